//! The parts of an office document: files in a zip, of which none may grow without end.

use std::io::{Cursor, Read};

use klantreis::model::Language;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::refusal::Refusal;

/// What one part of a document takes at most once it is unpacked, in bytes.
const MAX_PART: u64 = 64 * 1024 * 1024;
/// What all parts that are read take together.
const MAX_PARTS: u64 = 192 * 1024 * 1024;

/// An office document whose parts can be read.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    read: u64,
    messages: Language,
}

impl<'a> Package<'a> {
    /// Opens a document.
    pub fn open(bytes: &'a [u8], messages: Language) -> Result<Self, Refusal> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::damaged(messages))?;
        Ok(Self { archive, read: 0, messages })
    }

    /// The text of a part; `None` where the document has no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(Refusal::damaged(self.messages)),
        };
        let mut bytes = Vec::new();
        let limit = MAX_PART.min(MAX_PARTS.saturating_sub(self.read));
        let size = file.take(limit + 1).read_to_end(&mut bytes);
        let size = size.map_err(|_| Refusal::damaged(self.messages))? as u64;
        if size > limit {
            return Err(Refusal::grows_without_end(name, self.messages));
        }
        self.read += size;
        let text = String::from_utf8(bytes).map_err(|_| Refusal::damaged(self.messages))?;
        Ok(Some(text))
    }
}
