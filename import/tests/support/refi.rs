//! Projects with coded interviews, made small. The interviews are invented.

use super::zipped;

/// An interview.
pub const TEXT: &str = "Ik verloor mijn huis.\nDe gemeente zei: wacht maar.\nIk was woedend, écht woedend.\nToen kwam het wijkteam.\n";

/// A selection of the words in a text, with codes on it.
pub fn selection(text: &str, words: &str, codes: &[&str]) -> String {
    let start = text[..text.find(words).expect("the words")].chars().count();
    at(start, start + words.chars().count(), codes)
}

/// A selection by its positions.
pub fn at(start: usize, end: usize, codes: &[&str]) -> String {
    let coding =
        |code: &&str| format!("<Coding guid=\"c\"><CodeRef targetGUID=\"{code}\"/></Coding>");
    let codings: String = codes.iter().map(coding).collect();
    format!(
        "<PlainTextSelection guid=\"s{start}\" startPosition=\"{start}\" endPosition=\"{end}\">{codings}</PlainTextSelection>"
    )
}

/// A project of a program with these codes, and what else is in it.
pub fn project(origin: &str, codes: &str, rest: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project name=\"Studie\" origin=\"{origin}\" xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes>{codes}</Codes></CodeBook>{rest}</Project>"
    )
}

/// A code.
pub fn code(guid: &str, name: &str) -> String {
    format!("<Code guid=\"{guid}\" name=\"{name}\" isCodable=\"true\"/>")
}

/// Codes of which the names say what they are.
pub fn usual_codes() -> String {
    [
        ("e", "Gebeurtenis"),
        ("f", "Emotie"),
        ("2", "fase 2"),
        ("w", "wanhoop"),
        ("o", "organisatie: wijkteam"),
    ]
    .map(|(guid, name)| code(guid, name))
    .concat()
}

/// One interview with its text inside the project.
pub fn inline(codes: &str, text: &str, selections: &str) -> Vec<u8> {
    let sources = format!(
        "<Sources><TextSource guid=\"t\" name=\"Interview 1\"><PlainTextContent>{text}</PlainTextContent>{selections}</TextSource></Sources>"
    );
    zipped(&[("project.qde", project("QualCoder", codes, &sources).as_bytes())])
}
