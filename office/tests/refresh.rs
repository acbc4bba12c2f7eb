//! Pictures in a document that exists already, with others in their place.

#![allow(clippy::unwrap_used, reason = "a test that cannot read what it holds has to stop")]

#[path = "support/manuscript.rs"]
mod manuscript;

use std::collections::BTreeMap;

use klantreis::model::View;
use klantreis::scene::Scene;
use klantreis::write::svg;
use klantreis_office::word::{Lie, Picture, Refresh};
use manuscript::{document, own, packed, parts, room, scenes, shipped, text, words};
use roxmltree::Document;

/// The document of Inge.
fn inge() -> Vec<u8> {
    document(&shipped("inge.yaml"), &own())
}

fn of_bea() -> Vec<Scene> {
    scenes(&shipped("bea.yaml"), View::Brief, &room(&own(), Lie::Upright))
}

/// A document with one of its parts changed.
fn with(bytes: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut all = parts(bytes);
    let changed = change(&text(bytes, part)).into_bytes();
    all.insert(part.to_owned(), changed);
    let all: Vec<(&str, Vec<u8>)> =
        all.iter().map(|(name, content)| (name.as_str(), content.clone())).collect();
    packed(&all)
}

#[test]
fn pictures_are_found_by_their_names_and_replaced_and_all_else_stays() {
    let (before, scenes) = (inge(), of_bea());
    let document = Refresh::read(&before).unwrap();
    let pages: Vec<usize> = document.spots().iter().map(|spot| spot.origin.page).collect();
    assert_eq!(pages[..3], [1, 2, 1]);
    let png = b"other".to_vec();
    let picture =
        Picture { scene: &scenes[0], svg: svg(&scenes[0]), png, view: View::Brief, origin: None };
    let (after, kept) = document.replaced(&[(1, picture)].into()).unwrap();
    assert!(kept.is_empty());
    let (old, new) = (parts(&before), parts(&after));
    let changed = new.keys().filter(|name| old.get(*name) != new.get(*name));
    let changed: Vec<&str> = changed.map(String::as_str).collect();
    // In this document all pictures have the same pixels: these come to stand beside them.
    let [relations, main, drawing, pixels] = changed[..] else { panic!("{changed:?}") };
    assert_eq!([relations, main], ["word/_rels/document.xml.rels", "word/document.xml"]);
    assert!(drawing.contains(".svg") && pixels == "word/media/klantreis1.png", "{changed:?}");
    let [was, is] = [&before, &after].map(|bytes| text(bytes, "word/document.xml"));
    let [was, is] = [&was, &is].map(|text| Document::parse(text).unwrap());
    assert_eq!(words(was.root()), words(is.root()));
    let told = is.descendants().filter_map(|it| it.attribute("descr"));
    assert!(told.clone().any(|told| told.contains(&scenes[0].description)), "{told:?}");
}

#[test]
fn a_document_in_which_nothing_is_replaced_is_the_same() {
    let before = inge();
    let (after, _) = Refresh::read(&before).unwrap().replaced(&BTreeMap::new()).unwrap();
    assert_eq!(parts(&before), parts(&after));
}

#[test]
fn a_picture_keeps_the_scale_that_it_was_given() {
    let before = inge();
    let wide = Refresh::read(&before).unwrap().spots()[0].width;
    let width = (wide * 9525.0).round() as i64;
    let half =
        |text: &str| text.replace(&format!("cx=\"{width}\""), &format!("cx=\"{}\"", width / 2));
    let bytes = with(&before, "word/document.xml", half);
    let document = Refresh::read(&bytes).unwrap();
    let spot = &document.spots()[0];
    assert!((spot.width - wide / 2.0).abs() < 1.0);
    assert!((document.width_for(spot) - wide).abs() < 1.0);
    let scenes = of_bea();
    let picture = Picture {
        scene: &scenes[0],
        svg: svg(&scenes[0]),
        png: Vec::new(),
        view: View::Brief,
        origin: None,
    };
    let (after, _) = document.replaced(&[(0, picture)].into()).unwrap();
    let again = Refresh::read(&after).unwrap().spots()[0].width;
    assert!((again - wide / 2.0).abs() < 1.0, "{again}");
}

#[test]
fn a_picture_follows_text_that_has_become_narrower() {
    let narrower = |text: &str| text.replace("w:left=\"1417\"", "w:left=\"2417\"");
    let before = inge();
    let wide = Refresh::read(&before).unwrap().spots()[0].width;
    let bytes = with(&before, "word/document.xml", narrower);
    let document = Refresh::read(&bytes).unwrap();
    let as_wide_as_before = &document.spots()[0];
    assert!((document.width_for(as_wide_as_before) - wide).abs() < 1.0);
    let text_width = ((wide * 9525.0).round() as i64 - 1000 * 635, (wide * 9525.0).round() as i64);
    let fitted = |text: &str| {
        text.replace(&format!("cx=\"{}\"", text_width.1), &format!("cx=\"{}\"", text_width.0))
    };
    let bytes = with(&bytes, "word/document.xml", fitted);
    let document = Refresh::read(&bytes).unwrap();
    let spot = &document.spots()[0];
    assert!((document.width_for(spot) - spot.width).abs() < 1.0);
}

#[test]
fn a_picture_in_another_form_is_left_and_named() {
    let other = |text: &str| text.replace(".png\"", ".jpeg\"");
    let bytes = with(&inge(), "word/_rels/document.xml.rels", other);
    let scenes = of_bea();
    let picture = Picture {
        scene: &scenes[0],
        svg: svg(&scenes[0]),
        png: Vec::new(),
        view: View::Brief,
        origin: None,
    };
    let (after, kept) = Refresh::read(&bytes).unwrap().replaced(&[(0, picture)].into()).unwrap();
    assert!(kept.contains(&0));
    assert_eq!(text(&after, "word/document.xml"), text(&bytes, "word/document.xml"));
}

/// The bytes of the part that shows a picture, by the text of the document and what that calls its parts.
fn pixels(bytes: &[u8], nth: usize) -> Vec<u8> {
    let [main, relations] =
        ["word/document.xml", "word/_rels/document.xml.rels"].map(|part| text(bytes, part));
    let main = Document::parse(&main).unwrap();
    let called = |it: &roxmltree::Node<'_, '_>, name: &str| it.tag_name().name() == name;
    let is_own = |it: &roxmltree::Node<'_, '_>| {
        let name = it.descendants().find(|it| called(it, "docPr"));
        let name = name.and_then(|it| it.attribute("name"));
        called(it, "inline") && name.is_some_and(|name| name.starts_with("klantreis: "))
    };
    let mut own = main.descendants().filter(is_own);
    let drawing = own.nth(nth).unwrap();
    let blip = drawing.descendants().find(|it| called(it, "blip")).unwrap();
    let id = blip.attributes().find(|it| it.name() == "embed").unwrap().value().to_owned();
    let relations = Document::parse(&relations).unwrap();
    let relation = relations.descendants().find(|it| it.attribute("Id") == Some(&id)).unwrap();
    let target = relation.attribute("Target").unwrap();
    let name = target.strip_prefix('/').map_or_else(|| format!("word/{target}"), str::to_owned);
    parts(bytes)[&name].clone()
}

#[test]
fn pictures_that_were_alike_and_no_longer_are_show_each_their_own_journey() {
    let before = inge();
    let alike = pixels(&before, 0);
    assert_eq!(pixels(&before, 2), alike);
    let scenes = of_bea();
    let picture = |png: &[u8]| Picture {
        scene: &scenes[0],
        svg: svg(&scenes[0]),
        png: png.to_vec(),
        view: View::Brief,
        origin: None,
    };
    let document = Refresh::read(&before).unwrap();
    let (one, _) = document.replaced(&[(2, picture(b"Bea"))].into()).unwrap();
    assert_eq!((pixels(&one, 0), &*pixels(&one, 2)), (alike, &b"Bea"[..]));
    let both = [(0, picture(b"Anna")), (2, picture(b"Bea"))].into();
    let (both, _) = document.replaced(&both).unwrap();
    assert_eq!((&*pixels(&both, 0), &*pixels(&both, 2)), (&b"Anna"[..], &b"Bea"[..]));
}
