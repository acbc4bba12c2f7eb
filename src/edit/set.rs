//! Sets and removes a value by its path: where it goes when it is not there yet, and what else has to
//! change so that the file says the same of everything else.

use crate::diagnostic::Message;
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::path::{Kind, Path, Segment, Spot, find, follow, keys_language, says_words};
use crate::edit::plan::Plan;
use crate::language::Language;
use crate::source::vocabulary::{Key, Keys, Record, Shape, StepKey};
use crate::source::writer::{Entry, EntryKey};

/// The key that a text alone stands for, in a record that can be written as a text.
pub(super) fn short_key(record: &'static Record) -> Option<usize> {
    // Of a consent the text is what it is for, though it has a name too.
    ["tekst", "waarvoor", "naam", "fase"].iter().find_map(|word| record.find(word))
}

/// What a family says in a step, in the order in which the level of the step is given to it.
const FEELINGS: [StepKey; 3] = [StepKey::Event, StepKey::Emotion, StepKey::Thought];

/// Sets a value, or adds it where it is not there.
pub(super) fn set(
    plan: &mut Plan<'_>,
    path: &Path,
    new: &Entry,
    l: Language,
) -> Result<(), Message> {
    let gone = || messages::not_there(l, &path.to_string());
    let (spot, rest) = follow(plan.page, path).ok_or_else(gone)?;
    let key = match rest {
        [Segment::Key(word), ..] => spot.known(word),
        _ => spot.key,
    };
    let new = &as_said(key, new);
    match rest {
        [] if is_single(new) => plan.replace(&within(plan.page, spot), new),
        [] => plan.replace(&spot, new),
        [Segment::At(at)] if *at == plan.page.items(spot.node()).len() => {
            plan.insert(&spot, *at, new)
        }
        [Segment::Key(word)] | [Segment::Key(word), Segment::At(0)] => {
            check_key(plan, &spot, word, l)?;
            add(plan, &spot, word, new, l)
        }
        [Segment::Key(word), inner @ ..] => {
            check_key(plan, &spot, word, l)?;
            let key = spot.known(word).ok_or_else(gone)?;
            let language = keys_language(plan.page, &spot);
            let whole = holding(key, inner, new, language).ok_or_else(gone)?;
            add(plan, &spot, word, &whole, l)
        }
        [Segment::At(at), inner @ ..] if *at == plan.page.items(spot.node()).len() => {
            let language = keys_language(plan.page, &spot);
            let whole = spot.key.and_then(|key| holding(key, inner, new, language));
            plan.insert(&spot, *at, &whole.ok_or_else(gone)?)
        }
        _ => Err(gone()),
    }
}

/// What is not there yet behind a key, with a value at a path in it: a record, or its text alone.
fn holding(
    behind: &'static Key,
    path: &[Segment],
    new: &Entry,
    language: Language,
) -> Option<Entry> {
    let ([Segment::At(0), Segment::Key(word), inner @ ..] | [Segment::Key(word), inner @ ..]) =
        path
    else {
        return None;
    };
    let Kind::Record(own) = Kind::of(&behind.shape) else { return None };
    let at = own.find(word)?;
    let key = &own.keys[at];
    if !inner.is_empty() {
        let value = holding(key, inner, new, language)?;
        return Some(Entry::Record(vec![(EntryKey::Ours(key.word.pick(language)), value)]));
    }
    let new = as_said(Some(key), new);
    let is_text = matches!(behind.shape, Shape::TextOr(_) | Shape::TextsOr(_));
    if is_text && short_key(own) == Some(at) && is_single(&new) {
        return Some(new);
    }
    Some(Entry::Record(vec![(EntryKey::Ours(key.word.pick(language)), new)]))
}

const fn is_single(entry: &Entry) -> bool {
    !matches!(entry, Entry::Record(_) | Entry::List(_) | Entry::OneOrMore(_))
}

/// What was typed, as a word of the file itself where such a word stands behind the key.
fn as_said(key: Option<&'static Key>, new: &Entry) -> Entry {
    match (key.map(|key| &key.shape), new) {
        (Some(shape), Entry::Text(text)) if !says_words(shape) => Entry::Word(text.clone()),
        (Some(Shape::PlainText), Entry::Text(text)) if text.parse::<u32>().is_ok() => {
            Entry::Word(text.clone())
        }
        _ => new.clone(),
    }
}

/// Where a text goes in a record that says more than this text.
pub(super) fn within(page: &Page<'_>, spot: Spot) -> Spot {
    let Kind::Record(own) = spot.kind else { return spot };
    if !page.is_record(spot.node()) {
        return spot;
    }
    let key = short_key(own).map(|at| own.keys[at].word.en);
    key.and_then(|key| spot.behind(page, key)).unwrap_or(spot)
}

/// Adds a key, to a record or to a text that becomes one.
fn add(
    plan: &mut Plan<'_>,
    spot: &Spot,
    word: &str,
    new: &Entry,
    l: Language,
) -> Result<(), Message> {
    let gone = || messages::not_there(l, word);
    if plan.page.is_record(spot.node()) {
        return plan.add_key(spot, word, new);
    }
    let Kind::Record(own) = spot.kind else { return Err(gone()) };
    if plan.page.is_list(spot.node()) {
        return Err(gone());
    }
    let short = &own.keys[short_key(own).ok_or_else(gone)?];
    let language = keys_language(plan.page, spot);
    let key = spot.known(word).ok_or_else(gone)?;
    if std::ptr::eq(short, key) {
        // The text stands there for this key.
        return plan.replace(spot, new);
    }
    let old = Entry::Text(crate::source::reader::tidy(plan.page.words(spot.node())));
    let pairs = vec![
        (EntryKey::Ours(short.word.pick(language)), old),
        (EntryKey::Ours(key.word.pick(language)), new.clone()),
    ];
    plan.replace(spot, &Entry::Record(pairs))
}

fn check_key(plan: &Plan<'_>, spot: &Spot, word: &str, l: Language) -> Result<(), Message> {
    let Kind::Record(own) = spot.kind else { return Ok(()) };
    if spot.known(word).is_some() {
        return Ok(());
    }
    Err(messages::unknown_key(l, word, own.words(keys_language(plan.page, spot))))
}

/// Removes a value. The level of a step stays with what is left of its feelings.
pub(super) fn remove(plan: &mut Plan<'_>, path: &Path, l: Language) -> Result<(), Message> {
    if let Some((spot, [Segment::Key(word), ..])) = follow(plan.page, path) {
        check_key(plan, &spot, word, l)?;
    }
    let spot = match follow(plan.page, path) {
        Some((text, [Segment::Key(word)])) if is_said_by(plan.page, &text, word) => text,
        _ => find(plan.page, path, l)?,
    };
    // What cannot be without it goes first: what is left then comes in its place.
    for also in level_of(plan, &spot, path) {
        plan.remove(&also)?;
    }
    plan.remove(&spot)
}

/// Whether a text alone stands for a key.
fn is_said_by(page: &Page<'_>, text: &Spot, word: &str) -> bool {
    let Kind::Record(own) = text.kind else { return false };
    let is_text = !page.is_record(text.node()) && !page.is_list(text.node());
    is_text && short_key(own).is_some_and(|at| own.find(word) == Some(at))
}

/// The level of a step that loses the feeling which it is of, where no other one takes it.
fn level_of(plan: &Plan<'_>, spot: &Spot, path: &Path) -> Vec<Spot> {
    let key = FEELINGS.iter().find(|key| spot.key.is_some_and(|it| std::ptr::eq(it, key.key())));
    let (Some(&key), Some(step)) = (key, around(plan, path)) else { return Vec::new() };
    let there = |key: StepKey| step.behind(plan.page, key.key().word.en);
    let left = FEELINGS.iter().filter(|&&it| it != key).find_map(|&it| there(it));
    let level_goes = left.as_ref().is_none_or(|it| it.behind(plan.page, "level").is_some());
    let leads = FEELINGS.iter().find(|&&it| there(it).is_some()) == Some(&key);
    let source = (key == StepKey::Event).then(|| there(StepKey::LevelSource)).flatten();
    let level = (leads && level_goes).then(|| there(StepKey::Level)).flatten();
    source.into_iter().chain(level).collect()
}

/// The step that a path to one of its feelings goes through.
fn around(plan: &Plan<'_>, path: &Path) -> Option<Spot> {
    let segments = path.segments();
    let (Segment::Key(_), at) = (segments.last()?, segments.len() - 1) else { return None };
    let step = segments[..at].iter().fold(Path::root(), |path, segment| match segment {
        Segment::Key(word) => path.key(word),
        Segment::At(at) => path.at(*at),
    });
    find(plan.page, &step, Language::Dutch).ok()
}
