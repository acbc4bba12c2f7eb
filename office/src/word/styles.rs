//! The styles of a document that others are to look like. Programs call the same style by other ids in other
//! languages (`Kop1`), but all by one name (`heading 1`); what has no such name is known by its outline level.

use std::collections::BTreeMap;

use crate::word::block::Style;
use crate::word::problem::WordProblem;
use crate::word::template::{self, Filling, IDS};
use crate::word::unpack::{Element, Node, walk};

const PART: &str = "styles.xml";
const END: &str = "</w:styles>";

/// The styles of a document.
#[derive(Debug, Clone)]
pub(super) struct Styles {
    text: String,
    found: Vec<Found>,
    /// The language of text that does not say another.
    pub language: String,
}

#[derive(Debug, Clone, Default)]
struct Found {
    id: String,
    kind: String,
    name: String,
    is_default: bool,
    /// From 0.
    outline: Option<i64>,
    /// The size of its letters in half points.
    size: Option<i64>,
}

/// The names that every program has for styles, in small letters.
const NAMES: [(Style, &str); 14] = [
    (Style::Heading(1), "heading 1"),
    (Style::Heading(2), "heading 2"),
    (Style::Heading(3), "heading 3"),
    (Style::Heading(4), "heading 4"),
    (Style::Title, "title"),
    (Style::Subtitle, "subtitle"),
    (Style::Quote, "quote"),
    (Style::Caption, "caption"),
    (Style::Bullet, "list bullet"),
    (Style::ContentsHeading, "toc heading"),
    (Style::ContentsEntry, "toc 1"),
    (Style::Footer, "footer"),
    (Style::Hyperlink, "hyperlink"),
    (Style::Normal, "normal"),
];

impl Styles {
    /// Reads the styles; those of a document that has none are ours.
    pub fn read(text: String) -> Result<Self, WordProblem> {
        if text.trim().is_empty() {
            let none = format!("<w:styles xmlns:w=\"{}\">{END}", template::NAMESPACE);
            return Ok(Self { text: none, found: Vec::new(), language: String::new() });
        }
        let (mut found, mut language) = (Vec::<Found>::new(), String::new());
        let mut inside = None;
        walk(&text, PART, |node| {
            match node {
                Node::Start(element, _) if element.name() == "style" => {
                    found.push(Found::of(&element));
                    inside = Some(());
                }
                Node::Start(element, _) => match (inside, found.last_mut()) {
                    (Some(()), Some(style)) => style.take(&element),
                    _ if element.name() == "lang" && language.is_empty() => {
                        language = element.val();
                    }
                    _ => {}
                },
                Node::End(name) if name.ends_with(":style") => inside = None,
                Node::End(_) => {}
            }
            Ok(())
        })?;
        if !text.contains(END) {
            return Err(WordProblem::OtherForm);
        }
        Ok(Self { text, found, language })
    }

    pub fn has(&self, style: Style) -> bool {
        self.known(style).is_some()
    }

    /// What a style is known by.
    fn known(&self, style: Style) -> Option<&Found> {
        let is_kind = |it: &&Found| match style {
            Style::Table => it.kind == "table",
            Style::Hyperlink => it.kind == "character",
            _ => it.kind == "paragraph",
        };
        let named = NAMES.iter().find(|(own, _)| *own == style).map(|(_, name)| *name);
        let by_name = named.and_then(|name| {
            self.found.iter().filter(is_kind).find(|it| it.name.eq_ignore_ascii_case(name))
        });
        by_name.or_else(|| match style {
            Style::Normal => self.found.iter().filter(is_kind).find(|it| it.is_default),
            Style::Heading(level) => {
                let outline = Some(i64::from(level) - 1);
                self.found.iter().filter(is_kind).find(|it| it.outline == outline)
            }
            _ => None,
        })
    }

    /// Which of ours stand in the document already, from an earlier time, by their names.
    fn own(&self, snippet: &str) -> Option<&Found> {
        let name = between(snippet, "<w:name w:val=\"", "\"")?;
        self.found.iter().find(|it| it.name == name)
    }

    /// The styles with ours for what is lacking, and what each is called by.
    pub fn completed(&self, filling: &Filling) -> (String, BTreeMap<Style, String>) {
        let own = template::styles(filling);
        let mut ids = BTreeMap::new();
        for (style, id) in IDS {
            let known = self.known(style);
            let known = known.or_else(|| own.get(&style).and_then(|snippet| self.own(snippet)));
            ids.insert(style, known.map_or_else(|| self.free(id), |it| it.id.clone()));
        }
        let mut added = String::new();
        for (style, id) in IDS {
            let Some(snippet) = own.get(&style) else { continue };
            if self.known(style).is_some() || self.own(snippet).is_some() {
                continue;
            }
            let snippet = match self.heading_above(style) {
                Some(above) => lower_heading(style, above, &ids),
                None => renamed(snippet, id, style, &ids),
            };
            added.push_str(&snippet);
        }
        let end = self.text.rfind(END).unwrap_or(self.text.len());
        ([&self.text[..end], &added, &self.text[end..]].concat(), ids)
    }

    /// The heading of the house above one that it lacks, which looks like it.
    fn heading_above(&self, style: Style) -> Option<&Found> {
        let Style::Heading(level) = style else { return None };
        (1..level).rev().find_map(|above| self.known(Style::Heading(above)))
    }

    /// An id that no other style has.
    fn free(&self, id: &str) -> String {
        let mut id = id.to_owned();
        while self.found.iter().any(|it| it.id == id) {
            id.push('K');
        }
        id
    }
}

impl Found {
    fn of(element: &Element<'_>) -> Self {
        Self {
            id: element.attribute("styleId").unwrap_or_default(),
            kind: element.attribute("type").unwrap_or_default(),
            is_default: matches!(
                element.attribute("default").as_deref(),
                Some("1" | "true" | "on")
            ),
            ..Self::default()
        }
    }

    fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            "name" if self.name.is_empty() => self.name = element.val(),
            "outlineLvl" => self.outline = element.number("val"),
            "sz" if self.size.is_none() => self.size = element.number("val"),
            _ => {}
        }
    }
}

/// A style of ours, with what it leans on by the ids of the document.
fn renamed(snippet: &str, own: &str, style: Style, ids: &BTreeMap<Style, String>) -> String {
    let mut snippet = snippet.replace(
        &format!("w:styleId=\"{own}\""),
        &format!("w:styleId=\"{}\"", ids.get(&style).map_or(own, String::as_str)),
    );
    for (other, id) in IDS {
        let theirs = ids.get(&other).map_or(id, String::as_str);
        for element in ["basedOn", "next"] {
            let leans = |id: &str| format!("<w:{element} w:val=\"{id}\"/>");
            snippet = snippet.replace(&leans(id), &leans(theirs));
        }
    }
    // What a table leans on by itself may be called otherwise.
    snippet.replace("<w:basedOn w:val=\"TableNormal\"/>", "").replace(" w:default=\"1\"", "")
}

/// A heading like the one above it, a little smaller and without its number.
fn lower_heading(style: Style, above: &Found, ids: &BTreeMap<Style, String>) -> String {
    let Style::Heading(level) = style else { return String::new() };
    let size = above.size.map_or(21, |size| (size * 5 / 6).max(20));
    let id = |style| ids.get(&style).map_or("", String::as_str);
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"{}\"/>\
         <w:next w:val=\"{}\"/><w:uiPriority w:val=\"9\"/><w:unhideWhenUsed/><w:qFormat/><w:pPr><w:numPr>\
         <w:numId w:val=\"0\"/></w:numPr><w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:sz w:val=\"{size}\"/>\
         <w:szCs w:val=\"{size}\"/></w:rPr></w:style>",
        id(style),
        above.id,
        id(Style::Normal),
        level - 1,
    )
}

fn between<'x>(text: &'x str, from: &str, to: &str) -> Option<&'x str> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(found, _)| found)
}
