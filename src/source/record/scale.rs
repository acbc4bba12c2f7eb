//! A scale, written as a list of levels or as a range of numbers.

use crate::model::Scale;
use crate::source::messages::meaning;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::Entry;

/// What may stand between the two ends of a range.
const SEPARATORS: [&str; 7] = ["t/m", "..", " tot ", " to ", "–", "—", "-"];

impl<'a> Reader<'a, '_> {
    pub(crate) fn scale(&mut self, spot: Spot<'a>) -> Option<Scale> {
        if self.is_list(spot.node) {
            return Some(self.named_levels(spot));
        }
        let text = self.raw(spot)?;
        let Some((one_end, other_end)) = range(text) else {
            self.report(self.tree.span(spot.node), meaning::not_a_scale(self.language, text));
            return None;
        };
        let levels = usize::try_from(one_end.abs_diff(other_end)).map_or(usize::MAX, |n| n + 1);
        if !(2..=Scale::MAX_LEVELS).contains(&levels) {
            self.report(self.tree.span(spot.node), meaning::scale_size(self.language));
            return None;
        }
        Some(Scale::numeric(one_end, other_end))
    }

    fn named_levels(&mut self, spot: Spot<'a>) -> Scale {
        let items = self.items(spot);
        let count = items.len();
        if count == 1 || count > Scale::MAX_LEVELS {
            self.report(self.first_line(spot.node), meaning::scale_size(self.language));
        }
        let mut scale = Scale::of(&[]);
        for item in items.into_iter().take(Scale::MAX_LEVELS) {
            let Some(name) = self.text(item) else { continue };
            let lower = name.to_lowercase();
            if scale.levels.iter().any(|known| known.to_lowercase() == lower) {
                let message = meaning::duplicate_level(self.language, &name);
                self.report(self.tree.span(item.node), message);
            }
            scale.levels.push(name);
        }
        scale
    }
}

/// A scale as a range of numbers, where it is one, or as a list of its levels.
pub(crate) fn scale_entry(scale: &Scale) -> Option<Entry> {
    let number = |name: &String| name.replace('−', "-").trim_start_matches('+').parse().ok();
    let ends = scale.levels.first().and_then(number).zip(scale.levels.last().and_then(number));
    match ends {
        Some((high, low)) if Scale::numeric(low, high) == *scale => {
            let between = if low < 0 { ".." } else { "-" };
            Some(Entry::Word(format!("{low}{between}{high}")))
        }
        _ => Entry::list(scale.levels.iter().map(|name| Entry::Text(name.clone()))),
    }
}

/// The two ends of "1-10", "-2..+2" or "1 t/m 5".
fn range(text: &str) -> Option<(i32, i32)> {
    let text = text.replace('−', "-");
    SEPARATORS.iter().find_map(|separator| {
        // A minus sign in front belongs to the number.
        let sign = usize::from(text.starts_with('-'));
        let at = text.get(sign..)?.find(separator)? + sign;
        let (one_end, other_end) = (text.get(..at)?, text.get(at + separator.len()..)?);
        Some((one_end.trim().parse().ok()?, other_end.trim().parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use crate::source::record::scale::range;

    #[test]
    fn ranges_are_read_in_every_spelling() {
        for (text, ends) in [
            ("1-10", (1, 10)),
            ("1 - 10", (1, 10)),
            ("1–5", (1, 5)),
            ("-2..+2", (-2, 2)),
            ("−2..2", (-2, 2)),
            ("-5--1", (-5, -1)),
            ("1 t/m 5", (1, 5)),
            ("10 to 1", (10, 1)),
        ] {
            assert_eq!(range(text), Some(ends), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_range() {
        for text in ["", "-", "1", "goed-slecht", "1-", "1-99999999999", "1.5-2"] {
            assert_eq!(range(text), None, "{text}");
        }
    }
}
