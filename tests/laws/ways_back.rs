//! The laws of the ways back to an earlier phase, where they run over the pages.

use std::cell::Cell;

use klantreis::layout::{Medium, Page, pages};
use klantreis::model::{Journey, Level, Step, View};
use klantreis::scene::{Group, Lane, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_paper, on_every_paper_in_lines};
use crate::support::parts::group;
use crate::support::shapes::{Area, area, line};
use crate::support::slides;
use crate::support::text::texts;

/// Holds a law in both views that stand on pages in bands.
fn on_pages(law: impl Fn(&Journey, &Page, &[Scene])) {
    let on_paper = |journey: &Journey, page: &Page, pages: &[Scene]| {
        if page.medium != Medium::Slide {
            law(journey, page, pages);
        }
    };
    on_every_paper(on_paper);
    on_every_paper_in_lines(on_paper);
}

fn words(nodes: &[Node]) -> String {
    texts(nodes).map(|text| text.content).collect::<Vec<_>>().join(" ")
}

/// The lanes that stand on a page.
fn lanes(page: &Scene) -> impl Iterator<Item = Lane> {
    let behind = page.nodes.iter().map(group).filter(|it| it.role == Role::Background);
    behind.flat_map(|it| &it.nodes).filter_map(|node| match node {
        Node::Group(group) => match group.role {
            Role::Ground(lane) => Some(lane),
            _ => None,
        },
        _ => None,
    })
}

/// The ways back on a page.
fn ways(page: &Scene) -> impl Iterator<Item = &Group> {
    let headers = page.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    let ways = headers.flat_map(|header| &header.nodes).filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    ways.filter(|it| it.role == Role::Return)
}

/// Those that leave a band over one of its edges.
fn cut_ways(page: &Scene) -> impl Iterator<Item = &Group> {
    ways(page).filter(|it| it.joins.is_empty())
}

#[test]
fn a_way_back_over_the_edge_of_a_band_says_where_it_goes_or_comes_from() {
    on_pages(|journey, paper, pages| {
        for (at, page) in pages.iter().enumerate() {
            for way in cut_ways(page) {
                let said = words(&way.nodes).replace('\u{a0}', " ");
                let name = &journey.title;
                assert!(!said.is_empty(), "{name}, {paper:?}: page {} says nothing", at + 1);
                let named = pages_in(&said);
                let is_other = |to: &usize| *to != at + 1 && (1..=pages.len()).contains(to);
                assert!(named.iter().all(is_other), "{name}: {said}");
            }
        }
    });
}

/// The pages that the words of a way back name.
fn pages_in(said: &str) -> Vec<usize> {
    let said = said.replace('\u{a0}', " ");
    let named = ["pagina ", "pages ", "page "].iter().find_map(|it| Some(said.split_once(it)?.1));
    let named = named.map(|rest| rest.split([':', ',']).next().unwrap_or(rest));
    named.into_iter().flat_map(str::split_whitespace).filter_map(|it| it.parse().ok()).collect()
}

#[test]
fn a_way_back_names_the_page_where_it_goes_on_for_those_who_tell_of_it() {
    let held = Cell::new(0);
    on_pages(|journey, paper, pages| {
        let ways = |page: &Scene| -> Vec<Vec<usize>> {
            cut_ways(page).map(|way| pages_in(&words(&way.nodes))).collect()
        };
        let all: Vec<Vec<Vec<usize>>> = pages.iter().map(ways).collect();
        for (at, own) in all.iter().enumerate() {
            for to in own.iter().flatten() {
                let there = &all[to - 1];
                let names = |it: &Vec<usize>| it.is_empty() || it.contains(&(at + 1));
                let (from, name) = (at + 1, &journey.title);
                assert!(there.iter().any(names), "{name}, {paper:?}: {from} to {to}, {there:?}");
                held.set(held.get() + 1);
            }
        }
    });
    assert!(held.get() > 30, "held on {} ways", held.get());
}

/// White around a page, and the most room that is kept for the number of another page and around words.
const MARGIN: f64 = 26.0;
const KEPT: f64 = 32.0;

#[test]
fn words_that_fit_left_of_a_way_that_comes_in_take_no_height() {
    let held = Cell::new(0);
    on_pages(|journey, paper, pages| {
        // Over the lanes of one party there may be room for ways that stand over those of another.
        let is_one = journey.parties.len() < 2;
        let alone = pages.iter().filter(|page| is_one && ways(page).count() == 1);
        let from = journey.language.pick("Terug van", "Back from");
        for way in alone.flat_map(cut_ways).filter(|it| words(&it.nodes).starts_with(from)) {
            let said: Vec<Area> = texts(&way.nodes).map(line).collect();
            let lines = way.nodes.iter().filter(|node| matches!(node, Node::Path(_)));
            let arrow = Area::around(lines.map(area));
            let width: f64 = said.iter().map(|line| line.right - line.left).sum();
            if width < arrow.left - MARGIN - KEPT {
                let beside = Area::around(said);
                let is_beside = beside.right < arrow.left && beside.bottom > arrow.top;
                assert!(is_beside, "{}, {paper:?}: {}", journey.title, words(&way.nodes));
                held.set(held.get() + 1);
            }
        }
    });
    assert!(held.get() > 8, "held on {} ways", held.get());
}

#[test]
fn a_way_that_goes_out_and_is_too_short_for_its_reason_has_that_right_of_it() {
    let mila = files::journey("mila-professional");
    let pages = pages(&mila, &Theme::default(), &Page::A4_PORTRAIT).expect("room");
    let [way] = &cut_ways(&pages[1]).collect::<Vec<_>>()[..] else { panic!("one way") };
    assert!(words(&way.nodes).contains("een ander neemt het over"), "{}", words(&way.nodes));
    let arrow = way.nodes.iter().filter(|node| matches!(node, Node::Path(_))).map(area);
    let said = Area::around(texts(&way.nodes).map(line));
    assert!(said.left > Area::around(arrow).right && said.right < pages[1].width - MARGIN);
}

/// Over others it stands only where those who tell of it have no lane at that end of the phase: they have told
/// theirs on an earlier band.
#[test]
fn a_way_back_stands_over_the_lanes_of_those_who_tell_of_it() {
    let (joint, held) = (files::journey("gezamenlijk"), Cell::new(0));
    on_every_paper_in_lines(|journey, _, pages| {
        if journey.title != joint.title {
            return;
        }
        let of_professionals = |page: &&Scene| lanes(page).any(|lane| lane.party == Some(1));
        let said = |page: &Scene| -> Vec<String> {
            let ways = cut_ways(page).map(|way| words(&way.nodes));
            ways.filter(|it| it.contains("nazorg")).collect()
        };
        let by_professionals: Vec<String> =
            pages.iter().filter(of_professionals).flat_map(&said).collect();
        held.set(held.get() + by_professionals.len());
        let direction = |it: &str| it.split_whitespace().take(2).collect::<String>();
        for page in pages.iter().filter(|page| !of_professionals(page)) {
            let is_said_twice =
                |own: &String| by_professionals.iter().any(|it| direction(it) == direction(own));
            assert!(!said(page).iter().any(is_said_twice), "{:?}", said(page));
        }
    });
    assert!(held.get() > 3, "held on {}", held.get());
}

/// Holds a law on the slides of the package and of generated journeys.
fn on_slides(law: impl Fn(&Journey, &[Scene])) {
    slides::on_every_journey(&law);
    slides::on_generated_journeys(&law);
}

#[test]
fn no_way_back_stands_on_a_slide_without_a_word() {
    let held = Cell::new(0);
    on_slides(|journey, slides| {
        for way in slides.iter().flat_map(ways) {
            held.set(held.get() + 1);
            assert!(!words(&way.nodes).is_empty(), "{}", journey.title);
        }
    });
    assert!(held.get() > 3, "held on {} ways", held.get());
}

#[test]
fn the_legend_on_slides_names_ways_back_where_one_is_drawn() {
    on_slides(|journey, slides| {
        let named = journey.language.pick("Terug naar eerdere fase", "Back to earlier phase");
        let legends = slides.iter().flat_map(|slide| slide.nodes.iter().map(group));
        let mut legends = legends.filter(|it| it.role == Role::Legend);
        let is_named = legends.any(|legend| words(&legend.nodes).contains(named));
        let is_drawn = slides.iter().flat_map(ways).next().is_some();
        assert_eq!(is_named, is_drawn, "{}", journey.title);
    });
}

/// What stands at the head of the slide that tells the step with this number, from 1.
fn head_of_step(slides: &[Scene], journey: &Journey, number: usize) -> String {
    let step = journey.steps[number - 1].id;
    let tells = |slide: &&Scene| slides::points(slide).iter().any(|(own, _)| *own == step);
    let told = slides::stories(slides).map(|(slide, _)| slide).find(tells).expect("its slide");
    let heads = told.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    heads.map(|head| words(&head.nodes)).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

#[test]
fn the_slide_where_a_round_begins_says_why() {
    let told = [
        ("hermsen-weder", 3, "de oorzaak is er nog"),
        ("hermsen-opmaat", 6, "het past niet"),
        ("mila-gezin", 8, "een ander neemt het over"),
        ("mila-professional", 8, "een ander neemt het over"),
    ];
    for view in [View::Cards, View::Line] {
        for (name, number, reason) in told {
            let journey = slides::seen(name, view);
            let head = head_of_step(&slides::slides(&journey), &journey, number);
            assert!(head.contains(reason), "{name}, {view:?}: {head}");
        }
        let journey = slides::seen("gezamenlijk", view);
        let last = head_of_step(&slides::slides(&journey), &journey, journey.steps.len());
        let whose = "Terug van fase 6, verteld door de professionals: er was geen nazorg";
        assert!(last.ends_with(whose), "{view:?}: {last}");
    }
}

#[test]
fn a_slide_where_several_rounds_begin_says_why_of_each() {
    let step = |phase: &str| Step::event("Iets", Level::NEUTRAL).in_phase(phase);
    let back = |phase: &str, reason: &str| step(phase).back_because(reason);
    let steps = [step("1"), step("2"), back("1", "het is te duur"), step("3"), back("2", "nee")];
    let journey = Journey::new("Proef").with_steps(steps);
    let head = head_of_step(&slides::slides(&journey), &journey, 5);
    assert!(head.contains("2e ronde: het is te duur") && head.ends_with("2e ronde: nee"), "{head}");
}

#[test]
fn a_phase_that_goes_on_says_whose_it_is_and_which_round() {
    let book = Page::mm(160.0, 230.0, Medium::Paper);
    let told = [
        ("bea", book, "over Larissa, vervolg"),
        ("hermsen-weder", Page::A4_PORTRAIT, "2e ronde, vervolg"),
    ];
    for (name, page, turn) in told {
        let pages = pages(&files::journey(name), &Theme::default(), &page).expect("room");
        let says = |page: &Scene| texts(&page.nodes).any(|it| it.content == turn);
        assert!(pages.iter().any(says), "{name}");
    }
}

#[test]
fn a_way_back_to_another_page_comes_in_there() {
    let book = Page::mm(160.0, 230.0, Medium::Paper);
    let mut held = 0;
    for name in ["mila-gezin", "mila-professional", "hermsen-opmaat"] {
        for paper in [Page::A4, Page::A4_PORTRAIT, book] {
            let pages = pages(&files::journey(name), &Theme::default(), &paper).expect("room");
            let said = |page| cut_ways(page).map(|way| words(&way.nodes)).collect::<Vec<String>>();
            let all: Vec<String> = pages.iter().flat_map(said).collect();
            let count = |word: &str| all.iter().filter(|it| it.starts_with(word)).count();
            assert_eq!(count("Terug naar"), count("Terug van"), "{name}, {paper:?}: {all:?}");
            held += all.len();
        }
    }
    assert!(held > 4, "held on {held} ways");
}
