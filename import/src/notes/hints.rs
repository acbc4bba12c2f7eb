//! What an author should look at in a line: what is nearly something of the notation, or leads to people.

use klantreis::model::{Language, Scale};
use klantreis::privacy::{holds_date, is_person};

use crate::notes::labels::{Label, label};
use crate::notes::{level_mark, moment, speaker, split_marks};

/// Says where something is nearly a level.
pub(crate) fn nearly_a_level(line: &str, scale: &Scale, messages: Language) -> Option<String> {
    let words = level_mark::nearly(line, scale)?;
    Some(match messages {
        Language::Dutch => format!("“{words}” is geen niveau, en blijft tekst"),
        Language::English => format!("“{words}” is no level, and stays text"),
    })
}

/// Says where a word announces a level, and what follows is none.
pub(crate) fn no_level(line: &str, messages: Language) -> Option<String> {
    let (word, said) = line.split_once(':')?;
    let is_level = label(&word.trim().to_lowercase()) == Some(Label::Level);
    is_level.then(|| match messages {
        Language::Dutch => format!("“{}” is geen niveau, en wordt een opmerking", said.trim()),
        Language::English => format!("“{}” is no level, and becomes a remark", said.trim()),
    })
}

/// Says where a level stands among words of which it cannot be the level.
pub(crate) fn left_level(words: &str, scale: &Scale, messages: Language) -> Option<String> {
    let mark = split_marks::first(words, scale)?;
    Some(match messages {
        Language::Dutch => format!("“{mark}” staat tussen haakjes in een zin, en blijft tekst"),
        Language::English => format!("“{mark}” stands in brackets in a sentence, and stays text"),
    })
}

/// Says where words in brackets begin a line, as a time does, and are none.
pub(crate) fn nearly_a_time(line: &str, messages: Language) -> Option<String> {
    let words = moment::no_time(line)?;
    Some(match messages {
        Language::Dutch => {
            format!("“({words})” is geen tijd, en blijft tekst; schrijf anders “Tijd: {words}”")
        }
        Language::English => {
            format!("“({words})” is no time, and stays text; write “Time: {words}” if it is")
        }
    })
}

/// Says where a time is a date, which leads to people.
pub(crate) fn a_date(time: &str, messages: Language) -> Option<String> {
    holds_date(time).then(|| match messages {
        Language::Dutch => format!("“{time}” is een datum: schrijf hoeveel later het was"),
        Language::English => format!("“{time}” is a date: write how much later it was"),
    })
}

/// Says that a quotation on a line by itself is that of the step above.
pub(crate) fn quote_of_step(messages: Language) -> String {
    messages
        .pick(
            "een citaat alleen op een regel: het staat nu bij de stap erboven",
            "a quotation alone on a line: it stands with the step above now",
        )
        .to_owned()
}

/// Says that a quotation with which a phase or the story opens is a step.
pub(crate) fn quote_as_step(messages: Language) -> String {
    messages
        .pick(
            "een citaat alleen aan het begin: het is nu een stap; er staat geen stap boven",
            "a quotation alone at the beginning: it is a step now; no step stands above it",
        )
        .to_owned()
}

/// Says where somebody's name begins a line, and is read as who speaks.
pub(crate) fn a_person(name: &str, messages: Language) -> Option<String> {
    is_person(name).then(|| match messages {
        Language::Dutch => format!(
            "“{name}” is gelezen als iemand over wie de stap gaat; is het een organisatie, schrijf dan “@{name}:”"
        ),
        Language::English => format!(
            "“{name}” was read as somebody whom the step is about; write “@{name}:” if it is an organisation"
        ),
    })
}

/// Says where a line begins as one of an organisation does, and is read as a step.
pub(crate) fn nearly_a_name(line: &str, messages: Language) -> Option<String> {
    let name = speaker::perhaps_a_name(line)?;
    Some(match messages {
        Language::Dutch => {
            format!("Is “{name}” iemand die iets doet? Zet er dan een @ voor: “@{name}:”")
        }
        Language::English => {
            format!("Is “{name}” somebody who does something? Then put an @ before it: “@{name}:”")
        }
    })
}
