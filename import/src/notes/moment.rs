//! When something happens: a time between round brackets, and where a recording is.

use klantreis::privacy::is_month;

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
const OF_TIME: &[&str] = &[
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
    "wk",
    "wkn",
    "weekje",
    "wks",
    "maandje",
    "mnd",
    "mnden",
    "mndn",
    "dgn",
    "jr",
    "jrn",
    "uurtje",
    "minuten",
    "minuut",
    "kwartier",
    "ochtends",
    "avonds",
    "middags",
    "dagelijks",
    "wekelijks",
    "eergisteren",
    "morgen",
    "weekends",
    "daarvoor",
    "kerstmis",
    "vakantie",
    "zomervakantie",
    "schooljaar",
    "yr",
    "yrs",
    "hrs",
    "mins",
    "minutes",
    "earlier",
    "today",
    "yesterday",
    "tomorrow",
    "christmas",
    "ago",
];
/// Words with which a time begins: "na de verhuizing", "toen ik weg was".
const OPENS_A_TIME: &[&str] = &[
    "na",
    "nadat",
    "voordat",
    "toen",
    "tijdens",
    "sinds",
    "sindsdien",
    "vanaf",
    "vlak",
    "daarna",
    "intussen",
    "inmiddels",
    "ondertussen",
    "vervolgens",
    "begin",
    "eind",
    "einde",
    "halverwege",
    "rond",
    "eerst",
    "nu",
    "ooit",
    "zelfde",
    "volgende",
    "vorige",
    "after",
    "before",
    "during",
    "since",
    "when",
    "while",
    "meanwhile",
    "first",
    "now",
    "then",
];

/// "(drie weken later)" at the beginning, and what stands behind it.
pub(crate) fn leading(text: &str) -> Option<(&str, &str)> {
    let (within, behind) = leading_brackets(text)?;
    sounds_like_a_time(within)
        .then(|| (within, behind.strip_prefix(':').unwrap_or(behind).trim_start()))
}

/// What stands in brackets at the beginning and is no time: "samen met mijn zus". What somebody who writes
/// out a recording puts there is known for what it is.
pub(crate) fn no_time(text: &str) -> Option<&str> {
    let (within, _) = leading_brackets(text.trim_start())?;
    let is_of_a_recording = words(within).any(|word| OF_RECORDINGS.contains(&word.as_str()));
    (!is_of_a_recording && !sounds_like_a_time(within)).then_some(within)
}

fn leading_brackets(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('(')?;
    let end = signs::find(inner, &['(', ')']).filter(|&end| inner[end..].starts_with(')'))?;
    let (within, behind) = (inner[..end].trim(), &inner[end + 1..]);
    (within.chars().any(char::is_alphanumeric)).then_some((within, behind))
}

/// Whether words at the beginning of a step say when it is: one of them is of a time, or they begin as a
/// time does.
pub(crate) fn sounds_like_a_time(text: &str) -> bool {
    let said: Vec<String> = words(text).collect();
    let is_of_time = |word: &String| {
        let of_number = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_year = word.len() == 4 && word.starts_with(['1', '2']) && of_number.is_empty();
        is_year
            || OF_TIME.contains(&word.as_str())
            || OF_TIME.contains(&of_number)
            || is_month(word)
    };
    let opens = said.first().is_some_and(|word| OPENS_A_TIME.contains(&word.as_str()));
    text.chars().count() <= MAX_TIME
        && !said.iter().any(|word| OF_RECORDINGS.contains(&word.as_str()))
        && (opens || said.iter().any(is_of_time))
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
    let is_age = said.len() == 2 && is_number(&said[0]) && !said[1].starts_with("we");
    // "(als het may)": a verb in English, and no month beside other words.
    let is_of_time =
        |word: &String| OF_TIME.contains(&word.as_str()) || is_month(word) && word != "may";
    let sounds_so = said.iter().any(is_of_time) && said.len() <= 6 && !is_age;
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
