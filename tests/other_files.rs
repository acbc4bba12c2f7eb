//! Files that are no journey are answered as what they are, and a journey with mistakes in it is
//! never taken for one of them.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use klantreis::model::Language;
use klantreis::source::{MAX_FILE_BYTES, OtherFile, decode, read, recognise, starter};
use proptest::prelude::*;

/// What people have lying about, and what it is.
const OTHERS: [(&str, OtherFile); 12] = [
    ("journey\n    title Mijn dag\n    section Werk\n      Koffie: 5: Ik\n", OtherFile::Mermaid),
    ("flowchart TD\n    A[Aanmelden] --> B{Wachten}\n", OtherFile::Mermaid),
    ("graph TD\n    A --> B\n", OtherFile::Mermaid),
    ("sequenceDiagram\n    Inge->>Gemeente: Ik bel\n", OtherFile::Mermaid),
    ("timeline\n    title De reis\n    2019 : Ontslag\n", OtherFile::Mermaid),
    ("# Interview gezin 3\n\n- Ze belt de gemeente.\n- Niemand belt terug.\n", OtherFile::Markdown),
    (
        "fase;gebeurtenis;niveau\n1;Ik bel;neutraal\n2;Niemand belt terug;wanhoop\n",
        OtherFile::Table,
    ),
    ("fase\tgebeurtenis\tniveau\n1\tIk bel\tneutraal\n", OtherFile::Table),
    ("<html><body>Inge</body></html>\n", OtherFile::WebPage),
    ("<mxfile host=\"app\"><diagram/></mxfile>\n", OtherFile::Xml),
    ("{\"cells\": [], \"metadata\": {\"kernel\": 1}}\n", OtherFile::Json),
    ("[{\"id\": 1, \"text\": \"Ik bel\"}]\n", OtherFile::Json),
];

#[test]
fn a_file_of_another_kind_is_answered_as_what_it_is() {
    for (text, kind) in OTHERS {
        assert_eq!(recognise(text.as_bytes()), Some(kind), "{text}");
        for language in Language::ALL {
            let told = decode(text.as_bytes(), language).map(|text| read(text, language));
            let told = match told {
                Err(problem) => problem,
                Ok(read) => read.unwrap_err()[0].clone(),
            };
            assert_eq!(told.code, "not-a-journey-file", "{text}");
            assert!(told.message.contains(kind.name(language)), "{}", told.message);
            let help = told.help.unwrap();
            assert!(help.contains("`klantreis new`") && help.contains("JSON"), "{help}");
            assert!(told.span.end <= text.len() && told.span.start < told.span.end, "{text}");
        }
    }
}

#[test]
fn a_document_is_known_by_its_first_bytes_however_large_it_is() {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.resize(20_000_000, b'x');
    assert_eq!(recognise(&pdf), Some(OtherFile::Pdf));
    assert_eq!(decode(&pdf, Language::Dutch).unwrap_err().code, "not-a-journey-file");
}

#[test]
fn a_text_too_large_for_a_journey_is_not_looked_through() {
    let row = b"fase;niveau\n";
    let table = row.repeat(MAX_FILE_BYTES / row.len() + 1);
    assert_eq!(recognise(&table[..row.len() * 9]), Some(OtherFile::Table));
    assert_eq!(recognise(&table), None);
}

/// The texts of all journeys that can be read, and of files to start from.
fn journeys() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let mut texts: Vec<String> = paths.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    texts.extend(Language::ALL.map(|language| starter("Sam", language)));
    let small = "titel: Klantreis van Sam\nstappen:\n  - gebeurtenis: Ik vraag om hulp.\n    niveau: neutraal\n";
    texts.push(small.to_owned());
    texts.push("titel: Sam\npartijen: [{ naam: Ik, stappen: [{ gebeurtenis: x }] }]\n".to_owned());
    texts.push("{\"title\": \"Sam\", \"steps\": [{\"event\": \"I call\"}]}\n".to_owned());
    texts.sort();
    texts
}

#[test]
fn a_file_with_a_mistake_is_no_other_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_other =
            name.starts_with("a-") || ["an-old-word-file", "rich-text"].contains(&name.as_str());
        let found = recognise(&std::fs::read(&path).unwrap());
        assert_eq!(found.is_some(), is_other, "{name}: {found:?}");
    }
}

#[test]
fn a_journey_behind_something_else_is_still_a_journey() {
    for before in
        ["# Mijn reis\n\n", "journey\n", "<!-- mijn reis -->\n", "a;b\n1;2\n", "---\nx: y\n---\n"]
    {
        for text in journeys() {
            assert_eq!(recognise(format!("{before}{text}").as_bytes()), None, "{before}");
        }
    }
}

/// What goes wrong while typing, at some place of a text.
#[derive(Debug, Clone)]
enum Slip {
    Lost,
    Doubled,
    Swapped,
    Typed(char),
    LineLost,
    Cut,
}

fn slips() -> impl Strategy<Value = Vec<(Slip, usize)>> {
    let slip = prop_oneof![
        Just(Slip::Lost),
        Just(Slip::Doubled),
        Just(Slip::Swapped),
        prop::sample::select(vec![':', '#', '-', ';', ',', '\t', '"', '{', '<', '*', '\u{A0}'])
            .prop_map(Slip::Typed),
        Just(Slip::LineLost),
        Just(Slip::Cut),
    ];
    prop::collection::vec((slip, any::<usize>()), 1..4)
}

fn slipped(text: &str, slips: &[(Slip, usize)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (slip, at) in slips {
        if text.len() < 2 {
            break;
        }
        let at = at % (text.len() - 1);
        match slip {
            Slip::Lost => drop(text.remove(at)),
            Slip::Doubled => text.insert(at, text[at]),
            Slip::Swapped => text.swap(at, at + 1),
            Slip::Typed(c) => text.insert(at, *c),
            Slip::LineLost => {
                let whole: String = text.iter().collect();
                let lost = whole.lines().count().max(1);
                let kept = whole.lines().enumerate().filter(|(line, _)| *line != at % lost);
                text = kept.flat_map(|(_, line)| line.chars().chain(['\n'])).collect();
            }
            // Half a journey is saved now and then.
            Slip::Cut => text.truncate(text.len() - at / 2),
        }
    }
    text.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_slip_of_the_keyboard_makes_another_file_of_a_journey(
        nth in any::<usize>(),
        slips in slips(),
    ) {
        let journeys = journeys();
        let text = slipped(&journeys[nth % journeys.len()], &slips);
        let found = recognise(text.as_bytes());
        // Nothing but an empty list is left of some.
        let is_bare = !text.contains(':') || text.trim().len() < 12;
        prop_assert!(found.is_none() || is_bare, "{found:?}\n{text}");
    }
}
