//! Choosing topics by typing.

use footbridge_core::finder::TopicMatch;
use footbridge_core::model::{TopicId, TopicKind};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::state::{Data, use_searching};
use crate::ui::{ComboOption, MultiPick};

/// How many suggestions are shown: as many as fit above a phone's keyboard.
const MOST: usize = 7;

/// A field that takes several topics of the company's vocabulary. Other names find them too: "k8s" finds Kubernetes.
#[component]
pub fn TopicPick(
    /// The name of the field.
    #[prop(into)]
    label: TextProp,
    /// What is chosen, in order; those that the data does not know are not shown.
    #[prop(into)]
    chosen: Signal<Vec<TopicId>>,
    /// Called with the topic to add.
    #[prop(into)]
    on_add: Callback<TopicId>,
    /// Called with the topic to take away.
    #[prop(into)]
    on_remove: Callback<TopicId>,
    /// Only skills, or only interests.
    #[prop(optional)]
    kind: Option<TopicKind>,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong, while something is.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// An example, shown while empty.
    #[prop(into, optional)]
    placeholder: String,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let query = RwSignal::new(String::new());
    let suggestions = topic_suggestions(query.into(), kind, chosen);
    let shown = Signal::derive(move || {
        let known = |id: &TopicId| {
            let label =
                data.with(|snapshot| snapshot.catalog.topics.get(id).map(|topic| topic.label.clone()))?;
            Some(ComboOption {
                value: id.to_string(),
                label,
                detail: String::new(),
            })
        };
        chosen.with(|chosen| chosen.iter().filter_map(known).collect::<Vec<_>>())
    });
    let with_id = |then: Callback<TopicId>| {
        move |value: String| {
            if let Ok(id) = TopicId::parse(&value) {
                then.run(id);
            }
        }
    };
    view! {
        <MultiPick
            label=label
            chosen=shown
            suggestions=suggestions
            on_query=move |text| query.set(text)
            on_add=with_id(on_add)
            on_remove=with_id(on_remove)
            nothing="No topic is called that"
            hint=hint
            error=error
            optional=optional
            placeholder=placeholder
        />
    }
}

/// What fits the text typed so far, as a combobox takes it; topics in `except` are not offered.
pub fn topic_suggestions(
    query: Signal<String>,
    kind: Option<TopicKind>,
    except: Signal<Vec<TopicId>>,
) -> Signal<Vec<ComboOption>> {
    let searching = use_searching();
    Signal::derive(move || {
        let found = query.with(|query| {
            except
                .with(|except| searching.with(|searcher| searcher.complete_topics(query, kind, except, MOST)))
        });
        found.into_iter().map(option_of).collect()
    })
}

fn option_of(found: TopicMatch) -> ComboOption {
    let TopicMatch { topic, alias } = found;
    ComboOption {
        value: topic.id.to_string(),
        label: topic.label.clone(),
        detail: alias.unwrap_or_default(),
    }
}
