//! Which code is what: proposed by the names of the codes, written as a file that can be edited, and read
//! from it.

use std::collections::BTreeMap;
use std::fmt::Write;

use klantreis::model::{Language, Scale};
use toml::de::DeTable;

use crate::coded::meaning::Meaning;
use crate::coded::project::Project;
use crate::coded::refusal;
use crate::refusal::Refusal;

/// What the codes of a project are, in the order of its codebook; `None` for what nobody said.
pub(crate) type Meanings = Vec<Option<Meaning>>;

/// What the codes are by their names.
pub(crate) fn proposed(project: &Project, scale: &Scale) -> Meanings {
    let codes = 0..project.codes.len();
    codes.map(|code| of_code(project, code, scale)).collect()
}

/// What a code is by its name, by those it is nested in, or by the groups that it is in.
fn of_code(project: &Project, code: usize, scale: &Scale) -> Option<Meaning> {
    let path = project.path(code);
    Meaning::proposed(&path, scale).or_else(|| {
        let leaf = path.last()?;
        project.sets_of(code).find_map(|set| {
            let group: Vec<&str> = set.name.split("::").map(str::trim).chain([*leaf]).collect();
            Meaning::proposed(&group, scale)
        })
    })
}

/// A mapping as a file, with a line for each code.
pub(crate) fn write(
    project: &Project,
    meanings: &Meanings,
    scale: &Scale,
    language: Language,
) -> String {
    let mut file = language
        .pick(
            "# Wat elke code in de klantreis is. Verander wat anders moet, en geef dit bestand mee:
#   klantreis import project.qdpx --mapping codes.toml
# Het kan zijn: gebeurtenis, emotie, gedachte, actie, citaat, niets,
# of met een naam erachter: fase 2, niveau tevreden, organisatie Wijkteam.
",
            "# What each code is in the journey. Change what should be otherwise, and give this file along:
#   klantreis import project.qdpx --mapping codes.toml
# It can be: event, emotion, thought, action, quote, nothing,
# or with a name behind it: phase 2, level satisfied, organisation District team.
",
        )
        .to_owned();
    let mut written: Vec<String> = Vec::new();
    for (code, meaning) in meanings.iter().enumerate() {
        let key = project.key(code);
        if key.is_empty() || written.contains(&key) {
            continue;
        }
        let known = meaning.as_ref().unwrap_or(&Meaning::Nothing);
        let open = language.pick("  # niet herkend", "  # not known");
        let open = if meaning.is_some() { "" } else { open };
        let line = format!("{} = {}{open}", quoted(&key), quoted(&known.write(scale, language)));
        let _ = writeln!(file, "{line}");
        written.push(key);
    }
    file
}

/// What the codes are by a mapping with this name.
pub(crate) fn read(
    (name, text): (&str, &str),
    project: &Project,
    scale: &Scale,
    messages: Language,
) -> Result<Meanings, Refusal> {
    let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let table = DeTable::parse(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        refusal::mapping_syntax(name, line(at), error.message(), messages)
    })?;
    let keys: Vec<String> = (0..project.codes.len()).map(|code| project.key(code)).collect();
    let mut said: BTreeMap<&str, Meaning> = BTreeMap::new();
    for (key, value) in table.get_ref() {
        let line = line(key.span().start);
        let code: &str = key.get_ref();
        if !keys.iter().any(|own| own == code) {
            return Err(refusal::unknown_code((name, line), code, &keys, messages));
        }
        let words = value.get_ref().as_str().unwrap_or("?");
        let Some(meaning) = Meaning::read(words, scale) else {
            return Err(refusal::unknown_meaning((name, line), words, messages));
        };
        said.insert(code, meaning);
    }
    Ok(keys.iter().map(|key| said.get(key.as_str()).cloned()).collect())
}

/// A text as TOML has it between quotation marks.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if sign.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::project::Code;

    fn project(names: &[&str]) -> Project {
        let code = |name: &&str| Code { guid: (*name).into(), name: (*name).into(), parent: None };
        Project { codes: names.iter().map(code).collect(), ..Project::default() }
    }

    #[test]
    fn a_written_mapping_is_read_as_the_same() {
        let names = ["Gebeurtenis", "fase 2", "say \"hi\" \\ é", "organisatie: Wijkteam", "Iets"];
        let project = project(&names);
        for language in Language::ALL {
            let scale = Scale::satisfaction(language);
            let meanings = proposed(&project, &scale);
            let file = write(&project, &meanings, &scale, language);
            let back = read(("codes.toml", &file), &project, &scale, language).expect("a mapping");
            let known: Meanings = meanings
                .into_iter()
                .map(|meaning| Some(meaning.unwrap_or(Meaning::Nothing)))
                .collect();
            assert_eq!(back, known, "{file}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let project = project(&["Gebeurtenis"]);
        let scale = Scale::satisfaction(Language::Dutch);
        for (text, code) in [
            ("\"Gebeurtenis\" = ", "mapping-syntax"),
            ("\n\"Gebeurtenissen\" = \"gebeurtenis\"", "unknown-code"),
            ("\n\"Gebeurtenis\" = \"iets\"", "unknown-meaning"),
            ("\n\"Gebeurtenis\" = 3", "unknown-meaning"),
            ("\n\"Gebeurtenis\" = \"niveau enorm\"", "unknown-meaning"),
        ] {
            let refusal = read(("codes.toml", text), &project, &scale, Language::Dutch);
            let refusal = refusal.expect_err(text);
            assert_eq!(refusal.code, code, "{text}");
            assert!(refusal.message.starts_with("codes.toml, regel "), "{refusal}");
        }
    }
}
