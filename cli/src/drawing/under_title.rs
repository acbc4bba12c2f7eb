//! How much of a page of a document the title of a journey takes, with who tells it.

use klantreis::model::Journey;
use klantreis::story::tell;

use crate::drawing::word::MM;

/// About how many letters stand on a line of the text, and of a title, which has larger ones.
const LETTERS: usize = 70;
const LETTERS_OF_TITLE: usize = 36;
/// How high a line of each is, and the room between two paragraphs, in mm.
const LINE: f64 = 5.2;
const LINE_OF_TITLE: f64 = 9.0;
const BETWEEN: f64 = 3.5;
/// How high the heading over a picture is, in mm, for which there is room already.
const HEADING: f64 = 14.0;

/// About how much more room these take than the heading over a picture, in px: a little too much rather than too
/// little, as the letters of a house are not known.
pub fn more_than_heading(journey: &Journey) -> f64 {
    let story = tell(journey);
    let said = story.lead.iter().chain(&story.introduction).chain(&story.wants);
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters).max(1) as f64;
    let said = said.map(|text| LINE * lines(text, LETTERS) + BETWEEN);
    let title = LINE_OF_TITLE * lines(&story.title, LETTERS_OF_TITLE) + 2.0 * BETWEEN;
    (title + said.sum::<f64>() - HEADING).max(0.0) * MM
}
