//! One file of all the pieces that several parts share. The splitter makes a file for each set of parts that have something
//! in common: more than a hundred, most of them of a few hundred bytes, and a page would have to ask for most of them.

use std::fmt::Write as _;

use anyhow::{Context, Result};

/// What the file is called. It is no module itself but several, one behind the other; by its ending hosts pack it as they
/// pack the others.
pub const NAME: &str = "shared.wasm";

/// The beginning of the name of a piece, in the loader and on the disk.
const PIECE: &str = "chunk_";
/// How the loader of a piece begins; its name follows.
const LOADER: &str = "const __chunk_";
/// How it ends.
const END: &str = ", []);";

/// Gives a piece from the file that holds all. That it came whole is checked by its length; where it did not, whoever asks
/// next fetches it anew. To begin a hundred pieces at once would hold the page up: after each eight of them the next wait
/// for a task of their own.
const FROM_PACK: &str = "let __packed;
let __begun = 0;
let __turn = Promise.resolve();
const __task = () => new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); go(); };
    port2.postMessage(0);
});
const __piece = (from, to) => makeLoad(() => {
    const packed = __packed ??= fetch(new URL(\"./NAME\", import.meta.url)).then(async (answer) => {
        const bytes = await answer.arrayBuffer();
        if (!answer.ok || bytes.byteLength !== LENGTH) throw new TypeError(`NAME: ${answer.status}, ${bytes.byteLength} bytes`);
        return bytes;
    });
    packed.catch(() => { if (__packed === packed) __packed = undefined; });
    return async (imports) => {
        const bytes = await packed;
        await (__turn = __turn.then(() => ++__begun % 8 ? undefined : __task()));
        return WebAssembly.instantiate(bytes.slice(from, to), imports);
    };
}, []);
";

/// The pieces one behind the other, and the loader that takes each from there. `piece` gives the bytes of one by the name
/// of its file.
pub fn pack(loader: &str, piece: impl Fn(&str) -> Result<Vec<u8>>) -> Result<(Vec<u8>, String)> {
    let mut packed = Vec::new();
    let mut pieces = String::new();
    let mut others = String::new();
    let mut rest = loader;
    while let Some((before, after)) = rest.split_once(LOADER) {
        others.push_str(before);
        let (number, _) = after.split_once(' ').context("a loader without a name")?;
        let (_, after) = after.split_once(END).context("a loader without an end")?;
        let from = packed.len();
        packed.extend(piece(&format!("{PIECE}{number}.wasm"))?);
        let to = packed.len();
        writeln!(pieces, "{LOADER}{number} = __piece({from}, {to});")?;
        rest = after;
    }
    others.push_str(rest);
    if packed.is_empty() {
        return Ok((packed, loader.to_owned()));
    }
    let helper = FROM_PACK
        .replace("NAME", NAME)
        .replace("LENGTH", &packed.len().to_string());
    // The helper uses what stands before the first export, and the exports use the pieces.
    let first = others.find("export ").map_or(others.len(), |at| {
        others[..at].rfind('\n').map_or(0, |line| line + 1)
    });
    let (before, after) = others.split_at(first);
    Ok((packed, [before, &helper, &pieces, after].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPLIT: &str = "import { initSync } from \"./app.js\";\n\
        function makeLoad(fetcher, deps) {}\n\
        /* forms, lists */\n\
        const __chunk_3 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));\n}\n, []);\n\
        /* details, lists */\n\
        const __chunk_12 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_12.wasm\", import.meta.url));\n}\n, []);\n\
        export const __wasm_split_load_lists = wrapAsyncCb(makeLoad(() => {}, [__chunk_3, __chunk_12]));\n";

    #[test]
    fn the_pieces_lie_one_behind_the_other_and_are_found_there() {
        let piece = |name: &str| Ok(name.as_bytes().to_vec());
        let (packed, loader) = pack(SPLIT, piece).expect("two pieces");
        assert_eq!(packed, b"chunk_3.wasmchunk_12.wasm");
        assert!(loader.contains("const __chunk_3 = __piece(0, 12);\nconst __chunk_12 = __piece(12, 25);\n"));
        assert!(!loader.contains("chunk_3.wasm\""), "{loader}");
        assert!(loader.contains("\"./shared.wasm\"") && loader.contains("!== 25"));
        let place = |text: &str| loader.find(text).expect("it is there");
        assert!(place("function makeLoad") < place("const __piece"));
        assert!(place("__piece(12") < place("export const"));
    }

    #[test]
    fn a_piece_that_is_missing_is_an_error() {
        assert!(pack(SPLIT, |name| anyhow::bail!("no {name}")).is_err());
    }

    #[test]
    fn a_program_without_pieces_stays_as_it_is() {
        let loader = "export const load = 1;\n";
        let (packed, same) = pack(loader, |_| Ok(Vec::new())).expect("nothing to do");
        assert!(packed.is_empty() && same == loader);
    }
}
