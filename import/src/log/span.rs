//! How much later something happened, in words: a date leads to people, a span of time does not.

use klantreis::model::Language;

/// "dezelfde dag", "drie weken later": so many days after what came before.
pub(crate) fn later(days: i64, language: Language) -> String {
    let words = match days.max(0) {
        0 => return language.pick("dezelfde dag", "the same day").to_owned(),
        1 => return language.pick("de volgende dag", "the next day").to_owned(),
        days @ 2..14 => counted(days, ["dag", "dagen"], ["day", "days"], language),
        days @ 14..60 => counted(near(days, 7.0), ["week", "weken"], ["week", "weeks"], language),
        days @ 60..700 => {
            counted(near(days, 30.44), ["maand", "maanden"], ["month", "months"], language)
        }
        days => counted(near(days, 365.25), ["jaar", "jaar"], ["year", "years"], language),
    };
    format!("{words} later")
}

fn near(days: i64, unit: f64) -> i64 {
    (days as f64 / unit).round() as i64
}

/// "drie weken": a number as a word as far as people write it so.
fn counted(number: i64, dutch: [&str; 2], english: [&str; 2], language: Language) -> String {
    const DUTCH: [&str; 12] = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
    ];
    const ENGLISH: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let [one, more] = language.pick(dutch, english);
    let word = usize::try_from(number - 1)
        .ok()
        .and_then(|at| language.pick(DUTCH, ENGLISH).get(at).copied());
    let word = word.map_or_else(|| number.to_string(), str::to_owned);
    format!("{word} {}", if number == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_said_in_the_unit_that_people_say() {
        let said = |days| later(days, Language::Dutch);
        assert_eq!(said(0), "dezelfde dag");
        assert_eq!(said(1), "de volgende dag");
        assert_eq!(said(5), "vijf dagen later");
        assert_eq!(said(21), "drie weken later");
        assert_eq!(said(61), "twee maanden later");
        assert_eq!(said(500), "16 maanden later");
        assert_eq!(said(800), "twee jaar later");
        assert_eq!(later(21, Language::English), "three weeks later");
    }

    #[test]
    fn what_was_written_down_too_late_was_the_same_day() {
        assert_eq!(later(-3, Language::Dutch), "dezelfde dag");
    }
}
