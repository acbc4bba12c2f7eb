//! The words for who tells a journey, and what they say of themselves.

use crate::language::Language;
use crate::model::{Introduction, Journey, Narrator, Party, PartyKind, Scenario};
use crate::words::phrasing::{SEPARATOR, listed};

/// Heading of the lane of one teller: "Gezinnen (n = 9)", or "Beleving van Inge" for a narrator, who is
/// named with the others of the family whose lines stand in the lane too.
pub(crate) fn teller(journey: &Journey, party: usize, lines: &[usize]) -> String {
    let language = journey.language;
    if let Some(party) = journey.parties.get(party) {
        return with_size(party);
    }
    match &journey.narrator {
        Some(narrator) if narrator.kind == PartyKind::Plan => narrator.name.clone(),
        Some(narrator) => {
            let others = lines.iter().filter(|&&line| line > 0);
            let others = others.map(|&line| journey.line_name(line).to_owned());
            let names: Vec<String> = std::iter::once(narrator.name.clone()).chain(others).collect();
            format!(
                "{} {}",
                language.pick("Beleving van", "Experience of"),
                listed(&names, language)
            )
        }
        None => language.pick("Beleving", "Experience").to_owned(),
    }
}

/// What somebody says, without the quotation marks that they may have typed.
pub(crate) fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '“', '”', '‘', '’'])
}

/// How the narrator introduces themselves; in quotation marks only where it was said in these words.
pub(crate) fn introduction(journey: &Journey) -> Option<String> {
    let Introduction { text, verbatim, .. } = journey.narrator.as_ref()?.introduction.as_ref()?;
    let text = unquoted(text);
    Some(if *verbatim { format!("“{text}”") } else { text.to_owned() })
}

/// "Inge, 35 jaar · De overweldigden", and that the story is made up where it says so of itself.
pub(crate) fn narrator_line(journey: &Journey) -> Option<String> {
    let language = journey.language;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(journey.narrator.as_ref().map(|narrator| who(narrator, language)));
    parts.extend(composition(journey));
    let scenario = |it: Scenario| format!("Scenario: {}", it.name(language));
    parts.extend(journey.scenario.map(scenario));
    parts.extend(journey.categories.iter().map(|c| c.label(language).to_owned()));
    let made_up = language.pick("verzonnen verhaal", "invented story");
    parts.extend(journey.is_made_up().then(|| made_up.to_owned()));
    (!parts.is_empty()).then(|| parts.join(SEPARATOR))
}

/// "Nodig: …" and "Wat helpt: …".
pub(crate) fn wants(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let lines = [
        (language.pick("Nodig", "Needed"), &journey.need),
        (language.pick("Wat helpt", "What helps"), &journey.helps),
    ];
    let line = |(word, text): (&str, &Option<String>)| Some(format!("{word}: {}", text.as_ref()?));
    lines.into_iter().filter_map(line).collect()
}

/// "Samengesteld uit 9 gezinnen en 17 professionals": what an average owes its reader. Where not all who tell
/// are several, who they are: "Joke en Wijkteam (n = 3)".
fn composition(journey: &Journey) -> Option<String> {
    let is_whole = journey.excerpt.is_none();
    let tells = |party: usize| journey.steps.iter().any(|step| journey.teller(step) == party);
    let told = journey.parties.iter().enumerate().filter(|(party, _)| is_whole || tells(*party));
    let told = told.map(|(_, party)| party);
    let told: Vec<&Party> = told.collect();
    if !told.iter().any(|party| party.n.is_some()) {
        return None;
    }
    let language = journey.language;
    let counted = |party: &&Party| {
        let own = |name: &&str| name.eq_ignore_ascii_case(&party.name);
        let plural = plural(party.kind, language).filter(own);
        Some(format!("{} {}", party.n.filter(|n| *n > 1)?, plural?))
    };
    if let Some(counts) = told.iter().map(counted).collect::<Option<Vec<_>>>() {
        let composed = language.pick("Samengesteld uit", "Composed of");
        return Some(format!("{composed} {}", listed(&counts, language)));
    }
    Some(listed(&told.into_iter().map(with_size).collect::<Vec<_>>(), language))
}

/// "Gezinnen (n = 9)".
fn with_size(Party { name, n, .. }: &Party) -> String {
    n.map_or_else(|| name.clone(), |n| format!("{name} (n\u{A0}=\u{A0}{n})"))
}

/// The name of several of a kind.
const fn plural(kind: PartyKind, language: Language) -> Option<&'static str> {
    match kind {
        PartyKind::Family => Some(language.pick("gezinnen", "families")),
        PartyKind::Professional => Some("professionals"),
        PartyKind::Plan => None,
    }
}

fn who(narrator: &Narrator, language: Language) -> String {
    match (narrator.age, language) {
        (Some(age), Language::Dutch) => format!("{}, {age} jaar", narrator.name),
        (Some(age), Language::English) => format!("{}, aged {age}", narrator.name),
        (None, _) => narrator.name.clone(),
    }
}
