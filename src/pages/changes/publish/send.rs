//! A step that sends from here, to a program of the company.

use footbridge_core::model::Way;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file::{CopyButton, DownloadButton};
use super::step::Going;
use super::ways::what_happens;
use crate::data::{NotSent, send_json};
use crate::ui::{Banner, Button, ButtonKind, Icon, ProgressLine, Tone};

#[derive(Clone, PartialEq)]
enum Sending {
    NotYet,
    UnderWay,
    Done,
    Failed(NotSent),
}

/// Sends; says how it went; offers other ways where it did not.
#[component]
pub fn SendStep(way: Way, url: String, text: String, going: Going) -> impl IntoView {
    let state = RwSignal::new(Sending::NotYet);
    let host = StoredValue::new(host_of(&url).to_owned());
    let body = StoredValue::new(text);
    let url = StoredValue::new(url);
    let send = move |()| {
        if state.get_untracked() == Sending::UnderWay {
            return;
        }
        state.set(Sending::UnderWay);
        let (url, text) = (url.get_value(), body.get_value());
        spawn_local(async move {
            let outcome = send_json(&url, text).await;
            if outcome.is_ok() {
                going.went();
            }
            state.try_set(outcome.map_or_else(Sending::Failed, |()| Sending::Done));
        });
    };
    let label = move || {
        state.with(|state| match state {
            Sending::NotYet | Sending::UnderWay => "Send",
            Sending::Done => "Send again",
            Sending::Failed(_) => "Try again",
        })
    };
    let told = move || {
        state.with(|state| match state {
            Sending::NotYet => ().into_any(),
            Sending::UnderWay => view! { <ProgressLine label="Sending…" value=None/> }.into_any(),
            Sending::Done => view! { <Banner tone=Tone::Pine>"It was taken in."</Banner> }.into_any(),
            Sending::Failed(why) => {
                let words = why_not(why, &host.get_value());
                view! {
                    <Banner tone=Tone::Bad>{words}</Banner>
                    <div class="cluster">
                        <CopyButton text=body.get_value()/>
                        <DownloadButton name="changes.json".to_owned() text=body.get_value()/>
                    </div>
                }
                .into_any()
            }
        })
    };
    view! {
        <Button kind=ButtonKind::Primary icon=Icon::Upload on_press=send>{label}</Button>
        <p class="soft">{format!("To {}. {}", host.get_value(), what_happens(&way))}</p>
        <div class="stack stack--tight" role="status">{told}</div>
    }
}

/// What went wrong, what may be the reason, and what can be done.
fn why_not(why: &NotSent, host: &str) -> String {
    let other = "Choose another way above, or copy or download it here and hand it over yourself.";
    let what = match why {
        NotSent::Unreachable => format!(
            "{host} could not be reached. Either nothing answers there just now, or it does not allow this site to send \
             to it (a setting called CORS); a browser does not tell which. Nothing is lost."
        ),
        NotSent::NoAnswer => format!(
            "{host} did not answer within half a minute. It may have received it all the same: sending it again does \
             no harm."
        ),
        NotSent::Status(status @ (401 | 403)) => format!(
            "{host} does not let this in (status {status}). Whoever keeps the data should look at its settings."
        ),
        NotSent::Status(404 | 410) => {
            format!(
                "There is nothing at that address on {host} any more. Whoever keeps the data should know."
            )
        }
        NotSent::Status(413) => format!("This is too much for {host} at once. Choose fewer changes."),
        NotSent::Status(status @ 500..) => {
            format!("{host} has a problem of its own just now (status {status}). Try again later.")
        }
        NotSent::Status(status) => format!("{host} did not take it (status {status})."),
    };
    format!("{what} {other}")
}

/// The host of an address, for people.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_is_explained_with_the_host() {
        for why in [
            NotSent::Unreachable,
            NotSent::NoAnswer,
            NotSent::Status(403),
            NotSent::Status(404),
            NotSent::Status(413),
            NotSent::Status(422),
            NotSent::Status(503),
        ] {
            let words = why_not(&why, host_of("https://hooks.larkfield.example/changes"));
            assert!(words.contains("hooks.larkfield.example"), "{words}");
            assert!(words.ends_with("hand it over yourself."), "{words}");
        }
        assert!(why_not(&NotSent::Unreachable, "x").contains("CORS"));
    }
}
