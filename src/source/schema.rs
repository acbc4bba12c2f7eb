//! The JSON Schema of a journey file, for editors that complete and explain its words.

use serde_json::{Map, Value, json};

use crate::language::Language;
use crate::model::{FamilyCategory, Part, PhaseSet, Scale, TimeUnit};
use crate::source::limits::{MAX_PHASES, MAX_STEPS};
use crate::source::vocabulary::{
    DRAWN, JOURNEY, JourneyKey, Key, Keys, NONE, PARTY, PartyKey, RECORDS, Record, STANDARD, Shape,
    TEXT, UNKNOWN_LEVEL, Words,
};

/// The JSON Schema (draft 2020-12) of a journey file, with Dutch and English keys.
///
/// It knows the shape of a file; what depends on the file's own phases and levels is left to
/// [`read`](crate::source::read).
#[must_use]
pub fn schema() -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.extend(object(&JOURNEY));
    // An editor says what lacks by the first word: one in the language of the file.
    schema.insert("if".into(), json!({ "required": [JourneyKey::Title.key().word.en] }));
    schema.insert("then".into(), drawn(Language::English));
    schema.insert("else".into(), drawn(Language::Dutch));
    let others = RECORDS.into_iter().filter(|record| !std::ptr::eq(*record, &raw const JOURNEY));
    let mut definitions: Map<String, Value> =
        others.map(|record| (name(record), Value::Object(object(record)))).collect();
    definitions.insert(WORDS.to_owned(), any([text(), reference(&TEXT)]));
    schema.insert("$defs".into(), Value::Object(definitions));
    Value::Object(schema)
}

/// That there is something to draw, by its words in one language and then in the other.
fn drawn(first: Language) -> Value {
    let languages = [first, first.pick(Language::English, Language::Dutch)];
    let words =
        languages.into_iter().flat_map(|l| DRAWN.iter().map(move |it| it.key().word.pick(l)));
    let has: Vec<Value> = words.map(|word| json!({ "required": [word] })).collect();
    json!({ "anyOf": has })
}

/// "an emotion or thought" is called `emotion-or-thought`.
fn name(record: &Record) -> String {
    let (_, noun) = record.name.en.split_once(' ').unwrap_or_default();
    noun.replace(' ', "-")
}

fn object(record: &Record) -> Map<String, Value> {
    let mut properties = Map::new();
    for language in Language::ALL {
        for key in record.keys {
            let mut property = match &*usual_words(key) {
                [] => shape(&key.shape),
                usual => texts_among(usual),
            };
            property.insert("description".into(), json!(description(key.about, language)));
            // A word that both languages have is explained in Dutch first.
            let word = key.word.pick(language);
            properties.entry(word).or_insert(Value::Object(property));
        }
    }
    let mut rules: Vec<Value> = record.keys.iter().filter_map(presence).collect();
    if std::ptr::eq(record, &raw const PARTY) {
        rules.push(told_here_or_there());
    }
    let mut object = Map::new();
    object.insert("type".into(), json!("object"));
    object.insert("additionalProperties".into(), json!(false));
    object.insert("properties".into(), Value::Object(properties));
    if !rules.is_empty() {
        object.insert("allOf".into(), json!(rules));
    }
    object
}

/// The words that are usual behind a key which takes others too, in both languages.
fn usual_words(key: &Key) -> Vec<&'static str> {
    let is = |other: JourneyKey| std::ptr::eq(key, other.key());
    let in_both = |name: &dyn Fn(Language) -> Vec<&'static str>| Language::ALL.map(name).concat();
    if is(JourneyKey::Lanes) {
        return in_both(&|l| Part::all().map(|part| part.name(l)).collect());
    }
    if is(JourneyKey::Category) {
        return in_both(&|l| FamilyCategory::ALL.map(|category| category.word(l)).to_vec());
    }
    Vec::new()
}

/// Texts, of which some are suggested.
fn texts_among(usual: &[&str]) -> Map<String, Value> {
    let mut suggested: Vec<&str> = Vec::new();
    for word in usual {
        if !suggested.contains(word) {
            suggested.push(word);
        }
    }
    let one = any([json!({ "enum": suggested }), words()]);
    Map::from_iter([("anyOf".to_owned(), json!([one, list(&one, 1, None)]))])
}

/// That a party has a file, or else a name and steps.
fn told_here_or_there() -> Value {
    let has = |key: PartyKey| {
        let Words { nl, en } = key.key().word;
        any([json!({ "required": [nl] }), json!({ "required": [en] })])
    };
    any([has(PartyKey::File), json!({ "allOf": [has(PartyKey::Name), has(PartyKey::Steps)] })])
}

/// Both languages, that of the key first: an editor shows it as it is.
fn description(about: Words, first: Language) -> String {
    let second = first.pick(Language::English, Language::Dutch);
    format!("{}\n\n{}", about.pick(first), about.pick(second))
}

/// That a key must be there, and that its Dutch and its English form may not both be.
fn presence(key: &Key) -> Option<Value> {
    let Words { nl, en } = key.word;
    match (nl == en, key.required) {
        (true, true) => Some(json!({ "required": [nl] })),
        (true, false) => None,
        (false, true) => Some(json!({ "oneOf": [{ "required": [nl] }, { "required": [en] }] })),
        (false, false) => Some(json!({ "not": { "required": [nl, en] } })),
    }
}

fn shape(shape: &Shape) -> Map<String, Value> {
    let value = match shape {
        Shape::Text => words(),
        Shape::PlainText => text(),
        Shape::Texts => any([words(), list(&words(), 1, None)]),
        Shape::Number { low, high } => json!({
            "type": ["integer", "string"], "minimum": low, "maximum": high, "pattern": "^[0-9]+$",
        }),
        Shape::YesNo => json!({ "enum": [true, false, "ja", "nee", "yes", "no"] }),
        Shape::Word(choices) => json!({ "enum": both(choices) }),
        Shape::Language => {
            json!({ "type": "string", "minLength": 2, "examples": ["nl", "en", "ar"] })
        }
        Shape::Link => json!({
            "type": "string",
            "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://[^ ]+|[Mm][Aa][Ii][Ll][Tt][Oo]:[^ ]+@[^ ]+)$",
            "examples": ["https://voorbeeld.nl", "mailto:loket@voorbeeld.nl"],
        }),
        Shape::PhaseId => phase_id(),
        Shape::Level => level(),
        Shape::Duration => duration(),
        Shape::Scale => scale(),
        Shape::Phases => phases(),
        Shape::Record(record) => reference(record),
        // An editor suggests the keys of a record before those of a text with a language.
        Shape::TextOr(record) => any([reference(record), words()]),
        Shape::PhaseOr(record) => any([phase_id(), reference(record)]),
        Shape::PhasesOr(record) => {
            let one = any([phase_id(), reference(record)]);
            any([phase_id(), reference(record), list(&one, 1, None)])
        }
        Shape::List(record) => list(&reference(record), 1, Some(MAX_STEPS)),
        Shape::OneOrMore(record) => any([reference(record), list(&reference(record), 1, None)]),
        Shape::TextsOr(record) => texts_or(record),
        Shape::OnLines => {
            let level = any([level(), json!({ "enum": both(&[UNKNOWN_LEVEL]) })]);
            json!({ "type": "object", "minProperties": 1, "additionalProperties": level })
        }
        Shape::InLanes(record) => json!({
            "type": "object", "minProperties": 1, "additionalProperties": texts_or(record),
        }),
    };
    match value {
        Value::Object(object) => object,
        other => Map::from_iter([("const".to_owned(), other)]),
    }
}

/// Numbers and `true` are text as typed; only nothing is not.
fn text() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

/// The definition of a text that may say in which language it is.
const WORDS: &str = "words";

fn words() -> Value {
    json!({ "$ref": format!("#/$defs/{WORDS}") })
}

/// A text or a record, or a list of them.
fn texts_or(record: &Record) -> Value {
    let one = any([reference(record), words()]);
    any([reference(record), words(), list(&one, 1, None)])
}

fn any<const N: usize>(choices: [Value; N]) -> Value {
    json!({ "anyOf": Vec::from(choices) })
}

fn list(items: &Value, least: usize, most: Option<usize>) -> Value {
    let mut list = json!({ "type": "array", "items": items, "minItems": least });
    if let Some(most) = most {
        list["maxItems"] = json!(most);
    }
    list
}

fn reference(record: &Record) -> Value {
    json!({ "$ref": format!("#/$defs/{}", name(record)) })
}

/// The words of every choice, without repeating one that is the same in both languages.
fn both(choices: &[Words]) -> Vec<&'static str> {
    let mut words: Vec<&str> = choices.iter().map(|choice| choice.nl).collect();
    for choice in choices {
        if !words.contains(&choice.en) {
            words.push(choice.en);
        }
    }
    words
}

/// The standard phases are suggested; a journey's own are allowed.
fn phase_id() -> Value {
    let standard = PhaseSet::standard(Language::Dutch).phases;
    let ids: Vec<Value> = standard
        .into_iter()
        .map(|phase| phase.id.parse::<u32>().map_or_else(|_| json!(phase.id), |id| json!(id)))
        .collect();
    json!({ "anyOf": [{ "enum": ids }, { "type": ["string", "number"] }] })
}

/// The standard levels are suggested; halfway points and the levels of a scale are allowed.
fn level() -> Value {
    let names = Language::ALL.into_iter().flat_map(|l| Scale::satisfaction(l).levels);
    let names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    json!({ "anyOf": [{ "enum": names }, { "type": ["string", "number"] }] })
}

fn duration() -> Value {
    let words = Language::ALL.into_iter().flat_map(|l| TimeUnit::ALL.map(|unit| unit.words(l)));
    let words: Vec<&str> = words.flatten().collect();
    json!({
        "type": "string",
        "pattern": format!("^[0-9]+ +({})$", words.join("|")),
        "examples": ["3 weken", "3 weeks"],
    })
}

fn scale() -> Value {
    let range = json!({ "type": "string", "examples": ["1-10", "-2..+2"] });
    any([list(&text(), 2, Some(Scale::MAX_LEVELS)), range])
}

fn phases() -> Value {
    let words = json!({ "enum": both(&[STANDARD, NONE]) });
    let phase = RECORDS.into_iter().find(|record| name(record) == "phase").map(reference);
    let one = json!({ "anyOf": [text(), phase] });
    any([words, list(&one, 1, Some(MAX_PHASES))])
}
