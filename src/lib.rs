//! klantreis
pub mod check;
pub mod diagnostic;
pub mod layout;
pub mod model;
pub mod scene;
mod text;
pub mod write;
pub mod yaml;
