use crate::journey::Pass;
use crate::model::PhaseSet;
use crate::story::chapters::Chapter;
use crate::story::tell::Story;
use crate::story::tell::moment::{Beside, Said, moment};
use crate::words;

/// The story, pass by pass: those in which something is told or of which something is said.
pub(super) fn chapters(story: &Story<'_>) -> Vec<Chapter> {
    let journey = story.journey;
    let mut beside = Beside::of(story);
    let ending = ending(&story.passes, &journey.phases);
    let numbers = journey.step_numbers();
    let mut chapters = Vec::new();
    for (at, pass) in story.passes.iter().enumerate() {
        let label = words::pass_label(pass, journey);
        let mut moments = Vec::new();
        let numbered = numbers.iter().copied().enumerate();
        for (step, number) in numbered.take(pass.end).skip(pass.first) {
            if story.holds(step) {
                moments.push(moment(step, number, &label, &mut beside, story));
            }
        }
        let Said { chances, reflections } = beside.take_phase(pass.phase.as_deref());
        if moments.is_empty() && chances.is_empty() && reflections.is_empty() {
            continue;
        }
        chapters.push(Chapter {
            heading: heading(at, story),
            back: back(at, story),
            is_outcome: at >= ending,
            moments,
            chances,
            reflections,
        });
    }
    chapters
}

/// "Fase 4 Traject, 2e ronde, na overdracht".
fn heading(at: usize, story: &Story<'_>) -> Option<String> {
    let name = words::pass_name(&story.passes[at], story.journey)?;
    let name = format!("{} {name}", story.journey.language.pick("Fase", "Phase"));
    let note = words::round_note(&story.passes, at, story.journey);
    Some(note.map_or_else(|| name.clone(), |note| format!("{name}, {note}")))
}

/// "Het verhaal gaat terug van fase 7a naar fase 4."
fn back(at: usize, story: &Story<'_>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for way in &story.passes[at].back {
        let phase = |pass: usize| story.passes[pass].phase.as_deref();
        let (Some(from), Some(to)) = (phase(way.from), phase(way.to)) else { continue };
        let sentence = story.journey.language.pick(
            ["Het verhaal gaat terug van fase", "naar fase"],
            ["The story goes back from phase", "to phase"],
        );
        let sentence = format!("{} {from} {} {to}.", sentence[0], sentence[1]);
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// The first pass of how the story ends: of the last passes those in a phase that no other
/// follows, or else the last pass; after all passes where there is only one.
fn ending(passes: &[Pass], phases: &PhaseSet) -> usize {
    let told = |pass: &Pass| pass.first < pass.end;
    if passes.iter().filter(|pass| told(pass)).count() < 2 {
        return passes.len();
    }
    let is_last = |pass: &&Pass| {
        !told(pass) || pass.phase.as_deref().is_some_and(|phase| is_last(phase, phases))
    };
    let ending = passes.iter().rev().take_while(is_last).count();
    let last = passes.iter().rposition(told).unwrap_or(passes.len());
    let from = (passes.len() - ending).min(last);
    // A story that is all ending has no part of it to hide.
    if from == 0 { passes.len() } else { from }
}

/// Whether no phase follows the one that this phase is, or is a part of.
fn is_last(id: &str, phases: &PhaseSet) -> bool {
    let Some(phase) = phases.get(id) else { return false };
    let id = phase.parent.as_deref().unwrap_or(id);
    let mut before: Option<&str> = None;
    for whole in phases.phases.iter().filter(|phase| phase.parent.is_none()) {
        if whole.after.as_deref().or(before) == Some(id) {
            return false;
        }
        before = Some(&whole.id);
    }
    true
}
