//! Drawing one file in the way that the options ask for.

use clap::ArgMatches;
use klantreis::diagnostic::{Diagnostic, Severity, Span};
use klantreis::layout::layout;
use klantreis::model::{Journey, Language, Part};
use klantreis::scene::{Meaning, Node, Role, Scene};
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::NoGlyph;

use super::arguments::typed;
use super::format::{Drawing, Format};
use super::input::Source;
use super::lanes::Choice;
use super::load::Loaded;
use super::paper::Paper;
use super::plan::{Claims, Job};
use super::problem::{Problem, Stop};
use super::report::count;
use super::{picture, report, theme};

/// What the options ask for.
pub struct Asked {
    choice: Choice,
    paper: Paper,
    theme: Theme,
}

impl Asked {
    /// Reads the options, and the theme that they name.
    pub fn of(matches: &ArgMatches, language: Language) -> Result<Self, Stop> {
        Ok(Self {
            choice: Choice::of(matches, language)?,
            paper: Paper::of(matches, language)?,
            theme: theme::chosen(matches, language)?,
        })
    }
}

/// How drawing a file ended.
pub enum Attempt {
    /// It is drawn and written.
    Drawn {
        /// What was drawn, where it is and how large.
        summary: String,
        pages: Vec<Scene>,
    },
    /// It could not be: what is in the way, as text for people.
    Failed(String),
}

/// Draws a file and writes it in all formats asked for.
pub fn attempt(
    job: &Job,
    asked: &Asked,
    claims: &Claims,
    language: Language,
) -> Result<Attempt, Stop> {
    match draw(job, asked, claims, language) {
        Err(Stop::Problem(problem)) => Ok(Attempt::Failed(report::told(&problem, language))),
        other => other,
    }
}

fn draw(job: &Job, asked: &Asked, claims: &Claims, language: Language) -> Result<Attempt, Stop> {
    let mut file = Loaded::read(&job.source, language)?;
    let Some(journey) = file.drawable() else {
        file.keep_errors();
        return Ok(Attempt::Failed(report::diagnostics(&file, language)));
    };
    asked.choice.apply(journey, language)?;
    if !journey.draws_anything() {
        return Err(nothing_left(job, language).into());
    }
    let pages = asked.paper.draw(journey, &asked.theme, language)?;
    let has = |format: Format| job.outputs.iter().any(|output| output.format == format);
    let is_told = has(Format::Html) || has(Format::Txt);
    let story = is_told.then(|| tell(journey));
    let whole = (has(Format::Html) && asked.paper.is_cut()).then(|| layout(journey, &asked.theme));
    let drawing = Drawing { pages: &pages, whole: whole.as_ref(), story: story.as_ref() };
    let written = match picture::write(drawing, &job.outputs, claims, language) {
        Err(Stop::Problem(problem)) => {
            return Ok(Attempt::Failed(unwritten(file, problem, language)));
        }
        written => written?,
    };
    let counts = counts(&pages, journey, language);
    let found = advice(&file, &job.source, language);
    Ok(Attempt::Drawn { summary: format!("{written}, {counts}{found}\n"), pages })
}

/// Why a drawing could not be written: in the file itself, where a character of it is in the way.
fn unwritten(mut file: Loaded, problem: Problem, language: Language) -> String {
    let span = problem.missing.as_ref().and_then(|missing| missing_in(&file.text, missing));
    let Some(span) = span else { return report::told(&problem, language) };
    let Problem { message, help, .. } = problem;
    let code = "character-not-drawn";
    file.diagnostics = vec![Diagnostic { severity: Severity::Error, code, span, message, help }];
    report::diagnostics(&file, language)
}

/// Where a character that cannot be drawn stands: in the line that holds the words around it, or
/// else the first that is no remark.
fn missing_in(text: &str, missing: &NoGlyph) -> Option<Span> {
    let line_at = |at: usize| {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        text[start..].lines().next().unwrap_or_default()
    };
    let places = || text.match_indices(missing.character).map(|(at, _)| at);
    let same = places().find(|&at| line_at(at).contains(missing.line.trim()));
    let told = || places().find(|&at| !line_at(at).trim_start().starts_with('#'));
    let start = same.or_else(told)?;
    Some(Span { start, end: start + missing.character.len_utf8() })
}

fn nothing_left(job: &Job, language: Language) -> Problem {
    let name = job.source.name(language);
    Problem::found(match language {
        Language::Dutch => format!("Voor de gekozen banen staat er niets in {name}."),
        Language::English => format!("{name} has nothing for the chosen lanes."),
    })
}

/// "21 stappen, 32 kaders".
fn counts(pages: &[Scene], journey: &Journey, language: Language) -> String {
    let (steps, cards) = language
        .pick((["stap", "stappen"], ["kader", "kaders"]), (["step", "steps"], ["card", "cards"]));
    let counts = [
        (drawn_steps(journey), steps),
        (pages.iter().map(|page| pictures(&page.nodes)).sum(), cards),
    ];
    let counts: Vec<String> =
        counts.into_iter().filter(|&(n, _)| n > 0).map(|(n, words)| count(n, words)).collect();
    counts.join(", ")
}

/// How many steps have a lane to stand in.
fn drawn_steps(journey: &Journey) -> usize {
    let lanes = [Part::Events, Part::Emotions, Part::Thoughts, Part::Organisations];
    let drawn = journey.drawn_parts();
    if lanes.iter().any(|part| drawn.contains(part)) { journey.steps.len() } else { 0 }
}

/// How many cards are drawn.
fn pictures(nodes: &[Node]) -> usize {
    let count = |node: &Node| match node {
        // A bar that goes on over the next page is one bar.
        Node::Group(group) if matches!(group.role, Role::LaneCard { continued: true, .. }) => 0,
        Node::Group(group) if group.role.meaning() == Meaning::Picture => 1,
        Node::Group(group) => pictures(&group.nodes),
        _ => 0,
    };
    nodes.iter().map(count).sum()
}

/// How much there is to look at again, and the command that shows it.
fn advice(file: &Loaded, source: &Source, language: Language) -> String {
    // Notes need no change to the file, and would stand beside every journey.
    let found = file.diagnostics.iter().filter(|d| d.severity > Severity::Note).count();
    if found == 0 {
        return String::new();
    }
    let words = language.pick(["aandachtspunt", "aandachtspunten"], ["finding", "findings"]);
    let found = count(found, words);
    match source {
        Source::Stdin => format!(", {found}"),
        Source::File(path) => format!(", {found}: klantreis check {}", typed(path)),
    }
}
