//! Levels that are numbers: which scale they are on, and where on it each lies. The highest number is the
//! best, unless somebody says otherwise; one that lies between two levels lies halfway.

use klantreis::model::{Language, Level, Scale};

/// Words of which one stands at the good end of a scale, and at the bad one.
const GOOD: [&str; 9] =
    ["goed", "best", "fijn", "blij", "tevreden", "positief", "good", "satisfied", "positive"];
const BAD: [&str; 11] = [
    "slecht",
    "ontevreden",
    "wanhoop",
    "negatief",
    "niet",
    "bad",
    "worst",
    "poor",
    "despair",
    "dissatisfied",
    "negative",
];
/// Words between the two ends of a scale, and before them.
const BETWEEN: [&str; 12] =
    ["tot", "t/m", "en", "met", "van", "to", "and", "from", "is", "cijfer", "cijfers", "score"];
/// Of a scale with more numbers than it can have levels, every tenth is one.
const TEN: i32 = 10;

/// Which scale some numbers are on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Guess {
    /// On this one.
    On(Scale),
    /// On one of these, by their ends.
    OneOf(Vec<[i32; 2]>),
}

/// A number as people type it: "7", "7,5", "7½", "−2", "+1", "60%".
pub(crate) fn number(words: &str) -> Option<f64> {
    let text = words.trim().trim_end_matches('%').trim_end().replace('½', ",5");
    let text = text.replace('−', "-").replace(',', ".");
    let bare = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let is_number = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.ends_with(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_digit() || c == '.');
    text.trim_start_matches('+').parse().ok().filter(|_| is_number)
}

/// The scale that words name by its ends: "1-5", "-2..2", "0 tot 100", "1 = heel slecht … 5 = heel goed".
/// Where no word says which end is good, a first number that is higher is the worst: "5-1".
pub(crate) fn named(words: &str) -> Option<Scale> {
    let said = said_numbers(words);
    let (first, last) = (said.first()?, said.last()?);
    let (low, high) = (first.0.min(last.0), first.0.max(last.0));
    let within = |(n, _): &(i32, String)| (low..=high).contains(n);
    let mut scale = between(low, high).filter(|_| said.iter().all(within))?;
    let of =
        |n: i32| said.iter().find(|(own, _)| *own == n).map_or("", |(_, words)| words.as_str());
    for level in &mut scale.levels {
        let words = number(level).map_or("", |n| of(whole(n)));
        if !words.is_empty() {
            *level = format!("{level} ({words})");
        }
    }
    let is_turned = match (goodness(of(low)), goodness(of(high))) {
        (0, 0) => first.0 > last.0,
        (low, high) => low > high,
    };
    if is_turned {
        scale.levels.reverse();
    }
    Some(scale)
}

/// How good an end of a scale is, by its words.
fn goodness(words: &str) -> i32 {
    let words = words.to_lowercase();
    let has = |list: &[&str]| words.split_whitespace().any(|word| list.contains(&word));
    if has(&BAD) { -1 } else { i32::from(has(&GOOD)) }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "it is the number of a level, at most a hundred"
)]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

/// The scale between two numbers, the higher one on top.
fn between(low: i32, high: i32) -> Option<Scale> {
    let count = usize::try_from(high.checked_sub(low)?).ok().filter(|count| *count > 0)? + 1;
    if count <= Scale::MAX_LEVELS {
        return Some(Scale::numeric(low, high));
    }
    let by_ten = low % TEN == 0 && high % TEN == 0 && (high - low) / TEN < 21;
    by_ten.then(|| Scale {
        levels: (low / TEN..=high / TEN).rev().map(|n| (n * TEN).to_string()).collect(),
    })
}

/// The whole numbers in a text, each with the words behind it.
fn said_numbers(text: &str) -> Vec<(i32, String)> {
    let signs: Vec<char> = text.chars().collect();
    let mut said: Vec<(i32, String)> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let before = at.checked_sub(1).map(|at| signs[at]);
        let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
        let has_sign = "-−+".contains(signs[at])
            && is_digit(at + 1)
            && !before.is_some_and(char::is_alphanumeric);
        if has_sign || is_digit(at) && !before.is_some_and(char::is_alphanumeric) {
            let end = (at + 1..=signs.len()).find(|&end| !is_digit(end)).unwrap_or(signs.len());
            let number: String = signs[at..end].iter().collect();
            if let Ok(number) = number.replace('−', "-").parse() {
                said.push((number, String::new()));
            }
            at = end;
        } else {
            if let Some((_, words)) = said.last_mut() {
                words.push(signs[at]);
            }
            at += 1;
        }
    }
    said.into_iter().map(|(number, words)| (number, end_words(&words))).collect()
}

/// What is said of an end, without what leads to the other.
fn end_words(words: &str) -> String {
    let is_between = |word: &str| BETWEEN.contains(&word.to_lowercase().as_str());
    let trim =
        |words: &str| words.trim_matches(|c: char| !c.is_alphabetic() && c != '/').to_owned();
    let mut left: Vec<&str> = words.split_whitespace().collect();
    while left.last().is_some_and(|word| is_between(word) || trim(word).is_empty()) {
        left.pop();
    }
    while left.first().is_some_and(|word| is_between(word) || trim(word).is_empty()) {
        left.remove(0);
    }
    trim(&left.join(" "))
}

/// Where a number lies on a scale of which the levels begin with numbers, and whether it lies there only
/// nearly; `None` on any other scale and beyond its ends.
pub(crate) fn level(words: &str, scale: &Scale) -> Option<(Level, bool)> {
    let number = number(words)?;
    let levels = numbers_of(scale)?;
    if let Some(rank) = levels.iter().position(|own| (own - number).abs() < 1e-9) {
        return u16::try_from(rank).ok().map(|rank| (Level::rank(rank), false));
    }
    let rank = levels
        .windows(2)
        .position(|pair| pair[0].min(pair[1]) < number && number < pair[0].max(pair[1]))?;
    let halves = 2.0 * (number - levels[rank]) / (levels[rank + 1] - levels[rank]);
    let level = Level::rank(u16::try_from(rank).ok()?);
    let nearest = [level, level.halfway_down(), level.halfway_down().halfway_down()];
    let at = usize::try_from(whole(halves)).ok()?;
    Some((*nearest.get(at)?, (halves - halves.round()).abs() > 1e-9))
}

/// The numbers of the levels of a scale, where each begins with one.
fn numbers_of(scale: &Scale) -> Option<Vec<f64>> {
    scale.levels.iter().map(|level| number(level.split_whitespace().next()?)).collect()
}

/// Whether the levels of a scale are numbers.
pub(crate) fn are_levels_of(scale: &Scale) -> bool {
    numbers_of(scale).is_some()
}

/// The worst and the best number of a scale.
pub(crate) fn ends(scale: &Scale) -> Option<[i32; 2]> {
    let levels = numbers_of(scale)?;
    Some([whole(*levels.last()?), whole(*levels.first()?)])
}

/// What is said of levels that are numbers: their scale, and what each becomes.
pub(crate) fn told(scale: &Scale, is_assumed: bool, messages: Language) -> String {
    let [worst, best] = ends(scale).unwrap_or_default();
    let by_ten = best.abs_diff(worst) as usize + 1 > scale.levels.len();
    match messages {
        Language::Dutch => format!(
            "schaal {worst} (slechtst) tot {best} (best){}; {}",
            if is_assumed { ", aangenomen" } else { "" },
            if by_ten {
                "elk tiental is een niveau, vijf ertussenin"
            } else {
                "elk getal is een niveau, een half ertussenin"
            },
        ),
        Language::English => format!(
            "scale {worst} (worst) to {best} (best){}; {}",
            if is_assumed { ", assumed" } else { "" },
            if by_ten {
                "each ten is a level, five halfway"
            } else {
                "each number is a level, a half halfway"
            },
        ),
    }
}

/// Says that a number was put at the level nearest to it.
pub(crate) fn rounded(number: &str, messages: Language) -> String {
    match messages {
        Language::Dutch => format!("“{number}” is afgerond op het dichtstbijzijnde niveau"),
        Language::English => format!("“{number}” is rounded to the nearest level"),
    }
}

/// The scale that numbers are on, as far as they tell: one that goes beyond what another holds, or stands on
/// both of its ends.
pub(crate) fn guess(numbers: &[f64]) -> Guess {
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let reaches = |[one, other]: [i32; 2]| {
        (low - f64::from(one)).abs() < 1e-9 && (high - f64::from(other)).abs() < 1e-9
    };
    let holds = |[one, other]: [i32; 2]| f64::from(one) <= low && high <= f64::from(other);
    let known: &[[i32; 2]] = if low < 0.0 {
        &[[-1, 1], [-2, 2], [-3, 3], [-5, 5], [-10, 10]]
    } else if low < 1.0 {
        &[[0, 4], [0, 5], [0, 10], [0, 100]]
    } else {
        &[[1, 4], [1, 5], [1, 7], [1, 10], [0, 100]]
    };
    // Four is as often the highest of a scale of five that nobody gave a five on.
    let is_sure = |ends: &[i32; 2]| reaches(*ends) && ends[1] != 4;
    let can_be: Vec<[i32; 2]> = known.iter().copied().filter(|ends| holds(*ends)).collect();
    let first =
        can_be.iter().copied().find(|ends| is_sure(ends) || *ends == [-2, 2] && high - low > 2.0);
    // Seven of ten is near enough to its end that no shorter scale holds it.
    let only = first.or_else(|| can_be.first().copied().filter(|ends| ends[1] >= TEN));
    match only.and_then(|[low, high]| between(low, high)) {
        Some(scale) => Guess::On(scale),
        None => Guess::OneOf(can_be.into_iter().filter(|ends| ends[1] <= TEN).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(numbers: &[f64]) -> Option<[i32; 2]> {
        match guess(numbers) {
            Guess::On(scale) => ends(&scale),
            Guess::OneOf(_) => None,
        }
    }

    #[test]
    fn numbers_tell_their_scale_where_they_reach_its_ends_or_go_beyond_a_shorter_one() {
        assert_eq!(guessed(&[1.0, 3.5, 5.0]), Some([1, 5]));
        assert_eq!(guessed(&[2.0, 8.0]), Some([1, 10]));
        assert_eq!(guessed(&[0.0, 8.5]), Some([0, 10]));
        assert_eq!(guessed(&[35.0, 80.0]), Some([0, 100]));
        assert_eq!(guessed(&[-2.0, 0.0, 2.0]), Some([-2, 2]));
        assert_eq!(guessed(&[-2.0, 1.0]), Some([-2, 2]));
    }

    #[test]
    fn numbers_that_fit_several_scales_tell_none() {
        assert_eq!(guess(&[2.0, 5.0]), Guess::OneOf(vec![[1, 5], [1, 7], [1, 10]]));
        assert_eq!(guess(&[1.0, 4.0]), Guess::OneOf(vec![[1, 4], [1, 5], [1, 7], [1, 10]]));
        assert_eq!(guessed(&[3.0, 1200.0]), None);
    }

    #[test]
    fn a_scale_is_named_by_its_ends_and_words_turn_it() {
        let levels = |words| named(words).map(|scale| scale.levels).unwrap_or_default();
        for words in ["1-3", "1..3", "1 t/m 3", "cijfers van 1 tot 3", "1–3"] {
            assert_eq!(levels(words), ["3", "2", "1"], "{words}");
        }
        assert_eq!(levels("3-1"), ["1", "2", "3"]);
        assert_eq!(levels("-1..1"), ["+1", "0", "−1"]);
        assert_eq!(
            levels("1 = heel slecht … 3 = heel goed"),
            ["3 (heel goed)", "2", "1 (heel slecht)"]
        );
        assert_eq!(levels("1 = heel goed, 2 = zozo, 3 = slecht")[0], "1 (heel goed)");
        assert_eq!(levels("0-100").len(), 11);
        assert_eq!(levels("goed, gaat wel, slecht"), [""; 0]);
    }

    #[test]
    fn a_half_lies_halfway_and_what_is_finer_is_said_to_be_rounded() {
        let scale = Scale::numeric(1, 10);
        assert_eq!(level("7,5", &scale), Some((Level(5), false)));
        assert_eq!(level("7.4", &scale), Some((Level(5), true)));
        assert_eq!(level("10", &scale), Some((Level(0), false)));
        assert_eq!(level("11", &scale), None);
        let hundred = named("0-100").expect("a scale");
        assert_eq!(level("73", &hundred), Some((Level(5), true)));
        assert_eq!(level("−2", &Scale::numeric(-2, 2)), Some((Level(8), false)));
    }
}
