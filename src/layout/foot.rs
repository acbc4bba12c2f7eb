use super::block::{Block, Look};
use super::grid::{self, Grid};
use super::panel::Area;
use super::sheet::Sheet;
use super::words;
use crate::model::{DataSource, Journey, Language};
use crate::scene::{Group, Meaning, Node};

/// Room for a column of the foot.
const COLUMN: f64 = 400.0;
/// Room between two columns, and between two rows.
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 12.0;

/// Draws what the reader is owed: the source, which names are fictitious, how many were asked, and
/// what the study cannot say.
pub(super) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let palette = &theme.palette;
    let width = area.room.min(COLUMN);
    let block = |text: &str, look| Block::new(text, look, width, journey.language, theme);
    let texts = texts(journey).into_iter().filter(|(_, text)| !text.is_empty());
    let entry = |(heading, text): (&str, String)| {
        let heading = block(heading, Look::bold(theme.small_size, palette.grey_text));
        (heading, block(&text, Look::plain(theme.small_size, palette.grey_text)))
    };
    let entries: Vec<(Block, Block)> = texts.map(entry).collect();
    if entries.is_empty() {
        return None;
    }
    let heights: Vec<f64> =
        entries.iter().map(|(heading, text)| heading.height() + text.height()).collect();
    let columns = grid::columns(area.room, COLUMN, GAP);
    let grid = Grid::new(&heights, columns, ROW_GAP);
    let mut nodes = Vec::new();
    for ((heading, text), (column, y)) in entries.into_iter().zip(&grid.places) {
        let x = area.x + *column as f64 * (COLUMN + GAP);
        let under = heading.draw_into(x, area.y + y, &mut nodes);
        text.draw_into(x, under, &mut nodes);
    }
    let label = journey.language.pick("Verantwoording", "About this journey").to_owned();
    out.push(Node::Group(Group { meaning: Meaning::Section(label), nodes }));
    Some(area.y + grid.height)
}

/// The headings of the foot and what stands under them.
fn texts(journey: &Journey) -> [(&'static str, String); 6] {
    let language = journey.language;
    [
        (language.pick("Bron", "Source"), source(journey)),
        (language.pick("Namen", "Names"), fictional_names(journey)),
        (language.pick("Onderzoek", "Study"), data(&journey.study.data)),
        (language.pick("Film", "Film"), journey.film.clone().unwrap_or_default()),
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
