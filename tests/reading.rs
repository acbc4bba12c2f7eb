//! Files that can be read, and what comes out of them.
#![allow(clippy::unwrap_used)]

use klantreis::model::{
    Action, Category, Chooser, Consent, DataSource, Definition, Domain, Duration, Effect, Emotion,
    Entry, Event, Evidence, EvidenceKind, FamilyCategory, Figure, Foreword, Introduction, Journey,
    Language, Level, LevelSource, LineLevel, Link, Narrator, Order, Organisation, OwnLane,
    OwnLaneKind, OwnValue, Part, PartyKind, Phase, PhaseSet, PhaseVisit, Place, Professional,
    Return, Scale, Step, StepId, StepPart, Study, Success, Thought, Time, TimeUnit,
};
use klantreis::source::{Document, read};

const FULL_DUTCH: &str = include_str!("reading/full-nl.yaml");
const FULL_ENGLISH: &str = include_str!("reading/full-en.yaml");

fn document(text: &str) -> Document {
    read(text, Language::Dutch).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

fn journey(text: &str) -> Journey {
    document(text).journey
}

#[test]
fn six_lines_make_a_journey() {
    let read = journey(
        "titel: Klantreis van Inge\n\
         stappen:\n\
         - gebeurtenis: Ik vraag om hulp\n\
         \x20 niveau: neutraal\n\
         - gebeurtenis: Niemand belt terug\n\
         \x20 niveau: ontevreden\n",
    );
    let built = Journey::new("Klantreis van Inge")
        .step(Step::event("Ik vraag om hulp", Level::NEUTRAL))
        .step(Step::event("Niemand belt terug", Level::DISSATISFIED));
    assert_eq!(read, built);
}

#[test]
fn dutch_and_english_keys_say_the_same() {
    assert_eq!(journey(FULL_DUTCH), journey(FULL_ENGLISH));
}

#[test]
fn the_whole_model_can_be_written() {
    let read = journey(FULL_DUTCH);
    assert_eq!(read, full());
}

/// The study of the files that say everything.
fn study() -> Study {
    Study {
        client: Some("WODC".to_owned()),
        researchers: vec!["Bureau Een".to_owned(), "Bureau Twee".to_owned()],
        reference: Some("2024-17".to_owned()),
        date: Some("mei 2024".to_owned()),
        status: Some("lopend project".to_owned()),
        aim: Some("Weten wat helpt.".to_owned()),
        definitions: vec![Definition {
            term: Some("gezin".to_owned()),
            text: "Wie samen een huishouden heeft.".to_owned(),
            source: Some("De Gids (2010)".to_owned()),
            remarks: vec!["Dat zijn er soms twee.".to_owned()],
        }],
        approach: vec!["Lezen.".to_owned(), "Praten.".to_owned()],
        data: vec![
            DataSource {
                count: Some(8),
                with: Some("gezinnen".to_owned()),
                ..DataSource::of("gesprekken", Some(12))
            },
            DataSource::of("dossiers", None),
        ],
        figures: vec![Figure {
            text: "ruim 35.000 gezinnen".to_owned(),
            source: Some("De Gids".to_owned()),
            year: Some("2018".to_owned()),
        }],
        privacy: vec!["Alleen de leeftijd is bewaard.".to_owned()],
        limits: vec!["Klein aantal gezinnen.".to_owned()],
        forewords: vec![Foreword {
            by: "Noor".to_owned(),
            text: vec!["Eerst dit.".to_owned(), "En dan dat.".to_owned()],
            consent: Some(Consent::to("publicatie in het rapport")),
        }],
    }
}

fn full() -> Journey {
    let mut journey = Journey::new("Klantreis van Inge");
    journey.language = Language::English;
    journey.narrator = Some(Narrator {
        name: "Inge".to_owned(),
        kind: PartyKind::Professional,
        age: Some(35),
        fictional: Some(true),
        introduction: Some(introduction()),
    });
    journey.categories =
        vec![Category::Family(FamilyCategory::Overwhelmed), Category::Own("proefgezin".to_owned())];
    journey.fictional_names = vec!["Anouk".to_owned(), "Bo".to_owned()];
    journey.source = Some("We voelen ons niet serieus genomen".to_owned());
    journey.retold_by = vec!["Bureau Drie".to_owned()];
    journey.lines = vec!["Bo".to_owned(), "Cas".to_owned()];
    journey.consent = Some(Consent::to("publicatie in het rapport"));
    journey.level_source = Some(LevelSource::Session);
    journey.phase_source = Some(LevelSource::Researcher);
    journey.study = study();
    journey.phases = phases();
    journey.scale = Scale::of(&["Goed", "Matig", "Slecht"]);
    journey.parts = Some(vec![Part::Organisations, Part::Own(1), Part::Events]);
    journey.own_lanes = vec![
        OwnLane::new("Kanaal", OwnLaneKind::Tags),
        OwnLane {
            about: Some("hoe lang".to_owned()),
            ..OwnLane::new("Wachttijd", OwnLaneKind::Bars)
        },
        OwnLane::new("Systeem", OwnLaneKind::Cards),
    ];
    journey.with_steps([first_step(), second_step(), third_step()])
}

fn introduction() -> Introduction {
    let evidence = Evidence::of(EvidenceKind::Retold, "verslag");
    Introduction {
        verbatim: true,
        evidence: vec![Evidence { consent: Some(Consent::to("publicatie")), ..evidence }],
        consent: Some(Consent {
            by: Some("Inge".to_owned()),
            to: Some("publicatie".to_owned()),
            when: Some("mei 2026".to_owned()),
            name: Some("verzonnen".to_owned()),
        }),
        ..Introduction::retold("Ik ben Inge.\nIk heb twee dochters.")
    }
}

fn phases() -> PhaseSet {
    let phase = |id: &str, label: &str, parent: Option<&str>| Phase {
        id: id.to_owned(),
        label: label.to_owned(),
        parent: parent.map(str::to_owned),
        after: (id == "3").then(|| "1".to_owned()),
        own: (id == "3").then(|| OwnValue::new("Wachttijd", "6 weken")).into_iter().collect(),
    };
    let back = |from: &str, to: &str, label: Option<&str>| Return {
        from: Some(from.to_owned()),
        to: to.to_owned(),
        label: label.map(str::to_owned),
    };
    PhaseSet {
        phases: vec![
            phase("1", "Aanmelding", None),
            phase("2", "Hulp", None),
            phase("2a", "Thuis", Some("2")),
            phase("3", "Afronding", None),
        ],
        returns: vec![back("2", "1", None), back("3", "1", Some("terugval")), back("3", "2", None)],
    }
}

fn actions() -> Vec<Action> {
    vec![
        Action {
            organisations: vec![Organisation {
                name: Some("Fier".to_owned()),
                kind: Some("Opvang".to_owned()),
                domain: Some(Domain::Care),
            }],
            person: Some(Professional {
                name: Some("Sanne".to_owned()),
                role: Some("begeleider".to_owned()),
            }),
            text: "biedt een bed".to_owned(),
            experience: Some("Het was druk".to_owned()),
            level: Some(Level::rank(1)),
            chosen_by: Some(Chooser::Together),
            link: Link::parse("mailto:loket@voorbeeld.nl").ok(),
            evidence: vec![Evidence {
                note: Some("uit het dossier".to_owned()),
                ..Evidence::unsourced(EvidenceKind::Inferred)
            }],
        },
        Action {
            organisations: vec![Organisation::named("Odion"), Organisation::named("Politie")],
            person: Some(Professional { name: Some("Kees".to_owned()), role: None }),
            text: "overleggen samen".to_owned(),
            chosen_by: Some(Chooser::Own("oma".to_owned())),
            ..Action::default()
        },
    ]
}

fn first_step() -> Step {
    let mut step = Step::default();
    step.phase = Some("1".to_owned());
    step.phase_source = Some(LevelSource::Family);
    step.return_reason = Some("geen plek".to_owned());
    step.round = Some(2);
    step.entry = Some(Entry::Compulsion);
    step.helped = vec![Effect::new("Zij luisterde"), Effect::new("Zij bleef")];
    step.cost_energy = vec![Effect {
        evidence: vec![Evidence::of(EvidenceKind::Quoted, "Gezin 2")],
        ..Effect::new("Bellen")
    }];
    step.success = Some(Success {
        rest: Some(true),
        trust: Some(false),
        text: Some("Ik slaap weer".to_owned()),
        evidence: vec![Evidence::unsourced(EvidenceKind::Retold)],
    });
    step.analytic = Some(PhaseVisit { phase: "2a".to_owned(), round: Some(1) });
    step.event = Some(Event {
        text: "Ik vraag om hulp".to_owned(),
        level: Some(Level::rank(0).halfway_down()),
        level_source: Some(LevelSource::Researcher),
    });
    step.emotion = Some(Emotion { text: "Hoop".to_owned(), level: None });
    let until = Some(StepId::new(0, 2));
    step.own = vec![
        OwnValue::new("Kanaal", "telefoon"),
        OwnValue::new("Kanaal", "balie"),
        OwnValue { until, ..OwnValue::new("Wachttijd", "3 weken") },
    ];
    step.thought = Some(Thought { text: "Het komt goed".to_owned(), level: Some(Level::rank(0)) });
    step.actions = actions();
    step.about = vec!["Anouk".to_owned(), "Bo".to_owned()];
    let level = |line: &str, level| LineLevel { line: line.to_owned(), level };
    step.levels = vec![level("Inge", Some(Level::rank(2))), level("Cas", None)];
    step.time = Some(Time {
        text: "drie weken later".to_owned(),
        duration: Some(Duration { amount: 3, unit: TimeUnit::Week }),
        age: Some(36),
    });
    step.link = Link::parse("https://voorbeeld.nl").ok();
    step.order = Order::Uncertain;
    step.evidence = vec![
        Evidence {
            kind: EvidenceKind::Quoted,
            source: Some("Gezin 1".to_owned()),
            quote: Some("Ik kon niet meer".to_owned()),
            note: Some("hoofdstuk 1".to_owned()),
            link: Link::parse("https://voorbeeld.nl/bron?a=1#b").ok(),
            consent: None,
            is_withheld: false,
        },
        Evidence::unsourced(EvidenceKind::Inferred),
    ];
    step
}

fn second_step() -> Step {
    let mut step = Step::default();
    step.analytic = Some(PhaseVisit { phase: "3".to_owned(), round: None });
    step.emotion = Some(Emotion { text: "Verdriet".to_owned(), level: Some(Level::rank(2)) });
    step
}

fn third_step() -> Step {
    let mut step = Step::action(Action {
        organisations: vec![Organisation {
            name: None,
            kind: Some("School".to_owned()),
            domain: Some(Domain::Social),
        }],
        experience: Some("Wij misten informatie".to_owned()),
        ..Action::default()
    });
    step.phase = Some("3".to_owned());
    step.time = Some(Time::said("daarna"));
    step
}

fn with(lines: &str) -> Journey {
    journey(&format!("titel: x\n{lines}\nstappen: [{{ gebeurtenis: y }}]\n"))
}

fn first(step: &str) -> Step {
    journey(&format!("titel: x\nstappen:\n- {step}\n")).steps.remove(0)
}

#[test]
fn the_title_key_chooses_the_language() {
    let read = journey("title: x\nsteps: [{ event: y }]\n");
    assert_eq!(read.language, Language::English);
    assert_eq!(read.scale, Scale::satisfaction(Language::English));
    assert_eq!(with("taal: en").language, Language::English);
    assert_eq!(with("").language, Language::Dutch);
}

#[test]
fn scales_are_read_from_lists_and_ranges() {
    assert_eq!(with("schaal: 1-10").scale, Scale::numeric(1, 10));
    assert_eq!(with("schaal: -2..+2").scale, Scale::numeric(-2, 2));
    assert_eq!(with("schaal: \"1 t/m 5\"").scale, Scale::numeric(1, 5));
    assert_eq!(with("schaal: [ja, nee]").scale, Scale::of(&["ja", "nee"]));
    assert_eq!(with("schaal: [3, 2, 1]").scale, Scale::of(&["3", "2", "1"]));
}

#[test]
fn words_that_other_formats_take_as_values_are_text_here() {
    let read = journey(
        "titel: 2024\nschaal: [ja, nee, yes, 1]\nfasen: [on, off]\n\
         stappen: [{ gebeurtenis: true, niveau: nee, fase: 2 }, { gebeurtenis: 1.50, niveau: 1 }]\n",
    );
    assert_eq!(read.title, "2024");
    assert_eq!(read.steps[0].event.as_ref().unwrap().text, "true");
    assert_eq!(read.steps[0].event.as_ref().unwrap().level, Some(Level::rank(1)));
    assert_eq!(read.steps[0].phase.as_deref(), Some("2"));
    assert_eq!(read.steps[1].event.as_ref().unwrap().text, "1.50");
}

#[test]
fn phases_are_standard_none_or_own() {
    assert_eq!(with("fasen: standaard").phases, PhaseSet::standard(Language::Dutch));
    assert_eq!(with("fasen: geen").phases, PhaseSet::none());
    assert_eq!(with("fasen: [Begin, Eind]").phases, PhaseSet::labelled(&["Begin", "Eind"]));
}

#[test]
fn short_forms_mean_the_same_as_long_ones() {
    assert_eq!(with("verteller: Inge").narrator, Some(Narrator::named("Inge")));
    assert_eq!(with("categorie: urgenten").categories, [Category::Family(FamilyCategory::Urgent)]);
    let short = first("organisaties: { naam: Fier, actie: helpt }");
    assert_eq!(short, first("organisaties: [{ naam: [Fier], actie: helpt }]"));
    assert_eq!(first("{ gebeurtenis: y, fase: 4 }"), first("{ gebeurtenis: y, fase: \"4\" }"));
}

#[test]
fn the_level_belongs_to_the_first_card() {
    let step = first("{ emotie: bang, gedachte: wat nu, niveau: wanhoop }");
    assert_eq!(step.emotion.unwrap().level, Some(Level::DESPAIR));
    assert_eq!(step.thought.unwrap().level, None);
    let step = first("{ gedachte: wat nu, niveau: tussen neutraal en ontevreden }");
    assert_eq!(step.thought.unwrap().level, Some(Level::NEUTRAL.halfway_down()));
}

#[test]
fn texts_are_tidied_and_keep_their_line_breaks() {
    let step = first("gebeurtenis: |\n    Ik  bel.\n    Niemand\tneemt op.  \n");
    assert_eq!(step.event.unwrap().text, "Ik bel.\nNiemand neemt op.");
    let step = first("gebeurtenis: >\n    Ik bel.\n    Niemand neemt op.\n");
    assert_eq!(step.event.unwrap().text, "Ik bel. Niemand neemt op.");
    let step = first("gebeurtenis: Ik bel.\n    Niemand neemt op.\n");
    assert_eq!(step.event.unwrap().text, "Ik bel. Niemand neemt op.");
}

#[test]
fn a_named_part_can_be_repeated() {
    let read = journey(
        "titel: x\nstappen:\n\
         - { gebeurtenis: a, organisaties: &fier { naam: Fier, actie: helpt } }\n\
         - { gebeurtenis: b, organisaties: *fier }\n",
    );
    assert_eq!(read.steps[0].actions, read.steps[1].actions);
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_are_fine() {
    let read = journey("\u{FEFF}titel: x\r\nstappen:\r\n- gebeurtenis: |\r\n    a\r\n    b\r\n");
    assert_eq!(read.steps[0].event.as_ref().unwrap().text, "a\nb");
}

#[test]
fn every_part_is_found_back_in_the_file() {
    let document = document(FULL_DUTCH);
    let at = |place| {
        let span = document.locate(place);
        &FULL_DUTCH[span.start..span.end]
    };
    let step = |number, part| Place::Step(StepId::new(0, number), part);
    assert_eq!(at(Place::Journey), "Klantreis van Inge");
    assert_eq!(at(Place::Narrator), "naam: Inge");
    assert_eq!(at(Place::Category(1)), "proefgezin");
    assert_eq!(at(Place::Study), "verantwoording");
    assert!(at(Place::Figure(0)).contains("ruim 35.000 gezinnen"));
    assert_eq!(at(Place::Foreword(0)), "door: Noor");
    assert_eq!(at(Place::Phase(0)), "Aanmelding");
    assert_eq!(at(step(1, StepPart::Whole)), "fase: 1");
    assert_eq!(at(step(1, StepPart::Event)), "Ik vraag om hulp");
    assert_eq!(at(step(1, StepPart::Level)), "goed-matig");
    assert_eq!(at(step(1, StepPart::Action(1))), "naam: [Odion, Politie]");
    assert_eq!(at(step(1, StepPart::Evidence(0))), "soort: geciteerd");
    assert_eq!(at(step(1, StepPart::About)), "[Anouk, Bo]");
    assert_eq!(at(step(1, StepPart::Own(1))), "balie");
    assert_eq!(at(step(1, StepPart::Own(2))), "{ tekst: 3 weken, tot: 2 }");
    assert_eq!(at(Place::OfPhase(3, 0)), "6 weken");
    assert_eq!(at(Place::OwnLane(2)), "{ naam: Systeem, soort: kaartjes }");
    assert_eq!(at(step(3, StepPart::Phase)), "3");
    // What does not stand in the file is found at what it would be a part of.
    assert_eq!(at(step(2, StepPart::Phase)), at(step(2, StepPart::Whole)));
    assert_eq!(at(step(10, StepPart::Whole)), at(Place::Journey));
}
