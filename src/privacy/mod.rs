//! What in a text tells who somebody is: numbers and places that lead to one person, and names.

mod details;
mod names;

pub use details::masked;
pub(crate) use details::{Kind, details, without_details};
pub(crate) use names::NameReader;

#[cfg(test)]
mod corpus;
