//! Writes XML from the outside in.

use std::borrow::Cow;
use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes in the order in which they are written; a value is anything that can be shown.
pub type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// A document of XML that is being written.
pub struct Xml(Writer<Vec<u8>>);

impl Default for Xml {
    fn default() -> Self {
        Self::new()
    }
}

impl Xml {
    /// A document with nothing but its declaration.
    #[must_use]
    pub fn new() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// An element with what `content` writes into it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.event(Event::Start(start(name, attributes)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element with nothing but words in it.
    pub fn words(&mut self, name: &str, attributes: Attributes<'_>, words: &str) {
        self.element(name, attributes, |xml| {
            xml.event(Event::Text(BytesText::new(&held(words))));
        });
    }

    /// Its bytes.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn event(&mut self, event: Event<'_>) {
        // Memory takes all that is written to it.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        let value = value.to_string().replace(['\n', '\r', '\t'], " ");
        start.push_attribute((*name, held(&value).as_ref()));
    }
    start
}

/// The text without the characters that XML cannot hold.
fn held(text: &str) -> Cow<'_, str> {
    let unheld = |c: char| match c {
        '\n' | '\r' | '\t' => false,
        c => c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}'),
    };
    if text.contains(unheld) { text.replace(unheld, "\u{FFFD}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_escaped_or_replaced() {
        let mut xml = Xml::new();
        xml.words("a", &[("b", &"\"<\n\u{1}&"), ("c", &1.5)], "x < y & z\u{0}");
        let text = String::from_utf8(xml.finish()).expect("text");
        let body = text.split_once("?>").map(|(_, body)| body);
        assert_eq!(
            body,
            Some("<a b=\"&quot;&lt; \u{FFFD}&amp;\" c=\"1.5\">x &lt; y &amp; z\u{FFFD}</a>")
        );
    }
}
