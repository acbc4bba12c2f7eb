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
            "Roos zag als kind dat haar vader haar moeder sloeg. Later kreeg ook zij mannen die \
             slaan. Haar zoons lijden daaronder.",
        ],
        [
            "Those who stay and those who return",
            "Their problems have lasted long and often pass from parent to child. Even when things \
             go better they may come back.",
            "As a child Roos saw her father hit her mother. Later she too had men who hit. Her \
             sons suffer from it.",
        ],
    ),
    (
        [
            "Van de regen in de drup",
            "Uit één groot probleem komen kleinere voort. Het grote is voor een deel op te lossen, \
             en dat lucht op. De kleine blijven daarna nog lang.",
            "Het gezin van Inge heeft het goed. Dan komt haar dochter van dertien in contact met \
             loverboys.",
        ],
        [
            "From bad to worse",
            "From one large problem smaller ones grow. The large one can be solved in part, and \
             that is a relief. The small ones stay for long after it.",
            "Inge's family is doing well. Then her daughter of thirteen meets loverboys: men who \
             groom girls.",
        ],
    ),
    (
        [
            "Probleemverbergers en zorgmijders",
            "Hun problemen blijven voor anderen verborgen, al dan niet met opzet. Of zij vinden \
             hulp niet nodig, of er is bijna niemand die hun problemen kan zien.",
            "Bea en haar man zoeken bijna achttien jaar lang alles zelf uit. Niemand loopt van \
             begin tot eind met hen mee.",
        ],
        [
            "Those who hide problems or avoid care",
            "Their problems stay hidden from others, on purpose or not. Or they feel no need of \
             help, or there is hardly anybody who can see their problems.",
            "For almost eighteen years Bea and her husband find everything out by themselves. \
             Nobody walks with them from beginning to end.",
        ],
    ),
    (
        [
            "Vrijwillig of gedwongen",
            "Het probleem is duidelijk en kan niet wachten. Er moet hulp komen, vrijwillig of \
             gedwongen.",
            "Jantine wordt mishandeld en vlucht met haar vijf kinderen. Via het ziekenhuis en \
             Veilig Thuis vindt zij opvang.",
        ],
        [
            "By choice or by order",
            "The problem is clear and cannot wait. Help has to come, by choice or by order.",
            "Jantine is beaten and flees with her five children. The hospital and Veilig Thuis \
             bring her to a shelter.",
        ],
    ),
    (
        [
            "Een schone lei",
            "Na een zware tijd is hun leven weer op orde. Wat zij nog nodig hebben, is nazorg.",
            "Na zeventien maanden opvang heeft Zarina een eigen woning. De kinderen gaan naar \
             school en zij denkt aan werk.",
        ],
        [
            "A clean slate",
            "After a hard time their life is in order again. What they still need is aftercare.",
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
