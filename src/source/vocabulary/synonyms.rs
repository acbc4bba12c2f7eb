//! Words that people type for a word of the file, and that are too far from it to be a typing error.

use crate::language::Language;
use crate::source::vocabulary::record::Record;

/// What is typed, in Dutch or in English, and the key it stands for. Of one word that stands for
/// more, the first that a record knows counts.
const DUTCH: &[(&str, &str)] = &[
    ("gevoel", "emotie"),
    ("gevoelens", "emotie"),
    ("emoties", "emotie"),
    ("beleving", "emotie"),
    ("ervaring", "emotie"),
    ("beleving", "ervaring"),
    ("gevoel", "ervaring"),
    ("gebeurd", "gebeurtenis"),
    ("wat", "gebeurtenis"),
    ("situatie", "gebeurtenis"),
    ("moment", "gebeurtenis"),
    ("voorval", "gebeurtenis"),
    ("beschrijving", "gebeurtenis"),
    ("tekst", "gebeurtenis"),
    ("titel", "gebeurtenis"),
    ("tevredenheid", "niveau"),
    ("score", "niveau"),
    ("cijfer", "niveau"),
    ("waardering", "niveau"),
    ("stemming", "niveau"),
    ("denkt", "gedachte"),
    ("gedacht", "gedachte"),
    ("instantie", "organisaties"),
    ("instanties", "organisaties"),
    ("hulpverlener", "organisaties"),
    ("hulpverleners", "organisaties"),
    ("instelling", "organisaties"),
    ("betrokkenen", "organisaties"),
    ("organisatie", "organisaties"),
    ("organisatie", "naam"),
    ("wie", "betreft"),
    ("over", "betreft"),
    ("persoon", "betreft"),
    ("wanneer", "tijd"),
    ("datum", "tijd"),
    ("periode", "tijd"),
    ("moment", "tijd"),
    ("onderbouwing", "bewijs"),
    ("reden", "reden_terug"),
    ("terug_reden", "reden_terug"),
    ("waarom", "reden_terug"),
    ("opmerking", "notitie"),
    ("opmerkingen", "notitie"),
    ("opmerking", "toelichting"),
    ("geholpen", "hielp"),
    ("hielpen", "hielp"),
    ("helpt", "hielp"),
    ("helpend", "hielp"),
    ("wat_hielp", "hielp"),
    ("energie", "kostte_energie"),
    ("energievretend", "kostte_energie"),
    ("energievreter", "kostte_energie"),
    ("energie_kostte", "kostte_energie"),
    ("kost_energie", "kostte_energie"),
    ("nutteloos", "kostte_energie"),
    ("hielp_niet", "kostte_energie"),
    ("niet_geholpen", "kostte_energie"),
    ("geslaagd", "succes"),
    ("vrijwillig", "ingang"),
    ("gedwongen", "ingang"),
    ("gedwongen_kader", "ingang"),
    ("kader", "ingang"),
    ("dwang", "ingang"),
    ("drang", "ingang"),
    ("aanleiding", "ingang"),
    ("hulpvraag", "ingang"),
    ("op_vraag", "ingang"),
    ("gekozen", "gekozen_door"),
    ("keuze", "gekozen_door"),
    ("keuze_van", "gekozen_door"),
    ("koos", "gekozen_door"),
    ("wie_koos", "gekozen_door"),
    ("gekozen_van", "gekozen_door"),
    ("sector", "domein"),
    ("veld", "domein"),
    ("kop", "titel"),
    ("naam", "titel"),
    ("hoofdpersoon", "verteller"),
    ("auteur", "verteller"),
    ("gebeurtenissen", "stappen"),
    ("momenten", "stappen"),
    ("verhaal", "stappen"),
    ("functie", "rol"),
    ("beroep", "rol"),
    ("doet", "actie"),
    ("handeling", "actie"),
    ("oud", "leeftijd"),
    ("inleiding", "introductie"),
    ("intro", "introductie"),
    ("verzonnen", "fictief"),
    ("bronnen", "bron"),
    ("goede_voorbeelden", "best_practices"),
    ("deelnemers", "wie"),
    ("rondetafels", "tafels"),
    ("leertafels", "tafels"),
    ("antwoord", "antwoorden"),
    ("inzicht", "inzichten"),
];

/// See [`DUTCH`].
const ENGLISH: &[(&str, &str)] = &[
    ("feeling", "emotion"),
    ("feelings", "emotion"),
    ("emotions", "emotion"),
    ("experience", "emotion"),
    ("feeling", "experience"),
    ("what", "event"),
    ("happened", "event"),
    ("moment", "event"),
    ("situation", "event"),
    ("description", "event"),
    ("text", "event"),
    ("title", "event"),
    ("satisfaction", "level"),
    ("score", "level"),
    ("rating", "level"),
    ("mood", "level"),
    ("thinks", "thought"),
    ("agency", "organisations"),
    ("agencies", "organisations"),
    ("institution", "organisations"),
    ("institutions", "organisations"),
    ("organisation", "organisations"),
    ("organisation", "name"),
    ("who", "about"),
    ("person", "about"),
    ("when", "time"),
    ("date", "time"),
    ("period", "time"),
    ("proof", "evidence"),
    ("reason", "return_reason"),
    ("reason_return", "return_reason"),
    ("why", "return_reason"),
    ("comment", "note"),
    ("remark", "note"),
    ("helps", "helped"),
    ("helpful", "helped"),
    ("what_helped", "helped"),
    ("energy", "cost_energy"),
    ("costs_energy", "cost_energy"),
    ("draining", "cost_energy"),
    ("useless", "cost_energy"),
    ("voluntary", "entry"),
    ("forced", "entry"),
    ("compulsory", "entry"),
    ("compulsion", "entry"),
    ("request", "entry"),
    ("choice", "chosen_by"),
    ("chosen", "chosen_by"),
    ("chooser", "chosen_by"),
    ("who_chose", "chosen_by"),
    ("sector", "domain"),
    ("field", "domain"),
    ("heading", "title"),
    ("name", "title"),
    ("author", "narrator"),
    ("events", "steps"),
    ("moments", "steps"),
    ("story", "steps"),
    ("function", "role"),
    ("job", "role"),
    ("does", "action"),
    ("intro", "introduction"),
    ("invented", "fictional"),
    ("sources", "source"),
    ("good_practices", "best_practices"),
    ("participants", "who"),
    ("round_tables", "tables"),
    ("learning_tables", "tables"),
    ("answer", "answers"),
    ("insight", "insights"),
];

/// What other tools have a lane for, and a journey file a lane of its own: touchpoints, channels,
/// systems, what happens on and behind the stage, measures.
const LANES: &[&str] = &[
    "kanaal",
    "kanalen",
    "channel",
    "channels",
    "touchpoint",
    "touchpoints",
    "contactpunt",
    "contactpunten",
    "contactmoment",
    "systeem",
    "systemen",
    "system",
    "systems",
    "frontstage",
    "backstage",
    "processen",
    "processes",
    "apparaat",
    "device",
    "devices",
    "document",
    "documenten",
    "documents",
    "locatie",
    "location",
    "wachttijd",
    "doorlooptijd",
    "kpi",
    "kpis",
    "meting",
    "metingen",
    "metric",
    "metrics",
];

/// Whether a word names something that stands in a lane of a journey's own.
pub(crate) fn is_a_lane(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase().replace(['-', '_', ' '], "");
    LANES.contains(&typed.as_str())
}

/// The key of a record that a word stands for in a language.
pub(crate) fn meant(typed: &str, language: Language, record: &Record) -> Option<&'static str> {
    let typed = typed.trim().to_lowercase();
    let table = language.pick(DUTCH, ENGLISH);
    let mut keys = table.iter().filter(|(word, _)| *word == typed).map(|&(_, key)| key);
    keys.find(|key| record.find(key).is_some())
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::source::vocabulary::RECORDS;
    use crate::source::vocabulary::people::{ACTION, NARRATOR};
    use crate::source::vocabulary::step::STEP;
    use crate::source::vocabulary::synonyms::{DUTCH, ENGLISH, meant};

    #[test]
    fn a_synonym_stands_for_a_key_of_the_record() {
        assert_eq!(meant("Gevoel", Language::Dutch, &STEP), Some("emotie"));
        assert_eq!(meant("gevoel", Language::Dutch, &ACTION), Some("ervaring"));
        assert_eq!(meant("gevoel", Language::Dutch, &NARRATOR), None);
        assert_eq!(meant("gevoel", Language::English, &STEP), None);
        assert_eq!(meant("feeling", Language::English, &STEP), Some("emotion"));
        for typed in ["reden", "terug_reden", "waarom"] {
            assert_eq!(meant(typed, Language::Dutch, &STEP), Some("reden_terug"));
        }
        for typed in ["reason", "reason_return", "why"] {
            assert_eq!(meant(typed, Language::English, &STEP), Some("return_reason"));
        }
    }

    #[test]
    fn every_synonym_stands_for_a_word_of_its_language() {
        for (language, table) in [(Language::Dutch, DUTCH), (Language::English, ENGLISH)] {
            for (typed, key) in table {
                let known = RECORDS.iter().any(|r| r.words(language).any(|word| word == *key));
                assert!(known, "{typed}: {key}");
            }
        }
    }
}
