//! The marks for a level: `[+] [o] [-] [--]`, halfway `[+/o]`, or the word `[wanhoop]`.

use klantreis::model::{Language, Level, Scale};

use crate::numbers;

/// What stands between square brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bracket {
    /// How satisfied the person is.
    Level(Level),
    /// Nothing: a step of which the level is not known.
    Empty,
}

/// Reads what stands between square brackets; `None` where it is text like any other.
pub(crate) fn read(within: &str, scale: &Scale) -> Option<Bracket> {
    let within = within.trim();
    if within.chars().all(|c| c == '?') {
        return Some(Bracket::Empty);
    }
    let halfway = || {
        let (upper, lower) = within.split_once('/')?;
        let [upper, lower] = [sign(upper.trim())?, sign(lower.trim())?];
        let (high, low) = (upper.min(lower), upper.max(lower));
        (low.0 - high.0 == 2).then(|| high.halfway_down())
    };
    let level = if numbers::are_levels_of(scale) {
        numbers::level(within, scale).map(|(level, _)| level).or_else(|| scale.level(within))
    } else {
        sign(within).or_else(halfway).or_else(|| scale.level(within))
    };
    level.map(Bracket::Level)
}

/// The level of a sign. What programs make of two hyphens is read as those, and any short dash as one.
fn sign(text: &str) -> Option<Level> {
    let dash = |c: char| if "−‐‑".contains(c) { '-' } else { c };
    let sign: String = text.chars().filter(|c| !c.is_whitespace()).map(dash).collect();
    match sign.as_str() {
        "+" => Some(Level::SATISFIED),
        "o" | "O" | "0" | "○" => Some(Level::NEUTRAL),
        "-" => Some(Level::DISSATISFIED),
        "--" | "–" | "—" => Some(Level::DESPAIR),
        _ => None,
    }
}

/// What stands at the beginning or the end of a line and is nearly a level: between square brackets a slip of
/// its word, more words around it, or signs that no level has; between round ones, or without any, a level.
pub(crate) fn nearly<'t>(line: &'t str, scale: &Scale) -> Option<&'t str> {
    let line = line.trim();
    let end = line.trim_end_matches(['.', '!', '?']);
    let first =
        |open: char, close: char| line.starts_with(open).then(|| line.find(close)).flatten();
    let last = |open: char, close: char| end.ends_with(close).then(|| end.rfind(open)).flatten();
    let square = [first('[', ']').map(|at| &line[..=at]), last('[', ']').map(|at| &end[at..])];
    let round = [first('(', ')').map(|at| &line[..=at]), last('(', ')').map(|at| &end[at..])];
    let bare = [
        line.split_once(char::is_whitespace).map(|(sign, _)| sign),
        line.rsplit_once(char::is_whitespace).map(|(_, sign)| sign),
    ];
    let within = |text: &str| text.trim_matches(['[', ']', '(', ')']).to_lowercase();
    let is_level = |text: &str| matches!(read(&within(text), scale), Some(Bracket::Level(_)));
    let is_sign = |text: &&str| {
        !text.is_empty() && text.chars().all(|c| "+-−–—/".contains(c)) && text.len() <= 9
    };
    let square = square.into_iter().flatten().find(|text| is_slip(&within(text), scale));
    let round = || {
        // "(o)" and "(0)" are counted and crossed as well.
        let is_one =
            |text: &&str| is_level(text) && text.len() > 3 || is_sign(&within(text).as_str());
        round.into_iter().flatten().find(is_one)
    };
    square.or_else(round).or_else(|| bare.into_iter().flatten().find(is_sign))
}

/// Whether words are nearly those of a level, or signs that are none.
fn is_slip(within: &str, scale: &Scale) -> bool {
    let within = within.trim();
    let of_signs = |c: char| c.is_ascii_digit() || "+-−–—o/., ".contains(c);
    let is_near = |level: &String| {
        let level = level.to_lowercase();
        within.contains(&level) || strsim::levenshtein(within, &level) <= level.len().div_ceil(3)
    };
    let is_signs = !within.is_empty() && within.chars().all(of_signs) && !within.contains(':');
    read(within, scale).is_none() && (is_signs || scale.levels.iter().any(is_near))
}

/// How a level is written between brackets; the scale's own words where it is not the usual one.
pub(crate) fn write(level: Level, scale: &Scale, language: Language) -> String {
    const SIGNS: [&str; 4] = ["+", "o", "-", "--"];
    if *scale != Scale::satisfaction(language) {
        return scale.name(level, language);
    }
    let sign = |at: u16| SIGNS.get(usize::from(at)).copied().unwrap_or("--");
    let upper = sign(level.0 / 2);
    if level.is_halfway() { format!("{upper}/{}", sign(level.0 / 2 + 1)) } else { upper.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(within: &str) -> Option<Bracket> {
        read(within, &Scale::satisfaction(Language::Dutch))
    }

    #[test]
    fn signs_and_words_say_the_same_levels() {
        for (mark, word) in [
            ("+", "tevreden"),
            ("o", "Neutraal"),
            ("-", "ontevreden"),
            ("\u{2011}", "ontevreden"),
            ("--", "WANHOOP"),
            ("- -", "wanhoop"),
            ("—", "wanhoop"),
        ] {
            assert_eq!(level(mark), level(word), "{mark}");
            assert!(level(mark).is_some(), "{mark}");
        }
        assert_eq!(level("despair"), level("--"));
    }

    #[test]
    fn halfway_is_said_with_neighbours_in_either_order() {
        assert_eq!(level("+/o"), Some(Bracket::Level(Level::SATISFIED.halfway_down())));
        assert_eq!(level("--/-"), level("-/--"));
        assert_eq!(level("+/-"), None);
        assert_eq!(level("neutraal-ontevreden"), level("o/-"));
    }

    #[test]
    fn what_is_nearly_a_level_is_known_as_that() {
        let scale = Scale::satisfaction(Language::Dutch);
        for line in [
            "[wanhopig] Ik bel.",
            "Ik bel. [heel ontevreden]",
            "[7] Ik bel.",
            "[---] Ik bel.",
            "[+-] Ik bel.",
            "Ik bel. (--)",
            "(+) Ik bel.",
            "Ik bel (ontevreden).",
            "Ik bel --",
        ] {
            assert!(nearly(line, &scale).is_some(), "{line}");
        }
        for line in [
            "[onverstaanbaar] Ik bel.",
            "[lacht] Ja.",
            "[+] Ik bel.",
            "[00:12] Ik bel.",
            "Ik bel (weer).",
            "Ik bel – weer",
        ] {
            assert_eq!(nearly(line, &scale), None, "{line}");
        }
    }

    #[test]
    fn other_words_in_brackets_stay_text() {
        assert_eq!(level("onverstaanbaar"), None);
        assert_eq!(level(" "), Some(Bracket::Empty));
    }
}
