//! The headings of the parts of a drawing, and what one card of each part is called.

use crate::language::Language;
use crate::model::Part;

/// "Kansen": the heading of a part.
pub(crate) fn heading(part: Part, language: Language) -> &'static str {
    match part {
        Part::Events => language.pick("Gebeurtenissen", "Events"),
        Part::Emotions => language.pick("Emoties", "Emotions"),
        Part::Thoughts => language.pick("Gedachten", "Thoughts"),
        Part::Organisations => language.pick("Organisaties", "Organisations"),
        Part::Opportunities => language.pick("Kansen", "Opportunities"),
        Part::Problems => language.pick("Problemen", "Problems"),
        Part::Goals => language.pick("Doelen", "Goals"),
        Part::Leads => language.pick("Regie", "Lead"),
        Part::Involvement => language.pick("Wie is wanneer betrokken", "Who is involved, and when"),
        Part::Differences => language.pick("Verschil per fase", "Difference by phase"),
        Part::Experiences => language.pick("Ervaringen per fase", "Experiences by phase"),
        Part::Reflections => language.pick("Reflecties", "Reflections"),
        Part::Expectations => {
            language.pick("Verwachting en ervaring", "Expectation and experience")
        }
        Part::Topics => topics(true, language),
        Part::Comparisons => language.pick("Vergelijkingen", "Comparisons"),
        Part::Advice => language.pick("Adviezen", "Advice"),
        Part::Evidence => language.pick("Bewijs", "Evidence"),
    }
}

/// "Gebeurtenis": what one card of a part is called.
pub(crate) fn card(part: Part, language: Language) -> &'static str {
    match part {
        Part::Events => language.pick("Gebeurtenis", "Event"),
        Part::Emotions => language.pick("Emotie", "Emotion"),
        Part::Thoughts => language.pick("Gedachte", "Thought"),
        part => heading(part, language),
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
