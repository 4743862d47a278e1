use super::combobox::ComboOption;
use leptos::prelude::*;

/// What a key did in a combobox.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Nothing: the field handles it.
    Ignored,
    /// The list opened, closed, or another suggestion is active.
    Moved,
    /// A suggestion was chosen.
    Chosen(ComboOption),
    /// The field should become empty.
    Cleared,
    /// Backspace where there was nothing to delete.
    Backspace,
}

/// Whether the list is open and which suggestion is active. The suggestions themselves belong to the caller.
#[derive(Clone, Copy)]
pub(super) struct Suggestions {
    options: Signal<Vec<ComboOption>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    list_id: StoredValue<String>,
}

impl Suggestions {
    pub(super) fn new(options: Signal<Vec<ComboOption>>, list_id: String) -> Self {
        Self {
            options,
            open: RwSignal::new(false),
            active: RwSignal::new(None),
            list_id: StoredValue::new(list_id),
        }
    }

    pub(super) fn options(self) -> Vec<ComboOption> {
        self.options.get()
    }

    pub(super) fn count(self) -> usize {
        self.options.with(Vec::len)
    }

    pub(super) fn is_open(self) -> bool {
        self.open.get()
    }

    /// Whether there is a list to see.
    pub(super) fn shown(self) -> bool {
        self.open.get() && self.count() > 0
    }

    pub(super) fn is_active(self, index: usize) -> bool {
        self.shown() && self.active.get() == Some(index)
    }

    pub(super) fn option_id(self, index: usize) -> String {
        self.list_id.with_value(|list| format!("{list}-{index}"))
    }

    pub(super) fn active_id(self) -> Option<String> {
        let active = self.active.get()?;
        (self.shown() && active < self.count()).then(|| self.option_id(active))
    }

    pub(super) fn open(self) {
        self.open.set(true);
    }

    /// After typing: Enter takes the best suggestion.
    pub(super) fn open_at_first(self) {
        self.open.set(true);
        self.active.set(Some(0));
    }

    pub(super) fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// Handles a key by its DOM name. `empty` says that the field holds no text.
    pub(super) fn press(self, key: &str, empty: bool) -> Key {
        let (open, count) = (self.open.get_untracked(), self.options.with_untracked(Vec::len));
        let active = self
            .active
            .get_untracked()
            .filter(|active| open && *active < count);
        match key {
            "ArrowDown" | "ArrowUp" => {
                self.open.set(true);
                self.active.set(neighbour(key == "ArrowDown", active, count));
            }
            "Home" if active.is_some() => self.active.set(Some(0)),
            "End" if active.is_some() => self.active.set(count.checked_sub(1)),
            "Enter" => {
                let Some(index) = active else { return Key::Ignored };
                return self
                    .options
                    .with_untracked(|options| Key::Chosen(options[index].clone()));
            }
            "Escape" if open && count > 0 => self.close(),
            "Escape" if !empty => return Key::Cleared,
            "Backspace" if empty => return Key::Backspace,
            _ => return Key::Ignored,
        }
        Key::Moved
    }
}

/// The neighbour of `active` among `count` options; the ends are joined.
pub fn neighbour(down: bool, active: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (down, active) {
        (true, Some(active)) if active < last => active + 1,
        (false, Some(active)) if active > 0 => active - 1,
        (true, _) => 0,
        (false, _) => last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Vec<ComboOption> {
        ["ana", "ben", "chi"]
            .map(|id| ComboOption {
                value: id.to_owned(),
                ..ComboOption::default()
            })
            .to_vec()
    }

    fn chosen(value: &str) -> Key {
        Key::Chosen(ComboOption {
            value: value.to_owned(),
            ..ComboOption::default()
        })
    }

    #[test]
    fn keys_walk_the_list_and_choose() {
        Owner::new().with(|| {
            let state = Suggestions::new(Signal::stored(options()), "list".to_owned());
            assert_eq!(state.press("Enter", true), Key::Ignored, "nothing is active yet");
            assert_eq!(state.press("ArrowDown", true), Key::Moved);
            assert_eq!(state.active_id().as_deref(), Some("list-0"));
            state.press("ArrowUp", true);
            assert_eq!(state.press("Enter", false), chosen("chi"));
            state.press("Home", false);
            assert_eq!(state.press("Enter", false), chosen("ana"));
            state.press("End", false);
            assert_eq!(state.press("Enter", false), chosen("chi"));
        });
    }

    #[test]
    fn the_ends_are_joined() {
        assert_eq!(neighbour(true, None, 3), Some(0));
        assert_eq!(neighbour(true, Some(2), 3), Some(0));
        assert_eq!(neighbour(false, None, 3), Some(2));
        assert_eq!(neighbour(false, Some(1), 3), Some(0));
        assert_eq!(neighbour(true, Some(7), 0), None);
    }

    #[test]
    fn typing_offers_the_best_and_escape_closes_before_it_clears() {
        Owner::new().with(|| {
            let state = Suggestions::new(Signal::stored(options()), "list".to_owned());
            state.open_at_first();
            assert_eq!(state.press("Escape", false), Key::Moved);
            assert!(!state.shown());
            assert_eq!(state.press("Escape", false), Key::Cleared);
            assert_eq!(state.press("Escape", true), Key::Ignored);
            assert_eq!(state.press("Backspace", true), Key::Backspace);
            assert_eq!(state.press("Backspace", false), Key::Ignored);
        });
    }

    #[test]
    fn a_shorter_list_leaves_nothing_active_behind_its_end() {
        Owner::new().with(|| {
            let list = RwSignal::new(options());
            let state = Suggestions::new(list.into(), "list".to_owned());
            state.press("ArrowUp", false);
            list.update(|list| list.truncate(1));
            assert_eq!(state.active_id(), None);
            assert_eq!(state.press("Enter", false), Key::Ignored);
            list.set(Vec::new());
            assert_eq!(state.press("ArrowDown", false), Key::Moved);
            assert_eq!(state.active_id(), None);
        });
    }
}
