//! Law 4, the letters: text is never shrunk or squeezed, and always starts at the edge
//! where it is read from.

use std::collections::BTreeSet;

use klantreis::model::Part;
use klantreis::scene::Direction;
use klantreis::theme::Theme;

use crate::support::holding::on_every_journey;
use crate::support::picture::cards;
use crate::support::shapes::line;
use crate::support::text::{Text, texts};

#[test]
fn a_drawing_has_at_most_five_sizes_of_text() {
    on_every_journey(|_, scene| {
        let sizes: BTreeSet<u64> = texts(&scene.nodes).map(|text| text.size.to_bits()).collect();
        assert!(sizes.len() <= 5, "{:?}", sizes.into_iter().map(f64::from_bits));
    });
}

#[test]
fn text_on_cards_has_one_size() {
    on_every_journey(|journey, scene| {
        let theme = Theme::default();
        for card in cards(journey, scene) {
            for text in card.lines() {
                let small_print = card.is_action() && text.size == theme.small_size;
                assert!(text.size == theme.body_size || small_print, "{text:?}");
            }
        }
    });
}

#[test]
fn no_text_is_smaller_than_eight_points() {
    on_every_journey(|_, scene| {
        for text in texts(&scene.nodes) {
            assert!(text.size * 0.75 >= 8.0, "{text:?}");
        }
    });
}

#[test]
fn the_lines_of_a_card_start_at_one_edge() {
    let Theme { padding, small_size, .. } = Theme::default();
    on_every_journey(|journey, scene| {
        let drawn = journey.drawn_parts();
        let marks = [Part::Domains, Part::Choice].iter().any(|part| drawn.contains(part));
        for card in cards(journey, scene) {
            let area = card.area();
            // The words behind a mark begin further in.
            let is_behind_mark = |text: Text<'_>| {
                let can_be = marks && card.is_action() && text.size == small_size;
                can_be && text.x == area.left + padding + 15.0
            };
            let starts = |text: Text<'_>| match text.direction {
                Direction::LeftToRight => text.x == area.left + padding || is_behind_mark(text),
                // A line may be wider than the room between two equal margins.
                Direction::RightToLeft => line(text).right >= area.right - padding - 0.01,
            };
            assert!(card.lines().all(starts), "{}", card.label);
        }
    });
}
