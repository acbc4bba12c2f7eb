//! Which parts of a journey are drawn, in which phases, and about whom.

use crate::model::{Journey, Part};

/// What is asked for of a journey, on top of what it asks for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these parts, in this order.
    pub only: Option<Vec<Part>>,
    /// These parts as well.
    pub with: Vec<Part>,
    /// These parts not.
    pub without: Vec<Part>,
    /// Each step in the phase of the strict reading.
    pub analysed: bool,
    /// Only the steps about this person.
    pub about: Option<String>,
}

/// No step is about the person that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NobodyOfThatName {
    /// The title of the journey.
    pub title: String,
    /// Who the steps are about.
    pub people: Vec<String>,
}

impl Selection {
    /// The journey as it is asked for.
    ///
    /// # Errors
    /// When no step is about the person who is asked for.
    pub fn of(&self, mut journey: Journey) -> Result<Journey, NobodyOfThatName> {
        if self.only.is_some() {
            journey.parts.clone_from(&self.only);
        }
        self.with.iter().for_each(|&part| journey.draw_also(part));
        self.without.iter().for_each(|&part| journey.leave_out(part));
        if self.analysed {
            journey = journey.analysed();
        }
        let Some(name) = &self.about else { return Ok(journey) };
        let people = journey.people().into_iter().map(str::to_owned).collect();
        let nobody = NobodyOfThatName { title: journey.title.clone(), people };
        journey.about(name).ok_or(nobody)
    }
}

/// The parts with these Dutch or English names, each once.
///
/// # Errors
/// The first word that is no name of a part.
pub fn parts_named<'w>(words: impl IntoIterator<Item = &'w str>) -> Result<Vec<Part>, &'w str> {
    let mut parts = Vec::new();
    for word in words {
        let part = Part::named(word.trim()).ok_or(word)?;
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    #[test]
    fn names_in_either_language_are_parts_each_once() {
        let parts = parts_named(["emoties", " Events", "emotions"]);
        assert_eq!(parts, Ok(vec![Part::Emotions, Part::Events]));
        assert_eq!(parts_named(["events", "cats"]), Err("cats"));
    }

    #[test]
    fn what_is_left_out_goes_before_what_is_asked_for() {
        let selection = Selection {
            only: Some(vec![Part::Events, Part::Advice]),
            with: vec![Part::Topics],
            without: vec![Part::Advice],
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
        let nobody = NobodyOfThatName { title: "x".into(), people: vec!["Sam".into()] };
        assert_eq!(selection.of(Journey::new("x").step(step)), Err(nobody));
    }
}
