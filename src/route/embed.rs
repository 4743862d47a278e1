//! The addresses of the views for a frame in another page: which view, and how it looks there.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{GroupId, PersonId, PostId};

use super::{Route, read_query, value, with_pairs, written};

/// Keys of the query that are about the look; all others are the list's own.
const COUNT: &str = "count";
const THEME: &str = "theme";
const BACKGROUND: &str = "background";
const ACCENT: &str = "accent";
const LANGUAGE: &str = "lang";
const ORIGIN: &str = "origin";
const SEARCH: &str = "search";
const OWN: [&str; 7] = [COUNT, THEME, BACKGROUND, ACCENT, LANGUAGE, ORIGIN, SEARCH];

/// As many records as a frame may show.
const MOST: usize = 50;
/// Longest language tag that is looked at: the longest registered ones are shorter.
const LONGEST_TAG: usize = 35;

/// A view for a frame, and how it is to look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Embed {
    /// What is shown.
    pub view: EmbedView,
    /// How it looks.
    pub options: EmbedOptions,
}

/// What a frame shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EmbedView {
    /// The group finder.
    Groups(ListQuery),
    /// One group.
    Group(GroupId),
    /// The skill board.
    Board(ListQuery),
    /// One post.
    Post(PostId),
    /// The directory.
    People(ListQuery),
    /// One person.
    Person(PersonId),
    /// What is new this week.
    New,
    /// Who is introduced to whom this week.
    Introductions,
}

/// How a view looks in its frame.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EmbedOptions {
    /// How many records are shown; `None` for the view's usual number.
    pub count: Option<usize>,
    /// Light, dark, or as the reader's device has it.
    pub theme: EmbedTheme,
    /// Whether the page around it shines through.
    pub is_transparent: bool,
    /// The colour of what can be pressed; `None` for the usual one.
    pub accent: Option<Colour>,
    /// Language tag that dates and numbers are written by; empty for the usual one.
    pub language: String,
    /// The only origin that is told the height; empty for whichever page holds the frame.
    pub origin: String,
    /// Whether a list comes without its search field.
    pub without_search: bool,
}

/// The theme of a frame, which its page knows better than the reader's device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum EmbedTheme {
    /// As the device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A colour by its red, green and blue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour(pub [u8; 3]);

/// Something in an address that was not understood and is left out of account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ignored {
    /// Its key.
    pub key: &'static str,
    /// What stands there.
    pub value: String,
    /// What could stand there.
    pub remedy: &'static str,
}

impl Embed {
    /// Reads what is written after `#/embed/`, with what in it was not understood; `None` where there is no such view.
    pub fn read(address: &str) -> Option<(Self, Vec<Ignored>)> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let list = || {
            let mut list = ListQuery {
                page: 0,
                ..read_query(query)
            };
            list.chosen.retain(|facet, _| !OWN.contains(&facet.as_str()));
            list
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let view = match parts.as_slice() {
            ["groups"] => EmbedView::Groups(list()),
            ["group", id] => EmbedView::Group(GroupId::parse(id).ok()?),
            ["board"] => EmbedView::Board(list()),
            ["post", id] => EmbedView::Post(PostId::parse(id).ok()?),
            ["people"] => EmbedView::People(list()),
            ["person", id] => EmbedView::Person(PersonId::parse(id).ok()?),
            ["new"] => EmbedView::New,
            ["introductions"] => EmbedView::Introductions,
            _ => return None,
        };
        let (options, ignored) = EmbedOptions::read(query);
        Some((Self { view, options }, ignored))
    }

    /// Its place in the app.
    pub fn route(&self) -> Route {
        let mut view = match &self.view {
            EmbedView::Groups(list) => format!("groups{}", written(list)),
            EmbedView::Group(id) => format!("group/{id}"),
            EmbedView::Board(list) => format!("board{}", written(list)),
            EmbedView::Post(id) => format!("post/{id}"),
            EmbedView::People(list) => format!("people{}", written(list)),
            EmbedView::Person(id) => format!("person/{id}"),
            EmbedView::New => "new".to_owned(),
            EmbedView::Introductions => "introductions".to_owned(),
        };
        let options = self.options.written();
        if view.contains('?') && !options.is_empty() {
            view.push('&');
            view.push_str(&options[1..]);
        } else {
            view.push_str(&options);
        }
        Route::Embed(view)
    }
}

impl EmbedView {
    /// The same list with other words; what is no list stays as it is.
    #[must_use]
    pub fn with_words(&self, words: &str) -> Self {
        match self {
            Self::Groups(list) => Self::Groups(list.with_text(words)),
            Self::Board(list) => Self::Board(list.with_text(words)),
            Self::People(list) => Self::People(list.with_text(words)),
            other => other.clone(),
        }
    }

    /// The page of the app that shows the same and more.
    pub fn whole(&self) -> Route {
        match self {
            Self::Groups(list) => Route::Groups(list.clone()),
            Self::Group(id) => Route::Group(id.clone()),
            Self::Board(list) => Route::Board(list.clone()),
            Self::Post(id) => Route::Post(id.clone()),
            Self::People(list) => Route::People(list.clone()),
            Self::Person(id) => Route::Person(id.clone()),
            Self::New => Route::Home,
            Self::Introductions => Route::Introductions,
        }
    }
}

impl EmbedOptions {
    fn read(query: &str) -> (Self, Vec<Ignored>) {
        let mut ignored = Vec::new();
        let mut options = Self::default();
        let mut take = |key: &'static str, remedy: &'static str, set: &mut dyn FnMut(&str) -> Option<()>| {
            let given = value(query, key).unwrap_or_default();
            if !given.is_empty() && set(&given).is_none() {
                ignored.push(Ignored {
                    key,
                    value: given,
                    remedy,
                });
            }
        };
        take(COUNT, "a number from 1 to 50", &mut |given| {
            let count = given.parse().ok().filter(|count| (1..=MOST).contains(count));
            options.count = count;
            count.map(|_| ())
        });
        take(THEME, "light, dark or auto", &mut |given| {
            options.theme = EmbedTheme::from_key(given)?;
            Some(())
        });
        take(BACKGROUND, "transparent or theme", &mut |given| {
            options.is_transparent = match given {
                "transparent" => true,
                "theme" => false,
                _ => return None,
            };
            Some(())
        });
        take(ACCENT, "a colour such as 14594f", &mut |given| {
            options.accent = Some(Colour::from_hex(given)?);
            Some(())
        });
        take(LANGUAGE, "a language such as de or pt-BR", &mut |given| {
            options.language = is_language(given).then(|| given.to_owned())?;
            Some(())
        });
        take(
            ORIGIN,
            "an origin such as https://wiki.example.com",
            &mut |given| {
                options.origin = is_origin(given).then(|| given.to_owned())?;
                Some(())
            },
        );
        take(SEARCH, "no, or nothing", &mut |given| {
            options.without_search = given == "no";
            options.without_search.then_some(())
        });
        (options, ignored)
    }

    fn written(&self) -> String {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        with_pairs([
            (COUNT, self.count.map(|count| count.to_string())),
            (THEME, some(self.theme.key()).filter(|key| key != "auto")),
            (BACKGROUND, self.is_transparent.then(|| "transparent".to_owned())),
            (ACCENT, self.accent.map(Colour::hex)),
            (LANGUAGE, some(&self.language)),
            (ORIGIN, some(&self.origin)),
            (SEARCH, self.without_search.then(|| "no".to_owned())),
        ])
    }
}

impl EmbedTheme {
    /// Its word in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this word.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.key() == key)
    }
}

impl Colour {
    /// Reads `14594f`, `#14594f` or `#145`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |at: usize| {
            let digit = char::from(*digits.get(at)?).to_digit(16)?;
            u8::try_from(digit).ok()
        };
        let parts = match digits.len() {
            3 => [digit(0)? * 17, digit(1)? * 17, digit(2)? * 17],
            6 => [
                digit(0)? * 16 + digit(1)?,
                digit(2)? * 16 + digit(3)?,
                digit(4)? * 16 + digit(5)?,
            ],
            _ => return None,
        };
        Some(Self(parts))
    }

    /// `14594f`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }
}

/// Whether a text has the form of a language tag, `de` or `pt-BR`; whether there is such a language, the browser knows.
fn is_language(text: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.len() <= LONGEST_TAG
        && (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && text.split('-').all(is_part)
}

/// Whether a text is a web origin and nothing more: a scheme, a host, perhaps a port.
fn is_origin(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let (host, port) = match rest.unwrap_or_default().split_once(':') {
        Some((host, port)) => (host, port),
        None => (rest.unwrap_or_default(), "80"),
    };
    let is_of_host = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    !host.is_empty() && host.bytes().all(is_of_host) && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests;
