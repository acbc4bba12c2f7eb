//! The commands, each one file: its help, and what it does.

pub mod cards;
pub mod change;
pub mod check;
mod coded;
pub mod compare;
pub mod completions;
pub mod describe;
pub mod edit;
pub mod export;
pub mod import;
pub mod join;
pub mod man;
pub mod new;
pub mod overview;
pub mod phases;
pub mod quotes;
pub mod refresh;
pub mod render;
pub mod report;
pub mod schema;
mod sign_off;
pub mod themes;
pub mod watch;
