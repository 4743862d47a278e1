//! Files as blocks of text in a page, which no browser runs and `one-file.mjs` reads.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::{Compression, GzBuilder};
use footbridge_page::tags::escaped;

/// A file below the folder of the page.
pub struct Block {
    /// Its path, as the app asks for it: `data/site.json`.
    pub name: String,
    /// Its type, as a server would say it.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Block {
    /// The block, packed unless it is a picture: these are packed already.
    pub fn written(&self) -> Result<String> {
        let text = if self.kind.starts_with("image/") {
            BASE64_STANDARD.encode(&self.bytes)
        } else {
            BASE64_STANDARD.encode(packed(&self.bytes)?)
        };
        Ok(format!(
            "<script type=\"text/plain\" data-file=\"{}\" data-kind=\"{}\">{text}</script>\n",
            escaped(&self.name),
            self.kind
        ))
    }
}

/// The same bytes for the same content: neither a time nor a name is put in.
fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// The type of a file by the end of its name; `None` for one that the app has no use for.
pub fn kind_of(name: &str) -> Option<&'static str> {
    let end = name.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match end.as_str() {
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_was_packed_comes_out_again_and_ends_no_script() {
        let bytes = b"{\"about\": \"</script><script>alert(1)</script>\"}".repeat(9);
        let block = Block {
            name: "data/a\"b.json".to_owned(),
            kind: "application/json",
            bytes: bytes.clone(),
        };
        let written = block.written().expect("packed");
        assert_eq!(written.matches("<script").count(), 1);
        assert!(written.contains("data-file=\"data/a&quot;b.json\""), "{written}");
        let (_, text) = written.split_once('>').expect("a tag");
        let text = text.split('<').next().expect("a text");
        let packed = BASE64_STANDARD.decode(text).expect("base64");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut unpacked)
            .expect("gzip");
        assert_eq!(unpacked, bytes);
        assert_eq!(
            block.written().expect("packed"),
            written,
            "the same bytes each time"
        );
    }
}
