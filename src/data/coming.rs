//! Files on their way: a few at a time, given in the order in which they were named.

use std::collections::VecDeque;
use std::sync::Arc;

use footbridge_core::catalog::{CollectionKind, Unavailable};
use futures::channel::oneshot;
use leptos::task::spawn_local;
use web_sys::RequestCache;

use super::fetch::{Answer, Stamp, fetch_file};
use super::published::{Files, KeptFile};

/// How many files are asked for at a time: browsers do not ask a server for more than six over HTTP/1, and what has
/// arrived and is not read yet takes memory.
const AT_A_TIME: usize = 6;

/// A file that has arrived, or not.
pub struct Arrived {
    /// What it holds.
    pub kind: CollectionKind,
    /// Where it lies below the data folder.
    pub path: String,
    /// What the server, or the browser's own copy, answered.
    pub answer: Result<Answer, Unavailable>,
    /// What is here of it from before.
    pub known: Option<KeptFile>,
}

/// Files on their way, in the order in which they were named, whichever arrives first.
pub struct Coming {
    waiting: VecDeque<(CollectionKind, String)>,
    under_way: VecDeque<oneshot::Receiver<Arrived>>,
    cache: RequestCache,
    before: Option<Arc<Files>>,
}

impl Coming {
    /// These files, none asked for yet; `before` is what is here of them already.
    pub fn new(
        named: Vec<(CollectionKind, String)>,
        cache: RequestCache,
        before: Option<Arc<Files>>,
    ) -> Self {
        Self {
            waiting: named.into(),
            under_way: VecDeque::new(),
            cache,
            before,
        }
    }

    /// The next file, once it is there; nothing after the last.
    pub async fn next(&mut self) -> Option<Arrived> {
        while self.under_way.len() < AT_A_TIME
            && let Some((kind, path)) = self.waiting.pop_front()
        {
            self.ask_for(kind, path);
        }
        self.under_way.pop_front()?.await.ok()
    }

    /// Each in a task of its own, so that it arrives while another is read.
    fn ask_for(&mut self, kind: CollectionKind, path: String) {
        let is_this = |kept: &&KeptFile| kept.file.kind() == kind && kept.file.path() == path;
        let known = (self.before.iter()).find_map(|files| files.collections.iter().find(is_this));
        let known = known.cloned();
        let cache = self.cache;
        let (tell, told) = oneshot::channel();
        self.under_way.push_back(told);
        spawn_local(async move {
            let stamp = known.as_ref().and_then(|known| known.stamp.as_ref());
            let is_broken = known.as_ref().is_some_and(|known| known.file.is_left_out());
            let answer = if matches!(stamp, Some(Stamp::Unkept(_))) {
                Ok(Answer::Known)
            } else if is_broken {
                // The copy that the browser has kept may be what is broken.
                fetch_file(&path, RequestCache::Reload, None).await
            } else {
                fetch_file(&path, cache, stamp).await
            };
            let arrived = Arrived {
                kind,
                path,
                answer,
                known,
            };
            tell.send(arrived).ok();
        });
    }
}
