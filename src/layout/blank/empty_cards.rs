//! A sheet of empty cards to cut out and write on.

use crate::layout::blank::empty_sheet::empty_sheet;
use crate::layout::card_frame::{CardKind, OUTLINE, frame, open_frame};
use crate::layout::cards::cut_sheet::{CARD_HEIGHT, EDGE, HEIGHT, ROOM, WIDTH, corner, cut_lines};
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Point, Rect, Role, Scene, Subject, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room between a word and the frame to write in.
const GAP: f64 = 4.0;

/// The cards on the sheet: most of what a group writes down happens.
const CARDS: [CardKind; 4] =
    [CardKind::Event, CardKind::Event, CardKind::Emotion, CardKind::Action];

/// Draws four empty cards on an A4 sheet.
pub(crate) fn draw(journey: &Journey, theme: &Theme) -> Scene {
    let language = journey.language;
    let card = |(nth, kind)| card(kind, corner(nth), journey, theme);
    let items = CARDS.into_iter().enumerate().map(card).collect();
    let label = language.pick("Lege kaarten", "Empty cards");
    let list = Group::new(Role::List(Subject::PrintedCard), label, items);
    let kind = language.pick("lege kaarten", "empty cards");
    empty_sheet((WIDTH, HEIGHT), kind, journey, theme, vec![cut_lines(theme), list.into()])
}

/// A frame to write in, under the name of what is written in it.
fn card(kind: CardKind, (x, y): Point, journey: &Journey, theme: &Theme) -> Node {
    let name = words::card(kind.part(), journey.language);
    let style = kind.usual_style();
    let text_style = TextStyle::bold(theme.body_size, style.color(&theme.palette));
    let block = TextBlock::new(name, text_style, ROOM, journey.language, theme);
    let top = y + EDGE + block.height() + GAP;
    let mut nodes = Vec::new();
    block.draw_into(x + EDGE, y + EDGE, &mut nodes);
    let (x, h) = (x + EDGE, y + CARD_HEIGHT - EDGE - top);
    let area = Rect { x, y: top, w: ROOM, h, ..OUTLINE };
    if kind == CardKind::Event {
        // Nobody can write on red: an empty card of what happens is white, with a red edge.
        open_frame(style, area, theme, &mut nodes);
    } else {
        frame(kind, style, area, theme, &mut nodes);
    }
    Group::new(Role::Item(Subject::PrintedCard), name, nodes).into()
}
