//! Names in running text: every word with a capital that is neither known nor declared.
//!
//! Within a sentence the capital alone suffices: Bakker, Van Dijk and De Regenboog are words as well.
//! Where a capital is due, at the opening of a sentence, a list of the words of the language decides.

mod cues;
mod dictionary;
mod person;
mod phrases;
#[cfg(feature = "dictionaries")]
mod word_list;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use crate::language::Language;
use cues::{acts, is_alone_in_brackets, is_called, is_model_of_car};
use phrases::{ALSO_LANGUAGES, ALSO_WORDS, KNOWN, PARTICLES, Phrases, plain, stems};
use words::{Word, is_roman, words};

pub use person::is_person;

/// What is looked for in the texts of one journey.
pub(crate) struct NameReader {
    /// Of the texts, where there is a list of its words; names of others are known by their capital alone.
    language: Option<Language>,
    declared: Phrases,
    /// The words of names that are declared as such: each of them may stand alone.
    declared_words: HashSet<String>,
    /// Names that stood within a sentence: they are no words at the opening of another.
    seen: HashSet<String>,
}

/// Of them, those that join two names only where another stands beside it: "Anna en Bea" are two.
const NO_JOINTS: &[&str] =
    &["en", "op", "aan", "in", "voor", "tot", "bij", "te", "of", "the", "het"];

/// Words that are no name by themselves, with a capital within a sentence or not: it begins a title there.
const SMALL_WORDS: &[&str] = &[
    "ik", "jij", "je", "hij", "zij", "ze", "we", "wij", "jullie", "men", "een", "dit", "dat",
    "deze", "die", "er", "als", "dan", "toen", "wat", "wie", "waar", "hoe", "niet", "geen", "met",
    "zonder", "naar", "over", "uit", "om", "door", "na", "mijn", "onze", "ons", "maar", "want",
    "he", "she", "they", "you", "a", "an", "this", "that", "these", "if", "when", "what", "who",
    "where", "how", "not", "with", "to", "on", "at", "from", "for", "by", "my", "our", "and",
    "but",
];

impl NameReader {
    /// `names` are of people and may stand in part, `phrases` only as a whole.
    pub fn new<'a>(
        language: Option<Language>,
        names: impl IntoIterator<Item = &'a str>,
        phrases: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let (mut declared, mut declared_words) = (Phrases::default(), HashSet::new());
        for name in names {
            declared.add(name);
            let capitals = words(name).into_iter().filter(Word::is_capital);
            declared_words.extend(capitals.map(|word| plain(word.text)));
        }
        phrases.into_iter().for_each(|phrase| declared.add(phrase));
        Self { language, declared, declared_words, seen: HashSet::new() }
    }

    /// Remembers the names that stand within the sentences of a text, for [`Self::names`].
    pub fn learn(&mut self, text: &str) {
        self.names(text).into_iter().for_each(|at| self.remember(&text[at]));
    }

    /// Remembers a name.
    pub fn remember(&mut self, name: &str) {
        let capitals =
            words(name).into_iter().filter(|word| word.is_capital() && !word.is_initial());
        let all = capitals.map(|word| plain(word.text));
        self.seen.extend(all.filter(|word| !PARTICLES.contains(&word.as_str())));
    }

    /// Where the names of a text stand, each as a whole: "Jan van der Meulen".
    pub fn names(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let is_name = self.marks(&words);
        let mut names: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (i, word) in words.iter().enumerate().filter(|&(i, _)| is_name[i]) {
            let joins = last.is_some_and(|last| is_one_name(&words[last..=i]));
            match names.last_mut().filter(|_| joins) {
                Some(name) => name.end = word.at.end,
                None => names.push(with_initials(&words, i)..word.at.end),
            }
            last = Some(i);
        }
        names.retain(|name| !is_small_talk(&text[name.clone()]));
        names
    }

    /// Whether a whole text is the name of somebody where it is said who somebody is: a capital is due to
    /// a word there too.
    pub fn is_name_of_person(&self, text: &str) -> bool {
        let words = words(text);
        let Some(first) = words.first() else { return false };
        let is_one = |stem: &String| ALSO_WORDS.contains(stem) || dictionary::is_name(stem);
        first.is_capital()
            && KNOWN.length_at(&words) == 0
            && stems(first.text).iter().any(is_one)
            && !self.is_declared(first.text)
    }

    /// The name without the ending that says whose something is, where it is known without it.
    pub fn basic<'a>(&self, name: &'a str) -> &'a str {
        let own = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s"));
        let bare = name.strip_suffix('s').filter(|bare| self.seen.contains(&plain(bare)));
        own.or(bare).unwrap_or(name)
    }

    /// Of each word, whether it is of a name.
    fn marks(&self, words: &[Word<'_>]) -> Vec<bool> {
        let mut marks = vec![false; words.len()];
        let mut i = 0;
        while i < words.len() {
            let declared = self.declared.length_at(&words[i..]);
            let known = KNOWN.length_at(&words[i..]).max(declared);
            let is_called = declared == 0
                && words[i].is_capital()
                && !words[i].is_initial()
                && is_called(words, i);
            if known == 0 || is_called {
                marks[i] = is_called && !self.is_declared(words[i].text) || self.is_name(words, i);
            }
            i += if is_called { 1 } else { known.max(1) };
        }
        marks
    }

    fn is_name(&self, words: &[Word<'_>], i: usize) -> bool {
        let word = &words[i];
        let is_thing = i > 0 && is_model_of_car(&words[i - 1], word);
        let is_sign = word.text.contains(|c: char| c.is_ascii_digit())
            || word.gap.ends_with('#')
            || word.is_initial();
        if is_thing
            || is_sign
            || is_roman(word.text)
            || self.is_declared(word.text)
            || is_known_in_parts(word.text)
        {
            false
        } else if word.is_small() {
            self.is_name_in_small(word)
        } else if is_abbreviation(word.text) {
            word.is_all_capitals() && self.is_name_in_capitals(word.text)
        } else if word.opens {
            self.is_name_at_opening(words, i)
        } else {
            word.is_capital()
                && !self.is_cut_short(words, i)
                && !self.is_numbered(words, i)
                && (!ALSO_LANGUAGES.contains(&plain(word.text).as_str()) || acts(words, i))
        }
    }

    /// Where a capital is due: what is no word, and what is both but does as people do.
    fn is_name_at_opening(&self, words: &[Word<'_>], i: usize) -> bool {
        let stems = stems(words[i].text);
        let is_both = stems.iter().any(|stem| ALSO_WORDS.contains(stem));
        let is_seen =
            |stem: &String| self.seen.contains(stem) && (is_both || dictionary::is_name(stem));
        let is_apart = is_alone_in_brackets(words, i);
        if stems.iter().any(is_seen)
            || is_both && (is_apart || acts(words, i))
            || is_apart && self.is_behind_role(words, i)
        {
            return true;
        }
        !self.is_word(&stems[0]) && (is_both || !self.is_cut_short(words, i))
    }

    /// Behind a word in small letters that is cut short: "bewindv. (De Vries)".
    fn is_behind_role(&self, words: &[Word<'_>], i: usize) -> bool {
        let Some(role) = i.checked_sub(1).map(|at| &words[at]) else { return false };
        role.is_small() && words[i].gap.starts_with('.') && !self.is_word(&plain(role.text))
    }

    /// "Gezin 7", "Groep 3": a thing of which there are more.
    fn is_numbered(&self, words: &[Word<'_>], i: usize) -> bool {
        let next = words.get(i + 1).filter(|next| next.gap == " ");
        let has_number =
            next.is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
        has_number && self.is_word(&plain(words[i].text))
    }

    /// A word cut short: before a point, or without a vowel.
    fn is_cut_short(&self, words: &[Word<'_>], i: usize) -> bool {
        let small = plain(words[i].text);
        let has_vowel = small.contains(|c| "aeiouyáàâäãåæéèêëíìîïóòôöøúùûüıœ".contains(c));
        let point = words.get(i + 1).is_some_and(|next| next.gap.starts_with('.'));
        !has_vowel
            || small.ends_with("nr")
            || point
                && (small.chars().count() < 3
                    || self
                        .language
                        .is_some_and(|language| dictionary::is_beginning(&small, language)))
    }

    fn is_word(&self, small: &str) -> bool {
        let Some(language) = self.language else { return true };
        let parts =
            || small.split('-').all(|part| part.is_empty() || dictionary::is_word(part, language));
        dictionary::is_word(small, language)
            || parts()
            || stems(small).iter().skip(1).any(|stem| dictionary::is_word(stem, language))
    }

    fn is_declared(&self, word: &str) -> bool {
        if self.declared_words.is_empty() {
            return false;
        }
        let word = plain(word);
        let bare = word.strip_suffix('s').is_some_and(|bare| self.declared_words.contains(bare));
        bare || stems(&word).iter().any(|stem| self.declared_words.contains(stem))
    }

    /// In a hurry, without a capital: what is no word, and a name elsewhere.
    fn is_name_in_small(&self, word: &Word<'_>) -> bool {
        if let Some(town) = word.text.strip_prefix("s-") {
            return town.starts_with(char::is_uppercase);
        }
        let small = plain(word.text);
        let stands_apart = small.chars().count() > 3 && !small.contains(['\'', '-', '.']);
        self.language.is_some()
            && stands_apart
            && dictionary::is_name(&small)
            && Language::ALL.iter().all(|&language| !dictionary::is_word(&small, language))
            && !self.is_word(&small)
            && !ALSO_LANGUAGES.contains(&small.as_str())
    }

    /// A word in capitals is shouted, an abbreviation, or a name.
    fn is_name_in_capitals(&self, word: &str) -> bool {
        let small = plain(word);
        let letters = small.chars().count();
        let is_both = ALSO_WORDS.contains(&small) && !cues::is_verb(&small);
        is_both
            || !self.is_word(&small) && (letters > 5 || letters > 3 && dictionary::is_name(&small))
    }
}

fn is_small_talk(name: &str) -> bool {
    let is_small = |word: &str| PARTICLES.contains(&word) || SMALL_WORDS.contains(&word);
    words(name).iter().all(|word| is_small(&plain(word.text)))
}

/// "IB'er", "DVDs", "RvdK": its capitals are letters of other words.
fn is_abbreviation(word: &str) -> bool {
    let base = word.split(['\'', '’', '-', '‑']).next().unwrap_or(word);
    let base = base.strip_suffix('s').filter(|base| base.len() > 1).unwrap_or(base);
    let is_all = base.chars().count() > 1 && base.chars().all(char::is_uppercase);
    is_all || word.ends_with(char::is_uppercase)
}

/// "Turks-Nederlands", "Wmo-consulent": each part with a capital is known.
fn is_known_in_parts(word: &str) -> bool {
    let mut parts = word.split(['-', '‑']).peekable();
    let first = parts.next();
    parts.peek().is_some()
        && first.into_iter().chain(parts).all(|part| {
            let it = words(part);
            let is_code =
                part.len() < 5 && part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
            !part.starts_with(char::is_uppercase) || is_code || KNOWN.length_at(&it) == it.len()
        })
}

/// Whether the first and the last of some words are of one name: nothing but particles and initials
/// stands between them.
fn is_one_name(words: &[Word<'_>]) -> bool {
    let [_, between @ .., last] = words else { return false };
    let close =
        |word: &Word<'_>| word.gap.chars().all(|c| c.is_whitespace() || c == '.') && !word.opens;
    let joins =
        |word: &Word<'_>| word.is_initial() || PARTICLES.contains(&plain(word.text).as_str());
    let only_joints =
        between.iter().all(|word| NO_JOINTS.contains(&word.text)) && !between.is_empty();
    close(last) && between.iter().all(|word| close(word) && joins(word)) && !only_joints
}

/// Where a name begins with the initials before it.
fn with_initials(words: &[Word<'_>], i: usize) -> usize {
    let mut start = words[i].at.start;
    let mut next = &words[i];
    for word in words[..i].iter().rev() {
        let joins = word.is_initial() || PARTICLES.contains(&word.text) && word.at.start > 0;
        if !joins || !next.gap.chars().all(|c| c.is_whitespace() || ".'’".contains(c)) {
            break;
        }
        if word.is_initial() {
            start = word.at.start;
        }
        next = word;
    }
    start
}
