use super::block::{Block, Look};
use super::grid::{self, Grid};
use super::panel::{self, Area};
use super::sheet::Sheet;
use super::tags::Tags;
use super::words;
use crate::model::Advice;
use crate::scene::{Circle, Group, Meaning, Node, Paint};

/// Room for the words of an advice, and between two.
const WORDS: f64 = 300.0;
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 16.0;
/// Radius of the disc with the number, and room beside it.
const RADIUS: f64 = 11.0;
const NUMBER_GAP: f64 = 10.0;
const PARAGRAPH_GAP: f64 = 3.0;
/// From the top of the disc to the title beside it.
const TITLE_TOP: f64 = 3.0;

/// Draws the numbered advice, with whose it is and what it is linked to.
pub(super) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let advice = &sheet.journey.advice;
    if advice.is_empty() {
        return None;
    }
    let title = sheet.language().pick("Adviezen", "Advice");
    let mut head = Vec::new();
    let top = panel::heading(title, area, sheet, &mut head);
    let items: Vec<Item> = advice.iter().map(|advice| Item::new(advice, sheet)).collect();
    let width = 2.0 * RADIUS + NUMBER_GAP + WORDS;
    let heights: Vec<f64> = items.iter().map(|item| item.height).collect();
    let grid = Grid::new(&heights, grid::columns(area.room, width, GAP), ROW_GAP);
    let mut nodes = Vec::with_capacity(items.len());
    for ((number, item), (column, y)) in (1..).zip(items).zip(&grid.places) {
        let x = area.x + *column as f64 * (width + GAP);
        nodes.push(item.draw(number, x, top + y, sheet));
    }
    out.push(Node::Group(Group { meaning: Meaning::Section(title.to_owned()), nodes: head }));
    out.push(Node::Group(Group { meaning: Meaning::List(title.to_owned()), nodes }));
    Some(top + grid.height)
}

struct Item {
    title: Block,
    under: Vec<Block>,
    tags: Tags,
    height: f64,
    label: String,
    told: String,
}

impl Item {
    fn new(advice: &Advice, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let block = |text: &str, look| Block::new(text, look, WORDS, sheet.language(), theme);
        let title = block(&advice.title, Look::bold(theme.body_size, palette.ink));
        let links = words::links(advice, sheet.language());
        let texts = [
            advice.text.as_deref().map(|it| (it, Look::plain(theme.body_size, palette.ink))),
            links.as_deref().map(|it| (it, Look::plain(theme.small_size, palette.grey_text))),
        ];
        let under: Vec<Block> =
            texts.into_iter().flatten().map(|(text, look)| block(text, look)).collect();
        let tags = Tags::new(&advice.of, WORDS, sheet);
        let words: f64 = under.iter().map(|block| block.height() + PARAGRAPH_GAP).sum();
        let mut height = TITLE_TOP + title.height() + words;
        if tags.height() > 0.0 {
            height += tags.height() + PARAGRAPH_GAP;
        }
        let whose = words::whose(&advice.of, sheet.language());
        let told = [advice.text.clone(), links, whose];
        let told = words::sentences(
            std::iter::once(advice.title.clone()).chain(told.into_iter().flatten()),
        );
        let height = height.max(2.0 * RADIUS);
        Self { title, under, tags, height, label: advice.title.clone(), told }
    }

    fn draw(self, number: usize, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let theme = sheet.theme;
        let palette = &theme.palette;
        let middle = (x + RADIUS, y + RADIUS);
        let paint = Paint::fill(palette.ink);
        let mut nodes = vec![Node::Circle(Circle { x: middle.0, y: middle.1, r: RADIUS, paint })];
        let look = Look::bold(theme.small_size, palette.white);
        let number = number.to_string();
        let left = middle.0 - look.width(&number) / 2.0;
        let line = theme.line_height(theme.small_size);
        let block = Block::new(&number, look, 2.0 * RADIUS, sheet.language(), theme);
        block.draw_into(left, middle.1 - line / 2.0, &mut nodes);
        let x = x + 2.0 * RADIUS + NUMBER_GAP;
        let mut at = self.title.draw_into(x, y + TITLE_TOP, &mut nodes);
        for block in self.under {
            at = block.draw_into(x, at + PARAGRAPH_GAP, &mut nodes);
        }
        self.tags.draw_into(x, at + PARAGRAPH_GAP, sheet, &mut nodes);
        let told = format!("{number}. {}", self.told);
        let picture = Node::Group(Group { meaning: Meaning::Picture(told), nodes });
        Node::Group(Group { meaning: Meaning::Item(self.label), nodes: vec![picture] })
    }
}
