//! The words of what stands beside the steps.

use crate::journey::{StepOrder, changes_of_person};
use crate::language::Language;
use crate::model::{
    Action, Advice, Anchor, Comparison, Evidence, Experience, Involvement, Journey, Organisation,
    Professional, Reflection, Scenario, Sign, StepId, Topic, Validation,
};
use crate::words::{count, listed, upper_first};

/// "Voorbeeld: …".
pub(crate) fn example(text: &str, language: Language) -> String {
    format!("{}: {text}", language.pick("Voorbeeld", "Example"))
}

/// "Ook in fase 7": the phases after the first.
pub(crate) fn also_in(phases: &[String], language: Language) -> Option<String> {
    let more = phases.get(1..).filter(|more| !more.is_empty())?;
    let word = language.pick("Ook in fase", "Also in phase");
    Some(format!("{word} {}", listed(more, language)))
}

/// "Fase 4 en 5".
pub(crate) fn in_phases(phases: &[String], language: Language) -> Option<String> {
    let word = language.pick("Fase", "Phase");
    (!phases.is_empty()).then(|| format!("{word} {}", listed(phases, language)))
}

/// "Bron: Gezin 1 en Gezin 3": where evidence comes from, each once.
pub(crate) fn sources(evidence: &[Evidence], language: Language) -> Option<String> {
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
pub(crate) fn whose(parties: &[String], language: Language) -> Option<String> {
    let word = language.pick("Van", "Of");
    (!parties.is_empty()).then(|| format!("{word} {}", listed(parties, language)))
}

/// Texts after one another, each ending as a sentence.
pub(crate) fn sentences(texts: impl Iterator<Item = String>) -> String {
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
pub(crate) fn experience_labels(experience: &Experience, language: Language) -> (String, String) {
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
pub(crate) fn comparison_label(row: &Comparison, language: Language) -> String {
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
pub(crate) fn links(advice: &Advice, language: Language) -> Option<String> {
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

/// "doel van het gezin", "doel van Larissa": whose goal it is.
pub(crate) fn whose_goal(of: &[String], language: Language) -> String {
    let of: Vec<String> = of.iter().map(|name| with_article(name, language)).collect();
    match language {
        Language::Dutch => format!("doel van {}", listed(&of, language)),
        Language::English => format!("goal of {}", listed(&of, language)),
    }
}

/// Kinds of parties get an article; any other name stays as it was typed.
fn with_article(party: &str, language: Language) -> String {
    let (singular, others) = language.pick(
        (("gezin", "het"), ["gezinnen", "professional", "professionals"]),
        (("family", "the"), ["families", "professional", "professionals"]),
    );
    let name = party.to_lowercase();
    if name == singular.0 {
        format!("{} {name}", singular.1)
    } else if others.contains(&name.as_str()) {
        format!("{} {name}", language.pick("de", "the"))
    } else {
        party.to_owned()
    }
}

/// "Betrokken: 4 organisaties, 5 personen, 2 wisselingen".
pub(crate) fn involvement_counts(involved: &[Involvement], language: Language) -> String {
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
pub(crate) fn scenario(scenario: Scenario, language: Language) -> String {
    format!("Scenario: {}", scenario.name(language))
}

/// "Gemiste kans".
pub(crate) fn chance(missed: bool, language: Language) -> &'static str {
    if missed {
        language.pick("Gemiste kans", "Missed opportunity")
    } else {
        language.pick("Kans", "Opportunity")
    }
}

/// "Beslismoment".
pub(crate) fn decisive(language: Language) -> &'static str {
    language.pick("Beslismoment", "Decisive moment")
}

/// "Herkend door 5, betwist door 2".
pub(crate) fn validation(validation: Validation, language: Language) -> String {
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
pub(crate) fn reflection_numbers(numbers: &[String], language: Language) -> Option<String> {
    let word = match numbers.len() {
        0 => return None,
        1 => language.pick("Reflectie", "Reflection"),
        _ => language.pick("Reflecties", "Reflections"),
    };
    Some(format!("{word} {}", listed(numbers, language)))
}

/// "Wijkteam, bij stap 4": who says it, of what.
pub(crate) fn reflection_title(
    reflection: &Reflection,
    journey: &Journey,
    order: &StepOrder,
) -> String {
    let language = journey.language;
    let place = match &reflection.at {
        Anchor::Step(step) => step_place(*step, journey, order),
        Anchor::Phase(phase) => format!("{} {phase}", language.pick("fase", "phase")),
    };
    match &reflection.role {
        Some(role) => format!("{}, {} {place}", upper_first(role), language.pick("bij", "at")),
        None => upper_first(&format!("{} {place}", language.pick("bij", "at"))),
    }
}

/// "stap 4", or "stap 2 van Gezinnen": which step of its party it is.
pub(crate) fn step_place(step: StepId, journey: &Journey, order: &StepOrder) -> String {
    let language = journey.language;
    let place = crate::words::numbered(order.number(step), language);
    match journey.parties.get(step.party) {
        Some(party) => format!("{place} {} {}", language.pick("van", "of"), party.name),
        None => place,
    }
}

/// "Knelpunt: …", "Oorzaak: …" and "Les: …", as far as they are said.
pub(crate) fn reflection_lines(reflection: &Reflection, language: Language) -> Vec<String> {
    let lines = [
        (language.pick("Knelpunt", "Bottleneck"), &reflection.bottleneck),
        (language.pick("Oorzaak", "Cause"), &reflection.cause),
        (language.pick("Les", "Lesson"), &reflection.lesson),
    ];
    let line = |(word, text): (&str, &Option<String>)| Some(format!("{word}: {}", text.as_ref()?));
    lines.into_iter().filter_map(line).collect()
}

/// Said of a reflection that holds for more than one case.
pub(crate) fn beyond(language: Language) -> &'static str {
    language.pick("Geldt breder dan dit gezin", "Holds beyond this family")
}

/// What was expected and how it was afterwards, each with its heading, as far as they are said.
pub(crate) fn expectations(journey: &Journey) -> Vec<(&'static str, &String)> {
    let language = journey.language;
    let sides = [
        (language.pick("Verwachting vooraf", "Expected beforehand"), &journey.expectation),
        (language.pick("Ervaring achteraf", "Experience afterwards"), &journey.afterwards),
    ];
    sides.into_iter().filter_map(|(title, text)| Some((title, text.as_ref()?))).collect()
}

/// Said where nobody has the coordination.
pub(crate) fn nobody_leads(language: Language) -> &'static str {
    language.pick("Niemand heeft de regie", "Nobody has the lead")
}

/// Said of somebody who takes the place of another person of the same organisation.
pub(crate) fn other_person(language: Language) -> &'static str {
    language.pick("wisseling van persoon", "change of person")
}

/// An advice in full: its title, what it comes down to, whose it is and what it is linked to.
pub(crate) fn advice_label(advice: &Advice, language: Language) -> String {
    let rest = [advice.text.clone(), links(advice, language), whose(&advice.of, language)];
    sentences(std::iter::once(advice.title.clone()).chain(rest.into_iter().flatten()))
}

/// A theme in full.
pub(crate) fn topic_label(topic: &Topic, language: Language) -> String {
    let rest = [topic.text.clone(), sources(&topic.evidence, language), whose(&topic.of, language)];
    sentences(std::iter::once(topic.name.clone()).chain(rest.into_iter().flatten()))
}

/// "Gemeente en Wijkteam": the organisations that act together.
pub(crate) fn acting(action: &Action, language: Language) -> String {
    let names: Vec<String> = action.organisations.iter().map(Organisation::label).collect();
    upper_first(&listed(&names, language))
}

/// "Lisanne, gezinswerker".
pub(crate) fn professional(person: &Professional) -> String {
    let who = [Some(person.name.as_str()), person.role.as_deref()];
    who.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_party_has_an_article_and_a_name_stays_as_it_was_typed() {
        let whose = |of: &[&str]| {
            let of: Vec<String> = of.iter().map(|&name| name.to_owned()).collect();
            [Language::Dutch, Language::English].map(|language| whose_goal(&of, language))
        };
        assert_eq!(whose(&["Gezin", "professional"])[0], "doel van het gezin en de professional");
        assert_eq!(
            whose(&["Family", "professionals"])[1],
            "goal of the family and the professionals"
        );
        assert_eq!(whose(&["Larissa"]), ["doel van Larissa", "goal of Larissa"]);
    }
}
