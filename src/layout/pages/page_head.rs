//! The head of a page: the whole heading on the first, the title on the others.

use crate::layout::context::Sheet;
use crate::layout::heading::Heading;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// What stands at the top of a page: in full on the first, the title on the others.
pub(crate) enum PageHead {
    First(Heading),
    Later(TextBlock),
}

impl PageHead {
    pub fn new(page: usize, room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        if page == 0 {
            return Self::First(Heading::new(sheet.journey, room, room, theme));
        }
        let continued = words::continued(sheet.language());
        let title = format!("{} ({continued})", sheet.journey.title);
        let style = TextStyle::bold(theme.lead_size, theme.palette.ink);
        Self::Later(TextBlock::new(
            &title,
            style,
            room,
            sheet.language_of(&sheet.journey.title),
            theme,
        ))
    }

    pub fn height(&self) -> f64 {
        match self {
            Self::First(heading) => heading.height(),
            Self::Later(title) => title.height(),
        }
    }

    pub fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        match self {
            Self::First(heading) => heading.draw(x, y, sheet.journey),
            Self::Later(title) => {
                let mut nodes = Vec::new();
                title.draw_into(x, y, &mut nodes);
                let label = sheet.language().pick("Titel", "Title").to_owned();
                Group::new(Role::RunningTitle, label, nodes).showing(Some(Place::Journey)).into()
            }
        }
    }
}
