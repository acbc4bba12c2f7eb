//! The lanes that a journey makes for itself, as parts of its drawing.

use crate::language::Language;
use crate::model::{Journey, OwnLane, OwnValue, Part};

impl Journey {
    /// All parts that a drawing of it can have, in the order in which they are drawn unless it says
    /// otherwise: its own lanes below what organisations do.
    #[must_use]
    pub fn all_parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = Part::all().collect();
        parts.extend(self.own_parts().map(|(part, _)| part));
        parts.sort_by_key(|part| part.usual_place());
        parts
    }

    /// Its own lanes, each with the part of the drawing that it is.
    pub fn own_parts(&self) -> impl Iterator<Item = (Part, &OwnLane)> {
        (0..=u8::MAX).map(Part::Own).zip(&self.own_lanes)
    }

    /// The lane of its own that a part is; none for the usual parts.
    #[must_use]
    pub fn own_lane(&self, part: Part) -> Option<&OwnLane> {
        match part {
            Part::Own(at) => self.own_lanes.get(usize::from(at)),
            _ => None,
        }
    }

    /// What a part is called in a file and on the command line.
    #[must_use]
    pub fn name_of(&self, part: Part, language: Language) -> &str {
        self.own_lane(part).map_or_else(|| part.name(language), |lane| &lane.name)
    }

    /// What stands above a part in a drawing.
    #[must_use]
    pub fn heading_of(&self, part: Part) -> &str {
        self.own_lane(part).map_or_else(|| part.heading(self.language), |lane| &lane.name)
    }

    /// The part with this name, in any case: a usual one by its Dutch or English name, or a lane of
    /// its own.
    #[must_use]
    pub fn part_named(&self, name: &str) -> Option<Part> {
        Part::named(name).or_else(|| {
            let same = |lane: &OwnLane| lane.name.to_lowercase() == name.to_lowercase();
            self.own_parts().find(|(_, lane)| same(lane)).map(|(part, _)| part)
        })
    }

    /// Whether any step, or any phase, says something in a lane.
    #[must_use]
    pub fn fills(&self, lane: &OwnLane) -> bool {
        let of_steps = self.steps.iter().map(|step| &step.own);
        let of_phases = self.phases.phases.iter().map(|phase| &phase.own);
        of_steps.chain(of_phases).any(|own| in_lane(own, lane).next().is_some())
    }
}

/// What some of the values say in a lane, each with its place among them.
pub(crate) fn in_lane<'a>(
    own: &'a [OwnValue],
    lane: &'a OwnLane,
) -> impl Iterator<Item = (usize, &'a OwnValue)> {
    own.iter().enumerate().filter(|(_, value)| value.lane == lane.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, OwnLaneKind, Step};

    fn journey() -> Journey {
        let said = Step::event("x", Level::NEUTRAL).saying(OwnValue::new("Kanaal", "telefoon"));
        Journey::new("x")
            .step(said)
            .with_lane(OwnLane::new("Kanaal", OwnLaneKind::Tags))
            .with_lane(OwnLane::new("Systeem", OwnLaneKind::Cards))
    }

    #[test]
    fn own_lanes_stand_below_what_organisations_do() {
        let parts = journey().all_parts();
        let at = parts.iter().position(|part| *part == Part::Organisations).expect("usual");
        assert_eq!(parts[at + 1..at + 4], [Part::Own(0), Part::Own(1), Part::Opportunities]);
    }

    #[test]
    fn own_lanes_are_known_by_their_names() {
        let journey = journey();
        assert_eq!(journey.part_named("kanaal"), Some(Part::Own(0)));
        assert_eq!(journey.part_named("Emotions"), Some(Part::Emotions));
        assert_eq!(journey.part_named("Locatie"), None);
        assert_eq!(journey.heading_of(Part::Own(1)), "Systeem");
    }

    #[test]
    fn a_lane_in_which_nothing_is_said_is_not_filled() {
        let journey = journey();
        assert_eq!(
            journey.own_lanes.iter().map(|it| journey.fills(it)).collect::<Vec<_>>(),
            [true, false]
        );
    }
}
