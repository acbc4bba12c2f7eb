//! Makes a journey of what a diagram says: its sections are phases, its tasks steps, its scores levels.

use std::collections::HashMap;

use klantreis::model::{
    Action, Event, Evidence, EvidenceKind, Journey, Language, Level, Narrator, Scale, Step, StepId,
};

use crate::draft::{Draft, Remark};
use crate::file::{File, Options};
use crate::mermaid::diagram::{Diagram, Said};
use crate::mermaid::nameless::NAMELESS;
use crate::notes::paragraph::Unit;
use crate::notes::{PhaseHeadings, heading};
use crate::refusal::Refusal;
use crate::summary::{Became, Summary};

/// The names of the levels, from the best to the worst.
const SCORES: [&str; 5] = ["5", "4", "3", "2", "1"];

/// Makes the journey; what came of the diagram is added to the summary.
pub(crate) fn of_diagram(
    diagram: Diagram,
    name: String,
    file: &File<'_>,
    options: &Options,
    summary: &mut Summary,
) -> Result<Draft, Refusal> {
    let teller = teller(&diagram);
    let mut phases = PhaseHeadings::default();
    let mut steps: Vec<(Option<usize>, Step)> = Vec::new();
    let mut remarks: Vec<Remark> = Vec::new();
    for (number, said) in diagram.said {
        match said {
            Said::Section(section) => {
                let heading = heading::read(&section);
                if let Some(unknown) = heading.unknown_number() {
                    let place = Unit::Line.place(number, options.messages);
                    summary.look_at(place, heading::no_phase(unknown, options.messages));
                }
                phases.begin(heading);
            }
            Said::Step { text, score, actors } => {
                let place = Unit::Line.place(number, options.language);
                let source = format!("{}, {place}", file.name);
                if let Err(score) = &score {
                    let place = Unit::Line.place(number, options.messages);
                    summary.look_at(place, no_level(score, options.messages));
                    remarks.push(level_open(score, steps.len() + 1, options.language));
                }
                let step = step(text, score.ok(), &actors, teller.as_deref(), source);
                steps.push((phases.of_next_step(), step));
            }
            // It stands above the step that follows.
            Said::Remark(text) => {
                let next = StepId::new(0, steps.len() + 1);
                remarks.push(Remark { step: Some(next), text });
            }
        }
    }
    if steps.is_empty() {
        return Err(Refusal::no_tasks(options.messages));
    }
    summary.left_out.extend(diagram.left_out);
    let last = StepId::new(0, steps.len());
    for remark in &mut remarks {
        summary.count(Became::Remark);
        remark.step = remark.step.map(|step| step.min(last));
    }
    let mut journey = described(diagram.title, teller, file, options);
    journey.phases = phases.set(options.language);
    (0..phases.len()).for_each(|_| summary.count(Became::Phase));
    let in_phase = |(at, (heading, mut step)): (usize, (Option<usize>, Step))| {
        let open = heading.and_then(|at| phases.put(at, &mut step, options.language));
        remarks.extend(open.map(|text| Remark { step: Some(StepId::new(0, at + 1)), text }));
        summary.count_step(&step);
        step
    };
    let steps: Vec<Step> = steps.into_iter().enumerate().map(in_phase).collect();
    Ok(Draft { name, journey: journey.with_steps(steps), remarks })
}

/// The journey without its steps and phases.
fn described(
    title: Option<String>,
    teller: Option<String>,
    file: &File<'_>,
    options: &Options,
) -> Journey {
    let title = title.filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| file.stem().to_owned());
    let mut journey = Journey::in_language(title, options.language);
    journey.narrator = teller.filter(|name| !is_nameless(name)).map(Narrator::named);
    journey.scale = Scale::of(&SCORES);
    journey
}

/// Who stands first in the most steps; of several, who comes first.
fn teller(diagram: &Diagram) -> Option<String> {
    let mut first = diagram.said.iter().filter_map(|(_, said)| match said {
        Said::Step { actors, .. } => actors.first(),
        Said::Section(_) | Said::Remark(_) => None,
    });
    let mut times: HashMap<&String, usize> = HashMap::new();
    first.clone().for_each(|name| *times.entry(name).or_default() += 1);
    let most = times.values().max()?;
    first.find(|name| times.get(name) == Some(most)).cloned()
}

/// What is left to do at a step of which the score is none.
fn level_open(score: &str, step: usize, language: Language) -> Remark {
    let text = format!("{} {score}", language.pick("niveau?", "level?"));
    Remark { step: Some(StepId::new(0, step)), text }
}

/// "“7” is geen score van 1 tot en met 5".
fn no_level(score: &str, messages: Language) -> String {
    match messages {
        Language::Dutch => format!("“{score}” is geen score van 1 tot en met 5: geen niveau"),
        Language::English => format!("“{score}” is no score from 1 to 5: no level"),
    }
}

fn is_nameless(name: &str) -> bool {
    NAMELESS.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// A step, in which everybody but the teller is an organisation.
fn step(
    text: String,
    score: Option<u16>,
    actors: &[String],
    teller: Option<&str>,
    source: String,
) -> Step {
    let others = actors.iter().filter(|name| Some(name.as_str()) != teller);
    let level = score.map(|score| Level::rank(5 - score));
    let mut step = Step::default();
    step.event = Some(Event { text, level, level_source: None });
    step.actions = others.map(|name| Action::by(name, "")).collect();
    step.evidence = vec![Evidence::of(EvidenceKind::Retold, source)];
    step
}
