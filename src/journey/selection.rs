//! Which parts of a journey are drawn, in which phases, and about whom.

use crate::journey::excerpt::NoExcerpt;
use crate::journey::reveal::Private;
use crate::journey::step_range::StepRange;
use crate::model::{Journey, Part, View};

/// What is asked for of a journey, on top of what it asks for itself. Parts are asked for by name, in
/// Dutch or in English, and lanes of the journey's own by theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these parts, in this order.
    pub only: Option<Vec<String>>,
    /// These parts as well.
    pub with: Vec<String>,
    /// These parts not.
    pub without: Vec<String>,
    /// Each step in the phase of the strict reading.
    pub analysed: bool,
    /// Only the steps about this person.
    pub about: Option<String>,
    /// How it is drawn; `None` as the journey says itself.
    pub view: Option<View>,
    /// How it is drawn where the journey does not say so itself.
    pub usual_view: Option<View>,
    /// Its steps numbered only where something calls one by its number.
    pub unnumbered: bool,
    /// Only these phases, by id or name, one or a run as in `2-4`; all where it is empty.
    pub phases: Vec<String>,
    /// Only the steps with these numbers, as they are drawn; all where it is empty.
    pub steps: Vec<StepRange>,
    /// What it shows of what it keeps to itself.
    pub reveal: Vec<Private>,
}

/// What is asked for, and a journey does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotToBeHad {
    /// No part is called this, nor any lane of the journey's own.
    Lane {
        /// What was asked for.
        name: String,
        /// The lanes of the journey's own, which could have been besides the usual parts.
        own: Vec<String>,
    },
    /// No step is about the person that is asked for.
    Person {
        /// The title of the journey.
        title: String,
        /// Who the steps are about.
        people: Vec<String>,
    },
    /// It has no such phase or step.
    Excerpt(NoExcerpt),
}

impl Selection {
    /// The journey as it is asked for.
    ///
    /// # Errors
    /// When it has no part of a name that is asked for, no step is about the person who is, or
    /// it has no such phase or step.
    pub fn of(&self, journey: Journey) -> Result<Journey, NotToBeHad> {
        let mut journey = journey;
        journey.view = self.view.or(journey.view).or(self.usual_view);
        journey.unnumbered |= self.unnumbered;
        if let Some(only) = &self.only {
            journey.parts = Some(parts_named(only, &journey)?);
        }
        let (with, without) =
            (parts_named(&self.with, &journey)?, parts_named(&self.without, &journey)?);
        let quotes = with.contains(&Part::Quotes) || journey.drawn_parts().contains(&Part::Quotes);
        let mut journey =
            journey.keeping_inside(&self.reveal, quotes && !without.contains(&Part::Quotes));
        if self.analysed {
            journey = journey.analysed();
        }
        if let Some(name) = &self.about {
            let people = journey.people().into_iter().map(str::to_owned).collect();
            let nobody = NotToBeHad::Person { title: journey.title.clone(), people };
            journey = journey.about(name).ok_or(nobody)?;
        }
        // The numbers are those of the journey as it would be drawn without this.
        let mut journey =
            journey.excerpt(&self.phases, &self.steps).map_err(NotToBeHad::Excerpt)?;
        for part in with {
            journey.draw_also(part);
        }
        for part in without {
            journey.leave_out(part);
        }
        Ok(journey)
    }
}

/// The parts of a journey with these names, each once.
fn parts_named(names: &[String], journey: &Journey) -> Result<Vec<Part>, NotToBeHad> {
    let mut parts = Vec::new();
    let mut rest = names;
    while !rest.is_empty() {
        // The name of a lane may have a comma in it, which on a command line stands between names.
        let joined = |count: &usize| journey.part_named(rest[..*count].join(",").trim());
        let found = (1..=rest.len()).rev().find_map(|count| Some((joined(&count)?, count)));
        let (part, count) = found.ok_or_else(|| unknown(&rest[0], journey))?;
        if !parts.contains(&part) {
            parts.push(part);
        }
        rest = &rest[count..];
    }
    Ok(parts)
}

fn unknown(name: &str, journey: &Journey) -> NotToBeHad {
    let own = journey.own_lanes.iter().map(|lane| lane.name.clone()).collect();
    NotToBeHad::Lane { name: name.to_owned(), own }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, OwnLane, OwnLaneKind, Step};

    fn named(names: &[&str]) -> Result<Vec<Part>, NotToBeHad> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let lane = |name| OwnLane::new(name, OwnLaneKind::Tags);
        let journey = Journey::new("x").with_lane(lane("Kanaal")).with_lane(lane("Loket, balie"));
        parts_named(&names, &journey)
    }

    #[test]
    fn names_in_either_language_are_parts_each_once() {
        let parts = named(&["emoties", " Events", "emotions"]);
        assert_eq!(parts, Ok(vec![Part::Emotions, Part::Events]));
    }

    #[test]
    fn lanes_of_the_journeys_own_are_known_by_name_with_commas_and_all() {
        let parts = named(&["kanaal", "Loket", " balie", "events"]);
        assert_eq!(parts, Ok(vec![Part::Own(0), Part::Own(1), Part::Events]));
        let Err(NotToBeHad::Lane { name, own }) = named(&["events", "cats"]) else {
            panic!("cats are known");
        };
        assert_eq!(name, "cats");
        assert_eq!(own, ["Kanaal", "Loket, balie"]);
    }

    #[test]
    fn what_is_left_out_goes_before_what_is_asked_for() {
        let selection = Selection {
            only: Some(vec!["events".into(), "advice".into()]),
            with: vec!["themes".into()],
            without: vec!["advice".into()],
            ..Selection::default()
        };
        let journey = selection.of(Journey::new("x")).expect("nobody is asked for");
        assert_eq!(journey.parts, Some(vec![Part::Events, Part::Topics]));
    }

    #[test]
    fn a_journey_about_nobody_of_a_name_is_refused() {
        let selection = Selection { about: Some("Larissa".into()), ..Selection::default() };
        let mut step = Step::event("x", Level::NEUTRAL);
        step.about = vec!["Sam".into()];
        let nobody = NotToBeHad::Person { title: "x".into(), people: vec!["Sam".into()] };
        assert_eq!(selection.of(Journey::new("x").step(step)), Err(nobody));
    }
}
