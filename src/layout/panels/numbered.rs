//! A panel with a numbered list.

use crate::layout::context::Sheet;
use crate::layout::grid::Grid;
use crate::layout::marks::disc::{self, DISC};
use crate::layout::marks::marked_text::MarkedText;
use crate::layout::marks::tags::Tags;
use crate::layout::panels::panel::{self, Area};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// The least room for the words of an entry, also in widths of cards where it is as wide as these ask for; and between two.
const WORDS: f64 = 300.0;
const CARDS: f64 = 1.1;
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 16.0;
/// Room between the disc with the number and the words, and between paragraphs.
const NUMBER_GAP: f64 = 10.0;
const PARAGRAPH_GAP: f64 = 3.0;
/// From the top of the disc to the title beside it.
const TITLE_TOP: f64 = 3.0;

/// One of a numbered list.
pub(crate) struct NumberedEntry {
    /// The part of the journey that it shows.
    pub place: Place,
    pub title: String,
    pub paragraphs: Vec<EntryParagraph>,
    /// The names of the parties whose it is.
    pub of: Vec<String>,
}

/// A paragraph under the title of an entry.
pub(crate) struct EntryParagraph {
    /// Its number, where it is one of several points.
    pub mark: Option<String>,
    pub text: String,
    pub style: TextStyle,
}

impl EntryParagraph {
    pub fn new(text: String, style: TextStyle) -> Self {
        Self { mark: None, text, style }
    }
}

/// Draws a heading with a numbered list under it; gives its bottom.
pub(crate) fn draw(
    part: Part,
    title: &str,
    entries: &[NumberedEntry],
    area: Area,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) -> f64 {
    let mut head = Vec::new();
    let top = panel::heading(title, area, sheet, &mut head);
    let least = DISC + NUMBER_GAP + words_width(sheet);
    let columns = area.columns(entries.len(), least, GAP);
    let item = |entry| NumberedItem::new(entry, columns.width - DISC - NUMBER_GAP, sheet);
    let items: Vec<NumberedItem> = entries.iter().map(item).collect();
    let heights: Vec<f64> = items.iter().map(|item| item.height).collect();
    let grid = Grid::new(&heights, columns.count, ROW_GAP);
    let mut nodes = Vec::with_capacity(items.len());
    for ((number, item), (column, y)) in (1..).zip(items).zip(&grid.places) {
        let x = area.x + *column as f64 * columns.pitch;
        nodes.push(item.draw(part, number, x, top + y, sheet));
    }
    out.push(Group::new(Role::PanelHeading(part), title, head).into());
    out.push(Group::new(Role::PanelList(part), title, nodes).into());
    top + grid.height
}

fn words_width(sheet: &Sheet<'_>) -> f64 {
    if sheet.is_beside_story { WORDS.max(CARDS * sheet.theme.card_width) } else { WORDS }
}

struct NumberedItem {
    place: Place,
    title: TextBlock,
    under: Vec<MarkedText>,
    tags: Tags,
    height: f64,
    label: String,
    sentence: String,
}

impl NumberedItem {
    fn new(entry: &NumberedEntry, width: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::bold(theme.body_size, theme.palette.ink);
        let language = sheet.language_of(&entry.title);
        let title = TextBlock::new(&entry.title, style, width, language, theme);
        let under = entry.paragraphs.iter().map(|EntryParagraph { mark, text, style }| {
            MarkedText::new(mark.as_deref(), text, *style, width, sheet)
        });
        let under: Vec<MarkedText> = under.collect();
        let tags = Tags::new(&entry.of, width, sheet);
        let words: f64 = under.iter().map(|block| block.height() + PARAGRAPH_GAP).sum();
        let mut height = TITLE_TOP + title.height() + words;
        if tags.height() > 0.0 {
            height += tags.height() + PARAGRAPH_GAP;
        }
        let paragraphs = entry.paragraphs.iter();
        let paragraphs = paragraphs.map(|it| words::marked(it.mark.as_deref(), &it.text));
        let whose = words::whose(&entry.of, sheet.language());
        let sentence = std::iter::once(entry.title.clone()).chain(paragraphs).chain(whose);
        let sentence = words::sentences(sentence);
        let (place, label) = (entry.place, entry.title.clone());
        Self { place, title, under, tags, height: height.max(DISC), label, sentence }
    }

    fn draw(self, part: Part, number: usize, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        disc::draw(number, x, y, sheet, &mut nodes);
        let x = x + DISC + NUMBER_GAP;
        let mut at = self.title.draw_into(x, y + TITLE_TOP, &mut nodes);
        for block in self.under {
            at = block.draw_into(x, at + PARAGRAPH_GAP, &mut nodes);
        }
        self.tags.draw_into(x, at + PARAGRAPH_GAP, sheet, &mut nodes);
        let sentence = format!("{number}. {}", self.sentence);
        let card = Group::new(Role::PanelCard(part), sentence, nodes);
        let card = card.showing(Some(self.place)).into();
        Group::new(Role::PanelItem(part), self.label, vec![card]).showing(Some(self.place)).into()
    }
}
