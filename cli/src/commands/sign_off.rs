//! The sheet that `klantreis check --publish -o` writes for the file of a study.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use klantreis::check::SignOff;
use klantreis::model::Language;
use klantreis::write::Target;
use serde_json::{Value, json};

use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::names::shown;
use crate::files::output;
use crate::files::outputs::{claims, text_target};
use crate::files::replace::{self, Over};
use crate::messages::claims::claimed;
use crate::messages::endings::{self, Content};
use crate::stop::Stop;

/// A sheet in the making: a part for each journey.
pub struct Sheet {
    target: Target,
    as_json: bool,
    parts: Vec<SignOff>,
    /// Files of which nothing can be signed, as they are called.
    unread: Vec<String>,
}

impl Sheet {
    /// The sheet that is asked for.
    pub fn of(
        matches: &ArgMatches,
        inputs: &[PathBuf],
        language: Language,
    ) -> Result<Option<Self>, Stop> {
        let Some(out) = matches.get_one::<PathBuf>("out").map(PathBuf::as_path) else {
            return Ok(None);
        };
        let ending = endings::ending(out);
        let ending = ending.as_deref().filter(|own| ["json", "txt"].contains(own)).unwrap_or("md");
        let as_json = ending == "json";
        let input = inputs.first().map(PathBuf::as_path);
        let target = text_target(Some(out), ending, Content::Words, input, language)?;
        let sources: Vec<Source> = inputs.iter().map(|path| Source::from_argument(path)).collect();
        let spared = claims(&sources).spare_inputs([&target]);
        spared.map_err(|error| claimed(error, language))?;
        Ok(Some(Self { target, as_json, parts: Vec::new(), unread: Vec::new() }))
    }

    /// Adds what was found in a journey; nothing can be signed of one that could not be read.
    pub fn add(&mut self, file: &JourneyFile, part: Option<SignOff>) {
        match part {
            Some(part) => self.parts.push(part),
            None => self.unread.push(file.name.clone()),
        }
    }

    /// Adds a file that could not be looked at.
    pub fn add_unread(&mut self, path: &Path) {
        self.unread.push(shown(path));
    }

    /// Writes the sheet, and says where it is. One that is there already may be signed: it stays.
    pub fn write(&self, language: Language) -> Result<(), Stop> {
        let text = if self.as_json { self.json() } else { self.text(language) };
        replace::write(&self.target, text.as_bytes(), Over::Nothing, language)?;
        match &self.target {
            Target::File(path) => output::summary(&written(path, language), language),
            Target::Stdout => Ok(()),
        }
    }

    fn json(&self) -> String {
        let unread =
            self.unread.iter().map(|file| json!({ "file": file, "fine": false, "points": [] }));
        let all: Vec<Value> = self.parts.iter().map(SignOff::json).chain(unread).collect();
        format!("{:#}\n", Value::Array(all))
    }

    fn text(&self, language: Language) -> String {
        let mut parts: Vec<String> = Vec::new();
        if self.parts.len() > 1 || !self.unread.is_empty() {
            parts.push(self.overview(language));
        }
        parts.extend(self.parts.iter().map(|part| part.markdown(language)));
        parts.join("\n")
    }

    /// Which journeys are ready, where there are several.
    fn overview(&self, language: Language) -> String {
        let states = [
            (true, language.pick("Klaar om na te kijken", "Ready to be looked over")),
            (false, language.pick("Nog niet publiceren", "Not to be published yet")),
        ];
        let mut text = String::new();
        for (is_fine, state) in states {
            let files =
                self.parts.iter().filter(|part| part.is_fine() == is_fine).map(|part| &part.file);
            text.push_str(&listed(state, files));
        }
        text + &listed(
            language.pick(
                "Niet nagekeken: het bestand bevat een fout",
                "Not looked at: there is an error in the file",
            ),
            self.unread.iter(),
        )
    }
}

/// A heading with files under it, where there are any.
fn listed<'a>(heading: &str, files: impl Iterator<Item = &'a String>) -> String {
    let files: Vec<String> = files.map(|file| format!("- `{file}`\n")).collect();
    if files.is_empty() {
        String::new()
    } else {
        format!("{heading}: {}\n\n{}\n", files.len(), files.concat())
    }
}

fn written(path: &Path, language: Language) -> String {
    let word = language.pick("aftekenlijst", "sign-off sheet");
    format!("{}  {word}\n", shown(path))
}

/// Whether what was looked at may be published, in one line.
#[derive(Default)]
pub struct Verdict {
    files: usize,
    unread: usize,
    /// What stands in the way, and how often, in the order of the sheet.
    in_the_way: Vec<(String, usize)>,
}

impl Verdict {
    /// Adds a journey; one that could not be read is none.
    pub fn add(&mut self, part: Option<&SignOff>) {
        self.files += 1;
        let Some(part) = part else {
            self.unread += 1;
            return;
        };
        for point in part.points.iter().filter(|point| !point.is_fine) {
            let count = point.said.len().max(1);
            match self.in_the_way.iter_mut().find(|(subject, _)| *subject == point.subject) {
                Some((_, known)) => *known += count,
                None => self.in_the_way.push((point.subject.clone(), count)),
            }
        }
    }

    /// The line.
    pub fn text(&self, language: Language) -> String {
        let errors = match (self.unread, language) {
            (0, _) => None,
            (1, _) if self.files == 1 => {
                let why =
                    language.pick("het bestand bevat een fout", "there is an error in the file");
                Some(why.to_owned())
            }
            (n, Language::Dutch) => Some(format!("bestanden met een fout ({n})")),
            (n, Language::English) => Some(format!("files with an error ({n})")),
        };
        let points = self.in_the_way.iter().map(|(subject, n)| format!("{} ({n})", small(subject)));
        let why: Vec<String> = errors.into_iter().chain(points).collect();
        let (ready, yes, no) = language.pick(
            (
                "Klaar om te publiceren",
                "ja, voor zover het programma kan zien; laat het nalezen door wie het gezin kent",
                "nee, er staat nog in de weg:",
            ),
            (
                "Ready to be published",
                "yes, as far as the program can see; have somebody who knows the family read it",
                "no, in the way stands:",
            ),
        );
        if why.is_empty() {
            format!("{ready}: {yes}.\n")
        } else {
            format!("{ready}: {no} {}.\n", why.join("; "))
        }
    }
}

/// A heading within a sentence.
fn small(heading: &str) -> String {
    let mut signs = heading.chars();
    signs.next().map(char::to_lowercase).into_iter().flatten().chain(signs).collect()
}
