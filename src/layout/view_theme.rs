//! The measures in which a view is drawn, where they are others than those of its theme.

use std::borrow::Cow;

use crate::layout::marks::curve_point::{ROOM_BEFORE_CARD, WORDS_AT};
use crate::model::{Journey, View};
use crate::theme::Theme;

/// The theme in which a journey is drawn: beside a curve, steps are wider by the room that their points
/// take, so that their cards are as wide as in every view.
pub(crate) fn view_theme<'t>(journey: &Journey, theme: &'t Theme) -> Cow<'t, Theme> {
    match journey.view.unwrap_or(theme.view) {
        View::Line => {
            Cow::Owned(Theme { card_width: theme.card_width + WORDS_AT, ..theme.clone() })
        }
        // The points of lines stand left of the cards.
        View::Cards if journey.drawn_lines().len() > 1 => {
            Cow::Owned(Theme { card_gap: theme.card_gap.max(ROOM_BEFORE_CARD), ..theme.clone() })
        }
        View::Cards | View::Brief | View::Curve => Cow::Borrowed(theme),
    }
}
