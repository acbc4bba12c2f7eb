//! `klantreis move`: puts a step or another item of a list behind another one, or a step in another phase.

use clap::{ArgGroup, ArgMatches, Command};
use klantreis::edit::{Edit, Path, Segment};
use klantreis::model::{Language, StepId};

use crate::commands::change::{argument, ends, option, path, step, step_id, typed};
use crate::messages::problem::Problem;
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, value, help, after, phase) = l.pick(
        (
            "Zet een stap of iets uit een lijst op een andere plaats of een stap in een andere fase",
            "klantreis move [OPTIES] BESTAND PLAATS --after NUMMER | --phase FASE",
            "PLAATS",
            "Wat een andere plaats krijgt, zoals stap:4 of doelen:2",
            "Achter welke stap, of welk nummer van de lijst; 0 is vooraan",
            "In welke fase",
        ),
        (
            "Puts a step or an item of a list in another place, or a step in another phase",
            "klantreis move [OPTIONS] FILE PLACE --after NUMBER | --phase PHASE",
            "PLACE",
            "What gets another place, such as step:4 or goals:2",
            "Behind which step, or which number of the list; 0 is first",
            "In which phase",
        ),
    );
    let dutch = format!(
        "
  klantreis move inge.yaml stap:4 --after 7       zet stap 4 achter stap 7
  klantreis move inge.yaml stap:4 --phase 5       zet stap 4 in fase 5
  klantreis move inge.yaml stap:4.organisaties:2 --after 0

Andere stappen blijven in hun fase. Alleen als het verhaal anders terug zou gaan
naar een eerdere fase, gaan de stappen erna mee, tot de eerste die zelf een fase
noemt. Wat naar een stap verwijst, blijft dezelfde stap bedoelen.{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis move inge.yaml step:4 --after 7       puts step 4 behind step 7
  klantreis move inge.yaml step:4 --phase 5       puts step 4 in phase 5
  klantreis move inge.yaml step:4.organisations:2 --after 0

Other steps stay in their phase. Only where the story would else go back to an
earlier phase do the steps behind it go along, up to the first that names a
phase itself. What refers to a step goes on to mean the same one.{}",
        ends(l)
    );
    super::command("move", about, usage, l)
        .arg(argument("step", value, help, l))
        .arg(option("after", l.pick("NUMMER", "NUMBER"), after, l))
        .arg(option("phase", l.pick("FASE", "PHASE"), phase, l))
        .group(ArgGroup::new("where").args(["after", "phase"]).multiple(true).required(true))
        .after_help(examples(l, &dutch, &english))
}

/// Moves it.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let place = typed(matches, "step").unwrap_or_default();
    match (step(place, l), path(place, l).ok().as_ref().and_then(item)) {
        (Err(_), Some((list, from))) => run_in_list(matches, &list, from, l),
        (number, _) => run_of_step(matches, number?, l),
    }
}

/// The list that a place is in, and which of it, from 0.
fn item(place: &Path) -> Option<(Path, usize)> {
    let Segment::At(at) = *place.segments().last()? else { return None };
    Some((place.parent(), at))
}

fn run_of_step(matches: &ArgMatches, number: usize, l: Language) -> Result<Outcome, Stop> {
    let after = typed(matches, "after").map(|it| if it == "0" { Ok(0) } else { step(it, l) });
    let after = after.transpose()?;
    let wanted = |file: &_| {
        let step = step_id(file, number, l)?;
        let phase = typed(matches, "phase").map(str::to_owned);
        let Some(after) = after else { return Ok(vec![Edit::SetPhase { step, phase }]) };
        let first = StepId { number: 0, ..step };
        let after = if after == 0 { first } else { step_id(file, after, l)? };
        Ok(vec![Edit::MoveStep { step, after, phase }])
    };
    super::run(matches, &wanted, l)
}

/// Moves an item of any list.
fn run_in_list(
    matches: &ArgMatches,
    list: &Path,
    from: usize,
    l: Language,
) -> Result<Outcome, Stop> {
    if typed(matches, "phase").is_some() {
        let message = l.pick(
            "Alleen een stap gaat naar een andere fase met --phase.",
            "Only a step goes to another phase with --phase.",
        );
        return Err(Problem::wrong_usage(message).into());
    }
    let after = typed(matches, "after").unwrap_or_default();
    let number = || path(after, l).ok().as_ref().and_then(item).map(|(_, at)| at + 1);
    let before = after.parse().ok().or_else(number).ok_or_else(|| {
        let (message, help) = l.pick(
            ("is geen nummer van de lijst", "Schrijf bijvoorbeeld 2; 0 is vooraan."),
            ("is no number of the list", "Write for instance 2; 0 is first."),
        );
        Problem::wrong_usage(format!("“{after}” {message}.")).help(help)
    })?;
    let edit = Edit::Move { list: list.clone(), from, before };
    super::run(matches, &|_| Ok(vec![edit.clone()]), l)
}
