//! A story as plain text.

use crate::language::Language;
use crate::scene::Scene;
use crate::story::{Chapter, Passage, Story};

/// Writes a journey as plain text: the short text, then the long one.
///
/// A paragraph is one line, however long, so that it can be pasted anywhere.
#[must_use]
pub fn txt(story: &Story) -> String {
    let headings = story.language.pick(["Kort", "Lang"], ["In short", "In full"]);
    let [short, full] = headings;
    let (title, told, long) = (&story.title, &story.short, long(story));
    format!("{title}\n\n{short}\n\n{told}\n\n{full}\n\n{long}")
}

/// As [`txt`], and then of each of several pages what stands on it: the alternative text of each.
#[must_use]
pub fn txt_of_pages(story: &Story, pages: &[Scene]) -> String {
    let mut text = txt(story);
    if pages.len() > 1 {
        let heading = story.language.pick("Per pagina", "Page by page").to_owned();
        let of_page = |page: &Scene| format!("{}. {}", page.title, page.description);
        let told = [heading].into_iter().chain(pages.iter().map(of_page));
        text.push('\n');
        text.push_str(&paragraphs(&told.collect::<Vec<_>>()));
    }
    text
}

/// Writes the whole story as plain text, without its title: who tells it, phase by phase what
/// happens, where the highest and lowest points are, and what stands beside it.
#[must_use]
pub fn long(story: &Story) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(story.lead.clone());
    paragraphs.extend(story.introduction.clone());
    paragraphs.extend(story.wants.iter().cloned());
    for chapter in &story.chapters {
        crate::write::txt::chapter(chapter, story.language, &mut paragraphs);
    }
    if !story.points.is_empty() {
        let heading = story.language.pick("Hoogste en laagste punten", "Highest and lowest points");
        paragraphs.push(heading.to_owned());
        paragraphs.push(story.points.join(" "));
    }
    for passage in story.passages.iter().chain(&story.account) {
        crate::write::txt::passage(passage, &mut paragraphs);
    }
    self::paragraphs(&paragraphs)
}

/// Writes paragraphs as plain text, each on a line of its own with an empty line between them.
#[must_use]
pub fn paragraphs(paragraphs: &[String]) -> String {
    let mut text = String::new();
    for paragraph in paragraphs {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&one_line(paragraph));
        text.push('\n');
    }
    text
}

fn chapter(chapter: &Chapter, language: Language, out: &mut Vec<String>) {
    out.extend(chapter.heading.clone());
    out.extend(chapter.returns.iter().chain(&chapter.entry).cloned());
    out.extend(chapter.moments.iter().map(|moment| moment.text.clone()));
    out.extend(chapter.own.iter().map(|own| {
        let (dutch, english) = ("Voor deze fase", "For this phase");
        format!("{}. {}: {}.", language.pick(dutch, english), own.lane, own.texts.join(", "))
    }));
    out.extend(chapter.opportunities.iter().cloned());
}

fn passage(passage: &Passage, out: &mut Vec<String>) {
    out.push(passage.heading.clone());
    out.extend(passage.paragraphs.iter().cloned());
}

/// The text without line breaks of its own, and without characters that steer a terminal.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
