//! Draws a journey (klantreis): what a family lived through, step by step, with what they felt
//! above what the organisations around them did, on one timeline.
//!
//! A journey comes from a YAML file or is built in code; the outcome is text, and this library
//! reads no files and prints nothing.
//!
//! ```text
//!  text ──source─▶ model ──check──▶ findings
//!                   │  └──compare──▶ differences
//!                   ├──story──▶ story ──write──▶ text, web page
//!                 layout (text widths, differences, words, theme)
//!                   ▼
//!                 scene ──write──▶ SVG, PNG, PDF, web page
//! ```
//!
//! Each arrow is a module, and nothing points back: [`mod@write`] sees only the [`scene`], and the
//! [`model`] knows neither files nor drawings.
//!
//! - [`source`] reads a journey, and says of every problem where it stands and what to do.
//! - [`mod@edit`] changes the text of a file and leaves the rest of it as it was.
//! - [`model`] is the journey: who tells it, phases, scale, steps and what stands beside them, as
//!   plain values.
//! - [`check`] finds what an author should look at again, and says what a journey is based on
//!   ([`check::evidence`]).
//! - [`compare`] lays two tellings of one case side by side, and says how far apart they are.
//! - [`layout`] gives everything its place, in a journey, in a picture of the phases themselves
//!   ([`layout::phase_model`]) and in one of categories and scenarios ([`layout::overview`]), and on
//!   cards to lay on a table ([`layout::cards`]); [`text`] tells it how wide words are and where
//!   lines may end.
//! - [`scene`] is the finished drawing: shapes and lines of text in reading order.
//! - [`theme`] says how a drawing looks; with the feature `themes` it is read from a theme file, and
//!   with the feature `typefaces` letters are read from font files.
//! - [`story`] says the same in words: [`story::tell`] gives a [`story::Story`], and [`story::report()`] a
//!   [`story::Report`] of several journeys, of which [`layout::figures`] draws the pictures and
//!   [`layout::report_pages`] the pages.
//! - [`mod@write`] turns a drawing into a file format.
//! - [`settings`] reads what the journeys of a study have in common, with the feature `settings`.
//! - [`diagnostic`] is what [`source`] and [`mod@check`] report with: what is wrong, how grave it is,
//!   and where.
//!
//! Two packages stand on it: `klantreis-import` makes journeys of notes, tables, coded interviews and logs, and
//! `klantreis-office` makes slides and Word documents of drawings.
//!
//! # A journey built in code
//!
//! ```
//! use klantreis::{layout, model::{Action, Journey, Level, Step}, theme, write};
//!
//! let advice = Action::by("Gemeente", "Wij plannen een gesprek.").at(Level::NEUTRAL);
//! let journey = Journey::new("Klantreis van Sam")
//!     .step(Step::event("Ik verlies mijn baan.", Level::DISSATISFIED).in_phase("1"))
//!     .step(Step::event("Ik vraag om hulp.", Level::NEUTRAL).in_phase("2").with_action(advice))
//!     .step(Step::event("Ik heb weer werk.", Level::SATISFIED).feeling("Wat een rust!"));
//! let svg = write::svg(&layout::layout(&journey, &theme::Theme::default()));
//! assert!(svg.contains("Ik vraag om hulp."));
//! ```
//!
//! # A journey read from a file
//!
//! ```
//! use klantreis::{layout, model::Language, source, theme, write};
//!
//! let text = "title: Sam's journey\nsteps:\n  - { event: I ask for help, level: neutral }\n";
//! let svg = match source::read(text, Language::English) {
//!     Ok(document) => write::svg(&layout::layout(&document.journey, &theme::Theme::default())),
//!     Err(problems) => panic!("{}", problems[0].message),
//! };
//! assert!(svg.contains("I ask for help"));
//! ```
//!
//! # Features
//!
//! Without features the library is small enough for a browser.
//!
//! - `png` and `pdf` write drawings in those formats, and `outlines` draws the text of an SVG as outlines; all three
//!   bring `shaping`, which puts letters of every script in their place. With `emoji` their letters hold those too.
//! - `json` writes a journey as JSON, and gives the schema of the journey file, findings and comparisons as JSON.
//! - `themes` reads theme files, `settings` a file with the settings of a study, and `typefaces` font files.
//! - `languages` hyphenates in forty languages instead of two, and finds the words of Thai, Lao, Khmer and Burmese.
//! - `dictionaries` tells a name at the opening of a sentence from a word.
//! - `serde` puts `Serialize` and `Deserialize` on the model, and `svg` gives a drawing as the tree of the crate `svg`.
//! - `office` knows the names of the formats that `klantreis-office` writes.

pub mod check;
pub mod compare;
pub mod diagnostic;
pub mod edit;
pub mod journey;
mod language;
pub mod layout;
pub mod model;
pub mod privacy;
pub mod scene;
#[cfg(feature = "settings")]
pub mod settings;
pub mod source;
pub mod story;
pub mod text;
pub mod theme;
mod words;
pub mod write;
