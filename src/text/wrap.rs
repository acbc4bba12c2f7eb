//! Breaks a text into lines, chosen for the best whole paragraph.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::text::break_point::{BreakKind, BreakPoint, leave_out_same};
use crate::text::break_points::Breakable;
use crate::text::hyphenate::SOFT_HYPHEN;
use crate::text::line::{LineEnd, Lines};
use crate::text::style::Style;

/// Breaks a text into lines no wider than `room`, each measured by its reserved width.
///
/// Lines are chosen for the best whole paragraph: as few as possible, then as even as possible,
/// with a price on hyphens and on a lone short word at the end (Knuth and Plass, "Breaking
/// Paragraphs into Lines", 1981). As in TeX, words are hyphenated only where the paragraph is bad
/// without. A newline always ends a line. A word without any place to break that is still too
/// wide is cut between letters. An empty text gives no lines.
///
/// Takes time linear in the length of the text for a given room.
#[must_use]
pub fn wrap(text: &str, style: Style<'_>, room: f64) -> Lines {
    wrap_after(text, style, room, 0.0)
}

/// As [`wrap`], with the first line so much shorter: something stands before it on the same line.
///
/// Where not even its first word fits there, that line is wider than what is left.
#[must_use]
pub fn wrap_after(text: &str, style: Style<'_>, room: f64, taken: f64) -> Lines {
    let ems = |length: f64| length * 1000.0 / style.size;
    let limit = ems(room).max(0.0) as u32;
    let mut taken = ems(taken).ceil().max(0.0) as u32;
    let hyphen = u32::from(style.advances.em('-'));
    let percents = (100 << PERCENT_BITS) / u64::from(limit.max(1));
    let mut lines = Lines::with_room(text.len() + HYPHENS);
    for paragraph in text.split('\n').map(str::trim).filter(|p| !p.is_empty()) {
        let paragraph = Breakable::new(paragraph, style, limit);
        Breaker { paragraph, taken, hyphen, percents }.lines_into(&mut lines);
        taken = 0;
    }
    lines
}

/// Bytes to keep for hyphens: few texts get more of them.
const HYPHENS: usize = 2;
/// Price of a line, so that fewer lines win over evener ones.
const LINE: u64 = 2_500;
/// Extra price of a hyphen right under another.
const HYPHEN_STACK: u64 = 2_500;
/// Extra price of breaking there a name that does not begin its line: less of it stands together.
const INNER_CAPITAL_INSIDE: u64 = 6_000;
/// Precision of a percentage of the room.
const PERCENT_BITS: u32 = 24;
/// Price of a last line with a lone short word, which leaves more than this percentage open.
const WIDOW_OPEN: u64 = 80;
const WIDOW: u64 = 4_000;
/// Price of a line that is too wide; paid only when a single letter is wider than the room.
const OVERFULL: u64 = 1_000_000_000;
/// A paragraph without hyphens is good enough when no line leaves more than this percentage open.
const OPEN_ENOUGH: u32 = 60;

/// Chooses where the lines of one paragraph end.
struct Breaker<'a> {
    paragraph: Breakable<'a>,
    /// Width of what stands before the first line.
    taken: u32,
    /// Width of a hyphen.
    hyphen: u32,
    /// A hundred times 2 to the power [`PERCENT_BITS`] divided by the limit: a division less for
    /// every line that is considered.
    percents: u64,
}

/// The chosen ends of the lines, and whether no line is more open than [`OPEN_ENOUGH`].
struct Choice {
    ends: SmallVec<[usize; 8]>,
    even: bool,
}

/// The cheapest lines up to a place: the start of the paragraph, or a break.
struct Reached {
    price: u64,
    /// The place at which the last of these lines starts, counted from the start of the paragraph.
    from: usize,
    /// Where a line that starts here starts.
    start: u32,
    /// Whether the line above ends in a hyphen.
    is_hyphen: bool,
}

impl Breaker<'_> {
    fn lines_into(&self, lines: &mut Lines) {
        if self.paragraph.fits_behind(self.taken) {
            return lines.push(&self.drawn(self.paragraph.text), LineEnd::Hard);
        }
        let mut spaces = self.paragraph.between_words();
        self.paragraph.hold_together(&mut spaces);
        leave_out_same(&mut spaces);
        let plain = self.choose(&spaces);
        let (breaks, choice) = if plain.even {
            (spaces, plain)
        } else {
            let mut finer = self.paragraph.inside_words(&spaces);
            leave_out_same(&mut finer);
            let choice = self.choose(&finer);
            (finer, choice)
        };
        let mut from = 0;
        for end in choice.ends {
            let place = breaks[end];
            let last = end + 1 == breaks.len();
            let line_end = if last { LineEnd::Hard } else { place.line_end() };
            lines.push(&self.drawn(&self.paragraph.text[from..place.end]), line_end);
            from = place.next;
        }
    }

    /// The ends of the lines with the lowest total price.
    fn choose(&self, breaks: &[BreakPoint]) -> Choice {
        let mut reached = Vec::with_capacity(breaks.len() + 1);
        // What stands before the first line makes it longer.
        let start = 0_u32.wrapping_sub(self.taken);
        reached.push(Reached { price: 0, from: 0, start, is_hyphen: false });
        for place in breaks {
            reached.push(self.cheapest(breaks, &reached, place));
        }
        let mut ends = SmallVec::new();
        let mut at = breaks.len();
        let mut even = true;
        while at > 0 {
            let from = reached[at].from;
            let open = self.open(reached[from].start, self.end(&breaks[at - 1]));
            let fits = open.is_some_and(|o| at == breaks.len() || self.percent(o) <= OPEN_ENOUGH);
            even &= fits;
            ends.push(at - 1);
            at = from;
        }
        ends.reverse();
        Choice { ends, even }
    }

    /// The cheapest lines up to a place: the next behind those that are reached.
    fn cheapest(&self, breaks: &[BreakPoint], reached: &[Reached], place: &BreakPoint) -> Reached {
        let end = self.end(place);
        let (last, is_hyphen) = (reached.len() == breaks.len(), place.is_hyphen());
        let price = if last { LINE } else { LINE + place.price() };
        let mut cheapest = (u64::MAX, 0);
        for (at, line) in reached.iter().enumerate().rev() {
            let Some(open) = self.open(line.start, end) else {
                let overfull = line.price.saturating_add(OVERFULL);
                if overfull < cheapest.0 {
                    cheapest = (overfull, at);
                }
                break;
            };
            let open = u64::from(self.percent(open));
            let uneven = match place.kind {
                _ if last && at > 0 && open > WIDOW_OPEN => WIDOW,
                _ if last => 0,
                _ if is_hyphen && line.is_hyphen => open * open + HYPHEN_STACK,
                BreakKind::InnerCapital if self.splits_inside(breaks, at, place) => {
                    open * open + INNER_CAPITAL_INSIDE
                }
                _ => open * open,
            };
            let total = line.price.saturating_add(price + uneven);
            if total < cheapest.0 {
                cheapest = (total, at);
            }
        }
        let (price, from) = cheapest;
        Reached { price, from, start: place.next_width, is_hyphen }
    }

    /// What a line from here to there leaves open; nothing where it is too wide.
    fn open(&self, start: u32, end: u32) -> Option<u32> {
        self.paragraph.limit.checked_sub(end.wrapping_sub(start))
    }

    /// Whether a line ends at an inner capital of a name that it does not begin with.
    fn splits_inside(&self, breaks: &[BreakPoint], from: usize, place: &BreakPoint) -> bool {
        let from = from.checked_sub(1).map_or(0, |above| breaks[above].next);
        self.paragraph.text[from..place.end].contains(' ')
    }

    /// Where a line that ends here ends, with its hyphen.
    fn end(&self, place: &BreakPoint) -> u32 {
        if place.is_hyphen() { place.end_width + self.hyphen } else { place.end_width }
    }

    /// How much of the room this is, as a percentage.
    fn percent(&self, width: u32) -> u32 {
        ((u64::from(width) * self.percents) >> PERCENT_BITS) as u32
    }

    /// The letters of a line without the soft hyphens among them.
    fn drawn<'t>(&self, line: &'t str) -> Cow<'t, str> {
        if self.paragraph.soft_hyphens { line.replace(SOFT_HYPHEN, "").into() } else { line.into() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::{Language, LanguageTag};
    use crate::text::measure::{Weight, Widths};

    fn lines(text: &str, room: f64) -> Lines {
        let widths = Widths::default();
        let advances = widths.of(Weight::Regular);
        wrap(text, Style { size: 12.0, advances, language: Language::Dutch.into() }, room)
    }

    fn wrapped(text: &str, room: f64) -> Vec<String> {
        lines(text, room).iter().map(|line| line.text.to_owned()).collect()
    }

    #[test]
    fn an_address_is_broken_behind_its_signs_and_gets_no_hyphen() {
        let widths = Widths::default();
        let language = LanguageTag::parse("zxx").expect("a tag");
        let style = Style { size: 12.0, advances: widths.of(Weight::Regular), language };
        let address = "https://www.voorbeeldgemeente.nl/klantcontactcentrumgemeente?a=1&b=2";
        let lines: Vec<String> =
            wrap(address, style, 130.0).iter().map(|line| line.text.to_owned()).collect();
        assert_eq!(lines.concat(), address);
        assert!(lines[0].ends_with(['.', '/']), "{lines:?}");
    }

    fn ends(text: &str, room: f64) -> Vec<LineEnd> {
        lines(text, room).iter().map(|line| line.end).collect()
    }

    /// The text that the lines were made of, from how they end.
    fn joined(lines: &Lines) -> String {
        let mut text = String::new();
        for line in lines.iter() {
            match line.end {
                LineEnd::Space => text.extend([line.text, " "]),
                LineEnd::SoftHyphen => text.push_str(line.text.strip_suffix('-').unwrap()),
                LineEnd::Within => text.push_str(line.text),
                LineEnd::Hard => text.extend([line.text, "\n"]),
            }
        }
        text
    }

    /// A text with single spaces and newlines only, and no soft hyphens.
    fn with_single_spaces(text: &str) -> String {
        let drawn = text.replace(SOFT_HYPHEN, "");
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        drawn.split('\n').map(words).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_short_text_is_one_line() {
        assert_eq!(wrapped("Ik bel Fier.", 126.0), ["Ik bel Fier."]);
    }

    #[test]
    fn the_first_line_keeps_room_for_what_stands_before_it() {
        let widths = Widths::default();
        let advances = widths.of(Weight::Regular);
        let style = Style { size: 12.0, advances, language: Language::Dutch.into() };
        let text = "De andere meisjes leren haar drugs kennen en ontwijken ons.";
        let found = wrap_after(text, style, 200.0, 90.0);
        let lines: Vec<&str> = found.iter().map(|line| line.text).collect();
        assert_eq!(lines.join(" "), text);
        assert!(advances.line(lines[0], 12.0) <= 110.0, "{lines:?}");
        assert!(lines[1..].iter().any(|line| advances.line(line, 12.0) > 110.0), "{lines:?}");
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert!(wrapped(" \n ", 126.0).is_empty());
    }

    #[test]
    fn a_newline_ends_a_line() {
        assert_eq!(wrapped("a\nb", 126.0), ["a", "b"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let text = "Ondertoezichtstelling en meervoudiggezinsproblematiek: 👨‍👩‍👧‍👦 家族の旅 https://voorbeeld.nl/heel/lang";
        for room in [60.0, 80.0, 126.0, 300.0] {
            for line in wrapped(text, room) {
                let width = Widths::default().of(Weight::Regular).line(&line, 12.0);
                assert!(width <= room, "{line:?} in {room}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_between_the_lines() {
        let text = "Wij zoeken ons suf naar hulp en vinden na lang zoeken een expertisecentrum.";
        let joined = wrapped(text, 100.0).join(" ").replace("- ", "");
        assert_eq!(joined, text);
    }

    #[test]
    fn each_line_says_what_ends_it() {
        use LineEnd::{Hard, SoftHyphen, Space, Within};
        assert_eq!(ends("Ik bel Fier.", 126.0), [Hard]);
        assert_eq!(ends("a\n\n b", 126.0), [Hard, Hard]);
        assert_eq!(ends("We bellen allemaal", 60.0), [Space, Hard]);
        assert_eq!(ends("gezinsbegeleiding", 80.0), [SoftHyphen, Hard]);
        assert_eq!(ends("zorg\u{AD}coördinator", 80.0), [SoftHyphen, Hard]);
        assert_eq!(ends("coördinator\u{AD} coördinator", 80.0), [Space, Hard]);
        assert_eq!(ends("GGZ-instelling", 80.0), [Within, Hard]);
        assert_eq!(ends("wijkteam/buurtteam", 80.0)[0], Within);
        assert_eq!(ends("StopLoverboysNu", 96.0), [Within, Hard]);
        assert_eq!(ends("家族の旅", 40.0), [Within, Hard]);
    }

    proptest! {
        #[test]
        fn the_ends_of_the_lines_join_them_into_the_text(
            text in "([a-zé]{1,24}|[A-Z][a-z]{1,9}[A-Z][a-z]{1,9}|[ \\n\u{AD}/·='’.,家のกาเ็-]{1,3}|\\PC){0,30}",
            room in 10.0..400.0_f64,
        ) {
            let lines = lines(&text, room);
            prop_assert_eq!(with_single_spaces(&joined(&lines)), with_single_spaces(&text));
        }
    }

    #[test]
    fn a_lone_short_word_does_not_end_the_paragraph() {
        let lines = wrapped("Als ervaringsdeskundigen praten we een avond op Anouk in.", 126.0);
        assert_ne!(lines.last().map(String::as_str), Some("in."));
    }

    #[test]
    fn words_are_hyphenated_only_when_the_lines_are_bad_without() {
        let lines = wrapped("We kregen gezinsbegeleiding thuis.", 100.0);
        assert!(lines.iter().any(|line| line.ends_with('-')), "{lines:?}");
        let lines = wrapped("Wij zijn er nu al een jaar mee bezig.", 126.0);
        assert!(lines.iter().all(|line| !line.ends_with('-')), "{lines:?}");
    }

    #[test]
    fn a_name_that_is_too_wide_breaks_before_an_inner_capital() {
        assert_eq!(wrapped("StopLoverboysNu", 96.0), ["StopLoverboys", "Nu"]);
    }

    #[test]
    fn a_name_that_is_too_wide_begins_its_line() {
        let lines = wrapped("iets anders proberen: StopLoverboysNu.", 96.0);
        assert_eq!(lines[lines.len() - 2..], ["StopLoverboys", "Nu."], "{lines:?}");
    }

    #[test]
    fn a_soft_hyphen_is_drawn_only_at_the_end_of_a_line() {
        let lines = wrapped("zorg\u{AD}coördinator\u{AD}overleg", 60.0);
        assert_eq!(lines.concat().replace('-', ""), "zorgcoördinatoroverleg");
        assert!(lines[0].ends_with('-'));
    }
}
