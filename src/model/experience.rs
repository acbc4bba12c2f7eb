//! What a study found: experiences, themes, comparisons of views, and advice.

use crate::model::category::Category;
use crate::model::evidence::Evidence;
use crate::model::reflection::Validation;

/// Something that goes well or badly in a phase (ervaring).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Experience {
    /// Whether it is good or bad.
    pub sign: Sign,
    /// A few words.
    pub title: String,
    /// What it comes down to, in a sentence.
    pub text: Option<String>,
    /// An example from a story.
    pub example: Option<String>,
    /// Whose it is: the names of the parties; empty when the source does not say.
    pub of: Vec<String>,
    /// The phases it belongs to; it is drawn under the first.
    pub phases: Vec<String>,
    /// The topic it is a case of.
    pub topic: Option<String>,
    /// What it is based on.
    pub evidence: Vec<Evidence>,
    /// What professionals said of it, where they were asked.
    pub validation: Vec<Validation>,
}

/// Good or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Sign {
    /// It goes well.
    Plus,
    /// It goes badly.
    Minus,
}

/// What works, or does not, over all phases (thema).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Topic {
    /// What it is called, and what other parts refer to.
    pub name: String,
    /// Whether it works.
    pub works: bool,
    /// The heading that it stands under with others of its kind (groep).
    pub group: Option<String>,
    /// What it comes down to.
    pub text: Option<String>,
    /// Whose it is: the names of the parties.
    pub of: Vec<String>,
    /// What it is based on.
    pub evidence: Vec<Evidence>,
    /// What professionals said of it, where they were asked.
    pub validation: Vec<Validation>,
}

impl Topic {
    /// A theme of which only is known whether it works.
    #[must_use]
    pub fn named(name: impl Into<String>, works: bool) -> Self {
        let (name, of, evidence) = (name.into(), Vec::new(), Vec::new());
        Self { name, works, group: None, text: None, of, evidence, validation: Vec::new() }
    }
}

/// Two views on one subject, beside each other (vergelijking).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comparison {
    /// Whether the views agree.
    pub agrees: bool,
    /// The subject.
    pub title: String,
    /// How the family sees it.
    pub family: String,
    /// How the professionals see it.
    pub professional: String,
    /// What follows from it.
    pub conclusion: Option<String>,
    /// The phases it is about.
    pub phases: Vec<String>,
    /// What it is based on.
    pub evidence: Vec<Evidence>,
}

/// What should be done (advies).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Advice {
    /// The advice in a few words.
    pub title: String,
    /// What it comes down to.
    pub text: Option<String>,
    /// Whose it is: the names of the parties.
    pub of: Vec<String>,
    /// The phases it is about.
    pub phases: Vec<String>,
    /// The topics it answers.
    pub topics: Vec<String>,
    /// Whom it is for.
    pub audience: Vec<String>,
    /// The kinds of families it is about.
    pub categories: Vec<Category>,
    /// What it takes, point by point (punten).
    pub points: Vec<String>,
}

impl Advice {
    /// An advice in a few words.
    #[must_use]
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: None,
            of: Vec::new(),
            phases: Vec::new(),
            topics: Vec::new(),
            audience: Vec::new(),
            categories: Vec::new(),
            points: Vec::new(),
        }
    }
}
