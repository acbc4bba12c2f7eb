//! Binds the pages of a report: what stands on every one of them, and which belong together.

use crate::language::LanguageTag;
use crate::layout::drawing::{Titles, drawing};
use crate::layout::report::form::{ABOVE, Form, HEAD};
use crate::layout::text_block::{TextBlock, width};
use crate::scene::{Chapter, Group, Node, Role, Scene, TextStyle};
use crate::story::Report;

/// What stands on a page between its running title and its number, with its top at 0.
pub(crate) struct Leaf {
    pub nodes: Vec<Node>,
    /// The title of what it is a page of.
    pub title: String,
    /// What it is called among the pages of that.
    pub name: String,
    /// What of a picture stands on it, where the words around it do not say so.
    pub description: Option<String>,
}

/// A report that is being bound.
pub(crate) struct Book<'a> {
    pub report: &'a Report,
    pub form: &'a Form,
}

impl Book<'_> {
    /// Numbers all pages, and puts those of the front and of each story together.
    pub fn bind(&self, front: Vec<Leaf>, stories: Vec<Vec<Leaf>>) -> Vec<Chapter> {
        let mut page = 0;
        let mut bound = |leaves: Vec<Leaf>, language| -> Vec<Scene> {
            let numbered = leaves.into_iter().map(|leaf| {
                page += 1;
                self.scene(leaf, page - 1, language)
            });
            numbered.collect()
        };
        let front = Chapter { name: None, pages: bound(front, self.report.language.into()) };
        let mut chapters = vec![front];
        for (leaves, chapter) in stories.into_iter().zip(&self.report.stories) {
            let name = Some(chapter.story.title.clone());
            let pages = bound(leaves, chapter.story.text_language);
            chapters.push(Chapter { name, pages });
        }
        chapters
    }

    /// Page `page`, from 0.
    fn scene(&self, leaf: Leaf, page: usize, language: LanguageTag) -> Scene {
        let Leaf { nodes: mut body, title, name, description } = leaf;
        let mut nodes = Vec::with_capacity(body.len() + 2);
        // The front needs neither.
        if page > 0 {
            nodes.extend(self.running_title(&title));
        }
        for node in &mut body {
            node.shift(0.0, ABOVE);
        }
        nodes.append(&mut body);
        if page > 0 {
            nodes.push(self.number(page));
        }
        let summary = self.report.summary.clone();
        let description = description.unwrap_or_else(|| summary.clone());
        let titles = Titles { name: self.report.title.clone(), title: name, description };
        let size = (self.form.page.width, self.form.page.height);
        let scene = drawing(size, titles, nodes, language, &self.form.paper.theme);
        Scene { summary, ..scene }
    }

    /// The title on one line; nothing where that is too narrow for it.
    fn running_title(&self, title: &str) -> Option<Node> {
        let Form { margin, small, ref paper, .. } = *self.form;
        let style = TextStyle::plain(small, paper.theme.palette.grey_text);
        let language = self.report.language;
        let block = TextBlock::new(title, style, self.form.width(), language, &paper.theme);
        if block.lines() != 1 {
            return None;
        }
        let mut nodes = Vec::new();
        block.draw_into(margin, HEAD, &mut nodes);
        let label = language.pick("Titel", "Title");
        Some(Group::new(Role::RunningTitle, label, nodes).into())
    }

    fn number(&self, page: usize) -> Node {
        let Form { margin, small, ref paper, .. } = *self.form;
        let style = TextStyle::plain(small, paper.theme.palette.grey_text);
        let text = (page + 1).to_string();
        let left = self.form.page.width - margin - width(&text, style, &paper.theme);
        let language = self.report.language;
        let block = TextBlock::new(&text, style, f64::INFINITY, language, &paper.theme);
        let mut nodes = Vec::new();
        block.draw_into(left, self.form.foot(), &mut nodes);
        let label = language.pick("Voettekst", "Page foot");
        Group::new(Role::PageFoot, label, nodes).into()
    }
}
