//! An empty answer sheet for a round table: the questions, each with lines to write on.

use crate::layout::blank::empty_sheet::empty_sheet;
use crate::layout::blank::worksheet_size::EDGE;
use crate::layout::paper_size::{MM, Page};
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Table};
use crate::scene::{Group, Node, Paint, Path, Rect, Role, Scene, Segment, Subject, TextStyle};
use crate::theme::Theme;
use crate::words;

/// A4, standing up.
const WIDTH: f64 = Page::A4_PORTRAIT.width;
const HEIGHT: f64 = Page::A4_PORTRAIT.height;
const ROOM: f64 = WIDTH - 2.0 * EDGE;
/// As many questions as leave room for an answer of several people.
const MOST: usize = 5;
/// From one line to write on to the next, and how wide the lines are.
const LINES: f64 = 9.0 * MM;
const LINE: f64 = 1.0;
/// Room inside the frame of a question, between two frames, and from a word to the line behind it.
const PADDING: f64 = 4.0 * MM;
const GAP: f64 = 4.0 * MM;
const AFTER_WORD: f64 = 6.0;
const CORNER: f64 = 6.0;

/// Draws the sheets of one table: of its own questions, or of the four that fit every scenario, and what
/// the table takes from them.
pub(crate) fn draw(table: Option<&Table>, journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let language = journey.language;
    let own = table.map(|table| table.questions.iter().map(|it| it.question.clone()).collect());
    let asked: Vec<String> = own
        .filter(|asked: &Vec<String>| !asked.is_empty())
        .unwrap_or_else(|| words::usual_questions(language).map(str::to_owned).to_vec());
    let closing = words::closing_question(language).to_owned();
    let all: Vec<String> = asked.into_iter().chain([closing]).collect();
    let sheets = all.len().div_ceil(MOST);
    let each = all.len().div_ceil(sheets);
    all.chunks(each).map(|questions| sheet(questions, table, journey, theme)).collect()
}

fn sheet(questions: &[String], table: Option<&Table>, journey: &Journey, theme: &Theme) -> Scene {
    let language = journey.language;
    let pen = Pen { journey, theme };
    let mut head = Vec::new();
    let top = pen.heading(table, &mut head);
    let height = (HEIGHT - EDGE - top + GAP) / questions.len() as f64 - GAP;
    let mut items = Vec::with_capacity(questions.len());
    let mut y = top;
    for question in questions {
        let (item, bottom) = pen.question(question, y, height);
        items.push(item);
        y = bottom + GAP;
    }
    let label = language.pick("Titel en tafel", "Title and table");
    let heading = Group::new(Role::Title, label, head).into();
    let label = language.pick("Vragen aan tafel", "Questions at the table");
    let list = Group::new(Role::List(Subject::PrintedCard), label, items).into();
    let kind = language.pick("antwoordvel voor een tafel", "answer sheet for a table");
    let size = (WIDTH, HEIGHT.max(y - GAP + EDGE));
    empty_sheet(size, kind, journey, theme, vec![heading, list])
}

/// What every part of the sheet is drawn with.
struct Pen<'a> {
    journey: &'a Journey,
    theme: &'a Theme,
}

impl Pen<'_> {
    fn block(&self, text: &str, size: f64, room: f64) -> TextBlock {
        let style = TextStyle::bold(size, self.theme.palette.ink);
        TextBlock::new(text, style, room, self.journey.language_of(text), self.theme)
    }

    /// What it is about, and lines for who sits there; gives where the questions begin.
    fn heading(&self, table: Option<&Table>, out: &mut Vec<Node>) -> f64 {
        let (theme, language) = (self.theme, self.journey.language);
        let title = table.map_or_else(
            || self.journey.title.clone(),
            |table| words::table_title(table, language),
        );
        let usual = language.pick("Ronde tafel", "Round table");
        let title = if title.is_empty() { usual } else { &title };
        let block = self.block(title, theme.heading_size, ROOM).into_heading(1);
        let y = block.draw_into(EDGE, EDGE, out) + GAP;
        let asked =
            language.pick(["Tafel over", "Aantal", "Datum"], ["Table about", "Number", "Date"]);
        let y = self.lines(asked.into_iter().zip([0.5, 0.22, 0.28]), y, out);
        let who = language.pick("Wie zitten er (rollen)", "Who sits there (roles)");
        self.lines([(who, 1.0)].into_iter(), y, out)
    }

    /// Words beside each other, each with a line behind it, in these parts of the room.
    fn lines<'w>(
        &self,
        asked: impl Iterator<Item = (&'w str, f64)>,
        y: f64,
        out: &mut Vec<Node>,
    ) -> f64 {
        let (mut x, mut bottom) = (EDGE, y);
        for (word, share) in asked {
            let block = self.block(word, self.theme.body_size, ROOM * share);
            let base = y + block.height();
            out.push(self.line(
                x + block.width() + AFTER_WORD,
                x + ROOM * share - AFTER_WORD,
                base,
            ));
            block.draw_into(x, y, out);
            (x, bottom) = (x + ROOM * share, bottom.max(base));
        }
        bottom + GAP
    }

    fn line(&self, from: f64, to: f64, y: f64) -> Node {
        let segments = vec![Segment::Move((from, y)), Segment::Line((to, y))];
        Node::Path(Path { segments, paint: Paint::line(self.theme.palette.line, LINE) })
    }

    /// A frame with a question and lines to write on; gives its bottom.
    fn question(&self, question: &str, y: f64, height: f64) -> (Node, f64) {
        let (theme, inner) = (self.theme, ROOM - 2.0 * PADDING);
        let block = self.block(question, theme.body_size, inner);
        let least = 2.0 * PADDING + block.height() + 2.0 * LINES;
        let h = height.max(least);
        let paint = Paint::edged(theme.palette.white, theme.palette.line, LINE);
        let (x, w) = (EDGE, ROOM);
        let mut nodes = vec![Node::Rect(Rect { x, y, w, h, radius: CORNER, paint })];
        let under = block.draw_into(x + PADDING, y + PADDING, &mut nodes);
        let room = y + h - PADDING - under;
        let count = (room / LINES) as usize;
        for line in 1..=count {
            let at = under + room * line as f64 / count as f64;
            nodes.push(self.line(x + PADDING, x + w - PADDING, at));
        }
        (Group::new(Role::Item(Subject::PrintedCard), question, nodes).into(), y + h)
    }
}
