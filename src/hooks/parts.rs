//! Fields of a form, each bound to its part of the form's contents.

use leptos::prelude::*;

/// A part of the contents, tracked; fields are told only when it is another.
pub fn part<T, V>(form: RwSignal<T>, read: fn(&T) -> V) -> Signal<V>
where
    T: Send + Sync + 'static,
    V: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| form.with(read)).into()
}

/// Sets a part of the contents.
pub fn set_part<T, V>(form: RwSignal<T>, place: fn(&mut T) -> &mut V) -> Callback<V>
where
    T: Send + Sync + 'static,
    V: Send + Sync + 'static,
{
    Callback::new(move |value| form.update(|form| *place(form) = value))
}

/// Adds to a list in the contents what is not in it yet.
pub fn add_to<T, V>(form: RwSignal<T>, list: fn(&mut T) -> &mut Vec<V>) -> Callback<V>
where
    T: Send + Sync + 'static,
    V: PartialEq + Send + Sync + 'static,
{
    Callback::new(move |value| {
        form.update(|form| {
            let list = list(form);
            if !list.contains(&value) {
                list.push(value);
            }
        });
    })
}

/// Takes something out of a list in the contents.
pub fn remove_from<T, V>(form: RwSignal<T>, list: fn(&mut T) -> &mut Vec<V>) -> Callback<V>
where
    T: Send + Sync + 'static,
    V: PartialEq + Send + Sync + 'static,
{
    Callback::new(move |value| form.update(|form| list(form).retain(|known| *known != value)))
}
