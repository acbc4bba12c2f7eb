//! Lines of text as outlines in SVG.
#![allow(clippy::unwrap_used, reason = "a test that cannot draw has to stop")]

mod support;

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Step};
use klantreis::scene::Scene;
use klantreis::text::{Weight, Widths};
use klantreis::theme::Theme;
use klantreis::write::{
    MissingGlyph, MissingGlyphs, OutlinesError, PngOptions, png, svg, svg_in_outlines,
};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use roxmltree::Document;
use support::text::texts;

fn small(text: &str) -> Scene {
    let journey = Journey::new("Sam").step(Step::event(text, Level::SATISFIED).in_phase("1"));
    layout(&journey, &Theme::default())
}

fn shipped(name: &str) -> Scene {
    layout(&support::files::journey(name), &Theme::default())
}

/// The data of the path that draws each line of text, and the line under it.
fn lines(document: &Document<'_>) -> Vec<(String, String)> {
    let unseen = document.descendants().filter(|node| node.has_tag_name("text"));
    let line = |text: roxmltree::Node<'_, '_>| {
        let path = text.next_sibling_element().unwrap();
        assert_eq!(path.attribute("pointer-events"), Some("none"), "{text:?}");
        let data = path.attribute("d").unwrap();
        assert!(data.starts_with('M'), "{text:?}");
        (data.to_owned(), text.text().unwrap().to_owned())
    };
    unseen.map(line).collect()
}

/// Left, top, right and bottom of all points that the data of a path names.
fn reach(data: &str) -> [f64; 4] {
    let mut edges = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    for command in
        data.split_inclusive(|c: char| c.is_ascii_alphabetic()).collect::<Vec<_>>().windows(2)
    {
        let letter = command[0].chars().last().unwrap();
        let numbers = command[1].trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let numbers = numbers.replace('-', " -");
        let numbers: Vec<f64> = numbers.split_whitespace().map(|n| n.parse().unwrap()).collect();
        let points: Vec<(f64, f64)> = match letter {
            'h' => vec![(at.0 + numbers[0], at.1)],
            'v' => vec![(at.0, at.1 + numbers[0])],
            'z' => vec![start],
            'M' => vec![(numbers[0], numbers[1])],
            _ => numbers.chunks(2).map(|step| (at.0 + step[0], at.1 + step[1])).collect(),
        };
        at = *points.last().unwrap();
        if letter.eq_ignore_ascii_case(&'m') {
            start = at;
        }
        for (x, y) in points {
            edges = [edges[0].min(x), edges[1].min(y), edges[2].max(x), edges[3].max(y)];
        }
    }
    edges
}

#[test]
fn no_text_is_seen_and_all_of_it_can_be_found_in_order() {
    for name in support::files::names() {
        let scene = shipped(&name);
        let text = svg_in_outlines(&scene).unwrap_or_else(|error| panic!("{name}: {error}"));
        let document = Document::parse(&text).unwrap();
        let found: Vec<String> = lines(&document).into_iter().map(|(_, line)| line).collect();
        let space = |c: char| if c.is_ascii_whitespace() { ' ' } else { c };
        let drawn: Vec<String> =
            texts(&scene.nodes).map(|line| line.content.chars().map(space).collect()).collect();
        assert_eq!(found, drawn, "{name}");
        for element in document.descendants().filter(|node| node.has_tag_name("text")) {
            let look = (element.attribute("fill"), element.attribute("fill-opacity"));
            assert_eq!(look, (Some("#ffffff"), Some("0.01")), "{name}");
        }
        assert_eq!(svg_in_outlines(&scene).unwrap(), text, "{name}");
    }
}

#[test]
fn the_outlines_of_a_line_stay_in_its_room() {
    for name in support::files::names() {
        let scene = shipped(&name);
        let text = svg_in_outlines(&scene).unwrap();
        let document = Document::parse(&text).unwrap();
        for (line, (data, _)) in texts(&scene.nodes).zip(lines(&document)) {
            let [left, top, right, bottom] = reach(&data);
            let weight = if line.bold { Weight::Bold } else { Weight::Regular };
            let width = Widths::default().of(weight).line(line.content, line.size);
            // Italic letters lean a little out of their advance.
            let lean = if line.italic { line.size * 0.1 } else { 0.0 };
            assert!(left >= line.x - line.size * 0.03 - lean, "{name}: {line:?} from {left}");
            assert!(right <= line.x + width + lean, "{name}: {line:?} to {right}");
            assert!(top >= line.y - line.size && bottom <= line.y + line.size * 0.3, "{line:?}");
        }
    }
}

#[test]
fn everything_but_the_text_is_as_it_is_with_live_text() {
    let scene = shipped("inge");
    let without = |document: &str| {
        let kept = |line: &&str| !line.starts_with("<text") && !line.contains("pointer-events");
        document.lines().filter(kept).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(without(&svg_in_outlines(&scene).unwrap()), without(&svg(&scene)));
}

/// The pixels of a document on a machine without any letters: red, green and blue.
fn pixels(document: &str) -> Vec<u8> {
    let tree = Tree::from_str(document, &Options::default()).unwrap();
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

fn apart(one: &[u8], other: &[u8]) -> f64 {
    assert_eq!(one.len(), other.len());
    one.iter().zip(other).map(|(a, b)| f64::from(a.abs_diff(*b))).sum()
}

#[test]
fn a_machine_without_letters_shows_what_the_bundled_letters_show() {
    let scene = small("Wij zoeken ons suf naar hulp, “de intake” bij Fier is pas over een maand.");
    let file = png(&scene, &PngOptions { dpi: 96, ..PngOptions::PRINT }).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut bundled = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut bundled).unwrap();
    let outlined = pixels(&svg_in_outlines(&scene).unwrap());
    let nothing = pixels(&svg(&scene));
    let (difference, all) = (apart(&outlined, &bundled), apart(&nothing, &bundled));
    assert!(all > 0.0 && difference < all / 3.0, "{difference} of {all}");
}

#[test]
fn what_the_letters_do_not_hold_is_named() {
    let missing = ['Ж', 'а', 'н']
        .map(|character| MissingGlyph { character, line: "Ik bel Жанна".to_owned() });
    let missing = MissingGlyphs(missing.to_vec());
    let refused = svg_in_outlines(&small("Ik bel Жанна"));
    assert_eq!(refused, Err(OutlinesError::MissingGlyphs(missing)));
}
