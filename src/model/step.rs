//! One moment of the story, and what hangs on it.

use crate::model::action::Action;
use crate::model::effect::{Effect, Success};
use crate::model::entry::Entry;
use crate::model::evidence::Evidence;
use crate::model::experience::Sign;
use crate::model::feeling::{Emotion, Thought};
use crate::model::line::LineLevel;
use crate::model::link::Link;
use crate::model::own_lane::OwnValue;
use crate::model::phase::PhaseVisit;
use crate::model::reflection::Validation;
use crate::model::scale::{Level, LevelSource};
use crate::model::step_id::StepId;
use crate::model::time::Time;

/// One moment (stap): what happened, and what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Step {
    /// Who tells it, and which of their steps it is; [`super::Journey`] gives it when it takes the
    /// step.
    pub id: StepId,
    /// The phase it is drawn in; `None` stays in the phase of the step before it.
    pub phase: Option<String>,
    /// The pass through that phase, from 1; `None` counts by itself.
    pub round: Option<u32>,
    /// Who says that it belongs in that phase; `None` where the journey says it of all
    /// ([`super::Journey::phase_source`]) or nobody does.
    pub phase_source: Option<LevelSource>,
    /// Why the story goes back to this phase (`reden_terug`), where the step begins a new round of it.
    pub return_reason: Option<String>,
    /// Whether the family came into this phase by asking for help or was made to take it.
    pub entry: Option<Entry>,
    /// The phase a strict reading gives it, where that differs from the drawn one.
    pub analytic: Option<PhaseVisit>,
    /// What happens in the family.
    pub event: Option<Event>,
    /// What the narrator feels.
    pub emotion: Option<Emotion>,
    /// What the narrator thinks.
    pub thought: Option<Thought>,
    /// What organisations do.
    pub actions: Vec<Action>,
    /// What helped.
    pub helped: Vec<Effect>,
    /// What cost energy.
    pub cost_energy: Vec<Effect>,
    /// Whether there was rest and trust.
    pub success: Option<Success>,
    /// What it says in lanes of the journey's own, lane by lane.
    pub own: Vec<OwnValue>,
    /// Whom it is about (betreft), where that is not the narrator.
    pub about: Vec<String>,
    /// Where it stands on other lines of the journey than its own (niveaus).
    pub levels: Vec<LineLevel>,
    /// When it happens, in words.
    pub time: Option<Time>,
    /// Whether it certainly comes after the step before it.
    pub order: Order,
    /// What the step is based on, and each of its actions that has no evidence of its own.
    pub evidence: Vec<Evidence>,
    /// A page or mail box with more about it.
    pub link: Option<Link>,
    /// What other parts of a file call it.
    pub name: Option<String>,
    /// Whether it decided how the story went on (beslismoment).
    pub decisive: bool,
    /// What professionals said of it, where they were asked.
    pub validation: Vec<Validation>,
    /// What a trainer keeps with it (notitie): never drawn.
    pub notes: Vec<String>,
    /// What a trainer asks the group about it (vraag): never drawn.
    pub questions: Vec<String>,
}

impl Step {
    /// A step with an event at a level.
    #[must_use]
    pub fn event(text: impl Into<String>, level: Level) -> Self {
        let event = Event { text: text.into(), level: Some(level), level_source: None };
        Self { event: Some(event), ..Self::default() }
    }

    /// A step in which only organisations act.
    #[must_use]
    pub fn action(action: Action) -> Self {
        Self { actions: vec![action], ..Self::default() }
    }

    /// A step with only an emotion, standing at a level of its own.
    #[must_use]
    pub fn emotion(text: impl Into<String>, level: Level) -> Self {
        let emotion = Emotion { text: text.into(), level: Some(level) };
        Self { emotion: Some(emotion), ..Self::default() }
    }

    /// Puts the step in a phase.
    #[must_use]
    pub fn in_phase(mut self, phase: impl Into<String>) -> Self {
        self.phase = Some(phase.into());
        self
    }

    /// Says why the story goes back to the phase of this step.
    #[must_use]
    pub fn back_because(mut self, reason: impl Into<String>) -> Self {
        self.return_reason = Some(reason.into());
        self
    }

    /// Adds what the narrator feels about it.
    #[must_use]
    pub fn feeling(mut self, text: impl Into<String>) -> Self {
        self.emotion = Some(Emotion { text: text.into(), level: None });
        self
    }

    /// Adds what the narrator thinks of it.
    #[must_use]
    pub fn thinking(mut self, text: impl Into<String>) -> Self {
        self.thought = Some(Thought { text: text.into(), level: None });
        self
    }

    /// Adds when it happens.
    #[must_use]
    pub fn when(mut self, time: Time) -> Self {
        self.time = Some(time);
        self
    }

    /// Adds what it is based on.
    #[must_use]
    pub fn leaning_on(mut self, evidence: Evidence) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// Adds what an organisation does.
    #[must_use]
    pub fn with_action(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }

    /// Adds what it says in a lane of the journey's own.
    #[must_use]
    pub fn saying(mut self, value: OwnValue) -> Self {
        self.own.push(value);
        self
    }

    /// The level the step stands at: its event's, or else its emotion's, or else its thought's.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        match (&self.event, &self.emotion, &self.thought) {
            (Some(event), _, _) => event.level,
            (None, Some(emotion), _) => emotion.level,
            (None, None, Some(thought)) => thought.level,
            (None, None, None) => None,
        }
    }

    /// Whether everything that it is based on is concluded by the researcher, and nothing was said or
    /// seen.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        Evidence::is_only_inferred(&self.evidence)
    }

    /// What one of its actions is based on: its own evidence, or else that of the step.
    #[must_use]
    pub fn evidence_of<'a>(&'a self, action: &'a Action) -> &'a [Evidence] {
        if action.evidence.is_empty() { &self.evidence } else { &action.evidence }
    }

    /// Whether everything that one of its actions is based on is concluded by the researcher.
    #[must_use]
    pub fn infers(&self, action: &Action) -> bool {
        Evidence::is_only_inferred(self.evidence_of(action))
    }

    /// All that it is based on, with its actions and what it says of help and success.
    pub fn all_evidence(&self) -> impl Iterator<Item = &Evidence> {
        let own = self.evidence.iter();
        let of_effects = self.effects().flat_map(|(_, effect)| &effect.evidence);
        own.chain(self.actions.iter().flat_map(|action| &action.evidence))
            .chain(of_effects)
            .chain(self.success.iter().flat_map(|it| &it.evidence))
    }

    /// What helped and then what cost energy, each with whether it helped.
    pub fn effects(&self) -> impl Iterator<Item = (Sign, &Effect)> {
        let helped = self.helped.iter().map(|it| (Sign::Plus, it));
        helped.chain(self.cost_energy.iter().map(|it| (Sign::Minus, it)))
    }

    /// Whether it, an action in it, or anything that it is based on has a link.
    #[must_use]
    pub fn has_link(&self) -> bool {
        let own = [self.link.is_some()];
        let actions = self.actions.iter().map(|action| action.link.is_some());
        let evidence = self.all_evidence().map(|piece| piece.link.is_some());
        own.into_iter().chain(actions).chain(evidence).any(|has| has)
    }

    /// How many cards the step is drawn with.
    #[must_use]
    pub fn card_count(&self) -> usize {
        usize::from(self.event.is_some())
            + usize::from(self.emotion.is_some())
            + usize::from(self.thought.is_some())
            + self.actions.len()
    }
}

/// What happens in the family and how the narrator experiences it: a red card.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Event {
    /// The narrator's words.
    pub text: String,
    /// How satisfied the narrator is; `None` when it is not known.
    pub level: Option<Level>,
    /// Who says so; `None` where the journey says it of all ([`super::Journey::level_source`]) or
    /// nobody does.
    pub level_source: Option<LevelSource>,
}

/// How certain it is that a step comes after the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Order {
    /// The source says so, or nothing speaks against it.
    #[default]
    Certain,
    /// The author's guess.
    Uncertain,
}
