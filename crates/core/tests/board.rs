//! What stands around a post on the board.

mod support;

use footbridge_core::board::{
    counterpart, groups_on, interested_people, learners, my_part, posts_on, reopening, teachers,
};
use footbridge_core::model::{Availability, Choice, Person, PostKind, PostStatus, SkillLevel, Standing};
use footbridge_core::{Catalog, Index};
use support::{company, date, person, person_id, post_id, today, topic, topics};

fn index(catalog: &Catalog) -> Index {
    Index::of(catalog, today())
}

fn with(catalog: &mut Catalog, id: &str, adjust: impl FnOnce(&mut Person)) {
    assert!(catalog.people.insert(person(id, adjust)));
}

fn skill(name: &'static str, level: SkillLevel) -> impl FnOnce(&mut Person) {
    move |person| {
        person.skills.insert(topic(name), level);
    }
}

#[test]
fn a_post_is_open_until_it_is_closed_expired_or_full() {
    let catalog = company();
    let at = |id: &str| catalog.posts.get(&post_id(id)).unwrap().availability(today());
    assert_eq!(at("read-contracts"), Availability::Open { places_left: Some(1) });
    assert_eq!(at("borrow-checker"), Availability::Open { places_left: None });
    assert_eq!(at("tide-tables"), Availability::Full);
    assert_eq!(at("old-offer"), Availability::Expired);
    assert_eq!(at("done-swap"), Availability::Closed);
}

#[test]
fn the_last_day_still_counts() {
    let catalog = company();
    let post = catalog.posts.get(&post_id("old-offer")).unwrap();
    assert!(post.availability(date("2026-09-30")).is_open());
    assert_eq!(post.availability(date("2026-10-01")), Availability::Expired);
}

#[test]
fn more_answers_than_places_is_full_and_not_less_than_nothing() {
    let mut catalog = company();
    let post = catalog.posts.get_mut(&post_id("read-contracts")).unwrap();
    post.interested.extend(["a", "b", "c"].map(person_id));
    assert_eq!(post.availability(today()), Availability::Full);
    post.capacity = Some(0);
    post.interested.clear();
    assert_eq!(post.availability(today()), Availability::Full);
}

#[test]
fn who_answered_may_withdraw_whatever_became_of_the_post() {
    let mut catalog = company();
    let post = catalog.posts.get_mut(&post_id("tide-tables")).unwrap();
    let standing = |post: &footbridge_core::model::Post, who: Option<&str>| {
        post.standing(who.map(person_id).as_ref(), today())
    };
    assert_eq!(standing(post, Some("yuki-tanaka")), Standing::Author);
    assert_eq!(standing(post, Some("tomas-reznicek")), Standing::Interested);
    assert_eq!(standing(post, Some("ana-castro")), Standing::TooLate);
    assert_eq!(standing(post, None), Standing::TooLate);
    post.capacity = Some(2);
    assert_eq!(standing(post, Some("ana-castro")), Standing::CanAnswer);
    assert_eq!(standing(post, None), Standing::CanAnswer);
    post.status = PostStatus::Closed;
    assert_eq!(standing(post, Some("tomas-reznicek")), Standing::Interested);
}

#[test]
fn putting_a_post_up_again_touches_only_what_keeps_it_down() {
    let catalog = company();
    let patch = |id: &str| reopening(catalog.posts.get(&post_id(id)).unwrap(), today());
    assert_eq!(patch("done-swap").status, Some(PostStatus::Open));
    assert_eq!(patch("done-swap").expires, None);
    assert_eq!(patch("old-offer").status, None);
    assert_eq!(patch("old-offer").expires, Some(None));
    assert!(patch("read-contracts").is_empty(), "its last day lies ahead");
}

#[test]
fn an_ask_is_answered_by_an_offer_and_the_rest_by_their_like() {
    assert_eq!(counterpart(PostKind::Ask), PostKind::Offer);
    assert_eq!(counterpart(PostKind::Offer), PostKind::Ask);
    for kind in PostKind::ALL {
        assert_eq!(counterpart(counterpart(*kind)), *kind);
    }
}

#[test]
fn teachers_come_best_level_first_and_who_only_knows_the_basics_is_left_out() {
    let mut catalog = company();
    with(&mut catalog, "kofi", skill("rust", SkillLevel::Advanced));
    with(&mut catalog, "lena", |lena| {
        lena.skills.insert(topic("rust"), SkillLevel::Advanced);
        lena.skills.insert(topic("sql"), SkillLevel::Expert);
    });
    with(&mut catalog, "omar", |omar| {
        omar.skills.insert(topic("rust"), SkillLevel::Expert);
        omar.paused_until = Some(date("2027-01-01"));
    });
    let wanted: Vec<_> = topics(&["rust", "sql"]);
    let found = teachers(&index(&catalog), &wanted, &person_id("ines-okafor"), today(), 8);
    let names: Vec<_> = found.iter().map(|it| it.person.id.as_str()).collect();
    assert_eq!(names, ["lena", "ana-castro", "kofi", "tomas-reznicek"]);
    assert_eq!(found[0].topics, wanted);
    assert_eq!(found[1].level, Some(SkillLevel::Expert));
    assert_eq!(found[1].topics, topics::<Vec<_>>(&["rust"]));
    let without_author = teachers(&index(&catalog), &wanted, &person_id("lena"), today(), 2);
    let names: Vec<_> = without_author.iter().map(|it| it.person.id.as_str()).collect();
    assert_eq!(names, ["ana-castro", "kofi"]);
}

#[test]
fn learners_are_those_who_said_so() {
    let catalog = company();
    let found = learners(
        &index(&catalog),
        &topics::<Vec<_>>(&["rust", "sql"]),
        &person_id("ana-castro"),
        today(),
        8,
    );
    let names: Vec<_> = found.iter().map(|it| (it.person.id.as_str(), it.level)).collect();
    assert_eq!(names, [("ines-okafor", None), ("yuki-tanaka", None)]);
}

#[test]
fn similar_posts_are_open_and_share_a_topic() {
    let mut catalog = company();
    let index_now = index(&catalog);
    let on = |kind, except: Option<&str>| {
        let except = except.map(post_id);
        let wanted: Vec<_> = topics(&["rust", "sql", "contract-law", "sourdough"]);
        let posts = posts_on(&index_now, &wanted, kind, except.as_ref(), today(), 9);
        posts.iter().map(|post| post.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(on(None, None), ["borrow-checker", "read-contracts"]);
    assert_eq!(on(Some(PostKind::Offer), None), ["read-contracts"]);
    assert_eq!(on(None, Some("borrow-checker")), ["read-contracts"]);
    catalog.posts.get_mut(&post_id("tide-tables")).unwrap().capacity = None;
    let both: Vec<_> = topics(&["rust", "sql"]);
    let first = posts_on(&index(&catalog), &both, None, None, today(), 1);
    assert_eq!(first[0].id, post_id("tide-tables"), "it shares two");
}

#[test]
fn what_one_wants_to_learn_counts_as_learning_even_where_one_has_begun() {
    let catalog = company();
    let yuki = catalog.people.get(&person_id("yuki-tanaka")).unwrap();
    let part = my_part(yuki, &topics::<Vec<_>>(&["rust", "sql", "chess"]));
    assert_eq!(part.brings, topics::<Vec<_>>(&["rust"]));
    assert_eq!(part.learns, topics::<Vec<_>>(&["sql"]));
}

#[test]
fn groups_and_answers_leave_out_who_is_gone_or_unknown() {
    let mut catalog = company();
    let post = catalog.posts.get_mut(&post_id("read-contracts")).unwrap();
    post.interested.extend(["bjorn-ek", "nobody-here"].map(person_id));
    let post = post.clone();
    let people = interested_people(&catalog, &post, today());
    let names: Vec<_> = people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(names, ["yuki-tanaka"]);
    let about = groups_on(&index(&catalog), &topics::<Vec<_>>(&["sourdough", "chess"]), 2);
    assert_eq!(about.len(), 2);
    assert!(groups_on(&index(&catalog), &[], 2).is_empty());
}
