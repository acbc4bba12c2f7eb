//! When something happens: a time between round brackets, and where a recording is.

use crate::notes::signs;

const MAX_TIME: usize = 200;
/// What somebody who writes out a recording puts between brackets.
const OF_RECORDINGS: [&str; 26] = [
    "lacht",
    "huilt",
    "stilte",
    "zucht",
    "pauze",
    "knikt",
    "lachend",
    "huilend",
    "zwijgt",
    "aarzelt",
    "onverstaanbaar",
    "snikt",
    "fluistert",
    "slikt",
    "geëmotioneerd",
    "laughs",
    "cries",
    "silence",
    "sighs",
    "pause",
    "nods",
    "inaudible",
    "crying",
    "laughing",
    "whispers",
    "unintelligible",
];
/// Words of which one stands in a time.
const OF_TIME: [&str; 73] = [
    "later",
    "eerder",
    "geleden",
    "daarna",
    "week",
    "weken",
    "dag",
    "dagen",
    "maand",
    "maanden",
    "jaar",
    "jaren",
    "uur",
    "uren",
    "ochtend",
    "middag",
    "avond",
    "nacht",
    "weekend",
    "kwartaal",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "lente",
    "voorjaar",
    "zomer",
    "najaar",
    "herfst",
    "winter",
    "kerst",
    "pasen",
    "vandaag",
    "gisteren",
    "after",
    "weeks",
    "days",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "morning",
    "afternoon",
    "evening",
    "night",
    "day",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "spring",
    "summer",
    "autumn",
];

/// "(drie weken later)" at the beginning, and what stands behind it.
pub(crate) fn leading(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('(')?;
    let end = signs::find(inner, &['(', ')']).filter(|&end| inner[end..].starts_with(')'))?;
    let (within, behind) = (inner[..end].trim(), &inner[end + 1..]);
    let is_time = !within.is_empty()
        && within.chars().count() <= MAX_TIME
        && !words(within).any(|word| OF_RECORDINGS.contains(&word.as_str()));
    is_time.then(|| (within, behind.strip_prefix(':').unwrap_or(behind).trim_start()))
}

/// What stands before a time at the end, the time, and the full stop behind it. There, brackets hold other
/// words as well: only what sounds like a time is one.
pub(crate) fn trailing(text: &str) -> Option<(&str, &str, &str)> {
    let end = text.trim_end().trim_end_matches(['.', ',', ';']);
    let open = signs::rfind(end, &['(', ')'])
        .filter(|&close| close + 1 == end.len() && end.ends_with(')'))
        .and_then(|close| signs::rfind(&end[..close], &['(', ')']))?;
    let within = end[open..].strip_prefix('(')?.trim_end_matches(')').trim();
    let before = end[..open].trim_end();
    let said: Vec<String> = words(within).collect();
    // "(12 jaar)" is how old somebody is.
    let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
    let is_age = said.len() == 2 && is_number(&said[0]);
    let sounds_so =
        said.iter().any(|word| OF_TIME.contains(&word.as_str())) && said.len() <= 6 && !is_age;
    let already_ended = before.ends_with(['.', '!', '?', '"', '”']);
    let after = if already_ended { "" } else { &text.trim_end()[end.len()..] };
    (sounds_so && !before.is_empty()).then_some((before, within, after))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Where a recording is, at the beginning: "[00:12:31]", "(12:31)" or "00:12:31".
pub(crate) fn leading_timestamp(text: &str) -> (Option<&str>, &str) {
    let open = text.strip_prefix(['[', '(', '#']);
    let inner = open.unwrap_or(text);
    let end =
        inner.find(|c: char| !c.is_ascii_digit() && !":.,".contains(c)).unwrap_or(inner.len());
    let stamp = inner[..end].trim_end_matches(['.', ',']);
    let parts = stamp.split([':', '.', ',']).collect::<Vec<_>>();
    let is_number = |part: &&str| (1..=3).contains(&part.len());
    let colons = stamp.matches(':').count();
    // Without brackets, "10:30" is a time of day.
    let enough = if open.is_some() { colons >= 1 } else { colons == 2 };
    if !enough || !parts.iter().all(is_number) {
        return (None, text);
    }
    let behind = inner[end..].trim_start_matches([']', ')', '#', '-']).trim_start();
    (Some(stamp), behind)
}
