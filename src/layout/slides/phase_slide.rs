//! The slides of the story: the moments of each pass under the curve of the whole.

use std::ops::Range;

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::lanes::draw as lanes_draw;
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::Room;
use crate::layout::plot::look::{LevelLines, LevelNames, PlotLook, Points};
use crate::layout::plot::plot::Plot;
use crate::layout::slides::closing::Closing;
use crate::layout::slides::fit::{self, Fit, SlideRoom};
use crate::layout::slides::moments::{Moments, without_steps};
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::text_block::TextBlock;
use crate::model::Journey;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Size of the small curve: of the room its width, and its height.
const CURVE_SHARE: f64 = 0.46;
const CURVE_HEIGHT: f64 = 48.0;
const CURVE_LINE: f64 = 3.0;
const CURVE_GAP: f64 = 4.0;
/// Of more steps no one can be seen on it.
const MOST_STEPS: usize = 150;
/// Room between the name of a phase and the curve, and under both.
const BESIDE: f64 = 24.0;
const UNDER: f64 = 6.0;

/// Draws a slide for each pass with steps, or several where they do not fit on one. On the last there is
/// room for the closing words, where that costs no slide.
pub(crate) fn draw(size: &SlideSize, closing: &Closing, sheet: &Sheet<'_>) -> Option<Vec<Slide>> {
    let base = without_steps(sheet);
    let height = size.bottom() - size.top();
    let room = SlideRoom { right: size.width() - sheet.theme.margin, height };
    let mut fitted = story(room, &base, sheet)?;
    let low = SlideRoom { height: height - closing.legend_height(), ..room };
    let lower = fitted.last().and_then(|(last, _)| highest(last, low, sheet));
    if let (Some((_, fit)), Some(lower)) = (fitted.last_mut(), lower) {
        *fit = lower;
    }
    let count = fitted.len();
    // Levels lie as high on every slide as on the one with the least room for them.
    let scale = fitted.iter().map(|(_, fit)| fit.scale).fold(f64::INFINITY, f64::min);
    let mut drawn = Vec::with_capacity(count);
    for (at, (moments, own)) in fitted.iter().enumerate() {
        let room = if at + 1 == count && lower.is_some() { low } else { room };
        let fit =
            Fit::at(moments, scale, under_head(moments, room, sheet), sheet.theme).unwrap_or(*own);
        let (nodes, bottom) = slide(moments, fit, size, sheet);
        drawn.push((nodes, bottom));
    }
    Some(drawn)
}

/// The moments of all passes on slides: all tellers together, or where they do not fit under one another
/// each on slides of their own, with as many passes on one as fit.
fn story(room: SlideRoom, base: &Journey, sheet: &Sheet<'_>) -> Option<Vec<(Moments, Fit)>> {
    let passes = || 0..sheet.passes.len();
    let fits = |pass| {
        let all = Moments::of_pass(pass, None, 1, base, sheet);
        all.iter().all(|it| highest(it, room, sheet).is_some())
    };
    if sheet.journey.tellers() == 1 || passes().all(fits) {
        let slides = passes().map(|pass| of_pass(pass, None, room, base, sheet));
        return Some(slides.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect());
    }
    let mut slides: Vec<(Moments, Fit)> = Vec::new();
    for teller in 0..sheet.journey.tellers() {
        let from = slides.len();
        for pass in passes() {
            for (moments, fit) in of_pass(pass, Some(teller), room, base, sheet)? {
                let before = slides[from..].last().map(|(it, _)| it.with(&moments, base, sheet));
                let both = before.and_then(|it| Some((highest(&it, room, sheet)?, it)));
                match (both, slides.last_mut()) {
                    (Some((fit, both)), Some(last)) => *last = (both, fit),
                    _ => slides.push((moments, fit)),
                }
            }
        }
    }
    slides.sort_by_key(|(moments, _)| moments.steps.first().copied());
    Some(slides)
}

/// The moments of a pass, of all tellers or of one, on as few slides as they fit on.
fn of_pass(
    pass: usize,
    teller: Option<usize>,
    room: SlideRoom,
    base: &Journey,
    sheet: &Sheet<'_>,
) -> Option<Vec<(Moments, Fit)>> {
    let own = sheet.passes[pass].first..sheet.passes[pass].end;
    let told = |step: &usize| {
        let by = sheet.timeline.tellers[*step];
        by.is_some_and(|by| teller.is_none_or(|teller| teller == by))
    };
    let most = own.filter(told).count();
    let mut parts = 1;
    while parts <= most {
        let all = Moments::of_pass(pass, teller, parts, base, sheet);
        let fits: Option<Vec<Fit>> = all.iter().map(|it| highest(it, room, sheet)).collect();
        if let Some(fits) = fits {
            return Some(all.into_iter().zip(fits).collect());
        }
        // Of a long pass only few steps fit on a slide: there is no need to try all numbers of slides.
        parts += 1 + parts / 4;
    }
    let alone = Moments::of_pass(pass, teller, most.max(1), base, sheet);
    let flat = |moments: Moments| {
        let fit = Fit::flattest(&moments, under_head(&moments, room, sheet), sheet.theme)?;
        Some((moments, fit))
    };
    alone.into_iter().map(flat).collect()
}

/// The fit with the highest levels under the head of a slide.
fn highest(moments: &Moments, room: SlideRoom, sheet: &Sheet<'_>) -> Option<Fit> {
    Fit::highest(moments, under_head(moments, room, sheet), sheet.theme)
}

/// The room under the head of a slide.
fn under_head(moments: &Moments, room: SlideRoom, sheet: &Sheet<'_>) -> SlideRoom {
    let head = head_height(moments, room.right - sheet.theme.margin, sheet) + UNDER;
    SlideRoom { height: room.height - head, ..room }
}

/// The height of the name of a slide and the curve beside it.
fn head_height(moments: &Moments, room: f64, sheet: &Sheet<'_>) -> f64 {
    let words = name_blocks(moments, room, sheet);
    words.iter().map(TextBlock::height).sum::<f64>().max(CURVE_HEIGHT)
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
    let top = size.top() + head_height(moments, size.room(), sheet) + UNDER;
    let bottom = lanes_draw::draw(&placed, top, &frame, &own, &mut nodes);
    (nodes, bottom)
}

/// The name of the phase, with the curve of the whole beside it on which its steps are dark.
fn head(moments: &Moments, size: &SlideSize, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let (theme, language) = (sheet.theme, sheet.language());
    let (x, y, room) = (theme.margin, size.top(), size.room());
    let wide = room * CURVE_SHARE;
    let [name, turn] = name_blocks(moments, room, sheet);
    let mut nodes = Vec::new();
    let under = name.into_heading(2).draw_into(x, y, &mut nodes);
    turn.draw_into(x, under, &mut nodes);
    let first = moments.steps.first().copied().unwrap_or_default();
    let end = moments.steps.last().map_or(first, |last| last + 1);
    let pass = sheet.passes.iter().find(|pass| (pass.first..pass.end).contains(&first));
    let place = pass.and_then(|pass| sheet.place_of_phase(pass.phase.as_deref()?));
    let phase = Group::silent(Role::Phase, nodes).showing(place).into();
    out.push(Group::new(Role::PhaseHeader, language.pick("Fase", "Phase"), vec![phase]).into());
    let look = PlotLook {
        names: LevelNames::None,
        lines: LevelLines::Ends,
        points: Points::None,
        line: CURVE_LINE,
        gap: CURVE_GAP,
        focus: Some(first..end),
        ground: Some(0.0),
        ..PlotLook::new(wide, CURVE_HEIGHT, theme)
    };
    let plot = Plot::new(look, around(first..end, sheet), sheet);
    if plot.is_levelled() {
        let nodes = plot.nodes((x + room - wide, y));
        out.push(Group::silent(Role::Decoration, nodes).into());
    }
}

/// The stretch of the story that the small curve shows: all of it, or of a long one what lies around these
/// steps.
fn around(steps: Range<usize>, sheet: &Sheet<'_>) -> Band {
    let all = sheet.journey.steps.len();
    if all <= MOST_STEPS {
        return Band::whole(sheet);
    }
    let beside = MOST_STEPS.saturating_sub(steps.len()) / 2;
    let steps = steps.start.saturating_sub(beside)..(steps.end + beside).min(all);
    let passes = &sheet.passes;
    let first = passes.iter().position(|pass| pass.end > steps.start).unwrap_or(0);
    let end = passes.iter().rposition(|pass| pass.first < steps.end).map_or(first, |at| at + 1);
    let begins = passes[first].first >= steps.start;
    let ends = passes[end - 1].end <= steps.end;
    Band { passes: first..end, steps, elsewhere: Vec::new(), begins, ends }
}

/// What a slide is called, in lines beside the curve.
fn name_blocks(moments: &Moments, room: f64, sheet: &Sheet<'_>) -> [TextBlock; 2] {
    let theme = sheet.theme;
    let beside = room * (1.0 - CURVE_SHARE) - BESIDE;
    let block =
        |text: &str, style| TextBlock::new(text, style, beside, sheet.language_of(text), theme);
    let (name, turn) = names(moments, sheet);
    let (ink, lead) = (theme.palette.ink, theme.lead_size);
    let name = block(&name, TextStyle::bold(lead, ink));
    [name, block(&turn, TextStyle::plain(theme.body_size, ink))]
}

/// What a slide is called, and which round of its phase it is and why.
fn names(moments: &Moments, sheet: &Sheet<'_>) -> (String, String) {
    let journey = sheet.journey;
    let teller = moments.teller.map(|teller| words::teller(journey, teller, &sheet.lines));
    let [pass] = moments.passes[..] else {
        let phases = moments.passes.iter().map(|&pass| phase_and_turn(pass, sheet));
        let phases: Vec<String> = phases.filter(|name| !name.is_empty()).collect();
        return (teller.unwrap_or_else(|| journey.title.clone()), phases.join(words::SEPARATOR));
    };
    let phase = words::pass_name(&sheet.passes[pass], journey);
    let name = match (teller, phase) {
        (Some(teller), Some(phase)) => format!("{phase}: {teller}"),
        (Some(name), None) | (None, Some(name)) => name,
        (None, None) => journey.title.clone(),
    };
    let part = match moments.of {
        1 => String::new(),
        of => format!(" ({} {} {of})", moments.nth + 1, sheet.language().pick("van", "of")),
    };
    let turn = words::turn_with_reason(&sheet.passes, pass, journey).unwrap_or_default();
    (name + &part, words::with_entry(turn, sheet.entry_of(pass)))
}

/// "4 Traject, 2e ronde".
fn phase_and_turn(pass: usize, sheet: &Sheet<'_>) -> String {
    let (own, journey) = (&sheet.passes[pass], sheet.journey);
    let turn = words::turn(own, journey.language);
    let said = [words::pass_name(own, journey), turn, sheet.entry_of(pass)];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
