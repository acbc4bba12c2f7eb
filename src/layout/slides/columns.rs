//! The moments of a slide under its curve, each in a column: what is told, and under it who acts.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::lanes::action_stack::ActionStack;
use crate::layout::lanes::drawn_steps::words_alone;
use crate::layout::lanes::step_cards::AtLevel;
use crate::layout::marks::continuation::{Continuation, continuations};
use crate::layout::marks::curve_point::WORDS_AT;
use crate::layout::party_style::PartyStyle;
use crate::layout::slides::part::StoryPart;
use crate::layout::text_block::TextBlock;
use crate::model::{StepPart, View};
use crate::scene::{Circle, Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between what is told and the organisations under it.
const ABOVE_ACTIONS: f64 = 14.0;
/// Where the line between both begins from the left, its width, and the dot at its upper end.
const TIE_AT: f64 = 14.0;
const TIE: f64 = 2.0;
const TIE_DOT: f64 = 4.0;

/// What cards of one width are made from: words beside a curve keep room for its points.
pub(crate) struct Cards<'a> {
    pub words: Sheet<'a>,
    pub actions: Sheet<'a>,
}

/// What stands under the curve at one step.
struct Column<'a> {
    step: usize,
    /// Whose moment it is, where the one before it is somebody else's.
    teller: Option<TextBlock>,
    words: Option<Box<dyn AtLevel>>,
    actions: Option<ActionStack>,
    /// What the cards of the organisations are made from, which are narrower where several stand beside
    /// each other.
    acting: &'a Sheet<'a>,
}

/// The moments of a slide, measured.
pub(crate) struct Columns<'a> {
    columns: Vec<Column<'a>>,
    cards: &'a Cards<'a>,
}

/// How far from the top of the columns each row begins.
#[derive(Debug, Clone, Copy)]
struct Rows {
    words: f64,
    /// Where the cards of all organisations begin; nothing where they stand right under the words.
    actions: Option<f64>,
    bottom: f64,
}

impl<'a> Column<'a> {
    fn new(
        step: usize,
        before: Option<usize>,
        cards: &'a Cards<'a>,
        narrower: &dyn Fn(usize) -> (usize, &'a Cards<'a>),
    ) -> Self {
        let (sheet, journey) = (&cards.words, cards.words.journey);
        let teller = |step: usize| journey.teller(&journey.steps[step]);
        let is_same = before.is_some_and(|before| teller(before) == teller(step));
        let name = (journey.tellers() > 1 && !is_same).then(|| {
            let theme = sheet.theme;
            let color = PartyStyle::of(journey.kind_of(teller(step))).color(&theme.palette);
            let style = TextStyle::bold(theme.small_size, color);
            let name = words::teller(journey, teller(step), &sheet.lines);
            TextBlock::new(&name, style, cards.actions.theme.card_width, sheet.language(), theme)
        });
        let (beside, narrow) = narrower(journey.steps[step].actions.len());
        let acting = &narrow.actions;
        let stack = acting.draws_actions_of(&journey.steps[step]);
        let stack = stack.then(|| ActionStack::of(step, acting)).flatten();
        Self {
            step,
            teller: name,
            words: words_alone(step, sheet),
            actions: stack.map(|stack| stack.in_rows_of(beside, acting.theme)),
            acting,
        }
    }

    fn words_height(&self) -> f64 {
        self.words.as_ref().map_or(0.0, |words| {
            let reach = words.reach_from_top();
            reach.above + reach.below
        })
    }

    /// How far under the words the cards of organisations begin.
    fn gap(&self) -> f64 {
        let caption = self.actions.as_ref().map_or(0.0, ActionStack::caption_height);
        caption + if self.words.is_some() { ABOVE_ACTIONS } else { 0.0 }
    }
}

impl<'a> Columns<'a> {
    /// The moments of a part in a grid of so many columns, with the cards of each grid. Organisations stand
    /// beside each other where there is room for several columns under one moment.
    pub fn new(part: &StoryPart, grid: usize, grids: &'a [Cards<'a>]) -> Self {
        let of = |columns: usize| &grids[columns.clamp(1, grids.len()) - 1];
        let narrower = |actions: usize| {
            let beside = actions.clamp(1, (grids.len() / grid.max(1)).max(1));
            (beside, of(grid * beside))
        };
        let before = std::iter::once(None).chain(part.steps.iter().copied().map(Some));
        let columns = part.steps.iter().zip(before);
        let column = |(&step, it)| Column::new(step, it, of(grid), &narrower);
        Self { columns: columns.map(column).collect(), cards: of(grid) }
    }

    /// The least height of all of them.
    pub fn least_height(&self) -> f64 {
        self.rows(true).bottom.min(self.rows(false).bottom)
    }

    /// Their height in this room: organisations stand in one row where there is room for that.
    pub fn height_in(&self, room: f64) -> f64 {
        self.rows_in(room).bottom
    }

    /// The height of the middle card of what happens; the larger of two.
    pub fn middle_event(&self) -> f64 {
        let words = self.columns.iter().filter_map(|it| it.words.as_ref());
        let mut heights: Vec<f64> = words.filter_map(|it| it.event_height()).collect();
        heights.sort_by(f64::total_cmp);
        heights.get(heights.len() / 2).copied().unwrap_or_default()
    }

    /// Whether the cards are narrower than so many letters are high.
    pub fn are_narrower_than(&self, letters: f64) -> bool {
        let theme = self.cards.actions.theme;
        let widths = self.columns.iter().map(|it| it.acting.theme.card_width);
        widths.fold(theme.card_width, f64::min) < letters * theme.body_size
    }

    fn rows_in(&self, room: f64) -> Rows {
        let rows = self.rows(true);
        if rows.bottom <= room { rows } else { self.rows(false) }
    }

    fn rows(&self, are_aligned: bool) -> Rows {
        let highest =
            |of: &dyn Fn(&Column<'_>) -> f64| self.columns.iter().map(of).fold(0.0, f64::max);
        let words = highest(&|it| it.teller.as_ref().map_or(0.0, TextBlock::height));
        let actions = |it: &Column<'_>| it.actions.as_ref().map_or(0.0, |own| own.height);
        if !are_aligned {
            let own = |it: &Column<'_>| it.words_height() + it.gap() + actions(it);
            return Rows { words, actions: None, bottom: words + highest(&own) };
        }
        let acting = |it: &Column<'_>| if it.actions.is_some() { it.words_height() } else { 0.0 };
        let gap = |it: &Column<'_>| if it.actions.is_some() { it.gap() } else { 0.0 };
        let row = words + highest(&acting) + highest(&gap);
        let bottom = f64::max(row + highest(&actions), words + highest(&|it| it.words_height()));
        Rows { words, actions: Some(row), bottom }
    }

    /// Where the cards of organisations of a column begin, from the top of all columns.
    fn actions_top(column: &Column<'_>, rows: Rows) -> f64 {
        rows.actions.unwrap_or_else(|| rows.words + column.words_height() + column.gap())
    }

    /// How far down the row of organisations begins, where they stand in one.
    pub fn actions_row(&self, room: f64) -> Option<f64> {
        let acts = self.columns.iter().any(|it| it.actions.is_some());
        self.rows_in(room).actions.filter(|_| acts)
    }

    /// Draws them from here down, each under the middle of its step: first the lines behind the cards, then
    /// the steps as a list.
    pub fn draw(
        &self,
        middle: impl Fn(usize) -> Option<f64>,
        (top, room): (f64, f64),
        going_on: &[GoesOn],
        out: &mut Vec<Node>,
    ) {
        let (sheet, rows) = (&self.cards.actions, self.rows_in(room));
        let middles: Vec<f64> =
            self.columns.iter().map(|it| middle(it.step).unwrap_or_default()).collect();
        out.push(self.background(&middles, (top, rows), going_on));
        let columns = self.columns.iter().zip(&middles);
        let items = columns.map(|(column, &middle)| self.item(column, (middle, top), rows));
        let label = sheet.language().pick("Stappen van de klantreis", "Steps of the journey");
        out.push(Group::new(Role::Steps, label, items.collect()).into());
    }

    fn background(&self, middles: &[f64], (top, rows): (f64, Rows), going_on: &[GoesOn]) -> Node {
        let theme = self.cards.actions.theme;
        let stands = |step: usize| self.columns.iter().position(|it| it.step == step);
        let name = |(step, card): (usize, usize)| {
            let at = stands(step)?;
            let (column, x) = (&self.columns[at], middles[at]);
            let own = column.actions.as_ref().filter(|own| own.is_narrow())?;
            let y = top + Self::actions_top(column, rows) + own.name_height(card, theme);
            let half = own.width(column.acting.theme) / 2.0;
            Some((at, (x - half, y), (x + half, y)))
        };
        let joined = |it: &GoesOn| {
            let ((from, _, right), (to, left, _)) = (name(it.from)?, name(it.to)?);
            (from + 1 == to).then_some(Continuation { from: right, to: left, nth: it.to.1 })
        };
        let joined: Vec<Continuation> = going_on.iter().filter_map(joined).collect();
        let mut lines = self.ties(middles, (top, rows));
        lines.extend(continuations(&joined, theme));
        let lines = Group::silent(Role::Ties, lines).into();
        Group::silent(Role::Background, vec![lines]).into()
    }

    /// The lines from what is told down to the organisations.
    fn ties(&self, middles: &[f64], (top, rows): (f64, Rows)) -> Vec<Node> {
        let color = self.cards.actions.theme.palette.blue;
        let mut segments = Vec::new();
        let mut dots = Vec::new();
        for (column, &middle) in self.columns.iter().zip(middles) {
            let (Some(_), Some(actions)) = (&column.words, &column.actions) else { continue };
            let words = self.cards.actions.theme.card_width;
            let x = middle - words.min(actions.width(column.acting.theme)) / 2.0 + TIE_AT;
            let from = top + rows.words + column.words_height();
            let to = top + Self::actions_top(column, rows) - actions.caption_height();
            segments.extend([Segment::Move((x, from)), Segment::Line((x, to))]);
            let paint = Paint::fill(color);
            dots.push(Node::Circle(Circle { x, y: from, r: TIE_DOT, paint }));
        }
        if !segments.is_empty() {
            dots.insert(0, Node::Path(Path { segments, paint: Paint::line(color, TIE) }));
        }
        dots
    }

    fn item(&self, column: &Column<'_>, (middle, top): Point, rows: Rows) -> Node {
        let (sheet, words_theme) = (&self.cards.actions, self.cards.words.theme);
        let x = middle - sheet.theme.card_width / 2.0;
        let mut nodes = Vec::new();
        if let Some(teller) = &column.teller {
            let mut name = Vec::with_capacity(1);
            teller.draw_into(x, top, &mut name);
            nodes.push(Group::silent(Role::Caption, name).into());
        }
        if let Some(words) = &column.words {
            let above = words.reach_from_top().above;
            let at = (x - indent(&self.cards.words), top + rows.words + above);
            words.draw_from_top(at.0, at.1, words_theme, &mut nodes);
        }
        if let Some(actions) = &column.actions {
            let theme = column.acting.theme;
            let (x, y) = (middle - actions.width(theme) / 2.0, Self::actions_top(column, rows));
            actions.draw(x, top + y, theme, &mut nodes);
        }
        let pass = sheet.passes.iter().find(|pass| (pass.first..pass.end).contains(&column.step));
        let pass = pass.map(|pass| words::pass_label(pass, sheet.journey)).unwrap_or_default();
        let number = sheet.numbers[column.step];
        let label = words::step_label(column.step, number, &pass, sheet.journey);
        let place = sheet.place(column.step, StepPart::Whole);
        Group::new(Role::Step, label, nodes).showing(Some(place)).into()
    }
}

/// How far left of its words a step begins: beside a curve, by the room for its point.
fn indent(sheet: &Sheet<'_>) -> f64 {
    if sheet.view == View::Line { WORDS_AT } else { 0.0 }
}

/// The themes in which words and organisations stand in cards so wide, in letters so much larger.
pub(crate) fn themes(card_width: f64, letters: f64, theme: &Theme, view: View) -> [Theme; 2] {
    let actions = Theme {
        card_width,
        body_size: theme.body_size * letters,
        small_size: theme.small_size * letters,
        ..theme.clone()
    };
    let wider = if view == View::Line { WORDS_AT } else { 0.0 };
    [Theme { card_width: card_width + wider, ..actions.clone() }, actions]
}
