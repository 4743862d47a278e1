//! Search: phrases, exclusions, conditions, corrections and what is left out.

mod support;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::TopicKind;
use footbridge_core::search::{Kind, KindHits, Patch, Searcher, take_qualifiers};
use support::searching::{ask, ask_for, index_of, names};
use support::{company, topic};

fn ids(text: &str) -> Vec<String> {
    let answer = ask(&company(), text);
    let hits = answer.kinds.iter().flat_map(KindHits::all);
    let mut ids: Vec<String> = hits.map(|hit| hit.record.id().to_owned()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn words_in_quotes_must_stand_together() {
    assert_eq!(ids("\"tide tables\""), ["tide-tables"]);
    assert_eq!(
        ids("\"people tide\""),
        ["tide-tables"],
        "else they are taken apart"
    );
    let apart = ask(&company(), "\"people tide\"").relaxed.expect("taken apart");
    assert_eq!((apart.dropped.len(), apart.text.as_str()), (0, "people tide"));
    assert_eq!(ids("\"contract law\" ana"), ["ana-castro"]);
    assert!(ids("\"illustrat\"").is_empty(), "quotes ask for whole words");
    assert_eq!(ids("\"illustrat"), ["yuki-tanaka"], "until they are closed");
}

#[test]
fn a_minus_rules_out() {
    assert!(ids("sql").contains(&"ana-castro".to_owned()));
    assert!(!ids("sql -lisbon").contains(&"ana-castro".to_owned()));
    assert_eq!(ids("-sql -rust -law -sourdough -chess -wall"), ["climbing"]);
}

#[test]
fn who_left_is_not_found_and_closed_posts_are() {
    assert!(ids("bjorn").iter().all(|id| id != "bjorn-ek"));
    assert!(ids("swap desks").contains(&"done-swap".to_owned()));
}

#[test]
fn typed_conditions_become_chosen_options() {
    let catalog = company();
    let taken = |text: &str| {
        let query = take_qualifiers(&ListQuery::default().with_text(text), &catalog);
        let chosen = query
            .chosen
            .iter()
            .flat_map(|(key, options)| options.iter().map(move |option| format!("{key}={option}")));
        (query.text.clone(), chosen.collect::<Vec<_>>())
    };
    for (text, rest, chosen) in [
        ("dept:legal ", "", &["department=legal"][..]),
        ("ana dept:legal rust", "ana rust", &["department=legal"]),
        (
            "-status:closed -in:leeds ",
            "",
            &["-place=leeds", "-status=closed"],
        ),
        ("skill:rustlang ", "", &["topic=rust"]),
        ("skill:\"contract law\" ana", "ana", &["topic=contract-law"]),
        ("IS:people level:Senior ", "", &["kind=person", "level=senior"]),
        (
            "open:coffee open_to:mentoring ",
            "",
            &["open_to=coffee", "open_to=mentoring"],
        ),
        ("dept:leg", "dept:leg", &[]),
        ("dept:nowhere ", "dept:nowhere ", &[]),
        ("12:30 note: ", "12:30 note: ", &[]),
    ] {
        let expected: Vec<String> = chosen.iter().map(|one| (*one).to_owned()).collect();
        assert_eq!(taken(text), (rest.to_owned(), expected), "{text}");
    }
}

#[test]
fn conditions_hold_while_they_are_typed() {
    assert_eq!(ids("dept:legal is:person"), ["ines-okafor"]);
    assert_eq!(
        ids("dept:legal is:per"),
        ids("dept:legal "),
        "what is half typed is not looked for"
    );
    let people = ListQuery::default()
        .toggled("-department", "legal")
        .toggled("kind", "person");
    let answer = ask_for(&company(), &people);
    assert_eq!(answer.total, 3);
    assert_eq!(
        names(&answer, Kind::Person),
        ["Ana Castro", "Tomáš Řezníček", "Yuki Tanaka"]
    );
}

#[test]
fn what_can_be_typed_is_offered() {
    let catalog = company();
    let (index, patch) = (index_of(&catalog), Patch::none());
    let searcher = Searcher {
        index: &index,
        patch: &patch,
        catalog: &catalog,
    };
    let offered = |word: &str| {
        let options = searcher.complete_qualifier(word).into_iter();
        options
            .map(|option| format!("{} ({}, {})", option.text, option.label, option.count))
            .collect::<Vec<_>>()
    };
    assert_eq!(offered("de"), ["dept: (Department, 0)"]);
    assert_eq!(offered("dept:le"), ["dept:legal (Department: Legal, 3)"]);
    assert_eq!(offered("-status:cl"), ["-status:closed (Status: Closed, 1)"]);
    assert_eq!(offered("in:lis")[0], "in:lisbon (Place: Lisbon, 4)");
    assert_eq!(offered("nothing:x"), [""; 0]);
    assert_eq!(offered(""), [""; 0]);
    let topics = |typed: &str| {
        let found = searcher.complete_topics(typed, Some(TopicKind::Skill), &[topic("sql")], 5);
        found
            .into_iter()
            .map(|found| found.topic.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(topics("rustl"), ["rust"]);
    assert_eq!(topics("rutslang"), ["rust"]);
    assert_eq!(topics("sql"), [""; 0]);
    let people = |typed: &str| {
        let found = searcher.complete_people(typed, &[], 5);
        found
            .into_iter()
            .map(|found| (found.person.name.clone(), found.whereabouts))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        people("rez leeds"),
        [("Tomáš Řezníček".to_owned(), "Engineering, Leeds".to_owned())]
    );
    assert_eq!(people("engineering"), []);
}
