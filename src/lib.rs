//! klantreis
pub mod check;
pub mod diagnostic;
pub mod layout;
pub mod model;
pub mod scene;
pub mod text;
pub mod write;
pub mod yaml;
