//! Where the words over a card stand that a line would run through in their usual place: higher, or in more and
//! shorter lines beside the curve, where nothing else stands.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::layout::frame::Frame;
use crate::layout::lanes::level_labels::heights_of;
use crate::layout::lanes::placed_events::{CardWords, PlacedEvents};
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::{self, CaptionPlace};
use crate::layout::marks::thread::{self, Obstacle};
use crate::layout::text_block::Letters;
use crate::scene::Segment;
use crate::theme::Theme;

/// How much higher than in the usual place words stand, and how far apart places beside each other are tried.
const HIGHER: [f64; 3] = [0.0, 6.0, 12.0];
const STRIDE: usize = 4;
/// How wide words in shorter lines are, as shares of a card.
const NARROWER: [f64; 5] = [0.85, 0.72, 0.62, 0.54, 0.46];
/// Other steps so near may stand in the way.
const NEAR: usize = 8;
/// How far words stay from the cards of others; where a tie usually runs down under these, with room at both
/// sides, and how far beside them it may.
const CLEAR: f64 = 3.0;
const TIE: (f64, f64) = (5.0, 23.0);
const TIE_ASIDE: f64 = 17.0;
/// How far left of a card its point lies where several lines have one.
const POINT: f64 = 19.0;

/// What is around the words of a step.
struct Around<'a> {
    left: f64,
    /// The room from there to the right.
    room: f64,
    /// Where their card begins.
    bottom: f64,
    card_width: f64,
    /// The top of the lane.
    top: f64,
    lines: SmallVec<[f64; 8]>,
    curves: SmallVec<[&'a [Segment]; 4]>,
    /// From where the room that is kept for the step reaches down: no tie runs through it.
    own_top: f64,
    cards: Vec<Obstacle>,
    ties: Vec<Obstacle>,
}

/// Words, in lines so wide where those are shorter than usual.
type Form<'a> = (Option<f64>, Cow<'a, Caption>);

impl PlacedEvents<'_> {
    /// The first place free of lines and of others, as close to the usual one as there is; nothing where there is
    /// none.
    pub fn other_place_of_words(
        &self,
        step: usize,
        &CardWords { caption, top, left, room }: &CardWords<'_>,
        frame: &Frame,
        theme: &Theme,
    ) -> Option<CaptionPlace> {
        let near = |curve| thread::near(curve, left - theme.card_width, left + room);
        let highest = top - theme.card_width;
        let bottom = top + caption.height();
        let area = Obstacle { left, right: left + room, top: highest, bottom };
        let (cards, ties) = self.taken(step, &area, frame, theme);
        let around = Around {
            left,
            room,
            bottom,
            card_width: theme.card_width,
            top: self.lift,
            lines: heights_of(self.labels, self.heights).collect(),
            curves: self.curves(frame, theme).iter().map(|it| near(it)).collect(),
            own_top: self.lane.room_of(step, self.heights)?.top,
            cards,
            ties,
        };
        let shorter = |share: f64, narrowest: f64| {
            let room = share * theme.card_width;
            let words = caption.narrowed(room, theme).filter(|it| it.whole_width() < narrowest);
            words.map(|words| (Some(room), Cow::Owned(words)))
        };
        let mut forms: SmallVec<[Form<'_>; 6]> = SmallVec::new();
        let mut shares = NARROWER.into_iter();
        let mut next = Some((None, Cow::Borrowed(caption)));
        while let Some(form) = next {
            if let Some(place) = around.place_of(&form, false) {
                return Some(place);
            }
            let narrowest = form.1.whole_width();
            forms.push(form);
            next = shares.find_map(|share| shorter(share, narrowest));
        }
        // A line at a level between two of their lines is seen less well.
        forms.iter().find_map(|form| around.place_of(form, true))
    }

    /// What stands near a step in an area: cards of others with the words over them, and ties under them.
    fn taken(
        &self,
        step: usize,
        area: &Obstacle,
        frame: &Frame,
        theme: &Theme,
    ) -> (Vec<Obstacle>, Vec<Obstacle>) {
        let before = if self.lane.lines.is_some() { POINT } else { CLEAR };
        let steps = step.saturating_sub(NEAR)..step + NEAR + 1;
        let (mut cards, mut ties) = (Vec::new(), Vec::new());
        for other in frame.within(steps).filter(|&other| other != step) {
            let Some(x) = frame.left(other) else { continue };
            let (left, right) = (x - TIE_ASIDE, x + theme.card_width + TIE_ASIDE);
            if left > area.right || right < area.left {
                continue;
            }
            let Some(own) = self.lane.room_of(other, self.heights) else { continue };
            if self.lane.acts[other] {
                let (left, right) = self.tie((other, x), own.bottom, frame, theme);
                ties.push(Obstacle { left, right, top: own.bottom, bottom: f64::INFINITY });
            }
            let (left, right) = (x - before, x + theme.card_width + CLEAR);
            let (top, bottom) = (own.top - CLEAR, own.bottom + CLEAR);
            cards.push(Obstacle { left, right, top, bottom });
        }
        (cards, ties)
    }

    /// From where to where a tie may run down from the bottom of a step: straight at its usual place, unless
    /// something of another step may stand there.
    fn tie(
        &self,
        (step, left): (usize, f64),
        bottom: f64,
        frame: &Frame,
        theme: &Theme,
    ) -> (f64, f64) {
        let straight = (left + TIE.0, left + TIE.1);
        let blocks = |other: usize| {
            let left = frame.left(other).filter(|_| other != step)?;
            let own = self.lane.room_of(other, self.heights);
            let is_below = self.lane.acts[other] || own.is_some_and(|own| own.bottom > bottom);
            let is_there = left < straight.1 && left + theme.card_width > straight.0;
            (is_below && is_there).then_some(())
        };
        let mut near = frame.within(step.saturating_sub(NEAR)..step + NEAR + 1);
        if near.any(|other| blocks(other).is_some()) {
            (left - TIE_ASIDE, left + theme.card_width + TIE_ASIDE)
        } else {
            straight
        }
    }
}

impl Around<'_> {
    /// The place of words in one of their forms.
    fn place_of(&self, (room, words): &Form<'_>, parted: bool) -> Option<CaptionPlace> {
        let (right, up) = self.place(words, parted)?;
        Some(CaptionPlace { right, up, is_free: true, room: *room })
    }

    /// How far right and up words stand free; `parted` says whether a line at a level may run between their lines.
    fn place(&self, words: &Caption, parted: bool) -> Option<(f64, f64)> {
        let width = words.whole_width();
        let top = self.bottom - words.height();
        let letters = words.letters(top);
        let (first, last) = (letters.first()?, letters.last()?);
        let whole = [Letters { right: width, top: first.top, bottom: last.bottom }];
        let between = if parted { &letters[..] } else { &whole };
        let up = caption_place::up(between, &self.lines.iter().copied())?;
        let ups = HIGHER.iter().map(|higher| up + higher).filter(|up| top - up >= self.top);
        let mut ups =
            ups.filter(|up| caption_place::is_clear(between, *up, self.lines.iter().copied()));
        ups.find_map(|up| {
            let mut lifted = letters.clone();
            lifted.iter_mut().for_each(|line| line.lower(-up));
            let most = (self.room - width).max(0.0) as usize;
            let mut rights = (0..=most).step_by(STRIDE).map(|right| right as f64);
            let is_free = |right: &f64| {
                let is_over = right + width <= self.card_width || *right < self.card_width / 2.0;
                let left = self.left + right;
                let own =
                    Obstacle { left, right: left + width, top: top - up, bottom: self.bottom - up };
                let is_own = right + width <= self.card_width && own.top >= self.own_top;
                is_over
                    && !self.cards.iter().any(|it| it.meets(&own))
                    && (is_own || !self.ties.iter().any(|it| it.meets(&own)))
                    && caption_place::is_beside(&lifted, left, &self.curves)
            };
            rights.find(is_free).map(|right| (right, up))
        })
    }
}
