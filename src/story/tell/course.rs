//! Tells how satisfaction goes over some steps: where it begins, where it is lowest, where it ends.

use crate::language::Language;
use crate::model::{Journey, Level};
use crate::words;

/// How the satisfaction of one party goes over some steps.
pub(super) struct Course {
    party: usize,
    first: Level,
    lowest: Level,
    highest: Level,
    last: Level,
    /// Whether the level is known of the first of the steps, and of the last.
    begins: bool,
    ends: bool,
    /// Whether it is known of all of them.
    is_whole: bool,
}

impl Course {
    /// That of the steps of a party, in the order of the story, each with its level where that is known;
    /// nothing where none is.
    pub fn of(party: usize, steps: &[Option<Level>]) -> Option<Self> {
        let known = || steps.iter().copied().flatten();
        let (first, last) = (known().next()?, known().last()?);
        let (lowest, highest) = (known().max()?, known().min()?);
        let is_known = |step: Option<&Option<Level>>| step.is_some_and(Option::is_some);
        Some(Self {
            party,
            first,
            lowest,
            highest,
            last,
            begins: is_known(steps.first()),
            ends: is_known(steps.last()),
            is_whole: steps.iter().all(Option::is_some),
        })
    }

    /// The lowest level.
    pub fn lowest(&self) -> Level {
        self.lowest
    }

    /// "De tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij neutraal." After the
    /// first words stands `whose` it is, and after the lowest level `place`. Where the level of the first or
    /// the last step is not known, it does not begin or end at any.
    pub fn in_words(&self, whose: &str, place: &str, journey: &Journey) -> String {
        let &Self { first, lowest, last, .. } = self;
        let language = journey.language;
        let [from, low, to] = [first, lowest, last].map(|level| self.at(level, journey));
        let begins = if self.begins {
            language.pick("begint", "starts")
        } else {
            language.pick("is voor het eerst bekend", "is first known")
        };
        let ends = if self.ends {
            language.pick("eindigt", "ends")
        } else {
            language.pick("is voor het laatst bekend", "is last known")
        };
        let [whose, low_point, is_lowest, and] = match language {
            Language::Dutch => {
                [&format!("De tevredenheid{whose}"), "het laagste punt", "is het laagst", "en"]
            }
            Language::English => {
                [&format!("Satisfaction{whose}"), "the lowest point", "is lowest", "and"]
            }
        };
        if lowest == self.highest {
            let stays = language.pick("blijft", "stays");
            let known = language.pick(", voor zover bekend", ", as far as is known");
            return format!("{whose} {stays} {low}{}.", if self.is_whole { "" } else { known });
        }
        if lowest == first {
            return format!("{whose} {begins} {from}, {low_point}, {and} {ends} {to}.");
        }
        if lowest == last {
            return format!("{whose} {begins} {from} {and} {ends} {to}, {low_point}.");
        }
        format!("{whose} {begins} {from}, {is_lowest} {low}{place} {and} {ends} {to}.")
    }

    /// "bij neutraal", or "tussen neutraal en ontevreden".
    fn at(&self, level: Level, journey: &Journey) -> String {
        let language = journey.language;
        let name = words::level(journey.scale_of(self.party), level, language);
        let between = level.is_halfway() && name.starts_with(language.pick("tussen ", "between "));
        if between { name } else { format!("{} {name}", language.pick("bij", "at")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_that_is_not_known_begins_and_ends_nothing() {
        let journey = Journey::new("x");
        let told = |steps: &[Option<Level>]| {
            Course::of(0, steps).map(|course| course.in_words("", "", &journey)).unwrap_or_default()
        };
        let [good, bad] = [Some(Level::SATISFIED), Some(Level::DESPAIR)];
        assert_eq!(
            told(&[good, bad, good]),
            "De tevredenheid begint bij tevreden, is het laagst bij wanhoop en eindigt bij tevreden."
        );
        assert_eq!(
            told(&[None, good, bad, None]),
            "De tevredenheid is voor het eerst bekend bij tevreden en is voor het laatst bekend bij wanhoop, het laagste punt."
        );
        assert_eq!(told(&[good, None]), "De tevredenheid blijft bij tevreden, voor zover bekend.");
        assert_eq!(told(&[None]), "");
    }
}
