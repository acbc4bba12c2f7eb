//! Notes as people type them: what each line becomes.

mod support;

use klantreis::model::{EvidenceKind, Language};
use klantreis::source;
use klantreis_import::{File, Options, import};
use support::told::{draft, steps};

#[test]
fn notes_without_any_mark_are_paragraphs_and_nothing_more() {
    let text = "Ik verlies mijn baan.\r\n\r\nIk bel de gemeente.\r\nNiemand neemt op.\r\n";
    for name in ["a.md", "a.txt"] {
        let draft = draft(name, text);
        assert_eq!(
            steps(name, text),
            ["- : Ik verlies mijn baan.", "- : Ik bel de gemeente. Niemand neemt op."]
        );
        assert_eq!((draft.journey.title.as_str(), draft.journey.phases.phases.len()), ("a", 0));
    }
}

#[test]
fn text_that_was_broken_into_lines_goes_on_to_its_end() {
    let text = "Mijn man vertrekt van de ene dag op de andere en laat\n\
        niets achter. Hij zegt: \"Ik kom\nniet meer terug, en dat is beter voor iedereen.\" [-]\n\
        ! Ik ben verdoofd en weet niet meer hoe ik de dag moet\ndoorkomen met twee kinderen.\n";
    let draft = draft("a.txt", text);
    assert_eq!(draft.journey.steps.len(), 1);
    let step = &draft.journey.steps[0];
    assert_eq!(step.evidence[0].kind, EvidenceKind::Quoted);
    assert_eq!(
        step.evidence[0].quote.as_deref(),
        Some("Ik kom niet meer terug, en dat is beter voor iedereen.")
    );
}

#[test]
fn a_line_that_was_typed_is_a_line() {
    let text = "ik bel [-]\n! bang\nniemand neemt op [--]\nwijkteam: belt niet terug\n? waarom\n\
        (dagen later) brief [o]\nwijkverpleging: schrijft\nik wacht\n[-]\n";
    assert_eq!(
        steps("a.txt", text),
        [
            "- ontevreden: ik bel ! bang",
            "- wanhoop: niemand neemt op ? waarom @ wijkteam: belt niet terug",
            "- neutraal: (dagen later brief @ wijkverpleging: schrijft",
            "- ontevreden: ik wacht",
        ]
    );
}

#[test]
fn a_transcript_has_questions_that_do_not_come_along() {
    let text = "Interview 4\n\nDatum: 3 maart\nAanwezig: R en I\n\nI: Hoe begon het?\n\n\
        R: Met een brief [zucht]. [-]\n\nInterviewer: En toen?\n\n[00:01:12] R: Toen niets.\n";
    let draft = draft("a.txt", text);
    assert_eq!(draft.journey.title, "Interview 4");
    assert_eq!(steps("a.txt", text), ["- ontevreden: Met een brief [zucht].", "- : Toen niets."]);
    assert_eq!(draft.journey.steps[1].evidence[0].source.as_deref(), Some("a.txt, 00:01:12"));
}

#[test]
fn lists_tables_and_emphasis_are_text_like_any_other() {
    let text = "- *Ik* bel [-]\n  - **niemand** neemt op\n1. Eerst de brief\n2. Dan: het gesprek 😊\n\n\
        | wat | hoe |\n|---|---|\n| Ik krijg hulp | [+] |\n";
    assert_eq!(
        steps("a.md", text),
        [
            "- ontevreden: Ik bel",
            "- : niemand neemt op",
            "- : Eerst de brief",
            "- : Dan: het gesprek 😊",
            "- tevreden: Ik krijg hulp",
        ]
    );
}

#[test]
fn tabs_and_hard_spaces_are_spaces() {
    assert_eq!(steps("a.txt", "\tIk\u{A0}bel\t[-]\n"), ["- ontevreden: Ik bel"]);
}

#[test]
fn headings_come_in_any_order_and_only_phases_are_phases() {
    let text = "### Fase 1\n\nIk bel.\n\n#### Intake\n\nIk wacht.\n\n### Fase 4 [-]\n\nHulp.\n";
    let draft = draft("a.md", text);
    assert_eq!(steps("a.md", text), ["1 : Ik bel.", "1 : Ik wacht.", "4 : Hulp."]);
    assert!(draft.remarks.iter().any(|remark| remark.text == "Intake"));
    assert_eq!(draft.journey.title, "a");
}

#[test]
fn a_line_of_signs_makes_no_heading_of_a_sentence() {
    for name in ["a.md", "a.txt"] {
        let text = "Ik bel.\nNiemand neemt op. [-]\n---\n\nIk wacht.\n";
        assert_eq!(steps(name, text).len(), 2, "{name}");
        assert!(draft(name, text).journey.phases.phases.is_empty(), "{name}");
    }
}

#[test]
fn english_notes_have_english_words() {
    let text = "# Journey\n\nNarrator: Sam, 40\n\n## Phase 2\n\nI call. [dissatisfied]\n! Afraid.\n\
        District team (Ann, worker): calls back\n\n(two weeks later) Better. [o/+]\n";
    let options = Options { language: Language::English, ..Options::default() };
    let import = import(&File { name: "a.md", bytes: text.as_bytes() }, &options).expect("notes");
    let yaml = import.drafts[0].to_yaml(Language::English);
    for line in
        ["level: dissatisfied", "time: two weeks later", "level: satisfied-neutral", "name: Ann"]
    {
        assert!(yaml.contains(line), "{line}: {yaml}");
    }
}

#[test]
fn texts_that_mean_something_in_yaml_come_through() {
    for text in [
        "ja",
        "null",
        "1.5",
        "- x",
        "dit: b # c",
        "'x' \"y\"",
        "{a: [b]}",
        "*alias",
        "&anker",
        "!tag",
        "%dir",
        "@naam",
        "`x`",
        "2019-01-01",
        "~",
        "| x",
        "> x",
        "= x",
        "x\\y",
    ] {
        let escaped = if text.starts_with(['-', '%', '@', '=']) {
            format!("\\{text}")
        } else {
            text.to_owned()
        };
        let draft = draft("a.txt", &format!("{escaped}\n"));
        let yaml = draft.to_yaml(Language::Dutch);
        let read = source::read(&yaml, Language::Dutch).expect("a journey").journey;
        let event = read.steps[0].event.as_ref().map(|event| event.text.as_str());
        assert_eq!(event, Some(text), "{yaml}");
    }
}

#[test]
fn more_phases_than_a_journey_can_have_are_refused() {
    let headings: Vec<String> = (0..101).map(|n| format!("## Thuis {n}x\n\nIk bel.\n\n")).collect();
    let text = headings.concat();
    let file = File { name: "a.md", bytes: text.as_bytes() };
    // The first heading is the title.
    assert!(import(&file, &Options::default()).is_ok());
    let text = format!("# Titel\n\n{text}");
    let file = File { name: "a.md", bytes: text.as_bytes() };
    let refusal = import(&file, &Options::default()).expect_err("too many phases");
    assert_eq!(refusal.code, "too-large");
}

#[test]
fn a_line_that_says_a_phase_is_one_without_an_empty_line_around_it() {
    for phase in ["Fase 2", "**Fase 2**", "fase 2: vraag of gedwongen kader"] {
        for below in ["Ze komt. [o]", "- Ze komt. [o]", "\nZe komt. [o]"] {
            for above in ["Fase 1\nIk bel. [-]\n\n", "Fase 1\n- Ik bel. [-]\n"] {
                let text = format!("{above}{phase}\n{below}\n");
                assert_eq!(
                    steps("a.md", &text),
                    ["1 ontevreden: Ik bel.", "2 neutraal: Ze komt."],
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn a_phase_in_the_middle_of_a_sentence_that_was_broken_into_lines_begins_none() {
    let text = "Toen het eindelijk weer wat beter ging begon dan toch\n\
        fase 2 van het hele verhaal, en die duurde nog langer\ndan alles wat daarvoor was gebeurd.\n";
    assert_eq!(steps("a.md", text).len(), 1);
}
