//! Notes and back: what notes can hold is the same once it is imported again.

use std::fs;

use klantreis::model::{
    Action, Evidence, EvidenceKind, Journey, Language, Level, Narrator, Organisation, PhaseSet,
    Professional, Step, Time,
};
use klantreis::source;
use klantreis_import::{File, Options, export, import};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn imported(name: &str, text: &str) -> Journey {
    let file = File { name, bytes: text.as_bytes() };
    let import =
        import(&file, &Options::default()).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
    import.drafts.into_iter().next().expect("a journey").journey
}

/// What notes hold of a journey, as lines that can be compared.
fn held(journey: &Journey) -> Vec<String> {
    let narrator = journey.narrator.as_ref().map(|narrator| (narrator.name.clone(), narrator.age));
    let mut lines =
        vec![words(&journey.title), format!("{narrator:?}"), format!("{:?}", journey.scale)];
    let passes = journey.passes();
    for pass in &passes {
        let label = pass
            .phase
            .as_deref()
            .and_then(|id| journey.phases.get(id))
            .map(|phase| words(&phase.label));
        lines.push(format!("{label:?} {}..{}", pass.first, pass.end));
    }
    for step in &journey.steps {
        lines.push(format!("{:?}", step.return_reason.as_deref().map(words)));
        lines.push(format!(
            "{:?} {:?}",
            step.level(),
            step.time.as_ref().map(|time| words(&time.text))
        ));
        lines.push(format!("{:?}", step.event.as_ref().map(|event| words(&event.text))));
        lines.push(format!("{:?}", step.emotion.as_ref().map(|emotion| words(&emotion.text))));
        lines.push(format!("{:?}", step.thought.as_ref().map(|thought| words(&thought.text))));
        for action in &step.actions {
            let organisations: Vec<String> =
                action.organisations.iter().map(|own| words(&own.label())).collect();
            lines.push(format!(
                "{organisations:?} {:?} {} {:?}",
                action.person,
                words(&action.text),
                action.level
            ));
        }
    }
    lines
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shipped(name: &str) -> Journey {
    let path = format!("{}/../journeys/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("a shipped journey");
    source::read(&text, Language::Dutch).expect("a journey without errors").journey
}

#[test]
fn shipped_journeys_of_one_teller_come_back() {
    for name in
        ["inge", "bea", "roos", "jantine", "zarina", "els", "leertafel", "loket", "hermsen-domino"]
    {
        let journey = shipped(name);
        let exported = export::notes(&journey, Language::Dutch).expect("one teller");
        assert_eq!(
            held(&imported("n.md", &exported.text)),
            held(&journey),
            "{name}\n{}",
            exported.text
        );
    }
}

#[test]
fn what_notes_do_not_hold_is_said() {
    let exported = export::notes(&shipped("inge"), Language::Dutch).expect("one teller");
    for key in ["verantwoording", "betreft", "niveau_bron"] {
        assert!(exported.not_held.iter().any(|own| own == key), "{key}: {:?}", exported.not_held);
    }
    for key in ["titel", "gebeurtenis", "niveau", "emotie", "organisaties", "stappen"] {
        assert!(exported.not_held.iter().all(|own| own != key), "{key}");
    }
}

#[test]
fn a_joint_journey_is_refused() {
    let refusal =
        export::notes(&shipped("gezamenlijk"), Language::Dutch).expect_err("several tellers");
    assert_eq!(refusal.code, "several-tellers");
}

/// Texts with the signs of Markdown and of the notation anywhere in them.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zA-Zé]{1,8}",
        2 => prop::sample::select(vec![
            "[-]", "[+/o]", "(later)", "!", "?", "%", "#", "##", "-", "*", "**a**", "_b_", "`c`", "1.", "2)", ">",
            "<b>", "&amp;", "&", "\\", "\"ja\"", "“nee”", "Politie:", "ik:", "Verteller:", "R:", "00:12:31",
            "[x](y)", "|", "---", "===", "@", "+", "~~", "‘s", "auto’s", "Fase", "2", ":", "[", "]", "(", ")", "https://a.nl",
        ].into_iter().map(str::to_owned).collect::<Vec<String>>()),
    ];
    prop::collection::vec(word, 1..8).prop_map(|words| words.join(" "))
}

fn level() -> impl Strategy<Value = Option<Level>> {
    prop::option::of((0..7_u16).prop_map(Level))
}

fn action() -> impl Strategy<Value = Action> {
    let person = prop::option::of((prop::option::of("[A-Za-z]{1,6}"), "[a-z]{1,8}"))
        .prop_map(|person| person.map(|(name, role)| Professional { name, role: Some(role) }));
    let names = prop::collection::vec("[A-Za-z][a-z ,&:()+]{0,14}[a-z]", 1..3);
    (names, person, prop::option::of(text()), level()).prop_map(|(names, person, text, level)| {
        Action {
            organisations: names.into_iter().map(Organisation::named).collect(),
            person,
            text: text.unwrap_or_default(),
            level,
            ..Action::default()
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    let cards = (prop::option::of(text()), prop::option::of(text()), prop::option::of(text()));
    let actions = prop::collection::vec(action(), 0..3);
    let time = prop::option::of(text());
    (cards, actions, time, level(), 0..5_usize).prop_map(
        |((event, emotion, thought), actions, time, level, phase)| {
            let mut step = match event {
                Some(event) => Step::event(event, Level::NEUTRAL),
                None => {
                    Step::emotion(emotion.clone().unwrap_or_else(|| "bang".into()), Level::NEUTRAL)
                }
            };
            if let Some(event) = &mut step.event {
                event.level = level;
                step.emotion = emotion.map(|text| klantreis::model::Emotion { text, level: None });
            } else if let Some(emotion) = &mut step.emotion {
                emotion.level = level;
            }
            step.thought = thought.map(|text| klantreis::model::Thought { text, level: None });
            step.actions = actions;
            step.time = time.map(Time::said);
            step.in_phase(["1", "2", "3", "6a", "7b"][phase])
        },
    )
}

fn journey() -> impl Strategy<Value = Journey> {
    let own = prop::collection::vec("[A-Z][a-z]{3,9} [a-z]{2,6}", 7);
    let narrator = prop::option::of(("[A-Z][a-z]{1,7}", prop::option::of(1..99_u8)));
    (text(), narrator, prop::option::of(own), prop::collection::vec(step(), 1..7)).prop_map(
        |(title, narrator, own, steps)| {
            let mut journey = Journey::new(format!("Reis {title}"));
            journey.narrator =
                narrator.map(|(name, age)| Narrator { age, ..Narrator::named(name) });
            let mut journey = journey.with_steps(steps);
            if let Some(labels) = own {
                let named = journey.steps.iter().filter_map(|step| step.phase.clone());
                let mut ids: Vec<String> = named.collect();
                ids.dedup();
                let mut phases = PhaseSet::labelled(&[]);
                for (id, label) in ids.into_iter().zip(labels) {
                    if phases.position(&id).is_none() {
                        let mut of_its_own = PhaseSet::labelled(&[&label]).phases;
                        of_its_own[0].id = id;
                        phases.phases.extend(of_its_own);
                    }
                }
                journey.phases = phases;
            }
            journey
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        // The same journeys in every run.
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_journey_of_one_teller_comes_back(journey in journey()) {
        let exported = export::notes(&journey, Language::Dutch).expect("one teller");
        prop_assert_eq!(held(&imported("n.md", &exported.text)), held(&journey), "{}", exported.text);
    }

    #[test]
    fn notes_of_anything_are_read_or_refused(text in "\\PC{0,200}") {
        for name in ["a.md", "a.txt"] {
            if let Ok(import) = import(&File { name, bytes: text.as_bytes() }, &Options::default()) {
                let yaml = import.drafts[0].to_yaml(Language::Dutch);
                prop_assert!(source::read(&yaml, Language::Dutch).is_ok(), "{yaml}");
            }
        }
    }
}

#[test]
fn quotes_come_back_as_evidence() {
    let quoted = Evidence::quoted("gesprek", "het is klaar");
    let step = Step::event("Zij zei \"het is klaar\" en ging.", Level::NEUTRAL).leaning_on(quoted);
    let journey = Journey::new("Reis").with_steps(vec![step]);
    let exported = export::notes(&journey, Language::Dutch).expect("one teller");
    let back = imported("n.md", &exported.text);
    let evidence = &back.steps[0].evidence[0];
    assert_eq!(
        (evidence.kind, evidence.quote.as_deref()),
        (EvidenceKind::Quoted, Some("het is klaar"))
    );
}

#[test]
fn a_heading_with_a_number_that_no_phase_has_begins_none() {
    let text = "# Reis\n\n## Fase 9\n\nEen. [-]\n\n## Fase 6\n\nTwee. [-]\n";
    let file = File { name: "a.md", bytes: text.as_bytes() };
    let import = import(&file, &Options::default()).expect("notes");
    let phases: Vec<_> =
        import.drafts[0].journey.steps.iter().map(|step| step.phase.as_deref()).collect();
    assert_eq!(phases, [None, Some("6")]);
    assert_eq!(import.drafts[0].remarks[0].text, "fase? 9");
    assert_eq!(import.summary.to_look_at[0].what, "fase 9 bestaat niet");
}

#[test]
fn a_time_that_is_a_date_stays_and_is_told() {
    let text = "# Reis\n\n(12-03-2024) Ik bel. [-]\n\n(een week later) Ik wacht. [-]\n";
    let file = File { name: "a.md", bytes: text.as_bytes() };
    let import = import(&file, &Options::default()).expect("notes");
    assert!(import.drafts[0].journey.steps[0].time.is_some());
    let told: Vec<&str> = import.summary.to_look_at.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(told, ["regel 3"]);
}

#[test]
fn a_scale_of_numbers_above_the_notes_makes_levels_of_numbers() {
    let notes = "Schaal: 1 = slecht … 5 = goed\n\nIk bel. (2/5)\n\nHet lukt, cijfer 4,5.\n";
    let journey = imported("n.md", notes);
    let levels: Vec<_> = journey.steps.iter().map(Step::level).collect();
    assert_eq!(levels, [Some(Level(6)), Some(Level(1))]);
    assert_eq!(journey.steps[1].event.as_ref().map(|it| it.text.as_str()), Some("Het lukt."));
}

#[test]
fn a_quotation_alone_on_a_line_is_of_the_step_above_and_at_the_beginning_a_step() {
    let notes = "## Fase 1\n\n„Weg.”\n\nIk bel.\n\n„Ik wist het niet.”\n\nIk wacht.\n";
    let file = File { name: "n.md", bytes: notes.as_bytes() };
    let import = import(&file, &Options::default()).expect("notes");
    let steps = &import.drafts[0].journey.steps;
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[1].evidence[0].quote.as_deref(), Some("Ik wist het niet."));
    assert_eq!(import.summary.to_look_at.len(), 2);
}

#[test]
fn notes_of_quotations_alone_keep_each_as_a_step() {
    assert_eq!(imported("n.md", "„Ik bel.”\n\n„Niemand neemt op.”\n").steps.len(), 2);
}
