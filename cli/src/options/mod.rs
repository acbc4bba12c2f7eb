//! The options that several commands share: their help, and what they ask for.

pub mod bare;
pub mod common;
pub mod document;
pub mod drawn;
pub mod excerpt;
pub mod fonts;
pub mod formats;
pub mod idle;
pub mod lanes;
pub mod numbers;
pub mod origin;
pub mod pages;
pub mod quiet;
pub mod reference;
pub mod reveal;
pub mod settings;
pub mod svg_text;
pub mod theme;
pub mod view;
