//! Who is suggested as a mentor, a mentee or a sponsor, and why.

mod support;

use footbridge_core::ground::Ground;
use footbridge_core::mentoring::{
    Mentors, Reason, Side, Suggested, first_text, mentees_for, mentors_for, request_title,
};
use footbridge_core::model::{Goals, Mentoring, OpenTo, PairDigest, Person, PostKind, SkillLevel};
use footbridge_core::{Catalog, Index};
use support::{
    company, date, department, empty_company, level, person, person_id, place, post, today, topic, topics,
};

/// Ines wants to learn Rust and writes that contract law is her goal.
fn mentee(adjust: impl FnOnce(&mut Person)) -> Person {
    person("ines-okafor", |me| {
        me.department = Some(department("legal"));
        me.level = Some(level("junior"));
        me.location = Some(place("lisbon"));
        me.languages = vec!["en".to_owned()];
        me.learning = topics(&["rust"]);
        me.goals = Some(Box::new(Goals {
            topics: topics(&["sql"]),
            ..Goals::default()
        }));
        me.open_to = [OpenTo::BeingMentored].into();
        adjust(me);
    })
}

fn mentor(id: &str, adjust: impl FnOnce(&mut Person)) -> Person {
    person(id, |mentor| {
        mentor.department = Some(department("engineering"));
        mentor.level = Some(level("senior"));
        mentor.location = Some(place("leeds"));
        mentor.skills = [(topic("rust"), SkillLevel::Expert)].into();
        mentor.open_to = [OpenTo::Mentoring].into();
        adjust(mentor);
    })
}

fn with(people: Vec<Person>) -> Catalog {
    let mut catalog = empty_company();
    for person in people {
        catalog.people.insert(person);
    }
    catalog
}

fn asked<T>(catalog: &Catalog, ask: impl Fn(&Ground<'_>, &Person) -> T, me: &str) -> T {
    let index = Index::of(catalog, today());
    let offset = |zone: &str| match zone {
        "Europe/Lisbon" | "Europe/London" => Some(0),
        "Africa/Nairobi" => Some(180),
        _ => None,
    };
    let ground = Ground {
        catalog,
        index: &index,
        today: today(),
        offset: &offset,
    };
    ask(&ground, catalog.people.get(me).unwrap())
}

fn mentors(catalog: &Catalog) -> Mentors {
    asked(catalog, |ground, me| mentors_for(ground, me, 20), "ines-okafor")
}

fn ids(suggested: &[Suggested]) -> Vec<&str> {
    suggested.iter().map(|it| it.person.id.as_str()).collect()
}

fn words(suggested: &Suggested, side: Side<'_>, catalog: &Catalog) -> Vec<String> {
    let parts = suggested.fit.parts.iter();
    parts.map(|part| part.reason.words(side, catalog)).collect()
}

#[test]
fn every_part_has_its_sentence_and_the_score_is_their_sum() {
    let ana = mentor("ana-castro", |ana| {
        ana.languages = vec!["pt".to_owned(), "en".to_owned()];
        ana.mentoring = Some(Box::new(Mentoring {
            topics: topics(&["sql"]),
            ..Mentoring::default()
        }));
    });
    let catalog = with(vec![mentee(|_| {}), ana]);
    let found = mentors(&catalog).mentors;
    assert_eq!(ids(&found), ["ana-castro"]);
    let fit = &found[0].fit;
    assert_eq!(fit.points, fit.parts.iter().map(|part| part.points).sum::<u32>());
    assert!(fit.parts.is_sorted_by(|a, b| a.points >= b.points));
    assert_eq!(
        words(&found[0], Side::ToMentee("Ana"), &catalog),
        [
            "Ana helps with SQL, a goal of yours",
            "Ana can teach Rust, which you want to learn",
            "Ana works in Engineering",
            "you share 6 working hours",
            "you share a language",
            "Ana is Senior already",
        ]
    );
    let mine = asked(&catalog, |ground, ana| mentees_for(ground, ana, 20), "ana-castro");
    assert_eq!(ids(&mine), ["ines-okafor"]);
    assert_eq!(mine[0].fit, *fit, "seen from both sides it is the same");
    assert_eq!(
        words(&mine[0], Side::ToMentor("Ines"), &catalog)[..3],
        [
            "you help with SQL, a goal of Ines’s",
            "you can teach Rust, which Ines wants to learn",
            "Ines works elsewhere than you",
        ]
    );
    assert_eq!(
        words(&mine[0], Side::OfBoth("Ines", "Ana"), &catalog)[1],
        "Ana can teach Rust, which Ines wants to learn"
    );
}

#[test]
fn a_goal_outweighs_a_wish_and_an_expert_somebody_advanced() {
    let offering = mentor("a-offers", |it| {
        it.skills.clear();
        it.mentoring = Some(Box::new(Mentoring {
            topics: topics(&["sql"]),
            ..Mentoring::default()
        }));
    });
    let teaching = mentor("b-teaches", |it| {
        it.skills = [(topic("sql"), SkillLevel::Expert)].into();
    });
    let expert = mentor("c-expert", |_| {});
    let advanced = mentor("d-advanced", |it| {
        it.skills = [(topic("rust"), SkillLevel::Advanced)].into();
    });
    let working = mentor("e-working", |it| {
        it.skills = [(topic("rust"), SkillLevel::Working)].into();
    });
    let found = mentors(&with(vec![
        mentee(|_| {}),
        working,
        advanced,
        expert,
        teaching,
        offering,
    ]));
    assert_eq!(
        ids(&found.mentors),
        ["a-offers", "b-teaches", "c-expert", "d-advanced"]
    );
}

#[test]
fn who_has_no_place_comes_last_and_who_was_asked_is_not_suggested() {
    let mut catalog = with(vec![
        mentee(|_| {}),
        mentor("a-full", |it| it.mentees = Some(0)),
        mentor("b-free", |it| {
            it.skills = [(topic("rust"), SkillLevel::Advanced)].into();
        }),
        mentor("c-asked", |_| {}),
    ]);
    catalog
        .posts
        .insert(post("r", PostKind::Mentoring, "ines-okafor", |post| {
            post.to = Some(person_id("c-asked"));
        }));
    let found = mentors(&catalog).mentors;
    assert_eq!(ids(&found), ["b-free", "a-full"]);
    assert_eq!(found[1].places.free(), 0);
}

#[test]
fn nobody_who_is_away_apart_or_ahead_in_nothing() {
    let apart = PairDigest::of(&person_id("ines-okafor"), &person_id("d-apart"));
    let catalog = with(vec![
        mentee(|me| {
            me.skills = [(topic("rust"), SkillLevel::Basics)].into();
            me.apart = [apart].into();
        }),
        mentor("a-paused", |it| it.paused_until = Some(date("2027-01-01"))),
        mentor("b-left", |it| it.left = Some(today())),
        mentor("c-no-mentor", |it| it.open_to.clear()),
        mentor("d-apart", |_| {}),
        mentor("e-here", |_| {}),
    ]);
    assert_eq!(ids(&mentors(&catalog).mentors), ["e-here"]);
    let equal = with(vec![
        mentee(|me| me.skills = [(topic("rust"), SkillLevel::Expert)].into()),
        mentor("e-here", |_| {}),
    ]);
    assert_eq!(
        ids(&mentors(&equal).mentors),
        [""; 0],
        "they know it as well as she does"
    );
}

#[test]
fn whoever_stands_below_is_a_reverse_mentor_and_sponsors_stand_above() {
    let catalog = with(vec![
        mentee(|me| {
            me.level = Some(level("senior"));
            me.ambitions = vec!["Speak about Contract Law, in Lisbon.".to_owned()];
        }),
        mentor("a-junior", |it| it.level = Some(level("junior"))),
        mentor("b-sponsor", |it| {
            it.open_to = [OpenTo::Sponsoring].into();
            it.department = Some(department("legal"));
        }),
    ]);
    let found = mentors(&catalog);
    assert_eq!(
        (ids(&found.mentors), ids(&found.reverse)),
        (vec![], vec!["a-junior"])
    );
    assert!(
        found.sponsors.is_empty(),
        "nobody sponsors those who stand as high"
    );
    let mut below = catalog.clone();
    below.people.get_mut("ines-okafor").unwrap().level = Some(level("junior"));
    let sponsors = mentors(&below).sponsors;
    assert_eq!(ids(&sponsors), ["b-sponsor"]);
    let said = words(&sponsors[0], Side::ToMentee("Bo"), &below);
    assert_eq!(said[0], "Bo is heard in Legal");
    let mut elsewhere = below.clone();
    elsewhere.people.get_mut("b-sponsor").unwrap().department = Some(department("design"));
    assert!(mentors(&elsewhere).sponsors.is_empty(), "nothing connects them");
    elsewhere.people.get_mut("b-sponsor").unwrap().skills =
        [(topic("contract-law"), SkillLevel::Expert)].into();
    let sponsors = mentors(&elsewhere).sponsors;
    assert_eq!(
        words(&sponsors[0], Side::ToMentee("Bo"), &elsewhere)[0],
        "Bo knows contract law, which your ambitions speak of"
    );
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let people = || {
        let more = (0..9).map(|number| {
            mentor(&format!("m{number}"), |it| {
                it.languages = vec![["en", "pt"][number % 2].to_owned()];
            })
        });
        more.chain([mentee(|_| {})])
    };
    let turned: Vec<Person> = people().collect::<Vec<_>>().into_iter().rev().collect();
    assert_eq!(mentors(&with(people().collect())), mentors(&with(turned)));
}

#[test]
fn first_words_say_what_about_and_that_no_is_an_answer() {
    let catalog = company();
    let (me, ana) = (mentee(|_| {}), mentor("ana-castro", |_| {}));
    assert_eq!(
        request_title(&topics::<Vec<_>>(&["rust", "sql"]), &catalog),
        "Would you mentor me in Rust and SQL?"
    );
    let text = first_text(&me, &ana, &topics::<Vec<_>>(&["rust"]), &catalog);
    assert!(
        text.starts_with("Hello Ana,\n\nI would like to get better at Rust"),
        "{text}"
    );
    assert!(
        text.contains("If it does not suit you now, just let this run out."),
        "{text}"
    );
    assert!(matches!(
        Reason::SharedLanguage
            .words(Side::ToMentee("Ana"), &catalog)
            .as_str(),
        "you share a language"
    ));
}
