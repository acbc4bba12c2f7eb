//! The curves of many journeys on one page, all alike: small multiples.
//!
//! Each has its title, what kind of family it is about, and its curve, on which the first lowest moment and
//! the last are marked.

pub(super) mod family;
mod multiples_text;

use std::ops::Range;

use crate::language::Language;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::multiples::family::Family;
use crate::layout::pages::page_title;
use crate::layout::paper_size::Page;
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Role, Scene, Subject, TextStyle};
use crate::theme::Theme;

/// White around the page, and the width between.
const MARGIN: f64 = 32.0;
const ROOM: f64 = Page::A4.width - 2.0 * MARGIN;
/// Families beside each other, and the room between two and between two rows.
const COLUMNS: usize = 3;
const COLUMN_GAP: f64 = 24.0;
const ROW_GAP: f64 = 16.0;
/// Room under the title, under the heading and above the foot.
const TITLE_GAP: f64 = 4.0;
const HEAD_GAP: f64 = 10.0;
const FOOT_GAP: f64 = 10.0;
/// What is left on a page makes its curves higher, but each by no more than this.
const MOST_HIGHER: f64 = 90.0;
/// Size of the title of the page.
const TITLE: f64 = 24.0;

/// Draws the curves of journeys, three beside each other, on pages of A4 lying down.
#[must_use]
pub fn multiples(journeys: &[&Journey], language: Language, theme: &Theme) -> Vec<Scene> {
    let page = Multiples { journeys, language, theme };
    let width = (ROOM + COLUMN_GAP) / COLUMNS as f64 - COLUMN_GAP;
    let families: Vec<Family<'_>> =
        journeys.iter().map(|journey| Family::new(journey, width, theme)).collect();
    let rows: Vec<&[Family<'_>]> = families.chunks(COLUMNS).collect();
    let pages = page.fill(&rows);
    let count = pages.len();
    let draw = |(at, own): (usize, Range<usize>)| page.draw(&rows[own], at, count);
    pages.into_iter().enumerate().map(draw).collect()
}

/// The height of families beside each other, whose curves stand on one line.
fn height(row: &[Family<'_>]) -> f64 {
    bottom(row) + Family::under_curve()
}

/// How far under the top of a row the curves in it end.
fn bottom(row: &[Family<'_>]) -> f64 {
    row.iter().map(Family::bottom_of_curve).fold(0.0, f64::max)
}

/// The height of rows under one another.
fn stacked(rows: &[&[Family<'_>]]) -> f64 {
    rows.iter().map(|row| height(row) + ROW_GAP).sum::<f64>() - ROW_GAP
}

/// What all pages share.
struct Multiples<'a> {
    journeys: &'a [&'a Journey],
    language: Language,
    theme: &'a Theme,
}

impl Multiples<'_> {
    fn block(&self, text: &str, style: TextStyle, room: f64) -> TextBlock {
        TextBlock::new(text, style, room, self.language, self.theme)
    }

    /// The title, and how to read the curves.
    fn heading(&self) -> [TextBlock; 2] {
        let palette = &self.theme.palette;
        let title = multiples_text::title(self.journeys.len(), self.language);
        let title = self.block(&title, TextStyle::bold(TITLE, palette.ink), ROOM);
        let text = multiples_text::how_to_read(self.language);
        let style = TextStyle::plain(self.theme.body_size, palette.grey_text);
        [title.into_heading(1), self.block(text, style, ROOM)]
    }

    /// Where what stands on a page comes from, and which page it is.
    fn foot(&self, rows: &[&[Family<'_>]], page: usize, pages: usize) -> TextBlock {
        let style = TextStyle::plain(self.theme.small_size, self.theme.palette.grey_text);
        let journeys = rows.iter().copied().flatten().map(Family::journey);
        let text = multiples_text::foot(&journeys.collect::<Vec<_>>(), page, pages, self.language);
        self.block(&text, style, ROOM)
    }

    /// The room for rows on a page, above its foot.
    fn most(&self, rows: &[&[Family<'_>]]) -> f64 {
        let heading: f64 = self.heading().iter().map(TextBlock::height).sum();
        let foot = self.foot(rows, 98, 99).height();
        Page::A4.height - 2.0 * MARGIN - heading - TITLE_GAP - HEAD_GAP - FOOT_GAP - foot
    }

    /// Which rows stand on each page, one page at least: as few pages as there can be, and those about as
    /// full as each other. A row higher than a page has one of its own.
    fn fill(&self, rows: &[&[Family<'_>]]) -> Vec<Range<usize>> {
        let fewest = self.filled(rows, usize::MAX);
        let alike = self.filled(rows, rows.len().div_ceil(fewest.len()));
        if alike.len() == fewest.len() { alike } else { fewest }
    }

    /// The same with at most so many rows on a page.
    fn filled(&self, rows: &[&[Family<'_>]], most_rows: usize) -> Vec<Range<usize>> {
        let (mut pages, mut from) = (Vec::new(), 0);
        for row in 1..rows.len() {
            let with = &rows[from..=row];
            if with.len() > most_rows || stacked(with) > self.most(with) {
                pages.push(from..row);
                from = row;
            }
        }
        pages.push(from..rows.len());
        pages
    }

    fn draw(&self, rows: &[&[Family<'_>]], page: usize, pages: usize) -> Scene {
        let (theme, language) = (self.theme, self.language);
        let mut nodes = Vec::new();
        let mut head = Vec::new();
        let [title, text] = self.heading();
        let y = title.draw_into(MARGIN, MARGIN, &mut head) + TITLE_GAP;
        let mut y = text.draw_into(MARGIN, y, &mut head) + HEAD_GAP;
        nodes.push(Group::new(Role::Title, language.pick("Titel", "Title"), head).into());
        let spare = (self.most(rows) - stacked(rows)) / rows.len().max(1) as f64;
        let higher = spare.clamp(0.0, MOST_HIGHER);
        let mut items: Vec<Node> = Vec::new();
        for row in rows {
            for (at, family) in row.iter().enumerate() {
                let x = MARGIN + at as f64 * (family.width + COLUMN_GAP);
                items.push(family.draw((x, y), bottom(row) + higher, theme));
            }
            y += height(row) + higher + ROW_GAP;
        }
        let label = language.pick("Klantreizen", "Journeys");
        nodes.push(Group::new(Role::List(Subject::Journey), label, items).into());
        let foot = self.foot(rows, page, pages);
        let bottom = (y - ROW_GAP + FOOT_GAP).max(Page::A4.height - MARGIN - foot.height());
        let label = language.pick("Bron", "Source");
        let bottom = foot.draw_in_group(Role::PageFoot, label, (MARGIN, bottom), &mut nodes);
        let name = multiples_text::title(self.journeys.len(), language);
        let title = page_title::title(page, pages, &name, language);
        let description = multiples_text::description(self.journeys.len(), language);
        let size = (Page::A4.width, Page::A4.height.max(bottom + MARGIN));
        drawing(size, Titles { name, title, description }, nodes, language, theme)
    }
}
