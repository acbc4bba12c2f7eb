//! Law 7: not by colour alone, and with enough contrast.

use klantreis::layout::layout;
use klantreis::model::{Action, Journey, Language, Level, Party, PartyKind, Step, Thought};
use klantreis::scene::{Color, Node, Scene};
use klantreis::theme::Theme;

use crate::support::holding::on_short_journeys;
use crate::support::parts::parts;
use crate::support::picture::{Card, Told, cards};
use crate::support::shapes::{area, flat, ground, line, strokes};
use crate::support::text::{Text, lines};

const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

#[test]
fn every_text_stands_out_from_what_it_stands_on() {
    on_short_journeys(|_, scene| {
        let painted = flat(&scene.nodes);
        for (at, node) in painted.iter().enumerate() {
            let Node::Paragraph(paragraph) = node else { continue };
            for (text, point) in lines(paragraph).flat_map(points) {
                let under = ground(painted[..at].iter().copied(), point);
                let contrast = text.color.contrast(under);
                assert!(contrast >= TEXT, "{contrast:.2} of {text:?} on {under:?}");
            }
        }
    });
}

/// Both ends of a line and its middle.
fn points(text: Text<'_>) -> [(Text<'_>, (f64, f64)); 3] {
    let area = line(text);
    let y = text.y - text.size / 4.0;
    let xs = [area.left + 0.5, f64::midpoint(area.left, area.right), area.right - 0.5];
    xs.map(|x| (text, (x, y)))
}

#[test]
fn every_meaningful_line_stands_out_from_its_ground() {
    on_short_journeys(|_, scene| {
        let parts = parts(scene);
        // Two meaningful lines may cross; a line stands out from the ground they lie on.
        let dot = |node: &&Node| matches!(node, Node::Circle(_));
        let painted: Vec<&Node> = [parts.header, parts.behind]
            .into_iter()
            .flat_map(flat)
            .filter(|node| !dot(node))
            .collect();
        lines_stand_out(&painted);
        for item in parts.beside() {
            lines_stand_out(&[flat(parts.behind), flat(item.nodes)].concat());
        }
    });
}

fn lines_stand_out(painted: &[&Node]) {
    for (at, node) in painted.iter().enumerate() {
        let Node::Path(path) = node else { continue };
        let Some(stroke) = path.paint.stroke else { continue };
        for (a, b) in strokes(path) {
            let middle = (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
            let under = ground(painted[..at].iter().copied(), middle);
            let contrast = stroke.color.contrast(under);
            assert!(contrast >= LINE, "{contrast:.2} of {stroke:?} on {under:?} at {middle:?}");
        }
    }
}

#[test]
fn the_edge_of_every_card_stands_out_from_its_lane() {
    on_short_journeys(|journey, scene| {
        let behind = flat(parts(scene).behind);
        let lanes = || behind.iter().copied().filter(|node| matches!(node, Node::Rect(_)));
        for card in cards(journey, scene) {
            let corner = area(&card.nodes[0]);
            let under = ground(lanes(), (corner.left, corner.bottom));
            let contrast = edge(&card).contrast(under);
            assert!(contrast >= LINE, "{contrast:.2} of {} on {under:?}", card.label);
        }
    });
}

/// What sets a card off: its edge, or its fill where it has none.
fn edge(card: &Card<'_>) -> Color {
    let paint = match &card.nodes[0] {
        Node::Rect(frame) => frame.paint,
        Node::Path(frame) => frame.paint,
        other => panic!("not a frame: {other:?}"),
    };
    paint.stroke.map(|stroke| stroke.color).or(paint.fill).expect("painted")
}

/// A journey with a card of each kind by itself, and one of each that hangs.
fn one_of_each() -> Journey {
    let thought = || Some(Thought { text: "Denkt".into(), level: Some(Level::NEUTRAL) });
    let alone = {
        let mut step = Step::default();
        step.thought = thought();
        step
    };
    let mut hanging = Step::event("Gebeurt", Level::NEUTRAL).feeling("Voelt");
    hanging.thought = thought();
    Journey::new("Alle")
        .step(Step::event("Gebeurt", Level::NEUTRAL))
        .step(Step::emotion("Voelt", Level::NEUTRAL))
        .step(alone)
        .step(Step::action(Action::by("Wijkteam", "Doet")))
        .step(hanging)
}

/// Fill, edge and shape of a card: the shape as its corners, a bar, a broken edge.
#[derive(Debug, PartialEq)]
struct Look {
    fill: Option<Color>,
    edge: Option<Color>,
    corner: Option<u64>,
    bar: bool,
    dashed: bool,
}

fn look(card: &Card<'_>) -> Look {
    let (paint, corner) = match &card.nodes[0] {
        Node::Rect(frame) => (frame.paint, Some(frame.radius.to_bits())),
        Node::Path(frame) => (frame.paint, None),
        other => panic!("not a frame: {other:?}"),
    };
    Look {
        fill: paint.fill,
        edge: paint.stroke.map(|stroke| stroke.color),
        corner,
        bar: matches!(card.nodes.get(1), Some(Node::Rect(_))),
        dashed: paint.stroke.is_some_and(|stroke| stroke.dashed),
    }
}

fn on_one_of_each(check: impl Fn(&[(Told<'_>, Look)])) {
    let journey = one_of_each();
    let scene: Scene = layout(&journey, &Theme::default());
    let looks: Vec<_> =
        cards(&journey, &scene).iter().map(|card| (card.told, look(card))).collect();
    check(&looks);
}

#[test]
fn event_emotion_and_action_differ_in_fill_or_edge_and_in_shape() {
    on_one_of_each(|looks| {
        let [(_, event), (_, emotion), _, (_, action), ..] = looks else { panic!("{looks:?}") };
        for (a, b) in [(event, emotion), (event, action), (emotion, action)] {
            assert!((a.fill, a.edge) != (b.fill, b.edge), "{a:?} {b:?}");
            assert!((a.corner, a.bar) != (b.corner, b.bar), "{a:?} {b:?}");
        }
        assert!(event.fill != emotion.fill && event.fill != action.fill, "{looks:?}");
        assert!(event.edge != emotion.edge && emotion.edge != action.edge, "{looks:?}");
    });
}

#[test]
fn a_thought_is_known_by_its_broken_edge() {
    on_one_of_each(|looks| {
        for (told, look) in looks {
            assert_eq!(look.dashed, matches!(told, Told::Thought(_)), "{told:?}");
        }
    });
}

#[test]
fn no_two_kinds_of_card_are_the_same_grey() {
    on_one_of_each(|looks| {
        let [(_, event), (_, emotion), _, (_, action), ..] = looks else { panic!("{looks:?}") };
        let contrast = |a: Option<Color>, b: Option<Color>| a.unwrap().contrast(b.unwrap());
        assert!(contrast(event.fill, emotion.fill) >= LINE);
        assert!(contrast(event.fill, action.fill) >= LINE);
        // Red and blue edges of white cards: told apart by shape, and somewhat by grey.
        assert!(contrast(emotion.edge, action.edge) >= 1.5);
    });
}

#[test]
fn what_happens_looks_different_for_a_family_a_professional_and_a_plan() {
    let telling = |kind| {
        let party = Party::named(format!("{kind:?}"), kind, Language::Dutch);
        (party, vec![Step::event("Gebeurt", Level::NEUTRAL)])
    };
    let journey = Journey::new("Drie").told_by(PartyKind::ALL.map(telling).to_vec());
    let scene = layout(&journey, &Theme::default());
    let looks: Vec<Look> = cards(&journey, &scene).iter().map(look).collect();
    let [family, professional, plan] = &looks[..] else { panic!("{looks:?}") };
    for (a, b) in [(family, professional), (family, plan), (professional, plan)] {
        assert!((a.fill, a.edge) != (b.fill, b.edge), "{a:?} {b:?}");
        assert!((a.corner, a.bar, a.dashed) != (b.corner, b.bar, b.dashed), "{a:?} {b:?}");
    }
}
