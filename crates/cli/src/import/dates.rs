//! Days as exports write them. Whether `03/04/2026` is in March or in April is decided once for the whole file.

use anyhow::{Result, bail};
use clap::ValueEnum;
use footbridge_core::text::fold;
use footbridge_core::time::Date;

use crate::printable::printable;

/// Which of the first two numbers is the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Order {
    /// Day first: 24/11/2026
    Dmy,
    /// Month first: 11/24/2026
    Mdy,
}

/// The first three letters of the months, in the languages whose headings are known, folded.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "sty"],
    &["feb", "fev", "lut"],
    &["mar", "mrt", "maa", "mrz"],
    &["apr", "avr", "abr", "kwi"],
    &["may", "mai", "mag", "mei", "maj"],
    &["jun", "jui", "giu", "cze"],
    &["jul", "lug", "lip"],
    &["aug", "aou", "ago", "sie"],
    &["sep", "set", "wrz"],
    &["oct", "okt", "out", "ott", "paz"],
    &["nov", "lis"],
    &["dec", "dez", "dic", "gru"],
];

/// Decides the order for a file by all its days, each with the number of its line. An error where the days contradict
/// each other, or where each could be read in both ways.
pub fn decide<'t>(days: impl Iterator<Item = (u64, &'t str)>) -> Result<Order> {
    let (mut day_first, mut month_first, mut either) = (None, None, None);
    for (line, text) in days {
        let Some([first, second, _]) = slashed(text) else {
            continue;
        };
        if first > 12 && second <= 12 {
            day_first.get_or_insert((line, text));
        } else if second > 12 && first <= 12 {
            month_first.get_or_insert((line, text));
        } else if first != second {
            either.get_or_insert((line, text));
        }
    }
    match (day_first, month_first, either) {
        (Some((a, dmy)), Some((b, mdy)), _) => bail!(
            "line {a} has the day first (“{}”), line {b} the month (“{}”)\n  Say which is right for all: --dates dmy, or --dates \
             mdy. Days that this makes impossible are left out and named.",
            printable(dmy),
            printable(mdy)
        ),
        (None, Some(_), _) => Ok(Order::Mdy),
        (None, None, Some((line, text))) => bail!(
            "line {line}: “{}” can be read in two ways, and no other day in the file tells which\n  Say which number is the \
             day: --dates dmy, or --dates mdy.",
            printable(text)
        ),
        _ => Ok(Order::Dmy),
    }
}

/// Reads a day; a time behind it is of no interest. Years of two digits are the last hundred up to next year.
pub fn read(text: &str, order: Order, today: Date) -> Option<Date> {
    if let Some(date) = text.get(..10).and_then(|start| start.parse().ok()) {
        return Some(date);
    }
    let parts: Vec<&str> = parts(text).collect();
    let [a, b, c, ..] = parts[..] else { return None };
    let year = |text: &str| full_year(text, today);
    let number = |text: &str| text.parse::<u32>().ok();
    if a.len() == 4 && number(a).is_some() {
        return Date::from_ymd(year(a)?, number(b)?, number(c)?);
    }
    match (month_called(a), month_called(b)) {
        (_, Some(month)) => Date::from_ymd(year(c)?, month, number(a)?),
        (Some(month), _) => Date::from_ymd(year(c)?, month, number(b)?),
        _ => {
            let is_month_first = order == Order::Mdy && !text.contains('.');
            let (day, month) = if is_month_first { (b, a) } else { (a, b) };
            Date::from_ymd(year(c)?, number(month)?, number(day)?)
        }
    }
}

/// The three numbers of a day such as `3/4/2026`, whose first two could be in either order. Points stand only in days
/// that begin with the day.
fn slashed(text: &str) -> Option<[u32; 3]> {
    let mut numbers = parts(text).map(str::parse::<u32>);
    let three = [
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
        numbers.next()?.ok()?,
    ];
    let is_open = !text.contains('.') && three[0] <= 31 && !text.starts_with(|c: char| c.is_alphabetic());
    is_open.then_some(three)
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_time = |day: &&str| day.ends_with(|c: char| c.is_ascii_digit());
    let day = text
        .split_once('T')
        .map(|(day, _)| day)
        .filter(is_time)
        .unwrap_or(text);
    day.split(['/', '-', '.', ' ', ','])
        .filter(|part| !part.is_empty() && *part != "de")
}

fn full_year(text: &str, today: Date) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    let next = today.ymd().0 + 1;
    match text.len() {
        4 => Some(year),
        2 if 2000 + year <= next => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn month_called(word: &str) -> Option<u32> {
    let folded = fold(word);
    // “Juin” and “juillet” begin alike.
    let start = if folded.starts_with("juil") {
        "jul"
    } else {
        folded.get(..3)?
    };
    let position = MONTHS.iter().position(|names| names.contains(&start))?;
    u32::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-24".parse().unwrap()
    }

    #[test]
    fn reads_what_exports_write() {
        for text in [
            "2019-03-04",
            "2019-03-04T00:00:00Z",
            "2019/03/04",
            "4.3.2019",
            "04.03.19",
            "4/3/2019",
            "04-03-2019 00:00",
            "4 March 2019",
            "04-Mar-2019",
            "Mar 4, 2019",
            "4 de marzo de 2019",
            "4 mrt 2019",
            "4 août 2019",
            "24 augustus 2019",
        ] {
            let expected = match text {
                "4 août 2019" => "2019-08-04",
                "24 augustus 2019" => "2019-08-24",
                _ => "2019-03-04",
            };
            let read = read(text, Order::Dmy, today()).map(|date| date.to_string());
            assert_eq!(read.as_deref(), Some(expected), "{text}");
        }
        assert_eq!(
            read("3/4/2019", Order::Mdy, today()),
            read("2019-03-04", Order::Dmy, today())
        );
        assert_eq!(
            read("4.3.2019", Order::Mdy, today()),
            read("2019-03-04", Order::Dmy, today())
        );
        assert_eq!(
            read("1/2/98", Order::Dmy, today()).unwrap().to_string(),
            "1998-02-01"
        );
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "31/02/2020",
            "soon",
            "2020",
            "43893",
            "12/2020",
            "é",
            "31/12/20206",
        ] {
            assert_eq!(read(text, Order::Dmy, today()), None, "{text}");
        }
    }

    #[test]
    fn one_clear_day_decides_for_all() {
        let decided = |texts: &[&'static str]| decide((2..).zip(texts.iter().copied()));
        assert_eq!(decided(&["3/4/2019", "24/11/2026"]).unwrap(), Order::Dmy);
        assert_eq!(decided(&["3/4/2019", "11/24/2026"]).unwrap(), Order::Mdy);
        assert_eq!(
            decided(&["2019-03-04", "5/5/2020", "4.3.2019"]).unwrap(),
            Order::Dmy
        );
        let said = decided(&["3/4/2019", "5/5/2020"]).unwrap_err().to_string();
        assert!(
            said.starts_with("line 2: “3/4/2019” can be read in two ways"),
            "{said}"
        );
        let said = decided(&["24/11/2026", "11/24/2026"]).unwrap_err().to_string();
        assert!(said.starts_with("line 2 has the day first"), "{said}");
    }
}
