//! What a code is in a journey, in the words of a mapping; and what it is by its name.

use klantreis::model::{Language, Level, Scale};

use crate::notes::heading;
use crate::notes::level_mark::{self, Bracket};
use crate::table::field::Field;

/// What a code is in a journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// What is selected is this part of a step.
    Kind(CodeKind),
    /// What is selected lies in this phase.
    Phase(String),
    /// What is selected is lived through at this level.
    Level(Level),
    /// What is selected is about this organisation.
    Organisation(String),
    /// The code says nothing to a journey.
    Nothing,
}

/// A part of a step that words can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum CodeKind {
    Event,
    Emotion,
    Thought,
    Action,
    Quote,
}

impl CodeKind {
    /// All of them, in the order of a codebook.
    pub const ALL: [Self; 5] =
        [Self::Event, Self::Emotion, Self::Thought, Self::Action, Self::Quote];

    pub const fn field(self) -> Field {
        match self {
            Self::Event => Field::Event,
            Self::Emotion => Field::Emotion,
            Self::Thought => Field::Thought,
            Self::Action => Field::Action,
            Self::Quote => Field::Quote,
        }
    }
}

impl Meaning {
    /// Reads what a mapping says of a code, such as "gebeurtenis", "fase 2", "niveau tevreden" or
    /// "organisatie Wijkteam"; `None` where those are no such words.
    pub fn read(words: &str, scale: &Scale) -> Option<Self> {
        let words = words.trim();
        let lower = words.to_lowercase();
        if ["niets", "nothing", "niks", "-", ""].contains(&lower.as_str()) {
            return Some(Self::Nothing);
        }
        if let Some(kind) = kind(words) {
            return Some(Self::Kind(kind));
        }
        let end = words.find(|sign: char| sign.is_whitespace() || sign == ':')?;
        let (field, rest) = (field(&words[..end])?, words[end..].trim_matches([':', ' ', '\t']));
        Self::of(field, rest, scale)
    }

    /// What a field with these words in it says.
    fn of(field: Field, words: &str, scale: &Scale) -> Option<Self> {
        if words.is_empty() {
            return None;
        }
        match field {
            Field::Phase => Some(Self::Phase(words.to_owned())),
            Field::Level => level(words, scale).map(Self::Level),
            Field::Organisation => Some(Self::Organisation(words.to_owned())),
            _ => None,
        }
    }

    /// As a mapping says it.
    pub fn write(&self, scale: &Scale, language: Language) -> String {
        let heading = |field: Field| field.heading(language).to_lowercase();
        match self {
            Self::Kind(kind) => heading(kind.field()),
            Self::Phase(name) => format!("{} {name}", heading(Field::Phase)),
            Self::Level(level) => {
                let name = scale.name(*level, language).to_lowercase();
                format!("{} {name}", heading(Field::Level))
            }
            Self::Organisation(name) => format!("{} {name}", heading(Field::Organisation)),
            Self::Nothing => language.pick("niets", "nothing").to_owned(),
        }
    }

    /// What a code is by the names that lead to it; `None` where they say nothing that is known.
    pub fn proposed(path: &[&str], scale: &Scale) -> Option<Self> {
        let (leaf, above) = path.split_last()?;
        let within = above.iter().rev().find_map(|name| field(name));
        let kind_within = CodeKind::ALL.into_iter().find(|kind| Some(kind.field()) == within);
        if let Some((word, rest)) = leaf.split_once(':')
            && let Some(field) = field(word)
        {
            return match field {
                Field::Phase | Field::Level | Field::Organisation => {
                    Self::of(field, rest.trim(), scale)
                }
                _ => kind(word).map(Self::Kind),
            };
        }
        if let Some(kind) = kind(leaf) {
            return Some(Self::Kind(kind));
        }
        // "Fasen" itself only holds the phases together.
        if field(leaf).is_some() {
            return Some(Self::Nothing);
        }
        // "Wanhoop" below "Emotie" is a feeling, and says no level.
        if let Some(kind) = kind_within {
            return Some(Self::Kind(kind));
        }
        let heading = heading::read(leaf);
        if heading::names_a_phase(leaf) || (!heading.label.is_empty() && heading.is_standard()) {
            return Some(Self::Phase((*leaf).to_owned()));
        }
        if let Some(level) = level(leaf, scale).filter(|_| leaf.chars().count() > 2) {
            return Some(Self::Level(level));
        }
        Self::of(within?, leaf, scale)
    }

    /// Whether a level or a phase is only said by a word that people use for other things as well.
    pub fn is_by_word_alone(&self, path: &[&str]) -> bool {
        let says_field = |name: &&str| {
            let word = name.split(|sign: char| !sign.is_alphabetic()).next();
            word.is_some_and(|word| field(word).is_some())
        };
        matches!(self, Self::Level(_) | Self::Phase(_)) && !path.iter().any(says_field)
    }
}

/// A level by its word or its sign.
fn level(words: &str, scale: &Scale) -> Option<Level> {
    match level_mark::read(words.trim_start_matches('[').trim_end_matches(']'), scale) {
        Some(Bracket::Level(level)) => Some(level),
        Some(Bracket::Empty) | None => None,
    }
}

/// The field of a journey that a word names, of those that a code can say.
fn field(word: &str) -> Option<Field> {
    let (field, number) = Field::named(word)?;
    let is_coded = matches!(field, Field::Phase | Field::Level | Field::Organisation)
        || CodeKind::ALL.iter().any(|kind| kind.field() == field);
    (is_coded && number == 1).then_some(field)
}

fn kind(word: &str) -> Option<CodeKind> {
    let named = field(word)?;
    CodeKind::ALL.into_iter().find(|kind| kind.field() == named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(path: &[&str]) -> Option<Meaning> {
        Meaning::proposed(path, &Scale::satisfaction(Language::Dutch))
    }

    #[test]
    fn names_that_the_vocabulary_knows_are_proposed() {
        let kind = |kind| Some(Meaning::Kind(kind));
        assert_eq!(proposed(&["gebeurtenis"]), kind(CodeKind::Event));
        assert_eq!(proposed(&["Emotions"]), kind(CodeKind::Emotion));
        assert_eq!(proposed(&["Emotie", "boos"]), kind(CodeKind::Emotion));
        assert_eq!(proposed(&["fase 2"]), Some(Meaning::Phase("fase 2".into())));
        assert_eq!(proposed(&["Fasen", "Thuis"]), Some(Meaning::Phase("Thuis".into())));
        assert_eq!(proposed(&["wanhoop"]), Some(Meaning::Level(Level::DESPAIR)));
        assert_eq!(proposed(&["Emotie", "wanhoop"]), kind(CodeKind::Emotion));
        let team = Some(Meaning::Organisation("wijkteam".into()));
        assert_eq!(proposed(&["organisatie: wijkteam"]), team);
        assert_eq!(proposed(&["Studie", "Organisaties", "wijkteam"]), team);
    }

    #[test]
    fn what_is_not_known_is_not_proposed() {
        for path in [&["stigma"][..], &["Niveau", "heel raar"], &["2"], &["niveau: enorm"]] {
            assert_eq!(proposed(path), None, "{path:?}");
        }
        assert_eq!(proposed(&["Organisaties"]), Some(Meaning::Nothing), "it names none");
    }

    #[test]
    fn what_is_written_is_read() {
        for language in Language::ALL {
            let scale = Scale::satisfaction(language);
            let levels = (0..7).map(|level| Meaning::Level(Level(level)));
            let kinds = CodeKind::ALL.map(Meaning::Kind);
            let named = ["Fase 2", "Thuis: alleen"].map(|name| Meaning::Phase(name.into()));
            let others = [Meaning::Organisation("Raad & Daad".into()), Meaning::Nothing];
            for meaning in levels.chain(kinds).chain(named).chain(others) {
                let words = meaning.write(&scale, language);
                assert_eq!(Meaning::read(&words, &scale), Some(meaning), "{words}");
            }
        }
    }
}
