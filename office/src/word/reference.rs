//! A document that others are to look like: its styles, its pages, and what stands above and under their text.
//! Nothing of its own text is taken.

use klantreis::scene::{Language, LanguageTag};

use crate::package::{Part, Relations};
use crate::word::block::Style;
use crate::word::kit::Kit;
use crate::word::page::{Across, Margin, Sheet};
use crate::word::problem::WordProblem;
use crate::word::styles::Styles;
use crate::word::template::{self, Filling, RELATION, content_type};
use crate::word::unpack::{Element, Node, Related, Types, Unpacked, walk};

/// Parts that say how text looks. What a document says is in others.
const LOOKS: [&str; 4] = ["theme", "fontTable", "header", "footer"];
/// Settings that say how text looks on the page, in the order in which they stand.
const KEPT: [&str; 9] = [
    "w:embedTrueTypeFonts",
    "w:mirrorMargins",
    "w:gutterAtTop",
    "w:defaultTabStop",
    "w:autoHyphenation",
    "w:consecutiveHyphenLimit",
    "w:hyphenationZone",
    "w:doNotHyphenateCaps",
    "w:evenAndOddHeaders",
];
/// Narrower text than this has no room for a picture: 40 mm.
const NARROWEST: i64 = 2268;

/// What a document looks like.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub sheet: Sheet,
    margins: Vec<Margin>,
    first_differs: bool,
    styles: Styles,
    /// Its lists, with the pictures that stand before their items.
    numbering: Option<(String, Relations)>,
    kept: String,
    mapping: Option<String>,
    parts: Vec<Part>,
    relations: Relations,
}

impl Reference {
    pub fn read(bytes: &[u8]) -> Result<Self, WordProblem> {
        let mut unpacked = Unpacked::open(bytes)?;
        let main = unpacked.main()?;
        let types = unpacked.types()?;
        if !types.of(&main).is_some_and(|kind| kind.contains("wordprocessingml")) {
            return Err(WordProblem::NotWord);
        }
        let text = unpacked.text(&main)?.ok_or(WordProblem::NotWord)?;
        let pages = Pages::read(&text, &main)?;
        let related = unpacked.related(&main)?;
        let [styles, settings, numbering] = ["styles", "settings", "numbering"]
            .map(|kind| related.iter().find(|it| it.kind == kind).map(|it| it.target.clone()));
        let mut text_of = |name: &Option<String>| match name {
            Some(name) => unpacked.text(name),
            None => Ok(None),
        };
        let (styles, settings) = (text_of(&styles)?, text_of(&settings)?);
        let lists = text_of(&numbering)?;
        let mut looks = Looks { unpacked: &mut unpacked, types: &types, parts: Vec::new() };
        let mut relations = Relations::default();
        for it in related.iter().filter(|it| LOOKS.contains(&it.kind.as_str())) {
            let is_margin = matches!(it.kind.as_str(), "header" | "footer");
            if !is_margin || pages.margins.iter().any(|margin| margin.id == it.id) {
                relations.known_as(&it.id, &it.uri, &it.target, it.is_elsewhere);
                looks.take(it, 0)?;
            }
        }
        let numbering = match (lists, numbering) {
            (Some(lists), Some(name)) => Some((lists, looks.related(&name, 0)?)),
            _ => None,
        };
        let parts = looks.parts;
        let settings = settings.unwrap_or_default();
        Ok(Self {
            sheet: pages.sheet,
            margins: pages.margins.into_iter().filter(|it| relations.has(&it.id)).collect(),
            first_differs: pages.first_differs,
            styles: Styles::read(styles.unwrap_or_default())?,
            numbering,
            kept: KEPT.iter().filter_map(|name| element(&settings, name)).collect(),
            mapping: element(&settings, "w:clrSchemeMapping").map(str::to_owned),
            parts,
            relations,
        })
    }

    /// What a document is written with that looks like it.
    pub fn kit(&self, language: LanguageTag, words: Language) -> Kit {
        let mut filling = Filling::of(language, words, self.sheet.text_width());
        filling.put_xml("{kept}", self.kept.clone());
        if let Some(mapping) = &self.mapping {
            filling.put_xml("{mapping}", mapping.clone());
        }
        filling.put("{accent}", "404040");
        filling.put("{accent-tint}", "E7E6E6");
        let (mut parts, mut relations) = (self.parts.clone(), self.relations.clone());
        let (lists, of_lists) = self.numbering.clone().unzip();
        let mut lists = lists;
        if !self.styles.has(Style::Bullet) {
            filling.put_xml("{bullets}", lists.as_deref().map_or(1, free_number).to_string());
            let own = template::numbering(&filling);
            lists = Some(lists.map_or_else(|| own.clone(), |theirs| joined(&theirs, &own)));
        }
        let (styles, ids) = self.styles.completed(&filling);
        let written = [
            ("/word/styles.xml", "styles", Some(styles)),
            ("/word/settings.xml", "settings", Some(template::settings(&filling))),
            ("/word/numbering.xml", "numbering", lists),
        ];
        for (name, kind, content) in written {
            let Some(content) = content else { continue };
            relations.to(&format!("{RELATION}{kind}"), name);
            let mut part = Part::new(name, &content_type(kind), content.into_bytes());
            if kind == "numbering" {
                part.relations = of_lists.clone().unwrap_or_default();
            }
            parts.push(part);
        }
        Kit {
            ids,
            parts,
            relations,
            margins: self.margins.clone(),
            first_differs: self.first_differs,
            sheet: self.sheet,
            language: self.styles.language.clone(),
            media_folder: "/word/media/klantreis",
        }
    }
}

/// How wide text is on the last pages of a document, in px.
pub(super) fn text_width(text: &str, part: &str) -> Result<f64, WordProblem> {
    Pages::read(text, part).map(|pages| pages.sheet.room().width)
}

/// How the last pages of a document lie, and what stands above and under the text of the others too.
struct Pages {
    sheet: Sheet,
    margins: Vec<Margin>,
    first_differs: bool,
}

impl Pages {
    fn read(text: &str, part: &str) -> Result<Self, WordProblem> {
        let across = Across { size: None, above_and_under: None };
        let sheet = Sheet { across, ..Sheet::A4 };
        let mut pages = Self { sheet, margins: Vec::new(), first_differs: false };
        // Of a section that was changed, what it was before stands in it.
        let mut inside = 0_usize;
        walk(text, part, |node| {
            match node {
                Node::Start(element, _) if element.name() == "sectPr" => {
                    inside += 1;
                    if inside == 1 {
                        pages.first_differs = false;
                    }
                }
                Node::Start(element, _) if inside == 1 => pages.take(&element),
                Node::End(name) if name.ends_with("sectPr") => inside = inside.saturating_sub(1),
                _ => {}
            }
            Ok(())
        })?;
        let sheet = pages.sheet;
        if sheet.width > sheet.height {
            pages.sheet = sheet.turned();
        }
        if pages.sheet.text_width() < NARROWEST || pages.sheet.room().height < 200.0 {
            return Err(WordProblem::NoRoom);
        }
        Ok(pages)
    }

    fn take(&mut self, element: &Element<'_>) {
        let sheet = &mut self.sheet;
        let put = |name: &str, side: &mut i64| {
            // A margin below zero lets the header overlap the text: how far they lie apart is the same.
            *side = element.number(name).map_or(*side, i64::abs);
        };
        match element.name() {
            "pgSz" => {
                put("w", &mut sheet.width);
                put("h", &mut sheet.height);
            }
            "pgMar" => {
                put("top", &mut sheet.top);
                put("right", &mut sheet.right);
                put("bottom", &mut sheet.bottom);
                put("left", &mut sheet.left);
                put("header", &mut sheet.header);
                put("footer", &mut sheet.footer);
                put("gutter", &mut sheet.gutter);
            }
            "titlePg" => self.first_differs = !matches!(&*element.val(), "0" | "false" | "off"),
            "headerReference" => self.margin("w:headerReference", element),
            "footerReference" => self.margin("w:footerReference", element),
            _ => {}
        }
    }

    fn margin(&mut self, name: &'static str, found: &Element<'_>) {
        let kind = found.attribute("type").unwrap_or_else(|| "default".to_owned());
        let id = found.attribute("id").unwrap_or_default();
        self.margins.retain(|it| it.element != name || it.kind != kind);
        self.margins.push(Margin { element: name, kind, id });
    }
}

/// Parts that say how text looks, with all that they show.
struct Looks<'u, 'a> {
    unpacked: &'u mut Unpacked<'a>,
    types: &'u Types,
    parts: Vec<Part>,
}

/// Parts that show parts that show parts: no more than this after one another.
const MOST_STEPS: usize = 4;

impl Looks<'_, '_> {
    fn take(&mut self, it: &Related, steps: usize) -> Result<(), WordProblem> {
        let is_there = self.parts.iter().any(|part| part.name() == it.target);
        if it.is_elsewhere || is_there || steps > MOST_STEPS {
            return Ok(());
        }
        let Some(bytes) = self.unpacked.part(&it.target)? else {
            return Err(WordProblem::damaged(&it.target));
        };
        let kind = self.types.of(&it.target).unwrap_or("application/octet-stream");
        self.parts.push(Part::new(&it.target, kind, bytes));
        let at = self.parts.len() - 1;
        let relations = self.related(&it.target, steps + 1)?;
        self.parts[at].relations = relations;
        Ok(())
    }

    /// What others are to a part, which are taken as well.
    fn related(&mut self, name: &str, steps: usize) -> Result<Relations, WordProblem> {
        let mut relations = Relations::default();
        for it in self.unpacked.related(name)? {
            relations.known_as(&it.id, &it.uri, &it.target, it.is_elsewhere);
            self.take(&it, steps)?;
        }
        Ok(relations)
    }
}

/// The first element of this name, as it stands.
fn element<'x>(text: &'x str, name: &str) -> Option<&'x str> {
    let open = format!("<{name}");
    let from = text
        .match_indices(&open)
        .map(|(at, _)| at)
        .find(|at| text[at + open.len()..].starts_with([' ', '/', '>']))?;
    let rest = &text[from..];
    let end = rest.find('>')? + 1;
    // None of those that are looked for has others in it.
    rest[..end].ends_with("/>").then(|| &rest[..end])
}

/// A number that no list has.
fn free_number(lists: &str) -> i64 {
    let mut highest = 0;
    let _ = walk(lists, "", |node| {
        if let Node::Start(element, _) = node {
            let number = element.number("abstractNumId").max(element.number("numId"));
            highest = highest.max(number.unwrap_or_default());
        }
        Ok(())
    });
    highest + 1
}

/// Lists with ours behind them: first how they look, then which there are.
fn joined(theirs: &str, own: &str) -> String {
    let between = |from: &str, to: &str| {
        let start = own.find(from).unwrap_or_default();
        let end = own[start..].find(to).map_or(start, |at| start + at + to.len());
        own[start..end].to_owned()
    };
    let (look, list) =
        (between("<w:abstractNum ", "</w:abstractNum>"), between("<w:num ", "</w:num>"));
    let end = theirs.rfind("<w:numIdMacAtCleanup").or_else(|| theirs.rfind("</w:numbering>"));
    let end = end.unwrap_or(theirs.len());
    let first = theirs.find("<w:num ").unwrap_or(end);
    [&theirs[..first], &look, &theirs[first..end], &list, &theirs[end..]].concat()
}
