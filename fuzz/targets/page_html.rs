//! A journey becomes a web page, in which nothing runs but its own script, and no quote stands that nobody agreed
//! to.
#![no_main]

use klantreis::layout::layout;
use klantreis::model::{Consent, Evidence};
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::{html, txt};
use klantreis_fuzz::{document, hold_numbers, text};
use libfuzzer_sys::fuzz_target;

/// What no file says by itself.
const QUOTE: &str = "Wat niemand mag lezen 7f3a";

/// Gives a piece of evidence words that its speaker did not agree to show.
fn quote(piece: &mut Evidence) {
    piece.quote = Some(QUOTE.to_owned());
    piece.consent = Some(Consent::to("nee"));
}

fuzz_target!(|bytes: &[u8]| {
    let Some(text) = text(bytes).filter(|text| !text.contains(QUOTE)) else { return };
    let Some(document) = document(text) else { return };
    let mut journey = document.journey;
    for step in &mut journey.steps {
        let of_actions = step.actions.iter_mut().flat_map(|action| &mut action.evidence);
        for piece in step.evidence.iter_mut().chain(of_actions) {
            quote(piece);
        }
    }
    for piece in journey.experiences.iter_mut().flat_map(|it| &mut it.evidence) {
        quote(piece);
    }
    let journey = journey.revealing(&[]);
    let story = tell(&journey);
    let page = html(&layout(&journey, &Theme::default()), &story);
    hold_numbers(&page);
    for opening in ["<script", "<style", "<main", "</body"] {
        assert_eq!(page.matches(opening).count(), 1, "{opening}");
    }
    assert!(!page.contains(QUOTE) && !txt(&story).contains(QUOTE), "a quote");
});
