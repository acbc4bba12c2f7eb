//! The kinds of families that a journey stands for.

use crate::language::Language;

/// A kind of family a journey belongs to; a journey may belong to several or none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Category {
    /// One of the five categories of the source report.
    Family(FamilyCategory),
    /// A category of the author's own.
    Own(String),
}

impl Category {
    /// Reads a category from its key word in either language; any other text is an own category.
    #[must_use]
    pub fn named(word: &str) -> Self {
        let wanted = word.trim().to_lowercase();
        FamilyCategory::ALL
            .into_iter()
            .find(|c| Language::ALL.iter().any(|&l| c.word(l) == wanted))
            .map_or_else(|| Self::Own(word.trim().to_owned()), Self::Family)
    }

    /// The name to print, such as "De overweldigden".
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match self {
            Self::Family(category) => category.label(language),
            Self::Own(name) => name,
        }
    }
}

/// The five categories of families with many problems at once.
///
/// Source: "We voelen ons niet serieus genomen", chapter 1, after a proposal by
/// Steketee et al. (2012).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum FamilyCategory {
    /// Stayers and returners: chronic problems, always a chance of relapse.
    OldAcquaintances,
    /// One large, solvable problem from which smaller ones grow.
    Overwhelmed,
    /// Problems hidden from view, or seen by nobody.
    Invisible,
    /// A clear and urgent problem, with help wanted or imposed.
    Urgent,
    /// Life in order again; aftercare still needed.
    HopefulStarters,
}

impl FamilyCategory {
    /// All five in the order of the report.
    pub const ALL: [Self; 5] = [
        Self::OldAcquaintances,
        Self::Overwhelmed,
        Self::Invisible,
        Self::Urgent,
        Self::HopefulStarters,
    ];

    /// The key word used in a journey file.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match self {
            Self::OldAcquaintances => language.pick("goede bekenden", "old acquaintances"),
            Self::Overwhelmed => language.pick("overweldigden", "overwhelmed"),
            Self::Invisible => language.pick("onzichtbaren", "invisible"),
            Self::Urgent => language.pick("urgenten", "urgent"),
            Self::HopefulStarters => language.pick("hoopvolle nieuwe starters", "hopeful starters"),
        }
    }

    /// The name with its article, as printed.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::OldAcquaintances => language.pick("De goede bekenden", "The old acquaintances"),
            Self::Overwhelmed => language.pick("De overweldigden", "The overwhelmed"),
            Self::Invisible => language.pick("De onzichtbaren", "The invisible"),
            Self::Urgent => language.pick("De urgenten", "The urgent"),
            Self::HopefulStarters => {
                language.pick("De hoopvolle nieuwe starters", "The hopeful new starters")
            }
        }
    }

    /// "Blijvers en terugkeerders": what the report calls them besides.
    #[must_use]
    pub fn nickname(self, language: Language) -> &'static str {
        let ([dutch, ..], [english, ..]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }

    /// What sets these families apart, in plain words.
    #[must_use]
    pub fn description(self, language: Language) -> &'static str {
        let ([_, dutch, _], [_, english, _]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }

    /// One of these families, from the stories of the report.
    #[must_use]
    pub fn example(self, language: Language) -> &'static str {
        let ([.., dutch], [.., english]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }
}

/// Of each category the nickname, the description and an example.
type Portrait = [&'static str; 3];

/// In Dutch and in English, in the order of the report.
const PORTRAITS: [(Portrait, Portrait); 5] = [
    (
        [
            "Blijvers en terugkeerders",
            "Hun problemen duren al lang en gaan vaak over van ouder op kind. Ook als het beter \
             gaat, kunnen ze terugkomen.",
            "Roos zag als kind dat haar vader haar moeder sloeg. Later kiest zij zelf weer mannen \
             die slaan.",
        ],
        [
            "Those who stay and those who return",
            "Their problems are old and often pass from parent to child. Even when things go \
             better they may come back.",
            "As a child Roos saw her father hit her mother. Later she chooses men who hit again.",
        ],
    ),
    (
        [
            "Van de regen in de drup",
            "Eén groot probleem is de oorzaak, en dat is op te lossen. Zolang dat niet gebeurt, \
             komen er steeds kleinere problemen bij.",
            "Het gezin van Inge heeft het goed. Dan krijgt haar dochter verkering met een \
             loverboy.",
        ],
        [
            "From bad to worse",
            "One large problem is the cause, and it can be solved. As long as it is not, smaller \
             problems keep growing from it.",
            "Inge's family is doing well. Then her daughter falls for a loverboy: a man who \
             grooms girls.",
        ],
    ),
    (
        [
            "Probleemverbergers en zorgmijders",
            "Niemand ziet hun problemen: zij verbergen ze, vinden hulp niet nodig of hebben te \
             weinig mensen om zich heen.",
            "Bea zoekt bijna achttien jaar lang alles zelf uit. Nooit loopt er iemand een eind \
             met haar mee.",
        ],
        [
            "Those who hide problems or avoid care",
            "Nobody sees their problems: they hide them, feel no need of help, or have too few \
             people around them.",
            "For almost eighteen years Bea finds everything out by herself. Nobody ever walks \
             along with her.",
        ],
    ),
    (
        [
            "Vrijwillig of gedwongen",
            "Het probleem is duidelijk en kan niet wachten. Er moet hulp komen, of het gezin die \
             nu wil of niet.",
            "Jantine wordt mishandeld en vlucht met haar vijf kinderen. Via het ziekenhuis en \
             Veilig Thuis vindt zij opvang.",
        ],
        [
            "Willing or not",
            "The problem is clear and cannot wait. Help has to come, whether the family wants it \
             or not.",
            "Jantine is beaten and flees with her five children. The hospital and Veilig Thuis \
             bring her to a shelter.",
        ],
    ),
    (
        [
            "Een schone lei",
            "Hun leven is weer op orde en zij kijken vooruit. Wat zij nog nodig hebben, is nazorg.",
            "Na zeventien maanden opvang heeft Zarina een eigen woning. De kinderen gaan naar \
             school en zij denkt aan werk.",
        ],
        [
            "A clean slate",
            "Their life is in order again and they look ahead. What they still need is aftercare.",
            "After seventeen months in a shelter Zarina has a home of her own. The children go to \
             school and she thinks of work.",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_portrait_stands_with_its_own_category() {
        let told = |category: FamilyCategory| category.example(Language::Dutch);
        let names = ["Roos", "Inge", "Bea", "Jantine", "Zarina"];
        for (category, name) in FamilyCategory::ALL.into_iter().zip(names) {
            assert!(told(category).contains(name), "{category:?}");
            assert!(category.example(Language::English).contains(name), "{category:?}");
        }
    }
}
