//! A drawing taken apart into what its reader sees.

use klantreis::model::{Action, Experience, Journey, Level, Part, Step};
use klantreis::scene::{Group, Lane, Node, Rect, Role, Scene};

use super::along::{all_cells, step};
use super::parts::{group, in_role, parts};
use super::shapes::{Area, area, line};
use super::text::{Text, texts};

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

    pub fn lines(&self) -> impl Iterator<Item = Text<'_>> {
        texts(self.nodes)
    }

    pub fn is_action(&self) -> bool {
        matches!(self.told, Told::Action(_))
    }
}

/// The words at the head of a step, with what is seen of the plate they stand on, where there is one.
#[derive(Debug, Clone)]
pub struct Caption<'a> {
    pub step: usize,
    pub plate: Option<Rect>,
    /// How far the plate runs on behind the card under it.
    pub tucked: f64,
    pub lines: Vec<Text<'a>>,
    /// The card under it.
    pub card: Area,
}

impl Caption<'_> {
    /// What it takes up over its card.
    pub fn area(&self) -> Area {
        let words = Area::around(self.lines.iter().map(|text| line(*text)));
        let own = self.plate.map_or(words, |plate| area(&Node::Rect(plate)));
        Area { bottom: own.bottom.min(self.card.top), ..own }
    }
}

/// What the cards of a step should tell, in reading order, of the parts that are drawn. The first
/// card of a narrator stands at the step's level; what hangs on it has no height of its own.
pub fn told<'a>(step: &'a Step, parts: &[Part]) -> Vec<(Told<'a>, Option<Level>)> {
    let drawn = |part| parts.contains(&part);
    let event = step.event.iter().filter(|_| drawn(Part::Events));
    let emotion = step.emotion.iter().filter(|_| drawn(Part::Emotions));
    let thought = step.thought.iter().filter(|_| drawn(Part::Thoughts));
    let event = event.map(|e| Told::Event(&e.text));
    let emotion = emotion.map(|e| Told::Emotion(&e.text));
    let thought = thought.map(|t| Told::Thought(&t.text));
    let own = event.chain(emotion).chain(thought).enumerate();
    let mut told: Vec<_> = own.map(|(at, told)| (told, step.level().filter(|_| at == 0))).collect();
    let actions = step.actions.iter().filter(|_| drawn(Part::Organisations));
    told.extend(actions.map(|action| (Told::Action(action), None)));
    told
}

/// The steps of which anything is drawn.
pub fn drawn_steps(journey: &Journey) -> Vec<usize> {
    let parts = journey.drawn_parts();
    let steps = journey.steps.iter().enumerate();
    steps.filter(|(_, step)| !told(step, &parts).is_empty()).map(|(at, _)| at).collect()
}

/// The steps as drawn, in the order of the document.
pub fn items<'a>(journey: &Journey, scene: &'a Scene) -> Vec<(usize, &'a Group)> {
    let items: Vec<&Group> = parts(scene).story.iter().map(group).collect();
    let steps = drawn_steps(journey);
    assert_eq!(items.len(), steps.len(), "every step is drawn, and nothing else");
    steps.into_iter().zip(items).collect()
}

/// All cards: those of the journey beside those of the drawing, one by one.
pub fn cards<'a>(journey: &'a Journey, scene: &'a Scene) -> Vec<Card<'a>> {
    let parts = journey.drawn_parts();
    let mut cards = Vec::new();
    for (step, item) in items(journey, scene) {
        let mut told = told(&journey.steps[step], &parts).into_iter();
        for Group { role, label, nodes, .. } in item.nodes.iter().map(group) {
            if let Role::Card { .. } = role {
                let (told, level) = told.next().expect("no more cards than the step has");
                cards.push(Card { step, told, level, label, nodes });
            }
        }
        assert!(told.next().is_none(), "step {step} lacks a card");
    }
    cards
}

/// All captions, each with the card under it.
pub fn captions<'a>(journey: &Journey, scene: &'a Scene) -> Vec<Caption<'a>> {
    let mut captions = Vec::new();
    for (step, item) in items(journey, scene) {
        let is_caption = |node: &&Node| group(node).role == Role::Caption;
        let under = item.nodes.windows(2).filter(|pair| is_caption(&&pair[0]));
        let under: Vec<Caption<'_>> = under.map(|pair| caption(step, pair)).collect();
        assert_eq!(under.len(), item.nodes.iter().filter(is_caption).count(), "a card under each");
        captions.extend(under);
    }
    captions
}

/// A plate with words on it, and of the plate what the card under it does not hide.
fn caption(step: usize, pair: &[Node]) -> Caption<'_> {
    let [caption, card] = pair else { panic!("a caption and a card: {pair:?}") };
    let (words, card) = (&group(caption).nodes, group(card));
    assert!(matches!(card.role, Role::Card { .. }), "no card under the caption: {card:?}");
    let (whole, card) = (area(&words[0]), area(&card.nodes[0]));
    let (mut plate, mut tucked) = (None, 0.0);
    if let Node::Rect(mut own) = words[0] {
        assert!(card.holds(Area { top: card.top, ..whole }), "{own:?} sticks out of {card:?}");
        tucked = whole.bottom - card.top;
        own.h -= tucked;
        plate = Some(own);
    }
    Caption { step, plate, tucked, lines: texts(words).collect(), card }
}

/// The experiences that are drawn, each with the pass that it stands under: the first through its
/// first phase.
pub fn experiences(journey: &Journey) -> Vec<(usize, &Experience)> {
    if !journey.drawn_parts().contains(&Part::Experiences) {
        return Vec::new();
    }
    let passes = journey.passes();
    let under = |experience: &Experience| {
        let own = passes.iter().position(|pass| pass.phase.as_ref() == experience.phases.first());
        own.unwrap_or(passes.len() - 1)
    };
    let mut experiences: Vec<_> = journey.experiences.iter().map(|it| (under(it), it)).collect();
    experiences.sort_by_key(|(pass, _)| *pass);
    experiences
}

/// The pieces of the ground of one lane, one for each column.
pub fn pieces_of(ground: &[Node]) -> impl Iterator<Item = Area> {
    ground.iter().filter(|node| matches!(node, Node::Rect(_))).map(area)
}

/// The pieces of the grounds of each lane, from the top down.
fn pieces(scene: &Scene) -> Vec<Vec<Area>> {
    let grounds = parts(scene).behind.iter().map(group);
    let grounds = grounds.filter(|group| matches!(group.role, Role::Ground(_)));
    grounds.map(|ground| pieces_of(&ground.nodes).collect()).collect()
}

/// The ground of the lane of a party's own cards, with the words at its edge.
pub fn own_ground(scene: &Scene, party: usize) -> &[Node] {
    let lane = Lane { part: Part::Events, party: Some(party) };
    in_role(parts(scene).behind, Role::Ground(lane))
}

/// The pieces of the lanes' grounds.
pub fn grounds(scene: &Scene) -> Vec<Area> {
    pieces(scene).concat()
}

/// The columns, as wide as their grounds.
pub fn columns(scene: &Scene) -> Vec<Area> {
    pieces(scene).into_iter().next().unwrap_or_default()
}

/// The lanes, from the top down.
pub fn lanes(scene: &Scene) -> Vec<Area> {
    pieces(scene).into_iter().map(Area::around).collect()
}

/// Where a step stands: its left edge, and its stretch from top to bottom in each lane.
#[derive(Debug, Clone)]
pub struct Standing {
    pub step: usize,
    /// Who tells it.
    pub teller: usize,
    pub left: f64,
    pub lanes: Vec<Option<Area>>,
    /// The column it stands in.
    pub column: usize,
}

/// Where every step stands of which a card or a cell is drawn, with the words over it, read from the drawing
/// alone.
pub fn standings(journey: &Journey, scene: &Scene) -> Vec<Standing> {
    standings_with(captions(journey, scene), journey, scene)
}

/// The same without the words over cards, which may stand where other steps have room.
pub fn standings_of_cards(journey: &Journey, scene: &Scene) -> Vec<Standing> {
    standings_with(Vec::new(), journey, scene)
}

fn standings_with(captions: Vec<Caption>, journey: &Journey, scene: &Scene) -> Vec<Standing> {
    let (lanes, columns) = (lanes(scene), columns(scene));
    let mut areas: Vec<Vec<Area>> = vec![Vec::new(); journey.steps.len()];
    for card in cards(journey, scene) {
        areas[card.step].push(card.area());
    }
    for caption in captions {
        areas[caption.step].push(caption.area());
    }
    for (at, area) in all_cells(journey, scene) {
        if let Some(step) = step(&at, journey) {
            areas[step].push(area);
        }
    }
    let lane_of = |area: &Area| lanes.iter().rposition(|it| it.top <= area.top).expect("a lane");
    let standing = |step: usize| {
        let areas = &areas[step];
        let left = Area::around(areas.iter().copied()).left;
        let lane = |lane: usize| {
            let inside = areas.iter().filter(|area| lane_of(area) == lane).copied();
            let all = Area::around(inside);
            (all.left <= all.right).then_some(all)
        };
        let column = columns.iter().rposition(|c| c.left <= left).expect("in a column");
        let teller = journey.teller(&journey.steps[step]);
        Standing { step, teller, left, lanes: (0..lanes.len()).map(lane).collect(), column }
    };
    (0..journey.steps.len()).filter(|&step| !areas[step].is_empty()).map(standing).collect()
}
