//! The parts of a document that somebody gives: none may grow without end, or fill in what is not there.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::word::problem::WordProblem;

/// What one part takes at most once it is unpacked, in bytes; what all that are read take together; and how many
/// parts there are.
const MAX_PART: u64 = 64 * 1024 * 1024;
const MAX_PARTS: u64 = 192 * 1024 * 1024;
const MAX_COUNT: usize = 5_000;
/// Elements deeper than this are in no document that somebody wrote.
const MAX_DEPTH: usize = 500;
/// How documents of old versions, and those with a password, begin.
const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// A document whose parts can be read.
pub(super) struct Unpacked<'a> {
    pub archive: ZipArchive<Cursor<&'a [u8]>>,
    read: u64,
}

/// What another part, or something elsewhere, is to a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Related {
    pub id: String,
    /// The last word of what it is: `styles`, `header`.
    pub kind: String,
    /// What it is in full.
    pub uri: String,
    /// The name of the part with a slash before it, or an address.
    pub target: String,
    pub is_elsewhere: bool,
}

impl<'a> Unpacked<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, WordProblem> {
        if bytes.starts_with(OLD) {
            return Err(WordProblem::OldOrLocked);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WordProblem::NotWord)?;
        if archive.len() > MAX_COUNT {
            return Err(WordProblem::TooLarge { part: format!("{} parts", archive.len()) });
        }
        Ok(Self { archive, read: 0 })
    }

    /// The bytes of the part of this name; nothing where there is none.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, WordProblem> {
        let file = match self.archive.by_name(name.trim_start_matches('/')) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(WordProblem::damaged(name)),
        };
        let limit = MAX_PART.min(MAX_PARTS.saturating_sub(self.read));
        let mut bytes = Vec::new();
        let size = file.take(limit + 1).read_to_end(&mut bytes);
        let size = size.map_err(|_| WordProblem::damaged(name))? as u64;
        if size > limit {
            return Err(WordProblem::TooLarge { part: name.to_owned() });
        }
        self.read += size;
        Ok(Some(bytes))
    }

    /// The text of the part of this name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, WordProblem> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        let text = String::from_utf8(bytes).map_err(|_| WordProblem::damaged(name))?;
        Ok(Some(text.trim_start_matches('\u{FEFF}').to_owned()))
    }

    /// What other parts are to a part; to the document as a whole where it is `/`.
    pub fn related(&mut self, name: &str) -> Result<Vec<Related>, WordProblem> {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = relations_of(name);
        let Some(text) = self.text(&path)? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        walk(&text, &path, |node| {
            if let Node::Start(element, _) = node
                && element.name() == "Relationship"
            {
                let value = |name| element.attribute(name).unwrap_or_default();
                let uri = value("Type");
                let kind = uri.rsplit('/').next().unwrap_or_default().to_owned();
                let is_elsewhere = value("TargetMode") == "External";
                let target = value("Target");
                let target = if is_elsewhere { target } else { from_folder(folder, &target) };
                found.push(Related { id: value("Id"), kind, uri, target, is_elsewhere });
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The name of the text of the document.
    pub fn main(&mut self) -> Result<String, WordProblem> {
        let related = self.related("/")?;
        let main = related.into_iter().find(|it| it.kind == "officeDocument");
        let main = main.ok_or(WordProblem::NotWord)?;
        if main.uri.contains("purl.oclc.org") {
            return Err(WordProblem::Strict);
        }
        Ok(main.target)
    }

    /// Of which type the part of each name is, or each ending.
    pub fn types(&mut self) -> Result<Types, WordProblem> {
        let path = "/[Content_Types].xml";
        let text = self.text(path)?.ok_or(WordProblem::NotWord)?;
        let mut types = Types(Vec::new());
        walk(&text, path, |node| {
            if let Node::Start(element, _) = node {
                let of = element.attribute("PartName");
                let of = of.or_else(|| Some(format!(".{}", element.attribute("Extension")?)));
                let kind = element.attribute("ContentType");
                types.0.extend(of.zip(kind));
            }
            Ok(())
        })?;
        Ok(types)
    }
}

/// The name of the part that says what others are to a part.
pub(super) fn relations_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    format!("{folder}/_rels/{file}.rels")
}

/// The types of parts.
pub(super) struct Types(Vec<(String, String)>);

impl Types {
    pub fn of(&self, name: &str) -> Option<&str> {
        let by_name = self.0.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        let by_ending = || {
            let name = name.to_lowercase();
            self.0
                .iter()
                .find(|(own, _)| own.starts_with('.') && name.ends_with(&own.to_lowercase()))
        };
        by_name.or_else(by_ending).map(|(_, kind)| kind.as_str())
    }
}

/// The name of a part as one in `folder` says it.
fn from_folder(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let mut folders: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                folders.pop();
            }
            step => folders.push(step),
        }
    }
    format!("/{}", folders.join("/"))
}

/// What comes next in a part, and where it begins and ends in its text.
pub(super) enum Node<'x> {
    Start(Element<'x>, std::ops::Range<usize>),
    End(String),
}

/// An element with its attributes.
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    /// Its name, with its prefix.
    pub fn full_name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        local(self.full_name())
    }

    /// The value of an attribute by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut all = attributes.with_checks(false).flatten();
        let found = all.find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0);
        value.ok().map(std::borrow::Cow::into_owned)
    }

    /// A number that an attribute has.
    pub fn number(&self, name: &str) -> Option<i64> {
        // Some programs write lengths with a fraction.
        self.attribute(name)?.parse::<f64>().ok().map(|number| number as i64)
    }

    /// What is in its attribute `val`.
    pub fn val(&self) -> String {
        self.attribute("val").unwrap_or_default()
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Calls `take` for every element of a part as it begins and as it ends.
pub(super) fn walk<'x>(
    text: &'x str,
    part: &str,
    mut take: impl FnMut(Node<'x>) -> Result<(), WordProblem>,
) -> Result<(), WordProblem> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let from = reader.buffer_position() as usize;
        let event = reader.read_event().map_err(|_| WordProblem::damaged(part))?;
        let at = from..reader.buffer_position() as usize;
        match event {
            Event::Start(element) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(WordProblem::damaged(part));
                }
                take(Node::Start(Element(element), at))?;
            }
            Event::Empty(element) => {
                let name = element.name().into_inner().to_owned();
                take(Node::Start(Element(element), at))?;
                take(Node::End(name))?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                take(Node::End(element.name().into_inner().to_owned()))?;
            }
            // What a document type declares could be filled in everywhere, and grow without end.
            Event::DocType(_) => return Err(WordProblem::damaged(part)),
            Event::Eof if depth > 0 => return Err(WordProblem::damaged(part)),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
