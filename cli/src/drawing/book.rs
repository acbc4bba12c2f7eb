//! Several journeys in one document: made, written and told of.

use klantreis::layout::{Page, ReportProblem, figures, report_pages};
use klantreis::model::{Journey, Language};
use klantreis::scene::{Chapter, Figures, Scene};
use klantreis::story::{Cover, Report, StoryInReport, report};
use klantreis::write::{
    Claims, Format, FormatError, Output, counted, pdf_of_chapters, report_html, size,
};
use klantreis_office::word::{Illustrations, report_document};

use crate::drawing::draw::{advice, left_out};
use crate::drawing::missing::in_the_file;
use crate::drawing::save::save_each;
use crate::drawing::word::{Drawn, Maker, name_in_document};
use crate::files::input::Source;
use crate::files::journey_file::JourneyFile;
use crate::files::output;
use crate::messages::paging::{too_small, too_small_for_text};
use crate::messages::problem::Problem;
use crate::messages::report as messages;
use crate::messages::word::too_large;
use crate::options::document::Piece;
use crate::options::excerpt;
use crate::stop::Stop;

/// A journey as it is asked for, with the file that it comes from.
pub struct Sourced {
    pub source: Source,
    pub file: JourneyFile,
    pub journey: Journey,
}

impl Sourced {
    /// Its pictures in a document of Word.
    fn draw(&self, maker: &Maker<'_>, chapter: &StoryInReport) -> Result<Drawn, Problem> {
        let name = self.source.name(maker.language);
        let mut chapter = chapter.clone();
        maker.document.cut(&mut chapter);
        maker.draw(&self.journey, Some(&chapter)).map_err(|problem| problem.about(&name))
    }
}

/// A report of journeys, before it is written.
pub struct Book<'a> {
    sources: &'a [Sourced],
    report: Report,
    /// The pictures of a web page, which is seen in the letters of the reader.
    figures: Option<Figures>,
    chapters: Vec<Chapter>,
    /// What makes a document of Word, and the pictures in it.
    maker: &'a Maker<'a>,
    drawn: Vec<Drawn>,
}

impl<'a> Book<'a> {
    /// Makes a report; in the language asked for, or else in that of most journeys.
    pub fn of(
        sources: &'a [Sourced],
        cover: Cover,
        asked: Option<Language>,
        maker: &'a Maker<'a>,
        (page, size): &(Page, String),
        outputs: &[Output],
    ) -> Result<Self, Problem> {
        let Maker { theme, language, .. } = *maker;
        let journeys: Vec<&Journey> = sources.iter().map(|it| &it.journey).collect();
        let own = asked.unwrap_or_else(|| of_most(&journeys, language));
        let report = report(&journeys, cover, own);
        let has = |format: Format| outputs.iter().any(|output| output.format == format);
        let made = || {
            let live = has(Format::Html).then(|| figures(&journeys, own, theme, page));
            if !has(Format::Pdf) {
                return Ok((live.transpose()?, Vec::new()));
            }
            let embedded = theme.in_own_letters();
            let drawn = figures(&journeys, own, &embedded, page)?;
            Ok((live.transpose()?, report_pages(&report, &drawn, &embedded, page)?))
        };
        let (figures, chapters) = made().map_err(|problem| match problem {
            ReportProblem::ForText => too_small_for_text(size, language),
            ReportProblem::ForJourney { journey, why } => {
                let Sourced { source, journey, .. } = &sources[journey];
                too_small(journey, size, &why, language).about(&source.name(language))
            }
        })?;
        let drawn = || {
            let each = sources.iter().zip(&report.stories);
            each.map(|(source, chapter)| source.draw(maker, chapter)).collect()
        };
        let drawn = has(Format::Docx).then(drawn);
        let drawn = drawn.transpose()?.unwrap_or_default();
        Ok(Self { sources, report, figures, chapters, maker, drawn })
    }

    /// Writes it in each format; gives the names of the files.
    pub fn save(
        &self,
        outputs: &[Output],
        claims: &Claims,
        language: Language,
    ) -> Result<String, Stop> {
        let has_document = outputs.iter().any(|output| output.format == Format::Docx);
        let document = has_document.then(|| self.document()).transpose();
        let saved = document.and_then(|document| {
            let document = document.unwrap_or_default();
            save_each(|format| self.write(format, &document), outputs, claims, language)
        });
        match saved {
            Err(Stop::Problem(problem)) => Err(self.placed(problem, language)),
            saved => saved,
        }
    }

    /// The document of Word.
    fn document(&self) -> Result<Vec<u8>, Stop> {
        let journeys: Vec<&Journey> = self.sources.iter().map(|it| &it.journey).collect();
        let files: Vec<String> =
            self.sources.iter().map(|it| name_in_document(&it.source)).collect();
        let pictures = self.drawn.iter().zip(&files);
        let pictures = pictures.map(|(drawn, file)| self.maker.pictures(drawn, file));
        let pictures = pictures.collect::<Result<_, Stop>>()?;
        let drawn: Vec<(&Journey, &Drawn)> = journeys.iter().copied().zip(&self.drawn).collect();
        let entries = self.maker.entries(&drawn, self.report.language)?;
        let legends = self.maker.legends(&entries)?;
        let Figures { mut overview, columns, .. } =
            self.maker.figures(&journeys, self.report.language)?;
        let document = self.maker.document;
        if !document.has(Piece::Curves) {
            overview.clear();
        }
        let curves = self.maker.curves(&overview, &files)?;
        let illustrations = Illustrations { legends, curves, columns, pictures };
        let mut report = self.report.clone();
        document.cut_report(&mut report);
        report_document(&report, &illustrations, self.maker.house)
            .map_err(|_| too_large(self.maker.language).into())
    }

    fn write(&self, format: Format, document: &[u8]) -> Result<Vec<Vec<u8>>, FormatError> {
        let content = match (format, &self.figures) {
            (Format::Docx, _) => document.to_vec(),
            (Format::Html, Some(figures)) => report_html(&self.report, figures).into_bytes(),
            _ => pdf_of_chapters(&self.chapters).map_err(FormatError::Pdf)?,
        };
        Ok(vec![content])
    }

    /// What is in the way, in the journey where it stands where one holds all of it.
    fn placed(&self, problem: Problem, language: Language) -> Stop {
        let found = self.sources.iter().find_map(|Sourced { file, .. }| {
            in_the_file(&file.text, &problem).map(|found| (file, found))
        });
        let Some((file, found)) = found else { return problem.into() };
        let (name, text) = (file.name.clone(), file.text.clone());
        let file =
            JourneyFile { name, text, document: None, diagnostics: found, others: Vec::new() };
        output::print_error(messages::diagnostics(&file, language));
        Stop::Reported
    }

    /// What was made, how large, and of each journey what is good to know.
    pub fn summary(&self, names: &str, outputs: &[Output], language: Language) -> String {
        let words = language.pick(["klantreis", "klantreizen"], ["journey", "journeys"]);
        let mut counts = counted(self.sources.len(), words);
        // A web page has no pages of its own.
        if outputs.iter().any(|output| output.format == Format::Pdf) {
            let pages = self.chapters.iter().flat_map(|chapter| &chapter.pages);
            let pages: Vec<Scene> = pages.cloned().collect();
            counts = format!("{}, {counts}", size(&pages, language));
        }
        let mut told = format!("{names}  {counts}\n");
        for Sourced { source, file, journey } in self.sources {
            let name = source.name(language);
            let advice = advice(file, source, language);
            if let Some(advice) = advice.strip_prefix(", ") {
                told.extend(["  ", &name, ": ", advice, "\n"]);
            }
            // How many were asked stands in the report, whatever the picture says.
            let mut drawn = journey.clone();
            drawn.study.data.clear();
            let left_out = excerpt::told(journey, language) + &left_out(&drawn, language);
            for line in left_out.lines() {
                told.extend(["  ", &name, ": ", line.trim_start(), "\n"]);
            }
        }
        told
    }
}

/// The language of most journeys; where that is none, that of the messages.
fn of_most(journeys: &[&Journey], messages: Language) -> Language {
    let in_language = |it: Language| journeys.iter().filter(|own| own.language == it).count();
    let [dutch, english] = [Language::Dutch, Language::English].map(in_language);
    match dutch.cmp(&english) {
        std::cmp::Ordering::Greater => Language::Dutch,
        std::cmp::Ordering::Less => Language::English,
        std::cmp::Ordering::Equal => messages,
    }
}
