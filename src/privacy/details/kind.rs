//! The kinds of details by which somebody can be found.

use crate::language::Language;

/// A kind of detail that leads to one person or one home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Street,
    Postcode,
    Phone,
    Email,
    Handle,
    CitizenNumber,
    Account,
    CaseNumber,
    Plate,
    Date,
    /// A month, season or week with its year.
    Month,
}

impl Kind {
    /// "een postcode".
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Street => {
                language.pick("een straat met huisnummer", "a street with a house number")
            }
            Self::Postcode => language.pick("een postcode", "a postcode"),
            Self::Phone => language.pick("een telefoonnummer", "a phone number"),
            Self::Email => language.pick("een e-mailadres", "an e-mail address"),
            Self::Handle => language.pick("een naam op sociale media", "a name on social media"),
            Self::CitizenNumber => {
                language.pick("een burgerservicenummer (BSN)", "a citizen service number (BSN)")
            }
            Self::Account => language.pick("een rekeningnummer", "a bank account"),
            Self::CaseNumber => {
                language.pick("een zaak- of dossiernummer", "the number of a case or file")
            }
            Self::Plate => language.pick("een kenteken", "a licence plate"),
            Self::Date => language.pick("een datum", "a date"),
            Self::Month => language.pick(
                "een maand, seizoen of week met het jaar erbij",
                "a month, season or week with its year",
            ),
        }
    }
}
