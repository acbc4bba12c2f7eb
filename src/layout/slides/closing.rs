//! What stands at the end of the last slide: how to read the drawing, where the story comes from, and
//! what a study cannot say.

use crate::layout::account;
use crate::layout::context::Sheet;
use crate::layout::legend::{Sample, ShortLegend};
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::panels::panel::{Area, heading};
use crate::layout::slides::deck::LETTERS;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::words_slides::{Words, WordsEntry};
use crate::model::{Place, StepPart};
use crate::scene::{Group, JoinEnd, Node, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room above the legend, and between it and what stands over it.
const GAP: f64 = 8.0;
/// Least width of a column of what a reader must know.
const COLUMN: f64 = 220.0;

/// The legend, and what a reader must know of the story.
pub(crate) struct Closing {
    legend: ShortLegend,
}

impl Closing {
    pub fn new(size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        Self { legend: ShortLegend::new(size.room(), sheet) }
    }

    /// The same, whose legend names no lines of which there are none on these slides: those of the story say ways
    /// back in words, and only cards beside each other are joined.
    pub fn of(slides: &[Slide], size: &SlideSize, sheet: &Sheet<'_>) -> Self {
        let nodes = || slides.iter().flat_map(|slide| &slide.nodes);
        let lines = [
            (Sample::WayBack, nodes().any(has_way_back)),
            (Sample::GoesOn, nodes().any(joins_organisations)),
        ];
        let absent = lines.into_iter().filter(|(_, is_drawn)| !is_drawn).map(|(sample, _)| sample);
        Self { legend: ShortLegend::without(&absent.collect::<Vec<_>>(), size.room(), sheet) }
    }

    /// How high all of it is at the foot of a slide.
    pub fn height(&self, size: &SlideSize, sheet: &Sheet<'_>) -> f64 {
        with_gap(self.legend.height()) + with_gap(notes(size, sheet).height())
    }

    /// Draws all of it on the last slide where there is room for it, or else on one of its own.
    pub fn draw(self, size: &SlideSize, slides: &mut Vec<Slide>, sheet: &Sheet<'_>) {
        let legend = with_gap(self.legend.height());
        let notes = notes(size, sheet);
        let free = slides.last().map_or(0.0, |slide| size.bottom() - slide.bottom);
        let foot = size.bottom() - legend;
        match slides.last_mut() {
            Some(slide) if free >= legend + with_gap(notes.height()) => {
                let at = (sheet.theme.margin, foot - notes.height());
                notes.draw(at, sheet, &mut slide.nodes);
            }
            _ if notes.height() > 0.0 => slides.extend(account_slides(foot, size, sheet)),
            _ if free < legend => slides.push(Slide::empty(size)),
            _ => {}
        }
        let y = size.bottom() - self.legend.height();
        if let Some(slide) = slides.last_mut() {
            slide.nodes.extend(self.legend.draw(sheet.theme.margin, y, sheet));
        }
    }
}

/// What a reader must know of the story, at the foot of a slide.
fn notes(size: &SlideSize, sheet: &Sheet<'_>) -> StudyLimits {
    let say =
        if size.foot_says_source(sheet) { StudyLimits::new } else { StudyLimits::with_source };
    say(size.room(), sheet)
}

/// A slide with nothing but what a reader must know of the story, in columns under headings, in letters as large
/// as there is room for; or several where there is room in none.
fn account_slides(foot: f64, size: &SlideSize, sheet: &Sheet<'_>) -> Vec<Slide> {
    let mut slide = Slide::empty(size);
    let area = Area { x: sheet.theme.margin, y: size.top(), room: size.room(), fills: true };
    let text = sheet.language().pick("Verantwoording", "About this journey");
    let mut head = Vec::with_capacity(1);
    let y = heading(text, area, sheet, &mut head);
    let area = Area { y, ..area };
    let fitting = LETTERS.into_iter().find_map(|letters| account(letters, area, foot, size, sheet));
    if let Some(mut account) = fitting {
        account.nodes.splice(0..0, head);
        slide.nodes.push(account.into());
        return vec![slide];
    }
    let ink = sheet.theme.palette.ink;
    let (bold, plain) = (
        TextStyle::bold(sheet.theme.small_size, ink),
        TextStyle::plain(sheet.theme.small_size, ink),
    );
    let under = |(title, text): (&str, String)| {
        let lines = text.lines().map(|line| (line.to_owned(), plain)).collect::<Vec<_>>();
        std::iter::once((title.to_owned(), bold)).chain(lines).collect::<Vec<_>>()
    };
    let paragraphs = words::account(sheet.journey).into_iter().flat_map(under).collect();
    let entries = vec![WordsEntry::of(paragraphs)];
    Words { role: Role::Account, heading: text, list: None, entries, foot }.draw(size, sheet)
}

/// What a reader must know of the story in columns, in letters so much larger than the least; nothing where it
/// ends under `foot`.
fn account(
    letters: f64,
    area: Area,
    foot: f64,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<Group> {
    let theme = Theme { small_size: size.theme.small_size * letters, ..size.theme.clone() };
    let sheet = Sheet::new(sheet.journey, &theme);
    let mut nodes = Vec::with_capacity(1);
    let bottom = account::draw_on_slide(COLUMN * letters, &sheet, area, &mut nodes)?;
    match nodes.pop() {
        Some(Node::Group(account)) if bottom <= foot => Some(*account),
        _ => None,
    }
}

fn has_way_back(node: &Node) -> bool {
    let Node::Group(group) = node else { return false };
    group.role == Role::Return || group.nodes.iter().any(has_way_back)
}

/// Whether a line runs between the cards of an organisation that acts again.
fn joins_organisations(node: &Node) -> bool {
    let is_action = |end| matches!(end, JoinEnd::Card(Place::Step(_, StepPart::Action(_))));
    let Node::Group(group) = node else { return false };
    group.joins.iter().any(|join| is_action(join.from) && is_action(join.to))
        || group.nodes.iter().any(joins_organisations)
}

fn with_gap(height: f64) -> f64 {
    if height > 0.0 { height + GAP } else { 0.0 }
}
