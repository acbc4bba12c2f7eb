//! A picture among text: it fills the text from side to side, and the white around it is for the document to keep.

use crate::layout::pages::TooSmall;
use crate::layout::paper_size::Page;
use crate::layout::report::figures::picture;
use crate::layout::report::form::Form;
use crate::model::Journey;
use crate::scene::{Bounds, Color, Node, Paint, Scene, Segment};
use crate::theme::Theme;

/// The most white beside a drawing that is left out, and what stays above and under it.
const MOST_WHITE: f64 = 60.0;
const TRIM: f64 = 2.0;

/// The pages of a picture among text that has `room` on each page, each exactly as wide as the text and as high
/// as what stands on it: the white around it is for the document to keep. On no more pages than `at_most`.
///
/// # Errors
/// When a page has no room for text, or not for the journey.
pub fn text_picture(
    journey: &Journey,
    theme: &Theme,
    room: &Page,
    at_most: Option<usize>,
) -> Result<Vec<Scene>, TooSmall> {
    let drawn = |beside: f64| {
        let (width, height) = (2.0 * beside, (2.0 * (beside - TRIM)).max(0.0));
        let room = Page { width: room.width + width, height: room.height + height, ..*room };
        let form = Form::of_text(room, theme).ok_or(TooSmall::ForCards)?;
        picture(journey, theme, &form, at_most)
    };
    let scenes = drawn(0.0)?;
    let white = white_beside(&scenes);
    let wider = drawn(white)?;
    // A drawing for a wider page can have less white.
    let is_wider = wider.iter().any(|it| it.width - 2.0 * white_beside(&wider) > room.width + 0.1);
    let scenes = if wider.len() > scenes.len() || is_wider { scenes } else { wider };
    Ok(filling(scenes, room))
}

/// Pages without the white around what stands on them, as wide as there is room for: what is narrower than that
/// is a little larger, where it is not too high then.
fn filling(scenes: Vec<Scene>, room: &Page) -> Vec<Scene> {
    let white = white_beside(&scenes);
    let scenes: Vec<Scene> = scenes.into_iter().map(|scene| trimmed(scene, white)).collect();
    let wide = |scene: &Scene| room.width / scene.width;
    let high = |scene: &Scene| room.height / scene.height;
    let larger = scenes.iter().map(wide).fold(f64::INFINITY, f64::min);
    let most = scenes.iter().map(high).fold(larger, f64::min);
    let larger = if most < larger { 1.0 } else { larger.max(1.0) };
    let filled = |mut scene: Scene| {
        let left = (room.width - scene.width * larger).max(0.0) / 2.0;
        for node in &mut scene.nodes {
            node.scale(larger);
            node.shift(left, 0.0);
        }
        Scene { width: room.width, height: scene.height * larger, ..scene }
    };
    scenes.into_iter().map(filled).collect()
}

/// The white on both sides of all pages.
fn white_beside(scenes: &[Scene]) -> f64 {
    let white = |scene: &Scene| {
        let white = scene.colors.white;
        let drawn = Bounds::of(scene.nodes.iter().flat_map(|node| seen(node, white)))?;
        Some(drawn.left.min(scene.width - drawn.right))
    };
    scenes.iter().filter_map(white).fold(f64::INFINITY, f64::min).clamp(0.0, MOST_WHITE)
}

/// All that is seen to reach somewhere: not what is white, nor curves, as what bends them lies outside of them.
fn seen(node: &Node, white: Color) -> Vec<&Node> {
    let is_white = |paint: Paint| paint.stroke.is_none() && paint.fill == Some(white);
    let is_curve = |segment: &Segment| matches!(segment, Segment::Curve(..));
    let is_seen = match node {
        Node::Group(group) => {
            return group.nodes.iter().flat_map(|inner| seen(inner, white)).collect();
        }
        Node::Path(path) => !is_white(path.paint) && !path.segments.iter().any(is_curve),
        Node::Rect(rect) => !is_white(rect.paint),
        Node::Circle(circle) => !is_white(circle.paint),
        Node::Paragraph(_) => true,
    };
    if is_seen { vec![node] } else { Vec::new() }
}

/// A page without so much white on both sides, and without that above and under what stands on it.
fn trimmed(mut scene: Scene, white: f64) -> Scene {
    let top = Bounds::of(&scene.nodes).map_or(0.0, |drawn| (drawn.top - TRIM).max(0.0));
    for node in &mut scene.nodes {
        node.shift(-white, -top);
    }
    let bottom = Bounds::of(&scene.nodes).map_or(scene.height, |drawn| drawn.bottom + TRIM);
    let height = bottom.min(scene.height - top);
    Scene { width: scene.width - 2.0 * white, height, ..scene }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::paper_size::Medium;
    use crate::model::{Level, Step, View};

    #[test]
    fn a_picture_reaches_both_edges_of_the_text() {
        let room = Page::mm(160.0, 200.0, Medium::Paper);
        for view in View::ALL {
            let mut journey = Journey::new("x").step(Step::event("a", Level::NEUTRAL));
            for _ in 0..8 {
                journey = journey.step(Step::event("Er gebeurt iets.", Level::DISSATISFIED));
            }
            journey.view = Some(view);
            let scenes = text_picture(&journey, &Theme::default(), &room, None).expect("room");
            for scene in &scenes {
                assert!((scene.width - room.width).abs() < 0.01 && scene.height <= room.height);
            }
            assert!(white_beside(&scenes) < 2.0, "{view:?}: {}", white_beside(&scenes));
        }
    }
}
