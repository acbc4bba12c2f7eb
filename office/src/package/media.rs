//! The pictures of a document, each of them once.

use crate::package::part::Part;

/// What kind of picture it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Pixels.
    Png,
    /// Shapes.
    Svg,
}

/// The pictures of a document, in the order in which they were added.
#[derive(Debug)]
pub struct Media {
    folder: &'static str,
    parts: Vec<Part>,
}

impl Media {
    /// No pictures yet, in a folder such as `/word/media`.
    #[must_use]
    pub const fn in_folder(folder: &'static str) -> Self {
        Self { folder, parts: Vec::new() }
    }

    /// Adds a picture; gives the name of its part. What is there already is not added again.
    pub fn add(&mut self, kind: Picture, bytes: Vec<u8>) -> String {
        let (ending, content_type) = match kind {
            Picture::Png => ("png", "image/png"),
            Picture::Svg => ("svg", "image/svg+xml"),
        };
        let same = |part: &&Part| part.content_type() == content_type && part.bytes() == bytes;
        if let Some(known) = self.parts.iter().find(same) {
            return known.name().to_owned();
        }
        let name = format!("{}/image{}.{ending}", self.folder, self.parts.len() + 1);
        self.parts.push(Part::by_ending(&name, content_type, bytes));
        name
    }

    pub(super) fn into_parts(self) -> Vec<Part> {
        self.parts
    }
}
