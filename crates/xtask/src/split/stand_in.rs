//! What happens where Trunk calls wasm-bindgen.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail};

use super::{FOLDER, MINIFIER, OPTIMISER, REAL, SPLITTER, STAGE, glue, names, pack};
use crate::fingerprint;
use crate::process;

/// Acts as wasm-bindgen with the arguments of this program.
pub fn run() -> Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let call = Call::read(&arguments);
    let Some(call) = call else {
        // A question, such as for the version.
        process::run(Command::new(tool(REAL)?).args(&arguments))?;
        return Ok(ExitCode::SUCCESS);
    };
    let split = call.out_dir.join("split");
    fs::remove_dir_all(&split).ok();
    process::run(Command::new(tool(SPLITTER)?).arg(call.input).arg(&split).args([
        "--target",
        "web",
        "--out-name",
        call.out_name,
    ]))?;
    let main = split.join(format!("{}.wasm", call.out_name));
    process::run(
        Command::new(tool(REAL)?)
            .args(call.others())
            .args(["--keep-lld-exports", "--no-demangle"])
            .arg(&main),
    )?;
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    let input = fs::read(call.input).with_context(|| format!("could not read {}", call.input))?;
    let folder = format!("{}-{:016x}{FOLDER}", call.out_name, fingerprint::of(&input));
    let parts = PathBuf::from(tool(STAGE)?).join(&folder);
    lay_parts(&split, &parts)?;
    join_loader(&call, &split, &parts, &folder)?;
    Ok(ExitCode::SUCCESS)
}

/// The glue of wasm-bindgen with the loader of the parts in it: one file, as before. It and the program call each other
/// by short names.
fn join_loader(call: &Call, split: &Path, parts: &Path, folder: &str) -> Result<()> {
    let path = call.out_dir.join(format!("{}.js", call.out_name));
    let loader = read_text(&split.join("__wasm_split.js"))?;
    let (packed, loader) = pack::pack(&loader, |piece| {
        let path = parts.join(piece);
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
        Ok(bytes)
    })?;
    write(&parts.join(pack::NAME), &packed)?;
    let joined = glue::join(&read_text(&path)?, &loader, folder)?;
    let program = call.out_dir.join(format!("{}_bg.wasm", call.out_name));
    let bytes = fs::read(&program).with_context(|| format!("could not read {}", program.display()))?;
    let (bytes, joined) = names::shorten(&bytes, &joined)?;
    write(&program, &bytes)?;
    write(&path, joined.as_bytes())?;
    minify(&path)
}

/// Makes a script small: the glue is a hundred kilobytes of indents, comments and long names.
fn minify(script: &Path) -> Result<()> {
    let outfile = format!("--outfile={}", script.display());
    process::run(
        Command::new(tool(MINIFIER)?)
            .arg(script)
            .args([
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--log-level=warning",
            ])
            .args(["--allow-overwrite", &outfile]),
    )?;
    // On a line of its own, where `footbridge bundle` finds it.
    write(
        script,
        read_text(script)?.replace(";export{", ";\nexport {").as_bytes(),
    )
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("could not write {}", path.display()))
}

/// How wasm-opt makes a part small; `index.html` says the same of the main program. Measured after brotli, in the release
/// build of the search: `-Oz` 258.9 KB, `-Os` without putting functions into their only caller 256.5, and with
/// functions in order of name and no hints of alignment 249.6.
const OPTIMISING: [&str; 5] = ["-Os", "-ocimfs", "0", "--dealign", "--reorder-functions-by-name"];

/// Makes the parts small and puts them where Trunk collects its files.
fn lay_parts(split: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    let entries = split.read_dir().context("the splitter left nothing")?;
    let paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    let parts: Vec<_> = paths.into_iter().filter(|path| is_wasm(path)).collect();
    // They are many, and starting the optimiser takes longer than what it does.
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(path) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            let name = path.file_name().context("a part without a name")?;
            let optimised = folder.join(name);
            process::run(
                Command::new(tool(OPTIMISER)?)
                    .args(OPTIMISING)
                    .arg(path)
                    .arg("-o")
                    .arg(optimised),
            )?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let started: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let done = started.into_iter().map(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| bail!("a part could not be made small"))
        });
        done.collect()
    })
}

fn is_wasm(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "wasm")
}

fn tool(variable: &str) -> Result<OsString> {
    env::var_os(variable).with_context(|| format!("{variable} is not set: `cargo xtask build` sets it"))
}

/// What Trunk asks of wasm-bindgen.
#[derive(Debug, PartialEq, Eq)]
struct Call<'a> {
    arguments: &'a [String],
    out_dir: PathBuf,
    out_name: &'a str,
    input: &'a str,
}

impl<'a> Call<'a> {
    /// `None` where no program is to be made.
    fn read(arguments: &'a [String]) -> Option<Self> {
        let value = |option: &str| {
            let mut rest = arguments
                .iter()
                .skip_while(|it| it.split('=').next() != Some(option));
            let first = rest.next()?;
            first
                .split_once('=')
                .map_or_else(|| rest.next().map(String::as_str), |(_, value)| Some(value))
        };
        Some(Self {
            arguments,
            out_dir: value("--out-dir")?.into(),
            out_name: value("--out-name")?,
            input: arguments.iter().find(|it| is_wasm(Path::new(it)))?,
        })
    }

    /// The arguments but for the input.
    fn others(&self) -> impl Iterator<Item = &'a String> {
        let input = self.input;
        self.arguments.iter().filter(move |it| *it != input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_call_is_read_in_either_spelling() {
        for line in [
            "--target=web --out-dir=out --out-name=app-1 in/app.wasm --no-typescript",
            "--target web --out-dir out --out-name app-1 in/app.wasm --no-typescript",
        ] {
            let words = words(line);
            let call = Call::read(&words).expect("a call");
            assert_eq!(
                (call.out_dir.as_path(), call.out_name, call.input),
                (Path::new("out"), "app-1", "in/app.wasm")
            );
            assert!(call.others().all(|word| word != "in/app.wasm"));
        }
    }

    #[test]
    fn a_question_is_no_call() {
        assert_eq!(Call::read(&words("--version")), None);
    }
}
