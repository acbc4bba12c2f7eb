//! The panel of what works and what does not.

use crate::layout::context::Sheet;
use crate::layout::grid::Grid;
use crate::layout::marks::said_of::said_of;
use crate::layout::marks::sign::{self, SIGN};
use crate::layout::marks::tags::Tags;
use crate::layout::panels::panel::{self, Area};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place, Sign, Topic};
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// The least room for the words of a theme, and that between two.
const WORDS: f64 = 230.0;
const GAP: f64 = 28.0;
const ROW_GAP: f64 = 14.0;
/// Room between the sign and the words, and between paragraphs.
const SIGN_GAP: f64 = 8.0;
const PARAGRAPH_GAP: f64 = 3.0;
/// Room between what works and what does not.
const GROUP_GAP: f64 = 16.0;

/// Draws what works and what does not: each theme with whose it is and what it is based on.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let mut y = None;
    for works in [true, false] {
        let topics = sheet.journey.topics.iter().enumerate();
        let own = || topics.clone().filter(|(_, it)| it.group.is_none() && it.works == works);
        if own().next().is_some() {
            let top = y.map_or(area.y, |y| y + GROUP_GAP);
            let said = |topic: &Topic| words::topic_label(topic, sheet.language());
            let title = words::topics(works, sheet.language());
            let (own, area) = (own().collect::<Vec<_>>(), Area { y: top, ..area });
            y = Some(group((Part::Topics, title), &own, said, area, sheet, out));
        }
    }
    y
}

/// Draws the themes under the headings that the journey gives them, apart for each party.
pub(crate) fn draw_groups(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let mut y = None;
    for own in sheet.journey.topic_groups() {
        let top = y.map_or(area.y, |y| y + GROUP_GAP);
        let title = words::topic_group(&own, sheet.language());
        let said = |topic: &Topic| words::signed_topic_label(topic, sheet.language());
        let area = Area { y: top, ..area };
        y = Some(group((Part::TopicGroups, &title), &own.topics, said, area, sheet, out));
    }
    y
}

/// Draws themes under a heading, of which `said` says each as it is heard; gives the bottom.
fn group(
    (part, title): (Part, &str),
    topics: &[(usize, &Topic)],
    said: impl Fn(&Topic) -> String,
    area: Area,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) -> f64 {
    let mut head = Vec::new();
    let top = panel::heading(title, area, sheet, &mut head);
    let columns = area.columns(topics.len(), SIGN + SIGN_GAP + WORDS, GAP);
    let item = |&(nth, topic): &(usize, &Topic)| {
        TopicItem::new(nth, topic, said(topic), columns.width - SIGN - SIGN_GAP, sheet)
    };
    let items: Vec<TopicItem> = topics.iter().map(item).collect();
    let heights: Vec<f64> = items.iter().map(|item| item.height).collect();
    let grid = Grid::new(&heights, columns.count, ROW_GAP);
    let mut nodes = Vec::with_capacity(items.len());
    for (item, (column, y)) in items.into_iter().zip(&grid.places) {
        let x = area.x + *column as f64 * columns.pitch;
        nodes.push(item.draw(part, x, top + y, sheet));
    }
    out.push(Group::new(Role::PanelHeading(part), title, head).into());
    out.push(Group::new(Role::PanelList(part), title, nodes).into());
    top + grid.height
}

struct TopicItem {
    place: Place,
    sign: Sign,
    name: TextBlock,
    under: Vec<TextBlock>,
    tags: Tags,
    height: f64,
    label: String,
    sentence: String,
}

impl TopicItem {
    /// A theme in words so wide, of which `whole` says all but what was said of it.
    fn new(nth: usize, topic: &Topic, whole: String, room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let block =
            |text: &str, style| TextBlock::new(text, style, room, sheet.language_of(text), theme);
        let name = block(&topic.name, TextStyle::bold(theme.body_size, palette.ink));
        let sources = words::sources(&topic.evidence, sheet.language());
        let texts = [
            topic.text.as_deref().map(|it| (it, TextStyle::plain(theme.body_size, palette.ink))),
            sources
                .as_deref()
                .map(|it| (it, TextStyle::plain(theme.small_size, palette.grey_text))),
        ];
        let under: Vec<TextBlock> =
            texts.into_iter().flatten().map(|(text, style)| block(text, style)).collect();
        let said = said_of(&topic.evidence, &topic.validation, sheet);
        let blocks = said
            .iter()
            .map(|(it, style, language)| TextBlock::new(it, *style, room, *language, theme));
        let under: Vec<TextBlock> = under.into_iter().chain(blocks).collect();
        let tags = Tags::new(&topic.of, room, sheet);
        let words: f64 = under.iter().map(|block| block.height() + PARAGRAPH_GAP).sum();
        let mut height = name.height() + words;
        if tags.height() > 0.0 {
            height += tags.height() + PARAGRAPH_GAP;
        }
        let sign = if topic.works { Sign::Plus } else { Sign::Minus };
        let sentence = std::iter::once(whole).chain(said.into_iter().map(|(it, ..)| it));
        let sentence = words::sentences(sentence);
        let (place, label) = (Place::Topic(nth), topic.name.clone());
        Self { place, sign, name, under, tags, height: height.max(SIGN), label, sentence }
    }

    fn draw(self, part: Part, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::new();
        sign::draw(self.sign, x, y, &sheet.theme.palette, &mut nodes);
        let x = x + SIGN + SIGN_GAP;
        let mut at = self.name.draw_into(x, y, &mut nodes);
        for block in self.under {
            at = block.draw_into(x, at + PARAGRAPH_GAP, &mut nodes);
        }
        self.tags.draw_into(x, at + PARAGRAPH_GAP, sheet, &mut nodes);
        let card = Group::new(Role::PanelCard(part), self.sentence, nodes);
        let card = card.showing(Some(self.place)).into();
        Group::new(Role::PanelItem(part), self.label, vec![card]).showing(Some(self.place)).into()
    }
}
