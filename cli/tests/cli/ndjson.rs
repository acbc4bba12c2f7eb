//! `klantreis render --ndjson`.

use serde_json::Value;

use super::Folder;

fn journey(title: &str) -> String {
    format!(
        r#"{{"titel": "{title}", "stappen": [{{"gebeurtenis": "Ik bel", "niveau": "neutraal"}}]}}"#
    )
}

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[test]
fn each_line_is_drawn_as_a_file_of_it_is() {
    let folder = Folder::with(&[("a.json", &journey("Een")), ("b.json", &journey("Twee"))]);
    folder.run(&["render", "a.json", "b.json"]);
    let input = format!("{}\n\n{}", journey("Een"), journey("Twee"));
    let ran = folder.run_with_input(&["render", "--ndjson"], &input);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found = lines(&ran.out);
    let drawn = |name| Value::from(vec![folder.read(name)]);
    assert_eq!((&found[0]["line"], &found[0]["pages"]), (&1.into(), &drawn("a.svg")));
    assert_eq!((&found[1]["line"], &found[1]["pages"]), (&3.into(), &drawn("b.svg")));
    assert_eq!(found.len(), 2);
}

#[test]
fn a_line_that_cannot_be_drawn_does_not_stop_the_others() {
    let input = format!("{{\"titel\": \"Half\n{}\n\u{0}\n", journey("Heel"));
    let ran = Folder::new().run_with_input(&["render", "--ndjson"], &input);
    assert_eq!(ran.code, Some(1));
    let found = lines(&ran.out);
    assert_eq!(found.len(), 3);
    for bad in [&found[0], &found[2]] {
        assert!(bad["pages"].is_null() && bad["problems"][0]["severity"] == "error", "{bad}");
    }
    assert!(found[1]["problems"].is_null(), "{}", found[1]);
}

#[test]
fn what_is_not_drawn_is_told_and_pages_and_outlines_can_be_asked_for() {
    let step = |i| {
        let event = format!(r#""gebeurtenis": "Moment {i} van dit verhaal""#);
        format!(r#"{{{event}, "niveau": "neutraal", "hielp": "Rust"}}"#)
    };
    let steps: Vec<String> = (0..60).map(step).collect();
    let input = format!(r#"{{"titel": "Lang", "stappen": [{}]}}"#, steps.join(","));
    let args = ["render", "--ndjson", "--page", "a4", "--text", "paths"];
    let ran = Folder::new().run_with_input(&args, &input);
    let found = lines(&ran.out);
    let pages = found[0]["pages"].as_array().expect("pages");
    assert!(pages.len() > 1, "{}", ran.err);
    assert!(pages.iter().all(|page| page.as_str().is_some_and(|svg| svg.contains("<path"))));
    assert!(found[0]["not_drawn"].to_string().contains("hielp"), "{}", found[0]["not_drawn"]);
}

#[test]
fn takes_no_files_and_writes_none() {
    let folder = Folder::with(&[("a.json", &journey("Een"))]);
    for args in [&["render", "--ndjson", "a.json"][..], &["render", "--ndjson", "-o", "a.svg"]] {
        let ran = folder.run(args);
        assert_eq!(ran.code, Some(2), "{args:?}");
    }
    assert_eq!(folder.names(), ["a.json"]);
    let ran = folder.run_with_input(&["render", "--ndjson"], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
}
