//! Pictures in a document that exists already: which of them were made of a journey, and others in their place.
//! All else in the document stays as it is, byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use std::ops::Range;

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::word::drawing::alternative;
use crate::word::origin::Origin;
use crate::word::picture::Picture;
use crate::word::places::Places;
use crate::word::problem::WordProblem;
use crate::word::reference;
use crate::word::units::{emu, px_of_emu};
use crate::word::unpack::{Element, Node, Unpacked, relations_of, walk};

/// A length that is nearly another, in the unit of pictures: half a millimetre.
const NEARLY: i64 = 18_000;

/// A document, and the pictures in it that can be made anew.
pub struct Refresh<'a> {
    bytes: &'a [u8],
    main: String,
    text: String,
    /// How the text calls other parts, and the part in which that stands.
    relations: (String, String),
    /// The names of all parts.
    names: BTreeSet<String>,
    found: Vec<Spot>,
    /// How wide text is, in px: on its last pages.
    text_width: f64,
}

/// A picture in a document that was made of a journey.
#[derive(Debug, Clone)]
pub struct Spot {
    /// What it was made of.
    pub origin: Origin,
    /// How wide it stands in the document, in px.
    pub width: f64,
    /// What shows it, as pixels and as a drawing.
    pixels: Option<Shown>,
    drawing: Option<Shown>,
    /// Where the size of it, and what is told of it, stand in the text.
    sizes: Vec<Range<usize>>,
    told: Vec<Range<usize>>,
}

/// What shows a picture.
#[derive(Debug, Clone)]
struct Shown {
    /// The part that holds it.
    part: String,
    /// Where the text calls it.
    at: Range<usize>,
}

impl<'a> Refresh<'a> {
    /// Looks for pictures in a document.
    ///
    /// # Errors
    /// When it is no Word document, or damaged.
    pub fn read(bytes: &'a [u8]) -> Result<Self, WordProblem> {
        let mut unpacked = Unpacked::open(bytes)?;
        let main = unpacked.main()?;
        let text = unpacked.text(&main)?.ok_or(WordProblem::NotWord)?;
        let mut found = found(&text, &main)?;
        let related = unpacked.related(&main)?;
        let held = |shown: Option<Shown>| {
            let Shown { part: id, at } = shown?;
            let part = related.iter().find(|it| it.id == id)?.target.clone();
            Some(Shown { part, at })
        };
        for spot in &mut found {
            spot.pixels = held(spot.pixels.take());
            spot.drawing = held(spot.drawing.take());
        }
        let text_width = reference::text_width(&text, &main)?;
        let path = relations_of(&main);
        let relations = unpacked.text(&path)?.unwrap_or_default();
        let names =
            unpacked.archive.file_names().flatten().map(|name| format!("/{name}")).collect();
        Ok(Self { bytes, main, text, relations: (path, relations), names, found, text_width })
    }

    /// The pictures that were made of journeys, in their order.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &self.found
    }

    /// How wide a picture is to be drawn, in px: as wide as text, where it was as wide as that and text has become
    /// wider or narrower; else as it was.
    #[must_use]
    pub fn width_for(&self, spot: &Spot) -> f64 {
        let own = spot.drawn_width();
        let is_as_drawn = (emu(spot.width) - emu(own)).abs() < NEARLY;
        let is_text = (emu(spot.width) - emu(self.text_width)).abs() < NEARLY;
        if is_text && !is_as_drawn { self.text_width } else { own }
    }

    /// The document with other pictures in these places; with those that stay as they are, as
    /// another program keeps them in another form.
    ///
    /// # Errors
    /// When the document is damaged.
    pub fn replaced(
        &self,
        pictures: &BTreeMap<usize, Picture<'_>>,
    ) -> Result<(Vec<u8>, BTreeSet<usize>), WordProblem> {
        let is_made = |nth: &usize| self.found.get(*nth).is_some_and(Spot::can_be_replaced);
        let of_document = pictures.keys().copied().filter(|nth| *nth < self.found.len());
        let (made, kept): (BTreeSet<usize>, BTreeSet<usize>) = of_document.partition(is_made);
        let stays = self.found.iter().enumerate().filter(|(nth, _)| !made.contains(nth));
        let held = stays.flat_map(|(_, spot)| spot.shown()).map(|it| &*it.part).collect();
        let (path, relations) = &self.relations;
        let mut places = Places::new(held, &self.names, relations);
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        for nth in made {
            let (spot, picture) = (&self.found[nth], &pictures[&nth]);
            for shown in spot.shown() {
                let bytes = if shown.ends_with(".png") {
                    picture.png.clone()
                } else {
                    picture.svg.clone().into_bytes()
                };
                if let Some(id) = places.put(&shown.part, bytes) {
                    let element = &self.text[shown.at.clone()];
                    changes.push((shown.at.clone(), with(element, "r:embed", &id)));
                }
            }
            changes.extend(spot.changes(&self.text, picture, self.width_for(spot)));
        }
        let mut parts = places.into_parts(path);
        changes.sort_by_key(|(at, _)| at.start);
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        for (at, new) in changes {
            text.push_str(&self.text[done..at.start]);
            text.push_str(&new);
            done = at.end;
        }
        text.push_str(&self.text[done..]);
        parts.insert(self.main.clone(), text.into_bytes());
        Ok((self.packed(&parts)?, kept))
    }

    /// The same container with other bytes for some of its parts; all others are copied as they are packed.
    fn packed(&self, parts: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, WordProblem> {
        let damaged = || WordProblem::damaged(&self.main);
        let mut unpacked = Unpacked::open(self.bytes)?;
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for nth in 0..unpacked.archive.len() {
            let file = unpacked.archive.by_index_raw(nth).map_err(|_| damaged())?;
            let name = file.name().map_err(|_| damaged())?.into_owned();
            let Some(bytes) = parts.get(&format!("/{name}")) else {
                zip.raw_copy_file(file).map_err(|_| damaged())?;
                continue;
            };
            let options = SimpleFileOptions::default()
                .compression_method(file.compression())
                .last_modified_time(file.last_modified().unwrap_or_default());
            zip.start_file(name, options).map_err(|_| damaged())?;
            zip.write_all(bytes).map_err(|_| damaged())?;
        }
        for (name, bytes) in parts.iter().filter(|(name, _)| !self.names.contains(*name)) {
            let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
            zip.start_file(&name[1..], options).map_err(|_| damaged())?;
            zip.write_all(bytes).map_err(|_| damaged())?;
        }
        Ok(zip.finish().map_err(|_| damaged())?.into_inner())
    }
}

impl Shown {
    fn ends_with(&self, ending: &str) -> bool {
        self.part.to_lowercase().ends_with(ending)
    }
}

impl Spot {
    /// Whether it is kept in the form in which pictures are written.
    fn can_be_replaced(&self) -> bool {
        self.pixels.as_ref().is_some_and(|it| it.ends_with(".png"))
    }

    /// What shows it, in the forms in which pictures are written.
    fn shown(&self) -> impl Iterator<Item = &Shown> {
        let pixels = self.pixels.iter().filter(|it| it.ends_with(".png"));
        pixels.chain(self.drawing.iter().filter(|it| it.ends_with(".svg")))
    }

    /// How wide it was drawn, in px, whatever size it has been given since.
    fn drawn_width(&self) -> f64 {
        self.origin.size.0 * 96.0 / 25.4
    }

    /// What changes in the text of the document: how large the picture is, and what is told of it.
    fn changes(
        &self,
        text: &str,
        picture: &Picture<'_>,
        width: f64,
    ) -> Vec<(Range<usize>, String)> {
        let by = match self.origin.in_overview {
            // It has a part of the room that its origin tells of.
            true => self.width / picture.scene.width,
            false if (width - self.drawn_width()).abs() < 0.1 => self.width / width,
            false => 1.0,
        };
        let size = [picture.scene.width * by, picture.scene.height * by].map(emu);
        let sizes = self.sizes.iter().map(|at| {
            let element = with(&text[at.clone()], "cx", &size[0].to_string());
            (at.clone(), with(&element, "cy", &size[1].to_string()))
        });
        let words = escape(alternative(picture)).into_owned();
        let name = picture.origin.as_deref().map(|name| escape(name.to_owned()).into_owned());
        let told = self.told.iter().map(|at| {
            let element = with(&text[at.clone()], "descr", &words);
            let named = name.as_ref().map(|name| with(&element, "name", name));
            (at.clone(), named.unwrap_or(element))
        });
        sizes.chain(told).collect()
    }
}

/// An element with another value for an attribute, which it may not have had yet.
fn with(element: &str, name: &str, value: &str) -> String {
    let begins = format!(" {name}=");
    let Some(at) = element.find(&begins) else {
        let end = if element.ends_with("/>") { element.len() - 2 } else { element.len() - 1 };
        return format!("{} {name}=\"{value}\"{}", element[..end].trim_end(), &element[end..]);
    };
    let rest = &element[at + begins.len()..];
    let quote = rest.chars().next().unwrap_or('"');
    let length = rest[1..].find(quote).map_or(rest.len(), |end| end + 2);
    format!("{}{begins}\"{value}\"{}", &element[..at], &rest[length..])
}

/// The pictures in a text that were made of journeys; what they show is still called by its id.
fn found(text: &str, part: &str) -> Result<Vec<Spot>, WordProblem> {
    let (mut found, mut now): (Vec<Spot>, Option<Spot>) = (Vec::new(), None);
    // What stands in the same drawing before its name does.
    let mut extent: Option<(f64, Range<usize>)> = None;
    walk(text, part, |node| {
        match node {
            Node::Start(element, at) => match element.name() {
                "inline" | "anchor" => (now, extent) = (None, None),
                "extent" => extent = element.number("cx").map(|cx| (px_of_emu(cx), at)),
                "docPr" => now = begun(&element, at, extent.take()),
                _ => {
                    if let Some(spot) = &mut now {
                        spot.take(&element, at);
                    }
                }
            },
            Node::End(name) if name.ends_with(":inline") || name.ends_with(":anchor") => {
                found.extend(now.take().filter(|spot| spot.pixels.is_some()));
            }
            Node::End(_) => {}
        }
        Ok(())
    })?;
    Ok(found)
}

fn begun(
    element: &Element<'_>,
    at: Range<usize>,
    extent: Option<(f64, Range<usize>)>,
) -> Option<Spot> {
    let origin = Origin::read(&element.attribute("name")?)?;
    let (width, size) = extent?;
    let (sizes, told) = (vec![size], vec![at]);
    Some(Spot { origin, width, pixels: None, drawing: None, sizes, told })
}

/// The part that an element calls, still by its id.
fn called(element: &Element<'_>, at: Range<usize>) -> Option<Shown> {
    Some(Shown { part: element.attribute("embed")?, at })
}

impl Spot {
    fn take(&mut self, element: &Element<'_>, at: Range<usize>) {
        match element.full_name() {
            "pic:cNvPr" => self.told.push(at),
            // The shape of the picture has its size as well; extensions have an address there.
            "a:ext" if element.attribute("cx").is_some() => self.sizes.push(at),
            "a:blip" => self.pixels = called(element, at),
            "asvg:svgBlip" => self.drawing = called(element, at),
            _ => {}
        }
    }
}
