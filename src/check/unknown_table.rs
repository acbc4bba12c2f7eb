//! # What it does
//! Finds a fishbowl over a table whose name is nearly that of a table of the file.
//!
//! # Why
//! Who reads what the managers saw wants to find the table that they looked at.
//!
//! # Example
//! ```yaml
//! tafels:
//!   - { naam: Leertafel Jay, soort: leertafel }
//!   - { naam: Fishbowl, soort: fishbowl, over: [Leertafl Jay] }
//! ```
//!
//! # Instead
//! ```yaml
//!   - { naam: Fishbowl, soort: fishbowl, over: [Leertafel Jay] }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::check::validations::same;
use crate::diagnostic::Severity;
use crate::diagnostic::near::nearest;
use crate::language::Language;
use crate::model::{Place, TableKind};

pub(super) const RULE: Rule = Rule {
    name: "unknown-table",
    finds: [
        "een fishbowl `over` een naam die lijkt op die van een tafel in het bestand",
        "a fishbowl `about` a name that is nearly that of a table of the file",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let names = || journey.tables.iter().map(|it| it.name.as_str());
    for (at, table) in journey.tables.iter().enumerate() {
        for about in table.about.iter().filter(|_| table.kind == TableKind::Fishbowl) {
            let is_known = same(about, &journey.title) || names().any(|name| same(name, about));
            let others = names().filter(|name| *name != table.name);
            let Some(near) = nearest(about, others).filter(|_| !is_known) else { continue };
            let (message, help) = match look.messages {
                Language::Dutch => (
                    format!("Geen tafel in dit bestand heet “{about}”."),
                    format!("Bedoelt u “{near}”?"),
                ),
                Language::English => (
                    format!("No table in this file is called “{about}”."),
                    format!("Do you mean “{near}”?"),
                ),
            };
            look.found(Place::Table(at), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::language::Language;
    use crate::source::read;

    fn over(about: &str) -> usize {
        let text = format!(
            "titel: Sam\nstappen: [{{ gebeurtenis: x }}]\ntafels:\n  - {{ naam: Leertafel Jay, soort: leertafel }}\n  - {{ naam: Fishbowl, soort: fishbowl, over: {about} }}\n"
        );
        let document = read(&text, Language::Dutch).unwrap_or_else(|it| panic!("{it:?}"));
        found(&document.journey, "unknown-table").len()
    }

    #[test]
    fn finds_a_slip_in_the_name_of_a_table() {
        assert_eq!(over("Leertafl Jay"), 1);
    }

    #[test]
    fn is_silent_about_tables_and_about_what_is_clearly_something_else() {
        for about in ["leertafel jay", "Sam", "de urgenten"] {
            assert_eq!(over(about), 0, "{about}");
        }
    }
}
