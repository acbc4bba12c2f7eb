//! Opportunities, the plan, problems and reflections: what refers to steps by number or name.

use crate::model::{
    Anchor, Goal, GoalStatus, Involvement, Lead, LifeDomain, Opportunity, Place, Problem,
    Reflection, Scenario, StepId, Stretch, Validation, Weight,
};
use crate::source::messages::plan;
use crate::source::reader::fields::Fields;
use crate::source::reader::state::{Reader, Spot};
use crate::source::vocabulary::{
    GoalKey, InvolvementKey, Keys, LeadKey, OpportunityKey, ProblemKey, ReflectionKey,
    ValidationKey,
};

const STATUSES: [GoalStatus; 4] =
    [GoalStatus::Open, GoalStatus::Busy, GoalStatus::Reached, GoalStatus::Dropped];
const WEIGHTS: [Weight; 3] = [Weight::Light, Weight::Moderate, Weight::Heavy];

impl<'a> Reader<'a, '_> {
    pub(super) fn scenario(&mut self, spot: Option<Spot<'a>>) -> Option<Scenario> {
        self.word(spot).and_then(|at| Scenario::ALL.get(at).copied())
    }

    pub(super) fn validation(&mut self, spot: Option<Spot<'a>>) -> Option<Validation> {
        let fields = self.fields::<ValidationKey>(spot?)?;
        let mut number = |key| self.number(fields.get(key)).unwrap_or_default();
        Some(Validation {
            recognised: number(ValidationKey::Recognised),
            added: number(ValidationKey::Added),
            disputed: number(ValidationKey::Disputed),
        })
    }

    /// The opportunities of one step.
    pub(super) fn step_opportunities(&mut self, spot: Option<Spot<'a>>, step: StepId) {
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        for item in items {
            let Some(fields) = self.fields::<OpportunityKey>(item) else { continue };
            if let Some(phase) = fields.key_node(OpportunityKey::Phase) {
                self.report(self.tree.span(phase), plan::phase_at_step(self.language, self.words));
            }
            let span = self.first_line(item.node);
            if let Some(found) = self.opportunity(&fields, Anchor::Step(step)) {
                self.step_chances.push((found, span));
            }
        }
    }

    /// The opportunities of phases, after those of the steps.
    pub(super) fn opportunities(&mut self, spot: Option<Spot<'a>>) -> Vec<Opportunity> {
        let mut all = Vec::new();
        for (opportunity, span) in std::mem::take(&mut self.step_chances) {
            self.places.add(Place::Opportunity(all.len()), span);
            all.push(opportunity);
        }
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        for item in items {
            let Some(fields) = self.fields::<OpportunityKey>(item) else { continue };
            let span = self.first_line(item.node);
            let Some(phase) = fields.get(OpportunityKey::Phase) else {
                self.report(span, plan::opportunity_without_phase(self.language, self.words));
                continue;
            };
            let Some(phase) = self.phase_id(Some(phase)) else { continue };
            if let Some(found) = self.opportunity(&fields, Anchor::Phase(phase)) {
                self.places.add(Place::Opportunity(all.len()), span);
                all.push(found);
            }
        }
        all
    }

    fn opportunity(
        &mut self,
        fields: &Fields<'a, OpportunityKey>,
        at: Anchor,
    ) -> Option<Opportunity> {
        let missed = self.yes_no(fields.get(OpportunityKey::Missed)).unwrap_or(false);
        let text = self.optional_text(fields.get(OpportunityKey::Text));
        Some(Opportunity { text: text?, missed, at })
    }

    pub(super) fn goals(&mut self, spot: Option<Spot<'a>>) -> Vec<Goal> {
        self.each(spot, Place::Goal, Self::goal)
    }

    fn goal(&mut self, spot: Spot<'a>) -> Option<Goal> {
        let fields = self.fields::<GoalKey>(spot)?;
        let text = self.optional_text(fields.get(GoalKey::Text));
        let of = self.owners(fields.get(GoalKey::Of));
        let means = self.optional_text(fields.get(GoalKey::Means));
        let who = self.optional_text(fields.get(GoalKey::Who));
        let status = self.word(fields.get(GoalKey::Status));
        let status = status.and_then(|at| STATUSES.get(at).copied()).unwrap_or_default();
        let stretch = self.stretch(&fields, GoalKey::From, GoalKey::Until);
        Some(Goal { text: text?, of, means, who, status, stretch: stretch? })
    }

    pub(super) fn leads(&mut self, spot: Option<Spot<'a>>) -> Vec<Lead> {
        self.each(spot, Place::Lead, Self::lead)
    }

    fn lead(&mut self, spot: Spot<'a>) -> Option<Lead> {
        let fields = self.fields::<LeadKey>(spot)?;
        let who = self.optional_text(fields.get(LeadKey::Who));
        let stretch = self.stretch(&fields, LeadKey::From, LeadKey::Until);
        Some(Lead { who: who?, stretch: stretch? })
    }

    pub(super) fn involved(&mut self, spot: Option<Spot<'a>>) -> Vec<Involvement> {
        self.each(spot, Place::Involvement, Self::involvement)
    }

    fn involvement(&mut self, spot: Spot<'a>) -> Option<Involvement> {
        let fields = self.fields::<InvolvementKey>(spot)?;
        let organisation = self.optional_text(fields.get(InvolvementKey::Organisation));
        let person = self.optional_text(fields.get(InvolvementKey::Person));
        let stretch = self.stretch(&fields, InvolvementKey::From, InvolvementKey::Until);
        Some(Involvement { organisation: organisation?, person, stretch: stretch? })
    }

    pub(super) fn problems(&mut self, spot: Option<Spot<'a>>) -> Vec<Problem> {
        self.each(spot, Place::Problem, Self::problem)
    }

    fn problem(&mut self, spot: Spot<'a>) -> Option<Problem> {
        let fields = self.fields::<ProblemKey>(spot)?;
        let domain = self.optional_text(fields.get(ProblemKey::Domain));
        let text = self.optional_text(fields.get(ProblemKey::Text));
        let weight = self.word(fields.get(ProblemKey::Weight));
        let weight = weight.and_then(|at| WEIGHTS.get(at).copied()).unwrap_or_default();
        let stretch = self.stretch(&fields, ProblemKey::From, ProblemKey::Until);
        Some(Problem {
            domain: LifeDomain::named(&domain?),
            text: text?,
            weight,
            stretch: stretch?,
        })
    }

    pub(super) fn reflections(&mut self, spot: Option<Spot<'a>>) -> Vec<Reflection> {
        self.each(spot, Place::Reflection, Self::reflection)
    }

    fn reflection(&mut self, spot: Spot<'a>) -> Option<Reflection> {
        let fields = self.fields::<ReflectionKey>(spot)?;
        let (step, phase) = (fields.get(ReflectionKey::Step), fields.get(ReflectionKey::Phase));
        let at = match (step, phase) {
            (Some(step), None) => self.step_named(step).map(Anchor::Step),
            (None, Some(phase)) => self.phase_id(Some(phase)).map(Anchor::Phase),
            _ => {
                let message = plan::step_or_phase(self.language, self.words);
                self.report(self.first_line(spot.node), message);
                None
            }
        };
        let mut text = |key| self.optional_text(fields.get(key));
        let role = text(ReflectionKey::Role);
        let bottleneck = text(ReflectionKey::Bottleneck);
        let cause = text(ReflectionKey::Cause);
        let lesson = text(ReflectionKey::Lesson);
        let said = [ReflectionKey::Bottleneck, ReflectionKey::Cause, ReflectionKey::Lesson];
        if !said.iter().any(|&key| fields.has(key)) {
            let message = plan::reflection_without_content(self.language, self.words);
            self.report(self.first_line(spot.node), message);
        }
        let beyond = self.yes_no(fields.get(ReflectionKey::Beyond)).unwrap_or(false);
        Some(Reflection { at: at?, role, bottleneck, cause, lesson, beyond })
    }

    /// From which step until which; reported when that cannot be.
    fn stretch<K: Keys>(&mut self, fields: &Fields<'a, K>, from: K, until: K) -> Option<Stretch> {
        if self.steps_read.is_empty() && !self.beside_unsure {
            let message = plan::without_steps(self.language, self.words);
            self.report(self.first_line(fields.node()), message);
            return None;
        }
        let mut end = |key| fields.get(key).map(|spot| self.step_named(spot));
        let (first, last) = (end(from), end(until));
        let whole = |end: Option<Option<StepId>>| end.map_or(Some(None), |step| step.map(Some));
        let stretch = Stretch { from: whole(first)?, to: whole(last)? };
        if self.order.ends_before_it_begins(stretch) && !self.beside_unsure {
            let spot = fields.get(until).or_else(|| fields.get(from))?;
            self.report(
                self.tree.span(spot.node),
                plan::ends_before_it_begins(self.language, self.words),
            );
            return None;
        }
        Some(stretch)
    }

    /// Which step a number or a name means: they count in the order of the file.
    fn step_named(&mut self, spot: Spot<'a>) -> Option<StepId> {
        let word = self.raw(spot)?;
        let steps = self.steps_read.len();
        let numbered = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let numbered = numbered.and_then(|at| self.steps_read.get(at).copied());
        let lower = word.to_lowercase();
        let by_name = || self.step_names.iter().find(|(name, _)| name.to_lowercase() == lower);
        let found = numbered.or_else(|| by_name().map(|&(_, step)| step));
        if steps == 0 && !self.beside_unsure {
            let message = plan::without_steps(self.language, self.words);
            self.report(self.tree.span(spot.node), message);
        } else if found.is_none() && !self.beside_unsure {
            let names = self.step_names.iter().map(|(name, _)| name.as_str());
            let message = plan::unknown_step(self.language, word, steps, names);
            self.report(self.tree.span(spot.node), message);
        }
        found
    }
}
