//! Transcripts of `footbridge fit`.

mod support;

use std::ffi::OsStr;
use std::fs;

use footbridge_page::policy::Policy;
use serde_json::{Value, json};
use support::{Copy, Run, footbridge, sample_json};

const PAGE: &str = "<!doctype html>\n<head>\n  <meta charset=\"utf-8\">\n  <title>Footbridge</title>\n\
                    \x20 <meta name=\"description\" content=\"Find the colleagues, groups and skills you would never have met.\">\n\
                    \x20 <script type=\"module\">start()</script>\n</head>\n";

/// A built app beside the data of a company that offers these ways to publish.
fn app(publish: &Value) -> Copy {
    let mut site = sample_json("site.json");
    site["publish"] = publish.clone();
    site["organisation"]["about"] = json!("Makes instruments\n for the weather.");
    let page = Policy::of(PAGE).put_into(PAGE).unwrap();
    Copy::of(&[("index.html", &page), ("data/site.json", &site.to_string())])
}

fn fit(app: &Copy, arguments: &[&str]) -> Run {
    let mut all = vec![OsStr::new("fit"), app.path().as_os_str()];
    all.extend(arguments.iter().map(OsStr::new));
    footbridge(all)
}

fn reached(app: &Copy) -> Vec<String> {
    let policy = Policy::in_page(&app.read("index.html")).expect("a policy");
    policy.sources("connect-src").to_vec()
}

#[test]
fn a_page_is_fitted_once() {
    let app = app(&json!([
        { "type": "webhook", "url": "https://hooks.larkfield.example/changes?key=1" },
        { "type": "copy" },
    ]));
    let page = app.path().join("index.html").display().to_string();
    let reaches = "The app reaches its own site and\n  https://hooks.larkfield.example/changes\n";

    let check = fit(&app, &["--check"]);
    assert_eq!((check.code, check.stderr.as_str()), (1, ""));
    assert_eq!(
        check.stdout,
        format!("{page} does not fit: run `footbridge fit` without --check.\n{reaches}")
    );
    assert_eq!(reached(&app), ["'self'"], "--check writes nothing");

    let run = fit(&app, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.stdout, format!("{page} was fitted.\n{reaches}"));
    assert_eq!(
        reached(&app),
        ["'self'", "https://hooks.larkfield.example/changes"]
    );
    let fitted = app.read("index.html");
    assert!(
        fitted.contains("<title>Footbridge · Larkfield</title>"),
        "{fitted}"
    );
    assert!(
        fitted.contains("content=\"Makes instruments for the weather.\""),
        "{fitted}"
    );

    let again = fit(&app, &[]);
    assert_eq!(
        (again.code, again.stdout),
        (0, format!("{page} fits.\n{reaches}"))
    );
    assert_eq!(fit(&app, &["--check"]).code, 0);
    assert_eq!(app.read("index.html"), fitted);
    assert_eq!(
        app.path().read_dir().unwrap().count(),
        2,
        "nothing is left beside the page"
    );
}

#[test]
fn the_data_may_lie_elsewhere() {
    let app = app(&json!([]));
    let elsewhere = Copy::of(&[(
        "site.json",
        r#"{"format": 1, "organisation": {"name": "Umber <Works>"}, "collections": {},
            "publish": [{"type": "webhook", "url": "https://umber.example/in"}]}"#,
    )]);
    let run = fit(&app, &["--data", elsewhere.path().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(reached(&app), ["'self'", "https://umber.example/in"]);
    assert!(
        app.read("index.html")
            .contains("<title>Footbridge · Umber &lt;Works&gt;</title>")
    );
    assert!(
        fit(&app, &[])
            .stdout
            .ends_with("The app reaches its own site only.\n")
    );
    assert_eq!(
        reached(&app),
        ["'self'"],
        "what is not offered any more is not reached either"
    );
}

#[test]
fn an_address_that_cannot_be_allowed_is_a_finding_and_the_rest_is_done() {
    let app = app(&json!([
        { "type": "webhook", "url": "https://bücher.example/in" },
        { "type": "webhook", "url": "http://plain.example/in" },
        { "type": "webhook", "url": "https://good.example/in" },
    ]));
    let run = fit(&app, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    assert!(
        run.stdout.contains("site.json › publish.1.url: "),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("“https://bücher.example/in” cannot be allowed: its host is no plain name"),
        "{}",
        run.stdout
    );
    assert_eq!(reached(&app), ["'self'", "https://good.example/in"]);
}

#[test]
fn data_cannot_open_the_policy() {
    for address in [
        "https://evil.example/; script-src *",
        "https://evil.example/\"><script>alert(1)</script>",
        "https://evil.example/a;script-src%20*;",
        "https://evil.example/'unsafe-inline'",
        "https://*",
    ] {
        let app = app(&json!([{ "type": "webhook", "url": address }]));
        fit(&app, &[]);
        let policy = Policy::in_page(&app.read("index.html")).expect("a policy");
        assert_eq!(policy.sources("script-src").len(), 3, "{address}");
        assert!(policy.sources("connect-src").len() <= 2, "{address}: {policy}");
        assert_eq!(app.read("index.html").matches("<script").count(), 1, "{address}");
    }
}

#[test]
fn what_is_no_app_or_no_company_is_refused() {
    let app = app(&json!([]));
    let guarded = app.read("index.html");
    for (page, why) in [
        (PAGE.to_owned(), "the page has no Content-Security-Policy"),
        (
            guarded.replace("start()", "spy()"),
            "an inline script is not the one that the policy allows",
        ),
    ] {
        app.write("index.html", &page);
        let run = fit(&app, &[]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        assert!(run.stderr.contains(why), "{}", run.stderr);
        assert_eq!(app.read("index.html"), page, "it is left as it was");
    }
    app.write("index.html", &guarded);
    app.write("data/site.json", "{");
    assert_eq!(fit(&app, &[]).code, 2);
    fs::remove_file(app.path().join("data/site.json")).unwrap();
    let run = fit(&app, &[]);
    assert!(
        run.code == 2 && run.stderr.contains("there is no site.json"),
        "{}",
        run.stderr
    );
    fs::remove_file(app.path().join("index.html")).unwrap();
    let run = fit(&app, &[]);
    assert!(
        run.code == 2 && run.stderr.contains("there is no index.html"),
        "{}",
        run.stderr
    );
}
