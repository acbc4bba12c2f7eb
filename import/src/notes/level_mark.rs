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

/// What stands in brackets at the beginning or the end of a line, and is nearly a level: a slip of its word,
/// more words around it, or signs that no level has.
pub(crate) fn nearly<'t>(line: &'t str, scale: &Scale) -> Option<&'t str> {
    let line = line.trim();
    let first =
        line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(within, _)| within);
    let end = line.trim_end_matches(['.', '!', '?']);
    let last =
        end.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map(|(_, within)| within);
    let is_nearly = |within: &&str| {
        let lower = within.trim().to_lowercase();
        let of_signs = |c: char| c.is_ascii_digit() || "+-−–—o/., ".contains(c);
        let is_slip = |level: &String| {
            let level = level.to_lowercase();
            lower.contains(&level) || strsim::levenshtein(&lower, &level) <= level.len().div_ceil(3)
        };
        let is_signs = !lower.is_empty() && lower.chars().all(of_signs) && !lower.contains(':');
        read(within, scale).is_none() && (is_signs || scale.levels.iter().any(is_slip))
    };
    first.into_iter().chain(last).find(is_nearly)
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
    fn what_is_nearly_a_level_is_known_as_that() {
        let scale = Scale::satisfaction(Language::Dutch);
        for line in
            ["[wanhopig] Ik bel.", "Ik bel. [heel ontevreden]", "[7] Ik bel.", "[---] Ik bel."]
        {
            assert!(nearly(line, &scale).is_some(), "{line}");
        }
        for line in ["[onverstaanbaar] Ik bel.", "[lacht] Ja.", "[+] Ik bel.", "[00:12] Ik bel."] {
            assert_eq!(nearly(line, &scale), None, "{line}");
        }
    }

    #[test]
    fn other_words_in_brackets_stay_text() {
        assert_eq!(level("onverstaanbaar"), None);
        assert_eq!(level(" "), Some(Bracket::Empty));
    }
}
