//! Gives a person or an organisation another name, everywhere it stands.

use crate::diagnostic::{Message, Span, words as words_of};
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::path::{Kind, Spot, says_words};
use crate::edit::plan::Plan;
use crate::language::Language;
use crate::source::reader::tidy;
use crate::source::tree::NodeId;
use crate::source::writer::Entry;

/// A name with the words of it that have to be found.
struct Change<'n> {
    from: &'n str,
    to: &'n str,
    words: Language,
}

/// Puts another name in all texts and names. Says in how many places.
pub(super) fn rename(
    plan: &mut Plan<'_>,
    from: &str,
    to: &str,
    l: Language,
) -> Result<usize, Message> {
    let (from, to) = (tidy(from), tidy(to));
    if from.is_empty() || to.is_empty() {
        return Err(messages::empty(l));
    }
    let Some(root) = Spot::root(plan.page) else { return Ok(0) };
    let words = crate::edit::path::keys_language(plan.page, &root);
    let change = Change { from: &from, to: &to, words };
    let mut texts = Vec::new();
    collect(plan.page, &root, &mut texts);
    let mut count = 0;
    for (spot, id, is_key) in &texts {
        count += change.make(plan, spot, *id, *is_key)?;
    }
    if count > 0 {
        return Ok(count);
    }
    let page = plan.page;
    let known = texts.iter().flat_map(|(_, id, _)| words_of(page.words(*id)));
    let known = known.map(|(_, word)| word).filter(|word| word.starts_with(char::is_uppercase));
    Err(messages::name_not_found(l, &from, known))
}

/// All texts and names of a file, and whether each stands before a colon.
fn collect(page: &Page<'_>, spot: &Spot, out: &mut Vec<(Spot, NodeId, bool)>) {
    let node = spot.node();
    if page.tree.repeated(node).is_some() {
        return;
    }
    if page.is_list(node) {
        spot.items(page).iter().for_each(|item| collect(page, item, out));
    } else if page.is_record(node) {
        for (key, value) in page.pairs(node) {
            let word = page.words(key);
            let mut next = spot.clone();
            next.chain.push((Some(key), value));
            next.key = spot.known(word).or(spot.key);
            next.kind = spot.kind_behind(word);
            if matches!(spot.kind, Kind::Names(_)) {
                out.push((next.clone(), key, true));
            }
            collect(page, &next, out);
        }
    } else if spot.key.is_some_and(|key| says_words(&key.shape)) {
        out.push((spot.clone(), node, false));
    }
}

impl Change<'_> {
    fn make(
        &self,
        plan: &mut Plan<'_>,
        spot: &Spot,
        id: NodeId,
        is_key: bool,
    ) -> Result<usize, Message> {
        let page = plan.page;
        let said = page.words(id);
        let found = self.places(said);
        if found.is_empty() {
            return Ok(0);
        }
        let new = swapped(said, &found);
        let span = page.tree.span(id);
        let raw = page.text.get(span.start..span.end).unwrap_or_default();
        let raw_found = self.places(raw);
        let is_easy = |text: &str| text.chars().all(|c| c.is_alphanumeric() || " -’.".contains(c));
        let is_same = raw_found.len() == found.len() && found.iter().all(|(_, word)| is_easy(word));
        if is_same || is_key {
            let at = |span: Span, by: usize| Span { start: span.start + by, end: span.end + by };
            let places: Vec<Span> = raw_found.iter().map(|(it, _)| at(*it, span.start)).collect();
            let words: Vec<String> = raw_found.into_iter().map(|(_, word)| word).collect();
            plan.swap_words(id, is_key, &places, &words, &new);
        } else {
            plan.replace(spot, &Entry::Text(tidy(&new)))?;
        }
        Ok(found.len())
    }

    /// Where the name stands as a whole word, with what comes there.
    fn places(&self, text: &str) -> Vec<(Span, String)> {
        let mut found = Vec::new();
        let is_letter = |c: char| c.is_alphanumeric();
        for (start, _) in text.match_indices(self.from) {
            let end = start + self.from.len();
            if text[..start].ends_with(is_letter)
                || found.last().is_some_and(|(last, _): &(Span, String)| last.end > start)
            {
                continue;
            }
            let (own, rest) = self.possessive(&text[end..]);
            if !text[end + own..].starts_with(is_letter) {
                found.push((Span { start, end: end + own }, format!("{}{rest}", self.to)));
            }
        }
        found
    }

    /// How long the ending is that says that something is theirs, and that of the new name.
    fn possessive(&self, behind: &str) -> (usize, String) {
        let ends = |sign: &str| {
            behind.strip_prefix(sign).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let own = ["’s", "'s", "s"].into_iter().find(|sign| ends(sign));
        let hisses = |name: &str| name.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
        let bare =
            ["’", "'"].into_iter().find(|sign| hisses(self.from) && behind.starts_with(sign));
        let Some(own) = own.or(bare) else { return (0, String::new()) };
        let sign = if own.starts_with('\'') { "'" } else { "’" };
        let new = match self.words {
            Language::English => format!("{sign}s"),
            Language::Dutch if hisses(self.to) => sign.to_owned(),
            Language::Dutch if self.to.ends_with(['a', 'i', 'o', 'u', 'y']) => format!("{sign}s"),
            Language::Dutch => "s".to_owned(),
        };
        (own.len(), new)
    }
}

fn swapped(text: &str, places: &[(Span, String)]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (span, word) in places {
        out.push_str(&text[at..span.start]);
        out.push_str(word);
        at = span.end;
    }
    out + &text[at..]
}
