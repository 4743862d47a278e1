//! Requests to a mentor: how far they are, who may do what, and how many may ask.

mod support;

use footbridge_core::change::permission::{check, may_close_post};
use footbridge_core::change::{ChangeKind, PostPatch, apply};
use footbridge_core::mentoring::{
    CannotAsk, Deed, Places, RequestState, can_ask, deeds, last_day_to_answer, places, request_state,
    waiting_for,
};
use footbridge_core::model::{Goals, OpenTo, PairDigest, Person, Post, PostKind, PostStatus};
use footbridge_core::{Catalog, Index};
use support::doings::{close_post, edit_post, interested, opened, post as posted, with_post_title};
use support::{change, company, date, person_id, post, today};

/// Ana mentors two people; Tomáš, Ines and Yuki may ask her.
fn asking(requests: Vec<Post>) -> Catalog {
    let mut catalog = company();
    for request in requests {
        catalog.posts.insert(request);
    }
    catalog
}

fn request(id: &str, by: &str, adjust: impl FnOnce(&mut Post)) -> Post {
    post(id, PostKind::Mentoring, by, |post| {
        post.to = Some(person_id("ana-castro"));
        post.expires = Some(last_day_to_answer(today()));
        adjust(post);
    })
}

fn accepted(id: &str, by: &str) -> Post {
    request(id, by, |post| post.interested = [person_id("ana-castro")].into())
}

fn may_ask(by: &str, catalog: &Catalog) -> Result<(), CannotAsk> {
    let index = Index::of(catalog, today());
    let (me, ana) = (
        catalog.people.get(by).unwrap(),
        catalog.people.get("ana-castro").unwrap(),
    );
    can_ask(me, ana, &index, today())
}

fn with_ana(adjust: impl FnOnce(&mut Person), mut catalog: Catalog) -> Catalog {
    adjust(catalog.people.get_mut("ana-castro").unwrap());
    catalog
}

#[test]
fn a_request_is_asked_then_accepted_or_over() {
    let asked = request("r", "ines-okafor", |_| {});
    let last = date("2026-12-08");
    assert_eq!(request_state(&asked, today()), RequestState::Asked(Some(last)));
    assert_eq!(
        request_state(&asked, last),
        RequestState::Asked(Some(last)),
        "the last day counts"
    );
    assert_eq!(request_state(&asked, last.plus_days(1)), RequestState::Over);
    let mine = accepted("r", "ines-okafor");
    assert_eq!(
        request_state(&mine, last.plus_days(400)),
        RequestState::Accepted,
        "once accepted it stands until somebody ends it"
    );
    let closed = |mut post: Post| {
        post.status = PostStatus::Closed;
        post
    };
    assert_eq!(request_state(&closed(mine), today()), RequestState::Over);
    assert_eq!(
        request_state(&closed(asked), today()),
        RequestState::Over,
        "a refusal says no more than that"
    );
}

#[test]
fn each_of_the_two_has_their_own_deeds() {
    let (ana, ines, yuki) = (
        person_id("ana-castro"),
        person_id("ines-okafor"),
        person_id("yuki-tanaka"),
    );
    let (asked, mine) = (request("r", "ines-okafor", |_| {}), accepted("r", "ines-okafor"));
    assert_eq!(deeds(&asked, &ana, today()), [Deed::Accept, Deed::Decline]);
    assert_eq!(deeds(&asked, &ines, today()), [Deed::Withdraw]);
    assert_eq!(deeds(&mine, &ana, today()), [Deed::End]);
    assert_eq!(deeds(&mine, &ines, today()), [Deed::End]);
    assert_eq!(deeds(&asked, &ines, date("2027-01-01")), []);
    for request in [&asked, &mine] {
        assert_eq!(deeds(request, &yuki, today()), []);
    }
}

#[test]
fn a_place_is_kept_for_who_asked_until_that_is_over() {
    let catalog = asking(vec![]);
    assert_eq!(may_ask("tomas-reznicek", &catalog), Ok(()));
    let both = |of: Places| (of.all, of.taken, of.asked, of.free());
    let catalog = asking(vec![
        accepted("a", "ines-okafor"),
        request("b", "yuki-tanaka", |_| {}),
    ]);
    let index = Index::of(&catalog, today());
    let ana = catalog.people.get("ana-castro").unwrap();
    assert_eq!(both(places(ana, &index, today())), (2, 1, 1, 0));
    let Err(full) = may_ask("tomas-reznicek", &catalog) else {
        panic!("there is no place left");
    };
    assert_eq!(full.words("Ana"), "All of Ana’s places are taken or asked for.");
    assert_eq!(may_ask("ines-okafor", &catalog), Err(CannotAsk::IsMine));
    assert_eq!(
        may_ask("yuki-tanaka", &catalog),
        Err(CannotAsk::Waits(Some(date("2026-12-08"))))
    );
    let later = Index::of(&catalog, date("2026-12-09"));
    assert_eq!(
        both(places(ana, &later, date("2026-12-09"))),
        (2, 1, 0, 1),
        "it has run out"
    );
}

#[test]
fn who_takes_no_requests_does_not_say_why() {
    let ines = person_id("ines-okafor");
    let apart = PairDigest::of(&ines, &person_id("ana-castro"));
    let adjustments: [&dyn Fn(&mut Person); 4] = [
        &|ana| ana.open_to.retain(|choice| *choice != OpenTo::Mentoring),
        &|ana| ana.paused_until = Some(date("2027-01-01")),
        &|ana| ana.left = Some(today()),
        &|ana| ana.apart.extend([apart.clone()]),
    ];
    for adjust in adjustments {
        let catalog = with_ana(adjust, company());
        assert_eq!(may_ask("ines-okafor", &catalog), Err(CannotAsk::TakesNone));
    }
    assert_eq!(may_ask("ana-castro", &company()), Err(CannotAsk::Oneself));
    let unsaid = with_ana(|ana| ana.mentees = None, company());
    let index = Index::of(&unsaid, today());
    assert_eq!(
        places(unsaid.people.get("ana-castro").unwrap(), &index, today()).all,
        1
    );
}

#[test]
fn those_who_chose_a_mentor_wait_for_the_next_programme() {
    let mut catalog = asking(vec![accepted("a", "ines-okafor")]);
    for id in ["ines-okafor", "tomas-reznicek"] {
        let person = catalog.people.get_mut(id).unwrap();
        person.open_to.insert(OpenTo::BeingMentored);
        person.goals = Some(Box::new(Goals {
            choices: vec![person_id("ana-castro")],
            ..Goals::default()
        }));
    }
    let index = Index::of(&catalog, today());
    assert_eq!(
        waiting_for(&person_id("ana-castro"), &catalog, &index, today()),
        1,
        "Ines has a place already"
    );
}

fn may(author: &str, kind: ChangeKind, catalog: &Catalog) -> Result<(), String> {
    check(&change(1, author, 1, kind), catalog)
}

fn ask_ana(kind: PostKind) -> ChangeKind {
    let set = PostPatch {
        to: Some(Some(person_id("ana-castro"))),
        ..PostPatch::default()
    };
    posted("please", kind, "Would you mentor me?", set)
}

#[test]
fn only_a_mentor_is_asked_and_only_for_a_free_place() {
    let catalog = company();
    assert_eq!(may("ines-okafor", ask_ana(PostKind::Mentoring), &catalog), Ok(()));
    assert!(may("ines-okafor", ask_ana(PostKind::Ask), &catalog).is_err());
    assert!(
        may("ana-castro", ask_ana(PostKind::Mentoring), &catalog).is_err(),
        "oneself"
    );
    let full = asking(vec![
        accepted("a", "yuki-tanaka"),
        accepted("b", "tomas-reznicek"),
    ]);
    assert_eq!(
        may("ines-okafor", ask_ana(PostKind::Mentoring), &full).unwrap_err(),
        "All of Ana’s places are taken."
    );
    let mut asked = company();
    let change = change(1, "ines-okafor", 1, ask_ana(PostKind::Mentoring));
    apply(&change, &mut asked);
    assert_eq!(check(&change, &asked), Ok(()), "the same once more does no harm");
}

#[test]
fn only_who_is_asked_accepts_and_both_may_close() {
    let catalog = asking(vec![request("please", "ines-okafor", |_| {})]);
    assert_eq!(may("ana-castro", interested("please"), &catalog), Ok(()));
    for other in ["ines-okafor", "tomas-reznicek"] {
        assert!(may(other, interested("please"), &catalog).is_err(), "{other}");
    }
    for (person, is_allowed) in [
        ("ana-castro", true),
        ("ines-okafor", true),
        ("tomas-reznicek", false),
    ] {
        assert_eq!(
            may(person, close_post("please"), &catalog).is_ok(),
            is_allowed,
            "{person}"
        );
        let post = catalog.posts.get("please").unwrap();
        assert_eq!(may_close_post(&person_id(person), post, &catalog), is_allowed);
    }
    assert!(may("ana-castro", edit_post("please", with_post_title("No")), &catalog).is_err());
    let over = asking(vec![request("please", "ines-okafor", |post| {
        post.status = PostStatus::Closed;
    })]);
    assert_eq!(
        may("ana-castro", interested("please"), &over).unwrap_err(),
        "This request is over."
    );
}

#[test]
fn a_request_stays_what_it_is() {
    let catalog = asking(vec![request("please", "ines-okafor", |_| {})]);
    assert_eq!(
        may(
            "ines-okafor",
            edit_post("please", with_post_title("Dear Ana")),
            &catalog
        ),
        Ok(())
    );
    let elsewhere = || PostPatch {
        to: Some(Some(person_id("yuki-tanaka"))),
        ..PostPatch::default()
    };
    for patch in [elsewhere(), opened()] {
        assert!(may("ines-okafor", edit_post("please", patch), &catalog).is_err());
    }
    assert!(
        may("ines-okafor", edit_post("borrow-checker", elsewhere()), &catalog).is_err(),
        "and nothing becomes one"
    );
}
