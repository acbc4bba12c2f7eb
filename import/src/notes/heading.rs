//! What a heading says: which phase begins, and which time round.

use klantreis::model::{Language, PhaseSet};

/// A heading that begins a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhaseHeading {
    /// The number of one of the seven phases, where it has one.
    pub id: Option<String>,
    /// What it is called, without its number; empty where it says only a number.
    pub label: String,
    /// The pass through it, where it says so.
    pub round: Option<u32>,
    /// Why the story comes back to it.
    pub reason: Option<String>,
}

/// Whether a line is the name of a phase with its number and nothing else, as it stands above a
/// paragraph in a text without signs for headings.
pub(crate) fn names_a_phase(line: &str) -> bool {
    let Some(rest) = behind_word(line) else { return false };
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit());
    numbered && line.chars().count() <= 80 && !line.ends_with('.')
}

/// Reads a heading.
pub(crate) fn read(text: &str) -> PhaseHeading {
    let (text, round, reason) = without_round(text.trim());
    let (id, label) = numbered(text);
    let label = label.trim_matches(|c: char| c.is_whitespace() || ":.–-".contains(c)).to_owned();
    let id = id.or_else(|| standard_id(&label));
    PhaseHeading { id, label, round, reason }
}

impl PhaseHeading {
    /// Whether it names one of the seven phases, or a part of one, by what that is called or by its
    /// number alone.
    pub fn is_standard(&self) -> bool {
        let own = || standard_id(&self.label).is_some_and(|id| Some(&id) == self.id.as_ref());
        self.id.is_some() && (self.label.is_empty() || own())
    }

    /// The number that it says instead of a name, where no phase has that: "9" of "Fase 9". A year is a
    /// name.
    pub fn unknown_number(&self) -> Option<&str> {
        if self.id.is_some() {
            return None;
        }
        let behind = behind_word(&self.label);
        let number = behind.unwrap_or(&self.label);
        let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = number.len() - rest.len();
        let is_part = rest.chars().all(|c| c.is_ascii_alphanumeric() || ".,".contains(c));
        let is_number = digits > 0 && is_part && rest.len() <= 3;
        (is_number && (digits < 4 || behind.is_some())).then_some(number)
    }
}

/// "fase 9 bestaat niet".
pub(crate) fn no_phase(number: &str, messages: Language) -> String {
    match messages {
        Language::Dutch => format!("fase {number} bestaat niet"),
        Language::English => format!("there is no phase {number}"),
    }
}

/// What stands behind "Fase" or "Phase".
fn behind_word(text: &str) -> Option<&str> {
    let word_end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..word_end].to_lowercase();
    ["fase", "phase"]
        .contains(&word.as_str())
        .then(|| text[word_end..].trim_start_matches(|c: char| c.is_whitespace() || c == ':'))
}

/// The number of a phase at the start of a heading, and what follows it.
fn numbered(text: &str) -> (Option<String>, &str) {
    let behind = behind_word(text).unwrap_or(text);
    let end = behind.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(behind.len());
    let id = behind[..end].to_lowercase();
    let is_known = PhaseSet::standard(Language::Dutch).position(&id).is_some();
    if is_known { (Some(id), &behind[end..]) } else { (None, text) }
}

/// The phase that is called so, in either language.
fn standard_id(label: &str) -> Option<String> {
    let label = label.to_lowercase();
    Language::ALL.iter().find_map(|&language| {
        let phases = PhaseSet::standard(language).phases;
        let own = phases.into_iter().find(|phase| phase.label.to_lowercase() == label);
        own.map(|phase| phase.id)
    })
}

/// A heading without "(2e ronde: de hulp stopte)" or "(weer: de hulp stopte)" at its end, and what that
/// says.
fn without_round(text: &str) -> (&str, Option<u32>, Option<String>) {
    let within = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let said = within.and_then(|(before, within)| {
        let (round, reason) = within.split_once(':').unwrap_or((within, ""));
        let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        let is_again = ["weer", "opnieuw", "again"].contains(&round.trim().to_lowercase().as_str());
        let round = if is_again && reason.is_some() { None } else { Some(round_number(round)?) };
        Some((before.trim_end(), round, reason))
    });
    said.unwrap_or((text, None, None))
}

/// The number in "2e ronde" or "ronde 2".
fn round_number(words: &str) -> Option<u32> {
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_round = words.len() == 2 && words.iter().any(|word| ["ronde", "round"].contains(word));
    let without_letters =
        |word: &&str| word.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    words.iter().find_map(without_letters).filter(|number| is_round && (1..=99).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> (Option<String>, bool) {
        let heading = read(text);
        let is_standard = heading.is_standard();
        (heading.id, is_standard)
    }

    #[test]
    fn a_phase_is_known_by_its_number_and_by_its_name() {
        for text in [
            "Fase 2",
            "2 Vraag of gedwongen kader",
            "Fase 2: Vraag of gedwongen kader",
            "Phase 2",
            "2.",
            "vraag of gedwongen kader",
            "2 Request or compulsion",
        ] {
            assert_eq!(id(text), (Some("2".into()), true), "{text}");
        }
        assert_eq!(id("7a Overdragen aan gelijkwaardige hulp"), (Some("7a".into()), true));
    }

    #[test]
    fn a_name_of_its_own_is_no_standard_phase() {
        assert!(!read("Thuis").is_standard());
        assert!(!read("2 Hulp zoeken").is_standard());
        assert_eq!(read("2019 was een slecht jaar").id, None);
    }

    #[test]
    fn a_number_that_no_phase_has_is_no_name() {
        for (text, number) in [("9", "9"), ("Fase 9", "9"), ("phase 6d", "6d"), ("0", "0")] {
            assert_eq!(read(text).unknown_number(), Some(number), "{text}");
        }
        for text in ["6", "Thuis", "9 Thuis", "2019", "Fase 2 Hulp zoeken"] {
            assert_eq!(read(text).unknown_number(), None, "{text}");
        }
    }

    #[test]
    fn a_round_stands_in_brackets_with_its_reason() {
        let heading = read("4 Traject (2e ronde: een ander neemt het over)");
        assert_eq!((heading.id.as_deref(), heading.round), (Some("4"), Some(2)));
        assert_eq!(heading.reason.as_deref(), Some("een ander neemt het over"));
        assert_eq!(read("Fase 1 (ronde 2)").round, Some(2));
        assert_eq!(read("Thuis (bij opa)").label, "Thuis (bij opa)");
    }

    #[test]
    fn a_line_names_a_phase_only_with_a_number() {
        assert!(names_a_phase("Fase 2"));
        assert!(names_a_phase("FASE 6a: Voortzetten"));
        assert!(!names_a_phase("Fase 2 duurde het langst, zei zij."));
        assert!(!names_a_phase("Fasen"));
    }
}
