//! The legend in words: what each sample looks like, and what it means.

use crate::layout::card_frame::CardKind;
use crate::layout::context::Sheet;
use crate::layout::legend::explanation::explanation;
use crate::layout::legend::legend_text;
use crate::layout::legend::sample::Sample;
use crate::layout::legend::used_samples::used_samples;
use crate::model::{Domain, PartyKind, Sign, View};
use crate::words;

/// "Hoe leest u de klantreis? Rood kader: een moment uit het verhaal. …"; nothing where the drawing has
/// nothing to explain.
pub(crate) fn caption_legend(sheet: &Sheet<'_>) -> Option<String> {
    let (mut samples, language) = (used_samples(sheet), sheet.language());
    if sheet.view == View::Curve {
        samples.retain(|it| {
            matches!(it, Sample::Thread(_) | Sample::FamilyLines | Sample::EstimatedLevels)
        });
    }
    let is_on_curve = sheet.view == View::Line;
    let sentence = |&sample: &Sample| {
        if sample == Sample::WayBack {
            return language.pick(
                "Een pijl boven de fasen wijst terug naar een eerdere fase. Daar begint een nieuwe ronde.",
                "An arrow above the phases points back to an earlier phase. There a new round begins.",
            ).to_owned();
        }
        let means = explanation(sample, sheet);
        let looks = if is_on_curve { beside_curve(sample) } else { None }.or(looks(sample));
        match looks.map(|(dutch, english)| language.pick(dutch, english)) {
            Some(looks) => format!("{looks}: {}", words::lower_first(&means)),
            None => means,
        }
    };
    under_heading(samples.iter().map(sentence), sheet)
}

/// Sentences that say how to read the drawing, behind the heading that says so; nothing where there are none.
pub(crate) fn under_heading(
    sentences: impl Iterator<Item = String>,
    sheet: &Sheet<'_>,
) -> Option<String> {
    let heading = legend_text::heading(sheet);
    let mark = if heading.ends_with('?') { "" } else { ":" };
    let sentences = words::sentences(sentences);
    (!sentences.is_empty()).then(|| format!("{heading}{mark} {sentences}"))
}

/// What a sample looks like, in a few words that hold in every theme; nothing where what it means says so
/// already.
fn looks(sample: Sample) -> Option<(&'static str, &'static str)> {
    let with_bar = ("Wit kader met een balk links", "White card with a bar on the left");
    let looks = match sample {
        Sample::Card(CardKind::Event, PartyKind::Family) => ("Gevuld kader", "Filled card"),
        Sample::Card(CardKind::Event, PartyKind::Plan) => {
            ("Wit kader met onderbroken rand", "White card with a broken edge")
        }
        Sample::Card(CardKind::Event | CardKind::Action, _) | Sample::ActionOfEither => with_bar,
        Sample::GoesOn => ("Lijn van kader naar kader", "Line from card to card"),
        Sample::Card(CardKind::Emotion, _) => {
            ("Wit kader met ronde hoeken", "White card with round corners")
        }
        Sample::Card(CardKind::Thought, _) => (
            "Wit kader met ronde hoeken en onderbroken rand",
            "White card with round corners and a broken edge",
        ),
        Sample::Domain(Domain::Social) => ("Huisje", "House"),
        Sample::Domain(Domain::Care) => ("Hart", "Heart"),
        Sample::Domain(Domain::Justice) => ("Schild", "Shield"),
        Sample::Sign(Sign::Plus) => ("Plus in een rondje", "Plus in a disc"),
        Sample::Sign(Sign::Minus) => ("Min in een rondje", "Minus in a disc"),
        Sample::Opportunity(false) => ("Gevulde ruit", "Filled diamond"),
        Sample::Opportunity(true) => ("Open ruit", "Open diamond"),
        Sample::RestingGoal => ("Balk met onderbroken rand", "Bar with a broken edge"),
        Sample::NewPerson => ("Stip op een balk", "Dot on a bar"),
        Sample::ReflectionNumber => ("Nummer in een rondje", "Number in a disc"),
        Sample::Difference => ("Getal met plus of min", "Number with plus or minus"),
        _ => return None,
    };
    Some(looks)
}

/// The same where a curve with points is drawn, where it looks otherwise there.
fn beside_curve(sample: Sample) -> Option<(&'static str, &'static str)> {
    let looks = match sample {
        Sample::Card(CardKind::Event, PartyKind::Family) => ("Dicht rond punt", "Full round point"),
        Sample::Card(CardKind::Event, PartyKind::Professional) => {
            ("Dicht vierkant punt", "Full square point")
        }
        Sample::Card(CardKind::Event, PartyKind::Plan) => ("Ruit", "Diamond"),
        Sample::Card(CardKind::Emotion, _) => ("Schuine letters", "Italics"),
        Sample::Card(CardKind::Thought, _) => {
            ("Schuine letters onder een onderbroken streep", "Italics under a broken line")
        }
        _ => return None,
    };
    Some(looks)
}
