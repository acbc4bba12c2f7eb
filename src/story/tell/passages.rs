//! Tells what stands beside the steps, such as problems, goals, experiences and advice.

use crate::compare::{differences, sentence};
use crate::journey::{TopicGroup, changes_of_person};
use crate::model::{
    Evidence, Experience, Goal, Involvement, Journey, Part, Problem, Stretch, Table, Topic,
    Validation,
};
use crate::story::story::Passage;
use crate::story::tell::context::StoryContext;
use crate::words::{self, StudyEntry};

/// The passages, in the order in which their parts are drawn. Opportunities and reflections are in
/// the chapters, with the step or phase that they are about.
pub(super) fn passages(context: &StoryContext<'_>) -> Vec<Passage> {
    let drawn = context.parts.iter().filter(|&&part| context.has(part));
    let told = drawn.flat_map(|&part| of_part(part, context));
    // As of a step, who recognised the whole is told whether tables are drawn or not.
    let is_whole = context.journey.excerpt.is_none();
    let recognised = recognised(context.journey);
    let recognised = recognised.filter(|_| is_whole && !context.draws(Part::Tables));
    told.chain(recognised).collect()
}

pub(super) fn of_part(part: Part, context: &StoryContext<'_>) -> Vec<Passage> {
    let (journey, language) = (context.journey, context.journey.language);
    let items: Vec<String> = match part {
        Part::Problems => journey.problems.iter().filter_map(|it| problem(it, context)).collect(),
        Part::Goals => journey.goals.iter().filter_map(|it| goal(it, context)).collect(),
        Part::Leads => leads(context),
        Part::Involvement => involved(context),
        Part::Differences => differences(journey).iter().map(|it| sentence(it, journey)).collect(),
        Part::Experiences => experiences(context),
        Part::Domains => words::domain_counts(journey),
        Part::Choice => words::choice_counts(journey),
        Part::Expectations => words::expectations(journey)
            .into_iter()
            .map(|(title, text)| format!("{title}: {text}"))
            .collect(),
        Part::Topics => return topics(context),
        Part::TopicGroups => return topic_groups(context),
        Part::Study => return study(journey),
        Part::Comparisons => return comparisons(journey),
        Part::Tables => return tables(journey),
        Part::Quotes => words::withheld(journey).map(|it| format!("{it}.")).into_iter().collect(),
        Part::Advice => {
            let numbered = (1..).zip(&journey.advice);
            numbered.map(|(number, it)| words::advice_label(number, it, language)).collect()
        }
        Part::Events
        | Part::Emotions
        | Part::Thoughts
        | Part::Organisations
        | Part::Opportunities
        | Part::Helped
        | Part::Success
        | Part::Entry
        | Part::Reflections
        | Part::Own(_)
        | Part::Links
        | Part::TurningPoints
        | Part::Evidence => Vec::new(),
    };
    passage(part.heading(language), items).into_iter().collect()
}

fn passage(heading: &str, paragraphs: Vec<String>) -> Option<Passage> {
    (!paragraphs.is_empty()).then(|| Passage { heading: heading.to_owned(), paragraphs })
}

/// Each table: who sat there, what was asked and answered, and what came of it.
fn tables(journey: &Journey) -> Vec<Passage> {
    let language = journey.language;
    let table = |it: &Table| {
        let topics = words::table_topics(it, language);
        let said = topics.iter().map(words::table_topic_label);
        let paragraphs = words::table_line(it, language).into_iter().chain(said).collect();
        Passage { heading: words::table_title(it, language), paragraphs }
    };
    let tables = journey.tables.iter().map(table);
    recognised(journey).into_iter().chain(tables).collect()
}

/// How many professionals recognised the journey as a whole.
fn recognised(journey: &Journey) -> Option<Passage> {
    let language = journey.language;
    let counts = words::validations(&journey.validation, language).map(|it| format!("{it}."));
    passage(words::recognised(language), counts.collect())
}

fn experiences(context: &StoryContext<'_>) -> Vec<String> {
    let journey = context.journey;
    let line = |it: &Experience| {
        let (_, whole) = words::experience_labels(it, journey.language);
        let also = said_of(&it.evidence, &it.validation, context);
        let whole = words::sentences(std::iter::once(whole).chain(also));
        match it.phases.first() {
            Some(phase) => format!("{} {phase}. {whole}", journey.language.pick("Fase", "Phase")),
            None => whole,
        }
    };
    journey.experiences.iter().map(line).collect()
}

fn topics(context: &StoryContext<'_>) -> Vec<Passage> {
    let journey = context.journey;
    let line = |topic: &Topic| theme(topic, words::topic_label(topic, journey.language), context);
    let group = |works| {
        let own = journey.topics.iter().filter(|it| it.group.is_none() && it.works == works);
        passage(words::topics(works, journey.language), own.map(line).collect())
    };
    [true, false].into_iter().filter_map(group).collect()
}

/// A theme with what was said of it.
fn theme(topic: &Topic, whole: String, context: &StoryContext<'_>) -> String {
    let also = said_of(&topic.evidence, &topic.validation, context);
    words::sentences(std::iter::once(whole).chain(also))
}

fn topic_groups(context: &StoryContext<'_>) -> Vec<Passage> {
    let journey = context.journey;
    let groups = journey.topic_groups();
    let group = |group: &TopicGroup<'_>| {
        let own = group.topics.iter();
        let line = |&(_, topic): &(usize, &Topic)| {
            theme(topic, words::signed_topic_label(topic, journey.language), context)
        };
        let lines = own.map(line).collect();
        passage(&words::topic_group(group, journey.language), lines)
    };
    groups.iter().filter_map(group).collect()
}

fn study(journey: &Journey) -> Vec<Passage> {
    let entries = words::study_entries(journey).into_iter();
    let told =
        |entry: StudyEntry| passage(&words::as_known(&entry.title, journey), entry.paragraphs());
    entries.filter_map(told).collect()
}

fn comparisons(journey: &Journey) -> Vec<Passage> {
    let group = |agrees| {
        let own = journey.comparisons.iter().filter(|row| row.agrees == agrees);
        let lines = own.map(|row| words::comparison_label(row, journey.language)).collect();
        passage(words::comparisons(agrees, journey.language), lines)
    };
    [true, false].into_iter().filter_map(group).collect()
}

/// The quotes of a finding, where quotes are drawn, and who recognised it.
fn said_of<'a>(
    evidence: &'a [Evidence],
    validation: &'a [Validation],
    context: &'a StoryContext<'_>,
) -> impl Iterator<Item = String> + 'a {
    let journey = context.journey;
    let quoted = evidence.iter().filter(|_| context.draws(Part::Quotes));
    words::quotes(quoted, journey).chain(words::validations(validation, journey.language))
}

fn problem(problem: &Problem, context: &StoryContext<'_>) -> Option<String> {
    let language = context.journey.language;
    let domain = words::upper_first(problem.domain.name(language));
    let text =
        format!("{domain}: {} ({})", problem.text, words::weight_and_owner(problem, language));
    lasting(&text, problem.stretch, context)
}

fn goal(goal: &Goal, context: &StoryContext<'_>) -> Option<String> {
    let language = context.journey.language;
    let mut known = vec![words::whose_goal(&goal.of, language), goal.status.name(language).into()];
    known.extend([&goal.means, &goal.who].into_iter().flatten().cloned());
    known.retain(|text: &String| !text.is_empty());
    lasting(&format!("{} ({})", goal.text, known.join(", ")), goal.stretch, context)
}

fn leads(context: &StoryContext<'_>) -> Vec<String> {
    let journey = context.journey;
    let held = journey.leads.iter().map(|lead| (lead.who.clone(), lead.stretch));
    let nobody = words::nobody_leads(journey.language);
    let gaps = journey.unled().into_iter().map(|stretch| (nobody.to_owned(), stretch));
    let mut all: Vec<(String, Stretch)> = held.chain(gaps).collect();
    let first = |stretch| context.order.range(stretch).map(|steps| *steps.start());
    all.sort_by_key(|(_, stretch)| first(*stretch));
    all.iter().filter_map(|(who, stretch)| lasting(who, *stretch, context)).collect()
}

fn involved(context: &StoryContext<'_>) -> Vec<String> {
    let journey = context.journey;
    let involved = journey.involvement();
    let changes = changes_of_person(&involved);
    let line = |(one, change): (&Involvement, bool)| {
        let mut who = one.organisation.clone();
        if let Some(person) = &one.person {
            who = format!("{who}, {person}");
        }
        if change {
            who = format!("{who} ({})", words::other_person(journey.language));
        }
        lasting(&who, one.stretch, context)
    };
    involved.iter().zip(changes).filter_map(line).collect()
}

/// "…, van stap 3 tot en met stap 7."; nothing where none of its steps is there.
fn lasting(text: &str, stretch: Stretch, context: &StoryContext<'_>) -> Option<String> {
    let text = text.trim_end_matches('.');
    let steps = words::lasting(stretch, context.journey, &context.order)?;
    Some(format!("{text}, {steps}."))
}
