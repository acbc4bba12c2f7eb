//! The instructions each stage takes on the shipped journey of Inge, counted under valgrind: the
//! same on a busy machine as on an idle one.
//!
//! Needs valgrind and `cargo install gungraun-runner --version 0.20.0`.

// What the macros expand to is not ours to document or to shorten.
#![allow(missing_docs, unused_qualifications)]

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use klantreis::check::{Finding, check};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language};
use klantreis::scene::Scene;
use klantreis::source::{Document, read};
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

library_benchmark_group!(
    name = inge,
    benchmarks = [reading, checking, laying_out, writing, text_to_svg]
);
main!(library_benchmark_groups = inge);
