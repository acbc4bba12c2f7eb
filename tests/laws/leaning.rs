//! The laws of the drawing, held on cards that say what they lean on.

use klantreis::model::{Evidence, EvidenceKind, Journey, Part};
use klantreis::scene::{Node, Path, Scene};

use crate::support::files;
use crate::support::holding::draw;
use crate::support::picture::{Card, cards};
use crate::support::said::{in_order, letters_of};
use crate::support::shapes::{area, ground, line, strokes};
use crate::support::text::Text;

/// Holds a law on every journey of the package, with evidence of three kinds at each step.
fn on_every_journey(law: impl Fn(&Journey, &Scene)) {
    for name in files::names() {
        let mut journey = files::journey(&name);
        for (at, step) in journey.steps.iter_mut().enumerate() {
            let kinds = EvidenceKind::ALL.into_iter().enumerate().take(1 + at % 4);
            let piece = |(nth, kind)| Evidence {
                source: (nth < 2).then(|| format!("Gezin {at}")),
                ..Evidence::unsourced(kind)
            };
            step.evidence = kinds.map(piece).collect();
        }
        journey.draw_also(Part::Evidence);
        let scene = draw(&journey);
        law(&journey, &scene);
    }
}

/// The cards on which stands what their step leans on: the first of each step.
fn first_cards<'a>(journey: &'a Journey, scene: &'a Scene) -> Vec<Card<'a>> {
    let mut cards = cards(journey, scene);
    cards.dedup_by_key(|card| card.step);
    cards
}

#[test]
fn the_first_card_of_a_step_says_what_it_leans_on() {
    on_every_journey(|journey, scene| {
        for card in first_cards(journey, scene) {
            let said = letters_of(card.lines());
            let kinds = ["Geciteerd", "Waargenomen", "Naverteld", "Afgeleid"];
            for kind in &kinds[..journey.steps[card.step].evidence.len()] {
                in_order(&said, [*kind]);
                assert!(card.label.contains(kind), "{}", card.label);
            }
        }
    });
}

#[test]
fn all_words_stay_inside_the_card() {
    on_every_journey(|journey, scene| {
        for card in first_cards(journey, scene) {
            for text in card.lines() {
                assert!(card.area().holds(line(text)), "{text:?}");
            }
        }
    });
}

#[test]
fn the_words_and_the_line_above_them_stand_out_from_the_card() {
    on_every_journey(|journey, scene| {
        for card in first_cards(journey, scene) {
            let frame = || card.nodes.iter().take(1);
            for Text { x, y, color, .. } in card.lines() {
                assert!(color.contrast(ground(frame(), (x, y))) >= 4.5, "{}", card.label);
            }
            let (path, rule) = rule(&card);
            let stroke = path.paint.stroke.unwrap();
            assert!(stroke.color.contrast(ground(frame(), rule)) >= 3.0, "{}", card.label);
        }
    });
}

/// The line between the words of a card and what it leans on, and its middle.
fn rule<'a>(card: &Card<'a>) -> (&'a Path, (f64, f64)) {
    let mut paths = card.nodes.iter().skip(1).filter_map(|node| match node {
        Node::Path(path) => Some(path),
        _ => None,
    });
    let path = paths.next_back().expect("a line above what the card leans on");
    let (a, b) = strokes(path)[0];
    (path, (f64::midpoint(a.0, b.0), a.1))
}

#[test]
fn the_line_runs_through_no_words() {
    on_every_journey(|journey, scene| {
        for card in first_cards(journey, scene) {
            let (path, _) = rule(&card);
            let rule = area(&Node::Path(path.clone()));
            let words = |text: Text<'_>| (text.y - 0.72 * text.size, text.y + 0.212 * text.size);
            let crossed =
                card.lines().map(words).any(|(top, bottom)| top < rule.bottom && rule.top < bottom);
            assert!(!crossed, "{}", card.label);
        }
    });
}
