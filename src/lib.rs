//! klantreis
pub mod model;
