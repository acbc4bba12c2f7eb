//! Who speaks or acts on a line: "Wijkteam (Lisanne): Wij komen langs."

use klantreis::model::{Organisation, Professional};
use klantreis::privacy::is_person;

use crate::notes::labels::{Label, label};
use crate::notes::no_speakers::{ABOUT_THE_TALK, NO_NAMES, OF_SENTENCES};
use crate::notes::person;
use crate::notes::signs;
use crate::notes::speaker_words::{FAMILY, INTERVIEWER, KNOWN, TELLER};
use crate::notes::words::unescaped;

/// Whom a line is of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Speaker {
    /// Who asks the questions of an interview.
    Interviewer,
    /// Who tells the story: what they say is a step.
    Family,
    /// Somebody else of the family, or who goes by their own name: what they say is a step about them.
    Relative(String),
    /// Organisations, and the professional of theirs who acts.
    Organisations(Vec<Organisation>, Option<Professional>),
    /// Nobody: the word says what the line is.
    Label(Label),
}

const MAX_NAME: usize = 60;
const MAX_WORDS: usize = 6;

/// Who stands before the colon of a line, and what stands behind it; `None` where a colon is just a
/// colon. `teller` is the name of who tells the story. Behind `@` stands an organisation, whatever it is
/// called.
pub(crate) fn split<'a>(line: &'a str, teller: Option<&str>) -> Option<(Speaker, &'a str)> {
    let (is_said, line) = line.strip_prefix('@').map_or((false, line), |rest| (true, rest));
    let colon = colon(line)?;
    let (typed, rest) = (line[..colon].trim(), line[colon + 1..].trim());
    let (name, professional) = without_person(typed);
    let (name, professional) = organisation_first(name, professional);
    let name = name.as_str();
    let lower = name.to_lowercase();
    let person = without_number(&lower);
    let is = |words: &[&str]| words.contains(&lower.as_str()) || words.contains(&person);
    let is_teller = || teller.is_some_and(|teller| teller.to_lowercase() == lower);
    if name.is_empty() {
        return None;
    }
    if let (Some(label), false) = (label(&lower), is_said) {
        return Some((Speaker::Label(label), rest));
    }
    let speaker = match () {
        () if is_said => Speaker::Organisations(organisations(name), professional),
        () if is(INTERVIEWER) => Speaker::Interviewer,
        () if is(TELLER) || is_teller() => Speaker::Family,
        // Without a name for who tells it, it may be them.
        () if is(FAMILY) && teller.is_none() => Speaker::Family,
        () if is(FAMILY) => Speaker::Relative(unescaped(name)),
        () if is_initial(&lower) => initial(&lower),
        () if is_somebody(name) => Speaker::Relative(unescaped(typed)),
        () if is_name(name, professional.is_some()) => {
            Speaker::Organisations(organisations(name), professional)
        }
        () => return None,
    };
    Some((speaker, rest))
}

/// Who of a family stands before the colon of a line: "moeder", "fam. C".
pub(crate) fn kin(line: &str) -> Option<&str> {
    let name = line[..colon(line)?].trim();
    let lower = name.to_lowercase();
    let is_one = [lower.as_str(), without_number(&lower)].iter().any(|it| FAMILY.contains(it));
    is_one.then_some(name)
}

/// What somebody is called without the letter or number that tells them from others, and without a full
/// stop: "gezin c", "fam. 3", "resp.".
fn without_number(lower: &str) -> &str {
    let word = lower.trim_end_matches('.');
    let before = word
        .rsplit_once(' ')
        .filter(|(_, last)| last.chars().count() == 1 || last.chars().all(|c| c.is_ascii_digit()));
    before.map_or(word, |(before, _)| before.trim_end_matches(['.', ' ']))
}

/// "r", "R2": a letter, and perhaps a number, for one of those who talk.
fn is_initial(word: &str) -> bool {
    let mut signs = word.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.all(|c| c.is_ascii_digit())
}

fn initial(word: &str) -> Speaker {
    let letter = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if INTERVIEWER.contains(&letter) { Speaker::Interviewer } else { Speaker::Family }
}

/// Whether the words before a colon say something of the talk, and not of the story: "Datum: 3 maart".
pub(crate) fn is_about_the_talk(words: &str) -> bool {
    ABOUT_THE_TALK.contains(&words.trim().to_lowercase().as_str())
}

/// What a line begins with as a name does, and is none by its form: "fietswerkplaats: komt langs".
pub(crate) fn perhaps_a_name(line: &str) -> Option<&str> {
    let name = line[..colon(line)?].trim();
    if split(line, None).is_some() {
        return None;
    }
    let words: Vec<String> = words(name);
    let is_short = (1..=2).contains(&words.len()) && name.len() <= MAX_NAME;
    let is_plain =
        name.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "-+&".contains(c));
    let is_bare = |word: &String| {
        let word = word.as_str();
        OF_SENTENCES.contains(&word) || NO_NAMES.contains(&word) || ABOUT_THE_TALK.contains(&word)
    };
    (is_short && is_plain && name.starts_with(char::is_lowercase) && !words.iter().any(is_bare))
        .then_some(name)
}

/// Where the colon stands that ends a name: a space or nothing follows it.
fn colon(line: &str) -> Option<usize> {
    let at = signs::find(line, &[':'])?;
    line[at + 1..].chars().next().is_none_or(char::is_whitespace).then_some(at)
}

/// A name without the person in brackets behind it: "Wijkteam (Lisanne, gezinsbegeleider)".
pub(crate) fn without_person(name: &str) -> (&str, Option<Professional>) {
    let is_closed = name.ends_with(')') && !signs::is_escaped(name, name.len() - 1);
    let Some(open) = signs::rfind(name, &['(']).filter(|_| is_closed) else { return (name, None) };
    let own = |word: &str| Some(unescaped(word)).filter(|word| !word.is_empty());
    let within = &name[open + 1..name.len() - 1];
    let person = match signs::split(within, &[',']).as_slice() {
        [role, name, ..] if !person::is_name(role) && person::is_name(name) => {
            Professional { name: own(name), role: own(role) }
        }
        [first, role, ..] => Professional { name: own(first), role: own(role) },
        _ => {
            let (role, name) = person::role_and_name(within);
            Professional { name: own(name), role: own(role) }
        }
    };
    (name[..open].trim(), Some(person))
}

/// "Sanne (wijkteam)" as "wijkteam (Sanne)": a person may stand before their organisation.
fn organisation_first(name: &str, person: Option<Professional>) -> (String, Option<Professional>) {
    const ORGANISATIONS: [&str; 14] = [
        "wijkteam",
        "gemeente",
        "politie",
        "ggz",
        "school",
        "uwv",
        "cjg",
        "svb",
        "jeugdzorg",
        "reclassering",
        "ziekenhuis",
        "team",
        "council",
        "police",
    ];
    let is_organisation =
        |word: &str| ORGANISATIONS.contains(&word) || word.ends_with("team") && word.len() > 4;
    let said = match &person {
        Some(
            Professional { name: Some(said), role: None }
            | Professional { name: None, role: Some(said) },
        ) => said.clone(),
        _ => return (name.to_owned(), person),
    };
    let is_person = name.starts_with(char::is_uppercase)
        && words(name).len() == 1
        && !words(name).iter().any(|word| is_known(word));
    if is_person && is_organisation(&said.to_lowercase()) {
        let person = Professional { name: Some(unescaped(name)), role: None };
        return (said, Some(person));
    }
    (name.to_owned(), person)
}

/// Whether words are what a person is called, and not whom they work as: "Petra", but "juf Anna" is an organisation's.
fn is_somebody(name: &str) -> bool {
    let is_other = |word: &String| is_known(word) || NO_NAMES.contains(&word.as_str());
    is_person(name) && !words(name).iter().any(is_other)
}

/// Whether words are a name, and not the beginning of a sentence. Behind a name may stand a person.
fn is_name(name: &str, has_person: bool) -> bool {
    let words = words(name);
    let Some(first) = words.first() else { return false };
    let begins_as_name = name.starts_with(char::is_uppercase)
        || has_person
        || words.iter().any(|word| is_known(word));
    let without_number = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_nobody = (words.len() == 1 || words[1].chars().all(|c| c.is_ascii_digit()))
        && (NO_NAMES.contains(&without_number) || ABOUT_THE_TALK.contains(&without_number));
    // "Dochter van 9", "Saïda belt de gemeente": somebody of the family, and what they do.
    let is_of_family = words.len() > 1 && FAMILY.contains(&first.as_str());
    begins_as_name
        && !is_nobody
        && !is_of_family
        && !is_sentence(name)
        && name.len() <= MAX_NAME
        && words.len() <= MAX_WORDS
        && !name.contains(['.', '?', '!', '"', '“', '”', '(', '[', ';'])
        && !words.iter().any(|word| OF_SENTENCES.contains(&word.as_str()))
        && name.starts_with(char::is_alphabetic)
}

/// Whether words of three or more are a sentence: a word in small letters in them stands in no name, and
/// is no organisation that people write so.
fn is_sentence(name: &str) -> bool {
    const IN_NAMES: [&str; 22] = [
        "van", "de", "der", "den", "het", "voor", "en", "in", "op", "te", "aan", "bij", "ter",
        "of", "the", "for", "and", "to", "tot", "met", "’t", "'t",
    ];
    let typed: Vec<&str> = name.split_whitespace().collect();
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase) && !IN_NAMES.contains(*word);
    let strange = typed.iter().skip(1).filter(is_small).filter(|word| !is_known(word)).count();
    typed.len() >= 3
        && strange > 0
        && typed.iter().skip(1).any(|word| IN_NAMES[..5].contains(word))
        && !is_known(&typed[0].to_lowercase())
}

/// The words of a name in small letters.
fn words(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || "+,&/".contains(c))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether a word in small letters is an organisation, or is put together with one: "jeugd-ggz",
/// "volwassenenzorg".
fn is_known(word: &str) -> bool {
    const ENDINGS: [&str; 8] =
        ["zorg", "hulp", "dienst", "team", "school", "opvang", "bescherming", "werker"];
    let is = |part: &str| {
        KNOWN.contains(&part)
            || ENDINGS.iter().any(|ending| part.len() > ending.len() + 2 && part.ends_with(ending))
    };
    is(word) || word.split('-').any(is)
}

/// Organisations that act together, with `+`, `&` or a comma between them.
pub(crate) fn organisations(names: &str) -> Vec<Organisation> {
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
    fn a_person_may_stand_before_their_organisation() {
        assert_eq!(split("Sanne (wijkteam): belt", None), split("wijkteam (Sanne): belt", None));
        assert_eq!(names("Fier (begeleider): belt"), ["Fier"]);
    }

    #[test]
    fn a_sentence_with_a_colon_stays_a_sentence() {
        for line in [
            "Toen zei ik: nu is het klaar.",
            "Om 10:30 belde de school.",
            "Opeens dacht zij: dit is het.",
            "https://voorbeeld.nl is de site",
            "eten: niets in huis",
            "Saïda belt de gemeente: geen geld.",
            "Na drie weken: nog niks gehoord.",
            "Dochter van 9: mag ik mee?",
            "Mijn baas: die hield mijn plek vrij.",
        ] {
            assert_eq!(split(line, None), None, "{line}");
        }
    }

    #[test]
    fn who_asks_and_who_tells_are_no_organisations() {
        assert_eq!(split("I: Hoe ging dat?", None), Some((Speaker::Interviewer, "Hoe ging dat?")));
        assert_eq!(split("Moeder: Slecht.", None), Some((Speaker::Family, "Slecht.")));
        let relative = Speaker::Relative("Moeder".to_owned());
        assert_eq!(split("Moeder: Slecht.", Some("Inge")), Some((relative, "Slecht.")));
        assert_eq!(split("Inge: Slecht.", Some("Inge")), Some((Speaker::Family, "Slecht.")));
    }

    #[test]
    fn a_person_who_speaks_is_no_organisation() {
        for (line, who) in [
            ("Petra: \"nu slaap ik weer\"", "Petra"),
            ("petra: slaapt", "petra"),
            ("Roos: blij", "Roos"),
            ("Petra Jansen: blij", "Petra Jansen"),
            ("mw. De Vries: blij", "mw. De Vries"),
            ("Petra (buurvrouw): blij", "Petra (buurvrouw)"),
        ] {
            let relative = Speaker::Relative(who.to_owned());
            assert_eq!(split(line, None).map(|(speaker, _)| speaker), Some(relative), "{line}");
        }
        assert_eq!(split("Petra: moe", Some("Petra")), Some((Speaker::Family, "moe")));
        for name in ["Odion", "MEE", "Humanitas", "Casa24", "Jeugdhulp", "Fier", "Juf Anna"] {
            assert_eq!(names(&format!("{name}: komt langs")), [name]);
        }
        assert_eq!(names("@Petra: komt langs"), ["Petra"]);
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
