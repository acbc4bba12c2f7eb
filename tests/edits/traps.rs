//! The smallest files in which a change could go wrong.

use klantreis::diagnostic::Span;
use klantreis::edit::{Edit, OpenFile, Path, Value, apply, apply_all, entry, utf16};
use klantreis::model::{Action, Level, Place, Step, StepId, StepPart};

use crate::support::pace::grows_evenly;

use super::small_files::{L, STORY, after, refused, step, text};

const SHORT: &str = "titel: x\nstappen:\n- gebeurtenis: Ik bel # om negen uur\n  niveau: neutraal\n\n# straks\n- gebeurtenis: Ik wacht";

#[test]
fn a_text_keeps_its_quotation_marks_and_what_stands_behind_it() {
    for (old, new, written) in [
        ("Ik bel # om negen uur", "Ik bel nu", "Ik bel nu # om negen uur"),
        ("Ik bel", "ja: nee", "\"ja: nee\""),
        ("Ik bel", "yes", "\"yes\""),
        ("'Ik bel' # a", "foto's", "'foto''s' # a"),
        ("\"Ik bel\"", "zij: \"ja\"", "\"zij: \\\"ja\\\"\""),
        (">-\n      Ik bel\n      en bel", "Ik wacht", ">-\n      Ik wacht"),
        (
            "| # a\n      Ik bel\n      en bel",
            "een\ntwee\ndrie",
            "| # a\n      een\n      twee\n      drie",
        ),
        ("{ tekst: J’attends, taal: fr }", "Je pars", "{ tekst: Je pars, taal: fr }"),
    ] {
        let file = |said: &str| {
            format!("titel: x\nstappen:\n  - gebeurtenis: {said}\n    niveau: neutraal\n")
        };
        assert_eq!(after(&file(old), &text(1, StepPart::Event, new)), file(written), "{old}");
    }
}

#[test]
fn a_feeling_that_is_not_there_is_added_and_overwrites_nothing() {
    let new = after(SHORT, &text(1, StepPart::Emotion, "Moe"));
    assert_eq!(new, SHORT.replace("neutraal\n", "neutraal\n  emotie: Moe\n"));
    let new = after(SHORT, &text(2, StepPart::Emotion, "Moe"));
    assert_eq!(new, format!("{SHORT}\n  emotie: Moe"));
}

#[test]
fn line_ends_of_windows_stay() {
    let file = SHORT.replace('\n', "\r\n");
    let edit = Edit::AddStep { after: step(1), step: Box::new(Step::event("Ik ga", Level(0))) };
    let new = after(&file, &edit);
    assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
    assert!(new.contains("- gebeurtenis: Ik ga\r\n  niveau: tevreden\r\n"), "{new}");
}

#[test]
fn a_single_organisation_becomes_a_list_when_a_second_comes() {
    let add = Edit::AddOrganisation { step: step(1), action: Box::new(Action::by("Fier", "")) };
    for (old, new) in [
        ("Wijkteam # a", "[Wijkteam, Fier] # a"),
        ("{ naam: Wijkteam }", "[{ naam: Wijkteam }, Fier]"),
        ("[Wijkteam]", "[Wijkteam, Fier]"),
        (
            "\n      naam: Wijkteam # a\n      actie: belt",
            "\n      - naam: Wijkteam # a\n        actie: belt\n      - Fier",
        ),
        ("\n    - Wijkteam", "\n    - Wijkteam\n    - Fier"),
        ("Wijk, team", "\n      - Wijk, team\n      - Fier"),
    ] {
        let file = |said: &str| {
            let gap = if said.starts_with('\n') { "" } else { " " };
            format!("titel: x\nstappen:\n  - gebeurtenis: a\n    organisaties:{gap}{said}\n")
        };
        assert_eq!(after(&file(old), &add), file(new), "{old}");
    }
}

#[test]
fn what_stands_in_two_places_is_never_changed_in_both() {
    let file = "titel: x\nstappen:\n  - gebeurtenis: &a Ik bel\n    emotie: *a\n    gedachte: *a\n";
    assert_eq!(refused(file, &text(1, StepPart::Event, "Ik ga")), "edit-shared");
    let new = after(file, &text(1, StepPart::Emotion, "Moe"));
    assert_eq!(new, file.replace("emotie: *a", "emotie: Moe"));
}

#[test]
fn a_text_that_was_repeated_elsewhere_is_refused_with_what_it_repeats() {
    let file = "titel: x\nstappen:\n  - &a { gebeurtenis: Ik bel }\n  - *a\n";
    assert_eq!(refused(file, &text(2, StepPart::Event, "Ik ga")), "edit-shared");
    assert_eq!(refused(file, &Edit::RemoveStep(step(1))), "edit-shared");
}

#[test]
fn a_text_alone_stays_what_it_was_when_more_is_said() {
    let set = |file: &str, at: &str, value: &str| {
        let at = Path::parse(at).unwrap();
        after(file, &Edit::Set { at, value: Value::Text(value.to_owned()) })
    };
    let file =
        "titel: x\ntoestemming: voor het rapport\nverteller: Sam\nstappen:\n  - gebeurtenis: a\n";
    let new = set(file, "consent.who", "de verteller");
    assert!(
        new.contains("toestemming: { waarvoor: voor het rapport, wie: de verteller }\n"),
        "{new}"
    );
    let new = set(file, "consent.for_what", "voor de website");
    assert_eq!(new, file.replace("het rapport", "de website"));
    let gone = |at: &str| after(file, &Edit::Remove { at: Path::parse(at).unwrap() });
    assert_eq!(gone("consent.for_what"), file.replace("toestemming: voor het rapport\n", ""));
    assert_eq!(gone("narrator.name"), file.replace("verteller: Sam\n", ""));
    let none = Edit::Remove { at: Path::parse("consent.name").unwrap() };
    assert_eq!(refused(file, &none), "edit-not-there");
}

#[test]
fn what_is_not_there_yet_is_filled_in_key_by_key() {
    let set = |file: &str, at: &str, value: &str| {
        let at = Path::parse(at).unwrap();
        after(file, &Edit::Set { at, value: Value::Text(value.to_owned()) })
    };
    let file = "titel: x\nstappen:\n  - gebeurtenis: a\n";
    let new = set(file, "consent.who", "de verteller");
    assert_eq!(new, file.replace("stappen", "toestemming: { wie: de verteller }\nstappen"));
    let new = set(&new, "consent.when", "mei 2026");
    assert!(new.contains("{ wie: de verteller, wanneer: mei 2026 }\n"), "{new}");
    let new = set(file, "stap:1.organisations:1.name", "Gemeente");
    assert_eq!(new, format!("{file}    organisaties: Gemeente\n"));
    let new = set(&new, "stap:1.organisations:2.kind", "huisarts");
    assert!(new.ends_with("    organisaties: [Gemeente, { soort: huisarts }]\n"), "{new}");
}

#[test]
fn the_question_for_a_level_goes_when_it_is_answered() {
    let file = "titel: x\nstappen:\n  # mijn buurman\n  # niveau?\n  - gebeurtenis: een\n  # niveau? 7\n  - gebeurtenis: twee\n";
    let level = |at| Edit::SetLevel { step: step(at), level: Some(Level(2)) };
    let answered =
        file.replace("  # niveau?\n", "").replace("een\n", "een\n    niveau: neutraal\n");
    assert_eq!(after(file, &level(1)), answered);
    let at = Path::parse("stap:1.niveau").unwrap();
    let typed = Edit::Set { at, value: Value::Word("neutraal".to_owned()) };
    assert_eq!(after(file, &typed), answered);
    assert!(after(file, &level(2)).contains("# niveau? 7\n"));
    let gone = after(file, &Edit::RemoveStep(step(1)));
    assert_eq!(gone, file.replace("  # niveau?\n  - gebeurtenis: een\n", ""));
    let moved = after(file, &Edit::MoveStep { step: step(1), after: step(2), phase: None });
    assert!(!moved.contains("# niveau?\n") && moved.contains("# mijn buurman\n"), "{moved}");
}

#[test]
fn no_empty_line_is_left_where_the_first_or_the_last_step_stood() {
    let item = |word: &str| format!("  - gebeurtenis: {word}\n");
    let file = |words: [&str; 2], behind: &str| {
        format!("titel: x\nstappen:\n{}{behind}", words.map(item).join("\n"))
    };
    for behind in ["", "bron: y\n", "\nbron: y\n"] {
        let move_ = Edit::MoveStep { step: step(2), after: StepId::new(0, 0), phase: None };
        assert_eq!(after(&file(["een", "twee"], behind), &move_), file(["twee", "een"], behind));
        let move_ = Edit::MoveStep { step: step(1), after: step(2), phase: None };
        assert_eq!(after(&file(["een", "twee"], behind), &move_), file(["twee", "een"], behind));
        let gone = after(&file(["een", "twee"], behind), &Edit::RemoveStep(step(1)));
        assert_eq!(gone, format!("titel: x\nstappen:\n{}{behind}", item("twee")));
    }
}

#[test]
fn a_part_goes_with_its_lines_and_remarks_stay() {
    let gone = |file: &str, at: &str| after(file, &Edit::Remove { at: Path::parse(at).unwrap() });
    let new = gone(SHORT, "stap:1.niveau");
    assert_eq!(new, SHORT.replace("  niveau: neutraal\n", ""));
    let new = gone(SHORT, "stap:2");
    assert!(new.ends_with("# straks") && !new.contains("wacht"), "{new}");
    let story = STORY.replace(", vanaf: breuk", "");
    assert_eq!(gone(&story, "stap:2.naam"), story.replace(", naam: breuk", ""));
}

#[test]
fn a_remark_above_the_last_of_a_record_stays_when_that_goes() {
    let file = "titel: x\nstappen: [{\n  gebeurtenis: a, # b\n  # c\n  tijd: nu\n}]\n";
    let remove = Edit::Remove { at: Path::parse("stap:1.tijd").unwrap() };
    assert_eq!(after(file, &remove), file.replace("\n  tijd: nu", ""));
}

#[test]
fn a_remark_behind_an_item_that_moves_stays() {
    let file = "titel: x\nstappen: [{ gebeurtenis: a, hielp: [\n  b, # c\n  d] }]\n";
    let list = Path::parse("stap:1.hielp").unwrap();
    assert!(after(file, &Edit::Move { list, from: 0, before: 2 }).contains("# c\n"));
    let file = "titel: x\nstappen: [{ gebeurtenis: a, # b\n  # c\n  tijd: nu }]\n";
    let remove = Edit::Remove { at: Path::parse("stap:1.tijd").unwrap() };
    assert!(after(file, &remove).contains("# c\n"));
}

#[test]
fn new_lines_end_as_most_lines_do() {
    let file = format!("# a\n{}", SHORT.replace('\n', "\r\n"));
    let new = after(&file, &text(1, StepPart::Emotion, "Moe"));
    assert!(new.contains("  emotie: Moe\r\n"), "{new}");
}

#[test]
fn json_stays_json() {
    let file = "{\"titel\": \"x\", \"stappen\": [{\"fase\": 1, \"gebeurtenis\": \"een\"}]}";
    let new = after(file, &text(1, StepPart::Emotion, "zij: \"ja\""));
    assert_eq!(new, file.replace("\"een\"", "\"een\", \"emotie\": \"zij: \\\"ja\\\"\""));
    let phase = Edit::SetPhase { step: step(1), phase: Some("2".to_owned()) };
    assert_eq!(after(file, &phase), file.replace('1', "2"));
}

#[test]
fn a_name_changes_as_a_whole_word_wherever_it_stands() {
    let file = "titel: Anouks reis\nverteller: Anouk\nstappen:\n  - gebeurtenis: >-\n      Ik ben Anouk, geen Anouka. Dat is Anouk's\n      idee.\n    link: https://x.nl/Anouk\n";
    let rename = |to: &str| Edit::Rename { from: "Anouk".to_owned(), to: to.to_owned() };
    let edited = apply(file, &rename("Noor"), L).unwrap();
    assert_eq!(edited.renamed, 4);
    let wanted = file.replace("Anouks reis", "Noors reis").replace("Anouk's", "Noors");
    let wanted = wanted.replace("Anouk\n", "Noor\n").replace("ben Anouk,", "ben Noor,");
    assert_eq!(edited.text, wanted.replace("nl/Noor", "nl/Anouk"));
    assert!(after(file, &rename("Els")).contains("Els’ reis"));
    assert!(after(file, &rename("Noa")).contains("Noa’s reis"));
    let near = Edit::Rename { from: "Anouck".to_owned(), to: "Noor".to_owned() };
    assert_eq!(refused(file, &near), "edit-no-name");
}

#[test]
fn what_cannot_be_read_is_refused_and_says_why() {
    let set = |at: &str, value: &str| Edit::Set {
        at: Path::parse(at).unwrap(),
        value: Value::Text(value.to_owned()),
    };
    for (at, value, code) in [
        ("stap:1.niveau", "blij", "unknown-level"),
        ("stap:1.nivo", "tevreden", "edit-unknown-key"),
        ("stap:9.niveau", "tevreden", "edit-unknown-step"),
        ("stap:1.gebeurtenis", " ", "edit-empty"),
        ("stap:1.emotie.kleur", "x", "edit-not-there"),
        ("stap:1.bewijs:1.bron", "x", "missing-key"),
    ] {
        assert_eq!(refused(SHORT, &set(at, value)), code, "{at}");
    }
}

#[test]
fn what_is_not_there_is_told_as_it_was_typed() {
    let remove = Edit::Remove { at: Path::parse("stap:2.emotie").unwrap() };
    let why = apply(SHORT, &remove, L).map(|edited| edited.text).unwrap_err();
    assert_eq!(why[0].message, "Er staat niets op “stap:2.emotie”.");
}

#[test]
fn a_file_that_takes_steps_from_another_is_refused() {
    let file = "titel: x\npartijen:\n  - bestand: a.yaml\n  - { naam: B, stappen: [{ gebeurtenis: c }] }\n";
    assert_eq!(refused(file, &Edit::SetTitle("z".to_owned())), "edit-other-file");
}

#[test]
fn several_changes_are_all_made_or_none() {
    let edits = [
        text(1, StepPart::Event, "a"),
        text(2, StepPart::Event, "b"),
        Edit::SetTitle("z".to_owned()),
    ];
    let edited = apply_all(SHORT, &edits, L).unwrap();
    assert_eq!(edited.undo.passes().len(), 1);
    assert_eq!(
        edited.text,
        SHORT.replace(": x", ": z").replace("Ik bel", "a").replace("Ik wacht", "b")
    );
    let wrong = [text(1, StepPart::Event, "a"), Edit::RemoveStep(step(9))];
    assert!(apply_all(SHORT, &wrong, L).is_err());
}

#[test]
fn changes_that_do_not_touch_each_other_are_made_in_one_pass() {
    /// So many of each kind stand between the others; each change reads all of the file.
    const MANY: usize = 20 * 6;
    let moment =
        |nth| format!("  - gebeurtenis: Moment {nth}\n    niveau: neutraal\n    tijd: later\n");
    let steps = (1..=MANY).map(moment).collect::<Vec<String>>().concat();
    let file = format!("titel: x\nfasen: geen\nstappen:\n{steps}");
    let edits: Vec<Edit> = (1..=MANY)
        .map(|nth| match nth % 6 {
            0 => text(nth, StepPart::Event, "anders"),
            1 => text(nth, StepPart::Emotion, "Moe"),
            2 => Edit::SetLevel { step: step(nth), level: Some(Level(0)) },
            3 => Edit::SetTime { step: step(nth), text: None },
            4 => {
                Edit::AddOrganisation { step: step(nth), action: Box::new(Action::by("Fier", "")) }
            }
            _ => Edit::Remove { at: Path::parse(&format!("stap:{nth}.niveau")).unwrap() },
        })
        .collect();
    let edited = apply_all(&file, &edits, L).unwrap();
    assert_eq!(edited.undo.passes().len(), 1);
    let change = |open: OpenFile, edit| open.apply_all(std::slice::from_ref(edit), L).unwrap().file;
    let one_by_one = edits.iter().fold(OpenFile::of(&file, L).unwrap(), change);
    assert_eq!(edited.text, one_by_one.text());
}

#[test]
fn what_a_step_would_be_nothing_without_stays() {
    let file = "titel: x\nstappen:\n  - { gebeurtenis: a }\n  - organisaties: Fier\n";
    let part = Place::Step(step(2), StepPart::Action(0));
    assert_eq!(refused(file, &Edit::RemovePart(part)), "edit-last-part");
}

#[test]
fn a_first_feeling_goes_with_its_level_and_what_is_left_comes_in_its_place() {
    let file = "titel: x\nstappen:\n  - gebeurtenis: a\n    niveau: neutraal\n    organisaties: Fier # b\n";
    let event = Edit::RemovePart(Place::Step(step(1), StepPart::Event));
    assert_eq!(after(file, &event), "titel: x\nstappen:\n  - organisaties: Fier # b\n");
    let remark = file.replace("    niveau", "    # c\n    niveau");
    assert!(after(&remark, &event).contains("# c"));
}

#[test]
fn an_open_file_is_changed_again_and_again() {
    let open = OpenFile::of(SHORT, L).unwrap();
    let once = open.apply_all(&[text(1, StepPart::Event, "a")], L).unwrap();
    let twice = once.file.apply_all(&[text(2, StepPart::Event, "b")], L).unwrap();
    assert_eq!(twice.file.text(), SHORT.replace("Ik bel", "a").replace("Ik wacht", "b"));
    assert_eq!(twice.undo.put(twice.file.text()), once.file.text());
    let place = Place::Step(step(2), StepPart::Event);
    assert_eq!(twice.file.places().words(place).as_deref(), Some("b"));
    assert!(twice.file.document().journey.steps.len() == 2 && open.text() == SHORT);
}

#[test]
fn a_name_is_declared_made_up_where_such_names_stand() {
    let file = "titel: x\nverteller: Inge\nstappen:\n  - gebeurtenis: Anouk belt\n";
    let declare = |name: &str| Edit::DeclareFictional(name.to_owned());
    let new = after(file, &declare("Inge"));
    assert_eq!(new, file.replace("Inge", "{ naam: Inge, fictief: ja }"));
    let new = after(file, &declare("Anouk"));
    assert_eq!(new, file.replace("stappen", "fictieve_namen: Anouk\nstappen"));
    let both = after(&new, &declare("Kim"));
    assert_eq!(both, new.replace(": Anouk\n", ": [Anouk, Kim]\n"));
    assert_eq!(after(&both, &declare("Kim")), both);
}

#[test]
fn a_level_that_is_said_by_name_is_set_where_it_stands() {
    let file = "titel: x\nverteller: Bea\nlijnen: Larissa\nstappen:\n  - gebeurtenis: a\n    betreft: Larissa\n    niveaus: { Larissa: wanhoop }\n";
    let edit = Edit::SetLevel { step: step(1), level: Some(Level(1)) };
    assert_eq!(after(file, &edit), file.replace("wanhoop", "tevreden-neutraal"));
}

#[test]
fn a_key_below_a_text_that_ends_in_a_sign_of_lines_is_found() {
    let file = "titel: x\nstappen:\n  - gebeurtenis: een pijl |\n    niveau: neutraal\n";
    let remove = |at: &str| Edit::Remove { at: Path::parse(at).unwrap() };
    assert_eq!(after(file, &remove("stap:1.niveau")), file.replace("    niveau: neutraal\n", ""));
}

#[test]
fn names_keep_the_order_in_which_they_came() {
    let file =
        "titel: x\neigen_banen: [A, B]\nstappen:\n  - gebeurtenis: a\n    eigen: { B: een }\n";
    let set = Edit::Set {
        at: Path::parse("stap:1.eigen.A").unwrap(),
        value: Value::Text("twee".to_owned()),
    };
    assert_eq!(after(file, &set), file.replace("{ B: een }", "{ B: een, A: twee }"));
    let set = Edit::Set {
        at: Path::parse("stap:1.organisaties:1.naam").unwrap(),
        value: Value::Text("Fier".to_owned()),
    };
    let file = file.replace("    eigen: { B: een }", "    organisaties: [Wijkteam]");
    assert_eq!(after(&file, &set), file.replace("Wijkteam", "Fier"));
}

#[test]
fn a_place_is_found_in_bytes_and_in_units_of_utf_16() {
    let file = "titel: 😀é\nstappen:\n  - gebeurtenis: a\n    emotie: b # c\n";
    let span = entry(file, &Path::parse("stap:1.emotie").unwrap(), L).unwrap();
    assert_eq!(&file[span.start..span.end], "emotie: b");
    let moved = |at: usize| at - 3;
    assert_eq!(utf16(file, span), Span { start: moved(span.start), end: moved(span.end) });
    let whole = entry(file, &Path::parse("stap:1").unwrap(), L).unwrap();
    assert_eq!(&file[whole.start..whole.end], "- gebeurtenis: a\n    emotie: b");
}

#[test]
fn a_change_takes_time_even_with_the_length_of_the_file() {
    let file = |steps: usize| {
        let step = |nth| format!("  - gebeurtenis: Moment {nth}\n    niveau: neutraal\n\n");
        let steps: String = (0..steps).map(step).collect();
        format!(
            "titel: x\nfasen: geen\nstappen:\n{steps}doelen:\n  - {{ tekst: rust, van: gezin, vanaf: 2 }}\n"
        )
    };
    let add = Edit::AddStep { after: step(9), step: Box::new(Step::event("nieuw", Level(0))) };
    for edit in [
        text(9, StepPart::Event, "anders"),
        add,
        Edit::MoveStep { step: step(20), after: step(4), phase: None },
        Edit::Rename { from: "Moment".to_owned(), to: "Stap".to_owned() },
    ] {
        grows_evenly("change", 40, file, |file| apply(file, &edit, L).is_ok());
    }
    let many = |count: usize| {
        let edits: Vec<Edit> =
            (1..=count).map(|nth| text(nth, StepPart::Event, &format!("anders {nth}"))).collect();
        (file(count), edits)
    };
    grows_evenly("changes", 40, many, |(file, edits)| apply_all(file, edits, L).is_ok());
}
