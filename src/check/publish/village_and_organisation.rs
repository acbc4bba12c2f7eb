//! # What it does
//! Finds a village or town that a journey names, where it names an organisation of a region as well.
//!
//! # Why
//! Either alone leaves many families. Together they leave a few: those whom this organisation helps in this
//! place. That each of them may be known to all (`openbare_namen`) changes nothing about it.
//!
//! # Example
//! ```yaml
//! gebeurtenis: Wij verhuizen naar een flat in Urk.
//! organisaties:
//!   - { organisatie: Stichting Het Anker, tekst: komt elke week }
//! ```
//!
//! # Instead
//! ```yaml
//! gebeurtenis: Wij verhuizen naar een flat in een ander dorp.
//! ```
//! or the organisation by its `soort`.

use crate::check::organisations_to_review::named;
use crate::check::rule::{Inspection, Rule};
use crate::check::texts;
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, Place};
use crate::privacy::NameReader;

pub(super) const RULE: Rule = Rule {
    name: "village-and-organisation",
    finds: [
        "een dorp naast een organisatie uit de regio",
        "a village beside an organisation of its region",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let organisations = named(look.journey, &look.journey.fictional_names);
    let village = village(look.journey);
    let (Some(organisation), Some((place, village))) = (organisations.first(), village) else {
        return;
    };
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!(
                "“{village}” en “{organisation}” staan in dezelfde klantreis: samen wijzen zij een klein aantal gezinnen aan."
            ),
            "Laat de plaats weg, of schrijf `soort` in plaats van de naam van de organisatie.",
        ),
        Language::English => (
            format!(
                "“{village}” and “{organisation}” stand in the same journey: together they point at a few families."
            ),
            "Leave out the place, or write `kind` instead of the name of the organisation.",
        ),
    };
    look.found(place, message, help.to_owned());
}

/// The first place that a journey names where people live, other than the large cities and the provinces.
fn village(journey: &Journey) -> Option<(Place, String)> {
    let made_up = journey.fictional_names.iter().chain(journey.narrator.iter().map(|it| &it.name));
    let reader =
        NameReader::new(journey.text_language().language(), made_up.map(String::as_str), []);
    let mut found = None;
    texts::each(journey, &mut |place, text| {
        if found.is_none() {
            let mut names = reader.names(text).into_iter();
            let village =
                names.find(|at| is_place(&text[..at.start]) && !is_large(&text[at.clone()]));
            found = village.map(|at| (place, text[at].to_owned()));
        }
    });
    found
}

/// Whether a place follows: "wij wonen in".
fn is_place(before: &str) -> bool {
    let before = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    WHERE.contains(&before.to_lowercase().as_str())
}

const WHERE: &[&str] =
    &["in", "uit", "te", "nabij", "rond", "rondom", "vanuit", "near", "outside", "around"];

fn is_large(name: &str) -> bool {
    let name = name.to_lowercase();
    LARGE.contains(&name.as_str()) || WIDE.contains(&name.as_str())
}

/// Municipalities of more than a hundred thousand.
const LARGE: &[&str] = &[
    "amsterdam",
    "rotterdam",
    "den haag",
    "'s-gravenhage",
    "the hague",
    "utrecht",
    "eindhoven",
    "groningen",
    "tilburg",
    "almere",
    "breda",
    "nijmegen",
    "apeldoorn",
    "arnhem",
    "haarlem",
    "enschede",
    "haarlemmermeer",
    "amersfoort",
    "zaanstad",
    "den bosch",
    "'s-hertogenbosch",
    "zwolle",
    "leiden",
    "zoetermeer",
    "leeuwarden",
    "ede",
    "maastricht",
    "dordrecht",
    "westland",
    "alphen aan den rijn",
    "alkmaar",
    "emmen",
    "delft",
    "venlo",
    "deventer",
];

/// Provinces and wider.
const WIDE: &[&str] = &[
    "drenthe",
    "flevoland",
    "friesland",
    "fryslân",
    "gelderland",
    "limburg",
    "noord-brabant",
    "brabant",
    "noord-holland",
    "overijssel",
    "zeeland",
    "zuid-holland",
];

#[cfg(test)]
mod tests {
    use crate::check::publish::tests::found;
    use crate::model::{Action, Journey, Level, Step};

    fn count(organisation: &str, event: &str) -> usize {
        let step =
            Step::event(event, Level::NEUTRAL).with_action(Action::by(organisation, "helpt"));
        let mut journey = Journey::new("x").step(step);
        journey.public_names = vec!["Urk".into(), "Stichting Het Anker".into()];
        found(&journey, "village-and-organisation").len()
    }

    #[test]
    fn a_village_beside_an_organisation_of_its_region_points_at_a_family() {
        assert_eq!(count("Stichting Het Anker", "Wij wonen in Urk"), 1);
        assert_eq!(count("UWV", "Wij wonen in Urk"), 0);
        assert_eq!(count("Stichting Het Anker", "Wij wonen in Rotterdam"), 0);
        assert_eq!(count("Stichting Het Anker", "Wij wonen in een dorp"), 0);
    }
}
