//! Reads XML of office documents: elements by their names without a prefix, and text in which nothing
//! is filled in from elsewhere.

use std::borrow::Cow;

use klantreis::model::Language;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::refusal::Refusal;

/// Elements deeper than this are in no document that somebody wrote.
const MAX_DEPTH: usize = 500;

/// What comes next in a part of a document.
#[derive(Debug)]
pub(crate) enum Node<'x> {
    /// An element begins.
    Start(Element<'x>),
    /// The element with this name ends.
    End(String),
    /// Text.
    Text(String),
}

/// An element with its attributes.
#[derive(Debug)]
pub(crate) struct Element<'x>(BytesStart<'x>);

impl<'x> Element<'x> {
    /// An element that a reader holds.
    pub fn borrowed(start: &'x BytesStart<'_>) -> Self {
        Self(start.borrow())
    }

    /// The values of two attributes, looked for at once; empty where there are none.
    pub fn pair(&self, first: &str, second: &str) -> (Cow<'_, str>, Cow<'_, str>) {
        let mut found = (Cow::default(), Cow::default());
        for attribute in self.0.attributes().with_checks(false).flatten() {
            let key = local(attribute.key.into_inner());
            let place = match key {
                key if key == first => &mut found.0,
                key if key == second => &mut found.1,
                _ => continue,
            };
            if let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) {
                *place = value;
            }
        }
        found
    }

    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0);
        value.ok().map(Cow::into_owned)
    }

    /// Whether it says of something that it is so, and not that it is not.
    pub fn is_on(&self) -> bool {
        !self.attribute("val").is_some_and(|value| ["0", "false", "off", "none"].contains(&&*value))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Calls `take` for everything in a part, in its order.
pub(crate) fn walk<'x>(
    text: &'x str,
    messages: Language,
    mut take: impl FnMut(Node<'x>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let mut depth = 0_usize;
    loop {
        let at = reader.buffer_position();
        match reader.read_event().map_err(|_| damaged_at(at, messages))? {
            Event::Start(element) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(damaged_at(at, messages));
                }
                take(Node::Start(Element(element)))?;
            }
            Event::Empty(element) => {
                let name = local(element.name().into_inner()).to_owned();
                take(Node::Start(Element(element)))?;
                take(Node::End(name))?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                take(Node::End(local(element.name().into_inner()).to_owned()))?;
            }
            Event::Text(text) => take(Node::Text(text.xml10_content().into_owned()))?,
            Event::CData(text) => take(Node::Text(text.xml10_content().into_owned()))?,
            Event::GeneralRef(reference) => take(Node::Text(meant_by(&reference)))?,
            // What a document type declares could be filled in everywhere, and grow without end.
            Event::DocType(_) => return Err(damaged_at(at, messages)),
            // What is not closed goes on elsewhere.
            Event::Eof if depth > 0 => return Err(damaged_at(at, messages)),
            Event::Eof => return Ok(()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// XML that goes wrong at a byte.
pub(crate) fn damaged_at(byte: u64, messages: Language) -> Refusal {
    let refusal = Refusal::damaged(messages);
    let place = messages.pick("bij byte", "at byte");
    Refusal { message: format!("{} ({place} {byte})", refusal.message), ..refusal }
}

/// The sign that is written as `&amp;` or `&#233;`; nothing for what a document would have to declare.
fn meant_by(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name = reference.xml10_content();
    quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default().to_owned()
}
