//! Which letters draw a text: the families of the drawing in their order, then the bundled ones.

use std::sync::Arc;

use crate::scene::{FontFace, FontFamily, FontStyle};

/// What a font file holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FontData<'a> {
    /// Of the drawing.
    Own(&'a Arc<Vec<u8>>),
    /// Bundled.
    Bundled(&'static [u8]),
}

impl<'a> FontData<'a> {
    /// Its bytes.
    pub fn bytes(self) -> &'a [u8] {
        match self {
            Self::Own(data) => data,
            Self::Bundled(data) => data,
        }
    }
}

/// One font: a file, and which of the fonts in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Face<'a> {
    pub data: FontData<'a>,
    pub index: u32,
}

/// Which of the faces of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FaceId(pub usize);

/// The faces of a drawing, and for each style the order in which they are asked for a character.
pub(crate) struct FontChain<'a> {
    pub faces: Vec<Face<'a>>,
    orders: [Vec<FaceId>; 3],
}

impl<'a> FontChain<'a> {
    /// The chain of a drawing with these families.
    pub fn of(families: &'a [FontFamily]) -> Self {
        let mut chain = Self { faces: Vec::new(), orders: [const { Vec::new() }; 3] };
        for family in families {
            chain.add(FontStyle::ALL.map(|style| family.face(style).map(Face::own)));
        }
        chain.add(FontStyle::ALL.map(|style| Some(Face::bundled(arimo(style)))));
        chain.add([Some(Face::bundled(SIGNS)), None, None]);
        #[cfg(feature = "emoji")]
        chain.add([Some(Face::bundled(EMOJI)), None, None]);
        chain
    }

    /// The faces to ask for a character of this style, best first; at least one.
    pub fn order(&self, style: FontStyle) -> &[FaceId] {
        &self.orders[style as usize]
    }

    /// Adds a family: what its bold or italic letters lack is drawn in its regular ones.
    fn add(&mut self, family: [Option<Face<'a>>; 3]) {
        let ids = family.map(|face| {
            face.map(|face| {
                self.faces.push(face);
                FaceId(self.faces.len() - 1)
            })
        });
        let regular = ids[FontStyle::Regular as usize];
        for (order, own) in self.orders.iter_mut().zip(ids) {
            order.extend(own);
            order.extend(regular.filter(|_| own != regular));
        }
    }
}

impl<'a> Face<'a> {
    const fn own(face: &'a FontFace) -> Self {
        Self { data: FontData::Own(&face.data), index: face.index }
    }

    const fn bundled(data: &'static [u8]) -> Self {
        Self { data: FontData::Bundled(data), index: 0 }
    }

    /// Its bytes, to keep.
    #[cfg(feature = "png")]
    pub fn shared(self) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        match self.data {
            FontData::Own(data) => data.clone(),
            FontData::Bundled(data) => Arc::new(data),
        }
    }
}

/// Signs that Arimo lacks, such as ticks, stars and formulas: a part of DejaVu Sans.
const SIGNS: &[u8] = include_bytes!("../../../fonts/DejaVuSans-Signs.ttf");

/// Emoji without colour. Digits are in it for keycaps alone: it comes last, and Arimo has them.
#[cfg(feature = "emoji")]
const EMOJI: &[u8] = include_bytes!("../../../fonts/NotoEmoji-Regular.ttf");

/// The bundled letters, which are Arimo.
const fn arimo(style: FontStyle) -> &'static [u8] {
    match style {
        FontStyle::Regular => include_bytes!("../../../fonts/Arimo-Regular.ttf"),
        FontStyle::Bold => include_bytes!("../../../fonts/Arimo-Bold.ttf"),
        FontStyle::Italic => include_bytes!("../../../fonts/Arimo-Italic.ttf"),
    }
}
