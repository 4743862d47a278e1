//! Every address of the app, in the fragment of the page's: `#/groups/chess`. The only place that knows them.

mod brought;
mod embed;

use std::fmt;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, GroupId, PersonId, PostId, PostKind, TopicId};
use form_urlencoded::{Serializer, parse};

pub use brought::read_brought;
pub use embed::{Colour, Embed, EmbedOptions, EmbedTheme, EmbedView, Ignored};

/// A place in the app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Route {
    /// For you.
    Home,
    /// Saying who one is, step by step.
    Welcome,
    /// What a search finds among everything.
    Search(ListQuery),
    /// The group finder.
    Groups(ListQuery),
    /// One group.
    Group(GroupId),
    /// One group as a page to hang up.
    Poster(GroupId),
    /// Starting a group, perhaps about a topic.
    NewGroup(Option<TopicId>),
    /// Changing a group.
    EditGroup(GroupId),
    /// The skill board.
    Board(ListQuery),
    /// One post.
    Post(PostId),
    /// Writing a post.
    NewPost(PostHints),
    /// Changing a post.
    EditPost(PostId),
    /// The directory.
    People(ListQuery),
    /// One person.
    Person(PersonId),
    /// All topics.
    Topics(ListQuery),
    /// One topic, by id or by any name that finds it.
    Topic(String),
    /// Who I am introduced to, week by week.
    Introductions,
    /// Mentors, mentees and requests, perhaps about asking somebody.
    Mentoring(Option<PersonId>),
    /// Openings, ranked for me.
    Opportunities,
    /// What I could learn next.
    Growth,
    /// My own profile, to be changed.
    Profile,
    /// What I did that is not published yet.
    Changes,
    /// What is wrong with the data.
    Problems,
    /// A view for a frame in another page, as it is written after `#/embed/`: [`Embed`] reads it.
    Embed(String),
    /// Confirming what was begun in a frame, as its address carries it: [`read_brought`] reads it.
    Brought(String),
    /// An address that leads nowhere.
    NotFound(String),
}

/// What is known of a post before it is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PostHints {
    /// What kind of post.
    pub kind: Option<PostKind>,
    /// What it is about.
    pub topic: Option<TopicId>,
    /// Its title, as far as it is known; empty otherwise.
    pub title: String,
}

/// Keys in the query of a list that are not facets.
const TEXT: &str = "q";
const SORT: &str = "sort";
const PAGE: &str = "page";

impl Route {
    /// Reads a fragment, with or without the `#`.
    pub fn from_fragment(fragment: &str) -> Self {
        let address = fragment.strip_prefix('#').unwrap_or(fragment);
        if let Some(view) = address.strip_prefix("/embed/") {
            return Self::Embed(view.to_owned());
        }
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::from_parts(&parts, query).unwrap_or_else(|| Self::NotFound(address.to_owned()))
    }

    /// The address, to be used as `href`.
    pub fn href(&self) -> String {
        self.to_string()
    }

    /// What stays the same while a list is filtered or paged: one page of the app.
    pub fn page(&self) -> Self {
        match self {
            Self::Search(_) => Self::Search(ListQuery::default()),
            Self::Groups(_) => Self::Groups(ListQuery::default()),
            Self::Board(_) => Self::Board(ListQuery::default()),
            Self::People(_) => Self::People(ListQuery::default()),
            Self::Topics(_) => Self::Topics(ListQuery::default()),
            Self::Mentoring(_) => Self::Mentoring(None),
            other => other.clone(),
        }
    }

    fn from_parts(parts: &[&str], query: &str) -> Option<Self> {
        Some(match parts {
            [] => Self::Home,
            ["welcome"] => Self::Welcome,
            ["search"] => Self::Search(read_query(query)),
            ["groups"] => Self::Groups(read_query(query)),
            ["groups", "new"] => {
                Self::NewGroup(value(query, "topic").and_then(|id| TopicId::parse(&id).ok()))
            }
            ["groups", id] => Self::Group(GroupId::parse(id).ok()?),
            ["groups", id, "poster"] => Self::Poster(GroupId::parse(id).ok()?),
            ["groups", id, "edit"] => Self::EditGroup(GroupId::parse(id).ok()?),
            ["board"] => Self::Board(read_query(query)),
            ["board", "new"] => Self::NewPost(read_hints(query)),
            ["board", id] => Self::Post(PostId::parse(id).ok()?),
            ["board", id, "edit"] => Self::EditPost(PostId::parse(id).ok()?),
            ["people"] => Self::People(read_query(query)),
            ["people", id] => Self::Person(PersonId::parse(id).ok()?),
            ["topics"] => Self::Topics(read_query(query)),
            ["topics", name] => Self::Topic(decode(name)),
            ["introductions"] => Self::Introductions,
            ["mentoring"] => Self::Mentoring(value(query, "ask").and_then(|id| PersonId::parse(&id).ok())),
            ["opportunities"] => Self::Opportunities,
            ["growth"] => Self::Growth,
            ["me"] => Self::Profile,
            ["changes"] => Self::Changes,
            ["problems"] => Self::Problems,
            ["brought"] => Self::Brought(value(query, "draft")?),
            _ => return None,
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::Welcome => f.write_str("#/welcome"),
            Self::Search(query) => write!(f, "#/search{}", written(query)),
            Self::Groups(query) => write!(f, "#/groups{}", written(query)),
            Self::Group(id) => write!(f, "#/groups/{id}"),
            Self::Poster(id) => write!(f, "#/groups/{id}/poster"),
            Self::NewGroup(topic) => {
                write!(
                    f,
                    "#/groups/new{}",
                    with_pairs([("topic", topic.as_ref().map(TopicId::as_str))])
                )
            }
            Self::EditGroup(id) => write!(f, "#/groups/{id}/edit"),
            Self::Board(query) => write!(f, "#/board{}", written(query)),
            Self::Post(id) => write!(f, "#/board/{id}"),
            Self::NewPost(hints) => write!(f, "#/board/new{}", written_hints(hints)),
            Self::EditPost(id) => write!(f, "#/board/{id}/edit"),
            Self::People(query) => write!(f, "#/people{}", written(query)),
            Self::Person(id) => write!(f, "#/people/{id}"),
            Self::Topics(query) => write!(f, "#/topics{}", written(query)),
            Self::Topic(name) => write!(f, "#/topics/{}", encode(name)),
            Self::Introductions => f.write_str("#/introductions"),
            Self::Mentoring(ask) => {
                write!(
                    f,
                    "#/mentoring{}",
                    with_pairs([("ask", ask.as_ref().map(PersonId::as_str))])
                )
            }
            Self::Opportunities => f.write_str("#/opportunities"),
            Self::Growth => f.write_str("#/growth"),
            Self::Profile => f.write_str("#/me"),
            Self::Changes => f.write_str("#/changes"),
            Self::Problems => f.write_str("#/problems"),
            Self::Embed(view) => write!(f, "#/embed/{view}"),
            Self::Brought(draft) => write!(f, "#/brought{}", with_pairs([("draft", Some(draft))])),
            Self::NotFound(address) => write!(f, "#{address}"),
        }
    }
}

impl From<&TopicId> for Route {
    fn from(id: &TopicId) -> Self {
        Self::Topic(id.to_string())
    }
}

fn read_query(query: &str) -> ListQuery {
    let mut list = ListQuery::default();
    for (key, value) in parse(query.as_bytes()) {
        match key.as_ref() {
            TEXT => list.text = value.into_owned(),
            SORT => list.sort = value.into_owned(),
            PAGE => list.page = value.parse::<usize>().map_or(0, |page| page.saturating_sub(1)),
            _ if value.is_empty() => {}
            _ => {
                list.chosen
                    .entry(key.into_owned())
                    .or_default()
                    .insert(value.into_owned());
            }
        }
    }
    list
}

fn written(list: &ListQuery) -> String {
    let page = (list.page > 0).then(|| (list.page + 1).to_string());
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let options = list.chosen.iter().flat_map(|(facet, options)| {
        options
            .iter()
            .map(|option| (facet.as_str(), Some(option.clone())))
    });
    let words = std::iter::once((TEXT, some(&list.text)));
    with_pairs(
        words
            .chain(options)
            .chain([(SORT, some(&list.sort)), (PAGE, page)]),
    )
}

fn read_hints(query: &str) -> PostHints {
    PostHints {
        kind: value(query, "kind").and_then(|key| PostKind::from_key(&key)),
        topic: value(query, "topic").and_then(|id| TopicId::parse(&id).ok()),
        title: value(query, "title").unwrap_or_default(),
    }
}

fn written_hints(hints: &PostHints) -> String {
    let topic = hints.topic.as_ref().map(TopicId::as_str);
    let title = (!hints.title.is_empty()).then_some(hints.title.as_str());
    with_pairs([
        ("kind", hints.kind.map(PostKind::key)),
        ("topic", topic),
        ("title", title),
    ])
}

/// A query of the pairs that have a value, with its question mark; empty without any.
fn with_pairs<'a, V: AsRef<str>>(pairs: impl IntoIterator<Item = (&'a str, Option<V>)>) -> String {
    let mut query = Serializer::new(String::new());
    for (key, value) in pairs {
        if let Some(value) = value {
            query.append_pair(key, value.as_ref());
        }
    }
    let query = query.finish();
    if query.is_empty() {
        query
    } else {
        format!("?{query}")
    }
}

fn value(query: &str, key: &str) -> Option<String> {
    parse(query.as_bytes())
        .find(|(known, _)| known == key)
        .map(|(_, value)| value.into_owned())
}

/// One part of a path; the form's encoding serves, but for the space.
fn encode(part: &str) -> String {
    form_urlencoded::byte_serialize(part.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

fn decode(part: &str) -> String {
    let part = part.replace('+', "%2B");
    parse(part.as_bytes())
        .next()
        .map_or_else(String::new, |(name, _)| name.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for address in [
            "#/",
            "#/welcome",
            "#/search",
            "#/search?q=figma+%22design+system%22&-status=closed&department=legal&kind=person",
            "#/groups",
            "#/groups?q=bread+%26+salt&place=lisbon&topic=climbing&topic=sourdough&sort=new&page=3",
            "#/groups/chess",
            "#/groups/new",
            "#/groups/new?topic=chess",
            "#/groups/chess/edit",
            "#/groups/chess/poster",
            "#/board?kind=ask&state=open",
            "#/board/new?kind=ask&topic=rust",
            "#/board/new?kind=ask&title=Who+knows+pivot+tables%3F",
            "#/board/learn-rust",
            "#/board/learn-rust/edit",
            "#/people?skill=rust%3Aadvanced",
            "#/people/ines-okafor",
            "#/topics",
            "#/topics/k8s",
            "#/topics/C%2B%2B",
            "#/topics/caf%C3%A9%20au%20lait",
            "#/introductions",
            "#/me",
            "#/changes",
            "#/problems",
            "#/mentoring",
            "#/mentoring?ask=ines-okafor",
            "#/opportunities",
            "#/growth",
            "#/embed/groups?topic=chess&count=3&theme=dark",
            "#/embed/anything/at all",
            "#/brought?draft=Zm9v_-",
        ] {
            let route = Route::from_fragment(address);
            assert!(!matches!(route, Route::NotFound(_)), "{address}");
            assert_eq!(route.href(), address);
            assert_eq!(Route::from_fragment(&route.href()), route);
        }
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for address in [
            "#/nowhere",
            "#/groups/Not An Id",
            "#/groups/chess/extra/parts",
            "#/people/../etc",
        ] {
            assert!(
                matches!(Route::from_fragment(address), Route::NotFound(_)),
                "{address}"
            );
        }
        assert_eq!(Route::from_fragment(""), Route::Home);
        assert_eq!(Route::from_fragment("#"), Route::Home);
    }

    #[test]
    fn the_page_of_a_list_does_not_depend_on_its_filters() {
        let filtered = Route::from_fragment("#/groups?q=x&page=2");
        assert_eq!(filtered.page(), Route::from_fragment("#/groups").page());
    }
}
