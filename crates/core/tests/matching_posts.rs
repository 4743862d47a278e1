//! Posts that match: every reason, when it is given and when not.

mod support;

use footbridge_core::Catalog;
use footbridge_core::matching::Reason;
use footbridge_core::model::{Post, PostKind, PostStatus, SkillLevel};
use support::suggesting::{ids, posts_for, why};
use support::{department, empty_company, person, person_id, place, post, today, topic, topics};

/// A company of me, who likes chess, teaches Rust, knows contract law and learns SQL, and these posts.
fn with(posts: impl IntoIterator<Item = Post>) -> Catalog {
    let mut catalog = empty_company();
    catalog.people.insert(person("me", |me| {
        me.department = Some(department("engineering"));
        me.location = Some(place("lisbon"));
        me.interests = topics(&["chess"]);
        me.skills = [
            (topic("rust"), SkillLevel::Expert),
            (topic("contract-law"), SkillLevel::Working),
        ]
        .into();
        me.learning = topics(&["sql"]);
    }));
    for (id, of) in [("lou", "legal"), ("eve", "engineering")] {
        catalog
            .people
            .insert(person(id, |it| it.department = Some(department(of))));
    }
    for post in posts {
        catalog.posts.insert(post);
    }
    catalog
}

fn about(kind: PostKind, id: &str, adjust: impl FnOnce(&mut Post)) -> Post {
    post("x", kind, "eve", |it| {
        it.topics = topics(&[id]);
        adjust(it);
    })
}

fn why_of(post: Post) -> Option<Vec<Reason>> {
    why("x", &posts_for("me", &with([post])))
}

fn plainly(kind: PostKind, id: &str) -> Option<Vec<Reason>> {
    why_of(about(kind, id, |_| ()))
}

#[test]
fn asks_for_what_i_teach() {
    assert_eq!(
        plainly(PostKind::Ask, "rust"),
        Some(vec![Reason::AsksForWhatITeach(topics(&["rust"]))])
    );
    assert_eq!(
        plainly(PostKind::Ask, "contract-law"),
        None,
        "I could not teach it"
    );
    assert_eq!(
        plainly(PostKind::Ask, "sql"),
        None,
        "I would like to know that myself"
    );
    assert_eq!(plainly(PostKind::Offer, "rust"), None);
}

#[test]
fn offers_what_i_learn() {
    for kind in [
        PostKind::Offer,
        PostKind::Mentoring,
        PostKind::Shadowing,
        PostKind::Project,
        PostKind::Role,
    ] {
        assert_eq!(
            plainly(kind, "sql"),
            Some(vec![Reason::OffersWhatILearn(topics(&["sql"]))])
        );
    }
    assert_eq!(plainly(PostKind::Offer, "sourdough"), None);
}

#[test]
fn uses_my_skill() {
    for kind in [PostKind::Project, PostKind::Role, PostKind::LateralMove] {
        assert_eq!(
            plainly(kind, "contract-law"),
            Some(vec![Reason::UsesMySkill(topics(&["contract-law"]))])
        );
    }
    assert_eq!(plainly(PostKind::Shadowing, "contract-law"), None);
    let mut catalog = with([about(PostKind::Project, "contract-law", |_| ())]);
    catalog.people.get_mut("me").unwrap().learning = topics(&["contract-law"]);
    let learned = vec![Reason::OffersWhatILearn(topics(&["contract-law"]))];
    assert_eq!(
        why("x", &posts_for("me", &catalog)),
        Some(learned),
        "once, as what I want to learn"
    );
}

#[test]
fn about_my_interest() {
    for kind in [PostKind::Offer, PostKind::Ask, PostKind::Project] {
        assert_eq!(
            plainly(kind, "chess"),
            Some(vec![Reason::AboutMyInterest(topics(&["chess"]))])
        );
    }
    assert_eq!(plainly(PostKind::Ask, "climbing"), None);
}

#[test]
fn other_department_is_where_the_author_works() {
    let by = |author: &str, of: Option<&str>| {
        let post = about(PostKind::Offer, "chess", |it| {
            it.author = person_id(author);
            it.department = of.map(department);
        });
        why_of(post).unwrap()
    };
    assert_eq!(
        by("lou", None)[1..],
        [Reason::OtherDepartment(department("legal"))]
    );
    assert_eq!(
        by("lou", Some("design"))[1..],
        [Reason::OtherDepartment(department("legal"))]
    );
    assert_eq!(by("eve", Some("legal")).len(), 1, "Eve does not work there");
    assert_eq!(by("nobody", Some("legal")).len(), 1);
}

#[test]
fn at_my_place() {
    let at =
        |id: Option<&str>| why_of(about(PostKind::Offer, "chess", |it| it.location = id.map(place))).unwrap();
    assert_eq!(at(Some("lisbon"))[1..], [Reason::AtMyPlace(place("lisbon"))]);
    assert_eq!(at(Some("leeds")).len(), 1);
    assert_eq!(at(None).len(), 1);
}

#[test]
fn posts_that_cannot_be_answered_are_not_suggested() {
    let chess = |adjust: fn(&mut Post)| why_of(about(PostKind::Offer, "chess", adjust)).is_some();
    assert!(chess(|it| it.expires = Some(today())), "its last day is today");
    assert!(!chess(|it| it.expires = Some(today().plus_days(-1))));
    assert!(!chess(|it| it.status = PostStatus::Closed));
    assert!(chess(|it| {
        it.capacity = Some(2);
        it.interested = [person_id("lou")].into();
    }));
    assert!(!chess(|it| {
        it.capacity = Some(1);
        it.interested = [person_id("lou")].into();
    }));
    assert!(!chess(|it| it.author = person_id("me")), "my own");
    assert!(!chess(|it| it.interested = [person_id("me")].into()), "answered");
}

#[test]
fn posts_of_people_who_left_are_not_suggested() {
    let mut catalog = with([about(PostKind::Offer, "chess", |_| ())]);
    assert_eq!(ids(&posts_for("me", &catalog)), ["x"]);
    catalog.people.get_mut("eve").unwrap().left = Some(today());
    assert_eq!(ids(&posts_for("me", &catalog)), [""; 0]);
}

#[test]
fn learning_comes_before_liking_another_department_decides_and_then_a_draw() {
    let by = |id: &str, author: &str, about: &str| {
        post(id, PostKind::Offer, author, |it| it.topics = topics(&[about]))
    };
    let catalog = with([
        by("c", "eve", "chess"),
        by("b", "eve", "chess"),
        by("d", "lou", "chess"),
        by("z", "eve", "sql"),
    ]);
    let found = ids(&posts_for("me", &catalog));
    assert_eq!(found[..2], ["z", "d"]);
    assert!(found[2..] == ["b", "c"] || found[2..] == ["c", "b"], "{found:?}");
}
