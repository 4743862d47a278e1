//! Changes in words.

mod support;

use footbridge_core::change::{ChangeKind, GroupPatch, PostPatch, ProfilePatch, describe};
use footbridge_core::model::{
    Accomplishment, Channel, Commitment, Contacts, Format, GroupStatus, OpenTo, Outcome, PairDigest,
    PostKind, PostStatus, RoundId, SkillLevel,
};
use support::doings::{
    close_group, close_post, edit_group, edit_post, edit_profile, interested, introduce, join, leave, post,
    start_group, with_name, with_post_title, with_title, withdraw,
};
use support::{change, company, department, level, person_id, place, today, topic, topics};

fn words(kind: ChangeKind) -> String {
    describe(&change(1, "ana-castro", 1, kind), &company())
}

#[test]
fn each_kind_of_change() {
    for (kind, expected) in [
        (
            introduce("Noor Haddad", ProfilePatch::default()),
            "Introduce myself as Noor Haddad",
        ),
        (edit_profile(with_title("Pilot")), "Change my profile: title"),
        (join("bakers"), "Join Sourdough Society"),
        (leave("bakers"), "Leave Sourdough Society"),
        (
            start_group("choir", "The Choir", GroupPatch::default()),
            "Start the group The Choir",
        ),
        (
            edit_group("bakers", with_name("Rye")),
            "Change Sourdough Society: name",
        ),
        (close_group("bakers"), "Close Sourdough Society"),
        (
            post("p", PostKind::LateralMove, "Swap with me", PostPatch::default()),
            "Post “Swap with me” (lateral move)",
        ),
        (
            edit_post("tide-tables", with_post_title("T")),
            "Change “Tide tables that people can read”: title",
        ),
        (
            close_post("tide-tables"),
            "Close “Tide tables that people can read”",
        ),
        (
            interested("old-offer"),
            "Say I’m interested in “Starter to give away”",
        ),
        (
            withdraw("old-offer"),
            "Withdraw my interest in “Starter to give away”",
        ),
    ] {
        assert_eq!(words(kind), expected);
    }
}

#[test]
fn what_is_not_there_is_called_by_its_id() {
    assert_eq!(words(join("choir")), "Join choir");
    assert_eq!(words(interested("my-ask")), "Say I’m interested in “my-ask”");
}

#[test]
fn an_edit_of_nothing_says_so() {
    assert_eq!(
        words(edit_profile(ProfilePatch::default())),
        "Change my profile: nothing"
    );
    assert_eq!(
        words(edit_post("old-offer", PostPatch::default())),
        "Change “Starter to give away”: nothing"
    );
}

#[test]
fn every_field_of_a_profile_has_a_word() {
    let text = || Some("x".to_owned());
    let set = ProfilePatch {
        name: text(),
        title: text(),
        department: Some(Some(department("legal"))),
        team: text(),
        level: Some(Some(level("senior"))),
        location: Some(None),
        timezone: text(),
        languages: Some(vec![]),
        pronouns: text(),
        joined: Some(Some(today())),
        about: text(),
        skills: [(topic("rust"), Some(SkillLevel::Expert)), (topic("sql"), None)].into(),
        interests: [(topic("chess"), true), (topic("sourdough"), false)].into(),
        learning: [(topic("contract-law"), true)].into(),
        ambitions: Some(vec![]),
        accomplishments: Some(vec![Accomplishment::default()]),
        open_to: [(OpenTo::Coffee, true)].into(),
        mentees: Some(Some(1)),
        mentoring: Some(None),
        goals: Some(Some(Box::default())),
        introductions: Some(Some(Box::default())),
        apart: [(
            PairDigest::of(&person_id("ana-castro"), &person_id("ines-okafor")),
            true,
        )]
        .into(),
        met: [
            (RoundId::of(today()), Some(Outcome::Met)),
            (RoundId::of(today()).plus_weeks(-1), Some(Outcome::DidNotHappen)),
            (RoundId::of(today()).plus_weeks(1), None),
        ]
        .into(),
        paused_until: Some(None),
        contacts: Some(Contacts::default()),
    };
    assert_eq!(
        words(edit_profile(set)),
        "Change my profile: name, title, department, team, level, place, time zone, languages, pronouns, first day, \
         about me, ambitions, accomplishments, what I’m open to, how many I can mentor, \
         what I offer as a mentor, what I want a mentor for, weekly introductions, whom I keep apart from, pause, contacts, \
         the introduction did not happen (2026-W47), we met (2026-W48), \
         take back what became of the introduction (2026-W49), \
         add interest chess, remove interest sourdough, add learning contract law, skill Rust (teaches it), \
         remove skill SQL"
    );
}

#[test]
fn every_field_of_a_group_has_a_word() {
    let set = GroupPatch {
        name: Some("x".to_owned()),
        purpose: Some("x".to_owned()),
        topics: Some(topics(&["chess"])),
        leads: [(person_id("ana-castro"), true)].into(),
        format: Some(Format::Remote),
        location: Some(Some(place("leeds"))),
        meets: Some(None),
        channel: Some(Some(Channel::default())),
        open_to_newcomers: Some(true),
        status: Some(GroupStatus::Dormant),
        reviewed: Some(Some(today())),
        ends: Some(Some(today())),
    };
    assert_eq!(
        words(edit_group("rooks", set)),
        "Change Rooks and Ruins: name, purpose, topics, leads, format, place, meeting, channel, open to newcomers, \
         status, still up to date, last day"
    );
}

#[test]
fn every_field_of_a_post_has_a_word() {
    let set = PostPatch {
        kind: Some(PostKind::Ask),
        title: Some("x".to_owned()),
        body: Some("x".to_owned()),
        topics: Some(topics(&["chess"])),
        to: Some(Some(person_id("ana-castro"))),
        department: Some(None),
        location: Some(None),
        commitment: Some(Commitment::Ongoing),
        format: Some(Format::Remote),
        capacity: Some(None),
        expires: Some(Some(today())),
        status: Some(PostStatus::Open),
    };
    assert_eq!(
        words(edit_post("done-swap", set)),
        "Change “Swap desks for a quarter”: kind, title, text, topics, whom it asks, department, place, commitment, format, places, \
         last day, status"
    );
}
