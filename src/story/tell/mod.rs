//! From a journey to its telling: the same story in words.
//!
//! What is told is what is drawn ([`Journey::drawn_parts`]); what a step leans on, what was said when
//! looking back on it, and what a trainer keeps with it are told whether they are drawn or not.

mod beside;
mod chapter;
mod moment;
mod points;
mod short;

use crate::journey::{Pass, StepOrder};
use crate::model::{Journey, Part};
use crate::story::chapters::{Passage, Telling};
use crate::words;

/// Tells a journey in its own language.
///
/// Takes time linear in the length of its texts.
#[must_use]
pub fn tell(journey: &Journey) -> Telling {
    let story = Story::of(journey);
    let introduction = journey.narrator.as_ref().and_then(|it| it.introduction.as_deref());
    let account = words::account(journey).into_iter().map(|(heading, text)| Passage {
        heading: heading.to_owned(),
        paragraphs: text.lines().map(str::to_owned).collect(),
    });
    Telling {
        language: journey.language,
        title: journey.title.clone(),
        lead: words::narrator_line(journey),
        introduction: introduction.map(|text| words::unquoted(text).to_owned()),
        wants: words::wants(journey),
        short: short::short(&story),
        chapters: chapter::chapters(&story),
        points: points::points(&story),
        beside: beside::beside(&story),
        account: account.collect(),
    }
}

/// The journey in two or three sentences ([`Telling::short`]).
#[must_use]
pub fn short(journey: &Journey) -> String {
    short::short(&Story::of(journey))
}

/// What a telling is made from.
struct Story<'a> {
    journey: &'a Journey,
    /// The parts that are drawn.
    parts: Vec<Part>,
    passes: Vec<Pass>,
    /// Where the steps stand that the journey refers to.
    order: StepOrder,
}

impl<'a> Story<'a> {
    fn of(journey: &'a Journey) -> Self {
        let (parts, passes) = (journey.drawn_parts(), journey.passes());
        Self { journey, parts, passes, order: StepOrder::of(journey) }
    }

    fn draws(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether it is drawn and there is anything of it.
    fn has(&self, part: Part) -> bool {
        self.draws(part) && self.journey.has(part)
    }

    /// Whether anything is told of what the teller of the step says.
    fn tells(&self, step: usize) -> bool {
        let step = &self.journey.steps[step];
        (step.event.is_some() && self.draws(Part::Events))
            || (step.emotion.is_some() && self.draws(Part::Emotions))
            || (step.thought.is_some() && self.draws(Part::Thoughts))
    }

    /// Whether anything is told of the step.
    fn holds(&self, step: usize) -> bool {
        let acts = !self.journey.steps[step].actions.is_empty();
        self.tells(step) || (acts && self.draws(Part::Organisations))
    }

    /// The numbers of the steps of which anything is told.
    fn told(&self) -> impl Iterator<Item = usize> {
        (0..self.journey.steps.len()).filter(|&step| self.holds(step))
    }
}
