//! Our own document, empty: its styles, theme, lists and page numbers.

use std::collections::BTreeMap;

use klantreis::scene::{Language, LanguageTag};

use crate::package::{Part, Relations};
use crate::word::block::Style;
use crate::word::kit::Kit;
use crate::word::page::{Margin, Sheet};
use crate::word::phrases;
use crate::word::tags::{self, Kind};

const STYLES: &str = include_str!("template/styles.xml");
const THEME: &str = include_str!("template/theme.xml");
const SETTINGS: &str = include_str!("template/settings.xml");
const NUMBERING: &str = include_str!("template/numbering.xml");
const FONTS: &str = include_str!("template/fonts.xml");
const FOOTER: &str = include_str!("template/footer.xml");

/// The namespace of what is written in these documents.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Begins the types of parts, and what parts are to others.
pub(super) const TYPE: &str = "application/vnd.openxmlformats-officedocument.";
pub(super) const RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What each style is called by in the template.
pub(super) const IDS: [(Style, &str); 18] = [
    (Style::Normal, "Normal"),
    (Style::Heading(1), "Heading1"),
    (Style::Heading(2), "Heading2"),
    (Style::Heading(3), "Heading3"),
    (Style::Heading(4), "Heading4"),
    (Style::Title, "Title"),
    (Style::Subtitle, "Subtitle"),
    (Style::Quote, "Quote"),
    (Style::Caption, "Caption"),
    (Style::Bullet, "ListBullet"),
    (Style::ContentsHeading, "TOCHeading"),
    (Style::ContentsEntry, "TOC1"),
    (Style::Footer, "Footer"),
    (Style::Hyperlink, "Hyperlink"),
    (Style::Figure, "KlantreisFigure"),
    (Style::Sign, "KlantreisSign"),
    (Style::Cell, "KlantreisCell"),
    (Style::Table, "KlantreisTable"),
];

/// What is put into the template in place of `{words}`.
pub(super) struct Filling(Vec<(&'static str, String)>);

impl Filling {
    /// What every document has, with text of a width.
    pub fn of(language: LanguageTag, words: Language, text_width: i64) -> Self {
        let own = tags::name(language);
        let of_kind = |kind, usual: &str| {
            if tags::kind(language) == kind { own.clone() } else { usual.to_owned() }
        };
        let mut filling = Self(vec![
            ("{language-east}", of_kind(Kind::EastAsian, "zh-CN")),
            ("{language-bidi}", of_kind(Kind::Bidirectional, "ar-SA")),
            ("{text-width}", text_width.to_string()),
            ("{bullets}", "1".to_owned()),
            ("{kept}", String::new()),
            ("{mapping}", MAPPING.to_owned()),
        ]);
        filling.put("{language}", &own);
        for (name, [dutch, english]) in phrases::STYLES {
            filling.put(name, words.pick(dutch, english));
        }
        filling
    }

    /// Puts something in, which may be anything that somebody wrote.
    pub fn put(&mut self, name: &'static str, value: &str) {
        let held = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        self.0.push((name, held));
    }

    /// Puts XML in, in place of what is there.
    pub fn put_xml(&mut self, name: &'static str, xml: String) {
        self.0.retain(|(own, _)| *own != name);
        self.0.push((name, xml));
    }

    pub fn fill(&self, template: &str) -> String {
        self.0.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value))
    }
}

/// Which colours of the theme text and its ground have.
const MAPPING: &str = "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" w:accent6=\"accent6\" w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/>";

/// The template, filled.
pub(super) fn kit(filling: &Filling, language: String) -> Kit {
    let files = [
        ("/word/styles.xml", "styles", STYLES),
        ("/word/theme/theme1.xml", "theme", THEME),
        ("/word/settings.xml", "settings", SETTINGS),
        ("/word/numbering.xml", "numbering", NUMBERING),
        ("/word/fontTable.xml", "fontTable", FONTS),
        ("/word/footer1.xml", "footer", FOOTER),
    ];
    let (mut parts, mut relations, mut margins) = (Vec::new(), Relations::default(), Vec::new());
    for (name, kind, content) in files {
        let id = relations.to(&format!("{RELATION}{kind}"), name);
        parts.push(Part::new(name, &content_type(kind), filling.fill(content).into_bytes()));
        if kind == "footer" {
            let (element, kind) = ("w:footerReference", "default".to_owned());
            margins.push(Margin { element, kind, id });
        }
    }
    Kit {
        ids: IDS.iter().map(|(style, id)| (*style, (*id).to_owned())).collect(),
        parts,
        relations,
        margins,
        first_differs: false,
        sheet: Sheet::A4,
        language,
        media_folder: "/word/media",
    }
}

/// The type of a part of a document that is this to it.
pub(super) fn content_type(kind: &str) -> String {
    match kind {
        "theme" => format!("{TYPE}theme+xml"),
        _ => format!("{TYPE}wordprocessingml.{kind}+xml"),
    }
}

/// The styles of the template, filled, each by what it is.
pub(super) fn styles(filling: &Filling) -> BTreeMap<Style, String> {
    let filled = filling.fill(STYLES);
    let of = |(style, id): &(Style, &str)| {
        let is_it = format!("w:styleId=\"{id}\"");
        let line = filled.lines().find(|line| line.contains(&is_it))?;
        Some((*style, line.to_owned()))
    };
    IDS.iter().filter_map(of).collect()
}

/// The settings, filled.
pub(super) fn settings(filling: &Filling) -> String {
    filling.fill(SETTINGS)
}

/// The bullets of lists, as a part of their own.
pub(super) fn numbering(filling: &Filling) -> String {
    filling.fill(NUMBERING)
}
