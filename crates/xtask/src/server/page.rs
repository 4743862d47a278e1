//! The app's page as the company's web server would send it: fitted to `site.json`, as `footbridge fit` leaves it.

use std::fs;
use std::path::Path;

use footbridge_core::wire::read_site;
use footbridge_page::fit::fit;

/// The page of the app fitted to the company of a data folder. `None` where either cannot be read: the app itself says
/// best what is wrong with the data.
pub fn fitted(page: &Path, data: &Path) -> Option<String> {
    let page = fs::read_to_string(page).ok()?;
    let site = fs::read_to_string(data.join("site.json")).ok()?;
    let site = read_site("site.json", &site, &mut Vec::new()).ok()?;
    Some(fit(&page, &site).ok()?.page)
}
