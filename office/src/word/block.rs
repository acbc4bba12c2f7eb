//! What a document holds, as plain values in the order in which it is read.

use klantreis::scene::LanguageTag;

use crate::word::picture::{Picture, Sign};

/// How a paragraph looks, by what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    Normal,
    /// From 1 to 4.
    Heading(u8),
    Title,
    Subtitle,
    Quote,
    Caption,
    Bullet,
    ContentsHeading,
    ContentsEntry,
    Footer,
    Hyperlink,
    Figure,
    Sign,
    Cell,
    Table,
}

/// How words stand out among those of their paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    #[default]
    Plain,
    Bold,
    Italic,
}

/// Words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub text: String,
    pub language: LanguageTag,
    pub look: Look,
    /// The page or mail box that they lead to.
    pub address: Option<String>,
}

impl Words {
    pub fn plain(text: impl Into<String>, language: LanguageTag) -> Self {
        Self { text: text.into(), language, look: Look::Plain, address: None }
    }

    pub fn bold(self) -> Self {
        Self { look: Look::Bold, ..self }
    }

    pub fn italic(self) -> Self {
        Self { look: Look::Italic, ..self }
    }
}

/// A paragraph, or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub style: Style,
    pub words: Vec<Words>,
    /// Whether it begins a page.
    pub breaks: bool,
    /// Whether it stands on one page with what follows.
    pub keeps: bool,
    /// Whether the list of contents leads to it.
    pub listed: bool,
}

impl Paragraph {
    pub fn new(style: Style, words: Vec<Words>) -> Self {
        Self { style, words, breaks: false, keeps: false, listed: false }
    }

    pub fn text(&self) -> String {
        self.words.iter().map(|words| words.text.as_str()).collect()
    }
}

/// A table of which the first row says what stands in each column, and the first cell what a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// What stands in it, for whoever does not see it.
    pub name: String,
    /// What stands above each column, and its share of the width.
    pub columns: Vec<(Words, u32)>,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell, with a paragraph for each thing that is said in it.
pub(super) type Cell = Vec<Vec<Words>>;

/// One thing in a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content<'a> {
    Paragraph(Paragraph),
    /// A picture as wide as the text, with its caption.
    Figure(&'a Picture<'a>, Words),
    /// Pictures beside each other.
    Row(&'a [Picture<'a>]),
    /// A sign of the pictures, and what it means.
    Sign(&'a Sign<'a>, Vec<Words>),
    Table(Table),
    /// The list of what stands where, under its heading.
    Contents(Words),
}

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lie {
    /// As the text does.
    #[default]
    Upright,
    /// On its side.
    Across,
}

/// One thing in a document, and how the page lies that it stands on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block<'a> {
    pub content: Content<'a>,
    pub lie: Lie,
}

impl<'a> From<Content<'a>> for Block<'a> {
    fn from(content: Content<'a>) -> Self {
        Self { content, lie: Lie::Upright }
    }
}

impl From<Paragraph> for Block<'_> {
    fn from(paragraph: Paragraph) -> Self {
        Content::Paragraph(paragraph).into()
    }
}

/// All of a document.
pub(super) struct Manuscript<'a> {
    pub title: String,
    pub author: String,
    /// What it holds, in a few sentences.
    pub summary: String,
    pub language: LanguageTag,
    pub blocks: Vec<Block<'a>>,
}
