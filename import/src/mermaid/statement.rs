//! A line of a diagram, and which kind of diagram it begins.

use crate::mermaid::entity::{decoded, split};

/// What one statement of a journey says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Statement {
    Title(String),
    Section(String),
    /// What is told to readers who do not see the picture.
    Description,
    Task(Task),
}

/// A step, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Task {
    pub text: String,
    /// The score as it stands there; none where there is no second part.
    pub score: Option<String>,
    pub actors: Vec<String>,
}

/// Whether a text is a journey: that is its first word.
pub(crate) fn is_journey(text: &str) -> bool {
    first_word(text).is_some_and(|word| word.eq_ignore_ascii_case("journey"))
}

/// The first word of a diagram, behind its front matter, its settings and its remarks.
pub(crate) fn first_word(text: &str) -> Option<&str> {
    let mut is_front_matter = false;
    let mut is_setting = false;
    let mut is_first = true;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_fence = line == "---" && (is_first || is_front_matter);
        is_first = false;
        if is_fence {
            is_front_matter = !is_front_matter;
            continue;
        }
        let begins_setting = line.starts_with("%%{");
        if begins_setting || is_setting {
            is_setting = !line.contains("}%%");
            continue;
        }
        if is_front_matter || line.starts_with("%%") || line.starts_with('#') {
            continue;
        }
        return line.split(|c: char| c.is_whitespace() || c == ';' || c == ':').next();
    }
    None
}

/// Reads a statement that is not empty.
pub(crate) fn read(text: &str) -> Statement {
    if let Some(title) = behind(text, "title") {
        return Statement::Title(plain(title));
    }
    if let Some(section) = behind(text, "section") {
        return Statement::Section(plain(section));
    }
    if is_description(text) {
        return Statement::Description;
    }
    let parts = split(text, ':');
    let actors = parts.get(2..).unwrap_or_default().join(":");
    let actors = split(&actors, ',').into_iter().map(plain);
    Statement::Task(Task {
        text: plain(parts[0]),
        score: parts.get(1).map(|score| score.trim().to_owned()),
        actors: actors.filter(|name| !name.is_empty()).collect(),
    })
}

/// Whether a text describes the picture: `accTitle: …`, `accDescr: …` or `accDescr { … }`.
pub(crate) fn is_description(text: &str) -> bool {
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("acctitle").or_else(|| lower.strip_prefix("accdescr"));
    rest.is_some_and(|rest| rest.trim_start().starts_with([':', '{']))
}

/// What stands behind a keyword and a space.
pub(crate) fn behind<'t>(text: &'t str, keyword: &str) -> Option<&'t str> {
    let begins = text.get(..keyword.len())?.eq_ignore_ascii_case(keyword);
    let rest = &text[keyword.len()..];
    (begins && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then(|| rest.trim())
}

/// The words of a text: without entities and line breaks.
fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for line_break in ["<br>", "<br/>", "<br />", "\\n"] {
        text = text.replace(line_break, " ");
    }
    decoded(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_has_a_score_and_actors() {
        let task = |text: &str, score: Option<&str>, actors: &[&str]| {
            Statement::Task(Task {
                text: text.to_owned(),
                score: score.map(str::to_owned),
                actors: actors.iter().map(|&name| name.to_owned()).collect(),
            })
        };
        assert_eq!(read("Bel: 2: Ik, Politie"), task("Bel", Some("2"), &["Ik", "Politie"]));
        assert_eq!(read("Bel#58; nu:5"), task("Bel: nu", Some("5"), &[]));
        assert_eq!(read("Sectie 3: 1:"), task("Sectie 3", Some("1"), &[]));
        assert_eq!(read("Bel<br>nog eens"), task("Bel nog eens", None, &[]));
    }

    #[test]
    fn the_first_word_says_which_diagram_it_is() {
        for text in [
            "journey\n",
            "\n%% x\njourney\n title a",
            "---\ntitle: x\n---\njourney",
            "%%{init: {\n 'theme': 'dark'}\n}%%\nJourney title x",
        ] {
            assert!(is_journey(text), "{text}");
        }
        for text in ["journeys\n", "flowchart TD\n journey", "", "---\njourney\n---\npie"] {
            assert!(!is_journey(text), "{text}");
        }
    }
}
