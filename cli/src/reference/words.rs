//! The page of all words of a journey file.

use std::fmt::Write as _;

use klantreis::model::Language;
use klantreis::source::{KeyGroup, key_groups};

use super::markdown::{anchor, heading, plain, row};

const INTRODUCTION: [&str; 2] = [
    "# Alle woorden

Elk woord mag ook in het Engels. Zo kan een collega die geen Nederlands leest toch meeschrijven. Een woord met een `*` is
nodig; al het andere mag u weglaten. Daarnaast heeft een klantreis minstens één nodig van `stappen`, `partijen`, `themas`,
`ervaringen`, `vergelijkingen`, `adviezen` en `tafels`; een stap een `gebeurtenis`, `emotie`, `gedachte` of `organisaties`; een
partij een `bestand`, of een `naam` en `stappen`; een reflectie een `stap` of `fase`, en een `knelpunt`, `oorzaak` of `les`.

Elk deel van een klantreis heeft eigen woorden:
",
    "# All words

Every word exists in Dutch too, so that a colleague can write in the other language. A word with a `*` is needed; everything
else may be left out. Besides, a journey needs at least one of `steps`, `parties`, `themes`, `experiences`, `comparisons`, `advice`
and `tables`; a step an `event`, `emotion`, `thought` or `organisations`; a party a `file`, or a `name` and `steps`; a
reflection a `step` or `phase`, and a `bottleneck`, `cause` or `lesson`.

Each part of a journey has words of its own:
",
];

pub fn page(language: Language) -> String {
    let [dutch, english] = INTRODUCTION;
    let names: Vec<String> = key_groups().map(|group| link(group, language)).collect();
    let groups: String = key_groups().map(|group| part(group, language)).collect();
    format!("{}{}.\n{groups}", language.pick(dutch, english), names.join(", "))
}

fn title(group: KeyGroup, language: Language) -> String {
    let name = group.name(language);
    let (first, rest) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
    first.to_uppercase() + rest
}

fn link(group: KeyGroup, language: Language) -> String {
    format!("[{}](#{})", group.name(language), anchor(&title(group, language)))
}

fn part(group: KeyGroup, language: Language) -> String {
    let other = language.pick(Language::English, Language::Dutch);
    let [own_head, other_head, what] = language
        .pick(["Nederlands", "Engels", "wat u invult"], ["English", "Dutch", "what you fill in"]);
    let mut out = format!("\n## {}\n\n", title(group, language));
    write!(out, "```yaml\n{}\n```\n\n", group.example(language)).unwrap();
    out += &heading(&[own_head, other_head, what]);
    for key in group.keys() {
        let needed = if key.is_required() { " `*`" } else { "" };
        let own = format!("`{}`{needed}", key.word(language));
        out += &row(&[&own, &format!("`{}`", key.word(other)), &plain(key.about(language))]);
    }
    out
}
