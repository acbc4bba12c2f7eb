//! What a place in a journey is called in a message.

use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Place, StepPart};

/// "de gebeurtenis van stap 3".
pub(super) fn name(place: Place, order: &StepOrder, language: Language) -> String {
    match place {
        Place::Journey => language.pick("de gegevens van de klantreis", "the journey's details"),
        Place::Narrator => language.pick("de gegevens van de verteller", "the narrator's details"),
        Place::Study => language.pick("de verantwoording", "the account"),
        Place::Figure(_) => language.pick("een cijfer", "a figure"),
        Place::Foreword(_) => language.pick("een voorwoord", "a foreword"),
        Place::Category(_) => language.pick("de categorie", "the category"),
        Place::Phase(_) => language.pick("de fasen", "the phases"),
        Place::OfPhase(..) => language.pick("wat een fase zegt", "what a phase says"),
        Place::OwnLane(_) => language.pick("een eigen baan", "an own lane"),
        Place::Party(_) => language.pick("de partijen", "the parties"),
        Place::Topic(_) => language.pick("een thema", "a theme"),
        Place::Experience(_) => language.pick("een ervaring", "an experience"),
        Place::Comparison(_) => language.pick("een vergelijking", "a comparison"),
        Place::Advice(_) => language.pick("een advies", "a piece of advice"),
        Place::Opportunity(_) => language.pick("een kans", "an opportunity"),
        Place::Expectation => language.pick("de verwachting", "the expectation"),
        Place::Afterwards => language.pick("de ervaring achteraf", "the experience afterwards"),
        Place::Goal(_) => language.pick("een doel", "a goal"),
        Place::Lead(_) => language.pick("de regie", "who is in charge"),
        Place::Involvement(_) => language.pick("een betrokkene", "somebody involved"),
        Place::Problem(_) => language.pick("een probleem", "a problem"),
        Place::Reflection(_) => language.pick("een reflectie", "a reflection"),
        Place::Table(_) => language.pick("een tafel", "a table"),
        Place::Validation(_) => language.pick("de validatie", "the validation"),
        Place::Step(step, part) => return of_step(order.number(step), part, language),
    }
    .to_owned()
}

fn of_step(number: usize, part: StepPart, language: Language) -> String {
    let part = match part {
        StepPart::Whole => return format!("{} {number}", language.pick("stap", "step")),
        StepPart::Phase => language.pick("de fase", "the phase"),
        StepPart::ReturnReason => {
            language.pick("de reden van de terugkeer", "the reason for going back")
        }
        StepPart::Event => language.pick("de gebeurtenis", "the event"),
        StepPart::Level => language.pick("het niveau", "the level"),
        StepPart::Emotion => language.pick("de emotie", "the emotion"),
        StepPart::Thought => language.pick("de gedachte", "the thought"),
        StepPart::Action(_) => language.pick("de organisaties", "the organisations"),
        StepPart::Own(_) => language.pick("`eigen`", "`own`"),
        StepPart::Link => "`link`",
        StepPart::About => language.pick("`betreft`", "`about`"),
        StepPart::Time => language.pick("de tijd", "the time"),
        StepPart::Evidence(_) => language.pick("het bewijs", "the evidence"),
        StepPart::Notes => language.pick("de notitie", "the note"),
        StepPart::Entry => language.pick("de ingang", "the entry"),
        StepPart::Helped(_) => language.pick("wat hielp", "what helped"),
        StepPart::CostEnergy(_) => language.pick("wat energie kostte", "what cost energy"),
        StepPart::Success => language.pick("het succes", "the success"),
        StepPart::Questions => language.pick("de vraag", "the question"),
    };
    match language {
        Language::Dutch => format!("{part} van stap {number}"),
        Language::English => format!("{part} of step {number}"),
    }
}
