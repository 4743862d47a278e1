//! Search: what holds for every company.

mod support;

use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::change::apply_all;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, Person, SkillLevel};
use footbridge_core::search::{Answer, Kind, KindHits, Patch, SearchIndex, Searcher};
use footbridge_core::text::fold;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use support::searching::{ask, ask_for, index_of, named, names, people};
use support::strategies::changes;
use support::{company, department, empty_company, person, place, today, topic};

const FIRST: [&str; 8] = ["Anna", "Ann", "Annika", "Łukasz", "Lucas", "Thị", "Rosa", "雪"];
const LAST: [&str; 8] = [
    "Kowalska",
    "Kowalski",
    "Berg",
    "Bergmann",
    "Đường",
    "Rose",
    "田中",
    "O’Dea",
];
const TOPICS: [&str; 4] = ["rust", "sql", "chess", "contract-law"];

fn somebody(number: usize) -> impl Strategy<Value = Person> {
    let skills = btree_map(select(&TOPICS[..]), select(SkillLevel::ALL), 0..3);
    let whole = (
        select(&FIRST[..]),
        select(&LAST[..]),
        skills,
        select(&["engineering", "legal"][..]),
        any::<bool>(),
    );
    whole.prop_map(move |(first, last, skills, of, in_leeds)| {
        person(&format!("p{number}"), |made| {
            made.name = format!("{first} {last}");
            made.department = Some(department(of));
            made.location = in_leeds.then(|| place("leeds"));
            made.skills = skills.into_iter().map(|(id, level)| (topic(id), level)).collect();
        })
    })
}

fn short_words() -> impl Strategy<Value = String> {
    vec(select(&["an", "bo", "li", "wu", "a", "w"][..]), 1..4).prop_map(|words| words.join(" "))
}

fn some_people() -> impl Strategy<Value = Vec<Person>> {
    (1_usize..25).prop_flat_map(|count| (0..count).map(somebody).collect::<Vec<_>>())
}

fn company_of(people: Vec<Person>) -> Catalog {
    let mut catalog = empty_company();
    for person in people {
        catalog.people.insert(person);
    }
    catalog
}

/// Words that find something, as they might be typed.
fn text() -> impl Strategy<Value = String> {
    let words = [
        "ann",
        "anna",
        "kowal",
        "berg",
        "rust",
        "contract law",
        "legal",
        "lukasz",
        "中",
        "rosa",
        "chess",
        "-sql",
    ];
    let others = [
        "ana",
        "kowlaska",
        "rusty",
        "xq",
        "\"contract law\"",
        "ines",
        "tide",
        "dept:legal",
        "b",
    ];
    let all: Vec<&str> = words.into_iter().chain(others).collect();
    (subsequence(all, 0..4).prop_shuffle(), select(&["", " "][..]))
        .prop_map(|(words, end)| words.join(" ") + end)
}

fn query() -> impl Strategy<Value = ListQuery> {
    let facets = [
        ("kind", "person"),
        ("department", "legal"),
        ("department", "engineering"),
        ("place", "leeds"),
        ("topic", "rust"),
        ("topic", "sql"),
        ("level", "senior"),
        ("-topic", "chess"),
        ("-place", "leeds"),
        ("status", "open"),
        ("-kind", "post"),
    ];
    (text(), subsequence(facets.to_vec(), 0..4)).prop_map(|(text, chosen)| {
        let query = ListQuery::default().with_text(text);
        chosen
            .into_iter()
            .fold(query, |query, (key, option)| query.toggled(key, option))
    })
}

/// All that an answer says, in order.
fn said(answer: &Answer) -> String {
    let found: Vec<_> = Kind::ALL.iter().map(|kind| names(answer, *kind)).collect();
    let ids: Vec<_> = answer
        .kinds
        .iter()
        .flat_map(KindHits::all)
        .map(|hit| hit.record.id().to_owned())
        .collect();
    let best: Vec<_> = answer
        .kinds
        .iter()
        .flat_map(|hits| hits.best(3))
        .map(|hit| hit.record.id().to_owned())
        .collect();
    format!(
        "{} {found:?} {ids:?} {best:?} {:?} {:?} {:?} {:?}",
        answer.total, answer.facets, answer.meant, answer.relaxed, answer.related
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_name_always_finds_its_person(names in vec("\\PC{1,24}", 1..5)) {
        let texts: Vec<&str> = names.iter().map(String::as_str).collect();
        let catalog = named(&texts);
        for name in texts {
            // Quotes, colons and leading hyphens ask for something else.
            let typed = name.replace(['"', '-', ':'], " ");
            let found = people(&catalog, &typed);
            prop_assert!(found.iter().any(|found| found == name), "{name:?} {found:?}");
        }
    }

    #[test]
    fn case_accents_and_the_order_of_words_do_not_matter(all in some_people(), seed in any::<prop::sample::Index>()) {
        let someone = all[seed.index(all.len())].clone();
        let catalog = company_of(all);
        let mut words: Vec<&str> = someone.name.split(' ').collect();
        let written = people(&catalog, &someone.name);
        prop_assert!(written.contains(&someone.name));
        prop_assert_eq!(&people(&catalog, &someone.name.to_uppercase()), &written);
        prop_assert_eq!(&people(&catalog, &fold(&someone.name)), &written);
        words.reverse();
        prop_assert!(people(&catalog, &words.join(" ")).contains(&someone.name));
    }

    /// Words of two letters have no corrections, which may add what was not found as typed.
    #[test]
    fn adding_a_word_never_adds_results(all in vec(short_words(), 1..25), first in short_words(), second in short_words()) {
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let catalog = named(&all);
        let (fewer, more) = (ask(&catalog, &first), ask(&catalog, &format!("{first} {second}")));
        prop_assume!(fewer.relaxed.is_none() && more.relaxed.is_none());
        let (fewer, more) = (names(&fewer, Kind::Person), names(&more, Kind::Person));
        prop_assert!(more.iter().all(|name| fewer.contains(name)), "{more:?} {fewer:?}");
    }

    #[test]
    fn the_order_of_records_does_not_matter(all in some_people(), query in query(), seed in any::<u64>()) {
        let mut others = all.clone();
        let count = others.len();
        others.rotate_left(usize::try_from(seed % 1000).unwrap() % count);
        others.reverse();
        prop_assert_eq!(said(&ask_for(&company_of(all), &query)), said(&ask_for(&company_of(others), &query)));
    }

    #[test]
    fn counts_say_what_each_option_would_leave(all in some_people(), query in query()) {
        prop_assume!(!query.text.contains(':'), "a condition that is typed stays");
        let mut catalog = company();
        for one in all {
            catalog.people.insert(one);
        }
        for facet in ask_for(&catalog, &query).facets {
            for option in facet.options {
                let alone = ask_for(&catalog, &query.only(facet.key, &option.value)).total;
                prop_assert_eq!(option.count, alone, "{} {}", facet.key, option.value);
            }
        }
    }

    #[test]
    fn what_is_pending_answers_as_if_it_were_published(set in changes(8), query in query()) {
        let published = company();
        let index = index_of(&published);
        let mut shown = published.clone();
        apply_all(&set, &mut shown);
        let patch = Patch::of(&index, &shown, today());
        let searcher = Searcher { index: &index, patch: &patch, catalog: &shown };
        prop_assert_eq!(said(&searcher.ask(&query, None)), said(&ask_for(&shown, &query)));
        for kind in Kind::ALL {
            let fresh = index_of(&shown);
            let none = Patch::none();
            let other = Searcher { index: &fresh, patch: &none, catalog: &shown };
            let (mut a, b) = (searcher.list(kind, &query), other.list(kind, &query));
            a.positions.sort_unstable();
            let mut positions = b.positions;
            positions.sort_unstable();
            prop_assert_eq!((a.positions, a.facets), (positions, b.facets));
        }
    }
}

#[test]
fn a_post_is_found_by_an_author_who_comes_later() {
    let catalog = company();
    let mut before = catalog.clone();
    before.people = empty_company().people;
    let mut index = SearchIndex::new(today());
    catalog
        .topics
        .iter()
        .for_each(|topic| index.add_topic(&before, topic));
    catalog
        .posts
        .iter()
        .for_each(|post| index.add_post(&before, post));
    catalog
        .groups
        .iter()
        .for_each(|group| index.add_group(&before, group));
    index.commit();
    catalog
        .people
        .iter()
        .for_each(|person| index.add_person(&catalog, person));
    index.commit();
    let patch = Patch::none();
    let searcher = Searcher {
        index: &index,
        patch: &patch,
        catalog: &catalog,
    };
    for text in ["ines", "castro", "legal", "design", ""] {
        let query = ListQuery::default().with_text(text);
        assert_eq!(
            said(&searcher.ask(&query, None)),
            said(&ask(&catalog, text)),
            "{text}"
        );
    }
    assert_eq!(index.taken(Kind::Post), catalog.posts.len());
    let same = Patch::of(&index, &catalog, today());
    let searcher = Searcher {
        patch: &same,
        ..searcher
    };
    assert_eq!(
        said(&searcher.ask(&ListQuery::default(), None)),
        said(&ask(&catalog, ""))
    );
    assert!(
        Arc::strong_count(catalog.people.at(0).unwrap()) > 1,
        "records are shared"
    );
}
