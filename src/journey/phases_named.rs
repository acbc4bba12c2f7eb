//! Phases as somebody asks for them: by id or name, one or a run of them: `2-4`, `2 t/m 4`, `5..`, `6a`,
//! `Aanloop`.

use crate::journey::step_range::{BETWEEN, ONWARDS};
use crate::model::Journey;

/// A run of phases that is asked for, in the order of the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PhaseRun {
    /// The ids of its first and its last phase.
    pub from: String,
    pub to: String,
    /// All its phases, with the parts of each.
    pub all: Vec<String>,
}

/// Why words name no phases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoPhases {
    /// There is no such phase.
    Unknown(String),
    /// The first of these comes after the last.
    Reversed(String, String),
}

/// The phases with these names. A name may have a comma in it, which on a command line stands
/// between names, and a line, which stands between the ends of a run.
pub(super) fn phases_named(names: &[String], journey: &Journey) -> Result<Vec<PhaseRun>, NoPhases> {
    let known = known(journey);
    let mut runs = Vec::new();
    let mut rest = names;
    while !rest.is_empty() {
        let joined = |count: usize| rest[..count].join(",");
        let longest = (2..=rest.len()).rev().find(|&count| known.one(&joined(count)).is_some());
        let count = longest.unwrap_or(1);
        runs.push(run(joined(count).trim(), &known, journey)?);
        rest = &rest[count..];
    }
    Ok(runs)
}

/// The ids of all phases of a journey and what they are called: those of its set, and after them
/// those that only its steps name.
pub(super) fn known(journey: &Journey) -> KnownPhases {
    let set = journey.phases.phases.iter();
    let mut phases: Vec<(String, String)> =
        set.map(|phase| (phase.id.clone(), phase.label.clone())).collect();
    for id in journey.steps.iter().filter_map(|step| step.phase.as_ref()) {
        if !phases.iter().any(|(known, _)| known == id) {
            phases.push((id.clone(), id.clone()));
        }
    }
    KnownPhases(phases)
}

/// Ids of phases, each with what it is called.
pub(super) struct KnownPhases(pub Vec<(String, String)>);

impl KnownPhases {
    /// The place of the phase with this id or, where none has it, of this name.
    fn one(&self, word: &str) -> Option<usize> {
        let same = |other: &str| other.to_lowercase() == word.trim().to_lowercase();
        let by_id = self.0.iter().position(|(id, _)| same(id));
        by_id.or_else(|| self.0.iter().position(|(_, label)| same(label)))
    }
}

fn run(words: &str, known: &KnownPhases, journey: &Journey) -> Result<PhaseRun, NoPhases> {
    let unknown = || NoPhases::Unknown(words.to_owned());
    let (from, to) = match known.one(words) {
        Some(one) => (one, one),
        None => ends(words, known).ok_or_else(unknown)?,
    };
    let id = |at: usize| known.0[at].0.clone();
    if from > to {
        return Err(NoPhases::Reversed(id(from), id(to)));
    }
    let mut all: Vec<String> = (from..=to).map(id).collect();
    for part in &journey.phases.phases {
        let is_part = part.parent.as_ref().is_some_and(|parent| all.contains(parent));
        if is_part && !all.contains(&part.id) {
            all.push(part.id.clone());
        }
    }
    Ok(PhaseRun { from: id(from), to: id(to), all })
}

/// The places of the first and the last phase of a run, wherever the line between them stands.
fn ends(words: &str, known: &KnownPhases) -> Option<(usize, usize)> {
    let splits = BETWEEN.iter().flat_map(|between| {
        words.match_indices(between).map(|(at, _)| (&words[..at], &words[at + between.len()..]))
    });
    let onwards = words.trim().strip_suffix(ONWARDS).and_then(|from| known.one(from));
    let to_end = onwards.map(|from| (from, known.0.len() - 1));
    splits.into_iter().find_map(|(from, to)| known.one(from).zip(known.one(to))).or(to_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PhaseSet;

    fn named(set: PhaseSet, names: &[&str]) -> Result<Vec<String>, NoPhases> {
        let mut journey = Journey::new("x");
        journey.phases = set;
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let runs = phases_named(&names, &journey)?;
        Ok(runs.into_iter().flat_map(|run| run.all).collect())
    }

    fn standard(names: &[&str]) -> Result<Vec<String>, NoPhases> {
        named(PhaseSet::standard(crate::language::Language::Dutch), names)
    }

    #[test]
    fn a_run_has_all_phases_between_its_ends() {
        let found = standard(&["2-4"]).expect("they are phases");
        assert_eq!(found, ["2", "3", "4"]);
        for words in ["2..4", "2 t/m 4", "2 tot en met 4", "2 to 4", "2 through 4"] {
            assert_eq!(standard(&[words]).as_ref(), Ok(&found), "{words}");
        }
        assert_eq!(
            named(PhaseSet::labelled(&["a", "b", "c"]), &["2.."]).map(|all| all.len()),
            Ok(2)
        );
        assert_eq!(standard(&["2", "6A"]), Ok(["2", "6a"].map(String::from).to_vec()));
    }

    #[test]
    fn a_phase_brings_its_parts() {
        let found = standard(&["7"]).expect("it is a phase");
        assert_eq!(found, ["7", "7a", "7b"]);
    }

    #[test]
    fn phases_of_ones_own_are_known_by_name_with_commas_and_lines_and_all() {
        let set = || PhaseSet::labelled(&["Aanloop", "Eerste hulp, thuis", "Na-zorg"]);
        assert_eq!(named(set(), &["eerste hulp", " thuis"]), Ok(vec!["2".to_owned()]));
        assert_eq!(named(set(), &["na-zorg"]), Ok(vec!["3".to_owned()]));
        let run = named(set(), &["aanloop-na-zorg"]).map(|all| all.len());
        assert_eq!(run, Ok(3));
    }

    #[test]
    fn what_is_no_phase_is_refused() {
        assert_eq!(standard(&["9"]), Err(NoPhases::Unknown("9".to_owned())));
        let reversed = NoPhases::Reversed("4".to_owned(), "2".to_owned());
        assert_eq!(standard(&["4-2"]), Err(reversed));
    }
}
