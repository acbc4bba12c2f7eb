//! Tells how satisfaction goes over some steps: where it begins, where it is lowest, where it ends.

use crate::language::Language;
use crate::model::{Journey, Level};
use crate::words;

/// How the satisfaction of one party goes over some steps.
pub(super) struct Course {
    party: usize,
    first: Level,
    lowest: Level,
    last: Level,
    is_flat: bool,
}

impl Course {
    /// That of the levels of a party, in the order of the story; nothing where there are none.
    pub fn of(party: usize, levels: &[Level]) -> Option<Self> {
        let (&first, &last) = (levels.first()?, levels.last()?);
        let (&lowest, &highest) = (levels.iter().max()?, levels.iter().min()?);
        Some(Self { party, first, lowest, last, is_flat: lowest == highest })
    }

    /// The lowest level.
    pub fn lowest(&self) -> Level {
        self.lowest
    }

    /// "De tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij neutraal." After the
    /// first words stands `whose` it is, and after the lowest level `place`.
    pub fn in_words(&self, whose: &str, place: &str, journey: &Journey) -> String {
        let &Self { first, lowest, last, .. } = self;
        let [from, low, to] = [first, lowest, last].map(|level| self.at(level, journey));
        match journey.language {
            Language::Dutch if self.is_flat => format!("De tevredenheid{whose} blijft {low}."),
            Language::Dutch if lowest == first => {
                format!("De tevredenheid{whose} begint {from}, het laagste punt, en eindigt {to}.")
            }
            Language::Dutch if lowest == last => {
                format!("De tevredenheid{whose} begint {from} en eindigt {to}, het laagste punt.")
            }
            Language::Dutch => format!(
                "De tevredenheid{whose} begint {from}, is het laagst {low}{place} en eindigt {to}."
            ),
            Language::English if self.is_flat => format!("Satisfaction{whose} stays {low}."),
            Language::English if lowest == first => {
                format!("Satisfaction{whose} starts {from}, the lowest point, and ends {to}.")
            }
            Language::English if lowest == last => {
                format!("Satisfaction{whose} starts {from} and ends {to}, the lowest point.")
            }
            Language::English => {
                format!("Satisfaction{whose} starts {from}, is lowest {low}{place} and ends {to}.")
            }
        }
    }

    /// "bij neutraal", or "tussen neutraal en ontevreden".
    fn at(&self, level: Level, journey: &Journey) -> String {
        let language = journey.language;
        let name = words::level(journey.scale_of(self.party), level, language);
        let between = level.is_halfway() && name.starts_with(language.pick("tussen ", "between "));
        if between { name } else { format!("{} {name}", language.pick("bij", "at")) }
    }
}
