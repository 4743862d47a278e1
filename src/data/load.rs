//! Loads a company: `site.json` first, then all that it names, a few files at a time.

use std::sync::Arc;

use footbridge_core::Problem;
use footbridge_core::catalog::{CatalogBuilder, FileOfRecords, FileReader, Unavailable, explain_unavailable};
use footbridge_core::model::Pool;
use footbridge_core::wire::read_site;
use web_sys::RequestCache;

use super::assembly::Assembly;
use super::coming::{Arrived, Coming};
use super::fetch::{Answer, Stamp, fetch_file};
use super::published::{Files, KeptFile, Published};
use super::slices::Slices;

const SITE: &str = "site.json";

/// After how long what is there is shown although more is to come, in milliseconds: what is there sooner is better shown
/// in one go.
const SHOWN_AFTER_MS: f64 = 700.0;

/// Where loading stands.
#[derive(Clone, Debug)]
pub enum Load {
    /// Under way, with nothing to show yet.
    Pending,
    /// There is no app without `site.json`.
    Failed(Box<Problem>),
    /// The data is there, whole or in part.
    Ready(Arc<Published>),
}

/// How far loading has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Files that are there.
    pub done: usize,
    /// Files in all; 0 until `site.json` is there.
    pub files: usize,
}

/// Where files are taken from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// What the browser has kept of an earlier visit, however old; the server, where it kept nothing.
    Kept,
    /// The server, which is asked whether what the browser has kept is still good.
    Server,
    /// The same, for data that is here already: only what has changed since is read again.
    Changes(Arc<Published>),
}

/// Who is told how loading comes along.
pub trait Audience {
    /// Another file is there.
    fn note(&self, progress: Progress);
    /// Loading takes long: this is what there is so far. Gives back what was shown before.
    fn show(&self, part: Published) -> Option<Arc<Published>>;
}

/// What came of loading.
pub struct Loaded {
    /// The data; nothing where it is what was here already.
    pub new: Option<Published>,
    /// Whether something could not be had that is here from before: it stays.
    pub is_out_of_reach: bool,
}

/// Fetches and decodes what a site names, in its order: whoever takes in the records by position need never go back.
pub async fn load(origin: Origin, audience: &impl Audience) -> Result<Loaded, Box<Problem>> {
    let before = match &origin {
        Origin::Changes(published) => Some(&published.files),
        Origin::Kept | Origin::Server => None,
    };
    let cache = match &origin {
        Origin::Kept => RequestCache::ForceCache,
        Origin::Server | Origin::Changes(_) => RequestCache::NoCache,
    };
    let (mut files, site_changed) = fetch_site(cache, before.map(Arc::as_ref)).await?;
    let named = CatalogBuilder::files(&files.site.0);
    let mut loading = Loading {
        slices: Slices::new(),
        pool: Pool::default(),
        assembly: Assembly::new(files.site.clone()),
        progress: Progress {
            done: 1,
            files: named.len() + 1,
        },
        changed: site_changed,
        is_out_of_reach: false,
        shown: 0,
    };
    audience.note(loading.progress);
    let opened = loading.slices.now();
    let mut coming = Coming::new(named, cache, before.map(Arc::clone));
    while let Some(arrived) = coming.next().await {
        let kept = loading.read(arrived).await;
        loading.progress.done += 1;
        if before.is_none() {
            loading.assembly.take(&kept.file, &mut loading.slices).await;
        }
        files.collections.push(kept);
        audience.note(loading.progress);
        let size = loading.assembly.size();
        if size > 2 * loading.shown
            && loading.progress.done < loading.progress.files
            && loading.slices.now() - opened > SHOWN_AFTER_MS
        {
            loading.shown = size;
            let before = audience.show(loading.assembly.part(&Arc::new(files.clone())));
            // To let go of a large company takes a moment, as making the page anew does.
            loading.slices.next_task().await;
            drop(before);
            loading.slices.next_task().await;
        }
    }
    let is_new = before.is_none() || loading.changed;
    if before.is_some() && is_new {
        for kept in &files.collections {
            loading.assembly.take(&kept.file, &mut loading.slices).await;
        }
    }
    let Loading {
        assembly,
        is_out_of_reach,
        pool,
        slices,
        ..
    } = loading;
    // What follows is the page made anew, which is a task long enough.
    drop(pool);
    slices.next_task().await;
    Ok(Loaded {
        new: is_new.then(|| assembly.whole(&Arc::new(files))),
        is_out_of_reach,
    })
}

/// What loading has come to.
struct Loading {
    slices: Slices,
    pool: Pool,
    assembly: Assembly,
    progress: Progress,
    changed: bool,
    is_out_of_reach: bool,
    shown: usize,
}

impl Loading {
    /// Reads a file that has arrived, unless it is known.
    async fn read(&mut self, arrived: Arrived) -> KeptFile {
        let Arrived {
            kind,
            path,
            answer,
            known,
        } = arrived;
        match (answer, known) {
            (Ok(Answer::Known), Some(known)) => KeptFile {
                stamp: known.stamp.map(Stamp::asked),
                ..known
            },
            // Being out of reach is no news about the file; that the server has no such file is.
            (Err(why), Some(known)) if why != Unavailable::NotFound && !known.file.is_left_out() => {
                self.is_out_of_reach = true;
                known
            }
            (Ok(Answer::Text(text, stamp)), _) => {
                self.changed = true;
                let mut reader = FileReader::open(kind, &path, &text);
                self.slices.pause().await;
                while reader.read_next(&mut self.pool) {
                    self.slices.pause().await;
                }
                KeptFile {
                    stamp: Some(stamp),
                    file: Arc::new(reader.finish()),
                }
            }
            (answer, known) => {
                let why = answer.err().unwrap_or(Unavailable::NotFound);
                let file = FileOfRecords::unavailable(kind, &path, &why);
                self.changed |= known.is_none_or(|known| known.file.problems() != file.problems());
                KeptFile {
                    stamp: None,
                    file: Arc::new(file),
                }
            }
        }
    }
}

/// What `site.json` says, and whether that is news.
async fn fetch_site(cache: RequestCache, before: Option<&Files>) -> Result<(Files, bool), Box<Problem>> {
    let answer = fetch_file(SITE, cache, before.map(|files| &files.stamp)).await;
    match (
        answer.map_err(|why| Box::new(explain_unavailable(SITE, &why)))?,
        before,
    ) {
        (Answer::Known, Some(before)) => {
            let same = Files {
                collections: Vec::new(),
                ..before.clone()
            };
            Ok((same, false))
        }
        (Answer::Known, None) => Err(Box::new(explain_unavailable(SITE, &Unavailable::NotFound))),
        (Answer::Text(text, stamp), _) => {
            let mut problems = Vec::new();
            let site = read_site(SITE, &text, &mut problems)?;
            let files = Files {
                site: (site, problems),
                stamp,
                collections: Vec::new(),
            };
            Ok((files, true))
        }
    }
}
