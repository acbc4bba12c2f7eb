//! What stands beside the steps: experiences, differences, themes, views and advice are drawn
//! whole, where they belong.

use klantreis::compare::{differences, sentence};
use klantreis::model::{
    Category, Comparison, Evidence, Journey, Language, Part, Place, Topic, Validation,
};
use klantreis::scene::{Direction, Node, Scene};

use crate::support::holding::{on_every_journey, on_joint_journeys};
use crate::support::parts::{Item, Panel, Parts, items, parts};
use crate::support::picture::{columns, drawn_steps, experiences, lanes};
use crate::support::said::{in_order, letters, said_in, says};
use crate::support::shapes::{Area, area, line};
use crate::support::text::texts;

/// What stands in panels of its own.
const BELOW: [Part; 5] =
    [Part::Topics, Part::TopicGroups, Part::Comparisons, Part::Advice, Part::Study];

#[test]
fn a_part_is_drawn_where_it_is_asked_for_and_there_is_something_to_draw() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let wanted = |part| journey.drawn_parts().contains(&part) && journey.has(part);
        for part in [Part::Differences, Part::Experiences] {
            assert_eq!(!parts.along(part).is_empty(), wanted(part), "{part:?}");
        }
        for part in BELOW {
            assert_eq!(parts.panels(part).next().is_some(), wanted(part), "{part:?}");
        }
        assert_eq!(parts.story.is_empty(), drawn_steps(journey).is_empty());
    });
}

#[test]
fn parts_stand_in_the_order_in_which_they_are_asked_for() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let order = journey.drawn_parts();
        let place = |part| order.iter().position(|it| *it == part);
        let places: Vec<_> = parts.panels.iter().map(|panel| place(panel.part)).collect();
        assert!(places.is_sorted(), "{places:?} of {order:?}");
    });
}

/// Text, owners and the like that an item must say, in order.
fn said(texts: &[Option<&str>], lists: &[&[String]]) -> Vec<String> {
    let lists = lists.iter().flat_map(|list| list.iter().cloned());
    texts.iter().flatten().map(|text| (*text).to_owned()).chain(lists).collect()
}

/// Where it is asked for, who recognised a theme or an experience.
fn says_who_recognised_it(item: &Item<'_>, validation: &[Validation], journey: &Journey) {
    let drawn = journey.drawn_parts();
    let is_told = drawn.contains(&Part::Tables) || drawn.contains(&Part::Reflections);
    let who = validation.iter().filter(|_| is_told).filter_map(|it| it.who.clone());
    says(item, &who.collect::<Vec<_>>());
}

fn sources(evidence: &[Evidence]) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for source in evidence.iter().filter_map(|piece| piece.source.as_ref()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

#[test]
fn every_experience_says_its_whole_text() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Experiences));
        let told = experiences(journey);
        assert_eq!(drawn.len(), told.len());
        for (item, (_, it)) in drawn.iter().zip(told) {
            let texts = [Some(&*it.title), it.text.as_deref(), it.example.as_deref()];
            let also = it.phases.get(1..).unwrap_or_default();
            says(item, &said(&texts, &[also, &it.of]));
            says_who_recognised_it(item, &it.validation, journey);
        }
    });
}

#[test]
fn every_experience_stands_under_its_first_phase() {
    on_every_journey(|journey, scene| {
        let columns = columns(scene);
        for (item, (pass, _)) in
            items(parts(scene).along(Part::Experiences)).iter().zip(experiences(journey))
        {
            let (card, column) = (area(&item.nodes[0]), columns[pass]);
            assert!(column.left < card.left && card.right < column.right, "{}", item.name);
        }
    });
}

#[test]
fn every_phase_that_is_told_has_its_difference_in_words_under_it() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Differences));
        if drawn.is_empty() {
            return;
        }
        let found = differences(journey);
        assert_eq!(drawn.len(), found.len());
        let (columns, lanes) = (columns(scene), lanes(scene));
        for (item, difference) in drawn.iter().zip(&found) {
            let column = columns[difference.pass];
            let cell = Area::around(item.nodes.iter().map(area));
            assert!(column.left < cell.left && cell.right <= column.right, "{}", item.told);
            assert!(lanes.iter().any(|lane| lane.holds(cell)), "{}", item.told);
            says(item, &[sentence(difference, journey)]);
        }
    });
}

#[test]
fn a_difference_has_a_sign() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Differences));
        for (item, difference) in drawn.iter().zip(differences(journey)) {
            // A quarter of a level or more is seen as a half.
            let Some(levels) = difference.levels().filter(|it| it.abs() >= 0.25) else { continue };
            let sign = if levels > 0.0 { '+' } else { '−' };
            let first = texts(item.nodes).next().expect("a number");
            assert!(first.content.starts_with(sign), "{first:?} for {levels}");
        }
    });
}

/// Holds a law on every item of the panels of a part, beside what the journey has for each panel.
fn on_panels<T, const N: usize>(
    part: Part,
    own: impl Fn(&Journey) -> [Vec<T>; N],
    law: impl Fn(&Item<'_>, &T),
) {
    on_every_journey(|journey, scene| {
        if !journey.drawn_parts().contains(&part) {
            return;
        }
        let parts = parts(scene);
        let mut panels = parts.panels(part);
        for own in own(journey).iter().filter(|own| !own.is_empty()) {
            let drawn = items(panels.next().expect("a panel").list);
            assert_eq!(drawn.len(), own.len());
            drawn.iter().zip(own).for_each(|(item, own)| law(item, own));
        }
        assert!(panels.next().is_none(), "one panel too many");
    });
}

#[test]
fn every_theme_says_its_whole_text() {
    let own = |journey: &Journey| {
        let topics = journey.topics.iter().filter(|it| it.group.is_none());
        [true, false].map(|works| topics.clone().filter(|it| it.works == works).cloned().collect())
    };
    on_panels(Part::Topics, own, |item, it: &Topic| {
        let texts = [Some(&*it.name), it.text.as_deref()];
        says(item, &said(&texts, &[&sources(&it.evidence), &it.of]));
    });
}

#[test]
fn every_theme_of_a_group_stands_under_its_heading_with_others_of_the_same_parties() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let mut seen = Vec::new();
        for panel in parts.panels(Part::TopicGroups) {
            let shown: Vec<usize> = items(panel.list).iter().filter_map(topic_of).collect();
            let first = &journey.topics[shown[0]];
            let heading = letters(first.group.as_deref().expect("a group"));
            assert!(said_in(panel.head).starts_with(&heading), "{heading}");
            for &nth in &shown {
                let it = &journey.topics[nth];
                assert_eq!((&it.group, &it.of), (&first.group, &first.of));
            }
            seen.extend(shown);
        }
        let grouped = journey.topics.iter().filter(|it| it.group.is_some()).count();
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.is_empty() || seen.len() == grouped, "{seen:?} of {grouped}");
    });
}

/// The theme that an item shows.
fn topic_of(item: &Item<'_>) -> Option<usize> {
    match item.place? {
        Place::Topic(nth) => Some(nth),
        _ => None,
    }
}

#[test]
fn a_panel_tells_all_that_is_known_of_a_study_but_what_nobody_agreed_to() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let Some(panel) = parts.panel(Part::Study) else { return };
        let study = &journey.study;
        let drawn = said_in(panel.list);
        let defined = study.definitions.iter();
        let defined =
            defined.flat_map(|it| std::iter::once(&it.text).chain(&it.source).chain(&it.remarks));
        let figures = study.figures.iter();
        let figures = figures.flat_map(|it| std::iter::once(&it.text).chain(&it.source));
        let texts = study.aim.iter().chain(defined).chain(&study.approach);
        for text in texts.chain(figures).chain(&study.privacy) {
            in_order(&drawn, [text.as_str()]);
        }
        for foreword in &study.forewords {
            let shown = foreword.may_be_shown() || journey.is_made_up();
            let word = journey.language.pick("Voorwoord van", "Foreword by");
            let heading = letters(&format!("{word} {}", foreword.by));
            let others = study.forewords.iter().filter(|it| it.by == foreword.by).count();
            assert!(others > 1 || drawn.contains(&heading) == shown, "{}", foreword.by);
        }
    });
}

#[test]
fn every_comparison_says_its_whole_text() {
    let own = |journey: &Journey| {
        let all = journey.comparisons.iter();
        [true, false].map(|agrees| all.clone().filter(|it| it.agrees == agrees).cloned().collect())
    };
    on_panels(Part::Comparisons, own, |item, it: &Comparison| {
        let mut texts = said(&[Some(&*it.title)], &[&it.phases, &sources(&it.evidence)]);
        let views = [Some(&*it.family), Some(&*it.professional), it.conclusion.as_deref()];
        texts.extend(said(&views, &[]));
        says(item, &texts);
    });
}

#[test]
fn every_advice_says_its_whole_text() {
    on_panels(
        Part::Advice,
        |journey| [journey.advice.clone()],
        |item, it| {
            let texts = [Some(&*it.title), it.text.as_deref()];
            let kinds: Vec<String> =
                it.categories.iter().map(|it| it.label(Language::Dutch).to_owned()).collect();
            let own = it.categories.iter().all(|it| matches!(it, Category::Own(_)));
            let kinds = if own { kinds } else { Vec::new() };
            let lists: [&[String]; 6] =
                [&it.points, &it.phases, &kinds, &it.topics, &it.audience, &it.of];
            says(item, &said(&texts, &lists));
        },
    );
}

#[test]
fn a_comparison_keeps_each_view_in_its_column() {
    on_every_journey(|_, scene| {
        for panel in parts(scene).panels(Part::Comparisons) {
            // The last four lines of the heading say what the columns are.
            let head: Vec<_> = texts(panel.head).collect();
            let lefts: Vec<f64> = head[head.len() - 4..].iter().map(|text| text.x).collect();
            for text in texts(panel.list) {
                // Where a line begins that is read from the right is the difference of two numbers.
                let next = lefts.iter().copied().find(|left| *left > text.x + 1e-6);
                let starts = lefts.contains(&text.x) || text.direction == Direction::RightToLeft;
                assert!(starts && text.x >= lefts[0] - 1e-6, "{text:?} in {lefts:?}");
                assert!(next.is_none_or(|next| line(text).right < next), "{text:?} in {lefts:?}");
            }
        }
    });
}

/// Everything that stands beside the steps on a card or as an item, and the drawing as a whole.
fn on_every_item(law: impl Fn(&Item<'_>, &Scene, &Parts<'_>)) {
    on_every_journey(|_, scene| {
        let parts = parts(scene);
        parts.beside().iter().for_each(|item| law(item, scene, &parts));
    });
}

#[test]
fn every_line_of_an_experience_stays_inside_its_card() {
    on_every_journey(|_, scene| {
        for item in items(parts(scene).along(Part::Experiences)) {
            let card = area(&item.nodes[0]);
            for node in &item.nodes[1..] {
                assert!(card.holds(area(node)), "{node:?} on {card:?}");
            }
        }
    });
}

#[test]
fn a_name_stays_inside_its_tag_and_no_tag_covers_another() {
    on_every_item(|item, _, _| {
        let mut tags: Vec<Area> = Vec::new();
        // The card itself comes first; a tag is followed by its name.
        for pair in item.nodes.windows(2).skip(1) {
            let [Node::Rect(tag), Node::Paragraph(_)] = pair else { continue };
            if tag.radius == 0.0 {
                continue;
            }
            let tag = area(&Node::Rect(*tag));
            assert!(tags.iter().all(|other| !other.covers(tag)), "{}", item.told);
            tags.push(tag);
        }
        let names = item.nodes.iter().filter(|node| matches!(node, Node::Paragraph(_)));
        for name in names.map(area) {
            let on = tags.iter().filter(|tag| tag.covers(name));
            assert!(on.into_iter().all(|tag| tag.holds(name)), "{}", item.told);
        }
    });
}

/// Whether the entries of a panel work or agree, told by the parts of the journey that they show;
/// nothing of other panels.
fn shows_what_works(journey: &Journey, panel: &Panel<'_>) -> Option<bool> {
    match items(panel.list)[0].place? {
        Place::Topic(nth) => Some(journey.topics[nth].works),
        Place::Comparison(nth) => Some(journey.comparisons[nth].agrees),
        _ => None,
    }
}

#[test]
fn generated_journeys_have_something_of_everything() {
    let seen = std::cell::RefCell::new(Vec::new());
    on_joint_journeys(|journey, scene| {
        let parts = parts(scene);
        let mut seen = seen.borrow_mut();
        for panel in &parts.panels {
            let (part, works) = (panel.part, shows_what_works(journey, panel));
            seen.push(format!("panel of {part:?} {works:?}"));
        }
        seen.extend(parts.along.iter().map(|(part, _)| format!("{part:?}")));
        seen.extend((!parts.story.is_empty()).then(|| "steps".to_owned()));
    });
    let mut seen = seen.into_inner();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 22, "{seen:?}");
}
