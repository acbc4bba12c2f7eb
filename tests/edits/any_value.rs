//! Made-up changes to any value of a file, by its place, with the file in JSON after the same change.

use std::ops::Range;

use klantreis::edit::{Edit, Value};
use serde_json::Value as Json;

use crate::file_tree::{Held, Node, Way, json_at, path};
use crate::support::dice::Dice;

/// A change, what the file says with it, and what of its text may change.
pub struct Change {
    pub edit: Edit,
    pub after: Json,
    pub may: May,
}

/// What of a text may change.
#[derive(Debug)]
pub enum May {
    /// Something comes in at one place.
    Come,
    /// Something goes, within this stretch, with the remarks in it.
    Go { within: Range<usize>, whole: Range<usize> },
    /// Anything within this stretch.
    Differ(Range<usize>),
}

impl Change {
    /// The text that may change.
    pub fn around(&self, text: &str) -> String {
        let within = match &self.may {
            May::Come => return text.to_owned(),
            May::Go { within, .. } | May::Differ(within) => within,
        };
        text[within.start..within.end.min(text.len())].to_owned()
    }
}

/// Lists whose items have numbers that other parts of a file call them by.
const NUMBERED: [&str; 6] = ["stappen", "steps", "partijen", "parties", "fasen", "phases"];
const PHASE: [&str; 2] = ["fase", "phase"];
const FEELINGS: [&str; 6] = ["gebeurtenis", "event", "emotie", "emotion", "gedachte", "thought"];

fn key(way: &[Way]) -> &str {
    let words = way.iter().rev().filter_map(|step| match step {
        Way::Key(word) => Some(word.as_str()),
        Way::At(_) => None,
    });
    words.into_iter().next().unwrap_or_default()
}

/// Whether a way leads to something in a step, and not deeper.
fn is_of_step(way: &[Way]) -> bool {
    let [.., Way::Key(list), Way::At(_), Way::Key(_)] = way else { return false };
    ["stappen", "steps"].contains(&list.as_str())
}

fn is_numbered_item(way: &[Way]) -> bool {
    matches!(way.last(), Some(Way::At(_))) && NUMBERED.contains(&key(way))
}

/// Makes a change; nothing where chance finds none.
pub fn change(text: &str, tree: &Node, dice: &mut Dice) -> Option<Change> {
    match dice.below(10) {
        0..=2 => set_text(tree, dice),
        3 | 4 => add_key(tree, dice),
        5 | 6 => remove(tree, dice),
        7 => insert(tree, dice),
        8 => make_list(tree, dice),
        _ => shift(text, tree, dice),
    }
}

/// From where what stands before a part ends, until where it ends itself.
pub fn stretch(tree: &Node, node: &Node) -> Range<usize> {
    let words = tree.words();
    let before = words.iter().map(|it| it.1).filter(|end| *end <= node.start).max();
    before.unwrap_or(0)..node.end.max(node.start)
}

fn set_text(tree: &Node, dice: &mut Dice) -> Option<Change> {
    let all = tree.all();
    let leaves: Vec<_> = all.iter().filter(|(_, node)| node.text().is_some()).collect();
    let (way, node) = leaves.get(dice.below(leaves.len()))?;
    if is_of_step(way) && PHASE.contains(&key(way)) {
        return None;
    }
    let same: Vec<_> = leaves.iter().filter(|(other, _)| key(other) == key(way)).collect();
    let other = same[dice.below(same.len())].1.text()?.to_owned();
    let text = if dice.often(60) { dice.text() } else { other };
    if text.trim().is_empty() {
        return None;
    }
    let mut after = tree.json();
    *json_at(&mut after, way) = Json::String(text.clone());
    let edit = Edit::Set { at: path(way), value: Value::Text(text) };
    Some(Change { edit, after, may: May::Differ(stretch(tree, node)) })
}

fn add_key(tree: &Node, dice: &mut Dice) -> Option<Change> {
    let all = tree.all();
    let pairs = |node: &Node| match &node.held {
        Held::Record(pairs) => Some(pairs.clone()),
        _ => None,
    };
    let records: Vec<_> = all.iter().filter(|(_, node)| pairs(node).is_some()).collect();
    let (way, record) = records[dice.below(records.len())];
    let others: Vec<_> = records.iter().filter(|(other, _)| key(other) == key(way)).collect();
    let own = pairs(record)?;
    let mut new: Vec<(Node, Node)> = Vec::new();
    for (_, other) in others {
        new.extend(
            pairs(other)?
                .into_iter()
                .filter(|(key, _)| !own.iter().any(|(mine, _)| mine.text() == key.text())),
        );
    }
    let (word, value) = new.get(dice.below(new.len()))?;
    let word = word.text()?;
    let mut whole = way.clone();
    whole.push(Way::Key(word.to_owned()));
    if is_of_step(&whole) && PHASE.contains(&word) {
        return None;
    }
    let mut after = tree.json();
    json_at(&mut after, way)[word] = value.json();
    let edit = Edit::Set { at: path(&whole), value: value.value()? };
    Some(Change { edit, after, may: May::Come })
}

fn remove(tree: &Node, dice: &mut Dice) -> Option<Change> {
    let all = tree.all();
    let (asked, _) = &all[1 + dice.below(all.len() - 1)];
    if is_of_step(asked) && (PHASE.contains(&key(asked)) || FEELINGS.contains(&key(asked))) {
        return None;
    }
    let (mut after, mut way) = (tree.json(), asked.clone());
    loop {
        if is_numbered_item(&way) {
            return None;
        }
        let last = way.pop()?;
        if is_numbered_item(&way) && is_alone(&after, &way) {
            return None;
        }
        let around = json_at(&mut after, &way);
        let left = match (&last, around) {
            (Way::Key(word), Json::Object(pairs)) => {
                pairs.shift_remove(word);
                pairs.len()
            }
            (Way::At(at), Json::Array(items)) => {
                items.remove(*at);
                items.len()
            }
            _ => return None,
        };
        if left > 0 {
            way.push(last);
            break;
        }
    }
    let (from, end) = (tree.pair(&way).map_or(tree.at(&way)?, |(key, _)| key), tree.at(&way)?.end);
    let words = tree.words();
    let next = words.iter().map(|it| it.0).filter(|start| *start >= end).min();
    let within = stretch(tree, from).start..next.unwrap_or(usize::MAX);
    let may = May::Go { within, whole: from.start..end };
    Some(Change { edit: Edit::Remove { at: path(asked) }, after, may })
}

/// Whether a part has one thing in it.
fn is_alone(json: &Json, way: &[Way]) -> bool {
    match json_at(&mut json.clone(), way) {
        Json::Object(pairs) => pairs.len() == 1,
        _ => false,
    }
}

fn items<'n>(
    tree: &'n Node,
    least: usize,
    dice: &mut Dice,
) -> Option<(Vec<Way>, &'n Node, &'n [Node])> {
    let mut lists: Vec<(Vec<Way>, &Node, &[Node])> = Vec::new();
    for (way, node) in tree.all() {
        if let Held::List(items) = &node.held
            && items.len() >= least
            && !NUMBERED.contains(&key(&way))
        {
            lists.push((way, node, items));
        }
    }
    (!lists.is_empty()).then(|| lists.swap_remove(dice.below(lists.len())))
}

fn insert(tree: &Node, dice: &mut Dice) -> Option<Change> {
    let (way, _, items) = items(tree, 1, dice)?;
    let before = dice.below(items.len() + 1);
    let like = &items[dice.below(items.len())];
    let is_text = like.text().is_some() && dice.often(70);
    let value = if is_text { Value::Text(dice.text()) } else { like.value()? };
    let mut after = tree.json();
    let Json::Array(all) = json_at(&mut after, &way) else { return None };
    let new = match &value {
        Value::Text(text) => Json::String(text.clone()),
        _ => like.json(),
    };
    all.insert(before, new);
    let edit = Edit::Insert { list: path(&way), before, value };
    Some(Change { edit, after, may: May::Come })
}

/// A second value behind one that stands by itself.
fn make_list(tree: &Node, dice: &mut Dice) -> Option<Change> {
    let all = tree.all();
    let (way, node) = &all[dice.below(all.len())];
    let is_list = |other: &Node| matches!(other.held, Held::List(_));
    let like = all.iter().any(|(other, node)| key(other) == key(way) && is_list(node));
    let stands_alone = matches!(way.last(), Some(Way::Key(_))) && !is_list(node) && like;
    let is_phase = is_of_step(way) && PHASE.contains(&key(way));
    if !stands_alone || is_phase || NUMBERED.contains(&key(way)) {
        return None;
    }
    let value = node.value()?;
    let mut after = tree.json();
    let own = json_at(&mut after, way);
    *own = Json::Array(vec![own.clone(), node.json()]);
    let edit = Edit::Insert { list: path(way), before: usize::MAX, value };
    Some(Change { edit, after, may: May::Differ(stretch(tree, node)) })
}

fn shift(text: &str, tree: &Node, dice: &mut Dice) -> Option<Change> {
    let (way, list, items) = items(tree, 2, dice)?;
    let (from, before) = (dice.below(items.len()), dice.below(items.len() + 1));
    let mut after = tree.json();
    let Json::Array(all) = json_at(&mut after, &way) else { return None };
    let item = all.remove(from);
    all.insert(if before > from { before - 1 } else { before }, item);
    let edit = Edit::Move { list: path(&way), from, before };
    // The empty lines behind the last go along with what stands apart.
    let own = stretch(tree, list);
    let words = tree.words();
    let next = words.iter().map(|it| it.0).filter(|start| *start >= own.end).min();
    let behind = text[own.end..next.unwrap_or(text.len())].chars();
    let empty: usize = behind.take_while(|c| c.is_whitespace()).map(char::len_utf8).sum();
    Some(Change { edit, after, may: May::Differ(own.start..own.end + empty) })
}
