//! How much of a page of a report the words of a chapter take that stand around its picture.

use klantreis::layout::MM;
use klantreis::story::StoryInReport;

/// About how many letters stand on a line of the text, and of a title, which has larger ones.
const LETTERS: usize = 88;
const LETTERS_OF_TITLE: usize = 36;
/// How high a line of each is, a heading in the text, and the room between two paragraphs, in mm.
const LINE: f64 = 4.8;
const LINE_OF_TITLE: f64 = 9.0;
const HEADING: f64 = 11.0;
const BETWEEN: f64 = 2.2;
/// How much room there is already for the heading over a picture, in mm.
const KEPT: f64 = 20.0;

/// About how much more room the title takes with who tells the story than the heading over a picture, in px: a
/// little too much rather than too little, as the letters of a house are not known.
pub fn above(chapter: &StoryInReport) -> f64 {
    let story = &chapter.story;
    let said = story.lead.iter().chain(&story.introduction).chain(&story.wants);
    let title = LINE_OF_TITLE * lines(&story.title, LETTERS_OF_TITLE) + 3.0 * BETWEEN;
    (title + said.map(|text| paragraph(text)).sum::<f64>() - KEPT).max(0.0) * MM
}

/// About how much room the words take that stand under the picture up to the steps, in px.
pub fn under(chapter: &StoryInReport) -> f64 {
    let story = &chapter.story;
    let brief = [chapter.in_brief.clone(), story.points.join(" ")];
    let account = story.account.iter();
    let account = account.map(|it| format!("{}: {}", it.heading, it.paragraphs.join(" ")));
    let [brief, account]: [Vec<String>; 2] = [brief.into(), account.collect()];
    let high = |texts: Vec<String>| {
        let said: f64 = texts.iter().filter(|it| !it.is_empty()).map(|it| paragraph(it)).sum();
        if said > 0.0 { said + HEADING } else { 0.0 }
    };
    (high(brief) + high(account)) * MM
}

fn paragraph(text: &str) -> f64 {
    LINE * lines(text, LETTERS) + BETWEEN
}

fn lines(text: &str, letters: usize) -> f64 {
    text.chars().count().div_ceil(letters).max(1) as f64
}
