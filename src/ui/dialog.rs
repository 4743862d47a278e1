use super::button::IconButton;
use super::icon::Icon;
use super::id::unique_id;
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A modal dialog: the browser's own, so focus stays inside and returns afterwards.
///
/// Its content is made anew each time it opens. Esc, the close button and a press beside the dialog all call
/// `on_close`; the caller then turns `open` off.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person wants it gone.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its heading and its name.
    #[prop(into)]
    title: TextProp,
    /// A press beside the dialog leaves it open: for forms, where a stray press would cost typing.
    #[prop(optional)]
    sticky: bool,
    /// Wider, for forms with many fields.
    #[prop(optional)]
    wide: bool,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let heading = unique_id("dialog");
    let labelled_by = heading.clone();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() == dialog.open() {
            return;
        }
        if dialog.open() {
            dialog.close();
        } else {
            // Refused only outside the document, and then nobody is there to see it.
            dialog.show_modal().ok();
        }
    });
    let press_beside = move |event: web_sys::PointerEvent| {
        if !sticky && event.target() == event.current_target() {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class=if wide { "dialog dialog--wide" } else { "dialog" }
            aria-labelledby=labelled_by
            node_ref=dialog
            on:close=move |_| {
                if open.get_untracked() {
                    on_close.run(());
                }
            }
            on:pointerdown=press_beside
        >
            <div class="dialog__sheet">
                // Not a header: in a dialog that would be a banner of the page.
                <div class="dialog__head">
                    <h2 class="dialog__title" id=heading>{move || title.get()}</h2>
                    <IconButton icon=Icon::Close label="Close" on_press=on_close/>
                </div>
                <div class="dialog__body">{move || open.get().then(|| children())}</div>
            </div>
        </dialog>
    }
}
