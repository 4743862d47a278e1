//! What can be done from the search box rather than found.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::PostKind;
use footbridge_core::order::InOrder;
use footbridge_core::text::words;

use crate::route::{PostHints, Route};
use crate::state::ThemeChoice;
use crate::ui::Icon;

/// Something to do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Command {
    SayWhoIAm,
    StartGroup,
    Ask,
    Offer,
    Post,
    MyProfile,
    ChangeProfile,
    MyChanges,
    Publish,
    Home,
    AllGroups,
    Board,
    AllPeople,
    AllTopics,
    Dark,
    Light,
    LikeDevice,
    Problems,
    FetchData,
    SlashOff,
    SlashOn,
}

/// What decides which commands make sense.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that have nothing to do with each other"
)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// Nobody has said who they are on this device.
    pub is_guest: bool,
    /// Something waits to be published.
    pub has_changes: bool,
    /// Something is wrong with the data.
    pub has_problems: bool,
    /// The theme in force.
    pub theme: ThemeChoice,
    /// Whether `/` leads into the box.
    pub slash: bool,
}

/// What a command does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Leads somewhere.
    Go(Route),
    /// Chooses a theme.
    Theme(ThemeChoice),
    /// Whether `/` leads into the box.
    Slash(bool),
    /// Fetches the data again.
    Fetch,
}

impl Command {
    /// All of them, those that people want most first.
    pub const ALL: [Self; 21] = [
        Self::SayWhoIAm,
        Self::StartGroup,
        Self::Ask,
        Self::Offer,
        Self::Publish,
        Self::MyProfile,
        Self::MyChanges,
        Self::ChangeProfile,
        Self::Dark,
        Self::Light,
        Self::LikeDevice,
        Self::Post,
        Self::Home,
        Self::AllGroups,
        Self::Board,
        Self::AllPeople,
        Self::AllTopics,
        Self::Problems,
        Self::FetchData,
        Self::SlashOff,
        Self::SlashOn,
    ];

    /// What it is called, and other words that find it.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::SayWhoIAm => ("Say who I am", "sign in login me account"),
            Self::StartGroup => ("Start a group", "new create found club"),
            Self::Ask => ("Ask on the board", "new post question help need"),
            Self::Offer => ("Offer something on the board", "new post teach skill"),
            Self::Post => ("Post something on the board", "new write create project role"),
            Self::MyProfile => ("My profile", "me page"),
            Self::ChangeProfile => ("Change my profile", "edit skills interests pause picture about"),
            Self::MyChanges => ("My changes", "pending outbox drafts"),
            Self::Publish => ("Publish my changes", "send share submit"),
            Self::Home => ("For you", "home start suggestions"),
            Self::AllGroups => ("All groups", "go to list"),
            Self::Board => ("The skill board", "go to posts asks offers"),
            Self::AllPeople => ("All people", "go to directory colleagues"),
            Self::AllTopics => ("All topics", "go to skills interests"),
            Self::Dark => ("Dark theme", "mode night colours"),
            Self::Light => ("Light theme", "mode day colours"),
            Self::LikeDevice => ("Theme like the device", "mode system automatic colours"),
            Self::Problems => ("Problems in the data", "errors wrong quality"),
            Self::FetchData => ("Fetch new data", "refresh reload update"),
            Self::SlashOff => ("Do not search with the / key", "shortcut keyboard slash off"),
            Self::SlashOn => ("Search with the / key", "shortcut keyboard slash on"),
        }
    }

    /// What it is called.
    pub const fn label(self) -> &'static str {
        self.names().0
    }

    /// A drawing for it.
    pub const fn icon(self) -> Icon {
        match self {
            Self::SayWhoIAm | Self::MyProfile => Icon::Person,
            Self::StartGroup | Self::Post => Icon::Plus,
            Self::Ask => Icon::Ask,
            Self::Offer => Icon::Offer,
            Self::ChangeProfile => Icon::Edit,
            Self::MyChanges => Icon::Pending,
            Self::Publish => Icon::Upload,
            Self::Home => Icon::Home,
            Self::AllGroups => Icon::Groups,
            Self::Board => Icon::Board,
            Self::AllPeople => Icon::People,
            Self::AllTopics => Icon::Topics,
            Self::Dark => Icon::Moon,
            Self::Light => Icon::Sun,
            Self::LikeDevice => Icon::Contrast,
            Self::Problems => Icon::Warning,
            Self::FetchData => Icon::Refresh,
            Self::SlashOff | Self::SlashOn => Icon::Search,
        }
    }

    /// Whether it makes sense now.
    fn fits(self, standing: Standing) -> bool {
        match self {
            Self::SayWhoIAm => standing.is_guest,
            Self::MyProfile | Self::ChangeProfile => !standing.is_guest,
            Self::Publish => standing.has_changes,
            Self::Problems => standing.has_problems,
            Self::Dark => standing.theme != ThemeChoice::Dark,
            Self::Light => standing.theme != ThemeChoice::Light,
            Self::LikeDevice => standing.theme != ThemeChoice::System,
            Self::SlashOff => standing.slash,
            Self::SlashOn => !standing.slash,
            _ => true,
        }
    }

    /// What it does. `me` is the page of the person at this device.
    pub fn deed(self, me: Option<Route>) -> Deed {
        let all = ListQuery::default;
        let post = |kind| PostHints {
            kind,
            ..PostHints::default()
        };
        Deed::Go(match self {
            Self::SayWhoIAm => Route::Welcome,
            Self::StartGroup => Route::NewGroup(None),
            Self::Ask => Route::NewPost(post(Some(PostKind::Ask))),
            Self::Offer => Route::NewPost(post(Some(PostKind::Offer))),
            Self::Post => Route::NewPost(post(None)),
            Self::MyProfile => me.unwrap_or(Route::Profile),
            Self::ChangeProfile => Route::Profile,
            Self::MyChanges | Self::Publish => Route::Changes,
            Self::Home => Route::Home,
            Self::AllGroups => Route::Groups(all()),
            Self::Board => Route::Board(all()),
            Self::AllPeople => Route::People(all()),
            Self::AllTopics => Route::Topics(all()),
            Self::Problems => Route::Problems,
            Self::Dark => return Deed::Theme(ThemeChoice::Dark),
            Self::Light => return Deed::Theme(ThemeChoice::Light),
            Self::LikeDevice => return Deed::Theme(ThemeChoice::System),
            Self::FetchData => return Deed::Fetch,
            Self::SlashOff => return Deed::Slash(false),
            Self::SlashOn => return Deed::Slash(true),
        })
    }
}

/// Up to `most` commands of which every typed word begins a word, those whose name begins so first. With nothing typed
/// the first that make sense; with a single letter none.
pub fn commands(typed: &str, standing: Standing, most: usize) -> Vec<Command> {
    let typed = words(typed);
    if typed.len() == 1 && typed[0].chars().nth(1).is_none() {
        return Vec::new();
    }
    let mut found: Vec<Command> = (Command::ALL.into_iter())
        .filter(|command| command.fits(standing) && holds(*command, &typed))
        .collect();
    let begins = |command: &Command| {
        typed
            .first()
            .is_none_or(|first| words(command.label())[0].starts_with(first))
    };
    found.order_by_key(|command| !begins(command));
    found.truncate(most);
    found
}

fn holds(command: Command, typed: &[String]) -> bool {
    let (label, others) = command.names();
    let names: Vec<String> = words(label).into_iter().chain(words(others)).collect();
    typed
        .iter()
        .all(|typed| names.iter().any(|name| name.starts_with(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest() -> Standing {
        Standing {
            is_guest: true,
            slash: true,
            ..Standing::default()
        }
    }

    #[test]
    fn commands_are_found_by_the_beginnings_of_their_words() {
        let first = |typed: &str| commands(typed, guest(), 3).first().copied();
        for (typed, command) in [
            ("start a gr", Command::StartGroup),
            ("new group", Command::StartGroup),
            ("dark", Command::Dark),
            ("THEME li", Command::Light),
            ("my ch", Command::MyChanges),
            ("ask", Command::Ask),
            ("login", Command::SayWhoIAm),
            ("all topics", Command::AllTopics),
        ] {
            assert_eq!(first(typed), Some(command), "{typed}");
        }
        for typed in ["k8s", "d", "group start x", "art"] {
            assert_eq!(first(typed), None, "{typed}");
        }
    }

    #[test]
    fn only_what_makes_sense_is_offered() {
        let offers = |typed, standing, command| commands(typed, standing, 9).contains(&command);
        let known = Standing {
            has_changes: true,
            theme: ThemeChoice::Dark,
            ..Standing::default()
        };
        assert!(
            offers("say who", guest(), Command::SayWhoIAm) && !offers("say who", known, Command::SayWhoIAm)
        );
        assert!(
            offers("my profile", known, Command::MyProfile)
                && !offers("my profile", guest(), Command::MyProfile)
        );
        assert!(offers("publish", known, Command::Publish) && !offers("publish", guest(), Command::Publish));
        assert!(offers("theme", known, Command::Light) && !offers("theme", known, Command::Dark));
        assert!(offers("slash", known, Command::SlashOn) && !offers("slash", known, Command::SlashOff));
        assert!(!offers("problems", known, Command::Problems));
    }

    #[test]
    fn with_nothing_typed_the_most_wanted_come_first() {
        assert_eq!(
            commands(" ", guest(), 3),
            [Command::SayWhoIAm, Command::StartGroup, Command::Ask]
        );
        assert_eq!(Command::MyProfile.deed(Some(Route::Home)), Deed::Go(Route::Home));
    }
}
