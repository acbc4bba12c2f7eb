//! Commas that may belong to a sentence: between `[ ]` each of them begins another text, and one sentence
//! becomes two without a word about it.

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::source::messages::file;
use crate::source::reader::state::{Reader, Spot};
use crate::source::tree::{Content, NodeId};

/// Keys whose lists hold names, by their Dutch word: those begin with a capital or not as names do, so that
/// only a word with which a sentence goes on tells it.
const OF_NAMES: [&str; 12] = [
    "banen",
    "betreft",
    "categorie",
    "eigen_banen",
    "fase",
    "naam",
    "organisaties",
    "over",
    "themas",
    "uitvoerders",
    "voor",
    "wie",
];
/// Words with which a sentence goes on behind a comma, and no name begins.
const GOES_ON: [&str; 24] = [
    "and", "als", "because", "but", "dat", "die", "dus", "en", "maar", "niet", "not", "of",
    "omdat", "ook", "or", "so", "terwijl", "that", "toen", "want", "which", "while", "zodat",
    "zonder",
];
/// A sentence has this many words at least before its comma.
const WORDS: usize = 3;

impl<'a> Reader<'a, '_> {
    /// Remembers the commas of a list between `[ ]` that cut a sentence, by what is around them: a text
    /// that begins as a sentence and does not end as one, and one that does not begin as one.
    pub(crate) fn note_commas(&mut self, list: Spot<'a>) {
        let opened = self.text.get(self.tree.span(list.node).start..);
        let is_flow = opened.is_some_and(|text| text.starts_with('['));
        if !is_flow {
            return;
        }
        let is_of_names = OF_NAMES.contains(&list.key.word.nl);
        let items: Vec<NodeId> = self.tree.children(list.node).collect();
        for pair in items.windows(2) {
            let (Some(before), Some(behind)) = (self.plain(pair[0]), self.plain(pair[1])) else {
                continue;
            };
            let end = self.tree.span(pair[0]).end;
            let rest = self.text.get(end..).unwrap_or_default();
            if is_cut(before, behind)
                && (!is_of_names || goes_on(behind))
                && let Some(comma) = rest.find(',')
            {
                self.commas.insert(end + comma);
            }
        }
    }

    fn plain(&self, node: NodeId) -> Option<&'a str> {
        match self.tree.content(node) {
            Content::Text { text, plain: true, .. } => Some(text.trim()),
            _ => None,
        }
    }

    /// What was remembered, in the order of the file.
    pub(crate) fn cut_texts(&self) -> Vec<Diagnostic> {
        let warning = |&start: &usize| {
            let mut warning = file::cut_by_comma(self.language).at(Span { start, end: start + 1 });
            warning.severity = Severity::Warning;
            warning
        };
        self.commas.iter().map(warning).collect()
    }
}

fn goes_on(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| GOES_ON.contains(&word))
}

/// Whether two texts look like one sentence with a comma in it.
fn is_cut(before: &str, behind: &str) -> bool {
    before.starts_with(char::is_uppercase)
        && !before.ends_with(['.', '!', '?', '…'])
        && before.split_whitespace().nth(WORDS - 1).is_some()
        && behind.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::source::read;

    /// What stands behind each comma that is warned of, in a step that says this.
    fn cut(step: &str) -> Vec<String> {
        let text = format!("titel: x\nstappen:\n  - gebeurtenis: x\n    {step}\n");
        let document = read(&text, Language::Dutch).unwrap_or_else(|found| panic!("{found:?}"));
        let warnings = document.warnings().iter();
        warnings.map(|it| text[it.span.start..].chars().take(4).collect()).collect()
    }

    #[test]
    fn a_sentence_with_a_comma_in_a_list_is_noticed() {
        for (step, commas) in [
            ("hielp: [Het ging mis tussen organisaties, niet in het gezin.]", [", ni"]),
            ("hielp: [Iemand die bleef, ook 's avonds, Meegaan]", [", oo"]),
            ("vraag: [\"Wie, wat?\", Wie van u belt terug, en wanneer?]", [", en"]),
            ("organisaties: [Wijkteam, Wij zetten het op de lijst, want het is vol]", [", wa"]),
            ("notitie: [Vertel het rustig\n      , zonder haast]", [", zo"]),
        ] {
            assert_eq!(cut(step), commas, "{step}");
        }
    }

    #[test]
    fn several_texts_are_left_alone() {
        for step in [
            "hielp: [Iemand die bleef, Meegaan]",
            "hielp: [een luisterend oor, een vast gezicht]",
            "hielp: [Meegaan, rust]",
            "hielp: [Ik mocht blijven., rust]",
            "hielp: [\"Iemand die bleef, ook 's avonds\", rust]",
            "organisaties: [Centrum voor Jeugd, wijkteam]",
            "hielp:\n      - Iemand die bleef\n      - rust",
        ] {
            assert_eq!(cut(step), [""; 0], "{step}");
        }
    }
}
