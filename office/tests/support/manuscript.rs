//! Documents of journeys, without their pixels, and what stands in them.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use klantreis::layout::{Medium, Page, TooSmall, text_figures, text_picture};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::source::read;
use klantreis::story::chapter;
use klantreis::theme::Theme;
use klantreis::write::svg;
use klantreis_office::word::{
    House, Legend, Lie, Origin, Picture, Pictures, Sign, journey_document,
};
use roxmltree::{Document, Node};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The namespace of text in a document.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Stands in a document in place of pixels, which nothing here looks at.
const PIXELS: &[u8] = b"png";

/// A journey of this repository, with all that it keeps to itself.
pub fn shipped_file(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../journeys").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    read(&text, Language::Dutch).unwrap().journey
}

/// The same as it may leave the house.
pub fn shipped(name: &str) -> Journey {
    let mut journey = shipped_file(name);
    journey.view = Some(View::Brief);
    journey.revealing(&[])
}

pub fn own() -> House {
    let theme = Theme::default();
    House::own(&theme.fonts, &theme.palette.colors())
}

pub fn room(house: &House, lie: Lie) -> Page {
    let room = house.room(lie);
    Page { width: room.width, height: room.height - 60.0, medium: Medium::Paper }
}

pub fn scenes(journey: &Journey, view: View, room: &Page) -> Vec<Scene> {
    drawn(journey, view, room).unwrap()
}

/// The same, which may not fit.
pub fn drawn(journey: &Journey, view: View, room: &Page) -> Result<Vec<Scene>, TooSmall> {
    let mut journey = journey.clone();
    journey.view = Some(view);
    text_picture(&journey, &Theme::default(), room, None)
}

fn pictures<'a>(scenes: &'a [Scene], view: View, width: f64) -> Vec<Picture<'a>> {
    let of = |(nth, scene): (usize, &'a Scene)| {
        let origin = Origin {
            file: "inge.yaml".to_owned(),
            view,
            in_overview: false,
            page: nth + 1,
            size: ((width * 25.4 / 9.6).round() / 10.0, 200.0),
            options: Vec::new(),
            language: Language::Dutch,
        };
        Picture {
            scene,
            svg: svg(scene),
            png: PIXELS.to_vec(),
            view,
            origin: Some(origin.to_string()),
        }
    };
    scenes.iter().enumerate().map(of).collect()
}

/// The document of a journey, with its picture at the width of the text and the whole of it on other pages.
pub fn document(journey: &Journey, house: &House) -> Vec<u8> {
    let rooms = [Lie::Upright, Lie::Across].map(|lie| room(house, lie));
    let upright = scenes(journey, View::Brief, &rooms[0]);
    let across = scenes(journey, View::Cards, &rooms[1]);
    let pictures = Pictures {
        upright: pictures(&upright, View::Brief, rooms[0].width),
        follow_title: false,
        across: pictures(&across, View::Cards, rooms[1].width),
    };
    let theme = Theme::default();
    let figures = text_figures(&[journey], journey.language, &theme, &rooms[0]).unwrap();
    let signs = figures.legend.iter().map(|entry| Sign {
        name: &entry.name,
        meaning: &entry.meaning,
        picture: Picture {
            scene: &entry.drawing,
            svg: svg(&entry.drawing),
            png: PIXELS.to_vec(),
            view: View::Brief,
            origin: None,
        },
    });
    let legends = [Legend { view: View::Brief, signs: signs.collect() }];
    journey_document(&chapter(journey), &pictures, &legends, house).unwrap()
}

/// The parts of a document by their names.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for nth in 0..zip.len() {
        let mut file = zip.by_index(nth).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(name, content);
    }
    parts
}

pub fn text(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap()).unwrap()
}

pub fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn w<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |it| it.has_tag_name((W, name)))
}

pub fn words(node: Node<'_, '_>) -> String {
    w(node, "t").filter_map(|it| it.text()).collect()
}

pub fn val(node: Node<'_, '_>, name: &'static str) -> Option<String> {
    w(node, name).next()?.attribute((W, "val")).map(str::to_owned)
}

/// The styles of a document: the name and the outline level of each by its id.
pub fn styles(bytes: &[u8]) -> BTreeMap<String, (String, Option<usize>)> {
    let text = text(bytes, "word/styles.xml");
    let xml = Document::parse(&text).unwrap();
    let style = |it: Node<'_, '_>| {
        let id = it.attribute((W, "styleId")).unwrap().to_owned();
        let level = val(it, "outlineLvl").map(|level| level.parse().unwrap());
        (id, (val(it, "name").unwrap(), level))
    };
    w(xml.root(), "style").map(style).collect()
}

/// The level of each heading with its words, in their order.
pub fn headings(bytes: &[u8]) -> Vec<(usize, String)> {
    let styles = styles(bytes);
    let body = text(bytes, "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let heading = |it: Node<'_, '_>| {
        let (_, level) = &styles[&val(it, "pStyle")?];
        Some((level.as_ref()? + 1, words(it)))
    };
    w(xml.root(), "p").filter_map(heading).collect()
}

const HOUSE_STYLES: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standaard\"><w:name w:val=\"Normal\"/></w:style>\
     <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
     <w:style w:type=\"paragraph\" w:styleId=\"Tussenkop\"><w:name w:val=\"Tussenkop\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:sz w:val=\"30\"/></w:rPr></w:style>\
     <w:style w:type=\"paragraph\" w:styleId=\"Bijschrift\"><w:name w:val=\"caption\"/></w:style>";

/// A document of a house that calls styles by Dutch ids, has a header with a picture, and says something; with
/// more at the end of its body.
pub fn house_document(more: &str) -> Vec<u8> {
    let document = format!(
        "<w:document xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <w:body><w:p><w:r><w:t>GEHEIM</w:t></w:r></w:p><w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"rId7\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"2000\" w:right=\"2000\" w:bottom=\"2000\" w:left=\"3000\" w:header=\"700\" w:footer=\"700\" w:gutter=\"0\"/>\
         </w:sectPr>{more}</w:body></w:document>"
    );
    let styles = format!("<w:styles xmlns:w=\"{W}\">{HOUSE_STYLES}</w:styles>");
    let own = relations(&[("rId1", "officeDocument", "word/document.xml")]);
    let of_text = relations(&[
        ("rId1", "styles", "styles.xml"),
        ("rId7", "header", "header3.xml"),
        ("rId8", "comments", "comments.xml"),
    ]);
    let of_header = relations(&[("rId1", "image", "media/logo.png")]);
    let files: [(&str, &str); 9] = [
        ("[Content_Types].xml", &types()),
        ("_rels/.rels", &own),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", &of_text),
        ("word/comments.xml", "<x>GEHEIM</x>"),
        ("word/styles.xml", &styles),
        ("word/header3.xml", "<w:hdr><w:p/></w:hdr>"),
        ("word/_rels/header3.xml.rels", &of_header),
        ("word/media/logo.png", "logo"),
    ];
    packed(&files.map(|(name, content)| (name, content.as_bytes().to_vec())))
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |(id, kind, target): &(&str, &str, &str)| {
        format!("<Relationship Id=\"{id}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>")
    };
    let all: String = all.iter().map(relation).collect();
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("<Relationships xmlns=\"{namespace}\">{all}</Relationships>")
}

fn types() -> String {
    let kinds = [("document", "document.main"), ("styles", "styles"), ("header3", "header")];
    let begin = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    let of = |(part, kind): (&str, &str)| {
        format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{begin}{kind}+xml\"/>")
    };
    let all: String = kinds.into_iter().map(of).collect();
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    format!(
        "<Types xmlns=\"{namespace}\"><Default Extension=\"png\" ContentType=\"image/png\"/>{all}</Types>"
    )
}
