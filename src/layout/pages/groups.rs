//! Puts the lanes of a band together in groups that each fit on a page.

use crate::layout::frame::Frame;
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::room::LaneOnBand;

/// A lane by its place among the lanes, and a slice of it, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LaneSlice {
    pub lane: usize,
    pub slice: usize,
}

/// Lanes of a band that stand under one another on one page, under the phases.
#[derive(Debug, Clone, Default)]
pub(crate) struct LaneGroup {
    pieces: Vec<Piece>,
    /// Whether it holds what found no room beside the cards of the band.
    pub is_left_over: bool,
}

/// A lane on a band, or a slice of it.
#[derive(Debug, Clone, Copy)]
struct Piece {
    slice: LaneSlice,
    height: f64,
    /// Whose it is, where lines tie its cards to those in other lanes.
    party: Option<usize>,
    is_empty: bool,
    /// Whether it is a slice of a lane that is higher than a page.
    is_cut: bool,
}

/// The room for a group, and what may be parted for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GroupRoom {
    /// How high the phases are, with what is kept free under them.
    pub header: f64,
    /// How high phases and lanes may be together.
    pub most: f64,
    /// Whether what is drawn of a step may stand on several pages.
    pub may_part: bool,
}

/// What is higher than a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TooHigh {
    /// A lane, by its title.
    Lane(String),
    /// What is drawn of one party, by the title of its first lane.
    Party(String),
}

impl LaneGroup {
    fn of(pieces: Vec<Piece>) -> Self {
        Self { pieces, is_left_over: false }
    }

    pub fn slices(&self) -> impl Iterator<Item = LaneSlice> {
        self.pieces.iter().map(|piece| piece.slice)
    }

    /// How high it is under phases of this height.
    pub fn height(&self, header: f64) -> f64 {
        let lanes: f64 = self.pieces.iter().map(|piece| piece.height).sum();
        header + lanes + LANE_GAP * self.pieces.len().saturating_sub(1) as f64
    }

    /// Whether it is one lane by itself that a page has room for.
    pub fn is_lone(&self) -> bool {
        matches!(self.pieces[..], [piece] if !piece.is_cut)
    }

    /// Whether any of it is a slice of a lane.
    pub fn is_cut(&self) -> bool {
        self.pieces.iter().any(|piece| piece.is_cut)
    }

    fn has_room(&self, pieces: &[Piece], room: &GroupRoom) -> bool {
        let more: f64 = pieces.iter().map(|piece| piece.height + LANE_GAP).sum();
        self.height(room.header) + more <= room.most
    }

    /// A lane that it can do without and not stand by itself: that no line ties to others.
    fn spared(&self) -> Option<Piece> {
        let free = self.pieces.iter().rev().find(|it| it.party.is_none() && !it.is_cut);
        free.copied().filter(|_| self.pieces.len() > 2)
    }

    fn add(&mut self, pieces: &[Piece]) {
        self.pieces.extend(pieces);
        self.pieces.sort_by_key(|piece| piece.slice);
    }
}

/// The lanes of a band in groups that each fit on a page under the phases: one group where they all
/// do. Else the lanes of a party stay together, since lines tie their cards to one another; the other
/// lanes come with them where there is room, and what is left stands together. Lanes on which nothing
/// stands are left out where they take room that others need.
pub(crate) fn groups(
    placed: &[Vec<LaneOnBand<'_>>],
    frame: &Frame,
    room: &GroupRoom,
) -> Result<Vec<LaneGroup>, TooHigh> {
    let title = |slice: LaneSlice| placed[slice.lane][0].lane.title().words();
    grouped(&pieces(placed, frame), room).map_err(|high| match high {
        High::Lane(slice) => TooHigh::Lane(title(slice)),
        High::Party(slice) => TooHigh::Party(title(slice)),
    })
}

/// What is higher than a page: a lane, or a party by the first of its lanes.
#[derive(Debug, PartialEq)]
enum High {
    Lane(LaneSlice),
    Party(LaneSlice),
}

fn grouped(all: &[Piece], room: &GroupRoom) -> Result<Vec<LaneGroup>, High> {
    let held: Vec<Piece> = all.iter().copied().filter(|piece| !piece.is_empty).collect();
    let is_cut = held.iter().any(|piece| piece.is_cut);
    for whole in [all.to_vec(), held.clone()].map(LaneGroup::of) {
        if !is_cut && whole.height(room.header) <= room.most {
            return Ok(if whole.pieces.is_empty() { Vec::new() } else { vec![whole] });
        }
    }
    if let Some(high) = held.iter().find(|piece| room.header + piece.height > room.most) {
        return Err(High::Lane(high.slice));
    }
    let (tied, others) = bundles(&held, room);
    let is_high = |own: &&Vec<Piece>| LaneGroup::of((*own).clone()).height(room.header) > room.most;
    if let Some(high) = tied.iter().find(is_high) {
        return Err(High::Party(high[0].slice));
    }
    let mut groups: Vec<LaneGroup> = Vec::new();
    for own in tied {
        match groups.last_mut() {
            Some(group) if group.has_room(&own, room) => group.add(&own),
            _ => groups.push(LaneGroup::of(own)),
        }
    }
    show_empty(&mut groups, all, room);
    add_others(&mut groups, others, room);
    keep_company(&mut groups, room);
    Ok(groups)
}

/// Where nothing stands in a lane of a party, that is seen if there is room.
fn show_empty(groups: &mut [LaneGroup], all: &[Piece], room: &GroupRoom) {
    for piece in all.iter().filter(|piece| piece.is_empty && piece.party.is_some()) {
        let own = |group: &&mut LaneGroup| group.pieces.iter().any(|it| it.party == piece.party);
        if let Some(group) = groups.iter_mut().find(own)
            && group.has_room(&[*piece], room)
        {
            group.add(&[*piece]);
        }
    }
}

/// Adds the other lanes where there is room, first where a lane stands by itself, and no slice of one
/// before the slice that it follows; what is left stands together.
fn add_others(groups: &mut Vec<LaneGroup>, others: Vec<Piece>, room: &GroupRoom) {
    let mut left: Vec<LaneGroup> = Vec::new();
    for piece in others {
        let has_room = |group: &&mut LaneGroup| group.has_room(&[piece], room);
        let is_before =
            |group: &LaneGroup| group.pieces.iter().any(|own| own.slice.lane == piece.slice.lane);
        let first = if left.iter().any(is_before) {
            groups.len()
        } else {
            groups.iter().rposition(is_before).unwrap_or(0)
        };
        let mut fitting: Vec<&mut LaneGroup> =
            groups[first..].iter_mut().rev().chain(left.last_mut()).filter(has_room).collect();
        fitting.sort_by_key(|group| !group.is_lone());
        match fitting.into_iter().next() {
            Some(group) => group.add(&[piece]),
            None => left.push(LaneGroup { pieces: vec![piece], is_left_over: true }),
        }
    }
    groups.append(&mut left);
}

fn pieces(placed: &[Vec<LaneOnBand<'_>>], frame: &Frame) -> Vec<Piece> {
    let of_lane = |(lane, slices): (usize, &Vec<LaneOnBand<'_>>)| {
        let is_cut = slices.len() > 1;
        let piece = |(slice, it): (usize, &LaneOnBand<'_>)| {
            let party = it.lane.id().party;
            let has_cards = || frame.steps().any(|(step, _)| it.extents[step].is_some());
            Piece {
                slice: LaneSlice { lane, slice },
                height: it.placed.height(),
                party,
                is_empty: it.placed.is_empty() || party.is_some() && !has_cards(),
                is_cut,
            }
        };
        slices.iter().enumerate().map(piece).collect::<Vec<_>>()
    };
    placed.iter().enumerate().flat_map(of_lane).collect()
}

/// The lanes of each party together, and the others; each by itself where they may be parted and
/// together find no room.
fn bundles(held: &[Piece], room: &GroupRoom) -> (Vec<Vec<Piece>>, Vec<Piece>) {
    let (tied, others): (Vec<Piece>, Vec<Piece>) =
        held.iter().partition(|piece| piece.party.is_some());
    let of_party = |a: &Piece, b: &Piece| a.party == b.party;
    let mut ordered = tied;
    ordered.sort_by_key(|piece| piece.party);
    let mut bundles = Vec::new();
    for own in ordered.chunk_by(of_party) {
        if room.may_part && LaneGroup::of(own.to_vec()).height(room.header) > room.most {
            bundles.extend(own.iter().map(|piece| vec![*piece]));
        } else {
            bundles.push(own.to_vec());
        }
    }
    (bundles, others)
}

/// Moves a lane to one that would stand by itself, from the end of a group that can spare it.
fn keep_company(groups: &mut [LaneGroup], room: &GroupRoom) {
    let Some(alone) = groups.iter().position(|group| group.is_left_over && group.is_lone()) else {
        return;
    };
    let spared = |(at, group): (usize, &LaneGroup)| {
        let spared = group.spared().filter(|own| groups[alone].has_room(&[*own], room))?;
        (at != alone).then_some((at, spared))
    };
    if let Some((from, spared)) = groups.iter().enumerate().rev().find_map(spared) {
        groups[from].pieces.retain(|own| own.slice != spared.slice);
        groups[alone].add(&[spared]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lanes under one another, of a height and of a party each.
    fn lanes(lanes: &[(f64, Option<usize>)]) -> Vec<Piece> {
        let piece = |(lane, &(height, party)): (usize, &(f64, Option<usize>))| Piece {
            slice: LaneSlice { lane, slice: 0 },
            height,
            party,
            is_empty: height == 0.0,
            is_cut: false,
        };
        lanes.iter().enumerate().map(piece).collect()
    }

    /// The lanes of each group on pages for so much, under phases of 20.
    fn on(most: f64, own: &[(f64, Option<usize>)]) -> Result<Vec<Vec<usize>>, High> {
        let room = GroupRoom { header: 20.0, most, may_part: false };
        let lanes_of = |group: LaneGroup| group.slices().map(|it| it.lane).collect();
        Ok(grouped(&lanes(own), &room)?.into_iter().map(lanes_of).collect())
    }

    #[test]
    fn lanes_that_fit_stand_on_one_page() {
        let found = on(200.0, &[(50.0, Some(0)), (40.0, Some(0)), (60.0, None)]);
        assert_eq!(found, Ok(vec![vec![0, 1, 2]]));
    }

    #[test]
    fn lanes_of_a_party_stay_together_and_others_come_where_there_is_room() {
        let lanes = [(60.0, Some(0)), (60.0, Some(0)), (50.0, Some(1)), (90.0, None)];
        assert_eq!(on(190.0, &lanes), Ok(vec![vec![0, 1], vec![2, 3]]));
    }

    #[test]
    fn a_lane_between_those_of_a_party_does_not_part_them() {
        let lanes = [(60.0, Some(0)), (90.0, None), (60.0, Some(0)), (50.0, None)];
        assert_eq!(on(160.0, &lanes), Ok(vec![vec![0, 2], vec![1], vec![3]]));
    }

    #[test]
    fn a_lane_that_would_stand_by_itself_is_kept_company() {
        let lanes = [(60.0, Some(0)), (60.0, Some(0)), (30.0, None), (90.0, None)];
        assert_eq!(on(200.0, &lanes), Ok(vec![vec![0, 1], vec![2, 3]]));
    }

    #[test]
    fn no_party_leaves_another_for_a_lane_that_stands_by_itself() {
        let party = |party| [(30.0, Some(party)), (20.0, Some(party))];
        let lanes = [party(0), party(1), [(70.0, None), (0.0, None)]].concat();
        assert_eq!(on(180.0, &lanes), Ok(vec![vec![0, 1, 2, 3], vec![4]]));
    }

    #[test]
    fn a_slice_of_a_lane_never_stands_before_the_slice_that_it_follows() {
        let mut pieces = lanes(&[(60.0, Some(0)), (150.0, None), (30.0, None)]);
        for (at, piece) in pieces[1..].iter_mut().enumerate() {
            *piece = Piece { slice: LaneSlice { lane: 1, slice: at }, is_cut: true, ..*piece };
        }
        let room = GroupRoom { header: 20.0, most: 200.0, may_part: false };
        let groups = grouped(&pieces, &room).expect("fits");
        let slices = groups.iter().flat_map(LaneGroup::slices).map(|it| (it.lane, it.slice));
        assert_eq!(slices.collect::<Vec<_>>(), [(0, 0), (1, 0), (1, 1)]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_named() {
        let slice = LaneSlice { lane: 0, slice: 0 };
        assert_eq!(on(100.0, &[(90.0, Some(0))]), Err(High::Lane(slice)));
        assert_eq!(on(100.0, &[(60.0, Some(0)), (60.0, Some(0))]), Err(High::Party(slice)));
    }
}
