//! Writes a journey as a diagram of Mermaid that imports to the same phases, steps and organisations.

use klantreis::model::{Journey, Language, Level, PhaseSet, Scale, Step};

use crate::export::exported::Exported;
use crate::export::not_held::not_held;
use crate::export::notes::again;
use crate::file::{File, Options};
use crate::mermaid::entity::encoded;
use crate::mermaid::nameless::NAMELESS;
use crate::refusal::Refusal;

/// What levels of the usual scale and between them are: Mermaid draws a smile above 3, a straight mouth at
/// 3 and a sad one below, so that neutral is 3. What lies between two scores becomes the lower.
const USUAL_SCORES: [u16; 7] = [5, 4, 3, 2, 2, 1, 1];

/// Writes a journey as a diagram that [`crate::import`] reads.
///
/// # Errors
/// Where several parties tell the journey, or no step has a level: a diagram has a score for each.
pub fn mermaid(journey: &Journey, messages: Language) -> Result<Exported, Refusal> {
    if !journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    if journey.steps.iter().all(|step| step.level().is_none()) {
        return Err(Refusal::no_levels(messages));
    }
    let text = written(journey);
    let options = Options { messages, language: journey.language, ..Options::default() };
    let back = crate::import(&File { name: "journey.mmd", bytes: text.as_bytes() }, &options)?;
    let mut not_held = lost(journey, messages);
    if let Some(draft) = back.drafts.first() {
        not_held.extend(self::not_held(journey, &draft.journey));
    }
    Ok(Exported { text, not_held })
}

fn written(journey: &Journey) -> String {
    let mut lines =
        vec!["journey".to_owned(), format!("    title {}", encoded(&journey.title, ""))];
    let mut phase: Option<&str> = None;
    for step in &journey.steps {
        if let Some(own) = step.phase.as_deref() {
            let again = again(step, journey.language, str::to_owned);
            if phase != Some(own) || !again.is_empty() {
                let section = section(own, journey) + &again;
                lines.push(format!("    section {}", encoded(&section, "")));
                phase = Some(own);
            }
        }
        lines.push(task(step, journey));
    }
    lines.join("\n") + "\n"
}

/// What a phase is called: the usual ones with their number, others by their name.
fn section(phase: &str, journey: &Journey) -> String {
    let label = journey.phases.get(phase).map_or("", |phase| phase.label.as_str());
    let is_usual = journey.phases.phases == PhaseSet::standard(journey.language).phases;
    if is_usual || label.is_empty() { format!("{phase} {label}") } else { label.to_owned() }
}

/// A step; one without a level stands there as a remark, since a score would be made up.
fn task(step: &Step, journey: &Journey) -> String {
    let text = step_text(step);
    let actors = actors(step, journey).join(", ");
    let Some(level) = step.level() else {
        let unknown = journey.language.pick("zonder niveau", "without a level");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said: Vec<&str> =
            [text.as_str(), actors.as_str()].into_iter().filter(|it| !it.is_empty()).collect();
        return format!("      %% {unknown}: {}", said.join(": "));
    };
    let behind = if actors.is_empty() { String::new() } else { format!(": {actors}") };
    format!("      {}: {}{behind}", encoded(text, ""), score(level, &journey.scale))
}

/// What happens, or else what somebody feels or thinks.
fn step_text(step: &Step) -> &str {
    let event = step.event.as_ref().map(|event| &event.text);
    let emotion = step.emotion.as_ref().map(|emotion| &emotion.text);
    let thought = step.thought.as_ref().map(|thought| &thought.text);
    event.or(emotion).or(thought).map_or("", String::as_str)
}

/// Who tells the step, and the organisations in it.
fn actors(step: &Step, journey: &Journey) -> Vec<String> {
    let mut actors: Vec<String> = Vec::new();
    let organisations = step.actions.iter().flat_map(|action| &action.organisations);
    for organisation in organisations {
        let name = encoded(&organisation.label(), ",");
        if !actors.contains(&name) {
            actors.push(name);
        }
    }
    let [dutch, english] = NAMELESS;
    match &journey.narrator {
        Some(narrator) => actors.insert(0, encoded(&narrator.name, ",")),
        // The first in a diagram is who tells it.
        None if !actors.is_empty() => {
            actors.insert(0, journey.language.pick(dutch, english).to_owned());
        }
        None => {}
    }
    actors
}

/// The score of a level: as far down from 5 as the level is from the top of its scale.
fn score(level: Level, scale: &Scale) -> u16 {
    if is_usual(scale) {
        return USUAL_SCORES.get(usize::from(level.0)).copied().unwrap_or(1);
    }
    let intervals = u16::try_from(scale.levels.len()).unwrap_or(u16::MAX).saturating_sub(1).max(1);
    let down = (4 * level.0 + intervals) / (2 * intervals);
    5_u16.saturating_sub(down).max(1)
}

fn is_usual(scale: &Scale) -> bool {
    Language::ALL.iter().any(|&language| *scale == Scale::satisfaction(language))
}

/// What stands in the diagram otherwise than the journey says it, or not at all.
fn lost(journey: &Journey, messages: Language) -> Vec<String> {
    let mut lost = Vec::new();
    let scores = Scale::of(&["5", "4", "3", "2", "1"]);
    if journey.scale != scores {
        let became = (0..).zip(&journey.scale.levels);
        let became = became
            .map(|(rank, name)| format!("{name} = {}", score(Level::rank(rank), &journey.scale)));
        let names = messages.pick("namen van de niveaus", "names of the levels");
        lost.push(format!("{names} ({})", became.collect::<Vec<_>>().join(", ")));
    }
    let halfway = journey.steps.iter().filter_map(Step::level).filter(|level| level.is_halfway());
    match (halfway.count(), messages) {
        (0, _) => {}
        (n, Language::Dutch) => lost.push(format!("halve niveaus ({n} keer)")),
        (n, Language::English) => lost.push(format!("halfway levels ({n} times)")),
    }
    let numbered = (1..).zip(&journey.steps);
    let without = numbered.filter(|(_, step)| step.level().is_none());
    let without: Vec<String> = without.map(|(number, _): (usize, _)| number.to_string()).collect();
    if !without.is_empty() {
        let steps = messages.pick(
            "stappen zonder niveau, die er als opmerking staan",
            "steps without a level, which stand there as remarks",
        );
        lost.push(format!("{steps} ({})", without.join(", ")));
    }
    let mut actions = journey.steps.iter().flat_map(|step| &step.actions);
    if actions.any(|action| !action.text.is_empty()) {
        lost.push(messages.pick("wat organisaties doen", "what organisations do").to_owned());
    }
    lost
}
