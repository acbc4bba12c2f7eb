//! Journeys to begin with: six lines, a file that explains itself, and those that are shipped.

use klantreis::model::Language;
use klantreis::source::{read, starter};
use serde::Serialize;

/// A journey to begin with.
#[derive(Debug, Serialize)]
pub(crate) struct Example {
    id: &'static str,
    title: String,
    about: String,
    text: String,
}

const SIX_LINES: [&str; 2] = [
    "titel: Klantreis van Sam\nstappen:\n  - gebeurtenis: Ik vraag de gemeente om hulp.\n    niveau: neutraal\n  - gebeurtenis: Niemand belt terug.\n    niveau: ontevreden\n",
    "title: Sam's journey\nsteps:\n  - event: I ask the municipality for help.\n    level: neutral\n  - event: Nobody calls back.\n    level: dissatisfied\n",
];

const SHIPPED: [(&str, &str); 16] = [
    ("inge", include_str!("../../journeys/inge.yaml")),
    ("bea", include_str!("../../journeys/bea.yaml")),
    ("roos", include_str!("../../journeys/roos.yaml")),
    ("jantine", include_str!("../../journeys/jantine.yaml")),
    ("zarina", include_str!("../../journeys/zarina.yaml")),
    ("sam", include_str!("../../journeys/sam.yaml")),
    ("els", include_str!("../../journeys/els.yaml")),
    ("els-gepland", include_str!("../../journeys/els-gepland.yaml")),
    ("gezamenlijk", include_str!("../../journeys/gezamenlijk.yaml")),
    ("mila-gezin", include_str!("../../journeys/mila-gezin.yaml")),
    ("mila-professional", include_str!("../../journeys/mila-professional.yaml")),
    ("hermsen-weder", include_str!("../../journeys/hermsen-weder.yaml")),
    ("hermsen-domino", include_str!("../../journeys/hermsen-domino.yaml")),
    ("hermsen-lost", include_str!("../../journeys/hermsen-lost.yaml")),
    ("hermsen-opmaat", include_str!("../../journeys/hermsen-opmaat.yaml")),
    ("loket", include_str!("../../journeys/loket.yaml")),
];

/// All of them, those to learn from first.
pub(crate) fn examples(l: Language) -> Vec<Example> {
    let six = l.pick(SIX_LINES[0], SIX_LINES[1]);
    let (short, about, title, explained, whole) = l.pick(
        (
            "Zes regels",
            "Zo weinig is genoeg voor een tekening.",
            "Mijn klantreis",
            "Met uitleg",
            "Elke regel die u kunt schrijven, met uitleg erbij.",
        ),
        (
            "Six lines",
            "So little is enough for a picture.",
            "My journey",
            "Explained",
            "Every line that you can write, with what it means.",
        ),
    );
    let start = |id, title: &str, about: &str, text| Example {
        id,
        title: title.to_owned(),
        about: about.to_owned(),
        text,
    };
    let mut all = vec![
        start("six-lines", short, about, six.to_owned()),
        start("explained", explained, whole, starter(title, l)),
    ];
    all.extend(SHIPPED.iter().filter_map(|&(id, text)| {
        let journey = read(text, l).ok()?.journey;
        let about = journey.source.unwrap_or_default();
        Some(Example { id, title: journey.title, about, text: text.to_owned() })
    }));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_reads() {
        for l in Language::ALL {
            let all = examples(l);
            assert_eq!(all.len(), SHIPPED.len() + 2);
            assert!(all.iter().all(|it| read(&it.text, l).is_ok() && !it.title.is_empty()));
            assert_eq!(all[0].text.lines().count(), 6);
        }
    }
}
