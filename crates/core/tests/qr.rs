//! Codes are read back by another library than the one that draws them.

use footbridge_core::qr::{QrDrawing, drawn};
use rqrr::PreparedImage;

/// How many pixels wide a module is painted.
const SCALE: usize = 5;

/// The drawing as a page of pixels, black where a rectangle of its path is.
fn painted(code: &QrDrawing) -> Vec<Vec<bool>> {
    let size = usize::try_from(code.size).unwrap();
    let mut rows = vec![vec![false; size * SCALE]; size * SCALE];
    for stroke in code.path.split('M').filter(|stroke| !stroke.is_empty()) {
        let (place, rest) = stroke.split_once('h').expect("a row goes to the right");
        let (left, top) = place.split_once(' ').expect("two coordinates");
        let (width, closing) = rest.split_once("v1h-").expect("a row is one high");
        assert_eq!(closing, format!("{width}z"), "a row is closed");
        let [left, top, width]: [usize; 3] = [left, top, width].map(|number| number.parse().unwrap());
        for row in &mut rows[top * SCALE..(top + 1) * SCALE] {
            row[left * SCALE..(left + width) * SCALE].fill(true);
        }
    }
    rows
}

fn read(code: &QrDrawing) -> Option<String> {
    let pixels = painted(code);
    let side = pixels.len();
    let mut image =
        PreparedImage::prepare_from_greyscale(side, side, |x, y| if pixels[y][x] { 0 } else { 255 });
    let grids = image.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

#[test]
fn an_address_reads_back() {
    for address in [
        "https://x.example/#/groups/a".to_owned(),
        "http://127.0.0.1:4178/intranet/footbridge/#/groups/rust-study".to_owned(),
        format!(
            "https://larkfield.example/{}/#/groups/{}",
            "deep/".repeat(20),
            "x".repeat(60)
        ),
        "https://münchen.example/#/groups/schach".to_owned(),
    ] {
        let code = drawn(&address).expect("it fits");
        assert_eq!(read(&code).as_deref(), Some(address.as_str()));
    }
}

#[test]
fn the_white_around_it_is_left() {
    let code = drawn("https://x.example/#/groups/a").unwrap();
    let pixels = painted(&code);
    let border = 4 * SCALE;
    let inner = border..pixels.len() - border;
    for (y, row) in pixels.iter().enumerate() {
        for (x, black) in row.iter().enumerate() {
            assert!(
                !black || inner.contains(&x) && inner.contains(&y),
                "black at {x}, {y}"
            );
        }
    }
}

#[test]
fn what_is_too_long_is_not_drawn() {
    assert_eq!(drawn(&"é".repeat(3_000)), None);
}
