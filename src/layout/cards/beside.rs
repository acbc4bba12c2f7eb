//! The cards of what stands beside the steps: chances, taken and missed, and what weighs on the family.

use crate::layout::cards::card_text::{CardText, beginning, head, phase_line, step_number};
use crate::layout::cards::detail::CardDetail;
use crate::layout::cards::outline::Outline;
use crate::layout::cards::paragraph::{CardParagraph, ParagraphStyle};
use crate::layout::cards::section::Section;
use crate::layout::context::Sheet;
use crate::model::{Anchor, Opportunity, Part, Place, Problem};
use crate::words;

/// The texts of these cards, in the order of the file.
pub(crate) fn card_texts(hidden: &[CardDetail], sheet: &Sheet<'_>) -> Vec<CardText> {
    let journey = sheet.journey;
    let mut texts = Vec::new();
    if sheet.draws(Part::Opportunities) {
        let chances = journey.opportunities.iter().enumerate();
        texts.extend(chances.filter_map(|(nth, it)| chance(nth, it, hidden, sheet)));
    }
    if sheet.draws(Part::Problems) {
        let problems = journey.problems.iter().enumerate();
        texts.extend(problems.filter_map(|(nth, it)| problem(nth, it, hidden, sheet)));
    }
    texts
}

/// A chance, with the phase and the step where it lay; nothing where that step is not drawn.
fn chance(
    nth: usize,
    it: &Opportunity,
    hidden: &[CardDetail],
    sheet: &Sheet<'_>,
) -> Option<CardText> {
    let journey = sheet.journey;
    let (phase, line) = match &it.at {
        Anchor::Step(step) => {
            let at = sheet.order.place(*step)?;
            let pass = sheet.passes.iter().find(|pass| (pass.first..pass.end).contains(&at));
            let phase = pass.and_then(|pass| phase_line(pass, hidden, journey));
            (phase, Vec::from_iter(step_number(sheet.numbers[at], hidden, journey)))
        }
        Anchor::Phase(id) => {
            let shown = !hidden.contains(&CardDetail::Phase);
            let phase = words::phase_name(id, journey);
            (shown.then(|| words::whole_phase(&phase, sheet.language())), Vec::new())
        }
    };
    let name = words::chance(it.missed, sheet.language());
    let paragraphs = vec![
        CardParagraph::new(name, ParagraphStyle::Phase),
        CardParagraph::new(&it.text, ParagraphStyle::Plain),
    ];
    let frame = Outline::Chance { missed: it.missed };
    let framed = Section::framed(frame, Place::Opportunity(nth), paragraphs);
    Some(card(name, &it.text, vec![head(phase.as_deref(), &line), framed]))
}

/// A problem, with its part of life, its weight and the steps that it lasts for; nothing where none of
/// these is drawn.
fn problem(nth: usize, it: &Problem, hidden: &[CardDetail], sheet: &Sheet<'_>) -> Option<CardText> {
    let (journey, language) = (sheet.journey, sheet.language());
    let lasting = words::lasting(it.stretch, journey, &sheet.order)?;
    let frame = Outline::Problem(it.weight);
    let mut line = vec![words::upper_first(it.domain.name(language))];
    if !hidden.contains(&CardDetail::Number) {
        line.push(lasting);
    }
    let paragraphs = vec![
        CardParagraph::new(&it.text, ParagraphStyle::Plain),
        CardParagraph::new(
            words::upper_first(&words::weight_and_owner(it, language)),
            ParagraphStyle::Grey,
        ),
    ];
    let name = frame.name(language);
    let framed = Section::framed(frame, Place::Problem(nth), paragraphs);
    Some(card(name, &it.text, vec![head(Some(name), &[line.join(" · ")]), framed]))
}

/// What such a card is to a reader who does not see it: what kind, and its first words.
fn card(kind: &str, text: &str, sections: Vec<Section>) -> CardText {
    let continued = beginning(text);
    CardText { name: format!("{kind}: {continued}"), continued, sections }
}
