//! What stands around publishing, run for real: the scripts in docs/workflows against a forge of this test's own and a
//! repository on this machine. They need bash, git, curl, jq and flock, as the workflows do.

mod channels;
mod commands;
mod folder;
mod forge;
mod gitlab;
mod hostile;
mod introducing;
mod issues;
mod pages;
mod pulls;
mod pushes;
mod site;
#[path = "../support/mod.rs"]
mod support;
mod weekly;
mod written;
