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
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let text = String::from_utf8(bytes).map_err(|_| Refusal::damaged(self.messages))?;
        Ok(Some(text))
    }

    /// The name of the part in any folder whose file is called so, in small letters or capitals; the one
    /// in the outermost folder where there are several.
    pub fn named(&self, file: &str) -> Option<String> {
        let file = file.to_lowercase();
        self.outermost(|name| name.rsplit('/').next() == Some(file.as_str()))
    }

    /// The name of the outermost part with this ending.
    pub fn ending_in(&self, ending: &str) -> Option<String> {
        self.outermost(|name| name.ends_with(ending))
    }

    /// The part in the outermost folder of which the name in small letters fits.
    fn outermost(&self, fits: impl Fn(&str) -> bool) -> Option<String> {
        let names = self.archive.file_names().filter_map(Result::ok);
        let names = names.filter(|name| fits(&name.to_lowercase()));
        let outermost = names.min_by_key(|name| (name.matches('/').count(), name.len()));
        outermost.map(std::borrow::Cow::into_owned)
    }

    /// The bytes of a part; `None` where the document has no such part.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
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
        Ok(Some(bytes))
    }
}
