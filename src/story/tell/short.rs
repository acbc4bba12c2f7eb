use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Level, Organisation, Part, Party, Sign};
use crate::story::chapters::Telling;
use crate::story::tell::Story;
use crate::story::tell::points::{ends, levels};
use crate::words::{self, count};

/// The whole in a few sentences: as many as there is room for.
pub(super) fn short(story: &Story<'_>) -> String {
    let language = story.journey.language;
    let mut said = String::new();
    let title = story.journey.title.trim_end_matches('.');
    let sentences =
        [Some(format!("{title}.")), timeline(story, true), course(story), helpers(story)];
    let rest = [experiences(story), views(story)];
    for sentence in sentences.into_iter().chain(rest).flatten() {
        add(&mut said, &sentence);
    }
    if said.is_empty() {
        // Names that are too long are left out rather than cut.
        add(&mut said, &timeline(story, false).unwrap_or_default());
    }
    if said.is_empty() {
        add(&mut said, language.pick("Een klantreis.", "A journey."));
    }
    said
}

fn add(said: &mut String, sentence: &str) {
    let room = Telling::SHORT - said.chars().count().min(Telling::SHORT);
    if !sentence.is_empty() && sentence.chars().count() < room {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(sentence);
    }
}

/// "Tijdlijn van 21 stappen in 6 fasen, verteld door Inge."
fn timeline(story: &Story<'_>, named: bool) -> Option<String> {
    let (journey, language) = (story.journey, story.journey.language);
    let steps = story.told().count();
    if steps == 0 {
        return None;
    }
    let steps = count(steps, language.pick(["stap", "stappen"], ["step", "steps"]));
    let told = |pass: &&Pass| pass.phase.is_some() && pass.first < pass.end;
    let phases = match story.passes.iter().filter(told).count() {
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

/// "De tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij tevreden."
fn course(story: &Story<'_>) -> Option<String> {
    if story.journey.parties.len() > 1 {
        return lowest(story);
    }
    let (lowest, highest) = ends(0, story)?;
    let levels = levels(0, story);
    let ((_, first), (_, last)) = (levels.first()?, levels.last()?);
    let [from, low, to] = [*first, lowest, *last].map(|level| at(level, story));
    Some(match story.journey.language {
        Language::Dutch if lowest == highest => format!("De tevredenheid blijft {low}."),
        Language::Dutch if lowest == *first => {
            format!("De tevredenheid begint {from}, het laagste punt, en eindigt {to}.")
        }
        Language::Dutch if lowest == *last => {
            format!("De tevredenheid begint {from} en eindigt {to}, het laagste punt.")
        }
        Language::Dutch => {
            format!("De tevredenheid begint {from}, is het laagst {low} en eindigt {to}.")
        }
        Language::English if lowest == highest => format!("Satisfaction stays {low}."),
        Language::English if lowest == *first => {
            format!("Satisfaction starts {from}, the lowest point, and ends {to}.")
        }
        Language::English if lowest == *last => {
            format!("Satisfaction starts {from} and ends {to}, the lowest point.")
        }
        Language::English => {
            format!("Satisfaction starts {from}, is lowest {low} and ends {to}.")
        }
    })
}

/// "bij neutraal", or "tussen neutraal en ontevreden".
fn at(level: Level, story: &Story<'_>) -> String {
    let language = story.journey.language;
    let name = words::level(story.journey.scale_of(0), level, language);
    let between = level.is_halfway() && name.starts_with(language.pick("tussen ", "between "));
    if between { name } else { format!("{} {name}", language.pick("bij", "at")) }
}

/// "Laagste punt: wanhoop bij Gezinnen en ontevreden bij Professionals."
fn lowest(story: &Story<'_>) -> Option<String> {
    let (journey, language) = (story.journey, story.journey.language);
    let said = |(party, teller): (usize, &Party)| {
        let (lowest, _) = ends(party, story)?;
        let level = words::level(journey.scale_of(party), lowest, language);
        Some(format!("{level} {} {}", language.pick("bij", "with"), teller.name))
    };
    let said: Vec<String> = journey.parties.iter().enumerate().filter_map(said).collect();
    let word = language.pick("Laagste punt", "Lowest point");
    (!said.is_empty()).then(|| format!("{word}: {}.", words::listed(&said, language)))
}

/// "Eronder staat wat 5 organisaties deden."
fn helpers(story: &Story<'_>) -> Option<String> {
    let (journey, language) = (story.journey, story.journey.language);
    if !story.has(Part::Organisations) {
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

/// "14 ervaringen: 4 goede en 10 slechte."
fn experiences(story: &Story<'_>) -> Option<String> {
    let all = &story.journey.experiences;
    if !story.has(Part::Experiences) {
        return None;
    }
    let good = all.iter().filter(|it| it.sign == Sign::Plus).count();
    let bad = all.len() - good;
    Some(match story.journey.language {
        Language::Dutch => {
            format!("{}: {good} goed, {bad} slecht.", count(all.len(), ["ervaring", "ervaringen"]))
        }
        Language::English => {
            format!("{}: {good} good, {bad} bad.", count(all.len(), ["experience", "experiences"]))
        }
    })
}

/// "8 vergelijkingen, 6 adviezen.": what else there is to read.
fn views(story: &Story<'_>) -> Option<String> {
    let (journey, language) = (story.journey, story.journey.language);
    let counts = [
        (
            Part::Comparisons,
            journey.comparisons.len(),
            [["vergelijking", "vergelijkingen"], ["comparison", "comparisons"]],
        ),
        (Part::Topics, journey.topics.len(), [["thema", "thema’s"], ["theme", "themes"]]),
        (
            Part::Advice,
            journey.advice.len(),
            [["advies", "adviezen"], ["piece of advice", "pieces of advice"]],
        ),
    ];
    let drawn = counts.into_iter().filter(|(part, ..)| story.has(*part));
    let said: Vec<String> =
        drawn.map(|(_, n, [dutch, english])| count(n, language.pick(dutch, english))).collect();
    (!said.is_empty()).then(|| words::upper_first(&format!("{}.", words::listed(&said, language))))
}
