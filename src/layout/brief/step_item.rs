//! A step in the list: its number, when it is and about whom, what happens, what is felt and thought, and
//! what organisations do.

use crate::layout::brief::flow::{Flow, Piece};
use crate::layout::brief::form::Form;
use crate::layout::brief::step_mark;
use crate::layout::brief::step_words::{self, CardWords, Lead};
use crate::layout::brief::thought_sign;
use crate::layout::context::Sheet;
use crate::layout::plot::points;
use crate::layout::step_pieces::{StepPiece, pieces};
use crate::model::{Link, Part, Place, StepPart};
use crate::scene::{Color, Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::words;

/// Room between the end of one text and the beginning of another on the same line.
const BETWEEN: f64 = 1.0;

/// A step in the list, not yet placed.
pub(crate) struct StepItem {
    step: usize,
    label: String,
    /// Who tells it, when it is and about whom.
    before: Vec<Piece>,
    cards: Vec<ItemCard>,
    pub height: f64,
}

/// A step of a pass, and whether its teller is named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StepAt {
    pub step: usize,
    pub pass: usize,
    pub says_teller: bool,
}

/// What one card of another view says, in its place in the item.
struct ItemCard {
    role: Role,
    place: Place,
    label: String,
    link: Option<Link>,
    pieces: Vec<Piece>,
    /// The top of its sign, where it has one.
    sign: Option<f64>,
    bottom: f64,
    /// Where its last line stops, where another card begins on it.
    end: Option<f64>,
}

impl StepItem {
    /// A step in pieces no higher than this: one where it is not higher, or cannot be cut so small. None where
    /// nothing is drawn of it.
    pub fn in_pieces(at: StepAt, most: f64, form: &Form, sheet: &Sheet<'_>) -> Vec<Self> {
        let own = &sheet.journey.steps[at.step];
        let of = |piece: &StepPiece, goes_on| Self::new(at, piece, goes_on, form, sheet);
        let whole = StepPiece { step: own.clone(), first_action: 0 };
        let Some(item) = of(&whole, false) else { return Vec::new() };
        if item.height <= most {
            return vec![item];
        }
        let fits = |piece: &StepPiece| of(piece, true).is_some_and(|item| item.height <= most);
        let pieces = pieces(own, fits).unwrap_or_else(|| vec![whole]);
        let pieces = pieces.iter().enumerate();
        pieces.filter_map(|(nth, piece)| of(piece, nth > 0)).collect()
    }

    /// A piece of a step; nothing where nothing is drawn of it. `goes_on` says whether another came before it.
    fn new(
        StepAt { step, pass, says_teller }: StepAt,
        piece: &StepPiece,
        goes_on: bool,
        form: &Form,
        sheet: &Sheet<'_>,
    ) -> Option<Self> {
        let journey = sheet.journey;
        let mut before: Vec<_> = if goes_on {
            vec![step_words::goes_on(sheet)]
        } else {
            step_words::before(step, pass, says_teller, sheet).into_iter().flatten().collect()
        };
        let said = before.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ");
        let lead = if form.parts_runs() { Lead::Apart } else { Lead::InText(&said) };
        let cards = step_words::cards(&piece.step, &lead, sheet);
        if cards.first()?.has_lead {
            before.clear();
        }
        let mut flow = Flow::new(form.words(), form.line(), &form.theme);
        let slack = form.density.lead_slack;
        let before: Vec<Piece> = before
            .into_iter()
            .filter_map(|(text, style)| flow.add(&text, style, journey.language, slack))
            .collect();
        let mut placed: Vec<ItemCard> = Vec::with_capacity(cards.len());
        for words in cards {
            let words = words.counted_from(piece.first_action);
            let card = ItemCard::new(step, words, form, &mut flow, sheet);
            if let (Some(last), Some(first)) = (placed.last_mut(), card.pieces.first())
                && first.indent > 0.0
                && card.sign.is_none()
            {
                last.end = Some(first.indent - BETWEEN);
            }
            placed.push(card);
        }
        let label = words::pass_label(&sheet.passes[pass], journey);
        Some(Self {
            step,
            label: words::step_label(step, sheet.numbers[step], &label, journey),
            before,
            // The rim of the next mark covers no part of this one.
            height: (flow.bottom() + form.drop())
                .max(2.0 * form.mark + points::RING - form.density.item_gap),
            cards: placed,
        })
    }

    /// Draws it with its top left corner here, under the name of its phase where it is the first in it.
    pub fn draw(self, head: Option<Node>, (x, top): Point, form: &Form, sheet: &Sheet<'_>) -> Node {
        let y = top + form.drop();
        let mut nodes = Vec::from_iter(head);
        nodes.push(step_mark::draw(self.step, (x + form.mark, y + form.line() / 2.0), sheet));
        let left = x + form.indent();
        if !self.before.is_empty() {
            let mut caption = Vec::new();
            self.before.iter().for_each(|piece| draw_piece(piece, (left, y), &mut caption));
            nodes.push(Group::silent(Role::Caption, caption).into());
        }
        nodes.extend(self.cards.into_iter().map(|card| card.draw((left, y), form, sheet)));
        let place = sheet.place(self.step, StepPart::Whole);
        Group::new(Role::Step, self.label, nodes).showing(Some(place)).into()
    }
}

impl ItemCard {
    fn new(
        step: usize,
        words: CardWords<'_>,
        form: &Form,
        flow: &mut Flow<'_>,
        sheet: &Sheet<'_>,
    ) -> Self {
        let CardWords { part, place, leads, names, texts, sources, label, link, .. } = words;
        let own = &sheet.journey.steps[step];
        let is_action = part == Part::Organisations;
        let sign = (part == Part::Thoughts).then(|| flow.sign(thought_sign::WIDTH));
        // What is told first stands behind when it is and about whom; an organisation begins a line.
        let slack = match () {
            () if leads || sign.is_some() => form.density.lead_slack,
            () if is_action => f64::NEG_INFINITY,
            () => form.density.slack,
        };
        let language = sheet.language();
        let mut pieces = Vec::with_capacity(texts.len() + names.len());
        for (at, (text, style)) in names.iter().enumerate() {
            let slack = if at == 0 { slack } else { form.density.lead_slack };
            pieces.extend(flow.add(text, *style, language, slack));
        }
        for (at, (text, style, language)) in texts.iter().enumerate() {
            let slack = match at {
                0 if names.is_empty() => slack,
                0 => form.density.lead_slack,
                _ => form.density.slack,
            };
            pieces.extend(flow.add(text, *style, *language, slack));
        }
        let grey = TextStyle::plain(form.theme.small_size, form.theme.palette.grey_text);
        let under = sources
            .iter()
            .filter_map(|(text, language)| flow.add(text, grey, *language, f64::NEG_INFINITY));
        pieces.extend(under);
        let party = sheet.journey.teller(own);
        Self {
            role: Role::Card { part, party, at_level: false },
            place: sheet.place(step, place),
            label,
            link: link.cloned(),
            pieces,
            sign,
            bottom: flow.bottom(),
            end: None,
        }
    }

    fn draw(self, (x, y): Point, form: &Form, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::with_capacity(self.pieces.len() + 3);
        nodes.extend(self.ground((x, y), form));
        if let Some(top) = self.sign {
            thought_sign::draw((x, y + top + form.line() / 2.0), sheet, &mut nodes);
        }
        self.pieces.iter().for_each(|piece| draw_piece(piece, (x, y), &mut nodes));
        let card = Group::new(self.role, self.label, nodes).showing(Some(self.place));
        card.linking(self.link.as_ref()).into()
    }

    /// The white ground of its words, so that a pointer finds them.
    fn ground(&self, (x, y): Point, form: &Form) -> Option<Node> {
        let first = self.pieces.first()?;
        let line = form.line();
        let (left, right) = (x, x + form.words());
        let indent = if self.sign.is_some() { 0.0 } else { first.indent };
        let (top, bottom) = (y + first.top, y + self.bottom);
        let end = self.end.map_or(right, |end| x + end);
        let corners = [
            (left + indent, top),
            (right, top),
            (right, bottom - line),
            (end, bottom - line),
            (end, bottom),
            (left, bottom),
            (left, top + line),
            (left + indent, top + line),
        ];
        let one_line = bottom - top <= line + 1e-6;
        let corners = if one_line {
            vec![(left + indent, top), (end, top), (end, bottom), (left + indent, bottom)]
        } else {
            corners.to_vec()
        };
        Some(polygon(&corners))
    }
}

fn polygon(corners: &[Point]) -> Node {
    let segment = |(at, &corner): (usize, &Point)| {
        if at == 0 { Segment::Move(corner) } else { Segment::Line(corner) }
    };
    let segments = corners.iter().enumerate().map(segment).chain([Segment::Close]).collect();
    Node::Path(Path { segments, paint: Paint::fill(Color::WHITE) })
}

fn draw_piece(piece: &Piece, (x, y): Point, out: &mut Vec<Node>) {
    piece.block.draw_into(x, y + piece.top, out);
}
