//! The door: who handed a change in, and what becomes of it.

mod support;

use footbridge_core::Catalog;
use footbridge_core::admission::{Attested, Entry, Verdict, Vouch, fold};
use footbridge_core::change::{Change, ChangeKind, GroupPatch, ProfilePatch};
use footbridge_core::model::{Contacts, PostKind};
use proptest::prelude::*;
use support::doings::{edit_group, edit_profile, introduce, join, post, start_group, with_about, with_name};
use support::strategies::changes;
use support::{change, company, person_id, published, written};

fn attested(text: &str) -> Attested {
    text.parse().expect("an attestation")
}

/// The company with logins for two of its people.
fn reachable_company() -> Catalog {
    let mut company = company();
    let mut reach = |id: &str, contacts: Contacts| {
        company.people.get_mut(&person_id(id)).expect("a person").contacts = contacts;
    };
    reach(
        "ines-okafor",
        Contacts {
            github: "Ines-O".to_owned(),
            ..Contacts::default()
        },
    );
    reach(
        "yuki-tanaka",
        Contacts {
            github: "yuki".to_owned(),
            email: "yuki@ferrow.example".to_owned(),
            ..Contacts::default()
        },
    );
    company
}

fn entry(change: Change, by: &str) -> Entry {
    Entry {
        change,
        vouch: Vouch::Attested(attested(by)),
        approved_by: None,
    }
}

fn verdict(entry: Entry, catalog: &mut Catalog) -> Verdict {
    fold(vec![entry], catalog).remove(0).verdict
}

#[test]
fn the_author_must_be_whom_the_channel_names() {
    for (by, author, is_taken) in [
        ("github:ines-o", "ines-okafor", true),
        ("mail:ANA@ferrow.example", "ana-castro", true),
        ("person:ana-castro", "ana-castro", true),
        ("github:yuki", "ines-okafor", true),
        ("github:mallory", "ines-okafor", false),
        ("gitlab:ines-o", "ines-okafor", false),
        ("mail:ines@ferrow.example", "ines-okafor", false),
        ("github:ines-o", "ana-castro", false),
    ] {
        let mut company = reachable_company();
        let before = written(&company);
        let answer = verdict(entry(change(1, author, 5, join("wall")), by), &mut company);
        assert_eq!(
            answer == Verdict::Applied,
            is_taken,
            "{by} for {author}: {answer:?}"
        );
        if !is_taken {
            let Verdict::Forged(reason) = answer else {
                panic!("{by} for {author}: {answer:?}");
            };
            assert!(reason.contains(by) && reason.contains(author), "{reason}");
            assert_eq!(written(&company), before);
        }
    }
}

#[test]
fn nobody_is_attested_by_a_contact_they_do_not_have() {
    for text in ["github:", "github", ":x", "sms:123", "github:a b", "mail:a\nb"] {
        assert!(text.parse::<Attested>().is_err(), "{text}");
    }
    assert_eq!(attested("forgejo:ana").to_string(), "gitea:ana");
}

#[test]
fn who_may_not_is_refused_and_told_why() {
    let mut company = reachable_company();
    let edit = change(1, "ana-castro", 5, edit_group("bakers", with_name("Rye")));
    let answer = verdict(entry(edit, "mail:ana@ferrow.example"), &mut company);
    let reason = "Only those who lead Sourdough Society can change it.";
    assert_eq!(answer, Verdict::Refused(reason.to_owned()));
}

#[test]
fn newcomers_wait_for_a_moderator_unless_the_site_lets_them_in() {
    let me = ProfilePatch {
        contacts: Some(Contacts {
            github: "liam".to_owned(),
            ..Contacts::default()
        }),
        ..ProfilePatch::default()
    };
    let hello = || change(1, "liam-byrne", 5, introduce("Liam Byrne", me.clone()));
    assert_eq!(
        verdict(entry(hello(), "github:liam"), &mut reachable_company()),
        Verdict::Applied
    );
    let mut closed = reachable_company();
    closed.site.features.self_registration = false;
    let answer = verdict(entry(hello(), "github:liam"), &mut closed);
    assert_eq!(
        answer,
        Verdict::Waiting("A moderator has to let newcomers in.".to_owned())
    );
    assert!(closed.people.get(&person_id("liam-byrne")).is_none());
    for (approver, is_let_in) in [
        ("github:liam", false),
        ("github:ines-o", false),
        ("github:yuki", true),
    ] {
        let mut closed = closed.clone();
        let approved = Entry {
            approved_by: Some(attested(approver)),
            ..entry(hello(), "github:liam")
        };
        assert_eq!(
            verdict(approved, &mut closed) == Verdict::Applied,
            is_let_in,
            "{approver}"
        );
    }
    assert!(
        matches!(
            verdict(entry(hello(), "github:mallory"), &mut closed),
            Verdict::Forged(_)
        ),
        "somebody else cannot introduce them"
    );
}

#[test]
fn kinds_that_need_approval_wait_but_not_those_of_moderators() {
    let mut company = reachable_company();
    company.site.approval = vec!["post".to_owned()];
    let ask = |author: &str| {
        change(
            1,
            author,
            5,
            post("help", PostKind::Ask, "Help", support::doings::opened()),
        )
    };
    let waits = verdict(entry(ask("ines-okafor"), "github:ines-o"), &mut company);
    assert_eq!(
        waits,
        Verdict::Waiting("A moderator has to look at it first.".to_owned())
    );
    assert_eq!(
        verdict(entry(ask("yuki-tanaka"), "github:yuki"), &mut company),
        Verdict::Applied
    );
}

#[test]
fn what_waits_for_another_of_the_set_is_taken_with_it() {
    let mut company = reachable_company();
    let start = change(
        2,
        "yuki-tanaka",
        9,
        start_group("choir", "Choir", GroupPatch::default()),
    );
    let early = change(1, "ines-okafor", 5, join("choir"));
    let alone = verdict(entry(early.clone(), "github:ines-o"), &mut company.clone());
    assert_eq!(alone, Verdict::Waiting("There is no group choir yet.".to_owned()));
    let both = fold(
        vec![entry(early, "github:ines-o"), entry(start, "github:yuki")],
        &mut company,
    );
    assert!(
        both.iter().all(|decision| decision.verdict == Verdict::Applied),
        "{both:?}"
    );
}

#[test]
fn the_same_change_twice_is_one() {
    let mut company = reachable_company();
    let about = change(1, "ines-okafor", 5, edit_profile(with_about("Reads.")));
    let once = entry(about, "github:ines-o");
    assert_eq!(fold(vec![once.clone(), once.clone()], &mut company).len(), 1);
    assert_eq!(verdict(once, &mut company), Verdict::AlreadyThere);
}

fn by_operator(changes: &[Change]) -> Vec<Entry> {
    let entry = |change: &Change| Entry {
        change: change.clone(),
        vouch: Vouch::Operator,
        approved_by: None,
    };
    changes.iter().map(entry).collect()
}

/// Changes whose right to be made hinges on no other of the set: those that only their author's own things are about.
fn is_free(change: &Change) -> bool {
    !matches!(
        change.change,
        ChangeKind::EditGroup { .. }
            | ChangeKind::CloseGroup { .. }
            | ChangeKind::StartGroup { .. }
            | ChangeKind::EditPost { .. }
            | ChangeKind::ClosePost { .. }
            | ChangeKind::Post { .. }
    )
}

/// Folds several batches in, each on what the one before has published; what waits is handed in again with the next.
fn in_batches(batches: &[&[Change]]) -> Catalog {
    let mut catalog = company();
    let mut waiting: Vec<Change> = Vec::new();
    for batch in batches {
        waiting.extend(batch.iter().cloned());
        let decisions = fold(by_operator(&waiting), &mut catalog);
        let waits = |verdict: &Verdict| matches!(verdict, Verdict::Waiting(_));
        waiting = (decisions.into_iter())
            .filter(|decision| waits(&decision.verdict))
            .map(|decision| decision.change)
            .collect();
        catalog = published(&catalog);
    }
    catalog
}

proptest! {
    #[test]
    fn any_order_of_a_batch_gives_the_same_bytes(changes in changes(12)) {
        let (mut there, mut back) = (company(), company());
        let reversed: Vec<Change> = changes.iter().rev().cloned().collect();
        fold(by_operator(&changes), &mut there);
        fold(by_operator(&reversed), &mut back);
        prop_assert_eq!(written(&there), written(&back));
    }

    #[test]
    fn two_sites_that_got_the_changes_in_different_batches_agree(changes in changes(12), cut in 0_usize..12) {
        let changes: Vec<Change> = changes.into_iter().filter(is_free).collect();
        let (first, second) = changes.split_at(cut.min(changes.len()));
        prop_assert_eq!(written(&in_batches(&[first, second])), written(&in_batches(&[second, first])));
        prop_assert_eq!(written(&in_batches(&[&changes])), written(&in_batches(&[second, first])));
    }

    #[test]
    fn folding_again_changes_nothing(changes in changes(12)) {
        let mut once = company();
        let applied: Vec<Change> = (fold(by_operator(&changes), &mut once).into_iter())
            .filter(|decision| matches!(decision.verdict, Verdict::Applied | Verdict::AlreadyThere))
            .map(|decision| decision.change)
            .collect();
        let before = written(&once);
        fold(by_operator(&applied), &mut once);
        prop_assert_eq!(written(&once), before);
    }

    #[test]
    fn a_stranger_changes_nothing(changes in changes(12)) {
        let mut catalog = reachable_company();
        let before = written(&catalog);
        let by_stranger = changes.into_iter().map(|change| entry(change, "github:mallory")).collect();
        for decision in fold(by_stranger, &mut catalog) {
            prop_assert!(matches!(decision.verdict, Verdict::Forged(_) | Verdict::Waiting(_)), "{:?}", decision.verdict);
        }
        prop_assert_eq!(written(&catalog), before);
    }
}
