//! How to reach me.

use footbridge_core::model::{Forge, NamedLink, PublishChannel, Way};
use leptos::prelude::*;

use super::entries::Entries;
use super::form::Edited;
use super::problems::Field;
use super::section::FormSection;
use crate::components::Checked;
use crate::hooks::{CheckedForm, part, set_part};
use crate::state::Data;
use crate::ui::TextInput;

/// Mail, chats, forges and links.
#[component]
pub fn ContactFields(form: RwSignal<Edited>, checks: CheckedForm<Field>) -> impl IntoView {
    let remove_link = move |at: usize| form.update(|form| drop(form.now.contacts.links.remove(at)));
    view! {
        <FormSection title="How to reach me" lead="Whoever can open this site can read this.">
            <div class="form__row">
                <Checked form=checks field={Field::Email}>
                    <TextInput
                        label="Mail"
                        kind="email"
                        value=part(form, |form| form.now.contacts.email.clone())
                        on_input=set_part(form, |form| &mut form.now.contacts.email)
                        autocomplete="email"
                        error=checks.error(Field::Email)
                        optional=true
                    />
                </Checked>
                <TextInput
                    label="Slack"
                    value=part(form, |form| form.now.contacts.slack.clone())
                    on_input=set_part(form, |form| &mut form.now.contacts.slack)
                    placeholder="@you"
                    optional=true
                />
            </div>
            <TextInput
                label="Teams"
                value=part(form, |form| form.now.contacts.teams.clone())
                on_input=set_part(form, |form| &mut form.now.contacts.teams)
                hint="The mail address you sign in with."
                optional=true
            />
            <Forges form=form checks=checks/>
            <GiteaLogin form=form/>
            <Entries
                label="Other addresses"
                one="address"
                hint="A blog, a calendar to book you, a page about your work."
                count=part(form, |form| form.now.contacts.links.len())
                on_add=move |()| form.update(|form| form.now.contacts.links.push(NamedLink::default()))
                on_remove=remove_link
                row=move |at| view! { <LinkRow form=form checks=checks at=at/> }.into_any()
            />
        </FormSection>
    }
}

#[component]
fn Forges(form: RwSignal<Edited>, checks: CheckedForm<Field>) -> impl IntoView {
    view! {
        <div class="form__row">
            <Checked form=checks field={Field::GitHub}>
                <TextInput
                    label="GitHub login"
                    value=part(form, |form| form.now.contacts.github.clone())
                    on_input=set_part(form, |form| &mut form.now.contacts.github)
                    error=checks.error(Field::GitHub)
                    optional=true
                />
            </Checked>
            <Checked form=checks field={Field::GitLab}>
                <TextInput
                    label="GitLab user name"
                    value=part(form, |form| form.now.contacts.gitlab.clone())
                    on_input=set_part(form, |form| &mut form.now.contacts.gitlab)
                    error=checks.error(Field::GitLab)
                    optional=true
                />
            </Checked>
        </div>
    }
}

/// Only where changes can be handed over there, or a login is known: few companies run one.
#[component]
fn GiteaLogin(form: RwSignal<Edited>) -> impl IntoView {
    let data = expect_context::<Data>();
    let is_offered = |channel: &PublishChannel| match &channel.way {
        Way::File { repository, .. } | Way::Issue { repository } => repository.forge == Forge::Gitea,
        _ => false,
    };
    let has_channel = data.get_untracked().catalog.site.publish.iter().any(is_offered);
    let is_filled = form.with_untracked(|form| !form.now.contacts.gitea.is_empty());
    (has_channel || is_filled).then(|| {
        view! {
            <TextInput
                label="Login on Gitea or Forgejo"
                value=part(form, |form| form.now.contacts.gitea.clone())
                on_input=set_part(form, |form| &mut form.now.contacts.gitea)
                hint="By this those who keep the data know that a change is yours."
                optional=true
            />
        }
    })
}

#[component]
fn LinkRow(form: RwSignal<Edited>, checks: CheckedForm<Field>, at: usize) -> impl IntoView {
    let read = move |part: fn(&NamedLink) -> String| {
        Signal::derive(move || {
            form.with(|form| form.now.contacts.links.get(at).map(part))
                .unwrap_or_default()
        })
    };
    let change = move |change: &dyn Fn(&mut NamedLink)| {
        form.update(|form| form.now.contacts.links.get_mut(at).into_iter().for_each(change));
    };
    view! {
        <div class="form__row">
            <TextInput
                label="What it is"
                value=read(|link| link.label.clone())
                on_input=move |text: String| change(&|link| link.label.clone_from(&text))
                placeholder="My blog"
                max_length=60
                optional=true
            />
            <Checked form=checks field={Field::LinkUrl(at)}>
                <TextInput
                    label="Address"
                    kind="url"
                    value=read(|link| link.url.clone())
                    on_input=move |text: String| change(&|link| link.url.clone_from(&text))
                    placeholder="https://"
                    error=checks.error(Field::LinkUrl(at))
                />
            </Checked>
        </div>
    }
}
