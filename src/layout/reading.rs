//! What the legend explains, and in which words.

use crate::journey::changes_of_person;
use crate::language::Language;
use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::legend::Sample;
use crate::model::{Goal, GoalStatus, Part, PartyKind, Sign, Step};

/// The legend's heading.
pub(crate) fn question(sheet: &Sheet<'_>) -> &'static str {
    let several = sheet.journey.parties.len() > 1;
    match (sheet.language(), several) {
        (Language::Dutch, false) => "Hoe leest u de klantreis?",
        (Language::Dutch, true) => "Hoe leest u deze gezamenlijke klantreis?",
        (Language::English, false) => "How to read this journey",
        (Language::English, true) => "How to read this joint journey",
    }
}

/// What this drawing uses, in the order in which a reader meets it.
pub(crate) fn samples(sheet: &Sheet<'_>) -> Vec<Sample> {
    let journey = sheet.journey;
    let mut samples = Vec::new();
    let mut thread = None;
    let kinds = (0..journey.tellers()).map(|party| journey.kind_of(party));
    for kind in PartyKind::ALL.into_iter().filter(|&kind| kinds.clone().any(|own| own == kind)) {
        let own =
            || journey.steps.iter().filter(move |s| journey.kind_of(journey.teller(s)) == kind);
        let any = |part, uses: fn(&Step) -> bool| sheet.draws(part) && own().any(uses);
        let levelled = own().filter(|step| step.level().is_some()).count();
        let told = [
            (any(Part::Events, |s| s.event.is_some()), Sample::Card(CardKind::Event, kind)),
            (any(Part::Emotions, |s| s.emotion.is_some()), Sample::Card(CardKind::Emotion, kind)),
            (any(Part::Thoughts, |s| s.thought.is_some()), Sample::Card(CardKind::Thought, kind)),
        ];
        let lane = [Part::Events, Part::Emotions, Part::Thoughts];
        if levelled > 1 && lane.iter().any(|&part| sheet.draws(part)) {
            thread = thread.or(Some(Sample::Thread(kind)));
        }
        samples.extend(told.into_iter().filter(|(used, _)| *used).map(|(_, sample)| sample));
    }
    let actions = sheet.draws(Part::Organisations)
        && journey.steps.iter().any(|step| !step.actions.is_empty());
    let steps = !samples.is_empty() || actions;
    let returns = steps && sheet.passes.iter().any(|pass| !pass.back.is_empty());
    let signs = |sign| {
        let experiences = journey.experiences.iter().map(|it| it.sign);
        sheet.draws(Part::Experiences) && experiences.into_iter().any(|it| it == sign)
    };
    let chances = |missed| {
        let mut own = journey.opportunities.iter().filter(|it| it.missed == missed);
        sheet.draws(Part::Opportunities) && own.next().is_some()
    };
    let resting = |goal: &Goal| matches!(goal.status, GoalStatus::Open | GoalStatus::Dropped);
    let idle = sheet.draws(Part::Goals) && journey.goals.iter().any(resting);
    let hand_overs =
        sheet.draws(Part::Involvement) && changes_of_person(&journey.involvement()).contains(&true);
    let numbers = sheet.draws(Part::Reflections) && !journey.reflections.is_empty();
    let scales = sheet.draws(Part::Differences) || sheet.draws(Part::Events);
    let rest = [
        (actions, Sample::Card(CardKind::Action, PartyKind::Professional)),
        (thread.is_some(), thread.unwrap_or(Sample::Return)),
        (signs(Sign::Plus), Sample::Sign(Sign::Plus)),
        (signs(Sign::Minus), Sample::Sign(Sign::Minus)),
        (chances(false), Sample::Chance(false)),
        (chances(true), Sample::Chance(true)),
        (idle, Sample::Idle),
        (hand_overs, Sample::Change),
        (numbers, Sample::Number),
        (scales && differ(sheet), Sample::Scales),
        (returns, Sample::Return),
    ];
    samples.extend(rest.into_iter().filter(|(used, _)| *used).map(|(_, sample)| sample));
    merge_the_acting(&mut samples);
    samples
}

/// Cards of professionals and of organisations look the same: one sample stands for both.
fn merge_the_acting(samples: &mut Vec<Sample>) {
    let card = |kind| Sample::Card(kind, PartyKind::Professional);
    let place = |kind| samples.iter().position(|&it| it == card(kind));
    if let (Some(event), Some(action)) = (place(CardKind::Event), place(CardKind::Action)) {
        samples[event] = Sample::Acting;
        samples.remove(action);
    }
}

/// Whether parties stand on different scales.
fn differ(sheet: &Sheet<'_>) -> bool {
    let journey = sheet.journey;
    (1..journey.tellers()).any(|party| journey.scale_of(party) != journey.scale_of(0))
}

/// What a sample means, in a few words.
pub(crate) fn name(sample: Sample, language: Language) -> &'static str {
    let (dutch, english) = match sample {
        Sample::Card(CardKind::Event, PartyKind::Family) => ("Wat er gebeurt", "What happens"),
        Sample::Card(CardKind::Event, PartyKind::Professional) => {
            ("Wat de professional doet", "What the professional does")
        }
        Sample::Card(CardKind::Event, PartyKind::Plan) => {
            ("Wat de bedoeling was", "What was intended")
        }
        Sample::Card(CardKind::Emotion, _) => ("Emotie", "Emotion"),
        Sample::Card(CardKind::Thought, _) => ("Gedachte", "Thought"),
        Sample::Card(CardKind::Action, _) => {
            ("Wat een organisatie doet", "What an organisation does")
        }
        Sample::Acting => {
            ("Wat een professional of organisatie doet", "What a professional or organisation does")
        }
        Sample::Thread(_) => ("Hoe hoger, hoe meer tevreden", "The higher, the more satisfied"),
        Sample::Return => ("Terug naar een eerdere fase", "Back to an earlier phase"),
        Sample::Sign(Sign::Plus) => ("Gaat goed", "Goes well"),
        Sample::Sign(Sign::Minus) => ("Gaat niet goed", "Does not go well"),
        Sample::Chance(false) => ("Kans gepakt", "Opportunity taken"),
        Sample::Chance(true) => ("Kans gemist", "Opportunity missed"),
        Sample::Idle => ("Doel dat openstaat of is losgelaten", "Goal that is open or dropped"),
        Sample::Change => ("Er komt iemand anders", "Somebody else comes"),
        Sample::Number => ("Nummer van een reflectie", "Number of a reflection"),
        Sample::Scales => {
            ("Hoogste en laagste niveau staan even hoog", "Highest and lowest levels align")
        }
    };
    language.pick(dutch, english)
}

/// What a sample means in this drawing.
pub(crate) fn explanation(sample: Sample, sheet: &Sheet<'_>) -> String {
    let journey = sheet.journey;
    let own = |kind| move |step: &&Step| journey.kind_of(journey.teller(step)) == kind;
    let levelled = |kind| journey.steps.iter().filter(own(kind)).any(|s| s.level().is_some());
    let (dutch, english) = match sample {
        Sample::Card(CardKind::Event, kind) => return event(kind, levelled(kind), sheet),
        Sample::Acting => return acting(levelled(PartyKind::Professional), sheet),
        Sample::Card(CardKind::Emotion, kind) => feels(kind, sheet),
        Sample::Card(CardKind::Thought, kind) => thinks(kind, sheet),
        Sample::Card(CardKind::Action, _) => (
            "Welke organisatie erbij is, wat zij doet en hoe de professional dat ervaart. De lijn wijst naar het moment waar het bij hoort.",
            "Which organisation is involved, what it does and how the professional experiences it. The line points to the moment it belongs to.",
        ),
        Sample::Thread(_) => (
            "De draad volgt de tevredenheid van moment tot moment.",
            "The thread follows satisfaction from moment to moment.",
        ),
        Sample::Return => (
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
        Sample::Chance(false) => (
            "Een kans die gepakt is; onderaan die van een hele fase.",
            "An opportunity that was taken; at the bottom those of a whole phase.",
        ),
        Sample::Chance(true) => ("Een kans die gemist is.", "An opportunity that was missed."),
        Sample::Idle => (
            "Een doel dat nog openstaat of dat is losgelaten. De kleur zegt van wie het doel is.",
            "A goal that is still open or was dropped. The colour says whose goal it is.",
        ),
        Sample::Change => (
            "Er komt iemand anders van dezelfde organisatie.",
            "Somebody else of the same organisation comes.",
        ),
        Sample::Number => {
            ("Het nummer van een reflectie in de lijst.", "The number of a reflection in the list.")
        }
        Sample::Scales => (
            "De schalen verschillen. Het hoogste niveau van beide staat even hoog, en het laagste ook.",
            "The scales differ. The highest level of both stands at the same height, and so does the lowest.",
        ),
    };
    sheet.language().pick(dutch, english).to_owned()
}

fn event(kind: PartyKind, levelled: bool, sheet: &Sheet<'_>) -> String {
    let several = sheet.journey.parties.len() > 1;
    let (dutch, english) = match (kind, several) {
        (PartyKind::Family, false) => (
            "Wat er gebeurt in het gezin en hoe de verteller dat ervaart.",
            "What happens in the family and how the narrator experiences it.",
        ),
        (PartyKind::Family, true) => (
            "Wat er gebeurt in het gezin en hoe het gezin dat ervaart.",
            "What happens in the family and how the family experiences it.",
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
            "Hoe hoger het kader staat, hoe meer tevreden de verteller is.",
            "The higher the card, the more satisfied the narrator is.",
        )),
        (PartyKind::Plan, _) => Some((
            "Hoe hoger het kader staat, hoe meer tevredenheid werd verwacht.",
            "The higher the card, the more satisfaction was expected.",
        )),
        _ => Some((
            "Hoe hoger het kader staat, hoe meer tevreden.",
            "The higher the card, the more satisfied.",
        )),
    };
    let text = sheet.language().pick(dutch, english);
    match higher {
        Some((dutch, english)) => format!("{text} {}", sheet.language().pick(dutch, english)),
        None => text.to_owned(),
    }
}

/// The same card in the lane of the professionals, and in that of the organisations.
fn acting(levelled: bool, sheet: &Sheet<'_>) -> String {
    let organisations = sheet.language().pick(
        "In een andere baan: welke organisatie erbij is en wat zij doet. De lijn wijst naar het moment waar het bij hoort.",
        "In another lane: which organisation is involved and what it does. The line points to the moment it belongs to.",
    );
    format!("{} {organisations}", event(PartyKind::Professional, levelled, sheet))
}

fn feels(kind: PartyKind, sheet: &Sheet<'_>) -> (&'static str, &'static str) {
    match kind {
        _ if sheet.journey.parties.is_empty() => {
            ("Wat de verteller voelt.", "What the narrator feels.")
        }
        PartyKind::Family => ("Wat het gezin voelt.", "What the family feels."),
        PartyKind::Professional => ("Wat de professional voelt.", "What the professional feels."),
        PartyKind::Plan => ("Welk gevoel werd verwacht.", "What was expected to be felt."),
    }
}

fn thinks(kind: PartyKind, sheet: &Sheet<'_>) -> (&'static str, &'static str) {
    match kind {
        _ if sheet.journey.parties.is_empty() => {
            ("Wat de verteller denkt.", "What the narrator thinks.")
        }
        PartyKind::Family => ("Wat het gezin denkt.", "What the family thinks."),
        PartyKind::Professional => ("Wat de professional denkt.", "What the professional thinks."),
        PartyKind::Plan => ("Welke gedachte werd verwacht.", "What was expected to be thought."),
    }
}
