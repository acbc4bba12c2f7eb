//! The short words of the legend: its heading, and the name of each sample.

use crate::language::Language;
use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::legend::sample::Sample;
use crate::layout::legend::used_samples::own_lanes_about;
use crate::model::{OwnLaneKind, PartyKind, Sign};
use crate::words;

/// The heading of the legend.
pub(crate) fn heading(sheet: &Sheet<'_>) -> &'static str {
    let several = sheet.journey.parties.len() > 1;
    match (sheet.language(), several) {
        (Language::Dutch, false) => "Hoe leest u de klantreis?",
        (Language::Dutch, true) => "Hoe leest u deze gezamenlijke klantreis?",
        (Language::English, false) => "How to read this journey",
        (Language::English, true) => "How to read this joint journey",
    }
}

/// What a sample means, in a few words.
pub(crate) fn name(sample: Sample, sheet: &Sheet<'_>) -> String {
    if let Sample::Own(kind) = sample {
        return own_lanes(kind, sheet);
    }
    if let Sample::Domain(domain) = sample {
        return words::domain(domain, sheet.language());
    }
    usual_name(sample, sheet.language()).to_owned()
}

/// "Kanaal: waarlangs het contact loopt.": what stands in the journey's own lanes of a kind.
pub(crate) fn own_lanes(kind: OwnLaneKind, sheet: &Sheet<'_>) -> String {
    let lanes = own_lanes_about(kind, sheet);
    words::sentences(lanes.map(|(lane, about)| words::in_own_lane(&lane.name, about)))
}

fn usual_name(sample: Sample, language: Language) -> &'static str {
    let (dutch, english) = match sample {
        Sample::Card(CardKind::Event, PartyKind::Family) => ("Wat er gebeurt", "What happens"),
        Sample::Card(CardKind::Event, PartyKind::Professional) => {
            ("Wat de professional doet", "What the professional does")
        }
        Sample::Card(CardKind::Event, PartyKind::Plan) => {
            ("Wat de bedoeling was", "What was intended")
        }
        Sample::OnlyFelt(_) => ("Alleen een gevoel of gedachte", "Only a feeling or thought"),
        Sample::Card(CardKind::Emotion, _) => ("Emotie", "Emotion"),
        Sample::Card(CardKind::Thought, _) => ("Gedachte", "Thought"),
        Sample::Card(CardKind::Action, _) => {
            ("Wat een organisatie doet", "What an organisation does")
        }
        Sample::GoesOn => ("Zelfde organisatie", "Same organisation"),
        Sample::ActionOfEither => ("Professional of organisatie", "Professional or organisation"),
        Sample::Uncertain(..) => ("Niet zeker", "Not certain"),
        Sample::EstimatedLevels => ("Alle niveaus geschat", "All levels estimated"),
        Sample::Thread(_) => ("Hoger is meer tevreden", "Higher is more satisfied"),
        Sample::FamilyLines => ("Een lijn per persoon", "A line for each person"),
        Sample::TurningPoints => ("Berekend uit de niveaus", "Computed from the levels"),
        Sample::WayBack => ("Terug naar eerdere fase", "Back to earlier phase"),
        Sample::Sign(Sign::Plus) => ("Gaat goed", "Goes well"),
        Sample::Sign(Sign::Minus) => ("Gaat niet goed", "Does not go well"),
        Sample::Opportunity(false) => ("Kans", "Opportunity"),
        Sample::Opportunity(true) => ("Gemiste kans", "Missed opportunity"),
        Sample::RestingGoal => ("Doel open of losgelaten", "Goal open or dropped"),
        Sample::NewPerson => ("Er komt iemand anders", "Somebody else comes"),
        Sample::ReflectionNumber => ("Nummer van een reflectie", "Number of a reflection"),
        Sample::Difference => ("Verschil in niveau", "Difference in level"),
        Sample::TwoScales => ("Uiterste niveaus even hoog", "Ends of scales align"),
        Sample::Domain(_) => ("Domein", "Domain"),
        Sample::Own(_) => ("Eigen baan", "Own lane"),
    };
    language.pick(dutch, english)
}
