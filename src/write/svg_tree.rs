//! A drawing as the tree of the crate `svg`, for programs that put it in a drawing of their own.

use ::svg::node::element::Element;
use ::svg::node::element::tag::Type;
use ::svg::node::{Attributes, Text};
use ::svg::parser::Event;
use ::svg::{Document, Node, Parser};

use crate::scene::Scene;
use crate::write::svg::svg;

/// Gives a drawing as a tree of elements: the same elements, attributes and texts, in the same order,
/// as [`svg()`] writes.
#[must_use]
pub fn svg_tree(scene: &Scene) -> Document {
    let mut document = Document::new();
    // The elements that are open; the first stands in for the document.
    let mut open = vec![Element::new("svg")];
    for event in Parser::new(&svg(scene)) {
        match event {
            Event::Tag("svg", Type::Start, attributes) => set(&mut document, attributes),
            Event::Tag(name, Type::Start, attributes) => open.push(element(name, attributes)),
            Event::Tag(name, Type::Empty, attributes) => add(&mut open, element(name, attributes)),
            Event::Tag(_, Type::End, _) => {
                if open.len() > 1
                    && let Some(done) = open.pop()
                {
                    add(&mut open, done);
                }
            }
            // Between elements there are only ends of lines.
            Event::Text(text) if !text.trim().is_empty() => {
                add(&mut open, Text::new(unescaped(text)));
            }
            _ => {}
        }
    }
    let children = open.first_mut().map(|root| std::mem::take(root.get_children_mut()));
    children.into_iter().flatten().for_each(|child| document.append(child));
    document
}

fn element(name: &str, attributes: Attributes) -> Element {
    let mut element = Element::new(name);
    set(&mut element, attributes);
    element
}

fn set(element: &mut impl Node, attributes: Attributes) {
    for (name, value) in attributes {
        element.assign(name, unescaped(&value));
    }
}

/// Adds a node to the innermost open element.
fn add(open: &mut [Element], node: impl Into<Box<dyn Node>>) {
    if let Some(parent) = open.last_mut() {
        parent.append(node);
    }
}

/// A text without the escapes of our writer: the tree escapes it again where it is written.
fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&")
}
