//! The Content-Security-Policy of a page in one file: nothing runs that was not in it when it was made.

use anyhow::Result;
use footbridge_core::model::Site;
use footbridge_page::fit::fit;
use footbridge_page::policy::{Inline, Policy, hash_source};

/// The page with the company's name and with a policy for the scripts and styles in it. It may send changes to the
/// programs of the company that take them in.
pub fn guarded(page: &str, site: &Site) -> Result<String> {
    let fitted = fit(page, site)?;
    let hashes = |inline: Inline| {
        let hashes = inline.texts(&fitted.page).into_iter().map(hash_source);
        hashes.collect::<Vec<_>>().join(" ")
    };
    let endpoints = if fitted.reaches.is_empty() {
        "'none'".to_owned()
    } else {
        fitted.reaches.join(" ")
    };
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; connect-src {endpoints}; \
         form-action 'none'; base-uri 'none'",
        hashes(Inline::Script),
        hashes(Inline::Style),
    );
    Policy::parse(&policy).put_into(&fitted.page)
}
