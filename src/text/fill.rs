//! Breaks a text into lines as programs do that break it again whenever something changes: each line as full
//! as it can be, with whole words.

use crate::text::break_point::{BreakKind, BreakPoint};
use crate::text::break_points::Breakable;
use crate::text::hyphenate::SOFT_HYPHEN;
use crate::text::line::{LineEnd, Lines};
use crate::text::style::Style;

/// Breaks a text into full lines no wider than `room`, the first so much shorter. No word is hyphenated, and
/// only one that is wider than a line is cut. In narrower letters it never takes more lines.
#[must_use]
pub fn fill_after(text: &str, style: Style<'_>, room: f64, taken: f64) -> Lines {
    let ems = |length: f64| (length * 1000.0 / style.size).max(0.0);
    let limit = ems(room) as u32;
    let mut taken = ems(taken).ceil() as u32;
    let mut lines = Lines::with_room(text.len());
    for paragraph in text.split('\n').map(str::trim).filter(|it| !it.is_empty()) {
        fill(&Breakable::new(paragraph, style, limit), taken, &mut lines);
        taken = 0;
    }
    lines
}

fn fill(paragraph: &Breakable<'_>, taken: u32, lines: &mut Lines) {
    let drawn = |line: &str| line.replace(SOFT_HYPHEN, "");
    let places = places(paragraph);
    let (mut from, mut start) = (0, 0);
    let mut last: Option<BreakPoint> = None;
    for place in places {
        let room = paragraph.limit.saturating_sub(if from == 0 { taken } else { 0 });
        if let Some(end) = last.filter(|_| place.end_width - start > room) {
            let within = if end.end == end.next { LineEnd::Within } else { LineEnd::Space };
            lines.push(&drawn(&paragraph.text[from..end.end]), within);
            (from, start) = (end.next, end.next_width);
        }
        last = Some(place);
    }
    lines.push(&drawn(&paragraph.text[from..]), LineEnd::Hard);
}

/// Where lines may end: between words, and between the letters of words that are wider than a line.
fn places(paragraph: &Breakable<'_>) -> Vec<BreakPoint> {
    let mut words = paragraph.between_words();
    words.retain(|place| place.kind == BreakKind::Space);
    let mut places = Vec::with_capacity(words.len());
    let (mut start, mut start_width) = (0, 0);
    for word in words {
        if word.end_width - start_width > paragraph.limit {
            paragraph.letter_breaks_into(start..word.end, start_width, &mut places);
        }
        places.push(word);
        (start, start_width) = (word.next, word.next_width);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::measure::{Weight, Widths};

    fn filled(text: &str, widths: &Widths, room: f64) -> Vec<String> {
        let advances = widths.of(Weight::Regular);
        let style = Style { size: 12.0, advances, language: Language::Dutch.into() };
        fill_after(text, style, room, 0.0).iter().map(|line| line.text.to_owned()).collect()
    }

    #[test]
    fn lines_are_full_and_words_whole() {
        let text = "De ondertoezichtstelling is een jaar verlengd, zegt de gezins\u{AD}voogd.";
        let lines = filled(text, &Widths::default(), 150.0);
        assert_eq!(lines.join(" "), text.replace('\u{AD}', ""));
        let own = Widths::default().in_own_letters();
        assert!(filled(text, &own, 150.0).len() <= lines.len());
    }

    #[test]
    fn a_word_wider_than_a_line_is_cut_without_a_hyphen() {
        let lines = filled("ondertoezichtstelling", &Widths::default(), 60.0);
        assert!(lines.len() > 1 && lines.concat() == "ondertoezichtstelling", "{lines:?}");
    }
}
