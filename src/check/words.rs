//! What an author says of the words that judge people.

/// Which words may stand in a journey that [`super::check`] warns of, and which others may not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Words {
    /// Words that may stand there, in any of their forms.
    pub allowed: Vec<String>,
    /// Words that judge as well, each with what to write instead; every form is a word of its own.
    pub judging: Vec<(String, String)>,
}
