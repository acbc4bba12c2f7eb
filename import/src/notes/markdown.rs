//! Reads notes in Markdown: its headings, paragraphs and list items, by the crate `pulldown-cmark`.

use std::ops::Range;

use klantreis::model::Language;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::notes::paragraph::{Document, FencedDiagram, Line, Paragraph, Unit};
use crate::notes::phase_lines;
use crate::summary::LeftOut;

/// Reads Markdown; nothing in it is wrong. `messages` is the language in which is said what is left out.
pub(crate) fn read(text: &str, messages: Language) -> Document {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader::of(text, messages);
    for (event, range) in Parser::new_ext(text, extensions).into_offset_iter() {
        reader.take(event, range);
    }
    let filled = |paragraph: &Paragraph| !paragraph.text().is_empty();
    let paragraphs = reader.paragraphs.into_iter().filter(filled).collect();
    let (left_out, diagrams) = (reader.left_out, reader.diagrams);
    phase_lines::apart(Document { paragraphs, unit: Unit::Line, left_out, diagrams })
}

/// What is being read of a text.
struct Reader<'t> {
    text: &'t str,
    messages: Language,
    /// Where each line of the text begins.
    line_starts: Vec<usize>,
    paragraphs: Vec<Paragraph>,
    left_out: Vec<LeftOut>,
    diagrams: Vec<FencedDiagram>,
    /// The diagram of Mermaid that is being read.
    diagram: Option<FencedDiagram>,
    /// How deep the parser is in something that is no text of the story.
    skipping: usize,
    /// How deep it is in quoted paragraphs: their words are literal.
    quoting: usize,
    /// How deep the heading is that is being read.
    heading: Option<u8>,
    /// Whether that heading stands above a line of signs, and not behind them.
    is_underlined: bool,
    is_footnote: bool,
    is_table_head: bool,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str, messages: Language) -> Self {
        let line_starts =
            [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            text,
            messages,
            line_starts,
            paragraphs: Vec::new(),
            left_out: Vec::new(),
            diagrams: Vec::new(),
            diagram: None,
            skipping: 0,
            quoting: 0,
            heading: None,
            is_underlined: false,
            is_footnote: false,
            is_table_head: false,
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if let (Some(diagram), Event::Text(words)) = (&mut self.diagram, &event) {
            diagram.text.push_str(words);
            return;
        }
        match event {
            Event::Start(tag) => self.start(&tag, range.start),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.text(&words, &range),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.push(&words, range.start);
            }
            Event::SoftBreak | Event::HardBreak => self.break_line(range.end),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.break_line(range.end),
            Event::Html(_) | Event::InlineHtml(_) => {
                self.leave_out(range.start, ["HTML", "HTML"]);
            }
            Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Heading { level, .. } => {
                self.is_underlined = !self.text[at..].trim_start().starts_with('#');
                self.heading = Some(*level as u8);
                self.open(at);
            }
            Tag::Paragraph
            | Tag::Item
            | Tag::TableRow
            | Tag::CodeBlock(CodeBlockKind::Indented) => self.open(at),
            Tag::TableHead => {
                self.is_table_head = true;
                self.open(at);
            }
            Tag::TableCell => self.break_line(at),
            Tag::BlockQuote(_) => self.quoting += 1,
            Tag::FootnoteDefinition(_) => {
                self.is_footnote = true;
                self.open(at);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if is_mermaid(info) => {
                let number = self.line_number(at) + 1;
                self.diagram = Some(FencedDiagram { text: String::new(), number });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                self.leave_out(at, ["blok tussen ```", "block between ```"]);
                self.skipping += 1;
            }
            Tag::Image { .. } => {
                self.leave_out(at, ["afbeelding", "picture"]);
                self.skipping += 1;
            }
            Tag::MetadataBlock(_) => {
                self.leave_out(at, ["gegevens bovenaan", "data at the top"]);
                self.skipping += 1;
            }
            Tag::Link { dest_url, .. } if !dest_url.is_empty() => {
                let what = match self.messages {
                    Language::Dutch => format!("adres van een link: {dest_url}"),
                    Language::English => format!("address of a link: {dest_url}"),
                };
                self.left_out.push(LeftOut { place: self.place(at), what });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => self.quoting = self.quoting.saturating_sub(1),
            TagEnd::FootnoteDefinition => self.is_footnote = false,
            TagEnd::TableHead => {
                self.is_table_head = false;
                if let Some(head) = self.paragraphs.pop() {
                    let what = ["kop van een tabel", "head of a table"];
                    self.leave_out_line(head.number(), what);
                }
            }
            TagEnd::CodeBlock if self.diagram.is_some() => {
                self.diagrams.extend(self.diagram.take());
            }
            TagEnd::CodeBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {
                self.skipping = self.skipping.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// What stands above a line of signs and is more than a title is text above a line.
    fn end_heading(&mut self) {
        let is_underlined = self.is_underlined;
        let is_text = |last: &&mut Paragraph| {
            let ends_as_text = last.text().ends_with(['.', '?', '!', ']', ')']);
            is_underlined && (last.lines.len() > 1 || ends_as_text)
        };
        if let Some(last) = self.paragraphs.last_mut().filter(is_text) {
            last.heading = None;
        }
        self.heading = None;
    }

    /// Begins a paragraph, unless the last one has nothing in it yet.
    fn open(&mut self, at: usize) {
        let line = Line { number: self.line_number(at), ..Line::default() };
        let heading = self.heading;
        let paragraph = Paragraph { heading, lines: vec![line], comments: Vec::new() };
        match self.paragraphs.last_mut() {
            Some(last) if last.text().is_empty() => *last = paragraph,
            _ => self.paragraphs.push(paragraph),
        }
        if self.is_footnote {
            self.push("% ", at);
        }
    }

    /// Words of the text, with the backslash before them that the parser took away.
    fn text(&mut self, words: &str, range: &Range<usize>) {
        let is_escaped = self.text[..range.start].ends_with('\\')
            && words.starts_with(|c: char| c.is_ascii_punctuation());
        if is_escaped {
            self.push("\\", range.start);
        }
        // An indented block has its line ends in its text.
        for (nth, line) in words.split_terminator('\n').enumerate() {
            if nth > 0 {
                self.break_line(range.start);
            }
            self.push(line, range.start);
        }
    }

    fn push(&mut self, words: &str, at: usize) {
        if self.skipping > 0 {
            return;
        }
        if self.paragraphs.is_empty() {
            self.open(at);
        }
        let is_literal = self.quoting > 0;
        let Some(line) = self.paragraphs.last_mut().and_then(|last| last.lines.last_mut()) else {
            return;
        };
        let start = line.text.len();
        line.text.push_str(words);
        if is_literal {
            match line.highlighted.last_mut() {
                Some(last) => last.end = line.text.len(),
                None => line.highlighted.push(start..line.text.len()),
            }
        }
    }

    /// Begins a line, unless the last one has nothing in it yet.
    fn break_line(&mut self, at: usize) {
        let number = self.line_number(at);
        let Some(last) = self.paragraphs.last_mut() else { return };
        if self.skipping == 0 && last.lines.last().is_some_and(|line| !line.text.is_empty()) {
            last.lines.push(Line { number, ..Line::default() });
        }
    }

    fn leave_out(&mut self, at: usize, what: [&'static str; 2]) {
        self.leave_out_line(self.line_number(at), what);
    }

    fn leave_out_line(&mut self, number: usize, [dutch, english]: [&'static str; 2]) {
        let left = LeftOut {
            place: Unit::Line.place(number, self.messages),
            what: self.messages.pick(dutch, english).to_owned(),
        };
        if self.left_out.last() != Some(&left) {
            self.left_out.push(left);
        }
    }

    fn place(&self, at: usize) -> String {
        Unit::Line.place(self.line_number(at), self.messages)
    }

    fn line_number(&self, at: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= at).max(1)
    }
}

/// Whether a fence says that a diagram of Mermaid follows: "mermaid", or "{mermaid}" in Quarto.
fn is_mermaid(info: &str) -> bool {
    let word = info.split_whitespace().next().unwrap_or_default();
    word.trim_matches(['{', '}']).eq_ignore_ascii_case("mermaid")
}
