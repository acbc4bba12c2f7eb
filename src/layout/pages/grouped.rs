//! The groups that the lanes of a band stand in, and what of the story is parted by them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::layout::context::Sheet;
use crate::layout::lanes::room::Room;
use crate::layout::pages::groups::{LaneGroup, LaneSlice};

/// The lanes of a band in groups that each fit on a page.
pub(crate) struct Grouped {
    pub header: f64,
    pub groups: Vec<LaneGroup>,
    pub steps: Vec<usize>,
}

impl Grouped {
    /// Whether what is drawn of a step of the band stands in several groups.
    pub fn parts_steps(&self, room: &Room<'_>) -> bool {
        let stands = |step: usize| {
            let in_lane = |it: LaneSlice| room.extents(it.lane)[step].is_some();
            self.groups.iter().filter(|group| group.slices().any(in_lane)).count() > 1
        };
        self.steps.iter().any(|&step| stands(step))
    }

    /// Who tells of these steps in each group, of those with any of them.
    pub fn tellers(
        &self,
        steps: Range<usize>,
        room: &Room<'_>,
        sheet: &Sheet<'_>,
    ) -> Vec<BTreeSet<usize>> {
        let own = self.steps.iter().filter(|step| steps.contains(step));
        let own: Vec<usize> = own.copied().collect();
        let in_group = |group: &LaneGroup| {
            let is_there =
                |step: usize| group.slices().any(|it| room.extents(it.lane)[step].is_some());
            let there = own.iter().filter(|&&step| is_there(step));
            there.filter_map(|&step| sheet.timeline.tellers[step]).collect::<BTreeSet<usize>>()
        };
        self.groups.iter().map(in_group).filter(|tellers| !tellers.is_empty()).collect()
    }
}
