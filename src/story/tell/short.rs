//! Tells a journey in two or three sentences, short enough for alternative text.

use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Level, Organisation, Part, Party, Sign, View};
use crate::story::story::Story;
use crate::story::tell::context::StoryContext;
use crate::story::tell::course::Course;
use crate::story::tell::own::lanes;
use crate::story::tell::points::{ends, lines, of_whom, told, whose};
use crate::words::{self, count};

/// The whole in a few sentences: as many as there is room for.
pub(super) fn short(context: &StoryContext<'_>) -> String {
    let language = context.journey.language;
    let mut text = String::new();
    let title = context.journey.title.trim_end_matches('.');
    // A curve shows nothing of what organisations do.
    let helpers = if context.journey.view == Some(View::Curve) { None } else { helpers(context) };
    let sentences = [Some(format!("{title}.")), timeline(context, true), course(context), helpers];
    let rest = [own(context), experiences(context), views(context)];
    for sentence in sentences.into_iter().chain(rest).flatten() {
        add(&mut text, &sentence);
    }
    if text.is_empty() {
        // Names that are too long are left out rather than cut.
        add(&mut text, &timeline(context, false).unwrap_or_default());
    }
    if text.is_empty() {
        add(&mut text, language.pick("Een klantreis.", "A journey."));
    }
    text
}

/// What a drawing shows, with nothing left out.
pub(super) fn shows(context: &StoryContext<'_>) -> String {
    let steps = [timeline(context, true), course(context), helpers(context)];
    let rest = [own(context), experiences(context), views(context)];
    let told: Vec<String> = steps.into_iter().chain(rest).flatten().collect();
    told.join(" ")
}

/// What the curve of a journey shows: how long it is, how its levels go, and how many are not known.
pub(super) fn curve(context: &StoryContext<'_>) -> String {
    let title = context.journey.title.trim_end_matches('.');
    let unknown = words::unknown_levels(context.journey);
    let mut text = String::new();
    for sentence in [Some(format!("{title}.")), timeline(context, true), course(context), unknown] {
        add(&mut text, &sentence.unwrap_or_default());
    }
    if text.is_empty() { course(context).unwrap_or_default() } else { text }
}

/// The same without what the journey is called and how long it is.
pub(super) fn levels_in_short(context: &StoryContext<'_>) -> Option<String> {
    let sentences = [course(context), words::unknown_levels(context.journey)];
    let said: Vec<String> = sentences.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn add(text: &mut String, sentence: &str) {
    let room = Story::SHORT - text.chars().count().min(Story::SHORT);
    if !sentence.is_empty() && sentence.chars().count() < room {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
    }
}

/// "Tijdlijn van 21 stappen in 6 fasen, verteld door Inge."
fn timeline(context: &StoryContext<'_>, named: bool) -> Option<String> {
    let (journey, language) = (context.journey, context.journey.language);
    let steps = context.steps().count();
    if steps == 0 {
        return None;
    }
    let steps = count(steps, language.pick(["stap", "stappen"], ["step", "steps"]));
    let in_phase = |pass: &&Pass| pass.phase.is_some() && pass.first < pass.end;
    let phases = match context.passes.iter().filter(in_phase).count() {
        0 => String::new(),
        n => format!(" in {}", count(n, language.pick(["fase", "fasen"], ["phase", "phases"]))),
    };
    let narrator = journey.narrator.iter().map(|narrator| narrator.name.clone());
    let mut tellers: Vec<String> = journey.parties.iter().map(|it| it.name.clone()).collect();
    if tellers.is_empty() {
        tellers.extend(narrator);
    }
    let by = if tellers.is_empty() || !named {
        String::new()
    } else {
        let by = language.pick("verteld door", "told by");
        format!(", {by} {}", words::listed(&tellers, language))
    };
    Some(format!("{} {steps}{phases}{by}.", language.pick("Tijdlijn van", "Timeline of")))
}

/// "De tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij tevreden."; where several
/// lines run through one family, that of each.
fn course(context: &StoryContext<'_>) -> Option<String> {
    let journey = context.journey;
    if journey.parties.len() > 1 {
        return lowest(context);
    }
    let of_line = |line| {
        let levels: Vec<Option<Level>> = told(line, context).map(|(_, level)| level).collect();
        let whose = whose(line, journey).map(|name| of_whom(name, journey.language));
        let course = Course::of(0, &levels)?;
        Some(course.in_words(&whose.unwrap_or_default(), "", journey))
    };
    let told: Vec<String> = lines(journey).filter_map(of_line).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// "Laagste punt: wanhoop bij Gezinnen en ontevreden bij Professionals."
fn lowest(context: &StoryContext<'_>) -> Option<String> {
    let (journey, language) = (context.journey, context.journey.language);
    let named = |(party, teller): (usize, &Party)| {
        let (lowest, _) = ends((party, 0), context)?;
        let level = words::level(journey.scale_of(party), lowest, language);
        Some(format!("{level} {} {}", language.pick("bij", "with"), teller.name))
    };
    let named: Vec<String> = journey.parties.iter().enumerate().filter_map(named).collect();
    let word = language.pick("Laagste punt", "Lowest point");
    (!named.is_empty()).then(|| format!("{word}: {}.", words::listed(&named, language)))
}

/// "Eronder staat wat 5 organisaties deden."
fn helpers(context: &StoryContext<'_>) -> Option<String> {
    let (journey, language) = (context.journey, context.journey.language);
    if !context.has(Part::Organisations) {
        return None;
    }
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    let mut names: Vec<String> =
        actions.flat_map(|it| &it.organisations).map(Organisation::label).collect();
    names.sort_unstable();
    names.dedup();
    let n = names.len();
    Some(match language {
        _ if n == 0 => return None,
        Language::Dutch if n == 1 => "Eronder staat wat 1 organisatie deed.".to_owned(),
        Language::Dutch => format!("Eronder staat wat {n} organisaties deden."),
        Language::English => {
            format!("Below it stands what {} did.", count(n, ["organisation", "organisations"]))
        }
    })
}

/// "Ook getekend: Kanaal en Systeem."
fn own(context: &StoryContext<'_>) -> Option<String> {
    let language = context.journey.language;
    let names: Vec<String> = lanes(context).map(|lane| lane.name.clone()).collect();
    let also = language.pick("Ook getekend", "Also drawn");
    (!names.is_empty()).then(|| format!("{also}: {}.", words::listed(&names, language)))
}

/// "14 ervaringen: 4 goede en 10 slechte."
fn experiences(context: &StoryContext<'_>) -> Option<String> {
    let all = &context.journey.experiences;
    if !context.has(Part::Experiences) {
        return None;
    }
    let good = all.iter().filter(|it| it.sign == Sign::Plus).count();
    let bad = all.len() - good;
    Some(match context.journey.language {
        Language::Dutch => {
            format!("{}: {good} goed, {bad} slecht.", count(all.len(), ["ervaring", "ervaringen"]))
        }
        Language::English => {
            format!("{}: {good} good, {bad} bad.", count(all.len(), ["experience", "experiences"]))
        }
    })
}

/// "8 vergelijkingen, 6 adviezen.": what else there is to read.
fn views(context: &StoryContext<'_>) -> Option<String> {
    let (journey, language) = (context.journey, context.journey.language);
    let ungrouped = journey.topics.iter().filter(|topic| topic.group.is_none()).count();
    let counts = [
        (
            Part::Comparisons,
            journey.comparisons.len(),
            [["vergelijking", "vergelijkingen"], ["comparison", "comparisons"]],
        ),
        (Part::Topics, ungrouped, [["thema", "thema’s"], ["theme", "themes"]]),
        (
            Part::TopicGroups,
            journey.topics.len() - ungrouped,
            [
                ["thema in een groep", "thema’s in groepen"],
                ["theme in a group", "themes in groups"],
            ],
        ),
        (
            Part::Advice,
            journey.advice.len(),
            [["advies", "adviezen"], ["piece of advice", "pieces of advice"]],
        ),
    ];
    let drawn = counts.into_iter().filter(|(part, ..)| context.has(*part));
    let study = language.pick("hoe het onderzoek is gedaan", "how the study was done");
    let study = context.has(Part::Study).then(|| study.to_owned());
    let counted = drawn.map(|(_, n, [dutch, english])| count(n, language.pick(dutch, english)));
    let counted: Vec<String> = counted.chain(study).collect();
    (!counted.is_empty())
        .then(|| words::upper_first(&format!("{}.", words::listed(&counted, language))))
}
