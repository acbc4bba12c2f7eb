//! Which parts of a journey are drawn, and which of them it has anything for.

use crate::journey::step_order::StepOrder;
use crate::model::{Anchor, Journey, Part, PartyKind, Step, Stretch, View};

/// What is drawn of the steps themselves.
const OF_STEPS: [Part; 4] = [Part::Events, Part::Emotions, Part::Thoughts, Part::Organisations];

impl Journey {
    /// The parts to draw, from top to bottom: those the journey names, or else all but the views,
    /// the groups of themes and the advice, which are drawn on request or where there is nothing
    /// else, and the study, which is drawn on request. The differences between two parties are drawn
    /// where no experiences say what sets them apart, turning points where not all levels are
    /// estimates, and domains where professionals tell it side by side with others. A brief view
    /// draws the steps alone, unless the journey names other parts.
    #[must_use]
    pub fn drawn_parts(&self) -> Vec<Part> {
        if let Some(parts) = &self.parts {
            return parts.clone();
        }
        let of_steps = OF_STEPS.into_iter().filter(|part| self.has(*part));
        let domains =
            Some(Part::Domains).filter(|part| self.is_told_by_professionals() && self.has(*part));
        let of_steps: Vec<Part> = of_steps.chain(domains).collect();
        if self.view == Some(View::Brief) && !of_steps.is_empty() {
            return of_steps;
        }
        let only_views = self.steps.is_empty() && self.experiences.is_empty();
        let on_request = |part: &Part| match part {
            Part::Differences => !self.experiences.is_empty(),
            Part::TopicGroups | Part::Comparisons | Part::Advice | Part::Tables => !only_views,
            Part::Involvement => self.involved.is_empty(),
            Part::Helped
            | Part::Success
            | Part::Choice
            | Part::Entry
            | Part::Reflections
            | Part::Quotes
            | Part::Study
            | Part::Evidence
            | Part::Links => true,
            Part::Domains => !self.is_told_by_professionals(),
            Part::TurningPoints => !self.level_estimates().iter().any(|own| own.are_known()),
            _ => false,
        };
        self.all_parts().into_iter().filter(|part| !on_request(part)).collect()
    }

    /// Whether professionals tell it side by side with others.
    fn is_told_by_professionals(&self) -> bool {
        self.parties.len() > 1 && self.parties.iter().any(|it| it.kind == PartyKind::Professional)
    }

    /// The parts to draw, where nobody chose them those that there is something for.
    fn chosen_parts(&self) -> Vec<Part> {
        let mut parts = self.drawn_parts();
        parts.retain(|part| self.parts.is_some() || self.has(*part));
        parts
    }

    /// Draws a part besides those that are drawn already, in its usual place.
    pub fn draw_also(&mut self, part: Part) {
        let mut parts = self.chosen_parts();
        if !parts.contains(&part) {
            let later = |other: &Part| other.usual_place() > part.usual_place();
            let at = parts.iter().position(later).unwrap_or(parts.len());
            parts.insert(at, part);
        }
        self.parts = Some(parts);
    }

    /// Leaves a part out of the drawing.
    pub fn leave_out(&mut self, part: Part) {
        let mut parts = self.chosen_parts();
        parts.retain(|other| *other != part);
        self.parts = Some(parts);
    }

    /// Whether anybody looked back on it: reflections, decisive moments, or steps that were
    /// validated.
    fn is_reflected_on(&self) -> bool {
        let looked_at = |step: &Step| step.decisive || !step.validation.is_empty();
        self.steps.iter().any(looked_at) || self.stands(self.reflections.iter().map(|it| &it.at))
    }

    /// Whether the step or phase of any of these is there.
    fn stands<'a>(&self, mut anchors: impl ExactSizeIterator<Item = &'a Anchor>) -> bool {
        anchors.len() > 0 && {
            let order = StepOrder::of(self);
            anchors.any(|at| order.has(at))
        }
    }

    /// Whether a step is there that any of these lasts for.
    fn lasts(&self, mut stretches: impl ExactSizeIterator<Item = Stretch>) -> bool {
        stretches.len() > 0 && {
            let order = StepOrder::of(self);
            stretches.any(|stretch| order.range(stretch).is_some())
        }
    }

    /// Whether there are two parties, and a pass through a phase in which the levels of both are known.
    fn compares_levels(&self) -> bool {
        let is_told = |steps: &[Step], party: usize| {
            steps.iter().any(|step| self.teller(step) == party && step.level().is_some())
        };
        let passes = || self.passes().into_iter().map(|pass| &self.steps[pass.first..pass.end]);
        self.parties.len() == 2 && passes().any(|steps| is_told(steps, 0) && is_told(steps, 1))
    }

    /// Whether satisfaction falls or rises anywhere.
    fn turns(&self) -> bool {
        let passes = self.passes();
        let turns = |line| !self.turning_points(line, &passes, |_| true).is_empty();
        let lines =
            (0..self.tellers()).flat_map(|it| (0..self.line_count()).map(move |at| (it, at)));
        lines.into_iter().any(turns)
    }

    /// Whether anything is drawn of the journey.
    #[must_use]
    pub fn draws_anything(&self) -> bool {
        self.drawn_parts().into_iter().any(|part| part.stands_alone() && self.has(part))
    }

    /// How many steps are drawn: all, or none where no part is drawn that steps stand in.
    #[must_use]
    pub fn drawn_steps(&self) -> usize {
        let drawn = self.drawn_parts();
        if OF_STEPS.iter().any(|part| drawn.contains(part)) { self.steps.len() } else { 0 }
    }

    /// Whether the journey has anything to draw for a part.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        let any = |uses: fn(&Step) -> bool| self.steps.iter().any(uses);
        match part {
            Part::Events => any(|step| step.event.is_some()),
            Part::Emotions => any(|step| step.emotion.is_some()),
            Part::Thoughts => any(|step| step.thought.is_some()),
            Part::Organisations => any(|step| !step.actions.is_empty()),
            Part::Opportunities => self.stands(self.opportunities.iter().map(|it| &it.at)),
            Part::Problems => self.lasts(self.problems.iter().map(|it| it.stretch)),
            Part::Goals => self.lasts(self.goals.iter().map(|it| it.stretch)),
            Part::Leads => self.lasts(self.leads.iter().map(|it| it.stretch)),
            Part::Involvement => {
                let acts = |step: &Step| step.actions.iter().any(|it| !it.organisations.is_empty());
                self.steps.iter().any(acts) || self.lasts(self.involved.iter().map(|it| it.stretch))
            }
            Part::Helped => any(|step| step.effects().next().is_some()),
            Part::Success => any(|step| step.success.is_some()),
            Part::Domains => self.has_domains(),
            Part::Choice => any(|step| step.actions.iter().any(|it| it.chosen_by.is_some())),
            Part::Entry => any(|step| step.entry.is_some()),
            Part::Reflections => self.is_reflected_on(),
            Part::Quotes => self.quotes_steps(),
            Part::Expectations => self.expectation.is_some() || self.afterwards.is_some(),
            Part::Links => any(Step::has_link),
            Part::Evidence => any(|step| step.all_evidence().next().is_some()),
            Part::TurningPoints => self.turns(),
            Part::Differences => self.compares_levels(),
            Part::Experiences => !self.experiences.is_empty(),
            Part::Topics => self.topics.iter().any(|topic| topic.group.is_none()),
            Part::TopicGroups => self.topics.iter().any(|topic| topic.group.is_some()),
            Part::Study => self.tells_of_study(),
            Part::Comparisons => !self.comparisons.is_empty(),
            Part::Advice => !self.advice.is_empty(),
            Part::Tables => !self.tables.is_empty() || !self.validation.is_empty(),
            Part::Own(_) => self.own_lane(part).is_some_and(|lane| self.fills(lane)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    #[test]
    fn a_part_that_is_added_takes_its_usual_place() {
        let mut journey = Journey::new("x");
        journey.parts = Some(vec![Part::Events, Part::Topics]);
        journey.draw_also(Part::Organisations);
        journey.draw_also(Part::Advice);
        let drawn = [Part::Events, Part::Organisations, Part::Topics, Part::Advice];
        assert_eq!(journey.drawn_parts(), drawn);
        journey.leave_out(Part::Topics);
        assert!(!journey.drawn_parts().contains(&Part::Topics));
    }

    #[test]
    fn a_brief_view_draws_the_steps_and_what_is_asked_for() {
        let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
        journey.expectation = Some("Hulp".to_owned());
        assert!(journey.drawn_parts().contains(&Part::Expectations));
        journey.view = Some(View::Brief);
        assert_eq!(journey.drawn_parts(), [Part::Events]);
        journey.draw_also(Part::Expectations);
        assert_eq!(journey.drawn_parts(), [Part::Events, Part::Expectations]);
    }

    #[test]
    fn steps_are_drawn_where_a_part_holds_them() {
        let mut journey = Journey::new("x").step(Step::default());
        assert_eq!(journey.drawn_steps(), 1);
        journey.parts = Some(vec![Part::Topics]);
        assert_eq!(journey.drawn_steps(), 0);
    }
}
