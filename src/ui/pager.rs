use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// Links to the pages of a long list; nothing when there is only one.
#[component]
pub fn Pager(
    /// The page shown, from 1.
    #[prop(into)]
    page: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    pages: Signal<usize>,
    /// The address of a page.
    #[prop(into)]
    href_for: Callback<usize, String>,
) -> impl IntoView {
    move || {
        let (page, pages) = (page.get(), pages.get());
        (pages > 1).then(|| {
            view! {
                <nav class="pager" aria-label="Pages">
                    <PagerEnd href=(page > 1).then(|| href_for.run(page - 1)) label="Previous" icon=Icon::ChevronLeft/>
                    <ol class="pager__pages">
                        {steps(page, pages)
                            .into_iter()
                            .map(|step| {
                                // Asked here, where it is tracked: the addresses change with the filters.
                                let href = step.page().map(|n| href_for.run(n)).unwrap_or_default();
                                view! { <li><PagerStep step=step page=page href=href/></li> }
                            })
                            .collect_view()}
                    </ol>
                    <span class="pager__short">{format!("{page} of {pages}")}</span>
                    <PagerEnd href=(page < pages).then(|| href_for.run(page + 1)) label="Next" icon=Icon::ChevronRight/>
                </nav>
            }
        })
    }
}

#[component]
fn PagerEnd(href: Option<String>, label: &'static str, icon: Icon) -> impl IntoView {
    match href {
        Some(href) => view! {
            <a class="pager__link" href=href>
                <IconView icon=icon/>
                <span class="visually-hidden">{label}</span>
            </a>
        }
        .into_any(),
        None => view! { <span class="pager__link" data-off=""><IconView icon=icon/></span> }.into_any(),
    }
}

#[component]
fn PagerStep(step: Step, page: usize, href: String) -> impl IntoView {
    match step {
        Step::Gap => view! { <span class="pager__gap">"…"</span> }.into_any(),
        Step::Page(n) => view! {
            <a class="pager__link" href=href aria-current=(n == page).then_some("page")>
                <span class="visually-hidden">"Page "</span>
                {n}
            </a>
        }
        .into_any(),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Page(usize),
    Gap,
}

impl Step {
    const fn page(self) -> Option<usize> {
        match self {
            Self::Page(n) => Some(n),
            Self::Gap => None,
        }
    }
}

/// First, last and the neighbours of `page`, with gaps between; a gap never hides a single page.
fn steps(page: usize, pages: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut before = 0;
    for n in (1..=pages).filter(|n| *n == 1 || *n == pages || n.abs_diff(page) <= 1) {
        if n == before + 2 {
            steps.push(Step::Page(n - 1));
        } else if n > before + 2 {
            steps.push(Step::Gap);
        }
        steps.push(Step::Page(n));
        before = n;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(page: usize, pages: usize) -> String {
        let word = |step| match step {
            Step::Page(n) => n.to_string(),
            Step::Gap => "…".to_owned(),
        };
        steps(page, pages)
            .into_iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn pages_near_the_current_one_and_the_ends_are_shown() {
        assert_eq!(written(1, 1), "1");
        assert_eq!(written(1, 3), "1 2 3");
        assert_eq!(written(1, 9), "1 2 … 9");
        assert_eq!(written(3, 9), "1 2 3 4 … 9");
        assert_eq!(written(4, 9), "1 2 3 4 5 … 9");
        assert_eq!(written(5, 9), "1 … 4 5 6 … 9");
        assert_eq!(written(9, 9), "1 … 8 9");
        assert_eq!(
            written(42, 9),
            "1 … 9",
            "a page beyond the end still offers a way back"
        );
    }
}
