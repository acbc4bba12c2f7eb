//! Diagrams in the words of Mermaid.

use crate::source::recognise::journey_words;

/// The first word of a diagram, where nothing else stands on its line.
const ALONE: [&str; 18] = [
    "journey",
    "sequencediagram",
    "classdiagram",
    "classdiagram-v2",
    "statediagram",
    "statediagram-v2",
    "erdiagram",
    "requirementdiagram",
    "gantt",
    "pie",
    "timeline",
    "mindmap",
    "gitgraph",
    "quadrantchart",
    "kanban",
    "flowchart",
    "graph",
    "zenuml",
];
/// First words that nothing else begins with.
const PLAIN: [&str; 10] = [
    "xychart-beta",
    "sankey-beta",
    "block-beta",
    "packet-beta",
    "architecture-beta",
    "radar-beta",
    "treemap-beta",
    "flowchart-elk",
    "c4context",
    "c4container",
];
/// Where the boxes of a flowchart go.
const DIRECTIONS: [&str; 5] = ["td", "tb", "bt", "lr", "rl"];

/// Whether a text is a diagram: its first line says which kind.
pub(super) fn is_mermaid(text: &str) -> bool {
    let body = behind_front_matter(text);
    let mut lines = body.lines().map(str::trim);
    let Some(first) = lines.find(|line| !line.is_empty() && !line.starts_with("%%")) else {
        return false;
    };
    let fenced = first.trim_start_matches(['`', '~', ':']).trim_start();
    if fenced.len() < first.len() && fenced.trim_matches(['{', '}']) == "mermaid" {
        return true;
    }
    begins_diagram(first) && !journey_words::stand_before_a_colon(body)
}

fn begins_diagram(line: &str) -> bool {
    // Statements may stand on one line, with semicolons between them.
    let line = line.split(';').next().unwrap_or(line).trim().to_lowercase();
    let mut words = line.split_whitespace();
    match (words.next(), words.next()) {
        (Some(word), _) if PLAIN.contains(&word) => true,
        (Some(word), None) => ALONE.contains(&word.trim_end_matches(':')) && !is_key(word),
        (Some("flowchart" | "graph"), Some(to)) => DIRECTIONS.contains(&to),
        (Some("pie"), Some(next)) => ["title", "showdata"].contains(&next),
        (Some("gitgraph"), Some(to)) => DIRECTIONS.contains(&to.trim_end_matches(':')),
        (Some("timeline" | "journey"), Some(next)) => next == "title",
        _ => false,
    }
}

/// A word and a colon are a key, but for the one kind of diagram that was written like that.
fn is_key(word: &str) -> bool {
    word.ends_with(':') && word != "gitgraph:"
}

/// What stands behind the lines between `---` at the beginning, where a diagram may have a title.
fn behind_front_matter(text: &str) -> &str {
    let behind = |text: &'_ str| -> Option<usize> {
        let start = text.strip_prefix("---")?;
        let start = start.strip_prefix('\r').unwrap_or(start).strip_prefix('\n')?;
        let end = start.find("\n---")? + "\n---".len();
        Some(text.len() - start.len() + end)
    };
    behind(text.trim_start()).map_or(text, |at| &text.trim_start()[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diagrams_are_known_by_their_first_line() {
        for text in [
            "journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n",
            "%% een opmerking\n\nflowchart LR\n  A --> B\n",
            "graph TD;\n  A-->B;",
            "graph TD; A-->B;",
            "sequenceDiagram\n  Alice->>John: Hello\n",
            "timeline\n  title Geschiedenis\n  2002 : LinkedIn\n",
            "---\ntitle: Een reis\n---\njourney\n  section x\n",
            "%%{init: {'theme': 'forest'}}%%\nstateDiagram-v2\n  [*] --> A\n",
            "```mermaid\njourney\n```\n",
            "pie title Dieren\n \"Honden\" : 386\n",
            "gitGraph:\n  commit\n",
        ] {
            assert!(is_mermaid(text), "{text}");
        }
    }

    #[test]
    fn journeys_that_look_a_little_like_one_are_left_alone() {
        for text in [
            "journey\ntitel: Sam\nstappen:\n  - gebeurtenis: x\n",
            "journey: x\nsteps:\n",
            "timeline:\n  - event: x\n",
            "Journey of Sam\n\nsteps\n",
            "graph of my life\n",
            "---\ntitel: Sam\n---\nstappen:\n  - gebeurtenis: x\n",
            "titel: journey\n",
            "",
        ] {
            assert!(!is_mermaid(text), "{text}");
        }
    }
}
