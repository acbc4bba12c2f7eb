//! The panel of what was said at round tables, at learning tables and in a fishbowl: a heading for each
//! table, and under it what was talked about.

use crate::layout::context::Sheet;
use crate::layout::grid::{self, Grid};
use crate::layout::panels::panel::{self, Area};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place, Table};
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};
use crate::words;

/// Room for the words of an entry, and between two.
const WORDS: f64 = 320.0;
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 16.0;
/// Room between two tables.
const TABLE_GAP: f64 = 22.0;
/// Room between paragraphs, and from the heading of a table to who sat there.
const PARAGRAPH_GAP: f64 = 4.0;
/// The dot before what was said, and the room from its left to the words.
const DOT: f64 = 4.0;
const INDENT: f64 = 12.0;

/// What is drawn under a heading.
struct Topic {
    place: Place,
    heading: Option<String>,
    said: Vec<String>,
    sentence: String,
}

/// Draws every table, and who recognised the journey as a whole.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let language = sheet.language();
    let mut bottom = None;
    let mut draw = |title: &str, line: Option<&str>, topics: Vec<Topic>| {
        let y = bottom.map_or(area.y, |bottom| bottom + TABLE_GAP);
        bottom = Some(group(title, line, topics, Area { y, ..area }, sheet, out));
    };
    let counts: Vec<String> = words::validations(&sheet.journey.validation, language).collect();
    if !counts.is_empty() {
        let sentence = words::sentences(counts.iter().cloned());
        let topic = Topic { place: Place::Journey, heading: None, said: counts, sentence };
        draw(words::recognised(language), None, vec![topic]);
    }
    for (nth, table) in sheet.journey.tables.iter().enumerate() {
        let (line, topics) = (words::table_line(table, language), topics(nth, table, sheet));
        let title = words::table_title(table, language);
        if topics.is_empty() {
            let said = line.unwrap_or_else(|| words::upper_first(table.kind.name(language)));
            let (place, heading) = (Place::Table(nth), None);
            draw(
                &title,
                None,
                vec![Topic { place, heading, sentence: said.clone(), said: vec![said] }],
            );
        } else {
            draw(&title, line.as_deref(), topics);
        }
    }
    bottom
}

fn topics(nth: usize, table: &Table, sheet: &Sheet<'_>) -> Vec<Topic> {
    let topic = |it: words::TableTopic<'_>| Topic {
        place: Place::Table(nth),
        heading: Some(it.heading.to_owned()),
        said: it.said.to_vec(),
        sentence: words::table_topic_label(&it),
    };
    words::table_topics(table, sheet.language()).into_iter().map(topic).collect()
}

/// Draws one heading with what stands under it; gives its bottom.
fn group(
    title: &str,
    line: Option<&str>,
    topics: Vec<Topic>,
    area: Area,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) -> f64 {
    let theme = sheet.theme;
    let mut head = Vec::new();
    let mut top = panel::heading(title, area, sheet, &mut head);
    if let Some(line) = line {
        let style = TextStyle::plain(theme.small_size, theme.palette.grey_text);
        let block = TextBlock::new(line, style, area.room, sheet.language(), theme);
        top = block.draw_into(area.x, top - PARAGRAPH_GAP, &mut head) + 2.0 * PARAGRAPH_GAP;
    }
    let columns = grid::columns(area.room, WORDS, GAP);
    // One list by itself has room beside it.
    let is_lone = topics.len() == 1 && columns > 1;
    let width = if is_lone { 2.0 * WORDS + GAP } else { WORDS };
    let items: Vec<Item> = topics.into_iter().map(|it| Item::new(it, width, sheet)).collect();
    let heights: Vec<f64> = items.iter().map(|item| item.height).collect();
    let grid = Grid::new(&heights, columns, ROW_GAP);
    let mut nodes = Vec::with_capacity(items.len());
    for (item, (column, y)) in items.into_iter().zip(&grid.places) {
        let x = area.x + *column as f64 * (WORDS + GAP);
        nodes.push(item.draw(x, top + y, sheet));
    }
    let label = words::sentences(std::iter::once(title).chain(line).map(str::to_owned));
    out.push(Group::new(Role::PanelHeading(Part::Tables), label, head).into());
    out.push(Group::new(Role::PanelList(Part::Tables), title, nodes).into());
    top + grid.height
}

/// One thing that was talked about, broken into lines.
struct Item {
    place: Place,
    label: String,
    sentence: String,
    heading: Option<TextBlock>,
    said: Vec<TextBlock>,
    /// How far further in that begins, behind a dot.
    indent: f64,
    height: f64,
}

impl Item {
    fn new(topic: Topic, width: f64, sheet: &Sheet<'_>) -> Self {
        let (theme, ink) = (sheet.theme, sheet.theme.palette.ink);
        let block = |text: &str, style, room| {
            TextBlock::new(text, style, room, sheet.language_of(text), theme)
        };
        let bold = TextStyle::bold(theme.body_size, ink);
        let heading = topic.heading.as_deref().map(|it| block(it, bold, width));
        let plain = TextStyle::plain(theme.body_size, ink);
        let indent = if heading.is_some() || topic.said.len() > 1 { INDENT } else { 0.0 };
        let said: Vec<TextBlock> =
            topic.said.iter().map(|it| block(it, plain, width - indent)).collect();
        let blocks = heading.iter().chain(&said);
        let height = blocks.map(|it| it.height() + PARAGRAPH_GAP).sum::<f64>() - PARAGRAPH_GAP;
        let label = topic.heading.unwrap_or_else(|| topic.sentence.clone());
        Self { place: topic.place, label, sentence: topic.sentence, heading, said, indent, height }
    }

    fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let (mut nodes, mut at) = (Vec::new(), y);
        if let Some(heading) = &self.heading {
            at = heading.draw_into(x, at, &mut nodes) + PARAGRAPH_GAP;
        }
        let line = sheet.theme.line_height(sheet.theme.body_size);
        for block in &self.said {
            let paint = Paint::fill(sheet.theme.palette.grey_text);
            let (y, radius) = (at + (line - DOT) / 2.0, DOT / 2.0);
            if self.indent > 0.0 {
                nodes.push(Node::Rect(Rect { x, y, w: DOT, h: DOT, radius, paint }));
            }
            at = block.draw_into(x + self.indent, at, &mut nodes) + PARAGRAPH_GAP;
        }
        let place = Some(self.place);
        let card = Group::new(Role::PanelCard(Part::Tables), self.sentence, nodes);
        let card = card.showing(place).into();
        let item = Group::new(Role::PanelItem(Part::Tables), self.label, vec![card]);
        item.showing(place).into()
    }
}
