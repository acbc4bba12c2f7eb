//! The fonts that are installed on this computer.

use std::path::PathBuf;

use fontdb::{Database, FaceInfo, Source, Stretch, Style};
use klantreis::diagnostic::slips;
use klantreis::scene::FontStyle;

/// Weights of ordinary and of bold text, and from where on a weight is bold.
const NORMAL: u16 = 400;
const BOLD: u16 = 700;
const BOLD_FROM: u16 = 600;
/// How many slips of the keyboard still name the same family, and how many families are suggested.
const SLIPS: usize = 3;
const SUGGESTED: usize = 5;

/// One font: a file, and which of the fonts in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InstalledFont {
    pub path: PathBuf,
    pub index: u32,
}

/// The fonts that are installed.
pub struct InstalledFonts(Database);

impl InstalledFonts {
    /// Looks where this system keeps its fonts.
    pub fn look() -> Self {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        Self(fonts)
    }

    /// The regular, bold and italic font of a family, as far as it has them.
    pub fn family(&self, name: &str) -> Vec<InstalledFont> {
        let wanted = folded(name);
        let is_of_it =
            |face: &&FaceInfo| face.families.iter().any(|(own, _)| folded(own) == wanted);
        let faces: Vec<&FaceInfo> = self.0.faces().filter(is_of_it).collect();
        FontStyle::ALL.into_iter().filter_map(|style| best(&faces, style)).collect()
    }

    /// Names of families that may have been meant, the nearest first.
    pub fn near(&self, name: &str) -> Vec<&str> {
        let wanted = folded(name);
        let mut near: Vec<(usize, &str)> = Vec::new();
        for (family, _) in self.0.faces().filter_map(|face| face.families.first()) {
            let own = folded(family);
            let slips = slips(&wanted, &own);
            let has_its_words = wanted.split(' ').all(|word| own.contains(word));
            if slips <= SLIPS.min(wanted.chars().count() / 2) || has_its_words {
                near.push((slips, family));
            }
        }
        near.sort_unstable();
        near.dedup();
        near.into_iter().map(|(_, family)| family).take(SUGGESTED).collect()
    }
}

/// As names are compared: case and more than one space make no difference.
fn folded(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The font of these that is best for text of a style; the same one on every run.
fn best(faces: &[&FaceInfo], style: FontStyle) -> Option<InstalledFont> {
    let fits = |face: &&&FaceInfo| {
        let is_bold = face.weight.0 >= BOLD_FROM;
        let is_slanted = face.style != Style::Normal;
        (is_bold, is_slanted) == (style == FontStyle::Bold, style == FontStyle::Italic)
    };
    let weight = if style == FontStyle::Bold { BOLD } else { NORMAL };
    let ranked = faces.iter().filter(fits).filter_map(|face| {
        let font = InstalledFont { path: path(&face.source)?, index: face.index };
        Some((face.stretch != Stretch::Normal, face.weight.0.abs_diff(weight), font))
    });
    ranked.min().map(|(_, _, font)| font)
}

fn path(source: &Source) -> Option<PathBuf> {
    if let Source::File(path) = source { Some(path.clone()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_installed_has_no_fonts() {
        let none = InstalledFonts(Database::new());
        assert_eq!(none.family("Arimo"), []);
        assert!(none.near("Arimo").is_empty());
    }

    #[test]
    fn a_family_is_found_whatever_the_case_with_one_font_for_each_style() {
        let mut fonts = Database::new();
        fonts.load_fonts_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../fonts"));
        let fonts = InstalledFonts(fonts);
        let names: Vec<String> = fonts
            .family("  ARIMO ")
            .into_iter()
            .map(|font| font.path.file_name().unwrap_or_default().display().to_string())
            .collect();
        assert_eq!(names, ["Arimo-Regular.ttf", "Arimo-Bold.ttf", "Arimo-Italic.ttf"]);
        assert_eq!(fonts.near("Armo"), ["Arimo"]);
        assert!(fonts.near("Courier").is_empty());
    }
}
