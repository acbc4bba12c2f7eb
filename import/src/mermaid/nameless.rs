//! What somebody is called who has no name, where a diagram has to name them.

/// Who tells a journey of which nobody says who does, in a diagram that has to name somebody first.
pub(crate) const NAMELESS: [&str; 2] = ["Verteller", "Narrator"];
