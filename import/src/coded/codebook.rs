//! The codes in which interviews are coded so that they become journeys: kinds, phases, levels and
//! organisations.

use klantreis::model::{Journey, Language, Level, Organisation, PhaseSet, Scale};

use crate::coded::meaning::{CodeKind, Meaning};
use crate::table::field::Field;

/// A code with the codes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodeNode {
    pub name: String,
    /// What it is; a group of codes is nothing itself.
    pub meaning: Meaning,
    pub children: Vec<CodeNode>,
}

/// The codebook of a journey, in its language.
pub(crate) fn of(journey: &Journey) -> Vec<CodeNode> {
    let language = journey.language;
    let kinds = CodeKind::ALL.map(|kind| CodeNode {
        name: kind.field().heading(language).to_owned(),
        meaning: Meaning::Kind(kind),
        children: Vec::new(),
    });
    let groups = [
        (Field::Phase, phases(journey)),
        (Field::Level, levels(&journey.scale, language)),
        (Field::Organisation, organisations(journey)),
    ];
    let groups = groups.into_iter().filter(|(_, children)| !children.is_empty());
    let groups = groups.map(|(field, children)| CodeNode {
        name: field.heading(language).to_owned(),
        meaning: Meaning::Nothing,
        children,
    });
    kinds.into_iter().chain(groups).collect()
}

fn phases(journey: &Journey) -> Vec<CodeNode> {
    let phases = journey.phases.phases.iter();
    phases
        .map(|phase| {
            let name = phase_name(journey, &phase.id);
            leaf(name.clone(), Meaning::Phase(name))
        })
        .collect()
}

/// A phase as a code says it: with its number among the seven, else by its name.
pub(crate) fn phase_name(journey: &Journey, id: &str) -> String {
    let is_standard = journey.phases.phases == PhaseSet::standard(journey.language).phases;
    let label = journey.phases.get(id).map_or("", |phase| phase.label.as_str());
    match (is_standard, label) {
        (_, "") => id.to_owned(),
        (true, label) => format!("{id} {label}"),
        (false, label) => label.to_owned(),
    }
}

/// The levels from high to low, with those halfway; those of a scale of its own are not known when coded
/// interviews are imported.
fn levels(scale: &Scale, language: Language) -> Vec<CodeNode> {
    let is_usual = *scale == Scale::satisfaction(language);
    let all = (0..=Level::DESPAIR.0).filter(|_| is_usual).map(Level);
    all.map(|level| leaf(scale.name(level, language), Meaning::Level(level))).collect()
}

fn organisations(journey: &Journey) -> Vec<CodeNode> {
    let mut names: Vec<String> = Vec::new();
    for action in journey.steps.iter().flat_map(|step| &step.actions) {
        for name in action.organisations.iter().map(Organisation::label) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.into_iter().map(|name| leaf(name.clone(), Meaning::Organisation(name))).collect()
}

fn leaf(name: String, meaning: Meaning) -> CodeNode {
    CodeNode { name, meaning, children: Vec::new() }
}
