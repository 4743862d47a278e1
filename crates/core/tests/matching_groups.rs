//! Groups that fit: every reason, when it is given and when not.

mod support;

use footbridge_core::Catalog;
use footbridge_core::matching::Reason;
use footbridge_core::model::{Format, Group, GroupStatus, SkillLevel};
use support::suggesting::{groups_for, ids, why};
use support::{date, department, empty_company, group, person, person_id, place, topic, topics};

/// A company of me, who likes chess, knows Rust, learns SQL, and these groups.
fn with(groups: impl IntoIterator<Item = Group>) -> Catalog {
    let mut catalog = empty_company();
    catalog.people.insert(person("me", |me| {
        me.department = Some(department("engineering"));
        me.location = Some(place("lisbon"));
        me.interests = topics(&["chess"]);
        me.skills = [(topic("rust"), SkillLevel::Basics)].into();
        me.learning = topics(&["sql"]);
    }));
    for (id, of) in [("lou", "legal"), ("dee", "design"), ("eve", "engineering")] {
        catalog
            .people
            .insert(person(id, |it| it.department = Some(department(of))));
    }
    catalog.people.insert(person("gone", |it| {
        it.department = Some(department("legal"));
        it.left = Some(date("2026-01-01"));
    }));
    for group in groups {
        catalog.groups.insert(group);
    }
    catalog
}

fn about(id: &str, adjust: impl FnOnce(&mut Group)) -> Group {
    group("x", |it| {
        it.topics = topics(&[id]);
        it.open_to_newcomers = false;
        adjust(it);
    })
}

fn why_of(group: Group) -> Option<Vec<Reason>> {
    why("x", &groups_for("me", &with([group])))
}

#[test]
fn about_my_interest() {
    assert_eq!(
        why_of(about("chess", |_| ())),
        Some(vec![Reason::AboutMyInterest(topics(&["chess"]))])
    );
    assert_eq!(why_of(about("sourdough", |_| ())), None);
}

#[test]
fn practises_what_i_learn() {
    assert_eq!(
        why_of(about("sql", |_| ())),
        Some(vec![Reason::PractisesWhatILearn(topics(&["sql"]))])
    );
    assert!(
        !why_of(about("chess", |_| ()))
            .unwrap()
            .contains(&Reason::PractisesWhatILearn(topics(&["chess"])))
    );
}

#[test]
fn open_to_newcomers() {
    let open = |id| why_of(about(id, |it| it.open_to_newcomers = true)).unwrap();
    assert_eq!(open("sql")[1..], [Reason::OpenToNewcomers]);
    assert_eq!(open("chess").len(), 1, "it only matters for what I want to learn");
}

#[test]
fn uses_my_skill() {
    assert_eq!(
        why_of(about("rust", |_| ())),
        Some(vec![Reason::UsesMySkill(topics(&["rust"]))])
    );
    let mut catalog = with([about("rust", |_| ())]);
    let me = catalog.people.get_mut("me").unwrap();
    me.interests = topics(&["rust"]);
    assert_eq!(
        why("x", &groups_for("me", &catalog)),
        Some(vec![Reason::AboutMyInterest(topics(&["rust"]))])
    );
    let me = catalog.people.get_mut("me").unwrap();
    (me.interests, me.learning) = (topics(&[]), topics(&["rust"]));
    let learned = vec![Reason::PractisesWhatILearn(topics(&["rust"]))];
    assert_eq!(
        why("x", &groups_for("me", &catalog)),
        Some(learned),
        "who knows the basics still learns it"
    );
}

#[test]
fn at_my_place() {
    let at = |id: Option<&str>| why_of(about("chess", |it| it.location = id.map(place))).unwrap();
    assert_eq!(at(Some("lisbon"))[1..], [Reason::AtMyPlace(place("lisbon"))]);
    assert_eq!(at(Some("leeds")).len(), 1);
    assert_eq!(at(None).len(), 1);
}

#[test]
fn many_departments() {
    let of = |members: &[&str]| {
        let group = about("chess", |it| {
            it.members = members.iter().map(|id| person_id(id)).collect();
        });
        why_of(group).unwrap()
    };
    assert_eq!(of(&["lou", "dee", "eve"])[1..], [Reason::ManyDepartments(3)]);
    assert_eq!(of(&["lou"]).len(), 1);
    assert_eq!(
        of(&["eve", "gone", "nobody"]).len(),
        1,
        "those who left are not in it any more"
    );
}

#[test]
fn what_only_adds_is_no_reason_alone() {
    let group = about("sourdough", |it| {
        it.location = Some(place("lisbon"));
        it.open_to_newcomers = true;
        it.members = [person_id("lou"), person_id("dee")].into();
    });
    assert_eq!(why_of(group), None);
}

#[test]
fn groups_that_do_not_meet_or_that_i_am_in_are_not_suggested() {
    assert_eq!(
        why_of(about("chess", |it| it.status = GroupStatus::Dormant)),
        None
    );
    assert_eq!(why_of(about("chess", |it| it.status = GroupStatus::Closed)), None);
    assert_eq!(
        why_of(about("chess", |it| it.members = [person_id("me")].into())),
        None
    );
}

#[test]
fn what_happens_in_a_room_elsewhere_is_not_suggested() {
    let meets = |format, at: Option<&str>| {
        let group = about("chess", |it| {
            it.format = format;
            it.location = at.map(place);
        });
        why_of(group).is_some()
    };
    assert!(!meets(Format::InPerson, Some("leeds")));
    assert!(meets(Format::InPerson, Some("lisbon")));
    assert!(meets(Format::InPerson, None), "it may be in every place");
    assert!(meets(Format::Hybrid, Some("leeds")));
    assert!(meets(Format::Remote, Some("leeds")));
}

#[test]
fn rarer_topics_come_first() {
    let of = |id: &str, topic: &str| group(id, |it| it.topics = topics(&[topic]));
    let mut catalog = with([
        of("b-rook", "chess"),
        of("a-rook", "chess"),
        of("z-oven", "sourdough"),
    ]);
    catalog.people.get_mut("me").unwrap().interests = topics(&["chess", "sourdough"]);
    for number in 0..12 {
        catalog.people.insert(person(&format!("p-{number}"), |it| {
            it.interests = topics(&["chess"]);
        }));
    }
    assert_eq!(ids(&groups_for("me", &catalog))[0], "z-oven");
}
