//! The smallest files in which steps, phases and parties that come, move or go could take others along.

use klantreis::edit::{Edit, Path, Value, apply_all};
use klantreis::model::{Level, Place, Step, StepId};

use super::small_files::{L, STORY, after, refused, step};

#[test]
fn what_refers_to_a_step_goes_on_to_mean_it() {
    let add = Edit::AddStep { after: step(1), step: Box::new(Step::event("nieuw", Level(0))) };
    let new = after(STORY, &add);
    assert!(new.contains("vanaf: 4, tot: 5 }") && new.contains("vanaf: breuk"), "{new}");
    let new = after(STORY, &Edit::RemoveStep(step(1)));
    assert!(
        new.contains("- { fase: 1, gebeurtenis: twee") && new.contains("vanaf: 2, tot: 3 }"),
        "{new}"
    );
    for referred_to in [2, 3, 4] {
        assert_eq!(refused(STORY, &Edit::RemoveStep(step(referred_to))), "edit-referred-to");
    }
    assert_eq!(
        refused(STORY, &Edit::Remove { at: Path::parse("stap:2.naam").unwrap() }),
        "unknown-step"
    );
}

#[test]
fn other_steps_stay_in_their_phase_when_one_moves() {
    let new = after(STORY, &Edit::MoveStep { step: step(3), after: step(1), phase: None });
    let wanted = STORY
        .replace(
            "  # hierna wordt het rustig\n  - { fase: 3, gebeurtenis: drie }\n",
            "  # hierna wordt het rustig\n",
        )
        .replace("een }\n", "een }\n  - { fase: 3, gebeurtenis: drie }\n")
        .replace("{ gebeurtenis: twee", "{ fase: 1, gebeurtenis: twee")
        .replace("{ gebeurtenis: vier", "{ fase: 3, gebeurtenis: vier")
        .replace("vanaf: 3", "vanaf: 2");
    assert_eq!(new, wanted);
}

/// A file with a step for each word: its own phase, or `-` for none.
fn told_in(phases: &str) -> String {
    let step = |phase: &str| match phase {
        "-" => "  - gebeurtenis: x\n".to_owned(),
        own => format!("  - fase: {own}\n    gebeurtenis: x\n"),
    };
    let steps: String = phases.split(' ').map(step).collect();
    format!("titel: x\nstappen:\n{steps}")
}

#[test]
fn steps_behind_go_along_to_another_phase_only_where_the_story_would_else_go_back() {
    for (before, number, phase, wanted) in [
        // Into a later phase: those behind it would be a return that nobody told.
        ("1 - - -", 2, "3", "1 3 - -"),
        ("1 - - 4 -", 2, "3", "1 3 - 4 -"),
        ("1 - -", 1, "2", "2 - -"),
        // Into the phase before: they stay where they are.
        ("1 2 - -", 2, "1", "1 1 2 -"),
        // To go along would be a return too: the step alone was told.
        ("1 - - 2", 2, "3", "1 3 1 2"),
        // A return that was told stays the only one.
        ("4 - - 1", 2, "5", "4 5 - 1"),
        // What is in no phase cannot stay in none.
        ("- - - 4", 1, "1", "1 - - 4"),
    ] {
        let edit = Edit::SetPhase { step: step(number), phase: Some(phase.to_owned()) };
        assert_eq!(
            after(&told_in(before), &edit),
            told_in(wanted),
            "{before}, {number} in {phase}"
        );
    }
}

#[test]
fn a_step_that_moves_into_another_phase_takes_no_other_along() {
    let edit = |number, behind, phase: &str| Edit::MoveStep {
        step: step(number),
        after: step(behind),
        phase: Some(phase.to_owned()),
    };
    let file = told_in("1 - - 2 -").replacen('x', "titel", 1);
    let mark = |text: &str| {
        text.replacen("gebeurtenis: x", "gebeurtenis: y", 2).replacen(
            "gebeurtenis: y",
            "gebeurtenis: x",
            1,
        )
    };
    assert_eq!(after(&mark(&file), &edit(2, 4, "2")), {
        let [head, rest] = [
            "titel: titel\nstappen:\n  - fase: 1\n    gebeurtenis: x\n  - gebeurtenis: x\n",
            "  - fase: 2\n    gebeurtenis: x\n  - gebeurtenis: y\n  - gebeurtenis: x\n",
        ];
        format!("{head}{rest}")
    });
    assert_eq!(after(&told_in("1 - - 2 -"), &edit(2, 3, "2")), told_in("1 - 2 2 -"));
    assert_eq!(after(&told_in("1 - - 2 -"), &edit(3, 3, "2")), told_in("1 - 2 2 -"));
}

#[test]
fn steps_behind_the_first_phase_of_a_file_follow_it() {
    let file =
        "titel: x\nstappen:\n  - gebeurtenis: een\n  - gebeurtenis: twee\n  - gebeurtenis: drie\n";
    let phase = |at, phase: &str| Edit::SetPhase { step: step(at), phase: Some(phase.to_owned()) };
    let first = file.replace("- gebeurtenis: een", "- fase: 1\n    gebeurtenis: een");
    assert_eq!(after(file, &phase(1, "1")), first);
    let later = file.replace("- gebeurtenis: drie", "- fase: 4\n    gebeurtenis: drie");
    assert_eq!(refused(&later, &phase(1, "5")), "edit-phase");
    // Made together as one by one.
    let both = [phase(1, "1"), phase(2, "3")];
    let one_by_one = after(&after(file, &both[0]), &both[1]);
    assert_eq!(apply_all(file, &both, L).unwrap().text, one_by_one);
}

#[test]
fn steps_follow_a_step_that_comes_before_them_with_the_first_phase_of_a_file() {
    let file = "titel: x\nstappen:\n  - gebeurtenis: een\n  - gebeurtenis: twee\n";
    let new = Step::event("nieuw", Level(0)).in_phase("2");
    let add = Edit::AddStep { after: StepId::new(0, 0), step: Box::new(new) };
    let with = file.replace(
        "stappen:\n",
        "stappen:\n  - fase: 2\n    gebeurtenis: nieuw\n    niveau: tevreden\n",
    );
    assert_eq!(after(file, &add), with);
}

const PHASES: &str = "titel: x
fasen:
  - Vooraf
  - { naam: Hulp, terug_naar: 1 } # hier
  - { nummer: na, naam: Nazorg }
stappen:
  - { fase: 1, gebeurtenis: een }
  - { fase: 2, gebeurtenis: twee }
  - { fase: na, gebeurtenis: drie }
adviezen:
  - { titel: y, fase: [2, na] }
";

#[test]
fn what_refers_to_a_phase_goes_on_to_mean_it() {
    let list = || Path::root().key("fasen");
    let value = Value::Text("Intake".to_owned());
    let new = after(PHASES, &Edit::Insert { list: list(), before: 1, value });
    assert!(
        new.contains("  - Vooraf\n  - Intake\n  - { naam: Hulp, terug_naar: 1 } # hier\n"),
        "{new}"
    );
    assert!(new.contains("{ fase: 3, gebeurtenis: twee }") && new.contains("[3, na]"), "{new}");
    let file = PHASES.replace(", terug_naar: 1", "");
    let new = after(&file, &Edit::Move { list: list(), from: 0, before: 2 });
    assert!(
        new.contains("fase: 2, gebeurtenis: een") && new.contains("fase: 1, gebeurtenis: twee")
    );
    assert_eq!(refused(PHASES, &Edit::RemovePart(Place::Phase(1))), "edit-phase-in-use");
    let new = after(PHASES, &Edit::SetText { place: Place::Phase(0), text: "Eerst".to_owned() });
    assert_eq!(new, PHASES.replace("Vooraf", "Eerst"));
    let usual = PHASES.split_once("stappen").map(|(_, rest)| format!("titel: x\nstappen{rest}"));
    let usual = usual.unwrap().replace("na", "7a");
    assert_eq!(refused(&usual, &Edit::RemovePart(Place::Phase(1))), "edit-usual-phases");
}

#[test]
fn numbers_of_steps_count_on_when_a_party_comes_moves_or_goes() {
    let file = "titel: x
partijen:
  - { naam: A, soort: gezin, stappen: [{ gebeurtenis: een }, { gebeurtenis: twee }] }
  - { naam: B, soort: professional, stappen: [{ gebeurtenis: drie }] }
  - { naam: C, soort: professional, stappen: [{ gebeurtenis: vier }] }
doelen:
  - { tekst: rust, van: B, vanaf: 3 }
";
    let list = || Path::root().key("partijen");
    let new = after(file, &Edit::Move { list: list(), from: 1, before: 0 });
    assert!(new.contains("vanaf: 1 }"), "{new}");
    assert!(after(file, &Edit::RemovePart(Place::Party(2))).contains("vanaf: 3 }"));
    assert!(after(file, &Edit::RemovePart(Place::Party(0))).contains("vanaf: 1 }"));
    assert_eq!(refused(file, &Edit::RemovePart(Place::Party(1))), "edit-referred-to");
    let word = |word: &str| Value::Word(word.to_owned());
    let pair = |key: &str, value| (key.to_owned(), value);
    let steps = Value::List(vec![Value::Record(vec![pair("event", word("vijf"))])]);
    let party = Value::Record(vec![
        pair("name", word("D")),
        pair("kind", word("professional")),
        pair("steps", steps),
    ]);
    let new = after(file, &Edit::Insert { list: list(), before: 1, value: party });
    assert!(new.contains("vanaf: 4 }"), "{new}");
}

#[test]
fn an_item_of_the_list_of_steps_comes_and_moves_as_a_step_does() {
    let list = || Path::root().key("stappen");
    let moved = Edit::MoveStep { step: step(3), after: step(1), phase: None };
    let shifted = Edit::Move { list: list(), from: 2, before: 1 };
    assert_eq!(after(STORY, &shifted), after(STORY, &moved));
    let value = Value::Record(vec![("gebeurtenis".to_owned(), Value::Text("nieuw".to_owned()))]);
    let new = after(STORY, &Edit::Insert { list: list(), before: 1, value });
    assert!(new.contains("vanaf: 4, tot: 5 }"), "{new}");
}
