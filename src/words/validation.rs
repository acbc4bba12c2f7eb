//! The words for who recognised something, added to it or disputed it.

use crate::language::Language;
use crate::model::Validation;
use crate::words::phrasing::{SEPARATOR, upper_first};

/// "Herkend door 5, betwist door 2", or "Wijkagent · Werksessie: herkend door 2".
pub(crate) fn validation(validation: &Validation, language: Language) -> String {
    let numbers = [
        (validation.recognised, language.pick("herkend door", "recognised by")),
        (validation.added, language.pick("aangevuld door", "added to by")),
        (validation.disputed, language.pick("betwist door", "disputed by")),
    ];
    let counts = numbers.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{word} {n}"));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let counts = if counts.is_empty() {
        language.pick("door niemand herkend", "recognised by nobody").to_owned()
    } else {
        counts
    };
    let category = validation.category.as_ref().map(|it| it.label(language));
    let of = [validation.who.as_deref(), category, validation.session.as_deref()];
    let of: Vec<String> = of.into_iter().flatten().map(upper_first).collect();
    if of.is_empty() {
        return upper_first(&counts);
    }
    format!("{}: {counts}", of.join(SEPARATOR))
}

/// "Herkenning van de hele klantreis": stands above what professionals said of the journey as a whole.
pub(crate) const fn recognised(language: Language) -> &'static str {
    language.pick("Herkenning van de hele klantreis", "Recognition of the whole journey")
}

/// All that professionals said of something, each in a sentence.
pub(crate) fn validations(
    all: &[Validation],
    language: Language,
) -> impl Iterator<Item = String> + '_ {
    all.iter().map(move |it| validation(it, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, FamilyCategory};

    #[test]
    fn a_validation_says_whose_it_is_where_it_is_not_of_all() {
        let all = Validation { recognised: 5, disputed: 2, ..Validation::default() };
        assert_eq!(validation(&all, Language::Dutch), "Herkend door 5, betwist door 2");
        let some = Validation {
            who: Some("wijkagent".to_owned()),
            category: Some(Category::Family(FamilyCategory::Urgent)),
            session: Some("werksessie".to_owned()),
            ..Validation::default()
        };
        assert_eq!(
            validation(&some, Language::Dutch),
            "Wijkagent · De urgenten · Werksessie: door niemand herkend"
        );
    }
}
