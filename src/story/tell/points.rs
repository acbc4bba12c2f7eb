//! Tells where the satisfaction of each party is highest and lowest.

use crate::language::Language;
use crate::model::{Journey, Level};
use crate::story::tell::context::StoryContext;
use crate::words;

/// One line of one party, both from 0.
pub(super) type OwnLine = (usize, usize);

/// Where the line of each teller is highest and lowest; where several run through one family, each.
pub(super) fn points(context: &StoryContext<'_>) -> Vec<String> {
    lines(context.journey).flat_map(|line| of_line(line, context)).collect()
}

/// The lines of all tellers.
pub(super) fn lines(journey: &Journey) -> impl Iterator<Item = OwnLine> {
    let own = journey.line_count();
    (0..journey.tellers()).flat_map(move |party| (0..own).map(move |line| (party, line)))
}

/// Whose line it is, where there are several.
pub(super) fn whose((party, line): OwnLine, journey: &Journey) -> Option<&str> {
    let party = journey.parties.get(party).map(|it| it.name.as_str());
    party.or_else(|| journey.has_lines().then(|| journey.line_name(line)))
}

/// " van Larissa".
pub(super) fn of_whom(name: &str, language: Language) -> String {
    format!(" {} {name}", language.pick("van", "of"))
}

/// The lowest and the highest level that a line comes to, from low to high.
pub(super) fn ends(line: OwnLine, context: &StoryContext<'_>) -> Option<(Level, Level)> {
    let levels = || levels(line, context).into_iter().map(|(_, level)| level);
    Some((levels().max()?, levels().min()?))
}

/// The steps of a line that stand at a level, by their number among those of the party.
pub(super) fn levels(own: OwnLine, context: &StoryContext<'_>) -> Vec<(usize, Level)> {
    let numbers = context.journey.step_numbers();
    told(own, context).filter_map(|(step, level)| Some((numbers[step], level?))).collect()
}

/// The steps of a line of which the story has what was lived through, each with its level where that is
/// known.
pub(super) fn told(
    own: OwnLine,
    context: &StoryContext<'_>,
) -> impl Iterator<Item = (usize, Option<Level>)> {
    steps_of(own, context.journey).filter(|&(step, _)| context.has_experience_of(step))
}

/// The steps that a line comes to, each with its level where that is known.
fn steps_of(
    (party, line): OwnLine,
    journey: &Journey,
) -> impl Iterator<Item = (usize, Option<Level>)> {
    let own = journey.steps.iter().enumerate();
    let own = own.filter(move |(_, step)| journey.teller(step) == party);
    own.filter_map(move |(at, step)| Some((at, journey.level_on(step, line)?)))
}

fn of_line(own: OwnLine, context: &StoryContext<'_>) -> Vec<String> {
    let (journey, language) = (context.journey, context.journey.language);
    let Some((lowest, highest)) = ends(own, context) else { return Vec::new() };
    let name = |level| words::level(journey.scale_of(own.0), level, language);
    let whose = whose(own, journey).map_or_else(String::new, |name| format!("{name}: "));
    if lowest == highest {
        let (dutch, english) = if steps_of(own, journey).all(|(_, level)| level.is_some()) {
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
        let place = place(own, level, context);
        words::upper_first(&format!("{whose}{words} {}: {place}.", name(level)))
    };
    ends.into_iter().map(sentence).collect()
}

/// "stap 13, 14 en 16".
fn place(own: OwnLine, level: Level, context: &StoryContext<'_>) -> String {
    let journey = context.journey;
    let at = levels(own, context).into_iter().filter(|(_, it)| *it == level);
    let numbers: Vec<String> = at.map(|(number, _)| number.to_string()).collect();
    let word = journey.language.pick("stap", "step");
    format!("{word} {}", words::listed(&numbers, journey.language))
}
