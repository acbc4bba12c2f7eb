//! How documents look: as our own template, or as a document of the house that is taken as an example.

use klantreis::scene::{Color, Colors as DrawingColors, Fonts, Language, LanguageTag};

use crate::word::block::Lie;
use crate::word::kit::Kit;
use crate::word::page::{Room, Sheet};
use crate::word::problem::WordProblem;
use crate::word::reference::Reference;
use crate::word::tags;
use crate::word::template::{self, Filling};

/// What a document looks like.
#[derive(Debug, Clone)]
pub struct House(Example);

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
        Self(Example::Own(Box::new(Colors { font, ink, ground, accents })))
    }

    /// With the styles, the pages and what stands above and under the text of a Word document.
    ///
    /// # Errors
    /// When it is no such document, or damaged.
    pub fn of_document(bytes: &[u8]) -> Result<Self, WordProblem> {
        Ok(Self(Example::Document(Box::new(Reference::read(bytes)?))))
    }

    /// The room that text has on a page that lies so.
    #[must_use]
    pub fn room(&self, lie: Lie) -> Room {
        self.sheet().lying(lie).room()
    }

    fn sheet(&self) -> Sheet {
        match &self.0 {
            Example::Own(_) => Sheet::A4,
            Example::Document(reference) => reference.sheet,
        }
    }

    /// What a document in a language is written with.
    pub(super) fn kit(&self, language: LanguageTag) -> Kit {
        let words = language.language().unwrap_or(Language::English);
        match &self.0 {
            Example::Own(colors) => {
                let filling = colors.filling(language, words);
                template::kit(&filling, tags::name(language))
            }
            Example::Document(reference) => reference.kit(language, words),
        }
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
