//! What a document is about: its title, its language and what it was made with.

use crate::package::part::Part;
use crate::package::xml::Xml;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CORE_TYPE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const APP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const APP_TYPE: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
const APP_RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
const MAKER: &str = "klantreis";

/// What a document is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Properties<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who wrote it; what made it, where nobody is named.
    pub author: &'a str,
    /// What it shows, in a few sentences.
    pub description: &'a str,
    /// The tag of its language.
    pub language: &'a str,
}

impl Properties<'_> {
    /// The parts that say it, each with what it is to the document.
    pub(super) fn parts(&self) -> [(&'static str, Part); 2] {
        [
            (CORE_RELATION, Part::new("/docProps/core.xml", CORE_TYPE, self.core())),
            (APP_RELATION, Part::new("/docProps/app.xml", APP_TYPE, app())),
        ]
    }

    fn core(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        let namespaces = [
            ("xmlns:cp", &CORE as &_),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/" as &_),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/" as &_),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance" as &_),
        ];
        xml.element("cp:coreProperties", &namespaces, |xml| {
            xml.words("dc:title", &[], self.title);
            let author = Some(self.author).filter(|author| !author.is_empty());
            xml.words("dc:creator", &[], author.unwrap_or(MAKER));
            if !self.description.is_empty() {
                xml.words("dc:description", &[], self.description);
            }
            xml.words("dc:language", &[], self.language);
        });
        xml.finish()
    }
}

fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Properties", &[("xmlns", &APP)], |xml| {
        xml.words("Application", &[], MAKER);
    });
    xml.finish()
}
