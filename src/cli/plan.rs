//! Which picture goes where, settled before anything is written.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use klantreis::model::Language;

use super::input::{Source, shown};
use super::output;
use super::problem::{Problem, Stop};

/// Where a picture is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Stdout,
    File(PathBuf),
}

impl Target {
    /// Writes a whole picture or nothing.
    pub fn write(&self, picture: &[u8], language: Language) -> Result<(), Stop> {
        match self {
            Self::Stdout => output::print(picture, language),
            Self::File(path) => output::replace(path, picture, language),
        }
    }

    /// What it is called in a message.
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::Stdout => language.pick("(standaarduitvoer)", "(standard output)").to_owned(),
            Self::File(path) => shown(path),
        }
    }
}

/// One picture to draw.
#[derive(Debug)]
pub struct Job {
    pub source: Source,
    pub target: Target,
}

/// Where the user wants the pictures.
pub enum Wanted<'a> {
    /// Each beside its journey.
    Beside,
    /// The only one in this file; `-` for standard output.
    Output(&'a Path),
    /// All in this folder.
    Folder(&'a Path),
}

/// Gives each input its own output, with `ending` in place of `yaml` where the user gives no name,
/// or says why that cannot be.
pub fn plan(
    inputs: &[&PathBuf],
    wanted: &Wanted<'_>,
    ending: &str,
    language: Language,
) -> Result<Vec<Job>, Problem> {
    if inputs.len() > 1 && matches!(wanted, Wanted::Output(_)) {
        return Err(one_output_for_many(language));
    }
    let sources = inputs.iter().map(|path| Source::from_argument(path));
    let jobs = sources
        .map(|source| Ok(Job { target: target(&source, wanted, ending, language)?, source }));
    let jobs: Vec<Job> = jobs.collect::<Result<_, Problem>>()?;
    outputs_differ(&jobs, language)?;
    no_input_is_lost(&jobs, language)?;
    Ok(jobs)
}

fn target(
    source: &Source,
    wanted: &Wanted<'_>,
    ending: &str,
    language: Language,
) -> Result<Target, Problem> {
    match (wanted, source) {
        (Wanted::Output(path), _) if *path == Path::new("-") => Ok(Target::Stdout),
        (Wanted::Output(path), _) => Ok(Target::File(path.to_path_buf())),
        (Wanted::Beside, Source::Stdin) => Ok(Target::Stdout),
        (Wanted::Beside, Source::File(path)) => Ok(Target::File(path.with_extension(ending))),
        (Wanted::Folder(_), Source::Stdin) => Err(nameless(language)),
        (Wanted::Folder(folder), Source::File(path)) => {
            let name = path.with_extension(ending);
            Ok(Target::File(folder.join(name.file_name().unwrap_or_default())))
        }
    }
}

fn outputs_differ(jobs: &[Job], language: Language) -> Result<(), Problem> {
    let mut taken: HashMap<PathBuf, &Source> = HashMap::new();
    for job in jobs {
        let key = match &job.target {
            Target::Stdout => PathBuf::from("-"),
            Target::File(path) => identity(path),
        };
        if let Some(other) = taken.insert(key, &job.source) {
            return Err(same_output(job, other, language));
        }
    }
    Ok(())
}

/// Says so where a picture would replace one of the journeys it is drawn from.
pub fn no_input_is_lost(jobs: &[Job], language: Language) -> Result<(), Problem> {
    let inputs: HashSet<PathBuf> =
        jobs.iter().filter_map(|job| input_identity(&job.source)).collect();
    for job in jobs {
        // A folder cannot be read, let alone be lost; reading it tells what is wrong.
        if let Target::File(path) = &job.target
            && !path.is_dir()
            && inputs.contains(&identity(path))
        {
            return Err(overwrites_input(path, language));
        }
    }
    Ok(())
}

fn input_identity(source: &Source) -> Option<PathBuf> {
    match source {
        Source::Stdin => None,
        Source::File(path) => Some(identity(path)),
    }
}

/// The same for every spelling of the same file, whether it exists already or not.
fn identity(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
    let whole = fs::canonicalize(path);
    let within = || Some(fs::canonicalize(parent).ok()?.join(path.file_name()?));
    let found = whole.ok().or_else(within).unwrap_or_else(|| path.components().collect());
    // Where capitals make no difference to the file system, they make none here.
    if cfg!(any(windows, target_os = "macos")) {
        return found.to_string_lossy().to_lowercase().into();
    }
    found
}

fn one_output_for_many(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Met -o kunt u maar één bestand tekenen.",
            "Gebruik --out-dir en een map voor meer bestanden.",
        ),
        ("With -o you can draw only one file.", "Use --out-dir and a folder for more files."),
    );
    Problem::wrong_usage(message).help(help)
}

fn nameless(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Wat via - binnenkomt heeft geen naam, dus --out-dir kan hier niet.",
            "Gebruik -o en de naam van de tekening.",
        ),
        (
            "What comes in through - has no name, so --out-dir is not possible here.",
            "Use -o and the name of the picture.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}

fn same_output(job: &Job, other: &Source, language: Language) -> Problem {
    let (first, second) = (other.name(language), job.source.name(language));
    let target = match &job.target {
        Target::Stdout => "-".to_owned(),
        Target::File(path) => shown(path),
    };
    let (message, help) = match language {
        Language::Dutch => (
            format!("{first} en {second} zouden allebei {target} worden; er is niets getekend."),
            "Teken ze apart, elk met een eigen -o.",
        ),
        Language::English => (
            format!("{first} and {second} would both become {target}; nothing was drawn."),
            "Draw them one by one, each with its own -o.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

fn overwrites_input(path: &Path, language: Language) -> Problem {
    let path = shown(path);
    let (message, help) = match language {
        Language::Dutch => (
            format!("De tekening zou over {path} heen komen; er is niets getekend."),
            "Kies met -o een andere naam voor de tekening.",
        ),
        Language::English => (
            format!("The picture would replace {path}; nothing was drawn."),
            "Choose another name for the picture with -o.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}
