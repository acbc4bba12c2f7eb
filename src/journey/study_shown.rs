//! What of a study a journey may show.

use crate::model::{Foreword, Journey};

impl Journey {
    /// The forewords whose writers agreed to publication; of a journey that is made up all, since
    /// nobody wrote them.
    pub fn shown_forewords(&self) -> impl Iterator<Item = &Foreword> {
        let is_made_up = self.is_made_up();
        self.study.forewords.iter().filter(move |it| is_made_up || it.may_be_shown())
    }

    /// Whether there is more to tell of the study than who asked whom.
    pub(crate) fn tells_of_study(&self) -> bool {
        let study = &self.study;
        study.aim.is_some()
            || !study.definitions.is_empty()
            || !study.approach.is_empty()
            || !study.figures.is_empty()
            || !study.privacy.is_empty()
            || self.shown_forewords().next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Consent, Part};

    #[test]
    fn a_foreword_needs_consent_unless_the_journey_is_made_up() {
        let foreword = Foreword { by: "Noor".into(), text: vec!["Lees.".into()], consent: None };
        let mut journey = Journey::new("x");
        journey.study.forewords = vec![foreword];
        assert!(!journey.has(Part::Study));
        journey.study.forewords[0].consent = Some(Consent::to("publicatie"));
        assert!(journey.has(Part::Study));
        journey.study.forewords[0].consent = None;
        journey.source = Some("Verzonnen voorbeeld".into());
        assert!(journey.has(Part::Study));
    }
}
