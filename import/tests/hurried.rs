//! Notes of somebody in a hurry: what is meant comes in, and what is not sure is told.

mod support;

use klantreis::model::EvidenceKind;
use support::docx;
use support::told::{draft, steps, summary};

#[test]
fn words_before_a_colon_say_what_a_line_is() {
    let text = "Gebeurtenis: ik bel [-]\nDenkt: waarom ik\nVoelt: schaamte\nTijd: eind mei\n\
        Citaat: “niemand neemt op”\nOrganisatie: gemeente\nActie: verbindt door\nNotitie: navragen\n";
    for text in [text.to_owned(), text.to_uppercase()] {
        let draft = draft("a.txt", &text);
        let told = steps("a.txt", &text).concat().to_lowercase();
        assert_eq!(
            told,
            "- ontevreden: (eind mei ik bel ! schaamte ? waarom ik @ gemeente: verbindt door"
        );
        let quotes: Vec<_> = draft.journey.steps[0]
            .evidence
            .iter()
            .filter_map(|piece| piece.quote.clone())
            .collect();
        assert_eq!(quotes.concat().to_lowercase(), "niemand neemt op");
        assert!(draft.remarks.iter().any(|it| it.text.to_lowercase() == "navragen"));
    }
}

#[test]
fn the_same_words_in_english() {
    let text = "I call [-]\nThinks: why me\nFeels: shame\nWhen: the end of May\n";
    assert_eq!(steps("a.txt", text), ["- ontevreden: (the end of May I call ! shame ? why me"]);
}

#[test]
fn a_word_that_is_nobody_is_no_organisation() {
    for word in ["Gevolg", "Verder", "Hoopt", "Reactie", "Hope", "Then"] {
        let text = format!("Ik bel.\n\n{word}: het blijft stil.\n");
        assert_eq!(steps("a.txt", &text)[1], format!("- : {word}: het blijft stil."));
    }
}

#[test]
fn a_quote_alone_is_what_happens() {
    let draft = draft("a.txt", "Citaat: Niemand belt terug\n");
    let step = &draft.journey.steps[0];
    assert_eq!(step.event.as_ref().map(|own| own.text.as_str()), Some("“Niemand belt terug”"));
    assert_eq!(step.evidence[0].kind, EvidenceKind::Quoted);
}

#[test]
fn times_on_lines_of_their_own_stand_above_or_below_their_step() {
    let above = "Fase 1\n\nTijd: mei\nik bel\n\nTijd: juni\nik wacht\n";
    assert_eq!(steps("a.txt", above), ["1 : (mei ik bel", "1 : (juni ik wacht"]);
    let below = "Fase 1\n\nik bel\nTijd: mei\n\nik wacht\nTijd: juni\n";
    assert_eq!(steps("a.txt", below), ["1 : (mei ik bel", "1 : (juni ik wacht"]);
}

#[test]
fn an_action_above_words_of_its_own_paragraph_is_of_their_step() {
    let text = "ik wacht [-]\n\nWijkteam: komt langs\nik ben blij [+]\n";
    assert_eq!(
        steps("a.txt", text),
        ["- ontevreden: ik wacht", "- tevreden: ik ben blij @ Wijkteam: komt langs"]
    );
    let alone = "ik wacht [-]\n\nWijkteam: komt langs\n\nik ben blij [+]\n";
    assert_eq!(steps("a.txt", alone)[0], "- ontevreden: ik wacht @ Wijkteam: komt langs");
}

#[test]
fn a_level_at_the_end_of_an_action_is_that_of_who_tells() {
    let text = "ik bel\nUWV: stopt de uitkering [--]\n";
    let draft = draft("a.txt", text);
    assert_eq!(steps("a.txt", text), ["- wanhoop: ik bel @ UWV: stopt de uitkering"]);
    assert_eq!(draft.journey.steps[0].actions[0].level, None);
    // Right behind the name it is that of the professional.
    let own = support::told::draft("a.txt", "ik bel\nUWV: [-] stopt de uitkering\n");
    assert!(
        own.journey.steps[0].actions[0].level.is_some() && own.journey.steps[0].level().is_none()
    );
}

#[test]
fn what_is_nearly_a_sign_stays_text_and_is_told() {
    for (text, told) in [
        ("Ik bel. [+-]", "[+-]"),
        ("Ik bel. (--)", "(--)"),
        ("Ik bel. --", "--"),
        ("(samen met mijn zus) Ik bel.", "samen met mijn zus"),
        ("Ik bel ([-] of [--]?)", "[-]"),
    ] {
        assert_eq!(steps("a.txt", text), [format!("- : {text}")]);
        let summary = summary("a.txt", text);
        assert!(summary.contains(told) && summary.contains("kijk na: regel 1"), "{summary}");
    }
}

#[test]
fn a_level_that_is_none_is_told() {
    let summary = summary("a.txt", "Ik bel.\nTevredenheid: laag\n");
    assert!(summary.contains("kijk na: regel 2: “laag” is geen niveau"), "{summary}");
}

#[test]
fn brackets_that_say_when_are_a_time_in_short_too() {
    for time in
        ["3 wkn later", "2 mnd", "na de verhuizing", "toen ik 16 was", "2019", "vr. ochtend"]
    {
        assert_eq!(steps("a.txt", &format!("({time}) ik bel\n")), [format!("- : ({time} ik bel")]);
    }
    for aside in ["net als mijn zus", "met tegenzin", "via de huisarts"] {
        assert_eq!(
            steps("a.txt", &format!("({aside}) ik bel\n")),
            [format!("- : ({aside}) ik bel")]
        );
    }
}

#[test]
fn the_first_of_a_family_tells_and_another_is_spoken_of() {
    let text = "mo: ik ben op [--]\ndochter: ik mocht er niet bij zijn [-]\n";
    let draft = draft("a.txt", text);
    let about: Vec<_> = draft.journey.steps.iter().map(|step| step.about.join("")).collect();
    assert_eq!(about, ["", "dochter"]);
    assert_eq!(draft.journey.steps[1].level(), None, "it is not the level of who tells");
    assert_eq!(
        steps("a.txt", "Fam. C: wij wachten [-]\n"),
        steps("a.txt", "Gezin C: wij wachten [-]\n")
    );
    assert_eq!(steps("a.txt", "Familie C: wij wachten [-]\n"), ["- ontevreden: wij wachten"]);
}

#[test]
fn one_organisation_is_written_one_way() {
    let text = "ik bel\nWIJKTEAM: belt\nWijkteam (Sanne): komt\nSanne (wijkteam): blijft\n";
    assert_eq!(
        steps("a.txt", text),
        ["- : ik bel @ Wijkteam: belt @ Wijkteam: komt @ Wijkteam: blijft"]
    );
}

#[test]
fn a_source_begins_with_who_tells_it() {
    let draft = draft("a.txt", "Verteller: Noor\n\nIk bel.\n");
    let source = draft.journey.steps[0].evidence[0].source.as_deref();
    assert_eq!(source, Some("Noor, a.txt, regel 3"));
}

#[test]
fn a_phase_beside_the_seven_is_told_with_the_one_that_may_be_meant() {
    let text = "## Traject\n\nIk bel.\n\n## Vraag\n\nIk wacht.\n";
    let summary = summary("a.md", text);
    assert!(summary.contains("“Vraag”: geen van de zeven fasen"), "{summary}");
    assert!(summary.contains("bedoelt u “Vraag of gedwongen kader”?"), "{summary}");
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

#[test]
fn bullets_that_were_typed_in_word_mean_nothing() {
    let body = ["- Ik bel [-]", "–\u{a0}Ik wacht", "o</w:t><w:tab/><w:t>Ik hoop", "1. Ik ga"];
    let bytes = docx(&body.map(paragraph).concat());
    let events: Vec<String> = import(&bytes).journey.steps.iter().filter_map(event).collect();
    assert_eq!(events, ["Ik bel", "Ik wacht", "Ik hoop", "Ik ga"]);
}

#[test]
fn the_headings_of_a_table_in_word_say_what_its_cells_are() {
    let row = |cells: &[&str]| {
        let cells: Vec<String> =
            cells.iter().map(|text| format!("<w:tc>{}</w:tc>", paragraph(text))).collect();
        format!("<w:tr>{}</w:tr>", cells.concat())
    };
    let rows = [
        row(&["Fase", "Wat", "Gevoel", "Wie"]),
        row(&["1", "Ik bel", "moe [-]", "Gemeente: verbindt door"]),
        row(&["", "Ik wacht", "", "Wijkteam"]),
        row(&["2", "", "blij", ""]),
    ];
    let draft = import(&docx(&format!("<w:tbl>{}</w:tbl>", rows.concat())));
    let steps: Vec<String> =
        draft.journey.steps.iter().map(|step| support::told::told(step, &draft)).collect();
    assert_eq!(
        steps,
        [
            "1 ontevreden: Ik bel ! moe @ Gemeente: verbindt door",
            "1 : Ik wacht @ Wijkteam: ",
            "2 : ! blij",
        ]
    );
}

fn import(bytes: &[u8]) -> klantreis_import::Draft {
    let file = klantreis_import::File { name: "a.docx", bytes };
    klantreis_import::import(&file, &klantreis_import::Options::default())
        .expect("notes")
        .drafts
        .remove(0)
}

fn event(step: &klantreis::model::Step) -> Option<String> {
    step.event.as_ref().map(|event| event.text.clone())
}

#[test]
fn quotation_marks_go_only_where_they_stand_around_all_the_words() {
    for (typed, kept) in [
        ("Ik zei: \"dit gaat mis\"", "Ik zei: \"dit gaat mis\""),
        ("Hij riep \"weg\" en \"nu\"", "Hij riep \"weg\" en \"nu\""),
        ("\"weg\" en \"nu\"", "\"weg\" en \"nu\""),
        ("“weg” en “nu”", "“weg” en “nu”"),
        ("“dit gaat mis”", "dit gaat mis"),
        ("„dit gaat mis”", "dit gaat mis"),
        ("\"Ik zei: “nee”\"", "Ik zei: “nee”"),
    ] {
        let cell = typed.replace('"', "\"\"");
        for (name, text) in [
            ("a.txt", format!("Ik bel.\nCitaat: {typed}\n")),
            ("a.csv", format!("fase;gebeurtenis;citaat\n1;Ik bel.;\"{cell}\"\n")),
        ] {
            let draft = draft(name, &text);
            let quote = draft.journey.steps[0].evidence[0].quote.as_deref();
            assert_eq!(quote, Some(kept), "{name}");
        }
    }
}

#[test]
fn a_surname_is_never_a_role() {
    for (typed, name, role) in [
        ("dhr. Bakker", "dhr. Bakker", None),
        ("van Dam", "van Dam", None),
        ("jurist, dhr. Bakker", "dhr. Bakker", Some("jurist")),
        ("jurist mw. Bakker", "mw. Bakker", Some("jurist")),
    ] {
        let draft = draft("a.txt", &format!("ik bel\nSHV ({typed}): belt terug\n"));
        let person = draft.journey.steps[0].actions[0].person.as_ref().expect("a person");
        assert_eq!((person.name.as_deref(), person.role.as_deref()), (Some(name), role));
    }
}

#[test]
fn a_person_who_speaks_is_whom_a_step_is_about() {
    let text = "tevreden over school\nPetra: \"nu slaap ik weer\"\n";
    let draft = draft("a.txt", text);
    assert_eq!(steps("a.txt", text), ["- : tevreden over school", "- : \"nu slaap ik weer\""]);
    let step = &draft.journey.steps[1];
    assert_eq!(step.about, ["Petra"]);
    assert_eq!(step.evidence[0].quote.as_deref(), Some("nu slaap ik weer"));
    let summary = summary("a.txt", text);
    assert!(!summary.contains("organisaties") && summary.contains("“@Petra:”"), "{summary}");
}

#[test]
fn a_plus_and_a_minus_before_lines_stay_text_and_are_told() {
    let text = "school belt\n\n+ wijkteam kwam langs\n- aanvraag afgewezen\n";
    for name in ["a.md", "a.txt"] {
        assert_eq!(
            steps(name, text),
            ["- : school belt", "- : + wijkteam kwam langs", "- : - aanvraag afgewezen"],
            "{name}"
        );
        let summary = summary(name, text);
        for told in ["regel 3: “+” is geen niveau", "regel 4: “-” is geen niveau"] {
            assert!(summary.contains(told), "{name}: {summary}");
        }
    }
}

#[test]
fn a_sign_that_ends_a_paragraph_counts_no_line() {
    for text in [
        "- ik bel\u{2029}\nDaan niet naar school --\n",
        "\u{feff}ik bel\u{2029}\r\nDaan niet naar school --\r\n",
    ] {
        for name in ["a.md", "a.txt"] {
            assert_eq!(steps(name, text), ["- : ik bel", "- : Daan niet naar school --"], "{name}");
            let summary = summary(name, text);
            assert!(summary.contains("regel 2: “--”"), "{name}: {summary}");
        }
    }
}
