//! A run of steps in one phase, and where a story goes back from it.

use std::ops::Range;

/// A run of steps in one phase: a column of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// The first step of the run.
    pub first: usize,
    /// One past the last step of the run; equal to `first` where no step is told in the phase.
    pub end: usize,
    /// The phase's id; `None` before the first step that names a phase.
    pub phase: Option<String>,
    /// How many times the story has now come into this phase, from 1.
    pub round: u32,
    /// Whose story it tells, where that is somebody else in the family than the journey began with:
    /// their first round, and no return.
    pub about: Vec<String>,
    /// Whether the story goes on here where it was left for that of somebody else.
    pub resumes: bool,
    /// Whether it began before the part of the journey that is drawn.
    pub is_cut: bool,
    /// The pass that each party came from, in the order of the parties, without repetition.
    pub from: Vec<usize>,
    /// The ways back that end here.
    pub back: Vec<WayBack>,
    /// The parties, from 0, that tell of such a way back.
    pub returning: Vec<usize>,
}

/// A party leaves one pass and goes back to an earlier one: a new round begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WayBack {
    /// The pass that is left.
    pub from: usize,
    /// The earlier pass through the phase that is entered again: the last one.
    pub to: usize,
}

impl Pass {
    pub(super) fn new(steps: Range<usize>, phase: Option<&str>, round: u32) -> Self {
        let Range { start: first, end } = steps;
        let phase = phase.map(str::to_owned);
        Self {
            first,
            end,
            phase,
            round,
            about: Vec::new(),
            resumes: false,
            is_cut: false,
            from: Vec::new(),
            back: Vec::new(),
            returning: Vec::new(),
        }
    }
}
