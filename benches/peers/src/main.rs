//! Draws the same story with klantreis and with two renderers of Mermaid's user journeys, and prints how many times
//! as long as each of them klantreis takes.
//!
//! Every round draws with each in turn, so that what else the machine does strikes all alike; the median of the
//! rounds is what counts.

mod story;

use std::hint::black_box;
use std::time::{Duration, Instant};

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::source::read;
use klantreis::theme::Theme;
use klantreis::write::svg;
use merman::{OperationControl, RenderOutput, RenderRequest, Renderer, SvgRequest};

use crate::story::Story;

/// Steps of the story, and how often it is drawn.
const SIZES: [(usize, usize); 3] = [(35, 400), (3_500, 15), (35_000, 5)];

/// One way to make a picture of a story, where it can.
struct Way {
    name: &'static str,
    draw: fn(&Story) -> Option<String>,
}

const WAYS: [Way; 4] = [
    Way { name: "klantreis", draw: |story| Some(klantreis(&story.yaml)) },
    Way { name: "klantreis (JSON)", draw: |story| Some(klantreis(&story.json)) },
    Way {
        name: "ariel-rs",
        draw: |story| ariel_rs::try_render(&story.mermaid, ariel_rs::theme::Theme::Default).ok(),
    },
    Way { name: "merman", draw: |story| merman(&story.mermaid) },
];

fn klantreis(text: &str) -> String {
    let document = read(text, Language::Dutch).expect("the story is a journey");
    svg(&layout(&document.journey, &Theme::default()))
}

/// It takes no text over a size of its own.
fn merman(text: &str) -> Option<String> {
    let request = RenderRequest::svg(text, OperationControl::new(), SvgRequest::default());
    match Renderer::new().render(request) {
        Ok(RenderOutput::Svg(Some(svg))) => Some(svg.svg().to_owned()),
        _ => None,
    }
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64()
}

/// The ways that can draw a story, and how long each takes, in seconds.
fn measure(story: &Story, rounds: usize) -> Vec<(&'static Way, f64)> {
    let mut able: Vec<(&Way, Vec<Duration>)> = Vec::new();
    for way in &WAYS {
        match (way.draw)(story) {
            Some(svg) => {
                story.is_told_whole_by(&svg, way.name);
                able.push((way, Vec::new()));
            }
            None => println!("  {:16} does not draw it", way.name),
        }
    }
    for _ in 0..rounds {
        for (way, times) in &mut able {
            let start = Instant::now();
            black_box((way.draw)(black_box(story)));
            times.push(start.elapsed());
        }
    }
    able.into_iter().map(|(way, times)| (way, median(times))).collect()
}

fn main() {
    for (steps, rounds) in SIZES {
        println!("{steps} steps");
        let times = measure(&Story::of(steps), rounds);
        let (_, own) = times[0];
        for (way, time) in times {
            println!(
                "  {:16} {:9.3} ms   klantreis takes {:.2} times as long",
                way.name,
                time * 1e3,
                own / time
            );
        }
    }
}
