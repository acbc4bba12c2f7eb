//! Holds a law on the journeys of the package and on generated ones.

use std::env;
use std::fmt::Debug;
use std::str::FromStr;

use klantreis::layout::{Theme, layout};
use klantreis::model::Journey;
use klantreis::scene::Scene;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use super::{files, generate};

pub fn draw(journey: &Journey) -> Scene {
    layout(journey, &Theme::default())
}

/// Holds a law on every journey of the package and on generated journeys.
pub fn on_every_journey(law: impl Fn(&Journey, &Scene)) {
    on_the_package(&law);
    on(48, generate::journey(), |journey| law(&journey, &draw(&journey)));
}

/// Holds a law, whose look at a drawing takes long, on the package and on short journeys.
pub fn on_short_journeys(law: impl Fn(&Journey, &Scene)) {
    on_the_package(&law);
    on(48, generate::short_journey(), |journey| law(&journey, &draw(&journey)));
}

pub fn on_the_package(law: impl Fn(&Journey, &Scene)) {
    for name in files::names() {
        let journey = files::journey(&name);
        law(&journey, &draw(&journey));
    }
}

/// Runs a test on generated values: the same ones each time, unless `KLANTREIS_SEED` says
/// otherwise; `KLANTREIS_CASES` takes more of them.
pub fn on<T: Debug>(cases: u32, values: impl Strategy<Value = T>, test: impl Fn(T)) {
    let config = Config {
        cases: setting("KLANTREIS_CASES").unwrap_or(cases),
        rng_seed: RngSeed::Fixed(setting("KLANTREIS_SEED").unwrap_or(2)),
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let held = TestRunner::new(config).run(&values, |value| {
        test(value);
        Ok(())
    });
    if let Err(broken) = held {
        panic!("{broken}");
    }
}

fn setting<T: FromStr>(name: &str) -> Option<T> {
    env::var(name).ok()?.parse().ok()
}
