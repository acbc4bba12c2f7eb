//! One self-contained web page: the picture, and the same story as text.
//!
//! The page works without its script; the script adds moving through the steps, zooming and the
//! workshop. It asks nothing of the network, and its policy lets nothing else run.

mod interface;
mod picture;
mod policy;
pub(super) mod report;
mod story;
mod tools;
mod trainer;

use crate::scene::{Direction, Group, Node, Role, Scene};
use crate::story::{Passage, StepHeadings, Story};
use crate::write::shapes::Shapes;

/// How the page looks: what every page shares, the tools and the picture, the story, and the workshop.
const STYLE: &str = concat!(
    include_str!("page/base.css"),
    include_str!("page/tools.css"),
    include_str!("page/story.css"),
    include_str!("page/workshop.css"),
);
/// What the page does, one job in each file; none of it is known outside.
const SCRIPT: &str = concat!(
    "\"use strict\";\n(() => {\n",
    include_str!("page/parts.js"),
    include_str!("page/picture.js"),
    include_str!("page/panel.js"),
    include_str!("page/step.js"),
    include_str!("page/workshop.js"),
    include_str!("page/stage.js"),
    include_str!("page/presenter.js"),
    include_str!("page/sheet.js"),
    include_str!("page/controls.js"),
    "})();\n"
);

/// How high a picture is for its width from where it is larger on upright paper: under a title,
/// A4 leaves 277 × 160 mm lying down and 190 × 240 mm upright.
const UPRIGHT: f64 = 160.0 / 190.0;

/// Writes a drawing and its story as one web page, which also runs from a file.
#[must_use]
pub fn html(scene: &Scene, story: &Story) -> String {
    let mut page = Page { shapes: Shapes::default(), story, chapter: None };
    page.head();
    page.raw("<body>\n<a class=\"skip\" href=\"#story\">");
    page.text(page.interface().to_story);
    page.raw("</a>\n<main>\n");
    page.opening(scene);
    page.story();
    page.legend(scene);
    page.raw("</main>\n");
    page.account();
    page.presenter();
    page.raw("<script>");
    page.raw(SCRIPT);
    page.raw("</script>\n</body>\n</html>\n");
    page.shapes.out
}

/// A page that is being written.
struct Page<'a> {
    shapes: Shapes,
    story: &'a Story,
    /// The number of its chapter, where the story is one of a report, which has no script.
    chapter: Option<usize>,
}

impl Page<'_> {
    fn interface(&self) -> &'static interface::Interface {
        interface::of(self.story.language)
    }

    fn step_headings(&self) -> StepHeadings {
        StepHeadings::of(self.story.language)
    }

    /// The element of a heading of a level on a page of one story: in a report it stands lower.
    fn heading_of(&self, level: usize) -> String {
        format!("h{}", level + usize::from(self.chapter.is_some()))
    }

    /// The beginning of ids, so that two stories can stand on one page.
    fn id(&self, name: &str) -> String {
        self.chapter.map_or_else(|| name.to_owned(), |chapter| format!("journey-{chapter}-{name}"))
    }

    /// Adds text that is markup already.
    fn raw(&mut self, markup: &str) {
        self.shapes.out.push_str(markup);
    }

    /// Adds text as it is read, in its language and direction.
    fn text(&mut self, text: &str) {
        let before = self.shapes.out.len();
        self.reading(text);
        let is_usual = self.shapes.out.len() == before;
        if !is_usual {
            self.shapes.out.insert_str(before, "<span");
            self.raw(">");
        }
        self.shapes.escaped(text);
        self.raw(if is_usual { "" } else { "</span>" });
    }

    /// The language of a text where it is not that of the page, and which way it is read, as
    /// attributes.
    fn reading(&mut self, text: &str) {
        if let Some(language) = self.story.own_language_of(text) {
            self.shapes.text_attribute(" lang=\"", language.as_str());
        }
        if Direction::of(text) == Direction::RightToLeft {
            self.raw(" dir=\"rtl\"");
        }
    }

    /// Adds an element with only text in it; `opening` is its name and its attributes.
    fn element(&mut self, opening: &str, text: &str) {
        self.raw("<");
        self.raw(opening);
        self.reading(text);
        self.raw(">");
        self.shapes.escaped(text);
        self.raw("</");
        self.raw(opening.split(' ').next().unwrap_or(opening));
        self.raw(">\n");
    }

    fn head(&mut self) {
        self.raw("<!DOCTYPE html>\n<html lang=\"");
        self.raw(self.story.text_language.as_str());
        self.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.shapes.text_attribute(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"",
            &policy::policy(),
        );
        self.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.shapes.text_attribute("<meta name=\"description\" content=\"", &self.story.short);
        // Without this a browser asks the server for an icon.
        self.raw(">\n<link rel=\"icon\" href=\"data:,\">\n");
        self.element("title", &self.story.title);
        self.raw("<style>");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n");
    }

    /// The title and the picture: what is one sheet on paper, upright or lying down, whichever shows
    /// the picture larger.
    fn opening(&mut self, scene: &Scene) {
        let is_upright = scene.height > UPRIGHT * scene.width;
        self.shapes.text_attribute(
            "<div class=\"",
            if is_upright { "opening upright" } else { "opening" },
        );
        self.raw(">\n");
        self.heading();
        self.picture(scene);
        self.raw("</div>\n");
    }

    /// The title, who tells the story, and how they introduce themselves.
    fn heading(&mut self) {
        let story = self.story;
        self.raw("<header class=\"page\">\n");
        self.element("h1", &story.title);
        self.about_the_teller();
        self.raw("</header>\n");
    }

    /// Who tells the story, how they introduce themselves, and what they need.
    fn about_the_teller(&mut self) {
        let story = self.story;
        if let Some(lead) = &story.lead {
            self.element("p class=\"lead\"", lead);
        }
        if let Some(introduction) = &story.introduction {
            self.element("p class=\"introduction\"", introduction);
        }
        for line in &story.wants {
            self.element("p", line);
        }
    }

    /// What everything in the picture means, in whole sentences.
    fn legend(&mut self, scene: &Scene) {
        let Some(legend) = legend(&scene.nodes) else { return };
        self.raw("<section class=\"after\">\n");
        self.element("h2", &legend.label);
        self.raw("<ul>\n");
        for node in &legend.nodes {
            if let Node::Group(entry) = node
                && entry.role == Role::LegendEntry
            {
                self.element("li", &entry.label);
            }
        }
        self.raw("</ul>\n</section>\n");
    }

    /// What the reader is owed, at the foot of the page.
    fn account(&mut self) {
        if self.story.account.is_empty() {
            return;
        }
        self.raw("<footer class=\"page\">\n");
        self.element("h2", self.interface().account);
        self.raw("<div class=\"account\">\n");
        for passage in &self.story.account {
            self.passage("h3", passage);
        }
        self.raw("</div>\n</footer>\n");
    }

    /// A heading with a list under it, or with one paragraph.
    fn passage(&mut self, heading: &str, passage: &Passage) {
        self.raw("<section>\n");
        self.element(heading, &passage.heading);
        self.paragraphs(&passage.paragraphs);
        self.raw("</section>\n");
    }

    fn paragraphs(&mut self, paragraphs: &[String]) {
        if let [one] = paragraphs {
            self.element("p", one);
            return;
        }
        if !paragraphs.is_empty() {
            self.raw("<ul>\n");
            for text in paragraphs {
                self.element("li", text);
            }
            self.raw("</ul>\n");
        }
    }
}

/// The first legend among these and in the pages among these.
fn legend(nodes: &[Node]) -> Option<&Group> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.role == Role::Legend => Some(&**group),
        Node::Group(group) if group.role == Role::Page => legend(&group.nodes),
        _ => None,
    })
}
