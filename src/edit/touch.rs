//! Which parts of a file a change looks at and changes: changes that do not touch each other are made in
//! one pass over the text.

use std::collections::HashSet;

use crate::edit::kinds::Edit;
use crate::edit::page::Page;
use crate::edit::part_path::{path_of, text_path};
use crate::edit::path::{Path, Segment, Spot, find, follow};
use crate::edit::step_places::{Steps, in_step, numbered, numbered_item, numbered_list};
use crate::language::Language;
use crate::model::{Journey, Place, StepId};
use crate::source::tree::NodeId;
use crate::source::vocabulary::{Keys, StepKey};

/// A part that a change touches.
struct Touch {
    /// From the whole file to the part.
    chain: Vec<NodeId>,
    /// The key that comes into it, where nothing else in it changes.
    adds: Option<String>,
}

/// How many of the first changes do not touch each other; at least one, where there is one.
pub(super) fn together(edits: &[Edit], page: &Page<'_>, journey: &Journey) -> usize {
    let mut seen = Seen::default();
    let own = edits.iter().take_while(|edit| {
        let touches = Touches { page, journey }.of(edit);
        touches.is_some_and(|touches| seen.is_free(&touches) && seen.add(touches))
    });
    own.count().max(1).min(edits.len())
}

/// What the changes before touched.
#[derive(Default)]
struct Seen {
    changed: HashSet<NodeId>,
    looked_at: HashSet<NodeId>,
    added: HashSet<(NodeId, String)>,
}

impl Seen {
    fn is_free(&self, touches: &[Touch]) -> bool {
        touches.iter().all(|Touch { chain, adds }| {
            let Some(last) = chain.last() else { return false };
            let is_free = match adds {
                Some(word) => !self.added.contains(&(*last, word.clone())),
                None => !self.looked_at.contains(last),
            };
            is_free && !chain.iter().any(|node| self.changed.contains(node))
        })
    }

    fn add(&mut self, touches: Vec<Touch>) -> bool {
        for Touch { chain, adds } in touches {
            let Some(&last) = chain.last() else { continue };
            self.looked_at.extend(chain);
            match adds {
                Some(word) => drop(self.added.insert((last, word))),
                None => drop(self.changed.insert(last)),
            }
        }
        true
    }
}

/// Finds what changes touch.
struct Touches<'p> {
    page: &'p Page<'p>,
    journey: &'p Journey,
}

type Found = Option<Vec<Touch>>;

impl Touches<'_> {
    /// Nothing where it may be anything.
    fn of(&self, edit: &Edit) -> Found {
        match edit {
            Edit::Set { at, .. } => self.set(at),
            Edit::Remove { at } => self.remove(at),
            Edit::Insert { list, .. } | Edit::Move { list, .. } => self.list(list),
            Edit::SetTitle(_) => self.set(&path_of(Place::Journey, self.journey)?),
            Edit::SetNarrator(_) => self.set(&path_of(Place::Narrator, self.journey)?),
            Edit::SetText { place, .. } => self.set(&text_path(*place, self.journey)?),
            Edit::RemovePart(place) => self.remove(&path_of(*place, self.journey)?),
            Edit::SetLevel { step, .. } | Edit::SetAbout { step, .. } => self.whole(*step),
            Edit::SetTime { step, text: Some(_) } => self.set(&self.in_step(*step, StepKey::Time)?),
            Edit::SetTime { step, text: None } => self.remove(&self.in_step(*step, StepKey::Time)?),
            Edit::SetPhase { step, .. } => self.phase(*step),
            Edit::AddOrganisation { step, .. } => {
                self.list(&self.in_step(*step, StepKey::Organisations)?)
            }
            Edit::AddEvidence { step, .. } => self.list(&self.in_step(*step, StepKey::Evidence)?),
            Edit::AddOpportunity { step, .. } => {
                self.list(&self.in_step(*step, StepKey::Opportunities)?)
            }
            _ => None,
        }
    }

    fn in_step(&self, step: StepId, key: StepKey) -> Option<Path> {
        Some(Steps::of(self.page).path(step, Language::Dutch).ok()?.word(key))
    }

    fn whole(&self, step: StepId) -> Found {
        let path = Steps::of(self.page).path(step, Language::Dutch).ok()?;
        Some(vec![Touch::at(&find(self.page, &path, Language::Dutch).ok()?)])
    }

    /// The phase of a step; where the next one says none, the phases of all of them decide what becomes of it.
    fn phase(&self, step: StepId) -> Found {
        let next = Steps::of(self.page).path(step.next(), Language::Dutch).ok();
        let next = next.map(|path| find(self.page, &path, Language::Dutch)).transpose().ok()?;
        let key = StepKey::Phase.key().word.en;
        if next.is_some_and(|it| it.behind(self.page, key).is_none()) {
            return None;
        }
        let phase = |step| {
            let whole = self.whole(step)?.pop()?;
            Some(Touch { adds: Some(key.to_owned()), ..whole })
        };
        Some([phase(step)?].into_iter().chain(phase(step.next())).collect())
    }

    /// What is touched by a change at a path in a step, where that is more than what stands there.
    fn around(&self, path: &Path, is_there: bool) -> Option<Found> {
        // The level of a step belongs to the first of these that is there.
        const LEADS: [StepKey; 5] =
            [StepKey::Event, StepKey::Emotion, StepKey::Thought, StepKey::Level, StepKey::Levels];
        let (step, key) = in_step(path)?;
        let is = |of: StepKey| std::ptr::eq(of.key(), key);
        if is(StepKey::Phase) {
            return Some(self.phase(step));
        }
        (!is_there && LEADS.into_iter().any(is)).then(|| self.whole(step))
    }

    fn set(&self, at: &Path) -> Found {
        let path = numbered(self.page, at, Language::Dutch).ok()?;
        let (spot, rest) = follow(self.page, &path)?;
        if let Some(found) = self.around(&path, rest.is_empty()) {
            return found;
        }
        let word = match rest {
            [Segment::Key(word), ..] if self.page.is_record(spot.node()) => word,
            _ => return Some(vec![Touch::at(&spot)]),
        };
        let word = spot.known(word).map_or_else(|| word.to_lowercase(), |it| it.word.en.to_owned());
        Some(vec![Touch { adds: Some(word), ..Touch::at(&spot) }])
    }

    fn remove(&self, at: &Path) -> Found {
        let path = numbered(self.page, at, Language::Dutch).ok()?;
        let spot = find(self.page, &path, Language::Dutch).ok()?;
        if let Some(found) = self.around(&path, false) {
            return found;
        }
        let list = spot.parent()?;
        if numbered_item(&path).is_some() {
            return None;
        }
        // What stands behind an item that goes has another place then; a part that loses its last goes too.
        let is_alone = self.page.tree.children(list.node()).nth(2).is_none();
        let is_more = is_alone || self.page.is_list(list.node());
        Some(vec![Touch::at(if is_more { &list } else { &spot })])
    }

    fn list(&self, at: &Path) -> Found {
        let path = numbered(self.page, at, Language::Dutch).ok()?;
        if numbered_list(&path).is_some() { None } else { self.set(at) }
    }
}

impl Touch {
    fn at(spot: &Spot) -> Self {
        Self { chain: spot.chain.iter().map(|&(_, node)| node).collect(), adds: None }
    }
}
