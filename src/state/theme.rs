//! Light, dark, or as the device has it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::storage::{Storage, Stored};

const KEY: &str = "theme";

/// What the person chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the device has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The theme in force.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    choice: RwSignal<ThemeChoice>,
    storage: StoredValue<Storage>,
}

impl Theme {
    /// Reads the choice kept on the device and shows it on the page from now on.
    pub fn new(storage: Storage) -> Self {
        let theme = Self {
            choice: RwSignal::new(read(&storage)),
            storage: StoredValue::new(storage),
        };
        Effect::new(move || show(theme.choice.get()));
        theme
    }

    /// The choice, tracked.
    pub fn choice(self) -> ThemeChoice {
        self.choice.get()
    }

    /// Chooses and keeps the choice on the device.
    pub fn choose(self, choice: ThemeChoice) {
        // A theme that cannot be kept is no loss worth a message.
        self.storage
            .with_value(|storage| storage.write(KEY, &choice))
            .ok();
        self.choice.set(choice);
    }

    /// Reads again what another tab may have chosen.
    pub fn reread(self) {
        self.choice.set(self.storage.with_value(read));
    }
}

fn read(storage: &Storage) -> ThemeChoice {
    match storage.read(KEY) {
        Stored::Value(choice) => choice,
        Stored::Absent | Stored::Unreadable(_) => ThemeChoice::System,
    }
}

fn show(choice: ThemeChoice) {
    let Some(root) = document().document_element() else {
        return;
    };
    match choice {
        ThemeChoice::System => root.remove_attribute("data-theme").ok(),
        ThemeChoice::Light => root.set_attribute("data-theme", "light").ok(),
        ThemeChoice::Dark => root.set_attribute("data-theme", "dark").ok(),
    };
}
