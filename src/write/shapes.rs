//! Shapes and lines of text as elements of SVG.

use std::ops::Range;

use crate::scene::{
    Circle, Color, Direction, LanguageTag, Line, Node, Paint, Paragraph, Path, Point, Rect, Scene,
    Segment, TextStyle,
};
use crate::write::number::push_number;

/// Dash and gap of a dashed line, in px.
const DASHES: &str = "5 3";
/// How opaque text is that is there to be found: with nothing at all, most programs that make a
/// PDF leave it out.
const UNSEEN: &str = "0.01";

/// Shapes and lines of text written as elements of SVG, one after the other.
#[derive(Default)]
pub(super) struct Shapes {
    pub out: String,
    /// The language of the drawing.
    language: Option<LanguageTag>,
    /// The style of the last line of text, and where in `out` it is written: most lines look like
    /// the one before, and copying is cheaper than writing numbers again.
    last_style: Option<(TextStyle, Range<usize>)>,
}

impl Shapes {
    /// With room for so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes), ..Self::default() }
    }

    /// The size of a drawing, and its letters: attributes of the outermost element.
    pub fn size(&mut self, scene: &Scene) {
        self.number(" width=\"", scene.width);
        self.number(" height=\"", scene.height);
        self.out.push_str(" viewBox=\"0 0 ");
        push_number(&mut self.out, scene.width);
        self.out.push(' ');
        push_number(&mut self.out, scene.height);
        self.out.push('"');
    }

    pub fn letters(&mut self, scene: &Scene) {
        self.language = Some(scene.language);
        self.text_attribute(" font-family=\"", &font_family(&scene.fonts.families));
    }

    /// The page that all is drawn on.
    pub fn page(&mut self, scene: &Scene, color: Color) {
        let (w, h) = (scene.width, scene.height);
        let paint = Paint::fill(color);
        self.rect(&Rect { x: 0.0, y: 0.0, w, h, radius: 0.0, paint });
    }

    /// What is drawn of these nodes, whatever groups they are in.
    pub fn flat(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.flat(&group.nodes),
                shape => self.shape(shape),
            }
        }
    }

    /// A node that is no group.
    pub fn shape(&mut self, node: &Node) {
        match node {
            Node::Group(_) => {}
            Node::Rect(rect) => self.rect(rect),
            Node::Path(path) => self.path(path),
            Node::Circle(circle) => self.circle(circle),
            Node::Paragraph(paragraph) => self.paragraph(paragraph),
        }
    }

    fn rect(&mut self, rect: &Rect) {
        self.out.push_str("<rect");
        self.number(" x=\"", rect.x);
        self.number(" y=\"", rect.y);
        self.number(" width=\"", rect.w);
        self.number(" height=\"", rect.h);
        if rect.radius > 0.0 {
            self.number(" rx=\"", rect.radius);
        }
        self.paint(rect.paint);
        self.out.push_str("/>\n");
    }

    fn circle(&mut self, circle: &Circle) {
        self.out.push_str("<circle");
        self.number(" cx=\"", circle.x);
        self.number(" cy=\"", circle.y);
        self.number(" r=\"", circle.r);
        self.paint(circle.paint);
        self.out.push_str("/>\n");
    }

    fn path(&mut self, path: &Path) {
        self.out.push_str("<path d=\"");
        for segment in &path.segments {
            match *segment {
                Segment::Move(to) => self.points('M', &[to]),
                Segment::Line(to) => self.points('L', &[to]),
                Segment::Curve(a, b, to) => self.points('C', &[a, b, to]),
                Segment::Close => self.out.push('Z'),
            }
        }
        self.out.push('"');
        self.paint(path.paint);
        self.out.push_str("/>\n");
    }

    fn points(&mut self, letter: char, points: &[(f64, f64)]) {
        self.out.push(letter);
        for (i, &(x, y)) in points.iter().enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            push_number(&mut self.out, x);
            self.out.push(' ');
            push_number(&mut self.out, y);
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        for (start, line) in paragraph.baselines() {
            self.start_of_line(start, paragraph.style);
            self.reading(paragraph);
            self.text(line);
        }
    }

    /// The language of what is drawn, where it is not that of the drawing.
    pub fn language(&mut self, own: Option<LanguageTag>) {
        if let Some(own) = own.filter(|own| self.language.is_some_and(|usual| usual != *own)) {
            self.text_attribute(" xml:lang=\"", own.as_str());
        }
    }

    /// The language of a paragraph and which way it is read, where those are not of the drawing, and
    /// whether its lines are centred.
    fn reading(&mut self, paragraph: &Paragraph) {
        self.language(Some(paragraph.language));
        if paragraph.direction == Direction::RightToLeft {
            self.out.push_str(" direction=\"rtl\"");
        }
        if paragraph.centred {
            self.out.push_str(" text-anchor=\"middle\"");
        }
    }

    /// A line of text to find and to select, not to see: white, so that it is no dark shadow
    /// where a program takes it for opaque.
    pub fn unseen(&mut self, start: Point, line: Line<'_>, paragraph: &Paragraph) {
        let style = TextStyle { color: Color::WHITE, ..paragraph.style };
        self.start_of_line(start, style);
        self.reading(paragraph);
        self.text_attribute(" fill-opacity=\"", UNSEEN);
        self.text(line);
    }

    fn start_of_line(&mut self, (x, y): Point, style: TextStyle) {
        self.out.push_str("<text");
        self.number(" x=\"", x);
        self.number(" y=\"", y);
        self.style(style);
    }

    fn text(&mut self, line: Line<'_>) {
        self.out.push('>');
        self.escaped(line.text);
        self.out.push_str("</text>\n");
    }

    fn style(&mut self, style: TextStyle) {
        if let Some((last, written)) = &self.last_style
            && *last == style
        {
            self.out.extend_from_within(written.clone());
            return;
        }
        let start = self.out.len();
        let TextStyle { size, bold, italic, color } = style;
        self.number(" font-size=\"", size);
        if bold {
            self.out.push_str(" font-weight=\"700\"");
        }
        if italic {
            self.out.push_str(" font-style=\"italic\"");
        }
        self.color(" fill=\"#", color);
        self.last_style = Some((style, start..self.out.len()));
    }

    /// How a shape is painted, as attributes.
    pub fn paint(&mut self, paint: Paint) {
        match paint.fill {
            Some(color) => self.color(" fill=\"#", color),
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = paint.stroke {
            self.color(" stroke=\"#", stroke.color);
            self.number(" stroke-width=\"", stroke.width);
            if stroke.dashed {
                self.text_attribute(" stroke-dasharray=\"", DASHES);
            }
        }
    }

    // The names below stand with their space, equals sign and opening quote, so that each
    // attribute is one copy and a value.

    fn color(&mut self, name: &str, color: Color) {
        self.out.push_str(name);
        for part in [color.r, color.g, color.b] {
            for nibble in [part >> 4, part & 15] {
                self.out.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
            }
        }
        self.out.push('"');
    }

    pub fn number(&mut self, name: &str, value: f64) {
        self.out.push_str(name);
        push_number(&mut self.out, value);
        self.out.push('"');
    }

    pub fn text_attribute(&mut self, name: &str, value: &str) {
        self.out.push_str(name);
        self.escaped(value);
        self.out.push('"');
    }

    pub fn escaped(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut from = 0;
        let mut at = 0;
        while let Some(skip) = bytes[at..].iter().position(|&byte| SUSPECT[usize::from(byte)]) {
            at += skip;
            let Some(c) = text[at..].chars().next() else { break };
            if let Some(replacement) = replacement(c) {
                self.out.push_str(&text[from..at]);
                self.out.push_str(replacement);
                from = at + c.len_utf8();
            }
            at += c.len_utf8();
        }
        self.out.push_str(&text[from..]);
    }
}

/// The bytes that start a character which may need replacing: most text has none, and is copied
/// without looking at its characters.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    let others = [b'&', b'<', b'>', b'"', 0x7F, 0xC2, 0xEF];
    let mut i = 0;
    while i < others.len() {
        table[others[i] as usize] = true;
        i += 1;
    }
    table
};

fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\n' | '\r' | '\t' => " ",
        c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => "\u{FFFD}",
        _ => return None,
    })
}

/// The families asked for as a list that ends with any letters without serifs.
fn font_family(families: &[String]) -> String {
    let mut list = String::new();
    for family in families {
        let is_bare = family.chars().all(|c| c.is_ascii_alphabetic());
        // A quotation mark or a backslash would end the name before its end.
        let name = family.replace(['\'', '\\'], "");
        let quote = if is_bare { "" } else { "'" };
        list.extend([quote, &name, quote, ", "]);
    }
    list + "sans-serif"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_characters_that_xml_cannot_hold_are_replaced() {
        let mut svg = Shapes::default();
        svg.escaped("é<a & \"b\">\n\u{0}\u{85}\u{FFFF}\u{A0}ﬁ; #");
        assert_eq!(svg.out, "é&lt;a &amp; &quot;b&quot;&gt; \u{FFFD}\u{FFFD}\u{FFFD}\u{A0}ﬁ; #");
    }

    #[test]
    fn the_name_of_a_family_cannot_end_the_list() {
        let families = ["Arial", "Open Sans", "a', b\\"].map(str::to_owned);
        assert_eq!(font_family(&families), "Arial, 'Open Sans', 'a, b', sans-serif");
        assert_eq!(font_family(&[]), "sans-serif");
    }
}
