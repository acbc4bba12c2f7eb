//! The changes that can be asked for.

use crate::edit::path::Path;
use crate::edit::value::Value;
use crate::model::{Action, Evidence, Level, Place, Step, StepId};

/// A change to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Edit {
    /// Sets a value, or adds it where it is not there.
    Set {
        /// Where.
        at: Path,
        /// What it becomes.
        value: Value,
    },
    /// Removes a value with its key, or an item of a list.
    Remove {
        /// What goes.
        at: Path,
    },
    /// Puts an item into a list; a single value becomes a list of two.
    Insert {
        /// The list.
        list: Path,
        /// Before which item, from 0; past the last at the end.
        before: usize,
        /// The item.
        value: Value,
    },
    /// Puts an item of a list elsewhere in it.
    Move {
        /// The list.
        list: Path,
        /// Which item, from 0.
        from: usize,
        /// Before which of the items as they are now.
        before: usize,
    },
    /// Sets the title.
    SetTitle(String),
    /// Sets the name of the narrator.
    SetNarrator(String),
    /// Sets the text of a part: of an event, an emotion, an action, a goal, a theme, a phase and what else
    /// has one; adds it where it is not there.
    SetText {
        /// Of what.
        place: Place,
        /// The text.
        text: String,
    },
    /// Removes a part of the journey, whole.
    RemovePart(Place),
    /// Sets the level of a step, or takes it away.
    SetLevel {
        /// Which step.
        step: StepId,
        /// The level.
        level: Option<Level>,
    },
    /// Sets the phase of a step, or lets it follow the step before it. Other steps stay in theirs; those
    /// behind it that say no phase follow where the story would else go back to an earlier phase, and where
    /// they are in none.
    SetPhase {
        /// Which step.
        step: StepId,
        /// The phase.
        phase: Option<String>,
    },
    /// Sets when a step happens, or takes that away.
    SetTime {
        /// Which step.
        step: StepId,
        /// The time in words.
        text: Option<String>,
    },
    /// Sets whom a step is about; nobody takes it away.
    SetAbout {
        /// Which step.
        step: StepId,
        /// Their names.
        about: Vec<String>,
    },
    /// Adds a step behind another one.
    AddStep {
        /// The step before it; number 0 is the beginning of the steps of that party.
        after: StepId,
        /// What it says.
        step: Box<Step>,
    },
    /// Puts a step behind another one of the same party.
    MoveStep {
        /// Which step.
        step: StepId,
        /// The step before it; number 0 is the beginning.
        after: StepId,
        /// The phase that it comes into; the one that it is in where none is named. No other step goes along.
        phase: Option<String>,
    },
    /// Removes a step that nothing refers to.
    RemoveStep(StepId),
    /// Adds what an organisation does.
    AddOrganisation {
        /// In which step.
        step: StepId,
        /// What it does.
        action: Box<Action>,
    },
    /// Adds what a step is based on.
    AddEvidence {
        /// Which step.
        step: StepId,
        /// The evidence.
        evidence: Box<Evidence>,
    },
    /// Adds an opportunity that was taken or missed.
    AddOpportunity {
        /// In which step.
        step: StepId,
        /// The opportunity.
        text: String,
        /// Whether it was missed.
        missed: bool,
    },
    /// Says that a name is made up: that of the narrator with the narrator, another one in the list of such
    /// names.
    DeclareFictional(String),
    /// Gives a person or an organisation another name in all texts.
    Rename {
        /// The name now.
        from: String,
        /// The new name.
        to: String,
    },
}
