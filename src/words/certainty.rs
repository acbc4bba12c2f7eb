//! The words for what is not certain: estimated levels, inferred steps, and a guessed order.

use crate::journey::LevelEstimates;
use crate::language::Language;
use crate::model::{Journey, LevelSource, Order, Part, Step};
use crate::words::phrasing::{count, listed};

/// Stands with a step that was concluded and not told.
pub(crate) fn inferred(language: Language) -> &'static str {
    language.pick("afgeleid", "inferred")
}

/// Stands with a step whose level was estimated, where others were not.
pub(crate) fn level_estimated(language: Language) -> &'static str {
    language.pick("niveau geschat", "level estimated")
}

/// Stands with a step whose place in the order is a guess.
pub(crate) fn order_uncertain(language: Language) -> &'static str {
    language.pick("volgorde onzeker", "order uncertain")
}

/// "Alle 12 niveaus geschat", or "9 van de 12 bekende niveaus geschat" where others are not known;
/// nothing where none is.
pub(crate) fn estimates(of: LevelEstimates, language: Language) -> Option<String> {
    let LevelEstimates { levels, estimated, unknown } = of;
    let known = if unknown > 0 { language.pick("bekende ", "known ") } else { "" };
    let text = match language {
        _ if estimated == 0 => return None,
        Language::Dutch if levels == 1 => "Niveau geschat".to_owned(),
        Language::English if levels == 1 => "Level estimated".to_owned(),
        Language::Dutch if of.are_all() => format!("Alle {levels} {known}niveaus geschat"),
        Language::English if of.are_all() => format!("All {levels} {known}levels estimated"),
        Language::Dutch => format!("{estimated} van de {levels} {known}niveaus geschat"),
        Language::English => format!("{estimated} of the {levels} {known}levels estimated"),
    };
    Some(text)
}

/// How certain the levels, the phases, the steps and their order are: a sentence for each of which
/// the journey says anything.
pub(crate) fn certainty(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let number = |is: fn(&Step) -> bool| journey.steps.iter().filter(|step| is(step)).count();
    let sentences = [
        from(&level_sources(journey), "geschat", "estimated", journey)
            .map(|said| format!("{}: {said}.", language.pick("Niveaus", "Levels"))),
        unknown_levels(journey),
        from(&phase_sources(journey), "gekozen", "chosen", journey).map(|said| {
            format!("{}: {said}.", language.pick("Fase van de stappen", "Phase of the steps"))
        }),
        inferred_steps(number(Step::is_inferred), language),
        inferred_actions(journey),
        guessed_order(number(|step| step.order == Order::Uncertain), language),
    ];
    sentences.into_iter().flatten().collect()
}

/// Who says what the level is of each step that has one.
fn level_sources(journey: &Journey) -> Vec<Option<LevelSource>> {
    let levelled = journey.steps.iter().filter(|step| step.level().is_some());
    levelled.map(|step| journey.level_source_of(step)).collect()
}

/// Who says in which phase each step is that is in one.
fn phase_sources(journey: &Journey) -> Vec<Option<LevelSource>> {
    let mut phase = None;
    let placed = journey.steps.iter().filter(|step| {
        phase = step.phase.as_ref().or(phase);
        phase.is_some()
    });
    placed.map(|step| step.phase_source.or(journey.phase_source)).collect()
}

/// "3 genoemd door het gezin en 9 geschat door de onderzoeker"; "alle 9 geschat door …".
fn from(
    sources: &[Option<LevelSource>],
    dutch: &str,
    english: &str,
    journey: &Journey,
) -> Option<String> {
    let language = journey.language;
    let researcher = match (language, journey.retold_by.is_empty()) {
        (Language::Dutch, true) => format!("{dutch} door de onderzoeker"),
        (Language::Dutch, false) => format!("{dutch} door wie het navertelde"),
        (Language::English, true) => format!("{english} by the researcher"),
        (Language::English, false) => format!("{english} by who retold it"),
    };
    let named = [
        (LevelSource::Family, language.pick("genoemd door het gezin", "named by the family")),
        (LevelSource::Researcher, researcher.as_str()),
        (
            LevelSource::Session,
            language.pick("getoetst in een werksessie", "tested in a work session"),
        ),
    ];
    let number = |source| sources.iter().filter(|found| **found == Some(source)).count();
    let counts = named.into_iter().map(|(source, words)| (number(source), words));
    let said = counts.filter(|(n, _)| *n > 0).map(|(n, words)| {
        let all = if n == sources.len() && n > 1 { language.pick("alle ", "all ") } else { "" };
        format!("{all}{n} {words}")
    });
    let said = said.collect::<Vec<_>>();
    (!said.is_empty()).then(|| listed(&said, language))
}

/// "Van 2 stappen is het niveau niet bekend."
pub(crate) fn unknown_levels(journey: &Journey) -> Option<String> {
    let (estimates, language) = (journey.level_estimates(), journey.language);
    let of = steps(estimates.iter().map(|of| of.unknown).sum(), language)?;
    Some(match language {
        Language::Dutch => format!("Van {of} is het niveau niet bekend."),
        Language::English => format!("The level of {of} is not known."),
    })
}

/// "één stap", "4 stappen"; nothing for none.
fn steps(n: usize, language: Language) -> Option<String> {
    match n {
        0 => None,
        1 => Some(language.pick("één stap", "one step").to_owned()),
        _ => Some(count(n, language.pick(["stap", "stappen"], ["step", "steps"]))),
    }
}

fn inferred_steps(n: usize, language: Language) -> Option<String> {
    let of = match n {
        1 => language.pick("Eén stap", "One step").to_owned(),
        _ => steps(n, language)?,
    };
    let are = if n == 1 { "is" } else { language.pick("zijn", "are") };
    let assumed = language.pick("afgeleid: een aanname", "inferred: an assumption");
    Some(format!("{of} {are} {assumed}."))
}

/// Of what is drawn, on its own evidence or else on that of its step, as the cards look. It counts what is done,
/// because one organisation may act in many steps.
fn inferred_actions(journey: &Journey) -> Option<String> {
    let inferred = |step: &Step| step.actions.iter().filter(|it| step.infers(it)).count();
    let inferred = journey.steps.iter().map(inferred).sum();
    let n = if journey.drawn_parts().contains(&Part::Organisations) { inferred } else { 0 };
    let text = match (journey.language, n) {
        (_, 0) => return None,
        (Language::Dutch, 1) => "Wat een organisatie doet, is één keer afgeleid.".to_owned(),
        (Language::Dutch, _) => format!("Wat een organisatie doet, is {n} keer afgeleid."),
        (Language::English, 1) => "What an organisation does is inferred once.".to_owned(),
        (Language::English, _) => format!("What an organisation does is inferred {n} times."),
    };
    Some(text)
}

fn guessed_order(n: usize, language: Language) -> Option<String> {
    let of = steps(n, language)?;
    Some(match language {
        Language::Dutch => format!("Van {of} is de volgorde onzeker."),
        Language::English => format!("The order of {of} is uncertain."),
    })
}
