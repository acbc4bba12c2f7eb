//! What the narrator feels and thinks.

use crate::model::scale::Level;

/// What the narrator feels (emotie): a white card with a red edge.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Emotion {
    /// The feeling in the narrator's words.
    pub text: String,
    /// Where the card stands when it stands alone; beside an event it hangs on the event.
    pub level: Option<Level>,
}

/// What the narrator thinks (gedachte): drawn as an emotion, marked as a thought.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Thought {
    /// The thought in the narrator's words.
    pub text: String,
    /// Where the card stands when it stands alone; beside an event it hangs on the event.
    pub level: Option<Level>,
}
