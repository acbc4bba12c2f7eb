//! Lanes that a journey makes for itself, such as channel, system or waiting time, and what stands in
//! them.

use crate::model::step_id::StepId;

/// A lane of the journey's own (eigen baan): what steps and phases say in it are [`OwnValue`]s.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OwnLane {
    /// What it is called: beside the drawing, and by what stands in it.
    pub name: String,
    /// How its values are drawn.
    pub kind: OwnLaneKind,
    /// What stands in it, in a sentence for the legend.
    pub about: Option<String>,
}

/// How the values of a lane of the journey's own are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OwnLaneKind {
    /// Each on a card as wide as those of organisations.
    Cards,
    /// As small labels, next to and under each other.
    #[default]
    Tags,
    /// As bars from step to step.
    Bars,
}

/// What a step or a phase says in a lane of the journey's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OwnValue {
    /// The name of the lane.
    pub lane: String,
    /// What it says.
    pub text: String,
    /// The last step that it holds for, in a lane of bars; `None` for its own step alone.
    pub until: Option<StepId>,
}

impl OwnLane {
    /// A lane of a kind, without a word about it.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: OwnLaneKind) -> Self {
        Self { name: name.into(), kind, about: None }
    }
}

impl OwnLaneKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Cards, Self::Tags, Self::Bars];
}

impl OwnValue {
    /// What a lane says, for one step or phase.
    #[must_use]
    pub fn new(lane: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lane: lane.into(), text: text.into(), until: None }
    }
}
