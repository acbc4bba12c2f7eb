//! A journey is drawn on pages of any size, with and without parts, and as cards.
#![no_main]

use klantreis::journey::{Private, Selection};
use klantreis::layout::{Medium, Page, cards, pages};
use klantreis::model::Language;
use klantreis::theme::Theme;
use klantreis::theme::file::SHIPPED;
use klantreis::write::svg;
use klantreis_fuzz::{document, hold, hold_numbers, text, with_choices};
use libfuzzer_sys::fuzz_target;

const MEDIA: [Medium; 3] = [Medium::Paper, Medium::Sheet, Medium::Slide];

fuzz_target!(|bytes: &[u8]| {
    let Some((bytes, [width, height, part, other])) = with_choices(bytes) else { return };
    let Some(document) = text(bytes).and_then(document) else { return };
    let other = usize::from(other);
    let journey = document.journey;
    let parts = journey.all_parts();
    let name = parts[usize::from(part) % parts.len()].heading(Language::Dutch).to_owned();
    let mut selection = Selection { analysed: other & 4 > 0, ..Selection::default() };
    match other % 4 {
        0 => {}
        1 => selection.only = Some(vec![name]),
        2 => selection.with.push(name),
        _ => selection.without.push(name),
    }
    if other & 8 > 0 {
        selection.reveal = Private::ALL.to_vec();
    }
    let Ok(journey) = selection.of(journey) else { return };
    let theme: Theme = SHIPPED[other / 16 % SHIPPED.len()].theme();
    let mm = |side: u8| 50.0 + 2.0 * f64::from(side);
    let page = Page::mm(mm(width), mm(height), MEDIA[other / 64 % MEDIA.len()]);
    for scene in cards(&journey, &theme) {
        hold(&scene);
    }
    let Ok(drawn) = pages(&journey, &theme, &page) else { return };
    assert!(!drawn.is_empty() || !journey.draws_anything());
    for scene in &drawn {
        hold(scene);
        assert_eq!((scene.width, scene.height), (page.width, page.height));
        hold_numbers(&svg(scene));
    }
});
