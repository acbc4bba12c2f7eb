//! A journey as a Word document: its picture at the width of the text, and the whole of it on pages of its own.

use std::path::Path;

use klantreis::layout::{MM, Medium, Page, text_figures, text_picture};
use klantreis::model::{Journey, Language, View};
use klantreis::scene::{Figures, LegendEntry, Node, Role, Scene};
use klantreis::story::{StoryInReport, chapter};
use klantreis::theme::Theme;
use klantreis::write::{FormatError, PngOptions, png_of_few_colors, svg};
use klantreis_office::word::{
    House, Legend, Lie, Origin, Picture, Pictures, Sign, journey_document,
};

use crate::drawing::guard::guarded;
use crate::drawing::parallel::in_order;
use crate::drawing::under_title;
use crate::files::input::Source;
use crate::messages::formats::unwritable;
use crate::messages::paging::{too_small, too_small_for_text};
use crate::messages::problem::Problem;
use crate::messages::word::too_large;
use crate::options::document::{DocumentOptions, Piece};
use crate::stop::Stop;

/// What a page keeps for the heading above a picture and the caption under it, in px.
const BESIDE: [f64; 2] = [30.0 * MM, 9.0 * MM];

/// How much higher a picture is tried that is too low for all words to stand on its page, in px.
const MORE: f64 = 10.0 * MM;

/// How a journey is put into a document.
pub struct Maker<'a> {
    pub theme: &'a Theme,
    pub house: &'a House,
    pub document: &'a DocumentOptions,
    /// What was asked for of the pictures, as on a command line.
    pub options: &'a [Vec<String>],
    pub language: Language,
}

/// The pages of a picture of a journey, drawn for one width.
pub struct Pages {
    view: View,
    room: Page,
    pub scenes: Vec<Scene>,
    /// Whether the first has room under a title and who tells the story.
    follow_title: bool,
}

/// The pictures of one journey.
pub struct Drawn {
    /// At the width of the text, where they are not left out.
    pub upright: Option<Pages>,
    /// On pages that lie on their side, where the journey is drawn so.
    pub across: Option<Pages>,
}

impl Drawn {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.all().map(|pages| pages.scenes.len()).sum()
    }

    /// The pages that show the whole journey once.
    pub fn into_whole(self) -> Vec<Scene> {
        self.across.or(self.upright).map(|pages| pages.scenes).unwrap_or_default()
    }

    /// How the journey is drawn in them.
    pub fn views(&self) -> impl Iterator<Item = View> {
        self.all().map(|pages| pages.view)
    }

    fn all(&self) -> impl Iterator<Item = &Pages> {
        self.upright.iter().chain(&self.across)
    }
}

impl Maker<'_> {
    /// Draws the pictures of a journey: what fits the width of text at that width; of what is wider that it comes
    /// down to, and the whole of it on pages that lie on their side.
    ///
    /// In a report the first follows the title of its chapter, where that takes no more pages.
    pub fn draw(
        &self,
        journey: &Journey,
        chapter: Option<&StoryInReport>,
    ) -> Result<Drawn, Problem> {
        let view = journey.view.unwrap_or(self.theme.view);
        let is_wide = matches!(view, View::Cards | View::Line);
        let (at_text, whole) = if is_wide { (View::Brief, view) } else { (view, View::Cards) };
        let has_map =
            self.document.has_also(Piece::Map) || is_wide && self.document.has(Piece::Map);
        let drawn = |is_there: bool, view, lie| {
            is_there.then(|| self.pages(journey, view, lie)).transpose()
        };
        let mut upright = drawn(self.document.has(Piece::Picture), at_text, Lie::Upright)?;
        if let (Some(chapter), Some(pages)) = (chapter, upright.take_if(|_| chapter.is_some())) {
            upright = Some(self.under_title(journey, chapter, pages));
        }
        Ok(Drawn { upright, across: drawn(has_map, whole, Lie::Across)? })
    }

    fn pages(&self, journey: &Journey, view: View, lie: Lie) -> Result<Pages, Problem> {
        let room = self.room(lie);
        let at_most = self.document.at_most().filter(|_| lie == Lie::Across);
        let scenes = self.drawn(journey, view, &room, at_most)?;
        Ok(Pages { view, room, scenes, follow_title: false })
    }

    /// The same pages, low enough for the first to stand under the title and who tells the story, where there are no
    /// more of them then; and if it can be for all words of the chapter to stand on one page with it, where no steps
    /// follow these.
    fn under_title(&self, journey: &Journey, chapter: &StoryInReport, pages: Pages) -> Pages {
        let left = pages.room.height - under_title::above(chapter);
        let for_all = left - under_title::under(chapter);
        let heights = [for_all, for_all + MORE, for_all + 2.0 * MORE, left];
        // Steps that follow go on below the words, and need no page of their own.
        let is_short = chapter.story.chapters.is_empty();
        for height in heights.into_iter().skip(if is_short { 0 } else { 3 }) {
            let room = Page { height: tenths(height) * MM, ..pages.room };
            if let Ok(scenes) = self.drawn(journey, pages.view, &room, None)
                && scenes.len() <= pages.scenes.len()
                && curves(&scenes) == curves(&pages.scenes)
            {
                return Pages { room, scenes, follow_title: true, ..pages };
            }
        }
        pages
    }

    /// The room that a picture has on a page that lies so.
    pub fn room(&self, lie: Lie) -> Page {
        let room = self.house.room(lie);
        let beside = BESIDE[usize::from(lie == Lie::Across)];
        // As the name of a picture says it, so that it is drawn alike again.
        let [width, height] = [room.width, room.height - beside].map(|px| tenths(px) * MM);
        let is_across = lie == Lie::Across;
        let medium = if is_across { self.document.medium() } else { Medium::Paper };
        Page { width, height, medium }
    }

    /// A journey in a view, for pages with so much room, on no more of them than asked for.
    pub fn drawn(
        &self,
        journey: &Journey,
        view: View,
        room: &Page,
        at_most: Option<usize>,
    ) -> Result<Vec<Scene>, Problem> {
        let journey = in_view(journey, view);
        text_picture(&journey, self.theme, room, at_most).map_err(|why| {
            too_small(&journey, &in_mm(room), &why, self.language).help(self.smaller())
        })
    }

    /// What to do where a picture does not fit on a page of the document.
    const fn smaller(&self) -> &'static str {
        self.language.pick(
            "Kies --view beknopt, laat banen weg met --without, of geef een document met kleinere marges.",
            "Choose --view brief, leave lanes out with --without, or give a document with smaller margins.",
        )
    }

    /// The document of one journey.
    pub fn document(
        &self,
        journey: &Journey,
        drawn: &Drawn,
        source: &Source,
    ) -> Result<Vec<u8>, Stop> {
        let entries = self.entries(&[(journey, drawn)], journey.language)?;
        let legends = self.legends(&entries)?;
        let pictures = self.pictures(drawn, &name_in_document(source))?;
        let mut chapter = chapter(journey);
        self.document.cut(&mut chapter);
        journey_document(&chapter, &pictures, &legends, self.house)
            .map_err(|_| too_large(self.language).into())
    }

    /// The signs in the pictures of journeys, for each view that any is drawn in.
    pub fn entries(
        &self,
        drawn: &[(&Journey, &Drawn)],
        words: Language,
    ) -> Result<Vec<(View, Vec<LegendEntry>)>, Problem> {
        if !self.document.has(Piece::Legend) {
            return Ok(Vec::new());
        }
        let of_view = |view: View| {
            let in_it = drawn.iter().filter(|(_, drawn)| drawn.views().any(|own| own == view));
            let journeys: Vec<Journey> = in_it.map(|(journey, _)| in_view(journey, view)).collect();
            let journeys: Vec<&Journey> = journeys.iter().collect();
            let figures = (!journeys.is_empty()).then(|| self.figures(&journeys, words));
            Ok(figures.transpose()?.map(|figures| (view, figures.legend)))
        };
        let views = [View::Brief, View::Curve, View::Line, View::Cards].map(of_view);
        views.into_iter().filter_map(Result::transpose).collect()
    }

    /// The same as a document takes them in.
    pub fn legends<'d>(
        &self,
        entries: &'d [(View, Vec<LegendEntry>)],
    ) -> Result<Vec<Legend<'d>>, Stop> {
        let legend = |(view, entries): &'d (View, Vec<LegendEntry>)| {
            Ok(Legend { view: *view, signs: self.signs(entries)? })
        };
        entries.iter().map(legend).collect()
    }

    /// The signs in pictures of journeys, and their curves.
    pub fn figures(&self, journeys: &[&Journey], words: Language) -> Result<Figures, Problem> {
        self.figures_in(&self.room(Lie::Upright), journeys, words)
    }

    /// The same for a room on each page.
    pub fn figures_in(
        &self,
        room: &Page,
        journeys: &[&Journey],
        words: Language,
    ) -> Result<Figures, Problem> {
        text_figures(journeys, words, self.theme, room)
            .map_err(|_| too_small_for_text(&in_mm(room), self.language))
    }

    /// The pictures of a journey as a document takes them in.
    pub fn pictures<'d>(&self, drawn: &'d Drawn, file: &str) -> Result<Pictures<'d>, Stop> {
        let of = |pages: &'d Pages| -> Result<Vec<Picture<'d>>, Stop> {
            let scenes: Vec<&Scene> = pages.scenes.iter().collect();
            let pixels = self.pixels(&scenes)?;
            let made = scenes.into_iter().zip(pixels).enumerate().map(|(nth, (scene, png))| {
                let origin = (!file.is_empty()).then(|| self.origin(file, pages, nth).to_string());
                Picture { scene, svg: svg(scene), png, view: pages.view, origin }
            });
            Ok(made.collect())
        };
        let all = |pages: &'d Option<Pages>| -> Result<Vec<Picture<'d>>, Stop> {
            Ok(pages.as_ref().map(of).transpose()?.unwrap_or_default())
        };
        let follow_title = drawn.upright.as_ref().is_some_and(|pages| pages.follow_title);
        Ok(Pictures { upright: all(&drawn.upright)?, follow_title, across: all(&drawn.across)? })
    }

    fn origin(&self, file: &str, pages: &Pages, nth: usize) -> Origin {
        Origin {
            file: file.to_owned(),
            view: pages.view,
            page: nth + 1,
            size: (tenths(pages.room.width), tenths(pages.room.height)),
            in_overview: false,
            options: self.options.to_vec(),
            language: self.language,
        }
    }

    /// Signs of pictures as a document takes them in.
    fn signs<'d>(&self, legend: &'d [LegendEntry]) -> Result<Vec<Sign<'d>>, Stop> {
        let scenes: Vec<&Scene> = legend.iter().map(|entry| &entry.drawing).collect();
        let pixels = self.pixels(&scenes)?;
        let made = legend.iter().zip(pixels).map(|(entry, png)| Sign {
            name: &entry.name,
            meaning: &entry.meaning,
            picture: Picture {
                scene: &entry.drawing,
                svg: svg(&entry.drawing),
                png,
                view: View::Brief,
                origin: None,
            },
        });
        Ok(made.collect())
    }

    /// The curves of journeys as a document takes them in, each of its file.
    pub fn curves<'d>(
        &self,
        curves: &'d [Scene],
        files: &[String],
    ) -> Result<Vec<Picture<'d>>, Stop> {
        let room = self.room(Lie::Upright);
        let (view, scenes) = (View::Curve, Vec::new());
        let pages = Pages { view, room, scenes, follow_title: false };
        let origin = |file: &String| {
            let origin = Origin { in_overview: true, ..self.origin(file, &pages, 0) };
            (!file.is_empty()).then(|| origin.to_string())
        };
        let scenes: Vec<&Scene> = curves.iter().collect();
        let pixels = self.pixels(&scenes)?;
        let made = scenes.into_iter().zip(pixels).zip(files);
        let made = made.map(|((scene, png), file)| Picture {
            scene,
            svg: svg(scene),
            png,
            view: View::Curve,
            origin: origin(file),
        });
        Ok(made.collect())
    }

    /// Drawings as PNG, several at a time.
    pub fn pixels(&self, scenes: &[&Scene]) -> Result<Vec<Vec<u8>>, Stop> {
        let mut made = Vec::with_capacity(scenes.len());
        let drawn = |scene: &&Scene| {
            guarded(self.language, || png_of_few_colors(scene, &PngOptions::PRINT))
        };
        in_order(scenes, drawn, |_, pixels| {
            let pixels = pixels?.map_err(FormatError::Png);
            made.push(pixels.map_err(|why| unwritable(why, self.language))?);
            Ok(())
        })?;
        Ok(made)
    }
}

/// How many pieces of the curve are drawn: on a low page there can be room for none.
fn curves(scenes: &[Scene]) -> usize {
    let is_curve = |node: &&Node| matches!(node, Node::Group(group) if group.role == Role::Plot);
    scenes.iter().map(|scene| scene.nodes.iter().filter(is_curve).count()).sum()
}

/// What a picture says that it is made of: the name of the file, without the folders that it is in, which say
/// something of the author; nothing where it has none.
pub fn name_in_document(source: &Source) -> String {
    let name = source.path().and_then(Path::file_name);
    name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A journey as it is drawn in a view.
pub fn in_view(journey: &Journey, view: View) -> Journey {
    let mut journey = journey.clone();
    journey.view = Some(view);
    journey
}

/// A length in px as tenths of a millimetre.
pub fn tenths(px: f64) -> f64 {
    (px / MM * 10.0).round() / 10.0
}

/// "160 × 217 mm".
pub fn in_mm(page: &Page) -> String {
    format!("{:.0} × {:.0} mm", page.width / MM, page.height / MM)
}
