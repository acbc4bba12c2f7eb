//! The headings of the parts of a drawing, and what one card of each part is called.

use crate::language::Language;
use crate::model::Part;

/// "Gebeurtenis": what one card of a part is called.
pub(crate) fn card(part: Part, language: Language) -> &'static str {
    match part {
        Part::Events => language.pick("Gebeurtenis", "Event"),
        Part::Emotions => language.pick("Emotie", "Emotion"),
        Part::Thoughts => language.pick("Gedachte", "Thought"),
        part => part.heading(language),
    }
}

/// The heading of what works, or of what does not.
pub(crate) fn topics(works: bool, language: Language) -> &'static str {
    if works {
        language.pick("Wat werkt", "What works")
    } else {
        language.pick("Wat niet werkt", "What does not work")
    }
}

/// The heading of the views that agree, or of those that differ.
pub(crate) fn comparisons(agrees: bool, language: Language) -> &'static str {
    if agrees {
        language.pick(
            "Overeenkomsten: gezinnen en professionals zien hetzelfde",
            "Agreements: families and professionals see the same",
        )
    } else {
        language.pick(
            "Verschillen: gezinnen en professionals zien het anders",
            "Differences: families and professionals see it differently",
        )
    }
}
