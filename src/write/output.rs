//! Where drawings are written: the names of their files, of which none may be another's or an input's.
//!
//! Nothing here looks at files: whoever can, says by which name a file is known.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::write::format::Format;

/// Where something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To standard output.
    Stdout,
    /// To a file.
    File(PathBuf),
}

/// A format of a drawing, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// The format.
    pub format: Format,
    /// Where it goes.
    pub target: Target,
}

/// How the files of a drawing are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming<'a> {
    /// As the file that the drawing is made of, with another ending.
    BesideInput,
    /// By this name, whatever the drawing is made of.
    As(FileName<'a>),
    /// As the file that the drawing is made of, in this folder.
    InFolder(&'a Path),
}

/// A name that a user gives to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileName<'a> {
    /// Standard output.
    Stdout,
    /// A file: without an ending it gets that of its format, so that a program can be found to open
    /// it.
    File(&'a Path),
    /// A device, a pipe or a folder: the only output is written to it as it is.
    Special(&'a Path),
}

/// Why a drawing has no files to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamingError {
    /// What is drawn has no name by which its drawing could be called.
    NoName,
    /// Several files cannot all be standard output.
    OneStream,
}

/// Why a file cannot be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimError {
    /// Two drawings would become one file.
    SameFile {
        /// That file.
        target: Target,
        /// Whose drawing it is.
        first: String,
        /// Whose drawing it would be as well.
        second: String,
    },
    /// A page would take the file of another drawing.
    PageTaken {
        /// The file of the page.
        page: PathBuf,
        /// What the page is one of.
        of: PathBuf,
        /// Whose drawing has that file.
        other: String,
    },
    /// A file that is read would be replaced.
    ReplacesInput(PathBuf),
    /// Several pages cannot all be standard output.
    OneStream,
}

/// The outputs of the drawing of `input`, one for each format. `middle` is a word between the name
/// and the ending where the user gives no name. `input` is `None` for what has no name.
///
/// # Errors
/// When the input has no name that a file could get, or several formats would be one stream.
pub fn outputs(
    input: Option<&Path>,
    naming: Naming<'_>,
    middle: Option<&str>,
    formats: &[Format],
) -> Result<Vec<Output>, NamingError> {
    let beside =
        |path: &Path| each_format(&path.with_extension(middle.unwrap_or_default()), formats);
    match (naming, input) {
        (Naming::As(name), _) => name.outputs(formats),
        (Naming::BesideInput, None) => FileName::Stdout.outputs(formats),
        (Naming::BesideInput, Some(path)) => Ok(beside(path)),
        (Naming::InFolder(_), None) => Err(NamingError::NoName),
        (Naming::InFolder(folder), Some(path)) => {
            Ok(beside(&folder.join(path.file_name().unwrap_or_default())))
        }
    }
}

/// An output in each format, with the format's ending behind `name`.
#[must_use]
pub fn each_format(name: &Path, formats: &[Format]) -> Vec<Output> {
    let output = |&format: &Format| {
        let mut file = name.as_os_str().to_owned();
        file.push(".");
        file.push(format.name());
        Output { format, target: Target::File(file.into()) }
    };
    formats.iter().map(output).collect()
}

impl FileName<'_> {
    /// Where the only file of this name goes; without an ending it gets this one.
    #[must_use]
    pub fn target(self, ending: &str) -> Target {
        match self {
            Self::Stdout => Target::Stdout,
            Self::File(path) if path.extension().is_none() => {
                Target::File(path.with_extension(ending))
            }
            Self::File(path) | Self::Special(path) => Target::File(path.to_owned()),
        }
    }

    /// The outputs of one drawing under this name; several formats share it, each with its own
    /// ending.
    ///
    /// # Errors
    /// When several formats would go to standard output.
    pub fn outputs(self, formats: &[Format]) -> Result<Vec<Output>, NamingError> {
        if let &[format] = formats {
            return Ok(vec![Output { format, target: self.target(format.name()) }]);
        }
        let (Self::File(path) | Self::Special(path)) = self else {
            return Err(NamingError::OneStream);
        };
        let name = path.file_name().ok_or(NamingError::OneStream)?;
        let of_format = Format::of_file(path).is_some();
        let stem = if of_format { path.file_stem().unwrap_or(name) } else { name };
        Ok(each_format(&path.with_file_name(stem), formats))
    }
}

/// Gives a name that is the same for every spelling of the same file.
pub type Identify = fn(&Path) -> PathBuf;

/// The files that are read and written, so that none of them is lost.
#[derive(Debug, Clone)]
pub struct Claims {
    identify: Identify,
    inputs: BTreeSet<PathBuf>,
    /// Each output by its identity, and whose drawing it holds.
    outputs: BTreeMap<PathBuf, String>,
}

impl Claims {
    /// The files that are read; no outputs yet.
    pub fn of_inputs<'a>(inputs: impl IntoIterator<Item = &'a Path>, identify: Identify) -> Self {
        let inputs = inputs.into_iter().map(identify).collect();
        Self { identify, inputs, outputs: BTreeMap::new() }
    }

    /// Takes the outputs of the drawing of `owner`.
    ///
    /// # Errors
    /// When another drawing has one of them.
    pub fn add(&mut self, outputs: &[Output], owner: &str) -> Result<(), ClaimError> {
        for Output { target, .. } in outputs {
            if let Some(first) = self.outputs.insert(self.identity(target), owner.to_owned()) {
                let (target, second) = (target.clone(), owner.to_owned());
                return Err(ClaimError::SameFile { target, first, second });
            }
        }
        Ok(())
    }

    /// Makes sure that no input is replaced.
    ///
    /// # Errors
    /// When one of the targets is a file that is read.
    pub fn spare_inputs<'a>(
        &self,
        targets: impl IntoIterator<Item = &'a Target>,
    ) -> Result<(), ClaimError> {
        for target in targets {
            if let Target::File(path) = target
                && self.inputs.contains(&(self.identify)(path))
            {
                return Err(ClaimError::ReplacesInput(path.clone()));
            }
        }
        Ok(())
    }

    /// Where each of the pages of one output goes: several are numbered.
    ///
    /// # Errors
    /// When a page would replace something else that is read or written, or there are several for
    /// standard output.
    pub fn pages(&self, output: &Output, count: usize) -> Result<Vec<Output>, ClaimError> {
        if count == 1 {
            return Ok(vec![output.clone()]);
        }
        let Target::File(path) = &output.target else { return Err(ClaimError::OneStream) };
        let pages: Vec<PathBuf> = (1..=count).map(|number| numbered(path, number)).collect();
        for page in &pages {
            if let Some(other) = self.outputs.get(&(self.identify)(page)) {
                let (page, of, other) = (page.clone(), path.clone(), other.clone());
                return Err(ClaimError::PageTaken { page, of, other });
            }
        }
        let page = |path| Output { target: Target::File(path), ..*output };
        let pages: Vec<Output> = pages.into_iter().map(page).collect();
        self.spare_inputs(pages.iter().map(|page| &page.target))?;
        Ok(pages)
    }

    /// The files that pages behind the `count` of an output would have, from the first one on that an
    /// earlier drawing of more pages could have left, up to one that is another's or is read.
    pub fn further_pages(&self, output: &Output, count: usize) -> impl Iterator<Item = PathBuf> {
        let file = match &output.target {
            Target::File(path) => Some(path.clone()),
            Target::Stdout => None,
        };
        // A single page has no number.
        let first = if count == 1 { 1 } else { count + 1 };
        let pages =
            file.into_iter().flat_map(move |path| (first..).map(move |n| numbered(&path, n)));
        pages.take_while(|page| {
            let identity = (self.identify)(page);
            !self.outputs.contains_key(&identity) && !self.inputs.contains(&identity)
        })
    }

    fn identity(&self, target: &Target) -> PathBuf {
        match target {
            Target::Stdout => PathBuf::from("-"),
            Target::File(path) => (self.identify)(path),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: [Format; 1] = [Format::ALL[0]];

    fn files(outputs: &[Output]) -> Vec<String> {
        let name = |output: &Output| match &output.target {
            Target::Stdout => "-".to_owned(),
            Target::File(path) => path.display().to_string(),
        };
        outputs.iter().map(name).collect()
    }

    fn beside(input: &str) -> Vec<Output> {
        let outputs = outputs(Some(Path::new(input)), Naming::BesideInput, None, &SVG);
        outputs.expect("a file has a name")
    }

    /// Claims in which capitals make no difference.
    fn claims(inputs: &[&str]) -> Claims {
        let identify = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
        let mut claims = Claims::of_inputs(inputs.iter().map(Path::new), identify);
        for input in inputs {
            assert_eq!(claims.add(&beside(input), input), Ok(()));
        }
        claims
    }

    #[test]
    fn several_pages_are_numbered_and_one_is_not() {
        let claims = claims(&["map/inge.yaml"]);
        let output = &beside("map/inge.yaml")[0];
        let pages = |count| claims.pages(output, count).map(|pages| files(&pages));
        assert_eq!(pages(1), Ok(vec!["map/inge.svg".to_owned()]));
        assert_eq!(pages(2), Ok(vec!["map/inge-1.svg".to_owned(), "map/inge-2.svg".to_owned()]));
        let stdout = Output { target: Target::Stdout, ..output.clone() };
        assert_eq!(claims.pages(&stdout, 2), Err(ClaimError::OneStream));
    }

    #[test]
    fn a_numbered_page_takes_no_file_of_another() {
        let claims = claims(&["inge.yaml", "inge-2.yaml"]);
        let taken = ClaimError::PageTaken {
            page: "inge-2.svg".into(),
            of: "inge.svg".into(),
            other: "inge-2.yaml".into(),
        };
        assert_eq!(claims.pages(&beside("inge.yaml")[0], 3), Err(taken));
    }

    #[test]
    fn further_pages_end_at_a_file_of_another() {
        let claims = claims(&["inge.yaml", "inge-4.yaml"]);
        let further = |count| -> Vec<PathBuf> {
            claims.further_pages(&beside("inge.yaml")[0], count).collect()
        };
        assert_eq!(further(2), [PathBuf::from("inge-3.svg")]);
        assert_eq!(further(1), ["inge-1.svg", "inge-2.svg", "inge-3.svg"].map(PathBuf::from));
        let stdout = Output { format: Format::ALL[0], target: Target::Stdout };
        assert_eq!(claims.further_pages(&stdout, 1).count(), 0);
    }

    #[test]
    fn two_drawings_never_become_one_file_and_none_replaces_an_input() {
        let mut claims = claims(&["inge.yaml"]);
        let same = claims.add(&beside("INGE.yml"), "INGE.yml");
        assert!(matches!(same, Err(ClaimError::SameFile { first, .. }) if first == "inge.yaml"));
        let input = Target::File("Inge.yaml".into());
        let lost = claims.spare_inputs([&input]);
        assert_eq!(lost, Err(ClaimError::ReplacesInput("Inge.yaml".into())));
    }

    #[test]
    fn formats_share_a_name_with_or_without_an_ending() {
        let two = [Format::ALL[0]; 2];
        for name in ["uit/fig.1.svg", "uit/fig.1"] {
            let outputs = FileName::File(Path::new(name)).outputs(&two);
            assert!(outputs.is_ok_and(|outputs| files(&outputs)[0] == "uit/fig.1.svg"), "{name}");
        }
        assert_eq!(FileName::Stdout.outputs(&two), Err(NamingError::OneStream));
    }

    #[test]
    fn only_a_file_without_an_ending_gets_one() {
        let file = |name: FileName<'_>| name.target("svg");
        assert_eq!(file(FileName::File(Path::new("fig"))), Target::File("fig.svg".into()));
        assert_eq!(file(FileName::File(Path::new("fig.x"))), Target::File("fig.x".into()));
        assert_eq!(file(FileName::Special(Path::new("pipe"))), Target::File("pipe".into()));
    }

    #[test]
    fn what_has_no_name_is_written_to_a_stream_or_by_the_name_that_is_given() {
        let made = |naming| outputs(None, naming, None, &SVG).map(|outputs| files(&outputs));
        assert_eq!(made(Naming::BesideInput), Ok(vec!["-".to_owned()]));
        assert_eq!(made(Naming::InFolder(Path::new("map"))), Err(NamingError::NoName));
        let name = FileName::File(Path::new("fig"));
        assert_eq!(made(Naming::As(name)), Ok(vec!["fig.svg".to_owned()]));
    }
}
