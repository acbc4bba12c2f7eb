use crate::language::Language;
use crate::story::{Chapter, Passage, Telling};

/// Writes a journey as plain text: the short text, then the long one.
///
/// A paragraph is one line, however long, so that it can be pasted anywhere.
#[must_use]
pub fn txt(telling: &Telling) -> String {
    let headings = telling.language.pick(["Kort", "Lang"], ["In short", "In full"]);
    let [short, full] = headings;
    let (title, told, long) = (&telling.title, &telling.short, long(telling));
    format!("{title}\n\n{short}\n\n{told}\n\n{full}\n\n{long}")
}

/// Writes the whole story as plain text, without its title: who tells it, phase by phase what
/// happens, where the highest and lowest points are, and what stands beside it.
#[must_use]
pub fn long(telling: &Telling) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(telling.lead.clone());
    paragraphs.extend(telling.introduction.as_ref().map(|text| format!("“{text}”")));
    paragraphs.extend(telling.wants.iter().cloned());
    for chapter in &telling.chapters {
        crate::write::txt::chapter(chapter, telling.language, &mut paragraphs);
    }
    if !telling.points.is_empty() {
        let heading =
            telling.language.pick("Hoogste en laagste punten", "Highest and lowest points");
        paragraphs.push(heading.to_owned());
        paragraphs.push(telling.points.join(" "));
    }
    for passage in telling.beside.iter().chain(&telling.account) {
        crate::write::txt::passage(passage, &mut paragraphs);
    }
    let mut text = String::new();
    for paragraph in paragraphs {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&one_line(&paragraph));
        text.push('\n');
    }
    text
}

fn chapter(chapter: &Chapter, language: Language, out: &mut Vec<String>) {
    out.extend(chapter.heading.clone());
    out.extend(chapter.back.iter().cloned());
    out.extend(chapter.moments.iter().map(|moment| moment.told.clone()));
    out.extend(chapter.chances.iter().map(|chance| {
        let (dutch, english) = ("In deze fase", "In this phase");
        format!("{}. {chance}", language.pick(dutch, english))
    }));
}

fn passage(passage: &Passage, out: &mut Vec<String>) {
    out.push(passage.heading.clone());
    out.extend(passage.paragraphs.iter().cloned());
}

/// The text without line breaks of its own, and without characters that steer a terminal.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
