//! Small Markdown as elements. Whatever the text holds, only text nodes and safe links come of it.

use footbridge_core::markdown::{Block, Inline, parse};
use leptos::prelude::*;

/// A text that people wrote: purposes, bodies, what they say of themselves.
#[component]
pub fn Prose(
    /// The text, as small Markdown.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <div class="prose">{move || text.with(|text| blocks(parse(text)))}</div> }
}

fn blocks(blocks: Vec<Block>) -> AnyView {
    let block = |block| match block {
        Block::Paragraph(line) => view! { <p>{inlines(line)}</p> }.into_any(),
        Block::List(items) => {
            let items = items.into_iter().map(|item| view! { <li>{inlines(item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
    };
    blocks.into_iter().map(block).collect_view().into_any()
}

fn inlines(line: Vec<Inline>) -> AnyView {
    let inline = |inline| match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Strong(inner) => view! { <strong>{inlines(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{inlines(inner)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_any(),
        Inline::Link { text, url } => view! {
            <a href=url.as_str().to_owned() target="_blank" rel="noopener noreferrer">{inlines(text)}</a>
        }
        .into_any(),
    };
    line.into_iter().map(inline).collect_view().into_any()
}
