//! Names on social media: with an @, in an address, and after the name of a medium.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, each_if, pattern};

/// One of these stands in each, or in what says that it is one, in small letters.
pub(super) const SIGNS: &[&str] = &[
    "@",
    "_",
    ".com/",
    ".me/",
    ".net/",
    ".nl/",
    ".be/",
    "insta",
    "tiktok",
    "snap",
    "facebook",
    "fb",
    "twitter",
    "linkedin",
    "telegram",
    "discord",
    "twitch",
    "youtube",
    "roblox",
    "fortnite",
    "marktplaats",
    "signal",
    "skype",
    "msn",
    "gebruikersnaam",
    "user",
    "naam",
    "nick",
    "handle",
    "screen",
    "profiel",
    "account",
    "profile",
];

/// After an @ these are places and no people.
const NO_NAMES: [&str; 8] = ["thuis", "home", "school", "werk", "work", "all", "alle", "allen"];

static WITH_AT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?: ^ | [^\w@.] ) ( @ [A-Za-z0-9_] [\w.]{1,29} )"));

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: (?: facebook | fb | instagram | tiktok | twitter | x | linkedin | snapchat | youtube | threads
              | pinterest | twitch | telegram | vk ) \. (?: com | me | net | nl ) | t\.me | wa\.me | fb\.me | youtu\.be )
            / [^\s,;]+",
    )
});

/// What stands after the name of a medium, or after what a name on it is called.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: insta(?:gram)? | tiktok | snap(?:chat)? | facebook | fb | twitter | linkedin | telegram | discord
              | twitch | youtube | roblox | fortnite | marktplaats | signal | skype | msn
              | gebruikersnaam | user \s? name | accountnaam | nickname | nick | handle | profielnaam | screen \s? name
              | profiel | account | profile )
            (?: ['’]s | [DASH]? (?: naam | name | account | profiel | pagina ) )?
            (?: \s* [:=(] \s* | \s+ (?: is | heet | als | onder | as | called | named | met | with | de | the | naam | name | van | van\sde
                | user | gebruiker ) )* \s*
            [“”‘’'\x22„(]* ( [A-Za-z0-9_.] [\w.\#DASH]{2,39} )",
    )
});

/// With a bar under the line, which no word of a sentence has.
static UNDERLINED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i) \b [a-z0-9._]* (?: [a-z0-9] _ [a-z0-9] ) [a-z0-9._]* \b"));

/// The other way round: the name, and then where it is one.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) (?: ^ | [^\w@./] ) ( [a-z] [\w.DASH]* [\d_.] [\w.DASH]* \w ) [“”‘’'\x22)]* \s+ (?: op | on | via ) \s+ (?: haar | zijn | mijn | her | his | my )? \s*
            (?: insta(?:gram)? | tiktok | snap(?:chat)? | facebook | fb | twitter | linkedin | telegram | discord | twitch | youtube )\b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    each_if(&ADDRESS, text, |_, _| true, found);
    let is_name = |name: &str, _: &str| {
        let name = name.trim_start_matches('@').to_lowercase();
        !NO_NAMES.contains(&name.as_str())
    };
    each_if(&UNDERLINED, text, |name, _| is_chosen(name) && !is_file(name), found);
    each_if(&WITH_AT, text, is_name, found);
    let is_made_up = |name: &str, _: &str| is_no_word(name);
    each_if(&NAMED, text, is_made_up, found);
    each_if(&BEFORE, text, is_made_up, found);
}

/// Whether a word with a bar is no key of a file or a program: those are small letters alone.
fn is_chosen(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_digit() || c.is_uppercase())
}

fn is_file(name: &str) -> bool {
    let endings =
        [".pdf", ".docx", ".doc", ".xlsx", ".jpg", ".png", ".yaml", ".txt", ".mp3", ".mp4"];
    endings.iter().any(|ending| name.to_lowercase().ends_with(ending))
}

/// Whether something has a shape that no word of a sentence has: a digit, an underscore or a point among
/// its letters.
fn is_no_word(name: &str) -> bool {
    let name = name.trim_end_matches(['.', '-', '–']);
    let has_letter = name.contains(|c: char| c.is_alphabetic());
    has_letter && name.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.' | '#'))
}
