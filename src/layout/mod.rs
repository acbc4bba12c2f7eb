//! From a journey to a finished drawing.
//!
//! [`layout()`] draws a journey on one page, as large as it is; [`pages()`] on as many of a size ([`Page`]) as it
//! takes, slides too, and [`paged`] with wishes about them. In which view it is drawn is said by
//! [`Journey::view`](crate::model::Journey::view), and where that says nothing by
//! [`Theme::view`](crate::theme::Theme::view). [`bare`] leaves off what stands around a figure, and [`caption()`] says
//! that in words.
//!
//! # How it is made
//!
//! ```text
//! journey ──▶ sheet ──▶ lanes: room at each step ──▶ timeline ──▶ frame ──▶ phases, lanes ─┐
//!                └────▶ heading, panels, legend, account ──────────────────────────────────┴▶ scene
//! ```
//!
//! The sheet (`context`) holds what is known before anything is measured. The timeline is solved
//! once for all lanes together ([`timeline::Timeline::place`]); everything else follows from where
//! its steps stand, which the frame holds. Lanes are listed in `lanes::registry`, panels in
//! `panels::registry`: which of them are drawn, and in which order, the journey says
//! ([`crate::model::Part`]). Most lanes are made of one kind of thing: of `card`s tied to the events,
//! of `lanes::cells` under a step or a phase, or of `lanes::bars` from one step to another.

mod account;
mod blank;
mod brief;
mod caption;
mod card;
mod card_frame;
mod cards;
mod context;
mod curve;
mod drawing;
mod drawing_id;
mod frame;
mod grid;
mod heading;
mod lanes;
mod legend;
mod listed_picture;
mod marks;
mod multiples;
mod overview;
mod pages;
mod panels;
mod paper_size;
mod party_style;
mod phase_header;
mod phase_model;
mod plot;
mod report;
mod single_page;
mod slides;
mod small_print;
mod step_pieces;
mod text_block;
mod text_cut;
pub mod timeline;
mod view_theme;

pub use blank::{answer_sheets, blank};
pub use caption::caption;
pub use cards::{CardDetail, cards, cards_hiding};
pub use multiples::multiples;
pub use overview::overview;
pub use pages::{PageMeasures, Paged, Paging, PagingCost, TooSmall, bare_pages, paged, pages};
pub use paper_size::{MM, Medium, Page, SizeError, SizeInMm};
pub use phase_model::phase_model;
pub use report::{ReportProblem, figures, report_pages, text_figures, text_picture};
pub use single_page::{bare, layout};
