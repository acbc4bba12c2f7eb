use super::{Journey, Language, Step};

/// A part of the drawing that can be left out or put elsewhere (baan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What happens, at its height: a lane for each party.
    Events,
    /// What is felt, hanging on the events.
    Emotions,
    /// What is thought, hanging on the events.
    Thoughts,
    /// What organisations do.
    Organisations,
    /// Chances that were taken or missed.
    Opportunities,
    /// What weighs on the family.
    Problems,
    /// What is to be reached.
    Goals,
    /// Who has the coordination.
    Leads,
    /// Who is involved.
    Involvement,
    /// How far two parties are apart, phase by phase.
    Differences,
    /// What goes well or badly in each phase.
    Experiences,
    /// What professionals said when they looked back.
    Reflections,
    /// What was expected, and how it was.
    Expectations,
    /// What works and what does not, over all phases.
    Topics,
    /// Agreements and differences in views, as a table.
    Comparisons,
    /// What should be done.
    Advice,
    /// What each card leans on.
    Evidence,
}

/// Each part with its Dutch and its English name, in the order in which parts are drawn unless the
/// journey says otherwise.
const NAMES: &[(Part, &str, &str)] = &[
    (Part::Events, "gebeurtenissen", "events"),
    (Part::Emotions, "emoties", "emotions"),
    (Part::Thoughts, "gedachten", "thoughts"),
    (Part::Organisations, "organisaties", "organisations"),
    (Part::Opportunities, "kansen", "opportunities"),
    (Part::Problems, "problemen", "problems"),
    (Part::Goals, "doelen", "goals"),
    (Part::Leads, "regie", "lead"),
    (Part::Involvement, "betrokkenen", "involved"),
    (Part::Differences, "verschillen", "differences"),
    (Part::Experiences, "ervaringen", "experiences"),
    (Part::Reflections, "reflecties", "reflections"),
    (Part::Expectations, "verwachtingen", "expectations"),
    (Part::Topics, "themas", "themes"),
    (Part::Comparisons, "vergelijkingen", "comparisons"),
    (Part::Advice, "adviezen", "advice"),
    (Part::Evidence, "bewijs", "evidence"),
];

impl Part {
    /// All parts, in the order in which they are drawn unless the journey says otherwise.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(part, ..)| *part)
    }

    /// Whether it draws something by itself, and not only on what other parts draw.
    #[must_use]
    pub const fn stands_alone(self) -> bool {
        !matches!(self, Self::Evidence)
    }

    /// What the part is called in a file and on the command line.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (_, dutch, english) = NAMES[self as usize];
        language.pick(dutch, english)
    }

    /// The part with this Dutch or English name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let fits = |part: &Self| {
            Language::ALL.iter().any(|&language| part.name(language).eq_ignore_ascii_case(name))
        };
        Self::all().find(fits)
    }
}

impl Journey {
    /// The parts to draw, from top to bottom: those the journey names, or else all but the views
    /// and the advice, which are drawn on request or where there is nothing else. The differences
    /// between two parties are drawn where no experiences say what sets them apart.
    #[must_use]
    pub fn drawn_parts(&self) -> Vec<Part> {
        if let Some(parts) = &self.parts {
            return parts.clone();
        }
        let only_views = self.steps.is_empty() && self.experiences.is_empty();
        let on_request = |part: &Part| match part {
            Part::Differences => !self.experiences.is_empty(),
            Part::Comparisons | Part::Advice => !only_views,
            Part::Involvement => self.involved.is_empty(),
            Part::Reflections | Part::Evidence => true,
            _ => false,
        };
        Part::all().filter(|part| !on_request(part)).collect()
    }

    /// Draws a part besides those that are drawn already, in its usual place.
    pub fn draw_also(&mut self, part: Part) {
        let mut parts = self.drawn_parts();
        if !parts.contains(&part) {
            let later = |other: &Part| *other as usize > part as usize;
            let at = parts.iter().position(later).unwrap_or(parts.len());
            parts.insert(at, part);
        }
        self.parts = Some(parts);
    }

    /// Leaves a part out of the drawing.
    pub fn leave_out(&mut self, part: Part) {
        let mut parts = self.drawn_parts();
        parts.retain(|other| *other != part);
        self.parts = Some(parts);
    }

    /// Whether anybody looked back on it: reflections, decisive moments, or steps that were
    /// validated.
    fn is_reflected_on(&self) -> bool {
        let looked_at = |step: &Step| step.decisive || step.validation.is_some();
        !self.reflections.is_empty() || self.steps.iter().any(looked_at)
    }

    /// Whether anything is drawn of the journey.
    #[must_use]
    pub fn draws_anything(&self) -> bool {
        self.drawn_parts().into_iter().any(|part| part.stands_alone() && self.has(part))
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
            Part::Opportunities => !self.opportunities.is_empty(),
            // A bar runs from step to step.
            Part::Problems => !self.problems.is_empty() && !self.steps.is_empty(),
            Part::Goals => !self.goals.is_empty() && !self.steps.is_empty(),
            Part::Leads => !self.leads.is_empty() && !self.steps.is_empty(),
            Part::Involvement => {
                let acts = |step: &Step| step.actions.iter().any(|it| !it.organisations.is_empty());
                self.steps.iter().any(acts) || (!self.involved.is_empty() && !self.steps.is_empty())
            }
            Part::Reflections => self.is_reflected_on(),
            Part::Expectations => self.expectation.is_some() || self.afterwards.is_some(),
            Part::Evidence => any(|step| !step.evidence.is_empty()),
            Part::Differences => self.parties.len() == 2 && !self.steps.is_empty(),
            Part::Experiences => !self.experiences.is_empty(),
            Part::Topics => !self.topics.is_empty(),
            Part::Comparisons => !self.comparisons.is_empty(),
            Part::Advice => !self.advice.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_two_names_of_its_own() {
        for part in Part::all() {
            for language in Language::ALL {
                assert_eq!(Part::named(part.name(language)), Some(part));
            }
        }
    }

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
}
