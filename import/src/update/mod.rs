//! Puts into a journey file what notes have that it has not: lines come in, and everything that stands
//! there already stays as it is.

mod alignment;
mod lines;
mod missing;
mod new_phases;

use klantreis::model::{Language, Place, StepId, StepPart};
use klantreis::source::{self, Document};

use crate::draft::Draft;
use crate::refusal::Refusal;
use crate::update::alignment::{Pair, align};
use crate::update::lines::{StepLines, insert};
use crate::update::missing::{Missing, missing};
use crate::update::new_phases::Phases;

/// A journey file with what notes add to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    /// The whole file.
    pub text: String,
    /// The lines that came in, as they stand in the file.
    pub added: Vec<String>,
    /// What is otherwise in the notes and was left as it is in the file, a sentence each.
    pub otherwise: Vec<String>,
}

/// Puts into the journey file `text` what `draft` has that it has not.
///
/// Steps are the same where their words are nearly the same, and stand in the same order. A step of the
/// notes that the file does not have comes in behind the one that it follows in the notes; of one that it
/// has, what the file does not say yet comes in below it. A phase that only the notes have comes in below
/// those of the file, where they stand on a line each; else the step stands in none, which is told. What the file says otherwise than the notes, or
/// has and the notes do not, stays.
///
/// # Errors
/// Where the file cannot be read as a journey of one teller.
pub fn update(text: &str, draft: &Draft, messages: Language) -> Result<Updated, Refusal> {
    let document = source::read(text, messages).map_err(|_| Refusal::no_journey(messages))?;
    if !document.journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    let pairs = align(&document.journey.steps, &draft.journey.steps);
    let phases = phases(text, &document, draft, &pairs);
    let mut insertions: Vec<(usize, String)> = phases.lines.iter().cloned().collect();
    let update = Update { text, document: &document, draft, phases };
    let mut otherwise: Vec<String> = Vec::new();
    let mut last: Option<usize> = None;
    for pair in pairs {
        match pair {
            Pair::Both(there, noted) => {
                let found =
                    missing(&document.journey, there, &draft.journey.steps[noted], messages);
                insertions.extend(update.below(there, &found));
                otherwise.extend(found.otherwise);
                last = Some(there);
            }
            Pair::OnlyThere(there) => {
                otherwise.push(only_there(there, messages));
                last = Some(there);
            }
            Pair::OnlyNoted(noted) => {
                insertions.push(update.new_step(last, noted));
                let told = update.unknown_phase(noted).map(|label| no_phase(label, messages));
                otherwise.extend(told.filter(|told| !otherwise.contains(told)));
            }
        }
    }
    let added = insertions.iter().flat_map(|(_, lines)| lines.lines().map(str::to_owned)).collect();
    Ok(Updated { text: insert(text, insertions), added, otherwise })
}

/// The phases of the notes, of which those come in that new steps are in.
fn phases(text: &str, document: &Document, draft: &Draft, pairs: &[Pair]) -> Phases {
    let needed = pairs.iter().filter_map(|pair| match pair {
        Pair::OnlyNoted(noted) => draft.journey.steps[*noted].phase.as_deref(),
        _ => None,
    });
    let needed: Vec<&str> = needed.collect();
    Phases::find(text, &document.journey, &draft.journey, &needed)
}

fn no_phase(label: &str, messages: Language) -> String {
    match messages {
        Language::Dutch => format!(
            "fase “{label}” van de notities staat niet in de klantreis: zeg bij “fase?” in welke fase de stap is"
        ),
        Language::English => format!(
            "the journey has no phase “{label}” as the notes do: say at “phase?” in which phase the step is"
        ),
    }
}

fn only_there(step: usize, messages: Language) -> String {
    let number = step + 1;
    match messages {
        Language::Dutch => format!("stap {number} staat niet in de notities, en blijft"),
        Language::English => format!("step {number} is not in the notes, and stays"),
    }
}

struct Update<'a> {
    text: &'a str,
    document: &'a Document,
    draft: &'a Draft,
    phases: Phases,
}

impl Update<'_> {
    /// The language of the words of the file.
    fn keys(&self) -> Language {
        let has = |key: &str| self.text.lines().any(|line| line.starts_with(key));
        if has("titel:") || has("stappen:") { Language::Dutch } else { Language::English }
    }

    fn lines_of(&self, step: usize) -> StepLines {
        let place = Place::Step(StepId::new(0, step + 1), StepPart::Whole);
        StepLines::of(self.text, self.document.locate(place).start)
    }

    /// What comes in below a step that the file has.
    fn below(&self, step: usize, found: &Missing) -> Option<(usize, String)> {
        let only = found.step.clone()?;
        let lines = self.lines_of(step);
        let written = source::write_beside_event(&self.document.journey, &only, self.keys());
        Some((lines.end, lines.keys(&written)))
    }

    /// A step of the notes, behind the one that it follows.
    fn new_step(&self, after: Option<usize>, noted: usize) -> (usize, String) {
        let mut step = self.draft.journey.steps[noted].clone();
        step.phase = step.phase.and_then(|phase| self.phases.of(&phase).map(str::to_owned));
        let word = self.keys().pick("fase?", "phase?");
        let open = self.unknown_phase(noted).map(|label| format!("{word} {label}"));
        let id = StepId::new(0, noted + 1);
        let remarks = self.draft.remarks.iter().filter(|remark| remark.step == Some(id));
        let remarks = remarks.map(|remark| remark.text.as_str());
        let remarks: Vec<&str> = remarks.chain(open.as_deref()).collect();
        let written = source::write_step(&self.document.journey, &step, self.keys());
        if let Some(after) = after {
            let lines = self.lines_of(after);
            return (lines.end, format!("\n{}", lines.item(&written, &remarks)));
        }
        let lines = self.lines_of(0);
        (lines.start, format!("{}\n", lines.item(&written, &remarks)))
    }

    /// What the notes call the phase of a step, where the file does not have it.
    fn unknown_phase(&self, noted: usize) -> Option<&str> {
        let phase = self.draft.journey.steps[noted].phase.as_deref()?;
        let is_known = self.phases.of(phase).is_some();
        let label = self.draft.journey.phases.get(phase).map_or(phase, |phase| &phase.label);
        (!is_known).then_some(label)
    }
}
