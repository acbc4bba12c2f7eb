//! Colours by their names in the theme of the document, so that a house style takes over.

use klantreis::scene::{Color, Colors};

use crate::package::Xml;

/// What each colour of a drawing is in a theme: its name on a slide, and in the theme itself.
pub(super) fn slots(colors: &Colors) -> [(&'static str, &'static str, Color); 10] {
    [
        ("tx1", "dk1", colors.ink),
        ("bg1", "lt1", colors.white),
        ("tx2", "dk2", colors.grey_text),
        ("bg2", "lt2", colors.lane),
        ("accent1", "accent1", colors.red),
        ("accent2", "accent2", colors.blue),
        ("accent3", "accent3", colors.petrol),
        ("accent4", "accent4", colors.opportunity),
        ("accent5", "accent5", colors.thread),
        ("accent6", "accent6", colors.line),
    ]
}

/// Writes a colour: by its name where it has one.
pub(super) fn write(color: Color, colors: &Colors, xml: &mut Xml) {
    match slots(colors).into_iter().find(|(.., own)| *own == color) {
        Some((name, ..)) => xml.empty("a:schemeClr", &[("val", &name)]),
        None => xml.empty("a:srgbClr", &[("val", &hex(color))]),
    }
}

/// Writes a colour as what fills something.
pub(super) fn fill(color: Option<Color>, colors: &Colors, xml: &mut Xml) {
    match color {
        Some(color) => xml.element("a:solidFill", &[], |xml| write(color, colors, xml)),
        None => xml.empty("a:noFill", &[]),
    }
}

/// "C62828".
pub(super) fn hex(Color { r, g, b }: Color) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}
