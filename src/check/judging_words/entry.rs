//! What is known of a word that judges.

use crate::language::Language;

/// A word in its forms, with why it judges and what to write instead.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub kind: Kind,
    pub reason: Reason,
    /// The forms, as patterns.
    pub forms: &'static [&'static str],
    /// What to write instead, in the language of the list.
    pub better: &'static str,
    /// It judges nobody with one of these words shortly before it, or shortly after it.
    pub unless: [&'static [&'static str]; 2],
}

/// What a word needs before it judges somebody of the family.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or a trait: whoever bears it is judged.
    Label,
    /// Something that organisations do as well: only of somebody of the family.
    Deed,
    /// A turn of phrase that judges by itself.
    Phrase,
}

/// Why a word judges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It makes the problem into the person.
    Named,
    /// It guesses at what somebody wants.
    Will,
    /// It makes a choice of what happened.
    Choice,
    /// It lays blame.
    Guilt,
    /// It guesses at what somebody is after.
    Intent,
    /// It looks down on somebody.
    Below,
    /// It leaves out who or what did the harm.
    Alone,
    /// The settings say so.
    Listed,
}

impl Entry {
    /// A name for somebody, or a trait.
    pub const fn label(
        reason: Reason,
        forms: &'static [&'static str],
        better: &'static str,
    ) -> Self {
        Self { kind: Kind::Label, reason, forms, better, unless: [&[], &[]] }
    }

    /// Something that somebody does.
    pub const fn deed(
        reason: Reason,
        forms: &'static [&'static str],
        better: &'static str,
    ) -> Self {
        Self { kind: Kind::Deed, ..Self::label(reason, forms, better) }
    }

    /// A turn of phrase.
    pub const fn phrase(
        reason: Reason,
        forms: &'static [&'static str],
        better: &'static str,
    ) -> Self {
        Self { kind: Kind::Phrase, ..Self::label(reason, forms, better) }
    }

    /// The same, except near these words.
    pub const fn unless(
        self,
        before: &'static [&'static str],
        after: &'static [&'static str],
    ) -> Self {
        Self { unless: [before, after], ..self }
    }
}

impl Reason {
    /// What follows "this word": what is wrong with it.
    pub const fn told(self, messages: Language) -> &'static str {
        let (dutch, english) = match self {
            Self::Named => ("noemt iemand naar een probleem", "calls somebody after a problem"),
            Self::Will => (
                "zegt dat iemand niet wil, maar niet waarom",
                "says that somebody does not want to, but not why",
            ),
            Self::Choice => (
                "maakt een keuze van wat iemand overkomt",
                "makes a choice of what happens to somebody",
            ),
            Self::Guilt => ("geeft iemand de schuld", "puts the blame on somebody"),
            Self::Intent => ("raadt waar het iemand om gaat", "guesses at what somebody is after"),
            Self::Below => ("kijkt op iemand neer", "looks down on somebody"),
            Self::Alone => ("zegt niet van wie of wat", "does not say of whom or what"),
            Self::Listed => ("staat in uw eigen lijst", "is in your own list"),
        };
        messages.pick(dutch, english)
    }
}
