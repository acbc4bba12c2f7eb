//! Which picture goes where, settled before anything is written.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use klantreis::model::Language;

use super::format::Format;
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

    /// The same for every spelling of the same place.
    fn identity(&self) -> PathBuf {
        match self {
            Self::Stdout => PathBuf::from("-"),
            Self::File(path) => identity(path),
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

/// One drawing to make, and what it is written to.
#[derive(Debug)]
pub struct Job {
    pub source: Source,
    pub outputs: Vec<Output>,
}

/// A file format of a drawing, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    pub format: Format,
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

/// Gives each input outputs of its own, which end in a word of `middle` and the format where the
/// user gives no name, or says why that cannot be.
pub fn plan(
    inputs: &[PathBuf],
    wanted: &Wanted<'_>,
    middle: Option<&str>,
    formats: &[Format],
    language: Language,
) -> Result<(Vec<Job>, Claims), Problem> {
    if inputs.len() > 1 && matches!(wanted, Wanted::Output(_)) {
        return Err(one_output_for_many(language));
    }
    let sources = inputs.iter().map(|path| Source::from_argument(path));
    let jobs = sources.map(|source| {
        let outputs = outputs(&source, wanted, middle, formats, language)?;
        Ok(Job { source, outputs })
    });
    let jobs: Vec<Job> = jobs.collect::<Result<_, Problem>>()?;
    let mut claims = Claims::of_inputs(jobs.iter().map(|job| &job.source));
    for job in &jobs {
        claims.add(&job.outputs, &job.source.name(language), language)?;
    }
    for job in &jobs {
        claims.no_input_is_lost(job.outputs.iter().map(|output| &output.target), language)?;
    }
    Ok((jobs, claims))
}

fn outputs(
    source: &Source,
    wanted: &Wanted<'_>,
    middle: Option<&str>,
    formats: &[Format],
    language: Language,
) -> Result<Vec<Output>, Problem> {
    let beside = |path: &Path| each(&path.with_extension(middle.unwrap_or_default()), formats);
    match (wanted, source) {
        (Wanted::Output(path), _) => given(path, formats, language),
        (Wanted::Beside, Source::Stdin) => given(Path::new("-"), formats, language),
        (Wanted::Beside, Source::File(path)) => Ok(beside(path)),
        (Wanted::Folder(_), Source::Stdin) => Err(nameless(language)),
        (Wanted::Folder(folder), Source::File(path)) => {
            Ok(beside(&folder.join(path.file_name().unwrap_or_default())))
        }
    }
}

/// The outputs of the only drawing, called `name` where the user gives no name.
pub fn named(
    out: Option<&Path>,
    name: &Path,
    formats: &[Format],
    language: Language,
) -> Result<Vec<Output>, Problem> {
    match out {
        Some(out) => given(out, formats, language),
        None => Ok(each(name, formats)),
    }
}

/// An output in each format, with its own ending behind `name`.
fn each(name: &Path, formats: &[Format]) -> Vec<Output> {
    let output = |&format: &Format| {
        let mut file = name.as_os_str().to_owned();
        file.push(".");
        file.push(format.name());
        Output { format, target: Target::File(file.into()) }
    };
    formats.iter().map(output).collect()
}

/// The outputs of one drawing under a name that the user gave; several formats share it, each
/// with its own ending.
fn given(path: &Path, formats: &[Format], language: Language) -> Result<Vec<Output>, Problem> {
    if let &[format] = formats {
        let to_stdout = path == Path::new("-");
        let file = || Target::File(with_ending(path, format.name()));
        let target = if to_stdout { Target::Stdout } else { file() };
        return Ok(vec![Output { format, target }]);
    }
    let (Some(name), false) = (path.file_name(), path == Path::new("-")) else {
        return Err(one_stream_for_many(language));
    };
    let of_format = path.extension().and_then(|ending| Format::named(ending.to_str()?)).is_some();
    let stem = if of_format { path.file_stem().unwrap_or(name) } else { name };
    Ok(each(&path.with_file_name(stem), formats))
}

/// A name without an ending with this one behind it, so that a program can be found to open the
/// file; a device, a pipe or a folder as it is.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let is_special = fs::metadata(path).is_ok_and(|there| !there.is_file());
    if is_special || path.extension().is_some() {
        return path.to_owned();
    }
    path.with_extension(ending)
}

/// The files that a command reads and writes, so that none of them is lost.
pub struct Claims {
    inputs: HashSet<PathBuf>,
    /// Each output, and whose drawing it holds.
    outputs: HashMap<PathBuf, String>,
}

impl Claims {
    /// No outputs yet.
    pub fn of_inputs<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Self {
        let inputs = sources.into_iter().filter_map(input_identity).collect();
        Self { inputs, outputs: HashMap::new() }
    }

    /// Takes the outputs of the drawing of `owner`, unless another drawing has them.
    pub fn add(
        &mut self,
        outputs: &[Output],
        owner: &str,
        language: Language,
    ) -> Result<(), Problem> {
        for Output { target, .. } in outputs {
            if let Some(other) = self.outputs.insert(target.identity(), owner.to_owned()) {
                return Err(same_output(target, owner, &other, language));
            }
        }
        Ok(())
    }

    /// Says so where a picture would replace one of the journeys.
    pub fn no_input_is_lost<'a>(
        &self,
        targets: impl IntoIterator<Item = &'a Target>,
        language: Language,
    ) -> Result<(), Problem> {
        for target in targets {
            // A folder cannot be read, let alone be lost; reading it tells what is wrong.
            if let Target::File(path) = target
                && !path.is_dir()
                && self.inputs.contains(&identity(path))
            {
                return Err(overwrites_input(path, language));
            }
        }
        Ok(())
    }

    /// Where each of the pages of one output goes: several are numbered. Nothing else that is
    /// read or written stands in those places.
    pub fn pages(
        &self,
        output: &Output,
        count: usize,
        language: Language,
    ) -> Result<Vec<Output>, Problem> {
        if count == 1 {
            return Ok(vec![output.clone()]);
        }
        let Target::File(path) = &output.target else {
            return Err(one_stream_for_many(language));
        };
        let page = |number| Output { target: Target::File(numbered(path, number)), ..*output };
        let pages: Vec<Output> = (1..=count).map(page).collect();
        for Output { target, .. } in &pages {
            if let Some(other) = self.outputs.get(&target.identity()) {
                return Err(same_output(target, &output.target.name(language), other, language));
            }
        }
        self.no_input_is_lost(pages.iter().map(|page| &page.target), language)?;
        Ok(pages)
    }
}

/// `inge.svg` as `inge-2.svg`.
fn numbered(path: &Path, number: usize) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
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

fn one_stream_for_many(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Meer dan één bestand past niet in de standaarduitvoer.",
            "Geef met -o een naam op, of kies één vorm.",
        ),
        (
            "Standard output cannot hold more than one file.",
            "Give a name with -o, or choose one form.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}

fn same_output(target: &Target, second: &str, first: &str, language: Language) -> Problem {
    let target = match target {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn places(outputs: &[Output]) -> Vec<String> {
        outputs.iter().map(|output| output.target.name(Language::English)).collect()
    }

    fn planned(inputs: &[&str]) -> (Vec<Job>, Claims) {
        let inputs: Vec<PathBuf> = inputs.iter().map(Into::into).collect();
        let planned = plan(&inputs, &Wanted::Beside, None, &[Format::ALL[0]], Language::English);
        planned.unwrap_or_else(|problem| panic!("{}", problem.message))
    }

    #[test]
    fn several_pages_are_numbered_and_one_is_not() {
        let (jobs, claims) = planned(&["map/inge.yaml"]);
        let pages = |count| match claims.pages(&jobs[0].outputs[0], count, Language::English) {
            Ok(pages) => places(&pages),
            Err(problem) => panic!("{}", problem.message),
        };
        assert_eq!(pages(1), ["map/inge.svg"]);
        assert_eq!(pages(2), ["map/inge-1.svg", "map/inge-2.svg"]);
    }

    #[test]
    fn a_numbered_page_takes_no_place_of_another() {
        let (jobs, claims) = planned(&["inge.yaml", "inge-2.yaml"]);
        let pages = claims.pages(&jobs[0].outputs[0], 3, Language::English);
        assert!(pages.is_err_and(|problem| problem.message.contains("inge-2.svg")));
    }

    #[test]
    fn formats_share_a_name_with_or_without_an_ending() {
        let svg = [Format::ALL[0]; 2];
        for name in ["uit/fig.1.svg", "uit/fig.1"] {
            let outputs = given(Path::new(name), &svg, Language::English);
            assert!(outputs.is_ok_and(|outputs| places(&outputs)[0] == "uit/fig.1.svg"), "{name}");
        }
        assert!(given(Path::new("-"), &svg, Language::English).is_err());
    }
}
