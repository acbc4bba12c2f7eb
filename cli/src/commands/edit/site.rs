//! What the editor's page is answered: itself, its file, and whether that was changed outside.

use std::convert::Infallible;
use std::fmt::Write;
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ETAG, HeaderName, HeaderValue, IF_MATCH};
use hyper::{Method, Request, StatusCode};
use klantreis::model::Language;
use klantreis::source::MAX_FILE_BYTES;
use tokio::sync::watch::Receiver;

use crate::commands::edit::copy::{Copy, Saved, Text};
use crate::serving::door::{Answer, Door, Site, not_allowed, response};

/// The page of the editor, made by `editor/build`, in UTF-16: two bytes of what is packed in it are a letter.
pub const PAGE: &[u8] = include_bytes!("../../../../editor/klantreis.html");
const KIND: &str = "text/html; charset=utf-16le";
/// Within so many bytes of its beginning stands its policy.
const HEAD: usize = 2048;
/// Where its own policy begins, which lets it reach for nothing at all.
const OWN_POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const NOWHERE: &str = "connect-src 'none'";
/// A page that is served may ask for its file.
const HERE: &str = "connect-src 'self'; frame-ancestors 'none'";
const PLAIN: &str = "text/plain; charset=utf-8";
const NAME: HeaderName = HeaderName::from_static("x-name");
/// How long a request waits for a change before it is told that there is none.
const PATIENCE: Duration = Duration::from_secs(20);

/// The editor of one file, at one address.
#[derive(Debug, Clone)]
pub struct Desk {
    door: Door,
    copy: Copy,
    /// The version that stands in the file.
    version: Receiver<String>,
    language: Language,
}

impl Site for Desk {
    async fn answer(self, request: Request<Incoming>) -> Result<Answer, Infallible> {
        if let Err(status) = self.door.admits(&request) {
            return Ok(plain(status, ""));
        }
        let name = self.door.name(request.uri().path()).map(str::to_owned);
        Ok(match (name.as_deref(), request.method()) {
            (Some(""), &Method::GET | &Method::HEAD) => self.page(),
            (Some("file"), &Method::GET | &Method::HEAD) => self.file(),
            (Some("changes"), &Method::GET) => self.changes(request.uri().query()).await,
            (Some("file"), &Method::PUT) => self.save(request).await,
            (Some("" | "file" | "changes"), _) => not_allowed("GET, HEAD, PUT", HERE),
            _ => plain(StatusCode::NOT_FOUND, ""),
        })
    }
}

impl Desk {
    pub const fn new(
        door: Door,
        copy: Copy,
        version: Receiver<String>,
        language: Language,
    ) -> Self {
        Self { door, copy, version, language }
    }

    fn page(&self) -> Answer {
        let (page, policy) = served(self.language);
        response(StatusCode::OK, (KIND, &policy), page)
    }

    fn file(&self) -> Answer {
        match self.copy.read() {
            Some(text) => self.with_version(plain(StatusCode::OK, text.text), &text.version),
            None => plain(StatusCode::NOT_FOUND, ""),
        }
    }

    async fn save(self, request: Request<Incoming>) -> Answer {
        if !self.door.is_from_here(&request) {
            return plain(StatusCode::FORBIDDEN, "");
        }
        let known = request.headers().get(IF_MATCH).and_then(|it| it.to_str().ok());
        let Some(known) = known.map(|it| it.trim_matches('"').to_owned()) else {
            return plain(StatusCode::PRECONDITION_REQUIRED, "");
        };
        let Ok(body) = Limited::new(request.into_body(), MAX_FILE_BYTES).collect().await else {
            return plain(StatusCode::PAYLOAD_TOO_LARGE, "");
        };
        let bytes = body.to_bytes();
        let Ok(text) = std::str::from_utf8(&bytes) else {
            return plain(StatusCode::BAD_REQUEST, "");
        };
        match self.copy.save(text, &known) {
            Saved::Done(version) => self.with_version(plain(StatusCode::NO_CONTENT, ""), &version),
            Saved::Changed(Text { text, version }) => {
                self.with_version(plain(StatusCode::PRECONDITION_FAILED, text), &version)
            }
            Saved::Failed => plain(StatusCode::INTERNAL_SERVER_ERROR, ""),
        }
    }

    /// Waits until something else stands in the file than what is known.
    async fn changes(mut self, known: Option<&str>) -> Answer {
        let known = known.unwrap_or_default().to_owned();
        let other = self.version.wait_for(|version| *version != known);
        match tokio::time::timeout(PATIENCE, other).await {
            Ok(Ok(version)) => plain(StatusCode::OK, version.clone()),
            _ => plain(StatusCode::NO_CONTENT, ""),
        }
    }

    fn with_version(&self, mut answer: Answer, version: &str) -> Answer {
        let headers = answer.headers_mut();
        for (name, value) in [(ETAG, format!("\"{version}\"")), (NAME, escaped(&self.copy.name()))]
        {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        answer
    }
}

/// The page as it is served, which knows that it is, and what it may do.
fn served(language: Language) -> (Bytes, String) {
    let mark = format!("<meta name=\"klantreis-served\" content=\"{}\">", language.tag());
    let (head, rest) = PAGE.split_at(PAGE.len().min(HEAD));
    let head = text(head);
    let (start, policy) = head.split_once(OWN_POLICY).unwrap_or_default();
    let (policy, end) = policy.split_once("\">").unwrap_or_default();
    let head = [start, &mark, end].concat();
    let head = head.encode_utf16().flat_map(u16::to_le_bytes);
    (head.chain(rest.iter().copied()).collect(), policy.replace(NOWHERE, HERE))
}

/// What is written in UTF-16.
fn text(bytes: &[u8]) -> String {
    let letters = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(letters).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn plain(status: StatusCode, content: impl Into<Bytes>) -> Answer {
    response(status, (PLAIN, HERE), content)
}

/// A name as a header can hold it.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string always succeeds.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_works_by_itself_and_is_no_larger_than_a_mail_may_be() {
        assert!(PAGE.len() <= 3_000_000, "{} bytes", PAGE.len());
        let text = text(PAGE);
        assert!(text.starts_with("\u{FEFF}<!doctype html>"), "make the page: editor/build");
        assert!(text.contains(OWN_POLICY) && text.contains(NOWHERE));
        assert!(text.contains("id=\"wasm\""), "make the page: editor/build");
        for outside in ["src=\"http", "href=\"http://", "@import", "url(http"] {
            assert!(!text.contains(outside), "{outside}");
        }
    }

    /// A browser would read these as others.
    #[test]
    fn all_that_is_packed_in_the_page_is_read_as_it_is_written() {
        let is_changed = |letter| matches!(letter, '\0' | '\r' | char::REPLACEMENT_CHARACTER);
        let replaced = |pair: &[u8]| {
            pair == char::REPLACEMENT_CHARACTER.encode_utf16(&mut [0])[0].to_le_bytes()
        };
        let own = PAGE.chunks_exact(2).filter(|pair| replaced(pair)).count();
        assert_eq!(text(PAGE).chars().filter(|letter| is_changed(*letter)).count(), own);
    }

    #[test]
    fn a_page_that_is_served_may_ask_for_its_file_and_for_nothing_else() {
        let (page, policy) = served(Language::English);
        assert_eq!(page[page.len() - 1000..], PAGE[PAGE.len() - 1000..]);
        let text = text(&page);
        assert!(text.contains("<meta name=\"klantreis-served\" content=\"en\">"));
        assert!(!text.contains(OWN_POLICY));
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        assert!(policy.contains(HERE) && !policy.contains(NOWHERE), "{policy}");
    }

    #[test]
    fn every_name_fits_a_header() {
        assert_eq!(escaped("één reis.yaml"), "%C3%A9%C3%A9n%20reis.yaml");
    }
}
