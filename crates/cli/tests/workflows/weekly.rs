//! The issue that says once a week what wants looking after.

use crate::forge::{BOT, Thing};
use crate::site::{Site, body};
use crate::support::little::starting;

/// The weekly issues that the scripts opened and nobody closed.
fn weekly(site: &Site) -> Vec<Thing> {
    let things = site.forge.state().things.clone().into_iter();
    things
        .filter(|thing| thing.login == BOT && !thing.is_closed)
        .collect()
}

fn one_issue_is_kept_up_to_date(forge: &str) {
    let site = Site::new();
    // Somebody else's words, marker and all, are left alone.
    let others = "<!-- footbridge weekly -->\nMine.";
    let other = site.forge.issue("mallory", others);
    site.run("weekly.sh", forge);
    let first = weekly(&site);
    assert_eq!(first.len(), 1);
    assert!(first[0].body.contains("nothing waits"), "{}", first[0].body);
    assert!(first[0].body.contains("Chess at Lunch"), "{}", first[0].body);
    site.run("weekly.sh", forge);
    assert_eq!(weekly(&site).len(), 1);
    assert_eq!(site.forge.thing(other).body, others);
    // A closed one is followed by a new one.
    site.forge.state().thing(first[0].number).unwrap().is_closed = true;
    site.run("weekly.sh", forge);
    let second = weekly(&site);
    assert_ne!(second[0].number, first[0].number);
}

#[test]
fn on_github() {
    one_issue_is_kept_up_to_date("github");
}

#[test]
fn on_gitlab() {
    one_issue_is_kept_up_to_date("gitlab");
}

#[test]
fn what_waits_is_listed() {
    let site = Site::new();
    site.forge.issue("noor-h", &body(&starting(1, "noor-haddad")));
    site.take_in();
    site.run("weekly.sh", "github");
    let text = &weekly(&site)[0].body;
    assert!(text.contains("1 change waits"), "{text}");
    assert!(text.contains("Start the group Choir"), "{text}");
}
