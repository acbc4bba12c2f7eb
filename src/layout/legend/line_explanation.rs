//! What several lines through one family mean, and whose each of them is.

use crate::language::Language;
use crate::layout::context::Sheet;
use crate::layout::party_style::{PartyStyle, PointShape};
use crate::words;

/// "Rond punt: Bea. Vierkant punt: Larissa. Van ieder staat er hoe het ging zoals Bea dat vertelt."
pub(crate) fn line_explanation(sheet: &Sheet<'_>) -> String {
    let (journey, language) = (sheet.journey, sheet.language());
    let whose = |&line: &usize| {
        let style = PartyStyle::of(journey.kind_of(0)).on_line(line);
        let (dutch, english) = shape(style.point());
        format!("{}: {}.", language.pick(dutch, english), journey.line_name(line))
    };
    let narrator = journey.narrator.as_ref().map(|it| it.name.as_str());
    let narrator = narrator.unwrap_or_else(|| language.pick("de verteller", "the narrator"));
    let told = match language {
        Language::Dutch => {
            format!("Elke lijn zegt hoe het met iemand ging, zoals {narrator} het vertelt.")
        }
        Language::English => {
            format!("Each line says how somebody fared, as {narrator} tells it.")
        }
    };
    words::sentences(sheet.lines.iter().map(whose).chain([told]))
}

const fn shape(shape: PointShape) -> (&'static str, &'static str) {
    match shape {
        PointShape::Disc => ("Rond punt", "Round point"),
        PointShape::Square => ("Vierkant punt", "Square point"),
        PointShape::Diamond => ("Ruit", "Diamond"),
    }
}
