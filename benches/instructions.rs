//! The instructions each stage takes on the shipped journey of Inge, and changes to a long file take,
//! counted under valgrind: the same on a busy machine as on an idle one.
//!
//! Needs valgrind and `cargo install gungraun-runner --version 0.20.0`.

// What the macros expand to is not ours to document or to shorten.
#![allow(missing_docs, unused_qualifications)]

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use klantreis::check::{Finding, check};
use klantreis::edit::{Edit, Edited, apply, apply_all};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language, Level, Place, StepId, StepPart};
use klantreis::scene::Scene;
use klantreis::source::{Document, read, write};
use klantreis::theme::Theme;
use klantreis::write::svg;

const INGE: &str = include_str!("../journeys/inge.yaml");

fn document() -> Document {
    read(INGE, Language::Dutch).expect("reads")
}

fn journey() -> Journey {
    document().journey
}

fn scene() -> Scene {
    layout(&journey(), &Theme::default())
}

#[library_benchmark]
fn reading() -> Document {
    read(black_box(INGE), Language::Dutch).expect("reads")
}

#[library_benchmark]
#[bench::inge(journey())]
fn checking(journey: Journey) -> Vec<Finding> {
    check(black_box(&journey), Language::Dutch)
}

#[library_benchmark]
#[bench::inge(journey())]
fn laying_out(journey: Journey) -> Scene {
    layout(black_box(&journey), &Theme::default())
}

#[library_benchmark]
#[bench::inge(scene())]
fn writing(scene: Scene) -> String {
    svg(black_box(&scene))
}

#[library_benchmark]
fn text_to_svg() -> String {
    let document = read(black_box(INGE), Language::Dutch).expect("reads");
    svg(&layout(&document.journey, &Theme::default()))
}

/// How many steps a long file has, and how many changes are made in it together.
const STEPS: usize = 300;
const CHANGES: usize = 1000;

/// The journey of Inge told over and over.
fn long_file() -> String {
    let mut journey = journey();
    let steps = journey.steps.clone();
    journey.steps.clear();
    // Opportunities and stretches of one telling stay with its steps.
    let again = steps.iter().cycle().take(STEPS).cloned();
    let again = again.map(|mut step| {
        step.name = None;
        step
    });
    write(&journey.with_steps(again), Language::Dutch)
}

fn text(nth: usize) -> Edit {
    let step = StepId::new(0, nth % STEPS + 1);
    Edit::SetText { place: Place::Step(step, StepPart::Event), text: format!("Anders {nth}.") }
}

#[library_benchmark]
#[bench::text(long_file(), text(150))]
#[bench::level(long_file(), Edit::SetLevel { step: StepId::new(0, 150), level: Some(Level(3)) })]
#[bench::step_moves(long_file(), Edit::MoveStep { step: StepId::new(0, 150), after: StepId::new(0, 9), phase: None })]
#[bench::step_goes(long_file(), Edit::RemoveStep(StepId::new(0, 150)))]
fn changing(file: String, edit: Edit) -> Edited {
    apply(black_box(&file), &edit, Language::Dutch).expect("changes")
}

#[library_benchmark]
#[bench::texts(long_file(), (0..CHANGES).map(text).collect())]
fn changing_much(file: String, edits: Vec<Edit>) -> Edited {
    apply_all(black_box(&file), &edits, Language::Dutch).expect("changes")
}

library_benchmark_group!(name = edits, benchmarks = [changing, changing_much]);
library_benchmark_group!(
    name = inge,
    benchmarks = [reading, checking, laying_out, writing, text_to_svg]
);
main!(library_benchmark_groups = inge, edits);
