//! The model as any program stores it.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::model::Journey;

use support::files;
use support::sayable::sayable;

fn comes_back(journey: &Journey) {
    let stored = serde_json::to_string(journey).unwrap();
    assert_eq!(&serde_json::from_str::<Journey>(&stored).unwrap(), journey, "{stored}");
}

#[test]
fn every_journey_comes_back_from_where_it_was_stored() {
    for name in files::names() {
        comes_back(&files::journey(&name));
    }
    for seed in 0..200 {
        comes_back(&sayable(seed));
    }
}
