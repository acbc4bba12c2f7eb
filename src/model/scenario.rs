//! The four ways in which demand and help miss each other.

use crate::language::Language;

/// The four ways in which demand and help miss each other, and what would help.
///
/// Source: a study of the NVSI for `OPaZ`, in the report of its meeting on the family Hermsen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Scenario {
    /// Problems pass from parents to children, and one crisis follows another.
    Repeating,
    /// One small problem sets off a row of others.
    Overtaking,
    /// Something sudden happens, and the family loses its way among helpers.
    Confusing,
    /// The usual help does not fit a question that stays.
    Unfitting,
}

/// Short Dutch name, short English name.
const NAMES: [(&str, &str); 4] = [
    ("herhalende vraag", "repeating question"),
    ("inhalende vraag", "overtaking question"),
    ("verwarrend antwoord", "confusing answer"),
    ("ongepast antwoord", "unfitting answer"),
];

impl Scenario {
    /// All four.
    pub const ALL: [Self; 4] =
        [Self::Repeating, Self::Overtaking, Self::Confusing, Self::Unfitting];

    /// "herhalende vraag".
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (dutch, english) = NAMES[self as usize];
        language.pick(dutch, english)
    }

    /// "De herhalende vraag": the name with its article, as printed.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Repeating => language.pick("De herhalende vraag", "The repeating question"),
            Self::Overtaking => language.pick("De inhalende vraag", "The overtaking question"),
            Self::Confusing => language.pick("Het verwarrende antwoord", "The confusing answer"),
            Self::Unfitting => language.pick("Het ongepaste antwoord", "The unfitting answer"),
        }
    }

    /// What goes wrong, in plain words.
    #[must_use]
    pub fn description(self, language: Language) -> &'static str {
        let ([dutch, ..], [english, ..]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }

    /// What would help.
    #[must_use]
    pub fn help(self, language: Language) -> &'static str {
        let ([_, dutch, _], [_, english, _]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }

    /// One of the families Hermsen, in a sentence or two.
    #[must_use]
    pub fn example(self, language: Language) -> &'static str {
        let ([.., dutch], [.., english]) = PORTRAITS[self as usize];
        language.pick(dutch, english)
    }
}

/// Of each scenario the description, what would help, and an example.
type Portrait = [&'static str; 3];

/// In Dutch and in English. Which family goes with which scenario follows the order of the source;
/// what happens to them is made up.
const PORTRAITS: [(Portrait, Portrait); 4] = [
    (
        [
            "Problemen gaan over van ouder op kind. Tussen de crises is het een tijd rustig, en dan \
             komt er weer een.",
            "Een vertrouwenspersoon die juist in de rustige tijd meekijkt en op de oorzaken wijst.",
            "Hermsen-Weder: thuis stond vroeger de deurwaarder aan de deur. Nu zij zelf moeder \
             is, begint het opnieuw.",
        ],
        [
            "Problems pass from parent to child. Between crises it is quiet for a time, and then \
             there is another.",
            "Somebody they trust, who looks in during the quiet times and points to the causes.",
            "Hermsen-Weder: as a child she knew the bailiff at the door. Now she is a mother \
             herself, it begins again.",
        ],
    ),
    (
        [
            "Eén klein probleem stoot het volgende om, als een rij dominostenen. Voordat het gezin \
             om hulp vraagt, is het overzicht al weg.",
            "Vroeg zien dat er iets is, en erop afgaan voordat het gezin het vraagt.",
            "Hermsen-Domino: het begon met een wasmachine. Hij dacht bij elke brief dat hij het \
             zelf kon oplossen.",
        ],
        [
            "One small problem knocks over the next, like a row of dominoes. Before the family \
             asks for help, it has lost its grip.",
            "Seeing early that something is wrong, and going there before the family asks.",
            "Hermsen-Domino: it began with a washing machine. With every letter he thought he \
             could solve it himself.",
        ],
    ),
    (
        [
            "Er gebeurt plotseling iets. Het gezin vraagt wel om hulp, maar verdwaalt tussen alle \
             loketten en helpers.",
            "Een wegwijzer, zoals een cliëntondersteuner, die de weg kent.",
            "Hermsen-Lost: haar man overleed. Ze zocht hulp voor zichzelf en twee tieners, en \
             wist niet waar.",
        ],
        [
            "Something happens all of a sudden. The family does ask for help, but gets lost among \
             offices and helpers.",
            "A guide who knows the way, such as a client supporter.",
            "Hermsen-Lost: her husband died. She looked for help for herself and two teenagers, \
             and did not know where.",
        ],
    ),
    (
        [
            "De vraag gaat nooit over, en het gezin weet goed wat het nodig heeft. Maar wat er \
             standaard is, past niet.",
            "Samen met het gezin zoeken naar hulp die wel past.",
            "Hermsen-Opmaat: hun dochter heeft een spierziekte die niet overgaat. Wat zij nodig \
             hebben, staat niet op de lijst.",
        ],
        [
            "The question never goes away, and the family knows well what it needs. But what is \
             usually offered does not fit.",
            "Looking together with the family for help that does fit.",
            "Hermsen-Opmaat: their daughter has a muscle disease that stays. What they need is \
             not on the list.",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_portrait_stands_with_its_own_scenario() {
        let names = ["Weder", "Domino", "Lost", "Opmaat"];
        for (scenario, name) in Scenario::ALL.into_iter().zip(names) {
            for language in Language::ALL {
                assert!(scenario.example(language).contains(name), "{scenario:?}");
            }
        }
    }
}
