//! A paragraph of a document while it is being read.

use klantreis::diagnostic::forbidden_characters;

use crate::notes::docx::styles::Makes;
use crate::notes::list_item::without_bullet;
use crate::notes::paragraph::{Line, Paragraph};

/// A paragraph of which the end has not been read yet.
#[derive(Debug)]
pub(crate) struct OpenParagraph {
    pub makes: Makes,
    lines: Vec<Line>,
    comments: Vec<String>,
    /// Whether a run is being read: before that stands what holds for the paragraph.
    is_in_run: bool,
    is_highlighted: bool,
    is_hidden: bool,
}

impl OpenParagraph {
    pub fn new() -> Self {
        Self {
            makes: Makes::Body,
            lines: vec![Line::default()],
            comments: Vec::new(),
            is_in_run: false,
            is_highlighted: false,
            is_hidden: false,
        }
    }

    pub fn begin_run(&mut self) {
        (self.is_in_run, self.is_highlighted, self.is_hidden) = (true, false, false);
    }

    pub fn end_run(&mut self) {
        (self.is_in_run, self.is_highlighted, self.is_hidden) = (false, false, false);
    }

    /// Says of the run that is being read that its words are highlighted, if `is_on`.
    pub fn highlight(&mut self, is_on: bool) {
        self.is_highlighted |= is_on && self.is_in_run;
    }

    /// Says of the run that is being read that its words are hidden, if `is_on`.
    pub fn hide(&mut self, is_on: bool) {
        self.is_hidden |= is_on && self.is_in_run;
    }

    /// Adds words of the run that is being read.
    pub fn push(&mut self, words: &str) {
        let Some(line) = self.lines.last_mut().filter(|_| !self.is_hidden) else { return };
        let start = line.text.len();
        line.text.push_str(words);
        // Signs that steer a device are no text; some programs leave them in theirs.
        if let Some((at, _)) = forbidden_characters(words).next() {
            line.text.truncate(start + at);
            let seen =
                |sign: &char| forbidden_characters(sign.encode_utf8(&mut [0; 4])).next().is_none();
            line.text.extend(words[at..].chars().filter(seen));
        }
        if !self.is_highlighted {
            return;
        }
        match line.highlighted.last_mut() {
            // One highlighted sentence is often several runs.
            Some(last) if last.end == start => last.end = line.text.len(),
            _ => line.highlighted.push(start..line.text.len()),
        }
    }

    pub fn break_line(&mut self) {
        self.lines.push(Line::default());
    }

    pub fn comment(&mut self, comment: String) {
        self.comments.push(comment);
    }

    /// The paragraph, at its place in the document; `None` where nothing stands in it.
    pub fn close(self, number: usize) -> Option<Paragraph> {
        let is_filled = |line: &Line| !line.text.trim().is_empty();
        let lines = self.lines.into_iter().filter(is_filled);
        let lines: Vec<Line> = lines
            .map(|line| Line { number, ..line })
            .map(|line| if self.makes == Makes::Body { without_bullet(line) } else { line })
            .collect();
        let heading = match self.makes {
            Makes::Heading(depth) => Some(depth),
            Makes::Subtitle | Makes::Contents | Makes::Body => None,
        };
        (!lines.is_empty()).then_some(Paragraph { heading, lines, comments: self.comments })
    }
}
