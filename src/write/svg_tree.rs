//! A drawing as the tree of the crate `svg`, for programs that put it in a drawing of their own.

use ::svg::node::Text;
use ::svg::node::element::Element;
use ::svg::{Document, Node};

use crate::scene::Scene;
use crate::write::svg::svg;

/// Gives a drawing as a tree of elements: the same elements, attributes and texts, in the same order,
/// as [`svg()`] writes.
#[must_use]
pub fn svg_tree(scene: &Scene) -> Document {
    let mut document = Document::new();
    let mut open: Vec<Element> = Vec::new();
    // What follows a `<` is a tag up to the next `>`, and then text: our writer escapes both signs
    // everywhere else. The parser of the crate would trim the texts.
    for part in svg(scene).split('<') {
        let Some((tag, text)) = part.split_once('>') else { continue };
        if tag.starts_with('/') {
            close(&mut document, &mut open);
        } else if let Some(root) = tag.strip_prefix("svg ") {
            set_attributes(&mut document, root);
        } else {
            open.push(element(tag));
            if tag.ends_with('/') {
                close(&mut document, &mut open);
            }
        }
        if let (Some(parent), false) = (open.last_mut(), matches!(text, "" | "\n")) {
            parent.append(Text::new(unescaped(text)));
        }
    }
    document
}

/// Puts the innermost open element in the one around it.
fn close(document: &mut Document, open: &mut Vec<Element>) {
    let Some(done) = open.pop() else { return };
    match open.last_mut() {
        Some(parent) => parent.append(done),
        None => document.append(done),
    }
}

fn element(tag: &str) -> Element {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = Element::new(name);
    set_attributes(&mut element, attributes);
    element
}

/// Sets attributes as they are written: names with values between double quotation marks.
fn set_attributes(element: &mut impl Node, attributes: &str) {
    let mut parts = attributes.split('"');
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        element.assign(name.trim().trim_end_matches('='), unescaped(value));
    }
}

/// A text without the escapes of our writer: the tree escapes it again where it is written.
fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&")
}
