//! Where the thread of a lane runs, and where it stops because a level is not known.

use std::ops::Range;

use crate::journey::Pass;
use crate::scene::Point;

/// The steps that each piece of the thread runs through, in order. It stops at a card without a level,
/// and where a whole pass has none: a line across it would say how somebody fared who did not say so.
/// `has_level` says of a step whether its card in the lane has a level, and nothing where it has no card.
pub(crate) fn thread_runs(
    has_level: impl Fn(usize) -> Option<bool>,
    passes: &[Pass],
) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut goes_on = false;
    for pass in passes {
        let mut is_levelled = false;
        for step in pass.first..pass.end {
            let Some(has_level) = has_level(step) else { continue };
            match runs.last_mut().filter(|_| goes_on) {
                Some(run) if has_level => run.push(step),
                None if has_level => runs.push(vec![step]),
                _ => {}
            }
            goes_on = has_level;
            is_levelled |= has_level;
        }
        goes_on &= is_levelled;
    }
    runs
}

/// The points that a piece of the thread runs through on a band of these steps. Where the story goes on
/// beyond the band, it runs on to its edge, halfway to the height it goes to. `place` gives the point of a
/// step that stands on the band, `height` that of any step.
pub(crate) fn piece_on_band(
    run: &[usize],
    band: &Range<usize>,
    (left, right): (f64, f64),
    place: impl Fn(usize) -> Option<Point>,
    height: impl Fn(usize) -> Option<f64>,
) -> Vec<Point> {
    let first = run.partition_point(|&step| step < band.start);
    let end = run.partition_point(|&step| step < band.end);
    let own: Vec<(usize, Point)> =
        (first..end).filter_map(|at| Some((at, place(run[at])?))).collect();
    let (Some(&(first, (_, from))), Some(&(last, (_, to)))) = (own.first(), own.last()) else {
        return Vec::new();
    };
    let before = run[..first].last().and_then(|&step| height(step));
    let after = run.get(last + 1).and_then(|&step| height(step));
    let entry = before.map(|before| (left, f64::midpoint(before, from)));
    let exit = after.map(|after| (right, f64::midpoint(to, after)));
    let points = own.into_iter().map(|(_, point)| point);
    entry.into_iter().chain(points).chain(exit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, Event, Journey, Level, Step};

    /// The runs of a journey whose steps are in these phases, with a level or without.
    fn runs(steps: &[(&str, Option<bool>)]) -> Vec<Vec<usize>> {
        let step = |&(phase, has_level): &(&str, Option<bool>)| {
            let step = match has_level {
                Some(true) => Step::event("Iets", Level::NEUTRAL),
                Some(false) => {
                    let event = Event { text: "Iets".into(), level: None, level_source: None };
                    Step { event: Some(event), ..Step::default() }
                }
                None => Step::action(Action::by("Wijkteam", "Komt langs.")),
            };
            step.in_phase(phase)
        };
        let journey = Journey::new("Klantreis").with_steps(steps.iter().map(step));
        thread_runs(|at| steps[at].1, &journey.passes())
    }

    #[test]
    fn the_thread_runs_on_past_organisations_within_a_phase() {
        let steps = [("1", Some(true)), ("1", None), ("1", Some(true)), ("2", Some(true))];
        assert_eq!(runs(&steps), [vec![0, 2, 3]]);
    }

    #[test]
    fn the_thread_stops_at_a_card_without_a_level() {
        assert_eq!(runs(&[("1", Some(true)), ("1", Some(false)), ("1", Some(true))]), [[0], [2]]);
    }

    #[test]
    fn the_thread_stops_at_a_phase_in_which_nobody_said_how_it_was() {
        assert_eq!(runs(&[("1", Some(true)), ("2", None), ("3", Some(true))]), [[0], [2]]);
    }
}
