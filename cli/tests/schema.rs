//! The JSON Schema agrees with the reader, and the copy in the repository with the library.
#![allow(clippy::unwrap_used)]

use jsonschema::Validator;
use serde_json::{Value, json};

use klantreis::model::Language;
use klantreis::source::{key_groups, schema};

const COPY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema/klantreis.schema.json");

#[test]
fn the_copy_is_in_step() {
    let now = format!("{:#}\n", schema());
    if std::env::var_os("KLANTREIS_UPDATE").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../schema")).unwrap();
        std::fs::write(COPY, &now).unwrap();
    }
    let copy = std::fs::read_to_string(COPY).unwrap_or_default();
    assert!(copy == now, "run the tests once with KLANTREIS_UPDATE=1 to renew {COPY}");
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

/// A journey with these outermost keys besides its title and one step.
fn journey(more: &Value) -> Value {
    let mut journey = json!({ "titel": "x", "stappen": [{ "gebeurtenis": "y" }] });
    let keys = journey.as_object_mut().unwrap();
    keys.extend(more.as_object().unwrap().clone());
    journey
}

fn step(step: &Value) -> Value {
    json!({ "titel": "x", "stappen": [step] })
}

#[test]
fn it_is_a_valid_schema() {
    jsonschema::draft202012::meta::validate(&schema()).unwrap();
}

#[test]
fn good_journeys_pass() {
    let validator = validator();
    for good in [
        journey(&json!({})),
        json!({ "title": "x", "steps": [{ "event": "y", "level": "satisfied", "phase": 4 }] }),
        journey(&json!({ "verteller": "Inge", "schaal": "1-10", "fasen": "geen" })),
        json!({ "titel": "x", "partijen": [
            { "bestand": "inge.yaml" },
            { "naam": "Bea", "stappen": [{ "gebeurtenis": "y" }] },
        ] }),
        journey(&json!({ "verteller": { "naam": "Inge", "leeftijd": 35, "fictief": true } })),
        journey(&json!({ "schaal": ["goed", "slecht"], "categorie": ["urgenten", "eigen"] })),
        journey(
            &json!({ "fasen": ["Begin", { "nummer": "2a", "naam": "Hulp", "terug_naar": 1 }] }),
        ),
        journey(&json!({ "verantwoording": { "gegevens": [{ "naam": "gesprekken", "n": 3 }] } })),
        step(&json!({ "emotie": { "tekst": "bang", "niveau": 3 }, "analyse": { "fase": "7a" } })),
        step(&json!({ "organisaties": { "naam": ["a", "b"], "actie": "c" }, "tijd": "later" })),
        step(&json!({ "gebeurtenis": "a", "bewijs": [{ "soort": "quoted" }], "betreft": "b" })),
        step(&json!({ "gebeurtenis": "a", "tijd": { "tekst": "later", "duur": "3 weken" } })),
        step(
            &json!({ "gebeurtenis": { "tekst": "a", "taal": "ar" }, "vraag": ["b", { "text": "c", "language": "fr" }] }),
        ),
    ] {
        assert!(validator.is_valid(&good), "{good:#}");
    }
}

#[test]
fn bad_journeys_do_not() {
    let validator = validator();
    for bad in [
        json!({}),
        json!({ "titel": "x" }),
        json!({ "titel": "x", "title": "x", "stappen": [{ "gebeurtenis": "y" }] }),
        json!({ "titel": "x", "stappen": [] }),
        json!({ "titel": null, "stappen": [{ "gebeurtenis": "y" }] }),
        json!({ "titel": "x", "partijen": [{ "naam": "Inge" }, { "bestand": "bea.yaml" }] }),
        journey(&json!({ "kleur": "rood" })),
        journey(&json!({ "taal": "x" })),
        journey(&json!({ "verteller": { "naam": "Inge", "leeftijd": 200 } })),
        journey(&json!({ "verteller": { "leeftijd": 20 } })),
        journey(&json!({ "schaal": ["goed"] })),
        step(&json!("tekst")),
        step(&json!({ "gebeurtenis": { "tekst": "a", "talen": "ar" } })),
        step(&json!({ "gebeurtenis": { "taal": "ar" } })),
        step(&json!({ "gebeurtenis": "a", "volgorde": "misschien" })),
        step(&json!({ "gebeurtenis": "a", "bewijs": { "bron": "b" } })),
        step(&json!({ "gebeurtenis": "a", "tijd": { "tekst": "later", "duur": "lang" } })),
    ] {
        assert!(!validator.is_valid(&bad), "{bad:#}");
    }
}

#[test]
fn each_key_is_explained_in_its_own_language_first() {
    let schema = schema();
    for (nth, group) in key_groups().enumerate() {
        // "a step" is called `step`; the first group is the journey itself.
        let name = group.name(Language::English).split_once(' ').unwrap().1.replace(' ', "-");
        let object = if nth == 0 { &schema } else { &schema["$defs"][name] };
        for key in group.keys() {
            let [dutch, english] = Language::ALL.map(|language| key.word(language));
            let languages = if dutch == english { &Language::ALL[..1] } else { &Language::ALL[..] };
            for &language in languages {
                let told =
                    object["properties"][key.word(language)]["description"].as_str().unwrap();
                assert!(told.starts_with(key.about(language)), "{}: {told}", key.word(language));
            }
        }
    }
}

#[test]
fn every_key_is_explained_in_two_languages() {
    let schema = schema();
    let objects = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    for object in objects {
        for (key, property) in object["properties"].as_object().into_iter().flatten() {
            let description = property["description"].as_str().unwrap_or_default();
            assert_eq!(description.matches("\n\n").count(), 1, "{key}");
        }
    }
}

#[test]
fn what_lacks_is_told_in_the_language_of_the_file() {
    let schema = schema();
    let first = |branch: &str| schema[branch]["anyOf"][0]["required"][0].clone();
    assert_eq!((first("then"), first("else")), (json!("steps"), json!("stappen")));
    let missing = json!({ "title": "x" });
    assert!(!validator().is_valid(&missing));
}

#[test]
fn lanes_and_categories_are_suggested_and_others_are_allowed() {
    let schema = schema();
    for (key, word) in [("lanes", "events"), ("banen", "adviezen"), ("category", "urgent")] {
        let suggested = &schema["properties"][key]["anyOf"][0]["anyOf"][0]["enum"];
        assert!(suggested.as_array().unwrap().contains(&json!(word)), "{key}: {suggested}");
    }
    assert!(validator().is_valid(&journey(&json!({ "banen": ["gebeurtenissen", "Kanaal"] }))));
}
