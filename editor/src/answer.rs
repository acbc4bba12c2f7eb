//! What the page asks, and what it is answered: both in JSON.

use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::drawing::Look;
use crate::examples::examples;
use crate::importing::{of_file, pasted};
use crate::session::Session;

/// A question of the page.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "camelCase")]
enum Question {
    Speak {
        language: String,
    },
    Open {
        text: String,
    },
    Type {
        text: String,
        together: bool,
    },
    Look {
        look: Look,
    },
    Edit {
        edits: Vec<Change>,
        #[serde(default)]
        together: bool,
    },
    Undo,
    Drop,
    Redo,
    Hit {
        page: usize,
        x: f64,
        y: f64,
    },
    Findings,
    Panel {
        key: String,
    },
    Complete {
        offset: usize,
    },
    RangeOf {
        key: String,
    },
    KeyAt {
        offset: usize,
    },
    TextOf {
        key: String,
    },
    Story,
    Caption,
    Examples,
    Choices,
    ImportText {
        notes: String,
    },
    Export {
        format: String,
        name: String,
        anyway: bool,
        /// Other pages than those that are looked at.
        page: Option<String>,
    },
}

/// Answers a question; what is no question is answered with `null`.
#[must_use]
pub fn answer(session: &mut Session, question: &str) -> String {
    let Ok(question) = serde_json::from_str(question) else { return "null".to_owned() };
    match question {
        Question::Speak { language } => {
            session.speak(&language);
            json(&())
        }
        Question::Open { text } => json(&session.open(text)),
        Question::Type { text, together } => json(&session.typed(text, together)),
        Question::Look { look } => json(&session.look(look)),
        Question::Edit { edits, together } => json(&session.edit(edits, together)),
        Question::Undo => json(&session.undo()),
        Question::Drop => json(&session.drop()),
        Question::Redo => json(&session.redo()),
        Question::Hit { page, x, y } => json(&session.hit(page, x, y)),
        Question::Findings => json(&session.findings()),
        other => told(session, other),
    }
}

/// Answers what changes nothing.
fn told(session: &mut Session, question: Question) -> String {
    match question {
        Question::Panel { key } => json(&session.panel(&key)),
        Question::Complete { offset } => json(&session.complete(offset)),
        Question::RangeOf { key } => json(&session.range_of(&key)),
        Question::KeyAt { offset } => json(&session.key_at(offset)),
        Question::TextOf { key } => json(&session.text_of(&key)),
        Question::Story => json(&session.story()),
        Question::Caption => json(&session.caption()),
        Question::Examples => json(&examples(session.l)),
        Question::Choices => json(&session.choices()),
        Question::ImportText { notes } => json(&pasted(&notes, session.l)),
        Question::Export { format, name, anyway, page } => {
            json(session.export(&format, &name, anyway, page))
        }
        _ => "null".to_owned(),
    }
}

/// Makes a journey of a file that somebody brings along, told in JSON.
#[must_use]
pub fn import(session: &Session, name: &str, bytes: &[u8]) -> String {
    json(&of_file(name, bytes, session.l))
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}
