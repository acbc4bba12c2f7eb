//! The styles of a document: which of them make a paragraph a heading.

use std::collections::HashMap;

use klantreis::model::Language;

use crate::refusal::Refusal;
use crate::xml::{Node, walk};

/// What a style makes of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Makes {
    /// A heading, and how deep; the title at 0.
    Heading(u8),
    /// What stands below the title.
    Subtitle,
    /// A line of a table of contents.
    Contents,
    Body,
}

/// The paragraph styles of a document, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    /// What it is called; the same in every language of Word.
    name: String,
    based_on: Option<String>,
    outline_level: Option<u8>,
}

impl Styles {
    /// Reads the styles of a document; none where it has no such part.
    pub fn read(text: Option<&str>, messages: Language) -> Result<Self, Refusal> {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        walk(text.unwrap_or_default(), messages, |node| {
            match node {
                Node::Start(element) => match (element.name(), &mut open) {
                    ("style", _) => {
                        open = element.attribute("styleId").map(|id| (id, Style::default()));
                    }
                    ("name", Some((_, style))) if style.name.is_empty() => {
                        style.name = element.attribute("val").unwrap_or_default().to_lowercase();
                    }
                    ("basedOn", Some((_, style))) => style.based_on = element.attribute("val"),
                    ("outlineLvl", Some((_, style))) => {
                        style.outline_level =
                            element.attribute("val").and_then(|level| level.parse().ok());
                    }
                    _ => {}
                },
                Node::End(name) if name == "style" => styles.0.extend(open.take()),
                Node::End(_) | Node::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(styles)
    }

    /// What a style makes of a paragraph: by its name, by the level that it has in the outline, or by the
    /// style that it is based on.
    pub fn makes(&self, id: &str) -> Makes {
        let mut id = id;
        // Styles that are based on each other in a circle end this as well.
        for _ in 0..20 {
            let Some(style) = self.0.get(id) else { return by_name(&id.to_lowercase()) };
            let makes = by_name(&style.name);
            if makes != Makes::Body {
                return makes;
            }
            if let Some(level) = style.outline_level.filter(|level| is_heading_level(*level)) {
                return Makes::Heading(level + 1);
            }
            match &style.based_on {
                Some(base) => id = base,
                None => break,
            }
        }
        Makes::Body
    }
}

/// Whether a level of the outline is that of a heading; 9 is that of text.
pub(crate) const fn is_heading_level(level: u8) -> bool {
    level < 9
}

fn by_name(name: &str) -> Makes {
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    match name {
        "title" | "titel" => Makes::Heading(0),
        "subtitle" | "ondertitel" => Makes::Subtitle,
        _ if begins(&["toc", "contents", "inhopg", "table of contents"]) => Makes::Contents,
        _ => heading_depth(name).map_or(Makes::Body, Makes::Heading),
    }
}

/// How deep "heading 1", "Kop 2" and "heading" are: not "koptekst", which stands above every page.
fn heading_depth(name: &str) -> Option<u8> {
    ["heading", "kop", "überschrift", "titre"].iter().find_map(|word| {
        let number = name.strip_prefix(word)?.trim();
        if number.is_empty() { Some(1) } else { number.parse().ok() }
    })
}
