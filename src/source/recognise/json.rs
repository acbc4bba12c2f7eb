//! Data of other programs in JSON.

use serde_json::Value;

use crate::source::recognise::journey_words;

/// Whether a text is JSON in which nothing of a journey stands.
pub(super) fn is_of_another_program(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['{', '[']) && serde_json::from_str(text).is_ok_and(|value| is_other(&value))
}

/// Whether none of its keys is one of a journey; of a list, none of those of its parts.
fn is_other(value: &Value) -> bool {
    match value {
        Value::Object(pairs) => !pairs.keys().any(|key| journey_words::is_one(key)),
        Value::Array(parts) => parts.iter().all(is_other),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_key_of_a_journey_is_left_alone() {
        for (text, is_other) in [
            (r#"{"name": "app", "version": "1.0", "dependencies": {"title": 1}}"#, true),
            ("[1, 2]", true),
            ("{}", true),
            (r#" [{"x": 1}, {"y": 2}] "#, true),
            (r#"{"titel": "Sam"}"#, false),
            (r#"{"stapen": []}"#, false),
            (r#"[{"gebeurtenis": "Ik bel"}]"#, false),
            (r#"{"name": "app", }"#, false),
            ("naam: app", false),
        ] {
            assert_eq!(is_of_another_program(text), is_other, "{text}");
        }
    }
}
