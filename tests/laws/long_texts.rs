//! However long its texts are, a journey stands on slides: what is higher than one runs on over the next.

use klantreis::layout::Page;
use klantreis::model::{Journey, Language, View};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::source;

use crate::support::files;
use crate::support::parts::group;
use crate::support::shapes::{Area, area, covering, line};
use crate::support::slides::{LEAST_TEXT, on_every_journey, said, seen, slides};
use crate::support::text::texts;

const VIEWS: [View; 3] = [View::Cards, View::Line, View::Brief];
/// What begins each word of a long text, by what it is a text of.
const KINDS: [&str; 5] = ["ervaring", "gebeurtenis", "citaat", "organisatie", "advies"];

/// Words with a number of their own, in sentences, so many letters together.
fn long(kind: &str, letters: usize) -> String {
    let each = kind.len() + 5;
    let words = (0..letters.div_ceil(each)).map(|at| format!("{kind}{at:03}."));
    let text = words.collect::<Vec<_>>().join(" ");
    if letters == 1 { kind[..1].to_owned() } else { text }
}

/// A journey with texts of so many letters.
fn journey(letters: usize, view: View) -> Journey {
    let [experience, event, quote, action, advice] = KINDS.map(|kind| long(kind, letters));
    let yaml = format!(
        "titel: Proef
banen: [gebeurtenissen, emoties, organisaties, citaten, ervaringen, adviezen]
stappen:
- {{ fase: 1, gebeurtenis: Wij wachten., niveau: neutraal }}
- fase: 2
  gebeurtenis: {event}
  niveau: wanhoop
  emotie: Bang.
  organisaties:
  - {{ naam: Veilig Thuis, actie: {action} }}
  bewijs: {{ soort: geciteerd, citaat: {quote}, bron: gesprek, toestemming: publicatie }}
- {{ fase: 3, gebeurtenis: Wij slapen., niveau: tevreden }}
ervaringen:
- {{ titel: Een ervaring, teken: plus, fase: 2, tekst: {experience} }}
adviezen:
- {{ titel: Een advies, tekst: {advice} }}
"
    );
    let read = source::read(&yaml, Language::Dutch);
    let mut journey = read.unwrap_or_else(|it| panic!("{it:?}")).journey;
    journey.view = Some(view);
    journey
}

fn is_whole_and_legible(slide: &Scene) {
    let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
    let drawn = Area::around(slide.nodes.iter().map(area));
    assert!(page.holds(drawn), "{}: {drawn:?}", slide.description);
    assert_eq!((slide.width, slide.height), (Page::SLIDE.width, Page::SLIDE.height));
    assert!(texts(&slide.nodes).all(|text| text.size > LEAST_TEXT - 1e-6), "{}", slide.title);
    let lines = texts(&slide.nodes).map(|text| (line(text), text.content.to_owned()));
    assert_eq!(covering(lines.collect()), None, "{}", slide.title);
}

#[test]
fn texts_of_any_length_stand_on_slides_and_no_word_of_them_is_lost() {
    for view in VIEWS {
        for letters in [1, 1_900, 9_000] {
            let journey = journey(letters, view);
            let slides = slides(&journey);
            slides.iter().for_each(is_whole_and_legible);
            let all = slides.iter().map(said).collect::<Vec<_>>().join(" ");
            for kind in KINDS {
                // In brief advice stands there where it is asked for, as here.
                let words = long(kind, letters);
                for word in words.split(' ') {
                    assert!(all.contains(word), "{word} of {letters} letters, {view:?}");
                }
            }
            let goes_on = all.contains("vervolg");
            assert_eq!(goes_on, letters > 1, "{letters} letters, {view:?}");
        }
    }
}

fn holds(nodes: &[Node], is: fn(&Group) -> bool) -> bool {
    nodes.iter().any(|node| match node {
        Node::Group(group) => is(group) || holds(&group.nodes, is),
        _ => false,
    })
}

/// Above cards the curve of the whole, and the piece of it with their points; in brief either.
fn shows_the_curve(slide: &Scene, view: View) -> bool {
    let of_role = |role| slide.nodes.iter().any(|node| group(node).role == role);
    match view {
        View::Brief => of_role(Role::Plot) || of_role(Role::Decoration),
        _ => {
            of_role(Role::Decoration)
                && holds(&slide.nodes, |it| matches!(it.role, Role::Point { .. }))
        }
    }
}

#[test]
fn every_slide_with_steps_shows_the_curve() {
    let mut held = 0;
    let mut look = |journey: &Journey, slides: &[Scene]| {
        let view = journey.view.expect("a view");
        for slide in slides {
            if slide.nodes.iter().any(|node| group(node).role == Role::Steps) {
                assert!(shows_the_curve(slide, view), "{}, {view:?}", slide.title);
                held += 1;
            }
        }
    };
    on_every_journey(&mut look);
    let in_brief = files::names().into_iter().map(|name| seen(&name, View::Brief));
    let long = VIEWS.map(|view| journey(1_900, view));
    in_brief.chain(long).for_each(|journey| look(&journey, &slides(&journey)));
    assert!(held > 150, "held on {held} slides");
}
