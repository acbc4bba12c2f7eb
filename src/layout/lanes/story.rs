use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::lane::Lane;
use crate::layout::marks::ties::{PlacedLane, ties};
use crate::layout::spoken::unseen;
use crate::layout::timeline::Extent;
use crate::model::StepPart;
use crate::scene::{Group, Node, Role};
use crate::words;

/// Room between two lanes.
pub(crate) const LANE_GAP: f64 = 8.0;

/// What it takes to draw the steps once they have their places.
pub(crate) struct Story<'a> {
    pub sheet: &'a Sheet<'a>,
    pub frame: &'a Frame,
    pub extents: &'a [Vec<Option<Extent>>],
}

impl Story<'_> {
    /// Draws all lanes from `top` down: first what lies behind, then step by step the cards, then
    /// what stands under the phases. Gives the bottom of the last lane.
    pub fn draw(&self, lanes: &mut [Box<dyn Lane>], top: f64, nodes: &mut Vec<Node>) -> f64 {
        let mut tops = Vec::with_capacity(lanes.len());
        let mut bottom = top;
        for lane in lanes.iter() {
            tops.push(bottom);
            bottom += lane.height() + LANE_GAP;
        }
        let behind = self.behind(lanes, &tops);
        nodes.push(Group::silent(Role::Background, behind).into());
        nodes.extend(self.steps(lanes, &tops));
        for (lane, &top) in lanes.iter_mut().zip(&tops) {
            nodes.extend(lane.phases(self.frame, top, self.sheet));
        }
        bottom - LANE_GAP
    }

    /// Grounds, then everything that runs behind the cards.
    fn behind(&self, lanes: &mut [Box<dyn Lane>], tops: &[f64]) -> Vec<Node> {
        let theme = self.sheet.theme;
        let mut nodes = Vec::new();
        for (lane, &top) in lanes.iter_mut().zip(tops) {
            let mut ground = Vec::new();
            lane.ground(self.frame, top, theme, &mut ground);
            nodes.push(Group::silent(Role::Ground(lane.lane()), ground).into());
        }
        for (lane, &top) in lanes.iter().zip(tops) {
            let mut threads = Vec::new();
            lane.threads(self.frame, top, theme, &mut threads);
            if !threads.is_empty() {
                nodes.push(Group::silent(Role::Thread(lane.lane()), threads).into());
            }
        }
        let placed = tops.iter().zip(self.extents).zip(lanes.iter());
        let tied = placed.filter(|(_, lane)| lane.is_tied());
        let placed: Vec<PlacedLane<'_>> =
            tied.map(|((&top, extents), _)| PlacedLane { top, extents }).collect();
        let mut drawn = Vec::new();
        ties(&placed, self.frame, theme, &mut drawn);
        if !drawn.is_empty() {
            nodes.push(Group::silent(Role::Ties, drawn).into());
        }
        nodes
    }

    /// The cards as a list of the steps that have any, in the order of the story.
    fn steps(&self, lanes: &mut [Box<dyn Lane>], tops: &[f64]) -> Option<Node> {
        let journey = self.sheet.journey;
        let mut items = Vec::with_capacity(self.frame.lefts.len());
        let mut order: Vec<usize> = (0..lanes.len()).collect();
        order.sort_by_key(|&lane| lanes[lane].is_told_last());
        for (pass, _) in self.frame.passes() {
            let pass = &self.sheet.passes[pass];
            let pass_label = words::pass_label(pass, journey);
            for step in self.frame.within(pass.first..pass.end) {
                let Some(x) = self.frame.left(step) else { continue };
                let mut cards = Vec::with_capacity(journey.steps[step].card_count() + 2);
                for &lane in &order {
                    lanes[lane].step(step, x, tops[lane], self.sheet.theme, &mut cards);
                }
                if cards.is_empty() {
                    continue;
                }
                let number = self.sheet.numbers[step];
                let label = words::step_label(step, number, &pass_label, journey);
                let unseen = unseen_of_step(&label, &cards);
                let place = self.sheet.place(step, StepPart::Whole);
                let item = Group::new(Role::Step, label, cards).drawn_from(unseen);
                items.push(item.showing(Some(place)).into());
            }
        }
        if items.is_empty() {
            return None;
        }
        let label = journey.language.pick("Stappen van de klantreis", "Steps of the journey");
        Some(Group::new(Role::Steps, label, items).into())
    }
}

/// Up to which byte the label of a step says what its captions do not.
fn unseen_of_step(label: &str, cards: &[Node]) -> Option<usize> {
    let is_caption = |node: &&Node| matches!(node, Node::Group(it) if it.role == Role::Caption);
    let captions: Vec<Node> = cards.iter().filter(is_caption).cloned().collect();
    if captions.is_empty() { Some(label.len()) } else { unseen(label, &captions) }
}
