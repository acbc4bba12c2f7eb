//! Steps as somebody asks for them by number: `5..9`, `5-9`, `5 t/m 9`, `7`, `5..`.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Steps that are asked for by the numbers that they are drawn with, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRange {
    /// The first.
    pub from: usize,
    /// The last; [`usize::MAX`] where that is the last there is.
    pub to: usize,
}

/// Words that say no steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepRangeError {
    /// Neither a number nor two.
    #[error("no steps: use a number, or two as in 5..9")]
    Unknown,
    /// The first comes after the last.
    #[error("the first step comes after the last")]
    Reversed,
}

impl StepRange {
    /// Whether a step of this number is asked for.
    #[must_use]
    pub fn contains(self, number: usize) -> bool {
        (self.from..=self.to).contains(&number)
    }
}

/// What stands between the first and the last of a range, the longest first.
pub(super) const BETWEEN: [&str; 8] =
    ["tot en met", " through ", "t/m", " to ", "..", "-", "–", "—"];

/// What stands behind the first of a range that goes on to the end.
pub(super) const ONWARDS: &str = "..";

/// Reads `7`, `5..9`, `5-9`, `5–9`, `5 t/m 9` and `5..`.
impl FromStr for StepRange {
    type Err = StepRangeError;

    fn from_str(text: &str) -> Result<Self, StepRangeError> {
        let number = |text: &str| text.trim().parse().map_err(|_| StepRangeError::Unknown);
        if let Some(from) = text.trim().strip_suffix(ONWARDS) {
            return Ok(Self { from: number(from)?, to: usize::MAX });
        }
        let ends = BETWEEN.iter().find_map(|between| text.split_once(between));
        let (from, to) = ends.unwrap_or((text, text));
        let range = Self { from: number(from)?, to: number(to)? };
        if range.from > range.to { Err(StepRangeError::Reversed) } else { Ok(range) }
    }
}

/// `5..9`, `5..` or `7`.
impl fmt::Display for StepRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { from, to } if from == to => write!(f, "{from}"),
            Self { from, to: usize::MAX } => write!(f, "{from}.."),
            Self { from, to } => write!(f, "{from}..{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_in_each_form() {
        let nine = Ok(StepRange { from: 5, to: 9 });
        for text in ["5..9", "5-9", "5–9", " 5 .. 9 ", "5 t/m 9", "5 tot en met 9", "5 to 9"] {
            assert_eq!(text.parse(), nine, "{text}");
        }
        assert_eq!("7".parse(), Ok(StepRange { from: 7, to: 7 }));
        let onwards = StepRange { from: 5, to: usize::MAX };
        assert_eq!(["5..", "5 .. "].map(str::parse), [Ok(onwards); 2]);
        assert_eq!(onwards.to_string(), "5..");
    }

    #[test]
    fn what_is_no_range_is_refused() {
        assert_eq!("9..5".parse::<StepRange>(), Err(StepRangeError::Reversed));
        for text in ["", "a", "..", "5-", "-9", "5..9..12", "1e3"] {
            assert_eq!(text.parse::<StepRange>(), Err(StepRangeError::Unknown), "{text}");
        }
    }
}
