//! The file as a tree of texts, lists and records, each with its place.

mod build;
mod node;

pub(crate) use build::build;
pub(crate) use node::{Content, NodeId, Tree};
