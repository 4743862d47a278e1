use super::icon::{Icon, IconView};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The ids that tie one control to its label, hint and error.
#[derive(Clone, Debug)]
pub struct FieldIds {
    /// Of the control.
    pub control: String,
    /// Of the hint.
    pub hint: String,
    /// Of the error.
    pub error: String,
}

impl FieldIds {
    /// Ids made from the control's.
    pub fn new(control: String) -> Self {
        Self {
            hint: format!("{control}-hint"),
            error: format!("{control}-error"),
            control,
        }
    }

    /// What `aria-describedby` holds: the hint where there is one, and the error while there is one.
    pub fn described_by(
        &self,
        hint: MaybeProp<String>,
        error: Signal<Option<String>>,
    ) -> impl Fn() -> Option<String> + use<> {
        let Self {
            hint: hint_id,
            error: error_id,
            ..
        } = self.clone();
        move || match (hint.get().is_some(), error.with(Option::is_some)) {
            (true, true) => Some(format!("{hint_id} {error_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(error_id.clone()),
            (false, false) => None,
        }
    }
}

/// Label, hint and error around one control of your own. The text inputs here have it built in.
#[component]
pub fn Field(
    /// Ids for the control and its texts; give the same to the control.
    ids: FieldIds,
    /// The name of the control.
    #[prop(into)]
    label: TextProp,
    /// A sentence of help below the label.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// Keeps the label for screen readers only, where the place makes it plain.
    #[prop(optional)]
    hide_label: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" data-invalid=move || error.with(Option::is_some).then_some("")>
            <label class=if hide_label { "visually-hidden" } else { "field__label" } for=ids.control.clone()>
                {move || label.get()}
                {optional.then(|| view! { <span class="field__optional">" (optional)"</span> })}
            </label>
            <FieldHint id=ids.hint.clone() hint=hint/>
            {children()}
            <FieldError id=ids.error error=error/>
        </div>
    }
}

/// The help line of a field or group.
#[component]
pub(super) fn FieldHint(id: String, hint: MaybeProp<String>) -> impl IntoView {
    move || {
        hint.get()
            .map(|hint| view! { <p class="field__hint" id=id.clone()>{hint}</p> })
    }
}

/// The error line of a field or group.
#[component]
pub(super) fn FieldError(id: String, error: Signal<Option<String>>) -> impl IntoView {
    move || {
        error.get().map(|error| {
            view! { <p class="field__error" id=id.clone()><IconView icon=Icon::Warning/>{error}</p> }
        })
    }
}
