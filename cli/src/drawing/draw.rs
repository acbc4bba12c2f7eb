//! Drawing one file in the way that the options ask for.

use std::cell::{OnceCell, RefCell};

use clap::ArgMatches;
use klantreis::check::not_drawn;
use klantreis::diagnostic::Severity;
use klantreis::journey::{Private, Selection};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::settings::Setting;
use klantreis::story::{self, Passage, tell};
use klantreis::theme::Theme;
use klantreis::write::{Claims, Format, Output, counted, counts};
use klantreis_office::word::House;

use crate::drawing::laid_out::{LaidOut, Seen, laid_out};
use crate::drawing::missing::{boxes_in, in_the_file};
use crate::drawing::save::{Document, save};
use crate::drawing::word::Maker;
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::typed;
use crate::files::outputs::Job;
use crate::messages::problem::Problem;
use crate::messages::report;
use crate::messages::told::Told;
use crate::options::document::DocumentOptions;
use crate::options::idle::Idle;
use crate::options::pages::PageOptions;
use crate::options::settings::StudySettings;
use crate::options::{excerpt, lanes, origin, reference, theme};
use crate::outcome::Outcome;
use crate::stop::Stop;

/// How the options ask a journey to be drawn.
pub struct DrawOptions {
    source: Option<String>,
    selection: Selection,
    /// Where lanes come from that are not asked for.
    lanes_origin: Option<String>,
    pages: PageOptions,
    idle: Idle,
    theme: Theme,
    /// How documents look, and what the pictures in them keep of what was asked for.
    house: House,
    document: DocumentOptions,
    asked: Vec<Vec<String>>,
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
        let theme = theme::chosen(matches, settings, language)?;
        let mut selection = lanes::selection(matches, settings, language)?;
        let document = DocumentOptions::of(matches, &mut selection, language)?;
        let house = document.pages_of(reference::house(matches, &theme, language)?);
        Ok(Self {
            house,
            document,
            asked: origin::asked(matches, settings),
            source: settings.source().map(str::to_owned),
            selection,
            lanes_origin: [Setting::Lanes, Setting::Without]
                .into_iter()
                .find_map(|setting| settings.origin(setting, language)),
            pages: PageOptions::of(matches, settings, language)?,
            idle: Idle::of(matches),
            theme,
        })
    }
}

impl DrawOptions {
    /// The documents of a journey.
    fn documents(
        &self,
        journey: &Journey,
        outputs: &[Output],
        source: &Source,
        language: Language,
    ) -> Result<Vec<Document>, Stop> {
        let Self { theme, house, document, asked: options, .. } = self;
        let maker = Maker { theme, house, document, options, language };
        let document = |output: &Output| {
            let drawn = maker.draw(journey, None)?;
            let content = maker.document(journey, &drawn, source)?;
            let (output, count) = (output.clone(), drawn.count());
            Ok(Document { output, content, count, whole: drawn.into_whole() })
        };
        outputs.iter().map(document).collect()
    }
}

/// How a journey is made ready and laid out.
impl DrawOptions {
    /// Where a journey comes from that does not say so itself.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Leaves of a journey what is to be drawn; `name` is what its file is called.
    pub fn choose(
        &self,
        journey: &mut Journey,
        name: &str,
        language: Language,
    ) -> Result<(), Problem> {
        // What is drawn depends on the view, wherever that comes from.
        journey.view.get_or_insert(self.theme.view);
        lanes::select(&self.selection, journey, name, language)?;
        if journey.draws_anything() {
            return Ok(());
        }
        Err(nothing_left(name, language).because(self.lanes_origin.clone()))
    }

    /// The pages of a journey, in one piece unless pages are asked for.
    pub fn scenes(
        &self,
        journey: &Journey,
        theme: &Theme,
        seen: Seen,
        language: Language,
    ) -> Result<Vec<Scene>, Problem> {
        self.pages.draw(journey, theme, seen, language).map(|(scenes, _)| scenes)
    }
}

/// How drawing a file ended.
pub enum Attempt {
    /// It is drawn and written.
    Drawn {
        /// What was drawn, where it is and how large.
        summary: String,
        drawing: Vec<LaidOut>,
        /// What is good to know of it.
        notes: Vec<Told>,
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
    let DrawOptions { pages, idle, theme, .. } = options;
    let mut file = JourneyFile::read(&job.source, options.source(), language)?;
    let Some(journey) = file.drawable() else {
        file.keep_errors();
        return Ok(failed(report::diagnostics(&file, language)));
    };
    let name = job.source.name(language);
    options.choose(journey, &name, language)?;
    let notes = idle.told(journey, &job.outputs, language);
    let notes: Vec<Told> =
        notes.into_iter().chain(idle.in_documents(&job.outputs, language)).collect();
    let notes = RefCell::new(notes);
    let kept = OnceCell::new();
    let (documents, pictures): (Vec<Output>, Vec<Output>) =
        job.outputs.iter().cloned().partition(|output| output.format.is_document());
    let mut drawing = laid_out(&pictures, theme, |theme, seen| {
        let (scenes, note) = pages.draw(journey, theme, seen, language)?;
        notes.borrow_mut().extend(note);
        Ok(scenes)
    })
    .map_err(|problem: Problem| problem.about(&name))?;
    let any = |outputs: &[Output], is: fn(Format) -> bool| outputs.iter().any(|it| is(it.format));
    let tells = |format: Format| format.holds_story() || format.is_slides();
    let story = any(&job.outputs, tells).then(|| tell(journey));
    for set in &mut drawing {
        let is_web = any(&set.outputs, |format| format == Format::Html);
        set.whole = (is_web && pages.is_cut()).then(|| pages.whole(journey, theme));
    }
    let made = options.documents(journey, &documents, &job.source, language);
    let saved = made.and_then(|documents| {
        // What is told of a drawing lives as long as the drawing itself.
        let documents = kept.get_or_init(|| documents);
        save(&drawing, documents, story.as_ref(), claims, language)
    });
    let saved = match saved {
        Err(Stop::Problem(problem)) => {
            return Ok(failed(unwritten(file, &problem, language)));
        }
        saved => saved?,
    };
    let part = excerpt::told(journey, language);
    let left_out = part + &of_those_who_act(journey) + &left_out(journey, language);
    let left_out = left_out + &letters_left_out(&job.outputs, theme, language);
    let steps = journey.drawn_steps();
    let boxes = boxes_in(&drawing, Some(&file.text), language);
    let rest = boxes + &advice(&file, &job.source, language);
    let counted = |pages: &[Scene]| format!(", {}", counts(steps, pages, language));
    let summary = saved.summary(counted, &rest, language) + &left_out;
    Ok(Attempt::Drawn { summary, drawing, notes: notes.into_inner() })
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

fn nothing_left(name: &str, language: Language) -> Problem {
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
pub fn left_out(journey: &Journey, language: Language) -> String {
    let found = not_drawn(journey, language);
    found.iter().flat_map(|finding| ["  ", &finding.message, "\n"]).collect()
}

/// The letters that slides name and do not hold, where somebody chose any.
fn letters_left_out(outputs: &[Output], theme: &Theme, language: Language) -> String {
    let slides = outputs.iter().find(|output| output.format.is_slides());
    let (Some(output), Some(family)) = (slides, theme.fonts.files.first()) else {
        return String::new();
    };
    let (format, name) = (output.format.name(), &family.name);
    match language {
        Language::Dutch => format!(
            "  Niet in de {format}: de letters van {name}; een computer zonder {name} kiest andere.\n"
        ),
        Language::English => format!(
            "  Not in the {format}: the letters of {name}; a computer without {name} chooses others.\n"
        ),
    }
}

/// How much there is to look at again, and the command that shows it.
pub fn advice(file: &JourneyFile, source: &Source, language: Language) -> String {
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
