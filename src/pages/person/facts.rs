//! The plain facts about a person.

use std::sync::Arc;

use footbridge_core::model::Person;
use footbridge_core::text::in_words;
use footbridge_core::time::Date;
use leptos::prelude::*;

use crate::intl::{day, language_names, month, plural};
use crate::state::Data;
use crate::ui::{Fact, Facts, Icon};

/// Level, languages, since when in the company, room for mentees, and a pause where there is one.
#[component]
pub fn Glance(person: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let facts = move || {
        data.with(|snapshot| {
            let level = snapshot.catalog.level_label(person.level.as_ref()).to_owned();
            facts_of(&person, level, snapshot.today)
        })
    };
    move || {
        let facts = facts();
        (!facts.is_empty()).then(|| {
            let fact = |(term, icon, value): (&'static str, Icon, String)| {
                view! { <Fact term=term icon=icon>{value}</Fact> }
            };
            view! {
                <section class="panel">
                    <h2 class="panel__title">"At a glance"</h2>
                    <Facts>{facts.into_iter().map(fact).collect_view()}</Facts>
                </section>
            }
        })
    }
}

fn facts_of(person: &Person, level: String, today: Date) -> Vec<(&'static str, Icon, String)> {
    let languages = in_words(language_names(&person.languages));
    let since = person
        .joined
        .map_or_else(String::new, |joined| in_company(joined, today));
    let mentees = person.mentees.map_or_else(String::new, |count| match count {
        0 => "No room at the moment".to_owned(),
        count => format!("Up to {}", plural(count as usize, "person", "people")),
    });
    let paused = person.paused_until.filter(|_| person.is_paused(today));
    let paused = paused.map_or_else(String::new, |until| format!("Until {}", day(until)));
    let facts = vec![
        ("Level", Icon::Briefcase, level),
        ("Speaks", Icon::Globe, languages),
        ("In the company since", Icon::Calendar, since),
        ("Mentors", Icon::Sprout, mentees),
        ("Not suggested to others", Icon::Pause, paused),
    ];
    facts
        .into_iter()
        .filter(|(_, _, value)| !value.is_empty())
        .collect()
}

/// "March 2019, 7 years"; the month alone within the first year.
fn in_company(joined: Date, today: Date) -> String {
    let since = month(joined);
    match years_between(joined, today) {
        0 => since,
        years => format!("{since}, {}", plural(years, "year", "years")),
    }
}

/// Whole years, as birthdays are counted.
fn years_between(from: Date, to: Date) -> usize {
    let ((from_year, from_month, from_day), (to_year, to_month, to_day)) = (from.ymd(), to.ymd());
    let years = to_year - from_year - i32::from((to_month, to_day) < (from_month, from_day));
    usize::try_from(years).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_counted_like_birthdays() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (from, to, years) in [
            ("2019-03-01", "2026-11-24", 7),
            ("2019-11-24", "2026-11-24", 7),
            ("2019-11-25", "2026-11-24", 6),
            ("2026-10-01", "2026-11-24", 0),
            ("2027-01-01", "2026-11-24", 0),
        ] {
            assert_eq!(years_between(date(from), date(to)), years, "{from}");
        }
    }
}
