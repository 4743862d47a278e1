//! Which openings are put before somebody, and who is put before a hiring lead.

mod support;

use footbridge_core::ground::Ground;
use footbridge_core::model::{
    Accomplishment, Format, OpenTo, PairDigest, Person, Post, PostKind, SkillLevel,
};
use footbridge_core::opportunities::{Candidate, Opportunity, Whose, candidates_for, opportunities_for};
use footbridge_core::order::InOrder;
use footbridge_core::{Catalog, Index};
use support::{date, department, empty_company, person, person_id, place, post, today, topic, topics};

fn me(adjust: impl FnOnce(&mut Person)) -> Person {
    person("ines-okafor", |me| {
        me.department = Some(department("legal"));
        me.location = Some(place("lisbon"));
        me.skills = [(topic("sql"), SkillLevel::Working)].into();
        me.learning = topics(&["rust"]);
        adjust(me);
    })
}

fn role(id: &str, about: &[&str], adjust: impl FnOnce(&mut Post)) -> Post {
    post(id, PostKind::Role, "ana-castro", |post| {
        post.topics = topics(about);
        adjust(post);
    })
}

fn with(people: Vec<Person>, posts: Vec<Post>) -> Catalog {
    let mut catalog = empty_company();
    catalog.people.insert(person("ana-castro", |ana| {
        ana.department = Some(department("engineering"));
    }));
    for person in people {
        catalog.people.insert(person);
    }
    for post in posts {
        catalog.posts.insert(post);
    }
    catalog
}

fn on<T>(catalog: &Catalog, ask: impl Fn(&Ground<'_>) -> T) -> T {
    let index = Index::of(catalog, today());
    ask(&Ground {
        catalog,
        index: &index,
        today: today(),
        offset: &|_| None,
    })
}

fn openings(catalog: &Catalog) -> Vec<Opportunity> {
    let me = catalog.people.get("ines-okafor").unwrap();
    on(catalog, |ground| opportunities_for(ground, me, 20))
}

fn ids(found: &[Opportunity]) -> Vec<&str> {
    found.iter().map(|it| it.post.id.as_str()).collect()
}

fn words(found: &Opportunity, catalog: &Catalog) -> Vec<String> {
    let parts = found.parts.iter();
    parts
        .map(|part| part.reason.words(Whose::Mine, catalog))
        .collect()
}

#[test]
fn says_what_i_bring_and_what_i_would_learn() {
    let catalog = with(
        vec![me(|me| {
            me.ambitions = vec!["Ship something in Rust".to_owned()];
            me.accomplishments = vec![Accomplishment {
                text: "Untangled the SQL behind the invoices".to_owned(),
                ..Accomplishment::default()
            }];
        })],
        vec![role("data", &["sql", "rust", "chess"], |post| {
            post.location = Some(place("lisbon"));
        })],
    );
    let found = openings(&catalog);
    assert_eq!(ids(&found), ["data"]);
    assert_eq!(
        found[0].points,
        found[0].parts.iter().map(|part| part.points).sum::<u32>()
    );
    let mut said = words(&found[0], &catalog);
    said.order_by(Ord::cmp);
    assert_eq!(
        said,
        [
            "it is in Engineering, not your own department",
            "it is in Lisbon, where you work",
            "you bring SQL (working)",
            "you have shown what you can do with SQL",
            "you would learn Rust",
            "your ambitions speak of Rust",
        ]
    );
    assert_eq!(found[0].new, topics::<Vec<_>>(&["chess"]));
}

#[test]
fn better_knowledge_and_stated_wishes_weigh_more() {
    let base = || vec![role("a", &["sql"], |_| {})];
    let points = |adjust: &dyn Fn(&mut Person)| openings(&with(vec![me(|me| adjust(me))], base()))[0].points;
    let plain = points(&|_| {});
    assert!(points(&|me| me.skills.extend([(topic("sql"), SkillLevel::Expert)])) > plain);
    assert!(points(&|me| me.ambitions = vec!["Teach SQL".to_owned()]) > plain);
    let wanted = |open_to: &[OpenTo]| {
        let open_to = open_to.to_vec();
        let move_on = post("b", PostKind::LateralMove, "ana-castro", |post| {
            post.topics = topics(&["sql"]);
        });
        openings(&with(
            vec![me(|me| me.open_to = open_to.iter().copied().collect())],
            vec![move_on],
        ))[0]
            .points
    };
    assert!(wanted(&[OpenTo::LateralMove]) > wanted(&[]));
}

#[test]
fn only_openings_that_stand_and_are_not_mine() {
    let catalog = with(
        vec![
            me(|_| {}),
            person("gone", |gone| gone.left = Some(date("2026-01-01"))),
        ],
        vec![
            role("answered", &["sql"], |post| {
                post.interested = [person_id("ines-okafor")].into();
            }),
            role("expired", &["sql"], |post| {
                post.expires = Some(date("2026-11-23"));
            }),
            role("mine", &["sql"], |post| post.author = person_id("ines-okafor")),
            role("of-somebody-gone", &["sql"], |post| {
                post.author = person_id("gone");
            }),
            role("nothing-of-mine", &["chess"], |_| {}),
            post("an-offer", PostKind::Offer, "ana-castro", |post| {
                post.topics = topics(&["rust"]);
            }),
            post("a-request", PostKind::Mentoring, "ana-castro", |post| {
                post.topics = topics(&["sql"]);
                post.to = Some(person_id("gone"));
            }),
            role("this", &["sql"], |post| post.format = Format::Remote),
            post("mentor", PostKind::Mentoring, "ana-castro", |post| {
                post.topics = topics(&["rust"]);
            }),
        ],
    );
    let mut found = openings(&catalog);
    found.order_by(|a, b| a.post.id.cmp(&b.post.id));
    assert_eq!(ids(&found), ["mentor", "this"]);
}

#[test]
fn a_hiring_lead_sees_those_who_chose_to_be_seen() {
    let visible = |id: &str, adjust: &dyn Fn(&mut Person)| {
        person(id, |person| {
            person.open_to = [OpenTo::Hiring].into();
            person.skills = [(topic("sql"), SkillLevel::Advanced)].into();
            adjust(person);
        })
    };
    let apart = PairDigest::of(&person_id("ana-castro"), &person_id("f-apart"));
    let catalog = with(
        vec![
            visible("a-fits", &|_| {}),
            visible("b-fits-better", &|it| {
                it.skills.extend([(topic("sql"), SkillLevel::Expert)]);
            }),
            visible("c-hidden", &|it| it.open_to.clear()),
            visible("d-paused", &|it| it.paused_until = Some(date("2027-01-01"))),
            visible("e-answered", &|_| {}),
            visible("f-apart", &|it| it.apart = [apart.clone()].into()),
            visible("g-knows-nothing-of-it", &|it| it.skills.clear()),
            visible("h-learns", &|it| {
                it.skills.clear();
                it.learning = topics(&["rust"]);
            }),
        ],
        vec![],
    );
    let of = |kind: PostKind| {
        let opening = post("data", kind, "ana-castro", |post| {
            post.topics = topics(&["sql", "rust"]);
            post.interested = [person_id("e-answered")].into();
        });
        on(&catalog, |ground| candidates_for(ground, &opening, 20))
    };
    let ids =
        |found: &[Candidate]| -> Vec<String> { found.iter().map(|it| it.person.id.to_string()).collect() };
    let found = of(PostKind::Role);
    let mut seen = ids(&found);
    assert!(seen[..2].contains(&"b-fits-better".to_owned()));
    seen.order_by(Ord::cmp);
    assert_eq!(seen, ["a-fits", "b-fits-better", "h-learns"]);
    let better = found
        .iter()
        .position(|it| it.person.id.as_str() == "b-fits-better");
    assert!(better < found.iter().position(|it| it.person.id.as_str() == "a-fits"));
    let said = found[better.unwrap()].parts[0]
        .reason
        .words(Whose::Theirs("Bo"), &catalog);
    assert_eq!(said, "Bo brings SQL (expert)");
    assert!(of(PostKind::Shadowing).is_empty() && of(PostKind::Offer).is_empty());
}
