//! A journey as a chapter of a report: who tells it, what it comes down to and where it comes from, and then
//! the pages of its picture.

use crate::layout::report::block::{Block, Look, Writer};
use crate::layout::report::form::Form;
use crate::scene::{Node, Scene, TextStyle};
use crate::story::StoryInReport;

/// What stands before the picture of a journey.
pub(crate) fn text(chapter: &StoryInReport, writer: &Writer<'_>) -> Vec<Block> {
    let (story, headings) = (&chapter.story, chapter.headings);
    let plain = writer.plain();
    let of = |style: TextStyle| Look { style, ..plain };
    let mut blocks = vec![writer.title(&story.title, 2)];
    let grey = of(TextStyle::plain(plain.style.size, writer.grey()));
    blocks.extend(story.lead.iter().flat_map(|lead| writer.paragraph(lead, grey)));
    let italic = of(TextStyle::italic(plain.style.size * 1.1, writer.ink()));
    blocks.extend(story.introduction.iter().flat_map(|said| writer.paragraph(said, italic)));
    blocks.extend(story.wants.iter().flat_map(|want| writer.paragraph(want, plain)));
    if !chapter.in_brief.is_empty() {
        blocks.push(writer.heading(headings.in_brief, 3));
        blocks.extend(writer.paragraph(&chapter.in_brief, plain));
    }
    if !story.points.is_empty() {
        blocks.push(writer.heading(headings.points, 3));
        blocks.extend(writer.list(&story.points));
    }
    if !story.account.is_empty() {
        blocks.push(writer.heading(headings.about, 3));
        for passage in &story.account {
            blocks.extend(writer.list_under(&passage.heading, &passage.paragraphs));
        }
    }
    blocks
}

/// A page of its picture; the first has number 0.
pub(crate) fn picture((nth, scene): (usize, &Scene), form: &Form) -> Block {
    let mut nodes = scene.nodes.clone();
    lower_headings(&mut nodes);
    for node in &mut nodes {
        node.shift(form.beside(), 0.0);
    }
    let block = Block::new(nodes, scene.height, form.text * 2.0);
    Block { mark: Some(nth), ..block }
}

/// Makes the headings in a picture headings under that of its chapter.
fn lower_headings(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Group(group) => lower_headings(&mut group.nodes),
            Node::Paragraph(paragraph) => {
                paragraph.heading = paragraph.heading.map(|level| level + 1);
            }
            _ => {}
        }
    }
}
