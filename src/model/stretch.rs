//! What lasts for several steps: goals, who is in charge, who is involved, problems.

use crate::language::Language;
use crate::model::step_id::StepId;

/// A run of steps, both ends included; [`Stretch::default`] is the whole story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stretch {
    /// The first step; `None` for the beginning of the story.
    pub from: Option<StepId>,
    /// The last step; `None` for the end of the story.
    pub to: Option<StepId>,
}

impl Stretch {
    /// From one step to another.
    #[must_use]
    pub const fn between(from: StepId, to: StepId) -> Self {
        Self { from: Some(from), to: Some(to) }
    }
}

/// What somebody wants to reach (doel).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Goal {
    /// The goal in a few words.
    pub text: String,
    /// Whose goal it is: the name of a party, or who it is by [`super::PartyKind::label`].
    pub of: Vec<String>,
    /// With what means.
    pub means: Option<String>,
    /// Who works on it.
    pub who: Option<String>,
    /// What became of it.
    pub status: GoalStatus,
    /// While what steps it stands.
    pub stretch: Stretch,
}

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum GoalStatus {
    /// Nobody works on it yet.
    #[default]
    Open,
    /// Somebody works on it.
    Busy,
    /// It was reached.
    Reached,
    /// It was given up.
    Dropped,
}

/// Who has the coordination (regie), and when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Lead {
    /// The person or organisation.
    pub who: String,
    /// While what steps.
    pub stretch: Stretch,
}

/// An organisation that is involved, with one person of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Involvement {
    /// The organisation.
    pub organisation: String,
    /// The person who comes, where known.
    pub person: Option<String>,
    /// While what steps.
    pub stretch: Stretch,
}

/// Something that weighs on the family (probleem).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Problem {
    /// The part of life it is in.
    pub domain: LifeDomain,
    /// The problem in a few words.
    pub text: String,
    /// Whose it is: parties of the journey, or who tells it; empty where it is not said.
    pub of: Vec<String>,
    /// How heavy it is.
    pub weight: Weight,
    /// While what steps it plays.
    pub stretch: Stretch,
}

/// How heavy a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Weight {
    /// Light (licht).
    Light,
    /// Moderate (matig).
    #[default]
    Moderate,
    /// Heavy (zwaar).
    Heavy,
}

/// A part of life in which problems play (leefdomein).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum LifeDomain {
    /// One of the usual ones, by its place in [`LifeDomain::USUAL`].
    Usual(usize),
    /// One of the journey's own.
    Own(String),
}

impl LifeDomain {
    /// The usual parts of life, in Dutch and in English.
    pub const USUAL: [(&str, &str); 8] = [
        ("opvoeding", "parenting"),
        ("school", "school"),
        ("geld", "money"),
        ("wonen", "housing"),
        ("veiligheid", "safety"),
        ("gezondheid", "health"),
        ("relaties", "relations"),
        ("justitie", "justice"),
    ];

    /// The domain that a word names, in either language and in any case; any other word names a
    /// domain of the journey's own.
    #[must_use]
    pub fn named(word: &str) -> Self {
        let same = |name: &str| name.eq_ignore_ascii_case(word);
        let usual = Self::USUAL.iter().position(|(nl, en)| same(nl) || same(en));
        usual.map_or_else(|| Self::Own(word.to_owned()), Self::Usual)
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match self {
            Self::Usual(at) => Self::USUAL.get(*at).map_or("", |(nl, en)| language.pick(nl, en)),
            Self::Own(name) => name,
        }
    }
}

impl GoalStatus {
    /// "bereikt": what became of a goal, in a word.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Open => language.pick("open", "open"),
            Self::Busy => language.pick("bezig", "busy"),
            Self::Reached => language.pick("bereikt", "reached"),
            Self::Dropped => language.pick("losgelaten", "dropped"),
        }
    }
}

impl Weight {
    /// "zwaar": how heavy, in a word.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Light => language.pick("licht", "light"),
            Self::Moderate => language.pick("matig", "moderate"),
            Self::Heavy => language.pick("zwaar", "heavy"),
        }
    }
}
