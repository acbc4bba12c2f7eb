use crate::layout::card::{self, CARD, Kind};
use crate::layout::cards::leaf::{CARD_HEIGHT, CARD_WIDTH, EDGE, HEIGHT, WIDTH, cuts, place};
use crate::layout::party_style::Dress;
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Part};
use crate::scene::{Group, Rect, Role, Scene, Subject, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between a word and the frame to write in.
const GAP: f64 = 4.0;

/// The cards on the sheet: most of what a group writes down happens.
const SLIPS: [(Kind, Part); 4] = [
    (Kind::Event, Part::Events),
    (Kind::Event, Part::Events),
    (Kind::Emotion, Part::Emotions),
    (Kind::Action, Part::Organisations),
];

/// Draws four empty cards on an A4 sheet.
pub(crate) fn draw(journey: &Journey, theme: &Theme) -> Scene {
    let language = journey.language;
    let mut nodes = vec![cuts(theme)];
    let mut items = Vec::new();
    for (at, (kind, part)) in SLIPS.into_iter().enumerate() {
        let (x, y) = place(at);
        let name = words::card(part, language);
        // Nobody can write on red: an empty card of what happens is white, with a red edge.
        let dress = if kind == Kind::Action { Dress::PROFESSIONAL } else { Dress::FAMILY };
        let look = TextStyle::bold(theme.body_size, dress.color(&theme.palette));
        let block = TextBlock::new(name, look, CARD_WIDTH - 2.0 * EDGE, language, theme);
        let top = y + EDGE + block.height() + GAP;
        let mut drawn = Vec::new();
        block.draw_into(x + EDGE, y + EDGE, &mut drawn);
        let area = Rect {
            x: x + EDGE,
            y: top,
            w: CARD_WIDTH - 2.0 * EDGE,
            h: y + CARD_HEIGHT - EDGE - top,
            ..CARD
        };
        if kind == Kind::Event {
            card::open_frame(dress, area, theme, &mut drawn);
        } else {
            card::frame(kind, dress, area, theme, &mut drawn);
        }
        items.push(
            Group::new(Role::Item(Subject::PrintedCard), name, drawn).drawn_from(Some(0)).into(),
        );
    }
    let label = language.pick("Lege kaarten", "Empty cards");
    nodes.push(Group::new(Role::List(Subject::PrintedCard), label, items).into());
    let title = language.pick("lege kaarten", "empty cards");
    crate::layout::blank::scene((WIDTH, HEIGHT), title, journey, theme, nodes)
}
