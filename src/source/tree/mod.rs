//! The file as a tree of texts, lists and records, each with its place.

mod build;
#[cfg(feature = "json")]
mod json;
mod node;

pub(crate) use build::build;
#[cfg(feature = "json")]
pub(crate) use json::{build as build_json, mistake as json_mistake};
pub(crate) use node::{Content, NodeId, Tree, narrow};
