//! From which step until which.

use crate::model::{StepId, Stretch};
use crate::source::messages::plan;
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::vocabulary::Keys;
use crate::source::writer::{Entries, Writer};

/// Writes both ends, where they are not those of the story.
pub(crate) fn put_stretch<K: Keys>(
    [from, until]: [K; 2],
    stretch: Stretch,
    writer: &Writer<'_>,
    entries: &mut Entries,
) {
    entries.add(from, stretch.from.and_then(|step| writer.step(step)));
    entries.add(until, stretch.to.and_then(|step| writer.step(step)));
}

impl<'a> Reader<'a, '_> {
    /// From which step until which; reported when that cannot be.
    pub(crate) fn stretch<K: Keys>(
        &mut self,
        fields: &Fields<'a, K>,
        from: K,
        until: K,
    ) -> Option<Stretch> {
        if self.steps_read.is_empty() && !self.beside_unsure {
            let message = plan::without_steps(self.language, self.words);
            self.report(self.first_line(fields.node()), message);
            return None;
        }
        let mut end = |key| fields.get(key).map(|spot| self.step_named(spot));
        let (first, last) = (end(from), end(until));
        let whole = |end: Option<Option<StepId>>| end.map_or(Some(None), |step| step.map(Some));
        let stretch = Stretch { from: whole(first)?, to: whole(last)? };
        if self.order.ends_before_it_begins(stretch) && !self.beside_unsure {
            let spot = fields.get(until).or_else(|| fields.get(from))?;
            self.report(
                self.tree.span(spot.node),
                plan::ends_before_it_begins(self.language, self.words),
            );
            return None;
        }
        Some(stretch)
    }

    /// Which step a number or a name means: they count in the order of the file.
    pub(crate) fn step_named(&mut self, spot: Spot<'a>) -> Option<StepId> {
        let word = self.raw(spot)?;
        let steps = self.steps_read.len();
        let numbered = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let numbered = numbered.and_then(|at| self.steps_read.get(at).copied());
        let found = numbered.or_else(|| self.named_steps.get(&word.to_lowercase()).copied());
        if steps == 0 && !self.beside_unsure {
            let message = plan::without_steps(self.language, self.words);
            self.report(self.tree.span(spot.node), message);
        } else if found.is_none() && !self.beside_unsure {
            let names = self.step_names.iter().map(String::as_str);
            let message = plan::unknown_step(self.language, word, steps, names);
            self.report(self.tree.span(spot.node), message);
        }
        found
    }
}
