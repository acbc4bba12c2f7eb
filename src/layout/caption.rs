//! What stands around a drawing, as words to put under a figure in a report.

use crate::layout::brief::legend_in_words;
use crate::layout::context::Sheet;
use crate::layout::legend::{caption_legend, under_heading};
use crate::model::{Journey, View};
use crate::story;
use crate::theme::Theme;
use crate::words;

/// What a [`bare`](super::bare()) drawing does not say itself, a paragraph each: the title and who tells it,
/// what it shows, how to read it, and where it comes from.
#[must_use]
pub fn caption(journey: &Journey) -> Vec<String> {
    let theme = Theme::default();
    let sheet = Sheet::new(journey, &theme);
    let title = words::sentences(
        [Some(journey.title.clone()), words::narrator_line(journey)].into_iter().flatten(),
    );
    let mut paragraphs = vec![title];
    paragraphs.extend(words::introduction(journey));
    paragraphs.extend(words::wants(journey));
    match sheet.view {
        View::Curve => paragraphs.extend(story::levels(journey)),
        View::Cards | View::Line | View::Brief => paragraphs.extend(story::shows(journey)),
    }
    paragraphs.extend(match sheet.view {
        View::Brief => under_heading(legend_in_words(&sheet).into_iter(), &sheet),
        View::Cards | View::Line | View::Curve => caption_legend(&sheet),
    });
    let source = words::sentences([words::account_in_short(journey)].into_iter());
    paragraphs.extend([source, words::account_further(journey)]);
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
