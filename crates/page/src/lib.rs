//! A built `index.html`, as the release build and the command line both have to do with it: which scripts it runs, what
//! its Content-Security-Policy lets them do, and what of both a company's `site.json` changes.
//!
//! Pages are read as Trunk and these tools write them. Nothing is laid out anew: what is not to be changed keeps its bytes.

pub mod audit;
pub mod endpoint;
pub mod fit;
pub mod policy;
pub mod tags;
pub mod texts;
