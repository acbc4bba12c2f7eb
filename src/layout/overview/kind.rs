use crate::language::Language;
use crate::layout::overview::words;
use crate::layout::spoken::unseen;
use crate::layout::text_block::TextBlock;
use crate::model::{FamilyCategory, Journey, Scenario};
use crate::scene::{Color, Group, Node, Paint, Rect, Role, Subject, TextStyle};
use crate::theme::Theme;

/// Room between the edge of a card and its words.
const PADDING: f64 = 10.0;
/// Room between two paragraphs of a card.
const GAP: f64 = 8.0;
/// Width of the edge of a card.
const EDGE: f64 = 1.5;
/// Side of the square before the title of a journey, and the room from its left to the title.
const BULLET: f64 = 5.0;
const INDENT: f64 = 12.0;

/// A category or a scenario in words, with the journeys that belong to it.
pub(crate) struct Kind<'a> {
    name: &'static str,
    nickname: &'static str,
    paragraphs: Vec<Paragraph<'a>>,
}

/// Text under a small heading; the first of a card has none.
struct Paragraph<'a> {
    heading: &'static str,
    texts: Vec<&'a str>,
    /// Whether each text is an item of a list.
    listed: bool,
}

impl<'a> Paragraph<'a> {
    fn new(heading: &'static str, text: &'a str) -> Self {
        Self { heading, texts: vec![text], listed: false }
    }

    fn journeys(titles: Vec<&'a str>, language: Language) -> Self {
        let heading = words::journeys(language);
        if titles.is_empty() {
            return Self::new(heading, words::none_yet(language));
        }
        Self { heading, texts: titles, listed: true }
    }
}

impl<'a> Kind<'a> {
    pub fn category(category: FamilyCategory, all: &[&'a Journey], language: Language) -> Self {
        let own = all.iter().filter(|journey| journey.is_of(category));
        Self {
            name: category.label(language),
            nickname: category.nickname(language),
            paragraphs: vec![
                Paragraph::new("", category.description(language)),
                Paragraph::new(words::example(language), category.example(language)),
                Paragraph::journeys(own.map(|it| it.title.as_str()).collect(), language),
            ],
        }
    }

    pub fn scenario(scenario: Scenario, all: &[&'a Journey], language: Language) -> Self {
        let own = all.iter().filter(|journey| journey.scenario == Some(scenario));
        Self {
            name: scenario.label(language),
            nickname: "",
            paragraphs: vec![
                Paragraph::new("", scenario.description(language)),
                Paragraph::new(words::help(language), scenario.help(language)),
                Paragraph::new(words::example(language), scenario.example(language)),
                Paragraph::journeys(own.map(|it| it.title.as_str()).collect(), language),
            ],
        }
    }

    /// The whole of it, as it is read aloud.
    fn told(&self) -> String {
        let mut said = vec![words::said("", &[self.name.to_owned(), self.nickname.to_owned()])];
        for paragraph in &self.paragraphs {
            let texts: Vec<String> = paragraph.texts.iter().map(|&it| it.to_owned()).collect();
            said.push(words::said(paragraph.heading, &texts));
        }
        said.join(" ")
    }
}

/// A kind with its words broken into lines, not yet placed.
pub(crate) struct Card {
    name: &'static str,
    told: String,
    /// The name and the nickname, in a band of the card's colour.
    band: Vec<TextBlock>,
    paragraphs: Vec<Vec<Line>>,
}

/// Lines of a paragraph that stand together.
struct Line {
    block: TextBlock,
    bullet: bool,
}

impl Card {
    pub fn new(kind: &Kind<'_>, width: f64, language: Language, theme: &Theme) -> Self {
        let palette = &theme.palette;
        let room = width - 2.0 * PADDING;
        let block = |text: &str, look, room| TextBlock::new(text, look, room, language, theme);
        let mut band =
            vec![block(kind.name, TextStyle::bold(theme.lead_size, palette.white), room)];
        band.push(block(kind.nickname, TextStyle::plain(theme.small_size, palette.white), room));
        let paragraph = |it: &Paragraph<'_>| {
            let heading = TextStyle::bold(theme.small_size, palette.grey_text);
            let mut lines = vec![Line { block: block(it.heading, heading, room), bullet: false }];
            let room = if it.listed { room - INDENT } else { room };
            let body = TextStyle::plain(theme.body_size, palette.ink);
            let text = |text: &&str| Line { block: block(text, body, room), bullet: it.listed };
            lines.extend(it.texts.iter().map(text));
            lines.retain(|line| !line.block.is_empty());
            lines
        };
        let paragraphs = kind.paragraphs.iter().map(paragraph).collect();
        Self { name: kind.name, told: kind.told(), band, paragraphs }
    }

    /// The heights of its band and of each of its paragraphs.
    pub fn heights(&self) -> Vec<f64> {
        let band: f64 = self.band.iter().map(TextBlock::height).sum();
        let paragraph =
            |lines: &Vec<Line>| lines.iter().map(|line| line.block.height()).sum::<f64>() + GAP;
        let paragraphs = self.paragraphs.iter().map(paragraph);
        std::iter::once(band + 2.0 * PADDING).chain(paragraphs).collect()
    }

    /// Draws the card in `area`, its parts as far below each other as `heights` says.
    pub fn draw(
        self,
        subject: Subject,
        area: Rect,
        color: Color,
        heights: &[f64],
        theme: &Theme,
    ) -> Node {
        let mut nodes = Vec::new();
        let half = EDGE / 2.0;
        let paint = Paint::edged(theme.palette.white, color, EDGE);
        let (w, h) = (area.w - EDGE, area.h - EDGE);
        nodes.push(Node::Rect(Rect { x: area.x + half, y: area.y + half, w, h, paint, ..area }));
        nodes.push(Node::Rect(Rect { h: heights[0], paint: Paint::fill(color), ..area }));
        let x = area.x + PADDING;
        let mut y = area.y + PADDING;
        for block in self.band {
            y = block.draw_into(x, y, &mut nodes);
        }
        let mut top = area.y + heights[0] + GAP;
        for (lines, height) in self.paragraphs.into_iter().zip(&heights[1..]) {
            let mut y = top;
            for line in lines {
                let x = if line.bullet { x + INDENT } else { x };
                if line.bullet {
                    nodes.push(bullet(x - INDENT, y, color, theme));
                }
                y = line.block.draw_into(x, y, &mut nodes);
            }
            top += height;
        }
        let unseen = unseen(&self.told, &nodes);
        let picture = Group::new(Role::Picture(subject), self.told, nodes).drawn_from(unseen);
        Group::new(Role::Item(subject), self.name, vec![picture.into()]).into()
    }
}

/// A small square before the first line of a title.
pub(crate) fn bullet(x: f64, y: f64, color: Color, theme: &Theme) -> Node {
    let y = y + (theme.line_height(theme.body_size) - BULLET) / 2.0;
    let paint = Paint::fill(color);
    Node::Rect(Rect { x, y, w: BULLET, h: BULLET, radius: 0.0, paint })
}

/// How a card of this height is as high as what its parts ask for.
pub(crate) fn height(heights: &[f64]) -> f64 {
    heights.iter().sum::<f64>() + GAP
}
