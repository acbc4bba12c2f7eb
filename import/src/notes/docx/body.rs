//! The text of a document, paragraph by paragraph and row by row.

use klantreis::model::Language;

use crate::notes::docx::open_paragraph::OpenParagraph;
use crate::notes::docx::side_notes::SideNotes;
use crate::notes::docx::styles::{Makes, Styles, is_heading_level};
use crate::notes::docx::table::{Closed, OpenRow, OpenTable};
use crate::notes::paragraph::{Document, Paragraph, Unit};
use crate::refusal::Refusal;
use crate::summary::LeftOut;
use crate::xml::{Element, Node, walk};

/// Elements whose text is no longer in the document, or stands in it twice.
const SKIPPED: [&str; 4] = ["del", "moveFrom", "Fallback", "rPrChange"];

/// Reads the text of a document, with what its comments, footnotes and endnotes say.
pub(crate) fn read(
    text: &str,
    styles: &Styles,
    notes: [SideNotes; 3],
    messages: Language,
) -> Result<Document, Refusal> {
    let mut body = Body::new(styles, notes, messages);
    walk(text, messages, |node| {
        match node {
            Node::Start(element) => body.start(&element),
            Node::End(name) => body.end(&name),
            Node::Text(text) => body.text(&text),
        }
        Ok(())
    })?;
    Ok(Document {
        paragraphs: body.paragraphs,
        unit: Unit::Paragraph,
        left_out: body.left_out,
        diagrams: Vec::new(),
    })
}

/// Whether the background of words is another than that of the page.
fn is_colored(fill: &str) -> bool {
    !["auto", "ffffff", ""].contains(&fill.to_lowercase().as_str())
}

struct Body<'s> {
    styles: &'s Styles,
    comments: SideNotes,
    footnotes: SideNotes,
    endnotes: SideNotes,
    messages: Language,
    paragraphs: Vec<Paragraph>,
    left_out: Vec<LeftOut>,
    /// Paragraphs that are not at their end; those of a text box stand in another.
    open: Vec<OpenParagraph>,
    /// Tables and rows that are not at their end; those of a table within a cell come last.
    tables: Vec<OpenTable>,
    rows: Vec<OpenRow>,
    /// How many paragraphs with text came before.
    number: usize,
    /// How deep the reader is in something that is skipped.
    skipping: usize,
    is_text: bool,
}

impl<'s> Body<'s> {
    fn new(
        styles: &'s Styles,
        [comments, footnotes, endnotes]: [SideNotes; 3],
        messages: Language,
    ) -> Self {
        Self {
            styles,
            comments,
            footnotes,
            endnotes,
            messages,
            paragraphs: Vec::new(),
            left_out: Vec::new(),
            open: Vec::new(),
            tables: Vec::new(),
            rows: Vec::new(),
            number: 0,
            skipping: 0,
            is_text: false,
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.skipping > 0 || SKIPPED.contains(&name) {
            self.skipping += usize::from(SKIPPED.contains(&name));
            return;
        }
        match name {
            "p" => self.open.push(OpenParagraph::new()),
            "tbl" => self.tables.push(OpenTable::default()),
            "tr" => self.rows.push(OpenRow::default()),
            "tc" => self.rows.last_mut().into_iter().for_each(OpenRow::begin_cell),
            "t" => self.is_text = true,
            "commentReference" | "footnoteReference" | "endnoteReference" => {
                self.side_note(element);
            }
            "blip" | "imagedata" => self.leave_out(["afbeelding", "picture"]),
            _ => self.of_paragraph(element),
        }
    }

    /// What says something of the paragraph or the run that is open.
    fn of_paragraph(&mut self, element: &Element<'_>) {
        let styles = self.styles;
        let Some(open) = self.open.last_mut() else { return };
        match element.name() {
            "pStyle" => {
                open.makes = element.attribute("val").map_or(open.makes, |id| styles.makes(&id));
            }
            "outlineLvl" => {
                let level = element.attribute("val").and_then(|level| level.parse().ok());
                if let Some(level) = level.filter(|level| is_heading_level(*level)) {
                    open.makes = Makes::Heading(level + 1);
                }
            }
            "r" => open.begin_run(),
            "highlight" => open.highlight(element.is_on()),
            // What LibreOffice makes of a highlight.
            "shd" => {
                open.highlight(element.attribute("fill").is_some_and(|fill| is_colored(&fill)));
            }
            "vanish" => open.hide(element.is_on()),
            "tab" => open.push("\t"),
            "br" | "cr" => open.break_line(),
            "noBreakHyphen" => open.push("\u{2011}"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let (true, 0, Some(open)) = (self.is_text, self.skipping, self.open.last_mut()) {
            open.push(text);
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipping > 0 {
            self.skipping -= usize::from(SKIPPED.contains(&name));
            return;
        }
        match name {
            "p" => self.close_paragraph(),
            "r" => self.open.iter_mut().for_each(OpenParagraph::end_run),
            "tr" => self.close_row(),
            "tbl" => drop(self.tables.pop()),
            "t" => self.is_text = false,
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let makes = open.makes;
        let Some(paragraph) = open.close(self.number + 1) else { return };
        self.number += 1;
        match (makes, self.rows.last_mut()) {
            (Makes::Contents, _) => self.leave_out(["inhoudsopgave", "table of contents"]),
            (Makes::Subtitle, _) => {
                let what = match self.messages {
                    Language::Dutch => format!("ondertitel: {}", paragraph.text()),
                    Language::English => format!("subtitle: {}", paragraph.text()),
                };
                let place = Unit::Paragraph.place(self.number, self.messages);
                self.left_out.push(LeftOut { place, what });
            }
            (_, Some(row)) => row.push(paragraph),
            (_, None) => self.paragraphs.push(paragraph),
        }
    }

    /// A row of a table within a cell is more of that cell.
    fn close_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        match (self.rows.last_mut(), self.tables.last_mut()) {
            (Some(around), _) => around.push(row.paragraph()),
            (None, Some(table)) => match table.close(row) {
                Closed::Paragraphs(paragraphs) => {
                    let filled = |paragraph: &Paragraph| !paragraph.text().trim().is_empty();
                    self.paragraphs.extend(paragraphs.into_iter().filter(filled));
                }
                Closed::Head(head) => {
                    let place = Unit::Paragraph.place(self.number, self.messages);
                    let what = Closed::left_out(&head, self.messages);
                    self.left_out.push(LeftOut { place, what });
                }
            },
            (None, None) => {}
        }
    }

    /// A comment beside the open paragraph, or a note below the page, which is a remark.
    fn side_note(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("id") else { return };
        let said = match element.name() {
            "commentReference" => self.comments.get(&id).map(str::to_owned),
            "footnoteReference" => self.footnotes.get(&id).map(|note| format!("% {note}")),
            _ => self.endnotes.get(&id).map(|note| format!("% {note}")),
        };
        if let (Some(said), Some(open)) = (said, self.open.last_mut()) {
            open.comment(said);
        }
    }

    fn leave_out(&mut self, [dutch, english]: [&'static str; 2]) {
        let what = self.messages.pick(dutch, english).to_owned();
        let is_again = self.left_out.last().is_some_and(|left| left.what == what);
        if !is_again || what.starts_with("afb") || what.starts_with("pic") {
            let place = Unit::Paragraph.place(self.number.max(1), self.messages);
            self.left_out.push(LeftOut { place, what });
        }
    }
}
