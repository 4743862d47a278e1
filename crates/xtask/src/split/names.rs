//! Short names for what the program imports from its glue. wasm-bindgen names each after what it does and ends it with
//! sixteen random digits, which do not pack; nobody but the two ever reads them.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

/// How many digits of base sixteen a name ends with.
const DIGITS: usize = 16;
/// Number of the section that lists the imports (WebAssembly Core Specification 2.0, 5.5).
const IMPORTS: u8 = 2;
/// Magic and version.
const HEADER: usize = 8;

/// The program and its glue, with the same short names in both.
pub fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let names = long_names(&glue).into_iter().enumerate();
    let renamed: Vec<_> = names
        .map(|(number, name)| (name, format!("i{number:x}")))
        .collect();
    for (name, short) in &renamed {
        glue = glue.replace(name.as_str(), short);
    }
    Ok((with_imports(program, &renamed)?, glue))
}

/// The names in the glue that end with so many digits, each once.
fn long_names(glue: &str) -> BTreeSet<String> {
    let words = glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let is_long = |word: &&str| {
        let (stem, digits) = word.split_at(word.len().saturating_sub(DIGITS));
        let is_import = stem.starts_with("__wbg_") || stem.starts_with("__wbindgen_");
        is_import && stem.ends_with('_') && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    words.filter(is_long).map(str::to_owned).collect()
}

/// The program with other names in its list of imports. Each stands there behind its length, which is one byte.
fn with_imports(program: &[u8], renamed: &[(String, String)]) -> Result<Vec<u8>> {
    let mut written = program.get(..HEADER).context("this is no program")?.to_vec();
    let mut rest = &program[HEADER..];
    while let Some((section, after)) = rest.split_first() {
        let (length, body) = read_number(after)?;
        let Some((body, next)) = body.split_at_checked(length) else {
            bail!("a section of the program is cut off");
        };
        let mut body = body.to_vec();
        if *section == IMPORTS {
            for (name, short) in renamed {
                body = replaced(&body, &counted(name)?, &counted(short)?);
            }
        }
        written.push(*section);
        write_number(body.len(), &mut written);
        written.extend(body);
        rest = next;
    }
    Ok(written)
}

/// A name behind its length.
fn counted(name: &str) -> Result<Vec<u8>> {
    let length = u8::try_from(name.len()).ok().filter(|length| *length < 128);
    let length = length.with_context(|| format!("the name {name} is too long"))?;
    Ok([&[length], name.as_bytes()].concat())
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    match bytes.windows(from.len()).position(|window| window == from) {
        Some(at) => [&bytes[..at], to, &bytes[at + from.len()..]].concat(),
        None => bytes.to_vec(),
    }
}

/// A number as written in a program (LEB128), and what comes after it.
fn read_number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((number, &bytes[at + 1..]));
        }
    }
    bail!("a number in the program has no end")
}

fn write_number(mut number: usize, to: &mut Vec<u8>) {
    loop {
        let byte = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            to.push(byte);
            return;
        }
        to.push(byte | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: [&str; 3] = [
        "__wbg_get_00112233445566aa",
        "__wbg_get_ffeeddccbbaa9988",
        "__wbg_new_0123456789abcdef",
    ];

    /// A program with a list of imports, in which each name is followed by two bytes, and a section behind it.
    fn program(names: [&str; 3]) -> Vec<u8> {
        let entry = |name: &&str| [counted(name).expect("a short name"), vec![0, 7]].concat();
        let imports = names.iter().flat_map(entry).collect::<Vec<_>>();
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        program.push(IMPORTS);
        write_number(imports.len(), &mut program);
        program.extend(imports);
        program.extend([10, 2, 5, 6]);
        program
    }

    #[test]
    fn both_get_the_same_short_names() {
        let glue = LONG.map(|name| format!("{name}: function() {{}},\n")).concat() + "// __wbg_get_type\n";
        let (shorter, glue) = shorten(&program(LONG), &glue).expect("a program");
        let names = ["i0", "i1", "i2"];
        assert_eq!(shorter, program(names));
        assert_eq!(
            glue,
            names.map(|name| format!("{name}: function() {{}},\n")).concat() + "// __wbg_get_type\n"
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(shorten(b"", "").is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x09", "").is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\xff\xff\xff\xff\xff\xff", "").is_err());
    }
}
