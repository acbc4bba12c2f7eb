//! The forms in which values stand in a file: how each is read, and how it is written.

mod each;
pub(super) mod form;
mod language;
mod link;
mod names;
mod number;
pub(super) mod record;
pub(super) mod stretch;
mod text;
mod word;

pub(crate) use each::Each;
pub(crate) use form::Form;
pub(crate) use language::LanguageName;
pub(crate) use link::Address;
pub(crate) use names::{
    CategoryName, ChooserName, DomainName, FamilyKind, Owners, PhaseId, TopicName,
};
pub(crate) use number::{Age, Answer, Count, Length, LevelName, Whole, YesNo};
pub(crate) use record::{Mapped, One, Short, TextOr, mapped};
pub(crate) use text::{PlainText, Text};
pub(crate) use word::Word;
