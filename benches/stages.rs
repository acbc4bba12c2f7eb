//! What each stage costs on the shipped journey of Inge, and how the whole grows with the number
//! of steps; and the joint journey beside one of as many cards.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use klantreis::check::check;
use klantreis::layout::{Page, layout, pages};
use klantreis::model::Language;
use klantreis::source::read;
use klantreis::theme::Theme;
use klantreis::write::svg;

const INGE: &str = include_str!("../journeys/inge.yaml");
const JOINT: &str = include_str!("../journeys/gezamenlijk.yaml");

/// Inge's steps over and over: a file of 21 steps for each time.
fn long_file(times: usize) -> String {
    let (head, steps) = INGE.split_once("stappen:\n").expect("the journey has steps");
    format!("{head}stappen:\n{}", format!("{steps}\n").repeat(times))
}

fn whole(text: &str) -> String {
    let document = read(text, Language::Dutch).expect("reads");
    svg(&layout(&document.journey, &Theme::default()))
}

fn stages(c: &mut Criterion) {
    let journey = read(INGE, Language::Dutch).expect("reads").journey;
    let scene = layout(&journey, &Theme::default());
    let mut group = c.benchmark_group("inge");
    group.bench_function("read", |b| b.iter(|| read(black_box(INGE), Language::Dutch)));
    group.bench_function("check", |b| b.iter(|| check(black_box(&journey), Language::Dutch)));
    group.bench_function("layout", |b| b.iter(|| layout(black_box(&journey), &Theme::default())));
    group.bench_function("write", |b| b.iter(|| svg(black_box(&scene))));
    group.bench_function("text to svg", |b| b.iter(|| whole(black_box(INGE))));
    group.finish();
}

fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("steps");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    for times in [1, 17, 167, 1_667] {
        let text = long_file(times);
        let steps = 21 * times;
        group.throughput(Throughput::Elements(steps as u64));
        group.bench_with_input(BenchmarkId::from_parameter(steps), &text, |b, text| {
            b.iter(|| whole(black_box(text)));
        });
    }
    group.finish();
}

/// Inge on paper, and in the formats that are made from the drawing.
fn paper(c: &mut Criterion) {
    let journey = read(INGE, Language::Dutch).expect("reads").journey;
    let theme = Theme::default();
    let mut group = c.benchmark_group("paper");
    group.sample_size(10);
    for (name, page) in [("a4", Page::A4), ("a3", Page::A3)] {
        group.bench_function(name, |b| b.iter(|| pages(black_box(&journey), &theme, &page)));
    }
    #[cfg(feature = "pdf")]
    {
        let drawn = pages(&journey, &theme, &Page::A4).expect("fits on A4");
        group.bench_function("pdf of a4", |b| b.iter(|| klantreis::write::pdf(&drawn)));
    }
    #[cfg(feature = "png")]
    {
        let drawn = pages(&journey, &theme, &Page::A3).expect("fits on A3");
        let options = klantreis::write::PngOptions::PRINT;
        let png =
            |b: &mut criterion::Bencher| b.iter(|| klantreis::write::png(&drawn[0], &options));
        group.bench_function("png of a3 at 300 dpi", png);
    }
    group.finish();
}

/// The joint journey beside a journey of one family with as many cards.
fn joint(c: &mut Criterion) {
    let document = read(JOINT, Language::Dutch).expect("reads");
    let journey = document.journey;
    let cards = journey.card_count() + journey.experiences.len() + journey.topics.len();
    let individual = of_cards(cards);
    let mut group = c.benchmark_group("joint");
    group.bench_function("joint journey", |b| b.iter(|| whole(black_box(JOINT))));
    group.bench_function(format!("one family, {cards} cards"), |b| {
        b.iter(|| whole(black_box(&individual)));
    });
    group.finish();
}

/// Inge's steps over and over, until there are so many cards.
fn of_cards(cards: usize) -> String {
    let (head, steps) = INGE.split_once("stappen:\n").expect("the journey has steps");
    let mut text = format!("{head}stappen:\n");
    for step in steps.split_inclusive("\n\n").cycle() {
        text.push_str(step);
        let read = read(&text, Language::Dutch).expect("reads");
        if read.journey.card_count() >= cards {
            break;
        }
        if !text.ends_with('\n') {
            text.push('\n');
        }
    }
    text
}

criterion_group!(benches, stages, growth, joint, paper);
criterion_main!(benches);
