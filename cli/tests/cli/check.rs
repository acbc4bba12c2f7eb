//! `klantreis check`.

use serde_json::Value;

use super::{BROKEN, CLEAN, DOUBTFUL, Folder};

/// Only a note: no source.
const NOTED: &str = "titel: Klantreis\nstappen:\n  - { gebeurtenis: Ik bel, niveau: neutraal }\n";

#[test]
fn a_clean_journey_passes_in_silence() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["check", "inge.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out, "1 bestand nagekeken: niets gevonden.\n");
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn only_errors_and_warnings_make_the_exit_code_1() {
    let folder = Folder::with(&[("a.yaml", NOTED), ("b.yaml", DOUBTFUL), ("c.yaml", BROKEN)]);
    let codes = ["a.yaml", "b.yaml", "c.yaml"].map(|name| folder.run(&["check", name]).code);
    assert_eq!(codes, [Some(0), Some(1), Some(1)]);
}

#[test]
fn shows_the_line_and_says_what_to_do() {
    let folder = Folder::with(&[("bea.yaml", DOUBTFUL), ("roos.yaml", BROKEN)]);
    for language in ["nl", "en"] {
        let ran = folder.run(&["check", "--lang", language, "bea.yaml", "roos.yaml"]);
        assert_eq!(ran.err, "");
        insta::assert_snapshot!(format!("check-{language}"), ran.out);
    }
}

#[test]
fn of_a_file_on_one_line_shows_what_each_finding_is_about() {
    let step = "{fase: 1, gebeurtenis: Ik bel de gemeente, niveau: tevreden}";
    let text = format!("titel: x\nbron: y\nstappen: [{}]\n", vec![step; 100].join(", "));
    let folder = Folder::with(&[("inge.yaml", &text)]);
    let out = folder.run(&["check", "inge.yaml"]).out;
    let column = |nth: usize| 10 + nth * (step.len() + 2) + step.find("Ik").unwrap() + 1;
    let place = format!("--> inge.yaml:3:{}\n = Ik bel de gemeente\n", column(99));
    assert!(out.contains(&place), "{out}");
    assert!(out.len() < 100 * 400, "{}", out.len());
}

#[test]
fn no_colour_where_nobody_sees_it() {
    let folder = Folder::with(&[("bea.yaml", DOUBTFUL)]);
    assert!(!folder.run(&["check", "bea.yaml"]).out.contains('\u{1b}'));
}

#[test]
fn json_has_one_entry_for_each_thing_found() {
    let folder = Folder::with(&[("bea.yaml", DOUBTFUL)]);
    let ran = folder.run(&["check", "--format", "json", "bea.yaml", "weg.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let summary: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|f| [&f["file"], &f["severity"], &f["code"], &f["line"]].map(ToString::to_string))
        .collect();
    assert_eq!(
        summary,
        [
            ["\"bea.yaml\"", "\"warning\"", "\"fictional-name\"", "2"],
            ["\"weg.yaml\"", "\"error\"", "\"unreadable\"", "null"],
        ]
    );
    let keys: Vec<_> = found[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["file", "severity", "code", "line", "column", "end_line", "end_column", "message", "help",]
    );
}

#[test]
fn json_of_nothing_found_is_an_empty_list() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["check", "--format", "json", "inge.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "[]\n"));
}

#[test]
fn reads_standard_input() {
    let ran = Folder::new().run_with_input(&["check", "-"], DOUBTFUL);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("(standaardinvoer):2:"), "{}", ran.out);
}

#[test]
fn never_shows_the_line_with_an_identifying_detail() {
    let text = CLEAN.replace("Ik vraag om hulp", "Ik bel 06-12345678");
    let folder = Folder::with(&[("inge.yaml", &text)]);
    for format in ["text", "json"] {
        let ran = folder.run(&["check", "--format", format, "inge.yaml"]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.out.contains("identifying-details"), "{}", ran.out);
        assert!(!ran.out.contains("12345678"), "{}", ran.out);
    }
}

#[test]
fn says_why_a_file_cannot_be_read() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["check", "inge", ".", "weg.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out, "3 bestanden nagekeken: 3 fouten.\n");
    insta::assert_snapshot!("unreadable-nl", ran.err);
    insta::assert_snapshot!(
        "unreadable-en",
        folder.run(&["--lang", "en", "check", "inge", ".", "weg.yaml"]).err
    );
}

#[test]
fn a_file_that_is_no_text_is_an_error_in_that_file() {
    let folder = Folder::new();
    std::fs::write(folder.path("foto.yaml"), b"titel: \xFF\xFE").unwrap();
    let ran = folder.run(&["check", "foto.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("foto.yaml:1:"), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn a_file_without_end_is_too_large() {
    let ran = Folder::new().run(&["check", "/dev/zero"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("/dev/zero is te groot"), "{}", ran.err);
}

/// One card without evidence, one source that is never quoted, and one theme on one case.
const THIN: &str = "\
titel: Klantreis van Roos
stappen:
  - gebeurtenis: Ik bel
    niveau: neutraal
  - gebeurtenis: Niemand belt terug
    niveau: ontevreden
    bewijs: { soort: waargenomen, bron: Gezin 7 }
themas:
  - naam: Rust
    werkt: ja
    bewijs: { soort: geciteerd, bron: Gezin 1 }
";

#[test]
fn lists_what_the_journey_leans_on_when_asked_to() {
    let folder = Folder::with(&[("roos.yaml", THIN)]);
    for language in ["nl", "en"] {
        let ran = folder.run(&["check", "--evidence", "--lang", language, "roos.yaml"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(format!("check-evidence-{language}"), ran.out);
    }
    assert!(!folder.run(&["check", "roos.yaml"]).out.contains("evidence"));
}

#[test]
fn gives_what_the_journey_leans_on_to_programs() {
    let folder = Folder::with(&[("roos.yaml", THIN)]);
    let ran = folder.run(&["check", "--evidence", "--format", "json", "roos.yaml"]);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let found: Vec<_> = found.as_array().unwrap().iter().collect();
    let codes: Vec<_> = found.iter().map(|f| (f["code"].as_str(), f["line"].as_u64())).collect();
    let expected = [
        (Some("card-without-evidence"), Some(3)),
        (Some("never-quoted"), Some(7)),
        (Some("theme-on-one-case"), Some(9)),
    ];
    assert_eq!(codes, expected);
    assert!(found.iter().all(|f| f["severity"] == "note"));
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_for_evidence_too() {
    let folder = Folder::with(&[("a.yaml", THIN), ("b.yaml", BROKEN)]);
    let ran = folder.run(&["check", "--evidence", "a.yaml", "b.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("theme-on-one-case") && ran.out.contains("b.yaml:2:1"), "{}", ran.out);
}

#[test]
fn characters_that_a_pdf_cannot_show_are_noted() {
    let text = "titel: x\nbron: y\nstappen:\n  - { gebeurtenis: 三か月, niveau: neutraal }\n";
    let ran = Folder::with(&[("x.yaml", text)]).run(&["check", "x.yaml"]);
    assert_eq!(ran.code, Some(0));
    for words in ["opmerking[character-not-drawn]", "U+6708", "--font", "1 opmerking"] {
        assert!(ran.out.contains(words), "{words} is not in {}", ran.out);
    }
}

#[test]
fn emoji_that_become_a_box_are_noted() {
    let text =
        "titel: x\nbron: y\nstappen:\n  - { gebeurtenis: \"Ja 😀 \u{1FAFF}\", niveau: neutraal }\n";
    let ran = Folder::with(&[("x.yaml", text)]).run(&["check", "x.yaml"]);
    assert_eq!(ran.code, Some(0));
    for words in ["opmerking[character-not-drawn]", "U+1FAFF) wordt een leeg vakje", "1 opmerking"]
    {
        assert!(ran.out.contains(words), "{words} is not in {}", ran.out);
    }
    assert!(!ran.out.contains("U+1F600"), "{}", ran.out);
    let escaped = text.replace('\u{1FAFF}', "\\U0001FAFF");
    let ran = Folder::with(&[("x.yaml", &escaped)]).run(&["check", "x.yaml"]);
    assert!(ran.out.contains("U+1FAFF) wordt een leeg vakje"), "{}", ran.out);
}

/// A name twice, a number, and a quote without consent.
const TOLD: &str = "titel: Klantreis\nverteller: { naam: Inge, fictief: ja }\nbron: interviews\nstappen:\n  - gebeurtenis: Ik bel met Fatima\n    niveau: neutraal\n    bewijs: { soort: geciteerd, bron: Gezin 1, citaat: Niemand vroeg mij iets. }\n  - { gebeurtenis: \"Fatima woont op 1234 AB, tel. 06-12345678\", niveau: neutraal }\n";

#[test]
fn each_name_is_listed_once_with_its_places() {
    let folder = Folder::with(&[("inge.yaml", TOLD)]);
    let found: Value =
        serde_json::from_str(&folder.run(&["check", "--format", "json", "inge.yaml"]).out).unwrap();
    let names = found.as_array().unwrap().iter().filter(|it| it["code"] == "names-to-review");
    let names: Vec<_> = names.map(|it| (it["name"].clone(), it["places"].clone())).collect();
    let places = serde_json::json!([{ "line": 5, "column": 29 }, { "line": 8, "column": 21 }]);
    assert_eq!(names, [("Fatima".into(), places)]);
    let text = folder.run(&["check", "inge.yaml"]).out;
    assert!(text.contains("Fatima: regel 5, 8"), "{text}");
}

#[test]
fn nothing_that_is_told_repeats_what_leads_to_a_person() {
    let wrong = TOLD.replace("niveau: neutraal }", "niveau: blij }");
    let folder = Folder::with(&[("inge.yaml", TOLD), ("fout.yaml", &wrong)]);
    for args in [
        &["check", "inge.yaml"][..],
        &["check", "--format", "json", "inge.yaml"],
        &["check", "--publish", "inge.yaml", "-o", "aftekenlijst.md"],
        &["check", "--publish", "inge.yaml", "-o", "aftekenlijst.json"],
        &["check", "fout.yaml"],
        &["render", "fout.yaml"],
    ] {
        let ran = folder.run(args);
        assert_ne!(ran.code, Some(0), "{args:?}");
        for private in ["1234 AB", "12345678"] {
            assert!(!ran.out.contains(private) && !ran.err.contains(private), "{args:?} {ran:?}");
        }
    }
    assert!(folder.run(&["check", "fout.yaml"]).out.contains("•••• ••"));
    for sheet in ["aftekenlijst.md", "aftekenlijst.json"] {
        assert!(!folder.read(sheet).contains("12345678"), "{sheet}");
    }
}

#[test]
fn a_journey_may_be_published_once_everything_is_said() {
    let done =
        TOLD.replace(", tel. 06-12345678", "").replace("woont op 1234 AB", "woont hier").replace(
            "bron: interviews",
            "fictieve_namen: [Fatima]\ntoestemming: publicatie\nbron: interviews",
        );
    let folder = Folder::with(&[("nee.yaml", TOLD), ("ja.yaml", &done)]);
    assert_eq!(folder.run(&["check", "--publish", "nee.yaml", "-o", "nee.json"]).code, Some(1));
    let sheet: Value = serde_json::from_str(&folder.read("nee.json")).unwrap();
    let open = sheet[0]["points"].as_array().unwrap().iter().filter(|point| point["fine"] == false);
    let open: Vec<_> = open.map(|point| point["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(open, ["names", "details", "quotes"]);
    let ran = folder.run(&["check", "--publish", "ja.yaml", "-o", "ja.md"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(folder.read("ja.md").contains("vindt niets dat publicatie in de weg staat"));
}

#[test]
fn a_sheet_belongs_to_publishing_and_takes_the_place_of_no_journey() {
    let folder = Folder::with(&[("inge.yaml", TOLD)]);
    assert_eq!(folder.run(&["check", "inge.yaml", "-o", "aftekenlijst.md"]).code, Some(2));
    assert_eq!(folder.run(&["check", "--publish", "inge.yaml", "-o", "inge.yaml"]).code, Some(2));
    assert_eq!(folder.read("inge.yaml"), TOLD);
}
