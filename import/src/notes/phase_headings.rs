//! The phases that the headings of notes name, and which of them a step is in.

use klantreis::model::{Language, Phase, PhaseSet};

use crate::notes::heading::PhaseHeading;

/// The headings of phases, in the order of the notes.
#[derive(Debug, Default)]
pub(crate) struct PhaseHeadings {
    headings: Vec<PhaseHeading>,
    /// The heading that what follows is under.
    current: Option<usize>,
    /// Whether no step has followed it yet.
    is_fresh: bool,
}

impl PhaseHeadings {
    pub fn is_empty(&self) -> bool {
        self.headings.is_empty()
    }

    /// How many different phases are named.
    pub fn len(&self) -> usize {
        let mut keys: Vec<String> = self.headings.iter().map(key).collect();
        keys.sort();
        keys.dedup();
        keys.len()
    }

    /// A heading after which steps follow.
    pub fn begin(&mut self, heading: PhaseHeading) {
        self.current = Some(self.add(heading));
        self.is_fresh = true;
    }

    /// A phase that is named beside a step.
    pub fn add(&mut self, heading: PhaseHeading) -> usize {
        self.headings.push(heading);
        self.headings.len() - 1
    }

    pub fn has_just_begun(&self) -> bool {
        self.is_fresh
    }

    /// The heading that the next step is under.
    pub fn of_next_step(&mut self) -> Option<usize> {
        self.is_fresh = false;
        self.current
    }

    /// Whether all headings name phases of the seven.
    fn is_standard(&self) -> bool {
        self.headings.iter().all(PhaseHeading::is_standard)
    }

    /// The phases of the journey: the seven, those that the notes name, or none.
    pub fn set(&self, language: Language) -> PhaseSet {
        if self.headings.is_empty() {
            return PhaseSet::none();
        }
        if self.is_standard() {
            return PhaseSet::standard(language);
        }
        let standard = PhaseSet::standard(language);
        let mut phases: Vec<Phase> = Vec::new();
        for at in 0..self.headings.len() {
            let (id, heading) = (self.id(at), &self.headings[at]);
            if phases.iter().all(|phase| phase.id != id) {
                let usual = heading.id.as_deref().and_then(|id| standard.get(id));
                let label = match usual {
                    Some(usual) if heading.label.is_empty() => usual.label.clone(),
                    _ => heading.label.clone(),
                };
                phases.push(Phase { id, label, parent: None, after: None, own: Vec::new() });
            }
        }
        PhaseSet { phases, returns: Vec::new() }
    }

    /// The phase of a heading and, for the first step under it, the pass through it and why the story
    /// comes back to it.
    pub fn visit(&mut self, at: usize) -> (String, Option<u32>, Option<String>) {
        let id = self.id(at);
        let heading = &mut self.headings[at];
        (id, heading.round.take(), heading.reason.take())
    }

    /// The id of the phase that a heading names: its number among the seven, or its place among those
    /// of the notes.
    fn id(&self, at: usize) -> String {
        let heading = &self.headings[at];
        if let (true, Some(id)) = (self.is_standard(), &heading.id) {
            return id.clone();
        }
        let mut seen: Vec<String> = Vec::new();
        for heading in &self.headings[..=at] {
            let key = key(heading);
            if !seen.contains(&key) {
                seen.push(key);
            }
        }
        let own = key(&self.headings[at]);
        (seen.iter().position(|key| *key == own).unwrap_or(0) + 1).to_string()
    }
}

/// What makes two headings name the same phase.
fn key(heading: &PhaseHeading) -> String {
    let id = heading.id.clone().unwrap_or_default();
    if heading.is_standard() { id } else { format!("{id} {}", heading.label.to_lowercase()) }
}
