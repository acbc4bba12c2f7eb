//! Numbers of court cases, and of the files that organisations keep of people.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, each, each_if, has_digits, has_sign_between_digits, pattern, says};

/// Of courts, prosecutors and the police: known by their shape.
static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b (?: (?i:ECLI) : [A-Za-z]{2} : [A-Za-z]+ : \d{4} : \w+
            | [A-Z] / \d{2} / \d{4,7} (?: \s? / \s? (?: [A-Z]{2} \s [A-Z]{2,4} \s )? \d{2} \s? [DASH/] \s? \d{1,6} )?
            | (?i: JE | FA | KG | HA | BM | KL | EJ ) \s (?i: RK | ZA | VZ | EXPL | VERZ ) \s \d{2} \s? [DASH/] \s? \d{1,6}
            | \d{2} [/.DASH] \d{5,6} \s? [DASH] \s? \d{2}
            | PL \s? \d{4} \s? [DASH\s] \s? \d{4,12} (?: [DASH] \d+ )?
            | \d{2,3} \. \d{3} \. \d{3} / \d{2} (?: / [A-Z]+ )?
            | Z [DASH/]? \d{2,4} [DASH/.] \d{3,9} ) \b",
    )
});

/// One of these stands in whatever is called so, in small letters.
const WORDS: &[&str] = &[
    "zaak",
    "dossier",
    "rekest",
    "parket",
    "cliënt",
    "client",
    "patiënt",
    "patient",
    "kenmerk",
    "refer",
    "beschikking",
    "polis",
    "verbaal",
    "pv",
    "aangifte",
    "registratie",
    "melding",
    "incident",
    "klant",
    "casus",
    "insolventie",
    "vonnis",
    "debiteur",
    "factuur",
    "bvh",
    "v-",
    "correspondentie",
    "case",
    "file",
    "docket",
    "ref",
    "report",
    "application",
    "claim",
    "customer",
    "crime",
];

/// Whatever is called the number of a case, a file or a client: with four digits at least.
static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b \w* (?: zaak | dossier | rekest | parket | cli[eë]nt | pati[eë]nt | kenmerk | referentie | beschikking | polis
              | proces[DASH\s]?verbaal | pv | aangifte | registratie | meldings? | incident | klant | casus
              | insolventie | vonnis | debiteur | debiteuren | factuur | bvh | v[DASH] | correspondentie
              | case | file | client | patient | docket | ref | reference | report | application | claim | customer | crime )
            (?: [DASH\s]? (?: nummers? | nr | no | numbers? | num | id | code | ref ) \b [^\d\n]{0,40}? \b | \b [.:]? (?: \s | : | \# | (?: is | was | onder | met | under | with ) \s )* ) [“”‘’'\x22(]? ( [A-Z]{0,6} [\s/.DASH]? \d [\d\s/.DASHA-Z]* \d [A-Z]? ) \b",
    )
});

static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) (?: nummer | nr | no | number | num | id | code | ref | kenmerk | reference | referentie )",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    let has_sign = has_sign_between_digits(text);
    if has_sign || has_digits(text, 4) {
        each(&SHAPE, text, found);
    }
    if says(text, WORDS) {
        find_called(text, found);
    }
    if has_sign {
        each_if(&ALONE, text, |_, _| true, found);
    }
}

fn find_called(text: &str, found: Found<'_>) {
    for captures in CALLED_SO.captures_iter(text) {
        let (Some(whole), Some(number)) = (captures.get(0), captures.get(1)) else { continue };
        let is_numbered = NUMBERED.is_match(&text[whole.start()..number.start()]);
        if is_number(number.as_str(), is_numbered) {
            found(number.range());
        }
    }
}

/// Two groups, of which the first is a year: "2019-004512".
static ALONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b (?: 19 | 20 ) \d{2} [DASH/.] \d{5,9} \b"));

/// Whether what follows is such a number and no year, amount or number of pages.
fn is_number(number: &str, is_numbered: bool) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_grouped = number.contains(|c: char| "-‐‑‒–—−/.".contains(c) || c.is_ascii_uppercase());
    digits >= 6 || digits >= 4 && is_numbered || digits >= 5 && is_grouped
}
