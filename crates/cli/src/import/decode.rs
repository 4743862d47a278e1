//! Makes text of the bytes of a table, whatever program saved it.

use anyhow::{Result, bail, ensure};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4_096;

/// A text and the encoding that it was in.
#[derive(Debug)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding, as the WHATWG names it.
    pub encoding: &'static str,
}

/// Decodes a table. Without a byte order mark it is taken for UTF-16 where every other byte of the start is mostly zero,
/// as it is in texts of Latin letters; then for UTF-8, which other encodings do not pass for; then for Windows-1252.
pub fn decode(bytes: &[u8], wanted: Option<&'static Encoding>) -> Result<Decoded> {
    ensure!(
        !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"\xd0\xcf\x11\xe0"),
        "this is an Excel workbook, not a CSV file\n  Open it and save the sheet as “CSV UTF-8 (comma delimited)”."
    );
    let (encoding, mark) = match (Encoding::for_bom(bytes), wanted) {
        (Some(found), _) => found,
        (None, Some(wanted)) => (wanted, 0),
        (None, None) => (guess(bytes), 0),
    };
    let (text, has_errors) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if has_errors || text.contains('\0') {
        bail!(
            "this is no text in {}\n  Save it as “CSV UTF-8”, or say which encoding it is in with --encoding.",
            encoding.name()
        );
    }
    Ok(Decoded {
        text: text.into_owned(),
        encoding: encoding.name(),
    })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, most) = (zeros(0), zeros(1), sample.len() / 2);
    if odd > even && odd * 2 > most {
        UTF_16LE
    } else if even > odd && even * 2 > most {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Name;Büro\nInês Okafor;Łódź";

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn knows_the_usual_encodings_with_and_without_a_mark() {
        let marked = format!("\u{feff}{TEXT}");
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (marked.as_bytes().to_vec(), "UTF-8"),
            (utf16(TEXT, u16::to_le_bytes), "UTF-16LE"),
            (utf16(&marked, u16::to_le_bytes), "UTF-16LE"),
            (utf16(TEXT, u16::to_be_bytes), "UTF-16BE"),
            (utf16(&marked, u16::to_be_bytes), "UTF-16BE"),
        ] {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, encoding));
        }
        let decoded = decode(b"Name\nZo\xeb Garc\xeda \x96 Ltd", None).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            ("Name\nZoë García – Ltd", "windows-1252")
        );
    }

    #[test]
    fn takes_another_encoding_where_it_is_told() {
        let polish = Encoding::for_label(b"windows-1250");
        assert_eq!(decode(b"\x8cwi\xb9tek", polish).unwrap().text, "Świątek");
    }

    #[test]
    fn a_workbook_and_other_bytes_are_no_text() {
        let said = decode(b"PK\x03\x04rest", None).unwrap_err().to_string();
        assert!(said.contains("Excel workbook"), "{said}");
        assert!(decode(b"a\0b", None).is_err());
        assert!(
            decode(b"\xef\xbb\xbfa\xff", None).is_err(),
            "marked as UTF-8, and is not"
        );
    }
}
