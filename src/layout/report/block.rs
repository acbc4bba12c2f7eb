//! What a report puts under one another: a heading, a paragraph, a row of the overview, a picture.

use crate::language::LanguageTag;
use crate::layout::report::form::Form;
use crate::layout::text_block::TextBlock;
use crate::scene::{Color, Group, Node, Role, Subject, TextStyle};

/// Something with a height, drawn with its top at 0 and where it stands from left to right.
#[derive(Clone)]
pub(crate) struct Block {
    pub nodes: Vec<Node>,
    pub height: f64,
    /// White above it, where something stands there.
    pub above: f64,
    /// Whether it stays on one page with what comes after it.
    pub keeps: bool,
    /// Whether it begins a page.
    pub breaks: bool,
    /// What list it is an item of.
    pub list: Option<Role>,
    /// What begins with it, by its number.
    pub mark: Option<usize>,
}

impl Block {
    pub const fn new(nodes: Vec<Node>, height: f64, above: f64) -> Self {
        Self { nodes, height, above, keeps: false, breaks: false, list: None, mark: None }
    }

    pub fn kept(self) -> Self {
        Self { keeps: true, ..self }
    }

    pub fn on_new_page(self) -> Self {
        Self { breaks: true, ..self }
    }

    pub fn in_list(self, list: Role) -> Self {
        Self { list: Some(list), ..self }
    }
}

/// How a text looks and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub style: TextStyle,
    pub x: f64,
    pub room: f64,
    pub above: f64,
}

/// Makes blocks of text in the measures of a report.
pub(crate) struct Writer<'a> {
    pub form: &'a Form,
    pub language: LanguageTag,
    /// The language of a text where it is not that of the others.
    pub language_of: &'a dyn Fn(&str) -> LanguageTag,
}

impl Writer<'_> {
    pub fn ink(&self) -> Color {
        self.form.paper.theme.palette.ink
    }

    pub fn grey(&self) -> Color {
        self.form.paper.theme.palette.grey_text
    }

    /// Running text.
    pub fn plain(&self) -> Look {
        let Form { text, margin, .. } = *self.form;
        let style = TextStyle::plain(text, self.ink());
        Look { style, x: margin, room: self.form.measure(), above: text * 0.6 }
    }

    /// A paragraph, in as many blocks as it takes for each to fit on a page.
    pub fn paragraph(&self, text: &str, look: Look) -> Vec<Block> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let block = self.lines(text, look);
        if block.height() > self.form.room() * 0.9
            && let Some((one, other)) = halves(text)
        {
            return [self.paragraph(one, look), self.paragraph(other, look)]
                .into_iter()
                .flatten()
                .collect();
        }
        let mut nodes = Vec::new();
        block.draw_into(look.x, 0.0, &mut nodes);
        vec![Block::new(nodes, block.height(), look.above)]
    }

    fn lines(&self, text: &str, look: Look) -> TextBlock {
        let theme = &self.form.paper.theme;
        TextBlock::new(text, look.style, look.room, (self.language_of)(text), theme)
    }

    /// A heading of a level, known by its words; it stays with what is under it.
    pub fn heading(&self, text: &str, level: u8) -> Block {
        let block = self.title(text, level);
        let nodes = vec![Group::new(Role::Heading, text, block.nodes).into()];
        Block { nodes, ..block }
    }

    /// The same for the title of a chapter, which is known already.
    pub fn title(&self, text: &str, level: u8) -> Block {
        let sizes = [2.3, 1.6, 1.15];
        let size = self.form.text * sizes[usize::from(level - 1).min(2)];
        let look = Look { style: TextStyle::bold(size, self.ink()), ..self.plain() };
        let block = self.lines(text, look).into_heading(level);
        let (height, above) = (block.height(), size * if level == 2 { 1.6 } else { 1.1 });
        let mut nodes = Vec::new();
        block.draw_into(look.x, 0.0, &mut nodes);
        Block::new(nodes, height, above).kept()
    }

    /// Statements under one another, each with a dash; one alone is a paragraph.
    pub fn list(&self, texts: &[String]) -> Vec<Block> {
        let plain = self.plain();
        let look = Look { above: plain.above * 0.5, ..plain };
        if let [one] = texts {
            return self.paragraph(one, look);
        }
        let mark = self.form.text * 1.1;
        let inner = Look { x: look.x + mark, room: look.room - mark, ..look };
        let items = texts.iter().flat_map(|text| self.paragraph(text, inner));
        items.map(|block| self.marked(block, look, mark)).collect()
    }

    /// The same under a few bold words, which stand before a paragraph alone.
    pub fn list_under(&self, words: &str, texts: &[String]) -> Vec<Block> {
        let plain = self.plain();
        let bold = Look { style: TextStyle::bold(plain.style.size, self.ink()), ..plain };
        let mut blocks: Vec<Block> =
            self.paragraph(words, bold).into_iter().map(Block::kept).collect();
        let under = self.list(texts);
        blocks.extend(under.into_iter().map(|block| Block { above: block.above * 0.4, ..block }));
        blocks
    }

    /// An item of a list with its dash.
    fn marked(&self, mut block: Block, look: Look, mark: f64) -> Block {
        let dash = TextBlock::new("–", look.style, mark, self.language, &self.form.paper.theme);
        let mut nodes = Vec::new();
        dash.draw_into(look.x, 0.0, &mut nodes);
        nodes = vec![Group::silent(Role::Decoration, nodes).into()];
        nodes.append(&mut block.nodes);
        let item = Group::new(Role::Item(Subject::Statement), "", nodes);
        Block { nodes: vec![item.into()], ..block }.in_list(Role::List(Subject::Statement))
    }
}

/// A long text in two, between two sentences near its middle or else between two words.
fn halves(text: &str) -> Option<(&str, &str)> {
    let middle = text.len() / 2;
    let nearest = |parts: &str| {
        let ends = text.match_indices(parts).map(|(at, _)| at + parts.len());
        ends.min_by_key(|at| at.abs_diff(middle))
    };
    let sentence = nearest(". ").filter(|at| at.abs_diff(middle) < text.len() / 4);
    let within = || (middle..text.len()).find(|at| text.is_char_boundary(*at));
    let at = sentence.or_else(|| nearest(" ")).or_else(within)?;
    let (one, other) = text.split_at(at);
    (!one.trim().is_empty() && !other.trim().is_empty()).then(|| (one.trim_end(), other))
}

#[cfg(test)]
mod tests {
    use super::halves;

    #[test]
    fn a_long_text_is_parted_between_sentences_or_words() {
        assert_eq!(
            halves("Een twee drie. Vier vijf zes."),
            Some(("Een twee drie.", "Vier vijf zes."))
        );
        assert_eq!(halves("een twee"), Some(("een", "twee")));
        assert_eq!(halves("eenwoord"), Some(("eenw", "oord")));
    }
}
