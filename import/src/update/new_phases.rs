//! Phases of notes that a journey file does not have yet.

use klantreis::model::{Journey, Language};
use klantreis::source;

use crate::update::lines::insert;

/// The phases of notes, each with that of the file that it is.
pub(crate) struct Phases {
    /// The id in the notes, and in the file.
    known: Vec<(String, String)>,
    /// The lines that come in for those that the file does not have yet, and where.
    pub lines: Option<(usize, String)>,
}

impl Phases {
    /// Finds the phases of the file by their names. Those that steps need and that it does not have come in
    /// below its own, where those stand on a line each: anywhere else its numbers would change.
    pub fn find(text: &str, file: &Journey, notes: &Journey, needed: &[&str]) -> Self {
        let same = |label: &str| {
            let all = file.phases.phases.iter();
            all.map(|phase| (phase.label.to_lowercase(), &phase.id))
                .find(|(own, _)| *own == label.to_lowercase())
                .map(|(_, id)| id.clone())
        };
        let of_notes = notes.phases.phases.iter();
        let known = of_notes.filter_map(|phase| Some((phase.id.clone(), same(&phase.label)?)));
        let mut phases = Self { known: known.collect(), lines: None };
        let Some(list) = List::of(text) else { return phases };
        let mut taken: Vec<String> = file.phases.phases.iter().map(|it| it.id.clone()).collect();
        let mut added: Vec<(String, String)> = Vec::new();
        let mut lines = String::new();
        for phase in &notes.phases.phases {
            if !needed.contains(&phase.id.as_str()) || phases.of(&phase.id).is_some() {
                continue;
            }
            let numbers = (1..).map(|number: usize| number.to_string());
            let free = std::iter::once(phase.id.clone()).chain(numbers);
            let Some(id) = free.into_iter().find(|id| !taken.contains(id)) else { continue };
            lines.push_str(&list.item(&id, &phase.label));
            taken.push(id.clone());
            added.push((phase.id.clone(), id));
        }
        let with = insert(text, vec![(list.end, lines.clone())]);
        let is_right = source::read(&with, Language::Dutch).is_ok_and(|document| {
            let ids = document.journey.phases.phases.into_iter().map(|phase| phase.id);
            ids.collect::<Vec<_>>() == taken
        });
        if is_right && !added.is_empty() {
            phases.lines = Some((list.end, lines));
            phases.known.extend(added);
        }
        phases
    }

    /// The phase of the file that a phase of the notes is.
    pub fn of(&self, noted: &str) -> Option<&str> {
        self.known.iter().find(|(own, _)| own == noted).map(|(_, id)| id.as_str())
    }
}

/// The phases of a file, where they stand on a line each.
struct List {
    keys: Language,
    /// The column of its dashes.
    dash: usize,
    /// Where the line behind the last one begins.
    end: usize,
}

impl List {
    fn of(text: &str) -> Option<Self> {
        let mut found: Option<Self> = None;
        let mut is_within = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            at += line.len();
            let content = line.trim();
            let keys = [("fasen:", Language::Dutch), ("phases:", Language::English)];
            if let Some((_, keys)) = keys.into_iter().find(|(key, _)| line.trim_end() == *key) {
                is_within = Some(keys);
            } else if let (Some(keys), false) =
                (is_within, content.is_empty() || content.starts_with('#'))
            {
                let column = line.len() - line.trim_start_matches(' ').len();
                let dash = found.as_ref().map_or(column, |list| list.dash);
                if column < dash || column == dash && !content.starts_with("- ") {
                    break;
                }
                found = Some(Self { keys, dash, end: at });
            }
        }
        found
    }

    /// A phase as a line of the list.
    fn item(&self, id: &str, label: &str) -> String {
        let [number, name] = self.keys.pick(["nummer", "naam"], ["number", "name"]);
        let label = label.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{:1$}- {{ {number}: {id}, {name}: \"{label}\" }}\n", "", self.dash)
    }
}
