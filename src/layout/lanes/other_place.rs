//! Where the words over a card stand that a line would run through in their usual place: higher, a little to
//! the left, or in more and shorter lines beside the curve, where nothing else stands.

use smallvec::SmallVec;

use crate::layout::frame::Frame;
use crate::layout::lanes::level_labels::heights_of;
use crate::layout::lanes::placed_events::{PlacedEvents, free_right};
use crate::layout::marks::caption::Caption;
use crate::layout::marks::caption_place::{self, CaptionPlace};
use crate::layout::marks::thread::{self, Obstacle};
use crate::scene::Segment;
use crate::theme::Theme;

/// How far left of its card words begin at most, how much higher than words in the usual place may
/// stand, and how far apart places beside each other are tried.
const LEFT: i32 = -6;
const HIGHER: [f64; 3] = [0.0, 8.0, 16.0];
const STRIDE: usize = 4;
/// How wide words in shorter lines are, as shares of a card.
const NARROWER: [f64; 4] = [0.8, 0.66, 0.55, 0.46];
/// Other steps so near may stand in the way.
const NEAR: usize = 8;
/// How far words stay from the cards of others and what hangs on these: a tie runs down at their left.
const CLEAR: f64 = 3.0;
const TIE: (f64, f64) = (4.0, 24.0);
/// How far left of a card its point lies where several lines have one.
const POINT: f64 = 16.0;

/// What is around the words of a step.
struct Around<'a> {
    left: f64,
    /// The room from there to the right, and where their card begins.
    room: f64,
    bottom: f64,
    card_width: f64,
    /// The top of the lane.
    top: f64,
    lines: SmallVec<[f64; 8]>,
    curves: SmallVec<[&'a [Segment]; 4]>,
    taken: Vec<Obstacle>,
}

impl PlacedEvents<'_> {
    /// The first place free of lines and of others, as close to the usual one as there is; nothing where there is
    /// none.
    pub fn other_place_of_words(
        &self,
        step: usize,
        frame: &Frame,
        theme: &Theme,
    ) -> Option<CaptionPlace> {
        let (caption, top) = self.lane.words_over(step, self.heights)?;
        let left = frame.left(step)?;
        let room = theme.card_width.max(free_right(step, left, frame) - left);
        let near = |curve| thread::near(curve, left - theme.card_width, left + room);
        let highest = top - theme.card_width;
        let (from, bottom) = (left + f64::from(LEFT), top + caption.height());
        let area = Obstacle { left: from, right: left + room, top: highest, bottom };
        let around = Around {
            left,
            room,
            bottom,
            card_width: theme.card_width,
            top: self.lift,
            lines: heights_of(self.labels, self.heights).collect(),
            curves: self.curves(frame, theme).iter().map(|it| near(it)).collect(),
            taken: self.taken(step, &area, frame, theme),
        };
        if let Some((right, up)) = around.place(caption) {
            return Some(CaptionPlace { right, up, is_free: true, room: None });
        }
        let mut width = caption.whole_width();
        NARROWER.iter().find_map(|share| {
            let room = share * theme.card_width;
            let words = caption.narrowed(room, theme).filter(|it| it.whole_width() < width)?;
            width = words.whole_width();
            let (right, up) = around.place(&words)?;
            Some(CaptionPlace { right, up, is_free: true, room: Some(room) })
        })
    }

    /// What stands near a step in an area: cards of others with the words over them, and ties under them.
    fn taken(&self, step: usize, area: &Obstacle, frame: &Frame, theme: &Theme) -> Vec<Obstacle> {
        let before = if self.lane.lines.is_some() { POINT } else { 0.0 };
        let steps = step.saturating_sub(NEAR)..step + NEAR + 1;
        let others = frame.within(steps).filter(|&other| other != step);
        let card = |other: usize| {
            let x = frame.left(other)?;
            if x - before - CLEAR > area.right || x + theme.card_width + CLEAR < area.left {
                return None;
            }
            let own = self.lane.room_of(other, self.heights)?;
            let (left, right) = (x - before - CLEAR, x + theme.card_width + CLEAR);
            let card = Obstacle { left, right, top: own.top - CLEAR, bottom: own.bottom + CLEAR };
            let (left, right) = (x + TIE.0 - CLEAR, x + TIE.1 + CLEAR);
            Some([card, Obstacle { left, right, top: own.bottom, bottom: f64::INFINITY }])
        };
        let all = others.filter_map(card).flatten();
        all.filter(|it| meets(it, area)).collect()
    }
}

impl Around<'_> {
    /// How far right and up words stand free.
    fn place(&self, words: &Caption) -> Option<(f64, f64)> {
        let width = words.whole_width();
        let top = self.bottom - words.height();
        let letters = words.letters(top);
        let least = caption_place::up(&letters, self.lines.iter().copied())?;
        let ups = HIGHER.iter().map(|higher| least + higher).filter(|up| top - up >= self.top);
        let mut ups =
            ups.filter(|up| caption_place::is_clear(&letters, *up, self.lines.iter().copied()));
        ups.find_map(|up| {
            let mut lifted = letters.clone();
            lifted.iter_mut().for_each(|line| line.lower(-up));
            let most = (self.room - width).max(0.0) as i32;
            let mut rights = (LEFT..=most).step_by(STRIDE).map(f64::from).collect::<Vec<_>>();
            rights.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
            let is_free = |right: &f64| {
                let is_over = right + width <= self.card_width || *right < self.card_width / 2.0;
                let left = self.left + right;
                let own =
                    Obstacle { left, right: left + width, top: top - up, bottom: self.bottom - up };
                is_over
                    && !self.taken.iter().any(|it| meets(it, &own))
                    && caption_place::is_beside(&lifted, left, &self.curves)
            };
            rights.into_iter().find(is_free).map(|right| (right, up))
        })
    }
}

fn meets(a: &Obstacle, b: &Obstacle) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
