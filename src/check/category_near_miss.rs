//! # What it does
//! Finds a category of the author's own that is nearly one of the five known ones.
//!
//! # Why
//! A journey with a typing error in its category is left out when journeys are compared, and
//! nobody notices.
//!
//! # Example
//! ```yaml
//! categorie: overweldigen
//! ```
//!
//! # Instead
//! ```yaml
//! categorie: overweldigden
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Category, FamilyCategory, Place};

pub(super) const RULE: Rule = Rule {
    name: "category-near-miss",
    finds: [
        "een categorie die lijkt op een van de vijf",
        "a category that is nearly one of the five",
    ],
    severity: Severity::Warning,
    look,
};

/// How many letters may differ.
const MOST_DIFFERENT: usize = 2;

fn look(look: &mut Inspection<'_>) {
    let own = look.journey.categories.iter().enumerate().map(|(i, it)| (Place::Category(i), it));
    let advice = look.journey.advice.iter().enumerate();
    let of_advice =
        advice.flat_map(|(i, it)| it.categories.iter().map(move |it| (Place::Advice(i), it)));
    for (place, category) in own.chain(of_advice) {
        let Category::Own(own) = category else { continue };
        let Some(known) = nearest(own) else { continue };
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("De categorie “{own}” lijkt op “{known}”."),
                format!("Bedoelt u die? Schrijf dan precies `{known}`."),
            ),
            Language::English => (
                format!("The category “{own}” looks like “{known}”."),
                format!("Is that what you mean? Then write exactly `{known}`."),
            ),
        };
        look.found(place, message, help);
    }
}

fn nearest(own: &str) -> Option<&'static str> {
    let own = own.trim().to_lowercase();
    let own = own.strip_prefix("de ").or_else(|| own.strip_prefix("the ")).unwrap_or(&own);
    closest(own, FamilyCategory::ALL.into_iter().flat_map(|c| Language::ALL.map(|l| c.word(l))))
}

/// The word from which this one, in small letters, differs by a slip or two.
pub(super) fn closest(
    own: &str,
    words: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    // The lengths go first: comparing the letters of a very long text takes very long.
    let near = words.filter(|word| own.len().abs_diff(word.len()) <= 2 * MOST_DIFFERENT);
    let scored = near.map(|word| (strsim::damerau_levenshtein(own, word), word));
    // A difference of more than a third of the word makes another word of it.
    let close = scored.filter(|&(far, word)| far <= MOST_DIFFERENT.min(word.len() / 3));
    close.min_by_key(|&(far, _)| far).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Advice, Category, Journey, Place};

    fn of(category: &str) -> Journey {
        Journey { categories: vec![Category::named(category)], ..Journey::new("x") }
    }

    #[test]
    fn finds_a_typing_error_in_the_category_of_an_advice() {
        let mut journey = of("overweldigden");
        let categories = vec![Category::named("urgnten")];
        journey.advice = vec![Advice { categories, ..Advice::titled("x") }];
        assert_eq!(found(&journey, "category-near-miss")[0].place, Place::Advice(0));
    }

    #[test]
    fn finds_a_typing_error() {
        for word in ["overweldigen", "De overweldigden", "hoopvolle nieuwe starter", "urgnten"] {
            assert_eq!(found(&of(word), "category-near-miss").len(), 1, "{word}");
        }
    }

    #[test]
    fn is_silent_about_known_and_clearly_other_categories() {
        for word in ["overweldigden", "urgent", "mantelzorgers"] {
            assert_eq!(found(&of(word), "category-near-miss"), [], "{word}");
        }
    }
}
