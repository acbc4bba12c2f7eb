//! The phases that the headings of notes name, and which of them a step is in.

use std::collections::HashMap;

use klantreis::model::{Language, Phase, PhaseSet, Step};

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
        self.ids().len()
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

    /// The headings that name a phase.
    fn named(&self) -> impl Iterator<Item = &PhaseHeading> {
        self.headings.iter().filter(|heading| heading.unknown_number().is_none())
    }

    /// The phases of the journey: the seven, those that the notes name, or none.
    pub fn set(&self, language: Language) -> PhaseSet {
        if self.named().next().is_none() {
            return PhaseSet::none();
        }
        let standard = PhaseSet::standard(language);
        if self.named().all(PhaseHeading::is_standard) {
            return standard;
        }
        let ids = self.ids();
        let mut phases: Vec<Phase> = Vec::new();
        for heading in self.named() {
            let Some(id) = ids.get(&key(heading)) else { continue };
            if phases.iter().all(|phase| phase.id != *id) {
                let usual = heading.id.as_deref().and_then(|id| standard.get(id));
                let label = match usual {
                    Some(usual) if heading.label.is_empty() => usual.label.clone(),
                    _ => heading.label.clone(),
                };
                phases.push(Phase {
                    id: id.clone(),
                    label,
                    parent: None,
                    after: None,
                    own: Vec::new(),
                });
            }
        }
        PhaseSet { phases, returns: Vec::new() }
    }

    /// The phases that are none of the seven where others are, each with what to say of its number.
    pub fn beside_the_seven(&self, messages: Language) -> Vec<(String, String)> {
        if self.named().all(PhaseHeading::is_standard)
            || !self.named().any(PhaseHeading::is_standard)
        {
            return Vec::new();
        }
        let ids = self.ids();
        let mut told: Vec<(String, String)> = Vec::new();
        for heading in self.named().filter(|it| !it.is_standard() && !it.label.is_empty()) {
            let Some(id) = ids.get(&key(heading)) else { continue };
            let place = format!("“{}”", heading.label);
            if told.iter().all(|(known, _)| *known != place) {
                told.push((place, none_of_the_seven(id, &heading.label, messages)));
            }
        }
        told
    }

    /// Puts a step into the phase of a heading and, where it is the first under that, says the pass
    /// through it and why the story comes back to it. Gives what is to be asked above the step where the
    /// heading has a number that no phase has.
    pub fn put(&mut self, at: usize, step: &mut Step, language: Language) -> Option<String> {
        if let Some(number) = self.headings[at].unknown_number() {
            return Some(format!("{} {number}", language.pick("fase?", "phase?")));
        }
        step.phase = self.ids().remove(&key(&self.headings[at]));
        let heading = &mut self.headings[at];
        step.round = step.round.or(heading.round.take());
        step.return_reason = step.return_reason.take().or(heading.reason.take());
        None
    }

    /// The id of each phase by what its headings have in common: the number that its author gave it,
    /// unless one of the seven has that, and else one that is free.
    fn ids(&self) -> HashMap<String, String> {
        let is_one_of_seven = self.named().any(PhaseHeading::is_standard);
        let (seven, own): (Vec<_>, Vec<_>) = self.named().partition(|it| it.is_standard());
        let mut ids: HashMap<String, String> = HashMap::new();
        let mut taken: Vec<String> = Vec::new();
        for heading in seven.iter().chain(&own) {
            let Some(id) = &heading.id else { continue };
            if !taken.contains(id) && !ids.contains_key(&key(heading)) {
                ids.insert(key(heading), id.clone());
                taken.push(id.clone());
            }
        }
        let mut next = if is_one_of_seven { FIRST_FREE } else { 1 };
        for heading in own {
            if ids.contains_key(&key(heading)) {
                continue;
            }
            while taken.contains(&next.to_string()) {
                next += 1;
            }
            ids.insert(key(heading), next.to_string());
            next += 1;
        }
        ids
    }
}

/// "geen van de zeven fasen; krijgt nummer 8", with the one of the seven that begins so.
fn none_of_the_seven(id: &str, label: &str, messages: Language) -> String {
    let lower = label.to_lowercase();
    let seven = Language::ALL.map(PhaseSet::standard).into_iter().flat_map(|set| set.phases);
    let meant = seven.map(|phase| phase.label).find(|own| {
        let rest = own.to_lowercase();
        rest.strip_prefix(&lower).is_some_and(|rest| rest.starts_with(' '))
    });
    let meant = meant.map(|own| match messages {
        Language::Dutch => format!("; bedoelt u “{own}”?"),
        Language::English => format!("; do you mean “{own}”?"),
    });
    let meant = meant.unwrap_or_default();
    match messages {
        Language::Dutch => format!("geen van de zeven fasen, en krijgt nummer {id}{meant}"),
        Language::English => format!("none of the seven phases, and gets number {id}{meant}"),
    }
}

/// The first number that none of the seven phases has.
const FIRST_FREE: u32 = 8;

/// What makes two headings name the same phase.
fn key(heading: &PhaseHeading) -> String {
    let id = heading.id.clone().unwrap_or_default();
    if heading.is_standard() { id } else { format!("{id} {}", heading.label.to_lowercase()) }
}
