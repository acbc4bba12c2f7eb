//! Where in a journey something stands that a finding or a message points at.

use crate::model::step_id::StepId;

/// A spot in a journey that a finding can point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Place {
    /// The journey as a whole; in a file, its title.
    Journey,
    /// The narrator.
    Narrator,
    /// How it was studied.
    Study,
    /// One of the figures of the study, from 0.
    Figure(usize),
    /// One of the forewords, from 0.
    Foreword(usize),
    /// One of the categories, from 0.
    Category(usize),
    /// One of the phases of the journey's own set, from 0.
    Phase(usize),
    /// What one of them says in a lane of the journey's own: which phase, and which of its values,
    /// both from 0.
    OfPhase(usize, usize),
    /// One of the lanes of the journey's own, from 0.
    OwnLane(usize),
    /// One of the parties, from 0.
    Party(usize),
    /// A part of a step.
    Step(StepId, StepPart),
    /// One of the topics, from 0.
    Topic(usize),
    /// One of the experiences, from 0.
    Experience(usize),
    /// One of the comparisons, from 0.
    Comparison(usize),
    /// One of the pieces of advice, from 0.
    Advice(usize),
    /// One of the opportunities, from 0.
    Opportunity(usize),
    /// What was expected beforehand.
    Expectation,
    /// How it was afterwards.
    Afterwards,
    /// One of the goals, from 0.
    Goal(usize),
    /// One of the leads, from 0.
    Lead(usize),
    /// One of those involved, from 0.
    Involvement(usize),
    /// One of the problems, from 0.
    Problem(usize),
    /// One of the reflections, from 0.
    Reflection(usize),
    /// One of the tables, from 0.
    Table(usize),
    /// One of the validations of the journey as a whole, from 0.
    Validation(usize),
}

/// A part of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum StepPart {
    /// The step as a whole.
    Whole,
    /// The phase it is drawn in.
    Phase,
    /// Why the story goes back there.
    ReturnReason,
    /// How the family came into the phase.
    Entry,
    /// Its event.
    Event,
    /// The level of its event, or of its emotion where that stands alone.
    Level,
    /// Its emotion.
    Emotion,
    /// Its thought.
    Thought,
    /// One of its actions, from 0.
    Action(usize),
    /// Something that helped, from 0.
    Helped(usize),
    /// Something that cost energy, from 0.
    CostEnergy(usize),
    /// Whether there was rest and trust.
    Success,
    /// One of its values in lanes of the journey's own, from 0.
    Own(usize),
    /// Its link.
    Link,
    /// Whom it is about.
    About,
    /// When it happens.
    Time,
    /// One piece of its evidence, from 0.
    Evidence(usize),
    /// What a trainer keeps with it.
    Notes,
    /// What a trainer asks about it.
    Questions,
}
