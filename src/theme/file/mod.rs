//! From a theme file to the measures and colours of a drawing.
//!
//! ```
//! use klantreis::{model::Language, theme};
//!
//! let text = "gebaseerd-op = \"standaard\"\n[kleuren]\nrood = \"#8E1B1B\"\n";
//! let style = theme::file::read(text, Language::Dutch).expect("a theme");
//! assert_eq!(style.theme.palette.red.r, 0x8E);
//! ```

mod length;
mod messages;
mod reader;
mod vocabulary;

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::theme::Theme;

/// The code of the warning about letters whose widths are not known.
pub const UNMEASURED: &str = "unmeasured-font";

/// A theme as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// What its maker calls it.
    pub name: Option<String>,
    /// How a drawing looks.
    pub theme: Theme,
    /// What its maker should know; nothing in it stops a drawing.
    pub warnings: Vec<Diagnostic>,
}

/// A theme that comes with the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    name: [&'static str; 2],
    about: [&'static str; 2],
    /// The file as it is printed: a start for a theme of one's own.
    pub text: &'static str,
}

/// The themes that come with the package; a drawing has the first unless another is asked for.
pub const SHIPPED: [Shipped; 3] = [
    Shipped {
        name: ["standaard", "standard"],
        about: ["in kleur, voor scherm en druk", "in colour, for screen and print"],
        text: include_str!("../../../themes/standaard.toml"),
    },
    Shipped {
        name: ["zwart-wit", "black-and-white"],
        about: ["voor een zwart-witprinter", "for a black-and-white printer"],
        text: include_str!("../../../themes/zwart-wit.toml"),
    },
    Shipped {
        name: ["hoog-contrast", "high-contrast"],
        about: [
            "voor wie slecht ziet: letters ten minste 7 : 1, lijnen 4,5 : 1",
            "for who sees poorly: letters at least 7 : 1, lines 4.5 : 1",
        ],
        text: include_str!("../../../themes/hoog-contrast.toml"),
    },
];

impl Shipped {
    /// The theme of this name, in either language and any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let is_its = |shipped: &Self| shipped.name.iter().any(|own| own.eq_ignore_ascii_case(name));
        SHIPPED.into_iter().find(is_its)
    }

    /// What it is called.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        language.pick(self.name[0], self.name[1])
    }

    /// What it is for.
    #[must_use]
    pub const fn about(self, language: Language) -> &'static str {
        language.pick(self.about[0], self.about[1])
    }

    /// How a drawing looks in it.
    #[must_use]
    pub fn theme(self) -> Theme {
        read(self.text, Language::English).map_or_else(|_| Theme::default(), |style| style.theme)
    }
}

/// Reads a theme file; its keys may be Dutch or English, the messages are in `language`.
///
/// # Errors
/// Everything in the file that is wrong, in the order of the file: what is no TOML, unknown keys,
/// values that cannot be, and colours that do not stand out from one another.
pub fn read(text: &str, language: Language) -> Result<Style, Vec<Diagnostic>> {
    reader::read(text, language)
}
