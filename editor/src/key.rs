//! Places in a journey as words that a page can keep, such as `step/0/4/emotion`.

use klantreis::model::{Place, StepId, StepPart};

/// How the narrator introduces themselves, which is no place of its own.
pub(crate) const INTRODUCTION: &str = "introduction";

/// What there can be several of: its name, and what makes one of its number.
type Numbered<T> = (&'static str, fn(usize) -> T);

/// What stands beside the steps, one of several.
const LISTS: [Numbered<Place>; 18] = [
    ("figure", Place::Figure),
    ("foreword", Place::Foreword),
    ("category", Place::Category),
    ("phase", Place::Phase),
    ("own-lane", Place::OwnLane),
    ("party", Place::Party),
    ("topic", Place::Topic),
    ("experience", Place::Experience),
    ("comparison", Place::Comparison),
    ("advice", Place::Advice),
    ("opportunity", Place::Opportunity),
    ("goal", Place::Goal),
    ("lead", Place::Lead),
    ("involved", Place::Involvement),
    ("problem", Place::Problem),
    ("reflection", Place::Reflection),
    ("table", Place::Table),
    ("validation", Place::Validation),
];

/// Parts of a step of which there is one.
const PARTS: [(&str, StepPart); 14] = [
    ("phase", StepPart::Phase),
    ("return-reason", StepPart::ReturnReason),
    ("entry", StepPart::Entry),
    ("event", StepPart::Event),
    ("level", StepPart::Level),
    ("emotion", StepPart::Emotion),
    ("thought", StepPart::Thought),
    ("success", StepPart::Success),
    ("link", StepPart::Link),
    ("about", StepPart::About),
    ("time", StepPart::Time),
    ("notes", StepPart::Notes),
    ("questions", StepPart::Questions),
    ("", StepPart::Whole),
];

/// Parts of a step of which there can be several.
const NUMBERED: [Numbered<StepPart>; 5] = [
    ("action", StepPart::Action),
    ("helped", StepPart::Helped),
    ("cost-energy", StepPart::CostEnergy),
    ("own", StepPart::Own),
    ("evidence", StepPart::Evidence),
];

/// The key of a place.
pub(crate) fn key(place: Place) -> String {
    match place {
        Place::Journey => "title".to_owned(),
        Place::Narrator => "narrator".to_owned(),
        Place::Study => "study".to_owned(),
        Place::OfPhase(phase, nth) => format!("of-phase/{phase}/{nth}"),
        Place::Step(id, part) => {
            let step = step_key(id);
            match (PARTS.iter().find(|(_, own)| *own == part), part_number(part)) {
                (Some((name, _)), _) if !name.is_empty() => format!("{step}/{name}"),
                (None, Some((name, at))) => format!("{step}/{name}/{at}"),
                _ => step,
            }
        }
        other => number(other).map_or_else(String::new, |(name, at)| format!("{name}/{at}")),
    }
}

/// The key of a step as a whole.
pub(crate) fn step_key(StepId { party, number }: StepId) -> String {
    format!("step/{party}/{number}")
}

/// The place that a key stands for.
pub(crate) fn place(key: &str) -> Option<Place> {
    let pieces: Vec<&str> = key.split('/').collect();
    let number = |text: &str| text.parse::<usize>().ok();
    match pieces[..] {
        ["title"] => Some(Place::Journey),
        ["narrator"] => Some(Place::Narrator),
        ["study"] => Some(Place::Study),
        ["of-phase", phase, nth] => Some(Place::OfPhase(number(phase)?, number(nth)?)),
        ["step", party, nth, ref rest @ ..] => {
            let id = StepId::new(number(party)?, number(nth)?);
            Some(Place::Step(id, part(rest)?))
        }
        [name, at] => {
            let (_, make) = LISTS.iter().find(|(own, _)| *own == name)?;
            number(at).map(make)
        }
        _ => None,
    }
}

/// The step that a key is of.
pub(crate) fn step(key: &str) -> Option<StepId> {
    match place(key)? {
        Place::Step(id, _) => Some(id),
        _ => None,
    }
}

fn part(pieces: &[&str]) -> Option<StepPart> {
    match pieces {
        [] => Some(StepPart::Whole),
        [name] => PARTS.iter().find(|(own, _)| own == name).map(|&(_, part)| part),
        [name, at] => {
            let (_, make) = NUMBERED.iter().find(|(own, _)| own == name)?;
            at.parse().ok().map(make)
        }
        _ => None,
    }
}

fn part_number(part: StepPart) -> Option<(&'static str, usize)> {
    let (StepPart::Action(at)
    | StepPart::Helped(at)
    | StepPart::CostEnergy(at)
    | StepPart::Own(at)
    | StepPart::Evidence(at)) = part
    else {
        return None;
    };
    NUMBERED.iter().find(|(_, make)| make(at) == part).map(|&(name, _)| (name, at))
}

fn number(place: Place) -> Option<(&'static str, usize)> {
    let (Place::Figure(at)
    | Place::Foreword(at)
    | Place::Category(at)
    | Place::Phase(at)
    | Place::OwnLane(at)
    | Place::Party(at)
    | Place::Topic(at)
    | Place::Experience(at)
    | Place::Comparison(at)
    | Place::Advice(at)
    | Place::Opportunity(at)
    | Place::Goal(at)
    | Place::Lead(at)
    | Place::Involvement(at)
    | Place::Problem(at)
    | Place::Reflection(at)
    | Place::Table(at)
    | Place::Validation(at)) = place
    else {
        return None;
    };
    LISTS.iter().find(|(_, make)| make(at) == place).map(|&(name, _)| (name, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_key_that_leads_back_to_it() {
        let id = StepId::new(1, 4);
        let mut places = vec![Place::Journey, Place::Narrator, Place::Study, Place::OfPhase(2, 0)];
        places.extend(LISTS.iter().map(|(_, make)| make(3)));
        places.extend(PARTS.iter().map(|&(_, part)| Place::Step(id, part)));
        places.extend(NUMBERED.iter().map(|(_, make)| Place::Step(id, make(2))));
        for it in places {
            assert_eq!(place(&key(it)), Some(it), "{}", key(it));
        }
        assert_eq!(key(Place::Step(id, StepPart::Action(2))), "step/1/4/action/2");
    }

    #[test]
    fn what_is_no_key_is_no_place() {
        for no in ["", "step", "step/x/1", "step/0/1/nothing", "goal", "goal/x", "cats/1"] {
            assert_eq!(place(no), None, "{no}");
        }
    }
}
