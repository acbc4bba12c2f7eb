/// The most characters a number takes: a sign, 19 digits, a point.
const LONGEST: usize = 24;

/// Appends a number rounded to two places, without trailing zeros; the one place where numbers
/// become text, so that a drawing is the same on every machine. Not-a-number becomes 0.
pub(super) fn push_number(out: &mut String, value: f64) {
    // Page coordinates are far inside the range of i64; a cast saturates beyond it.
    let hundredths = (value * 100.0 + 0.5f64.copysign(value)) as i64;
    let mut rest = hundredths.unsigned_abs();
    let mut digits = [0_u8; LONGEST];
    let mut at = LONGEST;
    let mut push = |digit: u8| {
        at -= 1;
        digits[at] = digit;
    };
    let (tenths, hundredth) = (rest / 10 % 10, rest % 10);
    if hundredth > 0 {
        push(b'0' + hundredth as u8);
    }
    if hundredth > 0 || tenths > 0 {
        push(b'0' + tenths as u8);
        push(b'.');
    }
    rest /= 100;
    loop {
        push(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if hundredths < 0 {
        push(b'-');
    }
    // Digits, sign and point are ASCII.
    out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::push_number;

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
