//! A text as its words, each with whether it opens a sentence.

use std::ops::Range;

/// A word of a text: letters and digits, with the apostrophes and hyphens between them.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub at: Range<usize>,
    /// Whether a capital is due here: at the start of a sentence, a quotation or an item of a list.
    pub opens: bool,
    /// What stands between the word before and this one.
    pub gap: &'a str,
}

impl Word<'_> {
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub fn is_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// Whether all of its letters are capitals.
    pub fn is_all_capitals(&self) -> bool {
        self.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    }

    /// The initial of a name: "J.", "Th." before a point is told by its length.
    pub fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().count() == 1
    }
}

/// The words of a text, in its order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    for at in stretches(text) {
        let from = words.last().map_or(0, |word| word.at.end);
        let gap = &text[from..at.start];
        let opens = opens(words.last(), gap, &text[at.clone()]);
        words.push(Word { text: &text[at.clone()], at, opens, gap });
    }
    words
}

fn opens(before: Option<&Word<'_>>, gap: &str, word: &str) -> bool {
    let Some(before) = before else { return true };
    // Nothing was said yet: "'s Avonds", "3. Thuis".
    let goes_on = before.opens
        && (before.text.starts_with(|c: char| c.is_numeric())
            || is_short(before)
            || is_roman(before.text));
    let after_short =
        gap.starts_with('.') && is_cut_short(before) && !gap.contains(['!', '?', '…', ':', '\n']);
    // The apostrophe of "'t Hart" is no quotation mark.
    let gap = if SHORT.contains(&word) { gap.trim_end_matches(['\'', '‘', '’']) } else { gap };
    let quote = gap
        .trim_start_matches(|c: char| !c.is_whitespace())
        .contains(['“', '„', '"', '‘', '«', '\'', '”']);
    let ends = gap.contains(['!', '?', '…', ':', '\n', '(', '•', '*', '#', '|', '['])
        || gap.contains('.') && !gap.contains("..,");
    let dash = [" - ", " – ", " — ", "> "].iter().any(|dash| gap.contains(dash));
    goes_on || quote || dash || ends && !after_short
}

/// What stands for a word before the one with the capital.
const SHORT: [&str; 6] = ["s", "t", "n", "k", "m", "r"];

fn is_short(word: &Word<'_>) -> bool {
    SHORT.contains(&word.text) && word.gap.ends_with(['\'', '‘', '’'])
}

/// The number of an item of a list, as "II".
pub(super) fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVXLC".contains(c))
}

/// Whether a point after a word does not end the sentence: an initial, or a word cut short before a name.
fn is_cut_short(word: &Word<'_>) -> bool {
    word.is_initial() || CUT_SHORT.contains(&word.text.to_lowercase().as_str())
}

const CUT_SHORT: &[&str] = &[
    "mw", "mevr", "dhr", "hr", "fam", "dr", "drs", "mr", "ir", "ing", "prof", "ds", "st", "mrs",
    "ms", "jr", "sr", "th", "chr", "ph", "joh", "vs", "vd", "v", "d", "geb", "nr", "ca", "ged",
    "fa", "wed", "t.a.v", "namens", "aanw", "afz", "gem", "gez", "bs", "obs", "cbs", "pcb", "rk",
    "w.o", "incl", "excl", "resp", "evt", "m.b.t", "i.v.m", "o.a", "d.m.v", "bijv", "a.d", "z.g",
    "zgn", "no",
];

/// Where the words are: an apostrophe, hyphen or point between letters belongs to the word.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|&(_, next)| next.is_alphanumeric());
        let joins = matches!(c, '\'' | '’' | '-' | '‑') && start.is_some() && next_is_letter;
        // "m.b.t." is a word, "thuis.Toen" is not: small letters on both sides, one at a time.
        let dots =
            c == '.' && start.is_some_and(|from| is_dotted(&text[from..at])) && next_is_letter;
        if is_letter(c) || joins || dots {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            stretches.push(from..at);
        }
    }
    stretches.extend(start.map(|from| from..text.len()));
    stretches
}

fn is_dotted(before: &str) -> bool {
    let last = before.rsplit('.').next().unwrap_or(before);
    last.chars().count() == 1 && last.chars().all(char::is_lowercase)
}

fn is_letter(c: char) -> bool {
    // Marks that stand on a letter, as in a decomposed ë.
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}
