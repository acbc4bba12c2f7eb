//! Somebody's own words in a journey, and which of them may be shown.

use crate::model::{Consent, Evidence, Journey, Part, Step};

impl Evidence {
    /// Whether its words may be shown, in a file that says this of consent and of itself.
    pub(super) fn may_be_quoted(&self, of_file: Option<&Consent>, made_up: bool) -> bool {
        self.quote.is_some()
            && match self.consent.as_ref().or(of_file) {
                Some(consent) => consent.to.is_some() && consent.is_for_publication(),
                None => made_up,
            }
    }
}

impl Journey {
    /// The words of a piece of evidence that may be shown: whoever said them agreed that they are
    /// published, or the journey is made up and nobody said them. What is said of these words goes
    /// before what is said of the whole file; a consent that does not say to what is none.
    #[must_use]
    pub fn agreed_quote<'a>(&self, piece: &'a Evidence) -> Option<&'a str> {
        let may_be_shown = piece.may_be_quoted(self.consent.as_ref(), self.is_made_up());
        piece.quote.as_deref().filter(|_| may_be_shown)
    }

    /// The words of a step, of its actions too, that may be shown, each with what it is a part of.
    pub fn agreed_quotes_of<'a>(
        &'a self,
        step: &'a Step,
    ) -> impl Iterator<Item = (&'a Evidence, &'a str)> {
        self.agreed_quotes(step.all_evidence())
    }

    /// Of some evidence the words that may be shown.
    pub fn agreed_quotes<'a>(
        &'a self,
        evidence: impl IntoIterator<Item = &'a Evidence>,
    ) -> impl Iterator<Item = (&'a Evidence, &'a str)> {
        let quote = |piece| Some((piece, self.agreed_quote(piece)?));
        evidence.into_iter().filter_map(quote)
    }

    /// How many pieces of evidence of its steps, and of the themes and experiences that are drawn, have
    /// words that may not be shown.
    #[must_use]
    pub fn withheld_quotes(&self) -> usize {
        let is_withheld = |piece: &&Evidence| {
            piece.is_withheld || piece.quote.is_some() && self.agreed_quote(piece).is_none()
        };
        self.quotable().filter(is_withheld).count()
    }

    /// Whether any words of its steps may be shown.
    pub(super) fn quotes_steps(&self) -> bool {
        self.steps.iter().any(|step| self.agreed_quotes_of(step).next().is_some())
    }

    /// Whether it has words of anybody, of its steps, themes or experiences, that may be shown or not.
    #[must_use]
    pub fn has_quotes(&self) -> bool {
        self.quotable().any(|piece| piece.is_withheld || piece.quote.is_some())
    }

    /// The evidence whose words are drawn where quotes are asked for: of steps, and of themes and
    /// experiences that are drawn.
    fn quotable(&self) -> impl Iterator<Item = &Evidence> {
        let parts = self.drawn_parts();
        let topics = parts.contains(&Part::Topics);
        let experiences = parts.contains(&Part::Experiences);
        let topics = self.topics.iter().filter(move |_| topics).flat_map(|it| &it.evidence);
        let experiences = self.experiences.iter().filter(move |_| experiences);
        let steps = self.steps.iter().flat_map(Step::all_evidence);
        steps.chain(topics).chain(experiences.flat_map(|it| &it.evidence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Consent, Level};

    fn quote(consent: Option<&str>) -> Evidence {
        Evidence { consent: consent.map(Consent::to), ..Evidence::quoted("Gezin 6", "Ik ook.") }
    }

    fn shown(of_file: Option<&str>, own: Option<&str>) -> bool {
        let journey = Journey { consent: of_file.map(Consent::to), ..Journey::new("x") };
        journey.agreed_quote(&quote(own)).is_some()
    }

    #[test]
    fn words_are_shown_only_where_publication_was_agreed_to() {
        assert!(!shown(None, None));
        assert!(shown(Some("publicatie in het rapport"), None));
        assert!(shown(None, Some("publicatie")));
        assert!(!shown(Some("publicatie"), Some("nee")));
        assert!(!shown(Some("publicatie"), Some("alleen intern gebruik")));
        assert!(!shown(Some("publicatie, maar geen citaten"), None));
        let nameless = Consent { by: Some("Gezin 6".to_owned()), ..Consent::default() };
        let piece = Evidence { consent: Some(nameless), ..quote(None) };
        assert_eq!(Journey::new("x").agreed_quote(&piece), None);
    }

    #[test]
    fn nobody_has_to_agree_to_what_is_made_up() {
        let source = Some("Verzonnen voorbeeld".to_owned());
        let journey = Journey { source, ..Journey::new("x") };
        assert_eq!(journey.agreed_quote(&quote(None)), Some("Ik ook."));
        assert_eq!(journey.agreed_quote(&quote(Some("nee"))), None);
    }

    #[test]
    fn what_may_not_be_shown_is_counted() {
        let step = Step::event("Ik bel", Level::NEUTRAL)
            .leaning_on(quote(None))
            .leaning_on(quote(Some("publicatie")));
        let journey = Journey::new("x").step(step);
        assert_eq!((journey.withheld_quotes(), journey.quotes_steps()), (1, true));
    }
}
