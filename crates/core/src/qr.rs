//! An address as a picture that a phone reads off paper: a QR code.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// White around the code, in modules, without which it is not found (ISO/IEC 18004, 5.3.8).
const QUIET: i32 = 4;

/// A code as one drawing in black.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QrDrawing {
    /// Width and height in modules, with the white around it.
    pub size: i32,
    /// What is black, as the path of an SVG: a row of modules is a rectangle one high.
    pub path: String,
}

/// Draws a text; `None` where it is longer than a code holds, about 2,300 octets. It still reads with a seventh of it
/// covered.
pub fn drawn(text: &str) -> Option<QrDrawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let (left, top, width) = (from + QUIET, y + QUIET, x - from);
                // Writing to a string cannot fail.
                write!(path, "M{left} {top}h{width}v1h-{width}z").ok();
            }
            x += 1;
        }
    }
    Some(QrDrawing {
        size: code.size() + 2 * QUIET,
        path,
    })
}
