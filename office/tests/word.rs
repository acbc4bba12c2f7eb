//! A journey as a Word document: what a reader, a screen reader and the standard ask of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot read what it holds has to stop")]

#[path = "support/manuscript.rs"]
mod manuscript;

use std::collections::BTreeSet;

use klantreis::layout::{Medium, Page};
use klantreis::model::{Journey, Language, Step, View};
use klantreis::scene::{Color, Node as Drawn};
use klantreis::source::read;
use klantreis::story::{Cover, chapter, report};
use klantreis_office::word::{
    House, Illustrations, Legend, Lie, Picture, Pictures, Sign, WordProblem, journey_document,
    report_document,
};
use manuscript::{
    W, document, drawn, headings, house_document, own, packed, parts, room, scenes, shipped,
    shipped_file, styles, text, val, w, words,
};
use roxmltree::{Document, Node};

#[test]
fn headings_come_in_their_order_and_no_level_is_left_out() {
    for name in ["inge.yaml", "zarina.yaml", "leertafel.yaml", "gezamenlijk.yaml"] {
        let headings = headings(&document(&shipped(name), &own()));
        assert_eq!(headings[0].0, 1, "{name}");
        for pair in headings.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{name}: {pair:?}");
        }
    }
}

#[test]
fn every_picture_has_an_alternative_or_is_decoration() {
    let body = text(&document(&shipped("inge.yaml"), &own()), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let mut ids = BTreeSet::new();
    for picture in xml.descendants().filter(|it| it.tag_name().name() == "docPr") {
        let is_told = picture.attribute("descr").is_some_and(|words| words.len() > 20);
        let is_decoration = picture.descendants().any(|it| it.tag_name().name() == "decorative");
        assert!(is_told != is_decoration, "{:?}", picture.attribute("name"));
        assert!(ids.insert(picture.attribute("id")), "an id is used twice");
    }
    assert!(ids.len() > 5);
}

#[test]
fn every_table_has_a_row_of_headings_and_as_many_cells_in_each_row() {
    let body = text(&document(&shipped("inge.yaml"), &own()), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let tables: Vec<Node<'_, '_>> = w(xml.root(), "tbl").collect();
    assert!(!tables.is_empty());
    for table in tables {
        let rows: Vec<Node<'_, '_>> = w(table, "tr").collect();
        assert_eq!(w(rows[0], "tblHeader").count(), 1);
        assert!(val(table, "tblCaption").is_some());
        let columns = w(table, "gridCol").count();
        assert!(rows.iter().all(|row| w(*row, "tc").count() == columns));
    }
}

#[test]
fn no_paragraph_is_empty_and_every_figure_is_numbered() {
    let body = text(&document(&shipped("inge.yaml"), &own()), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    for paragraph in w(xml.root(), "p") {
        let is_drawn = w(paragraph, "drawing").next().is_some();
        assert!(is_drawn || !words(paragraph).trim().is_empty());
    }
    let is_caption = |it: &Node<'_, '_>| val(*it, "pStyle").as_deref() == Some("Caption");
    let captions: Vec<String> = w(xml.root(), "p").filter(is_caption).map(words).collect();
    for (nth, caption) in captions.iter().enumerate() {
        assert!(caption.starts_with(&format!("Figuur {}. ", nth + 1)), "{caption}");
    }
    assert!(captions.len() > 2);
}

#[test]
fn the_whole_journey_stands_on_pages_that_lie_on_their_side() {
    let body = text(&document(&shipped("inge.yaml"), &own()), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let lie: Vec<bool> =
        w(xml.root(), "pgSz").map(|it| it.attribute((W, "orient")).is_some()).collect();
    assert_eq!(lie, [false, true, false]);
    let margins = w(xml.root(), "footerReference").count();
    assert_eq!(margins, 1, "the first pages say what stands under all of them");
}

#[test]
fn every_figure_is_as_wide_as_the_text_where_it_stands() {
    for house in [own(), House::of_document(&house_document("")).unwrap()] {
        let body = text(&document(&shipped("inge.yaml"), &house), "word/document.xml");
        let xml = Document::parse(&body).unwrap();
        let is_figure = |it: &Node<'_, '_>| {
            let named = it.descendants().find(|it| it.tag_name().name() == "docPr");
            named.is_some_and(|it| it.attribute("name").unwrap().starts_with("klantreis: "))
        };
        let mut mm: Vec<i64> = Vec::new();
        for picture in xml.descendants().filter(|it| it.tag_name().name() == "inline") {
            let extent = picture.descendants().find(|it| it.tag_name().name() == "extent").unwrap();
            let width: i64 = extent.attribute("cx").unwrap().parse().unwrap();
            mm.extend(is_figure(&picture).then_some((width + 18_000) / 36_000));
        }
        let room = |lie| (house.room(lie).width * 25.4 / 96.0).round() as i64;
        assert_eq!(mm[0], room(Lie::Upright));
        assert_eq!(mm[mm.len() - 1], room(Lie::Across));
    }
}

#[test]
fn nothing_of_a_picture_lies_outside_of_it() {
    let names = ["roos.yaml", "bea.yaml", "inge.yaml", "gezamenlijk.yaml", "els.yaml", "sam.yaml"];
    for (name, view) in names.into_iter().flat_map(|it| View::ALL.map(|view| (it, view))) {
        for height in [120.0, 160.0, 190.0] {
            let room = Page::mm(160.0, height, Medium::Paper);
            let Ok(scenes) = drawn(&shipped(name), view, &room) else { continue };
            for scene in &scenes {
                assert!(scene.height <= room.height + 1.0, "{name} {view:?} {height}");
                for (left, right) in edges(&scene.nodes) {
                    let is_on = left >= -1.0 && right <= scene.width + 1.0;
                    assert!(is_on, "{name} {view:?} {height}: {left} to {right}");
                }
            }
        }
    }
}

/// The left and right edges of all rectangles and circles.
fn edges(nodes: &[Drawn]) -> Vec<(f64, f64)> {
    let of = |node: &Drawn| match node {
        Drawn::Group(group) => edges(&group.nodes),
        Drawn::Rect(rect) => vec![(rect.x, rect.x + rect.w)],
        Drawn::Circle(circle) if circle.paint.fill != Some(Color::WHITE) => {
            vec![(circle.x - circle.r, circle.x + circle.r)]
        }
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

#[test]
fn pages_for_what_is_wide_are_as_large_as_asked_for() {
    let a3 = own().with_wide_pages(1587.4, 1122.5);
    let body = text(&document(&shipped("zarina.yaml"), &a3), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let sizes: Vec<_> = w(xml.root(), "pgSz").map(|it| it.attribute((W, "w")).unwrap()).collect();
    assert_eq!(sizes, ["11906", "23811", "11906"]);
}

#[test]
fn signs_of_several_kinds_of_pictures_stand_under_a_heading_each() {
    let journey = shipped("zarina.yaml");
    let sign = &scenes(&journey, View::Curve, &room(&own(), Lie::Upright))[0];
    let legend = |view| {
        let picture = Picture { scene: sign, svg: String::new(), png: vec![1], view, origin: None };
        Legend { view, signs: vec![Sign { name: "Teken", meaning: "", picture }] }
    };
    let told = |legends: &[Legend<'_>]| {
        let pictures = Pictures::default();
        let bytes = journey_document(&chapter(&journey), &pictures, legends, &own()).unwrap();
        let drawn = |(_, words): &(usize, String)| words.starts_with("Getekend ");
        headings(&bytes).into_iter().filter(drawn).count()
    };
    assert_eq!(told(&[legend(View::Brief)]), 0);
    assert_eq!(told(&[legend(View::Brief), legend(View::Cards)]), 2);
}

#[test]
fn all_that_is_said_of_a_step_stands_there_once() {
    let journey = shipped("inge.yaml");
    let body = text(&document(&journey, &own()), "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let all = words(xml.root());
    for step in &journey.steps {
        let said = step.event.iter().map(|it| &it.text);
        let said = said.chain(step.actions.iter().map(|action| &action.text));
        for text in said.filter(|text| !text.is_empty()) {
            assert_eq!(all.matches(text.as_str()).count(), 1, "{text}");
        }
    }
}

#[test]
fn what_was_said_in_confidence_stays_inside() {
    let journey = shipped_file("mila-gezin.yaml");
    let evidence = journey.steps.iter().flat_map(Step::all_evidence);
    let quotes: Vec<String> = evidence.filter_map(|piece| piece.quote.clone()).collect();
    assert!(!quotes.is_empty());
    let bytes = document(&shipped("mila-gezin.yaml"), &own());
    for (name, content) in parts(&bytes) {
        let content = String::from_utf8_lossy(&content).into_owned();
        assert!(quotes.iter().all(|quote| !content.contains(quote.as_str())), "{name}");
    }
}

#[test]
fn the_document_and_words_in_another_language_say_so() {
    let bytes = document(&shipped("zarina.yaml"), &own());
    assert!(text(&bytes, "word/styles.xml").contains("<w:lang w:val=\"nl-NL\""));
    assert!(text(&bytes, "docProps/core.xml").contains("<dc:language>nl-NL</dc:language>"));
    let yaml = "titel: Reis\nstappen:\n  - { gebeurtenis: أتصل بالبلدية, niveau: neutraal }\n";
    let journey = read(yaml, Language::Dutch).unwrap().journey;
    let body = text(&document(&journey, &own()), "word/document.xml");
    assert!(body.contains("<w:rtl/>") && body.contains("<w:bidi/>"), "{body}");
}

#[test]
fn the_same_journey_gives_the_same_bytes() {
    let journey = shipped("zarina.yaml");
    assert_eq!(document(&journey, &own()), document(&journey, &own()));
}

#[test]
fn a_report_lists_its_chapters_and_leads_to_them() {
    let journeys = [shipped("inge.yaml"), shipped("bea.yaml")];
    let both: Vec<&Journey> = journeys.iter().collect();
    let cover = Cover { author: Some("Bureau X".to_owned()), ..Cover::default() };
    let report = report(&both, cover, Language::Dutch);
    let pictures = vec![Pictures::default(), Pictures::default()];
    let illustrations = Illustrations { columns: 2, pictures, ..Illustrations::default() };
    let bytes = report_document(&report, &illustrations, &own()).unwrap();
    let body = text(&bytes, "word/document.xml");
    let xml = Document::parse(&body).unwrap();
    let marks: BTreeSet<&str> =
        w(xml.root(), "bookmarkStart").filter_map(|it| it.attribute((W, "name"))).collect();
    let entries: Vec<Node<'_, '_>> =
        w(xml.root(), "hyperlink").filter(|it| it.has_attribute((W, "anchor"))).collect();
    let listed: Vec<String> = entries.iter().map(|it| words(*it)).collect();
    assert!(listed.contains(&journeys[1].title), "{listed:?}");
    assert!(entries.iter().all(|it| marks.contains(it.attribute((W, "anchor")).unwrap())));
    let highest: Vec<String> =
        headings(&bytes).into_iter().filter(|(level, _)| *level == 1).map(|(_, it)| it).collect();
    assert_eq!(listed, highest);
    assert!(text(&bytes, "docProps/core.xml").contains("<dc:creator>Bureau X</dc:creator>"));
}

#[test]
fn a_document_of_the_house_gives_its_looks_and_nothing_that_it_says() {
    let house = House::of_document(&house_document("")).unwrap();
    let mm = house.room(Lie::Upright).width * 25.4 / 96.0;
    assert!((mm - 121.8).abs() < 0.2, "{mm}");
    let bytes = document(&shipped("inge.yaml"), &house);
    let parts = parts(&bytes);
    assert_eq!(parts["word/media/logo.png"], b"logo");
    assert!(parts.contains_key("word/_rels/header3.xml.rels"));
    for (name, content) in &parts {
        assert!(!String::from_utf8_lossy(content).contains("GEHEIM"), "{name}");
    }
    let body = text(&bytes, "word/document.xml");
    for id in ["Kop1", "Tussenkop", "Bijschrift"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{id}\"/>")), "{id}");
    }
    assert!(body.contains("<w:headerReference w:type=\"default\" r:id=\"rId7\"/>"));
    let styles = styles(&bytes);
    let used = Document::parse(&body).unwrap();
    for name in ["pStyle", "rStyle", "tblStyle"] {
        for it in w(used.root(), name) {
            let id = it.attribute((W, "val")).unwrap();
            assert!(styles.contains_key(id), "{name} {id}");
        }
    }
    assert_eq!(styles["Heading3"], ("heading 3".to_owned(), Some(2)));
}

#[test]
fn a_document_that_cannot_be_read_is_refused() {
    let refused = |bytes: &[u8]| House::of_document(bytes).unwrap_err();
    assert_eq!(refused(b"titel: a"), WordProblem::NotWord);
    assert_eq!(refused(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0]), WordProblem::OldOrLocked);
    assert_eq!(refused(&packed(&[("a.txt", b"a".to_vec())])), WordProblem::NotWord);
    assert!(matches!(refused(&house_document("<!DOCTYPE x>")), WordProblem::Damaged { .. }));
    let deep = "<w:p>".repeat(600) + &"</w:p>".repeat(600);
    assert!(matches!(refused(&house_document(&deep)), WordProblem::Damaged { .. }));
    let large = house_document(&" ".repeat(65 * 1024 * 1024));
    assert!(large.len() < 1024 * 1024);
    assert!(matches!(refused(&large), WordProblem::TooLarge { .. }));
}
