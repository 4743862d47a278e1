//! The paths that a Rust file uses, from its `use` lines and from its code.

/// A path such as `crate::state::session`, with the line it ends on.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub struct UsedPath {
    pub line: usize,
    pub segments: Vec<String>,
}

/// All paths of at least two segments in a text without comments and strings. Braces are written out:
/// `std::{fs, time}` gives two paths.
pub fn used_paths(bare: &str) -> Vec<UsedPath> {
    let tokens = tokens(bare);
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = matches!(tokens[at].kind, Kind::Name(_));
        if begins {
            at = read_path(&tokens, at, &[], &mut paths);
        } else {
            at += 1;
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

struct Token {
    line: usize,
    kind: Kind,
}

enum Kind {
    Name(String),
    /// `::`
    Colons,
    Other(char),
}

/// Reads one path from a name on; the place behind it. `before` are the segments already read.
fn read_path(tokens: &[Token], start: usize, before: &[String], paths: &mut Vec<UsedPath>) -> usize {
    let mut segments = before.to_vec();
    let mut line = 0;
    let mut at = start;
    loop {
        match tokens.get(at) {
            Some(Token {
                line: here,
                kind: Kind::Name(name),
            }) => {
                segments.push(name.clone());
                line = *here;
                at += 1;
            }
            Some(Token {
                kind: Kind::Other('{'),
                ..
            }) if !segments.is_empty() => {
                return read_braces(tokens, at + 1, &segments, paths);
            }
            _ => break,
        }
        if !matches!(
            tokens.get(at),
            Some(Token {
                kind: Kind::Colons,
                ..
            })
        ) {
            break;
        }
        at += 1;
    }
    let renamed = matches!(tokens.get(at), Some(Token { kind: Kind::Name(name), .. }) if name == "as");
    if segments.len() > 1 && line > 0 {
        paths.push(UsedPath { line, segments });
    }
    if renamed { at + 2 } else { at }
}

/// Reads what stands in braces behind `a::`, up to and with the closing one.
fn read_braces(tokens: &[Token], start: usize, before: &[String], paths: &mut Vec<UsedPath>) -> usize {
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        at = match token.kind {
            Kind::Other('}') => return at + 1,
            Kind::Name(_) => read_path(tokens, at, before, paths),
            _ => at + 1,
        };
    }
    at
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let kind = match character {
            '\n' => {
                line += 1;
                continue;
            }
            ':' if characters.next_if_eq(&':').is_some() => Kind::Colons,
            first if is_name(first) => {
                let mut name = String::from(first);
                while let Some(next) = characters.next_if(|next| is_name(*next)) {
                    name.push(next);
                }
                Kind::Name(name)
            }
            space if space.is_whitespace() => continue,
            other => Kind::Other(other),
        };
        tokens.push(Token { line, kind });
    }
    tokens
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<(usize, String)> {
        used_paths(text)
            .into_iter()
            .map(|path| (path.line, path.segments.join("::")))
            .collect()
    }

    #[test]
    fn braces_are_written_out() {
        assert_eq!(
            paths("use crate::{\n    state::{session, theme as colours},\n    ui,\n};"),
            [
                (2, "crate::state::session".to_owned()),
                (2, "crate::state::theme".to_owned()),
                (3, "crate::ui".to_owned()),
            ]
        );
    }

    #[test]
    fn paths_in_code_count_too() {
        assert_eq!(
            paths("fn f() {\n    let a = std::fs::read(b);\n    c.d();\n}"),
            [(2, "std::fs::read".to_owned())]
        );
    }

    #[test]
    fn blocks_and_structs_are_no_braces_of_a_path() {
        assert_eq!(
            paths("if a == crate::B { std::c() }"),
            [(1, "crate::B".to_owned()), (1, "std::c".to_owned())]
        );
    }
}
