//! Texts as people write them, and as nobody should.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const PLAIN: &[&str] = &[
    "ik",
    "we",
    "het",
    "kind",
    "bel",
    "niemand",
    "thuis",
    "weer",
    "hulp",
    "drie",
    "school",
    "moe",
    "gezin",
    "wachtlijst",
    "gesprek",
    "Fier.",
    "echt?",
    "niet!",
    "zo'n",
    "foto's",
    "één,",
];
const COMPOUNDS: &[&str] = &[
    "ondertoezichtstelling",
    "cliëntondersteuner",
    "keukentafelgesprek",
    "hulpverlenersmoe",
    "multiprobleemgezinnenaanpak",
    "jeugdbeschermingsmaatregel",
    "gecoördineerde",
    "StopLoverboysNu",
    "kindercarnavalsoptochtvoorbereidingswerkzaamheden",
    "zorg\u{AD}coördinator\u{AD}overleg",
    "ex-partner-in-de-buurt",
];
const SIGNS: &[&str] = &[
    "a:b",
    ";",
    "#1",
    "&amp;",
    "<b>",
    "\"",
    "'",
    "“zo”",
    "—",
    "-",
    "...",
    "€",
    "7a→4",
    "x=1&y=2",
    "https://voorbeeld.nl/een/heel/lang/pad?zonder=spaties&en=zonder#einde",
    "\u{A0}",
    "]]>",
];
const SCRIPTS: &[&str] = &[
    "👩\u{200D}👩\u{200D}👧\u{200D}👦",
    "🏳\u{FE0F}\u{200D}🌈",
    "👍🏽",
    "🇳🇱",
    "家族の旅は長い道のりです",
    "한국어로",
    "مرحبا",
    "بالعالم",
    "שלום",
    "e\u{301}e\u{308}\u{301}",
    "Z\u{337}\u{31B}\u{32D}a\u{337}l\u{334}g",
    "ภาษาไทยไม่มีช่องว่าง",
    "Ελλάδα",
    "Україна",
];

fn word() -> BoxedStrategy<String> {
    let one = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    prop_oneof![
        20 => one(PLAIN),
        4 => one(COMPOUNDS),
        2 => one(SIGNS),
        2 => one(SCRIPTS),
        1 => "\\PC{1,6}",
    ]
    .boxed()
}

/// A word without any place to break.
fn endless() -> BoxedStrategy<String> {
    (select(&["a", "W", "ij", "Él", "我", "👍🏽", "e\u{301}"][..]), 1_usize..120)
        .prop_map(|(part, times)| part.repeat(times))
        .boxed()
}

fn words(count: impl Into<proptest::collection::SizeRange>) -> BoxedStrategy<String> {
    vec(word(), count).prop_map(|words| words.join(" ")).boxed()
}

/// No more than this many characters of a text.
fn first(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

/// A text of a few words, at times empty or with a word that never ends.
pub fn short() -> BoxedStrategy<String> {
    prop_oneof![
        1 => Just(String::new()),
        10 => words(1..4),
        1 => endless(),
    ]
    .boxed()
}

/// A text as on a card, at times up to 1,500 characters.
pub fn text() -> BoxedStrategy<String> {
    let long = words(100..400).prop_map(|text| first(&text, 1500));
    let lines = (words(1..6), words(1..6)).prop_map(|(a, b)| format!("{a}\n{b}"));
    prop_oneof![
        4 => Just(String::new()),
        80 => words(1..16),
        4 => words(16..50),
        4 => lines,
        3 => endless(),
        1 => long,
    ]
    .boxed()
}

/// A title of up to 1,000 characters.
pub fn title() -> BoxedStrategy<String> {
    prop_oneof![
        8 => words(1..8),
        1 => endless(),
        1 => words(100..300).prop_map(|text| first(&text, 1000)),
    ]
    .boxed()
}

/// A name of a level or a phase, at times a long one.
pub fn name() -> BoxedStrategy<String> {
    prop_oneof![8 => words(1..3), 2 => words(4..12), 1 => endless()]
        .prop_filter("a name is more than white space", |name| !name.trim().is_empty())
        .boxed()
}
