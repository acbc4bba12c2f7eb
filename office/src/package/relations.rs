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

    fn add(&mut self, kind: &str, target: &str, is_elsewhere: bool) -> String {
        let (kind, target) = (kind.to_owned(), target.to_owned());
        let relation = Relation { kind, target, is_elsewhere };
        let known = self.0.iter().position(|own| *own == relation);
        let at = known.unwrap_or_else(|| {
            self.0.push(relation);
            self.0.len() - 1
        });
        id(at)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As a part that stands beside the part `from`.
    pub(super) fn xml(&self, from: &str) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("Relationships", &[("xmlns", &NAMESPACE)], |xml| {
            for (at, Relation { kind, target, is_elsewhere }) in self.0.iter().enumerate() {
                let id = id(at);
                if *is_elsewhere {
                    let mode = ("TargetMode", &"External" as &_);
                    xml.empty(
                        "Relationship",
                        &[("Id", &id), ("Type", kind), ("Target", target), mode],
                    );
                } else {
                    let target = seen_from(from, target);
                    xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", &target)]);
                }
            }
        });
        xml.finish()
    }
}

fn id(at: usize) -> String {
    format!("rId{}", at + 1)
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
}
