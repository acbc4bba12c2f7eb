//! What is wrong in a text, and what its author should look at again, with where it stands in the text and
//! in the picture.

use klantreis::check::{self, Words, check_with};
use klantreis::diagnostic::{Diagnostic, Lines, Severity, WordPlaces};
use klantreis::model::{Language, Place};
use klantreis::source::Document;
use serde::Serialize;

use crate::drawing::Refusal;
use crate::key::key;
use crate::utf16::Range;

/// One thing to look at.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finding {
    pub severity: &'static str,
    pub code: String,
    pub message: String,
    pub help: Option<String>,
    pub range: Range,
    pub line: usize,
    pub key: Option<String>,
    /// All places in the picture, where it is found in several.
    pub keys: Vec<String>,
    pub name: Option<String>,
}

impl Finding {
    /// What is wrong in a text.
    pub fn of(diagnostic: &Diagnostic, text: &str) -> Self {
        Self {
            severity: diagnostic.severity.id(),
            code: diagnostic.code.to_owned(),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
            range: Range::of(text, diagnostic.span),
            line: diagnostic.span.position(text).line,
            key: None,
            keys: Vec::new(),
            name: diagnostic.named.as_ref().map(|it| it.name.clone()),
        }
    }

    /// That a text which reads cannot be drawn as it is asked for.
    pub fn refused(why: Refusal) -> Self {
        Self {
            severity: Severity::Error.id(),
            code: "not-drawn".to_owned(),
            message: why.message,
            help: Some(why.help),
            range: Range { from: 0, to: 0 },
            line: 1,
            key: None,
            keys: Vec::new(),
            name: None,
        }
    }
}

/// The rule that finds a narrator of whom it is not said whether the name is made up.
const FICTIONAL: &str = "fictional-name";

/// What keeps a text that reads from being drawn.
pub(crate) fn in_the_way(document: &Document, text: &str, l: Language) -> Vec<Finding> {
    let mut found = check::without_notes(&document.journey, l, &Words::default());
    found.retain(|finding| finding.severity == Severity::Error);
    placed(document, text, found, l)
}

/// All that an author should look at.
pub(crate) fn all(document: &Document, text: &str, l: Language) -> Vec<Finding> {
    let found = check_with(&document.journey, l, &Words::default());
    let mut all = placed(document, text, found, l);
    all.extend(document.warnings().iter().map(|it| Finding::of(it, text)));
    all.sort_by_key(|finding| finding.range.from);
    all
}

/// What stands in the way of publishing.
pub(crate) fn against_publishing(document: &Document, text: &str, l: Language) -> Vec<Finding> {
    let mut found = check::publish(&document.journey, l, &Words::default());
    found.retain(|finding| finding.severity > Severity::Note);
    placed(document, text, found, l)
}

fn placed(
    document: &Document,
    text: &str,
    found: Vec<check::Finding>,
    l: Language,
) -> Vec<Finding> {
    if found.is_empty() {
        return Vec::new();
    }
    let (words, lines) = (WordPlaces::of(text), Lines::of(text));
    let one = |finding: check::Finding| {
        let places: Vec<Place> = match &finding.mentions[..] {
            [] => vec![finding.place],
            mentions => mentions.iter().map(|it| it.place).collect(),
        };
        let mut keys: Vec<String> = places.into_iter().map(key).collect();
        keys.dedup();
        let code = finding.rule;
        // Of the narrator too it is said with a click that the name is made up.
        let narrator = document.journey.narrator.as_ref().filter(|_| code == FICTIONAL);
        let name = finding.name.clone().or_else(|| narrator.map(|it| it.name.clone()));
        let diagnostic = finding.in_file(&words, |place| document.locate(place));
        let help = match code {
            // On the command line there is an option for it.
            "part-not-drawn" => {
                Some(l.pick("Zet het aan bij Tonen.", "Turn it on under Show.").to_owned())
            }
            FICTIONAL => {
                let help = l.pick(
                    "Is de naam bedacht? Kies dan Bedacht bij Nakijken. Is het een echte naam? Bedenk dan een andere.",
                    "Is the name made up? Then choose Made up under Review. Is it a real name? Make up another one.",
                );
                Some(help.to_owned())
            }
            _ => diagnostic.help.clone(),
        };
        Finding {
            help,
            line: lines.position(diagnostic.span.start).line,
            key: keys.first().cloned(),
            keys,
            name,
            ..Finding::of(&diagnostic, text)
        }
    };
    found.into_iter().map(one).collect()
}
