//! People worth meeting: every reason, when it is given and when not.

mod support;

use footbridge_core::Catalog;
use footbridge_core::Index;
use footbridge_core::matching::{Reason, Seeker, reasons_to_meet, suggest_people};
use footbridge_core::model::{Person, SkillLevel};
use support::suggesting::{ids, people_for, telling, why};
use support::{date, department, empty_company, person, person_id, place, today, topic, topics};

/// A company of me, who likes sourdough and chess, teaches Rust and learns SQL, and these people.
fn with(others: impl IntoIterator<Item = Person>) -> Catalog {
    let mut catalog = empty_company();
    catalog.people.insert(person("me", |me| {
        me.department = Some(department("engineering"));
        me.location = Some(place("lisbon"));
        me.interests = topics(&["sourdough", "chess"]);
        me.skills = [
            (topic("rust"), SkillLevel::Advanced),
            (topic("contract-law"), SkillLevel::Working),
        ]
        .into();
        me.learning = topics(&["sql"]);
    }));
    for other in others {
        catalog.people.insert(other);
    }
    catalog
}

/// Someone of my department and place, so that nothing but what is told is a reason.
fn near(id: &str, adjust: impl FnOnce(&mut Person)) -> Person {
    person(id, |it| {
        it.department = Some(department("engineering"));
        it.location = Some(place("lisbon"));
        adjust(it);
    })
}

fn baker(id: &str) -> Person {
    near(id, |it| it.interests = topics(&["sourdough"]))
}

fn why_of(other: Person) -> Option<Vec<Reason>> {
    let id = other.id.to_string();
    why(&id, &people_for("me", &with([other])))
}

#[test]
fn both_picked() {
    let both = near("x", |it| {
        it.interests = topics(&["chess", "climbing", "sourdough"]);
    });
    assert_eq!(
        why_of(both),
        Some(vec![Reason::BothPicked(topics(&["chess", "sourdough"]))])
    );
    assert_eq!(why_of(near("x", |it| it.interests = topics(&["climbing"]))), None);
    assert_eq!(
        why_of(near("x", |it| it.learning = topics(&["chess"]))),
        None,
        "wanting to learn is not liking"
    );
}

#[test]
fn can_teach_me() {
    let knows = |level| near("x", |it| it.skills = [(topic("sql"), level)].into());
    assert_eq!(
        why_of(knows(SkillLevel::Expert)),
        Some(vec![Reason::CanTeachMe(topics(&["sql"]))])
    );
    assert!(why_of(knows(SkillLevel::Advanced)).is_some());
    assert_eq!(why_of(knows(SkillLevel::Working)), None);
}

#[test]
fn wants_to_learn_from_me() {
    let learns = |id: &str| near("x", |it| it.learning = topics(&[id]));
    assert_eq!(
        why_of(learns("rust")),
        Some(vec![Reason::WantsToLearnFromMe(topics(&["rust"]))])
    );
    assert_eq!(why_of(learns("contract-law")), None, "I could not teach it");
}

#[test]
fn other_department() {
    let of = |id| {
        person("x", |it| {
            it.department = id;
            it.location = Some(place("lisbon"));
            it.interests = topics(&["chess"]);
        })
    };
    let reasons = why_of(of(Some(department("legal")))).unwrap();
    assert_eq!(reasons[1..], [Reason::OtherDepartment(department("legal"))]);
    assert_eq!(why_of(of(None)).unwrap().len(), 1);
    assert_eq!(
        why_of(of(Some(department("alchemy")))).unwrap().len(),
        1,
        "there is none to work in"
    );
}

#[test]
fn other_place() {
    let at = |id| {
        person("x", |it| {
            it.department = Some(department("engineering"));
            it.location = id;
            it.interests = topics(&["chess"]);
        })
    };
    assert_eq!(
        why_of(at(Some(place("leeds")))).unwrap()[1..],
        [Reason::OtherPlace(place("leeds"))]
    );
    assert_eq!(why_of(at(None)).unwrap().len(), 1);
    assert_eq!(
        why_of(at(Some(place("atlantis")))).unwrap().len(),
        1,
        "there is none to be in"
    );
}

#[test]
fn new_here() {
    let joined = |day| {
        near("x", |it| {
            it.joined = Some(date(day));
            it.interests = topics(&["chess"]);
        })
    };
    assert_eq!(
        why_of(joined("2026-08-26")).unwrap()[1..],
        [Reason::NewHere],
        "ninety days ago"
    );
    assert_eq!(why_of(joined("2026-08-25")).unwrap().len(), 1);
    assert_eq!(
        why_of(joined("2026-11-25")).unwrap().len(),
        1,
        "not before the first day"
    );
}

#[test]
fn nothing_in_common_is_no_suggestion() {
    let stranger = person("x", |it| {
        it.department = Some(department("legal"));
        it.location = Some(place("leeds"));
        it.joined = Some(today());
    });
    assert_eq!(why_of(stranger), None);
}

#[test]
fn i_and_those_who_left_or_paused_are_not_suggested() {
    let left = near("left", |it| {
        it.interests = topics(&["chess"]);
        it.left = Some(today());
    });
    let paused = near("paused", |it| {
        it.interests = topics(&["chess"]);
        it.paused_until = Some(today().plus_days(1));
    });
    let back = near("back", |it| {
        it.interests = topics(&["chess"]);
        it.paused_until = Some(today());
    });
    let leaving = near("leaving", |it| {
        it.interests = topics(&["chess"]);
        it.left = Some(today().plus_days(1));
    });
    assert_eq!(
        ids(&people_for("me", &with([left, paused, back, leaving]))),
        ["back", "leaving"]
    );
}

#[test]
fn rarer_topics_in_common_come_first() {
    let crowd = (0..8).map(|number| baker(&format!("baker-{number}")));
    let rook = near("rook", |it| it.interests = topics(&["chess"]));
    let catalog = with(crowd.chain([rook]));
    let found = people_for("me", &catalog);
    assert_eq!(ids(&found)[..2], ["rook", "baker-0"]);
    assert!(found[0].score > found[1].score);
}

#[test]
fn learning_from_each_other_weighs_more_than_liking_the_same() {
    let player = near("a-player", |it| it.interests = topics(&["chess"]));
    let teacher = near("teacher", |it| {
        it.skills = [(topic("sql"), SkillLevel::Expert)].into();
    });
    let found = people_for("me", &with([player, teacher]));
    assert_eq!(ids(&found), ["teacher", "a-player"]);
}

#[test]
fn another_department_decides_between_equals_and_a_draw_between_the_rest() {
    let lawyer = person("z-lawyer", |it| {
        it.department = Some(department("legal"));
        it.location = Some(place("lisbon"));
        it.interests = topics(&["sourdough"]);
    });
    let found = people_for("me", &with([baker("b"), baker("a"), lawyer]));
    assert_eq!(found[0].item.id, person_id("z-lawyer"));
    assert_eq!(found[1].score, found[2].score);
}

#[test]
fn reasons_stand_in_order_of_weight_and_no_more_are_given_than_asked_for() {
    let all = person("all", |it| {
        it.department = Some(department("legal"));
        it.location = Some(place("leeds"));
        it.joined = Some(today());
        it.interests = topics(&["chess"]);
        it.learning = topics(&["rust"]);
    });
    let catalog = with([all, baker("a"), baker("b")]);
    let reasons = why("all", &people_for("me", &catalog)).unwrap();
    let [.., department, new, place] = &reasons[..] else {
        panic!("{reasons:?}")
    };
    assert!(matches!(department, Reason::OtherDepartment(_)));
    assert!(matches!((new, place), (Reason::NewHere, Reason::OtherPlace(_))));
    assert!(matches!(
        &reasons[..2],
        [Reason::WantsToLearnFromMe(_), Reason::BothPicked(_)]
    ));
    let index = Index::of(&catalog, today());
    let me = catalog.people.get("me").unwrap();
    let seeker = Seeker::new(me, &catalog, &index, today());
    assert_eq!(ids(&suggest_people(&seeker, 2)), ["all", "a"]);
    assert_eq!(
        telling(&reasons_to_meet(&seeker, catalog.people.get("all").unwrap())),
        reasons
    );
}
