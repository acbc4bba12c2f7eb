//! Tells what stands on one page of a drawing, short enough for alternative text.

use std::collections::{BTreeMap, BTreeSet};

use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Journey, Level, Organisation, Part, Step, StepId, StepPart};
use crate::story::tell::course::Course;
use crate::story::tell::points::{OwnLine, lines, of_whom, whose};
use crate::words;

/// Of more organisations than this, these are named and the others counted.
const NAMED: usize = 8;

/// What stands on one page of a drawing.
#[derive(Debug, Clone, Default)]
pub(crate) struct PageContent {
    /// The cards of steps.
    pub cards: Vec<(StepId, StepPart)>,
    /// The phases over the timeline, by their places in the set.
    pub phases: BTreeSet<usize>,
    /// The lanes without cards of steps, and the panels, in their order.
    pub beside: Vec<Part>,
}

/// Tells page after page of a journey.
pub(crate) struct PageTeller<'a> {
    journey: &'a Journey,
    passes: Vec<Pass>,
    /// The pass that each step is in.
    pass_of: Vec<Option<usize>>,
    /// The first pass through each phase, with the place of that in the set.
    phases: Vec<(usize, usize)>,
    numbers: Vec<usize>,
    /// The number of the last step, in the whole where the journey is a part of one.
    last: usize,
    places: BTreeMap<StepId, usize>,
}

/// The steps of which something stands on a page, by their places in the story.
struct Steps {
    /// All of them.
    all: Vec<usize>,
    /// Those of which something stands there that their teller says.
    told: Vec<usize>,
}

impl<'a> PageTeller<'a> {
    pub fn of(journey: &'a Journey) -> Self {
        let passes = journey.passes();
        let mut pass_of = vec![None; journey.steps.len()];
        let mut phases: Vec<(usize, usize)> = Vec::new();
        for (nth, pass) in passes.iter().enumerate() {
            pass_of[pass.first..pass.end].fill(Some(nth));
            let place = pass.phase.as_deref().and_then(|id| journey.phases.position(id));
            let new = place.filter(|place| phases.iter().all(|(_, known)| known != place));
            phases.extend(new.map(|place| (nth, place)));
        }
        let numbers = journey.step_numbers();
        let whole = journey.excerpt.as_ref().map(|excerpt| excerpt.whole.step_numbers());
        let last = whole.as_ref().unwrap_or(&numbers).iter().copied().max().unwrap_or(0);
        let places = journey.steps.iter().enumerate().map(|(at, step)| (step.id, at)).collect();
        Self { journey, passes, pass_of, phases, numbers, last, places }
    }

    /// What a page shows: which steps in which phases, how satisfaction goes there, which
    /// organisations act, and what stands beside the steps.
    pub fn tell(&self, page: &PageContent) -> String {
        let steps = self.steps(page);
        let sentences = [
            self.where_in_the_story(&steps),
            self.course(&steps),
            self.organisations(page),
            self.further_phases(&steps, page),
            self.beside(page),
        ];
        let told: Vec<String> = sentences.into_iter().flatten().collect();
        if told.is_empty() {
            let (dutch, english) = ("Alleen de verantwoording.", "Only about this journey.");
            return self.journey.language.pick(dutch, english).to_owned();
        }
        told.join(" ")
    }

    fn steps(&self, page: &PageContent) -> Steps {
        let place = |id: &StepId| self.places.get(id).copied();
        let is_told = |part: &StepPart| {
            matches!(part, StepPart::Event | StepPart::Emotion | StepPart::Thought)
        };
        let all: BTreeSet<usize> = page.cards.iter().filter_map(|(id, _)| place(id)).collect();
        let told = page.cards.iter().filter(|(_, part)| is_told(part));
        let told: BTreeSet<usize> = told.filter_map(|(id, _)| place(id)).collect();
        Steps { all: all.into_iter().collect(), told: told.into_iter().collect() }
    }

    /// "Stap 7 tot en met 12 van 22, in fase 2 Vraag of gedwongen kader en 3 Aanpak wordt bepaald."
    fn where_in_the_story(&self, steps: &Steps) -> Option<String> {
        if steps.all.is_empty() {
            return None;
        }
        let language = self.journey.language;
        let mut told = self.steps_in_words(&steps.all);
        if steps.told.is_empty() {
            let (dutch, english) = ("Wat organisaties doen bij", "What organisations do at");
            told = format!("{} {told}", language.pick(dutch, english));
        }
        let phases = self.phases_of(steps);
        if !phases.is_empty() {
            told = format!("{told}, in {}", self.phases_in_words(&phases));
        }
        Some(words::upper_first(&format!("{told}.")))
    }

    /// "Ook fase 7 Aanpak werkt niet.": the phases that stand on the page without a step.
    fn further_phases(&self, steps: &Steps, page: &PageContent) -> Option<String> {
        let phases = self.phases_without_steps(steps, page);
        if phases.is_empty() {
            return None;
        }
        let phases = self.phases_in_words(&phases);
        Some(match self.journey.language {
            _ if steps.all.is_empty() => words::upper_first(&format!("{phases}.")),
            Language::Dutch => format!("Ook {phases}."),
            Language::English => format!("Also {phases}."),
        })
    }

    fn phases_in_words(&self, names: &[String]) -> String {
        let language = self.journey.language;
        format!("{} {}", language.pick("fase", "phase"), words::listed(names, language))
    }

    /// "stap 7 tot en met 12 van 22", of each party that tells any.
    fn steps_in_words(&self, steps: &[usize]) -> String {
        let (journey, language) = (self.journey, self.journey.language);
        let of_party = |party: usize| {
            let own = steps.iter().filter(|&&at| journey.teller(&journey.steps[at]) == party);
            let numbers: Vec<usize> = own.map(|&at| self.numbers[at]).collect();
            if numbers.is_empty() {
                return None;
            }
            let told = words::number_runs(numbers.into_iter(), language);
            let told = format!("{} {told}", language.pick("stap", "step"));
            let name = journey.parties.get(party).map(|party| party.name.clone());
            Some(name.map_or_else(
                || format!("{told} {} {}", language.pick("van", "of"), self.last),
                |name| format!("{told} {} {name}", language.pick("van", "of")),
            ))
        };
        let told: Vec<String> = (0..journey.tellers()).filter_map(of_party).collect();
        words::listed(&told, language)
    }

    /// The passes that the steps are in.
    fn passes_of(&self, steps: &Steps) -> impl Iterator<Item = &Pass> {
        let passes: BTreeSet<usize> = steps.all.iter().filter_map(|&at| self.pass_of[at]).collect();
        passes.into_iter().map(|nth| &self.passes[nth])
    }

    /// "4 Traject (2e ronde)": the phases that the steps are in.
    fn phases_of(&self, steps: &Steps) -> Vec<String> {
        let journey = self.journey;
        let mut names: Vec<String> = Vec::new();
        for pass in self.passes_of(steps) {
            let Some(name) = words::pass_name(pass, journey) else { continue };
            let turn = words::turn(pass, journey.language);
            let name = turn.map_or_else(|| name.clone(), |turn| format!("{name} ({turn})"));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// "4 Traject": the other phases, once each; of a phase without a step it does not matter which
    /// round it is.
    fn phases_without_steps(&self, steps: &Steps, page: &PageContent) -> Vec<String> {
        let journey = self.journey;
        let told: Vec<&Pass> = self.passes_of(steps).collect();
        let mut names: Vec<String> = Vec::new();
        for (nth, _) in self.phases.iter().filter(|(_, place)| page.phases.contains(place)) {
            let pass = &self.passes[*nth];
            if told.iter().all(|other| other.phase != pass.phase) {
                let name = words::pass_name(pass, journey);
                names.extend(name.filter(|name| !names.contains(name)));
            }
        }
        names
    }

    /// How the levels of each party go over the page.
    fn course(&self, steps: &Steps) -> Option<String> {
        let journey = self.journey;
        let of_line = |own: OwnLine| {
            let (party, line) = own;
            let told = steps.told.iter().map(|&at| (at, &journey.steps[at]));
            let told = told.filter(|(_, step)| journey.teller(step) == party);
            let has_words = |step: &Step| step.card_count() > step.actions.len();
            let level = |(at, step): (usize, &Step)| {
                let level = journey.level_on(step, line)?;
                (level.is_some() || has_words(step)).then_some((self.numbers[at], level))
            };
            self.course_of(own, &told.filter_map(level).collect::<Vec<_>>())
        };
        let told: Vec<String> = lines(journey).filter_map(of_line).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// As [`Course::in_words`], with the steps at which it is lowest.
    fn course_of(&self, own: OwnLine, levels: &[(usize, Option<Level>)]) -> Option<String> {
        let (journey, language) = (self.journey, self.journey.language);
        let all: Vec<Option<Level>> = levels.iter().map(|(_, level)| *level).collect();
        let course = Course::of(own.0, &all)?;
        let lowest = levels.iter().filter(|(_, level)| *level == Some(course.lowest()));
        let lowest = words::number_runs(lowest.map(|(number, _)| *number), language);
        let place = format!(" ({} {lowest})", language.pick("stap", "step"));
        let whose = whose(own, journey).map(|name| of_whom(name, language));
        Some(course.in_words(&whose.unwrap_or_default(), &place, journey))
    }

    /// "Organisaties: Fier, Huisarts en Politie."
    fn organisations(&self, page: &PageContent) -> Option<String> {
        let (journey, language) = (self.journey, self.journey.language);
        let mut names: Vec<String> = Vec::new();
        for (id, part) in &page.cards {
            let StepPart::Action(nth) = part else { continue };
            let step = self.places.get(id).map(|&at| &journey.steps[at]);
            let action = step.and_then(|step| step.actions.get(*nth));
            for organisation in action.into_iter().flat_map(|action| &action.organisations) {
                let label = Organisation::label(organisation);
                if !label.is_empty() && !names.contains(&label) {
                    names.push(label);
                }
            }
        }
        if names.is_empty() {
            return None;
        }
        let others = names.len().saturating_sub(NAMED);
        if others > 0 {
            names.truncate(NAMED);
            names.push(format!("{others} {}", language.pick("andere", "others")));
        }
        let word = Part::Organisations.heading(language);
        // A name may have a comma in it, between kind and name.
        let names = if names.iter().any(|name| name.contains(',')) {
            names.join("; ")
        } else {
            words::listed(&names, language)
        };
        Some(format!("{word}: {names}."))
    }

    /// "Ook op deze pagina: kansen en wat werkt."
    fn beside(&self, page: &PageContent) -> Option<String> {
        let (journey, language) = (self.journey, self.journey.language);
        let mut names: Vec<String> = Vec::new();
        for part in &page.beside {
            let name = words::lower_first(journey.heading_of(*part));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let also = if page.cards.is_empty() {
            language.pick("Op deze pagina", "On this page")
        } else {
            language.pick("Ook op deze pagina", "Also on this page")
        };
        (!names.is_empty()).then(|| format!("{also}: {}.", words::listed(&names, language)))
    }
}
