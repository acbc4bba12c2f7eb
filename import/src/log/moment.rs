//! When something happened, as far as spans of time are made of it.

/// A moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    /// Its place among moments, in milliseconds.
    pub millis: i64,
    /// Its day where it happened, counted from any day.
    pub day: i64,
}

/// In which order a date without a year in front of it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Reads "2011-10-01T00:38:44.546+02:00", "2011/10/01 00:38", "01-10-2011 0:38" or "1.10.2011"; `None`
/// where it is no moment.
pub(crate) fn read(text: &str, order: Order) -> Option<Moment> {
    let text = text.trim();
    let (first, rest) = number(text)?;
    let (second, rest) = number(after(rest, &['-', '/', '.'])?)?;
    let (third, rest) = number(after(rest, &['-', '/', '.'])?)?;
    let (year, month, day) = match (first.1, order) {
        (4, _) => (first.0, second.0, third.0),
        (_, Order::DayFirst) => (year(third), second.0, first.0),
        (_, Order::MonthFirst) => (year(third), first.0, second.0),
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..=9999).contains(&year) {
        return None;
    }
    let day = days(year, month, day);
    let (millis, offset) = clock(rest.trim_start_matches([',', ' ', 'T', 't']))?;
    Some(Moment { millis: day * DAY + millis - offset, day })
}

/// The first two numbers of a date that does not begin with its year.
pub(crate) fn first_two(text: &str) -> Option<(i64, i64)> {
    let (first, rest) = number(text.trim())?;
    let (second, _) = number(after(rest, &['-', '/', '.'])?)?;
    (first.1 < 4).then_some((first.0, second.0))
}

/// A number with how many digits it has, and what follows it.
fn number(text: &str) -> Option<((i64, usize), &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|_| end <= 9)?;
    Some(((number, end), &text[end..]))
}

fn after<'t>(text: &'t str, signs: &[char]) -> Option<&'t str> {
    text.strip_prefix(signs)
}

/// "11" is 2011.
const fn year((number, digits): (i64, usize)) -> i64 {
    if digits <= 2 { 2000 + number } else { number }
}

/// The milliseconds of a clock, and how far it is from the clock of the world; midnight where nothing
/// stands.
fn clock(text: &str) -> Option<(i64, i64)> {
    if text.is_empty() {
        return Some((0, 0));
    }
    let Some(((hour, _), mut rest)) = number(text) else { return Some((0, offset(text)?)) };
    let mut millis = hour * 3_600_000;
    for unit in [60_000, 1000] {
        let Some(next) = rest.strip_prefix(':') else { break };
        let ((count, _), next) = number(next)?;
        (millis, rest) = (millis + count * unit, next);
    }
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        let end = fraction.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(fraction.len());
        let thousandths: String = fraction[..end].chars().chain("000".chars()).take(3).collect();
        millis += thousandths.parse::<i64>().ok()?;
        rest = &fraction[end..];
    }
    let rest = rest.trim();
    let lower = rest.get(..2).map(str::to_ascii_lowercase);
    let rest = match lower.as_deref() {
        Some("pm") if hour < 12 => (millis += 12 * 3_600_000, &rest[2..]).1,
        Some("am") if hour == 12 => (millis -= 12 * 3_600_000, &rest[2..]).1,
        Some("am" | "pm") => &rest[2..],
        _ => rest,
    };
    let offset = offset(rest.trim())?;
    (0..=DAY).contains(&millis).then_some((millis, offset))
}

/// "+02:00", "Z": how far a clock is from that of the world.
fn offset(text: &str) -> Option<i64> {
    let sign = match text.chars().next() {
        None | Some('Z' | 'z') => return Some(0),
        Some('+') => 1,
        Some('-') => -1,
        Some(_) => return if text.starts_with("UTC") { Some(0) } else { None },
    };
    let digits: String = text[1..].chars().filter(char::is_ascii_digit).take(4).collect();
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits.get(2..4).map_or(Some(0), |minutes| minutes.parse().ok())?;
    Some(sign * (hours * 60 + minutes) * 60_000)
}

/// Days since the first of March of year 0, by the calendar of today.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        read(text, Order::DayFirst).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn the_same_moment_is_written_in_many_ways() {
        let same = moment("2011-10-01T00:38:00.000+00:00");
        for text in [
            "2011-10-01T00:38:00Z",
            "2011/10/01 00:38",
            "01-10-2011 0:38:00",
            "1.10.2011 00:38",
            "1/10/11 12:38 AM",
            "2011-10-01 00:38:00+0000",
        ] {
            assert_eq!(moment(text), same, "{text}");
        }
    }

    #[test]
    fn a_day_is_the_day_of_the_place() {
        let late = moment("2024-02-28T23:30:00+02:00");
        let next = moment("2024-02-29T00:30:00+02:00");
        assert_eq!((next.day - late.day, next.millis - late.millis), (1, 3_600_000));
        assert_eq!(moment("2024-03-01").day - late.day, 2, "2024 had a 29th of February");
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "gisteren",
            "2011-13-01",
            "2011-10",
            "12:30",
            "2011-10-01 30:00",
            "99999999999-1-1",
        ] {
            assert_eq!(read(text, Order::DayFirst), None, "{text}");
        }
    }
}
