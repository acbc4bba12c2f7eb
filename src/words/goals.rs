//! The words for whose a goal or a problem is.

use crate::language::Language;
use crate::model::Problem;
use crate::words::phrasing::listed;

/// "doel van het gezin", "doel van Larissa": whose goal it is.
pub(crate) fn whose_goal(of: &[String], language: Language) -> String {
    let of: Vec<String> = of.iter().map(|name| with_article(name, language)).collect();
    match language {
        Language::Dutch => format!("doel van {}", listed(&of, language)),
        Language::English => format!("goal of {}", listed(&of, language)),
    }
}

/// "zwaar", or "zwaar, van Inge": how heavy a problem is, and whose it is.
pub(crate) fn weight_and_owner(problem: &Problem, language: Language) -> String {
    let weight = problem.weight.name(language);
    if problem.of.is_empty() {
        return weight.to_owned();
    }
    let of: Vec<String> = problem.of.iter().map(|name| with_article(name, language)).collect();
    format!("{weight}, {} {}", language.pick("van", "of"), listed(&of, language))
}

/// "de professionals": kinds of parties get an article; any other name stays as it was typed.
pub(crate) fn with_article(party: &str, language: Language) -> String {
    let (singular, others) = language.pick(
        (("gezin", "het"), ["gezinnen", "professional", "professionals"]),
        (("family", "the"), ["families", "professional", "professionals"]),
    );
    let name = party.to_lowercase();
    if name == singular.0 {
        format!("{} {name}", singular.1)
    } else if others.contains(&name.as_str()) {
        format!("{} {name}", language.pick("de", "the"))
    } else {
        party.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_party_has_an_article_and_a_name_stays_as_it_was_typed() {
        let whose = |of: &[&str]| {
            let of: Vec<String> = of.iter().map(|&name| name.to_owned()).collect();
            [Language::Dutch, Language::English].map(|language| whose_goal(&of, language))
        };
        assert_eq!(whose(&["Gezin", "professional"])[0], "doel van het gezin en de professional");
        assert_eq!(
            whose(&["Family", "professionals"])[1],
            "goal of the family and the professionals"
        );
        assert_eq!(whose(&["Larissa"]), ["doel van Larissa", "goal of Larissa"]);
    }
}
