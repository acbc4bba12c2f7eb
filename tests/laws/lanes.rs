//! What stands along the steps: opportunities, problems, goals, lead, involvement and looking back
//! are drawn whole, at the steps they belong to, and only when they are asked for.

use klantreis::model::{Anchor, GoalStatus, Journey, Part, Place, Validation};
use klantreis::scene::{Node, Path, Rect, Role, Scene};
use klantreis::theme::Theme;

use crate::support::along::{
    area_of, bar_parts, bars, cell_parts, cells, in_reading_order, is_marked, place, step,
};
use crate::support::holding::{on_every_journey, on_every_paper};
use crate::support::parts::{Item, items, of_role, parts};
use crate::support::picture::{columns, standings};
use crate::support::said::{in_order, letters, said_in, says};
use crate::support::shapes::{area, flat, ground, line};
use crate::support::text::texts;

/// Sums of lefts and widths carry the rounding of binary fractions.
const ROUNDING: f64 = 1e-6;

#[test]
fn a_lane_is_drawn_where_it_is_asked_for_and_there_is_something_to_draw() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let wanted = |part| journey.drawn_parts().contains(&part) && journey.has(part);
        for part in [bar_parts(journey), cell_parts(journey)].concat() {
            assert_eq!(!parts.along(part).is_empty(), wanted(part), "{part:?}");
        }
        let reflected = wanted(Part::Reflections) && !journey.reflections.is_empty();
        assert_eq!(parts.panel(Part::Reflections).is_some(), reflected);
        let expected = wanted(Part::Expectations);
        assert_eq!(parts.panel(Part::Expectations).is_some(), expected);
    });
}

#[test]
fn lanes_stand_in_the_order_in_which_they_are_asked_for() {
    on_every_journey(|journey, scene| {
        let order = journey.drawn_parts();
        let place = |part: &Part| order.iter().position(|it| it == part);
        let parts = parts(scene);
        assert!(parts.along.iter().map(|(part, _)| place(part)).is_sorted(), "{order:?}");
        let top = |list: &[Node]| list.iter().map(area).map(|it| it.top).reduce(f64::min);
        let tops = parts.along.iter().map(|(_, list)| top(list));
        assert!(tops.is_sorted_by(|a, b| a <= b), "{order:?}");
    });
}

/// Holds a law on every bar beside what the journey says of it.
fn on_every_bar(law: impl Fn(&Item<'_>, &crate::support::along::Bar, &Journey, &Scene)) {
    on_every_journey(|journey, scene| {
        for part in bar_parts(journey) {
            let drawn = items(parts(scene).along(part));
            if drawn.is_empty() {
                continue;
            }
            let own = bars(journey, part);
            assert_eq!(drawn.len(), own.len(), "{part:?}");
            drawn.iter().zip(&own).for_each(|(item, own)| law(item, own, journey, scene));
        }
    });
}

#[test]
fn every_bar_says_its_whole_text() {
    on_every_bar(|item, bar, _, _| {
        says(item, &bar.said);
        for text in &bar.heard {
            in_order(&letters(item.told), [text.as_str()]);
        }
    });
}

#[test]
fn every_line_of_a_bar_stays_inside_it() {
    on_every_bar(|item, _, _, _| {
        let bar = area(&item.nodes[0]);
        for node in &item.nodes[1..] {
            assert!(bar.holds(area(node)), "{node:?} on {bar:?}");
        }
    });
}

#[test]
fn a_goal_that_is_dropped_on_a_later_page_has_a_full_edge_until_there() {
    let (mut going_on, mut ended) = (0, 0);
    on_every_paper(|journey, _, pages| {
        let is_goal = |role| matches!(role, Role::LaneCard { part: Part::Goals, .. });
        for bar in pages.iter().flat_map(|page| of_role(&page.nodes, is_goal)) {
            let Some(Place::Goal(nth)) = bar.place else { panic!("a goal: {bar:?}") };
            if journey.goals[nth].status != GoalStatus::Dropped {
                continue;
            }
            let (Node::Rect(Rect { paint, .. }) | Node::Path(Path { paint, .. })) = &bar.nodes[0]
            else {
                panic!("no edge: {bar:?}")
            };
            let goes_on = letters(journey.language.pick("loopt door", "goes on"));
            let goes_on = said_in(&bar.nodes).contains(&goes_on);
            assert_eq!(paint.stroke.expect("an edge").dashed, !goes_on, "{}", journey.title);
            if goes_on { going_on += 1 } else { ended += 1 }
        }
    });
    assert!(going_on > 2 && ended > 2, "{going_on} go on, {ended} ended");
}

#[test]
fn a_bar_runs_from_its_first_step_past_its_last() {
    // Where every step stands that shows it, by number.
    let lefts = |journey: &Journey, scene: &Scene| {
        let mut lefts = vec![None; journey.steps.len()];
        for standing in standings(journey, scene) {
            lefts[standing.step] = Some(standing.left);
        }
        lefts
    };
    on_every_journey(|journey, scene| {
        let (lefts, width) = (lefts(journey, scene), Theme::default().card_width);
        let columns = columns(scene);
        let drawn = |part: &Part| !parts(scene).along(*part).is_empty();
        for part in bar_parts(journey).into_iter().filter(drawn) {
            for (item, own) in items(parts(scene).along(part)).iter().zip(bars(journey, part)) {
                let bar = area(&item.nodes[0]);
                if let Some(pass) = own.pass {
                    let (left, right) = (columns[pass].left + 8.0, columns[pass].right - 8.0);
                    let edges = [bar.left - left, bar.right - right];
                    assert!(edges.iter().all(|it| it.abs() < ROUNDING), "{own:?}");
                    continue;
                }
                let first = lefts[own.ends.0];
                assert!(first.is_none_or(|left| (left - bar.left).abs() < ROUNDING), "{own:?}");
                let last = lefts[own.ends.1].map(|left| left + width);
                assert!(last.is_none_or(|right| right <= bar.right + ROUNDING), "{own:?}");
            }
        }
    });
}

#[test]
fn a_cell_stands_at_its_step_or_under_its_phase() {
    on_every_journey(|journey, scene| {
        let (passes, columns) = (journey.passes(), columns(scene));
        let standings = standings(journey, scene);
        let parts = cell_parts(journey).into_iter();
        let cells = parts.flat_map(|part| {
            let of_part = cells(journey, scene, part).into_iter();
            of_part.map(move |(at, area)| (part, at, area))
        });
        for (part, at, area) in cells {
            let mut right = None;
            let left = match &at {
                Anchor::Step(step) => {
                    let step = place(*step, journey);
                    standings.iter().find(|it| it.step == step).expect("it stands").left
                }
                Anchor::Phase(phase) => {
                    let own = passes.iter().position(|pass| pass.phase.as_ref() == Some(phase));
                    let column = columns[own.expect("a column for every phase")];
                    // What is said of a whole phase runs along it.
                    let end = column.right - 8.0;
                    right = (part != Part::Reflections).then_some(end);
                    let is_whole = part != Part::Opportunities || area.right > end - ROUNDING;
                    assert!(is_whole, "{at:?} at {area:?}");
                    column.left + 8.0
                }
            };
            // Tags stand beside each other.
            let beside = matches!((part, &at), (Part::Own(_), Anchor::Step(_)));
            let begins = (area.left - left).abs() < ROUNDING || (beside && area.left > left);
            assert!(begins, "{at:?} at {area:?}");
            let right = right.unwrap_or(left + Theme::default().card_width);
            assert!(area.right <= right + ROUNDING, "{at:?} at {area:?}");
        }
    });
}

#[test]
fn every_opportunity_says_its_whole_text() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Opportunities));
        if drawn.is_empty() {
            return;
        }
        let anchors = journey.opportunities.iter().map(|it| it.at.clone()).collect();
        let mut head = String::new();
        for (item, (at, _)) in drawn.iter().zip(in_reading_order(journey, anchors)) {
            let own = &journey.opportunities[at];
            let words = if own.missed {
                ("Gemiste kans", "Missed opportunity")
            } else {
                ("Kans", "Opportunity")
            };
            let word = journey.language.pick(words.0, words.1);
            says(item, &[word.to_owned(), own.text.clone()]);
            if let Anchor::Phase(phase) = &own.at {
                // In its frame, or at the head of all that is of the phase.
                let whole = journey.language.pick("hele fase", "whole phase");
                let whole = letters(&format!("{whole} {phase}"));
                head = if item.head.is_empty() { head } else { said_in(item.head) };
                assert!(letters(item.told).contains(&whole), "{}", item.told);
                assert!((said_in(item.nodes) + &head).contains(&whole), "{}", item.told);
            }
            let frame = area(&item.nodes[0]);
            assert!(item.nodes.iter().all(|node| frame.holds(area(node))), "{}", item.told);
        }
    });
}

/// Of whom a validation is, as it is said before the numbers.
fn who(of: &Validation, journey: &Journey) -> Vec<String> {
    let category = of.category.as_ref().map(|it| it.label(journey.language).to_owned());
    [of.who.clone(), category, of.session.clone()].into_iter().flatten().collect()
}

#[test]
fn looking_back_says_what_was_decisive_and_how_many_recognised_it() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Reflections));
        for (item, (at, _)) in drawn.iter().zip(cells(journey, scene, Part::Reflections)) {
            let numbered = (1..).zip(&journey.reflections);
            let numbers = numbered.filter(|(_, it)| it.at == at).map(|(n, _)| n.to_string());
            let mut said = Vec::new();
            let step =
                step(&at, journey).map(|step| &journey.steps[step]).filter(|it| is_marked(it));
            let decisive = journey.language.pick("Beslismoment", "Decisive moment");
            said.extend(step.filter(|it| it.decisive).map(|_| decisive.to_owned()));
            said.extend(numbers);
            for of in step.into_iter().flat_map(|step| &step.validation) {
                said.extend(who(of, journey));
                let counts = [of.recognised, of.added, of.disputed];
                said.extend(counts.iter().filter(|n| **n > 0).map(u32::to_string));
            }
            says(item, &said);
        }
    });
}

#[test]
fn every_quote_that_may_be_shown_is_said_with_its_source_and_no_other() {
    on_every_journey(|journey, scene| {
        let drawn = items(parts(scene).along(Part::Quotes));
        let steps = journey.steps.iter();
        let quotes: Vec<_> = steps.flat_map(|step| journey.agreed_quotes_of(step)).collect();
        assert!(drawn.is_empty() || drawn.len() == quotes.len());
        for (item, (piece, words)) in drawn.iter().zip(quotes) {
            let mark = |c: char| "\"“”‘’„".contains(c);
            let said = words.trim_matches(mark).to_owned();
            says(item, &[said].into_iter().chain(piece.source.clone()).collect::<Vec<_>>());
        }
    });
}

#[test]
fn every_table_says_who_sat_there_and_all_that_was_said() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let mut panels = parts.panels(Part::Tables).peekable();
        if panels.peek().is_none() {
            return;
        }
        if !journey.validation.is_empty() {
            let whole = panels.next().expect("who recognised the whole");
            let known = journey.validation.iter().filter(|it| it.recognised > 0);
            let counts: Vec<String> = known.map(|it| it.recognised.to_string()).collect();
            in_order(&said_in(whole.list), counts.iter().map(String::as_str));
        }
        for table in &journey.tables {
            let panel = panels.next().expect("a panel for each table");
            let said = said_in(panel.head) + &said_in(panel.list);
            in_order(&said, [table.name.as_str()]);
            let who = table.who.iter().chain(&table.about);
            who.for_each(|text| assert!(said.contains(&letters(text)), "{text:?} in {said:?}"));
            let asked = table.questions.iter();
            let asked = asked.flat_map(|it| std::iter::once(&it.question).chain(&it.answers));
            let rest = [&table.best_practices, &table.causes, &table.lessons, &table.insights];
            let all = asked.chain(rest.into_iter().flatten());
            in_order(&said_in(panel.list), all.map(String::as_str));
        }
        assert!(panels.next().is_none());
    });
}

#[test]
fn every_reflection_says_its_whole_text_under_its_number() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let Some(panel) = parts.panel(Part::Reflections) else { return };
        let drawn = items(panel.list);
        assert_eq!(drawn.len(), journey.reflections.len());
        for (number, (item, own)) in (1..).zip(drawn.iter().zip(&journey.reflections)) {
            let mut said = vec![f64::to_string(&f64::from(number))];
            said.extend(own.role.iter().cloned());
            said.extend([&own.bottleneck, &own.cause, &own.lesson].into_iter().flatten().cloned());
            said.extend(own.of.iter().cloned());
            says(item, &said);
            let beyond = journey.language.pick("breder dan dit gezin", "beyond this family");
            let shown = said_in(item.nodes).contains(&letters(beyond));
            assert!(shown || !own.beyond, "{}", item.told);
        }
    });
}

#[test]
fn what_was_expected_stands_beside_how_it_was() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let Some(panel) = parts.panel(Part::Expectations) else { return };
        let sides: Vec<_> =
            [&journey.expectation, &journey.afterwards].into_iter().flatten().collect();
        let drawn = items(panel.list);
        assert_eq!(drawn.len(), sides.len());
        for (item, side) in drawn.iter().zip(&sides) {
            // Quotation marks around the words are those of the picture.
            says(item, &[side.trim_matches(['"', '“', '”', '‘', '’']).to_owned()]);
        }
        if let [before, after] = &drawn[..] {
            let (before, after) = (area_of(before), area_of(after));
            assert!(before.right < after.left && before.top == after.top);
        }
    });
}

#[test]
fn a_row_of_bars_has_its_name_at_the_edge() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let edge: Vec<_> = texts(parts.behind).collect();
        let said = said_in(parts.behind);
        for part in [Part::Problems, Part::Involvement] {
            if parts.along(part).is_empty() {
                continue;
            }
            assert!(edge.iter().all(|text| line(*text).left >= Theme::default().margin - 1e-9));
            for name in bars(journey, part).iter().flat_map(|bar| &bar.heard) {
                in_order(&said, [name.as_str()]);
            }
        }
    });
}

#[test]
fn the_edge_of_every_bar_and_opportunity_stands_out_from_its_lane() {
    on_every_journey(|journey, scene| {
        let parts = parts(scene);
        let behind = flat(parts.behind);
        let lanes = || behind.iter().copied().filter(|node| matches!(node, Node::Rect(_)));
        let framed = cell_parts(journey).into_iter().filter(|part| *part != Part::Reflections);
        for part in bar_parts(journey).into_iter().chain(framed) {
            for item in items(parts.along(part)) {
                let Node::Rect(frame) = &item.nodes[0] else { panic!("not a frame: {item:?}") };
                let (corner, stroke) = (area(&item.nodes[0]), frame.paint.stroke);
                let edge = stroke.map(|stroke| stroke.color).or(frame.paint.fill);
                let under = ground(lanes(), (corner.left, corner.bottom));
                let contrast = edge.expect("painted").contrast(under);
                assert!(contrast >= 3.0, "{contrast:.2} of {}", item.told);
            }
        }
    });
}
