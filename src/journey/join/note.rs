//! What a joint journey holds otherwise than the journeys that were joined, or not at all.

use crate::language::Language;
use crate::model::{Party, PartyKind};

/// Something of a journey that stands otherwise in the joint one, or not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JoinNote {
    /// A step or a theme is called otherwise, since another party has one of that name.
    Renamed {
        /// Whose it is.
        party: String,
        /// What it is called in its own journey.
        from: String,
        /// What it is called here.
        to: String,
    },
    /// A phase that stands apart, since an earlier journey calls its number otherwise.
    OtherPhase {
        /// Whose name it is.
        party: String,
        /// The id of the phase in its own journey.
        id: String,
        /// What the party calls it.
        label: String,
        /// Its id here.
        here: String,
    },
    /// Something that a joint journey has no place for, or that the parties do not say alike.
    LeftOut {
        /// Whose it was.
        party: String,
        /// What it was, in either language.
        what: [&'static str; 2],
        /// What it said.
        text: String,
    },
}

impl JoinNote {
    /// Whose journey it is about.
    #[must_use]
    pub fn party(&self) -> &str {
        match self {
            Self::Renamed { party, .. }
            | Self::OtherPhase { party, .. }
            | Self::LeftOut { party, .. } => party,
        }
    }

    /// The note in words, with what was said where it is left out.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Self::Renamed { from, to, .. }, Language::Dutch) => {
                format!("“{from}” heet hier “{to}”, want een andere partij heeft ook een “{from}”.")
            }
            (Self::Renamed { from, to, .. }, Language::English) => {
                format!("“{from}” is called “{to}” here, since another party has a “{from}” too.")
            }
            (Self::OtherPhase { party, id, label, here }, Language::Dutch) => format!(
                "Fase {id} heet bij {party} “{label}”, en bij een ander niet; hier is zij fase {here}."
            ),
            (Self::OtherPhase { party, id, label, here }, Language::English) => format!(
                "{party} calls phase {id} “{label}”, and another does not; here it is phase {here}."
            ),
            (Self::LeftOut { party, what: [dutch, english], text }, _) => {
                left_out(party, &format!("{}: {text}", language.pick(dutch, english)), language)
            }
        }
    }

    /// All notes in words, each with the party that it is about: what is left out of a party in one
    /// sentence, without what was said.
    #[must_use]
    pub fn in_short(notes: &[Self], language: Language) -> Vec<(&str, String)> {
        let mut told: Vec<(&str, String)> = Vec::new();
        for note in notes {
            let party = note.party();
            if !matches!(note, Self::LeftOut { .. }) {
                told.push((party, note.sentence(language)));
                continue;
            }
            let of_party = notes.iter().filter_map(|note| match note {
                Self::LeftOut { party: own, what: [dutch, english], .. } if own == party => {
                    Some(language.pick(*dutch, *english))
                }
                _ => None,
            });
            let what: Vec<&str> = of_party.collect();
            let sentence = left_out(party, &format!("{}.", what.join(", ")), language);
            if !told.iter().any(|(_, known)| *known == sentence) {
                told.push((party, sentence));
            }
        }
        told
    }
}

fn left_out(party: &str, what: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!("Niet meegenomen van {party}: {what}"),
        Language::English => format!("Left out of {party}: {what}"),
    }
}

/// What is known while journeys are joined.
#[derive(Debug)]
pub(super) struct Joining {
    pub parties: Vec<String>,
    pub kinds: Vec<PartyKind>,
    pub language: Language,
    pub notes: Vec<JoinNote>,
    /// The phases that are kept apart: the id here, and that in their own journey.
    pub apart: Vec<(String, String)>,
}

impl Joining {
    pub fn of(parties: &[Party], language: Language) -> Self {
        Self {
            parties: parties.iter().map(|party| party.name.clone()).collect(),
            kinds: parties.iter().map(|party| party.kind).collect(),
            language,
            notes: Vec::new(),
            apart: Vec::new(),
        }
    }

    /// A name with that of a party behind it.
    pub fn name_of(&self, name: &str, party: usize) -> String {
        format!("{name} ({})", self.parties[party])
    }

    pub fn rename(&mut self, party: usize, from: &str, to: &str) {
        let (from, to) = (from.to_owned(), to.to_owned());
        let party = self.parties[party].clone();
        self.notes.push(JoinNote::Renamed { party, from, to });
    }

    pub fn leave_out(&mut self, party: usize, what: [&'static str; 2], text: String) {
        let party = self.parties[party].clone();
        self.notes.push(JoinNote::LeftOut { party, what, text });
    }
}
