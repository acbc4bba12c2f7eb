//! The words for organisations and professionals: who acts, who is involved, who is in charge.

use crate::journey::changes_of_person;
use crate::language::Language;
use crate::model::{Action, Involvement, Organisation, Professional};
use crate::words::phrasing::{count, listed};

/// "Gemeente en Wijkteam": the organisations that act together.
pub(crate) fn acting(action: &Action, language: Language) -> String {
    let names: Vec<String> = action.organisations.iter().map(Organisation::label).collect();
    listed(&names, language)
}

/// "Lisanne, gezinswerker", or what is known of both.
pub(crate) fn professional(person: &Professional) -> String {
    let who = [person.name.as_deref(), person.role.as_deref()];
    who.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Betrokken: 4 organisaties, 5 personen, 2 wisselingen".
pub(crate) fn involvement_counts(involved: &[Involvement], language: Language) -> String {
    let mut organisations: Vec<&str> = involved.iter().map(|it| it.organisation.as_str()).collect();
    organisations.sort_unstable();
    organisations.dedup();
    let mut persons: Vec<(&str, &str)> = involved
        .iter()
        .filter_map(|it| Some((it.organisation.as_str(), it.person.as_deref()?)))
        .collect();
    persons.sort_unstable();
    persons.dedup();
    let changes = changes_of_person(involved).into_iter().filter(|&change| change).count();
    let words = language.pick(
        [["organisatie", "organisaties"], ["persoon", "personen"], ["wisseling", "wisselingen"]],
        [["organisation", "organisations"], ["person", "persons"], ["change", "changes"]],
    );
    let numbers = [organisations.len(), persons.len(), changes];
    let counts: Vec<String> =
        numbers.into_iter().zip(words).map(|(n, words)| count(n, words)).collect();
    format!("{}: {}", language.pick("Betrokken", "Involved"), counts.join(", "))
}

/// Stands with somebody who takes the place of another person of the same organisation.
pub(crate) fn other_person(language: Language) -> &'static str {
    language.pick("wisseling van persoon", "change of person")
}

/// Stands where nobody has the coordination.
pub(crate) fn nobody_leads(language: Language) -> &'static str {
    language.pick("Niemand heeft de regie", "Nobody is in charge")
}
