//! Levels of satisfaction, and the scale that gives them names.

use std::borrow::Cow;

use crate::language::{Language, lower_first};

/// A place on a [`Scale`], in half levels down from the top: 0 is the top level, 1 is halfway to
/// the second, 2 is the second level.
///
/// A level is ordinal: it says above or below, not how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Level(pub u16);

impl Level {
    /// Tevreden on the default scale.
    pub const SATISFIED: Self = Self::rank(0);
    /// Neutraal on the default scale.
    pub const NEUTRAL: Self = Self::rank(1);
    /// Ontevreden on the default scale.
    pub const DISSATISFIED: Self = Self::rank(2);
    /// Wanhoop on the default scale.
    pub const DESPAIR: Self = Self::rank(3);

    /// The level with this rank, counted from 0 at the top.
    #[must_use]
    pub const fn rank(rank: u16) -> Self {
        Self(rank.saturating_mul(2))
    }

    /// Halfway to the level below.
    #[must_use]
    pub const fn halfway_down(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// Whether it lies between two levels.
    #[must_use]
    pub const fn is_halfway(self) -> bool {
        self.0 % 2 == 1
    }
}

/// Who says that a level, or the phase of a step, is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum LevelSource {
    /// Named by the family.
    Family,
    /// Estimated by the researcher.
    Researcher,
    /// Tested in a work session.
    Session,
}

/// The ordered levels of a journey, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Scale {
    /// The levels' names from top to bottom.
    pub levels: Vec<String>,
}

const SATISFACTION: [[&str; 4]; 2] = [
    ["Tevreden", "Neutraal", "Ontevreden", "Wanhoop"],
    ["Satisfied", "Neutral", "Dissatisfied", "Despair"],
];

impl Scale {
    /// The most levels a scale can have.
    pub const MAX_LEVELS: usize = 21;

    /// The four levels of the source report.
    #[must_use]
    pub fn satisfaction(language: Language) -> Self {
        Self::of(&language.pick(SATISFACTION[0], SATISFACTION[1]))
    }

    /// A scale with these levels, best first.
    #[must_use]
    pub fn of(levels: &[&str]) -> Self {
        Self { levels: levels.iter().map(|&l| l.to_owned()).collect() }
    }

    /// The whole numbers between two ends, the higher end on top; negative numbers are written
    /// with a minus sign, and where zero lies between, positive ones with a plus.
    #[must_use]
    pub fn numeric(one_end: i32, other_end: i32) -> Self {
        let (low, high) = (one_end.min(other_end), one_end.max(other_end));
        let signed = low < 0;
        let name = |n: i32| match n {
            n if n < 0 => format!("−{}", n.unsigned_abs()),
            n if n > 0 && signed => format!("+{n}"),
            n => n.to_string(),
        };
        Self { levels: (low..=high).rev().map(name).collect() }
    }

    /// Reads a level by its name, in any case: a level, "neutraal-ontevreden",
    /// "neutraal/ontevreden" or "tussen neutraal en ontevreden" for a halfway point, and on a
    /// numeric scale "7,5".
    ///
    /// On the scale of satisfaction, Dutch and English names both work.
    #[must_use]
    pub fn level(&self, words: &str) -> Option<Level> {
        let words = words.trim();
        let as_typed = self.levels.iter().position(|level| level.eq_ignore_ascii_case(words));
        if let Some(rank) = as_typed {
            return u16::try_from(rank).ok().map(Level::rank);
        }
        let words = words.to_lowercase();
        self.exact(&words).or_else(|| self.halfway(&words)).or_else(|| self.decimal(&words))
    }

    /// What the level is called: its name, or both neighbours' for a halfway point.
    #[must_use]
    pub fn name(&self, level: Level, language: Language) -> String {
        self.called(level, language).into_owned()
    }

    /// The same, without a copy where it is a name of the scale.
    pub(crate) fn called(&self, level: Level, language: Language) -> Cow<'_, str> {
        let upper = usize::from(level.0 / 2);
        match (self.levels.get(upper), self.levels.get(upper + 1)) {
            (Some(name), _) if !level.is_halfway() => name.into(),
            (Some(a), Some(b)) => {
                let (between, and) = language.pick(("tussen", "en"), ("between", "and"));
                format!("{between} {} {and} {}", lower_first(a), lower_first(b)).into()
            }
            _ => format!("{}", f64::from(level.0) / 2.0).into(),
        }
    }

    /// Whether the level lies on the scale.
    #[must_use]
    pub fn holds(&self, level: Level) -> bool {
        usize::from(level.0) + 1 < self.levels.len() * 2
    }

    fn exact(&self, word: &str) -> Option<Level> {
        let word = plain_number(word);
        let named = self.levels.iter().position(|l| plain_number(&l.to_lowercase()) == word);
        let rank = named.or_else(|| self.translated(&word))?;
        u16::try_from(rank).ok().map(Level::rank)
    }

    fn translated(&self, word: &str) -> Option<usize> {
        let ours = SATISFACTION.iter().any(|names| self.levels == names);
        let find = |names: &[&str; 4]| names.iter().position(|n| n.to_lowercase() == word);
        if ours { SATISFACTION.iter().find_map(find) } else { None }
    }

    fn halfway(&self, words: &str) -> Option<Level> {
        let between = words.strip_prefix("tussen ").and_then(|w| w.split_once(" en "));
        let between =
            between.or_else(|| words.strip_prefix("between ").and_then(|w| w.split_once(" and ")));
        let pairs = words.match_indices(['-', '/', '–']);
        let joined = pairs.map(|(at, sign)| (&words[..at], &words[at + sign.len()..]));
        between.into_iter().chain(joined).find_map(|(a, b)| self.between(a.trim(), b.trim()))
    }

    fn between(&self, a: &str, b: &str) -> Option<Level> {
        let (a, b) = (self.exact(a)?, self.exact(b)?);
        let upper = a.min(b);
        (a.0.abs_diff(b.0) == 2).then(|| upper.halfway_down())
    }

    fn decimal(&self, word: &str) -> Option<Level> {
        let number = word.replace(',', ".");
        let whole = number.strip_suffix(".5")?;
        let below = self.exact(whole)?;
        let negative = plain_number(whole).starts_with('-');
        let half = if negative { below.0.checked_add(1) } else { below.0.checked_sub(1) };
        half.map(Level).filter(|&level| self.holds(level))
    }
}

/// A number without plus and with an ordinary minus, so that "+2", "2" and "−2", "-2" are equal.
fn plain_number(word: &str) -> String {
    word.trim_start_matches('+').replace('−', "-")
}
