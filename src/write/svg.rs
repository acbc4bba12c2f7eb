//! A drawing as a standalone SVG document.

use crate::scene::{Color, Group, Line, Meaning, Node, Paint, Paragraph, Point, Scene};
use crate::write::shapes::Shapes;

/// Writes a drawing as a standalone SVG document.
///
/// Uses only elements and attributes that draw the same in browsers, office programs and print
/// tools: `svg g title desc rect path circle text` with presentation attributes. Characters that
/// XML cannot hold become U+FFFD.
#[must_use]
pub fn svg(scene: &Scene) -> String {
    on_ground(scene, Some(Color::WHITE))
}

/// The same document with a page of this colour, or on whatever it is laid.
pub(super) fn on_ground(scene: &Scene, ground: Option<Color>) -> String {
    written(scene, ground, None)
}

/// The same, with an `outline` for the paragraphs of which `drawn` says that they have one; for
/// pictures in which no text has to be found.
#[cfg(feature = "png")]
pub(super) fn partly_outlined(
    scene: &Scene,
    ground: Option<Color>,
    outline: &Outline<'_>,
    drawn: &dyn Fn(&Paragraph) -> bool,
) -> String {
    written(scene, ground, Some(Outlined { outline, drawn, searchable: false }))
}

/// Appends the data of a path that draws a line of text.
pub(super) type Outline<'a> = dyn Fn(Point, Line<'_>, &Paragraph, &mut String) + 'a;

/// Which paragraphs are drawn as outlines, and how.
#[derive(Clone, Copy)]
struct Outlined<'a> {
    outline: &'a Outline<'a>,
    drawn: &'a dyn Fn(&Paragraph) -> bool,
    /// Whether the text itself lies under its outline.
    searchable: bool,
}

/// The same document with every line of text drawn by `outline`, and the text itself unseen
/// under it.
#[cfg(feature = "outlines")]
pub(super) fn outlined(scene: &Scene, outline: &Outline<'_>) -> String {
    let outlined = Outlined { outline, drawn: &|_| true, searchable: true };
    written(scene, Some(Color::WHITE), Some(outlined))
}

fn written(scene: &Scene, ground: Option<Color>, outlined: Option<Outlined<'_>>) -> String {
    let mut svg = Svg { shapes: Shapes::with_room(room(&scene.nodes)), outlined };
    svg.open_root(scene);
    if let Some(color) = ground {
        svg.shapes.page(scene, color);
    }
    for node in &scene.nodes {
        svg.node(node, false);
    }
    svg.shapes.out.push_str("</svg>\n");
    svg.shapes.out
}

/// About how many bytes become of these nodes: a long text that grows by doubling is copied over and over, and
/// stands in memory twice. Where there are many, one in so many is looked at: to look at all of them takes as long as
/// a good part of the writing.
fn room(nodes: &[Node]) -> usize {
    const LOOKED_AT: usize = 64;
    const ELEMENT: usize = 90;
    const SEGMENT: usize = 36;
    let of_node = |node: &Node| match node {
        Node::Group(group) => ELEMENT + group.label.len() + room(&group.nodes),
        Node::Path(path) => ELEMENT + SEGMENT * path.segments.len(),
        Node::Paragraph(text) => ELEMENT * text.lines.len() + text.lines.letters().len(),
        Node::Rect(_) | Node::Circle(_) => ELEMENT,
    };
    let stride = nodes.len() / LOOKED_AT + 1;
    nodes.iter().step_by(stride).map(of_node).sum::<usize>() * stride
}

struct Svg<'a> {
    shapes: Shapes,
    /// What draws lines of text; `None` leaves that to the letters of the reader.
    outlined: Option<Outlined<'a>>,
}

impl Svg<'_> {
    fn open_root(&mut self, scene: &Scene) {
        self.shapes.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        self.shapes.size(scene);
        self.shapes.text_attribute(" lang=\"", scene.language.as_str());
        self.shapes.text_attribute(" xml:lang=\"", scene.language.as_str());
        self.shapes.letters(scene);
        if self.outlined.is_some_and(|outlined| !outlined.searchable) {
            // The layout measures letters as they stand by themselves.
            self.shapes.out.push_str(" kerning=\"0\"");
        }
        self.shapes.out.push_str(" role=\"group\" aria-labelledby=\"");
        self.shapes.escaped(&scene.id);
        self.shapes.out.push_str("-title\" aria-describedby=\"");
        self.shapes.escaped(&scene.id);
        self.shapes.out.push_str("-desc\">\n");
        self.named("title", &scene.id, &scene.title);
        self.named("desc", &scene.id, &scene.description);
    }

    fn named(&mut self, element: &str, id: &str, text: &str) {
        self.shapes.out.push('<');
        self.shapes.out.push_str(element);
        self.shapes.out.push_str(" id=\"");
        self.shapes.escaped(id);
        self.shapes.out.push('-');
        self.shapes.out.push_str(element);
        self.shapes.out.push_str("\">");
        self.shapes.escaped(text);
        self.shapes.out.push_str("</");
        self.shapes.out.push_str(element);
        self.shapes.out.push_str(">\n");
    }

    /// `hidden` says that it is in a group that a reader who does not see the drawing passes over.
    fn node(&mut self, node: &Node, hidden: bool) {
        match (node, self.outlined) {
            (Node::Group(group), _) => self.group(group, hidden),
            (Node::Paragraph(paragraph), Some(outlined)) if (outlined.drawn)(paragraph) => {
                for (start, line) in paragraph.baselines() {
                    if outlined.searchable {
                        self.shapes.unseen(start, line, paragraph);
                    }
                    self.outline(start, line, paragraph, outlined.outline);
                }
            }
            (shape, _) => self.shapes.shape(shape),
        }
    }

    fn outline(
        &mut self,
        start: Point,
        line: Line<'_>,
        paragraph: &Paragraph,
        outline: &Outline<'_>,
    ) {
        self.shapes.out.push_str("<path d=\"");
        outline(start, line, paragraph, &mut self.shapes.out);
        self.shapes.out.push('"');
        self.shapes.paint(Paint::fill(paragraph.style.color));
        // A pointer goes through to the text, to select it.
        self.shapes.out.push_str(" pointer-events=\"none\"/>\n");
    }

    /// Writes only groups that mean something to a reader who does not see the drawing.
    fn group(&mut self, group: &Group, hidden: bool) {
        match group.role.meaning() {
            _ if hidden => self.nodes(group, true),
            Meaning::Transparent => self.nodes(group, false),
            Meaning::Hidden => self.element("<g aria-hidden=\"true\">\n", group, true, "</g>\n"),
            Meaning::Section => self.told("group", group),
            Meaning::List => self.told("list", group),
            // A drawing alone has no other pages to lead to.
            Meaning::Item | Meaning::Reference { .. } => self.told("listitem", group),
            Meaning::Picture => {
                self.shapes.out.push_str("<g");
                self.role("img", &group.label);
                self.shapes.language(group.language());
                self.element("><g aria-hidden=\"true\">\n", group, true, "</g></g>\n");
            }
        }
    }

    /// A group that is told by its label, and then by what is in it.
    fn told(&mut self, role: &str, group: &Group) {
        self.shapes.out.push_str("<g");
        self.role(role, &group.label);
        self.element(">\n", group, false, "</g>\n");
    }

    fn element(&mut self, opening: &str, group: &Group, hidden: bool, closing: &str) {
        self.shapes.out.push_str(opening);
        self.nodes(group, hidden);
        self.shapes.out.push_str(closing);
    }

    fn nodes(&mut self, group: &Group, hidden: bool) {
        for node in &group.nodes {
            self.node(node, hidden);
        }
    }

    fn role(&mut self, role: &str, label: &str) {
        for piece in [" role=\"", role, "\""] {
            self.shapes.out.push_str(piece);
        }
        self.shapes.text_attribute(" aria-label=\"", label);
    }
}
