//! What a change of what a journey says leaves as it was, by the file before it.

use std::ops::Range;

use klantreis::edit::Edit;
use klantreis::model::{Place, StepId, StepPart};

use crate::any_value::stretch;
use crate::file_tree::{Held, Node, Way};
use crate::untouched::{behind_remark, only_came, only_within, other_lines_stay};

/// Keys of what refers to a step by its number.
const REFERENCES: [&str; 6] = ["vanaf", "from", "tot", "until", "stap", "step"];

/// Whether everything that a change is not about is byte for byte as it was.
pub fn leaves_the_rest((old, new): (&str, &str), tree: &Node, edit: &Edit) -> bool {
    let of = |step: StepId, words: [&str; 2]| entry_stays(old, new, tree, step, words);
    match edit {
        Edit::SetTitle(_) => {
            let title = child(tree, &["titel", "title"]).unwrap();
            only_within(old, new, &stretch(tree, title))
        }
        Edit::SetText { place: Place::Step(step, part), .. } => match part {
            StepPart::Event => of(*step, ["gebeurtenis", "event"]),
            StepPart::Emotion => of(*step, ["emotie", "emotion"]),
            StepPart::Thought => of(*step, ["gedachte", "thought"]),
            StepPart::Action(_) => of(*step, ["organisaties", "organisations"]),
            other => panic!("no text of {other:?} changes here"),
        },
        Edit::SetLevel { step, .. } => {
            let node = step_node(tree, *step).unwrap();
            only_came(old, new) || only_within(old, new, &whole(tree, node))
        }
        Edit::RemovePart(Place::Step(step, _)) => {
            other_lines_stay(old, new, &[whole(tree, step_node(tree, *step).unwrap())])
        }
        Edit::SetTime { step, .. } => of(*step, ["tijd", "time"]),
        Edit::SetAbout { step, .. } => of(*step, ["betreft", "about"]),
        Edit::AddOrganisation { step, .. } => of(*step, ["organisaties", "organisations"]),
        Edit::AddEvidence { step, .. } => of(*step, ["bewijs", "evidence"]),
        Edit::AddOpportunity { step, .. } => of(*step, ["kansen", "opportunities"]),
        Edit::SetPhase { step, .. } => {
            let own = step_node(tree, *step).unwrap();
            let phase = child(own, &["fase", "phase"]).map(|it| stretch(tree, it));
            let places =
                [Some(phase.unwrap_or_else(|| head(old, own))), next_head(old, tree, *step)];
            other_lines_stay(old, new, &places.into_iter().flatten().collect::<Vec<_>>())
        }
        Edit::AddStep { after, .. } => {
            let mut places = references(tree);
            places.extend(next_head(old, tree, *after));
            if let Some(last) = step_node(tree, *after) {
                // Behind a file without a line end at its end, and between brackets.
                places.push(last.end.saturating_sub(1)..last.end);
            }
            places.extend(list(old, tree, *after));
            other_lines_stay(old, new, &places)
        }
        Edit::RemoveStep(step) => {
            let mut places = references(tree);
            places.push(whole(tree, step_node(tree, *step).unwrap()));
            places.extend(next_head(old, tree, *step));
            places.extend(list(old, tree, *step));
            other_lines_stay(old, new, &places)
        }
        Edit::MoveStep { step, after, phase } => {
            moves_alone((old, new), tree, (*step, *after), phase.is_some())
        }
        other => panic!("{other:?} is not made here"),
    }
}

/// Whether a step moves and all else stays, but for what refers to steps and where phases are said.
fn moves_alone(
    (old, new): (&str, &str),
    tree: &Node,
    (step, after): (StepId, StepId),
    has_phase: bool,
) -> bool {
    let own = step_node(tree, step).unwrap();
    let mut places = references(tree);
    places.push(whole(tree, own));
    places.extend(next_head(old, tree, step));
    places.extend(next_head(old, tree, after));
    places.extend(list(old, tree, step));
    let phase = child(own, &["fase", "phase"]).filter(|_| has_phase);
    places.extend(phase.map(|it| stretch(tree, it)));
    other_lines_stay(old, new, &places) && moved_lines_stay(old, new, own, &places)
}

/// Whether the lines of a step that moves are the same, but for its first and those in which something may change.
fn moved_lines_stay(old: &str, new: &str, step: &Node, places: &[Range<usize>]) -> bool {
    let mut at = step.start;
    old[step.start..step.end].split_inclusive('\n').enumerate().all(|(nth, line)| {
        let own = at..at + line.len();
        at = own.end;
        let is_within = |it: &Range<usize>| it.start > step.start && it.end <= step.end;
        let mut inner = places.iter().filter(|it| is_within(it));
        let may_differ = nth == 0 || inner.any(|it| it.start < own.end && own.start < it.end);
        may_differ || new.contains(line.trim().trim_end_matches(','))
    })
}

fn child<'n>(node: &'n Node, words: &[&str]) -> Option<&'n Node> {
    let Held::Record(pairs) = &node.held else { return None };
    let is = |key: &Node| key.text().is_some_and(|word| words.contains(&word));
    pairs.iter().find(|(key, _)| is(key)).map(|(_, value)| value)
}

fn steps_of(tree: &Node, party: usize) -> Option<&Node> {
    const STEPS: [&str; 2] = ["stappen", "steps"];
    match child(tree, &["partijen", "parties"]) {
        Some(parties) => child(parties.at(&[Way::At(party)])?, &STEPS),
        None => child(tree, &STEPS),
    }
}

fn step_node(tree: &Node, step: StepId) -> Option<&Node> {
    steps_of(tree, step.party)?.at(&[Way::At(step.number.checked_sub(1)?)])
}

fn whole(tree: &Node, node: &Node) -> Range<usize> {
    stretch(tree, node)
}

/// Where a key can come into a step first: its first line, or all of it between braces.
fn head(text: &str, step: &Node) -> Range<usize> {
    let first = text[step.start..].find('\n').map_or(text.len(), |at| step.start + at);
    let end = if text[step.start..].starts_with('{') { step.end } else { first };
    step.start..end
}

fn next_head(text: &str, tree: &Node, step: StepId) -> Option<Range<usize>> {
    Some(head(text, step_node(tree, step.next())?))
}

/// The list of steps, where it stands between brackets.
fn list(text: &str, tree: &Node, step: StepId) -> Option<Range<usize>> {
    let list = steps_of(tree, step.party)?;
    text[list.start..].starts_with('[').then_some(list.start..list.end)
}

fn references(tree: &Node) -> Vec<Range<usize>> {
    let all = tree.all();
    let is = |way: &[Way]| matches!(way.last(), Some(Way::Key(word)) if REFERENCES.contains(&word.as_str()));
    all.iter().filter(|(way, _)| is(way)).map(|(_, node)| node.start..node.end).collect()
}

/// Whether only the entry of a key in a step changes, or comes in.
fn entry_stays(old: &str, new: &str, tree: &Node, step: StepId, words: [&str; 2]) -> bool {
    let node = step_node(tree, step).unwrap();
    match child(node, &words) {
        Some(value) => {
            let from = stretch(tree, value);
            only_within(old, new, &(from.start..behind_remark(old, from.end)))
        }
        None => only_came(old, new),
    }
}
