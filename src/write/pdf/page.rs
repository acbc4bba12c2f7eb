//! One page: what is drawn on it, and what each thing is to a reader who does not see it.

use krilla::geom;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node as Tagged, SpanTag,
    Tag, TagGroup, TagKind,
};

use crate::scene::{Group, Meaning, Node, Text};
use crate::write::pdf::bounds::bounds;
use crate::write::pdf::line::{Ending, Typesetter};
use crate::write::pdf::{POINTS, said, shapes};

const H1: u16 = 1;
const H2: u16 = 2;

/// A place on the page with a name.
pub(super) struct Bookmark {
    pub name: String,
    /// Where it starts, in px from the top.
    pub top: f64,
    pub within: Vec<Bookmark>,
}

/// What is said of the things that are being drawn.
#[derive(Clone, Copy, Default)]
struct Told<'a> {
    /// The name of the section, item or picture they are in.
    label: &'a str,
    /// What goes before the first picture.
    lead: &'a str,
    /// Whether bold lines are its headings.
    headed: bool,
}

impl<'a> Told<'a> {
    const fn of(label: &'a str) -> Self {
        Self { label, lead: "", headed: false }
    }
}

/// Draws one page.
pub(super) struct Painter<'a, 's> {
    typesetter: &'a Typesetter<'a>,
    number: usize,
    /// The name of the whole document.
    title: &'a str,
    surface: Surface<'s>,
    bookmarks: Vec<Bookmark>,
}

impl<'a, 's> Painter<'a, 's> {
    pub fn new(
        typesetter: &'a Typesetter<'a>,
        number: usize,
        title: &'a str,
        mut surface: Surface<'s>,
    ) -> Self {
        surface.push_transform(&geom::Transform::from_scale(POINTS as f32, POINTS as f32));
        Self { typesetter, number, title, surface, bookmarks: Vec::new() }
    }

    /// Draws everything, and gives it in reading order; what stands in the same words in a section
    /// of an earlier page is not read again. Adds the words of its own sections to those.
    pub fn paint(&mut self, nodes: &[Node], earlier: &mut Vec<String>) -> Vec<Tagged> {
        let mut out = Vec::new();
        let mut own = Vec::new();
        for run in nodes.chunk_by(|one, other| !is_section(one) && !is_section(other)) {
            let words = if is_section(&run[0]) { said::words(run) } else { String::new() };
            if !words.is_empty() && earlier.contains(&words) {
                self.artifact(run);
                continue;
            }
            self.nodes(run, Told::default(), &mut out);
            own.push(words);
        }
        earlier.extend(own);
        out
    }

    /// The bookmarks on the page.
    pub fn finish(mut self) -> Vec<Bookmark> {
        self.surface.pop();
        self.surface.finish();
        self.bookmarks
    }

    fn nodes(&mut self, nodes: &[Node], told: Told<'_>, out: &mut Vec<Tagged>) {
        let mut rest = nodes;
        let mut told = told;
        while let Some(first) = rest.first() {
            let (these, others) = rest.split_at(together(rest));
            match first {
                Node::Group(group) => self.group(group, told, out),
                Node::Text(_) => self.paragraph(&said::lines(these), told, out),
                _ => self.artifact(these),
            }
            if is_picture(first) {
                told.lead = "";
            }
            rest = others;
        }
    }

    fn group(&mut self, group: &Group, told: Told<'_>, out: &mut Vec<Tagged>) {
        let nodes = &group.nodes;
        match &group.meaning {
            Meaning::Decoration => self.artifact(nodes),
            Meaning::Section(label) => {
                self.bookmark(label, nodes);
                let mut section = TagGroup::new(Tag::Section);
                let headed = has_headings(nodes);
                let told = Told { headed, ..Told::of(label) };
                self.nodes(nodes, told, &mut section.children);
                if !section.children.is_empty() {
                    out.push(section.into());
                }
            }
            Meaning::List(label) => {
                self.bookmark(label, nodes);
                let mut list = TagGroup::new(Tag::L(ListNumbering::None));
                self.nodes(nodes, Told::of(label), &mut list.children);
                list.children = list.children.into_iter().map(as_item).collect();
                out.push(list.into());
            }
            Meaning::Item(label) => out.push(self.item(label, nodes)),
            Meaning::Picture(label) | Meaning::Continued(label) => {
                self.picture(label, nodes, told.lead, out);
            }
        }
    }

    fn item(&mut self, label: &str, nodes: &[Node]) -> Tagged {
        let own: Vec<&Text> = said::lines(nodes.iter().filter(|node| !is_picture(node)));
        let lead = said::before(label, &own);
        let lead = lead.as_deref().unwrap_or(label);
        let has_pictures = nodes.iter().any(is_picture);
        if let (true, Some(list)) = (has_pictures, self.bookmarks.last_mut()) {
            let top = bounds(nodes).map_or(0.0, |[_, top, _, _]| top);
            list.within.push(Bookmark { name: lead.to_owned(), top, within: Vec::new() });
        }
        let mut body = TagGroup::new(Tag::LBody);
        let (ground, rest) = nodes.split_at(grounds(nodes));
        // What is said before the words is said by what is drawn first.
        let mut told = Told { lead, ..Told::of(label) };
        if ground.is_empty() || lead.is_empty() {
            self.artifact(ground);
        } else {
            body.push(self.figure(lead.to_owned(), ground));
            told.lead = "";
        }
        if !told.lead.is_empty() && !has_pictures {
            body.tag = Tag::LBody.with_alt_text(Some(label.to_owned())).into();
        }
        self.nodes(rest, told, &mut body.children);
        TagGroup::with_children(Tag::LI, vec![body.into()]).into()
    }

    /// Real text where the label says what is drawn: its shape tells what goes before. Otherwise
    /// the whole is a figure that its label tells.
    fn picture(&mut self, label: &str, nodes: &[Node], lead: &str, out: &mut Vec<Tagged>) {
        let before = said::before(label, &said::lines(nodes)).map(|before| joined(lead, &before));
        let shapes = grounds(nodes);
        match before {
            Some(before) if before.is_empty() => self.nodes(nodes, Told::of(label), out),
            Some(before) if shapes > 0 => {
                let (ground, rest) = nodes.split_at(shapes);
                out.push(self.figure(before, ground));
                self.nodes(rest, Told::of(label), out);
            }
            _ => {
                out.push(self.figure(joined(lead, label), nodes));
            }
        }
    }

    fn figure(&mut self, told: String, nodes: &[Node]) -> Tagged {
        let identifier = self.surface.start_tagged(ContentTag::Other);
        self.draw(nodes);
        self.surface.end_tagged();
        let place = bounds(nodes).and_then(|edges| {
            let [left, top, right, bottom] = edges.map(|edge| (edge * POINTS) as f32);
            geom::Rect::from_ltrb(left, top, right, bottom)
        });
        let bbox = place.map(|rect| BBox { page_idx: self.number, rect });
        let tag = Tag::Figure(Some(told)).with_bbox(bbox);
        TagGroup::with_children(tag, vec![identifier.into()]).into()
    }

    /// Lines that run on.
    fn paragraph(&mut self, lines: &[&Text], told: Told<'_>, out: &mut Vec<Tagged>) {
        let contents: Vec<&str> = lines.iter().map(|line| line.content.as_str()).collect();
        let text = contents.join(" ");
        let is_title = said::same(&text, self.title);
        // The title is repeated on every page, and read once.
        if self.number > 0 && lines.iter().all(|line| line.bold) && said::starts(&text, self.title)
        {
            let kind = ArtifactType::Header;
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
            self.lines(lines, &[]);
            self.surface.end_tagged();
            return;
        }
        let tag: TagKind = if is_title {
            heading(H1, self.title)
        } else if told.headed && lines.iter().all(|line| line.bold) {
            heading(H2, &text)
        } else {
            Tag::P.into()
        };
        let identifier = self.tagged(lines, told);
        out.push(TagGroup::with_children(tag, vec![identifier.into()]).into());
    }

    fn tagged(&mut self, lines: &[&Text], told: Told<'_>) -> Identifier {
        let identifier = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.lines(lines, &said::broken(told.label, lines));
        self.surface.end_tagged();
        identifier
    }

    fn artifact(&mut self, nodes: &[Node]) {
        if nodes.is_empty() {
            return;
        }
        let kind = ArtifactType::Layout;
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.draw(nodes);
        self.surface.end_tagged();
    }

    /// Draws without telling.
    fn draw(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.draw(&group.nodes),
                Node::Text(text) => self.lines(&[text], &[]),
                shape => shapes::draw(shape, &mut self.surface),
            }
        }
    }

    /// Lines of one text; a hyphen is soft where it is `broken` only because the line ends.
    fn lines(&mut self, lines: &[&Text], broken: &[bool]) {
        for (at, text) in lines.iter().enumerate() {
            let last = at + 1 == lines.len();
            let soft = !last && broken.get(at).is_some_and(|broken| *broken);
            let ending = if soft {
                Ending::SoftHyphen
            } else if !last && !text.content.ends_with('-') {
                Ending::Space
            } else {
                Ending::Own
            };
            self.typesetter.draw(text, ending, &mut self.surface);
        }
    }

    fn bookmark(&mut self, name: &str, nodes: &[Node]) {
        let top = bounds(nodes).map_or(0.0, |[_, top, _, _]| top);
        self.bookmarks.push(Bookmark { name: name.to_owned(), top, within: Vec::new() });
    }
}

/// How many nodes from the first on are drawn as one: shapes, or lines that run on.
fn together(nodes: &[Node]) -> usize {
    let runs_on = |pair: &[Node]| match pair {
        [Node::Text(line), Node::Text(next)] => {
            let look = |text: &Text| (text.x, text.size, text.bold, text.italic, text.color);
            let down = next.y - line.y;
            look(line) == look(next) && down > 0.0 && down < 2.0 * line.size
        }
        [one, other] => is_shape(one) && is_shape(other),
        _ => false,
    };
    1 + nodes.windows(2).take_while(|pair| runs_on(pair)).count()
}

/// Whether bold lines head others: a heading is not the last thing that is said.
fn has_headings(nodes: &[Node]) -> bool {
    said::lines(nodes).last().is_some_and(|line| !line.bold)
}

/// How many shapes are drawn before anything else.
fn grounds(nodes: &[Node]) -> usize {
    nodes.iter().take_while(|node| is_shape(node)).count()
}

const fn is_shape(node: &Node) -> bool {
    matches!(node, Node::Rect(_) | Node::Circle(_) | Node::Path(_))
}

const fn is_section(node: &Node) -> bool {
    matches!(node, Node::Group(Group { meaning: Meaning::Section(_), .. }))
}

const fn is_picture(node: &Node) -> bool {
    let Node::Group(Group { meaning, .. }) = node else { return false };
    matches!(meaning, Meaning::Picture(_) | Meaning::Continued(_))
}

/// A list holds nothing but items.
fn as_item(tagged: Tagged) -> Tagged {
    match tagged {
        Tagged::Group(group) if matches!(group.tag, TagKind::LI(_)) => group.into(),
        other => {
            let body = TagGroup::with_children(Tag::LBody, vec![other]);
            TagGroup::with_children(Tag::LI, vec![body.into()]).into()
        }
    }
}

fn heading(level: u16, title: &str) -> TagKind {
    let level = std::num::NonZeroU16::new(level).unwrap_or(std::num::NonZeroU16::MIN);
    Tag::Hn(level, Some(title.to_owned())).into()
}

fn joined(lead: &str, label: &str) -> String {
    match (lead.is_empty(), label.is_empty()) {
        (true, _) => label.to_owned(),
        (_, true) => lead.to_owned(),
        _ => format!("{lead}. {label}"),
    }
}
