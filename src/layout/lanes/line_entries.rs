//! How far right the first steps of a band stand where several lines come to them from an earlier band.

use crate::layout::context::Thread;
use crate::layout::frame::Band;
use crate::layout::lanes::curve_room::LEAD_IN;
use crate::layout::timeline::Clearance;

/// The steps before each step of the journey on the lines that run through it.
#[derive(Debug, Clone)]
pub(crate) struct LineEntries {
    before: Vec<Vec<usize>>,
}

impl LineEntries {
    pub fn of(threads: &[Thread], steps: usize) -> Self {
        let mut before = vec![Vec::new(); steps];
        for run in threads.iter().flat_map(|own| &own.runs) {
            for pair in run.windows(2) {
                before[pair[1]].push(pair[0]);
            }
        }
        Self { before }
    }

    /// The same on a band, on which steps are counted from its first.
    pub fn on<'a>(&'a self, band: &'a Band) -> BandEntries<'a> {
        BandEntries { entries: self, band }
    }
}

/// Those of the steps of one band.
pub(crate) struct BandEntries<'a> {
    entries: &'a LineEntries,
    band: &'a Band,
}

impl Clearance for BandEntries<'_> {
    /// With room for a line from the left edge of the band: without it a line would fall or rise as if at
    /// once.
    fn least_left(&self, at: usize, left: f64, _lefts: &[f64]) -> f64 {
        let Band { steps, elsewhere, .. } = self.band;
        let is_here = |step: &usize| steps.contains(step) && elsewhere.binary_search(step).is_err();
        let enters = !self.entries.before[steps.start + at].iter().all(is_here);
        if enters { left.max(LEAD_IN) } else { left }
    }
}
