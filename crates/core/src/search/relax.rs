//! What to leave out where nothing has all words.

use super::answer::Relaxed;
use super::query::ParsedQuery;
use crate::order::InOrder;

/// The orders in which words are left out, each longer than the one before: first those that match nothing, then the rarest.
/// `uses` says in how many places each word stands.
pub fn orders(uses: &[usize]) -> Vec<Vec<usize>> {
    let mut by_use: Vec<usize> = (0..uses.len()).collect();
    by_use.order_by_key(|at| uses[*at]);
    let without_use = uses.iter().filter(|uses| **uses == 0).count();
    (without_use.max(1)..uses.len())
        .map(|count| by_use[..count].to_vec())
        .collect()
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
