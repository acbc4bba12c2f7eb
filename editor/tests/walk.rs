//! A walk through changes as somebody might make them, and all the way back.

use std::fs;
use std::path::Path;

use klantreis_editor::{Session, answer};
use serde_json::{Value, json};

/// How many changes are tried; more with `KLANTREIS_EDITS`.
const USUAL: usize = 120;
const PHASES: [&str; 4] = ["1", "2", "4", "7a"];

#[allow(clippy::needless_pass_by_value, reason = "a question is made where it is asked")]
fn ask(session: &mut Session, question: Value) -> Value {
    serde_json::from_str(&answer(session, &question.to_string())).expect("an answer")
}

/// Numbers that look made up and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

fn change(dice: &mut Dice, steps: &[Value], nth: usize) -> Value {
    let step = steps[dice.below(steps.len())]["key"].as_str().expect("a key").to_owned();
    let other = steps[dice.below(steps.len())]["key"].clone();
    match dice.below(10) {
        0 | 1 => json!({ "do": "level", "step": step, "level": dice.below(7) }),
        2 => {
            json!({ "do": "text", "place": format!("{step}/event"), "text": format!("Ik bel: {nth} # keer") })
        }
        3 => {
            json!({ "do": "text", "place": format!("{step}/emotion"), "text": format!("- bang {nth}") })
        }
        4 => json!({ "do": "phase", "step": step, "phase": PHASES[dice.below(PHASES.len())] }),
        5 => {
            json!({ "do": "addStep", "after": step, "step": { "event": format!("Nieuw {nth}"), "level": 2 } })
        }
        6 => json!({ "do": "moveStep", "step": step, "after": other }),
        7 => json!({ "do": "removePart", "place": step }),
        8 => {
            json!({ "do": "addOrganisation", "step": step, "organisation": "Odion", "does": "Wij bellen" })
        }
        _ => json!({ "do": "time", "step": step, "text": format!("week {nth}") }),
    }
}

#[test]
fn every_change_is_taken_back_to_the_first_byte_and_no_remark_is_lost() {
    let count =
        std::env::var("KLANTREIS_EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(USUAL);
    for name in ["inge", "jantine"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../journeys/{name}.yaml"));
        let text = fs::read_to_string(path).expect("a journey");
        let remarks: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
        let mut session = Session::new("nl");
        let mut steps = ask(&mut session, json!({ "ask": "open", "text": text }))["steps"].clone();
        let (mut dice, mut made) = (Dice(7), 0);
        for nth in 0..count {
            let edit = change(&mut dice, steps.as_array().expect("steps"), nth);
            let done = ask(&mut session, json!({ "ask": "edit", "edits": [edit] }));
            if done["ok"] == true {
                made += usize::from(done["changes"] != json!([]));
                assert_eq!(done["state"]["ok"], true, "{edit}");
                steps = done["state"]["steps"].clone();
            } else {
                assert!(done["message"].as_str().is_some_and(|it| it.len() > 10), "{edit}: {done}");
            }
        }
        assert!(made > count / 2, "{made} of {count}");
        let kept = |remark: &&str| session.text().contains(*remark);
        assert!(remarks.iter().all(kept), "a remark of {name} is lost");
        for _ in 0..made {
            assert_eq!(ask(&mut session, json!({ "ask": "undo" }))["ok"], true);
        }
        assert_eq!(session.text(), text);
        assert_eq!(ask(&mut session, json!({ "ask": "undo" }))["ok"], false);
    }
}
