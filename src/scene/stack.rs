//! Pages under one another in one drawing.

use crate::scene::drawing::Scene;
use crate::scene::node::Group;
use crate::scene::role::Role;

/// Room between two pages.
const GAP: f64 = 24.0;

impl Scene {
    /// Pages under one another in one drawing, each a section by its title; nothing where there
    /// are none.
    #[must_use]
    pub fn stacked(pages: Vec<Self>) -> Option<Self> {
        if pages.len() < 2 {
            return pages.into_iter().next();
        }
        let first = pages.first()?;
        let mut whole = Self {
            width: pages.iter().map(|page| page.width).fold(0.0, f64::max),
            height: 0.0,
            title: first.name.clone(),
            description: first.summary.clone(),
            nodes: Vec::with_capacity(pages.len()),
            ..first.clone()
        };
        for page in pages {
            let top = if whole.nodes.is_empty() { 0.0 } else { whole.height + GAP };
            let mut nodes = page.nodes;
            for node in &mut nodes {
                node.shift(0.0, top);
            }
            // A page of a whole says what of it stands there.
            let label = if page.description == page.summary {
                page.title
            } else {
                format!("{}. {}", page.title, page.description)
            };
            whole.nodes.push(Group::new(Role::Page, label, nodes).into());
            whole.height = top + page.height;
        }
        Some(whole)
    }
}
