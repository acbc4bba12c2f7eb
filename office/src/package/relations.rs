//! What other parts, and pages elsewhere, are to a part.

use crate::package::xml::Xml;

/// What the main part is to a document.
pub const DOCUMENT: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// What others are to a part, each known to it by an id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relations(Vec<Relation>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Relation {
    id: String,
    kind: String,
    target: String,
    is_elsewhere: bool,
}

impl Relations {
    /// Says what the part of this name is; gives its id, the same for the same part.
    pub fn to(&mut self, kind: &str, name: &str) -> String {
        self.add(kind, name, false)
    }

    /// Says what a page or mail box outside of the document is; gives its id.
    pub fn elsewhere(&mut self, kind: &str, address: &str) -> String {
        self.add(kind, address, true)
    }

    /// Says what the part of this name, or a page elsewhere, is, under an id that the part knows it by already.
    pub fn known_as(&mut self, id: &str, kind: &str, target: &str, is_elsewhere: bool) {
        let (id, kind, target) = (id.to_owned(), kind.to_owned(), target.to_owned());
        self.0.push(Relation { id, kind, target, is_elsewhere });
    }

    fn add(&mut self, kind: &str, target: &str, is_elsewhere: bool) -> String {
        let is_it = |own: &&Relation| {
            own.kind == kind && own.target == target && own.is_elsewhere == is_elsewhere
        };
        if let Some(known) = self.0.iter().find(is_it) {
            return known.id.clone();
        }
        let mut number = self.0.len() + 1;
        let mut id = format!("rId{number}");
        while self.has(&id) {
            number += 1;
            id = format!("rId{number}");
        }
        self.known_as(&id, kind, target, is_elsewhere);
        id
    }

    /// Whether anything is known by this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|own| own.id == id)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As a part that stands beside the part `from`.
    pub(super) fn xml(&self, from: &str) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("Relationships", &[("xmlns", &NAMESPACE)], |xml| {
            for Relation { id, kind, target, is_elsewhere } in &self.0 {
                if *is_elsewhere {
                    let mode = ("TargetMode", &"External" as &_);
                    xml.empty(
                        "Relationship",
                        &[("Id", id), ("Type", kind), ("Target", target), mode],
                    );
                } else {
                    let target = seen_from(from, target);
                    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", &target)]);
                }
            }
        });
        xml.finish()
    }
}

/// The name of a part as the part `from` says it: from its own folder.
fn seen_from(from: &str, to: &str) -> String {
    let folders = |name: &str| -> Vec<String> {
        let (folder, _) = name.rsplit_once('/').unwrap_or(("", name));
        folder.split('/').filter(|it| !it.is_empty()).map(str::to_owned).collect()
    };
    let (own, other) = (folders(from), folders(to));
    let shared = own.iter().zip(&other).take_while(|(one, two)| one == two).count();
    let mut path = "../".repeat(own.len() - shared);
    for folder in &other[shared..] {
        path.push_str(folder);
        path.push('/');
    }
    path + to.rsplit_once('/').map_or(to, |(_, file)| file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_from_the_folder_of_the_other() {
        for (from, to, path) in [
            ("/", "/ppt/presentation.xml", "ppt/presentation.xml"),
            ("/ppt/slides/slide1.xml", "/ppt/slideLayouts/a.xml", "../slideLayouts/a.xml"),
            ("/word/document.xml", "/word/media/image1.png", "media/image1.png"),
            ("/word/document.xml", "/word/styles.xml", "styles.xml"),
        ] {
            assert_eq!(seen_from(from, to), path, "{from} {to}");
        }
    }

    #[test]
    fn the_same_target_has_one_id() {
        let mut relations = Relations::default();
        assert_eq!(relations.to("urn:a", "/a"), "rId1");
        assert_eq!(relations.elsewhere("urn:link", "https://voorbeeld.nl"), "rId2");
        assert_eq!(relations.to("urn:a", "/a"), "rId1");
    }

    #[test]
    fn an_id_that_is_taken_is_not_given_out() {
        let mut relations = Relations::default();
        relations.known_as("rId2", "urn:a", "/a", false);
        assert_eq!(relations.to("urn:b", "/b"), "rId3");
        assert_eq!(relations.to("urn:a", "/a"), "rId2");
    }
}
