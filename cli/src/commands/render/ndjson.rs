//! `klantreis render --ndjson`: a journey on each line that comes in, its drawing on each line that goes out.

use std::io::{self, BufRead, Read};
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches};
use klantreis::check::not_drawn;
use klantreis::model::Language;
use klantreis::source::MAX_FILE_BYTES;
use klantreis::write::{Drawing, Format, Output, SvgText, Target};
use serde_json::{Value, json};

use crate::drawing::draw::DrawOptions;
use crate::drawing::guard::guarded;
use crate::drawing::laid_out::laid_out;
use crate::drawing::parallel::in_order;
use crate::files::journey_file::JourneyFile;
use crate::files::output;
use crate::messages::formats::unwritable;
use crate::messages::json;
use crate::messages::problem::Problem;
use crate::options::common::heading;
use crate::options::settings::{StudySettings, Uses};
use crate::options::{reveal, svg_text};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// Lines that are worked on together: enough for all processors, few enough to be held at once.
const TOGETHER: usize = 256;

/// `--ndjson`.
pub fn option(language: Language) -> Arg {
    Arg::new("ndjson")
        .long("ndjson")
        .action(ArgAction::SetTrue)
        .conflicts_with_all(["files", "out", "out-dir", "format", "dpi", "transparent"])
        .help_heading(heading(language))
        .help(language.pick(
            "Leest van een ander programma op elke regel een klantreis als JSON, en geeft op elke regel de tekening ervan als SVG, of wat eraan mankeert",
            "Reads a journey as JSON on each line from another program, and gives its drawing as SVG on each line, or what is wrong with it",
        ))
}

/// Draws the journey on each line, also after one that cannot be drawn.
pub fn run(matches: &ArgMatches, language: Language) -> Result<Outcome, Stop> {
    let stdin = [PathBuf::from("-")];
    let settings = StudySettings::of(Uses::JOURNEYS, matches, &stdin, language)?;
    settings.tell(language);
    let options = DrawOptions::of(matches, &settings, language)?;
    reveal::tell(options.revealed(), language);
    let text = svg_text::asked(matches).unwrap_or(SvgText::Live);
    let format = Output { format: Format::Svg(text), target: Target::Stdout };
    let mut input = io::stdin().lock();
    let (mut number, mut outcome) = (0, Outcome::Fine);
    loop {
        let lines = next_lines(&mut input, &mut number, language)?;
        if lines.is_empty() {
            return Ok(outcome);
        }
        let answered = |line: &Line| answer(line, &options, &format, language);
        in_order(&lines, answered, |_, (answer, line_outcome)| {
            outcome = outcome.max(line_outcome);
            output::print(format!("{answer}\n").as_bytes(), language)
        })?;
    }
}

/// A line of the input that is not empty.
struct Line {
    /// Counted from 1.
    number: usize,
    bytes: Vec<u8>,
}

/// The next lines, none at the end of the input.
fn next_lines(
    input: &mut impl BufRead,
    number: &mut usize,
    language: Language,
) -> Result<Vec<Line>, Problem> {
    let mut lines = Vec::new();
    while lines.len() < TOGETHER {
        let mut bytes = Vec::new();
        let read = input.by_ref().take(MAX_FILE_BYTES as u64 + 1).read_until(b'\n', &mut bytes);
        match read.map_err(|error| unreadable(&error, language))? {
            0 => break,
            read if read > MAX_FILE_BYTES => return Err(too_long(*number + 1, language)),
            _ => *number += 1,
        }
        if !bytes.trim_ascii().is_empty() {
            lines.push(Line { number: *number, bytes });
        }
    }
    Ok(lines)
}

/// What is said of a line, and how the command ends because of it.
fn answer(
    line: &Line,
    options: &DrawOptions,
    format: &Output,
    language: Language,
) -> (Value, Outcome) {
    let known = options.source();
    let mut file = JourneyFile::of_line(line.name(language), &line.bytes, known, language);
    match drawn(&mut file, options, format, language) {
        Ok(Some((pages, not_drawn))) => {
            (json!({ "line": line.number, "pages": pages, "not_drawn": not_drawn }), Outcome::Fine)
        }
        Ok(None) => {
            file.keep_errors();
            let problems: Vec<Value> = json::diagnostics(&file, &file.name).collect();
            (json!({ "line": line.number, "problems": problems }), Outcome::Found)
        }
        Err(problem) => {
            let problems = [json::problem(&problem, &file.name)];
            (json!({ "line": line.number, "problems": problems }), problem.outcome)
        }
    }
}

/// The pages of a drawing as SVG, and what of the journey is not on them.
type Drawn = (Vec<String>, Vec<String>);

/// The drawing of a journey; `None` where errors in it are in the way.
fn drawn(
    file: &mut JourneyFile,
    options: &DrawOptions,
    format: &Output,
    language: Language,
) -> Result<Option<Drawn>, Problem> {
    let name = file.name.clone();
    let Some(journey) = file.drawable() else { return Ok(None) };
    options.choose(journey, &name, language)?;
    let mut pages = Vec::new();
    for set in laid_out(std::slice::from_ref(format), options.theme(), |theme, seen| {
        options.scenes(journey, theme, seen, language)
    })? {
        let drawing = Drawing { pages: &set.pages, whole: None, story: None };
        let written = guarded(language, || format.format.write(drawing))?;
        let written = written.map_err(|error| unwritable(error, language))?;
        pages.extend(written.iter().map(|page| String::from_utf8_lossy(page).into_owned()));
    }
    let left_out = not_drawn(journey, language).into_iter();
    Ok(Some((pages, left_out.map(|finding| finding.message).collect())))
}

impl Line {
    fn name(&self, language: Language) -> String {
        format!("{} {}", language.pick("regel", "line"), self.number)
    }
}

fn too_long(number: usize, language: Language) -> Problem {
    let limit = MAX_FILE_BYTES / (1024 * 1024);
    Problem::found(match language {
        Language::Dutch => format!("Regel {number} is te lang: meer dan {limit} MB."),
        Language::English => format!("Line {number} is too long: more than {limit} MB."),
    })
    .help(
        language.pick(
            "Zet elke klantreis op een eigen regel.",
            "Put each journey on a line of its own.",
        ),
    )
}

fn unreadable(error: &io::Error, language: Language) -> Problem {
    Problem::found(match language {
        Language::Dutch => format!("De invoer kan niet worden gelezen ({error})."),
        Language::English => format!("The input cannot be read ({error})."),
    })
}
