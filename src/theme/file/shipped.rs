//! The themes that come with the package, as the text of their files.

use crate::language::Language;

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
}
