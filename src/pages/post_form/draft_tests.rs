use footbridge_core::model::{Extra, PersonId, PostId, PostStatus, Stamps};

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn today() -> Date {
    day("2026-11-24")
}

fn filled() -> PostDraft {
    PostDraft {
        title: " Tide tables ".to_owned(),
        body: "A crew for *four* weeks.\n".to_owned(),
        ..PostDraft::blank(PostHints {
            kind: Some(PostKind::Project),
            topic: TopicId::parse("sql").ok(),
            ..PostHints::default()
        })
    }
}

fn post() -> Post {
    Post {
        id: PostId::parse("tide-tables").unwrap(),
        kind: PostKind::Project,
        title: "Tide tables".to_owned(),
        body: "A crew for *four* weeks.".to_owned(),
        topics: vec![TopicId::parse("sql").unwrap()],
        author: PersonId::parse("yuki-tanaka").unwrap(),
        department: DepartmentId::parse("design").ok(),
        location: LocationId::parse("leeds").ok(),
        commitment: Commitment::PartTime,
        format: Format::InPerson,
        capacity: Some(3),
        posted: None,
        expires: Some(day("2026-10-01")),
        status: PostStatus::Open,
        interested: std::collections::BTreeSet::new(),
        to: None,
        stamps: Stamps::default(),
        extra: Extra::new(),
    }
}

fn wrong(draft: &PostDraft) -> Vec<Field> {
    let is_wrong = |field: &Field| draft.problem(*field, today(), None).is_some();
    Field::ALL.into_iter().filter(is_wrong).collect()
}

#[test]
fn an_empty_form_says_what_is_missing() {
    let blank = PostDraft::blank(PostHints::default());
    assert_eq!(
        wrong(&blank),
        [Field::Kind, Field::Title, Field::Body, Field::Topics]
    );
    assert_eq!(wrong(&filled()), []);
}

#[test]
fn places_are_a_small_whole_number_or_nothing() {
    for (typed, fine) in [
        ("", true),
        (" 6 ", true),
        ("999", true),
        ("0", false),
        ("1000", false),
        ("-2", false),
        ("2.5", false),
        ("six", false),
    ] {
        let draft = PostDraft {
            capacity: typed.to_owned(),
            ..filled()
        };
        assert_eq!(wrong(&draft).is_empty(), fine, "{typed:?}");
    }
}

#[test]
fn the_last_day_lies_ahead_or_is_the_one_it_had() {
    let on = |typed: &str, before: Option<&str>| {
        let draft = PostDraft {
            expires: typed.to_owned(),
            ..filled()
        };
        draft.problem(Field::Expires, today(), before.map(day)).is_none()
    };
    assert!(on("", None) && on("2026-11-24", None) && on("2027-03-01", None));
    assert!(!on("2026-11-23", None) && !on("2026-02-30", None));
    assert!(on("2026-10-01", Some("2026-10-01")));
    assert!(!on("2026-10-02", Some("2026-10-01")));
}

#[test]
fn a_post_that_is_opened_and_saved_does_not_change() {
    let post = post();
    assert!(PostPatch::between(&post, &PostDraft::of(&post).over(&post)).is_empty());
}

#[test]
fn only_what_was_changed_is_sent() {
    let post = post();
    let draft = PostDraft {
        location: String::new(),
        capacity: "5".to_owned(),
        ..PostDraft::of(&post)
    };
    let expected = PostPatch {
        location: Some(None),
        capacity: Some(Some(5)),
        ..PostPatch::default()
    };
    assert_eq!(PostPatch::between(&post, &draft.over(&post)), expected);
}

#[test]
fn what_happens_in_a_room_happens_where_i_work() {
    let mut me = Person::named(PersonId::parse("yuki-tanaka").unwrap(), "Yuki Tanaka");
    me.location = LocationId::parse("leeds").ok();
    let mut draft = filled();
    draft.choose_format(Format::Remote, Some(&me));
    assert_eq!(draft.location, "");
    draft.choose_format(Format::InPerson, Some(&me));
    assert_eq!(draft.location, "leeds");
    draft.location = "lisbon".to_owned();
    draft.choose_format(Format::InPerson, Some(&me));
    assert_eq!(draft.location, "lisbon");
}
