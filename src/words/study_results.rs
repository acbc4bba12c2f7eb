//! The words for what a study found: experiences, comparisons, themes, opportunities and advice.

use crate::language::Language;
use crate::model::{Advice, Anchor, Comparison, Evidence, Experience, Sign, Topic};
use crate::words::phases::{also_in, in_phases, whole_phase};
use crate::words::phrasing::{listed, lower_first, sentences};
use crate::words::study::marked;

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
    let whole = sentences(std::iter::once(short.clone()).chain(rest.into_iter().flatten()));
    (short, whole)
}

/// A comparison as it is read aloud.
pub(crate) fn comparison_label(row: &Comparison, language: Language) -> String {
    let labelled = |word: &str, text: &str| format!("{word}: {text}");
    let rest = [
        in_phases(&row.phases, language),
        Some(labelled(language.pick("Gezin", "Family"), &row.family)),
        Some(labelled("Professional", &row.professional)),
        row.conclusion.as_ref().map(|it| labelled(language.pick("Conclusie", "Conclusion"), it)),
        sources(&row.evidence, language),
    ];
    sentences(std::iter::once(row.title.clone()).chain(rest.into_iter().flatten()))
}

/// A theme in full.
pub(crate) fn topic_label(topic: &Topic, language: Language) -> String {
    let rest = [topic.text.clone(), sources(&topic.evidence, language), whose(&topic.of, language)];
    sentences(std::iter::once(topic.name.clone()).chain(rest.into_iter().flatten()))
}

/// The same with whether it works, where no heading says so.
pub(crate) fn signed_topic_label(topic: &Topic, language: Language) -> String {
    let sign = if topic.works {
        language.pick("Werkt", "Works")
    } else {
        language.pick("Werkt niet", "Does not work")
    };
    format!("{sign}: {}", topic_label(topic, language))
}

/// An advice in full: its title, what it comes down to, its points, what it is linked to and whose it
/// is; its number is that of its points.
pub(crate) fn advice_label(number: usize, advice: &Advice, language: Language) -> String {
    let points = advice_points(number, advice).into_iter();
    let points = points.map(|(mark, text)| marked(Some(&mark), &text));
    let head = std::iter::once(advice.title.clone()).chain(advice.text.clone());
    let rest = [links(advice, language), whose(&advice.of, language)];
    sentences(head.chain(points).chain(rest.into_iter().flatten()))
}

/// "3.1" and what it says: the points of an advice with their numbers.
pub(crate) fn advice_points(number: usize, advice: &Advice) -> Vec<(String, String)> {
    let points = (1..).zip(&advice.points);
    points.map(|(nth, text): (usize, _)| (format!("{number}.{nth}"), text.clone())).collect()
}

/// "Fase 4 · Thema: rust · Voor: gemeenten": what an advice is linked to.
pub(crate) fn links(advice: &Advice, language: Language) -> Option<String> {
    let labelled = |texts: &[String], word: &str| {
        (!texts.is_empty()).then(|| format!("{word}: {}", listed(texts, language)))
    };
    let categories: Vec<String> =
        advice.categories.iter().map(|it| it.label(language).to_owned()).collect();
    let parts = [
        in_phases(&advice.phases, language),
        labelled(&categories, language.pick("Soort gezin", "Kind of family")),
        labelled(&advice.topics, language.pick("Thema", "Theme")),
        labelled(&advice.audience, language.pick("Voor", "For")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "Gemiste kans".
pub(crate) fn chance(missed: bool, language: Language) -> &'static str {
    if missed {
        language.pick("Gemiste kans", "Missed opportunity")
    } else {
        language.pick("Kans", "Opportunity")
    }
}

/// "Gemiste kans", or "Gemiste kans, hele fase 2" where it is of no step.
pub(crate) fn chance_label(missed: bool, at: &Anchor, language: Language) -> String {
    let name = chance(missed, language);
    match at {
        Anchor::Step(_) => name.to_owned(),
        Anchor::Phase(phase) => format!("{name}, {}", lower_first(&whole_phase(phase, language))),
    }
}

/// "Voorbeeld: …".
pub(crate) fn example(text: &str, language: Language) -> String {
    format!("{}: {text}", language.pick("Voorbeeld", "Example"))
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
