//! Streets with a house number, Dutch and English.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, any_of, each_if, pattern, words_of};

const CAPITAL: &str = "[A-ZÀ-ÖØ-ÞĆČĞİŁŃŚŞŠŹŻŽ]";

const NUMBER: &str = r"\d{1,4} (?: \s? [DASH/] \s? \d{1,4}\b | [DASH] [A-Za-z0-9]{1,3}\b | \s? (?: bis | hs | huis | rood | zwart | rd | zw | I{1,3} )\b
    | [A-Za-z]{1,2}\b | \s [a-eA-H]\b )? \b";

const BEFORE: &str = r"(?: (?: [Bb]urg(?: emeester | \. ) | Sint | St\. | Prins(?:es)? | Koning(?:in)? | Past(?: oor | \. ) | Dokter | [Dd]r\. | Prof\.
    | Professor | Mgr\. | Ds\. | Dominee | Van | De | Oude | Nieuwe | Grote | Kleine | Lange | Korte | Eerste | Tweede | Derde | [1-4]e | Jan | Karel )
    \s (?: (?: van | de | der | den | het | 't ) \s )* )?";

/// What the name of a street ends in.
const KIND: &str = r"hoef | straat | str\.? | laan | ln | weg | plein | pln | kade | gracht | dijk | singel | hof | pad | steeg | dreef | plantsoen | park | ring
              | wal | markt | boulevard | baan | kamp | akker | haven | hoek | brink | heuvel | veld | oord | horst | erf | meent
              | gaarde | zoom | kant | brug | poort | schans | ven | duin | bos | wijk | rak | wetering | wâl | dyk | strjitte | leane | burg | stein | berg | dam";

static KINDS: LazyLock<Vec<&str>> = LazyLock::new(|| words_of(KIND).chain(["voorhout"]).collect());

/// Kinds of street that are all of its name.
const BARE_KIND: &str = "Straat | Laan | Plein | Kade | Gracht | Dijk | Singel | Hof | Steeg | Markt | Ring | Haven | Brink | Dreef | Wal | Veld | Voorhout";

/// Kinds of street with a name behind them.
const KIND_OF: &str = "laan | plein | weg | straat | hof | park | kade | dijk | pad | singel";

const ENGLISH_KIND: &str = "Street | St | Road | Rd | Lane | Avenue | Ave | Drive | Close | Court
            | Terrace | Place | Square | Gardens | Crescent | Way | Grove | Hill | Row | Walk | Mews | Green | Park";

static KINDS_OF: LazyLock<Vec<&str>> = LazyLock::new(|| words_of(KIND_OF).collect());
static ENGLISH_KINDS: LazyLock<Vec<&str>> = LazyLock::new(|| words_of(ENGLISH_KIND).collect());

// Whether a text has any of those at all.
static ANY_KIND: LazyLock<Regex> = LazyLock::new(|| any_of(KINDS.iter()));
static ANY_KIND_OF: LazyLock<Regex> = LazyLock::new(|| any_of(KINDS_OF.iter()));
static ANY_ENGLISH_KIND: LazyLock<Regex> = LazyLock::new(|| any_of(ENGLISH_KINDS.iter()));

/// "Kerkstraat 12", "Van der Lelylaan 3b": with a capital.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b ( {BEFORE} (?: {CAPITAL} [\w'’.DASH]* \s )? {CAPITAL} [\w'’.DASH]*
            (?: {KIND} )
            ,? \s (?: nr\.? | nummer | no\.? | huisnummer )? \s? {NUMBER} )"
    ))
});

/// "Oude Gracht 3", "Singel 84": the kind of street is all of its name.
static BARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b ( {BEFORE} (?: {BARE_KIND} ) \s {NUMBER} )")));

/// "Laan van Meerdervoort 12", "Achter de Dom 3".
static OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b ( (?: [A-Z]\w* )? (?i: {KIND_OF} ) \s (?: (?: van | der | de | den | het | 't | v\. | v/d | vd ) \s ){{1,2}} (?: {CAPITAL} [\w'’DASH]* \s ){{1,3}} {NUMBER} )"
    ))
});

/// In a hurry, without a capital.
static HURRIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b ( [a-zà-ÿ]{{2,}} (?: straat | laan | plein | gracht | kade | singel | dreef | steeg | plantsoen ) ,? \s (?: nr\.? | nummer | no\.? )? \s? {NUMBER} )"
    ))
});

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&["woon", "wonen", "adres", "verhui", "schr", "live", "living", "address"])
});

/// Any name, where a text says that it is an address.
static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i: \b (?: woon\w* | wonen | adres | verhui\w* | inwon\w* | inschrijv\w* | ingeschreven | lives? | living | address ) \b ) [^.\n\d]{{0,25}}? \b (?i: op | aan | in | naar | is | at | to | on )? :? \s
            ( (?: (?: de | het | De | Het | 't ) \s )? {CAPITAL} [\w'’DASH]+ (?: \s (?: (?: van | de | der | den ) \s )? {CAPITAL} [\w'’DASH]+ ){{0,2}} \s {NUMBER} )"
    ))
});

static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b ( \d{{1,4}} [A-Za-z]? ,? \s (?: {CAPITAL} [\w'’DASH]* \s ){{1,3}} (?: {ENGLISH_KIND} ) ) \b"
    ))
});

/// What is counted, and so no house.
const COUNTED: &[&str] = &[
    "keer",
    "maal",
    "uur",
    "jaar",
    "dag",
    "dagen",
    "week",
    "weken",
    "maand",
    "maanden",
    "gezinnen",
    "mensen",
    "kinderen",
    "km",
    "meter",
    "minuten",
    "procent",
    "euro",
    "times",
    "years",
    "weeks",
    "months",
    "days",
    "hours",
    "families",
    "people",
    "children",
    "x",
    "gesprekken",
    "bewoners",
    "huizen",
    "gasten",
    "deelnemers",
    "ouders",
];

pub(super) fn find(text: &str, found: Found<'_>) {
    let is_one = |_: &str, rest: &str| !is_counted(rest);
    let lower = text.to_lowercase();
    let is_numbered = ANY_KIND.is_match(&lower) && has_numbered_street(&lower);
    let mut words = lower.split_whitespace();
    let ends_in_kind = |word: &str| KINDS_OF.iter().any(|kind| word.ends_with(kind));
    let is_of = ANY_KIND_OF.is_match(&lower) && words.any(ends_in_kind);
    let patterns =
        [(&NAMED, is_numbered), (&BARE, is_numbered), (&OF, is_of), (&HURRIED, is_numbered)];
    for (pattern, _) in patterns.into_iter().filter(|(_, may_match)| *may_match) {
        each_if(pattern, text, is_one, found);
    }
    if ADDRESS.is_match(&lower) {
        each_if(&CALLED_SO, text, is_one, found);
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if ANY_ENGLISH_KIND.is_match(text) && words.any(|word| ENGLISH_KINDS.contains(&word)) {
        each_if(&ENGLISH, text, |_, _| true, found);
    }
}

/// Whether a number stands behind a kind of street, in small letters, with or without a word that says so.
fn has_numbered_street(lower: &str) -> bool {
    let ends_in_one = |before: &str| {
        let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        KINDS.iter().any(|kind| before.ends_with(kind))
    };
    lower.match_indices(|c: char| c.is_ascii_digit()).any(|(at, _)| {
        let before = lower[..at].trim_end_matches(|c: char| !c.is_alphanumeric());
        let said = ["huisnummer", "nummer", "nr", "no"].iter();
        let mut unsaid = said.filter_map(|word| before.strip_suffix(word));
        ends_in_one(before) || unsaid.any(ends_in_one)
    })
}

fn is_counted(rest: &str) -> bool {
    let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next();
    rest.starts_with('%') || next.is_some_and(|word| COUNTED.contains(&word))
}
