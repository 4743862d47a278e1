//! Showing a view of Footbridge in another page: choosing how it looks, a preview, and a snippet to copy.

mod choices;
mod fields;
mod place;
mod preview;
mod snippet;

use leptos::prelude::*;

use crate::route::EmbedView;
use crate::ui::{Button, ButtonKind, Dialog, Icon};
use choices::Choices;
use fields::Fields;
use preview::Preview;
use snippet::Snippet;

/// "Embed", and the dialog behind it.
#[component]
pub fn EmbedButton(
    /// What can be shown, the most likely first.
    #[prop(into)]
    views: Signal<Vec<EmbedView>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button kind=ButtonKind::Quiet icon=Icon::Code on_press=move |()| open.set(true)>"Embed"</Button>
        <Dialog
            open=open
            on_close=move |()| open.set(false)
            title="Embed in another page"
            wide=true
        >
            <Contents views=views/>
        </Dialog>
    }
}

#[component]
fn Contents(views: Signal<Vec<EmbedView>>) -> impl IntoView {
    let choices = Choices::new();
    let embed = Memo::new(move |_| views.with(|views| choices.embed(views)));
    view! {
        <div class="embedding">
            <div class="embedding__fields"><Fields choices=choices views=views/></div>
            <Preview embed=embed height=choices.height/>
            <Snippet embed=embed height=choices.height fits=choices.fits/>
        </div>
    }
}
