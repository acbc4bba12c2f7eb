//! On which side of the curve words hang where it ends or breaks off.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use klantreis::model::{Journey, Level};
use klantreis::scene::Scene;

use crate::line::{curves, points, words};
use crate::support::holding::on_every_line;
use crate::support::shapes::Area;

/// A step at which the curve of its party stops.
#[derive(Debug)]
struct Stop {
    step: usize,
    party: usize,
    /// Where its level lies beside the middle of the scale, and beside the level that the curve came from
    /// at last; less is better.
    half: Ordering,
    slope: Ordering,
    /// The steps before it at the same level, up to which the curve has come since.
    plateau: Vec<usize>,
}

/// Where the curves of a drawing stop: with the last stop of each party last.
fn stops(journey: &Journey, scene: &Scene) -> Vec<Stop> {
    let ends: Vec<_> = curves(scene).concat();
    let is_at =
        |(x, y): (f64, f64), end: (f64, f64)| (end.0 - x).abs() < 0.01 && (end.1 - y).abs() < 0.01;
    let points = points(journey, scene);
    let comes = |step: usize| ends.iter().any(|(_, end)| is_at(points[&step], *end));
    let goes = |step: usize| ends.iter().any(|(start, _)| is_at(points[&step], *start));
    let mut told: BTreeMap<usize, Vec<(usize, Level)>> = BTreeMap::new();
    for step in points.keys().copied() {
        let own = &journey.steps[step];
        let party = told.entry(journey.teller(own)).or_default();
        party.extend(own.level().map(|level| (step, level)));
    }
    let mut stops = Vec::new();
    for (party, told) in told {
        let middle = journey.scale_of(party).levels.len() - 1;
        for (at, &(step, level)) in told.iter().enumerate().filter(|(_, (step, _))| !goes(*step)) {
            let mut first = at;
            while comes(told[first].0) && told[first - 1].1 == level {
                first -= 1;
            }
            let came = comes(told[first].0).then(|| told[first - 1].1);
            let half = usize::from(level.0).cmp(&middle);
            let slope = came.map_or(Ordering::Equal, |came| level.cmp(&came));
            let plateau = told[first..at].iter().map(|(step, _)| *step).collect();
            stops.push(Stop { step, party, half, slope, plateau });
        }
    }
    stops
}

/// Where the words of a step hang beside its point: less is above.
fn side(area: Area, (_, y): (f64, f64)) -> Ordering {
    assert!(area.bottom < y || area.top > y, "{area:?} beside a point at {y}");
    area.middle().total_cmp(&y)
}

/// Holds the side of the words at each stop of a curve, and whether it is the last of its party.
fn on_every_stop(law: impl Fn(&Stop, bool) -> Ordering) {
    on_every_line(|journey, scene| {
        if journey.has_lines() {
            return;
        }
        let (points, stops) = (points(journey, scene), stops(journey, scene));
        let words = words(journey, scene);
        let told = |step: usize| words.iter().find(|it| it.step == step && !it.is_action);
        for (at, stop) in stops.iter().enumerate() {
            let is_last = stops.get(at + 1).is_none_or(|next| next.party != stop.party);
            let wanted = law(stop, is_last);
            for step in stop.plateau.iter().chain([&stop.step]) {
                let Some(words) = told(*step).filter(|_| wanted.is_ne()) else { continue };
                assert_eq!(side(words.area, points[step]), wanted, "step {step} of {stop:?}");
            }
        }
    });
}

#[test]
fn the_words_of_an_ending_hang_above_in_the_better_half_and_below_in_the_worse() {
    on_every_stop(|stop, is_last| if is_last { stop.half } else { Ordering::Equal });
}

#[test]
fn where_a_curve_breaks_off_words_hang_above_after_a_rise_and_below_after_a_fall() {
    on_every_stop(|stop, is_last| if is_last { Ordering::Equal } else { stop.slope });
}

#[test]
fn the_words_of_a_point_alone_hang_above_in_the_better_half_and_below_in_the_worse() {
    on_every_stop(|stop, _| if stop.slope.is_eq() { stop.half } else { Ordering::Equal });
}
