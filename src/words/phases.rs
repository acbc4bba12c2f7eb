//! The words for phases, and for the rounds in which a journey passes through them.

use crate::journey::Pass;
use crate::language::Language;
use crate::model::Journey;
use crate::words::phrasing::{listed, lower_first};
use crate::words::steps::about;

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
    if let Some(turn) = turn(pass, language) {
        label.push_str(", ");
        label.push_str(&turn);
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
fn round(n: u32, language: Language) -> String {
    match language {
        Language::Dutch => format!("{n}e ronde"),
        Language::English => format!("round {n}"),
    }
}

/// "4", or "4 (2e)" for the second round.
pub(crate) fn phase_in_short(id: &str, pass: &Pass, language: Language) -> String {
    match (pass.round, language) {
        _ if !pass.about.is_empty() || pass.resumes || pass.round < 2 => id.to_owned(),
        (round, Language::Dutch) => format!("{id} ({round}e)"),
        (round, Language::English) => format!("{id} ({round})"),
    }
}

/// "2e ronde"; "over Larissa" where a pass tells the story of somebody else; "vervolg" where the
/// story goes on that was left for it, or where it began before the part that is drawn.
pub(crate) fn turn(pass: &Pass, language: Language) -> Option<String> {
    let continued = (pass.is_cut && !pass.resumes).then(|| continued(language).to_owned());
    let turn: Vec<String> = own_turn(pass, language).into_iter().chain(continued).collect();
    (!turn.is_empty()).then(|| turn.join(", "))
}

fn own_turn(pass: &Pass, language: Language) -> Option<String> {
    if !pass.about.is_empty() {
        return Some(about(&pass.about, language));
    }
    if pass.resumes {
        return Some(continued(language).to_owned());
    }
    (pass.round > 1).then(|| round(pass.round, language))
}

/// "2e ronde: het past niet": the same, with why the story goes back where the file says it.
pub(crate) fn turn_with_reason(passes: &[Pass], i: usize, journey: &Journey) -> Option<String> {
    let pass = &passes[i];
    let turn = turn(pass, journey.language)?;
    if pass.back.is_empty() {
        return Some(turn);
    }
    let reason = journey.return_reason(passes, pass);
    Some(reason.map_or_else(|| turn.clone(), |reason| format!("{turn}: {reason}")))
}

/// Stands with what began on an earlier band.
pub(crate) fn continued(language: Language) -> &'static str {
    language.pick("vervolg", "continued")
}

/// Stands with what ends on a later band.
pub(crate) fn goes_on(language: Language) -> &'static str {
    language.pick("loopt door", "goes on")
}
