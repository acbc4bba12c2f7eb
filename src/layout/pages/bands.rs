//! Cuts a story into bands that a page has room for, and puts them on pages.

use std::collections::BTreeMap;

use crate::layout::pages::breaks::Breaks;
use crate::layout::pages::cut::{BandLimits, CutStory, cut};
use crate::layout::pages::groups::TooHigh;
use crate::layout::pages::plan::{BandGroups, Obstacle, Plan, Planning};

/// How often bands are cut again when what stands over or under the steps turns out to be higher.
const ROUNDS: usize = 6;

/// How much lower bands are then at least.
const LOWER: f64 = 16.0;

/// Which lanes a page has to have room for together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Together {
    /// Those of a party, which lines tie to one another.
    EachParty,
    /// Those of a party, and where that can be those of all parties.
    AllParties,
    /// All lanes of a band.
    Everything,
}

/// How bands are cut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cutting<'a> {
    pub together: Together,
    /// The part of the width of a page that a band takes at most.
    pub part: f64,
    pub breaks: &'a Breaks,
}

impl Cutting<'_> {
    /// A plan with as few bands as can be.
    pub fn plan(&self, planning: &Planning<'_>) -> Result<Plan, Obstacle> {
        if planning.room.lanes.is_empty() {
            return planning
                .plan(&CutStory { bands: Vec::new(), cost: 0.0, parted: 0 }, Vec::new());
        }
        // How much of the height is taken by what steps do not tell of: the phases, and lanes under
        // them.
        let mut taken = 0.0;
        let mut high = Obstacle::Card;
        let mut parted = None;
        for _ in 0..ROUNDS {
            let Some(story) = self.cut(planning, taken) else { break };
            let bands = planning.bands(&story);
            let more = bands.iter().map(|band| self.taken(band)).fold(taken, f64::max);
            let fits = bands.iter().all(|band| self.fits(band));
            let plan = planning.plan(&story, bands);
            let parts_more = |plan: &Plan| {
                self.together == Together::AllParties && plan.flaws.parted_phases > story.parted
            };
            match plan {
                Ok(plan) if fits && parts_more(&plan) => {
                    let before = parted.take().unwrap_or_else(|| plan.clone());
                    parted = Some(if plan.worth() < before.worth() { plan } else { before });
                }
                plan if fits => return plan,
                plan => high = plan.err().unwrap_or(high),
            }
            taken = more.max(taken + LOWER);
        }
        parted.ok_or(if high == Obstacle::Card { self.obstacle(planning) } else { high })
    }

    fn cut(&self, planning: &Planning<'_>, taken: f64) -> Option<CutStory> {
        let every_page = &planning.setting.every_page;
        let limits = BandLimits {
            width: planning.setting.width * self.part,
            page_width: planning.setting.width,
            heights: [planning.first_page, 1].map(|page| every_page.room(page) - taken),
            together: &self.sets(planning),
            all_parties: &self.all_parties(planning),
            breaks: self.breaks,
        };
        cut(planning.room, planning.sheet, &limits)
    }

    /// The lanes that have to stand together.
    fn sets(&self, planning: &Planning<'_>) -> Vec<Vec<usize>> {
        let lanes = planning.room.lanes;
        if self.together == Together::Everything {
            return vec![(0..lanes.len()).collect()];
        }
        let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, lane) in lanes.iter().enumerate() {
            if let Some(party) = lane.id().party {
                sets.entry(party).or_default().push(at);
            }
        }
        let sets = sets.into_values();
        if planning.may_part {
            sets.flatten().map(|lane| vec![lane]).collect()
        } else {
            sets.collect()
        }
    }

    /// The lanes of all parties.
    fn all_parties(&self, planning: &Planning<'_>) -> Vec<Vec<usize>> {
        if self.together != Together::AllParties {
            return Vec::new();
        }
        let lanes = planning.room.lanes.iter().enumerate();
        vec![lanes.filter(|(_, lane)| lane.id().party.is_some()).map(|(at, _)| at).collect()]
    }

    fn taken(&self, band: &BandGroups) -> f64 {
        match self.together {
            Together::EachParty | Together::AllParties => band.header,
            Together::Everything => band.header + band.under_phases,
        }
    }

    fn fits(&self, band: &BandGroups) -> bool {
        band.groups.as_ref().is_ok_and(|groups| match self.together {
            Together::EachParty | Together::AllParties => true,
            Together::Everything => groups.len() < 2,
        })
    }

    /// What is in the way of every cut: the width of a card, or else the height of what stands
    /// together.
    fn obstacle(&self, planning: &Planning<'_>) -> Obstacle {
        let limits = BandLimits {
            width: planning.setting.width * self.part,
            page_width: planning.setting.width,
            heights: [f64::INFINITY; 2],
            together: &[],
            all_parties: &[],
            breaks: self.breaks,
        };
        if cut(planning.room, planning.sheet, &limits).is_none() {
            return Obstacle::Card;
        }
        let lanes = planning.room.lanes;
        let most = planning.setting.every_page.room(1);
        let highest = |lane: usize| {
            let steps = 0..planning.sheet.journey.steps.len();
            let reaches = steps.filter_map(|step| planning.room.reach_at(lane, step));
            reaches.map(|reach| reach.bottom - reach.top).fold(0.0, f64::max)
        };
        let title = |lane: usize| lanes[lane].title().words();
        let high = (0..lanes.len()).find(|&lane| highest(lane) > most);
        let first = self.sets(planning).first().and_then(|set| set.first().copied());
        Obstacle::High(match high {
            Some(lane) => TooHigh::Lane(title(lane)),
            None => TooHigh::Party(first.map(title).unwrap_or_default()),
        })
    }
}
