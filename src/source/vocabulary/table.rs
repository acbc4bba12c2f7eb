//! The keys of a table: a round table, a learning table or a fishbowl, and what was said there.

use crate::model::TableKind;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::record::{Shape, record};

choices! {
    /// The kinds of sessions.
    TABLE_KINDS: TableKind, usual None;
    TableKind::Round => "ronde tafel" / "round table",
    TableKind::Learning => "leertafel" / "learning table",
    TableKind::Fishbowl => "fishbowl" / "fishbowl",
    TableKind::Session => "werksessie" / "work session",
    TableKind::Files => "dossieranalyse" / "file analysis",
}

record! {
    TABLE, TableKey: "een tafel" / "a table";
    "- { naam: Tafel 1, soort: ronde tafel, wie: [wijkagent, school], aantal: 8 }" /
    "- { name: Table 1, kind: round table, who: [police officer, school], n: 8 }";
    Name required "naam" / "name", Shape::Text,
        "Hoe de bijeenkomst heet; reflecties en validaties verwijzen ernaar met sessie.",
        "What the meeting is called; reflections and validations refer to it with session.";
    Kind required "soort" / "kind", Shape::Word(&TABLE_KINDS),
        "Wat voor bijeenkomst het was: ronde tafel, leertafel, fishbowl, werksessie of dossieranalyse.",
        "What kind of meeting it was: round table, learning table, fishbowl, work session or file analysis.";
    About optional "over" / "about", Shape::Texts,
        "Waar het over ging: een scenario, een klantreis, of de tafels waar een fishbowl naar kijkt.",
        "What it was about: a scenario, a journey, or the tables that a fishbowl looks at.";
    Who optional "wie" / "who", Shape::Texts,
        "Wie er aan tafel zaten, naar rol, zoals wijkagent; geen namen.",
        "Who sat at the table, by role, such as police officer; no names.";
    N optional "aantal" / "n", Shape::Number { low: 0, high: 1_000_000 },
        "Hoeveel mensen er aan tafel zaten.",
        "How many people sat at the table.";
    Questions optional "vragen" / "questions", Shape::OneOrMore(&TABLE_QUESTION),
        "Wat er is gevraagd, met de antwoorden.",
        "What was asked, with the answers.";
    BestPractices optional "best_practices" / "best_practices", Shape::Texts,
        "Wat ergens al goed werkt.",
        "What works well somewhere already.";
    Causes optional "oorzaken" / "causes", Shape::Texts,
        "Wat er achter de knelpunten zit.",
        "What lies behind the bottlenecks.";
    Lessons optional "lessen" / "lessons", Shape::Texts,
        "Wat ervan te leren is.",
        "What is to be learnt from it.";
    Insights optional "inzichten" / "insights", Shape::Texts,
        "Wat de tafel overkoepelend inzag.",
        "What the table came to see, over all.";
}

record! {
    TABLE_QUESTION, TableQuestionKey: "een vraag aan tafel" / "a question at a table";
    "vragen: { vraag: Wat heb je nodig?, antwoorden: [tijd, een vaste plek op school] }" /
    "questions: { question: What do you need?, answers: [time, a place at school] }";
    Question required "vraag" / "question", Shape::Text,
        "Wat er is gevraagd.",
        "What was asked.";
    Answers optional "antwoorden" / "answers", Shape::Texts,
        "Wat er is geantwoord, per antwoord een zin.",
        "What was answered, one sentence for each answer.";
}
