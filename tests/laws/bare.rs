//! A bare drawing is the same drawing without what stands around it.

use klantreis::layout::{Medium, Page, bare, bare_pages, caption, layout};
use klantreis::model::Journey;
use klantreis::scene::{Node, Role, Scene};
use klantreis::story::tell;
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::{on_every_journey, on_every_paper, on_the_package};
use crate::support::shapes::{area, flat};

const PAPERS: [Page; 2] = [Page::A4_PORTRAIT, Page::mm(160.0, 230.0, Medium::Paper)];

/// The roles and labels of all groups in a drawing that fit.
fn groups(nodes: &[Node], fits: fn(Role) -> bool) -> Vec<(Role, String)> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        if fits(group.role) {
            found.push((group.role, group.label.clone()));
        }
        found.extend(groups(&group.nodes, fits));
    }
    found
}

const fn stands_around(role: Role) -> bool {
    matches!(role, Role::Title | Role::RunningTitle | Role::Legend | Role::Account | Role::PageFoot)
}

const fn is_card(role: Role) -> bool {
    matches!(role, Role::Card { .. } | Role::PanelCard(_))
}

/// The cards of a drawing, in any order: pages of other heights hold other bands.
fn cards(pages: &[Scene]) -> Vec<String> {
    let cards = pages.iter().flat_map(|page| groups(&page.nodes, is_card));
    let mut cards: Vec<String> = cards.map(|card| format!("{card:?}")).collect();
    cards.sort_unstable();
    cards
}

/// That nothing of a page lies outside it.
fn holds_all(page: &Scene) {
    for node in flat(&page.nodes) {
        let area = area(node);
        let inside = area.left >= 0.0 && area.top >= 0.0;
        assert!(inside && area.right <= page.width && area.bottom <= page.height, "{node:?}");
    }
}

#[test]
fn a_bare_drawing_has_the_same_cards_and_nothing_around_them() {
    on_every_journey(|journey, scene| {
        let bare = bare(journey, &Theme::default());
        assert_eq!(groups(&bare.nodes, stands_around), []);
        assert_eq!(groups(&bare.nodes, is_card), groups(&scene.nodes, is_card));
        assert_eq!((&bare.title, &bare.description), (&scene.title, &scene.description));
        holds_all(&bare);
    });
}

#[test]
fn bare_pages_have_the_same_cards_and_nothing_around_them() {
    let names = files::names();
    let package: Vec<String> = names.iter().map(|it| files::journey(it).title).collect();
    let mut held = 0;
    on_every_paper(|journey, page, dressed| {
        if !PAPERS.contains(page) || !package.contains(&journey.title) {
            return;
        }
        let bare = bare_pages(journey, &Theme::default(), page).expect("it fits");
        assert!(bare.len() <= dressed.len(), "{}", journey.title);
        assert_eq!(cards(&bare), cards(dressed), "{}", journey.title);
        for page in &bare {
            assert_eq!(groups(&page.nodes, stands_around), []);
            holds_all(page);
        }
        held += 1;
    });
    assert_eq!(held, names.len() * PAPERS.len());
}

/// What a caption says, one paragraph after another.
fn said(journey: &Journey) -> String {
    caption(journey).join(" ")
}

#[test]
fn a_caption_says_what_a_bare_drawing_leaves_out() {
    on_the_package(|journey, _| {
        let (said, story) = (said(journey), tell(journey));
        assert!(said.starts_with(journey.title.trim_end_matches('.')));
        assert!(story.lead.is_none_or(|lead| said.contains(&lead)));
        let limits = journey.study.limits.iter();
        for text in limits.chain(&journey.source).chain(&journey.fictional_names) {
            assert!(said.contains(text.as_str()), "{text} is not in {said}");
        }
        let legend = groups(&layout(journey, &Theme::default()).nodes, |it| it == Role::Legend);
        let reads = said.contains("Hoe leest u") || said.contains("How to read");
        assert_eq!(reads, !legend.is_empty(), "{said}");
    });
}
