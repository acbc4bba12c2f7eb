//! Diagrams of Mermaid that are no journeys.

use klantreis::model::Language;

use crate::mermaid::statement::first_word;
use crate::refusal::Refusal;

/// The first word of a diagram, and what it is called in either language.
const KINDS: [(&str, [&str; 2]); 14] = [
    ("flowchart", ["een stroomdiagram (flowchart)", "a flowchart"]),
    ("graph", ["een stroomdiagram (graph)", "a flowchart (graph)"]),
    ("sequencediagram", ["een volgordediagram (sequenceDiagram)", "a sequence diagram"]),
    ("classdiagram", ["een klassendiagram (classDiagram)", "a class diagram"]),
    ("statediagram", ["een toestandsdiagram (stateDiagram)", "a state diagram"]),
    ("erdiagram", ["een gegevensmodel (erDiagram)", "an entity diagram (erDiagram)"]),
    ("gantt", ["een planning (gantt)", "a Gantt chart"]),
    ("pie", ["een taartdiagram (pie)", "a pie chart"]),
    ("timeline", ["een tijdlijn (timeline)", "a timeline"]),
    ("mindmap", ["een mindmap", "a mind map"]),
    ("gitgraph", ["een git-diagram (gitGraph)", "a git graph"]),
    ("quadrantchart", ["een kwadrantdiagram (quadrantChart)", "a quadrant chart"]),
    ("kanban", ["een kanbanbord (kanban)", "a kanban board"]),
    ("requirementdiagram", ["een eisendiagram (requirementDiagram)", "a requirement diagram"]),
];

/// What a diagram is: "een stroomdiagram (flowchart) van Mermaid".
pub(crate) fn name(text: &str, messages: Language) -> String {
    let word = first_word(text).unwrap_or_default().to_lowercase();
    // `stateDiagram-v2`, `flowchart-elk`.
    let kind = word.split('-').next().unwrap_or_default();
    let known = KINDS.iter().find(|(word, _)| *word == kind);
    let [dutch, english] =
        known.map_or(["een ander diagram", "another diagram"], |(_, names)| *names);
    match messages {
        Language::Dutch => format!("{dutch} van Mermaid"),
        Language::English => format!("{english} of Mermaid"),
    }
}

/// That a diagram is no journey, and what it is.
pub(crate) fn refusal(text: &str, messages: Language) -> Refusal {
    Refusal::other_diagram(&name(text, messages), messages)
}
