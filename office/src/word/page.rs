//! The pages of a document: how large they are, and the room that text has on them.

use std::fmt::Display;

use crate::package::Xml;
use crate::word::block::Lie;
use crate::word::units::px;

/// The size of a page and the white around its text, in twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sheet {
    pub width: i64,
    pub height: i64,
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
    pub left: i64,
    pub header: i64,
    pub footer: i64,
    pub gutter: i64,
    /// Pages for what is wider.
    pub across: Across,
}

/// The size of pages that lie on their side and the white on them, where that is not as on upright ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Across {
    /// Width and height; an upright page turned on its side where nothing else is asked for.
    pub size: Option<(i64, i64)>,
    /// The white above and under the text; as much as on upright pages where these have something there.
    pub above_and_under: Option<(i64, i64)>,
}

/// The most white beside the text of a page that lies on its side.
const BESIDE: i64 = 737;

/// The width and height that something has, in px of 1/96 inch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Sheet {
    /// A4 upright, with text of 160 mm.
    pub const A4: Self = Self {
        width: 11906,
        height: 16838,
        top: 1418,
        right: 1417,
        bottom: 1418,
        left: 1417,
        header: 709,
        footer: 709,
        gutter: 0,
        across: Across { size: None, above_and_under: Some((680, 964)) },
    };

    /// The same page lying so. On its side there is no more white than it needs: what stands there is wide.
    pub fn lying(self, lie: Lie) -> Self {
        if lie == Lie::Upright {
            return self;
        }
        let beside = self.left.min(self.right).min(BESIDE);
        let (width, height) = self.across.size.unwrap_or((self.height, self.width));
        let (top, bottom) = self.across.above_and_under.unwrap_or((self.top, self.bottom));
        Self { width, height, top, bottom, left: beside, right: beside, ..self }
    }

    /// A page turned on its side, or upright again.
    pub fn turned(self) -> Self {
        Self { width: self.height, height: self.width, ..self }
    }

    /// How wide text is on it.
    pub fn text_width(self) -> i64 {
        self.width - self.left - self.right - self.gutter
    }

    /// The room that text has on it.
    pub fn room(self) -> Room {
        let height = self.height - self.top - self.bottom;
        Room { width: px(self.text_width()), height: px(height) }
    }

    /// The white around the text.
    fn white(self, xml: &mut Xml) {
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &self.top),
                ("w:right", &self.right),
                ("w:bottom", &self.bottom),
                ("w:left", &self.left),
                ("w:header", &self.header),
                ("w:footer", &self.footer),
                ("w:gutter", &self.gutter),
            ],
        );
    }
}

/// A run of pages that lie alike.
pub(super) struct Section {
    pub sheet: Sheet,
    pub lie: Lie,
    /// What stands above and under the text, where it is not that of the pages before.
    pub margins: Vec<Margin>,
    /// Whether something else does on its first page.
    pub first_differs: bool,
}

impl Section {
    /// What ends such a run.
    pub fn write(&self, xml: &mut Xml) {
        let sheet = self.sheet.lying(self.lie);
        xml.element("w:sectPr", &[], |xml| {
            for Margin { element, kind, id } in &self.margins {
                xml.empty(element, &[("w:type", kind), ("r:id", id)]);
            }
            xml.empty("w:type", &[("w:val", &"nextPage")]);
            let size: [(&str, &dyn Display); 3] =
                [("w:w", &sheet.width), ("w:h", &sheet.height), ("w:orient", &"landscape")];
            let is_wide = sheet.width > sheet.height;
            xml.empty("w:pgSz", if is_wide { &size } else { &size[..2] });
            sheet.white(xml);
            if self.first_differs {
                xml.empty("w:titlePg", &[]);
            }
        });
    }
}

/// What stands above or under the text of every page, on the first or on even pages something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Margin {
    /// `w:headerReference` or `w:footerReference`.
    pub element: &'static str,
    pub kind: String,
    pub id: String,
}
