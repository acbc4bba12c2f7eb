//! What a journey keeps to itself unless it is asked for: quotes, notes, questions and sources.

use crate::language::Language;
use crate::model::{Evidence, Journey, Part};

/// What a journey keeps to itself, and shows only where it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// The exact words of evidence (citaten).
    Quotes,
    /// What a trainer keeps with a step, and what a reader of evidence should know (notities).
    Notes,
    /// What a trainer asks the group (vragen).
    Questions,
    /// Where evidence comes from (bronnen).
    Sources,
}

impl Private {
    /// All of it.
    pub const ALL: [Self; 4] = [Self::Quotes, Self::Notes, Self::Questions, Self::Sources];

    /// The word for it, in a language.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Quotes => language.pick("citaten", "quotes"),
            Self::Notes => language.pick("notities", "notes"),
            Self::Questions => language.pick("vragen", "questions"),
            Self::Sources => language.pick("bronnen", "sources"),
        }
    }

    /// What a word in Dutch or English names, in capitals or not.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        let is = |it: &Self| Language::ALL.iter().any(|&language| it.name(language) == word);
        Self::ALL.into_iter().find(is)
    }
}

impl Journey {
    /// The journey without what it keeps to itself, but for what is revealed. Of evidence stays how
    /// directly it was said, which says nothing of whom. Where quotes are drawn ([`Part::Quotes`]), the
    /// words that may be shown stay; who said them stays where sources are revealed.
    #[must_use]
    pub fn revealing(self, revealed: &[Private]) -> Self {
        let quotes = self.drawn_parts().contains(&Part::Quotes);
        self.keeping_inside(revealed, quotes)
    }

    /// As [`Journey::revealing`], where quotes are drawn or not.
    pub(super) fn keeping_inside(mut self, revealed: &[Private], quotes: bool) -> Self {
        if let Some(excerpt) = &mut self.excerpt {
            let whole = std::mem::replace(&mut excerpt.whole, Self::new(""));
            excerpt.whole = whole.keeping_inside(revealed, quotes);
        }
        let hides = |what| !revealed.contains(&what);
        let (of_file, made_up) = (self.consent.clone(), self.is_made_up());
        for piece in self.evidence_mut() {
            let stays = quotes && piece.may_be_quoted(of_file.as_ref(), made_up);
            piece.is_withheld |= quotes && !stays && piece.quote.is_some();
            if hides(Private::Quotes) && !stays {
                piece.quote = None;
            }
            if hides(Private::Notes) {
                piece.note = None;
            }
            if hides(Private::Sources) {
                (piece.link, piece.source) = (None, None);
            }
        }
        for step in &mut self.steps {
            if hides(Private::Notes) {
                step.notes.clear();
            }
            if hides(Private::Questions) {
                step.questions.clear();
            }
        }
        self
    }

    /// All evidence, of whatever it is.
    fn evidence_mut(&mut self) -> impl Iterator<Item = &mut Evidence> {
        let introduction = self.narrator.iter_mut().filter_map(|it| it.introduction.as_mut());
        introduction
            .map(|it| &mut it.evidence)
            .chain(self.steps.iter_mut().flat_map(|step| {
                let of_actions = step.actions.iter_mut().map(|it| &mut it.evidence);
                let effects = step.helped.iter_mut().chain(&mut step.cost_energy);
                let of_help = effects.map(|it| &mut it.evidence);
                let of_success = step.success.iter_mut().map(|it| &mut it.evidence);
                std::iter::once(&mut step.evidence)
                    .chain(of_actions)
                    .chain(of_help)
                    .chain(of_success)
            }))
            .chain(self.topics.iter_mut().map(|it| &mut it.evidence))
            .chain(self.experiences.iter_mut().map(|it| &mut it.evidence))
            .chain(self.comparisons.iter_mut().map(|it| &mut it.evidence))
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Consent, EvidenceKind, Level, Step};

    fn journey() -> Journey {
        let evidence = Evidence {
            note: Some("hoofdstuk 2".to_owned()),
            ..Evidence::quoted("Gezin 1", "Niemand vroeg mij iets.")
        };
        let mut step = Step::event("Ik bel.", Level::NEUTRAL).leaning_on(evidence);
        step.notes = vec!["Laat een stilte vallen.".to_owned()];
        step.questions = vec!["Wat zou u doen?".to_owned()];
        Journey::new("Klantreis").step(step)
    }

    #[test]
    fn nothing_is_shown_without_being_asked_but_how_directly_it_was_said() {
        let shown = journey().revealing(&[]);
        let step = &shown.steps[0];
        assert_eq!(step.evidence, [Evidence::unsourced(EvidenceKind::Quoted)]);
        assert!(step.notes.is_empty() && step.questions.is_empty());
    }

    #[test]
    fn where_quotes_are_drawn_agreed_words_stay_and_others_are_counted() {
        let mut journey = journey();
        journey.parts = Some(vec![Part::Events, Part::Quotes]);
        let shown = journey.clone().revealing(&[]);
        let piece = &shown.steps[0].evidence[0];
        assert_eq!((&piece.quote, &piece.source, piece.is_withheld), (&None, &None, true));
        assert_eq!(shown.withheld_quotes(), 1);
        journey.consent = Some(Consent::to("publicatie"));
        let shown = journey.clone().revealing(&[]);
        let piece = &shown.steps[0].evidence[0];
        assert_eq!(piece.quote.as_deref(), Some("Niemand vroeg mij iets."));
        assert_eq!((&piece.source, &piece.note), (&None, &None));
        assert_eq!(shown.withheld_quotes(), 0);
        let shown = journey.revealing(&[Private::Sources]);
        assert_eq!(shown.steps[0].evidence[0].source.as_deref(), Some("Gezin 1"));
    }

    #[test]
    fn what_is_asked_for_is_shown_and_no_more() {
        assert_eq!(journey().revealing(&Private::ALL), journey());
        let asked = ["Bronnen", "questions", "namen"].map(Private::named);
        assert_eq!(asked, [Some(Private::Sources), Some(Private::Questions), None]);
        let shown = journey().revealing(&[Private::Sources, Private::Questions]);
        let piece = &shown.steps[0].evidence[0];
        assert_eq!(
            (piece.source.as_deref(), &piece.quote, &piece.note),
            (Some("Gezin 1"), &None, &None)
        );
        assert_eq!((shown.steps[0].questions.len(), shown.steps[0].notes.len()), (1, 0));
    }
}
