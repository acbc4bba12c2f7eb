//! What colours are for: a palette has one colour for each use.

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorUse {
    /// [`crate::theme::Palette::red`].
    Red,
    /// [`crate::theme::Palette::blue`].
    Blue,
    /// [`crate::theme::Palette::ink`].
    Ink,
    /// [`crate::theme::Palette::grey_text`].
    GreyText,
    /// [`crate::theme::Palette::line`].
    Line,
    /// [`crate::theme::Palette::lane`].
    Lane,
    /// [`crate::theme::Palette::header`].
    Header,
    /// [`crate::theme::Palette::thread`].
    Thread,
    /// [`crate::theme::Palette::thread_blue`].
    ThreadBlue,
    /// [`crate::theme::Palette::petrol`].
    Petrol,
    /// [`crate::theme::Palette::opportunity`].
    Opportunity,
    /// [`crate::theme::Palette::white`].
    White,
    /// The page itself, which is white in every theme.
    Page,
}

impl ColorUse {
    /// The roles of which a palette chooses the colour.
    pub const CHOSEN: [Self; 12] = [
        Self::Red,
        Self::Blue,
        Self::Ink,
        Self::GreyText,
        Self::Line,
        Self::Lane,
        Self::Header,
        Self::Thread,
        Self::ThreadBlue,
        Self::Petrol,
        Self::Opportunity,
        Self::White,
    ];
}
