use super::block::{Block, Look};
use super::theme::Theme;
use super::words;
use crate::model::{DataSource, Journey, Language};
use crate::scene::{Group, Meaning, Node};

/// Room for a column of the foot.
const COLUMN: f64 = 400.0;
/// Room between two columns, and between two rows.
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 12.0;

/// What the reader is owed: the source, which names are fictitious, how many were asked, and what
/// the study cannot say.
pub(super) struct Foot {
    entries: Vec<Entry>,
    columns: usize,
}

struct Entry {
    heading: Block,
    text: Block,
}

impl Entry {
    fn height(&self) -> f64 {
        self.heading.height() + self.text.height()
    }
}

impl Foot {
    /// The foot, or nothing when there is nothing to say.
    pub fn new(journey: &Journey, room: f64, theme: &Theme) -> Option<Self> {
        let palette = &theme.palette;
        let width = room.min(COLUMN);
        let block = |text: &str, look| Block::new(text, look, width, journey.language, theme);
        let entries: Vec<Entry> = texts(journey)
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(heading, text)| Entry {
                heading: block(heading, Look::bold(theme.small_size, palette.grey_text)),
                text: block(&text, Look::plain(theme.small_size, palette.grey_text)),
            })
            .collect();
        if entries.is_empty() {
            return None;
        }
        let columns = (((room + GAP) / (COLUMN + GAP)) as usize).clamp(1, entries.len());
        Some(Self { entries, columns })
    }

    pub fn height(&self) -> f64 {
        let rows: Vec<f64> = self.entries.chunks(self.columns).map(row_height).collect();
        rows.iter().sum::<f64>() + ROW_GAP * rows.len().saturating_sub(1) as f64
    }

    pub fn draw(self, x: f64, y: f64, journey: &Journey) -> Node {
        let mut nodes = Vec::new();
        let mut top = y;
        let mut entries = self.entries.into_iter().peekable();
        while entries.peek().is_some() {
            let row: Vec<Entry> = entries.by_ref().take(self.columns).collect();
            let height = row_height(&row);
            for (i, entry) in row.into_iter().enumerate() {
                let left = x + i as f64 * (COLUMN + GAP);
                let under = entry.heading.draw_into(left, top, &mut nodes);
                entry.text.draw_into(left, under, &mut nodes);
            }
            top += height + ROW_GAP;
        }
        let label = journey.language.pick("Verantwoording", "About this journey").to_owned();
        Node::Group(Group { meaning: Meaning::Section(label), nodes })
    }
}

fn row_height(row: &[Entry]) -> f64 {
    row.iter().map(Entry::height).fold(0.0, f64::max)
}

/// The headings of the foot and what stands under them.
fn texts(journey: &Journey) -> [(&'static str, String); 5] {
    let language = journey.language;
    [
        (language.pick("Bron", "Source"), source(journey)),
        (language.pick("Namen", "Names"), fictional_names(journey)),
        (language.pick("Onderzoek", "Study"), data(&journey.study.data)),
        (language.pick("Niveaus", "Levels"), words::level_sources(journey)),
        (language.pick("Beperkingen", "Limits"), journey.study.limits.join("\n")),
    ]
}

fn source(journey: &Journey) -> String {
    let language = journey.language;
    let study = &journey.study;
    let mut lines: Vec<String> = journey.source.iter().cloned().collect();
    let mut line = |label: &str, text: &str| lines.push(format!("{label}: {text}"));
    if let Some(client) = &study.client {
        line(language.pick("Opdrachtgever", "Commissioned by"), client);
    }
    if !study.researchers.is_empty() {
        let names = words::listed(&study.researchers, language);
        line(language.pick("Uitvoering", "Carried out by"), &names);
    }
    if let Some(reference) = &study.reference {
        line(language.pick("Kenmerk", "Reference"), reference);
    }
    lines.join("\n")
}

/// "Inge is een fictieve naam." or "Inge, Anouk en Freek zijn fictieve namen."
fn fictional_names(journey: &Journey) -> String {
    let narrator = journey.narrator.iter().filter(|n| n.fictional == Some(true));
    let names: Vec<String> =
        narrator.map(|n| &n.name).chain(&journey.fictional_names).cloned().collect();
    let listed = words::listed(&names, journey.language);
    match (names.len(), journey.language) {
        (0, _) => String::new(),
        (1, Language::Dutch) => format!("{listed} is een fictieve naam."),
        (1, Language::English) => format!("{listed} is a fictitious name."),
        (_, Language::Dutch) => format!("{listed} zijn fictieve namen."),
        (_, Language::English) => format!("{listed} are fictitious names."),
    }
}

/// "9 interviews met gezinnen (n = 9)", a line each.
fn data(data: &[DataSource]) -> String {
    let line = |source: &DataSource| match source.n {
        Some(n) => format!("{} (n = {n})", source.name),
        None => source.name.clone(),
    };
    data.iter().map(line).collect::<Vec<_>>().join("\n")
}
