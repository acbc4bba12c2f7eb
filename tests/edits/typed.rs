//! Made-up changes to what a journey says, each with the journey that it should give.

use std::collections::BTreeMap;

use klantreis::edit::Edit;
use klantreis::model::{
    Action, Anchor, Emotion, Event, Evidence, EvidenceKind, Journey, Level, Opportunity, Place,
    Step, StepId, StepPart, Stretch, Thought, Time,
};

use crate::support::dice::Dice;

/// Puts a step in a phase, and those behind it that say none where the story would else go back once more;
/// nothing where such a step would lose that it is in none.
fn put_in_phase(journey: &Journey, after: &mut Journey, id: StepId, phase: &str) -> Option<()> {
    let own: Vec<&Step> = journey.steps.iter().filter(|it| it.id.party == id.party).collect();
    let says = |it: &&&Step| it.id > id && it.phase.is_some();
    let end = own.iter().filter(says).map(|it| it.id).min();
    let goes_back = |after: &Journey| {
        let mut told: Vec<&Step> =
            after.steps.iter().filter(|it| it.id.party == id.party).collect();
        told.sort_by_key(|step| step.id);
        let places = told.iter().filter_map(|it| journey.phases.position(it.phase.as_deref()?));
        let places: Vec<usize> = places.collect();
        places.windows(2).filter(|two| two[1] < two[0]).count()
    };
    let put = |is_put: &dyn Fn(StepId) -> bool| {
        let mut new = after.clone();
        for step in new.steps.iter_mut().filter(|it| is_put(it.id)) {
            step.phase = Some(phase.to_owned());
        }
        new
    };
    let next = after.steps.iter().find(|it| it.id == id.next()).filter(|it| end != Some(it.id));
    let alone = put(&|it| it == id);
    let all = put(&|it| it.party == id.party && it >= id && end.is_none_or(|end| it < end));
    let before = goes_back(after);
    let is_lost = next.is_some_and(|it| it.phase.is_none());
    let all_go = next.is_some() && (is_lost || goes_back(&alone) > before);
    *after = match all_go && goes_back(&all) <= before {
        true => all,
        false if is_lost => return None,
        false => alone,
    };
    Some(())
}

/// A change, and the journey that it should give; nothing where the journey has no place for it.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of change")]
pub fn change(journey: &Journey, dice: &mut Dice) -> Option<(Edit, Journey)> {
    let mut after = journey.clone();
    if dice.below(20) == 0 {
        after.title = dice.text();
        return Some((Edit::SetTitle(after.title.clone()), after));
    }
    let at = dice.below(journey.steps.len());
    let (id, text) = (journey.steps.get(at)?.id, dice.text());
    let own = &mut after.steps[at];
    let part = |part| Place::Step(id, part);
    let level = Level(dice.below(journey.scale_of(id.party).levels.len() * 2 - 1) as u16);
    let edit = match dice.below(16) {
        0 => {
            let level = own.event.as_ref().map_or_else(|| own.level(), |event| event.level);
            let source = own.event.as_ref().and_then(|event| event.level_source);
            if own.event.is_none() {
                // The level of a step stays with the step.
                unlevel(own);
            }
            own.event = Some(Event { text: text.clone(), level, level_source: source });
            Edit::SetText { place: part(StepPart::Event), text }
        }
        1 => {
            let mut own_level = own.emotion.as_ref().and_then(|it| it.level);
            if own.event.is_none() && own.emotion.is_none() {
                own_level = own.level();
                unlevel(own);
            }
            own.emotion = Some(Emotion { text: text.clone(), level: own_level });
            Edit::SetText { place: part(StepPart::Emotion), text }
        }
        2 => {
            let own_level = own.thought.as_ref().and_then(|it| it.level);
            own.thought = Some(Thought { text: text.clone(), level: own_level });
            Edit::SetText { place: part(StepPart::Thought), text }
        }
        3 | 4 => {
            match (&mut own.event, &mut own.emotion, &mut own.thought) {
                (Some(it), ..) => it.level = Some(level),
                (_, Some(it), _) => it.level = Some(level),
                (.., Some(it)) => it.level = Some(level),
                _ => return None,
            }
            Edit::SetLevel { step: id, level: Some(level) }
        }
        5 => {
            let phases = &journey.phases.phases;
            let phase = phases.get(dice.below(phases.len()))?.id.clone();
            after = effective(after);
            put_in_phase(journey, &mut after, id, &phase)?;
            Edit::SetPhase { step: id, phase: Some(phase) }
        }
        6 => {
            let old =
                own.time.take().unwrap_or(Time { text: String::new(), duration: None, age: None });
            own.time = Some(Time { text: text.clone(), ..old });
            Edit::SetTime { step: id, text: Some(text) }
        }
        7 => {
            if !journey.lines.is_empty() {
                // Whom it is about says on whose line it stands, and so which level is its own.
                return None;
            }
            own.about = (0..=dice.below(2)).map(|_| dice.text()).collect();
            Edit::SetAbout { step: id, about: own.about.clone() }
        }
        8 => {
            let action = Action::by(dice.text(), text);
            own.actions.push(action.clone());
            Edit::AddOrganisation { step: id, action: Box::new(action) }
        }
        9 => {
            let evidence = Evidence::of(EvidenceKind::Quoted, text);
            own.evidence.push(evidence.clone());
            Edit::AddEvidence { step: id, evidence: Box::new(evidence) }
        }
        10 => {
            let missed = dice.below(2) == 0;
            let at = Anchor::Step(id);
            after.opportunities.push(Opportunity { text: text.clone(), missed, at });
            Edit::AddOpportunity { step: id, text, missed }
        }
        11 => {
            let place = dice.below(own.actions.len());
            own.actions.get_mut(place)?.text.clone_from(&text);
            Edit::SetText { place: part(StepPart::Action(place)), text }
        }
        12 => {
            let part = dice.one(&[StepPart::Event, StepPart::Emotion, StepPart::Thought]);
            feel_nothing(own, part, !journey.lines.is_empty())?;
            Edit::RemovePart(Place::Step(id, part))
        }
        _ => return Some(moved(journey, id, text, dice)),
    };
    Some((edit, after))
}

/// Takes a feeling from a step, whose level goes to the one that leads it then; nothing where it has none, or
/// nothing else.
fn feel_nothing(step: &mut Step, part: StepPart, has_lines: bool) -> Option<()> {
    let level = step.level();
    let leads = match part {
        StepPart::Event => step.event.take().map(|_| true)?,
        StepPart::Emotion => step.emotion.take().map(|_| step.event.is_none())?,
        _ => {
            step.thought.take()?;
            step.event.is_none() && step.emotion.is_none()
        }
    };
    // A level that is said by name stays with that name.
    if step.card_count() == 0 || has_lines {
        return None;
    }
    match (&mut step.event, &mut step.emotion, &mut step.thought) {
        (None, Some(Emotion { level: own, .. }), _) if leads => *own = own.or(level),
        (None, None, Some(Thought { level: own, .. })) if leads => *own = own.or(level),
        _ => {}
    }
    Some(())
}

/// Takes the level from what leads a step.
fn unlevel(step: &mut Step) {
    match (&mut step.emotion, &mut step.thought) {
        (Some(it), _) => it.level = None,
        (_, Some(it)) => it.level = None,
        _ => {}
    }
}

/// A change in which steps there are, or in their order.
#[expect(clippy::too_many_lines, reason = "one arm for each way to change the steps")]
fn moved(journey: &Journey, id: StepId, text: String, dice: &mut Dice) -> (Edit, Journey) {
    let mut own: Vec<StepId> = journey.steps.iter().map(|it| it.id).collect();
    own.retain(|it| it.party == id.party);
    own.sort_unstable();
    let to = dice.below(own.len() + 1);
    let after_id = StepId { number: to, ..id };
    let mut new = Step::event(text, Level(0));
    new.id = StepId { number: usize::MAX, ..id };
    let mut order = own.clone();
    let edit = match dice.below(3) {
        0 => {
            order.insert(to, new.id);
            let mut step = new.clone();
            step.id = StepId::default();
            Edit::AddStep { after: after_id, step: Box::new(step) }
        }
        1 if own.len() > 1 => {
            order.retain(|it| *it != id);
            Edit::RemoveStep(id)
        }
        _ => {
            if after_id != id {
                order.retain(|it| *it != id);
                let at = order.iter().position(|it| *it == after_id).map_or(0, |at| at + 1);
                order.insert(at, id);
            }
            let stays = after_id == id || after_id.next() == id;
            let phase = if stays { None } else { another_phase(journey, id, dice) };
            Edit::MoveStep { step: id, after: after_id, phase }
        }
    };
    let mut after = effective(journey.clone());
    if let Edit::MoveStep { phase: Some(phase), .. } = &edit {
        let own = after.steps.iter_mut().find(|it| it.id == id);
        if let Some(step) = own {
            step.phase = Some(phase.clone());
        }
    }
    if matches!(edit, Edit::AddStep { .. }) {
        let here = after.steps.iter().find(|it| it.id == after_id);
        new.phase = here.and_then(|it| it.phase.clone());
        after.steps.push(new);
    }
    after.steps.retain(|it| it.id.party != id.party || order.contains(&it.id));
    let stays = |at: &Anchor| match at {
        Anchor::Step(at) => at.party != id.party || order.contains(at),
        Anchor::Phase(_) => true,
    };
    after.opportunities.retain(|it| stays(&it.at));
    let number = |old: StepId| match order.iter().position(|it| *it == old) {
        Some(at) if old.party == id.party => StepId { number: at + 1, ..old },
        _ => old,
    };
    let ends = |it: &mut Stretch| {
        it.from = it.from.map(number);
        it.to = it.to.map(number);
    };
    for step in &mut after.steps {
        step.id = number(step.id);
        step.own.iter_mut().for_each(|it| it.until = it.until.map(number));
    }
    after.goals.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.leads.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.involved.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.problems.iter_mut().for_each(|it| ends(&mut it.stretch));
    let anchors = after.reflections.iter_mut().map(|it| &mut it.at);
    for anchor in anchors.chain(after.opportunities.iter_mut().map(|it| &mut it.at)) {
        if let Anchor::Step(step) = anchor {
            *step = number(*step);
        }
    }
    (edit, after)
}

/// A phase to move a step into, where every step of its party is in one.
fn another_phase(journey: &Journey, id: StepId, dice: &mut Dice) -> Option<String> {
    let told = effective(journey.clone());
    let mut own = told.steps.iter().filter(|it| it.id.party == id.party);
    let phase = journey.phases.phases.get(dice.below(2 * journey.phases.phases.len() + 1))?;
    own.all(|it| it.phase.is_some()).then(|| phase.id.clone())
}

/// The journey with the phase at each step that it is in, and in the order of the file.
pub fn effective(mut journey: Journey) -> Journey {
    journey.steps.sort_by_key(|step| step.id);
    let mut before: Option<(usize, String)> = None;
    for step in &mut journey.steps {
        let here = before.take().filter(|(party, _)| *party == step.id.party);
        step.phase = step.phase.take().or(here.map(|(_, phase)| phase));
        if !journey.parties.is_empty() {
            // Side by side, passes are counted.
            step.round = None;
        }
        before = step.phase.clone().map(|phase| (step.id.party, phase));
    }
    journey.text_languages = BTreeMap::new();
    journey.opportunities.sort_by_key(|it| format!("{it:?}"));
    journey
}
