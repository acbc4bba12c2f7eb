//! The kinds of details by which somebody can be found.

use crate::language::Language;

/// A kind of detail that leads to one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Postcode,
    Phone,
    Email,
    CitizenNumber,
    Account,
    Date,
}

impl Kind {
    /// "een postcode".
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Postcode => language.pick("een postcode", "a postcode"),
            Self::Phone => language.pick("een telefoonnummer", "a phone number"),
            Self::Email => language.pick("een e-mailadres", "an e-mail address"),
            Self::CitizenNumber => {
                language.pick("een burgerservicenummer (BSN)", "a citizen service number (BSN)")
            }
            Self::Account => language.pick("een rekeningnummer (IBAN)", "a bank account (IBAN)"),
            Self::Date => language.pick("een datum", "a date"),
        }
    }
}
