//! The lane of what was said when looking back on steps and phases.

use crate::layout::context::Sheet;
use crate::layout::lanes::cells::{Cell, Cells};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::disc::{self, DISC};
use crate::layout::text_block::TextBlock;
use crate::model::{Anchor, Part, Place, Step, StepPart};
use crate::scene::{Node, TextStyle};
use crate::words;

/// Room between two discs, and between the parts of a marker.
const GAP: f64 = 4.0;

/// The lane of what was said when looking back: decisive moments, the numbers of the reflections in
/// the list below, and how many recognised the step.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let name = sheet.language().pick("Terugblik", "Looking back");
    let title = lane::title(name, sheet.theme.palette.ink, sheet);
    let mut cells: Vec<(Anchor, Box<dyn Cell>)> = Vec::new();
    for (at, step) in sheet.journey.steps.iter().enumerate() {
        let (anchor, place) = (Anchor::Step(step.id), sheet.place(at, StepPart::Whole));
        let numbers = numbers(&anchor, sheet);
        if !numbers.is_empty() || step.decisive || !step.validation.is_empty() {
            cells.push((anchor, Box::new(Marker::new(Some(place), numbers, Some(step), sheet))));
        }
    }
    for phase in &sheet.journey.phases.phases {
        let anchor = Anchor::Phase(phase.id.clone());
        let numbers = numbers(&anchor, sheet);
        if !numbers.is_empty() {
            cells.push((
                anchor,
                Box::new(Marker::new(sheet.place_of_phase(&phase.id), numbers, None, sheet)),
            ));
        }
    }
    Cells::lanes(Part::Reflections, title, name, cells, sheet)
}

/// The numbers of the reflections that stand there.
fn numbers(at: &Anchor, sheet: &Sheet<'_>) -> Vec<usize> {
    let numbered = (1..).zip(&sheet.journey.reflections);
    numbered.filter(|(_, it)| it.at == *at).map(|(number, _)| number).collect()
}

struct Marker {
    place: Option<Place>,
    numbers: Vec<usize>,
    decisive: Option<TextBlock>,
    validations: Vec<TextBlock>,
    /// How many discs stand beside each other.
    columns: usize,
    sentence: String,
}

impl Marker {
    fn new(
        place: Option<Place>,
        numbers: Vec<usize>,
        step: Option<&Step>,
        sheet: &Sheet<'_>,
    ) -> Self {
        let (theme, language) = (sheet.theme, sheet.language());
        let block =
            |text: &str, style| TextBlock::new(text, style, theme.card_width, language, theme);
        let ink = theme.palette.ink;
        let decisive = step.filter(|step| step.decisive).map(|_| words::decisive(language));
        let validations = step.map_or(&[][..], |step| &step.validation);
        let validations: Vec<String> = words::validations(validations, language).collect();
        let listed: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let reflections = words::reflection_numbers(&listed, language);
        let sentence = decisive.map(str::to_owned).into_iter().chain(reflections);
        Self {
            place,
            columns: (((theme.card_width + GAP) / (DISC + GAP)) as usize).max(1),
            numbers,
            decisive: decisive.map(|text| block(text, TextStyle::bold(theme.body_size, ink))),
            sentence: words::sentences(sentence.chain(validations.iter().cloned())),
            validations: validations
                .iter()
                .map(|it| block(it, TextStyle::plain(theme.small_size, ink)))
                .collect(),
        }
    }

    fn discs(&self) -> f64 {
        let rows = self.numbers.len().div_ceil(self.columns);
        if rows == 0 { 0.0 } else { rows as f64 * (DISC + GAP) - GAP }
    }
}

impl Cell for Marker {
    fn height(&self) -> f64 {
        let decisive = self.decisive.as_ref().map_or(0.0, TextBlock::height);
        let validations = self.validations.iter().map(TextBlock::height);
        let parts = [decisive, self.discs()].into_iter().chain(validations);
        let shown: Vec<f64> = parts.filter(|height| *height > 0.0).collect();
        shown.iter().sum::<f64>() + GAP * shown.len().saturating_sub(1) as f64
    }

    fn label_and_sentence(&self) -> (String, String) {
        (self.sentence.clone(), self.sentence.clone())
    }

    fn place(&self) -> Option<Place> {
        self.place
    }

    fn draw(&self, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        let (mut y, discs) = (y, self.discs());
        if let Some(decisive) = &self.decisive {
            y = decisive.draw_into(x, y, out) + GAP;
        }
        for (at, number) in self.numbers.iter().enumerate() {
            let (row, column) = (at / self.columns, at % self.columns);
            let (dx, dy) = (column as f64 * (DISC + GAP), row as f64 * (DISC + GAP));
            disc::draw(*number, x + dx, y + dy, sheet, out);
        }
        if discs > 0.0 {
            y += discs + GAP;
        }
        for validation in &self.validations {
            y = validation.draw_into(x, y, out) + GAP;
        }
    }
}
