//! The file formats that a drawing can be written in, by name, by the ending of a file, and as bytes.

use std::path::Path;

use crate::scene::Scene;
use crate::story::Story;
use crate::write::html::html;
#[cfg(any(feature = "pdf", feature = "outlines"))]
use crate::write::letters::MissingGlyphs;
#[cfg(feature = "outlines")]
use crate::write::letters::hold_letters;
#[cfg(feature = "outlines")]
use crate::write::outlines::{OutlinesError, svg_in_outlines};
#[cfg(feature = "pdf")]
use crate::write::pdf::{PdfError, pdf};
#[cfg(feature = "png")]
use crate::write::png::{PngError, PngOptions, png};
use crate::write::svg::svg;
use crate::write::txt::txt_of_pages;

/// A file format of drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A drawing for the web and for documents; every page a file.
    Svg(SvgText),
    /// Pixels, for programs that know nothing else; every page a file.
    #[cfg(feature = "png")]
    Png(PngOptions),
    /// A document to print and to read; all pages in one file.
    #[cfg(feature = "pdf")]
    Pdf,
    /// A page for the web, with the story as text under the picture.
    Html,
    /// The story in words.
    Txt,
    /// A document of Word with pictures of its own, which another package writes.
    #[cfg(feature = "office")]
    Docx,
    /// Slides to change and to show, which another package writes; all in one file.
    #[cfg(feature = "office")]
    Pptx,
}

/// How an SVG holds its lines of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SvgText {
    /// As text, in the letters of the reader.
    #[default]
    Live,
    /// As outlines, the same everywhere.
    #[cfg(feature = "outlines")]
    Outlines,
}

/// A drawing, and the story that it shows where it is one of a journey.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// The drawing, page by page.
    pub pages: &'a [Scene],
    /// All of it in one piece, where the pages are more than one: the web has no paper.
    pub whole: Option<&'a Scene>,
    /// The same in words; without it the drawing cannot become a format that holds the story.
    pub story: Option<&'a Story>,
}

/// Why a drawing cannot become a file of some format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormatError {
    /// The format holds the story in words, and the drawing has none.
    NoStory(Format),
    /// As an SVG with outlines for letters.
    #[cfg(feature = "outlines")]
    Outlines(OutlinesError),
    /// As a PNG.
    #[cfg(feature = "png")]
    Png(PngError),
    /// As a PDF.
    #[cfg(feature = "pdf")]
    Pdf(PdfError),
    /// A page is larger than the format can hold; lengths are in mm.
    #[cfg(feature = "office")]
    TooLarge {
        /// The format.
        format: Format,
        /// Width and height of the largest page.
        size: (u32, u32),
        /// The most that a side can be.
        most: u32,
    },
    /// Another package writes the format, and cannot: why.
    #[cfg(feature = "office")]
    Office(Format, String),
}

impl<'a> From<&'a [Scene]> for Drawing<'a> {
    fn from(pages: &'a [Scene]) -> Self {
        Self { pages, whole: None, story: None }
    }
}

impl<'a> From<&'a Vec<Scene>> for Drawing<'a> {
    fn from(pages: &'a Vec<Scene>) -> Self {
        pages.as_slice().into()
    }
}

impl<'a, const N: usize> From<&'a [Scene; N]> for Drawing<'a> {
    fn from(pages: &'a [Scene; N]) -> Self {
        pages.as_slice().into()
    }
}

impl Format {
    /// All formats, in the order in which a user is told of them.
    pub const ALL: &'static [Self] = &[
        Self::Svg(SvgText::Live),
        #[cfg(feature = "png")]
        Self::Png(PngOptions::PRINT),
        #[cfg(feature = "pdf")]
        Self::Pdf,
        #[cfg(feature = "office")]
        Self::Docx,
        #[cfg(feature = "office")]
        Self::Pptx,
        Self::Html,
        Self::Txt,
    ];

    /// Its name, which is also the ending of its files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg(_) => "svg",
            #[cfg(feature = "png")]
            Self::Png(_) => "png",
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Txt => "txt",
            #[cfg(feature = "office")]
            Self::Docx => "docx",
            #[cfg(feature = "office")]
            Self::Pptx => "pptx",
        }
    }

    /// The format called `name`, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| name.eq_ignore_ascii_case(format.name()))
    }

    /// The format that the ending of a file stands for.
    #[must_use]
    pub fn of_file(path: &Path) -> Option<Self> {
        Self::named(path.extension()?.to_str()?)
    }

    /// Whether it holds the story in words, so that only a journey can become it.
    #[must_use]
    pub const fn holds_story(self) -> bool {
        matches!(self, Self::Html | Self::Txt) || self.is_document()
    }

    /// Whether it is a document of Word, whose pictures are drawn for its text.
    #[must_use]
    pub const fn is_document(self) -> bool {
        match self {
            #[cfg(feature = "office")]
            Self::Docx => true,
            _ => false,
        }
    }

    /// Whether it is of slides, on which programs break lines of text again.
    #[must_use]
    pub const fn is_slides(self) -> bool {
        match self {
            #[cfg(feature = "office")]
            Self::Pptx => true,
            _ => false,
        }
    }

    /// Whether it is drawn in letters of its own, whatever letters the reader has.
    #[must_use]
    pub const fn has_own_letters(self) -> bool {
        match self {
            Self::Svg(SvgText::Live) | Self::Html | Self::Txt => false,
            #[cfg(feature = "outlines")]
            Self::Svg(SvgText::Outlines) => true,
            #[cfg(feature = "png")]
            Self::Png(_) => true,
            #[cfg(feature = "pdf")]
            Self::Pdf => true,
            #[cfg(feature = "office")]
            Self::Docx | Self::Pptx => false,
        }
    }

    /// The contents of the files that a drawing becomes: one for each page, or one for all where
    /// the format holds pages.
    ///
    /// # Errors
    /// When the format needs a story that is not there, or cannot hold the drawing; always where another
    /// package writes it.
    pub fn write(self, drawing: Drawing<'_>) -> Result<Vec<Vec<u8>>, FormatError> {
        let pages = drawing.pages;
        match self {
            Self::Html => {
                let (Some(story), Some(whole)) = (drawing.story, drawing.whole.or(pages.first()))
                else {
                    return Err(FormatError::NoStory(self));
                };
                Ok(vec![html(whole, story).into_bytes()])
            }
            Self::Txt => {
                let story = drawing.story.ok_or(FormatError::NoStory(self))?;
                Ok(vec![txt_of_pages(story, pages).into_bytes()])
            }
            Self::Svg(SvgText::Live) => {
                Ok(pages.iter().map(|page| svg(page).into_bytes()).collect())
            }
            #[cfg(feature = "outlines")]
            Self::Svg(SvgText::Outlines) => {
                hold_letters(pages).map_err(|missing| FormatError::Outlines(missing.into()))?;
                let written =
                    pages.iter().map(|page| svg_in_outlines(page).map(String::into_bytes));
                written.collect::<Result<_, _>>().map_err(FormatError::Outlines)
            }
            #[cfg(feature = "png")]
            Self::Png(options) => {
                hold_letters(pages).map_err(|missing| FormatError::Png(missing.into()))?;
                let written = pages.iter().map(|page| png(page, &options));
                written.collect::<Result<_, _>>().map_err(FormatError::Png)
            }
            #[cfg(feature = "pdf")]
            Self::Pdf => pdf(pages).map(|document| vec![document]).map_err(FormatError::Pdf),
            // A drawing alone has no pictures for its text.
            #[cfg(feature = "office")]
            Self::Docx => Err(FormatError::NoStory(self)),
            #[cfg(feature = "office")]
            Self::Pptx => Err(FormatError::Office(self, "klantreis-office".to_owned())),
        }
    }
}

#[cfg(any(feature = "pdf", feature = "outlines"))]
impl FormatError {
    /// The characters that none of the letters has, where that is what is wrong.
    #[must_use]
    pub const fn missing(&self) -> Option<&MissingGlyphs> {
        match self {
            #[cfg(feature = "outlines")]
            Self::Outlines(OutlinesError::MissingGlyphs(missing)) => Some(missing),
            #[cfg(feature = "png")]
            Self::Png(PngError::MissingGlyphs(missing)) => Some(missing),
            #[cfg(feature = "pdf")]
            Self::Pdf(PdfError::MissingGlyphs(missing)) => Some(missing),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_its_name_and_by_the_ending_of_a_file() {
        for &format in Format::ALL {
            assert_eq!(Format::named(&format.name().to_uppercase()), Some(format));
            let file = format!("map.1/inge.{}", format.name());
            assert_eq!(Format::of_file(Path::new(&file)), Some(format));
        }
        for other in ["inge", "inge.xlsx", ".svg", "svg/inge"] {
            assert_eq!(Format::of_file(Path::new(other)), None, "{other}");
        }
    }

    #[test]
    fn without_a_story_there_is_no_text_of_it() {
        let drawing = Drawing { pages: &[], whole: None, story: None };
        for &format in Format::ALL.iter().filter(|format| format.holds_story()) {
            assert_eq!(format.write(drawing), Err(FormatError::NoStory(format)));
        }
    }
}
