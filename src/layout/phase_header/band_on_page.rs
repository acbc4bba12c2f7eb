//! Where the bands stand on the pages, so that a way back to another page can say to which.

use std::collections::BTreeSet;

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::phase_header::ways_back::Return;

/// A band as it stands on a page: there may be more of it on others, with other lanes.
#[derive(Debug, Clone)]
pub(crate) struct BandOnPage {
    pub band: Band,
    pub page: usize,
    /// The parties whose lanes stand there.
    pub parties: BTreeSet<usize>,
}

/// What is known of the pages where phases are drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum KnownPages<'a> {
    /// Nothing, and nothing is said of them.
    None,
    /// That there are several, but not yet which band stands where.
    Planned,
    /// Where every band stands, and which of them it is.
    Placed { own: usize, all: &'a [BandOnPage] },
}

/// The end of a way back that stands on another band: the pass, and whether the way comes from it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OtherEnd {
    pub pass: usize,
    pub is_start: bool,
}

/// As wide as the number of any page.
const ANY_PAGE: usize = 888;

impl BandOnPage {
    fn tells_of(&self, way: Return, sheet: &Sheet<'_>) -> bool {
        sheet.passes[way.round].returning.iter().any(|party| self.parties.contains(party))
    }

    fn has(&self, end: OtherEnd) -> bool {
        let OtherEnd { pass, is_start } = end;
        let ends = self.band.ends || pass + 1 < self.band.passes.end;
        let is_there = if is_start { ends } else { self.band.begins_pass(pass) };
        self.band.passes.contains(&pass) && is_there
    }
}

impl KnownPages<'_> {
    /// The same before it is known which band stands where.
    pub fn unnumbered(self) -> Self {
        if matches!(self, Self::None) { self } else { Self::Planned }
    }

    /// Whether a way back is drawn over a band: not where others than those who tell of it have their
    /// lanes, or nobody has, while it is drawn over the lanes of those who do.
    pub fn draws(self, way: Return, sheet: &Sheet<'_>) -> bool {
        let Self::Placed { own, all } = self else { return true };
        let same = |other: &&BandOnPage| other.band.passes == all[own].band.passes;
        all[own].tells_of(way, sheet) || !all.iter().filter(same).any(|it| it.tells_of(way, sheet))
    }

    /// The numbers of the pages with the other end of a way back, for those who tell of it here: they may have their
    /// lanes on a page each. Nothing where that is the same page.
    pub fn pages_of(self, end: OtherEnd, way: Return, sheet: &Sheet<'_>) -> BTreeSet<usize> {
        let Self::Placed { own, all } = self else { return BTreeSet::from([ANY_PAGE]) };
        let with_end = || all.iter().filter(|it| it.has(end));
        let here = sheet.passes[way.round].returning.iter();
        let here = here.filter(|party| all[own].parties.contains(party));
        let of = |party| with_end().find(|it| it.parties.contains(party));
        let mut found: BTreeSet<usize> = here.filter_map(of).map(|it| it.page).collect();
        if found.is_empty() {
            let first = with_end().min_by_key(|it| (!it.tells_of(way, sheet), it.page));
            found.extend(first.map(|it| it.page));
        }
        found.remove(&all[own].page);
        found.into_iter().map(|page| page + 1).collect()
    }
}
