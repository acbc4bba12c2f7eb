//! Whether the lines of notes end where a paragraph was broken into lines of about the same length, or
//! where their author pressed Enter.

use crate::notes::paragraph::{Document, Line};

/// Nobody breaks text into lines shorter or longer than this.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;
/// What can begin a line that is no more of the one above.
const SIGNS: [char; 7] = ['!', '?', '%', '@', '[', '(', '*'];

/// Whether the text was broken into lines: at most line ends, the first word of the next line would not
/// have fitted.
pub(crate) fn is_wrapped(document: &Document) -> bool {
    let lines = || document.paragraphs.iter().flat_map(|paragraph| &paragraph.lines);
    let widest = lines().map(width).max().unwrap_or(0);
    let pairs = document.paragraphs.iter().flat_map(|paragraph| paragraph.lines.windows(2));
    let goes_on = |pair: &&[Line]| !pair[1].text.trim_start().starts_with(SIGNS);
    let breaks: Vec<bool> = pairs
        .filter(goes_on)
        .map(|pair| {
            let word = pair[1].text.split_whitespace().next().unwrap_or_default();
            // Behind a level a line is done.
            let is_done = pair[0].text.trim_end().ends_with(']');
            !is_done && width(&pair[0]) + 1 + word.chars().count() > widest
        })
        .collect();
    let full = breaks.iter().filter(|is_full| **is_full).count();
    WIDTHS.contains(&widest) && full * 3 >= breaks.len() * 2
}

fn width(line: &Line) -> usize {
    line.text.trim().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::plain;

    #[test]
    fn text_that_was_broken_into_lines_is_told_from_lines_that_were_typed() {
        let broken = "Ik bel de gemeente en krijg daar een mevrouw\ndie mij vraagt om te wachten tot het zover is.\n";
        assert!(is_wrapped(&plain::read(broken)));
        let typed = "ik bel de gemeente\nmevrouw zegt wachten\nweken niets gehoord, toen toch een brief\nstil\n";
        assert!(!is_wrapped(&plain::read(typed)));
    }
}
