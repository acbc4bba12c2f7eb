//! The slides of the story: the moments of each pass under the curve of the whole.

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::lanes::draw as lanes_draw;
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::Room;
use crate::layout::plot::look::{LevelNames, PlotLook, Points};
use crate::layout::plot::plot::Plot;
use crate::layout::slides::closing::Closing;
use crate::layout::slides::fit::{self, Fit, SlideRoom};
use crate::layout::slides::moments::{Moments, without_steps};
use crate::layout::slides::slide::{Drawn, Obstruction, SlideSize};
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Size of the small curve: of the room its width, and its height.
const CURVE_SHARE: f64 = 0.46;
const CURVE_HEIGHT: f64 = 58.0;
const CURVE_LINE: f64 = 3.0;
const CURVE_GAP: f64 = 4.0;
/// Room between the name of a phase and the curve, and under both.
const BESIDE: f64 = 24.0;
const UNDER: f64 = 8.0;

/// Draws a slide for each pass with steps, or several where they do not fit on one. On the last there is
/// room for the closing words, where that costs no slide.
pub(crate) fn draw(
    size: &SlideSize,
    closing: &Closing,
    sheet: &Sheet<'_>,
) -> Result<Drawn, Obstruction> {
    let base = without_steps(sheet);
    let height = size.bottom() - size.top() - CURVE_HEIGHT - UNDER;
    let room = SlideRoom { right: size.width() - sheet.theme.margin, height };
    let mut fitted: Vec<(Moments, Fit)> = Vec::new();
    for pass in 0..sheet.passes.len() {
        fitted.extend(of_pass(pass, room, &base, sheet)?);
    }
    let low = SlideRoom { height: height - closing.height(), ..room };
    let lower = fitted.last().and_then(|(last, _)| Fit::highest(last, low, sheet.theme));
    if let (Some((_, fit)), Some(lower)) = (fitted.last_mut(), lower) {
        *fit = lower;
    }
    let count = fitted.len();
    // Levels lie as high on every slide as on the one with the least room for them.
    let scale = fitted.iter().map(|(_, fit)| fit.scale).fold(f64::INFINITY, f64::min);
    let mut drawn = Drawn::default();
    for (at, (moments, own)) in fitted.iter().enumerate() {
        let room = if at + 1 == count && lower.is_some() { low } else { room };
        let fit = Fit::at(moments, scale, room, sheet.theme).unwrap_or(*own);
        let (nodes, bottom) = slide(moments, fit, size, sheet);
        drawn.slides.push(nodes);
        drawn.bottom = Some(bottom);
    }
    Ok(drawn)
}

/// The moments of a pass on as few slides as they fit on.
fn of_pass(
    pass: usize,
    room: SlideRoom,
    base: &Journey,
    sheet: &Sheet<'_>,
) -> Result<Vec<(Moments, Fit)>, Obstruction> {
    let own = &sheet.passes[pass];
    let most = own.end - own.first;
    let mut parts = 1;
    while parts <= most {
        let all = Moments::of_pass(pass, parts, base, sheet);
        let fits: Option<Vec<Fit>> =
            all.iter().map(|it| Fit::highest(it, room, sheet.theme)).collect();
        if let Some(fits) = fits {
            return Ok(all.into_iter().zip(fits).collect());
        }
        // Of a long pass only few steps fit on a slide: there is no need to try all numbers of slides.
        parts += 1 + parts / 4;
    }
    let alone = Moments::of_pass(pass, most.max(1), base, sheet);
    let flat = |moments: Moments| {
        let fit = Fit::flattest(&moments, room, sheet.theme);
        let fit = fit.ok_or_else(|| obstruction(&moments, sheet))?;
        Ok((moments, fit))
    };
    alone.into_iter().map(flat).collect()
}

/// The lane of what does not fit on a slide, which is the highest.
fn obstruction(moments: &Moments, sheet: &Sheet<'_>) -> Obstruction {
    let own = moments.sheet(sheet.theme);
    let titles = lanes(&own).first().map(|lane| lane.title().words());
    Obstruction(titles.unwrap_or_default())
}

/// One slide of the story, and where what stands on it ends.
fn slide(moments: &Moments, fit: Fit, size: &SlideSize, sheet: &Sheet<'_>) -> (Vec<Node>, f64) {
    let mut nodes = Vec::new();
    head(moments, size, sheet, &mut nodes);
    let theme = fit::with_cards(fit.card_width, sheet.theme);
    let own = moments.sheet(&theme);
    let lanes = lanes(&own);
    let room = Room::of(&lanes, fit.scale, &own);
    let mut frame = room.frame(&Band::whole(&own), &own);
    fit::spread(&mut frame, size.width() - theme.margin, &theme);
    let placed = room.lanes_on(&frame, &own);
    let placed: Vec<_> = placed.iter().flatten().collect();
    let top = size.top() + CURVE_HEIGHT + UNDER;
    let bottom = lanes_draw::draw(&placed, top, &frame, &own, &mut nodes);
    (nodes, bottom)
}

/// The name of the phase, with the curve of the whole beside it on which its steps are dark.
fn head(moments: &Moments, size: &SlideSize, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let (theme, language) = (sheet.theme, sheet.language());
    let (x, y, room) = (theme.margin, size.top(), size.room());
    let wide = room * CURVE_SHARE;
    let block = |text: &str, style| {
        let language = sheet.language_of(text);
        TextBlock::new(text, style, room - wide - BESIDE, language, theme)
    };
    let name = words::pass_name(&sheet.passes[moments.pass], sheet.journey);
    let name = name.unwrap_or_else(|| sheet.journey.title.clone());
    let part = match moments.of {
        1 => String::new(),
        of => format!(" ({} {} {of})", moments.nth + 1, language.pick("van", "of")),
    };
    let turn = words::turn_with_reason(&sheet.passes, moments.pass, sheet.journey);
    let name = block(&(name + &part), TextStyle::bold(theme.lead_size, theme.palette.ink));
    let turn =
        block(&turn.unwrap_or_default(), TextStyle::plain(theme.body_size, theme.palette.ink));
    let mut nodes = Vec::new();
    let under = name.into_heading(2).draw_into(x, y, &mut nodes);
    turn.draw_into(x, under, &mut nodes);
    out.push(Group::new(Role::PhaseHeader, language.pick("Fase", "Phase"), nodes).into());
    let first = moments.steps.first().copied().unwrap_or_default();
    let end = moments.steps.last().map_or(first, |last| last + 1);
    let look = PlotLook {
        names: LevelNames::None,
        every_line: false,
        points: Points::None,
        line: CURVE_LINE,
        gap: CURVE_GAP,
        focus: Some(first..end),
        ground: Some(0.0),
        ..PlotLook::new(wide, CURVE_HEIGHT, theme)
    };
    let plot = Plot::new(look, Band::whole(sheet), sheet);
    if plot.is_levelled() {
        let nodes = plot.nodes((x + room - wide, y));
        out.push(Group::silent(Role::Decoration, nodes).into());
    }
}
