//! What a journey says that another form of it does not hold.

use std::collections::BTreeSet;

use klantreis::model::Journey;
use klantreis::source::write_unfolded;

/// The keys of the journey file that are lost on the way to another form and back, in the order of the
/// alphabet.
pub(crate) fn not_held(journey: &Journey, back: &Journey) -> Vec<String> {
    let [there, back] =
        [journey, back].map(|journey| keys(&write_unfolded(journey, journey.language)));
    there.difference(&back).cloned().collect()
}

/// The keys of a journey file and of its steps.
fn keys(yaml: &str) -> BTreeSet<String> {
    let key = |line: &str| {
        let inner = line.strip_prefix("  - ").or_else(|| line.strip_prefix("    ")).unwrap_or(line);
        let (key, _) = inner.split_once(':')?;
        let is_key = key.chars().all(|c| c.is_alphanumeric() || c == '_') && !key.is_empty();
        is_key.then(|| key.to_owned())
    };
    yaml.lines().filter_map(key).collect()
}
