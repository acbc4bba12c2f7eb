//! What the page asks, it is answered: held on the shipped journeys, through the same door that the page uses.

use std::fs;
use std::path::Path;

use klantreis::model::Language;
use klantreis::{layout, source, theme, write};
use klantreis_editor::{Session, answer};
use serde_json::{Value, json};

/// The shipped journeys that need no other file.
fn journeys() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../journeys");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("journeys")
        .map(|entry| entry.expect("a file").path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a text"))
    };
    let all: Vec<(String, String)> = paths.iter().map(read).collect();
    assert!(all.len() > 10);
    all
}

fn inge() -> String {
    journeys().into_iter().find(|(name, _)| name == "inge").expect("Inge").1
}

#[allow(clippy::needless_pass_by_value, reason = "a question is made where it is asked")]
fn ask(session: &mut Session, question: Value) -> Value {
    serde_json::from_str(&answer(session, &question.to_string())).expect("an answer")
}

fn opened(text: &str) -> (Session, Value) {
    let mut session = Session::new("nl");
    let state = ask(&mut session, json!({ "ask": "open", "text": text }));
    (session, state)
}

#[allow(clippy::needless_pass_by_value, reason = "a question is made where it is asked")]
fn edit(session: &mut Session, edits: Value) -> Value {
    ask(session, json!({ "ask": "edit", "edits": edits }))
}

#[test]
fn the_picture_is_that_of_the_command_byte_for_byte() {
    for (name, text) in journeys() {
        let (session, state) = opened(&text);
        assert_eq!((&state["ok"], &state["drawn"]), (&json!(true), &json!(true)), "{name}");
        let mut journey = source::read(&text, Language::Dutch).expect("a journey").journey;
        let theme = theme::Theme::default();
        journey.view.get_or_insert(theme.view);
        let drawn = klantreis::journey::Selection::default().of(journey).expect("all of it");
        assert_eq!(session.svg(0), write::svg(&layout::layout(&drawn, &theme)), "{name}");
    }
}

#[test]
fn everything_drawn_of_the_journey_is_found_where_it_lies_and_in_the_text() {
    for (name, text) in journeys() {
        let (mut session, state) = opened(&text);
        let things = state["pages"][0]["things"].as_array().expect("things");
        assert!(things.len() > 5, "{name}");
        for card in things.iter().filter(|it| it["role"] == "card") {
            let (x, y) = (&card["box"]["x"], &card["box"]["y"]);
            let (w, h) = (&card["box"]["w"], &card["box"]["h"]);
            let half =
                |at: &Value, long: &Value| at.as_f64().unwrap() + long.as_f64().unwrap() / 2.0;
            let middle = json!({ "ask": "hit", "page": 0, "x": half(x, w), "y": half(y, h) });
            let hit = ask(&mut session, middle);
            assert_eq!(hit["key"], card["key"], "{name}");
            let range = ask(&mut session, json!({ "ask": "rangeOf", "key": card["key"] }));
            assert!(range["to"].as_u64() > range["from"].as_u64(), "{name}: {card}");
        }
    }
}

#[test]
fn a_card_at_a_level_is_anchored_at_the_height_of_that_level() {
    let (_, state) = opened(&inge());
    let page = &state["pages"][0];
    let levels = page["bands"][0]["levels"].as_array().expect("levels");
    assert_eq!(levels.len(), 7);
    let mut held = 0;
    for card in page["things"].as_array().expect("things") {
        let Some(anchor) = card["anchor"].as_f64() else { continue };
        let (y, h) = (card["box"]["y"].as_f64().unwrap(), card["box"]["h"].as_f64().unwrap());
        assert!((y + h / 2.0 - anchor).abs() < 1.5, "{card}");
        assert!(levels.iter().any(|it| it["y"] == card["anchor"]));
        held += 1;
    }
    assert!(held > 10, "{held} cards");
    let phases = page["bands"][0]["phases"].as_array().expect("phases");
    assert_eq!(phases[0]["id"], "1");
    assert!(phases.windows(2).all(|two| two[0]["x"].as_f64() < two[1]["x"].as_f64()));
}

#[test]
fn a_level_that_is_dragged_changes_one_line_and_is_taken_back() {
    let text = inge();
    let (mut session, _) = opened(&text);
    let done = edit(&mut session, json!([{ "do": "level", "step": "step/0/2", "level": 1 }]));
    assert_eq!(done["ok"], true, "{done}");
    assert_eq!(done["changes"].as_array().map(Vec::len), Some(1));
    assert_eq!(done["state"]["steps"][1]["level"], 1);
    let differ = session.text().lines().zip(text.lines()).filter(|(a, b)| a != b).count();
    assert_eq!(differ, 1);
    let back = ask(&mut session, json!({ "ask": "undo" }));
    assert_eq!((back["ok"].as_bool(), session.text()), (Some(true), &*text));
}

#[test]
fn changes_made_together_are_taken_back_together() {
    let text = inge();
    let (mut session, _) = opened(&text);
    for (level, together) in [(0, false), (1, true), (2, true), (3, true)] {
        let edits = json!([{ "do": "level", "step": "step/0/3", "level": level }]);
        let done =
            ask(&mut session, json!({ "ask": "edit", "edits": edits, "together": together }));
        assert_eq!(done["ok"], true, "{done}");
    }
    ask(&mut session, json!({ "ask": "undo" }));
    assert_eq!(session.text(), text);
    let again = ask(&mut session, json!({ "ask": "redo" }));
    assert_eq!(again["state"]["steps"][2]["level"], 3);
}

#[test]
fn what_is_added_is_selected() {
    let (mut session, _) =
        opened("titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n    niveau: neutraal\n");
    let step = json!([{ "do": "addStep", "after": "step/0/1", "step": { "event": "Zij komen", "level": 0 } }]);
    let done = edit(&mut session, step);
    assert_eq!(done["state"]["select"], "step/0/2", "{done}");
    assert!(session.text().ends_with("  - gebeurtenis: Zij komen\n    niveau: tevreden\n"));
    for (change, wanted) in [
        (json!({ "do": "text", "place": "step/0/2/emotion", "text": "Blij" }), "step/0/2/emotion"),
        (
            json!({ "do": "addOrganisation", "step": "step/0/2", "organisation": "Odion", "does": "" }),
            "step/0/2/action/0",
        ),
        (
            json!({ "do": "addEvidence", "step": "step/0/2", "kind": "retold" }),
            "step/0/2/evidence/0",
        ),
        (json!({ "do": "moveStep", "step": "step/0/2", "after": null }), "step/0/1"),
    ] {
        let done = edit(&mut session, json!([change]));
        assert_eq!(done["state"]["select"], wanted, "{change}: {done}");
    }
    for part in ["step/0/1/evidence/0", "step/0/1/action/0", "step/0/1/emotion", "step/0/1"] {
        let done = edit(&mut session, json!([{ "do": "removePart", "place": part }]));
        assert_eq!(done["ok"], true, "{part}: {done}");
    }
    let left: Vec<&str> = session.text().lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(left, ["titel: Sam", "stappen:", "  - gebeurtenis: Ik bel", "    niveau: neutraal"]);
}

#[test]
fn a_text_that_does_not_read_keeps_the_last_picture_and_says_why() {
    let (mut session, _) = opened("titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n");
    let picture = session.svg(0);
    let broken = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n    nivo: hoog\n";
    let state = ask(&mut session, json!({ "ask": "type", "text": broken, "together": false }));
    assert_eq!((&state["ok"], &state["drawn"]), (&json!(false), &json!(true)));
    assert_eq!(state["problems"][0]["line"], 4);
    assert_eq!(session.svg(0), picture);
    let refused = edit(&mut session, json!([{ "do": "title", "text": "x" }]));
    assert_eq!(refused["ok"], false);
    assert_eq!(session.text(), broken);
}

#[test]
fn findings_know_their_place_in_text_and_picture() {
    let text = "titel: Sam\nstappen:\n  - gebeurtenis: Ik breng Anouk weg 😀\n    niveau: neutraal\n  - { gebeurtenis: Anouk slaapt, niveau: neutraal }\n";
    let (mut session, _) = opened(text);
    let found = ask(&mut session, json!({ "ask": "findings" }));
    let name = found.as_array().expect("findings").iter().find(|it| it["name"] == "Anouk");
    let name = name.expect("a name");
    assert_eq!(name["keys"], json!(["step/0/1/event", "step/0/2/event"]));
    let from = name["range"]["from"].as_u64().unwrap() as usize;
    let units: Vec<u16> = text.encode_utf16().skip(from).take(5).collect();
    assert_eq!(String::from_utf16_lossy(&units), "Anouk");
    let done = edit(&mut session, json!([{ "do": "fictional", "names": ["Anouk"] }]));
    assert!(session.text().contains("fictieve_namen: Anouk"), "{done}");
    let left = ask(&mut session, json!({ "ask": "findings" }));
    assert!(left.as_array().expect("findings").iter().all(|it| it["name"] != "Anouk"));
}

#[test]
fn no_word_of_a_shipped_journey_is_taken_for_a_name() {
    for (name, text) in journeys() {
        let (mut session, _) = opened(&text);
        let found = ask(&mut session, json!({ "ask": "findings" }));
        let found = found.as_array().expect("findings");
        let names: Vec<&Value> =
            found.iter().map(|it| &it["name"]).filter(|it| it.is_string()).collect();
        assert!(names.is_empty(), "{name}: {names:?}");
    }
}

#[test]
fn a_panel_tells_every_field_and_changes_it() {
    let (mut session, _) = opened(&inge());
    let panel = ask(&mut session, json!({ "ask": "panel", "key": "step/0/1" }));
    assert_eq!(panel["heading"], "Stap 1");
    let fields = panel["fields"].as_array().expect("fields").clone();
    let field = |key: &str| fields.iter().find(|it| it["key"] == key).expect("a field").clone();
    assert_eq!(field("gebeurtenis")["label"], "Gebeurtenis");
    assert!(field("niveau")["choices"].as_array().expect("choices").len() == 7);
    assert_eq!(field("reden_terug")["label"], "Reden terug");
    let time = field("tijd")["path"].clone();
    let done =
        edit(&mut session, json!([{ "do": "field", "path": time, "value": "een week later" }]));
    assert_eq!(done["ok"], true, "{done}");
    assert!(session.text().contains("tijd: een week later"));
    let done = edit(&mut session, json!([{ "do": "field", "path": time, "value": null }]));
    assert_eq!((done["ok"].as_bool(), session.text()), (Some(true), &*inge()));
    for key in ["journey", "step/0/2/event", "narrator"] {
        ask(&mut session, json!({ "ask": "panel", "key": key }));
    }
    let journey = ask(&mut session, json!({ "ask": "panel", "key": "journey" }));
    assert!(journey["fields"].as_array().expect("fields").len() > 20);
}

#[test]
fn publishing_asks_first() {
    let (mut session, _) =
        opened("titel: Sam\nstappen:\n  - { gebeurtenis: Ik breng Anouk weg, niveau: neutraal }\n");
    let export =
        |anyway: bool| json!({ "ask": "export", "format": "svg", "name": "sam", "anyway": anyway });
    let asked = ask(&mut session, export(false));
    assert_eq!(
        (&asked["ok"], asked["told"].as_array().map(Vec::is_empty)),
        (&json!(false), Some(false))
    );
    let made = ask(&mut session, export(true));
    assert_eq!(made["files"][0], json!({ "name": "sam.svg", "type": "image/svg+xml" }));
    assert_eq!(session.bytes(0), session.svg(0).into_bytes());
    for (format, begins) in
        [("pdf", "%PDF"), ("html", "<!DOCTYPE"), ("txt", ""), ("json", "{"), ("yaml", "titel")]
    {
        let question = json!({ "ask": "export", "format": format, "name": "sam", "anyway": true });
        let made = ask(&mut session, question);
        assert_eq!(made["ok"], true, "{format}: {made}");
        let start = session.bytes(0)[..begins.len()].to_ascii_lowercase();
        assert_eq!(start, begins.to_ascii_lowercase().as_bytes(), "{format}");
    }
}

#[test]
fn pages_views_and_lanes_are_drawn_as_asked() {
    let (mut session, _) = opened(&inge());
    for view in ["kaders", "lijn", "beknopt", "curve"] {
        for page in ["auto", "a4", "a4-staand", "16:9"] {
            let look = json!({ "ask": "look", "look": { "view": view, "page": page } });
            let state = ask(&mut session, look);
            assert_eq!(state["problems"], json!([]), "{view} {page}");
            assert!(!state["pages"].as_array().expect("pages").is_empty());
        }
    }
    let state = ask(&mut session, json!({ "ask": "look", "look": { "page": "3x3" } }));
    assert_eq!(state["problems"][0]["code"], "not-drawn");
}

#[test]
fn what_is_typed_is_completed() {
    let text = "titel: Sam\nstappen:\n  - gebeurtenis: 😀\n    niveau: ";
    let (mut session, _) = opened(text);
    let offset = text.encode_utf16().count();
    let offered = ask(&mut session, json!({ "ask": "complete", "offset": offset }));
    assert_eq!(offered["from"], offset);
    let labels: Vec<&str> = offered["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|it| it["label"].as_str())
        .collect();
    assert!(labels.contains(&"tevreden"), "{labels:?}");
}

#[test]
fn the_first_phase_of_a_story_holds_for_the_steps_behind_it() {
    let text = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n  - gebeurtenis: Ik wacht\n";
    for text in [text.to_owned(), text.replace("stappen", "fasen: geen\nstappen")] {
        let (mut session, state) = opened(&text);
        assert_eq!(state["phases"][0]["id"], "1", "{state}");
        let panel = ask(&mut session, json!({ "ask": "panel", "key": "step/0/1" }));
        let fields = panel["fields"].as_array().expect("fields");
        let phase = fields.iter().find(|it| it["kind"] == "phase").expect("a phase");
        assert!(phase["choices"].as_array().expect("choices").len() > 6, "{phase}");
        let change = json!({ "do": "field", "path": phase["path"], "value": "1" });
        let done = edit(&mut session, json!([change]));
        assert_eq!(done["ok"], true, "{done}");
        assert_eq!(done["state"]["steps"][1]["phase"], "1", "{}", session.text());
        assert!(!session.text().contains("geen"));
        ask(&mut session, json!({ "ask": "undo" }));
        assert_eq!(session.text(), text);
        let both = json!([
            { "do": "phase", "step": "step/0/1", "phase": "1" },
            { "do": "phase", "step": "step/0/2", "phase": "2" },
        ]);
        let done = edit(&mut session, both);
        assert_eq!(done["state"]["steps"][1]["phase"], "2", "{done}");
    }
}

#[test]
fn what_a_field_says_is_one_of_its_choices() {
    let (mut session, _) = opened(
        "titel: Sam\nstappen:\n  - { gebeurtenis: Ik bel, niveau: neutraal }\n  - { gebeurtenis: Ik wacht, niveau: dissatisfied }\n",
    );
    for (key, said) in [("step/0/1", "Neutraal"), ("step/0/2", "Ontevreden")] {
        let panel = ask(&mut session, json!({ "ask": "panel", "key": key }));
        let fields = panel["fields"].as_array().expect("fields");
        let level = fields.iter().find(|it| it["kind"] == "level").expect("a level");
        assert_eq!(level["value"], said);
        let choices = level["choices"].as_array().expect("choices");
        assert!(choices.iter().any(|it| it["value"] == said), "{level}");
    }
}

#[test]
fn evidence_holds_the_words_that_were_said() {
    let (mut session, _) = opened("titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n");
    let evidence = json!([{ "do": "addEvidence", "step": "step/0/1", "kind": "quoted", "source": "", "quote": "Wacht maar" }]);
    let done = edit(&mut session, evidence);
    assert_eq!(done["ok"], true, "{done}");
    assert!(session.text().contains("citaat: Wacht maar"), "{}", session.text());
    assert!(!session.text().contains("bron"), "{}", session.text());
}

#[test]
fn what_is_dropped_is_not_made_again() {
    let (mut session, _) = opened(&inge());
    edit(&mut session, json!([{ "do": "title", "text": "x" }]));
    let back = ask(&mut session, json!({ "ask": "drop" }));
    assert_eq!((&back["ok"], session.text()), (&json!(true), &*inge()));
    assert_eq!(back["state"]["canRedo"], false);
}

#[test]
fn a_picture_of_dots_is_made_of_outlines_and_a_pdf_to_print_of_pages() {
    let (mut session, _) = opened(&inge());
    let mut export = |format: &str, page: Option<&str>| {
        let question = json!({ "ask": "export", "format": format, "name": "inge", "anyway": true, "page": page });
        let made = ask(&mut session, question);
        assert_eq!(made["ok"], true, "{made}");
        (made["files"].clone(), session.bytes(0))
    };
    let (files, outlines) = export("outlines", None);
    assert_eq!(files[0]["name"], "inge.svg");
    assert!(String::from_utf8(outlines).expect("a text").matches("<path").count() > 100);
    let pages = |pdf: Vec<u8>| String::from_utf8_lossy(&pdf).matches("/MediaBox").count();
    assert_eq!(pages(export("pdf", None).1), 1);
    assert!(pages(export("pdf", Some("a4")).1) > 1);
}

#[test]
fn of_a_narrator_it_is_said_with_one_click_that_the_name_is_made_up() {
    let text = "titel: x\nverteller: Zarina\nstappen:\n  - gebeurtenis: Ik bel.\n";
    let (mut session, _) = opened(text);
    let found = ask(&mut session, json!({ "ask": "findings" }));
    let found = found.as_array().expect("findings");
    let own = found.iter().find(|it| it["code"] == "fictional-name").expect("the narrator");
    assert_eq!(own["name"], "Zarina");
    assert!(!own["help"].as_str().expect("help").contains('{'), "{own}");
    let done = edit(&mut session, json!([{ "do": "fictional", "names": ["Zarina"] }]));
    assert_eq!(done["ok"], true, "{done}");
    assert!(session.text().contains("fictief: ja"), "{}", session.text());
}

#[test]
fn a_step_moves_into_another_phase_alone() {
    let text = "titel: Sam\nstappen:\n  - fase: 1\n    gebeurtenis: Een\n  - gebeurtenis: Twee\n  - gebeurtenis: Drie\n  - fase: 2\n    gebeurtenis: Vier\n";
    let (mut session, _) = opened(text);
    let moved =
        json!([{ "do": "moveStep", "step": "step/0/2", "after": "step/0/4", "phase": "2" }]);
    let done = edit(&mut session, moved);
    let phases: Vec<&Value> =
        done["state"]["steps"].as_array().expect("steps").iter().map(|it| &it["phase"]).collect();
    assert_eq!(phases, ["1", "1", "2", "2"], "{done}");
    assert_eq!(done["state"]["select"], "step/0/4");
    ask(&mut session, json!({ "ask": "undo" }));
    assert_eq!(session.text(), text);
}

#[test]
fn a_field_of_what_is_not_there_yet_makes_it() {
    let (mut session, _) = opened("titel: Sam\nstappen:\n  - gebeurtenis: Een\n");
    let panel = ask(&mut session, json!({ "ask": "panel", "key": "step/0/1" }));
    let evidence =
        panel["fields"].as_array().expect("fields").iter().find(|it| it["key"] == "bewijs");
    assert_eq!(evidence.map(|it| &it["hasForm"]), Some(&json!(true)), "{panel}");
    let field = |key: &str, value: &str| json!({ "do": "field", "path": format!("steps:1.evidence:1.{key}"), "value": value });
    let refused = edit(&mut session, json!([field("source", "Gezin 1")]));
    assert_eq!((&refused["ok"], &refused["code"]), (&json!(false), &json!("missing-key")));
    let both = edit(&mut session, json!([field("source", "Gezin 1"), field("kind", "naverteld")]));
    assert_eq!(both["state"]["steps"][0]["evidence"], 1, "{both}");
    assert!(ask(&mut session, json!({ "ask": "panel", "key": "steps:1.evidence:2" })).is_object());
    assert!(ask(&mut session, json!({ "ask": "panel", "key": "steps:1.evidence:3" })).is_null());
}
