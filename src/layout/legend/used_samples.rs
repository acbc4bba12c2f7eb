//! Finds what a drawing uses of all that the legend can explain.

use crate::compare::differences;
use crate::journey::{GoesOn, changes_of_person};
use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::legend::sample::Sample;
use crate::model::{Goal, GoalStatus, OwnLane, OwnLaneKind, Part, PartyKind, Sign, Step, View};

/// What this drawing uses, in the order in which a reader meets it.
pub(crate) fn used_samples(sheet: &Sheet<'_>) -> Vec<Sample> {
    let cards = cards_of_tellers(sheet);
    let actions = sheet.draws(Part::Organisations)
        && sheet.journey.steps.iter().any(|step| !step.actions.is_empty());
    let action = Sample::Card(CardKind::Action, PartyKind::Professional);
    let steps = !cards.is_empty() || actions;
    let returns = steps && sheet.passes.iter().any(|pass| !pass.back.is_empty());
    let mut samples = cards;
    samples.extend(actions.then_some(action));
    samples.extend(goes_on(sheet));
    samples.extend(sheet.drawn_domains().into_iter().map(Sample::Domain));
    samples.extend(uncertain(sheet));
    samples.extend(thread(sheet));
    samples.extend(sheet.has_lines().then_some(Sample::FamilyLines));
    samples.extend(estimated_levels(sheet));
    samples.extend((!sheet.turns.is_empty()).then_some(Sample::TurningPoints));
    samples.extend(beside_the_steps(sheet));
    samples.extend(own_lanes(sheet));
    samples.extend(returns.then_some(Sample::WayBack));
    if sheet.view != View::Line {
        merge_actions(&mut samples);
    }
    samples
}

/// The cards of what tellers say happens, feel and think, the kinds of tellers one after another.
fn cards_of_tellers(sheet: &Sheet<'_>) -> Vec<Sample> {
    let mut samples = Vec::new();
    for teller in PartyKind::ALL {
        let any = |kind: CardKind, has: fn(&Step) -> bool| {
            let drawn = sheet.draws(kind.part()) && steps_of(teller, sheet).any(has);
            drawn.then_some(Sample::Card(kind, teller))
        };
        samples.extend(any(CardKind::Event, |step| step.event.is_some()));
        let only_felt = |step: &Step| {
            sheet.draws_words_of(step) && !sheet.leads_with_event(step) && step.level().is_some()
        };
        let has_points = sheet.view == View::Line && steps_of(teller, sheet).any(only_felt);
        samples.extend(has_points.then_some(Sample::OnlyFelt(teller)));
        samples.extend(any(CardKind::Emotion, |step| step.emotion.is_some()));
        samples.extend(any(CardKind::Thought, |step| step.thought.is_some()));
    }
    samples
}

/// The lines between the cards of organisations that act again.
fn goes_on(sheet: &Sheet<'_>) -> Option<Sample> {
    let is_drawn = |it: &GoesOn| {
        [it.from, it.to].iter().all(|(step, _)| sheet.draws_actions_of(&sheet.journey.steps[*step]))
    };
    let has_cards = matches!(sheet.view, View::Cards | View::Line);
    let mut lines = (0..sheet.journey.tellers()).flat_map(|party| sheet.journey.going_on(party));
    (has_cards && lines.any(|it| is_drawn(&it))).then_some(Sample::GoesOn)
}

/// The first card of which something is not certain.
fn uncertain(sheet: &Sheet<'_>) -> Option<Sample> {
    sheet.journey.steps.iter().find_map(|step| {
        let teller = sheet.journey.kind_of(sheet.journey.teller(step));
        // The edge of what was intended is always broken.
        let can_tell = teller != PartyKind::Plan && sheet.leads_with_event(step);
        if can_tell && sheet.is_marked_uncertain(step) {
            return Some(Sample::Uncertain(CardKind::Event, teller));
        }
        let mut actions = 0..step.actions.len();
        let is_uncertain = actions.any(|nth| sheet.marks_action_uncertain(step, nth));
        let action = is_uncertain && sheet.draws_actions_of(step);
        action.then_some(Sample::Uncertain(CardKind::Action, PartyKind::Professional))
    })
}

/// The lines of levels, where all levels of a party that has any are estimated.
fn estimated_levels(sheet: &Sheet<'_>) -> Option<Sample> {
    let draws = |step: &Step| sheet.draws_words_of(step) && step.level().is_some();
    let is_estimated = |step: &&Step| {
        let own = sheet.estimates.get(sheet.journey.teller(step));
        draws(step) && own.is_some_and(|own| own.are_all())
    };
    let any = sheet.journey.steps.iter().find(is_estimated);
    any.map(|_| Sample::EstimatedLevels)
}

/// The thread through the cards of the first kind of teller who has one.
fn thread(sheet: &Sheet<'_>) -> Option<Sample> {
    let lane = [Part::Events, Part::Emotions, Part::Thoughts];
    let levelled =
        |kind: &PartyKind| steps_of(*kind, sheet).filter(|step| step.level().is_some()).count() > 1;
    let teller = PartyKind::ALL.into_iter().find(levelled);
    teller.filter(|_| lane.iter().any(|&part| sheet.draws(part))).map(Sample::Thread)
}

/// The steps that parties of this kind tell.
fn steps_of<'a>(kind: PartyKind, sheet: &'a Sheet<'_>) -> impl Iterator<Item = &'a Step> {
    let journey = sheet.journey;
    journey.steps.iter().filter(move |step| journey.kind_of(journey.teller(step)) == kind)
}

/// What stands in lanes of its own.
fn beside_the_steps(sheet: &Sheet<'_>) -> impl Iterator<Item = Sample> {
    let journey = sheet.journey;
    let has_sign = |sign| journey.experiences.iter().any(|it| it.sign == sign);
    let has_opportunity = |missed| journey.opportunities.iter().any(|it| it.missed == missed);
    let rests = |goal: &Goal| matches!(goal.status, GoalStatus::Open | GoalStatus::Dropped);
    let draws = |part| sheet.draws(part);
    let (experiences, opportunities) = (draws(Part::Experiences), draws(Part::Opportunities));
    let goals = draws(Part::Goals) && journey.goals.iter().any(rests);
    let hand_overs =
        draws(Part::Involvement) && changes_of_person(&journey.involvement()).contains(&true);
    let numbers = draws(Part::Reflections) && !journey.reflections.is_empty();
    let has_differences = draws(Part::Differences)
        && journey.has(Part::Differences)
        && differences(journey).iter().any(|it| it.levels().is_some());
    let scales = draws(Part::Differences) || draws(Part::Events);
    let samples = [
        (experiences && has_sign(Sign::Plus), Sample::Sign(Sign::Plus)),
        (experiences && has_sign(Sign::Minus), Sample::Sign(Sign::Minus)),
        (opportunities && has_opportunity(false), Sample::Opportunity(false)),
        (opportunities && has_opportunity(true), Sample::Opportunity(true)),
        (goals, Sample::RestingGoal),
        (hand_overs, Sample::NewPerson),
        (numbers, Sample::ReflectionNumber),
        (has_differences, Sample::Difference),
        (scales && scales_differ(sheet), Sample::TwoScales),
    ];
    samples.into_iter().filter_map(|(used, sample)| used.then_some(sample))
}

/// The kinds of the journey's own lanes of which one says what stands in it, from top to bottom.
fn own_lanes(sheet: &Sheet<'_>) -> impl Iterator<Item = Sample> {
    let explained = |kind: &OwnLaneKind| own_lanes_about(*kind, sheet).next().is_some();
    let mut kinds: Vec<OwnLaneKind> = Vec::new();
    for lane in sheet.parts.iter().filter_map(|part| sheet.journey.own_lane(*part)) {
        if !kinds.contains(&lane.kind) && explained(&lane.kind) {
            kinds.push(lane.kind);
        }
    }
    kinds.into_iter().map(Sample::Own)
}

/// The lanes of a kind that are drawn, with what stands in them.
pub(crate) fn own_lanes_about<'a>(
    kind: OwnLaneKind,
    sheet: &'a Sheet<'_>,
) -> impl Iterator<Item = (&'a OwnLane, &'a str)> {
    let lanes = sheet.parts.iter().filter_map(|part| sheet.journey.own_lane(*part));
    let drawn = lanes.filter(move |lane| lane.kind == kind && sheet.journey.fills(lane));
    drawn.filter_map(|lane| Some((lane, lane.about.as_deref()?)))
}

/// Cards of professionals and of organisations look the same: one sample stands for both.
fn merge_actions(samples: &mut Vec<Sample>) {
    let card = |kind| Sample::Card(kind, PartyKind::Professional);
    let position = |kind| samples.iter().position(|&it| it == card(kind));
    if let (Some(event), Some(action)) = (position(CardKind::Event), position(CardKind::Action)) {
        samples[event] = Sample::ActionOfEither;
        samples.remove(action);
    }
}

/// Whether parties stand on different scales.
fn scales_differ(sheet: &Sheet<'_>) -> bool {
    let journey = sheet.journey;
    (1..journey.tellers()).any(|party| journey.scale_of(party) != journey.scale_of(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, Journey, Level, Organisation};
    use crate::theme::Theme;

    #[test]
    fn the_line_to_the_next_card_of_an_organisation_is_explained_where_it_is_drawn() {
        let explains = |names: [&str; 2]| {
            let steps = names.map(|name| {
                let organisations = vec![Organisation::named(name)];
                let mut step = Step::event("x", Level::NEUTRAL);
                step.actions = vec![Action { organisations, ..Action::default() }];
                step
            });
            let journey = steps.into_iter().fold(Journey::new("x"), Journey::step);
            used_samples(&Sheet::new(&journey, &Theme::default())).contains(&Sample::GoesOn)
        };
        assert_eq!(
            (explains(["Politie", "Politie"]), explains(["Politie", "Fier"])),
            (true, false)
        );
    }
}
