//! Coded interviews: projects in the form that programs for qualitative analysis exchange (REFI-QDA 1.5).

pub(crate) mod codebook;
mod journeys;
mod mapping;
pub(crate) mod meaning;
mod offsets;
mod passage;
pub(crate) mod project;
mod qde;
mod refusal;
mod step;
mod texts;
mod unread;

use klantreis::model::Scale;

use crate::coded::mapping::Meanings;
use crate::coded::project::Project;
use crate::decode::decode;
use crate::file::{File, Kind, Options};
use crate::imported::Import;
use crate::package::Package;
use crate::refusal::Refusal;

/// Makes a journey of each case of a project, and of each source that is in none.
pub(crate) fn import_project(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let mut package = Package::open(file.bytes, options.messages)?;
    let project = opened(&mut package, options)?;
    let meanings = meanings(&project, options)?;
    journeys::of_project(&project, &meanings, package, file, options)
}

/// A codebook makes no journey.
pub(crate) fn import_codebook(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    read_codebook(file, options)?;
    Err(refusal::only_codes(options.messages))
}

/// What the codes of a project or a codebook would be, as a file that can be edited and given along with
/// an import.
///
/// # Errors
/// Where the file is neither, or is damaged.
pub fn propose_mapping(file: &File<'_>, options: &Options) -> Result<String, Refusal> {
    let project = match Kind::of(file, options.messages)? {
        Kind::Codebook => read_codebook(file, options)?,
        Kind::CodedInterviews => {
            opened(&mut Package::open(file.bytes, options.messages)?, options)?
        }
        _ => return Err(refusal::no_project(options.messages)),
    };
    let meanings = meanings(&project, options)?;
    let scale = Scale::satisfaction(options.language);
    Ok(mapping::write(&project, &meanings, &scale, options.language))
}

/// The project in a package, whatever its part is called.
fn opened(package: &mut Package<'_>, options: &Options) -> Result<Project, Refusal> {
    let messages = options.messages;
    let name = package.named("project.qde").or_else(|| package.ending_in(".qde"));
    let Some(name) = name else { return Err(refusal::no_project(messages)) };
    let bytes = package.bytes(&name)?.unwrap_or_default();
    let xml = decode(&bytes, messages).map_err(|_| Refusal::damaged(messages).within(&name))?;
    // QualCoder closes what is selected in sound and video so.
    let xml = xml.replace("'Selection>", "Selection>");
    let project = qde::read(&xml, messages).map_err(|refusal| refusal.within(&name))?;
    project.ok_or_else(|| refusal::no_project(messages))
}

fn read_codebook(file: &File<'_>, options: &Options) -> Result<Project, Refusal> {
    let xml = decode(file.bytes, options.messages)?;
    let project = qde::read(&xml, options.messages)?;
    project.ok_or_else(|| refusal::no_project(options.messages))
}

/// What the codes are: as the mapping that was given says, or else by their names.
fn meanings(project: &Project, options: &Options) -> Result<Meanings, Refusal> {
    let scale = Scale::satisfaction(options.language);
    match &options.mapping {
        Some((name, text)) => mapping::read((name, text), project, &scale, options.messages),
        None => Ok(mapping::proposed(project, &scale)),
    }
}
