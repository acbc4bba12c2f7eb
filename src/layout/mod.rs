//! From a journey to a finished drawing.
use crate::model::Journey;
use crate::scene::Scene;

/// Draws a journey.
#[must_use]
pub fn layout(journey: &Journey) -> Scene {
    let _ = journey;
    Scene { width: 0.0, height: 0.0 }
}
