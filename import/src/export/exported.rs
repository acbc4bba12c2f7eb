//! What comes of a journey that is written in another form.

/// A journey in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// What stands in the file.
    pub text: String,
    /// What the journey says that this form does not hold: keys of the journey file, in the language of the
    /// journey.
    pub not_held: Vec<String>,
}
