//! Coded passages that lie over one another become the parts of one step.

use std::cmp::Reverse;
use std::ops::Range;

use klantreis::model::Level;

use crate::coded::meaning::{CodeKind, Meaning};

/// What one code says of one passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its bytes in the text.
    pub range: Range<usize>,
    pub meaning: Meaning,
    /// Which selection of the source it is on.
    pub selection: usize,
}

/// What becomes one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Passage {
    pub range: Range<usize>,
    /// The words of each part of the step.
    pub parts: Vec<(CodeKind, Range<usize>)>,
    pub phase: Option<String>,
    /// The levels on it, the one that lies over most of it first.
    pub levels: Vec<Level>,
    /// Organisations, with the words that are coded as theirs.
    pub organisations: Vec<(String, Range<usize>)>,
    /// The selections that it was made of.
    pub selections: Vec<usize>,
}

impl Passage {
    fn of(range: Range<usize>, selection: usize) -> Self {
        Self { range, selections: vec![selection], ..Self::default() }
    }

    pub fn has(&self, kind: CodeKind) -> bool {
        self.of_kind(kind).next().is_some()
    }

    /// The words of a part, in the order of the text.
    pub fn of_kind(&self, kind: CodeKind) -> impl Iterator<Item = &Range<usize>> {
        self.parts.iter().filter(move |(own, _)| *own == kind).map(|(_, range)| range)
    }

    /// Adds words to a part. Words that two people coded, each a little more or less of them, are said
    /// once.
    fn take(&mut self, kind: CodeKind, mark: &Mark) {
        let mut range = mark.range.clone();
        self.parts.retain(|(own, other)| {
            let is_same = *own == kind && shared(other, &range) > 0;
            if is_same {
                range = span(&range, other);
            }
            !is_same
        });
        self.range = span(&self.range, &range);
        self.parts.push((kind, range));
        self.parts.sort_by_key(|(kind, range)| (*kind, range.start));
        self.selections.push(mark.selection);
    }
}

/// From the beginning of both to the end of both.
fn span(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    a.start.min(b.start)..a.end.max(b.end)
}

/// Whether two people who chose these words mean the same: nearly all of the longer is in the shorter.
fn is_nearly(a: &Range<usize>, b: &Range<usize>) -> bool {
    5 * shared(a, b) >= 4 * a.len().max(b.len())
}

/// The passages of a text in its order, and the marks that belong to none.
pub(crate) fn passages(mut marks: Vec<Mark>) -> (Vec<Passage>, Vec<Mark>) {
    marks.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end)));
    let mut passages: Vec<Passage> = Vec::new();
    let mut without: Vec<Mark> = Vec::new();
    let is = |mark: &&Mark, kind| mark.meaning == Meaning::Kind(kind);
    for mark in marks.iter().filter(|mark| is(mark, CodeKind::Event)) {
        let known = passages.iter().position(|own| is_nearly(&own.range, &mark.range));
        let at = known.unwrap_or_else(|| begun(&mut passages, mark));
        passages[at].take(CodeKind::Event, mark);
    }
    for kind in [CodeKind::Emotion, CodeKind::Thought, CodeKind::Action] {
        for mark in marks.iter().filter(|mark| is(mark, kind)) {
            let at = nearest(&passages, &mark.range);
            let at = at.unwrap_or_else(|| begun(&mut passages, mark));
            passages[at].take(kind, mark);
        }
    }
    levels(&mut passages, &marks);
    organisations(&mut passages, &marks);
    for mark in marks.iter().filter(|mark| is(mark, CodeKind::Quote)) {
        match nearest(&passages, &mark.range) {
            Some(at) => passages[at].take(CodeKind::Quote, mark),
            None => without.push(mark.clone()),
        }
    }
    phases(&mut passages, &marks);
    passages.sort_by_key(|passage| passage.range.start);
    (passages, without)
}

fn begun(passages: &mut Vec<Passage>, mark: &Mark) -> usize {
    passages.push(Passage::of(mark.range.clone(), mark.selection));
    passages.len() - 1
}

/// How many bytes two ranges share.
fn shared(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// The passage that shares most with a range.
pub(crate) fn nearest(passages: &[Passage], range: &Range<usize>) -> Option<usize> {
    let most = |&at: &usize| (shared(&passages[at].range, range), Reverse(at));
    (0..passages.len()).filter(|at| most(at).0 > 0).max_by_key(most)
}

/// The passages that what is coded on a range is said of: those that lie half in it, or it half in them;
/// else the one that shares most with it.
fn meant(passages: &[Passage], range: &Range<usize>) -> Vec<usize> {
    let half = |at: &usize| {
        let own = &passages[*at].range;
        2 * shared(own, range) >= own.len().min(range.len()).max(1)
    };
    let meant: Vec<usize> = (0..passages.len()).filter(half).collect();
    if meant.is_empty() { nearest(passages, range).into_iter().collect() } else { meant }
}

/// Puts levels on passages. A level where no part of a step is coded makes its words an event.
fn levels(passages: &mut Vec<Passage>, marks: &[Mark]) {
    let mut found: Vec<(usize, usize, Level)> = Vec::new();
    for mark in marks {
        let Meaning::Level(level) = mark.meaning else { continue };
        let mut meant = meant(passages, &mark.range);
        if meant.is_empty() {
            let at = begun(passages, mark);
            passages[at].take(CodeKind::Event, mark);
            meant.push(at);
        }
        for at in meant {
            found.push((at, shared(&passages[at].range, &mark.range), level));
            passages[at].selections.push(mark.selection);
        }
    }
    found.sort_by_key(|(_, shared, _)| Reverse(*shared));
    for (at, _, level) in found {
        if !passages[at].levels.contains(&level) {
            passages[at].levels.push(level);
        }
    }
}

/// Puts organisations on passages. Where no part of a step is coded, the words are what it does.
fn organisations(passages: &mut Vec<Passage>, marks: &[Mark]) {
    for mark in marks {
        let Meaning::Organisation(name) = &mark.meaning else { continue };
        let mut meant = meant(passages, &mark.range);
        if meant.is_empty() {
            meant.push(begun(passages, mark));
        }
        for at in meant {
            let own = &mut passages[at].organisations;
            if own.iter().all(|(known, _)| known.to_lowercase() != name.to_lowercase()) {
                own.push((name.clone(), mark.range.clone()));
            }
            passages[at].selections.push(mark.selection);
        }
    }
}

/// Puts each passage in the phase that lies over most of it, the shortest such passage first.
fn phases(passages: &mut [Passage], marks: &[Mark]) {
    for passage in passages {
        let over = marks.iter().filter_map(|mark| match &mark.meaning {
            Meaning::Phase(name) => Some((shared(&mark.range, &passage.range), mark, name)),
            _ => None,
        });
        let over = over.filter(|(shared, ..)| *shared > 0);
        let most = over.max_by_key(|(shared, mark, _)| (*shared, Reverse(mark.range.len())));
        passage.phase = most.map(|(_, _, name)| name.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>, meaning: Meaning) -> Mark {
        Mark { range, meaning, selection: 0 }
    }

    fn kind(range: Range<usize>, kind: CodeKind) -> Mark {
        mark(range, Meaning::Kind(kind))
    }

    #[test]
    fn what_lies_over_the_same_words_is_one_step() {
        let marks = vec![
            mark(0..100, Meaning::Phase("2".into())),
            kind(10..30, CodeKind::Event),
            mark(10..30, Meaning::Level(Level::DESPAIR)),
            mark(12..20, Meaning::Organisation("Wijkteam".into())),
            kind(25..40, CodeKind::Emotion),
        ];
        let (passages, without) = passages(marks);
        assert_eq!((passages.len(), without.len()), (1, 0));
        assert_eq!(passages[0].phase.as_deref(), Some("2"));
        assert_eq!(passages[0].levels, [Level::DESPAIR]);
        assert_eq!(passages[0].organisations.len(), 1);
        assert!(passages[0].has(CodeKind::Emotion));
    }

    #[test]
    fn two_events_are_two_steps_in_the_order_of_the_text() {
        let marks = vec![
            kind(50..60, CodeKind::Event),
            kind(10..55, CodeKind::Event),
            kind(51..59, CodeKind::Thought),
        ];
        let (passages, _) = passages(marks);
        let starts: Vec<usize> = passages.iter().map(|passage| passage.range.start).collect();
        assert_eq!(starts, [10, 50]);
        assert!(passages[1].has(CodeKind::Thought), "it lies over more of the second");
    }

    #[test]
    fn words_that_two_people_coded_nearly_alike_are_said_once() {
        let marks = vec![
            kind(10..60, CodeKind::Event),
            kind(12..61, CodeKind::Event),
            kind(30..50, CodeKind::Emotion),
            kind(35..55, CodeKind::Emotion),
            kind(20..40, CodeKind::Event),
        ];
        let (passages, _) = passages(marks);
        assert_eq!(passages.len(), 2, "what is much shorter is something else");
        let parts = [(CodeKind::Event, 10..61), (CodeKind::Emotion, 30..55)];
        assert_eq!(passages[0].parts, parts);
    }

    #[test]
    fn a_level_alone_makes_an_event_and_a_phase_alone_makes_nothing() {
        let level = mark(0..10, Meaning::Level(Level::NEUTRAL));
        let phase = mark(20..30, Meaning::Phase("1".into()));
        let (passages, _) = passages(vec![level, phase]);
        assert_eq!(passages.len(), 1);
        assert!(passages[0].has(CodeKind::Event));
    }

    #[test]
    fn a_quote_alone_is_told() {
        let (passages, without) = passages(vec![kind(0..10, CodeKind::Quote)]);
        assert_eq!((passages.len(), without.len()), (0, 1));
    }

    #[test]
    fn a_level_that_touches_the_edge_of_the_next_passage_is_not_said_of_it() {
        let marks = vec![
            kind(0..50, CodeKind::Event),
            kind(50..100, CodeKind::Event),
            mark(0..52, Meaning::Level(Level::DESPAIR)),
        ];
        let (passages, _) = passages(marks);
        assert_eq!(passages[1].levels, []);
    }
}
