//! What a drawing measures and holds, in a few words for who has just made it.

use crate::language::Language;
use crate::scene::Scene;
use crate::write::format::Format;

/// "2592 × 1194 px", or "3 pagina's van 1123 × 794 px"; nothing where there are no pages.
#[must_use]
pub fn size(pages: &[Scene], language: Language) -> String {
    let Some(first) = pages.first() else { return String::new() };
    of_pages(pages.len(), &format!("{:.0} × {:.0} px", first.width, first.height), language)
}

/// As [`size`], of a drawing in these formats: a PNG has pixels of its own, "8100 × 3731 px (300 dpi)".
#[must_use]
pub fn size_in(pages: &[Scene], formats: &[Format], language: Language) -> String {
    let Some(in_pixels) = formats.iter().find_map(|format| pixels(pages, *format)) else {
        return size(pages, language);
    };
    if formats.iter().all(|format| pixels(pages, *format).is_some()) {
        return of_pages(pages.len(), &in_pixels, language);
    }
    format!("{}, png {in_pixels}", size(pages, language))
}

/// How many pixels the first page has, and how dense they are, where the format has pixels.
#[cfg(feature = "png")]
fn pixels(pages: &[Scene], format: Format) -> Option<String> {
    let Format::Png(options) = format else { return None };
    let (width, height) = options.pixels(pages.first()?).ok()?;
    Some(format!("{width} × {height} px ({} dpi)", options.dpi))
}

#[cfg(not(feature = "png"))]
fn pixels(_: &[Scene], _: Format) -> Option<String> {
    None
}

fn of_pages(count: usize, size: &str, language: Language) -> String {
    match count {
        1 => size.to_owned(),
        count => format!("{count} {} {size}", language.pick("pagina's van", "pages of")),
    }
}

/// "21 stappen, 32 kaders": the steps that are drawn and the cards on all pages, each where there
/// are any.
#[must_use]
pub fn counts(steps: usize, pages: &[Scene], language: Language) -> String {
    let (step, card) = language
        .pick((["stap", "stappen"], ["kader", "kaders"]), (["step", "steps"], ["card", "cards"]));
    let cards = pages.iter().map(Scene::card_count).sum();
    let counts = [(steps, step), (cards, card)].into_iter().filter(|&(n, _)| n > 0);
    counts.map(|(n, forms)| counted(n, forms)).collect::<Vec<_>>().join(", ")
}

/// "1 stap", "2 stappen".
#[must_use]
pub fn counted(n: usize, [one, more]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Colors, Fonts, Group, Role, Subject};

    fn page(cards: usize) -> Scene {
        let card = || Group::new(Role::Picture(Subject::Phase), "x", Vec::new()).into();
        let cards = (0..cards).map(|_| card()).collect();
        Scene {
            width: 1122.5,
            height: 793.7,
            id: "x".into(),
            language: Language::Dutch.into(),
            fonts: Fonts { families: Vec::new(), files: Vec::new() },
            colors: Colors::default(),
            name: "x".into(),
            title: "x".into(),
            description: String::new(),
            summary: String::new(),
            nodes: vec![Group::new(Role::List(Subject::Phase), "x", cards).into()],
        }
    }

    #[test]
    fn one_page_has_a_size_and_more_have_a_number_too() {
        assert_eq!(size(&[page(0)], Language::Dutch), "1122 × 794 px");
        let two = [page(0), page(0)];
        assert_eq!(size(&two, Language::English), "2 pages of 1122 × 794 px");
        assert_eq!(size(&[], Language::Dutch), "");
    }

    #[cfg(feature = "png")]
    #[test]
    fn a_png_is_measured_in_pixels_of_its_own() {
        use crate::write::{PngOptions, SvgText};
        let (pages, svg) = ([page(0), page(0)], Format::Svg(SvgText::Live));
        let png = Format::Png(PngOptions { dpi: 192, ..PngOptions::PRINT });
        let told = |formats: &[Format]| size_in(&pages, formats, Language::English);
        assert_eq!(told(&[png]), "2 pages of 2245 × 1587 px (192 dpi)");
        assert_eq!(told(&[svg, png]), "2 pages of 1122 × 794 px, png 2245 × 1587 px (192 dpi)");
        assert_eq!(told(&[svg]), size(&pages, Language::English));
    }

    #[test]
    fn cards_of_all_pages_are_counted_and_nothing_is_not_named() {
        assert_eq!(counts(1, &[page(2), page(1)], Language::Dutch), "1 stap, 3 kaders");
        assert_eq!(counts(0, &[page(1)], Language::English), "1 card");
    }
}
