//! What a column of a coding sheet holds, by the words above it.

use klantreis::model::Language;

use crate::numbers;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Field {
    /// Which journey a row belongs to.
    Journey,
    /// Who tells it.
    Narrator,
    Phase,
    Round,
    ReturnReason,
    Time,
    Event,
    Level,
    Emotion,
    Thought,
    Organisation,
    Person,
    Role,
    Action,
    Quote,
    Source,
    About,
    Remark,
}

/// A field with the words that stand above it: first what we write ourselves in Dutch and in English, and
/// then what else people write.
type FieldRow = (Field, [&'static str; 2], &'static [&'static str]);

const TABLE: &[FieldRow] = &[
    (
        Field::Journey,
        ["Klantreis", "Journey"],
        &[
            "titel",
            "title",
            "casus",
            "case",
            "gezin",
            "familie",
            "family",
            "cliënt",
            "client",
            "deelnemer",
            "respondent",
            "interview",
            "persona",
            "case id",
        ],
    ),
    (Field::Narrator, ["Verteller", "Narrator"], &["naam verteller", "wie vertelt"]),
    (Field::Phase, ["Fase", "Phase"], &["fasen", "phases", "stage", "fase nummer", "fasenummer"]),
    (Field::Round, ["Ronde", "Round"], &[]),
    (
        Field::ReturnReason,
        ["Reden terug", "Return reason"],
        &["reden_terug", "return_reason", "waarom terug"],
    ),
    (Field::Time, ["Tijd", "Time"], &["wanneer", "when", "moment", "tijdstip", "datum", "date"]),
    (
        Field::Event,
        ["Gebeurtenis", "Event"],
        &[
            "gebeurtenissen",
            "events",
            "stap",
            "step",
            "wat",
            "situatie",
            "wat gebeurt er",
            "wat gebeurde er",
            "what happens",
            "ervaring",
            "tekst",
            "text",
        ],
    ),
    (
        Field::Level,
        ["Niveau", "Level"],
        &[
            "tevredenheid",
            "satisfaction",
            "beleving",
            "gevoelsniveau",
            "score",
            "cijfer",
            "rapportcijfer",
            "gevoelscijfer",
            "rating",
            "grade",
            "waardering",
            "niveau (tevreden … wanhoop)",
        ],
    ),
    (
        Field::Emotion,
        ["Emotie", "Emotion"],
        &["emoties", "emotions", "gevoel", "gevoelens", "voelt", "feeling", "feelings", "feels"],
    ),
    (Field::Thought, ["Gedachte", "Thought"], &["gedachten", "thoughts", "denkt", "thinks"]),
    (
        Field::Organisation,
        ["Organisatie", "Organisation"],
        &[
            "organisaties",
            "organisations",
            "organization",
            "instantie",
            "hulpverlener",
            "actor",
            "wie",
        ],
    ),
    (Field::Person, ["Persoon", "Person"], &["professional", "naam professional"]),
    (Field::Role, ["Rol", "Role"], &["functie"]),
    (
        Field::Action,
        ["Actie", "Action"],
        &["acties", "actions", "wat doet de organisatie", "handeling"],
    ),
    (
        Field::Quote,
        ["Citaat", "Quote"],
        &["citaten", "quotes", "uitspraak", "letterlijk", "quotation"],
    ),
    (Field::Source, ["Bron", "Source"], &["vindplaats", "bewijs", "evidence", "document"]),
    (Field::About, ["Betreft", "About"], &["over wie", "gaat over"]),
    (
        Field::Remark,
        ["Opmerking", "Remark"],
        &["opmerkingen", "remarks", "notitie", "note", "notes", "memo", "commentaar", "comment"],
    ),
];

impl Field {
    /// All fields, in the order in which we write their columns.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(field, ..)| *field)
    }

    /// What we write above its column.
    pub fn heading(self, language: Language) -> &'static str {
        let row = TABLE.iter().find(|(field, ..)| *field == self);
        row.map_or("", |(_, [dutch, english], _)| language.pick(dutch, english))
    }

    /// The field that words above a column name, and its number where there are several of it:
    /// "Organisatie 2".
    pub fn named(words: &str) -> Option<(Self, usize)> {
        let words = words.trim().trim_matches(|c: char| "*:#?".contains(c)).trim().to_lowercase();
        let exact = |words: &str| {
            let is = |(_, ours, others): &&FieldRow| {
                ours.iter().any(|own| own.to_lowercase() == words) || others.contains(&words)
            };
            TABLE.iter().find(is).map(|(field, ..)| *field)
        };
        if let Some(field) = exact(&words).or_else(|| level_with_ends(&words, exact)) {
            return Some((field, 1));
        }
        let digits = words.trim_end_matches(|c: char| c.is_ascii_digit());
        let number =
            words[digits.len()..].parse().ok().filter(|number| (1..=20).contains(number))?;
        exact(digits.trim_end_matches([' ', '_', '-'])).map(|field| (field, number))
    }

    /// Whether a step can have it several times.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::Organisation | Self::Person | Self::Role | Self::Action)
    }
}

/// The level, above a column that says which numbers it goes between: "score (1-5)".
fn level_with_ends(words: &str, exact: impl Fn(&str) -> Option<Field>) -> Option<Field> {
    let at = words.find(|c: char| c == '(' || c.is_ascii_digit() || "-−".contains(c))?;
    let field = exact(words[..at].trim_end()).filter(|field| *field == Field::Level)?;
    numbers::named(&words[at..]).map(|_| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_known_in_both_languages_and_with_a_number() {
        assert_eq!(Field::named("GEBEURTENIS"), Some((Field::Event, 1)));
        assert_eq!(Field::named("Level:"), Some((Field::Level, 1)));
        assert_eq!(Field::named("Organisatie 2"), Some((Field::Organisation, 2)));
        assert_eq!(Field::named("Score (1-5)"), Some((Field::Level, 1)));
        assert_eq!(Field::named("Cijfer 1 t/m 10"), Some((Field::Level, 1)));
        assert_eq!(Field::named("Emotie (1-5)"), None);
        assert_eq!(Field::named("Leeftijd"), None);
    }

    #[test]
    fn no_word_names_two_fields() {
        let mut words: Vec<String> = Vec::new();
        for (_, ours, others) in TABLE {
            let mut own: Vec<String> =
                ours.iter().chain(*others).map(|word| word.to_lowercase()).collect();
            own.sort();
            own.dedup();
            words.extend(own);
        }
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
