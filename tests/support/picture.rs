//! A drawing taken apart into what its reader sees.

use klantreis::model::{Action, Journey, Level, Step};
use klantreis::scene::{Group, Meaning, Node, Rect, Scene, Text};

use super::shapes::{Area, area, flat};

/// What a card tells.
#[derive(Debug, Clone, Copy)]
pub enum Told<'a> {
    Event(&'a str),
    Emotion(&'a str),
    Thought(&'a str),
    Action(&'a Action),
}

/// A card of the journey and where it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    pub step: usize,
    pub told: Told<'a>,
    /// The level at whose height it stands by itself; none for a card that hangs on another.
    pub level: Option<Level>,
    pub label: &'a str,
    pub nodes: &'a [Node],
}

impl Card<'_> {
    pub fn area(&self) -> Area {
        // The first shape is the frame; a bar or a line of text lies on it.
        area(&self.nodes[0])
    }

    pub fn lines(&self) -> impl Iterator<Item = &Text> {
        texts(self.nodes)
    }

    pub fn is_action(&self) -> bool {
        matches!(self.told, Told::Action(_))
    }
}

/// The words above a step, with the plate they stand on.
#[derive(Debug, Clone)]
pub struct Caption<'a> {
    pub step: usize,
    pub plate: Rect,
    pub lines: Vec<&'a Text>,
}

/// The parts of a drawing from top to bottom.
#[derive(Debug)]
pub struct Parts<'a> {
    pub heading: &'a Group,
    pub header: Option<&'a Group>,
    pub behind: &'a Group,
    pub story: &'a Group,
    pub legend: &'a Group,
    pub foot: Option<&'a Group>,
}

pub fn texts(nodes: &[Node]) -> impl Iterator<Item = &Text> {
    flat(nodes).into_iter().filter_map(|node| match node {
        Node::Text(text) => Some(text),
        _ => None,
    })
}

fn group(node: &Node) -> &Group {
    let Node::Group(group) = node else { panic!("not in a group: {node:?}") };
    group
}

pub fn parts(scene: &Scene) -> Parts<'_> {
    let groups: Vec<&Group> = scene.nodes.iter().map(group).collect();
    let behind = groups.iter().position(|g| g.meaning == Meaning::Decoration);
    let behind = behind.expect("something behind the cards");
    let after = &groups[behind + 1..];
    Parts {
        heading: groups[0],
        header: (behind == 2).then(|| groups[1]),
        behind: groups[behind],
        story: after[0],
        legend: after[1],
        foot: after.get(2).copied(),
    }
}

/// The steps as drawn, in the order of the document.
pub fn items(scene: &Scene) -> Vec<&Group> {
    parts(scene).story.nodes.iter().map(group).collect()
}

/// What the cards of a step should tell, in reading order.
pub fn told(step: &Step) -> Vec<(Told<'_>, Option<Level>)> {
    let event = step.event.iter().map(|e| (Told::Event(&e.text), e.level));
    let emotion = step.emotion.iter().map(|e| (Told::Emotion(&e.text), e.level));
    let thought = step.thought.iter().map(|t| (Told::Thought(&t.text), t.level));
    let mut told: Vec<_> = event.chain(emotion).chain(thought).collect();
    told.iter_mut().skip(1).for_each(|(_, level)| *level = None);
    told.extend(step.actions.iter().map(|action| (Told::Action(action), None)));
    told
}

/// All cards: those of the journey beside those of the drawing, one by one.
pub fn cards<'a>(journey: &'a Journey, scene: &'a Scene) -> Vec<Card<'a>> {
    let items = items(scene);
    assert_eq!(items.len(), journey.steps.len(), "every step is drawn, and nothing else");
    let mut cards = Vec::new();
    for (step, item) in items.into_iter().enumerate() {
        let mut told = told(&journey.steps[step]).into_iter();
        for node in &item.nodes {
            let Node::Group(Group { meaning: Meaning::Picture(label), nodes }) = node else {
                continue;
            };
            let (told, level) = told.next().expect("no more cards than the step has");
            cards.push(Card { step, told, level, label, nodes });
        }
        assert!(told.next().is_none(), "step {step} lacks a card");
    }
    cards
}

/// All captions: a plate with the lines of text after it.
pub fn captions(scene: &Scene) -> Vec<Caption<'_>> {
    let mut captions: Vec<Caption<'_>> = Vec::new();
    for (step, item) in items(scene).into_iter().enumerate() {
        for node in &item.nodes {
            match node {
                Node::Rect(plate) => {
                    captions.push(Caption { step, plate: *plate, lines: Vec::new() });
                }
                Node::Text(line) => captions.last_mut().expect("a plate").lines.push(line),
                Node::Group(_) => {}
                other => panic!("neither card nor caption: {other:?}"),
            }
        }
    }
    captions
}

/// The pieces of the lanes' grounds.
pub fn grounds(scene: &Scene) -> Vec<Area> {
    let behind = &parts(scene).behind.nodes;
    behind.iter().filter(|node| matches!(node, Node::Rect(_))).map(area).collect()
}

/// Where a step stands: its left edge, and its stretch from top to bottom in each lane.
#[derive(Debug, Clone)]
pub struct Standing {
    pub left: f64,
    pub lanes: Vec<Option<Area>>,
    /// The column it stands in.
    pub column: usize,
}

/// Where every step stands, read from the drawing alone.
pub fn standings(journey: &Journey, scene: &Scene) -> Vec<Standing> {
    let grounds = grounds(scene);
    let mut tops: Vec<f64> = grounds.iter().map(|ground| ground.top).collect();
    tops.dedup();
    let columns: Vec<Area> =
        grounds.iter().filter(|ground| ground.top == tops[0]).copied().collect();
    let mut areas: Vec<Vec<Area>> = vec![Vec::new(); journey.steps.len()];
    for card in cards(journey, scene) {
        areas[card.step].push(card.area());
    }
    for caption in captions(scene) {
        areas[caption.step].push(area(&Node::Rect(caption.plate)));
    }
    let lane_of = |area: &Area| tops.iter().rposition(|&top| top <= area.top).expect("in a lane");
    let standing = |areas: &Vec<Area>| {
        let left = Area::around(areas.iter().copied()).left;
        let lane = |lane: usize| {
            let inside = areas.iter().filter(|area| lane_of(area) == lane).copied();
            let all = Area::around(inside);
            (all.left <= all.right).then_some(all)
        };
        let column = columns.iter().rposition(|c| c.left <= left).expect("in a column");
        Standing { left, lanes: (0..tops.len()).map(lane).collect(), column }
    };
    areas.iter().map(standing).collect()
}
