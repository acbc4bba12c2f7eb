//! Law 6: a small, safe SVG.

use std::collections::BTreeSet;

use klantreis::scene::Scene;
use klantreis::write::svg;
#[cfg(feature = "svg")]
use klantreis::write::svg_tree;
use roxmltree::{Document, Node};

use crate::support::holding::on_every_journey;
#[cfg(feature = "svg")]
use crate::support::holding::on_short_journeys;
use crate::support::text::texts;

/// Per element what it may carry.
const ALLOWED: [(&str, &[&str]); 9] = [
    (
        "svg",
        &[
            "width",
            "height",
            "viewBox",
            "lang",
            "font-family",
            "role",
            "aria-labelledby",
            "aria-describedby",
        ],
    ),
    ("g", &["role", "aria-label", "aria-hidden"]),
    ("title", &["id"]),
    ("desc", &["id"]),
    ("rect", &["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", DASHES]),
    ("path", &["d", "fill", "stroke", "stroke-width", DASHES]),
    ("line", &["x1", "y1", "x2", "y2", "stroke", "stroke-width", DASHES]),
    ("circle", &["cx", "cy", "r", "fill", "stroke", "stroke-width"]),
    (
        "text",
        &["x", "y", "font-size", "font-weight", "font-style", "fill", "direction", "text-anchor"],
    ),
];
const DASHES: &str = "stroke-dasharray";
const NUMBERS: [&str; 16] = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "width",
    "height",
    "rx",
    "cx",
    "cy",
    "r",
    "d",
    "viewBox",
    "font-size",
    "stroke-width",
];

fn on_every_element(check: impl Fn(&Node<'_, '_>)) {
    on_every_journey(|_, scene| {
        let text = svg(scene);
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        document.root().descendants().filter(Node::is_element).for_each(|element| check(&element));
    });
}

/// Every element with its attributes, and every text that is not only white space, in order.
#[cfg(feature = "svg")]
fn contents(document: &str) -> Vec<(usize, String, BTreeSet<String>)> {
    let document = Document::parse(document).unwrap_or_else(|problem| panic!("{problem}"));
    let content = |node: Node<'_, '_>| {
        let attributes = node
            .attributes()
            .map(|it| format!("{:?} {} {}", it.namespace(), it.name(), it.value()))
            .collect();
        (node.ancestors().count(), format!("{:?}", node.tag_name()), attributes)
    };
    let nodes = document.root().descendants().filter(|node| !node.is_text());
    let texts =
        |node: Node<'_, '_>| node.text().filter(|text| !text.trim().is_empty()).map(str::to_owned);
    nodes
        .flat_map(|node| [Some(content(node)), texts(node).map(|text| (0, text, BTreeSet::new()))])
        .flatten()
        .collect()
}

#[cfg(feature = "svg")]
#[test]
fn the_tree_holds_the_elements_attributes_and_texts_of_the_writer() {
    on_short_journeys(|_, scene| {
        let written = contents(&svg(scene));
        assert!(written.len() > 10);
        assert_eq!(contents(&svg_tree(scene).to_string()), written);
    });
}

fn on_every_document(check: impl Fn(&Document<'_>, &Scene)) {
    on_every_journey(|_, scene| check(&Document::parse(&svg(scene)).unwrap(), scene));
}

#[test]
fn only_elements_and_attributes_that_draw_the_same_everywhere() {
    on_every_element(|element| {
        let name = element.tag_name().name();
        let allowed = ALLOWED.iter().find(|(element, _)| *element == name);
        let (_, attributes) = allowed.unwrap_or_else(|| panic!("<{name}>"));
        for attribute in element.attributes() {
            let own = attributes.contains(&attribute.name());
            let language = attribute.namespace().is_some() && attribute.name() == "lang";
            assert!(own && attribute.namespace().is_none() || language, "<{name}> {attribute:?}");
        }
    });
}

#[test]
fn only_opaque_colours_in_hexadecimal() {
    on_every_element(|element| {
        for name in ["fill", "stroke"] {
            let Some(color) = element.attribute(name) else { continue };
            let digits = color.strip_prefix('#').unwrap_or_default();
            let hex = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            assert!(hex || (name == "fill" && color == "none"), "{color}");
        }
    });
}

#[test]
fn numbers_have_two_places_at_most() {
    on_every_element(|element| {
        for name in NUMBERS {
            let value = element.attribute(name).unwrap_or_default();
            for number in value.split(|c: char| c == ' ' || c.is_ascii_alphabetic()) {
                let places = number.split_once('.').map_or(0, |(_, places)| places.len());
                let numeric = number.is_empty() || number.parse::<f64>().is_ok();
                assert!(numeric && places <= 2, "{name}={value:?}");
            }
        }
    });
}

#[test]
fn the_page_has_one_absolute_size() {
    on_every_document(|document, scene| {
        let root = document.root_element();
        let (w, h) = (root.attribute("width").unwrap(), root.attribute("height").unwrap());
        assert_eq!(root.attribute("viewBox").unwrap(), format!("0 0 {w} {h}"));
        assert_eq!((w.parse(), h.parse()), (Ok(scene.width), Ok(scene.height)));
    });
}

#[test]
fn a_white_page_lies_under_everything() {
    on_every_document(|document, _| {
        let root = document.root_element();
        let names = ["title", "desc"];
        let drawn =
            |node: &Node<'_, '_>| node.is_element() && !names.contains(&node.tag_name().name());
        let page = root.children().find(drawn).unwrap();
        assert_eq!((page.tag_name().name(), page.attribute("fill")), ("rect", Some("#ffffff")));
        assert_eq!((page.attribute("x"), page.attribute("y")), (Some("0"), Some("0")));
        for side in ["width", "height"] {
            assert_eq!(page.attribute(side), root.attribute(side));
        }
    });
}

#[test]
fn ids_are_unique_and_start_with_that_of_the_drawing() {
    on_every_document(|document, scene| {
        let ids = document.descendants().filter_map(|node| node.attribute("id"));
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(id.starts_with(&format!("{}-", scene.id)), "{id}");
            assert!(seen.insert(id), "twice {id}");
        }
        let plain = scene.id.bytes().all(|b| b.is_ascii_alphanumeric());
        assert!(plain && scene.id.starts_with(|c: char| c.is_ascii_alphabetic()), "{}", scene.id);
    });
}

#[test]
fn every_line_of_text_is_one_element_without_markup() {
    on_every_document(|document, scene| {
        let written = document.descendants().filter(|node| node.has_tag_name("text"));
        let written: Vec<&str> = written.map(|node| node.text().unwrap_or_default()).collect();
        let space = |c: char| if c.is_ascii_whitespace() { ' ' } else { c };
        let drawn: Vec<String> =
            texts(&scene.nodes).map(|text| text.content.chars().map(space).collect()).collect();
        assert_eq!(written, drawn);
    });
}
