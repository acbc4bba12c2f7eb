//! What is said about each problem, in Dutch and in English: for people who do not program.

pub(crate) mod file;
pub(crate) mod help;
pub(crate) mod joint;
pub(crate) mod keys;
pub(crate) mod lines;
pub(crate) mod meaning;
pub(crate) mod own;
pub(crate) mod plan;
pub(crate) mod values;

pub(crate) use crate::diagnostic::{Message, say};
