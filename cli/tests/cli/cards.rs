//! `klantreis cards`.

use super::{BROKEN, CLEAN, Folder};

#[test]
fn makes_sheets_of_cards_beside_the_journey() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["cards", "inge.yaml", "--format", "svg"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("inge-kaarten.svg  1123 × 794 px"), "{}", ran.out);
    let sheet = folder.read("inge-kaarten.svg");
    for text in ["Ik verlies mijn baan", "Ik vraag om hulp", "Ik schaam me"] {
        assert!(sheet.contains(&format!("{text}</text>")), "{text}");
    }
    assert_eq!(folder.names(), ["inge-kaarten.svg", "inge.yaml"]);
}

#[test]
fn more_than_four_cards_take_more_sheets() {
    let steps = "  - { fase: 2, gebeurtenis: Ik bel, niveau: neutraal }\n".repeat(6);
    let folder = Folder::with(&[("inge.yaml", &format!("{CLEAN}{steps}"))]);
    let ran = folder.run(&["cards", "inge.yaml", "-o", "k.svg"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(folder.names(), ["inge.yaml", "k-1.svg", "k-2.svg", "k-3.svg"]);
}

#[test]
fn what_is_felt_can_stay_off_the_cards() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran =
        folder.run(&["cards", "inge.yaml", "--without", "emoties", "--format", "svg", "-o", "-"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("Ik vraag om hulp</text>") && !ran.out.contains("Ik schaam me"));
}

#[test]
fn what_says_where_a_card_belongs_can_be_hidden() {
    let more = "problemen:\n  - { domein: geld, tekst: Veel schulden, zwaarte: zwaar }\nstappen:";
    let folder = Folder::with(&[("inge.yaml", &CLEAN.replacen("stappen:", more, 1))]);
    let cards = |options: &[&str]| {
        let command = ["cards", "inge.yaml", "--format", "svg", "-o", "-"];
        folder.run(&[&command[..], options].concat())
    };
    let usual = cards(&["--without", "emoties,organisaties"]);
    assert!(usual.out.contains("Stap 1") && usual.out.contains("1 Probleemsituatie"));
    assert!(usual.out.contains("Veel schulden") && usual.out.contains("Geld"));
    for hide in ["niveau,fase,nummer", "level,phase,number"] {
        let ran = cards(&["--without", "emoties,organisaties", "--hide", hide]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        for word in ["Stap 1", "Probleemsituatie", "evreden"] {
            assert!(!ran.out.contains(word), "{word} with {hide}");
        }
        assert!(ran.out.contains("Ik vraag om hulp") && ran.out.contains("Veel schulden"));
    }
    let twice =
        cards(&["--without", "emoties,organisaties", "--verberg", "fase", "--hide", "nummer"]);
    assert!(!twice.out.contains("Stap 1") && !twice.out.contains("Probleemsituatie"));
    let unknown = cards(&["--hide", "fase,kleur"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    assert!(unknown.err.contains("kleur") && unknown.err.contains("niveau, fase, nummer"));
    assert_eq!(folder.run(&["cards", "--blank", "--hide", "fase"]).code, Some(2));
}

#[test]
fn an_empty_map_needs_no_journey_and_can_have_the_phases_of_one() {
    let own = CLEAN.replacen("stappen:", "fasen: [Zoeken, Vinden]\nstappen:", 1);
    let folder = Folder::with(&[("inge.yaml", &own)]);
    let standard = folder.run(&["cards", "--blank", "--format", "svg"]);
    assert_eq!((standard.code, standard.err.as_str()), (Some(0), ""));
    assert!(folder.read("leeg-werkblad-1.svg").contains("1 Probleemsituatie"));
    let ran = folder.run(&["cards", "inge.yaml", "--leeg", "--format", "svg"]);
    assert_eq!(ran.code, Some(0));
    let map = folder.read("inge-leeg-werkblad-1.svg");
    assert!(map.contains("2 Vinden") && map.contains("Wanhoop") && !map.contains("baan"));
}

#[test]
fn an_answer_sheet_has_the_questions_of_its_tables_or_else_the_four_of_any_scenario() {
    let tables = "tafels:\n  - naam: de fishbowl\n    soort: fishbowl\n    vragen: { vraag: Wie had de regie? }\n";
    let own = format!("{CLEAN}{tables}");
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("tafel.yaml", &own)]);
    let ran = folder.run(&["cards", "inge.yaml", "--tafel", "--format", "svg"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let sheet = folder.read("inge-antwoordvel.svg");
    assert!(sheet.contains("Klantreis van Inge") && sheet.contains("Wat heeft u daarvoor nodig?"));
    folder.run(&["cards", "tafel.yaml", "--table", "-o", "vel.svg", "--format", "svg"]);
    let sheet = folder.read("vel.svg");
    assert!(sheet.contains("Wie had de regie?") && !sheet.contains("daarvoor nodig"));
    assert_eq!(folder.run(&["cards", "--blank", "--table"]).code, Some(2));
}

#[test]
fn what_cannot_be_made_is_told() {
    let folder = Folder::with(&[("roos.yaml", BROKEN), ("inge.yaml", CLEAN)]);
    let nothing = folder.run(&["cards"]);
    assert_eq!(nothing.code, Some(2));
    assert!(nothing.err.contains("--blank"), "{}", nothing.err);
    let broken = folder.run(&["cards", "roos.yaml"]);
    assert_eq!((broken.code, broken.out.as_str()), (Some(1), ""));
    assert!(broken.err.contains("--> roos.yaml:2:1"), "{}", broken.err);
    assert_eq!(
        folder.run(&["cards", "inge.yaml", "-o", "inge.yaml", "--format", "svg"]).code,
        Some(2)
    );
    assert_eq!(folder.read("inge.yaml"), CLEAN);
    assert_eq!(folder.names(), ["inge.yaml", "roos.yaml"]);
}

#[test]
fn what_is_asked_for_and_is_on_no_card_is_told() {
    let asking =
        CLEAN.replacen("stappen:\n", "stappen:\n  - { gebeurtenis: Ik wacht, vraag: En nu? }\n", 1);
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("vraag.yaml", &asking)]);
    let none = folder.run(&["cards", "inge.yaml", "--reveal", "vragen", "-o", "a.svg"]);
    assert!(none.err.contains("Er staan geen vragen in deze klantreis"), "{}", none.err);
    let some = folder.run(&["cards", "vraag.yaml", "--reveal", "vragen", "-o", "b.svg"]);
    assert!(some.err.contains("Op kaarten komen geen vragen"), "{}", some.err);
}
