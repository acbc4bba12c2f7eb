//! The names of parties as tags, each in the colours of its party.

use crate::layout::context::Sheet;
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, Rect, TextStyle};

/// Room between the edge of a tag and its name, in the widest font that a reader may have.
const SIDE: f64 = 4.0;
const TOP: f64 = 2.0;
/// Room between two tags.
const GAP: f64 = 4.0;
const CORNER: f64 = 3.0;

/// Whose something is: the name of each party in its own colours.
#[derive(Debug, Clone)]
pub(crate) struct Tags {
    tags: Vec<Tag>,
    height: f64,
}

#[derive(Debug, Clone)]
struct Tag {
    name: TextBlock,
    style: PartyStyle,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

impl Tags {
    /// The tags of these parties beside each other, in as many rows as the room asks for.
    pub fn new(parties: &[String], room: f64, sheet: &Sheet<'_>) -> Self {
        let (mut tags, mut x, mut y, mut height) = (Vec::new(), 0.0, 0.0, 0.0);
        for name in parties {
            let style = PartyStyle::of(sheet.journey.kind_named(name));
            let text_style =
                TextStyle::bold(sheet.theme.small_size, style.text(&sheet.theme.palette));
            let inner = room - 2.0 * SIDE;
            let name = TextBlock::new(name, text_style, inner, sheet.language(), sheet.theme);
            let (w, h) = (name.width() + 2.0 * SIDE, name.height() + 2.0 * TOP);
            if x > 0.0 && x + w > room {
                (x, y) = (0.0, height + GAP);
            }
            tags.push(Tag { name, style, x, y, w, h });
            x += w + GAP;
            height = f64::max(height, y + h);
        }
        Self { tags, height }
    }

    pub fn height(&self) -> f64 {
        self.height
    }

    pub fn draw_into(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let half = EDGE / 2.0;
        for tag in &self.tags {
            let (left, top) = (x + tag.x, y + tag.y);
            let paint = tag.style.filled(&sheet.theme.palette);
            let (w, h) = (tag.w - EDGE, tag.h - EDGE);
            let rect = Rect { x: left + half, y: top + half, w, h, radius: CORNER, paint };
            out.push(Node::Rect(rect));
            tag.name.draw_centred(left + tag.w / 2.0, top + TOP, out);
        }
    }
}
