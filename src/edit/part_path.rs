//! Where each part of a journey stands in a file: the path to the whole of it, and to the text that is
//! drawn of it.

use crate::edit::page::Page;
use crate::edit::path::{Path, Spot};
use crate::model::{Anchor, Journey, OwnValue, Place, Step, StepId, StepPart};
use crate::source::reader::tidy;
use crate::source::vocabulary::{
    AccountKey, ActionKey, AdviceKey, ComparisonKey, EvidenceKey, ExperienceKey, FigureKey,
    ForewordKey, GoalKey, InvolvementKey, JourneyKey, Keys, LeadKey, OpportunityKey, OwnLaneKey,
    PartyKey, PhaseKey, ProblemKey, ReflectionKey, StepKey, SuccessKey, TableKey, ThemeKey,
};

impl Path {
    /// The way to a part of a journey, whether it stands in the file or not; nothing for what a file has no
    /// place for.
    #[must_use]
    pub fn of(place: Place, journey: &Journey) -> Option<Self> {
        path_of(place, journey)
    }

    /// The way to the text of a part: what a person changes who changes what is drawn of it.
    #[must_use]
    pub fn to_text(place: Place, journey: &Journey) -> Option<Self> {
        text_path(place, journey)
    }
}

/// The path to a part of a journey, whether it stands there or not.
pub(super) fn path_of(place: Place, journey: &Journey) -> Option<Path> {
    let top = |key: JourneyKey| Path::root().word(key);
    let listed = |key: JourneyKey, nth: usize| Some(top(key).at(nth));
    match place {
        Place::Journey => Some(top(JourneyKey::Title)),
        Place::Narrator => Some(top(JourneyKey::Narrator)),
        Place::Study => Some(top(JourneyKey::Account)),
        Place::Figure(nth) => Some(top(JourneyKey::Account).word(AccountKey::Figures).at(nth)),
        Place::Foreword(nth) => Some(top(JourneyKey::Account).word(AccountKey::Foreword).at(nth)),
        Place::Category(nth) => listed(JourneyKey::Category, nth),
        Place::Phase(nth) => listed(JourneyKey::Phases, nth),
        Place::OfPhase(nth, value) => {
            let own = &journey.phases.phases.get(nth)?.own;
            own_value(top(JourneyKey::Phases).at(nth).word(PhaseKey::Own), own, value)
        }
        Place::OwnLane(nth) => listed(JourneyKey::OwnLanes, nth),
        Place::Party(nth) => listed(JourneyKey::Parties, nth),
        Place::Step(step, part) => of_step(step, part, journey),
        Place::Topic(nth) => listed(JourneyKey::Themes, nth),
        Place::Experience(nth) => listed(JourneyKey::Experiences, nth),
        Place::Comparison(nth) => listed(JourneyKey::Comparisons, nth),
        Place::Advice(nth) => listed(JourneyKey::Advice, nth),
        Place::Opportunity(nth) => opportunity(nth, journey),
        Place::Expectation => Some(top(JourneyKey::Expectation)),
        Place::Afterwards => Some(top(JourneyKey::Afterwards)),
        Place::Goal(nth) => listed(JourneyKey::Goals, nth),
        Place::Lead(nth) => listed(JourneyKey::Lead, nth),
        Place::Involvement(nth) => listed(JourneyKey::Involved, nth),
        Place::Problem(nth) => listed(JourneyKey::Problems, nth),
        Place::Reflection(nth) => listed(JourneyKey::Reflections, nth),
        Place::Table(nth) => listed(JourneyKey::Tables, nth),
        Place::Validation(nth) => listed(JourneyKey::Validation, nth),
    }
}

/// The path to the text of a part: what a person changes who changes what is drawn. A name that stands by
/// itself is that text.
pub(super) fn text_path(place: Place, journey: &Journey) -> Option<Path> {
    let path = path_of(place, journey)?;
    Some(match place {
        Place::Step(_, part) => match part {
            StepPart::Whole => return None,
            StepPart::Action(_) => path.word(ActionKey::Action),
            StepPart::Evidence(_) => path.word(EvidenceKey::Quote),
            StepPart::Success => path.word(SuccessKey::Text),
            _ => path,
        },
        Place::Study | Place::Validation(_) => return None,
        Place::Figure(_) => path.word(FigureKey::Text),
        Place::Foreword(_) => path.word(ForewordKey::Text),
        Place::Phase(_) => path.word(PhaseKey::Name),
        Place::OwnLane(_) => path.word(OwnLaneKey::Name),
        Place::Party(_) => path.word(PartyKey::Name),
        Place::Topic(_) => path.word(ThemeKey::Name),
        Place::Experience(_) => path.word(ExperienceKey::Title),
        Place::Comparison(_) => path.word(ComparisonKey::Title),
        Place::Advice(_) => path.word(AdviceKey::Title),
        Place::Opportunity(_) => path.word(OpportunityKey::Text),
        Place::Goal(_) => path.word(GoalKey::Text),
        Place::Lead(_) => path.word(LeadKey::Who),
        Place::Involvement(_) => path.word(InvolvementKey::Organisation),
        Place::Problem(_) => path.word(ProblemKey::Text),
        Place::Reflection(_) => path.word(ReflectionKey::Lesson),
        Place::Table(_) => path.word(TableKey::Name),
        _ => path,
    })
}

/// The path to a step.
pub(super) fn step_path(step: StepId, journey: &Journey) -> Option<Path> {
    let steps = if journey.parties.is_empty() {
        Path::root().word(JourneyKey::Steps)
    } else {
        Path::root().word(JourneyKey::Parties).at(step.party).word(PartyKey::Steps)
    };
    Some(steps.at(step.number.checked_sub(1)?))
}

fn of_step(step: StepId, part: StepPart, journey: &Journey) -> Option<Path> {
    let path = step_path(step, journey)?;
    let (key, nth) = match part {
        StepPart::Whole => return Some(path),
        StepPart::Own(nth) => {
            let own = &journey.steps.iter().find(|it| it.id == step)?.own;
            return own_value(path.word(StepKey::Own), own, nth);
        }
        StepPart::Phase => (StepKey::Phase, None),
        StepPart::ReturnReason => (StepKey::ReturnReason, None),
        StepPart::Entry => (StepKey::Entry, None),
        StepPart::Event => (StepKey::Event, None),
        StepPart::Level => (StepKey::Level, None),
        StepPart::Emotion => (StepKey::Emotion, None),
        StepPart::Thought => (StepKey::Thought, None),
        StepPart::Action(nth) => (StepKey::Organisations, Some(nth)),
        StepPart::Helped(nth) => (StepKey::Helped, Some(nth)),
        StepPart::CostEnergy(nth) => (StepKey::CostEnergy, Some(nth)),
        StepPart::Success => (StepKey::Success, None),
        StepPart::Link => (StepKey::Link, None),
        StepPart::About => (StepKey::About, None),
        StepPart::Time => (StepKey::Time, None),
        StepPart::Evidence(nth) => (StepKey::Evidence, Some(nth)),
        StepPart::Notes => (StepKey::Note, None),
        StepPart::Questions => (StepKey::Question, None),
    };
    let path = path.word(key);
    Some(match nth {
        Some(nth) => path.at(nth),
        None => path,
    })
}

/// The path to one of the values in lanes of the journey's own: those of a lane stand together.
fn own_value(own: Path, values: &[OwnValue], nth: usize) -> Option<Path> {
    let lane = &values.get(nth)?.lane;
    let before = values[..nth].iter().filter(|it| it.lane == *lane).count();
    Some(own.key(lane).at(before))
}

/// The path to an opportunity, which stands with its step or with those of phases.
fn opportunity(nth: usize, journey: &Journey) -> Option<Path> {
    let own = &journey.opportunities.get(nth)?.at;
    let is_with = |at: &Anchor| match (own, at) {
        (Anchor::Step(_), at) => at == own,
        (Anchor::Phase(_), at) => matches!(at, Anchor::Phase(_)),
    };
    let before = journey.opportunities[..nth].iter().filter(|it| is_with(&it.at)).count();
    let list = match own {
        Anchor::Step(step) => step_path(*step, journey)?.word(StepKey::Opportunities),
        Anchor::Phase(_) => Path::root().word(JourneyKey::Opportunities),
    };
    Some(list.at(before))
}

/// Where the level of a step stands, or would stand: with the step, with the feeling that leads it, or by
/// name with the levels on lines.
pub(super) fn level_path(
    page: &Page<'_>,
    (step, path): (&Spot, Path),
    id: StepId,
    journey: &Journey,
) -> Path {
    let there = |spot: &Spot, key: &str| spot.behind(page, key);
    let level = StepKey::Level.key().word.en;
    let usual = path.clone().word(StepKey::Level);
    if there(step, level).is_some() {
        return usual;
    }
    let mut leads = [StepKey::Event, StepKey::Emotion, StepKey::Thought].into_iter();
    let lead = leads.find_map(|key| Some((key, there(step, key.key().word.en)?)));
    if let Some((key, _)) = lead.filter(|(_, lead)| there(lead, level).is_some()) {
        return path.word(key).word(StepKey::Level);
    }
    let told = journey.steps.iter().find(|it| it.id == id);
    let line = told.map(|step| journey.line_of(step));
    let levels = there(step, StepKey::Levels.key().word.en);
    let names = levels.filter(|it| page.is_record(it.node())).map(|it| page.pairs(it.node()));
    let mut names = names.into_iter().flatten().map(|(key, _)| page.words(key));
    match names.find(|name| line.is_some() && journey.line_named(&tidy(name)) == line) {
        Some(name) => path.word(StepKey::Levels).key(name),
        None => usual,
    }
}

/// Goes through every part that a journey has, or may have: the parts of a step first as they are, then those
/// in them.
pub(super) fn all_places(journey: &Journey, each: &mut dyn FnMut(Place)) {
    const SINGLE: [Place; 5] =
        [Place::Journey, Place::Narrator, Place::Study, Place::Expectation, Place::Afterwards];
    SINGLE.into_iter().for_each(&mut *each);
    let mut several = |count: usize, place: fn(usize) -> Place| {
        (0..count).map(place).for_each(&mut *each);
    };
    several(journey.study.figures.len(), Place::Figure);
    several(journey.study.forewords.len(), Place::Foreword);
    several(journey.categories.len(), Place::Category);
    several(journey.phases.phases.len(), Place::Phase);
    several(journey.own_lanes.len(), Place::OwnLane);
    several(journey.parties.len(), Place::Party);
    several(journey.topics.len(), Place::Topic);
    several(journey.experiences.len(), Place::Experience);
    several(journey.comparisons.len(), Place::Comparison);
    several(journey.advice.len(), Place::Advice);
    several(journey.opportunities.len(), Place::Opportunity);
    several(journey.goals.len(), Place::Goal);
    several(journey.leads.len(), Place::Lead);
    several(journey.involved.len(), Place::Involvement);
    several(journey.problems.len(), Place::Problem);
    several(journey.reflections.len(), Place::Reflection);
    several(journey.tables.len(), Place::Table);
    several(journey.validation.len(), Place::Validation);
    for (nth, phase) in journey.phases.phases.iter().enumerate() {
        (0..phase.own.len()).for_each(|value| each(Place::OfPhase(nth, value)));
    }
    journey.steps.iter().for_each(|step| parts_of(step, each));
}

fn parts_of(step: &Step, each: &mut dyn FnMut(Place)) {
    const SINGLE: [StepPart; 13] = [
        StepPart::Whole,
        StepPart::Phase,
        StepPart::ReturnReason,
        StepPart::Entry,
        StepPart::Event,
        StepPart::Level,
        StepPart::Emotion,
        StepPart::Thought,
        StepPart::Success,
        StepPart::Link,
        StepPart::About,
        StepPart::Time,
        StepPart::Notes,
    ];
    let mut part = |part| each(Place::Step(step.id, part));
    SINGLE.into_iter().chain([StepPart::Questions]).for_each(&mut part);
    (0..step.actions.len()).map(StepPart::Action).for_each(&mut part);
    (0..step.helped.len()).map(StepPart::Helped).for_each(&mut part);
    (0..step.cost_energy.len()).map(StepPart::CostEnergy).for_each(&mut part);
    (0..step.own.len()).map(StepPart::Own).for_each(&mut part);
    (0..step.evidence.len()).map(StepPart::Evidence).for_each(&mut part);
}
