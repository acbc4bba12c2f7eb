use crate::scene::{Color, Group, Meaning, Node, Paint, Scene, Text};
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

/// Appends the data of a path that draws a line of text.
pub(super) type Outline<'a> = dyn Fn(&Text, &mut String) + 'a;

/// The same document with every line of text drawn by `outline`, and the text itself unseen
/// under it.
#[cfg(feature = "outlines")]
pub(super) fn outlined(scene: &Scene, outline: &Outline<'_>) -> String {
    written(scene, Some(Color::WHITE), Some(outline))
}

fn written(scene: &Scene, ground: Option<Color>, outline: Option<&Outline<'_>>) -> String {
    let mut svg = Svg { shapes: Shapes::new(1024 + expected(&scene.nodes)), outline };
    svg.open_root(scene);
    if let Some(color) = ground {
        svg.shapes.page(scene, color);
    }
    for node in &scene.nodes {
        svg.node(node);
    }
    svg.shapes.out.push_str("</svg>\n");
    svg.shapes.out
}

/// About how many bytes these nodes take, so that the text need not move while it grows.
fn expected(nodes: &[Node]) -> usize {
    let node = |node: &Node| match node {
        Node::Group(group) => 96 + label(&group.meaning).len() + expected(&group.nodes),
        Node::Text(text) => 80 + text.content.len(),
        Node::Path(path) => 64 + 24 * path.segments.len(),
        Node::Rect(_) | Node::Circle(_) => 96,
    };
    nodes.iter().map(node).sum()
}

fn label(meaning: &Meaning) -> &str {
    match meaning {
        Meaning::Decoration => "",
        Meaning::Section(label)
        | Meaning::List(label)
        | Meaning::Item(label)
        | Meaning::Picture(label)
        | Meaning::Continued(label) => label,
    }
}

struct Svg<'a> {
    shapes: Shapes,
    /// What draws lines of text; `None` leaves that to the letters of the reader.
    outline: Option<&'a Outline<'a>>,
}

impl Svg<'_> {
    fn open_root(&mut self, scene: &Scene) {
        self.shapes.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        self.shapes.size(scene);
        self.shapes.text_attribute(" lang=\"", scene.language.tag());
        self.shapes.text_attribute(" xml:lang=\"", scene.language.tag());
        self.shapes.letters(scene);
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

    fn node(&mut self, node: &Node) {
        match (node, self.outline) {
            (Node::Group(group), _) => self.group(group),
            (Node::Text(text), Some(outline)) => {
                self.shapes.unseen(text);
                self.outlined(text, outline);
            }
            (shape, _) => self.shapes.shape(shape),
        }
    }

    fn outlined(&mut self, text: &Text, outline: &Outline<'_>) {
        self.shapes.out.push_str("<path d=\"");
        outline(text, &mut self.shapes.out);
        self.shapes.out.push('"');
        self.shapes.paint(Paint::fill(text.color));
        // A pointer goes through to the text, to select it.
        self.shapes.out.push_str(" pointer-events=\"none\"/>\n");
    }

    fn group(&mut self, group: &Group) {
        let mut inner_hidden = false;
        self.shapes.out.push_str("<g");
        match &group.meaning {
            Meaning::Decoration => self.shapes.out.push_str(" aria-hidden=\"true\""),
            Meaning::Section(label) => self.role("group", label),
            Meaning::List(label) => self.role("list", label),
            Meaning::Item(label) => self.role("listitem", label),
            Meaning::Picture(label) | Meaning::Continued(label) => {
                self.role("img", label);
                inner_hidden = true;
            }
        }
        self.shapes.out.push_str(if inner_hidden { "><g aria-hidden=\"true\">\n" } else { ">\n" });
        for node in &group.nodes {
            self.node(node);
        }
        self.shapes.out.push_str(if inner_hidden { "</g></g>\n" } else { "</g>\n" });
    }

    fn role(&mut self, role: &str, label: &str) {
        self.shapes.text_attribute(" role=\"", role);
        self.shapes.text_attribute(" aria-label=\"", label);
    }
}
