//! Tells what stands beside the steps, such as problems, goals, experiences and advice.

use crate::compare::{differences, sentence};
use crate::journey::changes_of_person;
use crate::model::{Goal, Involvement, Journey, Part, Problem, Stretch};
use crate::story::story::Passage;
use crate::story::tell::context::StoryContext;
use crate::words;

/// The passages, in the order in which their parts are drawn. Opportunities and reflections are in
/// the chapters, with the step or phase that they are about.
pub(super) fn passages(context: &StoryContext<'_>) -> Vec<Passage> {
    let drawn = context.parts.iter().filter(|&&part| context.has(part));
    drawn.flat_map(|&part| of_part(part, context)).collect()
}

pub(super) fn of_part(part: Part, context: &StoryContext<'_>) -> Vec<Passage> {
    let (journey, language) = (context.journey, context.journey.language);
    let items: Vec<String> = match part {
        Part::Problems => journey.problems.iter().filter_map(|it| problem(it, context)).collect(),
        Part::Goals => journey.goals.iter().filter_map(|it| goal(it, context)).collect(),
        Part::Leads => leads(context),
        Part::Involvement => involved(context),
        Part::Differences => differences(journey).iter().map(|it| sentence(it, journey)).collect(),
        Part::Experiences => experiences(journey),
        Part::Expectations => words::expectations(journey)
            .into_iter()
            .map(|(title, text)| format!("{title}: {text}"))
            .collect(),
        Part::Topics => return topics(journey),
        Part::Comparisons => return comparisons(journey),
        Part::Advice => journey.advice.iter().map(|it| words::advice_label(it, language)).collect(),
        Part::Events
        | Part::Emotions
        | Part::Thoughts
        | Part::Organisations
        | Part::Opportunities
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

fn experiences(journey: &Journey) -> Vec<String> {
    let line = |it| {
        let (_, whole) = words::experience_labels(it, journey.language);
        match it.phases.first() {
            Some(phase) => format!("{} {phase}. {whole}", journey.language.pick("Fase", "Phase")),
            None => whole,
        }
    };
    journey.experiences.iter().map(line).collect()
}

fn topics(journey: &Journey) -> Vec<Passage> {
    let group = |works| {
        let own = journey.topics.iter().filter(|topic| topic.works == works);
        let lines = own.map(|topic| words::topic_label(topic, journey.language)).collect();
        passage(words::topics(works, journey.language), lines)
    };
    [true, false].into_iter().filter_map(group).collect()
}

fn comparisons(journey: &Journey) -> Vec<Passage> {
    let group = |agrees| {
        let own = journey.comparisons.iter().filter(|row| row.agrees == agrees);
        let lines = own.map(|row| words::comparison_label(row, journey.language)).collect();
        passage(words::comparisons(agrees, journey.language), lines)
    };
    [true, false].into_iter().filter_map(group).collect()
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
