//! Widths, hyphens and lines.
