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
    let fraction = &FRACTIONS[3 * rest..][..3];
    // Each piece has a length of its own that is known beforehand: it is put there without a loop.
    match rest {
        0 => {}
        _ if rest.is_multiple_of(10) => out.push_str(&fraction[..2]),
        _ => out.push_str(fraction),
    }
}

/// What stands behind a whole number, `.00` to `.99`, and its last three digits, `000` to `999`: one after the
/// other, so that most numbers are put into a text in two pieces.
const FRACTIONS: &str = text(&triples::<100>(true));
const DIGITS: &str = text(&triples::<1000>(false));

const fn triples<const COUNT: usize>(is_fraction: bool) -> [[u8; 3]; COUNT] {
    let mut all = [[b'.'; 3]; COUNT];
    let mut at = 0;
    while at < COUNT {
        if !is_fraction {
            all[at][0] = b'0' + (at / 100) as u8;
        }
        all[at][1] = b'0' + (at / 10 % 10) as u8;
        all[at][2] = b'0' + (at % 10) as u8;
        at += 1;
    }
    all
}

const fn text(letters: &'static [[u8; 3]]) -> &'static str {
    match str::from_utf8(letters.as_flattened()) {
        Ok(text) => text,
        Err(_) => "",
    }
}

fn push_whole(out: &mut String, value: u64) {
    let rest = (value % 1000) as usize;
    let digits = &DIGITS[3 * rest..][..3];
    if value >= 1000 {
        push_whole(out, value / 1000);
        return out.push_str(digits);
    }
    match rest {
        0..10 => out.push_str(&digits[2..]),
        10..100 => out.push_str(&digits[1..]),
        _ => out.push_str(digits),
    }
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
            (1_000_020.03, "1000020.03"),
            (999.99, "999.99"),
            (f64::NAN, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }
}
