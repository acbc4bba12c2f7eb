//! Divides the story into chapters, one for each pass through a phase.

use crate::journey::Pass;
use crate::model::{Part, PhaseSet};
use crate::story::story::Chapter;
use crate::story::tell::context::StoryContext;
use crate::story::tell::moment::moment;
use crate::story::tell::own;
use crate::story::tell::remarks::{Remarks, RemarksByPlace};
use crate::words;

/// The chapters, in order: the passes that have a step, an opportunity or a reflection.
pub(super) fn chapters(context: &StoryContext<'_>) -> Vec<Chapter> {
    let journey = context.journey;
    let mut remarks = RemarksByPlace::of(context);
    let ending = ending(&context.passes, &journey.phases);
    let numbers = journey.step_numbers();
    let mut chapters = Vec::new();
    for (at, pass) in context.passes.iter().enumerate() {
        let mut moments = Vec::new();
        // What a phase says is told where the story first comes into it, as it is drawn.
        let is_first = context.passes[..at].iter().all(|before| before.phase != pass.phase);
        let id = pass.phase.as_deref().filter(|_| is_first);
        let phase = id.and_then(|id| journey.phases.get(id));
        let numbered = numbers.iter().copied().enumerate();
        for (step, number) in numbered.take(pass.end).skip(pass.first) {
            if context.has_step(step) {
                moments.push(moment(step, number, &mut remarks, context));
            }
        }
        let own = phase.map(|phase| own::own(&phase.own, context)).unwrap_or_default();
        let Remarks { opportunities, reflections } = remarks.take_phase(pass.phase.as_deref());
        if moments.is_empty()
            && own.is_empty()
            && opportunities.is_empty()
            && reflections.is_empty()
        {
            continue;
        }
        chapters.push(Chapter {
            heading: heading(at, context),
            returns: returns(at, context),
            entry: words::entry_sentence(pass, journey).filter(|_| context.draws(Part::Entry)),
            is_outcome: at >= ending,
            moments,
            own,
            opportunities,
            reflections,
        });
    }
    chapters
}

/// "Fase 4 Traject, 2e ronde: het past niet".
fn heading(at: usize, context: &StoryContext<'_>) -> Option<String> {
    let name = words::pass_name(&context.passes[at], context.journey)?;
    let name = format!("{} {name}", context.journey.language.pick("Fase", "Phase"));
    let note = words::turn_with_reason(&context.passes, at, context.journey);
    Some(note.map_or_else(|| name.clone(), |note| format!("{name}, {note}")))
}

/// "Het verhaal gaat terug van fase 7a naar fase 4.", or whose, where not all tell so.
fn returns(at: usize, context: &StoryContext<'_>) -> Vec<String> {
    let journey = context.journey;
    let whose = words::returning(&context.passes[at], journey).map(|names| {
        let of = journey.language.pick("Het verhaal van", "The story of");
        format!("{of} {names}")
    });
    let mut sentences: Vec<String> = Vec::new();
    for way in &context.passes[at].back {
        let phase = |pass: usize| context.passes[pass].phase.as_deref();
        let (Some(from), Some(to)) = (phase(way.from), phase(way.to)) else { continue };
        let [story, back, until] = journey.language.pick(
            ["Het verhaal", "gaat terug van fase", "naar fase"],
            ["The story", "goes back from phase", "to phase"],
        );
        let story = whose.as_deref().unwrap_or(story);
        let sentence = format!("{story} {back} {from} {until} {to}.");
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// The first pass of how the story ends: of the last passes those in a phase that no other
/// follows, or else the last pass; after all passes where there is only one.
fn ending(passes: &[Pass], phases: &PhaseSet) -> usize {
    let has_steps = |pass: &Pass| pass.first < pass.end;
    if passes.iter().filter(|pass| has_steps(pass)).count() < 2 {
        return passes.len();
    }
    let is_last = |pass: &&Pass| {
        !has_steps(pass) || pass.phase.as_deref().is_some_and(|phase| is_last(phase, phases))
    };
    let ending = passes.iter().rev().take_while(is_last).count();
    let last = passes.iter().rposition(has_steps).unwrap_or(passes.len());
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
