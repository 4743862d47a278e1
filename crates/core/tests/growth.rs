//! What somebody could learn next, and where.

mod support;

use footbridge_core::ambitions::topics_named;
use footbridge_core::ground::Ground;
use footbridge_core::growth::{NextSkill, next_skills, ways_to};
use footbridge_core::model::{
    Format, Goals, Group, GroupStatus, Person, Post, PostKind, SkillLevel, Topic, TopicKind,
};
use footbridge_core::{Catalog, Index};
use support::{company, date, department, empty_company, group, person, place, post, today, topic, topics};

fn skill(id: &str, related: &[&str]) -> Topic {
    Topic {
        label: id.to_uppercase(),
        related: topics(related),
        kind: TopicKind::Skill,
        ..company().topics.get("sql").unwrap().as_ref().clone()
    }
    .with_id(id)
}

trait WithId {
    fn with_id(self, id: &str) -> Self;
}

impl WithId for Topic {
    fn with_id(mut self, id: &str) -> Self {
        self.id = topic(id);
        self.aliases = Vec::new();
        self
    }
}

fn me(adjust: impl FnOnce(&mut Person)) -> Person {
    person("ines-okafor", |me| {
        me.department = Some(department("legal"));
        "Counsel".clone_into(&mut me.title);
        me.location = Some(place("lisbon"));
        me.skills = [(topic("sql"), SkillLevel::Working)].into();
        adjust(me);
    })
}

fn with(people: Vec<Person>, posts: Vec<Post>) -> Catalog {
    let mut catalog = empty_company();
    for id in ["graphs", "welding"] {
        catalog.topics.insert(skill(id, &[]));
    }
    for person in people {
        catalog.people.insert(person);
    }
    for post in posts {
        catalog.posts.insert(post);
    }
    catalog
}

fn on<T>(catalog: &Catalog, ask: impl Fn(&Ground<'_>, &Person) -> T) -> T {
    let index = Index::of(catalog, today());
    let ground = Ground {
        catalog,
        index: &index,
        today: today(),
        offset: &|zone| (zone == "Europe/Lisbon").then_some(0),
    };
    ask(&ground, catalog.people.get("ines-okafor").unwrap())
}

fn next(catalog: &Catalog) -> Vec<NextSkill> {
    on(catalog, |ground, me| next_skills(ground, me, 20))
}

fn ids(found: &[NextSkill]) -> Vec<&str> {
    found.iter().map(|it| it.topic.as_str()).collect()
}

fn why(found: &[NextSkill], id: &str, catalog: &Catalog) -> Vec<String> {
    let it = found.iter().find(|it| it.topic == topic(id)).unwrap();
    it.parts.iter().map(|part| part.reason.words(catalog)).collect()
}

#[test]
fn goals_come_first_then_ambitions_then_what_is_close() {
    let catalog = with(
        vec![me(|me| {
            me.goals = Some(Box::new(Goals {
                topics: topics(&["welding"]),
                ..Goals::default()
            }));
            me.ambitions = vec!["Argue with GRAPHS.".to_owned()];
        })],
        vec![],
    );
    let found = next(&catalog);
    assert_eq!(ids(&found), ["welding", "graphs", "rust"]);
    assert_eq!(why(&found, "welding", &catalog), ["it is one of your goals"]);
    assert_eq!(why(&found, "graphs", &catalog), ["your ambitions speak of it"]);
    assert_eq!(
        why(&found, "rust", &catalog),
        ["it is close to SQL, which you know"]
    );
}

#[test]
fn nothing_that_i_know_learn_or_only_like() {
    let catalog = with(
        vec![me(|me| {
            me.learning = topics(&["rust"]);
            me.skills.insert(topic("graphs"), SkillLevel::Basics);
            me.ambitions = vec!["SQL, Rust, chess and Graphs".to_owned()];
        })],
        vec![],
    );
    assert_eq!(ids(&next(&catalog)), ["graphs"], "the basics can still be learnt");
}

#[test]
fn what_people_know_together_and_what_my_peers_know() {
    let crowd = (0..40).map(|number| {
        person(&format!("p{number:02}"), |it| {
            let ids: &[&str] = if number < 6 { &["sql", "graphs"] } else { &["rust"] };
            it.skills = ids.iter().map(|id| (topic(id), SkillLevel::Working)).collect();
            if number < 6 {
                it.department = Some(department("legal"));
                "counsel".clone_into(&mut it.title);
            }
        })
    });
    let catalog = with(crowd.chain([me(|_| {})]).collect(), vec![]);
    let found = next(&catalog);
    assert_eq!(
        why(&found, "graphs", &catalog),
        [
            "6 of 6 colleagues who do what you do know it",
            "people who know SQL know it 6½ times as often as others",
        ]
    );
}

#[test]
fn what_an_opening_that_fits_asks_for() {
    let fitting = post("data-lead", PostKind::Role, "ana", |post| {
        "Data lead".clone_into(&mut post.title);
        post.topics = topics(&["sql", "welding"]);
    });
    let other = post("smith", PostKind::Role, "ana", |post| {
        post.topics = topics(&["graphs"]);
    });
    let catalog = with(vec![me(|_| {})], vec![fitting, other]);
    let found = next(&catalog);
    assert_eq!(
        why(&found, "welding", &catalog),
        ["“Data lead” asks for it, and the rest of it fits you"]
    );
    assert!(!ids(&found).contains(&"graphs"));
}

#[test]
fn ways_begin_with_what_is_within_reach() {
    let teacher = |id: &str, level: SkillLevel, adjust: &dyn Fn(&mut Person)| {
        person(id, |it| {
            it.skills = [(topic("rust"), level)].into();
            it.languages = vec!["en".to_owned()];
            it.location = Some(place("lisbon"));
            adjust(it);
        })
    };
    let mut catalog = with(
        vec![
            me(|me| me.languages = vec!["en".to_owned()]),
            teacher("far-expert", SkillLevel::Expert, &|it| {
                "Asia/Tokyo".clone_into(&mut it.timezone);
            }),
            teacher("near-advanced", SkillLevel::Advanced, &|_| {}),
            teacher("near-expert", SkillLevel::Expert, &|_| {}),
            teacher("paused", SkillLevel::Expert, &|it| {
                it.paused_until = Some(date("2027-01-01"));
            }),
            teacher("works-alone", SkillLevel::Working, &|_| {}),
        ],
        vec![
            post("taught", PostKind::Offer, "near-expert", |post| {
                post.topics = topics(&["rust"]);
            }),
            post("wanted", PostKind::Ask, "near-expert", |post| {
                post.topics = topics(&["rust"]);
            }),
        ],
    );
    let mut found = |id: &str, adjust: &dyn Fn(&mut Group)| {
        catalog.groups.insert(group(id, |group| {
            group.topics = topics(&["rust"]);
            adjust(group);
        }));
    };
    found("over", &|group| group.ends = Some(date("2026-11-01")));
    found("asleep", &|group| group.status = GroupStatus::Dormant);
    found("rustlers", &|_| {});
    found("elsewhere", &|group| {
        group.format = Format::InPerson;
        group.location = Some(place("leeds"));
    });
    let ways = on(&catalog, |ground, me| ways_to(ground, me, &topic("rust"), 3));
    let teachers: Vec<_> = ways
        .teachers
        .iter()
        .map(|(person, _)| person.id.as_str())
        .collect();
    assert_eq!(teachers, ["near-expert", "near-advanced", "far-expert"]);
    let groups: Vec<_> = ways.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(groups, ["rustlers"]);
    let offers: Vec<_> = ways.offers.iter().map(|post| post.id.as_str()).collect();
    assert_eq!(offers, ["taught"]);
}

#[test]
fn topics_are_found_in_peoples_own_words() {
    let catalog = company();
    let index = Index::of(&catalog, today());
    let named = |text: &str| {
        let found = topics_named([text], &index);
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(named("Lead a team that writes Rust, (and SQL)!"), ["rust", "sql"]);
    assert_eq!(named("know contract law better than my mother"), ["contract-law"]);
    assert_eq!(
        named("RUSTLANG in anger; Rust in peace"),
        ["rust"],
        "by an alias, once"
    );
    assert_eq!(named("sql"), [""; 0], "so short a word has to look like a name");
    assert_eq!(named(""), [""; 0]);
}
