//! Tells what helped, what cost energy, and whether there was rest and trust.

use crate::model::{Part, Sign, Step};
use crate::story::story::InLane;
use crate::story::tell::context::StoryContext;
use crate::words;

/// What the lanes are called that are drawn, from top to bottom.
pub(super) fn lanes(context: &StoryContext<'_>) -> Vec<String> {
    let language = context.journey.language;
    let mut lanes = Vec::new();
    for part in &context.parts {
        match part {
            Part::Helped if context.journey.has(*part) => {
                let signs = [Sign::Plus, Sign::Minus];
                lanes.extend(signs.map(|sign| words::effect(sign, language).to_owned()));
            }
            Part::Success if context.journey.has(*part) => {
                lanes.push(part.heading(language).to_owned());
            }
            _ => {}
        }
    }
    lanes
}

/// What a step says in each of them.
pub(super) fn help(step: &Step, context: &StoryContext<'_>) -> Vec<InLane> {
    let language = context.journey.language;
    let mut all = Vec::new();
    for part in &context.parts {
        match part {
            Part::Helped => all.extend(step.effects().map(|(sign, effect)| {
                InLane {
                    lane: words::effect(sign, language).to_owned(),
                    texts: [Some(effect.text.clone()), inferred(effect.is_inferred(), context)]
                        .into_iter()
                        .flatten()
                        .collect(),
                }
            })),
            Part::Success => all.extend(step.success.as_ref().map(|success| {
                let said = words::success(success, language).into_iter();
                let said = said.map(|(_, word)| words::lower_first(word));
                let lane = part.heading(language).to_owned();
                let inferred = inferred(success.is_inferred(), context);
                InLane { lane, texts: said.chain(success.text.clone()).chain(inferred).collect() }
            })),
            _ => {}
        }
    }
    all
}

/// "afgeleid", where its own evidence says no more than that.
fn inferred(is_so: bool, context: &StoryContext<'_>) -> Option<String> {
    is_so.then(|| words::inferred(context.journey.language).to_owned())
}
