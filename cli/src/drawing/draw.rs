//! Drawing one file in the way that the options ask for.

use clap::ArgMatches;
use klantreis::check::not_drawn;
use klantreis::diagnostic::Severity;
use klantreis::journey::{Private, Selection};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::settings::Setting;
use klantreis::story::{self, Passage, tell};
use klantreis::theme::Theme;
use klantreis::write::{Claims, Drawing, Format, counted, counts};

use crate::drawing::missing::{boxes_in, in_the_file};
use crate::drawing::save::save;
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::typed;
use crate::files::outputs::Job;
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::messages::told::Told;
use crate::options::pages::PageOptions;
use crate::options::settings::StudySettings;
use crate::options::{excerpt, lanes, theme};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// How the options ask a journey to be drawn.
pub struct DrawOptions {
    source: Option<String>,
    selection: Selection,
    /// Where lanes come from that are not asked for.
    lanes_origin: Option<String>,
    pages: PageOptions,
    theme: Theme,
}

impl DrawOptions {
    /// What is shown that otherwise stays inside.
    pub fn revealed(&self) -> &[Private] {
        &self.selection.reveal
    }

    /// Reads the options, and the theme that they name.
    pub fn of(
        matches: &ArgMatches,
        settings: &StudySettings,
        language: Language,
    ) -> Result<Self, Stop> {
        Ok(Self {
            source: settings.source().map(str::to_owned),
            selection: lanes::selection(matches, settings, language)?,
            lanes_origin: [Setting::Lanes, Setting::Without]
                .into_iter()
                .find_map(|setting| settings.origin(setting, language)),
            pages: PageOptions::of(matches, settings, language)?,
            theme: theme::chosen(matches, settings, language)?,
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
        /// What is good to know of it.
        note: Option<Told>,
    },
    /// It could not be.
    Failed {
        /// What is in the way, as text for people.
        why: Told,
        /// How the command ends because of it.
        outcome: Outcome,
    },
}

/// Draws a file and writes it in all formats asked for.
pub fn draw(
    job: &Job,
    options: &DrawOptions,
    claims: &Claims,
    language: Language,
) -> Result<Attempt, Stop> {
    match drawn(job, options, claims, language) {
        Err(Stop::Problem(problem)) => {
            let outcome = problem.outcome;
            Ok(Attempt::Failed { why: report::problem_text(&problem, language), outcome })
        }
        other => other,
    }
}

fn drawn(
    job: &Job,
    options: &DrawOptions,
    claims: &Claims,
    language: Language,
) -> Result<Attempt, Stop> {
    let DrawOptions { source, selection, pages, theme, .. } = options;
    let mut file = JourneyFile::read(&job.source, source.as_deref(), language)?;
    let Some(journey) = file.drawable() else {
        file.keep_errors();
        return Ok(failed(report::diagnostics(&file, language)));
    };
    let name = job.source.name(language);
    // What is drawn depends on the view, wherever that comes from.
    journey.view.get_or_insert(theme.view);
    lanes::select(selection, journey, &name, language)?;
    if !journey.draws_anything() {
        return Err(nothing_left(job, language).because(options.lanes_origin.clone()).into());
    }
    let drawn = pages.draw(journey, theme, language);
    let (scenes, note) = drawn.map_err(|problem| problem.about(&name))?;
    let any = |is: fn(Format) -> bool| job.outputs.iter().any(|output| is(output.format));
    let story = any(Format::holds_story).then(|| tell(journey));
    let is_web = any(|format| format == Format::Html);
    let whole = (is_web && pages.is_cut()).then(|| pages.whole(journey, theme));
    let drawing = Drawing { pages: &scenes, whole: whole.as_ref(), story: story.as_ref() };
    let saved = match save(drawing, &job.outputs, claims, language) {
        Err(Stop::Problem(problem)) => {
            return Ok(failed(unwritten(file, &problem, language)));
        }
        saved => saved?,
    };
    let counts = counts(journey.drawn_steps(), &scenes, language);
    let part = excerpt::told(journey, language);
    let left_out = part + &of_those_who_act(journey) + &left_out(journey, language);
    let boxes = boxes_in(&scenes, &job.outputs, Some(&file.text), language);
    let advice = advice(&file, &job.source, language);
    let summary = saved.summary(&format!(", {counts}{boxes}{advice}"), language);
    Ok(Attempt::Drawn { summary: summary + &left_out, pages: scenes, note })
}

/// A file in which something is in the way.
fn failed(why: Told) -> Attempt {
    Attempt::Failed { why, outcome: Outcome::Found }
}

/// Why a drawing could not be written: in the file itself, where characters of it are in the way.
fn unwritten(mut file: JourneyFile, problem: &Problem, language: Language) -> Told {
    match in_the_file(&file.text, problem) {
        Some(found) => {
            file.diagnostics = found;
            report::diagnostics(&file, language)
        }
        None => report::problem_text(problem, language),
    }
}

fn nothing_left(job: &Job, language: Language) -> Problem {
    let name = job.source.name(language);
    Problem::found(match language {
        Language::Dutch => format!("Voor de gekozen banen staat er niets in {name}."),
        Language::English => format!("{name} has nothing for the chosen lanes."),
    })
}

/// How many of those who act are in each domain and who chose them, where that is drawn, a line each.
fn of_those_who_act(journey: &Journey) -> String {
    if journey.view == Some(View::Curve) {
        return String::new();
    }
    let line = |it: Passage| ["  ", &it.heading, ". ", &it.paragraphs.join(" "), "\n"].concat();
    story::counts(journey).into_iter().map(line).collect()
}

/// What the journey says and the drawing does not show, a line each.
fn left_out(journey: &Journey, language: Language) -> String {
    let found = not_drawn(journey, language);
    found.iter().flat_map(|finding| ["  ", &finding.message, "\n"]).collect()
}

/// How much there is to look at again, and the command that shows it.
fn advice(file: &JourneyFile, source: &Source, language: Language) -> String {
    // Notes need no change to the file, and would stand beside every journey.
    let found = file.diagnostics.iter().filter(|d| d.severity > Severity::Note).count();
    if found == 0 {
        return String::new();
    }
    let words = language.pick(["aandachtspunt", "aandachtspunten"], ["finding", "findings"]);
    let found = counted(found, words);
    match source {
        Source::Stdin => format!(", {found}"),
        Source::File(path) => format!(", {found}: klantreis check {}", typed(path)),
    }
}
