//! Tables in a document: a row is one paragraph, and a first row of headings says what stands in each cell.

use klantreis::model::Language;

use crate::notes::paragraph::{Line, Paragraph};
use crate::table::field::Field;

/// A table that is not at its end.
#[derive(Debug, Default)]
pub(crate) struct OpenTable {
    /// What the headings say of each column, once they have been read.
    fields: Vec<Option<Field>>,
    is_begun: bool,
    /// The phase of the row above.
    phase: String,
}

/// A row that is not at its end.
#[derive(Debug, Default)]
pub(crate) struct OpenRow {
    cells: Vec<Vec<Line>>,
    comments: Vec<String>,
}

/// What a row becomes.
pub(crate) enum Closed {
    /// Headings, which are nothing by themselves.
    Head(String),
    Paragraphs(Vec<Paragraph>),
}

impl OpenRow {
    pub fn begin_cell(&mut self) {
        self.cells.push(Vec::new());
    }

    /// Adds a paragraph to the cell that is open.
    pub fn push(&mut self, paragraph: Paragraph) {
        if self.cells.is_empty() {
            self.begin_cell();
        }
        self.cells.last_mut().into_iter().for_each(|cell| cell.extend(paragraph.lines.clone()));
        self.comments.extend(paragraph.comments);
    }

    /// As one paragraph.
    pub fn paragraph(self) -> Paragraph {
        let lines = self.cells.into_iter().flatten().collect();
        Paragraph { heading: None, lines, comments: self.comments }
    }

    fn text(&self, cell: usize) -> String {
        let lines = self.cells.get(cell).into_iter().flatten();
        lines.map(|line| line.text.trim()).collect::<Vec<_>>().join(" ")
    }
}

impl OpenTable {
    /// What a row of it becomes.
    pub fn close(&mut self, row: OpenRow) -> Closed {
        if !std::mem::replace(&mut self.is_begun, true) {
            let fields: Vec<Option<Field>> =
                (0..row.cells.len()).map(|at| Field::named(&row.text(at)).map(|it| it.0)).collect();
            let known = fields.iter().flatten().count();
            if known > 1 && known * 2 >= fields.len() {
                let cells: Vec<String> = (0..fields.len()).map(|at| row.text(at)).collect();
                self.fields = fields;
                return Closed::Head(cells.join(", "));
            }
        }
        if self.fields.is_empty() {
            return Closed::Paragraphs(vec![row.paragraph()]);
        }
        Closed::Paragraphs(self.labelled(row))
    }

    /// A row of which each cell is labelled with what its heading says, and its phase above it.
    fn labelled(&mut self, mut row: OpenRow) -> Vec<Paragraph> {
        let number = row.cells.iter().flatten().next().map_or(0, |line| line.number);
        let line = |text: String| Line { text, number, ..Line::default() };
        let mut paragraphs = Vec::new();
        let mut lines: Vec<Line> = Vec::new();
        // What happens comes first: all else hangs on it.
        let mut order: Vec<usize> = (0..row.cells.len()).collect();
        let field = |at: usize| self.fields.get(at).copied().flatten();
        order.sort_by_key(|&at| field(at) != Some(Field::Event));
        if order.first().is_none_or(|&at| field(at) != Some(Field::Event)) {
            lines.push(line("[ ]".to_owned()));
        }
        for at in order {
            let text = row.text(at);
            let (field, cell) = (field(at), std::mem::take(&mut row.cells[at]));
            if field == Some(Field::Phase) {
                if !text.is_empty() && text != self.phase {
                    let heading = Some(HEADING);
                    let lines = vec![line(text.clone())];
                    paragraphs.push(Paragraph { heading, lines, comments: Vec::new() });
                    self.phase = text;
                }
                continue;
            }
            lines.extend(labelled_cell(field, cell, number));
        }
        paragraphs.push(Paragraph { heading: None, lines, comments: row.comments });
        paragraphs
    }
}

/// How deep a phase is that a cell names.
const HEADING: u8 = 2;

/// The lines of a cell, the first behind the word that says what it is.
fn labelled_cell(field: Option<Field>, cell: Vec<Line>, number: usize) -> Vec<Line> {
    let label = match field {
        // A row without an event is a step as well.
        Some(Field::Event) => "[ ] ",
        Some(Field::Emotion) => "Emotie: ",
        Some(Field::Thought) => "Gedachte: ",
        Some(Field::Time) => "Tijd: ",
        Some(Field::Level) => "Niveau: ",
        Some(Field::Organisation) => "Organisatie: ",
        Some(Field::Action) => "Actie: ",
        Some(Field::Quote) => "Citaat: ",
        Some(Field::Remark) => "% ",
        _ => "",
    };
    let mut cell = cell;
    match cell.first_mut() {
        Some(first) => {
            let moved =
                first.highlighted.iter().map(|it| it.start + label.len()..it.end + label.len());
            first.highlighted = moved.collect();
            first.text.insert_str(0, label);
        }
        None if field == Some(Field::Event) => {
            cell.push(Line { text: "[ ]".to_owned(), number, ..Line::default() });
        }
        None => {}
    }
    cell
}

impl Closed {
    /// What is said of headings that are left out.
    pub fn left_out(head: &str, messages: Language) -> String {
        match messages {
            Language::Dutch => format!("kop van een tabel: {head}"),
            Language::English => format!("head of a table: {head}"),
        }
    }
}
