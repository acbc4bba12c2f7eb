//! Drawing journeys and saving what is drawn.

pub mod book;
pub mod draw;
pub mod guard;
pub mod laid_out;
pub mod missing;
pub mod parallel;
pub mod save;
pub mod under_title;
pub mod word;
pub mod written;
