//! `klantreis move`: puts a step behind another one, or in another phase.

use clap::{ArgGroup, ArgMatches, Command};
use klantreis::edit::Edit;
use klantreis::model::{Language, StepId};

use crate::commands::change::{argument, ends, option, step, step_id, typed};
use crate::options::common::examples;
use crate::outcome::Outcome;
use crate::stop::Stop;

/// The command and its help.
pub fn command(l: Language) -> Command {
    let (about, usage, value, help, after, phase) = l.pick(
        (
            "Zet een stap op een andere plaats of in een andere fase",
            "klantreis move [OPTIES] BESTAND STAP --after STAP | --phase FASE",
            "STAP",
            "Welke stap, zoals stap:4",
            "Achter welke stap; 0 zet de stap vooraan",
            "In welke fase",
        ),
        (
            "Puts a step in another place or in another phase",
            "klantreis move [OPTIONS] FILE STEP --after STEP | --phase PHASE",
            "STEP",
            "Which step, such as step:4",
            "Behind which step; 0 puts it first",
            "In which phase",
        ),
    );
    let dutch = format!(
        "
  klantreis move inge.yaml stap:4 --after 7       zet stap 4 achter stap 7
  klantreis move inge.yaml stap:4 --phase 5       zet stap 4 in fase 5

Andere stappen blijven in hun fase, en wat naar een stap verwijst, blijft
dezelfde stap bedoelen.{}",
        ends(l)
    );
    let english = format!(
        "
  klantreis move inge.yaml step:4 --after 7       puts step 4 behind step 7
  klantreis move inge.yaml step:4 --phase 5       puts step 4 in phase 5

Other steps stay in their phase, and what refers to a step goes on to mean the
same one.{}",
        ends(l)
    );
    super::command("move", about, usage, l)
        .arg(argument("step", value, help, l))
        .arg(option("after", value, after, l))
        .arg(option("phase", l.pick("FASE", "PHASE"), phase, l))
        .group(ArgGroup::new("where").args(["after", "phase"]).multiple(true).required(true))
        .after_help(examples(l, &dutch, &english))
}

/// Moves the step.
pub fn run(matches: &ArgMatches, l: Language) -> Result<Outcome, Stop> {
    let number = step(typed(matches, "step").unwrap_or_default(), l)?;
    let after = typed(matches, "after").map(|it| if it == "0" { Ok(0) } else { step(it, l) });
    let after = after.transpose()?;
    let wanted = |file: &_| {
        let step = step_id(file, number, l)?;
        let phase = typed(matches, "phase").map(str::to_owned);
        // The phase first: the step has another number when it has moved.
        let mut edits = Vec::new();
        edits.extend(phase.map(|phase| Edit::SetPhase { step, phase: Some(phase) }));
        if let Some(after) = after {
            let first = StepId { number: 0, ..step };
            let after = if after == 0 { first } else { step_id(file, after, l)? };
            edits.push(Edit::MoveStep { step, after });
        }
        Ok(edits)
    };
    super::run(matches, &wanted, l)
}
