//! The marks for a level: `[+] [o] [-] [--]`, halfway `[+/o]`, or the word `[wanhoop]`.

use klantreis::model::{Language, Level, Scale};

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
    if within.is_empty() {
        return Some(Bracket::Empty);
    }
    let halfway = || {
        let (upper, lower) = within.split_once('/')?;
        let [upper, lower] = [sign(upper.trim())?, sign(lower.trim())?];
        let (high, low) = (upper.min(lower), upper.max(lower));
        (low.0 - high.0 == 2).then(|| high.halfway_down())
    };
    let level = sign(within).or_else(halfway).or_else(|| scale.level(within))?;
    Some(Bracket::Level(level))
}

/// The level of a sign. What programs make of two hyphens is read as those.
fn sign(text: &str) -> Option<Level> {
    match text {
        "+" => Some(Level::SATISFIED),
        "o" | "O" | "0" | "○" => Some(Level::NEUTRAL),
        "-" | "−" => Some(Level::DISSATISFIED),
        "--" | "–" | "—" | "−−" => Some(Level::DESPAIR),
        _ => None,
    }
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
        for (mark, word) in
            [("+", "tevreden"), ("o", "Neutraal"), ("-", "ontevreden"), ("--", "WANHOOP")]
        {
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
    fn other_words_in_brackets_stay_text() {
        assert_eq!(level("onverstaanbaar"), None);
        assert_eq!(level(" "), Some(Bracket::Empty));
    }
}
