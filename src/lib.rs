//! klantreis
pub mod check;
pub mod diagnostic;
pub mod layout;
pub mod model;
pub mod scene;
pub mod write;
pub mod yaml;
mod text;
