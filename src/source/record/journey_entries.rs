//! The outermost record of a file that is written.

use crate::model::{Journey, Scale};
use crate::source::form::{
    CategoryName, Each, Form, LanguageName, Mapped, One, PlainText, Text, TextOr, Word,
};
use crate::source::record::scale::scale_entry;
use crate::source::vocabulary::JourneyKey;
use crate::source::writer::{Entries, Entry, Writer};

/// Everything that a journey says, in the order in which a person would write it.
pub(crate) fn entries(journey: &Journey, writer: &Writer<'_>) -> Entries {
    let mut entries = writer.entries();
    put_head(journey, writer, &mut entries);
    if journey.parties.is_empty() {
        entries.add(JourneyKey::Lines, Each::<Text>::write(&journey.lines, writer));
        entries.add(JourneyKey::Steps, writer.each(&journey.steps));
    } else {
        entries.add(JourneyKey::Parties, writer.parties());
    }
    put_findings(journey, writer, &mut entries);
    put_plan(journey, writer, &mut entries);
    let parts = journey.parts.iter().flatten();
    let own = journey.own_lanes.iter().filter_map(|lane| TextOr::write(lane, writer));
    entries.add(JourneyKey::OwnLanes, Entry::list(own));
    let parts = parts.map(|part| Entry::Word(journey.name_of(*part, writer.keys).to_owned()));
    entries.add(JourneyKey::Lanes, Entry::list(parts));
    entries.add(JourneyKey::View, Word::write(&journey.view, writer));
    entries
}

fn put_head(journey: &Journey, writer: &Writer<'_>, entries: &mut Entries) {
    entries.add(JourneyKey::Title, Text::write(&journey.title, writer));
    let named = journey.text_language();
    let implied = named.language().unwrap_or(writer.keys);
    let chosen = Some(journey.language).filter(|language| *language != implied);
    entries.add(JourneyKey::Language, LanguageName::write(&named, writer));
    entries.add(JourneyKey::OurWords, Word::write(&chosen, writer));
    entries.add(JourneyKey::Narrator, TextOr::write(&journey.narrator, writer));
    entries.add(JourneyKey::Category, Each::<CategoryName>::write(&journey.categories, writer));
    entries.add(JourneyKey::Scenario, Word::write(&journey.scenario, writer));
    entries.add(JourneyKey::Need, Text::write(&journey.need, writer));
    entries.add(JourneyKey::Helps, Text::write(&journey.helps, writer));
    entries.add(JourneyKey::Film, PlainText::write(&journey.film, writer));
    entries.add(JourneyKey::FictionalNames, Each::<Text>::write(&journey.fictional_names, writer));
    entries.add(JourneyKey::PublicNames, Each::<Text>::write(&journey.public_names, writer));
    entries.add(JourneyKey::Source, Text::write(&journey.source, writer));
    entries.add(JourneyKey::RetoldBy, Each::<Text>::write(&journey.retold_by, writer));
    entries.add(JourneyKey::Consent, TextOr::write(&journey.consent, writer));
    entries.add(JourneyKey::LevelSource, Word::write(&journey.level_source, writer));
    entries.add(JourneyKey::PhaseSource, Word::write(&journey.phase_source, writer));
    let study = Some(&journey.study).filter(|study| !study.is_empty());
    entries.add(JourneyKey::Account, study.and_then(|study| One::write(study, writer)));
    entries.add(JourneyKey::Phases, writer.phase_set());
    let scale = Some(&journey.scale);
    let own = scale.filter(|scale| **scale != Scale::satisfaction(journey.language));
    entries.add(JourneyKey::Scale, own.and_then(scale_entry));
}

fn put_findings(journey: &Journey, writer: &Writer<'_>, entries: &mut Entries) {
    entries.add(JourneyKey::Themes, writer.each(&journey.topics));
    entries.add(JourneyKey::Experiences, writer.each(&journey.experiences));
    entries.add(JourneyKey::Comparisons, writer.each(&journey.comparisons));
    entries.add(JourneyKey::Advice, writer.each(&journey.advice));
}

fn put_plan(journey: &Journey, writer: &Writer<'_>, entries: &mut Entries) {
    entries.add(JourneyKey::Opportunities, writer.opportunities_of_phases());
    entries.add(JourneyKey::Goals, writer.each(&journey.goals));
    entries.add(JourneyKey::Lead, writer.each(&journey.leads));
    entries.add(JourneyKey::Expectation, Text::write(&journey.expectation, writer));
    entries.add(JourneyKey::Afterwards, Text::write(&journey.afterwards, writer));
    entries.add(JourneyKey::Involved, writer.each(&journey.involved));
    entries.add(JourneyKey::Problems, writer.each(&journey.problems));
    entries.add(JourneyKey::Reflections, writer.each(&journey.reflections));
    entries.add(JourneyKey::Tables, writer.each(&journey.tables));
    entries.add(JourneyKey::Validation, Each::<One>::write(&journey.validation, writer));
}

impl Writer<'_> {
    /// A list of records, also where there is one.
    pub(crate) fn each<T: Mapped>(&self, items: &[T]) -> Option<Entry> {
        Entry::list(items.iter().map(|item| item.entries(self).into()))
    }
}
