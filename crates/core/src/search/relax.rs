//! What to leave out where nothing has all words.

use super::answer::Relaxed;
use super::query::ParsedQuery;
use crate::order::InOrder;

/// What may be left out, least first: nothing but the quotes, where there are phrases; then the words that match nothing,
/// then the rarest as well, up to all but one. `uses` says how much each word finds.
pub fn orders(uses: &[usize], has_phrases: bool) -> Vec<Vec<usize>> {
    let mut by_use: Vec<usize> = (0..uses.len()).collect();
    by_use.order_by_key(|at| uses[*at]);
    let without_use = uses.iter().filter(|uses| **uses == 0).count();
    let quotes = has_phrases.then(Vec::new);
    let words = (without_use.max(1)..uses.len()).map(|count| by_use[..count].to_vec());
    quotes.into_iter().chain(words).collect()
}

/// The text without some words.
pub fn without(text: &str, query: &ParsedQuery, dropped: &[usize]) -> Relaxed {
    let is_dropped = |at: &usize| dropped.contains(at);
    let typed = |at: usize| text[query.words[at].range.clone()].to_owned();
    let dropped: Vec<usize> = (0..query.words.len()).filter(is_dropped).collect();
    let mut rest = text.replace('"', " ");
    for at in dropped.iter().rev() {
        rest.replace_range(query.words[*at].range.clone(), "");
    }
    Relaxed {
        dropped: dropped.iter().map(|at| typed(*at)).collect(),
        text: rest.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
