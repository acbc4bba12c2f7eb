//! Pages of a document that belong together.

use crate::scene::drawing::Scene;

/// Pages of a document that belong together, such as a story in a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// What it is called; `None` where its headings each stand for themselves, as before the first story.
    pub name: Option<String>,
    /// Its pages.
    pub pages: Vec<Scene>,
}
