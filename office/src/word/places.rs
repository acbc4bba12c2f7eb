//! Where pictures come to stand among the parts of a document: several that were alike may be held by one part.

use std::collections::{BTreeMap, BTreeSet};

/// What a picture is to the text that shows it.
const IMAGE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/// The parts of a document that get other bytes, and those that come beside them.
pub(super) struct Places<'d> {
    /// Parts that show pictures which stay as they are.
    held: BTreeSet<&'d str>,
    /// All parts that the document has.
    names: &'d BTreeSet<String>,
    /// How the text calls its pictures.
    relations: String,
    has_new: bool,
    bytes: BTreeMap<String, Vec<u8>>,
}

impl<'d> Places<'d> {
    pub fn new(held: BTreeSet<&'d str>, names: &'d BTreeSet<String>, relations: &str) -> Self {
        Self {
            held,
            names,
            relations: relations.to_owned(),
            has_new: false,
            bytes: BTreeMap::new(),
        }
    }

    /// Puts bytes in the place of a part; or beside it, where another picture needs that as it is: then gives what
    /// the text is to call the new part.
    pub fn put(&mut self, part: &str, bytes: Vec<u8>) -> Option<String> {
        let is_alike = |known: &Vec<u8>| *known == bytes;
        if !self.held.contains(part) && self.bytes.get(part).is_none_or(is_alike) {
            self.bytes.insert(part.to_owned(), bytes);
            return None;
        }
        let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
        let named =
            |n: usize| (format!("klantreis{n}"), format!("/word/media/klantreis{n}.{ending}"));
        let is_new = |(id, name): &(String, String)| {
            let is_known = self.names.contains(name) || self.bytes.contains_key(name);
            !is_known && !self.relations.contains(&format!("\"{id}\""))
        };
        let (id, name) = (1..usize::MAX).map(named).find(is_new)?;
        let relation = format!("<Relationship Id=\"{id}\" Type=\"{IMAGE}\" Target=\"{name}\"/>");
        self.relations.insert_str(self.relations.rfind("</")?, &relation);
        self.has_new = true;
        self.bytes.insert(name, bytes);
        Some(id)
    }

    /// The parts that change or are new; where any are new with how the text calls its pictures, in the part of this
    /// name.
    pub fn into_parts(mut self, relations: &str) -> BTreeMap<String, Vec<u8>> {
        if self.has_new {
            self.bytes.insert(relations.to_owned(), self.relations.into_bytes());
        }
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_differ_no_longer_share_a_part() {
        let names = ["/a.png", "/b.png", "/word/media/klantreis1.png"].map(str::to_owned).into();
        let mut places = Places::new(["/b.png"].into(), &names, "<R></R>");
        let mut put = |part, bytes: &str| places.put(part, bytes.as_bytes().to_vec());
        assert_eq!((put("/a.png", "Inge"), put("/a.png", "Inge")), (None, None));
        assert_eq!(put("/a.png", "Bea"), Some("klantreis2".to_owned()));
        assert_eq!(put("/b.png", "Bea"), Some("klantreis3".to_owned()));
        let parts = places.into_parts("/r");
        let names: Vec<&str> = parts.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["/a.png", "/r", "/word/media/klantreis2.png", "/word/media/klantreis3.png"]
        );
        assert!(Places::new([].into(), &[].into(), "").into_parts("/r").is_empty());
        assert_eq!((&*parts["/a.png"], &*parts[names[2]]), (&b"Inge"[..], &b"Bea"[..]));
    }
}
