//! A step of which there is more than fits in one place, cut into pieces that each do: between sentences where
//! that can be, then between words, then between letters. No letter of it is lost.

use std::ops::Range;

use crate::layout::text_cut::Grain;
use crate::model::Step;

/// One text of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    Event,
    Emotion,
    Thought,
    Action(usize),
    Experience(usize),
}

/// A stretch of a text that is not cut.
#[derive(Debug, Clone)]
struct Whole {
    of: Text,
    place: Range<usize>,
    grain: Grain,
}

/// What is told of a step in one place.
pub(crate) struct StepPiece {
    /// The step with nothing but this piece of it.
    pub step: Step,
    /// Which of the organisations of the whole step is the first of it.
    pub first_action: usize,
}

/// A step in as few pieces as fit; nothing where not even a letter does.
pub(crate) fn pieces(step: &Step, fits: impl Fn(&StepPiece) -> bool) -> Option<Vec<StepPiece>> {
    let mut wholes = wholes(step);
    let (mut pieces, mut from) = (Vec::new(), 0);
    while from < wholes.len() {
        let is_fitting = |to: usize| fits(&piece(step, &wholes[from..to]));
        if !is_fitting(from + 1) {
            let finer = finer(&wholes[from], step)?;
            wholes.splice(from..=from, finer);
            continue;
        }
        let (mut fit, mut over) = (from + 1, wholes.len() + 1);
        while fit + 1 < over {
            let tried = usize::midpoint(fit, over);
            if is_fitting(tried) { fit = tried } else { over = tried }
        }
        pieces.push(piece(step, &wholes[from..fit]));
        from = fit;
    }
    Some(pieces)
}

/// All texts of a step in the order in which they are drawn, in sentences.
fn wholes(step: &Step) -> Vec<Whole> {
    let actions =
        (0..step.actions.len()).flat_map(|nth| [Text::Action(nth), Text::Experience(nth)]);
    let texts = [Text::Event, Text::Emotion, Text::Thought].into_iter().chain(actions);
    let sentences = |of: Text| {
        let all = said(step, of).map_or(0..0, |text| 0..text.len());
        let whole = Whole { of, place: all, grain: Grain::Sentence };
        let is_there = said(step, of).is_some();
        let own = if is_there { cut(&whole, step, Grain::Sentence) } else { Vec::new() };
        // An organisation of which nothing more is known is drawn too.
        if own.is_empty() && is_there { vec![whole] } else { own }
    };
    texts.flat_map(sentences).collect()
}

fn said(step: &Step, of: Text) -> Option<&str> {
    match of {
        Text::Event => step.event.as_ref().map(|it| it.text.as_str()),
        Text::Emotion => step.emotion.as_ref().map(|it| it.text.as_str()),
        Text::Thought => step.thought.as_ref().map(|it| it.text.as_str()),
        Text::Action(nth) => step.actions.get(nth).map(|it| it.text.as_str()),
        Text::Experience(nth) => step.actions.get(nth)?.experience.as_deref(),
    }
}

/// The same text in smaller stretches; nothing where there are none.
fn finer(whole: &Whole, step: &Step) -> Option<Vec<Whole>> {
    whole.grain.finer().map(|grain| cut(whole, step, grain)).find(|finer| finer.len() > 1)
}

fn cut(whole: &Whole, step: &Step, grain: Grain) -> Vec<Whole> {
    let text = said(step, whole.of).and_then(|text| text.get(whole.place.clone()));
    let text = text.unwrap_or_default();
    let lengths = grain.lengths(text);
    let ends = lengths.iter().scan(whole.place.start, |end, length| {
        let start = std::mem::replace(end, *end + length);
        Some(start..*end)
    });
    ends.map(|place| Whole { place, grain, ..whole.clone() }).collect()
}

/// The step with only these stretches of its texts.
fn piece(whole: &Step, wholes: &[Whole]) -> StepPiece {
    let mut step = whole.clone();
    let acting = wholes.iter().filter_map(|it| match it.of {
        Text::Action(nth) | Text::Experience(nth) => Some(nth),
        _ => None,
    });
    let (first_action, end) = match (acting.clone().min(), acting.max()) {
        (Some(first), Some(last)) => (first, last + 1),
        _ => (0, 0),
    };
    let text = |of: Text| {
        let mut own = wholes.iter().filter(|it| it.of == of).map(|it| it.place.clone());
        let first = own.next()?;
        let end = own.next_back().map_or(first.end, |last| last.end);
        Some(said(whole, of)?.get(first.start..end)?.trim().to_owned())
    };
    keep(&mut step.event, text(Text::Event), |it| &mut it.text);
    keep(&mut step.emotion, text(Text::Emotion), |it| &mut it.text);
    keep(&mut step.thought, text(Text::Thought), |it| &mut it.text);
    for (nth, action) in step.actions.iter_mut().enumerate() {
        action.text = text(Text::Action(nth)).unwrap_or_default();
        action.experience = text(Text::Experience(nth));
    }
    step.actions = step.actions.drain(first_action..end.max(first_action)).collect();
    StepPiece { step, first_action }
}

/// Leaves of what is told only this text; nothing without one.
fn keep<T>(told: &mut Option<T>, text: Option<String>, own: impl Fn(&mut T) -> &mut String) {
    *told = told.take().zip(text).map(|(mut told, text)| {
        *own(&mut told) = text;
        told
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, Level};

    /// The texts of each piece of which none has more letters than this.
    fn texts(step: &Step, most: usize) -> Option<Vec<Vec<String>>> {
        let all = |step: &Step| -> Vec<String> {
            wholes(step)
                .iter()
                .map(|it| said(step, it.of).unwrap()[it.place.clone()].to_owned())
                .collect()
        };
        let letters = |step: &Step| all(step).iter().map(|it| it.chars().count()).sum::<usize>();
        let pieces = pieces(step, |piece| letters(&piece.step) <= most)?;
        Some(pieces.iter().map(|piece| all(&piece.step)).collect())
    }

    #[test]
    fn a_text_is_cut_between_sentences_then_words_then_letters() {
        let step = || Step::event("Ik bel. Zij belt.", Level::NEUTRAL);
        assert_eq!(texts(&step(), 20).unwrap().len(), 1);
        assert_eq!(
            texts(&step(), 10),
            Some(vec![vec!["Ik bel.".into()], vec!["Zij belt.".into()]])
        );
        let words: Vec<String> = texts(&step(), 5).unwrap().concat();
        assert_eq!(words, ["Ik", "bel.", "Zij", "belt."]);
        assert_eq!(texts(&step(), 2).unwrap().concat().concat(), "Ikbel.Zijbelt.");
        assert_eq!(texts(&step(), 0), None);
    }

    #[test]
    fn organisations_follow_what_is_told_and_those_without_words_are_kept() {
        let mut step = Step::event("Ik bel.", Level::NEUTRAL);
        step.actions = vec![Action::by("Fier", "Wij komen."), Action::by("Veilig Thuis", "")];
        let cards = |it: &Step| it.actions.len() + usize::from(it.event.is_some());
        let pieces = pieces(&step, |piece| cards(&piece.step) <= 1).unwrap();
        let first: Vec<usize> = pieces.iter().map(|it| it.first_action).collect();
        assert_eq!(first, [0, 0, 1]);
        assert_eq!(pieces[2].step.actions[0].organisations, step.actions[1].organisations);
    }
}
