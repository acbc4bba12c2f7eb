//! Puts why a story goes back on the arrow of its return, where there is room for it.

use std::collections::BTreeSet;

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::phase_header::band_on_page::KnownPages;
use crate::layout::phase_header::return_arrow::{OnArrow, ReturnArrow};
use crate::layout::text_block::TextBlock;
use crate::model::{Place, StepPart};
use crate::scene::TextStyle;
use crate::words;

/// Room between the words and the lines beside them.
const GAP: f64 = 8.0;
/// The least room for words that take several lines or stand on an arrow on one band, and the most
/// lines of them.
const LEAST: f64 = 96.0;
const MOST_LINES: usize = 2;

/// Puts on each arrow why the story goes back: to the right, where a reader comes from, beside the
/// arrows of other rows that pass it. One that lies on one band with the round that begins with it
/// says no more; one that leaves the band says where it goes or where it comes from.
pub(crate) fn place(
    arrows: &mut [ReturnArrow],
    frame: &Frame,
    sheet: &Sheet<'_>,
    pages: KnownPages<'_>,
) {
    for at in 0..arrows.len() {
        let fitting = |text: &String| placed(text, &arrows[at], arrows, frame, sheet);
        let reason = reason(at, arrows, sheet);
        let texts = |pages| texts(reason, (arrows, at), frame, sheet, pages);
        // As high as with the number of any page: so much room is kept for it.
        let any = texts(pages.unnumbered());
        let kept = any.iter().enumerate().find_map(|(nth, text)| Some((nth, fitting(text)?)));
        let found = kept.and_then(|(least, kept)| {
            let texts = texts(pages).into_iter().enumerate().skip(least);
            let fits = |it: &Fitting| it.height() <= kept.height();
            texts.filter_map(|(nth, text)| Some((nth, fitting(&text)?))).find(|(_, it)| fits(it))
        });
        let says_why = reason.is_some() && found.as_ref().is_some_and(|(nth, _)| *nth == 0);
        let on_arrow = found.map(|(_, Fitting { words, x, is_beside })| OnArrow {
            words,
            x,
            is_beside,
            says_why,
        });
        let is_place = says_why && begins(&arrows[at], frame);
        arrows[at].place = said_at(arrows[at].way.round, sheet).filter(|_| is_place);
        arrows[at].words = on_arrow;
    }
}

/// Whether the round of a way back begins on a band.
fn begins(own: &ReturnArrow, frame: &Frame) -> bool {
    frame.column(own.way.round).is_some_and(|column| column.begins)
}

fn reason<'a>(at: usize, arrows: &[ReturnArrow], sheet: &'a Sheet<'_>) -> Option<&'a str> {
    sheet.journey.return_reason(&sheet.passes, &sheet.passes[arrows[at].way.round])
}

/// What an arrow could say, the best first.
fn texts(
    reason: Option<&str>,
    (arrows, at): (&[ReturnArrow], usize),
    frame: &Frame,
    sheet: &Sheet<'_>,
    pages: KnownPages<'_>,
) -> Vec<String> {
    let (own, reason) = (&arrows[at], reason.map(str::to_owned));
    let language = sheet.language();
    let id = |pass: usize| {
        let pass = &sheet.passes[pass];
        pass.phase.as_deref().map(|id| words::phase_in_short(id, pass, language))
    };
    let Some(end) = own.other_end(frame) else {
        // Where nothing is said of pages, the round says why where it begins on another band.
        let begins =
            begins(own, frame) || sheet.is_beside_story || !matches!(pages, KnownPages::None);
        // Where several go back, one says why.
        let is_first = arrows[..at].iter().all(|other| other.way.round != own.way.round);
        let mut texts: Vec<String> = reason.into_iter().filter(|_| begins && is_first).collect();
        if sheet.is_beside_story {
            texts.push(words::way_back(
                false,
                id(own.way.way.to).as_deref(),
                &BTreeSet::new(),
                language,
            ));
        }
        return texts;
    };
    if matches!(pages, KnownPages::None) {
        return Vec::new();
    }
    let id = id(end.pass);
    let pages = pages.pages_of(end, own.way, sheet);
    let way = words::way_back(end.is_start, id.as_deref(), &pages, language);
    let told_by = words::return_told_by(&sheet.passes[own.way.round], sheet.journey);
    let told = told_by.map_or_else(|| way.clone(), |by| format!("{way}, {by}"));
    let mut texts: Vec<String> =
        reason.map(|reason| format!("{told}: {reason}")).into_iter().collect();
    texts.extend([told, way]);
    texts.push(words::way_back(end.is_start, None, &pages, language));
    texts
}

/// Where it is said why the story goes back: with a step of the round, or with the phase that is left.
fn said_at(round: usize, sheet: &Sheet<'_>) -> Option<Place> {
    let pass = &sheet.passes[round];
    let mut steps = pass.first..pass.end;
    let step = steps.find(|at| sheet.journey.steps[*at].return_reason.is_some());
    step.map(|at| sheet.place(at, StepPart::ReturnReason)).or_else(|| {
        let from = pass.back.first()?.from;
        sheet.place_of_phase(sheet.passes[from].phase.as_deref()?)
    })
}

/// Words with their left edge, and whether they stand beside their arrow, not on it.
struct Fitting {
    words: TextBlock,
    x: f64,
    is_beside: bool,
}

impl Fitting {
    /// How much height they take over the phases.
    fn height(&self) -> f64 {
        if self.is_beside { 0.0 } else { self.words.height() }
    }
}

/// The words of an arrow where they find room: left of one that comes in over the edge, where they take no height,
/// or on it, beside those that pass it, or else right of one that goes out over the edge.
fn placed(
    text: &str,
    own: &ReturnArrow,
    arrows: &[ReturnArrow],
    frame: &Frame,
    sheet: &Sheet<'_>,
) -> Option<Fitting> {
    let (start, end) = own.uprights(frame);
    let comes_in = start.is_none() && arrows.len() == 1;
    let (left, right) = (end.unwrap_or(frame.left_edge()), start.unwrap_or(frame.right()));
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.small_size, theme.palette.ink);
    let fits = |(left, right): (f64, f64)| {
        let room = right - left - 2.0 * GAP;
        if room <= 0.0 {
            return None;
        }
        let words = TextBlock::new(text, style, room, sheet.language_of(text), theme);
        let is_short = words.lines() == 1 && own.other_end(frame).is_some();
        let has_room = is_short || room >= LEAST;
        let fits = has_room && words.lines() <= MOST_LINES && words.width() <= room;
        fits.then(|| {
            let x = right - GAP - words.width();
            Fitting { words, x, is_beside: false }
        })
    };
    let beside = end.filter(|_| comes_in).and_then(|end| fits((frame.gutter, end)));
    if let Some(beside) = beside.filter(|it| it.words.lines() == 1) {
        return Some(Fitting { is_beside: true, ..beside });
    }
    // Those of higher rows come down through this one.
    let above = arrows.iter().filter(|other| other.track > own.track);
    let passing = above.flat_map(|other| <[Option<f64>; 2]>::from(other.uprights(frame)));
    let mut lines: Vec<f64> = passing.flatten().filter(|x| left < *x && *x < right).collect();
    lines.extend([left, right]);
    lines.sort_by(f64::total_cmp);
    let mut rooms: Vec<(f64, f64)> = lines.windows(2).map(|pair| (pair[0], pair[1])).collect();
    rooms.reverse();
    let found = rooms.into_iter().filter_map(fits).min_by_key(|it| it.words.lines());
    // Words on a way that comes in over the edge may begin left of where it comes down, and those of one that goes
    // out stand right of where it goes up.
    let goes_out = start.filter(|_| end.is_none() && arrows.len() == 1);
    let after = || {
        let start = goes_out?;
        let words = fits((start, frame.right())).filter(|it| it.words.lines() == 1)?;
        Some(Fitting { x: start + GAP, is_beside: true, ..words })
    };
    found.or_else(|| fits((frame.left_edge(), right)).filter(|_| comes_in)).or_else(after)
}
