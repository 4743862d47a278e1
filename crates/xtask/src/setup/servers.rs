//! nginx and Apache, for the tests that the lines of `docs/hosting.md` work. Both are only programs here: no service is set up
//! and none is started.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::apt;
use crate::process;
use crate::terminal::say;
use crate::workspace;

/// A web server that tests start by themselves.
struct Server {
    name: &'static str,
    programs: &'static [&'static str],
    /// Set to a program's path, this comes before any that is found; the tests are told by it as well.
    choice: &'static str,
}

const NGINX: Server = Server {
    name: "nginx",
    programs: &["nginx"],
    choice: "FOOTBRIDGE_NGINX",
};

const APACHE: Server = Server {
    name: "Apache",
    programs: &["apache2", "httpd"],
    choice: "FOOTBRIDGE_APACHE",
};

/// Where both are, as variables for the tests; takes what is missing from Debian.
pub fn find_or_install() -> Result<[(&'static str, PathBuf); 2]> {
    // Debian's package of nginx would set up a service; this copy of the program is ours alone.
    let unpacked = workspace::tool_cache()?.join("nginx");
    let nginx = NGINX.find_or(&unpacked.join("usr/sbin/nginx"), || {
        apt::unpack("nginx", &unpacked)
    })?;
    // The package with the program and its modules, and nothing that would run it.
    let apache = APACHE.find_or(Path::new("/usr/sbin/apache2"), || apt::install(&["apache2-bin"]))?;
    Ok([(NGINX.choice, nginx), (APACHE.choice, apache)])
}

impl Server {
    fn find_or(&self, expected: &Path, install: impl FnOnce() -> Result<()>) -> Result<PathBuf> {
        let (name, choice) = (self.name, self.choice);
        if let Some(chosen) = env::var_os(choice).map(PathBuf::from) {
            if !chosen.is_file() {
                bail!("{choice} names {}, which is not there", chosen.display());
            }
            return Ok(chosen);
        }
        let mut programs = self.programs.iter();
        if let Some(found) = programs.find_map(|program| process::find_on_path(program)) {
            return Ok(found);
        }
        if !expected.is_file() {
            if !apt::is_here() {
                bail!("the tests of web servers need {name}: install it, or set {choice} to its program");
            }
            say(format_args!("Fetching {name} with apt (half a minute) …"));
            install()?;
        }
        if !expected.is_file() {
            bail!("apt fetched {name}, but there is no {}", expected.display());
        }
        Ok(expected.to_owned())
    }
}
