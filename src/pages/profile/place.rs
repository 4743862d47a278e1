//! Where I am and what I speak.

use footbridge_core::text::fold;
use leptos::prelude::*;

use super::form::Edited;
use super::section::FormSection;
use crate::components::{OrganisationChoices, ZoneSelect, organisation_choices};
use crate::hooks::{add_to, part, remove_from, set_part};
use crate::intl::language_names;
use crate::state::Data;
use crate::ui::{ComboOption, MultiPick, Select};

/// How many languages are suggested at once.
const MOST: usize = 7;
/// BCP 47 tags of the languages offered: those with most speakers, and those of countries where companies have offices.
const LANGUAGES: &str = "af sq am ar hy az eu be bn bs bg my ca zh yue hr cs da nl en et tl fi fr gl ka de el gu ht ha he \
    hi hu is ig id ga it ja jv kn kk km rw ko ku lo lv lt lb mk ms ml mt mr mn ne nb or ps fa pl pt pa ro ru sr sn sd si \
    sk sl so es sw sv ta te th ti tr tk ak uk ur uz vi cy xh yo zu";

/// Place, time zone and languages.
#[component]
pub fn PlaceFields(form: RwSignal<Edited>) -> impl IntoView {
    let data = expect_context::<Data>();
    let OrganisationChoices { places, .. } = organisation_choices(&data.get_untracked().catalog.site);
    view! {
        <FormSection title="Where I am">
            <div class="form__row">
                <Select
                    label="Place"
                    choices=places
                    value=part(form, |form| form.now.location.clone())
                    on_change=set_part(form, |form| &mut form.now.location)
                    none="Not said"
                    optional=true
                />
                <ZoneSelect
                    label="Time zone"
                    value=part(form, |form| form.now.timezone.clone())
                    on_change=set_part(form, |form| &mut form.now.timezone)
                    none="The same as my place"
                    optional=true
                />
            </div>
            <Languages form=form/>
        </FormSection>
    }
}

#[component]
fn Languages(form: RwSignal<Edited>) -> impl IntoView {
    let tags: Vec<String> = LANGUAGES.split_whitespace().map(str::to_owned).collect();
    let offered = StoredValue::new(named(&tags));
    let query = RwSignal::new(String::new());
    let chosen = part(form, |form| form.now.languages.clone());
    let suggestions = Signal::derive(move || {
        let typed = query.with(|query| fold(query.trim()));
        let fits = |option: &&ComboOption| {
            let begins = fold(&option.label)
                .split_whitespace()
                .any(|word| word.starts_with(&typed));
            !typed.is_empty() && begins && chosen.with(|chosen| !chosen.contains(&option.value))
        };
        offered.with_value(|offered| {
            offered
                .iter()
                .filter(fits)
                .take(MOST)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    view! {
        <MultiPick
            label="Languages you speak"
            chosen=Signal::derive(move || named(&chosen.get()))
            suggestions=suggestions
            on_query=move |text| query.set(text)
            on_add=add_to(form, |form| &mut form.now.languages)
            on_remove=remove_from(form, |form| &mut form.now.languages)
            nothing="No language is called that"
            optional=true
        />
    }
}

fn named(tags: &[String]) -> Vec<ComboOption> {
    let names = language_names(tags);
    let option = |(tag, label): (&String, String)| ComboOption {
        value: tag.clone(),
        label,
        detail: String::new(),
    };
    tags.iter().zip(names).map(option).collect()
}
