use crate::compare::{differences, sentence};
use crate::journey::changes_of_person;
use crate::model::{Goal, Involvement, Journey, Part, Problem, Stretch};
use crate::story::chapters::Passage;
use crate::story::tell::Story;
use crate::words;

/// What stands beside the steps, in the order in which it is drawn; chances and reflections are
/// told with what they are about.
pub(super) fn beside(story: &Story<'_>) -> Vec<Passage> {
    let drawn = story.parts.iter().filter(|&&part| story.has(part));
    drawn.flat_map(|&part| passages(part, story)).collect()
}

fn passages(part: Part, story: &Story<'_>) -> Vec<Passage> {
    let (journey, language) = (story.journey, story.journey.language);
    let items: Vec<String> = match part {
        Part::Problems => journey.problems.iter().filter_map(|it| problem(it, story)).collect(),
        Part::Goals => journey.goals.iter().filter_map(|it| goal(it, story)).collect(),
        Part::Leads => leads(story),
        Part::Involvement => involved(story),
        Part::Differences => differences(journey).iter().map(|it| sentence(it, journey)).collect(),
        Part::Experiences => experiences(journey),
        Part::Expectations => words::expectations(journey)
            .into_iter()
            .map(|(title, text)| format!("{title}: “{}”", words::unquoted(text)))
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
        | Part::Evidence => Vec::new(),
    };
    passage(words::heading(part, language), items).into_iter().collect()
}

fn passage(heading: &str, paragraphs: Vec<String>) -> Option<Passage> {
    (!paragraphs.is_empty()).then(|| Passage { heading: heading.to_owned(), paragraphs })
}

fn experiences(journey: &Journey) -> Vec<String> {
    let told = |it| {
        let (_, told) = words::experience_labels(it, journey.language);
        match it.phases.first() {
            Some(phase) => format!("{} {phase}. {told}", journey.language.pick("Fase", "Phase")),
            None => told,
        }
    };
    journey.experiences.iter().map(told).collect()
}

fn topics(journey: &Journey) -> Vec<Passage> {
    let group = |works| {
        let own = journey.topics.iter().filter(|topic| topic.works == works);
        let told = own.map(|topic| words::topic_label(topic, journey.language)).collect();
        passage(words::topics(works, journey.language), told)
    };
    [true, false].into_iter().filter_map(group).collect()
}

fn comparisons(journey: &Journey) -> Vec<Passage> {
    let group = |agrees| {
        let own = journey.comparisons.iter().filter(|row| row.agrees == agrees);
        let told = own.map(|row| words::comparison_label(row, journey.language)).collect();
        passage(words::comparisons(agrees, journey.language), told)
    };
    [true, false].into_iter().filter_map(group).collect()
}

fn problem(problem: &Problem, story: &Story<'_>) -> Option<String> {
    let language = story.journey.language;
    let (domain, weight) = (problem.domain.name(language), problem.weight.name(language));
    let said = format!("{}: {} ({weight})", words::upper_first(domain), problem.text);
    lasting(&said, problem.stretch, story)
}

fn goal(goal: &Goal, story: &Story<'_>) -> Option<String> {
    let language = story.journey.language;
    let mut known = vec![words::whose_goal(&goal.of, language), goal.status.name(language).into()];
    known.extend([&goal.means, &goal.who].into_iter().flatten().cloned());
    known.retain(|text: &String| !text.is_empty());
    lasting(&format!("{} ({})", goal.text, known.join(", ")), goal.stretch, story)
}

fn leads(story: &Story<'_>) -> Vec<String> {
    let journey = story.journey;
    let held = journey.leads.iter().map(|lead| (lead.who.clone(), lead.stretch));
    let nobody = words::nobody_leads(journey.language);
    let gaps = journey.unled().into_iter().map(|stretch| (nobody.to_owned(), stretch));
    let mut all: Vec<(String, Stretch)> = held.chain(gaps).collect();
    all.sort_by_key(|(_, stretch)| stretch.from);
    all.iter().filter_map(|(who, stretch)| lasting(who, *stretch, story)).collect()
}

fn involved(story: &Story<'_>) -> Vec<String> {
    let journey = story.journey;
    let involved = journey.involvement();
    let changes = changes_of_person(&involved);
    let told = |(one, change): (&Involvement, bool)| {
        let mut said = words::upper_first(&one.organisation);
        if let Some(person) = &one.person {
            said = format!("{said}, {person}");
        }
        if change {
            said = format!("{said} ({})", words::other_person(journey.language));
        }
        lasting(&said, one.stretch, story)
    };
    involved.iter().zip(changes).filter_map(told).collect()
}

/// "…, van stap 3 tot en met stap 7."; nothing where none of its steps is there.
fn lasting(said: &str, stretch: Stretch, story: &Story<'_>) -> Option<String> {
    let (journey, language) = (story.journey, story.journey.language);
    let said = said.trim_end_matches('.');
    let steps = story.order.range(stretch)?;
    let place = |at: &usize| words::step_place(journey.steps[*at].id, journey, &story.order);
    let (from, to) = (place(steps.start()), place(steps.end()));
    let ([from_word, until], at) =
        language.pick((["van", "tot en met"], "bij"), (["from", "up to and including"], "at"));
    if from == to {
        return Some(format!("{said}, {at} {from}."));
    }
    Some(format!("{said}, {from_word} {from} {until} {to}."))
}
