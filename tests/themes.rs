//! Theme files: what they change, and what is said of what is wrong in them.
#![cfg(feature = "themes")]
#![allow(clippy::unwrap_used, clippy::float_cmp)]

use klantreis::diagnostic::Severity;
use klantreis::model::Language;
use klantreis::scene::Color;
use klantreis::theme::Theme;
use klantreis::theme::file::{Shipped, read};

fn theme(text: &str) -> Theme {
    read(text, Language::Dutch).unwrap_or_else(|problems| panic!("{problems:#?}")).theme
}

/// Code, line and column, message and help of everything that is wrong.
fn problems(text: &str, language: Language) -> Vec<(String, String, String)> {
    let found = read(text, language).expect_err(text);
    let told = found.into_iter().map(|problem| {
        let at = problem.span.position(text);
        let place = format!("{} {}:{}", problem.code, at.line, at.column);
        (place, problem.message, problem.help.unwrap_or_default())
    });
    told.collect()
}

/// The only problem.
fn problem(text: &str) -> (String, String, String) {
    let mut all = problems(text, Language::Dutch);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[test]
fn an_empty_theme_changes_nothing() {
    assert_eq!(theme(""), Theme::default());
}

#[test]
fn dutch_and_english_keys_say_the_same() {
    let dutch = "naam = \"X\"\ngebaseerd-op = \"zwart-wit\"\n[kleuren]\nkop = \"#EEE\"\n\
                 [letters]\nklein = 9\n[maten]\nkader = 40\n";
    let english = "name = \"X\"\nbased-on = \"black-and-white\"\n[colors]\nheader = \"#EEEEEE\"\n\
                   [fonts]\nsmall = \"9 pt\"\n[sizes]\ncard = \"4 cm\"\n";
    assert_eq!(theme(dutch), theme(english));
    assert_eq!(theme(dutch).palette.red, Color::hex(0));
    assert_eq!(theme(dutch).small_size, 12.0);
    assert_eq!(theme(dutch).card_width, 151.18);
}

#[test]
fn a_theme_made_from_another_keeps_what_it_does_not_change() {
    let made = theme("gebaseerd-op = \"hoog-contrast\"\n[kleuren]\nrood = \"#7A0000\"\n");
    let base = Shipped::named("hoog-contrast").unwrap().theme();
    assert_eq!(made.palette.red, Color::hex(0x7A_00_00));
    assert_eq!(made.palette.blue, base.palette.blue);
    assert_eq!(made.small_size, base.small_size);
}

#[test]
fn a_slip_in_a_key_is_recognised() {
    let (place, message, help) = problem("[kleuren]\nblaauw = \"#123F73\"\n");
    assert_eq!(place, "unknown-key 2:1");
    assert_eq!(message, "“blaauw” is hier geen bekend woord.");
    assert_eq!(help, "Bedoelt u “blauw”?");
    assert_eq!(problem("[letterz]\n").2, "Bedoelt u “letters”?");
    let (_, _, help) = problem("[letters]\nqqqqqq = 1\n");
    assert_eq!(
        help,
        "U kunt hier gebruiken: families, titel, tussenkop, inleiding, tekst of klein."
    );
}

#[test]
fn a_key_in_two_languages_is_there_twice() {
    let (place, message, _) = problem("[kleuren]\nred = \"#C62828\"\nrood = \"#C62828\"\n");
    assert_eq!(place, "duplicate-key 3:1");
    assert!(message.contains("“rood” en “red”"), "{message}");
}

#[test]
fn what_is_no_value_of_its_kind_is_told_where_it_stands() {
    for (text, place) in [
        ("[kleuren]\nrood = \"rood\"\n", "wrong-colour 2:8"),
        ("[kleuren]\nrood = \"#C6282\"\n", "wrong-colour 2:8"),
        ("[kleuren]\nrood = \"#+C6282\"\n", "wrong-colour 2:8"),
        ("[kleuren]\nrood = 12\n", "wrong-colour 2:8"),
        ("kleuren = \"rood\"\n", "wrong-value 1:11"),
        ("naam = 3\n", "wrong-value 1:8"),
        ("[letters]\nfamilies = []\n", "wrong-value 2:12"),
        ("[letters]\nfamilies = [\"Arial\", \"a'b\"]\n", "wrong-value 2:22"),
        ("[letters]\ntekst = \"groot\"\n", "wrong-size 2:9"),
        ("[letters]\ntekst = 7.5\n", "size-out-of-range 2:9"),
        ("[letters]\ntekst = nan\n", "wrong-size 2:9"),
        ("[maten]\nkader = 0x20\n", "wrong-size 2:9"),
        ("[maten]\nkader = 500\n", "size-out-of-range 2:9"),
        ("gebaseerd-op = \"zwartwit\"\n", "unknown-theme 1:16"),
        ("rood = \n", "no-toml 1:8"),
        ("[kleuren]\nkop = \"#EEE\"\nkop = \"#DDD\"\n", "no-toml 3:1"),
    ] {
        let all = problems(text, Language::English);
        assert_eq!(all[0].0, place, "{text} {all:?}");
    }
}

#[test]
fn the_limits_of_a_size_are_told() {
    let (_, message, _) = problem("[letters]\ntekst = 7.5\n");
    assert_eq!(message, "`tekst` is ten minste 8 pt en ten hoogste 18 pt.");
    assert_eq!(problem("gebaseerd-op = \"zwartwit\"\n").2, "Bedoelt u “zwart-wit”?");
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_the_file() {
    let text = "[maten]\nkader = 1\n[kleuren]\nwit = 1\nrood = \"x\"\n";
    let places: Vec<String> =
        problems(text, Language::Dutch).into_iter().map(|(place, ..)| place).collect();
    assert_eq!(places, ["size-out-of-range 2:9", "wrong-colour 4:7", "wrong-colour 5:8"]);
}

#[test]
fn a_pair_that_stands_out_too_little_is_refused_with_its_ratio_and_what_would_do() {
    let (place, message, help) = problem("[kleuren]\nlijn = \"#CCCCCC\"\n");
    assert_eq!(place, "low-contrast 2:8");
    assert_eq!(
        message,
        "`lijn` (#CCCCCC) steekt te weinig af tegen de witte bladzijde (#FFFFFF): 1,6 : 1, en \
         lijnen hebben 3 : 1 nodig."
    );
    let shade = help.split('"').nth(1).unwrap();
    theme(&format!("[kleuren]\nlijn = \"{shade}\"\n"));
}

#[test]
fn the_colour_to_blame_is_one_that_the_file_sets() {
    let (place, message, _) = problem("[kleuren]\nkop = \"#555555\"\n");
    assert_eq!(place, "low-contrast 2:7");
    assert!(message.contains("`tekst`") && message.contains("`kop` (#555555)"), "{message}");
}

#[test]
fn letters_that_were_not_measured_are_warned_of() {
    let text = "[letters]\nfamilies = [\"Verdana\", \"Arial\", \"sans-serif\"]\n";
    let style = read(text, Language::English).unwrap();
    assert_eq!(style.theme.fonts.families, ["Verdana", "Arial"]);
    let [warning] = &style.warnings[..] else { panic!("{:?}", style.warnings) };
    assert_eq!((warning.severity, warning.code), (Severity::Warning, "unmeasured-font"));
    assert_eq!(warning.span.position(text).column, 13);
    assert!(
        read("[letters]\nfamilies = \"Arimo\"\n", Language::Dutch).unwrap().warnings.is_empty()
    );
}
