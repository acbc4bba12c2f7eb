//! What was changed, to be taken back and made again.

use serde::Serialize;

use crate::utf16::{Range, units};

/// How many changes can be taken back.
const MOST: usize = 2000;

/// A stretch of a text, and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    #[serde(flatten)]
    pub range: Range,
    pub insert: String,
}

/// The texts before the one that is there now, and those that were taken back.
#[derive(Debug, Default)]
pub(crate) struct History {
    before: Vec<String>,
    after: Vec<String>,
    /// Whether the last change can still grow.
    is_open: bool,
}

impl History {
    /// That a text was changed; `together` with the change before it, or apart.
    pub fn changed(&mut self, old: String, together: bool) {
        self.after.clear();
        if !(together && self.is_open) {
            self.before.push(old);
            if self.before.len() > MOST {
                self.before.remove(0);
            }
        }
        self.is_open = true;
    }

    /// The text before the last change.
    pub fn undo(&mut self, now: &str) -> Option<String> {
        self.is_open = false;
        let text = self.before.pop()?;
        self.after.push(now.to_owned());
        Some(text)
    }

    /// The text before the last change, which is not to be made again.
    pub fn drop(&mut self) -> Option<String> {
        self.is_open = false;
        self.before.pop()
    }

    /// The text that was taken back last.
    pub fn redo(&mut self, now: &str) -> Option<String> {
        self.is_open = false;
        let text = self.after.pop()?;
        self.before.push(now.to_owned());
        Some(text)
    }

    pub const fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    pub const fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }
}

/// What makes one text of another: line by line where both have as many lines, or else in one stretch.
pub(crate) fn changes(old: &str, new: &str) -> Vec<Change> {
    let mut made = Vec::new();
    let (olds, news): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    if olds.len() != news.len() {
        made.extend(stretch(old, new, 0));
        return made;
    }
    let mut from = 0;
    for (own, other) in olds.into_iter().zip(news) {
        made.extend(stretch(own, other, from));
        from += units(own);
    }
    made
}

/// The one stretch in which two texts differ.
fn stretch(old: &str, new: &str, from: usize) -> Option<Change> {
    if old == new {
        return None;
    }
    let start = common(old.chars(), new.chars());
    let end = common(old[start..].chars().rev(), new[start..].chars().rev());
    let range =
        Range { from: from + units(&old[..start]), to: from + units(&old[..old.len() - end]) };
    Some(Change { range, insert: new[start..new.len() - end].to_owned() })
}

/// How many bytes two texts begin with alike.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(old: &str, changes: &[Change]) -> String {
        let mut units: Vec<u16> = old.encode_utf16().collect();
        for Change { range, insert } in changes.iter().rev() {
            units.splice(range.from..range.to, insert.encode_utf16());
        }
        String::from_utf16(&units).expect("a text")
    }

    #[test]
    fn changes_make_the_new_text_of_the_old() {
        for (old, new, count) in [
            ("a\nb\nc\n", "a\nB\nc\n", 1),
            ("a😀\nb\nc\n", "a😀x\nb\nd\n", 2),
            ("a\nb\n", "a\nx\nb\n", 1),
            ("aa", "aaa", 1),
            ("", "x", 1),
            ("x", "x", 0),
            ("é", "è", 1),
        ] {
            let made = changes(old, new);
            assert_eq!(put(old, &made), new);
            assert_eq!(made.len(), count, "{old} → {new}");
        }
    }

    #[test]
    fn what_was_changed_together_is_taken_back_together() {
        let mut history = History::default();
        history.changed("a".to_owned(), false);
        history.changed("ab".to_owned(), true);
        assert_eq!(history.undo("abc").as_deref(), Some("a"));
        assert_eq!(history.redo("a").as_deref(), Some("abc"));
        history.changed("abc".to_owned(), true);
        assert_eq!(history.undo("abcd").as_deref(), Some("abc"));
        assert!(history.can_undo() && history.can_redo());
    }
}
