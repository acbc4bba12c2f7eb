//! What stands before the journeys: the title, what stands where, how they were studied, how to read the
//! pictures, and the curves of all of them.

use crate::layout::report::block::{Block, Look, Writer};
use crate::layout::report::form::Form;
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{
    Bounds, Figures, Group, LegendEntry, Node, Paint, Path, Role, Scene, Segment, Stroke, Subject,
    TextStyle,
};
use crate::story::Report;

/// How far down the front the title begins.
const TITLE_AT: f64 = 0.14;
/// Room between two rows of curves, and under a sign.
const ROW_GAP: f64 = 18.0;

/// Where something stands in a report.
pub(crate) struct Place {
    pub title: String,
    /// The page, from 0.
    pub page: usize,
}

/// The title and the list of what stands where.
pub(crate) fn cover(report: &Report, places: &[Place], writer: &Writer<'_>) -> Vec<Block> {
    let form = writer.form;
    let mut blocks = Vec::new();
    let title = writer.heading(&report.title, 1);
    // Nothing stands above it, so that the white is a part of it.
    let lowered = form.page.height * TITLE_AT;
    let mut title = Block { height: title.height + lowered, ..title };
    title.nodes.iter_mut().for_each(|node| node.shift(0.0, lowered));
    blocks.push(title);
    let plain = writer.plain();
    let lead = Look { style: TextStyle::plain(form.text * 1.35, writer.ink()), ..plain };
    blocks.extend(report.subtitle.iter().flat_map(|text| writer.paragraph(text, lead)));
    let grey = Look { style: TextStyle::plain(form.text, writer.grey()), ..plain };
    let further = report.author.iter().chain(&report.date);
    blocks.extend(further.flat_map(|text| writer.paragraph(text, grey)));
    blocks.push(writer.heading(report.headings.contents, 2));
    blocks.extend(places.iter().map(|place| entry(place, writer)));
    blocks
}

/// "Klantreis van Inge ----- 12".
fn entry(place: &Place, writer: &Writer<'_>) -> Block {
    let form = writer.form;
    let theme = &form.paper.theme;
    let Look { style, x, room, above } = writer.plain();
    let number = (place.page + 1).to_string();
    let digits = width("0000", style, theme).ceil();
    let language = (writer.language_of)(&place.title);
    let title = TextBlock::new(&place.title, style, room - 2.0 * digits, language, theme);
    let own = width(&number, style, theme);
    let number = TextBlock::new(&number, style, digits, writer.language, theme);
    let last = title.height() - number.height();
    let mut nodes: Vec<Node> = Vec::new();
    let (from, to) = (x + title.end() + form.text * 0.6, x + room - digits);
    if from < to {
        nodes.push(leader((from, to), last + number.height() * 0.68, writer));
    }
    title.draw_into(x, 0.0, &mut nodes);
    number.draw_into(x + room - own, last, &mut nodes);
    let group = Group::new(Role::ContentsEntry { page: place.page }, place.title.clone(), nodes);
    let block = Block::new(vec![group.into()], title.height(), above * 0.7);
    block.in_list(Role::Contents)
}

/// The line that leads the eye from a title to its page.
fn leader((from, to): (f64, f64), y: f64, writer: &Writer<'_>) -> Node {
    let color = writer.form.paper.theme.palette.line;
    let stroke = Stroke { color, width: 0.75, dashed: true };
    let segments = vec![Segment::Move((from, y)), Segment::Line((to, y))];
    Node::Path(Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } })
}

/// How many sections there can be before the journeys.
pub(crate) const SECTIONS: usize = 3;

/// The sections before the journeys that have anything in them, each with its number and its title.
pub(crate) fn sections<'r>(
    report: &'r Report,
    figures: &Figures,
    writer: &Writer<'_>,
) -> Vec<(usize, &'r str, Vec<Block>)> {
    let headings = &report.headings;
    let sections: [(&str, Vec<Block>); SECTIONS] = [
        (headings.study, study(report, writer)),
        (headings.how_to_read, legend(figures, writer)),
        (headings.overview, overview(report, figures, writer)),
    ];
    let with_any = sections.into_iter().enumerate().filter(|(_, (_, blocks))| !blocks.is_empty());
    let mut is_first = true;
    let titled = with_any.map(|(nth, (title, blocks))| {
        let heading = Block { mark: Some(nth), ..writer.heading(title, 2) };
        let breaks = std::mem::take(&mut is_first);
        let heading = if breaks { heading.on_new_page() } else { heading };
        (nth, title, [vec![heading], blocks].concat())
    });
    titled.collect()
}

/// How the journeys were studied; nothing where no journey says anything of it.
fn study(report: &Report, writer: &Writer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for passage in &report.study {
        blocks.push(writer.heading(&passage.heading, 3));
        blocks.extend(writer.list(&passage.paragraphs));
    }
    blocks
}

/// The signs in the pictures, each with what it means; nothing where the pictures use none.
fn legend(figures: &Figures, writer: &Writer<'_>) -> Vec<Block> {
    let last = figures.legend.len().saturating_sub(1);
    let signs = figures.legend.iter().enumerate();
    // The list stays on one page, where one has room for it.
    signs.map(|(at, entry)| Block { keeps: at < last, ..sign(entry, writer) }).collect()
}

fn sign(entry: &LegendEntry, writer: &Writer<'_>) -> Block {
    let Look { style, x, room, above } = writer.plain();
    let theme = &writer.form.paper.theme;
    let Scene { width: wide, height: high, nodes: drawn, .. } = &entry.drawing;
    let before = wide + writer.form.text;
    let text = if entry.meaning.is_empty() {
        entry.name.clone()
    } else {
        format!("{}: {}", entry.name, entry.meaning)
    };
    let words = TextBlock::new(&text, style, room - before, writer.language, theme);
    // A small sign in the middle of its box needs no more height than it has.
    let own = Bounds::of(drawn).map_or(*high, |it| it.bottom - it.top);
    let height = words.height().max(own);
    let mut drawn = drawn.clone();
    for node in &mut drawn {
        node.shift(x, (height - high) / 2.0);
    }
    let mut nodes: Vec<Node> = vec![Group::silent(Role::Sample, drawn).into()];
    words.draw_into(x + before, (height - words.height()) / 2.0, &mut nodes);
    let item = Group::new(Role::Item(Subject::Sign), "", nodes);
    Block::new(vec![item.into()], height, above * 0.6).in_list(Role::List(Subject::Sign))
}

/// The curves of all journeys.
fn overview(report: &Report, figures: &Figures, writer: &Writer<'_>) -> Vec<Block> {
    let how_to_read = writer.paragraph(&report.how_to_read, writer.plain());
    let mut blocks: Vec<Block> = how_to_read.into_iter().map(Block::kept).collect();
    let rows = figures.overview.chunks(figures.columns.max(1));
    let last = rows.len().saturating_sub(1);
    // They stand on one page, where one has room for all.
    let row =
        |(at, row)| Block { keeps: at < last, ..row_of_curves(row, figures.columns, writer.form) };
    blocks.extend(rows.enumerate().map(row));
    blocks
}

fn row_of_curves(row: &[Scene], columns: usize, form: &Form) -> Block {
    let width = row.iter().map(|scene| scene.width).fold(0.0, f64::max);
    let gaps = columns.saturating_sub(1).max(1) as f64;
    let gap = (form.width() - columns as f64 * width) / gaps;
    let mut nodes = Vec::new();
    for (at, scene) in row.iter().enumerate() {
        let x = form.margin + at as f64 * (width + gap);
        let own = scene.nodes.iter().cloned().map(|mut node| {
            node.shift(x, 0.0);
            node
        });
        nodes.extend(own);
    }
    let height = row.iter().map(|scene| scene.height).fold(0.0, f64::max);
    Block::new(nodes, height, ROW_GAP).in_list(Role::List(Subject::Journey))
}
