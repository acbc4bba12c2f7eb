use super::theme::Palette;
use crate::scene::Color;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
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

impl Role {
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
    pub const fn color(&self, role: Role) -> Color {
        match role {
            Role::Red => self.red,
            Role::Blue => self.blue,
            Role::Ink => self.ink,
            Role::GreyText => self.grey_text,
            Role::Line => self.line,
            Role::Lane => self.lane,
            Role::Header => self.header,
            Role::Thread => self.thread,
            Role::ThreadBlue => self.thread_blue,
            Role::Petrol => self.petrol,
            Role::Opportunity => self.opportunity,
            Role::White => self.white,
            Role::Page => Color::WHITE,
        }
    }

    /// The same palette with another colour for a role; the page stays white.
    #[must_use]
    pub const fn with(mut self, role: Role, color: Color) -> Self {
        match role {
            Role::Red => self.red = color,
            Role::Blue => self.blue = color,
            Role::Ink => self.ink = color,
            Role::GreyText => self.grey_text = color,
            Role::Line => self.line = color,
            Role::Lane => self.lane = color,
            Role::Header => self.header = color,
            Role::Thread => self.thread = color,
            Role::ThreadBlue => self.thread_blue = color,
            Role::Petrol => self.petrol = color,
            Role::Opportunity => self.opportunity = color,
            Role::White => self.white = color,
            Role::Page => {}
        }
        self
    }
}
