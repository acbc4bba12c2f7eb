//! Pages for a browser on this computer only.

pub mod changes;
pub mod door;
pub mod server;
