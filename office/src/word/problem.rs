//! What is wrong with a document that somebody gives.

use thiserror::Error;

/// Why a document cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WordProblem {
    /// It is no Word document.
    #[error("this is no Word document")]
    NotWord,
    /// It is a document of an old version of Word, or has a password.
    #[error("this is a document of an old version of Word, or one with a password")]
    OldOrLocked,
    /// It is in a form of the standard that hardly any program writes.
    #[error("this document is saved as “Strict Open XML”")]
    Strict,
    /// Its text is narrower or lower than any picture.
    #[error("the text of this document has no room for a picture")]
    NoRoom,
    /// It is written in a way that others cannot be added to.
    #[error("the styles of this document cannot be added to")]
    OtherForm,
    /// Some of it makes no sense.
    #[error("{part}: damaged")]
    Damaged {
        /// The part.
        part: String,
    },
    /// A part of it is larger than any that somebody wrote.
    #[error("{part}: too large")]
    TooLarge {
        /// The part.
        part: String,
    },
}

impl WordProblem {
    pub(super) fn damaged(part: &str) -> Self {
        Self::Damaged { part: part.to_owned() }
    }
}
