//! Says a difference between two parties in one sentence.

use crate::compare::difference::{Difference, Side, plan};
use crate::language::Language;
use crate::model::{Journey, Level, PartyKind, Scale};

/// A difference in words: "In fase 4 is het gezin wanhopig, de professional neutraal."
#[must_use]
pub fn sentence(difference: &Difference, journey: &Journey) -> String {
    let wording = Wording { difference, journey, language: journey.language };
    let levels = difference.sides.map(|side| side.level);
    match (difference.only(), levels) {
        (Some(party), _) => wording.only(party),
        (None, [Some(_), Some(_)]) => wording.both(),
        (None, [None, None]) => wording.no_levels(),
        (None, [None, Some(_)]) => wording.one_level(1),
        (None, [Some(_), None]) => wording.one_level(0),
    }
}

/// "+ is Sanne hoger, − is Sanne lager": which way a difference counts.
#[must_use]
pub fn plus_means(journey: &Journey) -> String {
    let second = journey.parties.get(1).map(|party| party.name.as_str()).unwrap_or_default();
    match journey.language {
        Language::Dutch => format!("+\u{a0}is {second} hoger, −\u{a0}is {second} lager"),
        Language::English => format!("+\u{a0}is {second} higher, −\u{a0}is {second} lower"),
    }
}

/// What a sentence is made from.
struct Wording<'a> {
    difference: &'a Difference,
    journey: &'a Journey,
    language: Language,
}

impl Wording<'_> {
    /// "fase 4, 2e ronde,", ready to stand in a sentence.
    fn phase(&self) -> String {
        let Some(phase) = &self.difference.phase else {
            return self.language.pick("dit deel", "this part").to_owned();
        };
        let round = self.difference.round;
        match (self.language, round) {
            (Language::Dutch, 0 | 1) => format!("fase {phase}"),
            (Language::English, 0 | 1) => format!("phase {phase}"),
            (Language::Dutch, _) => format!("fase {phase} ({round}e ronde)"),
            (Language::English, _) => format!("phase {phase} (round {round})"),
        }
    }

    fn side(&self, party: usize) -> &Side {
        &self.difference.sides[party]
    }

    fn only(&self, party: usize) -> String {
        let (phase, who) = (self.phase(), self.who(party));
        match (self.language, self.journey.kind_of(party), self.plural(party)) {
            (Language::Dutch, PartyKind::Plan, _) => format!("Alleen het plan noemt {phase}."),
            (Language::English, PartyKind::Plan, _) => format!("Only the plan mentions {phase}."),
            (Language::Dutch, _, true) => format!("Alleen {who} noemen {phase}."),
            (Language::Dutch, _, false) => format!("Alleen {who} noemt {phase}."),
            (Language::English, _, true) => format!("Only {who} mention {phase}."),
            (Language::English, _, false) => format!("Only {who} mentions {phase}."),
        }
    }

    fn both(&self) -> String {
        if let Some(plan) = plan(self.journey) {
            return self.against_plan(plan);
        }
        let phase = self.phase();
        let [a, b] = [0, 1].map(|party| self.who(party));
        let [level_a, level_b] = [0, 1].map(|party| self.level(party));
        if self.difference.levels() == Some(0.0) && level_a == level_b {
            return match self.language {
                Language::Dutch => format!("In {phase} staan {a} en {b} gelijk: {level_a}."),
                Language::English => format!("In {phase} {a} and {b} stand level: {level_a}."),
            };
        }
        let stands = self.stands();
        let on = if self.adjectives() { "" } else { self.language.pick("op ", "at ") };
        match self.language {
            Language::Dutch => format!("In {phase} {stands} {a} {on}{level_a}, {b} {on}{level_b}."),
            Language::English => {
                format!("In {phase} {a} {stands} {on}{level_a}, {b} {on}{level_b}.")
            }
        }
    }

    fn against_plan(&self, plan: usize) -> String {
        let phase = self.phase();
        let (planned, lived) = (self.level(plan), self.lived(1 - plan));
        match self.language {
            Language::Dutch => format!("Bedoeld in {phase}: {planned}. {lived}."),
            Language::English => format!("The plan for {phase} was: {planned}. {lived}."),
        }
    }

    /// What came of a plan: how it ended, and what was lower before that.
    fn lived(&self, party: usize) -> String {
        let side = self.side(party);
        let end = self.level(party);
        match side.lowest.filter(|lowest| side.level.is_some_and(|end| *lowest > end)) {
            None => match self.language {
                Language::Dutch => format!("Beleefd: {end}"),
                Language::English => format!("What came of it: {end}"),
            },
            Some(lowest) => {
                let lowest = self.name(party, lowest);
                match self.language {
                    Language::Dutch => format!("Beleefd: onderweg {lowest}, aan het eind {end}"),
                    Language::English => format!("On the way it was {lowest}, in the end {end}"),
                }
            }
        }
    }

    /// The verb for the first party: "is" with the scale of satisfaction, "staat" with another.
    fn stands(&self) -> &'static str {
        let (dutch, english) = match (self.adjectives(), self.plural(0)) {
            (true, false) => ("is", "is"),
            (true, true) => ("zijn", "are"),
            (false, false) => ("staat", "stands"),
            (false, true) => ("staan", "stand"),
        };
        self.language.pick(dutch, english)
    }

    fn one_level(&self, known: usize) -> String {
        let (phase, who) = (self.phase(), self.who(1 - known));
        match (self.language, self.plural(1 - known)) {
            (Language::Dutch, true) => format!("In {phase} geven {who} geen niveau."),
            (Language::Dutch, false) => format!("In {phase} geeft {who} geen niveau."),
            (Language::English, true) => format!("In {phase} {who} give no level."),
            (Language::English, false) => format!("In {phase} {who} gives no level."),
        }
    }

    fn no_levels(&self) -> String {
        let phase = self.phase();
        match self.language {
            Language::Dutch => format!("In {phase} is geen niveau bekend."),
            Language::English => format!("In {phase} no level is known."),
        }
    }

    /// Whether both scales are the scale of satisfaction, whose levels say how somebody is.
    fn adjectives(&self) -> bool {
        let satisfaction = Scale::satisfaction(self.language);
        [0, 1].iter().all(|&party| *self.journey.scale_of(party) == satisfaction)
    }

    fn level(&self, party: usize) -> String {
        self.side(party).level.map(|level| self.name(party, level)).unwrap_or_default()
    }

    /// A level as it stands in a sentence.
    fn name(&self, party: usize, level: Level) -> String {
        if level == Level::DESPAIR && self.adjectives() {
            return self.language.pick("wanhopig", "in despair").to_owned();
        }
        let name = self.journey.scale_of(party).name(level, self.language);
        if self.adjectives() { name.to_lowercase() } else { format!("“{name}”") }
    }

    fn plural(&self, party: usize) -> bool {
        self.journey.parties.get(party).and_then(|party| party.n).is_some_and(|n| n != 1)
    }

    /// "het gezin", or the party's name where both are of one kind.
    fn who(&self, party: usize) -> String {
        let kinds = [0, 1].map(|party| self.journey.kind_of(party));
        let name = || self.journey.parties.get(party).map(|it| it.name.clone()).unwrap_or_default();
        let noun = match (kinds[party], self.language, self.plural(party)) {
            _ if kinds[0] == kinds[1] => return name(),
            (PartyKind::Family, Language::Dutch, false) => "het gezin",
            (PartyKind::Family, Language::Dutch, true) => "de gezinnen",
            (PartyKind::Family, Language::English, false) => "the family",
            (PartyKind::Family, Language::English, true) => "the families",
            (PartyKind::Professional, Language::Dutch, false) => "de professional",
            (PartyKind::Professional, Language::Dutch, true) => "de professionals",
            (PartyKind::Professional, Language::English, false) => "the professional",
            (PartyKind::Professional, Language::English, true) => "the professionals",
            (PartyKind::Plan, Language::Dutch, _) => "het plan",
            (PartyKind::Plan, Language::English, _) => "the plan",
        };
        noun.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::difference::differences;
    use crate::model::{Party, Step};

    fn told(levels: [Option<Level>; 2], kinds: [PartyKind; 2], language: Language) -> String {
        let telling = |(level, kind): (Option<Level>, PartyKind)| {
            let name = format!("{kind:?}");
            let step = |level| Step::event("x", level).in_phase("4");
            (Party::named(name, kind, language), level.map(step).into_iter().collect())
        };
        let tellings = levels.into_iter().zip(kinds).map(telling).collect();
        let journey = Journey::in_language("x", language).told_by(tellings);
        sentence(&differences(&journey)[0], &journey)
    }

    const SIDES: [PartyKind; 2] = [PartyKind::Family, PartyKind::Professional];

    #[test]
    fn a_difference_says_how_each_is() {
        let levels = [Some(Level::DESPAIR), Some(Level::NEUTRAL)];
        assert_eq!(
            told(levels, SIDES, Language::Dutch),
            "In fase 4 is het gezin wanhopig, de professional neutraal."
        );
        assert_eq!(
            told(levels, SIDES, Language::English),
            "In phase 4 the family is in despair, the professional neutral."
        );
    }

    #[test]
    fn equal_levels_are_said_once() {
        let levels = [Some(Level::NEUTRAL), Some(Level::NEUTRAL)];
        assert_eq!(
            told(levels, SIDES, Language::Dutch),
            "In fase 4 staan het gezin en de professional gelijk: neutraal."
        );
    }

    #[test]
    fn a_phase_of_one_party_names_that_party() {
        let levels = [None, Some(Level::NEUTRAL)];
        assert_eq!(told(levels, SIDES, Language::Dutch), "Alleen de professional noemt fase 4.");
    }

    #[test]
    fn a_plan_is_held_against_what_came_of_it() {
        let levels = [Some(Level::SATISFIED), Some(Level::DESPAIR)];
        assert_eq!(
            told(levels, [PartyKind::Plan, PartyKind::Family], Language::Dutch),
            "Bedoeld in fase 4: tevreden. Beleefd: wanhopig."
        );
    }

    #[test]
    fn what_was_worse_on_the_way_is_not_left_out() {
        let party = |kind| Party::named("x", kind, Language::Dutch);
        let step = |level| Step::event("x", level).in_phase("4");
        let lived = vec![step(Level::DESPAIR), step(Level::NEUTRAL)];
        let journey = Journey::new("x").told_by(vec![
            (party(PartyKind::Plan), vec![step(Level::SATISFIED)]),
            (party(PartyKind::Family), lived),
        ]);
        assert_eq!(
            sentence(&differences(&journey)[0], &journey),
            "Bedoeld in fase 4: tevreden. Beleefd: onderweg wanhopig, aan het eind neutraal."
        );
    }
}
