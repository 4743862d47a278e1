//! `footbridge bundle`: the app and its data as one page. What browsers make of it is tested in `end2end`.

mod support;

use std::fs;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use support::{Copy, Run, footbridge};

const PAGE: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
    <title>Footbridge</title>
    <meta name="description" content="Find.">
    <link rel="icon" href="icons/icon.svg" type="image/svg+xml">
    <link rel="manifest" href="manifest.webmanifest">
    <!-- In the order of the layers. -->
    <style>i { color: red }</style>
    <link rel="stylesheet" href="./style-1.css">
    <meta name="part-styles" content="./app-1-parts/style-2.css">
  <link rel="modulepreload" href="./app-1.js" crossorigin="anonymous" integrity="sha384-x"><link rel="preload" href="./app-1_bg.wasm"></head>
  <body>
    <div id="shell"></div>
<script type="module">
import init, * as bindings from './app-1.js';
import initializer from './loader.mjs';
const wasm = await init('./app-1_bg.wasm', initializer());
window.wasmBindings = bindings;
</script>
  </body>
</html>
"#;

/// An app as a build makes it, but for its size.
fn app() -> Copy {
    Copy::of(&[
        ("index.html", PAGE),
        ("icons/icon.svg", "<svg/>"),
        ("style-1.css", "a { color: red }"),
        ("app-1-parts/style-2.css", "b { color: red }"),
        ("app-1-parts/lists.wasm", "lists"),
        ("app-1_bg.wasm", "main"),
        (
            "app-1.js",
            "const text = \"</script>\";\nexport { run as default };\nexport function run() {}\n",
        ),
        ("loader.mjs", "export default function loader() {}\n"),
        ("data/site.json", "{}"),
    ])
}

fn bundle(app: &Copy, data: &Path, more: &[&str]) -> Run {
    let out = app.path().join("one.html");
    let fixed = [
        "bundle",
        "--app",
        app.path().to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    footbridge(fixed.iter().chain(more))
}

/// What lies in a page under a name.
fn block(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("data-file=\"{name}\""))?;
    let (_, rest) = rest.split_once('>')?;
    let packed = BASE64_STANDARD.decode(rest.split('<').next()?).unwrap();
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice())
        .read_to_string(&mut text)
        .unwrap();
    Some(text)
}

#[test]
fn everything_is_in_one_page_and_nothing_is_linked() {
    let (app, data) = (app(), Copy::new());
    data.write("receipts/01/x.json", "{}");
    let run = bundle(&app, data.path(), &["--anyway"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains("one.html: "), "{}", run.stdout);
    let page = app.read("one.html");
    assert_eq!(block(&page, "app-1_bg.wasm").as_deref(), Some("main"));
    assert_eq!(block(&page, "app-1-parts/lists.wasm").as_deref(), Some("lists"));
    assert_eq!(block(&page, "data/people.json"), Some(data.read("people.json")));
    assert_eq!(block(&page, "data/receipts/01/x.json").as_deref(), Some("{}"));
    assert!(
        page.contains("<style>i { color: red }a { color: red }b { color: red }</style>"),
        "{page}"
    );
    assert!(page.contains("<meta name=\"footbridge-edition\" content=\"one-file\">"));
    assert!(
        page.contains("const text = \"<\\/script>\";"),
        "a script cannot end early"
    );
    assert!(page.contains("const init = imported0.default;"));
    let policies: Vec<_> = page
        .lines()
        .filter(|line| line.contains("Content-Security-Policy"))
        .collect();
    assert_eq!(policies.len(), 1, "{policies:?}");
    assert!(
        policies[0].contains("connect-src 'none'")
            && policies[0].contains("script-src 'wasm-unsafe-eval' 'sha256-")
    );
    for gone in ["manifest", "modulepreload", "./style-1.css", "import init"] {
        assert!(!page.contains(gone), "{gone}");
    }
    assert_eq!(bundle(&app, data.path(), &["--anyway"]).code, 0);
    assert_eq!(app.read("one.html"), page, "the same bytes each time");
}

#[test]
fn changes_may_go_where_the_company_says() {
    let (app, data) = (app(), Copy::new());
    data.edit("site.json", |site| {
        site["publish"] = json!([{ "type": "webhook", "url": "https://in.larkfield.example/changes" }]);
    });
    assert_eq!(bundle(&app, data.path(), &[]).code, 0);
    assert!(
        app.read("one.html")
            .contains("connect-src https://in.larkfield.example/changes;"),
        "the policy lets it"
    );
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    let (app, data) = (app(), Copy::new());
    data.edit("people.json", |file| {
        file["people"][0]["department"] = json!("magic");
    });
    let run = bundle(&app, data.path(), &[]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout.contains("there is no department “magic”"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .ends_with("Nothing was written. Mend the data, or add --anyway.\n"),
        "{}",
        run.stdout
    );
    assert!(!app.path().join("one.html").exists());

    fs::remove_file(app.path().join("app-1.js")).unwrap();
    let run = bundle(&app, Copy::new().path(), &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("app-1.js"), "{}", run.stderr);

    let run = bundle(&Copy::of(&[("readme.md", "")]), Copy::new().path(), &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no built app in "), "{}", run.stderr);
    let run = bundle(
        &Copy::of(&[("index.html", "<p>"), ("x.wasm", "")]),
        Copy::new().path(),
        &[],
    );
    assert!(run.stderr.contains("starts no program"), "{}", run.stderr);
}
