//! Finds the words of the lists in a text.

use std::collections::BTreeMap;

use crate::check::judging_words::entry::{Entry, Kind, Reason};
use crate::check::judging_words::list;
use crate::check::judging_words::pattern::Pattern;
use crate::check::judging_words::subject::{
    Voice, is_family, is_in_first_person, is_told_of_oneself,
};
use crate::check::judging_words::tokens::{Token, tokens};
use crate::check::words::Words;
use crate::language::Language;

/// How near a word must stand that takes the judgement away.
const NEAR: usize = 3;

/// A word that judges, as it stands in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Judged<'a> {
    /// As it stands there.
    pub found: String,
    pub reason: &'static str,
    /// What to write instead.
    pub better: &'a str,
}

/// The list for a language with what the settings say of it.
pub(super) struct Search<'a> {
    messages: Language,
    /// The author's own words come first.
    entries: Vec<(Entry, &'a str, Vec<Pattern>)>,
    /// Which forms of which entries begin with a word.
    by_first: BTreeMap<String, Vec<(usize, usize)>>,
    allowed: Vec<Pattern>,
}

impl<'a> Search<'a> {
    /// The list for texts in a language; of another language only the author's own words are known.
    pub fn of(language: Option<Language>, words: &'a Words, messages: Language) -> Self {
        let own = words.judging.iter().map(|(word, better)| {
            let entry = Entry::phrase(Reason::Listed, &[], "");
            (entry, better.as_str(), vec![Pattern::words(&tokens(word))])
        });
        let allowed: Vec<Vec<Token>> = words.allowed.iter().map(|word| tokens(word)).collect();
        let ours = language.map_or(&[][..], list::of).iter().map(|entry| {
            (*entry, entry.better, entry.forms.iter().map(|form| Pattern::of(form)).collect())
        });
        // Who allows one form of a word allows all of them.
        let is_allowed = |forms: &[Pattern]| allowed.iter().any(|it| is_anywhere(forms, it));
        let kept = |(_, _, forms): &(Entry, &str, Vec<Pattern>)| !is_allowed(forms);
        let entries: Vec<_> = own.chain(ours.filter(kept)).collect();
        let mut by_first: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, (_, _, forms)) in entries.iter().enumerate() {
            for (nth, form) in forms.iter().enumerate() {
                for word in form.first() {
                    by_first.entry(word.clone()).or_default().push((at, nth));
                }
            }
        }
        let allowed = allowed.iter().filter(|it| !it.is_empty()).map(|it| Pattern::words(it));
        Self { messages, allowed: allowed.collect(), entries, by_first }
    }

    /// The words that judge somebody in a text; of each entry the first.
    pub fn judged(&self, text: &str, voice: Voice, names: &[String]) -> Vec<Judged<'a>> {
        let tokens = tokens(text);
        let mut found: Vec<Judged<'a>> = Vec::new();
        let (mut told, mut free) = (Vec::new(), 0);
        for at in 0..tokens.len() {
            if at < free {
                continue;
            }
            let forms = self.by_first.get(&tokens[at].word).into_iter().flatten();
            let hit = forms.filter_map(|(entry, form)| {
                let length = self.entries[*entry].2[*form].length(&tokens[at..])?;
                let seen = Seen { tokens: &tokens, at, length, voice, names };
                self.judges(&self.entries[*entry].0, &seen).then_some((*entry, length))
            });
            let Some((entry, length)) = hit.min_by_key(|(entry, _)| *entry) else { continue };
            free = at + length;
            if !told.contains(&entry) {
                told.push(entry);
                let (Entry { reason, .. }, better, _) = &self.entries[entry];
                let reason = reason.told(self.messages);
                let shown = text[tokens[at].start..tokens[free - 1].end].to_owned();
                found.push(Judged { found: shown, reason, better });
            }
        }
        found
    }

    fn judges(&self, entry: &Entry, seen: &Seen<'_>) -> bool {
        let Seen { tokens, at, length, voice, names } = *seen;
        let words = &tokens[at..at + length];
        if words.iter().any(|it| it.is_quoted) || is_anywhere(&self.allowed, words) {
            return false;
        }
        // An author who writes "mijn" tells what the family says.
        let is_own = voice == Voice::Author && is_in_first_person(tokens, at);
        let voice = if is_own { Voice::Family } else { voice };
        if entry.reason != Reason::Listed && is_told_of_oneself(tokens, at, voice, entry.reason) {
            return false;
        }
        let has = |range: &[Token], words: &[&str]| {
            let mut near = range.iter().filter(|it| it.sentence == tokens[at].sentence);
            near.any(|it| words.contains(&it.word.as_str()))
        };
        let (end, [before, after]) = (at + length, entry.unless);
        let is_excused = has(&tokens[at.saturating_sub(NEAR)..at], before)
            || has(&tokens[end..(end + NEAR).min(tokens.len())], after);
        !is_excused && (entry.kind != Kind::Deed || is_family(tokens, at, voice, names))
    }
}

/// Where a word stands, and who says it.
struct Seen<'t> {
    tokens: &'t [Token],
    at: usize,
    length: usize,
    voice: Voice,
    names: &'t [String],
}

fn is_anywhere(forms: &[Pattern], tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| forms.iter().any(|form| form.length(&tokens[at..]).is_some()))
}
