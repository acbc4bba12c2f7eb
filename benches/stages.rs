//! What each stage costs on the shipped journey of Inge, and how the whole grows with the number
//! of steps.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use klantreis::check::check;
use klantreis::layout::{Theme, layout};
use klantreis::model::Language;
use klantreis::write::svg;
use klantreis::yaml::read;

const INGE: &str = include_str!("../journeys/inge.yaml");

/// A file with `steps` steps: the shipped journey's, over and over.
fn long_file(steps: usize) -> String {
    let (head, body) = INGE.split_once("stappen:\n").expect("the journey has steps");
    let blocks: Vec<&str> = body.split("\n  - ").collect();
    let mut text = format!("{head}stappen:\n");
    for (i, block) in blocks.iter().cycle().take(steps).enumerate() {
        let block = block.trim_start().trim_start_matches("- ").trim_end();
        // Comment lines between steps would not parse behind a dash.
        let block: Vec<&str> =
            block.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
        writeln!(text, "  - {}", block.join("\n").trim_start_matches("- ")).expect("writes");
        if i == 0 {
            text = text.replace("  -   - ", "  - ");
        }
    }
    text
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
    for steps in [35, 350, 3_500, 35_000] {
        let text = long_file(steps);
        group.throughput(Throughput::Elements(steps as u64));
        group.bench_with_input(BenchmarkId::from_parameter(steps), &text, |b, text| {
            b.iter(|| whole(black_box(text)));
        });
    }
    group.finish();
}

criterion_group!(benches, stages, growth);
criterion_main!(benches);
