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

/// What a zip file begins with, and what a document of each program has in it.
const ZIP: &[u8] = b"PK\x03\x04";
const INSIDE: [(&[u8], OtherFile); 4] = [
    (b"word/", OtherFile::Word),
    (b"xl/", OtherFile::Excel),
    (b"ppt/", OtherFile::PowerPoint),
    (b"application/vnd.oasis.opendocument", OtherFile::OpenDocument),
];

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
        let found = INSIDE.into_iter().find(|(name, _)| holds(contents, name));
        return Some(found.map_or(OtherFile::Archive, |(_, kind)| kind));
    }
    let first = FIRST.into_iter().find(|(first, _)| contents.starts_with(first));
    first.map(|(_, kind)| kind).or_else(|| web_image(contents)).or_else(|| markup(contents))
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

    #[test]
    fn files_are_known_by_how_they_begin() {
        for (contents, expected) in [
            (&b"%PDF-1.7"[..], Some(OtherFile::Pdf)),
            (b"PK\x03\x04\x14\0[Content_Types].xml..word/document.xml", Some(OtherFile::Word)),
            (b"PK\x03\x04\x14\0[Content_Types].xml..xl/workbook.xml", Some(OtherFile::Excel)),
            (b"PK\x03\x04\x14\0a.txt", Some(OtherFile::Archive)),
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
