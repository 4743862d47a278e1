//! Time zones, from the browser's database.

use footbridge_core::schedule::{LocalTime, local_time};
use footbridge_core::time::Timestamp;
use js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::now;

/// A time zone that the browser knows.
#[derive(Clone, Debug)]
pub struct Zone {
    name: String,
    format: Intl::DateTimeFormat,
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Zone {
    /// The zone with this IANA name; `None` where the browser does not know it.
    pub fn named(name: &str) -> Option<Self> {
        // The constructor throws for an unknown zone, which the typed binding cannot catch.
        let options = Object::new();
        for (key, value) in [
            ("timeZone", name),
            ("timeZoneName", "longOffset"),
            ("year", "numeric"),
        ] {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        let constructor = Reflect::get(&js_sys::global(), &"Intl".into())
            .and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()))
            .ok()?
            .dyn_into::<Function>()
            .ok()?;
        let arguments = Array::of2(&"en-US".into(), &options);
        let format = Reflect::construct(&constructor, &arguments).ok()?;
        (!name.is_empty()).then(|| Self {
            name: name.to_owned(),
            format: format.unchecked_into(),
        })
    }

    /// The zone of this device.
    pub fn here() -> Option<Self> {
        let resolved = Intl::DateTimeFormat::default().resolved_options();
        let name = Reflect::get(&resolved, &"timeZone".into()).ok()?.as_string()?;
        Self::named(&name)
    }

    /// IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its last part in plain words: "São Paulo" is not to be had, "Sao Paulo" is.
    pub fn city(&self) -> String {
        self.name.rsplit('/').next().unwrap_or_default().replace('_', " ")
    }

    /// How many minutes its clocks are ahead of UTC at a moment.
    pub fn offset(&self, at: Timestamp) -> i32 {
        let parts = self.format.format_to_parts(&js_date(at));
        parts.iter().find_map(|part| offset_of_part(&part)).unwrap_or(0)
    }

    /// What its calendars and clocks show now.
    pub fn local_now(&self) -> LocalTime {
        let now = now();
        local_time(now, self.offset(now))
    }
}

/// IANA names of all zones that the browser offers; empty where it cannot list them.
pub fn all_zones() -> Vec<String> {
    let list = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values = Reflect::get(&intl, &"supportedValuesOf".into())
            .ok()?
            .dyn_into::<Function>()
            .ok()?;
        values
            .call1(&intl, &"timeZone".into())
            .ok()?
            .dyn_into::<Array>()
            .ok()
    };
    list().map_or_else(Vec::new, |zones| {
        zones.iter().filter_map(|zone| zone.as_string()).collect()
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of this age are well within a float's 53 bits"
)]
fn js_date(at: Timestamp) -> JsDate {
    JsDate::new(&JsValue::from_f64(at.ms() as f64))
}

fn offset_of_part(part: &JsValue) -> Option<i32> {
    let field = |name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
    (field("type")? == "timeZoneName")
        .then(|| parse_offset(&field("value")?))
        .flatten()
}

/// Minutes from `GMT`, `GMT+5:30` or `GMT-03:00`.
fn parse_offset(text: &str) -> Option<i32> {
    let text = text.strip_prefix("GMT")?;
    let Some(sign) = text.chars().next() else {
        return Some(0);
    };
    let (hours, minutes) = text[sign.len_utf8()..]
        .split_once(':')
        .unwrap_or((&text[sign.len_utf8()..], "0"));
    let size = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    match sign {
        '+' => Some(size),
        '-' | '\u{2212}' => Some(-size),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::parse_offset;

    #[test]
    fn offsets() {
        assert_eq!(parse_offset("GMT"), Some(0));
        assert_eq!(parse_offset("GMT+05:30"), Some(330));
        assert_eq!(parse_offset("GMT-3"), Some(-180));
        assert_eq!(parse_offset("GMT\u{2212}03:30"), Some(-210));
        assert_eq!(parse_offset("UTC+1"), None);
    }
}
