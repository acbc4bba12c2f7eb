//! Remarks that look like the end of a text: ` #` begins a remark wherever it stands outside quotes,
//! and what it takes away is missed by nobody but the reader of the drawing.

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::language::Language;
use crate::source::messages::file;
use crate::source::reader::state::{Reader, Spot};
use crate::source::tree::Content;
use crate::source::vocabulary::Shape;

impl<'a> Reader<'a, '_> {
    /// Remembers the remark behind a text without quotes, where it may be the end of that text.
    ///
    /// A word, a number or a level that was understood is whole, so nothing is lost behind it.
    pub(crate) fn note_remark(&mut self, spot: Spot<'a>) {
        let is_free = !matches!(
            spot.key.shape,
            Shape::Number { .. }
                | Shape::YesNo
                | Shape::Word(_)
                | Shape::PhaseId
                | Shape::PhaseOr(_)
                | Shape::PhasesOr(_)
                | Shape::Level
                | Shape::Duration
                | Shape::Language
                | Shape::Link
        );
        let is_plain = matches!(self.tree.content(spot.node), Content::Text { plain: true, .. });
        if is_free
            && is_plain
            && let Some(remark) = behind(self.text, self.tree.span(spot.node))
        {
            // A repeated part is read at every repetition.
            self.remarks.insert(remark.start, remark.end);
        }
    }

    /// What was remembered, in the order of the file.
    pub(crate) fn lost_texts(&self) -> Vec<Diagnostic> {
        let spans = self.remarks.iter().map(|(&start, &end)| Span { start, end });
        spans.map(|span| warning(self.language, span)).collect()
    }
}

fn warning(language: Language, span: Span) -> Diagnostic {
    let mut warning = file::lost_to_remark(language).at(span);
    warning.severity = Severity::Warning;
    warning
}

/// The remark on the last line of a text without quotes, or on the line below it, when it may be
/// meant as text. Looks no further than the next sign: a file may be one long line.
fn behind(text: &str, span: Span) -> Option<Span> {
    let value = text.get(span.start..span.end)?.trim_end();
    let end = span.start + value.len();
    let rest = text.get(end..)?;
    let sign = rest.trim_start_matches([' ', '\t']);
    let at = text.len() - sign.len();
    if sign.starts_with('#') {
        let remark = first_line(sign);
        return (at > end && looks_like_text(remark))
            .then(|| Span { start: at, end: at + remark.trim_end().len() });
    }
    below(text, span.start, at)
}

/// The remark on the line after `end`, where it is indented as the rest of a text that begins at
/// `start` would be.
fn below(text: &str, start: usize, end: usize) -> Option<Span> {
    let rest = text.get(end..)?;
    let line = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
    let indented = line.trim_start_matches(' ');
    let remark = indented.starts_with('#').then(|| first_line(indented).trim_end())?;
    let indentation = line.len() - indented.len();
    let at = text.len() - indented.len();
    let span = Span { start: at, end: at + remark.len() };
    let is_text = looks_like_text(remark) && !is_a_key(remark);
    (is_text && indentation >= least_indentation(text, start)).then_some(span)
}

fn first_line(text: &str) -> &str {
    text.split(['\n', '\r']).next().unwrap_or_default()
}

/// How far a line has to be indented to go on with the text at `start`: as far as the text, where
/// it stands on a line of its own, and otherwise further than the word before it.
fn least_indentation(text: &str, start: usize) -> usize {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..start];
    let opening = before.len() - before.trim_start_matches([' ', '-']).len();
    if opening == before.len() { before.len() } else { opening + 1 }
}

/// Whether a remark is written as nobody writes one: no space after the `#`, or nothing at all.
fn looks_like_text(remark: &str) -> bool {
    let Some(said) = remark.strip_prefix('#') else { return false };
    !said.trim_start_matches('#').starts_with([' ', '\t'])
}

/// Whether a remark is a line of the file that was taken out: `#emotie: boos`, `#- emotie: boos`.
fn is_a_key(remark: &str) -> bool {
    let line = remark.trim_start_matches(['#', '-', ' ']);
    let word = line.split(':').next().unwrap_or_default();
    let behind = &line[word.len()..];
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_word && (behind == ":" || behind.starts_with(": "))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::source::read;

    /// The remarks that are warned of in a journey whose first step has this event.
    fn lost(event: &str) -> Vec<String> {
        let text = format!("titel: x\nstappen:\n  - gebeurtenis: {event}\n    niveau: neutraal\n");
        lost_in(&text)
    }

    fn lost_in(text: &str) -> Vec<String> {
        let document = read(text, Language::Dutch).unwrap_or_else(|found| panic!("{found:?}"));
        let lost = document.warnings().iter();
        lost.map(|warning| text[warning.span.start..warning.span.end].to_owned()).collect()
    }

    #[test]
    fn text_behind_a_hash_is_missed() {
        for (event, remark) in [
            ("Ik woon op #3 van de flat.", "#3 van de flat."),
            ("Ik toets 1 en #", "#"),
            ("Ik toets 1 en ##", "##"),
            ("Ik toets \t#2 in.  ", "#2 in."),
            ("Ik woon\n      al jaren op #3.", "#3."),
            ("Ik woon op\n      #3 van de flat.", "#3 van de flat."),
            ("\n      Ik woon op\n      #3 van de flat.", "#3 van de flat."),
            ("Wie belt er? #metoo", "#metoo"),
        ] {
            assert_eq!(lost(event), [remark], "{event}");
        }
        let windows = "titel: Reis #1 van Sam\r\nstappen:\r\n  - gebeurtenis: x\r\n";
        assert_eq!(lost_in(windows), ["#1 van Sam"]);
    }

    #[test]
    fn lists_and_braces_are_looked_at() {
        let text = "titel: x\nstappen:\n  - gebeurtenis: x\n    betreft:\n      - Flat #3\n      - Sam\n        #4\n  - { gebeurtenis: Flat #5\n      , tijd: toen }\n  - { gebeurtenis: y, tijd: om #6\n    }\n";
        assert_eq!(lost_in(text), ["#3", "#4", "#5", "#6"]);
    }

    #[test]
    fn a_repeated_text_is_told_once() {
        let text = "titel: x\nstappen:\n  - gebeurtenis: &a Flat #3\n    emotie: *a\n";
        assert_eq!(lost_in(text).len(), 1);
    }

    #[test]
    fn a_remark_is_left_alone() {
        for event in [
            "Ik bel. # nog navragen",
            "Ik bel. ## nog navragen",
            "Ik bel nummer#3.",
            "\"Ik bel #3.\"",
            "'Ik bel #3.' #nog navragen",
            "Ik bel.\n    #emotie: boos",
            "Ik bel.\n      #emotie: boos",
            "Ik bel.\n#let op",
            "|\n      Ik bel #3.",
        ] {
            assert_eq!(lost(event), [""; 0], "{event}");
        }
    }

    #[test]
    fn a_word_that_is_understood_is_whole() {
        let text = "titel: x\ntaal: nl #nl\nstappen:\n  - fase: 1 #a\n    gebeurtenis: x\n    niveau: neutraal #b\n";
        assert_eq!(lost_in(text), [""; 0]);
    }
}
