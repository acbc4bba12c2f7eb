//! One part of a document.

use zip::CompressionMethod;

use crate::package::relations::Relations;

/// A part of a document, with what it says of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    name: String,
    content_type: String,
    bytes: Vec<u8>,
    by_ending: bool,
    /// What other parts are to it.
    pub relations: Relations,
}

impl Part {
    /// A part by its name, as in `/word/document.xml`, of a type.
    #[must_use]
    pub fn new(name: &str, content_type: &str, bytes: Vec<u8>) -> Self {
        let (name, content_type) = (name.to_owned(), content_type.to_owned());
        Self { name, content_type, bytes, by_ending: false, relations: Relations::default() }
    }

    /// A part of which the ending of its name says the type: a picture.
    pub(super) fn by_ending(name: &str, content_type: &str, bytes: Vec<u8>) -> Self {
        Self { by_ending: true, ..Self::new(name, content_type, bytes) }
    }

    /// The same, with what other parts are to it.
    #[must_use]
    pub fn with(self, relations: Relations) -> Self {
        Self { relations, ..self }
    }

    /// Its name, which begins with a slash.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn content_type(&self) -> &str {
        &self.content_type
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where it stands in the zip.
    pub(super) fn path(&self) -> &str {
        self.name.trim_start_matches('/')
    }

    /// Where what it says of others stands in the zip.
    pub(super) fn relations_path(&self) -> String {
        let path = self.path();
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let slash = if folder.is_empty() { "" } else { "/" };
        format!("{folder}{slash}_rels/{file}.rels")
    }

    pub(super) fn ending(&self) -> &str {
        self.name.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    pub(super) const fn is_typed_by_ending(&self) -> bool {
        self.by_ending
    }

    /// Pixels are packed already.
    pub(super) fn compression(&self) -> CompressionMethod {
        match self.ending() {
            "png" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        }
    }
}
