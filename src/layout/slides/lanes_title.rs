//! What a slide of lanes is called: by the names of the lanes that stand on it.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::lane::Lane;
use crate::layout::slides::slide::SlideSize;
use crate::layout::text_block::TextBlock;
use crate::model::Part;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room under it, and between it and the phases beside it.
const UNDER: f64 = 5.0;
const BESIDE: f64 = 4.0;

/// The names of lanes, where the name of a phase stands on a slide of the story.
pub(crate) struct LanesTitle {
    part: Part,
    words: TextBlock,
    /// How high it is above the phases; nothing where it finds room beside them.
    pub above: f64,
}

impl LanesTitle {
    /// That of these lanes, each once, over a band whose phases are so high; nothing without lanes.
    pub fn new<'a>(
        lanes: impl Iterator<Item = &'a dyn Lane>,
        (frame, header): (&Frame, f64),
        size: &SlideSize,
        sheet: &Sheet<'_>,
    ) -> Option<Self> {
        let (mut part, mut names) = (None, Vec::<String>::new());
        for lane in lanes {
            part = part.or(Some(lane.id().part));
            let name = lane.title().words();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let (part, text) = (part?, names.join(words::SEPARATOR));
        let style = TextStyle::bold(sheet.theme.lead_size, sheet.theme.palette.ink);
        let words = |room| TextBlock::new(&text, style, room, sheet.language(), sheet.theme);
        let beside = words(frame.left_edge() - frame.gutter - BESIDE);
        // Where a word is broken, its lines say other than the text.
        if beside.height() <= header && beside.words() == text {
            return Some(Self { part, words: beside, above: 0.0 });
        }
        let words = words(size.room());
        let above = words.height() + UNDER;
        Some(Self { part, words, above })
    }

    pub fn draw(self, size: &SlideSize, sheet: &Sheet<'_>) -> Node {
        let (mut nodes, label) = (Vec::with_capacity(1), self.words.words());
        self.words.into_heading(2).draw_into(sheet.theme.margin, size.top(), &mut nodes);
        Group::new(Role::PanelHeading(self.part), label, nodes).into()
    }
}
