//! The curve of a journey beside its title, and how to read it.

use crate::language::Language;
use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::overview::overview_text;
use crate::layout::plot::look::{LevelLines, LevelNames, PlotLook};
use crate::layout::plot::plot::Plot;
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::theme::Theme;

/// Size of a curve, and the room from its left to the title.
pub(crate) const WIDTH: f64 = 72.0;
pub(crate) const HEIGHT: f64 = 24.0;
pub(crate) const BESIDE: f64 = WIDTH + 8.0;
/// Width of the line, and the room between two phases.
const LINE: f64 = 1.75;
const GAP: f64 = 2.5;
/// Size of the curve that shows how to read the others, of the words before it, and the room between.
const KEY_CURVE: f64 = 240.0;
const KEY_HEIGHT: f64 = 72.0;
const KEY_WORDS: f64 = 190.0;
const KEY_GAP: f64 = 16.0;

/// Draws the curve of a journey with its top left corner here; nothing where no level is known.
pub(crate) fn draw(journey: &Journey, (x, y): (f64, f64), theme: &Theme) -> Vec<Node> {
    let sheet = Sheet::new(journey, theme);
    let own = |party| {
        let look = PlotLook { party, ..look(WIDTH, HEIGHT, theme) };
        Plot::new(look, Band::whole(&sheet), &sheet)
    };
    let all = own(None);
    // There is no room for levels under one another.
    let plot = if all.axes() > 1 { own(Some(0)) } else { all };
    if plot.is_levelled() {
        plot.nodes((x, y + (HEIGHT - plot.bottom()) / 2.0))
    } else {
        Vec::new()
    }
}

fn look(width: f64, height: f64, theme: &Theme) -> PlotLook {
    PlotLook {
        names: LevelNames::None,
        lines: LevelLines::Ends,
        tellers: false,
        line: LINE,
        gap: GAP,
        ..PlotLook::new(width, height, theme)
    }
}

/// How to read the curves: that of one journey, larger, with the names of its levels.
pub(crate) struct CurveKey<'a> {
    sheet: Sheet<'a>,
    words: TextBlock,
}

impl<'a> CurveKey<'a> {
    /// Nothing where no journey has levels.
    pub fn new(journeys: &[&'a Journey], language: Language, theme: &'a Theme) -> Option<Self> {
        let levelled = |it: &&&Journey| it.steps.iter().any(|step| step.level().is_some());
        // Easiest to read is one story without gaps, and best known one that was lived.
        let unlike = |it: &&&Journey| {
            let has_gaps = it.level_estimates().iter().any(|of| of.unknown > 0);
            (it.tellers() > 1, it.has_lines(), has_gaps, it.is_made_up())
        };
        let journey = journeys.iter().filter(levelled).min_by_key(unlike)?;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let several = journeys.iter().any(|it| it.has_lines());
        let words = overview_text::how_to_read(&journey.title, several, language);
        let words = TextBlock::new(&words, style, KEY_WORDS, language, theme);
        Some(Self { sheet: Sheet::new(journey, theme), words })
    }

    pub const fn width() -> f64 {
        KEY_WORDS + KEY_GAP + KEY_CURVE
    }

    /// Draws it with its top left corner here; gives its bottom.
    pub fn draw(&self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        let theme = self.sheet.theme;
        let look = PlotLook {
            names: LevelNames::AsFit,
            lines: LevelLines::All,
            text: theme.small_size,
            line: 2.0 * LINE,
            gap: 2.0 * GAP,
            ..look(KEY_CURVE, KEY_HEIGHT, theme)
        };
        let plot = Plot::new(look, Band::whole(&self.sheet), &self.sheet);
        let mut nodes = plot.nodes((x + KEY_WORDS + KEY_GAP, y));
        let bottom = self.words.draw_into(x, y, &mut nodes);
        out.push(Group::new(Role::Legend, self.words.words(), nodes).into());
        bottom.max(y + plot.bottom())
    }
}
