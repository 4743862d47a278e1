//! Handing over: what opens, what it carries, and what happens where it would be too long.

mod support;

use footbridge_core::Change;
use footbridge_core::handoff::{Handoff, LONGEST_MAIL, LONGEST_PAGE, Means, Told, handoffs, name_of};
use footbridge_core::model::PublishChannel;
use footbridge_core::submission::read;
use footbridge_core::wire::read_site;
use support::doings::{edit_profile, join, with_about};
use support::{SITE, change};

/// The channels of a site whose `publish` is this.
fn channels(publish: &str) -> (Vec<PublishChannel>, Vec<String>) {
    let text = SITE.replace(
        "\"collections\"",
        &format!("\"publish\": {publish}, \"collections\""),
    );
    let mut problems = Vec::new();
    let site = read_site("site.json", &text, &mut problems).expect("a site");
    let named = problems
        .into_iter()
        .map(|problem| format!("{}: {}", problem.field, problem.what));
    (site.publish, named.collect())
}

fn channel(one: &str) -> PublishChannel {
    let (mut channels, problems) = channels(&format!("[{one}]"));
    assert_eq!(problems, Vec::<String>::new());
    channels.remove(0)
}

const PULL: &str = r#"{"type":"github","repository":"ferrow/people"}"#;

fn steps(channel: &PublishChannel, changes: &[Change]) -> Vec<Handoff> {
    let told: Vec<Told<'_>> = changes
        .iter()
        .map(|change| Told {
            change,
            words: "Do & say it",
        })
        .collect();
    handoffs(channel, &told)
}

/// The address that opens and its decoded parameters.
fn opened(handoff: &Handoff) -> (String, Vec<(String, String)>) {
    let Means::Open(url) = &handoff.means else {
        panic!("{handoff:?}");
    };
    let (page, query) = url.split_once('?').expect("parameters");
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').expect("a value");
        (decoded(key), decoded(value))
    };
    (page.to_owned(), query.split('&').map(pair).collect())
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn joining() -> Vec<Change> {
    vec![change(1, "ana-castro", 5, join("chess"))]
}

fn wordy(number: u32, length: usize) -> Change {
    change(
        number,
        "ana-castro",
        i64::from(number),
        edit_profile(with_about(&"é".repeat(length))),
    )
}

#[test]
fn every_forge_gets_the_address_that_it_understands() {
    for (text, page, keys) in [
        (
            PULL,
            "https://github.com/ferrow/people/new/main",
            ["filename", "value"],
        ),
        (
            r#"{"type":"github","as":"issue","repository":"ferrow/people"}"#,
            "https://github.com/ferrow/people/issues/new",
            ["title", "body"],
        ),
        (
            r#"{"type":"gitlab","url":"https://git.ferrow.example/","repository":"ferrow/hr/people"}"#,
            "https://git.ferrow.example/ferrow/hr/people/-/issues/new",
            ["issue[title]", "issue[description]"],
        ),
        (
            r#"{"type":"forgejo","url":"https://git.ferrow.example","repository":"ferrow/people","branch":"live"}"#,
            "https://git.ferrow.example/ferrow/people/_new/live/",
            ["filename", "value"],
        ),
        (
            r#"{"type":"gitea","as":"issue","url":"https://git.ferrow.example","repository":"ferrow/people"}"#,
            "https://git.ferrow.example/ferrow/people/issues/new",
            ["title", "body"],
        ),
    ] {
        let steps = steps(&channel(text), &joining());
        assert_eq!(steps.len(), 1);
        let (opens, parameters) = opened(&steps[0]);
        assert_eq!(opens, page);
        assert_eq!([&parameters[0].0, &parameters[1].0], keys);
        assert_eq!(parameters.len(), 2, "no labels, no assignees: {parameters:?}");
        assert_eq!(read(&parameters[1].1).changes, joining(), "{}", parameters[1].1);
        if keys[0] == "filename" {
            assert_eq!(parameters[0].1, format!("data/changes/{}.json", joining()[0].id));
        } else {
            assert_eq!(parameters[0].1, "Footbridge: Do & say it");
        }
    }
}

#[test]
fn a_mail_says_what_it_carries() {
    let steps = steps(
        &channel(r#"{"type":"mail","to":"hello@ferrow.example"}"#),
        &joining(),
    );
    let (opens, parameters) = opened(&steps[0]);
    assert_eq!(opens, "mailto:hello@ferrow.example");
    assert_eq!(
        parameters[0],
        ("subject".to_owned(), "Footbridge: Do & say it".to_owned())
    );
    assert_eq!(read(&parameters[1].1).changes, joining());
    assert!(parameters[1].1.contains("\r\n") && parameters[1].1.starts_with("- Do & say it"));
}

#[test]
fn the_other_channels_carry_the_file() {
    for (text, is_right) in [
        (
            r#"{"type":"webhook","url":"https://hooks.ferrow.example/in"}"#,
            (|means| matches!(means, Means::Send { url, text } if url == "https://hooks.ferrow.example/in" && read(text).changes == joining()))
                as fn(&Means) -> bool,
        ),
        (
            r#"{"type":"copy"}"#,
            |means| matches!(means, Means::Copy(text) if read(text).changes == joining()),
        ),
        (
            r#"{"type":"download"}"#,
            |means| matches!(means, Means::Download { name, text } if *name == format!("{}.json", joining()[0].id) && read(text).changes == joining()),
        ),
    ] {
        let steps = steps(&channel(text), &joining());
        assert!(steps.len() == 1 && is_right(&steps[0].means), "{steps:?}");
    }
}

#[test]
fn what_is_too_long_for_an_address_is_handed_over_by_hand() {
    let steps = steps(&channel(PULL), &[wordy(1, 2_000)]);
    let Means::ByHand {
        page,
        text,
        name,
        length,
        limit,
    } = &steps[0].means
    else {
        panic!("{steps:?}");
    };
    assert!(length > limit && *limit == LONGEST_PAGE);
    assert!(page.len() < 300 && page.starts_with("https://github.com/ferrow/people/new/main?filename="));
    assert_eq!(read(text).changes, [wordy(1, 2_000)]);
    assert_eq!(*name, format!("{}.json", wordy(1, 1).id));
}

#[test]
fn several_changes_take_as_few_steps_as_they_fit_into() {
    for (text, limit, length) in [
        (PULL, LONGEST_PAGE, 100),
        (r#"{"type":"mail","to":"hello@ferrow.example"}"#, LONGEST_MAIL, 10),
    ] {
        let many: Vec<Change> = (1..=9).map(|number| wordy(number, length)).collect();
        let steps = steps(&channel(text), &many);
        let carried: Vec<_> = steps.iter().flat_map(|step| step.changes.clone()).collect();
        let all: Vec<_> = many.iter().map(|change| change.id.clone()).collect();
        assert_eq!(carried, all, "each once, in order");
        for step in &steps {
            assert!(
                matches!(&step.means, Means::Open(url) if url.len() <= limit),
                "{step:?}"
            );
            let (_, parameters) = opened(step);
            assert_eq!(read(&parameters[1].1).changes.len(), step.changes.len());
        }
        assert!(steps.len() > 1 && steps.len() < many.len(), "{}", steps.len());
    }
}

#[test]
fn a_channel_that_cannot_work_is_named_and_left_out() {
    let (left, problems) = channels(
        r#"[{"type":"pigeon"}, {"type":"github","repository":"ferrow"}, {"type":"gitea","repository":"a/b"},
            {"type":"gitlab","as":"file","repository":"a/b"}, {"type":"webhook","url":"http://plain.example"},
            {"type":"mail","to":"nobody"}, {"type":"github","repository":"a/b","branch":"x?y"},
            {"type":"copy","label":"Copy for the intranet desk"}]"#,
    );
    assert_eq!(left.len(), 1);
    assert_eq!(name_of(&left[0]), "Copy for the intranet desk");
    assert_eq!(
        problems,
        [
            "publish.0.type: “pigeon” is no channel",
            "publish.1.repository: “ferrow” is no repository",
            "publish.2.url: “” is no https:// address",
            "publish.3.as: GitLab cannot be handed a new file with its contents",
            "publish.4.url: “http://plain.example” is no https:// address",
            "publish.5.to: “nobody” is no mail address",
            "publish.6.branch: “x?y” cannot be put into an address",
        ]
    );
}
