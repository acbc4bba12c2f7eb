//! Which picture goes where, settled before anything is written.

use std::fs;
use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::write::{Claims, FileName, Format, Naming, Output, Target, each_format, outputs};

use crate::files::input::Source;
use crate::files::place::identity;
use crate::messages::claims::{claimed, one_output_for_many, unnamed};
use crate::messages::endings::{self, Content};
use crate::messages::problem::Problem;

/// One drawing to make, and what it is written to.
#[derive(Debug)]
pub struct Job {
    pub source: Source,
    pub outputs: Vec<Output>,
}

/// Gives each input outputs of its own, which end in a word of `middle` and the format where the
/// user gives no name, or says why that cannot be.
pub fn plan(
    inputs: &[PathBuf],
    naming: Naming<'_>,
    middle: Option<&str>,
    formats: &[Format],
    language: Language,
) -> Result<(Vec<Job>, Claims), Problem> {
    if inputs.len() > 1 && matches!(naming, Naming::As(_)) {
        return Err(one_output_for_many(language));
    }
    let sources = inputs.iter().map(|path| Source::from_argument(path));
    let jobs = sources.map(|source| match outputs(source.path(), naming, middle, formats) {
        Ok(outputs) => Ok(Job { source, outputs }),
        Err(error) => Err(unnamed(error, language)),
    });
    let jobs: Vec<Job> = jobs.collect::<Result<_, Problem>>()?;
    let mut claims = claims(jobs.iter().map(|job| &job.source));
    let claim = |job: &Job| claims.add(&job.outputs, &job.source.name(language));
    jobs.iter().try_for_each(claim).map_err(|error| claimed(error, language))?;
    for job in &jobs {
        spare_inputs(&claims, &job.outputs, language)?;
    }
    Ok((jobs, claims))
}

/// The outputs of the only drawing, called `name` where the user gives no name.
pub fn named(
    out: Option<&Path>,
    name: &Path,
    formats: &[Format],
    language: Language,
) -> Result<Vec<Output>, Problem> {
    match out {
        Some(out) => given(out).outputs(formats).map_err(|error| unnamed(error, language)),
        None => Ok(each_format(name, formats)),
    }
}

/// What a user means by the name of an output; `-` is standard output.
pub fn given(path: &Path) -> FileName<'_> {
    if path == Path::new("-") {
        FileName::Stdout
    } else if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        FileName::Special(path)
    } else {
        FileName::File(path)
    }
}

/// Where text goes: to the screen unless the user gives the name of a file, which ends as such text
/// does.
pub fn text_target(
    out: Option<&Path>,
    ending: &str,
    content: Content,
    input: Option<&Path>,
    language: Language,
) -> Result<Target, Problem> {
    let Some(out) = out else { return Ok(Target::Stdout) };
    let name = given(out);
    let other = endings::ending(out).is_some_and(|own| own != ending);
    if other && matches!(name, FileName::File(_)) {
        return Err(endings::impossible(out, &[ending], content, input, language));
    }
    Ok(name.target(ending))
}

/// The files that are read. A folder cannot be read, let alone be lost; reading it tells what is
/// wrong.
pub fn claims<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Claims {
    let paths = sources.into_iter().filter_map(Source::path);
    Claims::of_inputs(paths.filter(|path| !path.is_dir()), identity)
}

/// Says so where a picture would replace one of the journeys.
pub fn spare_inputs(
    claims: &Claims,
    outputs: &[Output],
    language: Language,
) -> Result<(), Problem> {
    let targets = outputs.iter().map(|output| &output.target);
    claims.spare_inputs(targets).map_err(|error| claimed(error, language))
}
