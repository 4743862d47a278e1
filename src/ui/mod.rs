//! Building blocks that know nothing of the domain: they import nothing of ours.
//!
//! Texts that may change are [`TextProp`](leptos::text_prop::TextProp): give a `&'static str`, a `String`, a signal,
//! or `move || …`. Values that may change are `Signal<T>`: give a value, a signal, or `Signal::derive(move || …)`;
//! hints are `MaybeProp<String>`, which takes the same and an `Option`.
//! Callbacks take closures: `on_press=move |()| …`, `on_input=move |text: String| …`. A `?` marks what may be left out.
//!
//! | component | props |
//! | --- | --- |
//! | [`IconView`] | `icon: Icon, large?` |
//! | [`Button`] | `kind?: ButtonKind, submit?, small?, wide?, icon?, disabled?, pressed?, on_press?`, children; `on:click` works too |
//! | [`LinkButton`] | `href, kind?, small?, wide?, icon?`, children |
//! | [`IconButton`] | `icon, label, small?, pressed?, on_press?` |
//! | [`Chip`] | `href?, matched?`, children |
//! | [`ToggleChip`] | `pressed, on_toggle(bool)`, children |
//! | [`RemovableChip`] | `label, verb?, on_remove` |
//! | [`Badge`] | `tone?: Tone`, children |
//! | [`CountBadge`] | `count, what` |
//! | [`Avatar`] | `face: Face, size?: AvatarSize` |
//! | [`FacePile`] | `faces: Vec<Face>, more?`, children (the words) |
//! | [`Banner`] | `tone?, announce?, on_dismiss?`, children |
//! | [`EmptyState`] | `icon, title, actions?` (a closure that makes them)`, children |
//! | [`Dialog`] | `open, on_close, title, sticky?, wide?`, children (made anew at each opening) |
//! | [`Menu`] | `label, icon?, icon_only?, face?`, children: [`MenuItem`] (`on_choose, icon?`), [`MenuLink`] (`href, icon?`) |
//! | [`TextInput`] | `label, value, on_input, kind?, hint?, error?, optional?, hide_label?, placeholder?, max_length?, autofocus?, autocomplete?, id?` |
//! | [`TextArea`] | `label, value, on_input, hint?, error?, optional?, rows?, max_length?, id?` |
//! | [`Select`] | `label, choices: Vec<Choice>, value, on_change, none?, hint?, error?, optional?, hide_label?, id?` |
//! | [`Checkbox`] | `label, checked, on_change(bool), detail?` |
//! | [`CheckboxGroup`] | `label, choices, chosen: Vec<String>, on_toggle((value, on)), hint?, error?, columns?` |
//! | [`RadioGroup`] | `label, choices, value, on_change, hint?, error?, segmented?` |
//! | [`FilterPanel`] | `label, active: usize, on_clear`, children |
//! | [`SearchField`] | `label, value, on_input, placeholder?` |
//! | [`Combobox`] | `label, suggestions: Vec<ComboOption>, on_query, on_choose, text?: RwSignal<String>, clear_on_choose?, on_backspace?, nothing?, hint?, error?, optional?, hide_label?, placeholder?, input_ref?` |
//! | [`MultiPick`] | `label, chosen: Vec<ComboOption>, suggestions, on_query, on_add, on_remove, nothing?, hint?, error?, optional?, placeholder?` |
//! | [`Pager`] | `page` (from 1)`, pages, href_for(usize) -> String` |
//! | [`LevelMeter`] | `level: u8` (1 to 4)`, label` |
//! | [`ProgressLine`] | `label, value: Option<usize>` (per cent) |
//! | [`Skeleton`] | `count?` |
//! | [`VirtualList`] | `label, rows: Signal<Arc<Vec<T>>>, key: fn(&T) -> K, row: Callback<T, AnyView>`; each row as tall as `--vlist-row` |
//! | [`VisuallyHidden`] | children |
//! | [`Status`] | `text, hidden?`: read out when it changes |
//! | [`Toasts`] | `toasts: Vec<Toast>, on_dismiss(u64)` |
//! | [`PageHeader`] | `title, lead?, actions?` |
//! | [`Section`] | `title, lead?, more_href?, more?`, children |
//! | [`Facts`] | children: [`Fact`] (`term, icon?`, children) |
//! | [`Steps`] | `steps: Vec<String>, current` (from 0) |
//! | [`HoursStrip`] | `rows: Vec<HoursRow>, shared, now?, summary`: minutes of the day |

mod avatar;
mod badge;
mod banner;
mod button;
mod chip;
mod choice;
mod choices;
mod combobox;
mod combobox_state;
mod dialog;
mod empty_state;
mod facts;
mod field;
mod filter_panel;
mod hours_strip;
mod icon;
mod id;
mod level_meter;
mod menu;
mod multi_pick;
mod pager;
mod progress;
mod search_field;
mod section;
mod select;
mod steps;
mod text_input;
mod toasts;
mod virtual_list;
mod visually_hidden;

pub use avatar::{Avatar, AvatarSize, Face, FacePile};
pub use badge::{Badge, CountBadge, Tone};
pub use banner::Banner;
pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use chip::{Chip, RemovableChip, ToggleChip};
pub use choice::Choice;
pub use choices::{Checkbox, CheckboxGroup, RadioGroup};
pub use combobox::{ComboOption, Combobox};
pub use combobox_state::neighbour;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use facts::{Fact, Facts};
pub use filter_panel::FilterPanel;
pub use hours_strip::{HoursRow, HoursStrip};
pub use icon::{Icon, IconView};
pub use id::unique_id;
pub use level_meter::LevelMeter;
pub use menu::{Menu, MenuItem, MenuLink};
pub use multi_pick::MultiPick;
pub use pager::Pager;
pub use progress::{ProgressLine, Skeleton};
pub use search_field::SearchField;
pub use section::{PageHeader, Section};
pub use select::Select;
pub use steps::Steps;
pub use text_input::{TextArea, TextInput};
pub use toasts::{Toast, ToastAction, Toasts};
pub use virtual_list::VirtualList;
pub use visually_hidden::{Status, VisuallyHidden};
