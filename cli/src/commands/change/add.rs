//! `klantreis add`: adds a step.

use clap::{Arg, ArgMatches, Command};
use klantreis::edit::{Edit, Path, Value};
use klantreis::model::{Action, Event, Language, Step, StepId};

use crate::commands::change::{argument, ends, option, step, step_id, typed};
use crate::files::journey_file::JourneyFile;
use crate::messages::problem::Problem;
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, event) = l.pick(
        (
            "Voegt een stap toe aan een klantreis",
            "klantreis add [OPTIES] BESTAND GEBEURTENIS",
            ("GEBEURTENIS", "Wat er gebeurt, in de woorden van de verteller"),
        ),
        (
            "Adds a step to a journey",
            "klantreis add [OPTIONS] FILE EVENT",
            ("EVENT", "What happens, in the words of the narrator"),
        ),
    );
    let dutch = format!(
        "
  klantreis add inge.yaml \"Ik bel weer\" --after 4 --level ontevreden
  klantreis add inge.yaml \"Het gaat goed\" --phase 6 --emotion \"Wat een rust!\"{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis add inge.yaml \"I call again\" --after 4 --level dissatisfied
  klantreis add inge.yaml \"All is well\" --phase 6 --emotion \"At last!\"{}",
        ends(l)
    );
    super::command("add", about, usage, l)
        .arg(argument("event", event.0, event.1, l))
        .args(options(l))
        .after_help(examples(l, &dutch, &english))
}

fn options(l: Language) -> [Arg; 6] {
    let (step, text, name) = l.pick(("STAP", "TEKST", "NAAM"), ("STEP", "TEXT", "NAME"));
    let after = l.pick(
        "Achter welke stap; 0 is vooraan, zonder --after achteraan",
        "Behind which step; 0 is first, without --after it is last",
    );
    [
        option("after", step, after, l),
        option(
            "level",
            l.pick("NIVEAU", "LEVEL"),
            l.pick("Hoe tevreden de verteller is", "How satisfied the narrator is"),
            l,
        )
        .alias("niveau"),
        option(
            "phase",
            l.pick("FASE", "PHASE"),
            l.pick(
                "In welke fase; anders die van de stap ervoor",
                "In which phase; else that of the step before",
            ),
            l,
        )
        .alias("fase"),
        option("emotion", text, l.pick("Wat de verteller voelt", "What the narrator feels"), l)
            .alias("emotie"),
        option("thought", text, l.pick("Wat de verteller denkt", "What the narrator thinks"), l)
            .alias("gedachte"),
        option(
            "organisation",
            name,
            l.pick("Welke organisatie betrokken is", "Which organisation is involved"),
            l,
        )
        .alias("organisatie"),
    ]
}

/// Adds the step.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let after = typed(matches, "after").map(|it| if it == "0" { Ok(0) } else { step(it, l) });
    let after = after.transpose()?;
    super::run(matches, &|file| wanted(matches, file, after, l), l)
}

fn wanted(
    matches: &ArgMatches,
    file: &JourneyFile,
    after: Option<usize>,
    l: Language,
) -> Result<Vec<Edit>, Problem> {
    let count = file.document.as_ref().map_or(0, |document| document.journey.steps.len());
    let number = after.unwrap_or(count);
    let after = if number == 0 { StepId::new(0, 0) } else { step_id(file, number, l)? };
    let text = typed(matches, "event").unwrap_or_default().trim().to_owned();
    if text.is_empty() {
        let message = l.pick("De gebeurtenis is leeg.", "The event is empty.");
        return Err(Problem::wrong_usage(message));
    }
    let mut step = Step::default();
    step.event = Some(Event { text, level: None, level_source: None });
    step.phase = typed(matches, "phase").map(str::to_owned);
    if let Some(emotion) = typed(matches, "emotion") {
        step = step.feeling(emotion);
    }
    if let Some(thought) = typed(matches, "thought") {
        step = step.thinking(thought);
    }
    if let Some(name) = typed(matches, "organisation") {
        step = step.with_action(Action::by(name, ""));
    }
    let mut edits = vec![Edit::AddStep { after, step: Box::new(step) }];
    if let Some(level) = typed(matches, "level") {
        let at = Path::root().key("step").at(number).key("level");
        edits.push(Edit::Set { at, value: Value::Text(level.to_owned()) });
    }
    Ok(edits)
}
