//! `cargo xtask serve`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;

use crate::server::{self, Packed, Site, WhenTaken};
use crate::setup;
use crate::terminal::say;
use crate::trunk::{self, Mode};

#[derive(Args)]
pub struct Arguments {
    /// Serve this folder of JSON files as the company's data, in place of the sample.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The port to listen on; 0 takes any free one. If it is taken, the next free one is used.
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,
    /// Stop with an error if the port is taken.
    #[arg(long)]
    exact_port: bool,
    /// Serve the app below this path, as an intranet would.
    #[arg(long, value_name = "PATH", default_value = "/")]
    base: String,
    /// Send the files packed and let the browser keep them, as a host on the web would.
    #[arg(long)]
    compressed: bool,
    #[command(flatten)]
    build: BuildArguments,
}

/// What to build before serving.
#[derive(Args)]
struct BuildArguments {
    /// Serve the release build in dist/ and not the debug build.
    #[arg(long)]
    release: bool,
    /// Serve what was built before.
    #[arg(long)]
    no_build: bool,
    /// Build again after every change of a source file; reload the page to see it.
    #[arg(long, conflicts_with = "no_build")]
    watch: bool,
}

impl BuildArguments {
    fn mode(&self) -> Mode {
        if self.release { Mode::Release } else { Mode::Debug }
    }
}

impl Arguments {
    fn when_taken(&self) -> WhenTaken {
        if self.exact_port {
            WhenTaken::Fail
        } else {
            WhenTaken::TryNext
        }
    }
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mode = arguments.build.mode();
    if let Some(data) = &arguments.data {
        require_site_file(data)?;
    }
    let site = Site::new(&arguments.base, mode.folder(), arguments.data.clone())?;
    if !arguments.build.no_build {
        build(mode, arguments.build.watch)?;
    }
    if !mode.folder().join("index.html").is_file() {
        bail!(
            "{} holds no build; leave out --no-build to make one",
            mode.folder().display()
        );
    }
    let packed = arguments.compressed.then(|| packed(mode)).transpose()?;
    let bound = server::bind(arguments.port, arguments.when_taken())?;
    if arguments.port != 0 && bound.port() != arguments.port {
        say(format_args!("Port {} is taken.", arguments.port));
    }
    say(format_args!(
        "Footbridge is running at http://127.0.0.1:{}{}",
        bound.port(),
        site.base()
    ));
    bound.serve(site, packed)?;
    Ok(ExitCode::SUCCESS)
}

fn build(mode: Mode, watch: bool) -> Result<()> {
    let tools = match mode {
        Mode::Debug => setup::for_debug_build()?,
        Mode::Release => setup::for_release_build()?,
    };
    say("Building the app (a few minutes the first time) …");
    trunk::build(&tools, mode)?;
    if watch {
        // Ends with this program: both belong to the terminal that Ctrl+C is pressed in.
        trunk::watch(&tools, mode)?;
    }
    Ok(())
}

/// Everything of the build, packed beforehand: who measures how long a file takes does not measure that.
fn packed(mode: Mode) -> Result<Packed> {
    say("Packing the files …");
    let packed = Packed::default();
    packed.pack_all(&mode.folder())?;
    Ok(packed)
}

/// A wrong folder would otherwise show only in the browser.
fn require_site_file(data: &Path) -> Result<()> {
    if !data.join("site.json").is_file() {
        bail!("{} is no data folder: it holds no site.json", data.display());
    }
    Ok(())
}
