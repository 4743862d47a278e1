//! The sample company, for tests.

use footbridge_core::Catalog;
use footbridge_core::catalog::CatalogBuilder;
use footbridge_core::wire::read_site;

/// The sample company, as it lies in the repository.
pub fn sample() -> Catalog {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/");
    let read = |path: &str| std::fs::read_to_string(format!("{folder}{path}")).expect("a file of the sample");
    let mut problems = Vec::new();
    let site = read_site("site.json", &read("site.json"), &mut problems).expect("a site");
    let mut builder = CatalogBuilder::new(site.clone(), problems);
    for (kind, path) in CatalogBuilder::files(&site) {
        builder.add(kind, &path, &read(&path));
    }
    builder.finish().0
}
