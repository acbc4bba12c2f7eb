//! Days of the calendar: with a month and a day, in figures or in words, with or without a year.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{
    Found, any_of, each_if, goes_on, has_sign_between_digits, just_before, pattern, stretch,
    words_of,
};

/// What the names of months begin with, in small letters: those of three letters need a digit beside them.
pub(super) const MONTHS: &[&str] = &[
    "januari",
    "january",
    "februari",
    "february",
    "maart",
    "march",
    "april",
    "mei",
    "may",
    "juni",
    "june",
    "juli",
    "july",
    "august",
    "september",
    "oktober",
    "october",
    "november",
    "december",
];

pub(super) const MONTH: &str = r"(?: januari | january | jan | februari | february | febr | feb | maart | mrt | march | mar | april | apr | mei | may
    | juni | june | jun | juli | july | jul | augustus | august | aug | september | sept | sep | oktober | october | okt | oct | november | nov
    | december | dec )";

static MONTH_NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| words_of(MONTH).collect());
static ANY_MONTH: LazyLock<Regex> = LazyLock::new(|| any_of(MONTH_NAMES.iter()));

const DAY_IN_WORDS: &str = r"(?: een | eerste | twee | tweede | drie | derde | vier | vierde | vijf | vijfde | zes | zesde | zeven | zevende | acht | achtste
    | negen | negende | tien | tiende | elf | elfde | twaalf | twaalfde | dertien | dertiende | veertien | veertiende | vijftien | vijftiende
    | zestien | zestiende | zeventien | zeventiende | achttien | achttiende | negentien | negentiende
    | (?: (?: een | twee | twee[eë]n | drie | drie[eë]n | vier | vijf | zes | zeven | acht | negen ) (?: en | ën )? )? twintig (?: ste )?
    | (?: een (?: en )? )? dertig (?: ste )?
    | first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth
    | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | thirtieth | (?: twenty | thirty ) [DASH\s] (?: first | second
    | third | fourth | fifth | sixth | seventh | eighth | ninth ) )";

const YEAR: &str = r"(?: (?: 19 | 20 ) \d{2} | \s? ['’‘´`] \s? \d{2} | \d{2} )";

/// "12-03-1998", "12.3.98", "12 / 3 / '98", "2019-03-12".
static IN_FIGURES: LazyLock<Regex> = LazyLock::new(|| {
    let with = |sign: &str| {
        format!(
            r"\d{{1,2}} \s? {sign} \s? \d{{1,2}} \s? {sign} \s? {YEAR} | (?: 19 | 20 ) \d{{2}} {sign} \d{{1,2}} {sign} \d{{1,2}} (?: T \d{{2}} )?"
        )
    };
    pattern(&format!(r"\b ( {} | {} | {} ) \b", with("[DASH]"), with("/"), with(r"\.")))
});

/// "12 maart", "3e van mei 2019", "12-mrt-'98", "vrijdag de vierde juni".
static IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i) \b ( (?: \d{{1,2}} \s? (?: e | de | ste | st | nd | rd | th | \. )? | {DAY_IN_WORDS} )
            (?: \s (?: van | of | dag \s van ) (?: \s de \s maand )? )? [\s.DASH/]{{0,2}} {MONTH} \b \.?
            (?: [\s,.DASH/]{{0,2}} {YEAR} \b )? )"
    ))
});

/// "June 4th", "March 12, 2019".
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b ( (?: january | jan | february | feb | march | mar | april | apr | may | june | jun | july | jul | august | aug | september | sept | sep
            | october | oct | november | nov | december | dec ) \.? \s (?: the \s )? \d{1,2} (?: st | nd | rd | th )? (?: ,? \s (?: 19 | 20 ) \d{2} )? ) \b",
    )
});

static AFTER_A_WORD_OF_TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: on | since | until | till | by | before | after | from | around | born ) \s $",
    )
});

/// A day and a month alone, where a word says that it is a time.
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: op | d\.?d\.? | dd | datum | d\.d | vanaf | sinds | per | tot | on | since | until | geb(?: oren )?\.? (?: \s op )? | born (?: \s on )?
              | verjaardag | birthday | jarig \s op | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag | ma | di | wo | do | vr | za | zo
              | monday | tuesday | wednesday | thursday | friday | saturday | sunday ) \.? \s? :? \s
            (?: de \s )? ( \d{1,2} [DASH/] \d{1,2} ) \b",
    )
});

static BIRTH: LazyLock<Regex> = LazyLock::new(|| any_of(&["geb", "dob", "d.o.b", "born", "birth"]));

/// A row of figures, called a date of birth.
static OF_BIRTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: geb | geboren | geboortedatum | geb\.? \s? datum | gebdat | dob | d\.o\.b\. | born | date \s of \s birth | birth \s date ) \b \.?
            [^\d\n]{0,15} ( \d{8} | \d{6} | \d{1,2} [\sDASH/.] \d{1,2} [\sDASH/.] (?: \d{4} | \d{2} ) | \d{1,2} [DASH/.] \d{1,2} ) \b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    let in_figures = has_sign_between_digits(text);
    if in_figures {
        each_if(&IN_FIGURES, text, is_calendar, found);
    }
    if has_month(text) {
        each_if(&IN_WORDS, text, |date, _| is_day_of_month(date), found);
        for captures in MONTH_FIRST.captures_iter(text) {
            let at = stretch(&captures);
            if is_english(&text[..at.start], &text[at.clone()], &text[at.end..]) {
                found(at);
            }
        }
    }
    if in_figures {
        each_if(&SHORT, text, is_short, found);
    }
    if BIRTH.is_match(&text.to_lowercase()) {
        each_if(&OF_BIRTH, text, |_, _| true, found);
    }
}

/// Whether a word in small letters is the name of a month, or short for one.
pub(super) fn is_month(word: &str) -> bool {
    MONTH_NAMES.contains(&word)
}

/// Whether a word ends in the name of a month: "12maart", not "meisje".
pub(super) fn has_month(text: &str) -> bool {
    let text = text.to_lowercase();
    if !ANY_MONTH.is_match(&text) {
        return false;
    }
    let ends_word = |after: &str| after.chars().next().is_none_or(|c| !c.is_alphabetic());
    MONTH_NAMES
        .iter()
        .any(|month| text.match_indices(month).any(|(at, _)| ends_word(&text[at + month.len()..])))
}

/// Whether three numbers are a day, a month and a year, in that order or the other way round.
fn is_calendar(date: &str, rest: &str) -> bool {
    let numbers: Vec<u32> = numbers(date).collect();
    let [first, month, last, ..] = numbers[..] else { return false };
    let (day, year) = if first > 31 { (last, first) } else { (first, last) };
    // A phone number goes on where two figures would be the year.
    let more = rest
        .trim_start_matches([' ', '-', '.', '/', '\u{a0}', '–'])
        .starts_with(|c: char| c.is_ascii_digit());
    let is_us = (1..=12).contains(&day) && (13..=31).contains(&month);
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) || is_us;
    is_date && (year > 1800 || !more)
}

/// Whether a day stands before the month that there can be. "20 may" without more is an English verb.
fn is_day_of_month(date: &str) -> bool {
    let day = numbers(date).next().filter(|_| date.starts_with(|c: char| c.is_ascii_digit()));
    let is_verb = date.split_whitespace().last() == Some("may") && numbers(date).count() == 1;
    let is_other_sentence =
        date.split_once(". ").is_some_and(|(_, month)| month.starts_with(char::is_uppercase));
    day.is_none_or(|day| (1..=31).contains(&day))
        && (!is_verb || date.contains("th"))
        && !is_other_sentence
}

fn is_english(before: &str, date: &str, after: &str) -> bool {
    if !numbers(date).next().is_some_and(|day| (1..=31).contains(&day)) {
        return false;
    }
    let ends = after.trim_start().chars().next().is_none_or(|c| !c.is_alphanumeric());
    let is_month = date.starts_with(|c: char| c.is_uppercase()) || !date.starts_with("may");
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|end| date.ends_with(end));
    is_month
        && (is_ordinal
            || numbers(date).count() > 1
            || ends
            || AFTER_A_WORD_OF_TIME.is_match(just_before(before)))
}

/// What is counted or scored, and so no day.
const COUNTED: &[&str] = &[
    "uur",
    "weken",
    "dagen",
    "maanden",
    "jaar",
    "keer",
    "kinderen",
    "gezinnen",
    "hours",
    "weeks",
    "days",
    "months",
    "years",
    "times",
    "children",
    "families",
    "punten",
    "points",
    "procent",
    "mensen",
    "basis",
    "begeleiding",
];

/// Whether a day and a month that stand alone are no score, range or "24/7".
fn is_short(date: &str, rest: &str) -> bool {
    let numbers: Vec<u32> = numbers(date).collect();
    let [day, month] = numbers[..] else { return false };
    let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && date != "24/7"
        && !COUNTED.contains(&next)
        && !goes_on(rest)
}

fn numbers(text: &str) -> impl Iterator<Item = u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok())
}
