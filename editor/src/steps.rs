//! The steps of a journey in order, for whoever goes through them by keyboard or by ear.

use klantreis::model::{self, Journey, Language, Place, StepPart};
use serde::Serialize;

use crate::key::{key, step_key};

/// A step.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Step {
    pub key: String,
    party: usize,
    number: usize,
    nth: usize,
    title: String,
    level: Option<u16>,
    level_name: Option<String>,
    phase: Option<String>,
    own_phase: bool,
    /// How often it says what it leans on.
    evidence: usize,
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    key: String,
    #[serde(rename = "part")]
    kind: &'static str,
    text: String,
}

/// The steps of a journey.
pub(crate) fn steps(journey: &Journey, l: Language) -> Vec<Step> {
    let mut phases: Vec<Option<&str>> = vec![None; journey.steps.len()];
    let passes = journey.passes();
    for pass in &passes {
        for phase in phases.iter_mut().take(pass.end).skip(pass.first) {
            *phase = pass.phase.as_deref();
        }
    }
    let told = journey.steps.iter().zip(phases).enumerate();
    told.map(|(at, (step, phase))| {
        let parts = parts(step);
        let title = parts.first().map_or_else(String::new, |part| part.text.clone());
        let level = step.level();
        let scale = journey.scale_of(step.id.party);
        Step {
            key: step_key(step.id),
            party: step.id.party,
            number: step.id.number,
            nth: at + 1,
            title,
            level: level.map(|level| level.0),
            level_name: level.map(|level| scale.name(level, l)),
            phase: phase.map(str::to_owned),
            own_phase: step.phase.is_some(),
            evidence: step.evidence.len(),
            parts,
        }
    })
    .collect()
}

/// What a step has that is drawn as a card.
fn parts(step: &model::Step) -> Vec<Part> {
    let part = |own: StepPart, kind: &'static str, text: &str| Part {
        key: key(Place::Step(step.id, own)),
        kind,
        text: text.to_owned(),
    };
    let mut parts = Vec::new();
    parts.extend(step.event.iter().map(|it| part(StepPart::Event, "event", &it.text)));
    parts.extend(step.emotion.iter().map(|it| part(StepPart::Emotion, "emotion", &it.text)));
    parts.extend(step.thought.iter().map(|it| part(StepPart::Thought, "thought", &it.text)));
    parts.extend(step.actions.iter().enumerate().map(|(at, action)| {
        let who: Vec<String> =
            action.organisations.iter().map(model::Organisation::label).collect();
        let said = [who.join(", "), action.text.clone()];
        let said: Vec<&str> = said.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        part(StepPart::Action(at), "action", &said.join(": "))
    }));
    parts.extend(step.time.iter().map(|it| part(StepPart::Time, "time", &it.text)));
    if !step.about.is_empty() {
        parts.push(part(StepPart::About, "about", &step.about.join(", ")));
    }
    parts
}
