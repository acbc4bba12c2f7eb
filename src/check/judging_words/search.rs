//! Finds the words of the lists in a text.

use std::collections::BTreeSet;

use super::form::{firsts, is_in, length};
use super::list::{self, Entry, Reason};
use super::tokens::{Token, tokens};
use super::whose::{Names, Told, Voice};
use crate::check::words::Words;
use crate::language::Language;

/// How near a word must stand that takes the judgement away.
const NEAR: usize = 3;

/// A word that judges, as it stands in a text.
pub(super) struct Judged<'a> {
    pub found: String,
    pub reason: &'static str,
    /// What to write instead.
    pub better: &'a str,
}

/// A word that is looked for.
struct Known<'a> {
    entry: Entry,
    better: &'a str,
    forms: Vec<String>,
}

/// The list for a language with what the settings say of it.
pub(super) struct Search<'a> {
    messages: Language,
    /// The author's own words come first.
    known: Vec<Known<'a>>,
    /// What a form may begin with: most words of a text begin none, and need no closer look.
    begins: BTreeSet<String>,
    stems: Vec<String>,
    allowed: Vec<String>,
    /// Words that begin a reason.
    because: &'static str,
}

impl<'a> Search<'a> {
    /// The list for texts in a language; of another language only the author's own words are known.
    pub fn of(language: Option<Language>, words: &'a Words, messages: Language) -> Self {
        let own = words.judging.iter().map(|(word, better)| Known {
            entry: list::name(Reason::Listed, &[], ""),
            better,
            forms: vec![plain(word)],
        });
        // Who allows one form of a word allows all of them.
        let is_allowed = |entry: &Entry| {
            let mut allowed = words.allowed.iter().map(|word| tokens(word));
            allowed.any(|word| entry.forms.iter().any(|form| is_in(form, &word)))
        };
        let ours = language.map_or(&[][..], list::of).iter().filter(|entry| !is_allowed(entry));
        let ours = ours.map(|entry| {
            let forms = entry.forms.iter().map(|form| (*form).to_owned()).collect();
            Known { entry: *entry, better: entry.better, forms }
        });
        let allowed = words.allowed.iter().map(|word| plain(word)).collect();
        let because = language.map_or("", |it| it.pick("omdat want doordat aangezien", "because"));
        let known: Vec<_> = own.chain(ours).collect();
        let (mut begins, mut stems) = (BTreeSet::new(), Vec::new());
        for word in known.iter().flat_map(|it| &it.forms).flat_map(|form| firsts(form)) {
            match word.strip_suffix('*') {
                Some(stem) => stems.push(stem.to_owned()),
                None => _ = begins.insert(word.to_owned()),
            }
        }
        Self { messages, known, begins, stems, allowed, because }
    }

    /// The words that judge somebody in a text; of each entry the first.
    pub fn judged(&self, text: &str, voice: Voice, names: &Names) -> Vec<Judged<'a>> {
        let tokens = &tokens(text);
        let starts: Vec<usize> = (0..tokens.len()).filter(|at| self.begins(&tokens[*at])).collect();
        let told = Told { tokens, voice, names };
        let is_own = voice == Voice::Author && told.is_in_first_person();
        let told = if is_own { Told { voice: Voice::Family, ..told } } else { told };
        let of_entry = |known: &Known<'a>| {
            let (at, end) = starts.iter().find_map(|&at| {
                let mut ends = known.forms.iter().filter_map(|form| length(form, &tokens[at..]));
                ends.find(|taken| self.judges(&known.entry, told, at, at + taken))
                    .map(|taken| (at, at + taken))
            })?;
            let found = text[tokens[at].start..tokens[end - 1].end].to_owned();
            let reason = known.entry.reason.told(self.messages);
            Some((at, Judged { found, reason, better: known.better }))
        };
        let mut found: Vec<_> = self.known.iter().filter_map(of_entry).collect();
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, judged)| judged).collect()
    }

    /// Whether a form may begin with a word.
    fn begins(&self, token: &Token) -> bool {
        self.begins.contains(&token.word)
            || self.stems.iter().any(|stem| token.word.starts_with(stem.as_str()))
    }

    fn judges(&self, entry: &Entry, told: Told<'_>, at: usize, end: usize) -> bool {
        let words = &told.tokens[at..end];
        if words.iter().any(|it| it.is_quoted) || self.allowed.iter().any(|it| is_in(it, words)) {
            return false;
        }
        let near = at.saturating_sub(NEAR)..(end + NEAR).min(told.tokens.len());
        let mut near = told.tokens[near].iter().filter(|it| it.sentence == words[0].sentence);
        if near.any(|it| entry.unless.contains(&it.word.as_str())) {
            return false;
        }
        // Who says why somebody does not want to leaves them their reason.
        if entry.is_deed && entry.reason == Reason::Will && told.gives_reason(end, self.because) {
            return false;
        }
        entry.reason == Reason::Listed
            || !told.is_own_or_reported(at, entry.reason)
                && (!entry.is_deed || told.is_done_by_family(at, end))
    }
}

/// Words of the settings as a form.
fn plain(words: &str) -> String {
    tokens(words).iter().map(|token: &Token| token.word.as_str()).collect::<Vec<_>>().join(" ")
}
