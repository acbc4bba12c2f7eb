/// Appends a number rounded to two places, without trailing zeros; the one place where numbers
/// become text, so that a drawing is the same on every machine. Not-a-number becomes 0.
pub(super) fn push_number(out: &mut String, value: f64) {
    // Page coordinates are far inside the range of i64; a cast saturates beyond it.
    let hundredths = (value * 100.0 + 0.5f64.copysign(value)) as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    push_whole(out, hundredths / 100);
    let (tenth, hundredth) = (hundredths / 10 % 10, hundredths % 10);
    if tenth > 0 || hundredth > 0 {
        out.push('.');
        push_digit(out, tenth);
    }
    if hundredth > 0 {
        push_digit(out, hundredth);
    }
}

fn push_whole(out: &mut String, value: u64) {
    if value >= 10 {
        push_whole(out, value / 10);
    }
    push_digit(out, value % 10);
}

fn push_digit(out: &mut String, digit: u64) {
    out.push(char::from(b'0' + (digit % 10) as u8));
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
