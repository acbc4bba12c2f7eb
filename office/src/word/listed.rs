//! Tables of plain text, each under a heading, on pages that have room for many columns.

use klantreis::model::Language;

use crate::word::block::{Block, Content, Lie, Paragraph, Style, Table, Words};

/// A table of plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// What stands in it, as a heading above it; empty where the title says so.
    pub heading: &'a str,
    /// What stands above each column, and its share of the width.
    pub columns: Vec<(&'a str, u32)>,
    /// The rows; the first cell says what a row is.
    pub rows: Vec<Vec<&'a str>>,
}

/// A title, and the tables under it.
pub(super) fn blocks<'b>(title: &str, tables: &[Listed<'_>], language: Language) -> Vec<Block<'b>> {
    let words = |text: &str| Words::plain(text, language.into());
    let heading = |level, text: &str| {
        Content::Paragraph(Paragraph::new(Style::Heading(level), vec![words(text)]))
    };
    let mut contents = vec![heading(1, title)];
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        if !table.heading.is_empty() {
            contents.push(heading(2, table.heading));
        }
        let name = if table.heading.is_empty() { title } else { table.heading };
        let cell = |text: &&str| match text.trim() {
            "" => Vec::new(),
            text => vec![vec![words(text)]],
        };
        contents.push(Content::Table(Table {
            name: name.to_owned(),
            columns: table.columns.iter().map(|(name, share)| (words(name), *share)).collect(),
            rows: table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        }));
    }
    contents.into_iter().map(|content| Block { content, lie: Lie::Across }).collect()
}
