//! Whom a new journey is about, as far as the name of its file says: its title and its narrator.

use std::path::Path;

use klantreis::model::Language;

/// Words that say what a file is, in front of whom it is about.
const JOURNEY: [&str; 4] = ["klantreis", "reis", "journey", "verhaal"];
/// Words between those and a name.
const OF: [&str; 2] = ["van", "of"];
/// Parts of a name that are written small.
const SMALL: [&str; 17] = [
    "aan", "and", "bij", "de", "den", "der", "die", "du", "el", "en", "het", "in", "la", "of",
    "op", "ten", "van",
];
/// Words that name a file and nobody in it.
const NOBODY: [&str; 26] = [
    "case",
    "casus",
    "client",
    "concept",
    "copy",
    "demo",
    "draft",
    "example",
    "familie",
    "family",
    "gezin",
    "kopie",
    "map",
    "mijn",
    "my",
    "new",
    "nieuw",
    "nieuwe",
    "onderzoek",
    "oefening",
    "proef",
    "test",
    "versie",
    "version",
    "voorbeeld",
    "werksessie",
];
/// Words with which the name of a family begins.
const FAMILY: [&str; 3] = ["familie", "family", "gezin"];

/// What the name of a file says of the journey in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// "Klantreis van Inge".
    pub title: String,
    /// "Inge"; nothing where the name is that of nobody.
    pub narrator: Option<String>,
}

impl Named {
    /// By the name of a file: "klantreis-van-inge.yaml" is about Inge.
    pub fn by(path: &Path, language: Language) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace(['-', '_'], " ");
        // Nothing that a file name can hold and a journey cannot.
        let stem: String = stem.chars().filter(|&c| is_plain(c)).collect();
        let words: Vec<&str> = stem.split_whitespace().collect();
        let is_one = |words: &[&str], word: &&str| words.contains(&&*word.to_lowercase());
        let journey = words.iter().take_while(|word| is_one(&JOURNEY, word)).count();
        let of = words[journey..].iter().take_while(|word| is_one(&OF, word)).count();
        let of = if journey > 0 { of } else { 0 };
        let who = capitalised(&words[journey + of..]);
        let narrator = is_somebody(&words[journey + of..]).then(|| who.clone());
        let before = if journey > 0 {
            let small: Vec<String> =
                words[..journey + of].iter().map(|it| it.to_lowercase()).collect();
            first_capital(&small.join(" "))
        } else {
            language.pick("Klantreis", "Journey").to_owned()
        };
        Self { title: format!("{before} {who}").trim().to_owned(), narrator }
    }
}

/// Whether words can be a name: letters, and none that says what the file is. A family has one more
/// word, or a number.
fn is_somebody(words: &[&str]) -> bool {
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is_family = words.len() > 1 && FAMILY.contains(&&*lower[0]);
    let own = if is_family { &lower[1..] } else { &lower[..] };
    let is_name = |word: &String| {
        let letters =
            word.chars().all(|c| c.is_alphabetic() || ['\'', '’', '.', '&', '+'].contains(&c));
        (letters && word.chars().any(char::is_alphabetic) || is_family)
            && !NOBODY.contains(&word.as_str())
            && !JOURNEY.contains(&word.as_str())
    };
    !own.is_empty() && own.iter().all(is_name)
}

/// Words as a name: as they are where somebody typed a capital, or else each with one.
fn capitalised(words: &[&str]) -> String {
    let typed = words.join(" ");
    if typed.chars().any(char::is_uppercase) {
        return first_capital(&typed);
    }
    let word = |(at, word): (usize, &&str)| {
        if at > 0 && SMALL.contains(word) { (*word).to_owned() } else { first_capital(word) }
    };
    if is_somebody(words) {
        words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
    } else {
        first_capital(&typed)
    }
}

fn first_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Not a control character, nor one that turns the direction of text or has no width.
fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{61C}' | '\u{FEFF}' | '\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_whom_it_is_about() {
        for (name, title, narrator) in [
            ("map/marleen.yaml", "Klantreis Marleen", Some("Marleen")),
            ("Familie de Vries.yaml", "Klantreis Familie de Vries", Some("Familie de Vries")),
            ("gezin-de-vries.yaml", "Klantreis Gezin de Vries", Some("Gezin de Vries")),
            ("gezin-7.yaml", "Klantreis Gezin 7", Some("Gezin 7")),
            ("klantreis-van-bea.yaml", "Klantreis van Bea", Some("Bea")),
            ("Klantreis Inge.yaml", "Klantreis Inge", Some("Inge")),
            ("anne-marie.yaml", "Klantreis Anne Marie", Some("Anne Marie")),
            ("JAN.yaml", "Klantreis JAN", Some("JAN")),
            ("klantreis.yaml", "Klantreis", None),
            ("mijn-reis.yaml", "Klantreis Mijn reis", None),
            ("casus-3.yaml", "Klantreis Casus 3", None),
            ("test.yaml", "Klantreis Test", None),
            ("gezin.yaml", "Klantreis Gezin", None),
            ("a\u{202E}\u{7}b.yaml", "Klantreis Ab", Some("Ab")),
            ("_.yaml", "Klantreis", None),
        ] {
            let named = Named::by(Path::new(name), Language::Dutch);
            assert_eq!(
                (named.title.as_str(), named.narrator.as_deref()),
                (title, narrator),
                "{name}"
            );
        }
    }
}
