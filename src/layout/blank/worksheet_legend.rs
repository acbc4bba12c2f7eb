//! The legend of a worksheet: what each kind of card is for.

use crate::layout::blank::level_names::PADDING;
use crate::layout::blank::worksheet_size::{EDGE, WorksheetSize};
use crate::layout::card_frame::{CardKind, OUTLINE, frame};
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Rect, Role, TextStyle};
use crate::theme::Theme;

/// Width and height of a sample.
const SAMPLE: (f64, f64) = (40.0, 22.0);

/// Each kind of card with what it is for, beside each other.
pub(crate) struct WorksheetLegend {
    /// From the left of one entry to the left of the next.
    apart: f64,
    entries: [(CardKind, TextBlock); 3],
}

impl WorksheetLegend {
    pub fn new(size: WorksheetSize, journey: &Journey, theme: &Theme) -> Self {
        let language = journey.language;
        let [event, feeling, action] = language.pick(
            [
                "wat er gebeurt: hoe hoger, hoe meer tevreden",
                "wat iemand voelt of denkt",
                "wie erbij is, en wat die doet",
            ],
            [
                "what happens: the higher, the more satisfied",
                "what somebody feels or thinks",
                "who is involved, and what they do",
            ],
        );
        let entries =
            [(CardKind::Event, event), (CardKind::Emotion, feeling), (CardKind::Action, action)];
        let apart = size.room() / entries.len() as f64;
        let room = apart - SAMPLE.0 - 3.0 * PADDING;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let block = |text| TextBlock::new(text, style, room, language, theme);
        Self { apart, entries: entries.map(|(kind, text)| (kind, block(text))) }
    }

    pub fn height(&self) -> f64 {
        self.entries.iter().map(|(_, block)| block.height()).fold(SAMPLE.1, f64::max)
    }

    pub fn draw(self, top: f64, journey: &Journey, theme: &Theme) -> Node {
        let mut nodes = Vec::new();
        for (at, (kind, block)) in self.entries.into_iter().enumerate() {
            let x = EDGE + at as f64 * self.apart;
            let mut sample = Vec::new();
            let area = Rect { x, y: top, w: SAMPLE.0, h: SAMPLE.1, ..OUTLINE };
            frame(kind, kind.usual_style(), area, theme, &mut sample);
            nodes.push(Group::silent(Role::Sample, sample).into());
            block.draw_into(x + SAMPLE.0 + PADDING, top, &mut nodes);
        }
        let label = journey.language.pick("Legenda", "Legend");
        Group::new(Role::Legend, label, nodes).into()
    }
}
