//! What stands on one slide of the story: the moments of a pass, of a part of it, or of several.

use std::collections::BTreeSet;

use crate::journey::{Domains, LevelEstimates, Turns};
use crate::layout::context::{Numbering, Sheet};
use crate::model::{Journey, Part, Step};
use crate::theme::Theme;

/// Some steps as a journey of their own, which know their places in the whole.
pub(crate) struct Moments {
    pub passes: Vec<usize>,
    /// Who tells them, where it is only one of several.
    pub teller: Option<usize>,
    /// Which part of a pass it is, from 0, and of how many.
    pub nth: usize,
    pub of: usize,
    /// The steps in the whole journey, in order.
    pub steps: Vec<usize>,
    journey: Journey,
    numbers: Vec<usize>,
    estimates: Vec<LevelEstimates>,
    /// Where the whole story falls and rises most.
    turns: Turns,
    domains: Domains,
    lines: Vec<usize>,
    /// Where the curves of the whole begin anew: here the phases between may be left out.
    starts: BTreeSet<(usize, usize)>,
    /// Of each pass its round, whose story it is, and whether that goes on.
    rounds: Vec<(u32, Vec<String>, bool)>,
}

/// The journey without its steps and what stands beside them.
pub(crate) fn without_steps(sheet: &Sheet<'_>) -> Journey {
    let whole = sheet.journey;
    let stays = |part: &&Part| part.is_tied() || !(part.is_lane() || part.stands_along_steps());
    let parts = sheet.parts.iter().filter(stays).copied().collect();
    let mut journey = Journey::in_language(whole.title.clone(), whole.language);
    journey.other_language = whole.other_language;
    journey.text_languages.clone_from(&whole.text_languages);
    journey.narrator.clone_from(&whole.narrator);
    journey.lines.clone_from(&whole.lines);
    journey.parties.clone_from(&whole.parties);
    journey.scale.clone_from(&whole.scale);
    journey.phases.clone_from(&whole.phases);
    journey.own_lanes.clone_from(&whole.own_lanes);
    journey.level_source = whole.level_source;
    journey.phases.phases.iter_mut().for_each(|phase| phase.own.clear());
    journey.parts = Some(parts);
    journey.view = Some(sheet.view);
    journey
}

impl Moments {
    /// A pass in so many parts, of which each teller, or only this one, has about as many steps in each.
    pub fn of_pass(
        pass: usize,
        teller: Option<usize>,
        parts: usize,
        base: &Journey,
        sheet: &Sheet<'_>,
    ) -> Vec<Self> {
        let own = &sheet.passes[pass];
        let mut told: Vec<Vec<usize>> = vec![Vec::new(); sheet.journey.tellers()];
        for step in own.first..own.end {
            let by = sheet.timeline.tellers[step];
            if let Some(by) = by.filter(|by| teller.is_none_or(|teller| teller == *by)) {
                told[by].push(step);
            }
        }
        let part = |nth: usize| {
            let slice = |steps: &Vec<usize>| {
                let (from, to) = (steps.len() * nth / parts, steps.len() * (nth + 1) / parts);
                steps[from..to].to_vec()
            };
            let mut steps: Vec<usize> = told.iter().flat_map(slice).collect();
            steps.sort_unstable();
            Self { nth, of: parts, ..Self::new(teller, vec![pass], steps, base, sheet) }
        };
        (0..parts).map(part).filter(|it| !it.steps.is_empty()).collect()
    }

    /// These moments and later ones of the same teller on one slide.
    pub fn with(&self, later: &Self, base: &Journey, sheet: &Sheet<'_>) -> Self {
        let passes = [&self.passes[..], &later.passes].concat();
        let steps = [&self.steps[..], &later.steps].concat();
        Self::new(self.teller, passes, steps, base, sheet)
    }

    fn new(
        teller: Option<usize>,
        passes: Vec<usize>,
        steps: Vec<usize>,
        base: &Journey,
        sheet: &Sheet<'_>,
    ) -> Self {
        let step = |&at: &usize| {
            let mut step: Step = sheet.journey.steps[at].clone();
            let own = passes.iter().map(|&pass| &sheet.passes[pass]);
            if let Some(own) = own.into_iter().find(|own| (own.first..own.end).contains(&at)) {
                (step.phase, step.round) = (own.phase.clone(), Some(own.round));
            }
            step
        };
        let mut journey = base.clone();
        journey.steps = steps.iter().map(step).collect();
        let numbers = steps.iter().map(|&at| sheet.numbers[at]).collect();
        let estimates = sheet.estimates.clone();
        let round = |&pass: &usize| {
            let own = &sheet.passes[pass];
            (own.round, own.about.clone(), own.resumes)
        };
        let rounds = passes.iter().map(round).collect();
        let marked = |(at, step): (usize, &usize)| Some((at, sheet.turns.get(step)?.clone()));
        let turns = steps.iter().enumerate().filter_map(marked).collect();
        let domains = sheet.domains.clone();
        let lines = sheet.lines.clone();
        let begins = |(at, step): (usize, &usize)| {
            let own = lines.iter().filter(|&&line| sheet.starts.contains(&(line, *step)));
            own.map(|&line| (line, at)).collect::<Vec<_>>()
        };
        let starts = steps.iter().enumerate().flat_map(begins).collect();
        Self {
            passes,
            teller,
            nth: 0,
            of: 1,
            steps,
            journey,
            numbers,
            estimates,
            turns,
            domains,
            lines,
            starts,
            rounds,
        }
    }

    /// What their drawing is made from, with the numbers that the whole journey gives them.
    pub fn sheet<'a>(&'a self, theme: &'a Theme) -> Sheet<'a> {
        let mut sheet = Sheet::new(&self.journey, theme).numbered(Numbering::First);
        sheet.numbers.clone_from(&self.numbers);
        sheet.estimates.clone_from(&self.estimates);
        sheet.turns.clone_from(&self.turns);
        sheet.domains.clone_from(&self.domains);
        sheet.lines.clone_from(&self.lines);
        sheet.starts.clone_from(&self.starts);
        sheet.is_scarce = true;
        // Which round it is and whose story, only the whole journey says.
        if sheet.passes.len() == self.rounds.len() {
            for (own, (round, about, resumes)) in sheet.passes.iter_mut().zip(&self.rounds) {
                (own.round, own.resumes) = (*round, *resumes);
                own.about.clone_from(about);
            }
        }
        sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::{Level, Party, PartyKind};

    /// The pieces of the curve of a family on a slide with its steps in phases 2 and 4, where a
    /// professional tells a step in this phase.
    fn runs(phase: &str) -> Vec<Vec<usize>> {
        let step = |phase: &str| Step::event("Iets", Level::NEUTRAL).in_phase(phase);
        let party = |kind| Party::named("Iemand", kind, Language::Dutch);
        let family = (party(PartyKind::Family), vec![step("2"), step("4")]);
        let other = (party(PartyKind::Professional), vec![step(phase)]);
        let journey = Journey::new("x").told_by(vec![family, other]);
        let theme = Theme::default();
        let sheet = Sheet::new(&journey, &theme);
        let base = without_steps(&sheet);
        let of = |pass| Moments::of_pass(pass, Some(0), 1, &base, &sheet).remove(0);
        let both = of(0).with(&of(sheet.passes.len() - 1), &base, &sheet);
        both.sheet(&theme).threads(0).remove(0).runs
    }

    #[test]
    fn a_curve_stops_on_a_slide_where_it_stops_in_the_whole() {
        assert_eq!(runs("2"), [[0, 1]]);
        assert_eq!(runs("3"), [[0], [1]]);
    }
}
