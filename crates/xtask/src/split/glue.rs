//! Joining the loader of the parts to the glue of the main program: one script instead of two that import each
//! other, which could not both carry a hash of their contents in their names.

use anyhow::{Result, bail};

/// The module that the main program imports the loaders from.
const MODULE: &str = "./__wasm_split.js";

/// The glue with the loader behind it. Parts are fetched from `folder`, beside the script.
pub fn join(glue: &str, loader: &str, folder: &str) -> Result<String> {
    let mut names = Vec::new();
    let mut tail = String::new();
    for line in loader.lines() {
        if line.starts_with("import ") {
            continue;
        }
        let exported = line.strip_prefix("export ");
        if let Some(name) = exported.and_then(|it| it.strip_prefix("const ")?.split(' ').next()) {
            names.push(name);
        }
        tail.push_str(exported.unwrap_or(line));
        tail.push('\n');
    }
    if names.is_empty() {
        bail!("the splitter made no part");
    }
    let tail = tail
        .replace("new URL(\"./", &format!("new URL(\"./{folder}/"))
        // The glue's own way copes with answers that failed, and with hosts that do not know wasm.
        .replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "__wbg_load(await src, imports)",
        );
    let mut joined = String::new();
    let mut given = false;
    for line in glue.lines() {
        if !line.contains(MODULE) {
            joined.push_str(line);
        } else if !line.starts_with("import ") && !given {
            given = true;
            let loaders = names.join(", ");
            joined.extend(["\"", MODULE, "\": { ", &loaders, " },"]);
        } else {
            continue;
        }
        joined.push('\n');
    }
    if !given || !glue.contains("function __wbg_load(") {
        bail!("the glue of wasm-bindgen does not look as expected");
    }
    Ok(joined + &tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n\
        import * as import2 from \"./__wasm_split.js\"\n\
        function imports() { return {\n\
        \"./__wasm_split.js\": import1,\n\
        \"./__wasm_split.js\": import2,\n\
        }; }\n\
        async function __wbg_load(module, imports) {}\n";

    const LOADER: &str = "import { initSync } from \"./app.js\";\n\
        const __chunk_1 = makeLoad(() => fetch(new URL(\"./chunk_1.wasm\", import.meta.url)), []);\n\
        export const load_lists = wrap(() => WebAssembly.instantiateStreaming(src, imports));\n";

    #[test]
    fn one_script_comes_of_two() {
        let joined = join(GLUE, LOADER, "app-1-parts").expect("both are as expected");
        assert_eq!(
            joined,
            "function imports() { return {\n\
             \"./__wasm_split.js\": { load_lists },\n\
             }; }\n\
             async function __wbg_load(module, imports) {}\n\
             const __chunk_1 = makeLoad(() => fetch(new URL(\"./app-1-parts/chunk_1.wasm\", import.meta.url)), []);\n\
             const load_lists = wrap(() => __wbg_load(await src, imports));\n"
        );
    }

    #[test]
    fn what_is_not_as_expected_is_refused() {
        assert!(join("", LOADER, "parts").is_err());
        assert!(join(GLUE, "", "parts").is_err());
    }
}
