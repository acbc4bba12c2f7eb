//! E-mail addresses, also as they are written to mislead machines: `naam [at] voorbeeld punt nl`.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, each, pattern};

/// One of these stands in each, in small letters.
pub(super) const SIGNS: &[&str] =
    &["@", "(at)", "[at]", "{at}", "<at>", "( at", "[ at", " at ", "apenst", "apest"];

static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) [\w.%+'’-]*\w (?: @ | \s @ \s ) (?: \w[\w-]* (?: \. \w[\w-]* )* \. [a-z]{2,}
            | (?: gmail | hotmail | outlook | live | yahoo | icloud | ziggo | kpnmail | xs4all | planet | upc )\b )",
    )
});

static SPELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) (?: \w+ \s (?: punt | dot ) \s )* [\w.%+'’-]*\w
            (?: \s* [\[({<] \s* (?: at | @ | a(?:pe|pen)staartje? ) \s* [\])}>] \s* \w[\w-]*
              | \s+ (?: a(?:pe|pen)staartje? | at ) \s+ \w[\w-]* )
            (?: (?: \s* \. \s? | \s* [\[({<] \s* (?: punt | dot | \. ) \s* [\])}>] \s* | \s+ (?: punt | dot ) \s+ )
              (?: \w[\w-]* \. )? (?: nl | com | net | org | eu | be | de | fr | uk | co | tr | pl | info | frl | amsterdam ) )+ \b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    each(&WRITTEN, text, found);
    each(&SPELLED, text, found);
}
