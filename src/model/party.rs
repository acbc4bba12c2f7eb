use super::{Journey, Language, Scale};

/// Who speaks in a part of a journey, and so how their cards look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PartyKind {
    /// A family (gezin).
    #[default]
    Family,
    /// The professionals around it.
    Professional,
    /// What was planned or hoped for (gepland, gewenst), beside what was lived.
    Plan,
}

impl PartyKind {
    /// "Gezin": what somebody of this kind is called where no party is named.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Family => language.pick("Gezin", "Family"),
            Self::Professional => "Professional",
            Self::Plan => "Plan",
        }
    }

    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Family, Self::Professional, Self::Plan];
}

/// One of those whose steps stand side by side in a joint journey (partij).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// What it is called, and what other parts of the journey refer to.
    pub name: String,
    /// Who it is.
    pub kind: PartyKind,
    /// How many people or families it is composed of.
    pub n: Option<u32>,
    /// The levels its steps stand at.
    pub scale: Scale,
}

impl Party {
    /// A party on the scale of satisfaction.
    #[must_use]
    pub fn named(name: impl Into<String>, kind: PartyKind, language: Language) -> Self {
        Self { name: name.into(), kind, n: None, scale: Scale::satisfaction(language) }
    }
}

impl Journey {
    /// How many tell the journey: the parties of a joint journey, or one narrator.
    #[must_use]
    pub fn tellers(&self) -> usize {
        self.parties.len().max(1)
    }

    /// The scale that the levels of a party's steps stand on: its own, or the journey's where it
    /// has no parties.
    #[must_use]
    pub fn scale_of(&self, party: usize) -> &Scale {
        self.parties.get(party).map_or(&self.scale, |party| &party.scale)
    }

    /// Who tells a party's steps: the party, or the narrator where the journey has no parties.
    #[must_use]
    pub fn kind_of(&self, party: usize) -> PartyKind {
        let narrator = || self.narrator.as_ref().map(|narrator| narrator.kind);
        self.parties.get(party).map(|party| party.kind).or_else(narrator).unwrap_or_default()
    }

    /// Who somebody named in an experience, theme or advice is: a party of that name, or a kind
    /// by its [`PartyKind::label`].
    #[must_use]
    pub fn kind_named(&self, name: &str) -> PartyKind {
        let labelled = || PartyKind::ALL.into_iter().find(|kind| kind.label(self.language) == name);
        let party = self.parties.iter().find(|party| party.name == name);
        party.map(|party| party.kind).or_else(labelled).unwrap_or_default()
    }

    /// The party with this name.
    #[must_use]
    pub fn party(&self, name: &str) -> Option<usize> {
        self.parties.iter().position(|party| party.name == name)
    }
}
