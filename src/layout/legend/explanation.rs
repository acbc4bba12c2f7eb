//! The sentences of the legend: what each sample means in this drawing.

use crate::compare::plan;
use crate::language::Language;
use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::legend::legend_text::own_lanes;
use crate::layout::legend::line_explanation::line_explanation;
use crate::layout::legend::sample::Sample;
use crate::model::{Action, Domain, Order, Part, PartyKind, Sign, Step, View};
use crate::words;

/// What the line between two cards of organisations means.
const GOES_ON: (&str, &str) = (
    "Dezelfde organisatie doet in het volgende kader ook iets.",
    "The same organisation also does something in the next card.",
);

/// What a sample means in this drawing.
pub(crate) fn explanation(sample: Sample, sheet: &Sheet<'_>) -> String {
    let (dutch, english) = match sample {
        Sample::Card(CardKind::Event, kind) => return event(kind, sheet),
        Sample::ActionOfEither => return action_of_either(sheet),
        Sample::Own(kind) => return own_lanes(kind, sheet),
        Sample::Card(CardKind::Emotion, kind) => return of_hanging(Part::Emotions, kind, sheet),
        Sample::Card(CardKind::Thought, kind) => return of_hanging(Part::Thoughts, kind, sheet),
        Sample::Card(..) => return organisation(sheet),
        Sample::Domain(domain) => return of_domain(domain, sheet.language()),
        Sample::Uncertain(..) => return uncertain(sheet),
        Sample::Thread(_) => return thread(sheet),
        Sample::Difference => difference(sheet),
        Sample::FamilyLines => return line_explanation(sheet),
        Sample::GoesOn => GOES_ON,
        Sample::OnlyFelt(_) => (
            "Een open punt: er gebeurt niets; er staat alleen wat iemand voelt of denkt.",
            "A hollow point: nothing happens; it only says what somebody feels or thinks.",
        ),
        Sample::EstimatedLevels => (
            "Onderbroken lijnen: de niveaus zijn geschat. Niemand heeft ze zelf genoemd.",
            "Broken lines: the levels are estimated. Nobody named them.",
        ),
        Sample::TurningPoints => (
            "Waar de tevredenheid van het ene moment naar het volgende het meest daalt en stijgt. Niemand heeft dat gezegd.",
            "Where satisfaction falls and rises most from one moment to the next. Nobody said so.",
        ),
        Sample::WayBack => (
            "Terug naar een eerdere fase: er begint een nieuwe ronde.",
            "Back to an earlier phase: a new round begins.",
        ),
        Sample::Sign(Sign::Plus) => (
            "Wat in deze fase goed gaat. De naam onderaan zegt van wie de ervaring is; twee namen: van allebei.",
            "What goes well in this phase. The name below says whose experience it is; two names: of both.",
        ),
        Sample::Sign(Sign::Minus) => {
            ("Wat in deze fase niet goed gaat.", "What does not go well in this phase.")
        }
        Sample::Opportunity(false) => (
            "Een kans die gepakt is. Zo breed als de fase: een kans van de hele fase.",
            "An opportunity that was taken. As wide as the phase: one of the whole phase.",
        ),
        Sample::Opportunity(true) => ("Een kans die gemist is.", "An opportunity that was missed."),
        Sample::RestingGoal => (
            "Een doel dat nog openstaat of dat is losgelaten. De kleur zegt van wie het doel is.",
            "A goal that is still open or was dropped. The colour says whose goal it is.",
        ),
        Sample::NewPerson => (
            "Er komt iemand anders van dezelfde organisatie.",
            "Somebody else of the same organisation comes.",
        ),
        Sample::ReflectionNumber => {
            ("Het nummer van een reflectie in de lijst.", "The number of a reflection in the list.")
        }
        Sample::TwoScales => (
            "De schalen verschillen. Het hoogste niveau van beide staat even hoog, en het laagste ook.",
            "The scales differ. The highest level of both stands at the same height, and so does the lowest.",
        ),
    };
    sheet.language().pick(dutch, english).to_owned()
}

/// What a card of an organisation means.
fn organisation(sheet: &Sheet<'_>) -> String {
    let text = sheet.language().pick(
        "Een organisatie die erbij komt, met wat zij doet en wat de professional ervan vindt.",
        "An organisation that gets involved, with what it does and what the professional makes of it.",
    );
    with_the_line(text, sheet)
}

/// "Een organisatie in het sociaal domein."
fn of_domain(domain: Domain, language: Language) -> String {
    let (dutch, english) = match domain {
        Domain::Social => {
            ("Een organisatie in het sociaal domein.", "An organisation in the social domain.")
        }
        Domain::Care => ("Een organisatie in de zorg.", "An organisation in care."),
        Domain::Justice => ("Een organisatie van justitie.", "An organisation of justice."),
    };
    language.pick(dutch, english).to_owned()
}

/// What organisations do, and what the lines to it mean where there are any.
fn with_the_line(organisations: &str, sheet: &Sheet<'_>) -> String {
    let language = sheet.language();
    let is_tied = |step: &Step| sheet.draws_words_of(step) && sheet.draws_actions_of(step);
    let ties = !sheet.parts_ties() && sheet.journey.steps.iter().any(is_tied);
    let upright = ties.then(|| {
        language.pick(
            "De lijn wijst naar het moment waar het bij hoort.",
            "The line points to the moment it belongs to.",
        )
    });
    [Some(organisations), upright].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What it means that two parties differ.
fn difference(sheet: &Sheet<'_>) -> (&'static str, &'static str) {
    if plan(sheet.journey).is_some() {
        return (
            "Hoeveel niveaus bedoeling en uitkomst verschillen in een fase. Van elk telt het laatste niveau.",
            "How many levels plan and outcome differ in a phase. Of each the last level counts.",
        );
    }
    (
        "Hoeveel niveaus beide verschillen in een fase. Van elk telt het middelste niveau; van twee het laagste.",
        "How many levels both differ in a phase. Of each the middle level counts; of two the lower.",
    )
}

/// What a card of what happens means.
fn event(kind: PartyKind, sheet: &Sheet<'_>) -> String {
    let journey = sheet.journey;
    let several = journey.parties.len() > 1;
    let mut own = journey.steps.iter().filter(|step| journey.kind_of(journey.teller(step)) == kind);
    let levelled = own.any(|step| step.level().is_some());
    let (dutch, english) = match (kind, several) {
        (PartyKind::Family, false) => (
            "Een moment uit het verhaal, zoals de verteller het vertelt.",
            "A moment of the story, as the narrator tells it.",
        ),
        (PartyKind::Family, true) => (
            "Een moment uit het verhaal, zoals het gezin het vertelt.",
            "A moment of the story, as the family tells it.",
        ),
        (PartyKind::Professional, _) => (
            "Wat de professional doet en hoe die dat ervaart.",
            "What the professional does and how they experience it.",
        ),
        (PartyKind::Plan, _) => ("Wat de bedoeling was.", "What was intended."),
    };
    let higher = match (kind, several) {
        _ if !levelled => None,
        (PartyKind::Family, false) => Some((
            "Staat het hoog, dan was die tevreden; staat het laag, dan niet.",
            "High up, they were satisfied; low down, they were not.",
        )),
        (PartyKind::Plan, _) => Some((
            "Staat het hoog, dan werd tevredenheid verwacht; staat het laag, dan niet.",
            "High up, satisfaction was expected; low down, it was not.",
        )),
        _ => Some(("Hoog is tevreden, laag is niet tevreden.", "High is satisfied, low is not.")),
    };
    let text = sheet.language().pick(dutch, english);
    match higher {
        Some((dutch, english)) => format!("{text} {}", sheet.language().pick(dutch, english)),
        None => text.to_owned(),
    }
}

/// The same card in the lane of the professionals, and in that of the organisations.
fn action_of_either(sheet: &Sheet<'_>) -> String {
    let organisations = sheet.language().pick(
        "In een andere baan: welke organisatie erbij is en wat zij doet.",
        "In another lane: which organisation is involved and what it does.",
    );
    let organisations = with_the_line(organisations, sheet);
    format!("{} {organisations}", event(PartyKind::Professional, sheet))
}

fn emotion(kind: PartyKind, sheet: &Sheet<'_>) -> (&'static str, &'static str) {
    match kind {
        _ if sheet.journey.parties.is_empty() => {
            ("Wat de verteller voelt.", "What the narrator feels.")
        }
        PartyKind::Family => ("Wat het gezin voelt.", "What the family feels."),
        PartyKind::Professional => ("Wat de professional voelt.", "What the professional feels."),
        PartyKind::Plan => ("Welk gevoel werd verwacht.", "What was expected to be felt."),
    }
}

fn thought(kind: PartyKind, sheet: &Sheet<'_>) -> (&'static str, &'static str) {
    match kind {
        _ if sheet.journey.parties.is_empty() => {
            ("Wat de verteller denkt.", "What the narrator thinks.")
        }
        PartyKind::Family => ("Wat het gezin denkt.", "What the family thinks."),
        PartyKind::Professional => ("Wat de professional denkt.", "What the professional thinks."),
        PartyKind::Plan => ("Welke gedachte werd verwacht.", "What was expected to be thought."),
    }
}

/// What is felt or thought, and that its height says nothing where it hangs under a card that has one.
fn of_hanging(part: Part, kind: PartyKind, sheet: &Sheet<'_>) -> String {
    let language = sheet.language();
    let (dutch, english) = match part {
        Part::Thoughts => thought(kind, sheet),
        _ => emotion(kind, sheet),
    };
    let text = language.pick(dutch, english);
    let hangs = |step: &Step| match part {
        Part::Thoughts if sheet.draws(Part::Emotions) && step.emotion.is_some() => {
            step.thought.is_some()
        }
        Part::Thoughts => step.thought.is_some() && sheet.leads_with_event(step),
        _ => step.emotion.is_some() && sheet.leads_with_event(step),
    };
    let steps = || {
        let own = |step: &&Step| sheet.journey.kind_of(sheet.journey.teller(step)) == kind;
        sheet.journey.steps.iter().filter(own)
    };
    // Beside a curve, the point says how high a moment is, and its words hang beside it.
    if sheet.view != View::Cards || !steps().any(|step| hangs(step) && step.level().is_some()) {
        return text.to_owned();
    }
    let height = language.pick(
        "Hangt het onder een kader, dan zegt de hoogte niets.",
        "Where it hangs below a card, its height says nothing.",
    );
    format!("{text} {height}")
}

/// "Recht kader met onderbroken rand: niet zeker. Erboven staat waarom: afgeleid of volgorde onzeker."; of
/// what an organisation does it stands in the card.
fn uncertain(sheet: &Sheet<'_>) -> String {
    let language = sheet.language();
    let any = |is: &dyn Fn(&Step) -> bool| sheet.journey.steps.iter().any(is);
    let inferred = any(&|step| step.is_inferred());
    let guessed = any(&|step| step.order == Order::Uncertain);
    let estimated = any(&|step| sheet.marks_estimate(step));
    let own =
        any(&|step| sheet.draws_actions_of(step) && step.actions.iter().any(Action::is_inferred));
    let why = [
        (inferred || own).then(|| words::inferred(language)),
        guessed.then(|| words::order_uncertain(language)),
        estimated.then(|| words::level_estimated(language)),
    ];
    let why: Vec<&str> = why.into_iter().flatten().collect();
    let or = language.pick(" of ", " or ");
    let why = match why.as_slice() {
        [others @ .., last] if !others.is_empty() => [&others.join(", "), or, last].concat(),
        one => one.concat(),
    };
    let is_beside = sheet.view == View::Line;
    let place = match (own || is_beside, inferred || guessed || estimated) {
        _ if is_beside => language.pick("Erin", "In it"),
        (false, _) => language.pick("Erboven", "Above it"),
        (true, false) => language.pick("Erin", "In it"),
        (true, true) => language.pick("Erboven of erin", "Above it or in it"),
    };
    match language {
        Language::Dutch => {
            format!("Recht kader met onderbroken rand: niet zeker. {place} staat waarom: {why}.")
        }
        Language::English => {
            format!("Square card with a broken edge: not certain. {place} stands why: {why}.")
        }
    }
}

/// What the thread follows, and that it stops where that is not known.
fn thread(sheet: &Sheet<'_>) -> String {
    let text = sheet.language().pick(
        "De draad volgt de tevredenheid van moment tot moment.",
        "The thread follows satisfaction from moment to moment.",
    );
    let stops = (0..sheet.journey.tellers())
        .flat_map(|party| sheet.threads(party))
        .any(|thread| thread.runs.len() > 1);
    if !stops {
        return text.to_owned();
    }
    let stops = sheet.language().pick(
        "Waar die niet bekend is, houdt de draad op.",
        "Where that is not known, the thread stops.",
    );
    format!("{text} {stops}")
}
