//! Files that are known by how they begin, whatever is in them.

use crate::source::recognise::other_file::OtherFile;

/// First bytes, and the kind of file that begins with them.
const FIRST: [(&[u8], OtherFile); 11] = [
    (b"%PDF", OtherFile::Pdf),
    (b"\xD0\xCF\x11\xE0", OtherFile::OldOffice),
    (b"{\\rtf", OtherFile::Rtf),
    (b"\x89PNG", OtherFile::Image),
    (b"\xFF\xD8\xFF", OtherFile::Image),
    (b"GIF8", OtherFile::Image),
    (b"II*\0", OtherFile::Image),
    (b"MM\0*", OtherFile::Image),
    (b"\x1F\x8B", OtherFile::Archive),
    (b"7z\xBC\xAF", OtherFile::Archive),
    (b"Rar!", OtherFile::Archive),
];

/// What a zip file begins with, and each part in it too.
const ZIP: &[u8] = b"PK\x03\x04";
/// How far the name of a part stands behind where it begins.
const NAME_BEHIND: usize = 30;
/// The folder that a document of each program has.
const FOLDERS: [(&[u8], OtherFile); 3] =
    [(b"word/", OtherFile::Word), (b"xl/", OtherFile::Excel), (b"ppt/", OtherFile::PowerPoint)];
const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument";

/// The beginnings of marked up text, in small letters.
const MARKUP: [(&[u8], OtherFile); 5] = [
    (b"<!doctype svg", OtherFile::Svg),
    (b"<!doctype", OtherFile::WebPage),
    (b"<html", OtherFile::WebPage),
    (b"<svg", OtherFile::Svg),
    (b"<?xml", OtherFile::Xml),
];
/// How far behind its declaration the root of marked up text is looked for.
const ROOT_WITHIN: usize = 1024;

/// The kind of file by its first bytes.
pub(super) fn kind(contents: &[u8]) -> Option<OtherFile> {
    if contents.starts_with(ZIP) {
        let found = FOLDERS.into_iter().find(|(folder, _)| has_part_in(contents, folder));
        return Some(match found {
            Some((_, kind)) => kind,
            None if holds(contents, OPEN_DOCUMENT) => OtherFile::OpenDocument,
            None => OtherFile::Archive,
        });
    }
    let first = FIRST.into_iter().find(|(first, _)| contents.starts_with(first));
    first.map(|(_, kind)| kind).or_else(|| web_image(contents)).or_else(|| markup(contents))
}

/// Whether a zip has a part in this folder. Its letters alone can stand anywhere in what is packed.
fn has_part_in(zip: &[u8], folder: &[u8]) -> bool {
    let windows = zip.windows(NAME_BEHIND + folder.len());
    windows.into_iter().any(|part| part.starts_with(ZIP) && part.ends_with(folder))
}

/// An image of the web, of which the kind comes after its size.
fn web_image(contents: &[u8]) -> Option<OtherFile> {
    let is_one = contents.starts_with(b"RIFF") && contents.get(8..12) == Some(b"WEBP");
    is_one.then_some(OtherFile::Image)
}

fn markup(contents: &[u8]) -> Option<OtherFile> {
    let text = contents.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(contents).trim_ascii_start();
    let start = text[..text.len().min(ROOT_WITHIN)].to_ascii_lowercase();
    let (_, kind) = MARKUP.into_iter().find(|(first, _)| start.starts_with(first))?;
    if kind != OtherFile::Xml {
        return Some(kind);
    }
    let root = [(&b"<svg"[..], OtherFile::Svg), (b"<html", OtherFile::WebPage)];
    let root = root.into_iter().find(|(tag, _)| holds(&start, tag));
    Some(root.map_or(kind, |(_, kind)| kind))
}

fn holds(contents: &[u8], part: &[u8]) -> bool {
    contents.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A zip of two parts, of which the second is called so.
    fn zip(name: &str) -> Vec<u8> {
        let head = [b"PK\x03\x04".to_vec(), vec![0; 26]].concat();
        [head.as_slice(), b"[Content_Types].xml", &head, name.as_bytes()].concat()
    }

    #[test]
    fn files_are_known_by_how_they_begin() {
        for (contents, expected) in [
            (&b"%PDF-1.7"[..], Some(OtherFile::Pdf)),
            (&zip("word/document.xml"), Some(OtherFile::Word)),
            (&zip("xl/workbook.xml"), Some(OtherFile::Excel)),
            (&zip("a.txt, packed to letters such as xl/"), Some(OtherFile::Archive)),
            (b"\xFF\xD8\xFF\xE0", Some(OtherFile::Image)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(OtherFile::Image)),
            (b"\xEF\xBB\xBF\r\n <!DocType html>", Some(OtherFile::WebPage)),
            (b"<?xml version=\"1.0\"?>\n<svg>", Some(OtherFile::Svg)),
            (b"<?xml version=\"1.0\"?>\n<mxfile>", Some(OtherFile::Xml)),
            (b"titel: <svg> in een titel", None),
            (b"PK: een afkorting", None),
            (b"", None),
        ] {
            assert_eq!(kind(contents), expected, "{}", contents.escape_ascii());
        }
    }
}
