//! What stands above the story in notes: who tells it, where it comes from, and which levels it has.

use klantreis::model::{Language, Narrator, Scale};

use crate::notes::paragraph::Document;
use crate::notes::signs;
use crate::notes::speaker::is_about_the_talk;
use crate::notes::words::unescaped;
use crate::numbers;

/// Words for a name that is nobody's.
const FICTIONAL: [&str; 9] = [
    "fictief",
    "fictieve naam",
    "bedacht",
    "bedachte naam",
    "verzonnen",
    "fictional",
    "invented",
    "invented name",
    "made up",
];
const MAX_TITLE: usize = 80;

/// What the lines above the story say.
pub(crate) struct Head {
    pub narrator: Option<Narrator>,
    pub scale: Scale,
    pub source: Option<String>,
    has_scale: bool,
}

impl Head {
    /// Nothing said yet; a journey in this language has its usual levels.
    pub fn new(language: Language) -> Self {
        let scale = Scale::satisfaction(language);
        Self { narrator: None, scale, source: None, has_scale: false }
    }

    /// Takes "Verteller: Inge, 35 jaar", "Bron: gesprek in maart" or "Schaal: goed, gaat wel, slecht"; says
    /// whether the line is one of those.
    pub fn take(&mut self, text: &str) -> bool {
        let Some(colon) = signs::find(text, &[':']) else { return false };
        let said = &text[colon + 1..];
        let values = signs::split(said, &[',']).into_iter().map(unescaped);
        let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
        let key = text[..colon].trim().to_lowercase();
        if ["schaal", "scale"].contains(&key.as_str()) && !self.has_scale {
            let begins = said.trim().to_lowercase();
            let is_of_numbers = begins
                .starts_with(|c: char| c.is_ascii_digit() || "-−".contains(c))
                || ["cijfer", "van ", "from ", "score", "grade"]
                    .iter()
                    .any(|it| begins.starts_with(it));
            if let Some(scale) = numbers::named(&unescaped(said)).filter(|_| is_of_numbers) {
                (self.scale, self.has_scale) = (scale, true);
                return true;
            }
        }
        match (key.as_str(), values.as_slice()) {
            ("verteller" | "narrator", [name, rest @ ..]) if self.narrator.is_none() => {
                let mut words = rest.iter().flat_map(|words| words.split_whitespace());
                let age = words.find_map(|word| word.parse().ok());
                let is_so = |word: &String| FICTIONAL.contains(&word.to_lowercase().as_str());
                let (bare, within) = in_brackets(name).unzip();
                let within = within.map(str::to_owned);
                let fictional = rest.iter().chain(&within).any(is_so).then_some(true);
                let named = Narrator::named(bare.filter(|_| fictional.is_some()).unwrap_or(name));
                self.narrator = Some(Narrator { age, fictional, ..named });
            }
            ("bron" | "source", [_, ..]) if self.source.is_none() => {
                self.source = Some(unescaped(said));
            }
            ("schaal" | "scale", [_, _, ..])
                if !self.has_scale && values.len() <= Scale::MAX_LEVELS =>
            {
                (self.scale, self.has_scale) = (Scale { levels: values }, true);
            }
            _ => return false,
        }
        true
    }
}

/// "Inge (fictief)" as both.
fn in_brackets(name: &str) -> Option<(&str, &str)> {
    let (bare, within) = name.strip_suffix(')')?.rsplit_once('(')?;
    Some((bare.trim(), within.trim()))
}

/// The title of notes without a heading above them: a first line that is no sentence, right above a
/// heading or a line that is of the head.
pub(crate) fn first_line_as_title(document: &Document, language: Language) -> Option<String> {
    let (first, rest) = document.paragraphs.split_first()?;
    let line = first.lines.first().filter(|_| first.heading.is_none())?;
    let title = unescaped(&line.text);
    let is_title = title.chars().count() <= MAX_TITLE
        && !title.ends_with(['.', '!', '?', ']', ')'])
        && signs::find(&line.text, &[':']).is_none()
        && !line.text.trim_start().starts_with(['!', '?', '%', '@', '[', '(', '*'])
        && title.chars().any(char::is_alphabetic);
    let is_head = |text: &str| {
        let about = text.split_once(':').is_some_and(|(words, _)| is_about_the_talk(words));
        about || Head::new(language).take(text)
    };
    let next = match (first.lines.get(1), rest.first()) {
        (Some(next), _) => is_head(&next.text),
        (None, Some(next)) => {
            next.heading.is_some() || next.lines.first().is_some_and(|line| is_head(&line.text))
        }
        (None, None) => false,
    };
    (is_title && next).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::plain;

    #[test]
    fn who_tells_it_may_have_an_age_and_an_invented_name() {
        let mut head = Head::new(Language::Dutch);
        assert!(head.take("Verteller: Inge, 35 jaar, bedachte naam"));
        let narrator = head.narrator.expect("a narrator");
        assert_eq!((narrator.age, narrator.fictional), (Some(35), Some(true)));
        let mut head = Head::new(Language::Dutch);
        assert!(head.take("Verteller: Inge (fictief)"));
        let narrator = head.narrator.expect("a narrator");
        assert_eq!((narrator.name.as_str(), narrator.fictional), ("Inge", Some(true)));
    }

    #[test]
    fn a_first_line_is_a_title_only_above_a_head_or_a_heading() {
        let title = |text| first_line_as_title(&plain::read(text), Language::Dutch);
        for text in ["gesprek inge\nverteller: inge\n", "gesprek inge\n\nfase 1\nik bel\n"] {
            assert_eq!(title(text).as_deref(), Some("gesprek inge"), "{text}");
        }
        for text in
            ["ik bel\nniemand neemt op\n", "ik bel\n\nniemand neemt op\n", "Ik bel.\n\nFase 1\n"]
        {
            assert_eq!(title(text), None, "{text}");
        }
    }
}
