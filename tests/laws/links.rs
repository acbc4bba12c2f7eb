//! Where more can be read: cards lead there, and say so where that is asked for.

use klantreis::model::{Journey, Link, Part};
use klantreis::scene::{Node, Role, Scene};
use klantreis::story::tell;
use klantreis::write::{html, svg};

use crate::support::files;
use crate::support::holding::draw;
use crate::support::picture::cards;
use crate::support::said::{letters, letters_of};
use crate::support::shapes::line;

const PAGE: &str = "https://www.voorbeeldgemeente.nl/inkomen/bijzondere-bijstand?id=12";

/// Holds a law on every journey of the package, with a link on each step and each organisation;
/// `asked` is whether they are drawn.
fn on_every_journey(asked: bool, law: impl Fn(&Journey, &Scene)) {
    for name in files::names() {
        let mut journey = files::journey(&name);
        for (at, step) in journey.steps.iter_mut().enumerate() {
            step.link = Link::parse(&format!("{PAGE}{at}")).ok();
            for (nth, action) in step.actions.iter_mut().enumerate() {
                action.link = Link::parse(&format!("mailto:loket{at}.{nth}@voorbeeld.nl")).ok();
            }
        }
        if asked {
            journey.draw_also(Part::Links);
        }
        let scene = draw(&journey);
        law(&journey, &scene);
    }
}

/// The links of all cards, in reading order.
fn links(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        found.extend(group.link.as_deref().map(Link::to_string));
        assert!(group.link.is_none() || matches!(group.role, Role::Card { .. }), "{group:?}");
        found.extend(links(&group.nodes));
    }
    found
}

/// The link of every step on its first card, and of every organisation on its own.
fn expected(journey: &Journey) -> Vec<String> {
    let mut all = Vec::new();
    for step in &journey.steps {
        let words = step.event.is_some() || step.emotion.is_some() || step.thought.is_some();
        all.extend(step.link.iter().filter(|_| words).map(Link::to_string));
        all.extend(step.actions.iter().filter_map(|it| it.link.as_ref()).map(Link::to_string));
    }
    all
}

#[test]
fn every_card_leads_where_it_says_and_the_picture_alone_nowhere() {
    on_every_journey(false, |journey, scene| {
        assert_eq!(links(&scene.nodes), expected(journey));
        let picture = svg(scene);
        assert!(!picture.contains("href") && !picture.contains("voorbeeldgemeente"));
    });
}

#[test]
fn an_address_that_is_asked_for_stands_whole_inside_its_card() {
    on_every_journey(true, |journey, scene| {
        for card in cards(journey, scene) {
            let said = letters_of(card.lines());
            let step = &journey.steps[card.step];
            let actions = step.actions.iter().filter_map(|it| it.link.as_ref());
            let link =
                actions.chain(&step.link).find(|link| said.contains(&letters(link.as_str())));
            assert!(link.is_some() || (!card.is_action() && card.level.is_none()), "{said}");
            for text in card.lines() {
                assert!(card.area().holds(line(text)), "{text:?} on {:?}", card.area());
            }
        }
        assert!(!svg(scene).contains("href"));
    });
}

#[test]
fn the_page_leads_there_and_tells_nothing_of_itself() {
    on_every_journey(false, |journey, scene| {
        let page = html(scene, &tell(journey));
        for link in expected(journey) {
            let link = link.replace('&', "&amp;");
            let anchor = format!("<a rel=\"noopener noreferrer\" href=\"{link}\">{link}</a>");
            assert!(page.contains(&anchor), "{anchor}");
        }
    });
}

#[test]
fn the_story_says_an_address_only_where_that_is_asked_for() {
    for asked in [false, true] {
        on_every_journey(asked, |journey, _| {
            let story = tell(journey);
            let says = story.moments().any(|moment| moment.text.contains("voorbeeldgemeente"));
            assert_eq!(says, asked && story.moments().next().is_some());
        });
    }
}
