//! Putting the scripts that a module imports into it: a page that was opened from a file may not load modules.

use anyhow::{Context, Result, bail};

/// A module with what it imports inside, each in a function of its own so that their names do not meet. `read` gives the
/// text of a file by its relative address.
pub fn with_imports(module: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut imported = String::new();
    let mut rest = String::new();
    let mut count = 0;
    for line in module.lines() {
        let Some(import) = line.trim_start().strip_prefix("import ") else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        let (names, from) = import
            .split_once(" from ")
            .with_context(|| format!("the page imports in a way that is not known: {line}"))?;
        let address = from.trim().trim_end_matches(';').trim_matches(['"', '\'']);
        let module = format!("imported{count}");
        count += 1;
        let function = as_function(&read(address)?, address)?;
        imported.extend(["const ", &module, " = ", &function, ";\n"]);
        for name in names.split(',').map(str::trim) {
            match name.strip_prefix("* as ") {
                Some(all) => imported.extend(["const ", all, " = ", &module, ";\n"]),
                None if is_name(name) => imported.extend(["const ", name, " = ", &module, ".default;\n"]),
                None => bail!("the page imports in a way that is not known: {line}"),
            }
        }
    }
    Ok(imported + &rest)
}

/// What a module fetches later to have a service worker, which no file has.
const BESIDE: &str = "import(\"./beside.js\")";

/// An expression that runs a module and gives its exports.
fn as_function(module: &str, address: &str) -> Result<String> {
    let module = module.replace(BESIDE, "Promise.reject()");
    if module.contains("import(") {
        bail!("{address} loads another script later, which cannot be put into one file");
    }
    let mut exports = Vec::new();
    let mut body = String::new();
    for line in module.lines() {
        if line.starts_with("import ") {
            bail!("{address} imports another script, which cannot be put into one file");
        }
        let kept = match line.strip_prefix("export ") {
            Some(exported) => export(exported, &mut exports)
                .with_context(|| format!("{address} exports in a way that is not known: {line}"))?,
            None => line,
        };
        body.push_str(kept);
        body.push('\n');
    }
    Ok(format!(
        "(() => {{\n{body}return {{ {} }};\n}})()",
        exports.join(", ")
    ))
}

/// Notes what a line exports, and gives what is left of it.
fn export<'a>(exported: &'a str, exports: &mut Vec<String>) -> Option<&'a str> {
    if let Some(list) = exported.strip_prefix('{') {
        for item in list
            .split('}')
            .next()?
            .split(',')
            .map(str::trim)
            .filter(|it| !it.is_empty())
        {
            let (name, outside) = item.split_once(" as ").unwrap_or((item, item));
            exports.push(format!("{outside}: {name}"));
        }
        return Some("");
    }
    let (declared, is_default) = match exported.strip_prefix("default ") {
        Some(declared) => (declared, true),
        None => (exported, false),
    };
    let kinds = ["async function ", "function ", "class ", "const ", "let "];
    let named = kinds.iter().find_map(|kind| declared.strip_prefix(kind))?;
    let name = named
        .split(|c: char| !is_letter(c))
        .next()
        .filter(|it| !it.is_empty())?;
    exports.push(if is_default {
        format!("default: {name}")
    } else {
        name.to_owned()
    });
    Some(declared)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_letter)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_become_functions_that_give_the_exports() {
        let module = "import init, * as bindings from './glue.js';\nawait init();\n";
        let joined = with_imports(module, |address| {
            assert_eq!(address, "./glue.js");
            Ok(
                "let wasm;\nexport function greet(a) {}\nexport { initSync, __init as default };\n"
                    .to_owned(),
            )
        });
        assert_eq!(
            joined.expect("all is known"),
            "const imported0 = (() => {\nlet wasm;\nfunction greet(a) {}\n\nreturn { greet, initSync: initSync, default: __init };\n})();\n\
             const init = imported0.default;\nconst bindings = imported0;\nawait init();\n"
        );
    }

    #[test]
    fn the_way_to_a_service_worker_is_cut_off() {
        let loader = "export const start = () => import(\"./beside.js\").catch(() => {});";
        let joined = with_imports("import a from './a.js';", |_| Ok(loader.to_owned()));
        assert!(
            joined
                .expect("all is known")
                .contains("=> Promise.reject().catch(")
        );
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for (module, imported) in [
            ("import './a.js';", ""),
            ("import { a } from './a.js';", ""),
            ("import a from './a.js';", "import b from './b.js';"),
            ("import a from './a.js';", "export * from './b.js';"),
            (
                "import a from './a.js';",
                "export const b = () => import(\"./b.js\");",
            ),
        ] {
            let joined = with_imports(module, |_| Ok(imported.to_owned()));
            assert!(joined.is_err(), "{module} {imported}");
        }
    }
}
