//! Tells where the satisfaction of each party is highest and lowest.

use crate::model::{Journey, Level};
use crate::story::tell::context::StoryContext;
use crate::words;

/// Where the line of each teller is highest and lowest.
pub(super) fn points(context: &StoryContext<'_>) -> Vec<String> {
    (0..context.journey.tellers()).flat_map(|party| of_party(party, context)).collect()
}

/// The lowest and the highest level that a party stands at, from low to high.
pub(super) fn ends(party: usize, context: &StoryContext<'_>) -> Option<(Level, Level)> {
    let levels = || levels(party, context).into_iter().map(|(_, level)| level);
    Some((levels().max()?, levels().min()?))
}

/// The steps of a party that stand at a level, by their number among those of the party.
pub(super) fn levels(party: usize, context: &StoryContext<'_>) -> Vec<(usize, Level)> {
    let journey = context.journey;
    let numbers = journey.step_numbers();
    let own = steps_of(party, journey).filter(|&step| context.has_experience_of(step));
    let numbered = own.map(|step| (numbers[step], step));
    numbered.filter_map(|(number, step)| Some((number, journey.steps[step].level()?))).collect()
}

fn steps_of(party: usize, journey: &Journey) -> impl Iterator<Item = usize> {
    let is_own = move |step: &usize| journey.teller(&journey.steps[*step]) == party;
    (0..journey.steps.len()).filter(is_own)
}

fn of_party(party: usize, context: &StoryContext<'_>) -> Vec<String> {
    let (journey, language) = (context.journey, context.journey.language);
    let Some((lowest, highest)) = ends(party, context) else { return Vec::new() };
    let name = |level| words::level(journey.scale_of(party), level, language);
    let whose = journey.parties.get(party).map_or_else(String::new, |it| format!("{}: ", it.name));
    if lowest == highest {
        let is_known = |step: usize| journey.steps[step].level().is_some();
        let (dutch, english) = if steps_of(party, journey).all(is_known) {
            ("alle stappen staan op", "all steps stand at")
        } else {
            ("alle stappen met een niveau staan op", "all steps with a level stand at")
        };
        let sentence = format!("{whose}{} {}.", language.pick(dutch, english), name(highest));
        return vec![words::upper_first(&sentence)];
    }
    let ends = [
        (highest, language.pick("het hoogste punt is", "the highest point is")),
        (lowest, language.pick("het laagste punt is", "the lowest point is")),
    ];
    let sentence = |(level, words): (Level, &str)| {
        let place = place(party, level, context);
        words::upper_first(&format!("{whose}{words} {}: {place}.", name(level)))
    };
    ends.into_iter().map(sentence).collect()
}

/// "stap 13, 14 en 16".
fn place(party: usize, level: Level, context: &StoryContext<'_>) -> String {
    let journey = context.journey;
    let at = levels(party, context).into_iter().filter(|(_, own)| *own == level);
    let numbers: Vec<String> = at.map(|(number, _)| number.to_string()).collect();
    let word = journey.language.pick("stap", "step");
    format!("{word} {}", words::listed(&numbers, journey.language))
}
