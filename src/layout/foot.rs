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
    let notes = notes(journey).into_iter().filter(|note| !note.lines.is_empty());
    let entry = |note: Note| {
        let heading = block(note.heading, Look::bold(theme.small_size, palette.grey_text));
        (heading, block(&note.text(), Look::plain(theme.small_size, palette.grey_text)))
    };
    let entries: Vec<(Block, Block)> = notes.map(entry).collect();
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

/// Something that the foot tells.
struct Note {
    heading: &'static str,
    lines: Vec<String>,
    /// What stands between two lines where they follow one another in one paragraph.
    between: &'static str,
}

impl Note {
    fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// "Bron: …", in one paragraph.
    fn paragraph(&self) -> String {
        format!("{}: {}", self.heading, self.lines.join(self.between))
    }
}

/// What stands on every page, in one paragraph: the source, and which names are fictitious.
pub(super) fn in_short(journey: &Journey) -> String {
    let word = journey.language.pick("Bron", "Source");
    let source = journey.source.as_ref().map(|source| format!("{word}: {source}"));
    let names = fictional_names(journey);
    source.into_iter().chain(names).collect::<Vec<_>>().join(". ")
}

/// What the foot tells besides what stands on every page, a paragraph each.
pub(super) fn further(journey: &Journey) -> Vec<String> {
    let [_, _, further @ ..] = notes(journey);
    let study = behind(journey);
    let study = (!study.is_empty()).then(|| format!("{}.", study.join(". ")));
    let further =
        further.into_iter().filter(|note| !note.lines.is_empty()).map(|note| note.paragraph());
    study.into_iter().chain(further).collect()
}

/// All of it, in the order in which it stands in the foot.
fn notes(journey: &Journey) -> [Note; 6] {
    let language = journey.language;
    let levels = Some(words::level_sources(journey)).filter(|levels| !levels.is_empty());
    let note = |heading, lines, between| Note { heading, lines, between };
    [
        note(language.pick("Bron", "Source"), source(journey), ". "),
        note(language.pick("Namen", "Names"), fictional_names(journey).into_iter().collect(), " "),
        note(language.pick("Onderzoek", "Study"), data(&journey.study.data), ", "),
        note(language.pick("Film", "Film"), journey.film.iter().cloned().collect(), " "),
        note(language.pick("Niveaus", "Levels"), levels.into_iter().collect(), " "),
        note(language.pick("Beperkingen", "Limits"), journey.study.limits.clone(), " "),
    ]
}

fn source(journey: &Journey) -> Vec<String> {
    journey.source.iter().cloned().chain(behind(journey)).collect()
}

/// Who asked for the study, who did it, and what it is filed under.
fn behind(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let study = &journey.study;
    let mut lines = Vec::new();
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
    lines
}

/// "Inge is een fictieve naam." or "Inge, Anouk en Freek zijn fictieve namen."
fn fictional_names(journey: &Journey) -> Option<String> {
    let narrator = journey.narrator.iter().filter(|n| n.fictional == Some(true));
    let names: Vec<String> =
        narrator.map(|n| &n.name).chain(&journey.fictional_names).cloned().collect();
    let listed = words::listed(&names, journey.language);
    let said = match (names.len(), journey.language) {
        (0, _) => return None,
        (1, Language::Dutch) => format!("{listed} is een fictieve naam."),
        (1, Language::English) => format!("{listed} is a fictitious name."),
        (_, Language::Dutch) => format!("{listed} zijn fictieve namen."),
        (_, Language::English) => format!("{listed} are fictitious names."),
    };
    Some(said)
}

/// "9 interviews met gezinnen (n = 9)", a line each.
fn data(data: &[DataSource]) -> Vec<String> {
    let line = |source: &DataSource| match source.n {
        Some(n) => format!("{} (n = {n})", source.name),
        None => source.name.clone(),
    };
    data.iter().map(line).collect()
}
