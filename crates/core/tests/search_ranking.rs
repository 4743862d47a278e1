//! Search: the order in which things are found, as a person would want it.

mod support;

use footbridge_core::Catalog;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Person, PostKind, SkillLevel};
use footbridge_core::search::{Kind, Patch, Searcher};
use support::searching::{ask, index_of, names, people};
use support::{date, department, empty_company, group, person, post, topic, topics};

fn company_of(people: impl IntoIterator<Item = Person>) -> Catalog {
    let mut catalog = empty_company();
    for person in people {
        catalog.people.insert(person);
    }
    catalog
}

fn somebody(name: &str, adjust: impl FnOnce(&mut Person)) -> Person {
    person(&footbridge_core::text::slug(name, 40), |made| {
        name.clone_into(&mut made.name);
        adjust(made);
    })
}

fn skilled(name: &str, skill: &str, level: SkillLevel) -> Person {
    somebody(name, |made| _ = made.skills.insert(topic(skill), level))
}

#[test]
fn people_are_found_in_the_order_one_expects() {
    let catalog = company_of([
        somebody("Rust Berg", |_| {}),
        skilled("Ada Expert", "rust", SkillLevel::Expert),
        skilled("Ben Advanced", "rust", SkillLevel::Advanced),
        skilled("Cai Working", "rust", SkillLevel::Working),
        skilled("Dee Basics", "rust", SkillLevel::Basics),
        somebody("Eve Title", |made| made.title = "Rust engineer".to_owned()),
        somebody("Fay Learner", |made| made.learning = topics(&["rust"])),
        somebody("Gus Team", |made| made.team = "Rust".to_owned()),
        somebody("Hal Prefix", |made| made.title = "Rustic carpenter".to_owned()),
        somebody("Ivy Text", |made| {
            made.about = "Removes rust from ships.".to_owned();
        }),
        somebody("Rustam Aliyev", |_| {}),
    ]);
    for (typed, expected) in [
        (
            "rust",
            &[
                "Rust Berg",
                "Ada Expert",
                "Ben Advanced",
                "Cai Working",
                "Dee Basics",
                "Rustam Aliyev",
                "Eve Title",
                "Fay Learner",
                "Gus Team",
                "Hal Prefix",
                "Ivy Text",
            ][..],
        ),
        (
            "rustlang",
            &[
                "Ada Expert",
                "Ben Advanced",
                "Cai Working",
                "Dee Basics",
                "Fay Learner",
            ],
        ),
        ("rust expert", &["Ada Expert"]),
        ("berg", &["Rust Berg"]),
    ] {
        assert_eq!(people(&catalog, typed), expected, "{typed}");
    }
}

#[test]
fn who_types_a_whole_name_means_it() {
    let catalog = company_of(
        [
            "Maria Silva Costa",
            "Costa Maria Silva",
            "Maria Silva",
            "Marian Silva",
            "Maria Silvana",
        ]
        .map(|name| somebody(name, |_| {})),
    );
    for (typed, expected) in [
        (
            "maria silva",
            &[
                "Maria Silva",
                "Maria Silva Costa",
                "Costa Maria Silva",
                "Maria Silvana",
            ][..],
        ),
        (
            "silva maria",
            &["Maria Silva", "Maria Silva Costa", "Costa Maria Silva"],
        ),
        ("costa", &["Costa Maria Silva", "Maria Silva Costa"]),
    ] {
        let found = people(&catalog, typed);
        assert_eq!(found[..expected.len()], *expected, "{typed}: {found:?}");
    }
}

#[test]
fn with_a_mistake_in_the_surname_the_right_first_name_comes_first() {
    let catalog = company_of(
        [
            "Anna Kowalska",
            "Anna Kowalczyk",
            "Hanna Kowalska",
            "Anna Nowak",
            "Jan Kowalski",
        ]
        .map(|name| somebody(name, |_| {})),
    );
    for typed in [
        "anna kowlaska",
        "anna lowalska",
        "anna okwalska",
        "anna kowalsa",
        "kowalxka anna",
    ] {
        assert_eq!(people(&catalog, typed)[0], "Anna Kowalska", "{typed}");
    }
}

#[test]
fn nearness_decides_between_equals_alone() {
    let near = somebody("Zoe Near", |made| {
        made.department = Some(department("legal"));
        made.skills.insert(topic("sql"), SkillLevel::Working);
    });
    let me = somebody("Me Myself", |made| {
        made.department = Some(department("legal"));
        made.learning = topics(&["sql"]);
    });
    let mut far = skilled("Abe Far", "sql", SkillLevel::Working);
    far.department = Some(department("design"));
    let better = skilled("Yan Better", "sql", SkillLevel::Advanced);
    let catalog = company_of([far, near, better]);
    let (index, patch) = (index_of(&catalog), Patch::none());
    let searcher = Searcher {
        index: &index,
        patch: &patch,
        catalog: &catalog,
    };
    let query = ListQuery::default().with_text("sql");
    let found = |near: Option<&Person>| names(&searcher.ask(&query, near), Kind::Person);
    assert_eq!(found(None), ["Yan Better", "Abe Far", "Zoe Near"]);
    assert_eq!(found(Some(&me)), ["Yan Better", "Zoe Near", "Abe Far"]);
}

#[test]
fn open_posts_come_before_closed_ones_and_newer_before_older() {
    let mut catalog = empty_company();
    for (id, posted, expires) in [
        ("older", "2026-09-01", None),
        ("expired", "2026-11-01", Some("2026-11-02")),
        ("newer", "2026-11-20", None),
    ] {
        catalog.posts.insert(post(id, PostKind::Ask, "nobody", |made| {
            made.title = "Proof-reading".to_owned();
            made.posted = Some(date(posted));
            made.expires = expires.map(date);
        }));
    }
    let answer = ask(&catalog, "proof");
    let ids: Vec<String> = answer.kinds[Kind::Post as usize]
        .all()
        .iter()
        .map(|hit| hit.record.id().to_owned())
        .collect();
    assert_eq!(ids, ["newer", "older", "expired"]);
}

#[test]
fn a_topic_is_found_by_its_names_and_says_what_is_close() {
    let mut catalog = empty_company();
    catalog
        .groups
        .insert(group("crabs", |made| made.topics = topics(&["rust"])));
    let answer = ask(&catalog, "rustl");
    assert_eq!(names(&answer, Kind::Topic), ["Rust"]);
    assert_eq!(names(&answer, Kind::Group), ["crabs"]);
    assert_eq!(answer.related, [topic("sql")]);
    assert_eq!(ask(&catalog, "vertragsrecht").related, []);
}
