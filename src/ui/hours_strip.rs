use leptos::prelude::*;

/// One line of an [`HoursStrip`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursRow {
    /// Whose hours.
    pub label: String,
    /// From and to, in minutes of the strip's day (0 to 1440); a night shift is two spans.
    pub spans: Vec<(u16, u16)>,
}

/// A day as a bar of 24 hours: a row of working hours for each person, and the time they share.
#[component]
pub fn HoursStrip(
    /// The rows, top first.
    rows: Vec<HoursRow>,
    /// The time all share, in minutes of the day.
    shared: Vec<(u16, u16)>,
    /// The moment now, in minutes of the day.
    #[prop(optional)]
    now: Option<u16>,
    /// All of it in a sentence, shown below and heard by screen readers.
    #[prop(into)]
    summary: String,
) -> impl IntoView {
    let labels = rows
        .iter()
        .map(|row| view! { <span class="hours__label">{row.label.clone()}</span> })
        .collect_view();
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let height = count.saturating_mul(ROW);
    let work = rows
        .into_iter()
        .zip(0_u16..)
        .map(|(row, n)| spans(row.spans, "hours__work", n * ROW + 3, ROW - 6))
        .collect_view();
    let grid = (0..=24_u16)
        .step_by(6)
        .map(|hour| line(hour * 60, height, "hours__grid"))
        .collect_view();
    view! {
        <figure class="hours">
            <div class="hours__chart" aria-hidden="true">
                <div class="hours__labels">{labels}</div>
                <svg class="hours__bars" viewBox=format!("0 0 1440 {height}") preserveAspectRatio="none">
                    <rect class="hours__day" width="1440" height=height></rect>
                    {grid}
                    {spans(shared, "hours__shared", 0, height)}
                    {work}
                    {now.map(|now| line(now, height, "hours__now"))}
                </svg>
                <div class="hours__scale">
                    {["0", "6", "12", "18", "24"].map(|hour| view! { <span>{hour}</span> }).collect_view()}
                </div>
            </div>
            <figcaption class="hours__summary">{summary}</figcaption>
        </figure>
    }
}

/// The height of a row in the drawing's own units; CSS stretches it.
const ROW: u16 = 24;

fn spans(spans: Vec<(u16, u16)>, class: &'static str, y: u16, height: u16) -> impl IntoView {
    spans
        .into_iter()
        .map(|(from, to)| view! { <rect class=class x=from y=y width=to.saturating_sub(from) height=height></rect> })
        .collect_view()
}

fn line(minute: u16, height: u16, class: &'static str) -> impl IntoView {
    view! { <line class=class x1=minute x2=minute y1="0" y2=height></line> }
}
