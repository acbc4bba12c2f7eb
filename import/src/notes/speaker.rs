//! Who speaks or acts on a line: "Wijkteam (Lisanne): Wij komen langs."

use klantreis::model::{Organisation, Professional};

use crate::notes::signs;
use crate::notes::words::unescaped;

/// Whom a line is of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Speaker {
    /// Who asks the questions of an interview.
    Interviewer,
    /// Who tells the story, or somebody of the family: what they say is a step.
    Family,
    /// Organisations, and the professional of theirs who acts.
    Organisations(Vec<Organisation>, Option<Professional>),
}

const INTERVIEWER: [&str; 8] =
    ["i", "int", "interviewer", "onderzoeker", "vraag", "v", "q", "researcher"];
const TELLER: [&str; 10] = [
    "r",
    "resp",
    "respondent",
    "a",
    "antwoord",
    "answer",
    "verteller",
    "narrator",
    "geïnterviewde",
    "deelnemer",
];
const FAMILY: [&str; 28] = [
    "moeder",
    "vader",
    "ouders",
    "zoon",
    "dochter",
    "kind",
    "kinderen",
    "gezin",
    "partner",
    "man",
    "vrouw",
    "opa",
    "oma",
    "broer",
    "zus",
    "ex",
    "ex-partner",
    "stiefvader",
    "stiefmoeder",
    "mother",
    "father",
    "parents",
    "son",
    "daughter",
    "family",
    "husband",
    "wife",
    "brother",
];
/// Words that stand in a sentence and in no name.
const OF_SENTENCES: [&str; 75] = [
    "ik",
    "wij",
    "we",
    "je",
    "jij",
    "u",
    "hij",
    "zij",
    "ze",
    "het",
    "mij",
    "me",
    "ons",
    "dat",
    "dit",
    "er",
    "die",
    "zei",
    "zegt",
    "zeggen",
    "zeiden",
    "dacht",
    "denkt",
    "vroeg",
    "vraagt",
    "antwoordde",
    "riep",
    "schreef",
    "schrijft",
    "was",
    "is",
    "werd",
    "wordt",
    "had",
    "heeft",
    "hebben",
    "kwam",
    "toen",
    "daarna",
    "dus",
    "maar",
    "want",
    "omdat",
    "als",
    "kortom",
    "conclusie",
    "nb",
    "ps",
    "let",
    "bijvoorbeeld",
    "bijv",
    "namelijk",
    "later",
    "eerst",
    "uiteindelijk",
    "niet",
    "wel",
    "iets",
    "een",
    "opmerking",
    "i",
    "you",
    "he",
    "she",
    "they",
    "it",
    "said",
    "says",
    "thought",
    "asked",
    "then",
    "but",
    "because",
    "note",
    "example",
];
/// Organisations that people write without a capital while somebody talks.
const KNOWN: [&str; 42] = [
    "politie",
    "wijkagent",
    "wijkteam",
    "gemeente",
    "huisarts",
    "school",
    "leerkracht",
    "ziekenhuis",
    "ggz",
    "jeugdzorg",
    "jeugdbescherming",
    "voogd",
    "reclassering",
    "consultatiebureau",
    "kinderbescherming",
    "raad",
    "rechter",
    "rechtbank",
    "justitie",
    "notaris",
    "woningcorporatie",
    "schuldhulp",
    "schuldhulpverlening",
    "maatschappelijk",
    "veilig",
    "buurtteam",
    "thuiszorg",
    "verslavingszorg",
    "psycholoog",
    "psychiater",
    "begeleider",
    "opvang",
    "pleegzorg",
    "advocaat",
    "police",
    "council",
    "municipality",
    "gp",
    "hospital",
    "court",
    "social",
    "team",
];
const MAX_NAME: usize = 60;
const MAX_WORDS: usize = 6;

/// Who stands before the colon of a line, and what stands behind it; `None` where a colon is just a
/// colon. `teller` is the name of who tells the story. Behind `@` stands an organisation, whatever it is
/// called.
pub(crate) fn split<'a>(line: &'a str, teller: Option<&str>) -> Option<(Speaker, &'a str)> {
    let (is_said, line) = line.strip_prefix('@').map_or((false, line), |rest| (true, rest));
    let colon = colon(line)?;
    let (name, rest) = (line[..colon].trim(), line[colon + 1..].trim());
    let (name, person) = without_person(name);
    let lower = name.to_lowercase();
    let is = |words: &[&str]| words.contains(&lower.as_str());
    let is_teller = || teller.is_some_and(|teller| teller.to_lowercase() == lower);
    if name.is_empty() {
        return None;
    }
    let speaker = match () {
        () if is_said => Speaker::Organisations(organisations(name), person),
        () if is(&INTERVIEWER) => Speaker::Interviewer,
        () if is(&TELLER) || is(&FAMILY) || is_teller() => Speaker::Family,
        () if is_name(name) => Speaker::Organisations(organisations(name), person),
        () => return None,
    };
    Some((speaker, rest))
}

/// Where the colon stands that ends a name: a space or nothing follows it.
fn colon(line: &str) -> Option<usize> {
    let at = signs::find(line, &[':'])?;
    line[at + 1..].chars().next().is_none_or(char::is_whitespace).then_some(at)
}

/// A name without the person in brackets behind it: "Wijkteam (Lisanne, gezinsbegeleider)".
fn without_person(name: &str) -> (&str, Option<Professional>) {
    let is_closed = name.ends_with(')') && !signs::is_escaped(name, name.len() - 1);
    let Some(open) = signs::rfind(name, &['(']).filter(|_| is_closed) else { return (name, None) };
    let own = |word: &str| Some(unescaped(word)).filter(|word| !word.is_empty());
    let within = &name[open + 1..name.len() - 1];
    let person = match signs::split(within, &[',']).as_slice() {
        [first, role, ..] => Professional { name: own(first), role: own(role) },
        _ if within.trim().starts_with(char::is_uppercase) => {
            Professional { name: own(within), role: None }
        }
        _ => Professional { name: None, role: own(within) },
    };
    (name[..open].trim(), Some(person))
}

/// Whether words are a name, and not the beginning of a sentence.
fn is_name(name: &str) -> bool {
    let words: Vec<String> = name
        .split(|c: char| c.is_whitespace() || "+,&/".contains(c))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let Some(first) = words.first() else { return false };
    let begins_as_name = name.starts_with(char::is_uppercase) || KNOWN.contains(&first.as_str());
    begins_as_name
        && name.len() <= MAX_NAME
        && words.len() <= MAX_WORDS
        && !name.contains(['.', '?', '!', '"', '“', '”', '('])
        && !words.iter().any(|word| OF_SENTENCES.contains(&word.as_str()))
        && name.chars().any(char::is_alphabetic)
        && !name.starts_with(|c: char| c.is_ascii_digit())
}

/// Organisations that act together, with `+`, `&` or a comma between them.
fn organisations(names: &str) -> Vec<Organisation> {
    let names = signs::split(names, &['+', '&', ',']).into_iter().map(unescaped);
    names.filter(|name| !name.is_empty()).map(Organisation::named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<String> {
        match split(line, None) {
            Some((Speaker::Organisations(organisations, _), _)) => {
                organisations.iter().map(Organisation::label).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_name_before_a_colon_is_an_organisation() {
        assert_eq!(names("Wijkteam: Wij komen langs."), ["Wijkteam"]);
        assert_eq!(names("politie: neemt haar mee"), ["politie"]);
        assert_eq!(names("Centrum voor Jeugd en Gezin: belt"), ["Centrum voor Jeugd en Gezin"]);
        assert_eq!(names("Fier + gemeente: besluiten samen"), ["Fier", "gemeente"]);
    }

    #[test]
    fn a_sentence_with_a_colon_stays_a_sentence() {
        for line in [
            "Toen zei ik: nu is het klaar.",
            "Om 10:30 belde de school.",
            "Opeens dacht zij: dit is het.",
            "https://voorbeeld.nl is de site",
            "eten: niets in huis",
        ] {
            assert_eq!(split(line, None), None, "{line}");
        }
    }

    #[test]
    fn who_asks_and_who_tells_are_no_organisations() {
        assert_eq!(split("I: Hoe ging dat?", None), Some((Speaker::Interviewer, "Hoe ging dat?")));
        assert_eq!(split("Moeder: Slecht.", None), Some((Speaker::Family, "Slecht.")));
        assert_eq!(split("Inge: Slecht.", Some("Inge")), Some((Speaker::Family, "Slecht.")));
    }

    #[test]
    fn a_person_stands_in_brackets() {
        let of = |line| match split(line, None) {
            Some((Speaker::Organisations(_, person), _)) => person,
            _ => None,
        };
        let person = |name: Option<&str>, role: Option<&str>| {
            Some(Professional { name: name.map(str::to_owned), role: role.map(str::to_owned) })
        };
        assert_eq!(of("Wijkteam (Lisanne): belt"), person(Some("Lisanne"), None));
        assert_eq!(of("Politie (wijkagent): belt"), person(None, Some("wijkagent")));
        assert_eq!(of("Fier (Ad, begeleider): belt"), person(Some("Ad"), Some("begeleider")));
    }
}
