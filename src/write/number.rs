//! Numbers as text: the one place where they are rounded.

/// Appends a number rounded to two places, without trailing zeros; the one place where numbers
/// become text, so that a drawing is the same on every machine. Not-a-number becomes 0.
pub(super) fn push_number(out: &mut String, value: f64) {
    push_hundredths(out, hundredths(value));
}

/// A number rounded to two places, in hundredths.
pub(super) fn hundredths(value: f64) -> i64 {
    // Page coordinates are far inside the range of i64; a cast saturates beyond it.
    (value * 100.0 + 0.5f64.copysign(value)) as i64
}

/// Appends a number of hundredths, without trailing zeros.
pub(super) fn push_hundredths(out: &mut String, hundredths: i64) {
    if hundredths < 0 {
        out.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    push_whole(out, hundredths / 100);
    let rest = (hundredths % 100) as usize;
    if rest > 0 {
        out.push('.');
        out.push_str(if rest.is_multiple_of(10) { &PAIRS[rest][..1] } else { PAIRS[rest] });
    }
}

/// Two digits at a time.
#[rustfmt::skip]
const PAIRS: [&str; 100] = [
    "00", "01", "02", "03", "04", "05", "06", "07", "08", "09",
    "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
    "20", "21", "22", "23", "24", "25", "26", "27", "28", "29",
    "30", "31", "32", "33", "34", "35", "36", "37", "38", "39",
    "40", "41", "42", "43", "44", "45", "46", "47", "48", "49",
    "50", "51", "52", "53", "54", "55", "56", "57", "58", "59",
    "60", "61", "62", "63", "64", "65", "66", "67", "68", "69",
    "70", "71", "72", "73", "74", "75", "76", "77", "78", "79",
    "80", "81", "82", "83", "84", "85", "86", "87", "88", "89",
    "90", "91", "92", "93", "94", "95", "96", "97", "98", "99",
];

fn push_whole(out: &mut String, value: u64) {
    if value < 10 {
        out.push(char::from(b'0' + value as u8));
        return;
    }
    if value >= 100 {
        push_whole(out, value / 100);
    }
    out.push_str(PAIRS[(value % 100) as usize]);
}
#[cfg(test)]
mod tests {
    use crate::write::number::push_number;

    fn number(value: f64) -> String {
        let mut out = String::new();
        push_number(&mut out, value);
        out
    }

    #[test]
    fn numbers_have_two_places_at_most() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.345, "12.35"),
            (0.05, "0.05"),
            (-3.101, "-3.1"),
            (1e7, "10000000"),
            (f64::NAN, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }
}
