//! The head of a brief page: the title, who tells it beside a short legend, and how they introduce
//! themselves; on later pages the title alone, beside a small curve where the page has no other.

use crate::layout::brief::form::Form;
use crate::layout::brief::legend::Legend;
use crate::layout::context::Sheet;
use crate::layout::plot::small_curve;
use crate::layout::text_block::{TextBlock, width};
use crate::model::Place;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Room between title, narrator and introduction.
const GAP: f64 = 5.0;
/// Room between who tells it and the legend on the same line.
const BESIDE: f64 = 24.0;
/// How far the legend stands above the bottom of the title beside it.
const LOWERED: f64 = 2.0;
/// The widest comfortable line of an introduction.
const MEASURE: f64 = 720.0;

/// Where the legend stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LegendPlace {
    Nowhere,
    BesideTitle,
    BesideNarrator,
    Under,
}

/// Which page the head is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeadOf {
    FirstPage,
    LaterPage,
    /// One that tells steps whose curve stands on a page before it.
    StepsAlone,
}

/// What stands at the top of a page.
pub(crate) struct Head {
    title: TextBlock,
    narrator: TextBlock,
    legend: Legend,
    place: LegendPlace,
    legend_left: f64,
    /// What grey means, at the end of the line of the title or of who tells it.
    grey: Option<(Legend, LegendPlace)>,
    under: Vec<TextBlock>,
    of: HeadOf,
    pub height: f64,
}

impl Head {
    /// That of a page, with what grey means where other pages tell some of the steps of its curve.
    pub fn new(of: HeadOf, has_grey: bool, form: &Form, sheet: &Sheet<'_>) -> Self {
        let is_first = of == HeadOf::FirstPage;
        let (journey, theme, room) = (sheet.journey, &form.theme, form.room());
        let block = |text: &str, style, room| {
            TextBlock::new(text, style, room, journey.language_of(text), theme)
        };
        let title = title(of, form, sheet);
        let line = words::narrator_line(journey).filter(|_| is_first).unwrap_or_default();
        let grey = TextStyle::plain(theme.body_size, theme.palette.grey_text);
        let narrator_room = if width(&line, grey, theme) <= room { room } else { room * 0.6 };
        let narrator = block(&line, grey, narrator_room).in_our_words();
        let beside = |block: &TextBlock, legend: &Legend| {
            block.lines() < 2 && block.width() + BESIDE + legend.width() <= room
        };
        let lowered = if is_first { LOWERED } else { 0.0 };
        let beside_title =
            |legend: &Legend| beside(&title, legend) && legend.height() + lowered <= title.height();
        let place = |legend: &Legend| match () {
            () if legend.is_empty() => LegendPlace::Nowhere,
            () if is_first && beside(&narrator, legend) => LegendPlace::BesideNarrator,
            () if beside_title(legend) => LegendPlace::BesideTitle,
            () => LegendPlace::Under,
        };
        let legend = |has_grey| Legend::new(room, is_first, has_grey, form, sheet);
        let grey = has_grey.then(|| Legend::new(room, false, true, form, sheet));
        let grey = grey.and_then(|grey| match place(&legend(false)) {
            LegendPlace::BesideTitle => {
                let is_beside = !narrator.is_empty() && beside(&narrator, &grey);
                is_beside.then_some((grey, LegendPlace::BesideNarrator))
            }
            _ => beside_title(&grey).then_some((grey, LegendPlace::BesideTitle)),
        });
        let legend = legend(has_grey && grey.is_none());
        let place = place(&legend);
        let legend_left = match place {
            LegendPlace::Under => 0.0,
            _ => f64::max(0.0, room - legend.width()),
        };
        let under = if is_first { introduction(form, sheet) } else { Vec::new() };
        let mut head =
            Self { title, narrator, legend, place, legend_left, grey, under, of, height: 0.0 };
        head.height =
            head.line_bottom() + head.under.iter().map(|block| GAP + block.height()).sum::<f64>();
        if of == HeadOf::StepsAlone {
            head.height = head.height.max(small_curve::HEIGHT);
        }
        head
    }

    /// The bottom of the line with who tells it and the legend.
    fn line_bottom(&self) -> f64 {
        let (narrator, legend) = (self.narrator.height(), self.legend.height());
        let line = match self.place {
            LegendPlace::Nowhere | LegendPlace::BesideTitle => narrator,
            LegendPlace::BesideNarrator => narrator.max(legend),
            LegendPlace::Under if narrator > 0.0 => narrator + GAP + legend,
            LegendPlace::Under => legend,
        };
        self.title.height() + if line > 0.0 { GAP + line } else { 0.0 }
    }

    /// Draws it at the top of the page; the legend is told after it.
    pub fn draw(self, form: &Form, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (x, top) = (form.density.margin, form.density.margin);
        let mut nodes = Vec::new();
        let mut y = self.title.draw_into(x, top, &mut nodes) + GAP;
        let line = y;
        self.narrator.draw_into(x, y, &mut nodes);
        let legend_top = match self.place {
            LegendPlace::BesideTitle if self.of == HeadOf::LaterPage => {
                line - GAP - self.legend.height()
            }
            LegendPlace::BesideTitle => line - GAP - self.legend.height() - LOWERED,
            LegendPlace::Under if !self.narrator.is_empty() => line + self.narrator.height() + GAP,
            _ => line,
        };
        y = top + self.line_bottom() + GAP;
        for block in &self.under {
            y = block.draw_into(x, y, &mut nodes) + GAP;
        }
        let language = sheet.language();
        let (role, label) = if self.of == HeadOf::FirstPage {
            (Role::Title, language.pick("Titel en verteller", "Title and narrator"))
        } else {
            (Role::RunningTitle, language.pick("Titel", "Title"))
        };
        out.push(Group::new(role, label, nodes).showing(Some(Place::Journey)).into());
        if let Some((grey, place)) = self.grey {
            let is_above = place == LegendPlace::BesideTitle;
            let above = if is_above { GAP + grey.height() + LOWERED } else { 0.0 };
            let left = x + form.room() - grey.width();
            out.extend(grey.draw((left, line - above), sheet));
        }
        if self.place != LegendPlace::Nowhere {
            out.extend(self.legend.draw((x + self.legend_left, legend_top), sheet));
        }
    }
}

/// The title; on later pages small, and that it goes on.
fn title(of: HeadOf, form: &Form, sheet: &Sheet<'_>) -> TextBlock {
    let (journey, theme, room) = (sheet.journey, &form.theme, form.room());
    let ink = theme.palette.ink;
    let block = |text: &str, style, room| {
        TextBlock::new(text, style, room, journey.language_of(text), theme)
    };
    if of == HeadOf::FirstPage {
        let style = TextStyle::bold(theme.title_size, ink);
        return block(&journey.title, style, room).into_heading(1);
    }
    let text = format!("{} ({})", journey.title, words::continued(journey.language));
    let is_beside = of == HeadOf::StepsAlone;
    let room = if is_beside { small_curve::words_beside(room) } else { room };
    block(&text, TextStyle::bold(theme.lead_size, ink), room)
}

/// How they introduce themselves, and what they want.
fn introduction(form: &Form, sheet: &Sheet<'_>) -> Vec<TextBlock> {
    let (journey, theme) = (sheet.journey, &form.theme);
    let measure = f64::min(form.room(), MEASURE * theme.body_size / 12.0);
    let block =
        |text: &str, style| TextBlock::new(text, style, measure, journey.language_of(text), theme);
    let italic = TextStyle::italic(theme.lead_size, theme.palette.ink);
    let plain = TextStyle::plain(theme.body_size, theme.palette.ink);
    let introduction = words::introduction(journey).map(|text| block(&text, italic));
    let wants = words::wants(journey);
    introduction.into_iter().chain(wants.iter().map(|line| block(line, plain))).collect()
}
