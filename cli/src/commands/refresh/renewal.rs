//! The pictures of a document, drawn anew: each of its own file, as it was asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use klantreis::journey::Private;
use klantreis::layout::{MM, Medium, Page};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::Scene;
use klantreis::write::{counted, svg};
use klantreis_office::word::{Origin, Picture, Refresh, Spot};

use crate::drawing::word::{Maker, tenths};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::messages::report;
use crate::messages::word::unusable;
use crate::options::document::DocumentOptions;
use crate::options::origin::Look;
use crate::options::settings::StudySettings;
use crate::options::{lanes, origin};
use crate::stop::Stop;

/// What pictures in a document are drawn anew with.
pub struct Renewal<'a> {
    pub document: &'a Refresh<'a>,
    /// Where each file is that pictures are made of.
    pub known: &'a BTreeMap<String, PathBuf>,
    pub settings: &'a StudySettings,
    pub maker: &'a Maker<'a>,
    /// The theme and the letters that are asked for now.
    pub look: Look,
}

/// A journey, and what was asked of the document that it stands in.
struct Asked {
    journey: Journey,
    document: DocumentOptions,
}

/// The drawings for the places in a document.
#[derive(Default)]
pub struct Drawn {
    pub scenes: BTreeMap<usize, (Scene, Origin)>,
    /// What could not be drawn, once for each file.
    pub told: Vec<Told>,
    /// What they show of what otherwise stays inside.
    pub revealed: Vec<Private>,
}

/// Why something was not drawn.
#[derive(PartialEq, Eq)]
pub struct Told {
    pub message: String,
}

/// Where the files are that the pictures of a document are made of: among those that are given, beside the
/// document, or here. A document can name a file, never a folder.
pub fn sources(
    document: &Refresh<'_>,
    path: &Path,
    files: &[PathBuf],
) -> BTreeMap<String, PathBuf> {
    let names: BTreeSet<&String> = document.spots().iter().map(|spot| &spot.origin.file).collect();
    let beside = path.parent().unwrap_or(Path::new(""));
    let find = |name: &String| {
        let own = Path::new(name);
        if own.file_name().is_none_or(|file| Path::new(file) != own) {
            return None;
        }
        let given = files.iter().find(|file| file.file_name() == own.file_name()).cloned();
        let there = || [beside.join(own), own.to_owned()].into_iter().find(|it| it.is_file());
        given.or_else(there)
    };
    names.into_iter().filter_map(|name| Some((name.clone(), find(name)?))).collect()
}

impl Renewal<'_> {
    /// Draws each picture for which that is possible, and says of the others why not.
    pub fn drawn(&self) -> Result<Drawn, Stop> {
        let mut drawn = Drawn::default();
        let mut read: BTreeMap<(String, String), Option<Asked>> = BTreeMap::new();
        let mut curves: Vec<(usize, &Origin, Journey)> = Vec::new();
        for (nth, spot) in self.document.spots().iter().enumerate() {
            let asked = (spot.origin.file.clone(), format!("{:?}", spot.origin.options));
            if !read.contains_key(&asked) {
                let journey = self.journey(&spot.origin, &mut drawn)?;
                read.insert(asked.clone(), journey);
            }
            match read.get(&asked) {
                Some(Some(asked)) if spot.origin.in_overview => {
                    curves.push((nth, &spot.origin, asked.journey.clone()));
                }
                Some(Some(asked)) => self.draw(nth, spot, asked, &mut drawn)?,
                _ => {}
            }
        }
        for together in curves.chunk_by(|(_, a, _), (_, b, _)| a.size == b.size) {
            self.draw_overview(together, &mut drawn)?;
        }
        Ok(drawn)
    }

    /// The journey of a file as it was asked for; nothing where there is none, which is told.
    fn journey(&self, origin: &Origin, drawn: &mut Drawn) -> Result<Option<Asked>, Stop> {
        let language = self.maker.language;
        let file = &origin.file;
        let Some(path) = self.known.get(file) else {
            drawn.tell(match language {
                Language::Dutch => format!(
                    "{file} is er niet, naast het document noch hier: die tekening blijft zoals zij is. Noem het bestand achter het document."
                ),
                Language::English => format!(
                    "{file} is not there, beside the document or here: that picture stays as it is. Name the file behind the document."
                ),
            });
            return Ok(None);
        };
        if let Some(lacking) = self.look.lacks(&origin.options) {
            drawn.tell(other_look(file, &lacking, language));
            return Ok(None);
        }
        let source = Source::File(path.clone());
        let asked = origin::selection(&origin.options, self.settings, language)?;
        let Some((selection, document)) = asked else {
            drawn.tell(match language {
                Language::Dutch => format!("Wat bij {file} gevraagd is, kent deze klantreis niet: die tekening blijft zoals zij is."),
                Language::English => format!("What was asked for with {file} is not known: that picture stays as it is."),
            });
            return Ok(None);
        };
        let mut read = JourneyFile::read(&source, self.settings.source(), language)?;
        let name = source.name(language);
        let Some(journey) = read.drawable() else {
            report::errors(&mut read, language);
            drawn.tell(match language {
                Language::Dutch => {
                    format!("{name} heeft fouten: die tekening blijft zoals zij is.")
                }
                Language::English => format!("{name} has errors: that picture stays as it is."),
            });
            return Ok(None);
        };
        lanes::select(&selection, journey, &name, language)?;
        drawn.revealed.extend(selection.reveal);
        Ok(Some(Asked { journey: journey.clone(), document }))
    }

    /// One picture: the page that it was, at the width that it has.
    fn draw(
        &self,
        nth: usize,
        spot: &Spot,
        Asked { journey, document }: &Asked,
        drawn: &mut Drawn,
    ) -> Result<(), Stop> {
        let Origin { view, page, size: (_, height), .. } = spot.origin;
        let width = tenths(self.document.width_for(spot)) * MM;
        let is_whole = matches!(view, View::Cards | View::Line);
        let medium = if is_whole { document.medium() } else { Medium::Paper };
        let room = Page { width, height: height * MM, medium };
        let at_most = document.at_most().filter(|_| is_whole);
        let pages = self.maker.drawn(journey, view, &room, at_most)?;
        let last = self.document.spots().iter().filter(|it| it.origin.is_of_same(&spot.origin));
        let last = last.map(|it| it.origin.page).max().unwrap_or_default();
        let (count, file) = (pages.len(), &spot.origin.file);
        if last < count && page == last {
            drawn.tell(more_pages(file, last, count, self.maker.language));
        }
        let Some(scene) = pages.into_iter().nth(page - 1) else {
            drawn.tell(fewer_pages(file, page, count, self.maker.language));
            return Ok(());
        };
        let origin = Origin { size: (tenths(width), height), ..self.renewed(&spot.origin) };
        drawn.scenes.insert(nth, (scene, origin));
        Ok(())
    }

    /// The curves of an overview, which are as high as each other.
    fn draw_overview(
        &self,
        curves: &[(usize, &Origin, Journey)],
        drawn: &mut Drawn,
    ) -> Result<(), Stop> {
        let Some((_, Origin { size: (width, height), .. }, _)) = curves.first() else {
            return Ok(());
        };
        let room = Page { width: width * MM, height: height * MM, medium: Medium::Paper };
        let journeys: Vec<&Journey> = curves.iter().map(|(.., journey)| journey).collect();
        let figures = self.maker.figures_in(&room, &journeys, self.maker.language)?;
        for ((nth, origin, _), scene) in curves.iter().zip(figures.overview) {
            drawn.scenes.insert(*nth, (scene, self.renewed(origin)));
        }
        Ok(())
    }

    fn renewed(&self, origin: &Origin) -> Origin {
        Origin { options: self.look.renewed(&origin.options), ..origin.clone() }
    }

    /// The document with the drawings in it.
    pub fn written(&self, drawn: &Drawn, name: &str) -> Result<(Vec<u8>, BTreeSet<usize>), Stop> {
        let scenes: Vec<&Scene> = drawn.scenes.values().map(|(scene, _)| scene).collect();
        let pixels = self.maker.pixels(&scenes)?;
        let pictures = drawn.scenes.iter().zip(pixels).map(|((nth, (scene, origin)), png)| {
            let (view, origin) = (origin.view, Some(origin.to_string()));
            (*nth, Picture { scene, svg: svg(scene), png, view, origin })
        });
        let replaced = self.document.replaced(&pictures.collect());
        replaced.map_err(|why| unusable(name, &why, false, self.maker.language).into())
    }

    /// How many pictures of which file were renewed, and which stay as they are.
    pub fn summary(&self, drawn: &Drawn, kept: &BTreeSet<usize>) -> String {
        let language = self.maker.language;
        let words = language.pick(["tekening", "tekeningen"], ["picture", "pictures"]);
        let renewed = drawn.scenes.keys().filter(|nth| !kept.contains(nth));
        let mut files: Vec<(&str, usize)> = Vec::new();
        for nth in renewed {
            let name = self.document.spots()[*nth].origin.file.as_str();
            match files.iter_mut().find(|(own, _)| *own == name) {
                Some((_, count)) => *count += 1,
                None => files.push((name, 1)),
            }
        }
        let of: Vec<String> = files
            .iter()
            .map(|(name, count)| {
                format!("{} {} {name}", counted(*count, words), language.pick("van", "of"))
            })
            .collect();
        let word = language.pick("vernieuwd", "renewed");
        let summary = format!("{word}: {}\n", of.join(", "));
        let staying = kept.iter().map(|nth| {
            let name = &self.document.spots()[*nth].origin.file;
            match language {
                Language::Dutch => format!(
                    "  Een tekening van {name} staat er niet als png in, en blijft zoals zij is: zet haar er opnieuw in.\n"
                ),
                Language::English => format!(
                    "  A picture of {name} is not there as a png, and stays as it is: put it in anew.\n"
                ),
            }
        });
        summary + &staying.collect::<String>() + of_text(language)
    }
}

impl Drawn {
    /// Says something once.
    fn tell(&mut self, message: String) {
        let told = Told { message };
        if !self.told.contains(&told) {
            self.told.push(told);
        }
    }
}

/// What renewing pictures does not do.
const fn of_text(language: Language) -> &'static str {
    language.pick(
        "  Alleen deze tekeningen zijn nieuw. De tekst (hoogste en laagste punten, tabellen, notities) is zoals zij was: lees haar na, of maak het document opnieuw.\n",
        "  Only these pictures are new. The text (highest and lowest points, tables, notes) is as it was: read it again, or make the document anew.\n",
    )
}

/// That a picture was drawn with another theme or other letters than it would have now.
fn other_look(file: &str, lacking: &str, language: Language) -> String {
    match language {
        Language::Dutch => format!(
            "{file} is getekend met {lacking}: die tekening blijft zoals zij is. Geef dat opnieuw, of kies iets anders; bij een bestand hoort ook de map."
        ),
        Language::English => format!(
            "{file} was drawn with {lacking}: that picture stays as it is. Give that again, or choose something else; a file needs its folder as well."
        ),
    }
}

fn more_pages(file: &str, last: usize, count: usize, language: Language) -> String {
    match language {
        Language::Dutch => format!(
            "De tekening van {file} telt nu {count} pagina's, en in het document staan er {last}: maak een nieuwe docx, en neem de andere daaruit over."
        ),
        Language::English => format!(
            "The picture of {file} now has {count} pages, and the document has {last}: make a new docx, and take the others from it."
        ),
    }
}

fn fewer_pages(file: &str, page: usize, count: usize, language: Language) -> String {
    match language {
        Language::Dutch => format!(
            "De tekening van {file} telt nu {count} pagina's: pagina {page} in het document blijft zoals zij is, en kan weg."
        ),
        Language::English => format!(
            "The picture of {file} now has {count} pages: page {page} in the document stays as it is, and can go."
        ),
    }
}
