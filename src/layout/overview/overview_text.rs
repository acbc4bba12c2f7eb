//! What stands in the picture of categories and scenarios in the same words whatever the journeys,
//! and how it is read aloud.

use std::borrow::Cow;

use crate::language::Language;
use crate::model::{FamilyCategory, Journey};
use crate::story;
use crate::words::sentences;

/// Heading of the picture.
pub(crate) fn title(language: Language) -> &'static str {
    language.pick("Categorieën en scenario’s", "Categories and scenarios")
}

/// What the reader has to know first.
pub(crate) fn introduction(language: Language) -> &'static str {
    language.pick(
        "De categorie zegt in welke situatie een gezin zit. Het scenario zegt waar het verschil zit \
         tussen wat een gezin nodig heeft en wat het krijgt. Een klantreis kan bij meer dan één \
         horen, en ook bij geen.",
        "The category says in what situation a family is. The scenario says where what a family \
         needs and what it gets differ. A journey may belong to more than one, and to none.",
    )
}

/// Where it comes from, and what is made up.
pub(crate) fn source(language: Language) -> &'static str {
    language.pick(
        "De categorieën komen uit het rapport We voelen ons niet serieus genomen, hoofdstuk 1, naar \
         Steketee en anderen (2012). De scenario’s komen uit onderzoek van de NVSI voor OPaZ: het \
         verslag van de werkbijeenkomst Familie Hermsen. De voorbeelden van de families Hermsen zijn \
         verzonnen; bij een klantreis staat het erbij als die verzonnen is.",
        "The categories come from the report We voelen ons niet serieus genomen, chapter 1, after \
         Steketee and others (2012). The scenarios come from a study by the NVSI for OPaZ: the \
         report of its meeting on the family Hermsen. The examples of the Hermsen families are made \
         up; of a journey it is said where it is made up.",
    )
}

/// A journey in a list: its title, and that it is made up where it says so of itself.
pub(crate) fn journey(journey: &Journey, language: Language) -> Cow<'_, str> {
    if journey.is_made_up() {
        let made_up = language.pick("verzonnen", "invented");
        return format!("{} ({made_up})", journey.title).into();
    }
    journey.title.as_str().into()
}

/// What the report calls a category besides, as its words and not as ours.
pub(crate) fn nickname(category: FamilyCategory, language: Language) -> String {
    let report = language.pick("In het rapport", "In the report");
    format!("{report}: “{}”", category.nickname(language).to_lowercase())
}

/// Heading of the five categories.
pub(crate) fn categories(language: Language) -> &'static str {
    language.pick("Vijf categorieën van gezinnen", "Five categories of families")
}

/// Heading of the four scenarios.
pub(crate) fn scenarios(language: Language) -> &'static str {
    language.pick("Vier scenario’s", "Four scenarios")
}

/// Heading of the journeys that belong to no category and no scenario.
pub(crate) fn others(language: Language) -> &'static str {
    language.pick("Klantreizen bij geen van deze", "Journeys that belong to none of these")
}

/// Above an example.
pub(crate) fn example(language: Language) -> &'static str {
    language.pick("Voorbeeld", "Example")
}

/// Above what would help.
pub(crate) fn help(language: Language) -> &'static str {
    language.pick("Wat helpt", "What helps")
}

/// Above the journeys that belong to a category or scenario.
pub(crate) fn journeys(language: Language) -> &'static str {
    language.pick("Klantreizen", "Journeys")
}

/// Where no journey belongs to a category or scenario.
pub(crate) fn none_yet(language: Language) -> &'static str {
    language.pick("Nog geen klantreis", "No journey yet")
}

/// A text as it is read aloud: the title of a journey with how its levels go.
pub(crate) fn spoken_text(text: &str, journey: Option<&Journey>) -> String {
    let levels = journey.and_then(story::levels);
    levels.map_or_else(|| text.to_owned(), |levels| format!("{text} ({levels})"))
}

/// How to read the curve beside a title, said of the one of this journey; and what several lines are
/// where a journey has those.
pub(crate) fn how_to_read(title: &str, has_lines: bool, language: Language) -> String {
    let read = of_one(title, language);
    if !has_lines {
        return read;
    }
    let others = language.pick(
        "Een zwarte of grijze lijn: iemand anders uit hetzelfde gezin.",
        "A black or grey line: somebody else of the same family.",
    );
    format!("{read} {others}")
}

fn of_one(title: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!(
            "Zo leest u de lijn bij een klantreis. Hoe hoger de lijn, hoe meer tevreden. Elke stap is \
             even breed, tussen twee fasen zit wit. Waar geen lijn is, is het niveau niet bekend. Dit \
             is: {title}."
        ),
        Language::English => format!(
            "How to read the line beside a journey. The higher the line, the more satisfied. Every \
             step is as wide, and between two phases is white. Where there is no line, the level is \
             not known. This is: {title}."
        ),
    }
}

/// "Voorbeeld: …": a paragraph under its heading, as it is read aloud.
pub(crate) fn spoken_paragraph(heading: &str, texts: &[String]) -> String {
    if heading.is_empty() {
        return sentences(texts.iter().cloned());
    }
    format!("{heading}: {}", sentences(std::iter::once(texts.join("; "))))
}

/// What the whole picture shows.
pub(crate) fn description(journeys: usize, others: usize, language: Language) -> String {
    let [one, more] = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
    let word = if journeys == 1 { one } else { more };
    match language {
        Language::Dutch => format!(
            "De vijf categorieën van gezinnen en de vier scenario’s, met {journeys} {word}, \
             waarvan {others} bij geen van deze."
        ),
        Language::English => format!(
            "The five categories of families and the four scenarios, with {journeys} {word}, \
             {others} of which belong to none of these."
        ),
    }
}
