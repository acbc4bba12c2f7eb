//! What the picture of the phases says, to those who see it and to those who hear it.

use crate::language::Language;
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::ways::Way;
use crate::words::{count, listed};

/// Heading of the picture.
pub(crate) fn title(language: Language) -> &'static str {
    language.pick("Fasen van de aanpak", "Phases of the approach")
}

/// Shown for a set without phases.
pub(crate) fn none(language: Language) -> &'static str {
    language.pick("Er zijn geen fasen.", "There are no phases.")
}

/// What the whole picture shows.
pub(crate) fn description(outline: &Outline<'_>, ways: usize, language: Language) -> String {
    let phases = outline.tops.len();
    if phases == 0 {
        return none(language).to_owned();
    }
    let parts = outline.set.phases.len() - phases;
    let mut counts = vec![count(phases, language.pick(["fase", "fasen"], ["phase", "phases"]))];
    if parts > 0 {
        counts.push(count(parts, language.pick(["onderdeel", "onderdelen"], ["part", "parts"])));
    }
    if ways > 0 {
        let words = language.pick(["weg terug", "wegen terug"], ["way back", "ways back"]);
        counts.push(count(ways, words));
    }
    let counts = listed(&counts, language);
    match language {
        Language::Dutch => format!("Van links naar rechts: {counts}."),
        Language::English => format!("From left to right: {counts}."),
    }
}

/// "Fase 7a".
pub(crate) fn phase_item(phase: usize, outline: &Outline<'_>, language: Language) -> String {
    format!("{} {}", language.pick("Fase", "Phase"), outline.id(phase))
}

/// "Aanpak werkt niet, volgt op fase 5": what a phase is called, and what it belongs to.
pub(crate) fn phase_label(phase: usize, outline: &Outline<'_>, language: Language) -> String {
    let own = &outline.set.phases[phase];
    let mut parts = vec![own.label.clone()];
    let home = &outline.tops[outline.home[phase]];
    if let Some(parent) = own.parent.as_deref().filter(|_| outline.depth[phase] > 0) {
        parts.push(format!("{} {parent}", language.pick("onderdeel van fase", "part of phase")));
    } else if let Some(before) = home.before {
        let before = outline.id(outline.tops[before].boxes[0]);
        parts.push(format!("{} {before}", language.pick("volgt op fase", "follows phase")));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// "Weg terug 2".
pub(crate) fn way_item(nth: usize, language: Language) -> String {
    format!("{} {}", language.pick("Weg terug", "Way back"), nth + 1)
}

/// "Vanuit 7a terug naar 4: overdracht".
pub(crate) fn way_label(way: &Way, outline: &Outline<'_>, language: Language) -> String {
    let (from, to) = (left(way, outline, language), outline.id(way.to.phase));
    let label = match language {
        Language::Dutch => format!("Vanuit {from} terug naar {to}"),
        Language::English => format!("From {from} back to {to}"),
    };
    with_reason(label, way)
}

/// "7a naar 4: overdracht".
pub(crate) fn way_in_short(way: &Way, outline: &Outline<'_>, language: Language) -> String {
    let (from, to) = (left(way, outline, language), outline.id(way.to.phase));
    with_reason(format!("{from} {} {to}", language.pick("naar", "to")), way)
}

/// "7a en 7b": the phases that a way back leaves.
fn left(way: &Way, outline: &Outline<'_>, language: Language) -> String {
    if way.from.is_empty() {
        return language.pick("elke fase", "any phase").to_owned();
    }
    let from: Vec<String> = way.from.iter().map(|end| outline.id(end.phase).to_owned()).collect();
    listed(&from, language)
}

fn with_reason(mut label: String, way: &Way) -> String {
    if let Some(reason) = way.reason.as_deref().filter(|reason| !reason.is_empty()) {
        label.push_str(": ");
        label.push_str(reason);
    }
    label
}
