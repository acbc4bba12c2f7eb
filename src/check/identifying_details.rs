//! # What it does
//! Finds what looks like a postcode, a phone number, an e-mail address, a citizen service number
//! (BSN), a bank account (IBAN), a calendar date, or a month with its year, in any text of a journey.
//! It says on which card and of which kind, and never repeats the value: messages end up in logs.
//!
//! # Why
//! One such detail is enough to find a family. A journey does not need it: "drie weken later"
//! tells more than a date.
//!
//! # Example
//! ```yaml
//! gebeurtenis: Op 12-03-2019 bel ik 06-12345678
//! ```
//!
//! # Instead
//! ```yaml
//! gebeurtenis: Ik bel de hulplijn
//! tijd: drie weken later
//! ```

use std::collections::HashMap;

use crate::check::finding::Mention;
use crate::check::place_name;
use crate::check::rule::{Inspection, Rule};
use crate::check::texts_read::TextRead;
use crate::diagnostic::{Severity, words};
use crate::language::Language;
use crate::model::Place;
use crate::privacy::{Detail, Kind};

pub(super) const RULE: Rule = Rule {
    name: "identifying-details",
    finds: [
        "een straat met huisnummer, postcode, telefoonnummer, e-mailadres, naam op sociale media, BSN, rekeningnummer, zaaknummer, kenteken, datum, of maand met het jaar erbij",
        "a street with its number, postcode, phone number, e-mail address, name on social media, citizen service number, bank account, case number, licence plate, date, or month with its year",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let read = look.texts();
    let mut met: HashMap<(Place, &str), usize> = HashMap::new();
    for &(place, at) in &read.places {
        let TextRead { text, details } = &read.texts[at];
        // When a study came out leads to no family.
        let is_its_date =
            place == Place::Study && look.journey.study.date.as_deref() == Some(text.as_str());
        let leads = |kind: &Kind| match kind {
            Kind::Date => !is_its_date,
            Kind::Month => !is_of_research(place),
            _ => true,
        };
        for kind in kinds(details).into_iter().filter(leads) {
            let of_kind = details.iter().filter(|it| it.kind == kind);
            let words = of_kind.filter_map(|it| longest(&text[it.at.clone()]));
            let mentions = words.map(|word| {
                let nth = met.entry((place, word)).or_default();
                *nth += 1;
                Mention { place, word: word.to_owned(), nth: *nth - 1 }
            });
            let mentions = mentions.collect();
            report(look, place, kind, mentions);
        }
    }
}

/// The word by which a detail is found again in its file.
fn longest(detail: &str) -> Option<&str> {
    words(detail).map(|(_, word)| word).max_by_key(|word| word.len())
}

/// Whether it is told there when people did research, and not when something happened to a family.
const fn is_of_research(place: Place) -> bool {
    matches!(
        place,
        Place::Study
            | Place::Figure(_)
            | Place::Foreword(_)
            | Place::Table(_)
            | Place::Validation(_)
    )
}

/// Each kind of what was found in a text, once.
fn kinds(details: &[Detail]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = details.iter().map(|detail| detail.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn report(look: &mut Inspection<'_>, place: Place, kind: Kind, mentions: Vec<Mention>) {
    let (card, kind) =
        (place_name::name(place, look.order, look.messages), kind.name(look.messages));
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Bij {card} lijkt {kind} te staan."),
            "Haal dit weg of maak het minder precies: hieraan kan een gezin te herkennen zijn.",
        ),
        Language::English => (
            format!("There seems to be {kind} in {card}."),
            "Remove it or make it less precise: it may tell which family this is.",
        ),
    };
    look.found_at(place, mentions, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use super::kinds;
    use crate::check::tests::found;
    use crate::model::{Introduction, Journey, Level, Narrator, Place, Step, StepId, StepPart};
    use crate::privacy::{Kind, details};

    #[test]
    fn finds_each_kind() {
        for (text, kind) in [
            ("Ik woon op 1234 AB in de stad", Kind::Postcode),
            ("1234AB", Kind::Postcode),
            ("bel 0612345678.", Kind::Phone),
            ("bel 06-12 34 56 78", Kind::Phone),
            ("(020) 123 45 67", Kind::Phone),
            ("+31 (0)6 12345678", Kind::Phone),
            ("0031 6 12345678", Kind::Phone),
            ("+32 470 12 34 56", Kind::Phone),
            ("mail naar inge.x@post.voorbeeld.nl!", Kind::Email),
            ("bsn 111222333", Kind::CitizenNumber),
            ("bsn 1112.22.333", Kind::CitizenNumber),
            ("NL91 ABNA 0417 1643 00 van mij", Kind::Account),
            ("nl91abna0417164300", Kind::Account),
            ("op 12-03-1990", Kind::Date),
            ("op 1/3/2019.", Kind::Date),
            ("op 2019-03-12", Kind::Date),
            ("op 12 maart 2019", Kind::Date),
            ("in maart 2019 en week 3 van '20", Kind::Month),
            ("on 12 March 2019", Kind::Date),
            ("bsn 111222334", Kind::CitizenNumber),
            ("NL91ABNA0417164301", Kind::Account),
            ("op de Kerkstraat 12a", Kind::Street),
            ("auto met 12-ABC-3", Kind::Plate),
            ("zaak C/09/123456", Kind::CaseNumber),
            ("op Insta als @rozenmeisje", Kind::Handle),
        ] {
            assert_eq!(kinds(&details(text)), [kind], "{text}");
        }
    }

    #[test]
    fn is_silent_about_ordinary_numbers() {
        for text in [
            "Ik ben 35 en heb 2 zoons van 4 en 2",
            "In 2019 OMZ, in 2020 in de schuld",
            "ruim 150.000 gezinnen, € 1.250,50",
            "111222334",
            "drie weken later, om 10:30 uur, 24/7, 1-op-1",
            "artikel 12-03",
            "99-99-2019",
            "@thuis en @",
            "1234567890123456",
            "12 mensen in 2019",
        ] {
            assert_eq!(kinds(&details(text)), [], "{text}");
        }
    }

    #[test]
    fn names_the_card_and_the_kind_but_not_the_value() {
        let journey = Journey::new("x").step(Step::event("Bel 0612345678", Level::NEUTRAL));
        let findings = found(&journey, "identifying-details");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place::Step(StepId::new(0, 1), StepPart::Event));
        assert_eq!(
            findings[0].message,
            "Bij de gebeurtenis van stap 1 lijkt een telefoonnummer te staan."
        );
        assert!(!format!("{findings:?}").contains("0612345678"));
    }

    #[test]
    fn looks_beyond_the_cards() {
        let introduction = Some(Introduction::retold("Ik woon op 1234 AB"));
        let narrator = Narrator { introduction, ..Narrator::named("Inge") };
        let journey = Journey { narrator: Some(narrator), ..Journey::new("x") };
        assert_eq!(found(&journey, "identifying-details")[0].place, Place::Narrator);
    }
}
