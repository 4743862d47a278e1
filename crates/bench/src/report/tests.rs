use super::*;

fn measured() -> Results {
    let answers = |slowest: f64, found: usize| {
        serde_json::json!([
            { "kind": "full-name", "times": [0.1, 0.2, slowest], "known": 3, "found": found },
            { "kind": "skill", "times": [0.1], "known": 0, "found": 0 },
        ])
    };
    let build = |total: f64| serde_json::json!({ "total": total, "busy": total, "longest_slice": 9.5, "longest_task": 0.0 });
    let value = serde_json::json!({
        "people": 1000, "seed": 1, "browser": "Chromium 1",
        "engines": [
            { "name": "Footbridge", "build": build(100.0), "heap": 20e6, "answers": answers(1.0, 3),
              "suggestions": [{ "kind": "people", "times": [2.0, 3.0] }, { "kind": "groups", "times": [11.0] }] },
            { "name": "MiniSearch 7", "build": build(480.0), "heap": 90e6, "answers": answers(30.0, 2) },
            { "name": "uFuzzy 1", "stopped": "no answer" },
        ],
    });
    serde_json::from_value(value).expect("what the driver writes")
}

#[test]
fn figures_are_reached_or_missed_by_what_was_measured() {
    let goals = goals(&measured());
    let of = |what: &str| {
        let goal = goals.iter().find(|goal| goal.what.contains(what)).expect(what);
        (goal.measured.as_str(), goal.reached)
    };
    assert_eq!(of("index build"), ("100 ms against 480 ms: 1/4.8", Some(false)));
    assert_eq!(of("over 50 ms"), ("9.50 ms", Some(true)));
    assert_eq!(of("≤ 1/10"), ("1.00 ms against 30.0 ms: 1/30", Some(true)));
    assert_eq!(of("p95 ≤ 2 ms"), ("1.00 ms", Some(true)));
    assert_eq!(of("full name"), ("1.000", Some(true)));
    assert_eq!(of("typo"), ("not measured", None));
    assert_eq!(of("top 20"), ("people 3.00 ms, groups 11.0 ms", Some(false)));
    assert_eq!(of("heap"), ("20 MB", Some(true)));
    assert_eq!(of("key press"), ("not measured", None));
}

#[test]
fn every_engine_stands_in_every_table_and_says_why_it_stopped() {
    let text = print(&measured());
    assert_eq!(text.matches("MiniSearch 7").count(), 3);
    assert!(text.contains("uFuzzy 1: no answer"));
    assert!(text.contains("0.20 / 1.00 / 1.00 ms"), "{text}");
    assert!(text.contains("0.667 (3)"), "{text}");
    assert!(text.contains("full name: 1.00 ms"), "{text}");
}
