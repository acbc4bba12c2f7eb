//! What a step is called for as long as it exists, whatever happens to the steps around it.

/// A step as it was told: the `number`-th step that this party tells.
///
/// It stays the same when steps are put in another order, when others are left out, and when the
/// parties of a journey are laid side by side. [`crate::journey::StepOrder`] says where the step
/// stands in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StepId {
    /// Which of the journey's parties tells it, from 0; 0 where the journey has no parties.
    pub party: usize,
    /// Which of the steps of that party it is, from 1; 0 for a step that no journey has yet.
    pub number: usize,
}

impl StepId {
    /// The `number`-th step of a party.
    #[must_use]
    pub const fn new(party: usize, number: usize) -> Self {
        Self { party, number }
    }

    /// The step that the same party tells next.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { number: self.number.saturating_add(1), ..self }
    }
}
