use super::*;

/// The tree written with brackets: `b(…)`, `i(…)`, `c(…)`, `a(text|url)`.
fn written(tree: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) => format!("b({})", written(inner)),
        Inline::Emphasis(inner) => format!("i({})", written(inner)),
        Inline::Code(code) => format!("c({code})"),
        Inline::Link { text, url } => format!("a({}|{})", written(text), url.as_str()),
    };
    tree.iter().map(one).collect()
}

#[test]
fn marks_become_a_tree() {
    for (source, tree) in [
        ("plain text, 2 * 3 * 4", "plain text, 2 * 3 * 4"),
        (
            "**bold** and *italic* and `code`",
            "b(bold) and i(italic) and c(code)",
        ),
        ("*a **b** c*", "i(a b(b) c)"),
        ("***both***", "b(i(both))"),
        ("**a *b***", "b(a i(b))"),
        ("`**not bold**`", "c(**not bold**)"),
        (
            "[the *wall*](https://w.example/a_(b))",
            "a(the i(wall)|https://w.example/a_(b))",
        ),
        ("**[x](https://y.example)**", "b(a(x|https://y.example))"),
        ("[](https://y.example)", "a(https://y.example|https://y.example)"),
        ("[mail](mailto:a@b.example)!", "a(mail|mailto:a@b.example)!"),
    ] {
        assert_eq!(written(&inlines(source)), tree, "{source}");
    }
}

#[test]
fn what_is_not_closed_or_not_safe_stays_text() {
    for source in [
        "**bold",
        "*",
        "a * b",
        "* a *",
        "****",
        "*****a*****",
        "`code",
        "``",
        "[text]",
        "[text](",
        "[text](https://x.example",
        "[text](javascript:alert(1))",
        "[text](http://x.example)",
        "[text](https://x.example \"title\")",
        "[[[[",
        "]]](",
        "**a [b",
    ] {
        assert_eq!(written(&inlines(source)), source, "{source}");
    }
}

#[test]
fn crossed_marks_keep_the_first_that_closes() {
    assert_eq!(written(&inlines("*a **b* c**")), "i(a **b) c**");
    assert_eq!(
        written(&inlines("[a [b](https://x.example)")),
        "[a a(b|https://x.example)"
    );
    assert_eq!(
        written(&inlines("**a [b** c](https://x.example)")),
        "b(a [b) c](https://x.example)"
    );
    assert_eq!(
        written(&inlines("[a *b](https://x.example) c*")),
        "a(a *b|https://x.example) c*"
    );
}
