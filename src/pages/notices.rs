//! What everyone should know on every page: what is wrong with the data, and that this browser keeps nothing.

use footbridge_core::problem::Severity;
use leptos::prelude::*;

use crate::hooks::warn_before_leaving;
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Company, Navigation, Outbox};
use crate::storage::Storage;
use crate::ui::{Banner, Tone};

/// Quiet banners above the page.
#[component]
pub fn Notices() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    warn_before_leaving(move || outbox.is_at_risk());
    view! {
        <div class="notices">
            <DataBanner/>
            <StorageBanner/>
        </div>
    }
}

#[component]
fn DataBanner() -> impl IntoView {
    let company = expect_context::<Company>();
    let navigation = expect_context::<Navigation>();
    let dismissed = RwSignal::new(0_usize);
    let problems = Memo::new(move |_| company.problems());
    let count = Memo::new(move |_| problems.with(Vec::len));
    // Dismissed until the number changes: other problems are news.
    let shown = move || {
        count.get() > 0
            && count.get() != dismissed.get()
            && navigation.with(|route| *route != Route::Problems)
    };
    view! {
        <Show when=shown>
            <Banner tone=Tone::Warn on_dismiss=move |()| dismissed.set(count.get_untracked())>
                {move || problems.with(|problems| headline(problems))}
                " "
                <a href=Route::Problems.href()>"See what and why"</a>
            </Banner>
        </Show>
    }
}

#[component]
fn StorageBanner() -> impl IntoView {
    (!Storage::is_lasting()).then(|| {
        view! {
            <Banner tone=Tone::Warn>
                "This browser does not let Footbridge keep anything. What you do here is lost when you close the page, unless you download it under "
                <a href=Route::Changes.href()>"My changes"</a> "."
            </Banner>
        }
    })
}

/// What is missing, in one sentence; what may be misunderstood, where nothing is missing.
fn headline(problems: &[footbridge_core::Problem]) -> String {
    let of = |severity: Severity| {
        problems
            .iter()
            .filter(|problem| problem.severity == severity)
            .count()
    };
    let parts: Vec<String> = [
        (of(Severity::File), "file", "files"),
        (of(Severity::Record), "record", "records"),
        (of(Severity::Field), "field", "fields"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| plural(count, one, many))
    .collect();
    if parts.is_empty() {
        let files = plural(of(Severity::Format), "file", "files");
        return format!("{files} of the company’s data should be looked at.");
    }
    format!("{} of the company’s data could not be used.", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::Problem;

    #[test]
    fn the_headline_counts_by_what_is_lost() {
        let mut problems = vec![
            Problem::file("a.json", "x", "y"),
            Problem::file("b.json", "x", "y"),
        ];
        assert_eq!(
            headline(&problems),
            "2 files of the company’s data could not be used."
        );
        problems.push(Problem {
            severity: Severity::Field,
            ..problems[0].clone()
        });
        assert_eq!(
            headline(&problems),
            "2 files, 1 field of the company’s data could not be used."
        );
        assert_eq!(
            headline(&[Problem::format("a.json", "x", "y")]),
            "1 file of the company’s data should be looked at."
        );
    }
}
