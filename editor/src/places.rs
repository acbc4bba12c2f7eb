//! Where in the file a place of the journey stands, as the way to it through the keys.

use klantreis::edit::Path;
use klantreis::model::{Anchor, Journey, Place, StepId, StepPart};

/// The way to what a place shows; nothing where it stands in no place of its own.
pub(crate) fn path(place: Place, journey: &Journey) -> Option<Path> {
    let root = Path::root;
    let list = |key: &str, at: usize| Some(root().key(key).at(at));
    match place {
        Place::Journey => Some(root().key("title")),
        Place::Narrator => Some(root().key("narrator")),
        Place::Study => Some(root().key("account")),
        Place::Figure(at) => Some(root().key("account").key("figures").at(at)),
        Place::Foreword(at) => Some(root().key("account").key("foreword").at(at)),
        Place::Category(at) => list("category", at),
        Place::Phase(at) => list("phases", at),
        Place::OwnLane(at) => list("own_lanes", at),
        Place::Party(at) => list("parties", at),
        Place::Topic(at) => list("themes", at),
        Place::Experience(at) => list("experiences", at),
        Place::Comparison(at) => list("comparisons", at),
        Place::Advice(at) => list("advice", at),
        Place::Goal(at) => list("goals", at),
        Place::Lead(at) => list("lead", at),
        Place::Involvement(at) => list("involved", at),
        Place::Problem(at) => list("problems", at),
        Place::Reflection(at) => list("reflections", at),
        Place::Table(at) => list("tables", at),
        Place::Validation(at) => list("validation", at),
        Place::Opportunity(at) => opportunity(at, journey),
        Place::Step(id, part) => in_step(id, part, journey),
        _ => None,
    }
}

/// The way to a step, by its number in the file.
pub(crate) fn step(id: StepId, journey: &Journey) -> Path {
    let before = journey.steps.iter().filter(|step| step.id.party < id.party).count();
    Path::root().key("step").at((before + id.number).saturating_sub(1))
}

fn in_step(id: StepId, part: StepPart, journey: &Journey) -> Option<Path> {
    let step = step(id, journey);
    Some(match part {
        StepPart::Whole => step,
        StepPart::Phase => step.key("phase"),
        StepPart::ReturnReason => step.key("return_reason"),
        StepPart::Entry => step.key("entry"),
        StepPart::Event => step.key("event"),
        StepPart::Level => step.key("level"),
        StepPart::Emotion => step.key("emotion"),
        StepPart::Thought => step.key("thought"),
        StepPart::Action(at) => step.key("organisations").at(at),
        StepPart::Helped(at) => step.key("helped").at(at),
        StepPart::CostEnergy(at) => step.key("cost_energy").at(at),
        StepPart::Success => step.key("success"),
        StepPart::Own(at) => own(id, at, journey)?,
        StepPart::Link => step.key("link"),
        StepPart::About => step.key("about"),
        StepPart::Time => step.key("time"),
        StepPart::Evidence(at) => step.key("evidence").at(at),
        StepPart::Notes => step.key("note"),
        StepPart::Questions => step.key("question"),
        _ => return None,
    })
}

/// What a step says in lanes of the journey's own stands under the name of each lane.
fn own(id: StepId, at: usize, journey: &Journey) -> Option<Path> {
    let told = journey.steps.iter().find(|step| step.id == id)?;
    let value = told.own.get(at)?;
    let before = told.own[..at].iter().filter(|it| it.lane == value.lane).count();
    Some(step(id, journey).key("own").key(value.lane.as_str()).at(before))
}

/// Those of steps come before those of phases.
fn opportunity(at: usize, journey: &Journey) -> Option<Path> {
    let own = journey.opportunities.get(at)?;
    let before = &journey.opportunities[..at];
    if let Anchor::Step(id) = own.at {
        let nth = before.iter().filter(|it| it.at == own.at).count();
        return Some(step(id, journey).key("opportunities").at(nth));
    }
    let alike = before.iter().filter(|it| !matches!(it.at, Anchor::Step(_)));
    Some(Path::root().key("opportunities").at(alike.count()))
}
