//! What a change leaves byte for byte as it was.

use std::ops::Range;

/// How many bytes two texts have in common at their beginning, and behind that at their end.
fn common(old: &[u8], new: &[u8]) -> (usize, usize) {
    let least = old.len().min(new.len());
    let before = (0..least).take_while(|&at| old[at] == new[at]).count();
    let (old, new) = (&old[before..], &new[before..]);
    let least = old.len().min(new.len());
    let behind = (1..=least).take_while(|at| old[old.len() - at] == new[new.len() - at]).count();
    (before, behind)
}

/// Whether something came in at one place, and nothing else changed.
pub fn only_came(old: &str, new: &str) -> bool {
    let (before, behind) = common(old.as_bytes(), new.as_bytes());
    before + behind == old.len()
}

/// Whether something went within a stretch, and nothing else changed.
pub fn only_went(old: &str, new: &str, from: &Range<usize>) -> bool {
    only_came(new, old) && only_within(old, new, from)
}

/// Whether everything outside a stretch is as it was.
pub fn only_within(old: &str, new: &str, from: &Range<usize>) -> bool {
    let rest = old.len() - from.end;
    new.len() >= from.start + rest
        && new.starts_with(&old[..from.start])
        && new.ends_with(&old[from.end..])
}

/// Whether all lines but those of some stretches are there, in order.
pub fn other_lines_stay(old: &str, new: &str, concerned: &[Range<usize>]) -> bool {
    let mut at = 0;
    let mut left = new.split('\n');
    old.split('\n').all(|line| {
        let own = at..at + line.len() + 1;
        at = own.end;
        let is_concerned = concerned.iter().any(|it| it.start < own.end && own.start < it.end);
        let bare = |line: &str| line.trim_end_matches('\r').to_owned();
        is_concerned || bare(line).is_empty() || left.any(|other| bare(other) == bare(line))
    })
}

/// Where the remark ends that stands on the line behind a place, or that place.
pub fn behind_remark(text: &str, at: usize) -> usize {
    let line = text[at..].split(['\n', '\r']).next().unwrap_or_default();
    let is_remark = line.trim_start_matches(',').trim_start().starts_with('#');
    if is_remark { at + line.len() } else { at }
}

/// The numbered remarks of a made-up file, in order.
pub fn remarks(text: &str) -> Vec<&str> {
    let word = |at: usize| text[at..].split(['\n', '\r']).next().unwrap_or_default();
    text.match_indices("# merk ").map(|(at, _)| word(at)).collect()
}
