//! The laws of the drawing, on pages of one size.

use std::collections::{BTreeMap, BTreeSet};

use klantreis::layout::{Medium, Page, layout, pages};
use klantreis::model::{Journey, Language, PartyKind};
use klantreis::scene::{Group, Meaning, Node, Role, Scene};
use klantreis::theme::Theme;
use klantreis::write::svg;

use crate::support::along::bar_parts;
use crate::support::files;
use crate::support::holding::{on_every_paper, on_the_package};
use crate::support::parts::group;
use crate::support::picture::drawn_steps;
use crate::support::shapes::{Area, area, covering, flat, line};
use crate::support::text::texts;

/// What a printer leaves white: 4 mm.
const WHITE: f64 = 15.0;

/// Something that is told as one picture, and the list it is in.
struct Told<'a> {
    list: Role,
    item: &'a str,
    text: &'a str,
    /// Whether it is told here first, and not on an earlier band as well.
    begins: bool,
    nodes: &'a [Node],
}

impl Told<'_> {
    fn area(&self) -> Area {
        // The first shape is the frame: small circles lead from a thought to its card.
        let nodes = if self.list == Role::Steps { &self.nodes[..1] } else { self.nodes };
        Area::around(nodes.iter().map(area))
    }
}

/// Everything on a page that is told as one picture, in reading order.
fn told(page: &Scene) -> Vec<Told<'_>> {
    let mut found = Vec::new();
    let lists = page.nodes.iter().map(group).filter(|it| it.role.meaning() == Meaning::List);
    for (list, item) in lists.flat_map(|list| list.nodes.iter().map(|it| (list.role, group(it)))) {
        for Group { role, label: text, nodes, .. } in item.nodes.iter().map(group) {
            if role.meaning() == Meaning::Picture {
                let begins = !matches!(role, Role::LaneCard { continued: true, .. });
                found.push(Told { list, item: &item.label, text, begins, nodes });
            }
        }
    }
    found
}

/// How often each card, bar, cell or entry is told, apart from where it goes on.
fn counted(pages: &[Scene]) -> BTreeMap<(&str, &str), usize> {
    let mut counted = BTreeMap::new();
    for told in pages.iter().flat_map(told).filter(|told| told.begins) {
        *counted.entry((told.item, told.text)).or_default() += 1;
    }
    counted
}

#[test]
fn every_card_stands_on_one_page_and_is_never_cut() {
    on_every_paper(|journey, _, pages| {
        let whole = [layout(journey, &Theme::default())];
        assert_eq!(counted(pages), counted(&whole));
    });
}

#[test]
fn a_page_has_the_size_that_was_asked_for() {
    on_every_paper(|_, page, pages| {
        assert!(pages.iter().all(|own| (own.width, own.height) == (page.width, page.height)));
    });
}

#[test]
fn nothing_leaves_the_paper() {
    on_every_paper(|_, page, pages| {
        let inner = Area {
            left: WHITE,
            top: WHITE,
            right: page.width - WHITE,
            bottom: page.height - WHITE,
        };
        for node in pages.iter().flat_map(|page| flat(&page.nodes)) {
            assert!(inner.holds(area(node)), "{node:?} leaves {inner:?}");
        }
    });
}

#[test]
fn nothing_on_a_page_covers_anything_else() {
    on_every_paper(|_, _, pages| {
        for page in pages {
            let pictures =
                told(page).into_iter().map(|told| (touchable(told.area()), told.text.to_owned()));
            assert_eq!(covering(pictures.collect()), None);
            let lines = texts(&page.nodes).map(|text| (touchable(line(text)), text)).collect();
            assert_eq!(covering(lines), None);
        }
    });
}

/// Things may touch, and numbers that are scaled to a page are not exact.
fn touchable(area: Area) -> Area {
    area.wider(-0.01)
}

#[test]
fn text_on_paper_is_at_least_9_points_on_large_paper_8_and_on_slides_14() {
    on_every_paper(|_, page, pages| {
        let least = match page.medium {
            Medium::Paper => 9.0,
            Medium::Sheet => 8.0,
            Medium::Slide => 14.0,
        };
        for text in pages.iter().flat_map(|page| texts(&page.nodes)) {
            assert!(text.size * 0.75 >= least - 1e-9, "{text:?}");
        }
    });
}

#[test]
fn body_text_has_one_size_on_all_pages() {
    on_every_paper(|_, page, pages| {
        let sizes: &[f64] = match page.medium {
            Medium::Paper => &[9.0],
            Medium::Sheet => &[13.0, 12.0, 11.0, 10.0, 9.0, 8.0],
            Medium::Slide => return,
        };
        let story = pages.iter().flat_map(told).filter(|told| told.list == Role::Steps);
        let largest = story
            .filter_map(|told| texts(told.nodes).map(|text| text.size * 0.75).reduce(f64::max));
        let found: BTreeSet<u64> = largest.map(|size| (size * 1000.0).round() as u64).collect();
        assert!(found.len() <= 1, "{found:?}");
        let known = |size: &u64| sizes.iter().any(|it| (it * 1000.0) as u64 == *size);
        assert!(found.iter().all(known), "{found:?}");
    });
}

#[test]
fn every_page_has_the_title_the_names_that_are_fictitious_and_its_number() {
    on_every_paper(|journey, _, pages| {
        for (at, page) in pages.iter().enumerate() {
            let words: Vec<&str> = texts(&page.nodes).map(|text| text.content).collect();
            let words = words.join(" ");
            let number = match journey.language {
                Language::Dutch => format!("pagina {} van {}", at + 1, pages.len()),
                Language::English => format!("page {} of {}", at + 1, pages.len()),
            };
            assert!(words.contains(&number), "{words}");
            let version = concat!("klantreis ", env!("CARGO_PKG_VERSION"));
            assert!(words.contains(version), "{words}");
        }
    });
    on_the_package(|journey, _| {
        let first_word = journey.title.split(' ').next().unwrap_or_default();
        for page in pages(journey, &Theme::default(), &Page::A4).expect("fits on A4") {
            let words: Vec<&str> = texts(&page.nodes).map(|text| text.content).collect();
            let words = words.join(" ");
            assert!(words.contains(first_word), "{words}");
            let fictional = journey.narrator.as_ref().is_some_and(|it| it.fictional == Some(true));
            assert!(!fictional || words.contains("fictieve na"), "{words}");
            let source = if journey.retold_by.is_empty() { "Bron: " } else { "Naverteld naar" };
            assert_eq!(journey.source.is_some(), words.contains(source), "{words}");
        }
    });
}

#[test]
fn steps_follow_one_another_from_page_to_page() {
    on_every_paper(|journey, _, pages| {
        if journey.tellers() > 1 {
            return;
        }
        let number = |told: Told<'_>| {
            let words = told.item.split([' ', ',', ':']);
            words.skip(1).find_map(|word| word.parse::<usize>().ok())
        };
        let nodes = pages.iter().flat_map(|page| &page.nodes);
        for list in nodes.filter(|node| group(node).role == Role::Steps) {
            let page = Scene { nodes: vec![list.clone()], ..pages[0].clone() };
            let numbers: Vec<usize> = told(&page).into_iter().filter_map(number).collect();
            assert!(numbers.is_sorted(), "{numbers:?}");
        }
    });
}

/// Per level how far the middles of its leading cards are below the top of their lane. Nothing
/// where a step is told on two pages, since its lanes are on different ones.
fn heights(journey: &Journey, pages: &[Scene]) -> BTreeMap<u16, BTreeSet<i64>> {
    let items = pages.iter().flat_map(|page| {
        let grounds: Vec<Area> = flat(&page.nodes)
            .into_iter()
            .filter(|node| matches!(node, Node::Rect(rect) if rect.paint.stroke.is_none()))
            .map(area)
            .collect();
        let mut items: Vec<(&str, Area, Vec<Area>)> = Vec::new();
        for told in told(page).into_iter().filter(|told| told.list == Role::Steps) {
            if items.last().is_none_or(|(item, ..)| *item != told.item) {
                items.push((told.item, area(&told.nodes[0]), grounds.clone()));
            }
        }
        items
    });
    let items: Vec<_> = items.collect();
    let steps = drawn_steps(journey);
    let mut heights: BTreeMap<u16, BTreeSet<i64>> = BTreeMap::new();
    if items.len() != steps.len() || journey.tellers() > 1 {
        return heights;
    }
    for (step, (_, card, grounds)) in steps.into_iter().zip(items) {
        let told = &journey.steps[step];
        let Some(level) = told.level().filter(|_| told.event.is_some()) else { continue };
        let own = grounds.iter().find(|ground| ground.holds(card) && ground.bottom > card.bottom);
        let top = own.expect("a card lies in a lane").top;
        let middle = f64::midpoint(card.top, card.bottom) - top;
        heights.entry(level.0).or_default().insert((middle * 100.0).round() as i64);
    }
    heights
}

#[test]
fn equal_levels_stand_at_equal_heights_on_every_band() {
    let mut held = 0;
    on_every_paper(|journey, page, pages| {
        // On slides each phase stands by itself: levels lie equally far apart, under cards of their own.
        if page.medium == Medium::Slide {
            return;
        }
        let kind = journey.narrator.as_ref().map_or(PartyKind::Family, |narrator| narrator.kind);
        if kind != PartyKind::Family {
            return;
        }
        for (level, heights) in heights(journey, pages) {
            assert_eq!(heights.len(), 1, "level {level} at {heights:?}");
            held += 1;
        }
    });
    assert!(held > 20, "held on {held} levels");
}

#[test]
fn the_same_journey_gives_the_same_pages() {
    let inge = files::journey("inge");
    let written = || -> Vec<String> {
        let pages = pages(&inge, &Theme::default(), &Page::A3).expect("fits on A3");
        pages.iter().map(svg).collect()
    };
    assert_eq!(written(), written());
}

#[test]
fn inge_and_bea_take_few_pages_of_a4_at_9_points_and_two_of_a3_at_8() {
    for (name, of_a4) in [("inge", 3), ("bea", 4)] {
        let journey = files::journey(name);
        let on = |page: Page| pages(&journey, &Theme::default(), &page).expect("fits");
        assert_eq!((on(Page::A4).len(), on(Page::A3).len()), (of_a4, 2), "{name}");
    }
}

/// On how many pages a word stands under the title of a lane.
fn under_title(title: &str, word: &str, pages: &[Scene]) -> usize {
    let is_under = |page: &&Scene| {
        let mut titles = texts(&page.nodes).filter(|text| text.content == title);
        titles.any(|title| {
            let mut words = texts(&page.nodes).filter(|text| text.content == word);
            words.any(|text| text.x == title.x && text.y > title.y)
        })
    };
    pages.iter().filter(is_under).count()
}

#[test]
fn a_lane_that_is_higher_than_a_slide_goes_on_over_the_next() {
    for (name, lane) in [("sam", "Problemen"), ("els", "Doelen"), ("gezamenlijk", "Ervaringen")] {
        let journey = files::journey(name);
        let on = |page: Page| pages(&journey, &Theme::default(), &page).expect("fits");
        assert!(under_title(lane, "vervolg", &on(Page::SLIDE)) > 0, "{name}");
        assert_eq!(under_title(lane, "vervolg", &on(Page::A4)), 0, "{name}");
    }
}

#[test]
fn no_page_of_a4_has_only_the_title_and_words_about_the_journey() {
    for name in files::names() {
        let pages = pages(&files::journey(&name), &Theme::default(), &Page::A4).expect("fits");
        assert!(pages.iter().all(|page| !told(page).is_empty()), "{name}");
    }
}

#[test]
fn a_page_that_is_too_small_says_what_does_not_fit() {
    let inge = files::journey("inge");
    let on = |width, height| {
        let page = Page::mm(width, height, Medium::Paper);
        pages(&inge, &Theme::default(), &page).expect_err("too small").to_string()
    };
    assert_eq!(on(60.0, 200.0), "the page is too narrow for the words at the edge and a card");
    assert_eq!(on(200.0, 60.0), "the page is too low for the lane \"Beleving van Inge\"");
}

/// The bars of all pages; of each whether it begins on its page, and what it is drawn with.
fn bars<'a>(journey: &Journey, pages: &'a [Scene]) -> Vec<(bool, &'a [Node])> {
    let lists: Vec<Role> = bar_parts(journey).into_iter().map(Role::LaneList).collect();
    let told = pages.iter().flat_map(told).filter(|told| lists.contains(&told.list));
    told.map(|told| (told.begins, told.nodes)).collect()
}

fn dots(nodes: &[Node]) -> usize {
    flat(nodes).into_iter().filter(|node| matches!(node, Node::Circle(_))).count()
}

#[test]
fn a_bar_begins_once_and_only_there_a_dot_says_that_it_begins_with_a_change() {
    on_every_paper(|journey, _, pages| {
        let whole = [layout(journey, &Theme::default())];
        let (paged, whole) = (bars(journey, pages), bars(journey, &whole));
        assert_eq!(paged.iter().filter(|(begins, _)| *begins).count(), whole.len());
        let changes =
            |bars: &[(bool, &[Node])]| bars.iter().map(|(_, nodes)| dots(nodes)).sum::<usize>();
        assert_eq!(changes(&paged), changes(&whole));
    });
}

#[test]
fn a_bar_is_closed_only_where_it_is_whole() {
    on_every_paper(|journey, _, pages| {
        let parts =
            bars(journey, pages).len() - bars(journey, &[layout(journey, &Theme::default())]).len();
        let open = bars(journey, pages)
            .iter()
            .filter(|(_, nodes)| matches!(nodes[0], Node::Path(_)))
            .count();
        // Each that is cut has a first part and others.
        assert!((parts..=2 * parts).contains(&open), "{open} open ends, {parts} cuts");
        assert!(
            bars(journey, pages)
                .iter()
                .all(|(begins, nodes)| *begins || matches!(nodes[0], Node::Path(_)))
        );
    });
}

#[test]
fn what_became_of_a_goal_is_said_where_it_ends() {
    let journey = files::journey("els");
    let pages = pages(&journey, &Theme::default(), &Page::A4).expect("fits");
    let goal =
        pages.iter().flat_map(told).filter(|it| it.item == "Eén avond in de week zonder ruzie");
    let said = goal.map(|it| texts(it.nodes).map(|line| line.content).collect::<Vec<_>>());
    let said: Vec<String> = said.map(|lines| lines.join(" ")).collect();
    let (last, before) = said.split_last().expect("drawn");
    assert!(last.contains("· bereikt") && !last.contains("loopt door"), "{last}");
    assert!(!before.is_empty(), "the goal goes on over pages");
    for part in before {
        assert!(part.contains("· loopt door") && !part.contains("bereikt"), "{part}");
    }
}
