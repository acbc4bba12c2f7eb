//! What is drawn of a file leads to where it stands in the file, and from there to a change of it.

use std::collections::BTreeSet;

use klantreis::edit::{Edit, OpenFile, Places, utf16};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language, Part, PhaseSet, Place, StepPart, View};
use klantreis::scene::{Group, Node, Role};
use klantreis::source::read;
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::said::{letters, said_in};

const L: Language = Language::Dutch;

/// Every group in these things, each before the groups in it.
fn groups(nodes: &[Node]) -> Vec<&Group> {
    let own = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    own.flat_map(|own| [vec![own], groups(&own.nodes)].concat()).collect()
}

/// Holds a law on each file of the package, with the places in it, and each group of its drawings with every lane
/// and panel.
fn on_every_group(views: &[View], law: impl Fn((&str, &Places<'_>), &Journey, &Group)) {
    for name in files::names() {
        let text = files::text(&name);
        let journey = read(&text, L).unwrap().journey;
        let places = Places::of(&text, &journey, L).unwrap();
        for view in views {
            let mut drawn = journey.clone();
            drawn.parts = Some(journey.all_parts());
            drawn.view = Some(*view);
            let scene = layout(&drawn, &Theme::default());
            for group in groups(&scene.nodes) {
                law((&text, &places), &journey, group);
            }
        }
    }
}

/// Whether something stands in no file: a phase of the seven, and the point of a step on the line of
/// somebody else.
fn stands_nowhere(group: &Group, place: Place, journey: &Journey) -> bool {
    let is_usual = journey.phases == PhaseSet::standard(journey.language);
    matches!(place, Place::Phase(_)) && is_usual || group.role == Role::LinePoint
}

#[test]
fn every_group_with_a_place_stands_there_in_the_file() {
    on_every_group(&View::ALL, |(text, places), journey, group| {
        let Some(place) = group.place else { return };
        let Some(entry) = places.entry(place) else {
            assert!(stands_nowhere(group, place, journey), "{group:?}");
            return;
        };
        let value = places.value(place).unwrap();
        assert!(entry.start <= value.start && value.end <= entry.end, "{place:?}");
        let units: Vec<u16> = text.encode_utf16().collect();
        let own = utf16(text, entry);
        let own = String::from_utf16(&units[own.start..own.end]).unwrap();
        assert_eq!(own, text[entry.start..entry.end], "{place:?}");
    });
}

/// Kinds of cards that draw something else than the text at their place: a number of it, one of many things
/// said there, or a person of an organisation.
fn draws_another(part: Part) -> bool {
    let others = [Part::Differences, Part::Reflections, Part::Tables, Part::Involvement];
    others.contains(&part)
}

#[test]
fn the_text_at_the_place_of_a_card_is_the_text_that_it_draws() {
    on_every_group(&View::ALL, |(_, places), _, group| {
        let (Role::Card { part, .. } | Role::LaneCard { part, .. } | Role::PanelCard(part)) =
            group.role
        else {
            return;
        };
        let Some(place) = group.place.filter(|_| !draws_another(part)) else { return };
        let Some(words) = places.words(place) else { return };
        let said = said_in(&group.nodes);
        assert!(said.contains(&letters(&words)), "{words:?} at {place:?} is not {said:?}");
    });
}

/// Cards that are made of several parts, or of none: what nobody has, who is involved where only the steps say
/// so, and differences.
fn is_of_no_part(role: Role) -> bool {
    let (Role::LaneCard { part, .. } | Role::PanelCard(part)) = role else { return false };
    [Part::Leads, Part::Involvement, Part::Differences].contains(&part)
}

#[test]
fn every_card_title_phase_and_reason_has_a_place() {
    on_every_group(&[View::Cards, View::Line], |_, journey, group| {
        let is_drawn = match group.role {
            Role::Card { .. }
            | Role::LaneCard { .. }
            | Role::PanelCard(_)
            | Role::Title
            | Role::Step
            | Role::Point { .. }
            | Role::Return => true,
            Role::Phase => journey.passes().iter().all(|pass| pass.phase.is_some()),
            _ => false,
        };
        if is_drawn && !said_in(&group.nodes).is_empty() && !is_of_no_part(group.role) {
            assert!(group.place.is_some(), "{group:?}");
        }
    });
}

#[test]
fn from_the_place_of_a_card_its_text_is_set_and_the_part_removed() {
    for name in ["inge", "gezamenlijk", "loket", "leertafel"] {
        let text = files::text(name);
        let mut journey = read(&text, L).unwrap().journey;
        journey.parts = Some(journey.all_parts());
        let scene = layout(&journey, &Theme::default());
        let all: BTreeSet<Place> =
            groups(&scene.nodes).into_iter().filter_map(|group| group.place).collect();
        let (file, places) =
            (OpenFile::of(&text, L).unwrap(), Places::of(&text, &journey, L).unwrap());
        for place in all {
            let Some(_) = places.words(place) else { continue };
            if let Place::Step(_, StepPart::Level) = place {
                continue;
            }
            let set = Edit::SetText { place, text: "Een ander woord.".to_owned() };
            match file.apply_all(&[set], L) {
                Ok(changed) => {
                    let words = changed.file.places().words(place);
                    assert_eq!(words.as_deref(), Some("Een ander woord."), "{place:?}");
                }
                Err(why) => assert!(is_told(why[0].code), "{name}: {place:?} {why}"),
            }
            match file.apply_all(&[Edit::RemovePart(place)], L) {
                Ok(changed) => assert_eq!(changed.undo.put(changed.file.text()), text),
                Err(why) => assert!(is_told(why[0].code), "{name}: {place:?} {why}"),
            }
        }
    }
}

/// Whether a change is refused for a reason that a person can do something about.
fn is_told(code: &str) -> bool {
    !["edit-impossible", "edit-conflict", "edit-not-there"].contains(&code)
}
