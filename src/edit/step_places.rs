//! Where the steps of a file stand in it, and what number each has.

use crate::diagnostic::Message;
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::path::{Path, Segment, find};
use crate::language::Language;
use crate::model::StepId;
use crate::source::vocabulary::{JourneyKey, Key, Keys, PartyKey, STEP};

/// The steps of a file, in its order.
pub(super) struct Steps {
    /// The lists that they stand in: one, or one for each party.
    pub lists: Vec<(Path, usize)>,
}

impl Steps {
    pub fn of(page: &Page<'_>) -> Self {
        let own = Path::root().word(JourneyKey::Steps);
        let count = |path: &Path| {
            let found = find(page, path, Language::Dutch).ok();
            found.map_or(0, |spot| page.items(spot.node()).len())
        };
        let parties = Path::root().word(JourneyKey::Parties);
        let party = |at| parties.clone().at(at).word(PartyKey::Steps);
        let lists = match count(&parties) {
            0 => vec![own],
            many => (0..many).map(party).collect(),
        };
        Self {
            lists: lists
                .into_iter()
                .map(|path| {
                    let n = count(&path);
                    (path, n)
                })
                .collect(),
        }
    }

    pub fn count(&self) -> usize {
        self.lists.iter().map(|(_, count)| count).sum()
    }

    /// The list that a party's steps stand in.
    pub fn list(&self, party: usize, l: Language) -> Result<&Path, Message> {
        let list = self.lists.get(party).map(|(path, _)| path);
        list.ok_or_else(|| messages::unknown_step(l, 1, self.count()))
    }

    /// The step at a number of the whole file, from 1.
    pub fn numbered(&self, number: usize) -> Option<StepId> {
        let mut before = 0;
        for (party, (_, count)) in self.lists.iter().enumerate() {
            if (before + 1..=before + count).contains(&number) {
                return Some(StepId::new(party, number - before));
            }
            before += count;
        }
        None
    }

    /// The number of a step in the whole file, from 1.
    pub fn number(&self, step: StepId) -> usize {
        self.lists.iter().take(step.party).map(|(_, count)| count).sum::<usize>() + step.number
    }

    pub fn path(&self, step: StepId, l: Language) -> Result<Path, Message> {
        let unknown = || messages::unknown_step(l, self.number(step), self.count());
        let (path, count) = self.lists.get(step.party).ok_or_else(unknown)?;
        let at = step.number.checked_sub(1).filter(|at| at < count).ok_or_else(unknown)?;
        Ok(path.clone().at(at))
    }
}

/// A path in which a step is called by its number in the file: `step:4`.
pub(super) fn numbered(page: &Page<'_>, path: &Path, l: Language) -> Result<Path, Message> {
    let [Segment::Key(word), Segment::At(at), rest @ ..] = path.segments() else {
        return Ok(path.clone());
    };
    if !["stap", "step", "stappen", "steps"].contains(&&**word) {
        return Ok(path.clone());
    }
    let steps = Steps::of(page);
    let unknown = || messages::unknown_step(l, at + 1, steps.count());
    let step = steps.path(steps.numbered(at + 1).ok_or_else(unknown)?, l)?;
    Ok(rest.iter().fold(step, |path, segment| match segment {
        Segment::Key(word) => path.key(word),
        Segment::At(at) => path.at(*at),
    }))
}

fn is(word: &str, key: &Key) -> bool {
    key.word.matches(word)
}

/// The step that a path leads to, where it leads to one.
pub(super) fn step_at(path: &Path) -> Option<StepId> {
    match in_steps(path.segments())? {
        (step, []) => Some(step),
        _ => None,
    }
}

/// The step that a path goes through, and what of the step it leads to.
pub(super) fn in_step(path: &Path) -> Option<(StepId, &'static Key)> {
    let (step, rest) = in_steps(path.segments())?;
    let Segment::Key(word) = rest.first()? else { return None };
    STEP.find(word).map(|at| (step, &STEP.keys[at]))
}

fn in_steps(segments: &[Segment]) -> Option<(StepId, &[Segment])> {
    match segments {
        [Segment::Key(steps), Segment::At(at), rest @ ..] if is(steps, JourneyKey::Steps.key()) => {
            Some((StepId::new(0, at + 1), rest))
        }
        [
            Segment::Key(parties),
            Segment::At(party),
            Segment::Key(steps),
            Segment::At(at),
            rest @ ..,
        ] if is(parties, JourneyKey::Parties.key()) && is(steps, PartyKey::Steps.key()) => {
            Some((StepId::new(*party, at + 1), rest))
        }
        _ => None,
    }
}

/// A list whose items other parts of a file call by their place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbered {
    /// Steps of a party.
    Steps(usize),
    Parties,
    Phases,
}

/// The list that a path leads to, where its items are called by their place.
pub(super) fn numbered_list(path: &Path) -> Option<Numbered> {
    if let Some(first) = step_at(&path.clone().at(0)) {
        return Some(Numbered::Steps(first.party));
    }
    match path.segments() {
        [Segment::Key(word)] if is(word, JourneyKey::Parties.key()) => Some(Numbered::Parties),
        [Segment::Key(word)] if is(word, JourneyKey::Phases.key()) => Some(Numbered::Phases),
        _ => None,
    }
}

/// Such a list with the place of the item in it that a path leads to.
pub(super) fn numbered_item(path: &Path) -> Option<(Numbered, usize)> {
    let Segment::At(at) = path.segments().last()? else { return None };
    Some((numbered_list(&path.parent())?, *at))
}
