//! Numbers out of measurements.

use footbridge_core::order::InOrder;

/// The value that `share` of all values do not exceed (nearest rank); `None` without values.
pub fn percentile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.order_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied()
}

/// A part of a whole; `None` where there is no whole.
pub fn share(part: usize, whole: usize) -> Option<f64> {
    #[expect(clippy::cast_precision_loss)]
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A time as people read it: three significant digits at most.
pub fn milliseconds(time: f64) -> String {
    match time {
        t if t >= 10_000.0 => format!("{:.1} s", t / 1_000.0),
        t if t >= 100.0 => format!("{t:.0} ms"),
        t if t >= 10.0 => format!("{t:.1} ms"),
        t => format!("{t:.2} ms"),
    }
}

/// Bytes as megabytes.
pub fn megabytes(bytes: f64) -> String {
    format!("{:.0} MB", bytes / 1e6)
}

/// How many times one is the other: `91 ×`, or `1/91` where it is smaller.
pub fn times(one: f64, other: f64) -> String {
    if one < other {
        format!("1/{}", ratio(other / one))
    } else {
        format!("{} ×", ratio(one / other))
    }
}

fn ratio(ratio: f64) -> String {
    if ratio >= 10.0 {
        format!("{ratio:.0}")
    } else {
        format!("{ratio:.1}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let values: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        assert_eq!(percentile(&values, 0.5), Some(100.0));
        assert_eq!(percentile(&values, 0.95), Some(190.0));
        assert_eq!(percentile(&values, 1.0), Some(200.0));
        assert_eq!(percentile(&[7.0], 0.95), Some(7.0));
        assert_eq!(percentile(&[], 0.5), None);
    }

    #[test]
    fn numbers_are_as_exact_as_they_can_be_read() {
        assert_eq!(milliseconds(0.034), "0.03 ms");
        assert_eq!(milliseconds(31.96), "32.0 ms");
        assert_eq!(milliseconds(7_404.0), "7404 ms");
        assert_eq!(milliseconds(17_049.0), "17.0 s");
        assert_eq!(times(31.9, 0.35), "91 ×");
        assert_eq!(times(0.35, 31.9), "1/91");
        assert_eq!(times(1.0, 2.0), "1/2.0");
        assert_eq!(megabytes(249_600_000.0), "250 MB");
        assert_eq!(share(1, 4), Some(0.25));
        assert_eq!(share(0, 0), None);
    }
}
