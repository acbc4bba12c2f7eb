use super::Journey;

/// A run of steps, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// The first step, from 0.
    pub from: usize,
    /// The last step, from 0.
    pub to: usize,
}

impl Stretch {
    /// Whether it ends before it begins, or holds a step that the journey does not have.
    #[must_use]
    pub fn is_broken(self, journey: &Journey) -> bool {
        self.from > self.to || self.to >= journey.steps.len()
    }
}

/// What somebody wants to reach (doel).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The goal in a few words.
    pub text: String,
    /// Whose goal it is: the name of a party, or who it is by [`super::PartyKind::label`].
    pub of: Vec<String>,
    /// With what means.
    pub means: Option<String>,
    /// Who works on it.
    pub who: Option<String>,
    /// What became of it.
    pub status: GoalStatus,
    /// While what steps it stands.
    pub stretch: Stretch,
}

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GoalStatus {
    /// Nobody works on it yet.
    #[default]
    Open,
    /// Somebody works on it.
    Busy,
    /// It was reached.
    Reached,
    /// It was given up.
    Dropped,
}

/// Who has the coordination (regie), and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The person or organisation.
    pub who: String,
    /// While what steps.
    pub stretch: Stretch,
}

/// An organisation that is involved, with one person of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Involvement {
    /// The organisation.
    pub organisation: String,
    /// The person who comes, where known.
    pub person: Option<String>,
    /// While what steps.
    pub stretch: Stretch,
}

/// Something that weighs on the family (probleem).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The part of life it is in.
    pub domain: LifeDomain,
    /// The problem in a few words.
    pub text: String,
    /// How heavy it is.
    pub weight: Weight,
    /// While what steps it plays.
    pub stretch: Stretch,
}

/// How heavy a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    /// Light (licht).
    Light,
    /// Moderate (matig).
    #[default]
    Moderate,
    /// Heavy (zwaar).
    Heavy,
}

/// A part of life in which problems play (leefdomein).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LifeDomain {
    /// One of the usual ones, by its place in [`LifeDomain::USUAL`].
    Usual(usize),
    /// One of the journey's own.
    Own(String),
}
