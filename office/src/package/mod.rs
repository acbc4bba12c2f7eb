//! The container of office documents (ECMA-376 part 2): parts in a zip, each of a type, that say of each
//! other what they are.
//!
//! ```text
//! Xml ──▶ Part (name, type, bytes, Relations) ──▶ Package ──▶ the bytes of the file
//! ```
//!
//! The same parts in the same order give the same bytes, on every machine and at every moment.
//!
//! ```
//! use klantreis_office::package::{DOCUMENT, Package, Part, Properties, Xml};
//!
//! let mut xml = Xml::new();
//! xml.element("w:document", &[("xmlns:w", &"urn:x")], |xml| xml.empty("w:body", &[]));
//! let mut package = Package::new();
//! package.properties(&Properties { title: "Inge", language: "nl", ..Properties::default() });
//! package.relate(DOCUMENT, "/word/document.xml");
//! package.add(Part::new("/word/document.xml", "application/xml", xml.finish()));
//! assert!(package.write().is_ok());
//! ```

mod media;
mod part;
mod properties;
mod relations;
mod xml;

use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub use media::{Media, Picture};
pub use part::Part;
pub use properties::Properties;
pub use relations::{DOCUMENT, Relations};
pub use xml::{Attributes, Xml};

/// The namespace of content types.
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// The type of parts that say what others are.
const RELATIONS: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// Why a document cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// It is larger than a zip can be.
    #[error("the document is larger than a file of this kind can be")]
    TooLarge,
}

impl From<ZipError> for PackageError {
    fn from(_: ZipError) -> Self {
        Self::TooLarge
    }
}

impl From<std::io::Error> for PackageError {
    fn from(_: std::io::Error) -> Self {
        Self::TooLarge
    }
}

/// A document: its parts in the order in which they are written.
#[derive(Debug, Default)]
pub struct Package {
    parts: Vec<Part>,
    relations: Relations,
}

impl Package {
    /// A document without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part behind the others.
    pub fn add(&mut self, part: Part) {
        self.parts.push(part);
    }

    /// Says what a part is to the document as a whole; the main part is its [`DOCUMENT`].
    pub fn relate(&mut self, kind: &str, name: &str) {
        self.relations.to(kind, name);
    }

    /// Adds what the document is about, for whoever searches or reads aloud.
    pub fn properties(&mut self, properties: &Properties<'_>) {
        for (kind, part) in properties.parts() {
            self.relate(kind, part.name());
            self.add(part);
        }
    }

    /// Adds the pictures that parts have shown.
    pub fn media(&mut self, media: Media) {
        self.parts.extend(media.into_parts());
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When it would be larger than a zip can be.
    pub fn write(&self) -> Result<Vec<u8>, PackageError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        put(&mut zip, "[Content_Types].xml", &self.content_types(), CompressionMethod::Deflated)?;
        let own = self.relations.xml("/");
        put(&mut zip, "_rels/.rels", &own, CompressionMethod::Deflated)?;
        for part in &self.parts {
            put(&mut zip, part.path(), part.bytes(), part.compression())?;
            if !part.relations.is_empty() {
                let relations = part.relations.xml(part.name());
                put(&mut zip, &part.relations_path(), &relations, CompressionMethod::Deflated)?;
            }
        }
        Ok(zip.finish()?.into_inner())
    }

    /// Of which type each part is: pictures by their endings, all others by their names.
    fn content_types(&self) -> Vec<u8> {
        let mut endings = vec![("rels", RELATIONS), ("xml", "application/xml")];
        let of_endings = self.parts.iter().filter(|part| part.is_typed_by_ending());
        for own in of_endings.map(|part| (part.ending(), part.content_type())) {
            if !endings.contains(&own) {
                endings.push(own);
            }
        }
        let mut xml = Xml::new();
        xml.element("Types", &[("xmlns", &TYPES)], |xml| {
            for (ending, kind) in endings {
                xml.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
            }
            for part in self.parts.iter().filter(|part| !part.is_typed_by_ending()) {
                let kind = part.content_type();
                xml.empty("Override", &[("PartName", &part.name()), ("ContentType", &kind)]);
            }
        });
        xml.finish()
    }
}

fn put(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    path: &str,
    bytes: &[u8],
    compression: CompressionMethod,
) -> Result<(), PackageError> {
    let options = SimpleFileOptions::default()
        .compression_method(compression)
        // The same document gives the same bytes, whenever it is written.
        .last_modified_time(DateTime::default());
    zip.start_file(path, options)?;
    zip.write_all(bytes)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn sample() -> Vec<u8> {
        let mut package = Package::new();
        package.relate(DOCUMENT, "/word/document.xml");
        let mut media = Media::in_folder("/word/media");
        let mut part = Part::new("/word/document.xml", "text/x", b"<a/>".to_vec());
        let picture = media.add(Picture::Png, b"png".to_vec());
        assert_eq!(part.relations.to("urn:image", &picture), "rId1");
        assert_eq!(media.add(Picture::Png, b"png".to_vec()), picture);
        package.add(part);
        package.media(media);
        package.write().expect("a small package")
    }

    fn text(bytes: &[u8], name: &str) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut text = String::new();
        let mut file = zip.by_name(name).expect("a part");
        file.read_to_string(&mut text).expect("text");
        text
    }

    #[test]
    fn parts_are_found_by_their_types_and_relations() {
        let bytes = sample();
        let types = text(&bytes, "[Content_Types].xml");
        assert!(
            types.contains("PartName=\"/word/document.xml\" ContentType=\"text/x\""),
            "{types}"
        );
        assert!(types.contains("Extension=\"png\" ContentType=\"image/png\""), "{types}");
        assert!(text(&bytes, "_rels/.rels").contains("Target=\"word/document.xml\""));
        let own = text(&bytes, "word/_rels/document.xml.rels");
        assert!(own.contains("Target=\"media/image1.png\""), "{own}");
    }

    #[test]
    fn the_same_parts_give_the_same_bytes() {
        assert_eq!(sample(), sample());
    }
}
