//! The cards of the lanes that say with a sign and a word how something was: what helped and what cost
//! energy, and whether there was rest and trust.

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::{Cell, Cells};
use crate::layout::lanes::evidence;
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::sign::{self, SIGN};
use crate::layout::text_block::TextBlock;
use crate::model::{Anchor, Evidence, LanguageTag, Part, Place, Sign, Step, StepPart};
use crate::scene::{Node, Paint, Rect, Stroke, TextStyle};
use crate::words;

/// Room between a sign and its word, and between what stands under one another.
const SIGN_GAP: f64 = 6.0;
const GAP: f64 = 4.0;
/// Width and corner of the edge of a card.
const EDGE: f64 = 1.0;
const CORNER: f64 = 2.0;

/// The lane of what helped and what cost energy: a card for each, those of a step under one another.
pub(crate) fn helped(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let mut cells: Vec<(Anchor, Box<dyn Cell>)> = Vec::new();
    for (at, step) in sheet.journey.steps.iter().enumerate() {
        for (nth, (sign, effect)) in step.effects().enumerate() {
            let part = match sign {
                Sign::Plus => StepPart::Helped(nth),
                Sign::Minus => StepPart::CostEnergy(nth - step.helped.len()),
            };
            let said = [(sign, words::effect(sign, sheet.language()))];
            let (text, place) = (Some(effect.text.as_str()), sheet.place(at, part));
            let leans = Leans { own: &effect.evidence, step };
            let card = SignedCard::new(&said, text, leans, place, sheet);
            cells.push((Anchor::Step(step.id), Box::new(card)));
        }
    }
    lane_of(Part::Helped, cells, sheet)
}

/// The lane of rest and trust: a card for each step that says something of it.
pub(crate) fn success(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let mut cells: Vec<(Anchor, Box<dyn Cell>)> = Vec::new();
    for (at, step) in sheet.journey.steps.iter().enumerate() {
        let Some(success) = &step.success else { continue };
        let said = words::success(success, sheet.language());
        let (text, place) = (success.text.as_deref(), sheet.place(at, StepPart::Success));
        let leans = Leans { own: &success.evidence, step };
        let card = SignedCard::new(&said, text, leans, place, sheet);
        cells.push((Anchor::Step(step.id), Box::new(card)));
    }
    lane_of(Part::Success, cells, sheet)
}

fn lane_of(
    part: Part,
    cells: Vec<(Anchor, Box<dyn Cell>)>,
    sheet: &Sheet<'_>,
) -> Vec<Box<dyn Lane>> {
    let name = part.heading(sheet.language());
    let title = lane::title(name, sheet.theme.palette.ink, sheet);
    Cells::lanes(part, title, name, cells, sheet)
}

/// One or more signs, each with its word, and a text under them.
struct SignedCard {
    signs: Vec<(Sign, TextBlock)>,
    /// What stands under the signs: the text, and what it is based on.
    under: Vec<TextBlock>,
    height: f64,
    /// Whether its edge is broken: what it says is not certain.
    is_dashed: bool,
    place: Place,
    label: String,
    sentence: String,
}

impl SignedCard {
    fn new(
        said: &[(Sign, &str)],
        text: Option<&str>,
        leans: Leans<'_>,
        place: Place,
        sheet: &Sheet<'_>,
    ) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let ink = theme.palette.ink;
        let room = theme.card_width - 2.0 * theme.padding;
        let (plain, small) = (
            TextStyle::plain(theme.body_size, ink),
            TextStyle::plain(theme.small_size, theme.palette.grey_text),
        );
        let block = |text: &str, style, language: LanguageTag| {
            TextBlock::new(text, style, room, language, theme).flush_in(room)
        };
        let sources = sources(leans.own, sheet);
        let lines = text.into_iter().map(|text| (text, plain, sheet.language_of(text)));
        let lines = lines.chain(sources.iter().map(|(line, own)| (line.as_str(), small, *own)));
        let under: Vec<TextBlock> =
            lines.map(|(text, style, language)| block(text, style, language)).collect();
        let bold = TextStyle::bold(theme.body_size, ink);
        let beside = room - SIGN - SIGN_GAP;
        let word = |word: &str| TextBlock::new(word, bold, beside, language, theme);
        let signs: Vec<(Sign, TextBlock)> =
            said.iter().map(|&(sign, text)| (sign, word(text))).collect();
        let label: Vec<&str> = said.iter().map(|(_, word)| *word).collect();
        let label = label.join(", ");
        let under_signs = text.map(str::to_owned).into_iter();
        let rest = under_signs.chain(sources.iter().map(|(line, _)| line.clone()));
        let sentence = words::sentences(std::iter::once(label.clone()).chain(rest));
        let rows =
            signs.iter().map(|(_, word)| row(word)).chain(under.iter().map(TextBlock::height));
        let count = signs.len() + under.len();
        let height = rows.sum::<f64>() + GAP * (count.saturating_sub(1)) as f64;
        let height = height + 2.0 * theme.padding;
        Self { signs, under, height, is_dashed: leans.is_inferred(), place, label, sentence }
    }
}

/// What is said leans on evidence of its own, or else on that of its step.
#[derive(Clone, Copy)]
struct Leans<'a> {
    own: &'a [Evidence],
    step: &'a Step,
}

impl Leans<'_> {
    fn is_inferred(&self) -> bool {
        let evidence = if self.own.is_empty() { &self.step.evidence } else { self.own };
        Evidence::is_only_inferred(evidence)
    }
}

/// What it is based on and where that can be read, as far as that is drawn; where it is not, that it
/// is no more than a conclusion.
fn sources(evidence: &[Evidence], sheet: &Sheet<'_>) -> Vec<(String, LanguageTag)> {
    if !sheet.draws(Part::Evidence) {
        let inferred =
            || (words::upper_first(words::inferred(sheet.language())), sheet.language().into());
        return Evidence::is_only_inferred(evidence).then(inferred).into_iter().collect();
    }
    let lines = evidence::evidence_lines(evidence, sheet.language()).into_iter();
    let mut sources: Vec<(String, LanguageTag)> =
        lines.map(|line| (line, sheet.text_language())).collect();
    if sheet.draws(Part::Links) {
        // An address is in no language: no word of it is broken as one.
        let none = LanguageTag::parse("zxx").unwrap_or_else(|| sheet.text_language());
        sources.extend(evidence::sources(evidence, sheet).map(|link| (link.to_string(), none)));
    }
    sources
}

/// The height of a sign with its word.
fn row(word: &TextBlock) -> f64 {
    word.height().max(SIGN)
}

impl Cell for SignedCard {
    fn height(&self) -> f64 {
        self.height
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.label.clone(), self.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        Some(self.place)
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (theme, palette) = (sheet.theme, &sheet.theme.palette);
        let stroke = Stroke { color: palette.line, width: EDGE, dashed: self.is_dashed };
        let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
        let (w, h) = (theme.card_width - EDGE, self.height - EDGE);
        let (left, top) = (x + EDGE / 2.0, y + EDGE / 2.0);
        out.push(Node::Rect(Rect { x: left, y: top, w, h, radius: CORNER, paint }));
        let (x, mut y) = (x + theme.padding, y + theme.padding);
        for (sign, word) in &self.signs {
            sign::draw(*sign, x, y, palette, out);
            word.draw_into(x + SIGN + SIGN_GAP, y + (row(word) - word.height()) / 2.0, out);
            y += row(word) + GAP;
        }
        for block in &self.under {
            y = block.draw_into(x, y, out) + GAP;
        }
    }
}
