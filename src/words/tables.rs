//! The words for what was said at round tables, at learning tables and in a fishbowl.

use crate::language::Language;
use crate::model::{Table, TableKind};
use crate::words::phrasing::{listed, sentences, upper_first};

/// One thing that was talked about at a table: what it is, and what was said of it.
pub(crate) struct TableTopic<'a> {
    pub heading: &'a str,
    pub said: &'a [String],
}

/// "Leertafel: het gezin van Marit": what a table is called; only its name, where that says the kind.
pub(crate) fn table_title(table: &Table, language: Language) -> String {
    let kind = table.kind.name(language);
    if table.name.to_lowercase().contains(kind) {
        return upper_first(&table.name);
    }
    format!("{}: {}", upper_first(kind), table.name)
}

/// "8 deelnemers: wijkteam en school · Over Leertafel 1": who sat at a table, and what it looked at.
pub(crate) fn table_line(table: &Table, language: Language) -> Option<String> {
    let roles = listed(&table.who, language);
    let who = match table.n {
        Some(1) => Some(language.pick("1 deelnemer", "1 participant").to_owned()),
        Some(n) => Some(format!("{n} {}", language.pick("deelnemers", "participants"))),
        None => None,
    };
    let who = match (who, roles.is_empty()) {
        (Some(who), true) => Some(who),
        (Some(who), false) => Some(format!("{who}: {roles}")),
        (None, true) => None,
        (None, false) => Some(format!("{}: {roles}", language.pick("Aan tafel", "At the table"))),
    };
    let about = (!table.about.is_empty()).then(|| {
        let over = if table.kind == TableKind::Fishbowl {
            language.pick("Kijkt naar", "Looks at")
        } else {
            language.pick("Over", "About")
        };
        format!("{over}: {}", listed(&table.about, language))
    });
    let parts: Vec<String> = who.into_iter().chain(about).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The questions of a table, and then what else was brought up there, in the order of thinking: what works,
/// what lies behind it, what to learn, what they came to see.
pub(crate) fn table_topics(table: &Table, language: Language) -> Vec<TableTopic<'_>> {
    let asked = table.questions.iter();
    let asked = asked.map(|it| TableTopic { heading: &it.question, said: &it.answers });
    let rest = [
        ("Best practices", &table.best_practices),
        (language.pick("Oorzaken", "Causes"), &table.causes),
        (language.pick("Lessen", "Lessons"), &table.lessons),
        (language.pick("Inzichten", "Insights"), &table.insights),
    ];
    let rest = rest.into_iter().filter(|(_, said)| !said.is_empty());
    asked.chain(rest.map(|(heading, said)| TableTopic { heading, said })).collect()
}

/// "Inzichten. …": one thing that was talked about, as it is read aloud.
pub(crate) fn table_topic_label(topic: &TableTopic<'_>) -> String {
    sentences(std::iter::once(topic.heading.to_owned()).chain(topic.said.iter().cloned()))
}

/// What is asked at a round table about any scenario: what the insight is worth in their work, what works
/// already, what they would want to do, and what they need for it.
pub(crate) const fn usual_questions(language: Language) -> [&'static str; 4] {
    language.pick(
        [
            "Wat heeft u in uw werk aan dit verhaal?",
            "Waar gaat het al goed? Welke best practices kent u?",
            "Wat zou u voor deze gezinnen willen doen?",
            "Wat heeft u daarvoor nodig?",
        ],
        [
            "What is this story worth to you in your work?",
            "Where does it go well already? Which best practices do you know?",
            "What would you want to do for these families?",
            "What do you need for that?",
        ],
    )
}

/// What a table takes from all it was asked.
pub(crate) const fn closing_question(language: Language) -> &'static str {
    language.pick("Welk inzicht neemt deze tafel mee?", "Which insight does this table take away?")
}
