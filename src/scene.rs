//! The finished drawing.

/// The finished drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
}
