//! The laws of slides: the whole curve first, then the story phase by phase.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use klantreis::model::{
    Action, Anchor, Journey, Language, Level, Part, Party, PartyKind, Place, Scale, Step, StepId,
    View,
};
use klantreis::scene::{Group, JoinEnd, Node, Role, Scene};

use crate::support::along::{BARS, area_of, bars};
use crate::support::files;
use crate::support::parts::{group, items};
use crate::support::said::{letters, said_in};
use crate::support::shapes::{Area, area, covering, line, strokes};
use crate::support::slides::{
    EXACT, LEAST_TEXT, background, cards, goes_on, has_plot, levels, list, middle_card, of_role,
    on_every_journey, on_every_journey_once, on_generated_journeys, points, seen, slides, stories,
};
use crate::support::text::texts;

/// The least distance between two levels, in px, and the one to see as a share of the middle card.
const LEAST_APART: f64 = 40.0;
const SEEN: f64 = 0.5;

#[test]
fn slides_open_with_the_whole_curve_and_no_moment() {
    on_every_journey(|_, slides| {
        assert_eq!(of_role(&slides[0], |role| role == Role::Steps), 0);
        assert_eq!(of_role(&slides[0], |role| role == Role::Title), 1);
    });
}

#[test]
fn all_text_of_a_slide_is_at_least_14_points() {
    on_every_journey(|journey, slides| {
        for text in slides.iter().flat_map(|slide| texts(&slide.nodes)) {
            assert!(text.size > LEAST_TEXT - 1e-6, "{}: {text:?}", journey.title);
        }
    });
}

#[test]
fn no_text_on_a_slide_meets_another() {
    on_every_journey(|journey, slides| {
        for slide in slides {
            let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
            assert!(page.holds(Area::around(slide.nodes.iter().map(area))), "{}", journey.title);
            let lines = texts(&slide.nodes).map(|text| (line(text), text.content.to_owned()));
            assert_eq!(covering(lines.collect()), None, "{}", journey.title);
        }
    });
}

#[test]
fn the_small_curve_of_a_slide_names_no_level() {
    on_every_journey(|_, slides| {
        let small = |node: &&Node| group(node).role == Role::Decoration;
        let curves = slides.iter().flat_map(|slide| slide.nodes.iter().filter(small));
        let names = curves.flat_map(|it| &group(it).nodes).filter(
            |node| matches!(node, Node::Group(it) if matches!(**it, Group { role: Role::LevelName, .. })),
        );
        assert_eq!(names.count(), 0);
    });
}

fn every_moment_stands_once_and_has_its_point_at_its_level(journey: &Journey, slides: &[Scene]) {
    let mut told = BTreeSet::new();
    for (slide, list) in stories(slides) {
        let points: BTreeMap<StepId, (f64, f64)> = points(slide).into_iter().collect();
        let levels = levels(slide);
        for item in list.nodes.iter().map(group) {
            let Some(Place::Step(step, _)) = item.place else { panic!("an item of no step") };
            let goes_on = goes_on(slide);
            assert!(told.insert(step) || goes_on, "{}: {step:?} twice", journey.title);
            let own = journey.steps.iter().find(|it| it.id == step).expect("a step");
            let (Some(level), Some((_, y))) = (own.level(), points.get(&step)) else { continue };
            let at = f64::from(level.0) / 2.0;
            let is_there = |heights: &Vec<f64>| {
                let [first, .., last] = heights[..] else { return heights.len() == 1 };
                let each = (last - first) / (heights.len() - 1) as f64;
                (first + each * at - y).abs() < EXACT
            };
            assert!(levels.iter().any(is_there), "{}: {step:?} at {y}, {levels:?}", journey.title);
        }
    }
    let drawn = journey.steps.iter().filter(|it| it.event.is_some()).map(|it| it.id);
    assert!(drawn.into_iter().all(|it| told.contains(&it)), "{}", journey.title);
}

#[test]
fn every_moment_stands_once_with_its_point_at_its_level() {
    on_every_journey(every_moment_stands_once_and_has_its_point_at_its_level);
    on_generated_journeys(|journey, slides| {
        if journey.parts.is_none() {
            every_moment_stands_once_and_has_its_point_at_its_level(journey, slides);
        }
    });
}

fn levels_are_seen_apart(journey: &Journey, slides: &[Scene]) {
    for (slide, _) in stories(slides) {
        for pair in levels(slide).iter().flat_map(|heights| heights.windows(2)) {
            let apart = pair[1] - pair[0];
            assert!(apart + EXACT >= LEAST_APART, "{}: {apart}", journey.title);
        }
    }
}

#[test]
fn neighbouring_levels_lie_at_least_40_px_apart() {
    on_every_journey(levels_are_seen_apart);
    on_generated_journeys(levels_are_seen_apart);
}

/// How far apart the levels of a slide lie.
fn apart(slide: &Scene) -> Option<f64> {
    levels(slide).iter().find_map(|heights| Some(heights.get(1)? - heights[0]))
}

#[test]
fn levels_lie_equally_far_apart_on_most_slides_and_half_a_card_where_there_is_room() {
    let (mut seen, mut alike, mut all) = (0, 0, 0);
    on_every_journey_once(|_, slides| {
        let apart: Vec<f64> = stories(slides).filter_map(|(slide, _)| apart(slide)).collect();
        let like = |one: &f64| apart.iter().filter(|it| (*it - one).abs() < EXACT).count();
        alike += apart.iter().map(like).max().unwrap_or_default();
        for ((_, list), apart) in stories(slides).zip(&apart) {
            all += 1;
            seen += usize::from(apart + EXACT >= SEEN * middle_card(list));
        }
    });
    assert!(seen * 20 >= all * 17, "half a card on {seen} of {all} slides");
    assert!(alike * 3 >= all * 2, "alike on {alike} of {all} slides");
}

fn nothing_meets_the_curve(journey: &Journey, slides: &[Scene]) {
    for (slide, list) in stories(slides) {
        let cards: Vec<(Area, Place)> =
            cards(list).into_iter().map(|(_, place, card)| (card.wider(-0.01), place)).collect();
        let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
        assert!(cards.iter().all(|(card, _)| page.holds(*card)), "{}", journey.title);
        let heights = levels(slide).concat();
        let points = points(slide);
        for (card, place) in &cards {
            let meets = |y: &f64| card.top < *y && *y < card.bottom;
            assert!(!heights.iter().any(meets), "{}: {place:?} on a level", journey.title);
            let on = |it: &(StepId, (f64, f64))| meets(&it.1.1);
            assert!(!points.iter().any(on), "{}: {place:?} on a point", journey.title);
        }
    }
}

#[test]
fn no_card_meets_the_curve() {
    on_every_journey(nothing_meets_the_curve);
    on_generated_journeys(nothing_meets_the_curve);
}

/// The headings on a slide, each with its size and where its first line begins.
fn headings(nodes: &[Node]) -> Vec<(f64, f64, f64)> {
    let of = |node: &Node| match node {
        Node::Paragraph(it) if it.heading == Some(2) => {
            let first = line(texts(std::slice::from_ref(node)).next().expect("a line"));
            vec![(it.style.size, first.left, first.top)]
        }
        Node::Group(group) => headings(&group.nodes),
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

#[test]
fn a_slide_of_lanes_is_headed_in_the_place_and_size_of_a_slide_of_the_story() {
    let held = Cell::new(0);
    let law = |journey: &Journey, slides: &[Scene]| {
        let Some((story, _)) = stories(slides).next() else { return };
        let [(size, left, top)] = headings(&story.nodes)[..] else { panic!("one heading") };
        let has_lanes = |slide: &&Scene| of_role(slide, |role| role == Role::Background) > 0;
        for slide in slides.iter().filter(|it| has_lanes(it) && list(it).is_none()) {
            let first = headings(&slide.nodes).first().copied().expect("a heading");
            let (x, y) = (first.1 - left, first.2 - top);
            assert!(first.0 == size && x.abs() < 2.0 && y.abs() < 2.0, "{}", journey.title);
            held.set(held.get() + 1);
        }
    };
    on_every_journey(law);
    on_generated_journeys(law);
    assert!(held.get() > 20, "held on {} slides", held.get());
}

#[test]
fn the_first_slide_says_of_each_phase_whose_it_is_and_names_parties_clear_of_the_phases() {
    let first = |name: &str| slides(&files::journey(name)).swap_remove(0);
    let bea = first("bea");
    let ids: Vec<&str> = texts(&bea.nodes).map(|it| it.content).collect();
    for id in ["1 (Larissa)", "2 (Larissa)", "4 (Larissa)", "5 (Larissa)"] {
        assert!(ids.contains(&id), "{id}: {ids:?}");
    }
    let joint = first("gezamenlijk");
    let lines = texts(&joint.nodes).map(|text| (text.content, line(text)));
    let (names, others): (Vec<_>, Vec<_>) = lines.partition(|it| it.0.contains("(n"));
    let (_, phase) = others.iter().find(|it| it.0 == "1").expect("the first phase");
    for (name, own) in &names {
        assert!(own.right + 6.0 <= phase.left, "{name} ends at {}", own.right);
    }
    assert_eq!(names.len(), 2);
}

#[test]
fn the_account_stands_at_the_end() {
    on_every_journey(|journey, slides| {
        let (_, before) = slides.split_last().expect("slides");
        let accounts = before.iter().map(|it| of_role(it, |role| role == Role::Account));
        assert_eq!(accounts.sum::<usize>(), 0, "{}", journey.title);
    });
}

#[test]
fn a_moment_without_a_level_says_so_on_its_slide() {
    let mut held = 0;
    for name in files::names() {
        let journey = files::journey(&name);
        for (slide, list) in
            slides(&journey).iter().flat_map(|it| stories(std::slice::from_ref(it)))
        {
            let own = cards(list).into_iter().filter(|(part, ..)| *part == Part::Events);
            let is_unknown = |place: Place| {
                let Place::Step(step, _) = place else { return false };
                journey.steps.iter().any(|it| it.id == step && it.level().is_none())
            };
            if own.into_iter().any(|(_, place, _)| is_unknown(place)) {
                let said: Vec<&str> = texts(&slide.nodes).map(|it| it.content).collect();
                assert!(said.join(" ").contains("Niveau niet bekend"), "{name}: {said:?}");
                held += 1;
            }
        }
    }
    assert!(held > 1, "held on {held} slides");
}

#[test]
fn a_slide_alone_does_not_count_itself() {
    let joint = files::journey("gezamenlijk");
    let mut journey = Journey::new("Proef").step(Step::event("Iets", Level::NEUTRAL));
    journey.topics = joint.topics[..1].to_vec();
    journey.parts = Some(vec![Part::Topics]);
    let slides = slides(&journey);
    assert_eq!(slides.len(), 1);
    assert!(!slides[0].title.contains("pagina"), "{}", slides[0].title);
}

#[test]
fn several_lines_with_who_chose_the_help_stand_on_slides() {
    for name in ["bea", "inge", "zarina"] {
        let mut journey = files::journey(name);
        let parts = journey.drawn_parts();
        journey.parts = Some(parts.into_iter().chain([Part::Choice]).collect());
        assert!(has_plot(&slides(&journey)[0]), "{name}");
    }
}

/// Two tellings of a phase, each with levels of its own: on one slide these would leave no room for words.
fn on_own_levels(view: View) -> Journey {
    let told = |name: &str, kind, levels: &[&str]| {
        let party = Party { scale: Scale::of(levels), ..Party::named(name, kind, Language::Dutch) };
        let text =
            "Wij bellen, wachten, bellen nog eens en worden drie keer doorverbonden. ".repeat(4);
        let steps = (0..3).map(|nth| {
            let step = Step::event(&text, Level::rank(nth)).in_phase("4");
            step.with_action(Action::by("Wijkteam", "Schrijft op wat er nodig is, en belt terug."))
        });
        (party, steps.collect::<Vec<_>>())
    };
    let mut journey = Journey::new("x").told_by(vec![
        told("Joke", PartyKind::Family, &["heel fijn", "gaat wel", "zwaar", "niet te doen"]),
        told("Wijkteam", PartyKind::Professional, &["5", "4", "3", "2", "1"]),
    ]);
    journey.view = Some(view);
    journey
}

#[test]
fn parties_with_levels_of_their_own_tell_on_slides_of_their_own() {
    for view in [View::Cards, View::Line] {
        let journey = on_own_levels(view);
        let slides = slides(&journey);
        assert!(has_plot(&slides[0]), "{view:?}");
        every_moment_stands_once_and_has_its_point_at_its_level(&journey, &slides);
        let told: Vec<usize> = stories(&slides).map(|(slide, _)| levels(slide).len()).collect();
        assert!(told.len() > 1 && told.iter().all(|&levels| levels == 1), "{view:?}: {told:?}");
    }
}

#[test]
fn a_line_is_named_where_it_leaves_its_slide_and_not_where_it_is_not_drawn() {
    let slides = slides(&files::journey("bea"));
    let names = |slide: &Scene| -> Vec<(String, f64)> {
        let own = background(slide).iter().filter_map(|node| match node {
            Node::Group(it) if it.role == Role::LaneName => Some(&it.nodes),
            _ => None,
        });
        let own =
            own.flat_map(|nodes| texts(nodes).map(|it| (it.content.to_owned(), line(it).middle())));
        own.filter(|(name, _)| name == "Bea" || name == "Larissa").collect()
    };
    let who = |slide: &Scene| names(slide).into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(who(&slides[1]), ["Bea"]);
    assert_eq!(who(&slides[4]), ["Bea", "Larissa"]);
    assert_eq!(who(&slides[5]), ["Larissa"]);
    for slide in [&slides[1], &slides[2], &slides[5]] {
        let threads = background(slide).iter().filter_map(|node| match node {
            Node::Group(it) if matches!(it.role, Role::Thread(_)) => Some(&it.nodes),
            _ => None,
        });
        let strokes = threads.flatten().flat_map(|node| match node {
            Node::Path(path) => strokes(path),
            _ => Vec::new(),
        });
        let last = strokes.map(|(_, to)| to).max_by(|a, b| a.0.total_cmp(&b.0)).expect("a line");
        let (name, y) = &names(slide)[0];
        assert!((y - last.1).abs() < 2.0, "{name} at {y}, its line at {}", last.1);
    }
}

/// The lanes on a slide that nothing ties to the story, each with the right edge of its ground.
fn grounds(slide: &Scene) -> Vec<(Part, f64)> {
    let behind = slide.nodes.iter().map(group).filter(|it| it.role == Role::Background);
    let lanes = behind.flat_map(|it| &it.nodes).filter_map(|node| match node {
        Node::Group(it) => match it.role {
            Role::Ground(lane) => Some((lane.part, it)),
            _ => None,
        },
        _ => None,
    });
    let right = |ground: &Group| {
        let pieces = ground.nodes.iter().filter(|node| matches!(node, Node::Rect(_)));
        Area::around(pieces.map(area)).right
    };
    lanes.map(|(part, ground)| (part, right(ground))).collect()
}

#[test]
fn what_stands_along_the_story_fills_the_width_of_its_slide() {
    let mut held = 0;
    on_every_journey_once(|journey, slides| {
        for (part, right) in slides.iter().flat_map(grounds) {
            let off = slides[0].width - right;
            assert!(off < 48.0, "{}: {part:?} ends {off} before the edge", journey.title);
            held += 1;
        }
    });
    assert!(held > 8, "held on {held} lanes");
}

#[test]
fn the_line_from_a_point_ends_at_its_card_or_at_the_words_over_that() {
    let mut held = 0;
    on_every_journey_once(|journey, slides| {
        for (slide, list) in stories(slides) {
            let cards = cards(list);
            let joins = background(slide).iter().filter_map(|node| match node {
                Node::Group(it) => Some(&it.joins),
                _ => None,
            });
            for join in joins.flatten().filter(|it| matches!(it.from, JoinEnd::Point(_))) {
                let JoinEnd::Card(to) = join.to else { panic!("to a card: {join:?}") };
                let (.., card) = cards.iter().find(|(_, own, _)| *own == to).expect("its card");
                let [.., (x, y)] = join.way[..] else { panic!("a line: {join:?}") };
                let is_over = |line: &Area| {
                    line.left - 8.0 < x
                        && x < line.right + 8.0
                        && (y..card.top).contains(&line.middle())
                };
                let at_card = (y - card.top).abs() < 1.0 || (y - card.bottom).abs() < 1.0;
                let at_words = || texts(&slide.nodes).any(|text| is_over(&line(text)));
                assert!(at_card || at_words(), "{}: {join:?} to {card:?}", journey.title);
                held += 1;
            }
        }
    });
    assert!(held > 8, "held on {held} lines");
}

#[test]
fn a_bar_ends_before_one_that_begins_later() {
    let mut held = 0;
    for journey in ["sam", "els"].map(files::journey) {
        let slides = slides(&journey);
        for part in BARS {
            let is_part = |node: &&Group| node.role == Role::LaneList(part);
            let lists = slides.iter().enumerate().flat_map(|(at, slide)| {
                let lists = slide.nodes.iter().map(group).filter(is_part);
                lists.flat_map(|it| items(&it.nodes)).map(move |it| (at, area_of(&it)))
            });
            let drawn: Vec<(usize, Area)> = lists.collect();
            let own = if drawn.is_empty() { Vec::new() } else { bars(&journey, part) };
            assert_eq!(drawn.len(), own.len(), "{part:?}");
            let all: Vec<_> = drawn.iter().zip(&own).collect();
            for ((slide, bar), it) in &all {
                let later =
                    all.iter().filter(|other| other.0.0 == *slide && it.ends.1 < other.1.ends.0);
                for ((_, next), then) in later {
                    assert!(bar.right <= next.left, "{:?} over {:?}", it.said, then.said);
                    held += 1;
                }
            }
        }
    }
    assert!(held > 4, "held on {held} pairs");
}

#[test]
fn a_chance_of_a_whole_phase_stands_under_the_name_of_that() {
    let mut held = 0;
    let law = |journey: &Journey, slides: &[Scene]| {
        let lists = slides.iter().flat_map(|it| it.nodes.iter().map(group));
        let lists = lists.filter(|it| it.role == Role::LaneList(Part::Opportunities));
        for list in lists {
            let (mut phase, mut under) = (None, String::new());
            for item in items(&list.nodes) {
                let Some(Place::Opportunity(nth)) = item.place else { panic!("a chance") };
                let Anchor::Phase(own) = &journey.opportunities[nth].at else { continue };
                if phase.replace(own) != Some(own) {
                    under = said_in(item.head);
                }
                let whole = journey.language.pick("Hele fase", "Whole phase");
                assert_eq!(under, letters(&format!("{whole} {own}")), "{}", journey.title);
                held += 1;
            }
        }
    };
    on_every_journey(law);
    assert!(held > 8, "held on {held}");
}

#[test]
fn inge_takes_eight_slides() {
    for view in [View::Cards, View::Line] {
        let journey = seen("inge", view);
        assert_eq!(slides(&journey).len(), 8, "{view:?}");
    }
}

#[test]
fn the_story_of_the_joint_journey_takes_at_most_twelve_slides() {
    for view in [View::Cards, View::Line] {
        let journey = seen("gezamenlijk", view);
        let slides = slides(&journey);
        let story = stories(&slides).count();
        assert!(story < 12, "{story} besides the first, {view:?}");
    }
}
