//! Long journeys are drawn, and what is written grows with their length.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod support;

use klantreis::check::check;
use klantreis::diagnostic::Lines;
use klantreis::layout::{Page, cards, pages};
use klantreis::model::{
    Action, Goal, GoalStatus, Journey, Language, Level, OwnLane, OwnLaneKind, OwnValue, PhaseSet,
    Step, StepId, Stretch,
};
use klantreis::source::read;
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::{html, svg};
use support::holding::draw;
use support::pace::grows_evenly;

/// A journey that goes round through the phases, with every kind of card.
fn journey(steps: usize) -> Journey {
    let phases = ["1", "2", "3", "4", "7a", "4", "5", "6"];
    let steps = (0..steps).map(|i| {
        let level = Level((i * 5 % 7) as u16);
        let step = Step::event(format!("Moment {i}: wij bellen opnieuw."), level);
        let step = if i % 4 == 0 { step.in_phase(phases[i / 4 % phases.len()]) } else { step };
        match i % 5 {
            0 => step.feeling("Moe."),
            1 => step.with_action(Action::by("Wijkteam", "Wij komen langs.")),
            _ => step,
        }
    });
    Journey::new("Een lange klantreis").with_steps(steps)
}

fn written(journey: &Journey) -> usize {
    let scene = draw(journey);
    let cards = scene.nodes.len();
    assert!(cards > 0 && scene.width.is_finite() && scene.height.is_finite());
    svg(&scene).len()
}

#[test]
fn a_journey_of_35000_steps_is_drawn_ten_times_as_long_as_one_of_3500() {
    let (short, long) = (written(&journey(3_500)), written(&journey(35_000)));
    // Longer numbers take a few more digits.
    assert!(long > 9 * short && long < 11 * short, "{short} {long}");
}

#[test]
fn a_long_journey_without_phases_or_levels_is_drawn() {
    let mut journey = journey(3_500);
    journey.phases = PhaseSet::none();
    for step in &mut journey.steps {
        step.phase = None;
        step.event.as_mut().unwrap().level = None;
    }
    assert!(written(&journey) > 3_500);
}

#[test]
fn the_height_of_the_drawing_does_not_grow_with_the_number_of_steps() {
    assert_eq!(draw(&journey(700)).height, draw(&journey(3_500)).height);
}

/// The text of a file with so many of something.
type Made = fn(usize) -> String;

fn lines(line: impl Fn(usize) -> String, count: usize) -> String {
    (0..count).map(line).collect()
}

fn steps(step: impl Fn(usize) -> String, count: usize) -> String {
    format!("titel: x\nstappen:\n{}", lines(step, count))
}

fn one_line(step: &str, count: usize) -> String {
    format!("titel: x\nstappen: [{}]\n", vec![step; count].join(", "))
}

const FILES: [(&str, Made); 12] = [
    ("steps", |n| steps(|i| format!("- {{ fase: {}, gebeurtenis: Stap {i} }}\n", i % 6 + 1), n)),
    ("one line", |n| one_line("{fase: 1, gebeurtenis: Ik bel}", n)),
    ("empty values on one line", |n| one_line("{fase: 1, gebeurtenis: }", n)),
    ("wrong values on one line", |n| one_line("{fase: 1, gebeurtenis: Ik bel, niveau: [blij]}", n)),
    ("no steps on one line", |n| one_line("[]", n)),
    ("unknown keys", |n| lines(|i| format!("titl{i}: x\n"), n)),
    ("the same key", |n| "titel: x\n".repeat(n)),
    ("unknown levels", |n| steps(|i| format!("- {{ gebeurtenis: x, niveau: tevredn{i} }}\n"), n)),
    ("names and repetitions", |n| steps(|i| format!("- &a{i} {{ gebeurtenis: x }}\n- *a{i}\n"), n)),
    ("lost remarks", |n| steps(|i| format!("- gebeurtenis: Flat #{i}\n"), n)),
    ("open brackets", |n| "[".repeat(n)),
    ("a quote that is not closed", |n| format!("titel: \"{}", "x\n".repeat(n))),
];

#[test]
fn reading_takes_time_even_with_the_length_of_the_file() {
    for (name, file) in FILES {
        grows_evenly(name, 400, file, |text| read(text, Language::Dutch).is_ok());
    }
}

#[test]
fn a_place_on_a_long_line_is_found_as_soon_as_on_a_short_one() {
    let places = |text: &String| {
        let lines = Lines::of(text);
        (0..text.len()).step_by(8).map(|at| lines.position(at).column).max()
    };
    grows_evenly("places", 8_000, |bytes| "x".repeat(bytes), places);
}

/// Texts that are hard to break into lines, by what is repeated in them.
const WORDS: [(&str, &str); 9] = [
    ("letters", "w"),
    ("syllables", "rioolwater"),
    ("parts", "a/b-"),
    ("soft hyphens", "\u{AD}"),
    ("invisible spaces", "\u{200B}"),
    ("marks", "\u{301}"),
    ("emoji", "👩\u{200D}👧"),
    ("directions", "a ב "),
    ("quotation marks", "‘zij is lui’ "),
];

#[test]
fn a_text_is_looked_over_and_drawn_in_time_even_with_its_length() {
    for (name, word) in WORDS {
        let text = |bytes: usize| {
            let event = format!("a{}b", word.repeat(bytes / word.len()));
            Journey::new("x").step(Step::event(event, Level::NEUTRAL))
        };
        let work =
            |journey: &Journey| (check(journey, Language::Dutch).len(), svg(&draw(journey)).len());
        grows_evenly(name, 3_000, text, work);
    }
}

/// A short story with so many goals, each along some of it.
fn goals(count: usize) -> Journey {
    let mut story = journey(20);
    let goal = |i: usize| Goal {
        text: format!("Doel {i}"),
        of: vec!["Gezin".to_owned()],
        means: None,
        who: None,
        status: GoalStatus::Open,
        stretch: Stretch::between(StepId::new(0, i % 20 + 1), StepId::new(0, 20)),
    };
    story.goals = (0..count).map(goal).collect();
    story
}

/// A story in which each step says something of its own in a lane of bars.
fn bars(count: usize) -> Journey {
    let mut story = journey(count).with_lane(OwnLane::new("Wacht", OwnLaneKind::Bars));
    for (i, step) in story.steps.iter_mut().enumerate() {
        step.own = vec![OwnValue::new("Wacht", format!("Week {i}"))];
    }
    story
}

/// A story of one step that goes on and on.
fn one_text(words: usize) -> Journey {
    Journey::new("x").step(Step::event("家庭".repeat(words), Level::NEUTRAL))
}

fn one_word(letters: usize) -> Journey {
    Journey::new("x").step(Step::event("w".repeat(letters), Level::NEUTRAL))
}

#[test]
fn a_journey_is_drawn_in_every_form_in_time_even_with_its_length() {
    let theme = Theme::default();
    let on_pages = |journey: &Journey| pages(journey, &theme, &Page::A4).map(|pages| pages.len());
    grows_evenly("goals", 60, goals, |journey| draw(journey).nodes.len());
    grows_evenly("goals on pages", 10, goals, on_pages);
    grows_evenly("bars", 200, bars, |journey| draw(journey).nodes.len());
    // Of a shorter story more or fewer widths of cards are tried, as its pages ask: of these one.
    grows_evenly("pages", 400, journey, on_pages);
    grows_evenly("cards", 60, journey, |journey| cards(journey, &theme).len());
    grows_evenly("a text on cards", 400, one_text, |journey| cards(journey, &theme).len());
    grows_evenly("a word on cards", 800, one_word, |journey| cards(journey, &theme).len());
    grows_evenly("web page", 60, journey, |journey| html(&draw(journey), &tell(journey)).len());
    grows_evenly("check", 200, journey, |journey| check(journey, Language::Dutch).len());
}
