//! An empty map and empty cards, to fill in by hand.

mod map;
mod slips;

use crate::layout::blank::map::Paper;
use crate::layout::single_page;
use crate::model::{Journey, Phase};
use crate::scene::{Node, Scene};
use crate::theme::Theme;

/// Lays out an empty map on A3 and one on A4, with the phases and the levels of a journey, and a sheet
/// of empty cards. A journey with more phases than fit beside each other has a map of several sheets.
#[must_use]
pub fn blank(journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let phases: Vec<&Phase> =
        journey.phases.phases.iter().filter(|phase| phase.parent.is_none()).collect();
    let mut pages = Vec::new();
    for paper in [Paper::A3, Paper::A4] {
        let sheets = phases.len().div_ceil(paper.most_phases()).max(1);
        // Balanced: eight phases on two sheets are four and four.
        let each = phases.len().div_ceil(sheets).max(1);
        let mut parts: Vec<&[&Phase]> = phases.chunks(each).collect();
        if parts.is_empty() {
            parts.push(&[]);
        }
        pages.extend(parts.into_iter().map(|part| map::draw(part, paper, journey, theme)));
    }
    pages.push(slips::draw(journey, theme));
    pages
}

fn scene(
    size: (f64, f64),
    title: &str,
    journey: &Journey,
    theme: &Theme,
    nodes: Vec<Node>,
) -> Scene {
    let language = journey.language;
    let about = language
        .pick("Een leeg vel om op papier in te vullen.", "An empty sheet to fill in on paper.");
    let title = if journey.title.is_empty() {
        title.to_owned()
    } else {
        format!("{}: {title}", journey.title)
    };
    Scene {
        width: size.0,
        height: size.1,
        id: single_page::id(&nodes),
        language,
        fonts: theme.fonts.clone(),
        name: title.clone(),
        title,
        description: about.to_owned(),
        nodes,
    }
}
