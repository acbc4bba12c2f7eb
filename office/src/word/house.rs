//! How documents look: as our own template, or as a document of the house that is taken as an example.

use klantreis::scene::{Color, Colors as DrawingColors, Fonts, Language, LanguageTag};

use crate::word::block::Lie;
use crate::word::kit::Kit;
use crate::word::page::{Across, Room, Sheet};
use crate::word::problem::WordProblem;
use crate::word::reference::Reference;
use crate::word::tags;
use crate::word::template::{self, Filling};
use crate::word::units::twips;

/// What a document looks like.
#[derive(Debug, Clone)]
pub struct House {
    example: Example,
    /// The size of pages that lie on their side, where one is asked for.
    across: Option<(i64, i64)>,
}

#[derive(Debug, Clone)]
enum Example {
    Own(Box<Colors>),
    Document(Box<Reference>),
}

/// The letters and colours of drawings.
#[derive(Debug, Clone)]
struct Colors {
    font: String,
    ink: Color,
    ground: Color,
    accents: [Color; 6],
}

impl House {
    /// In the letters and colours of drawings, on A4.
    #[must_use]
    pub fn own(fonts: &Fonts, colors: &DrawingColors) -> Self {
        let font = fonts.families.first().cloned().unwrap_or_default();
        let accents = [
            colors.blue,
            colors.red,
            colors.petrol,
            colors.opportunity,
            colors.line,
            colors.grey_text,
        ];
        let (ink, ground) = (colors.ink, colors.lane);
        Example::Own(Box::new(Colors { font, ink, ground, accents })).into()
    }

    /// With the styles, the pages and what stands above and under the text of a Word document.
    ///
    /// # Errors
    /// When it is no such document, or damaged.
    pub fn of_document(bytes: &[u8]) -> Result<Self, WordProblem> {
        Ok(Example::Document(Box::new(Reference::read(bytes)?)).into())
    }

    /// The same with pages of another size for what is wider than the text, in px of 1/96 inch.
    #[must_use]
    pub fn with_wide_pages(self, width: f64, height: f64) -> Self {
        Self { across: Some((twips(width), twips(height))), ..self }
    }

    /// The room that text has on a page that lies so.
    #[must_use]
    pub fn room(&self, lie: Lie) -> Room {
        self.sheet().lying(lie).room()
    }

    fn sheet(&self) -> Sheet {
        let sheet = match &self.example {
            Example::Own(_) => Sheet::A4,
            Example::Document(reference) => reference.sheet,
        };
        let size = self.across.or(sheet.across.size);
        Sheet { across: Across { size, ..sheet.across }, ..sheet }
    }

    /// What a document in a language is written with.
    pub(super) fn kit(&self, language: LanguageTag) -> Kit {
        let words = language.language().unwrap_or(Language::English);
        let kit = match &self.example {
            Example::Own(colors) => {
                let filling = colors.filling(language, words);
                template::kit(&filling, tags::name(language))
            }
            Example::Document(reference) => reference.kit(language, words),
        };
        Kit { sheet: self.sheet(), ..kit }
    }
}

impl From<Example> for House {
    fn from(example: Example) -> Self {
        Self { example, across: None }
    }
}

impl Colors {
    fn filling(&self, language: LanguageTag, words: Language) -> Filling {
        let tint = self.accents[0].mixed(Color::WHITE, 0.8);
        let mut filling = Filling::of(language, words, Sheet::A4.text_width());
        filling.put("{font}", &self.font);
        filling.put("{ink}", &hex(self.ink));
        filling.put("{ground}", &hex(self.ground));
        filling.put("{accent-tint}", &hex(tint));
        let names =
            ["{accent}", "{accent-2}", "{accent-3}", "{accent-4}", "{accent-5}", "{accent-6}"];
        for (name, color) in names.into_iter().zip(self.accents) {
            filling.put(name, &hex(color));
        }
        filling
    }
}

fn hex(Color { r, g, b }: Color) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}
