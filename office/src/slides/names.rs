//! The names that parts of a presentation have, and those of what stands in them.

use std::fmt::Display;

/// The namespaces of a part with shapes.
pub(super) const DRAWING: [(&str, &(dyn Display + Sync)); 3] = [
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", &"http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// What a part is to another: the end of the name by which the standard knows it.
pub(super) fn relation(kind: &str) -> String {
    format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
}

/// The type of a part of a presentation.
pub(super) fn part_type(kind: &str) -> String {
    format!("application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml")
}

/// What things on a slide are called that nothing else names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    pub title: &'static str,
    pub words: &'static str,
    pub line: &'static str,
    pub ground: &'static str,
    pub drawing: &'static str,
}

impl Names {
    /// In the language of the drawing where it is Dutch, or else in English.
    pub const fn of(is_dutch: bool) -> Self {
        if is_dutch {
            Self {
                title: "Titel",
                words: "Tekst",
                line: "Lijn",
                ground: "Vlak",
                drawing: "Tekening",
            }
        } else {
            Self {
                title: "Title",
                words: "Text",
                line: "Line",
                ground: "Shape",
                drawing: "Drawing",
            }
        }
    }
}
