//! The parts of a drawing: what each is called and where it stands.

use crate::language::Language;

/// A part of the drawing that can be left out or put elsewhere (baan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
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
    /// What helped, and what cost energy.
    Helped,
    /// Whether there was rest and trust.
    Success,
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
    /// Somebody's own words, where they agreed to that.
    Quotes,
    /// What was expected, and how it was.
    Expectations,
    /// What works and what does not, over all phases.
    Topics,
    /// What works and what does not, under the headings that the journey gives it.
    TopicGroups,
    /// Agreements and differences in views, as a table.
    Comparisons,
    /// What should be done.
    Advice,
    /// What was said at round tables, at learning tables and in a fishbowl.
    Tables,
    /// What the study is for, what it means by its words, and how it was done.
    Study,
    /// What each card is based on.
    Evidence,
    /// Where more can be read, on each card that has a link.
    Links,
    /// The domain of each organisation, on its cards.
    Domains,
    /// Who chose each organisation, on its cards.
    Choice,
    /// Whether help was asked for or forced, with the phase.
    Entry,
    /// Where satisfaction falls and rises most, computed from the levels.
    TurningPoints,
    /// A lane of the journey's own, by its place in [`super::Journey::own_lanes`].
    Own(u8),
}

/// Where a part stands in a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// In a lane of cards, each at its step.
    AtSteps,
    /// In a lane, at some steps or from one step to another; reflections in a panel as well.
    AlongSteps,
    /// In a lane, under the phases.
    AlongPhases,
    /// In a panel below the timeline.
    Below,
    /// On the cards of other parts, or with the phases.
    OnCards,
}

/// What there is to know of a part.
struct PartRow {
    part: Part,
    /// What it is called in a file and on the command line, in Dutch and in English.
    name: [&'static str; 2],
    /// What stands above it in a drawing.
    heading: [&'static str; 2],
    stands: Stands,
}

/// Lanes that journeys make for themselves, as far as they are the same in every journey.
const OWN: PartRow =
    row(Part::Own(0), ["eigen baan", "own lane"], ["Eigen baan", "Own lane"], Stands::AlongSteps);

/// Every part that any journey can have, once, in the order in which parts are drawn unless the journey says otherwise.
const TABLE: &[PartRow] = &[
    row(Part::Events, ["gebeurtenissen", "events"], ["Gebeurtenissen", "Events"], Stands::AtSteps),
    row(Part::Emotions, ["emoties", "emotions"], ["Emoties", "Emotions"], Stands::AtSteps),
    row(Part::Thoughts, ["gedachten", "thoughts"], ["Gedachten", "Thoughts"], Stands::AtSteps),
    row(
        Part::Organisations,
        ["organisaties", "organisations"],
        ["Organisaties", "Organisations"],
        Stands::AtSteps,
    ),
    row(
        Part::Opportunities,
        ["kansen", "opportunities"],
        ["Kansen", "Opportunities"],
        Stands::AlongSteps,
    ),
    row(
        Part::Helped,
        ["hielp", "helped"],
        ["Wat hielp en wat energie kostte", "What helped and what cost energy"],
        Stands::AlongSteps,
    ),
    row(
        Part::Success,
        ["succes", "success"],
        ["Rust en vertrouwen", "Rest and trust"],
        Stands::AlongSteps,
    ),
    row(Part::Problems, ["problemen", "problems"], ["Problemen", "Problems"], Stands::AlongSteps),
    row(Part::Goals, ["doelen", "goals"], ["Doelen", "Goals"], Stands::AlongSteps),
    row(Part::Leads, ["regie", "lead"], ["Regie", "Lead"], Stands::AlongSteps),
    row(
        Part::Involvement,
        ["betrokkenen", "involved"],
        ["Wie is wanneer betrokken", "Who is involved, and when"],
        Stands::AlongSteps,
    ),
    row(
        Part::Differences,
        ["verschillen", "differences"],
        ["Verschil per fase", "Difference by phase"],
        Stands::AlongPhases,
    ),
    row(
        Part::Experiences,
        ["ervaringen", "experiences"],
        ["Ervaringen per fase", "Experiences by phase"],
        Stands::AlongPhases,
    ),
    row(
        Part::Reflections,
        ["reflecties", "reflections"],
        ["Reflecties", "Reflections"],
        Stands::AlongSteps,
    ),
    row(Part::Quotes, ["citaten", "quotes"], ["Citaten", "Quotes"], Stands::AlongSteps),
    row(
        Part::Expectations,
        ["verwachtingen", "expectations"],
        ["Verwachting en ervaring", "Expectation and experience"],
        Stands::Below,
    ),
    row(Part::Topics, ["themas", "themes"], ["Wat werkt", "What works"], Stands::Below),
    row(
        Part::TopicGroups,
        ["themagroepen", "theme-groups"],
        ["Thema’s in groepen", "Themes in groups"],
        Stands::Below,
    ),
    row(
        Part::Comparisons,
        ["vergelijkingen", "comparisons"],
        ["Vergelijkingen", "Comparisons"],
        Stands::Below,
    ),
    row(Part::Advice, ["adviezen", "advice"], ["Adviezen", "Advice"], Stands::Below),
    row(
        Part::Tables,
        ["tafels", "tables"],
        ["Aan tafel gezegd", "Said at the tables"],
        Stands::Below,
    ),
    row(
        Part::Study,
        ["onderzoek", "study"],
        ["Over het onderzoek", "About the study"],
        Stands::Below,
    ),
    row(Part::Evidence, ["bewijs", "evidence"], ["Bewijs", "Evidence"], Stands::OnCards),
    row(Part::Links, ["links", "links"], ["Links", "Links"], Stands::OnCards),
    row(Part::Domains, ["domeinen", "domains"], ["Domeinen", "Domains"], Stands::OnCards),
    row(
        Part::Choice,
        ["keuze", "choice"],
        ["Wie de hulp koos", "Who chose the help"],
        Stands::OnCards,
    ),
    row(
        Part::Entry,
        ["ingang", "entry"],
        ["Op vraag of gedwongen", "Request or compulsion"],
        Stands::OnCards,
    ),
    row(
        Part::TurningPoints,
        ["keerpunten", "turning-points"],
        ["Keerpunten", "Turning points"],
        Stands::OnCards,
    ),
];

const fn row(
    part: Part,
    name: [&'static str; 2],
    heading: [&'static str; 2],
    stands: Stands,
) -> PartRow {
    PartRow { part, name, heading, stands }
}

impl Part {
    /// All parts but the lanes of a journey's own, in the order in which they are drawn unless the
    /// journey says otherwise.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.part)
    }

    /// Whether it stands along the steps, with something at some of them or from one to another: then
    /// every step needs a place. Cards stand at their own step, and other lanes along the phases.
    #[must_use]
    pub fn stands_along_steps(self) -> bool {
        self.row().stands == Stands::AlongSteps
    }

    /// Whether lines tie its cards of a step to those of the step in other such parts.
    #[must_use]
    pub fn is_tied(self) -> bool {
        self.row().stands == Stands::AtSteps
    }

    /// Whether it stands in a lane, and not below the timeline or on the cards of others.
    #[must_use]
    pub fn is_lane(self) -> bool {
        !matches!(self.row().stands, Stands::Below | Stands::OnCards)
    }

    /// Whether it draws something by itself, and not only on what other parts draw.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        self.row().stands != Stands::OnCards
    }

    fn row(self) -> &'static PartRow {
        TABLE.iter().find(|row| row.part == self).unwrap_or(&OWN)
    }

    /// Where the part stands among those that are drawn in their usual order: lanes of a journey's
    /// own below what organisations do.
    #[must_use]
    pub fn usual_place(self) -> (usize, usize) {
        let place = |part| TABLE.iter().position(|row| row.part == part).unwrap_or(TABLE.len());
        match self {
            Self::Own(at) => (place(Self::Organisations), 1 + usize::from(at)),
            part => (place(part), 0),
        }
    }

    /// What the part is called in a file and on the command line; lanes of a journey's own are called
    /// what the journey calls them ([`super::Journey::name_of`]).
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let [dutch, english] = self.row().name;
        language.pick(dutch, english)
    }

    /// "Kansen": what stands above the part in a drawing; above a lane of a journey's own stands what
    /// the journey calls it ([`super::Journey::name_of`]).
    #[must_use]
    pub fn heading(self, language: Language) -> &'static str {
        let [dutch, english] = self.row().heading;
        language.pick(dutch, english)
    }

    /// The part with this Dutch or English name, in any case; no lane of a journey's own.
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
