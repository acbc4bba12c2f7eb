//! The name of a phase over its steps in the list, with which round it is and why.

use crate::layout::brief::form::Form;
use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Group, Node, Paint, Path, Point, Role, Segment, TextStyle};
use crate::words;

/// Room between the words and the line under them, and width of the line.
const UNDER: f64 = 2.0;
const RULE: f64 = 1.0;

/// The name of a phase on a line.
#[derive(Clone)]
pub(crate) struct PhaseHead {
    place: Option<Place>,
    words: TextBlock,
    has_rule: bool,
    /// Its height with the room under it.
    pub height: f64,
}

impl PhaseHead {
    /// That of a pass; of one that began on an earlier page, it says so. Nothing where it is in no phase.
    pub fn new(pass: usize, goes_on: bool, form: &Form, sheet: &Sheet<'_>) -> Option<Self> {
        let (passes, journey) = (&sheet.passes, sheet.journey);
        let name = words::pass_name(&passes[pass], journey)?;
        let note = if goes_on {
            Some(words::continued(journey.language).to_owned())
        } else {
            let turn = words::turn_with_reason(passes, pass, journey).unwrap_or_default();
            Some(words::with_entry(turn, sheet.entry_of(pass))).filter(|note| !note.is_empty())
        };
        let text = note.map_or_else(|| name.clone(), |note| format!("{name} ({note})"));
        let style = TextStyle::bold(form.theme.body_size, form.theme.palette.ink);
        let room = form.column();
        let words = TextBlock::new(&text, style, room, journey.language_of(&text), &form.theme);
        let words = words.with_line_height(form.line()).flush_in(room).into_heading(2);
        let height = words.height() + under(form);
        let place = passes[pass].phase.as_deref().and_then(|id| sheet.place_of_phase(id));
        Some(Self { place, words, has_rule: true, height })
    }

    /// The same small and grey, for a column that begins in the middle of it.
    pub fn again(pass: usize, form: &Form, sheet: &Sheet<'_>) -> Option<Self> {
        let journey = sheet.journey;
        let name = words::pass_name(&sheet.passes[pass], journey)?;
        let text = format!("{name} ({})", words::continued(journey.language));
        let style = TextStyle::plain(form.theme.small_size, form.theme.palette.grey_text);
        let room = form.column();
        let words = TextBlock::new(&text, style, room, journey.language_of(&text), &form.theme);
        let words = words.with_line_height(form.small_line()).flush_in(room);
        let height = words.height() + under(form);
        let place = sheet.passes[pass].phase.as_deref().and_then(|id| sheet.place_of_phase(id));
        Some(Self { place, words, height, has_rule: false })
    }

    /// Draws it with its top left corner here.
    pub fn draw(&self, (x, y): Point, form: &Form) -> Node {
        let mut nodes = Vec::with_capacity(2);
        let bottom = self.words.draw_into(x, y, &mut nodes);
        nodes.extend(self.has_rule.then(|| rule((x, bottom), form)));
        Group::silent(Role::Phase, nodes).showing(self.place).into()
    }
}

/// The room under the words of a name in the list.
pub(crate) fn under(form: &Form) -> f64 {
    UNDER + RULE + form.density.under_head
}

/// The line under them, across the column.
pub(crate) fn rule((x, bottom): Point, form: &Form) -> Node {
    let y = bottom + UNDER + RULE / 2.0;
    let segments = vec![Segment::Move((x, y)), Segment::Line((x + form.column(), y))];
    Node::Path(Path { segments, paint: Paint::line(form.theme.palette.line, RULE) })
}
