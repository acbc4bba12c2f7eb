//! Says once, on the last page with room for it, what a study cannot say.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Lines as wide as a page are hard to read: columns are at least so wide, with so much room between them,
/// and hold so many lines at least.
const COLUMN: f64 = 300.0;
const GAP: f64 = 24.0;
const FEWEST: usize = 3;

/// What is said of a study besides what stands on every page: how many were asked, and what it
/// cannot say. Stands once, on the last page with room for it.
pub(crate) struct StudyLimits {
    columns: Vec<TextBlock>,
    width: f64,
}

impl StudyLimits {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::saying(&words::account_sentences(sheet.journey), room, sheet)
    }

    /// Where the story comes from and which names are fictitious, for where no foot says so.
    pub fn source(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::saying(&[words::account_in_short(sheet.journey)], room, sheet)
    }

    fn saying(sentences: &[String], room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let most = ((room + GAP) / (COLUMN + GAP)).floor().max(1.0) as usize;
        let in_columns = |count: usize| -> Self {
            let width = (room + GAP) / count as f64 - GAP;
            let block =
                |text: String| TextBlock::new(&text, style, width, sheet.language_of(&text), theme);
            let columns: Vec<TextBlock> = poured(sentences, count).into_iter().map(block).collect();
            Self { columns, width }
        };
        let whole = in_columns(1);
        // Room is scarce: columns are no higher than lines as wide as the page.
        let suits = |own: &Self| {
            let are_long = own.columns.iter().any(|column| column.lines() >= FEWEST);
            are_long && own.height() <= whole.height()
        };
        (2..=most).rev().map(in_columns).find(suits).unwrap_or(whole)
    }

    pub fn height(&self) -> f64 {
        self.columns.iter().map(TextBlock::height).fold(0.0, f64::max)
    }

    pub fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let label = sheet.language().pick("Verantwoording", "About this journey");
        let mut nodes = Vec::with_capacity(self.columns.len());
        for (at, column) in self.columns.iter().enumerate() {
            column.draw_into(x + at as f64 * (self.width + GAP), y, &mut nodes);
        }
        out.push(Group::new(Role::Account, label, nodes).into());
    }
}

/// The sentences in at most so many columns, none longer than it must be.
fn poured(sentences: &[String], columns: usize) -> Vec<String> {
    let in_columns_of = |most: usize| {
        let mut columns: Vec<String> = Vec::new();
        for sentence in sentences {
            match columns.last_mut() {
                Some(column) if column.len() + 1 + sentence.len() <= most => {
                    column.push(' ');
                    column.push_str(sentence);
                }
                _ => columns.push(sentence.clone()),
            }
        }
        columns
    };
    let mut lengths: Vec<usize> = (0..sentences.len())
        .flat_map(|first| {
            sentences[first..].iter().scan(0, |length, sentence| {
                *length += sentence.len() + usize::from(*length > 0);
                Some(*length)
            })
        })
        .collect();
    lengths.sort_unstable();
    let fits = lengths.partition_point(|&most| in_columns_of(most).len() > columns);
    in_columns_of(lengths.get(fits).copied().unwrap_or(usize::MAX))
}
