//! Writes a scene as SVG.
use crate::scene::Scene;

/// Writes a scene as SVG.
#[must_use]
pub fn svg(scene: &Scene) -> String {
    let _ = scene;
    String::new()
}
