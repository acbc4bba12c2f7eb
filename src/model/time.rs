//! When a step happens, and how long things last.

use crate::language::Language;

/// When a step happens, as the narrator says it; real dates do not occur.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Time {
    /// The words, such as "drie weken later".
    pub text: String,
    /// How long it took or how much later it was, where a number is known.
    pub duration: Option<Duration>,
    /// How old the person concerned was, in years.
    pub age: Option<u8>,
}

impl Time {
    /// A time known only in words.
    #[must_use]
    pub fn said(text: impl Into<String>) -> Self {
        Self { text: text.into(), duration: None, age: None }
    }

    /// The same, of which it is known how long it took or how much later it was.
    #[must_use]
    pub fn lasting(self, amount: u32, unit: TimeUnit) -> Self {
        Self { duration: Some(Duration { amount, unit }), ..self }
    }

    /// The same, when the person concerned was this old.
    #[must_use]
    pub fn at_age(self, age: u8) -> Self {
        Self { age: Some(age), ..self }
    }
}

/// A length of time in whole units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Duration {
    /// How many units.
    pub amount: u32,
    /// Days, weeks, months or years.
    pub unit: TimeUnit,
}

impl Duration {
    /// Reads "3 weken", a whole number and a unit in either language.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (amount, unit) = text.trim().split_once(char::is_whitespace)?;
        let amount = amount.parse().ok()?;
        let unit = unit.trim().to_lowercase();
        TimeUnit::ALL
            .into_iter()
            .find(|u| Language::ALL.iter().any(|&l| u.words(l).contains(&unit.as_str())))
            .map(|unit| Self { amount, unit })
    }
}

/// A unit of relative time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum TimeUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl TimeUnit {
    /// All units, short to long.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// Singular and plural in a language.
    #[must_use]
    pub const fn words(self, language: Language) -> [&'static str; 2] {
        match self {
            Self::Day => language.pick(["dag", "dagen"], ["day", "days"]),
            Self::Week => language.pick(["week", "weken"], ["week", "weeks"]),
            Self::Month => language.pick(["maand", "maanden"], ["month", "months"]),
            Self::Year => language.pick(["jaar", "jaren"], ["year", "years"]),
        }
    }
}
