//! Drawings in letters of one's own.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]

mod support;

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::{FontFace, FontFamily, Fonts, Node, Paragraph, Scene};
use klantreis::text::{Weight, Widths};
use klantreis::theme::Theme;
use klantreis::theme::typeface::{FontProblem, LARGEST, read};
use klantreis::write::{
    MissingGlyph, MissingGlyphs, OutlinesError, PdfError, PngError, PngOptions, pdf, png, svg,
    svg_in_outlines,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use support::files;
use support::font::Font;
use support::picture::cards;

const SCREEN: PngOptions = PngOptions { dpi: 48, ..PngOptions::PRINT };

fn in_letters(fonts: &[Font]) -> Theme {
    let house = read(fonts.iter().map(Font::file).collect()).unwrap();
    Theme::default().with_typeface(house.families, house.widths)
}

fn said(text: &str) -> Journey {
    Journey::new("Sam").step(Step::event(text, Level::SATISFIED).in_phase("1"))
}

fn small(text: &str, theme: &Theme) -> Scene {
    layout(&said(text), theme)
}

fn three(change: impl Fn(Font) -> Font) -> [Font; 3] {
    ["Regular", "Bold", "Italic"].map(|style| change(Font::bundled(style)))
}

fn problem(fonts: Vec<Vec<u8>>) -> (usize, FontProblem) {
    let error = read(fonts).unwrap_err();
    (error.file, error.problem)
}

/// How wide a line is in this font.
fn width(file: &FontFace, line: &str, size: f64) -> f64 {
    let font = FontRef::new(&file.data).unwrap();
    let metrics = font.glyph_metrics(Size::new(size as f32), LocationRef::default());
    let advance = |c| metrics.advance_width(font.charmap().map(c)?);
    line.chars().filter_map(advance).map(f64::from).sum()
}

#[test]
fn text_stays_inside_its_card_in_wide_letters() {
    let theme = in_letters(&three(|font| font.wider(1.4)));
    let mut widest = 0.0_f64;
    for name in files::names() {
        let journey = files::journey(&name);
        let scene = layout(&journey, &theme);
        let own = &scene.fonts.files[0];
        for card in cards(&journey, &scene) {
            for text in card.lines() {
                let file = if text.bold { &own.bold } else { &own.regular };
                let wide = width(file.as_ref().unwrap(), text.content, text.size);
                assert!(text.x + wide <= card.area().right, "{name}: {text:?}");
                widest = widest.max(wide);
            }
        }
    }
    assert!(widest > 100.0, "{widest}");
}

#[test]
fn narrow_letters_leave_the_room_that_a_reader_without_them_needs() {
    let narrow = in_letters(&three(|font| font.wider(0.5)));
    for name in files::FAMILIES {
        let journey = files::journey(name);
        let lines = |theme| layout(&journey, theme).nodes;
        assert_eq!(lines(&narrow), lines(&Theme::default()), "{name}");
    }
}

#[test]
fn an_svg_asks_for_the_family_before_all_others() {
    let theme = in_letters(&three(|font| font.called("Ruime")));
    let text = svg(&small("Ik bel", &theme));
    assert!(text.contains("font-family=\"Ruime, Arial, "), "{}", &text[..400]);
}

#[test]
fn the_bundled_letters_given_as_ones_own_draw_the_same() {
    let journey = files::journey("inge");
    let (usual, own) =
        (layout(&journey, &Theme::default()), layout(&journey, &in_letters(&three(|font| font))));
    assert!(png(&usual, &SCREEN) == png(&own, &SCREEN), "other pixels");
    let paths = |scene: &Scene| {
        let text = svg_in_outlines(scene).unwrap();
        text[text.find("<title").unwrap()..].to_owned()
    };
    assert!(paths(&usual) == paths(&own), "other outlines");
}

#[test]
fn every_format_draws_the_letters_given() {
    let usual = small("Ik bel", &Theme::default());
    let wide = Scene {
        fonts: in_letters(&three(|font| font.wider(1.5).called("Ruime"))).fonts,
        ..usual.clone()
    };
    assert_ne!(png(&usual, &SCREEN), png(&wide, &SCREEN));
    assert_ne!(
        svg_in_outlines(&usual).unwrap().split("<path").nth(1),
        svg_in_outlines(&wide).unwrap().split("<path").nth(1)
    );
    assert_ne!(pdf(&[usual]), pdf(&[wide]));
}

#[test]
fn a_character_that_they_lack_is_drawn_in_the_bundled_letters_and_no_other() {
    let lacking = |font: Font| font.without('←').called("Ruime");
    let theme = in_letters(&three(lacking));
    let (usual, own) = (small("a ← b", &Theme::default()), small("a ← b", &theme));
    assert_eq!(
        svg_in_outlines(&usual).unwrap().matches("<path").count(),
        svg_in_outlines(&own).unwrap().matches("<path").count()
    );
    assert!(pdf(&[own]).is_ok());
    // Of a line with an arrow, the letters beside it stay one's own.
    let mut text = paragraph(&usual.nodes, "a ← b").unwrap();
    text.style.color = Theme::default().palette.ink;
    let line = |fonts: &Fonts| Scene {
        nodes: vec![Node::Paragraph(text.clone())],
        fonts: fonts.clone(),
        ..usual.clone()
    };
    let wide = in_letters(&three(|font| lacking(font.wider(1.5))));
    let drawn = |fonts: &Fonts| png(&line(fonts), &SCREEN).unwrap();
    assert!(drawn(&wide.fonts) != drawn(&usual.fonts), "same pixels");
}

/// The paragraph with this text.
fn paragraph(nodes: &[Node], text: &str) -> Option<Paragraph> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) => paragraph(&group.nodes, text),
        Node::Paragraph(own) => Some(own).filter(|own| own.text() == text).cloned(),
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => None,
    })
}

#[test]
fn every_character_that_no_letters_have_is_named_once() {
    let scene = small("Ωλ en Ω", &in_letters(&three(|font| font)));
    let named = |character| MissingGlyph { character, line: "Ωλ en Ω".to_owned() };
    let missing = MissingGlyphs(vec![named('Ω'), named('λ')]);
    assert_eq!(png(&scene, &SCREEN), Err(PngError::MissingGlyphs(missing.clone())));
    assert_eq!(svg_in_outlines(&scene), Err(OutlinesError::MissingGlyphs(missing.clone())));
    assert_eq!(pdf(&[scene]), Err(PdfError::MissingGlyphs(missing)));
}

#[test]
fn letters_that_may_not_be_embedded_come_in_no_pdf() {
    let permissions = [(0x0000, true), (0x0002, false), (0x0004, true), (0x0008, true)];
    for (permission, allowed) in permissions.into_iter().chain([(0x0104, false), (0x0200, false)]) {
        let theme = in_letters(&[Font::bundled("Regular").permitted(permission)]);
        let scene = small("Ik bel", &theme);
        assert!(png(&scene, &SCREEN).is_ok(), "{permission:#06x}");
        let written = pdf(&[scene]);
        assert_eq!(
            !matches!(written, Err(PdfError::NotEmbeddable { .. })),
            allowed,
            "{permission:#06x}"
        );
    }
}

#[test]
fn a_file_finds_its_place_by_its_own_style() {
    let [regular, bold, italic] = ["Regular", "Bold", "Italic"].map(Font::bundled);
    let order = [bold, italic, regular].map(|font| font.file());
    let families = read(order.to_vec()).unwrap().families;
    let [FontFamily { name, regular, bold, italic }] = families.try_into().unwrap();
    assert_eq!(name, "Arimo");
    let places = [bold, italic, regular].map(|face| face.unwrap().data);
    assert!(places.iter().zip(&order).all(|(place, file)| **place == *file));
}

#[test]
fn what_is_no_font_for_text_is_told_apart() {
    let regular = || Font::bundled("Regular");
    let cases = [
        (b"wOF2 and more".to_vec(), FontProblem::Web),
        (b"wOFF and more".to_vec(), FontProblem::Web),
        (b"ttcf and more".to_vec(), FontProblem::Damaged),
        (b"titel: Sam".to_vec(), FontProblem::NotAFont),
        (Vec::new(), FontProblem::NotAFont),
        (regular().file()[..2_000].to_vec(), FontProblem::Damaged),
        (vec![0; LARGEST + 1], FontProblem::TooLarge),
        (regular().variable().file(), FontProblem::Variable),
        (regular().styled(700, true).file(), FontProblem::BoldItalic),
    ];
    for (file, expected) in cases {
        assert_eq!(problem(vec![file]), (0, expected));
    }
}

#[test]
fn two_files_for_the_same_text_are_named() {
    let regular = Font::bundled("Regular");
    let same = vec![regular.file(), Font::bundled("Bold").file(), regular.file()];
    assert_eq!(problem(same), (2, FontProblem::SameStyle { other: 0 }));
    let other = regular.clone().called("Ruime").file();
    assert!(read(vec![regular.file(), other]).is_ok());
}

#[test]
fn families_are_asked_in_order_and_then_the_bundled_letters() {
    let first = Font::bundled("Regular").without('←').called("Ruime");
    let (second, third) =
        (Font::bundled("Regular").wider(2.0).called("Breed"), Font::bundled("Bold"));
    let theme = in_letters(&[first, second.clone(), third]);
    let names: Vec<&str> = theme.fonts.families.iter().map(String::as_str).collect();
    assert_eq!(names, ["Ruime", "Arial", "Liberation Sans", "Arimo", "Helvetica", "Breed"]);
    let families: Vec<&str> = theme.fonts.files.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(families, ["Ruime", "Breed", "Arimo"]);
    // The arrow is twice as wide, so that what stands after it is moved.
    let shown = |theme: &Theme| svg_in_outlines(&small("a ← b", theme)).unwrap();
    let without = in_letters(&[Font::bundled("Regular").called("Ruime")]);
    let only = |theme: Theme| Theme { widths: Widths::default(), ..theme };
    assert_ne!(shown(&only(theme)), shown(&only(without)));
}

#[test]
fn a_document_in_a_narrow_font_keeps_no_room_for_other_letters() {
    let narrow = in_letters(&[Font::bundled("Regular").wider(0.5).without('←').called("Enger")]);
    let [reader, own] = [&narrow, &narrow.in_own_letters()]
        .map(|theme| ['a', '←'].map(|c| theme.widths.of(Weight::Regular).em(c)));
    let bundled = Widths::default().in_own_letters();
    // Italic text has no letters of its own in it: it is drawn in the regular ones.
    assert!(own[0] < bundled.of(Weight::Regular).em('a') && own[0] < reader[0]);
    assert_eq!(own[1], bundled.of(Weight::Regular).em('←'));
    let height = |theme: &Theme| small("Wij zoeken ons suf naar hulp voor allemaal.", theme).height;
    assert!(height(&narrow.in_own_letters()) < height(&narrow));
}

#[test]
fn what_a_style_lacks_is_drawn_in_the_regular_letters_of_the_family() {
    let regular = || Font::bundled("Regular").wider(1.5).called("Ruime");
    let bold = Font::bundled("Bold").without('A').called("Ruime");
    let scene = small("Ik bel", &in_letters(&[regular(), bold]));
    let plain = small("Ik bel", &in_letters(&[regular()]));
    let paths = |scene: &Scene| -> Vec<String> {
        let text = svg_in_outlines(scene).unwrap();
        text.split("<path").skip(1).map(|path| path[..path.find('/').unwrap()].to_owned()).collect()
    };
    assert_eq!(paths(&scene), paths(&plain));
    assert!(png(&scene, &SCREEN).is_ok() && pdf(&[scene]).is_ok());
}

#[test]
fn of_a_collection_the_fonts_of_one_family_are_taken() {
    let [regular, bold] = ["Regular", "Bold"].map(Font::bundled);
    let fonts = [
        regular.clone().styled(700, true),
        regular.clone(),
        regular.clone().called("Ruime"),
        bold,
        regular,
    ];
    let families = read(vec![Font::collection(&fonts)]).unwrap().families;
    let [FontFamily { name, regular, bold, italic }] = families.try_into().unwrap();
    let indices = [regular, bold].map(|face| face.unwrap().index);
    assert_eq!((name.as_str(), indices, italic), ("Arimo", [1, 3], None));
}

#[test]
fn a_collection_draws_what_its_fonts_draw_one_by_one() {
    let fonts =
        ["Regular", "Bold", "Italic"].map(|it| Font::bundled(it).wider(1.2).called("Ruime"));
    let house = read(vec![Font::collection(&fonts)]).unwrap();
    let collected = small("Ik bel", &Theme::default().with_typeface(house.families, house.widths));
    let apart = small("Ik bel", &in_letters(&fonts));
    assert!(png(&apart, &SCREEN) == png(&collected, &SCREEN), "other pixels");
    assert!(svg_in_outlines(&apart) == svg_in_outlines(&collected), "other outlines");
    assert!(pdf(&[collected]).is_ok());
}
