//! The words of what stands beside the steps.

use super::{count, listed, lower_first, upper_first};
use crate::model::{
    Advice, Anchor, Comparison, Evidence, Experience, Involvement, Journey, Language, Reflection,
    Scenario, Sign, Validation, changes_of_person,
};

/// "Voorbeeld: …".
pub(in crate::layout) fn example(text: &str, language: Language) -> String {
    format!("{}: {text}", language.pick("Voorbeeld", "Example"))
}

/// "Ook in fase 7": the phases after the first.
pub(in crate::layout) fn also_in(phases: &[String], language: Language) -> Option<String> {
    let more = phases.get(1..).filter(|more| !more.is_empty())?;
    let word = language.pick("Ook in fase", "Also in phase");
    Some(format!("{word} {}", listed(more, language)))
}

/// "Fase 4 en 5".
pub(in crate::layout) fn in_phases(phases: &[String], language: Language) -> Option<String> {
    let word = language.pick("Fase", "Phase");
    (!phases.is_empty()).then(|| format!("{word} {}", listed(phases, language)))
}

/// "Bron: Gezin 1 en Gezin 3": where evidence comes from, each once.
pub(in crate::layout) fn sources(evidence: &[Evidence], language: Language) -> Option<String> {
    let mut sources: Vec<String> = Vec::new();
    for source in evidence.iter().filter_map(|piece| piece.source.as_ref()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    let word = language.pick("Bron", "Source");
    (!sources.is_empty()).then(|| format!("{word}: {}", listed(&sources, language)))
}

/// "Van Gezinnen en Professionals".
pub(in crate::layout) fn whose(parties: &[String], language: Language) -> Option<String> {
    let word = language.pick("Van", "Of");
    (!parties.is_empty()).then(|| format!("{word} {}", listed(parties, language)))
}

/// Texts after one another, each ending as a sentence.
pub(in crate::layout) fn sentences(texts: impl Iterator<Item = String>) -> String {
    let mut all = String::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&text);
        if !all.ends_with(['.', '!', '?', '…', '”']) {
            all.push('.');
        }
    }
    all
}

/// An experience in a few words, and the whole of it.
pub(in crate::layout) fn experience_labels(
    experience: &Experience,
    language: Language,
) -> (String, String) {
    let sign = match experience.sign {
        Sign::Plus => "Plus",
        Sign::Minus => language.pick("Min", "Minus"),
    };
    let short = format!("{sign}: {}", experience.title);
    let rest = [
        experience.text.clone(),
        experience.example.as_ref().map(|it| example(it, language)),
        also_in(&experience.phases, language),
        whose(&experience.of, language),
    ];
    let told = sentences(std::iter::once(short.clone()).chain(rest.into_iter().flatten()));
    (short, told)
}

/// A comparison as it is read aloud.
pub(in crate::layout) fn comparison_label(row: &Comparison, language: Language) -> String {
    let said = |word: &str, text: &str| format!("{word}: {text}");
    let rest = [
        in_phases(&row.phases, language),
        Some(said(language.pick("Gezin", "Family"), &row.family)),
        Some(said("Professional", &row.professional)),
        row.conclusion.as_ref().map(|it| said(language.pick("Conclusie", "Conclusion"), it)),
        sources(&row.evidence, language),
    ];
    sentences(std::iter::once(row.title.clone()).chain(rest.into_iter().flatten()))
}

/// "Fase 4 · Thema: rust · Voor: gemeenten": what an advice is linked to.
pub(in crate::layout) fn links(advice: &Advice, language: Language) -> Option<String> {
    let said = |texts: &[String], word: &str| {
        (!texts.is_empty()).then(|| format!("{word}: {}", listed(texts, language)))
    };
    let parts = [
        in_phases(&advice.phases, language),
        said(&advice.topics, language.pick("Thema", "Theme")),
        said(&advice.audience, language.pick("Voor", "For")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "doel van gezin": whose goal it is.
pub(in crate::layout) fn whose_goal(of: &[String], language: Language) -> String {
    let of: Vec<String> = of.iter().map(|name| lower_first(name)).collect();
    match language {
        Language::Dutch => format!("doel van {}", listed(&of, language)),
        Language::English => format!("goal of {}", listed(&of, language)),
    }
}

/// "Betrokken: 4 organisaties, 5 personen, 2 wisselingen".
pub(in crate::layout) fn involvement_counts(
    involved: &[Involvement],
    language: Language,
) -> String {
    let mut organisations: Vec<&str> = involved.iter().map(|it| it.organisation.as_str()).collect();
    organisations.sort_unstable();
    organisations.dedup();
    let mut persons: Vec<(&str, &str)> = involved
        .iter()
        .filter_map(|it| Some((it.organisation.as_str(), it.person.as_deref()?)))
        .collect();
    persons.sort_unstable();
    persons.dedup();
    let changes = changes_of_person(involved).into_iter().filter(|&change| change).count();
    let words = language.pick(
        [["organisatie", "organisaties"], ["persoon", "personen"], ["wisseling", "wisselingen"]],
        [["organisation", "organisations"], ["person", "persons"], ["change", "changes"]],
    );
    let numbers = [organisations.len(), persons.len(), changes];
    let said: Vec<String> =
        numbers.into_iter().zip(words).map(|(n, words)| count(n, words)).collect();
    format!("{}: {}", language.pick("Betrokken", "Involved"), said.join(", "))
}

/// "Scenario: herhalende vraag".
pub(in crate::layout) fn scenario(scenario: Scenario, language: Language) -> String {
    format!("Scenario: {}", scenario.name(language))
}

/// "Gemiste kans".
pub(in crate::layout) fn chance(missed: bool, language: Language) -> &'static str {
    if missed {
        language.pick("Gemiste kans", "Missed opportunity")
    } else {
        language.pick("Kans", "Opportunity")
    }
}

/// "Beslismoment".
pub(in crate::layout) fn decisive(language: Language) -> &'static str {
    language.pick("Beslismoment", "Decisive moment")
}

/// "Herkend door 5, betwist door 2".
pub(in crate::layout) fn validation(validation: Validation, language: Language) -> String {
    let counts = [
        (validation.recognised, language.pick("herkend door", "recognised by")),
        (validation.added, language.pick("aangevuld door", "added to by")),
        (validation.disputed, language.pick("betwist door", "disputed by")),
    ];
    let said: Vec<String> =
        counts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{word} {n}")).collect();
    upper_first(&said.join(", "))
}

/// "Reflecties 1 en 2".
pub(in crate::layout) fn reflection_numbers(
    numbers: &[String],
    language: Language,
) -> Option<String> {
    let word = match numbers.len() {
        0 => return None,
        1 => language.pick("Reflectie", "Reflection"),
        _ => language.pick("Reflecties", "Reflections"),
    };
    Some(format!("{word} {}", listed(numbers, language)))
}

/// "Wijkteam, bij stap 4": who says it, of what.
pub(in crate::layout) fn reflection_title(reflection: &Reflection, journey: &Journey) -> String {
    let language = journey.language;
    let place = match &reflection.at {
        Anchor::Step(step) => step_place(*step, journey),
        Anchor::Phase(phase) => format!("{} {phase}", language.pick("fase", "phase")),
    };
    match &reflection.role {
        Some(role) => format!("{}, {} {place}", upper_first(role), language.pick("bij", "at")),
        None => upper_first(&format!("{} {place}", language.pick("bij", "at"))),
    }
}

/// "stap 4", or "stap 2 van Gezinnen": which step of its party it is.
fn step_place(step: usize, journey: &Journey) -> String {
    let teller = |step: usize| journey.steps.get(step).map(|step| journey.teller(step));
    let number = (0..=step).filter(|&other| teller(other) == teller(step)).count();
    let place = format!("{} {number}", journey.language.pick("stap", "step"));
    let Some(party) = teller(step).and_then(|party| journey.parties.get(party)) else {
        return place;
    };
    format!("{place} {} {}", journey.language.pick("van", "of"), party.name)
}
