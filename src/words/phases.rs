//! The words for phases, and for the rounds in which a journey passes through them.

use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Journey, is_standard_reason};
use crate::words::phrasing::{listed, lower_first};

/// "Fase 4 en 5".
pub(crate) fn in_phases(phases: &[String], language: Language) -> Option<String> {
    let word = language.pick("Fase", "Phase");
    (!phases.is_empty()).then(|| format!("{word} {}", listed(phases, language)))
}

/// "Ook in fase 7": the phases after the first.
pub(crate) fn also_in(phases: &[String], language: Language) -> Option<String> {
    let more = phases.get(1..).filter(|more| !more.is_empty())?;
    let word = language.pick("Ook in fase", "Also in phase");
    Some(format!("{word} {}", listed(more, language)))
}

/// ", fase 2 Vraag of gedwongen kader, 2e ronde": where in the story the steps of a pass stand.
pub(crate) fn pass_label(pass: &Pass, journey: &Journey) -> String {
    let language = journey.language;
    let Some(name) = pass_name(pass, journey) else { return String::new() };
    let mut label = format!(", {} {name}", language.pick("fase", "phase"));
    if pass.round > 1 {
        label.push_str(", ");
        label.push_str(&round(pass.round, language));
    }
    label
}

/// "6a Aanpak werkt: voortzetten of verlengen": a phase's number and name, after its parent's.
pub(crate) fn pass_name(pass: &Pass, journey: &Journey) -> Option<String> {
    Some(phase_name(pass.phase.as_deref()?, journey))
}

/// The same of the phase with this id.
pub(crate) fn phase_name(id: &str, journey: &Journey) -> String {
    let Some(phase) = journey.phases.get(id) else { return id.to_owned() };
    let parent = phase.parent.as_deref().and_then(|parent| journey.phases.get(parent));
    match parent {
        Some(parent) => format!("{id} {}: {}", parent.label, lower_first(&phase.label)),
        None => format!("{id} {}", phase.label),
    }
}

/// "2e ronde".
pub(crate) fn round(n: u32, language: Language) -> String {
    match language {
        Language::Dutch => format!("{n}e ronde"),
        Language::English => format!("round {n}"),
    }
}

/// "2e ronde, na overdracht"; with a reason in the words of the file, "2e ronde: het past niet".
pub(crate) fn round_note(passes: &[Pass], i: usize, journey: &Journey) -> Option<String> {
    let pass = &passes[i];
    if pass.round < 2 {
        return None;
    }
    let round = round(pass.round, journey.language);
    let phases = pass.from.iter().filter_map(|&from| passes[from].phase.as_deref());
    let to = pass.phase.as_deref()?;
    let way = phases.into_iter().find_map(|from| journey.phases.way_back(from, to));
    let after = journey.language.pick("na", "after");
    Some(match way.and_then(|way| way.label.as_deref()) {
        Some(reason) if is_standard_reason(reason) => format!("{round}, {after} {reason}"),
        Some(reason) => format!("{round}: {reason}"),
        None => round,
    })
}

/// Stands with what began on an earlier band.
pub(crate) fn continued(language: Language) -> &'static str {
    language.pick("vervolg", "continued")
}

/// Stands with what ends on a later band.
pub(crate) fn goes_on(language: Language) -> &'static str {
    language.pick("loopt door", "goes on")
}
