//! The parts of which a drawing is made, from top to bottom.

use crate::language::Language;

/// A part of the drawing that can be left out or put elsewhere (baan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What happens, at its height: a lane for each party.
    Events,
    /// What is felt, hanging on the events.
    Emotions,
    /// What is thought, hanging on the events.
    Thoughts,
    /// What organisations do.
    Organisations,
    /// Chances that were taken or missed.
    Opportunities,
    /// What weighs on the family.
    Problems,
    /// What is to be reached.
    Goals,
    /// Who has the coordination.
    Leads,
    /// Who is involved.
    Involvement,
    /// How far two parties are apart, phase by phase.
    Differences,
    /// What goes well or badly in each phase.
    Experiences,
    /// What professionals said when they looked back.
    Reflections,
    /// What was expected, and how it was.
    Expectations,
    /// What works and what does not, over all phases.
    Topics,
    /// Agreements and differences in views, as a table.
    Comparisons,
    /// What should be done.
    Advice,
    /// What each card leans on.
    Evidence,
}

/// Each part with its Dutch and its English name, in the order in which parts are drawn unless the
/// journey says otherwise.
const NAMES: &[(Part, &str, &str)] = &[
    (Part::Events, "gebeurtenissen", "events"),
    (Part::Emotions, "emoties", "emotions"),
    (Part::Thoughts, "gedachten", "thoughts"),
    (Part::Organisations, "organisaties", "organisations"),
    (Part::Opportunities, "kansen", "opportunities"),
    (Part::Problems, "problemen", "problems"),
    (Part::Goals, "doelen", "goals"),
    (Part::Leads, "regie", "lead"),
    (Part::Involvement, "betrokkenen", "involved"),
    (Part::Differences, "verschillen", "differences"),
    (Part::Experiences, "ervaringen", "experiences"),
    (Part::Reflections, "reflecties", "reflections"),
    (Part::Expectations, "verwachtingen", "expectations"),
    (Part::Topics, "themas", "themes"),
    (Part::Comparisons, "vergelijkingen", "comparisons"),
    (Part::Advice, "adviezen", "advice"),
    (Part::Evidence, "bewijs", "evidence"),
];

impl Part {
    /// All parts, in the order in which they are drawn unless the journey says otherwise.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(part, ..)| *part)
    }

    /// Whether it draws something by itself, and not only on what other parts draw.
    #[must_use]
    pub const fn stands_alone(self) -> bool {
        !matches!(self, Self::Evidence)
    }

    /// What the part is called in a file and on the command line.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (_, dutch, english) = NAMES[self as usize];
        language.pick(dutch, english)
    }

    /// The part with this Dutch or English name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let fits = |part: &Self| {
            Language::ALL.iter().any(|&language| part.name(language).eq_ignore_ascii_case(name))
        };
        Self::all().find(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_two_names_of_its_own() {
        for part in Part::all() {
            for language in Language::ALL {
                assert_eq!(Part::named(part.name(language)), Some(part));
            }
        }
    }
}
