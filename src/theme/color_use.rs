use crate::scene::Color;
use crate::theme::settings::Palette;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorUse {
    /// [`Palette::red`].
    Red,
    /// [`Palette::blue`].
    Blue,
    /// [`Palette::ink`].
    Ink,
    /// [`Palette::grey_text`].
    GreyText,
    /// [`Palette::line`].
    Line,
    /// [`Palette::lane`].
    Lane,
    /// [`Palette::header`].
    Header,
    /// [`Palette::thread`].
    Thread,
    /// [`Palette::thread_blue`].
    ThreadBlue,
    /// [`Palette::petrol`].
    Petrol,
    /// [`Palette::opportunity`].
    Opportunity,
    /// [`Palette::white`].
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

impl Palette {
    /// The colour of a role.
    #[must_use]
    pub const fn color(&self, role: ColorUse) -> Color {
        match role {
            ColorUse::Red => self.red,
            ColorUse::Blue => self.blue,
            ColorUse::Ink => self.ink,
            ColorUse::GreyText => self.grey_text,
            ColorUse::Line => self.line,
            ColorUse::Lane => self.lane,
            ColorUse::Header => self.header,
            ColorUse::Thread => self.thread,
            ColorUse::ThreadBlue => self.thread_blue,
            ColorUse::Petrol => self.petrol,
            ColorUse::Opportunity => self.opportunity,
            ColorUse::White => self.white,
            ColorUse::Page => Color::WHITE,
        }
    }

    /// The same palette with another colour for a role; the page stays white.
    #[must_use]
    pub const fn with(mut self, role: ColorUse, color: Color) -> Self {
        match role {
            ColorUse::Red => self.red = color,
            ColorUse::Blue => self.blue = color,
            ColorUse::Ink => self.ink = color,
            ColorUse::GreyText => self.grey_text = color,
            ColorUse::Line => self.line = color,
            ColorUse::Lane => self.lane = color,
            ColorUse::Header => self.header = color,
            ColorUse::Thread => self.thread = color,
            ColorUse::ThreadBlue => self.thread_blue = color,
            ColorUse::Petrol => self.petrol = color,
            ColorUse::Opportunity => self.opportunity = color,
            ColorUse::White => self.white = color,
            ColorUse::Page => {}
        }
        self
    }
}
