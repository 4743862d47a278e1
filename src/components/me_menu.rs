//! The person at this device.

use leptos::prelude::*;

use super::face_of;
use crate::route::Route;
use crate::state::{Actions, Company, Data, Outbox, Session};
use crate::ui::{Avatar, AvatarSize, Button, ButtonKind, Dialog, Icon, IconView, Menu, MenuItem, MenuLink};

/// A menu with what concerns oneself; an invitation for who has not said who they are.
#[component]
pub fn MeMenu() -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let session = expect_context::<Session>();
    let forgetting = RwSignal::new(false);
    // The menu stays as it is, and open, while data arrives that says nothing new of me.
    let me = Memo::new(move |_| data.me());
    view! {
        {move || match me.get() {
            // Somebody known who has not arrived yet is not asked who they are.
            None if session.me().is_some() && !company.is_whole() => ().into_any(),
            None => view! { <Invitation/> }.into_any(),
            Some(me) => {
                let face = face_of(&me);
                view! {
                    <Menu
                        label=me.name.clone()
                        icon_only=true
                        face=move || view! { <Avatar face=face size=AvatarSize::Small/> }
                    >
                        <MenuLink icon=Icon::Person href=Route::Person(me.id.clone()).href()>"My profile"</MenuLink>
                        <MenuLink icon=Icon::Edit href=Route::Profile.href()>"Change my profile"</MenuLink>
                        <MenuItem icon=Icon::Refresh on_choose=move |()| company.fetch()>"Fetch new data"</MenuItem>
                        <MenuItem icon=Icon::Leave on_choose=move |()| forgetting.set(true)>
                            "Forget me on this device"
                        </MenuItem>
                    </Menu>
                }
                    .into_any()
            }
        }}
        <ForgetDialog open=forgetting/>
    }
}

/// For who has not said who they are; on narrow screens the icon alone.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <a class="tool" href=Route::Welcome.href()>
            <IconView icon=Icon::Person/>
            <span class="tool__text">"Who are you?"</span>
        </a>
    }
}

#[component]
fn ForgetDialog(open: RwSignal<bool>) -> impl IntoView {
    let actions = expect_context::<Actions>();
    let outbox = expect_context::<Outbox>();
    let has_changes = Memo::new(move |_| outbox.with(|changes| !changes.is_empty()));
    let forget = move |with_changes: bool| {
        open.set(false);
        actions.forget_me(with_changes);
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title="Forget me on this device?">
            {move || {
                let pending = outbox.with(<[_]>::len);
                if pending == 0 {
                    view! { <p>"This device will no longer know who you are. Your published profile stays as it is."</p> }
                        .into_any()
                } else {
                    view! {
                        <p>
                            {format!(
                                "This device keeps {} that nobody else has yet. Removed changes cannot be brought back.",
                                crate::intl::plural(pending, "change", "changes"),
                            )}
                        </p>
                    }
                        .into_any()
                }
            }}
            <div class="form__actions">
                <Button kind=ButtonKind::Danger on_press=move |()| forget(true)>
                    {move || if has_changes.get() { "Forget me and remove my changes" } else { "Forget me" }}
                </Button>
                <Show when=move || has_changes.get()>
                    <Button on_press=move |()| forget(false)>"Forget me, keep the changes"</Button>
                </Show>
                <Button kind=ButtonKind::Quiet on_press=move |()| open.set(false)>"Cancel"</Button>
            </div>
        </Dialog>
    }
}
