//! Files beside the records, which are not loaded at the start: whoever needs them asks for them.

use footbridge_core::catalog::Unavailable;
use futures::channel::oneshot;
use leptos::task::spawn_local;

use super::fetch::fetch_text;

/// A file that was asked for.
pub struct Asked {
    /// Its path below the data folder.
    pub path: String,
    told: oneshot::Receiver<Result<String, Unavailable>>,
}

/// Asks for files, all at once.
pub fn ask_for(paths: impl IntoIterator<Item = String>) -> Vec<Asked> {
    let ask = |path: String| {
        let (tell, told) = oneshot::channel();
        let asked = path.clone();
        spawn_local(async move {
            tell.send(fetch_text(&asked).await).ok();
        });
        Asked { path, told }
    };
    paths.into_iter().map(ask).collect()
}

impl Asked {
    /// Its text, once it is there.
    pub async fn text(self) -> Result<String, Unavailable> {
        self.told.await.unwrap_or(Err(Unavailable::NotFound))
    }
}
