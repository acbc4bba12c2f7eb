//! A report of several journeys as one self-contained web page: what it says once, and then each story with
//! its picture and its words. It runs no script at all.

use crate::scene::{Color, Direction, Figures, LanguageTag, LegendEntry, Scene};
use crate::story::{Passage, Report, StoryInReport};
use crate::write::html::{Page, policy};
use crate::write::shapes::Shapes;

const STYLE: &str = concat!(
    include_str!("page/base.css"),
    include_str!("page/story.css"),
    include_str!("page/report.css"),
);

/// Writes a report and its pictures as one web page, which also runs from a file.
#[must_use]
pub fn report_html(report: &Report, figures: &Figures) -> String {
    let mut page = ReportPage { shapes: Shapes::default(), report };
    page.head();
    page.opening(figures);
    page.raw("<main>\n");
    page.study();
    page.legend(&figures.legend);
    page.overview(figures);
    for (at, chapter) in report.stories.iter().enumerate() {
        let pictures = figures.pictures.get(at).map_or(&[][..], Vec::as_slice);
        page.chapter(at + 1, chapter, pictures);
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.shapes.out
}

struct ReportPage<'a> {
    shapes: Shapes,
    report: &'a Report,
}

impl ReportPage<'_> {
    fn raw(&mut self, markup: &str) {
        self.shapes.out.push_str(markup);
    }

    /// Adds an element with only text in it; `opening` is its name and its attributes.
    fn element(&mut self, opening: &str, text: &str, language: Option<LanguageTag>) {
        self.raw("<");
        self.raw(opening);
        if let Some(language) = language.filter(|own| *own != self.report.language.into()) {
            self.shapes.text_attribute(" lang=\"", language.as_str());
        }
        if Direction::of(text) == Direction::RightToLeft {
            self.raw(" dir=\"rtl\"");
        }
        self.raw(">");
        self.shapes.escaped(text);
        self.raw("</");
        self.raw(opening.split(' ').next().unwrap_or(opening));
        self.raw(">\n");
    }

    fn head(&mut self) {
        let report = self.report;
        self.shapes.text_attribute("<!DOCTYPE html>\n<html lang=\"", report.language.tag());
        self.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        let policy = policy::policy_of_report();
        let name = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        self.shapes.text_attribute(name, &policy);
        self.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.shapes.text_attribute("<meta name=\"description\" content=\"", &report.summary);
        // Without this a browser asks the server for an icon.
        self.raw(">\n<link rel=\"icon\" href=\"data:,\">\n");
        self.element("title", &report.title, None);
        self.raw("<style>");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n<body>\n");
    }

    /// The title, and what stands where.
    fn opening(&mut self, figures: &Figures) {
        let (report, headings) = (self.report, self.report.headings);
        self.raw("<header class=\"page\">\n");
        self.element("h1", &report.title, None);
        if let Some(subtitle) = &report.subtitle {
            self.element("p class=\"subtitle\"", subtitle, None);
        }
        for line in report.author.iter().chain(&report.date) {
            self.element("p class=\"lead\"", line, None);
        }
        self.raw("</header>\n<nav aria-labelledby=\"contents\">\n");
        self.element("h2 id=\"contents\"", headings.contents, None);
        self.raw("<ul>\n");
        let sections = [
            (!report.study.is_empty(), "study", headings.study),
            (!figures.legend.is_empty(), "legend", headings.how_to_read),
            (true, "overview", headings.overview),
        ];
        for (_, id, title) in sections.into_iter().filter(|(is_there, ..)| *is_there) {
            self.entry(id, title, None);
        }
        for (at, chapter) in report.stories.iter().enumerate() {
            let (story, id) = (&chapter.story, format!("journey-{}", at + 1));
            self.entry(&id, &story.title, Some(story.text_language));
        }
        self.raw("</ul>\n</nav>\n");
    }

    fn entry(&mut self, id: &str, title: &str, language: Option<LanguageTag>) {
        self.raw("<li>");
        self.element(&format!("a href=\"#{id}\""), title, language);
        self.raw("</li>\n");
    }

    fn study(&mut self) {
        let report = self.report;
        if report.study.is_empty() {
            return;
        }
        self.raw("<section id=\"study\" class=\"after\">\n");
        self.element("h2", report.headings.study, None);
        for Passage { heading, paragraphs } in &report.study {
            self.element("h3", heading, None);
            let [open, item, close] =
                if paragraphs.len() > 1 { ["<ul>\n", "li", "</ul>\n"] } else { ["", "p", ""] };
            self.raw(open);
            for text in paragraphs {
                self.element(item, text, None);
            }
            self.raw(close);
        }
        self.raw("</section>\n");
    }

    fn legend(&mut self, legend: &[LegendEntry]) {
        if legend.is_empty() {
            return;
        }
        self.raw("<section id=\"legend\" class=\"after\">\n");
        self.element("h2", self.report.headings.how_to_read, None);
        self.raw("<ul class=\"signs\">\n");
        for LegendEntry { name, meaning, drawing } in legend {
            self.raw("<li>");
            self.raw("<svg aria-hidden=\"true\"");
            self.drawing(drawing);
            self.raw("<span><b>");
            self.shapes.escaped(name);
            self.raw(if meaning.is_empty() { "</b>" } else { ":</b> " });
            self.shapes.escaped(meaning);
            self.raw("</span></li>\n");
        }
        self.raw("</ul>\n</section>\n");
    }

    fn overview(&mut self, figures: &Figures) {
        self.raw("<section id=\"overview\">\n");
        self.element("h2", self.report.headings.overview, None);
        self.element("p", &self.report.how_to_read, None);
        self.raw("<ul class=\"curves\">\n");
        for scene in &figures.overview {
            self.raw("<li><svg role=\"img\"");
            self.shapes.text_attribute(" aria-label=\"", &scene.description);
            self.drawing(scene);
            self.raw("</li>\n");
        }
        self.raw("</ul>\n</section>\n");
    }

    /// The rest of an `svg` that is begun: its size and what is drawn, not told piece by piece.
    fn drawing(&mut self, scene: &Scene) {
        self.shapes.size(scene);
        self.shapes.letters(scene);
        self.raw(">\n<g aria-hidden=\"true\">\n");
        self.shapes.page(scene, Color::WHITE);
        self.shapes.flat(&scene.nodes);
        self.raw("</g>\n</svg>\n");
    }

    /// A story: who tells it, its picture, and the same in words.
    fn chapter(&mut self, number: usize, chapter: &StoryInReport, pictures: &[Scene]) {
        let (story, headings) = (&chapter.story, chapter.headings);
        let id = format!("journey-{number}");
        self.raw(&format!("<article id=\"{id}\" aria-labelledby=\"{id}-title\""));
        self.shapes.text_attribute(" lang=\"", story.text_language.as_str());
        self.raw(">\n");
        let shapes = std::mem::take(&mut self.shapes);
        let mut page = Page { shapes, story, chapter: Some(number) };
        page.raw("<header>\n");
        page.element(&format!("h2 id=\"{id}-title\""), &story.title);
        page.about_the_teller();
        page.raw("</header>\n");
        page.element("h3", headings.in_brief);
        page.element(&format!("p id=\"{id}-short\""), &chapter.in_brief);
        page.element("h3 class=\"picture\"", headings.picture);
        self.shapes = page.shapes;
        self.pictures(&id, pictures);
        page = Page { shapes: std::mem::take(&mut self.shapes), story, chapter: Some(number) };
        page.in_words(chapter);
        self.shapes = page.shapes;
        self.raw("</article>\n");
    }

    fn pictures(&mut self, id: &str, pictures: &[Scene]) {
        let is_alone = pictures.len() < 2;
        for scene in pictures {
            self.raw("<figure role=\"region\" tabindex=\"0\"");
            self.shapes.text_attribute(" aria-label=\"", &scene.title);
            self.raw(">\n<svg role=\"img\"");
            self.shapes.text_attribute(" aria-label=\"", &scene.title);
            if is_alone {
                self.raw(&format!(" aria-describedby=\"{id}-short\""));
            } else {
                self.shapes.text_attribute(" aria-description=\"", &scene.description);
            }
            self.drawing(scene);
            self.raw("</figure>\n");
        }
    }
}

impl Page<'_> {
    /// The story in words, what stands beside it, and where it comes from.
    fn in_words(&mut self, chapter: &StoryInReport) {
        let (story, headings) = (self.story, chapter.headings);
        if !story.chapters.is_empty() {
            self.raw("<section class=\"story\">\n");
            self.element("h3", headings.story);
            self.chapters();
            self.raw("</section>\n");
        }
        self.raw("<section class=\"after\">\n");
        if !story.points.is_empty() {
            self.element("h3", headings.points);
            self.paragraphs(&story.points);
        }
        story.passages.iter().for_each(|passage| self.passage("h3", passage));
        if !story.account.is_empty() {
            self.element("h3", headings.about);
            story.account.iter().for_each(|passage| self.passage("h4", passage));
        }
        self.raw("</section>\n");
    }
}
