//! Where a line stops because nothing is told in a whole phase, the pictures with a line say so.

use klantreis::layout::{Medium, Page, layout, pages};
use klantreis::model::{Journey, View};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{
    on_every_journey, on_every_line, on_every_paper, on_every_paper_in_brief,
    on_every_paper_in_lines,
};
use crate::support::parts::of_role;
use crate::support::shapes::{Area, area, line, strokes};
use crate::support::slides;
use crate::support::text::texts;

/// What is said in a drawing where a line stops, each with the room of its lines.
fn said(scene: &Scene) -> Vec<(String, Vec<Area>)> {
    let said = |group: &Group| {
        let lines: Vec<_> = texts(&group.nodes).collect();
        let words: Vec<&str> = lines.iter().map(|text| text.content).collect();
        (words.join(" "), lines.into_iter().map(line).collect())
    };
    of_role(&scene.nodes, |role| role == Role::NotTold).into_iter().map(said).collect()
}

fn drawn(name: &str, view: View) -> Vec<String> {
    let theme = Theme { view, ..Theme::default() };
    let said = said(&layout(&files::journey(name), &theme));
    said.into_iter().map(|(words, _)| words).collect()
}

#[test]
fn a_phase_in_which_only_organisations_act_is_said_to_be_untold() {
    for name in ["jantine", "zarina"] {
        for view in [View::Cards, View::Line, View::Brief, View::Curve] {
            assert_eq!(drawn(name, view), ["niet verteld"], "{name}: {view:?}");
            assert!(drawn("inge", view).is_empty());
        }
    }
}

#[test]
fn where_the_story_is_that_of_somebody_else_it_is_said_whose_level_is_untold() {
    let own = "Bea: niveau niet verteld";
    assert_eq!(drawn("bea", View::Cards), ["niet verteld", own, own]);
    assert_eq!(drawn("bea", View::Line), ["niet verteld", own, own]);
    assert_eq!(drawn("bea", View::Curve), ["niet verteld"]);
}

#[test]
fn in_brief_a_gap_says_what_it_is_within_its_phase_or_else_the_legend_does() {
    let theme = Theme { view: View::Brief, ..Theme::default() };
    let book = Page::mm(160.0, 230.0, Medium::Paper);
    for (name, silences) in [("jantine", 1), ("zarina", 1), ("bea", 3), ("inge", 0)] {
        for page in [Page::A4, Page::A4_PORTRAIT, Page::A3, book] {
            let pages = pages(&files::journey(name), &theme, &page).expect("room");
            let legend = of_role(&pages[0].nodes, |role| role == Role::Legend);
            let mut legend = legend.into_iter().flat_map(|it| texts(&it.nodes));
            let is_in_legend = legend.any(|text| text.content.starts_with("gat in de lijn:"));
            for page in &pages {
                let said = said(page).len();
                assert_eq!(said, if is_in_legend { 0 } else { silences }, "{name}: {page:?}");
            }
        }
    }
    on_every_paper_in_brief(|journey, _, pages| {
        for page in pages {
            let lane = theme.palette.lane;
            let plots = of_role(&page.nodes, |role| role == Role::Plot);
            let grounds = plots.iter().flat_map(|plot| &plot.nodes).filter_map(|node| match node {
                Node::Rect(it) if it.paint.fill == Some(lane) => Some(area(node)),
                _ => None,
            });
            let grounds: Vec<Area> = grounds.collect();
            for own in said(page).into_iter().flat_map(|(_, lines)| lines) {
                let is_around = |it: &Area| it.left <= own.left && own.right <= it.right;
                assert!(grounds.iter().any(is_around), "{}: {own:?}", journey.title);
            }
        }
    });
}

fn stand_free(journey: &Journey, scene: &Scene) {
    let lines_of = |is: fn(Role) -> bool| {
        let nodes = of_role(&scene.nodes, is).into_iter().flat_map(|group| &group.nodes);
        nodes.flat_map(|node| match node {
            Node::Path(path) => strokes(path),
            _ => Vec::new(),
        })
    };
    let behind = |role| matches!(role, Role::Thread(_) | Role::Ties | Role::LevelLines { .. });
    let strokes: Vec<_> = lines_of(behind).collect();
    let cards: Vec<Area> = of_role(&scene.nodes, |role| {
        matches!(role, Role::Card { .. } | Role::Point { .. } | Role::LinePoint | Role::Caption)
    })
    .into_iter()
    .flat_map(|group| group.nodes.iter().map(area))
    .collect();
    for (words, lines) in said(scene) {
        for own in &lines {
            let name = &journey.title;
            let card = cards.iter().find(|card| card.covers(*own));
            assert!(card.is_none(), "{name}: {words:?} on {card:?}");
            let passed = strokes.iter().find(|(from, to)| {
                (0..=8).map(f64::from).any(|n| {
                    let at = |a: f64, b: f64| a + (b - a) * n / 8.0;
                    let (x, y) = (at(from.0, to.0), at(from.1, to.1));
                    x > own.left && x < own.right && y > own.top && y < own.bottom
                })
            });
            assert!(passed.is_none(), "{name}: {passed:?} runs through {words:?}");
        }
    }
}

#[test]
fn a_curve_too_small_for_the_words_leaves_them_out() {
    let theme = Theme { view: View::Curve, ..Theme::default() };
    let small = Page::mm(60.0, 15.0, Medium::Paper);
    let pages = pages(&files::journey("jantine"), &theme, &small).expect("room");
    assert!(pages.iter().all(|page| said(page).is_empty()));
}

#[test]
fn what_is_said_in_brief_and_beside_a_curve_stands_free() {
    on_every_paper_in_brief(|journey, _, pages| {
        for page in pages {
            stand_free(journey, page);
        }
    });
    let curve = Theme { view: View::Curve, ..Theme::default() };
    on_every_journey(|journey, _| stand_free(journey, &layout(journey, &curve)));
}

#[test]
fn a_slide_says_what_is_untold_where_its_curve_stops_and_so_does_the_first() {
    for view in [View::Cards, View::Line] {
        for name in ["jantine", "zarina", "bea"] {
            let slides = slides::slides(&slides::seen(name, view));
            let told = slides.iter().filter(|slide| !said(slide).is_empty()).count();
            assert!(!said(&slides[0]).is_empty() && told > 1, "{name}: {view:?}");
        }
    }
}

#[test]
fn what_is_said_on_slides_and_between_cards_stands_free() {
    let on_slides = |journey: &Journey, slides: &[Scene]| {
        for slide in slides {
            stand_free(journey, slide);
        }
    };
    slides::on_every_journey(on_slides);
    slides::on_generated_journeys(on_slides);
    on_every_journey(stand_free);
    on_every_paper(|journey, _, pages| {
        for page in pages {
            stand_free(journey, page);
        }
    });
}

#[test]
fn what_is_said_meets_no_card_no_curve_and_no_tie() {
    on_every_line(stand_free);
    on_every_paper_in_lines(|journey, _, pages| {
        for page in pages {
            stand_free(journey, page);
        }
    });
}
