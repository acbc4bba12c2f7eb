//! Reads a tree as a journey, collecting everything that is wrong on the way.

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::Journey;
use crate::source::other_journey::OtherJourneys;
use crate::source::places::Places;
use crate::source::reader::Reader;
use crate::source::syntax;
use crate::source::tree::Tree;

/// What a tree says.
pub(crate) struct Read {
    pub journey: Journey,
    pub places: Places,
    /// What can be read, but may not be meant.
    pub warnings: Vec<Diagnostic>,
}

/// Builds the journey, or says everything that is wrong.
pub(crate) fn read(
    text: &str,
    tree: &Tree<'_>,
    language: Language,
    others: Option<OtherJourneys<'_>>,
) -> Result<Read, Vec<Diagnostic>> {
    let mut reader = Reader::new(text, tree, language);
    reader.others = others;
    let journey = reader.journey();
    let mut warnings = reader.lost_texts();
    warnings.append(&mut reader.cut_texts());
    warnings.sort_by_key(|warning| warning.span.start);
    warnings.append(&mut reader.join_notes);
    let Reader { mut problems, places, .. } = reader;
    if let (Some(journey), true) = (journey, problems.is_empty()) {
        return Ok(Read { journey, places, warnings });
    }
    for problem in &mut problems {
        // A line that begins wrong is the reason of whatever else is said of it.
        if let Some(begun) = syntax::begun_wrong(text, problem.span, language) {
            *problem = begun;
        }
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.code));
    // A repeated part is read at every repetition, but is wrong only once.
    problems.dedup();
    Err(problems)
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
    use crate::source::tree;

    /// Files in JSON with something wrong in them.
    const MISTAKES: [&str; 14] = [
        r#"{"titel": "x"}"#,
        r#"{"stappen": [{"gebeurtenis": "a"}]}"#,
        r#"{"titel": "x", "stapen": [{"gebeurtenis": "a"}]}"#,
        r#"{"titel": "x", "titel": "y", "stappen": [{"gebeurtenis": "a"}]}"#,
        r#"{"titel": "x", "stappen": [{"gebeurtenis": "a", "niveau": "blij"}]}"#,
        r#"{"titel": "x", "stappen": [{"gebeurtenis": "a", "niveau": ["tevreden"]}]}"#,
        r#"{"titel": null, "stappen": []}"#,
        r#"{"titel": "", "stappen": [{"fase": 9, "gebeurtenis": "a"}]}"#,
        r#"{"titel": "x", "stappen": {"gebeurtenis": "a"}}"#,
        r#"{"titel": "x", "verteller": {"naam": "y", "leeftijd": 200, "fictief": "soms"}, "stappen": [{"gebeurtenis": "a"}]}"#,
        r#"{"titel": "x", "stappen": [{"gebeurtenis": "a", "tijd": {"tekst": "nu", "duur": "lang"}}]}"#,
        r#"{"titel": "x", "stappen": [{"organisaties": [{"actie": "y"}]}]}"#,
        r#"{"titel": "a\u202Eb", "stappen": [{"gebeurtenis": "a"}]}"#,
        "{\n  \"titel\": \"x\",\n  \"stappen\": [\n    {\"gebeurtenis\": 12, \"emotie\": {}},\n    4\n  ]\n}",
    ];

    /// What is read of a tree: the journey, or what is wrong and where.
    fn told(
        tree: Result<Tree<'_>, Vec<Diagnostic>>,
        text: &str,
    ) -> Result<Journey, Vec<(&'static str, Span)>> {
        let read = tree.and_then(|tree| read(text, &tree, Language::Dutch, None));
        let place = |problem: Diagnostic| (problem.code, problem.span);
        read.map(|read| read.journey).map_err(|problems| problems.into_iter().map(place).collect())
    }

    #[test]
    fn a_mistake_in_json_is_told_as_in_yaml() {
        for text in MISTAKES {
            let json = told(tree::build_json(text, Language::Dutch).expect("is JSON"), text);
            assert_eq!(json, told(tree::build(text, Language::Dutch), text), "{text}");
            assert!(json.is_err(), "{text}");
        }
    }

    #[test]
    fn a_comma_or_colon_that_json_lacks_is_told_where_it_is_missing() {
        for (text, code, behind) in [
            ("{\n  \"titel\": \"x\"\n  \"bron\": \"y\"\n}", "json-comma", "{\n  \"titel\": \"x\""),
            (
                "{\"titel\": \"x\", \"stappen\": [{} {}]}",
                "json-comma",
                "{\"titel\": \"x\", \"stappen\": [{}",
            ),
            ("{\"titel\" \"x\"}", "json-colon", "{\"titel\""),
        ] {
            let mistake = tree::json_mistake(text, Language::Dutch).expect(text);
            assert_eq!((mistake.code, &text[..mistake.span.end]), (code, behind));
        }
        for other in ["{titel: x y: z}", "{\"titel\": \"x", "{\"titel\": \"x\",}"] {
            assert_eq!(tree::json_mistake(other, Language::Dutch), None, "{other}");
        }
    }

    #[test]
    fn json_that_is_too_deep_is_refused() {
        let text = format!("{{\"titel\": {}{}}}", "[".repeat(9_999), "]".repeat(9_999));
        let tree = tree::build_json(&text, Language::Dutch).expect("is JSON");
        assert_eq!(tree.expect_err("too deep")[0].code, "too-deep");
    }
}
