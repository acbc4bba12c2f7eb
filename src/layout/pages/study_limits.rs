//! Says once, on the last page with room for it, what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::small_print::{Print, SmallPrint};
use crate::scene::{Group, Node, Point, Role};
use crate::words;

/// Columns with more lines than this are read better with a head above each part.
const LONG: usize = 4;

/// What is said of a study besides what stands on every page: how many were asked, and what it
/// cannot say. Stands once, on the last page with room for it.
pub(crate) struct StudyLimits {
    print: SmallPrint,
}

impl StudyLimits {
    /// As one text, in the least room.
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::saying([words::account_further(sheet.journey)], room, sheet)
    }

    /// Nothing, where the report says it.
    pub fn none() -> Self {
        Self { print: SmallPrint::default() }
    }

    /// The same, and where the story comes from and which names are fictitious, for where no foot says so.
    pub fn with_source(room: f64, sheet: &Sheet<'_>) -> Self {
        let source = words::account_in_short(sheet.journey);
        Self::saying([words::account_further(sheet.journey), source], room, sheet)
    }

    fn saying<const N: usize>(texts: [String; N], room: f64, sheet: &Sheet<'_>) -> Self {
        let texts = texts.map(|text| (None, text));
        Self { print: SmallPrint::new(&texts, room, Print::plain(sheet), sheet) }
    }

    /// The same with a head above each part, where the text is long.
    pub fn under_heads(&self, room: f64, sheet: &Sheet<'_>) -> Option<Self> {
        let parts = words::account_parts(sheet.journey).into_iter();
        let parts: Vec<_> = parts.map(|(head, text)| (Some(head.to_owned()), text)).collect();
        let is_long = self.print.lines() > LONG && parts.len() > 1;
        is_long.then(|| Self { print: SmallPrint::new(&parts, room, Print::plain(sheet), sheet) })
    }

    pub const fn height(&self) -> f64 {
        self.print.height()
    }

    pub fn draw(&self, (x, y): Point, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let label = sheet.language().pick("Verantwoording", "About this journey");
        let mut nodes = Vec::with_capacity(4);
        self.print.draw_into(x, y, &mut nodes);
        out.push(Group::new(Role::Account, label, nodes).into());
    }
}
