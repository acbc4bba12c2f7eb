use crate::model::Level;
use crate::story::tell::Story;
use crate::words;

/// Where the line of each teller is highest and lowest.
pub(super) fn points(story: &Story<'_>) -> Vec<String> {
    (0..story.journey.tellers()).flat_map(|party| of_party(party, story)).collect()
}

/// The lowest and the highest level that a party stands at, from low to high.
pub(super) fn ends(party: usize, story: &Story<'_>) -> Option<(Level, Level)> {
    let levels = || levels(party, story).into_iter().map(|(_, level)| level);
    Some((levels().max()?, levels().min()?))
}

/// The steps of a party that stand at a level, by their number among those of the party.
pub(super) fn levels(party: usize, story: &Story<'_>) -> Vec<(usize, Level)> {
    let journey = story.journey;
    let steps = 0..journey.steps.len();
    let own = steps.filter(|&step| journey.teller(&journey.steps[step]) == party);
    let told = (1..).zip(own).filter(|&(_, step)| story.tells(step));
    told.filter_map(|(number, step)| Some((number, journey.steps[step].level()?))).collect()
}

fn of_party(party: usize, story: &Story<'_>) -> Vec<String> {
    let (journey, language) = (story.journey, story.journey.language);
    let Some((lowest, highest)) = ends(party, story) else { return Vec::new() };
    let name = |level| words::level(journey.scale_of(party), level, language);
    let whose = journey.parties.get(party).map_or_else(String::new, |it| format!("{}: ", it.name));
    if lowest == highest {
        let (dutch, english) = ("alle stappen staan op", "all steps stand at");
        let said = format!("{whose}{} {}.", language.pick(dutch, english), name(highest));
        return vec![words::upper_first(&said)];
    }
    let ends = [
        (highest, language.pick("het hoogste punt is", "the highest point is")),
        (lowest, language.pick("het laagste punt is", "the lowest point is")),
    ];
    let said = |(level, words): (Level, &str)| {
        let place = place(party, level, story);
        words::upper_first(&format!("{whose}{words} {}: {place}.", name(level)))
    };
    ends.into_iter().map(said).collect()
}

/// "stap 13, 14 en 16".
fn place(party: usize, level: Level, story: &Story<'_>) -> String {
    let journey = story.journey;
    let at = levels(party, story).into_iter().filter(|(_, own)| *own == level);
    let numbers: Vec<String> = at.map(|(number, _)| number.to_string()).collect();
    let word = journey.language.pick("stap", "step");
    format!("{word} {}", words::listed(&numbers, journey.language))
}
