//! The page of an app's folder, and what it has to be for a company.

mod text;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use footbridge_core::problem::Problem;
use footbridge_core::wire::read_site;
use footbridge_page::audit;
use footbridge_page::fit::{Fitted, fit};

pub use self::text::write as text;

const PAGE: &str = "index.html";
/// Beside the page, so that it is put in its place in one step.
const UNFINISHED: &str = ".index.html.part";
const SITE: &str = "site.json";

/// How the page stands to the company.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Fits,
    Differs,
}

/// A page with what becomes of it.
pub struct Fitting {
    /// The file of the page.
    pub path: PathBuf,
    pub state: State,
    pub fitted: Fitted,
    /// Channels of `site.json` that could not be read, and so are none.
    pub problems: Vec<Problem>,
}

/// Reads the page of an app and fits it to the company of a data folder. An error where either is not what it should be:
/// only a page with a policy that holds is worth fitting.
pub fn read(app: &Path, data: &Path) -> Result<Fitting> {
    let path = app.join(PAGE);
    ensure!(
        path.is_file(),
        "there is no {PAGE} in {}; name the folder of the app, as `cargo xtask build` makes it",
        app.display()
    );
    let site_path = data.join(SITE);
    ensure!(
        site_path.is_file(),
        "there is no {SITE} in {}; name the data folder with --data",
        data.display()
    );
    let page = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let wrong = audit::findings(&page);
    if !wrong.is_empty() {
        bail!(
            "{} is not as the release build makes it: {}\nCopy the app's files anew and fit them again.",
            path.display(),
            wrong.join("; ")
        );
    }
    let text = fs::read_to_string(&site_path).with_context(|| format!("reading {}", site_path.display()))?;
    let mut problems = Vec::new();
    let site = match read_site(SITE, &text, &mut problems) {
        Ok(site) => site,
        Err(problem) => bail!("{problem}"),
    };
    // The rest of the file is for `footbridge check`.
    problems.retain(|problem| problem.field.starts_with("publish"));
    let fitted = fit(&page, &site).with_context(|| format!("fitting {}", path.display()))?;
    let state = if fitted.page == page {
        State::Fits
    } else {
        State::Differs
    };
    Ok(Fitting {
        path,
        state,
        fitted,
        problems,
    })
}

impl Fitting {
    /// Whether the page lets the app reach all that `site.json` names.
    pub fn is_whole(&self) -> bool {
        self.fitted.out_of_reach.is_empty() && self.problems.is_empty()
    }

    /// Writes the page where it differs: readers see the old one or the new one.
    pub fn write(&self) -> Result<()> {
        if self.state == State::Fits {
            return Ok(());
        }
        let unfinished = self.path.with_file_name(UNFINISHED);
        let written =
            fs::write(&unfinished, &self.fitted.page).and_then(|()| fs::rename(&unfinished, &self.path));
        if written.is_err() {
            fs::remove_file(&unfinished).ok();
        }
        written.with_context(|| format!("writing {}; the page is as it was", self.path.display()))
    }
}
