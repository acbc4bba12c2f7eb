//! How a journey was studied: what for, for whom, by whom, how, and from what data.

use crate::language::Language;
use crate::model::consent::Consent;

/// What the reader of a picture is owed: who studied whom, what for, how, how many, and with what limits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Study {
    /// Who commissioned the study (opdrachtgever).
    pub client: Option<String>,
    /// Who carried it out (uitvoerders).
    pub researchers: Vec<String>,
    /// The reference number of the publication (kenmerk).
    pub reference: Option<String>,
    /// When it was published, in words (datum).
    pub date: Option<String>,
    /// How far it is, such as "lopend project" (status).
    pub status: Option<String>,
    /// What it wants to know or reach (doel).
    pub aim: Option<String>,
    /// What it means by the words that it is about (definitie).
    pub definitions: Vec<Definition>,
    /// How it was done, step by step (werkwijze).
    pub approach: Vec<String>,
    /// What was asked of whom, with numbers.
    pub data: Vec<DataSource>,
    /// Figures about the subject that others counted (cijfers).
    pub figures: Vec<Figure>,
    /// What was recorded of those who took part and what was not, a sentence each (privacy).
    pub privacy: Vec<String>,
    /// What the study cannot say (beperkingen), a sentence each.
    pub limits: Vec<String>,
    /// What others wrote to go before it (voorwoord).
    pub forewords: Vec<Foreword>,
}

impl Study {
    /// Whether there is anything to print.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a study means by a word.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Definition {
    /// The word (begrip).
    pub term: Option<String>,
    /// What is meant by it.
    pub text: String,
    /// Whose definition it is.
    pub source: Option<String>,
    /// What experts said against it or besides it (kanttekeningen).
    pub remarks: Vec<String>,
}

/// One way in which data was gathered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DataSource {
    /// What it was, such as "interviews".
    pub name: String,
    /// How many of these there were.
    pub count: Option<u32>,
    /// With whom, such as "professionals".
    pub with: Option<String>,
    /// How many people or families took part.
    pub n: Option<u32>,
}

impl DataSource {
    /// What was gathered, and how many took part.
    #[must_use]
    pub fn of(name: impl Into<String>, n: Option<u32>) -> Self {
        Self { name: name.into(), count: None, with: None, n }
    }

    /// "interviews met professionals": what it was and with whom, without the numbers.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        match &self.with {
            Some(who) => format!("{} {} {who}", self.name, language.pick("met", "with")),
            None => self.name.clone(),
        }
    }
}

/// A figure that somebody counted (cijfer).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Figure {
    /// The figure with what it counts: "ruim 35.000 gezinnen".
    pub text: String,
    /// Who says so.
    pub source: Option<String>,
    /// Of which year it is, or that it is not known.
    pub year: Option<String>,
}

/// What somebody wrote to go before a study (voorwoord).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Foreword {
    /// Who wrote it.
    pub by: String,
    /// What it says, paragraph by paragraph.
    pub text: Vec<String>,
    /// What its writer agreed to. Kept with the file, drawn nowhere.
    pub consent: Option<Consent>,
}

impl Foreword {
    /// Whether its writer agreed, in so many words, that it is published.
    #[must_use]
    pub fn may_be_shown(&self) -> bool {
        let says_what = |it: &&Consent| it.to.as_ref().is_some_and(|to| !to.trim().is_empty());
        self.consent.as_ref().filter(says_what).is_some_and(Consent::is_for_publication)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreword_is_shown_only_with_consent_to_publish_it() {
        let foreword =
            |consent| Foreword { by: "Noor".into(), text: vec!["Lees dit.".into()], consent };
        for (consent, expected) in [
            (None, false),
            (Some(Consent::default()), false),
            (Some(Consent::to("nee")), false),
            (Some(Consent::to("alleen intern")), false),
            (Some(Consent::to("publicatie in het rapport")), true),
        ] {
            assert_eq!(foreword(consent.clone()).may_be_shown(), expected, "{consent:?}");
        }
    }
}
