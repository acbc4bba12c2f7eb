//! A journey in words, as plain values: what somebody who does not see the drawing reads instead.
//!
//! All text is in the language of the journey and in the order of the story. A writer only writes.

use std::collections::BTreeMap;

use crate::language::{Language, LanguageTag};
use crate::model::{Link, PartyKind, Place};

/// A journey in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The language of our own words.
    pub language: Language,
    /// The language of the texts of the journey.
    pub text_language: LanguageTag,
    /// Those that are in yet another language.
    pub text_languages: BTreeMap<String, LanguageTag>,
    /// What the journey is called.
    pub title: String,
    /// Who tells it, of which kind: "Inge, 35 jaar · De overweldigden".
    pub lead: Option<String>,
    /// How they introduce themselves; in quotation marks where they said it in these words.
    pub introduction: Option<String>,
    /// What the family needs and what would help, a line each.
    pub wants: Vec<String>,
    /// The whole in two or three sentences, of at most [`Story::SHORT`] characters.
    pub short: String,
    /// The lanes of the journey's own that are drawn, from top to bottom.
    pub own_lanes: Vec<String>,
    /// Those of help and success that are drawn.
    pub help_lanes: Vec<String>,
    /// The story, phase by phase.
    pub chapters: Vec<Chapter>,
    /// Where the highest and the lowest points are, a sentence each.
    pub points: Vec<String>,
    /// What stands beside the steps, such as experiences and advice, each with its heading.
    pub passages: Vec<Passage>,
    /// The source, fictitious names, the study and its limits.
    pub account: Vec<Passage>,
}

impl Story {
    /// The most characters of the short text: what alternative text has room for.
    pub const SHORT: usize = 300;

    /// The language of a text of it, where it is not that of the others.
    #[must_use]
    pub fn own_language_of(&self, text: &str) -> Option<LanguageTag> {
        let own = self.text_languages.get(text).copied();
        let own = own.unwrap_or_else(|| self.text_language.of_letters_in(text, self.language));
        Some(own).filter(|own| *own != self.text_language)
    }

    /// All moments, in the order of the story.
    pub fn moments(&self) -> impl Iterator<Item = &Moment> {
        self.chapters.iter().flat_map(|chapter| &chapter.moments)
    }
}

/// A heading with paragraphs or items under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub paragraphs: Vec<String>,
}

/// A run of moments in one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// The phase, with the round from the second on; `None` where the story has no phases.
    pub heading: Option<String>,
    /// From which phase the story goes back here, a sentence each.
    pub returns: Vec<String>,
    /// Whether the family came here at their own request or under compulsion.
    pub entry: Option<String>,
    /// Whether it is how the story ends.
    pub is_outcome: bool,
    /// What happens in it.
    pub moments: Vec<Moment>,
    /// What the phase as a whole says in the lanes of the journey's own.
    pub own: Vec<InLane>,
    /// Opportunities of the phase as a whole.
    pub opportunities: Vec<String>,
    /// Reflections on the phase as a whole.
    pub reflections: Vec<Passage>,
}

/// One step of the story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    /// "Stap 5", or "Gezinnen, stap 5".
    pub name: String,
    /// Which step it is.
    pub place: Option<Place>,
    /// Who tells it, and so how it looks.
    pub teller: PartyKind,
    /// The step as running text.
    pub text: String,
    /// When, about whom, and whether its place in the order is certain.
    pub caption: Option<String>,
    /// What happens.
    pub event: Option<String>,
    /// How satisfied the narrator is.
    pub level: Option<String>,
    /// What the narrator feels and thinks.
    pub feelings: Vec<Feeling>,
    /// What organisations do.
    pub actions: Vec<OrganisationAction>,
    /// What stands in the lanes of the journey's own, lane by lane.
    pub own: Vec<InLane>,
    /// What helped, what cost energy, and whether there was rest and trust.
    pub help: Vec<InLane>,
    /// Somebody's own words and who said them, where quotes are drawn and they agreed to that.
    pub quotes: Vec<String>,
    /// Whether it decided how the story went on, and who recognised it.
    pub marks: Vec<String>,
    /// Opportunities that were taken or missed.
    pub opportunities: Vec<String>,
    /// The evidence for it, and then that of each organisation that has its own.
    pub evidence: Vec<EvidenceNote>,
    /// Reflections on the step.
    pub reflections: Vec<Passage>,
    /// Where more about it can be read.
    pub link: Option<Link>,
    /// What the trainer wants to remember: not for the group.
    pub notes: Vec<String>,
    /// What the trainer asks the group.
    pub questions: Vec<String>,
}

/// Something the narrator feels or thinks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feeling {
    /// "Emotie" or "Gedachte".
    pub kind: String,
    /// Whether it is thought, not felt.
    pub is_thought: bool,
    /// The narrator's words.
    pub text: String,
}

/// What one or more organisations do in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationAction {
    /// The organisations.
    pub who: String,
    /// The domains they are in.
    pub domains: Vec<String>,
    /// The professional, with their role.
    pub person: Option<String>,
    /// Who chose that they came.
    pub chosen: Option<String>,
    /// What is done, and how the professional experiences it.
    pub texts: Vec<String>,
    /// How satisfied the professional is.
    pub level: Option<String>,
    /// "Afgeleid", where its own evidence says no more than that.
    pub certainty: Option<String>,
    /// Where more about it can be read.
    pub link: Option<Link>,
}

impl OrganisationAction {
    /// "Politie (justitie, wijkagent)": who acts, with what is known of them.
    #[must_use]
    pub fn who_in_full(&self) -> String {
        let known = self.domains.iter().chain(&self.person).chain(&self.chosen);
        let known: Vec<&str> = known.map(String::as_str).collect();
        if known.is_empty() {
            return self.who.clone();
        }
        format!("{} ({})", self.who, known.join(", "))
    }
}

/// What a step or a phase says in a lane, such as one of the journey's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLane {
    /// What the lane is called.
    pub lane: String,
    /// What it says; of what goes on, until which step.
    pub texts: Vec<String>,
}

/// A piece of evidence for a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceNote {
    /// The organisations, where it is the evidence for what these do alone.
    pub of: Option<String>,
    /// How directly the source says it, and which source: "Geciteerd: Gezin 1".
    pub source: String,
    /// Whether it says which source.
    pub is_sourced: bool,
    /// The words themselves, without quotation marks.
    pub quote: Option<String>,
    /// What a reader of it should know.
    pub note: Option<String>,
    /// Where the source can be read.
    pub link: Option<Link>,
}
