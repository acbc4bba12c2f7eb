use super::experience::Experience;
use super::foot::Foot;
use super::frame::{COLUMN_PADDING, Column, Frame};
use super::header::Header;
use super::heading::Heading;
use super::lane::{GUTTER, Lane};
use super::legend::Legend;
use super::organisations::Organisations;
use super::passes::{self, Pass};
use super::theme::Theme;
use super::ties::{Placed, ties};
use super::timeline::{self, Extent};
use super::words;
use crate::model::Journey;
use crate::scene::{Group, Meaning, Node, Scene};

/// Room between the words at the edge and the first column.
const GUTTER_GAP: f64 = 12.0;
/// Room between heading and timeline, and between timeline, legend and foot.
const PART_GAP: f64 = 20.0;
/// Room between the header and the lanes, and between two lanes.
const LANE_GAP: f64 = 8.0;
/// A page is at least this wide, so that title, legend and foot read well.
const LEAST_PAGE: f64 = 760.0;

/// Draws a journey on one page, as wide as its timeline.
///
/// Takes time and memory linear in the number of steps and the length of their texts. A phase or a
/// level that the journey's own set or scale does not hold is drawn all the same: the phase under
/// its id, the level at its height below the scale; [`crate::check`] reports both.
#[must_use]
pub fn layout(journey: &Journey, theme: &Theme) -> Scene {
    let passes = passes::passes(journey);
    let starts = passes::starts(&passes, journey.steps.len());
    let mut lanes = lanes(journey, &starts, theme);
    let extents: Vec<Vec<Option<Extent>>> = lanes.iter().map(|lane| lane.extents()).collect();
    let frame = frame(&passes, &starts, &extents, theme);

    let width = (frame.right() + theme.margin).max(LEAST_PAGE);
    let room = width - 2.0 * theme.margin;
    let heading = Heading::new(journey, room, theme);
    let header = Header::new(&passes, &frame, journey, theme);
    let returns = passes.iter().any(|pass| pass.back_to.is_some());
    let legend = Legend::new(journey, returns, room, theme);
    let foot = Foot::new(journey, room, theme);

    let left = frame.gutter;
    let mut nodes = Vec::with_capacity(8);
    let mut y = theme.margin;
    let heading_height = heading.height();
    nodes.push(heading.draw(left, y, journey));
    y += heading_height + PART_GAP;
    if let Some(header) = header {
        let height = header.height();
        nodes.push(header.draw(&frame, y, journey, theme));
        y += height + LANE_GAP;
    }
    let story = Story { journey, theme, passes: &passes, frame: &frame };
    y = story.draw(&mut lanes, &extents, y, &mut nodes) + PART_GAP;
    let legend_height = legend.height();
    nodes.push(legend.draw(left, y, journey, theme));
    y += legend_height;
    if let Some(foot) = foot {
        y += PART_GAP;
        let foot_height = foot.height();
        nodes.push(foot.draw(left, y, journey));
        y += foot_height;
    }
    scene(journey, &passes, width, y + theme.margin, nodes)
}

fn lanes(journey: &Journey, starts: &[bool], theme: &Theme) -> Vec<Box<dyn Lane>> {
    let mut lanes: Vec<Box<dyn Lane>> = vec![Box::new(Experience::new(journey, starts, theme))];
    if let Some(organisations) = Organisations::new(journey, theme) {
        lanes.push(Box::new(organisations));
    }
    lanes
}

/// Solves the timeline and derives the columns from it.
fn frame(
    passes: &[Pass],
    starts: &[bool],
    extents: &[Vec<Option<Extent>>],
    theme: &Theme,
) -> Frame {
    let mut lefts = timeline::place(extents, starts, &theme.spacing());
    let gutter = theme.margin;
    let first = gutter + GUTTER + GUTTER_GAP + COLUMN_PADDING;
    for left in &mut lefts {
        *left += first;
    }
    let column = |pass: &Pass| Column {
        left: lefts[pass.first] - COLUMN_PADDING,
        right: lefts[pass.end - 1] + theme.card_width + COLUMN_PADDING,
    };
    let columns = passes.iter().map(column).collect();
    Frame { gutter, lefts, columns }
}

/// What it takes to draw the steps once they have their places.
struct Story<'a> {
    journey: &'a Journey,
    theme: &'a Theme,
    passes: &'a [Pass],
    frame: &'a Frame,
}

impl Story<'_> {
    /// Draws all lanes from `top` down: first what lies behind, then step by step the cards. Gives
    /// the bottom of the last lane.
    fn draw(
        &self,
        lanes: &mut [Box<dyn Lane>],
        extents: &[Vec<Option<Extent>>],
        top: f64,
        nodes: &mut Vec<Node>,
    ) -> f64 {
        let mut tops = Vec::with_capacity(lanes.len());
        let mut bottom = top;
        for lane in lanes.iter() {
            tops.push(bottom);
            bottom += lane.height() + LANE_GAP;
        }
        let behind = self.behind(lanes, extents, &tops);
        nodes.push(Node::Group(Group { meaning: Meaning::Decoration, nodes: behind }));
        nodes.push(self.steps(lanes, &tops));
        bottom - LANE_GAP
    }

    /// Grounds, then everything that runs behind the cards.
    fn behind(
        &self,
        lanes: &mut [Box<dyn Lane>],
        extents: &[Vec<Option<Extent>>],
        tops: &[f64],
    ) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (lane, &top) in lanes.iter_mut().zip(tops) {
            lane.ground(self.frame, top, self.theme, &mut nodes);
        }
        for (lane, &top) in lanes.iter().zip(tops) {
            lane.threads(self.frame, top, self.theme, &mut nodes);
        }
        let placed: Vec<Placed<'_>> =
            tops.iter().zip(extents).map(|(&top, extents)| Placed { top, extents }).collect();
        for pair in placed.windows(2) {
            ties(&pair[0], &pair[1], self.frame, self.theme, &mut nodes);
        }
        nodes
    }

    /// The cards as a list of steps, in the order of the story.
    fn steps(&self, lanes: &mut [Box<dyn Lane>], tops: &[f64]) -> Node {
        let mut items = Vec::with_capacity(self.frame.lefts.len());
        for pass in self.passes {
            let pass_label = words::pass_label(pass, self.journey);
            for step in pass.first..pass.end {
                let x = self.frame.lefts[step];
                let mut cards = Vec::with_capacity(self.journey.steps[step].card_count() + 2);
                for (lane, &top) in lanes.iter_mut().zip(tops) {
                    lane.step(step, x, top, self.theme, &mut cards);
                }
                let label = words::step_label(step, &pass_label, self.journey);
                items.push(Node::Group(Group { meaning: Meaning::Item(label), nodes: cards }));
            }
        }
        let label = self.journey.language.pick("Stappen van de klantreis", "Steps of the journey");
        Node::Group(Group { meaning: Meaning::List(label.to_owned()), nodes: items })
    }
}

fn scene(journey: &Journey, passes: &[Pass], width: f64, height: f64, nodes: Vec<Node>) -> Scene {
    Scene {
        width: width.ceil(),
        height: height.ceil(),
        id: id(&nodes),
        language: journey.language,
        title: journey.title.clone(),
        description: words::description(journey, passes),
        nodes,
    }
}

/// Differs between drawings, so that two on one web page do not share ids.
pub(super) fn id(nodes: &[Node]) -> String {
    format!("k{:016x}", fingerprint(nodes, 0xcbf2_9ce4_8422_2325))
}

/// FNV-1a over every line of text and its height, taken eight bytes at a time.
fn fingerprint(nodes: &[Node], hash: u64) -> u64 {
    let mixed = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3);
    nodes.iter().fold(hash, |hash, node| match node {
        Node::Group(group) => fingerprint(&group.nodes, hash),
        Node::Text(text) => {
            let (words, rest) = text.content.as_bytes().as_chunks();
            let words = words.iter().map(|&word| u64::from_le_bytes(word));
            let hash = words.fold(mixed(hash, text.y.to_bits()), mixed);
            rest.iter().map(|&byte| u64::from(byte)).fold(hash, mixed)
        }
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => hash,
    })
}
