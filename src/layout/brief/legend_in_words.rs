//! The legend of a brief drawing in words: how each sign looks, and what it means.

use crate::layout::brief::legend::{gap, used};
use crate::layout::brief::step_mark::SignKind;
use crate::layout::context::Sheet;
use crate::layout::party_style::{PartyStyle, PointShape};
use crate::model::Domain;
use crate::words;

/// A sentence for each sign: "Dichte stip met een nummer: wat er gebeurt."
pub(crate) fn legend_in_words(sheet: &Sheet<'_>) -> Vec<String> {
    let language = sheet.language();
    let mut told = Vec::new();
    let sentences = used(sheet).into_iter().chain(gap(sheet)).flat_map(|(sign, name)| {
        let looks = looks(sign, sheet);
        let said = if looks.is_empty() { name } else { format!("{looks}: {name}") };
        let further = further(sign).map(|(dutch, english)| language.pick(dutch, english));
        let further = further.filter(|it| !told.contains(it));
        told.extend(further);
        [Some(words::upper_first(&said)), further.map(str::to_owned)].into_iter().flatten()
    });
    sentences.collect()
}

fn looks(sign: SignKind, sheet: &Sheet<'_>) -> String {
    let of = |party: usize| PartyStyle::of(sheet.journey.kind_of(party));
    let (dutch, english) = match sign {
        SignKind::Event(party) if of(party).is_dashed() => {
            ("Stip met een onderbroken rand", "Disc with a broken edge")
        }
        SignKind::Event(party) => full(of(party)),
        SignKind::Organisation(kind) => full(PartyStyle::of(kind)),
        SignKind::Line(line) => full(PartyStyle::FAMILY.on_line(line)),
        SignKind::Feeling(party) if of(party) == PartyStyle::PROFESSIONAL => {
            ("Open vierkant", "Hollow square")
        }
        SignKind::Feeling(_) => ("Open stip", "Hollow disc"),
        SignKind::Thought => ("Belletjes", "Bubbles"),
        SignKind::Domain(Domain::Social) => ("Huisje", "House"),
        SignKind::Domain(Domain::Care) => ("Hart", "Heart"),
        SignKind::Domain(Domain::Justice) => ("Schild", "Shield"),
        SignKind::Uncertain(_) | SignKind::UncertainAction(_) => {
            ("Onderbroken rand", "Broken edge")
        }
        SignKind::EstimatedLevels => ("Onderbroken lijnen", "Broken lines"),
        SignKind::Gap(_) | SignKind::Elsewhere => ("", ""),
    };
    sheet.language().pick(dutch, english).to_owned()
}

const fn full(style: PartyStyle) -> (&'static str, &'static str) {
    match style.point() {
        PointShape::Disc => ("Dichte stip met een nummer", "Full disc with a number"),
        PointShape::Square => ("Dicht vierkant met een nummer", "Full square with a number"),
        PointShape::Diamond => ("Dichte ruit met een nummer", "Full diamond with a number"),
    }
}

/// What is said behind it.
const fn further(sign: SignKind) -> Option<(&'static str, &'static str)> {
    Some(match sign {
        SignKind::Event(_) | SignKind::Line(_) => (
            "Het nummer is dat van de stap in de lijst. Hoe hoger op de lijn, hoe meer tevreden",
            "The number is that of the step in the list. The higher on the line, the more satisfied",
        ),
        SignKind::Organisation(_) => (
            "In een rij onder de lijn staat bij welke stap",
            "In a row below the line it says at which step",
        ),
        SignKind::Uncertain(_) | SignKind::UncertainAction(_) => {
            ("Bij de stap staat waarom", "With the step it says why")
        }
        _ => return None,
    })
}
