//! Choosing what `klantreis render` draws.

use super::Folder;

const TEXT: &str = "\
titel: Mila
stappen:
  - fase: 1
    analyse: 2
    gebeurtenis: Ik slaap niet
    niveau: wanhoop
    emotie: Wat een nacht
    organisaties: { naam: Wijkteam, actie: belt aan }
adviezen:
  - { titel: Blijf bereikbaar }
";

/// What is drawn with these options.
fn drawn(options: &[&str]) -> String {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&[&["render", "mila.yaml", "-o", "-"], options].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran.out
}

/// Which of these texts are in the picture.
fn shown(picture: &str) -> [bool; 4] {
    ["Ik slaap niet", "Wat een nacht", "Wijkteam", "Blijf bereikbaar"]
        .map(|it| picture.contains(it))
}

#[test]
fn draws_all_but_the_advice_unless_told_otherwise() {
    assert_eq!(shown(&drawn(&[])), [true, true, true, false]);
}

#[test]
fn leaves_out_what_it_is_told_to() {
    assert_eq!(shown(&drawn(&["--without", "emoties"])), [true, false, true, false]);
    assert_eq!(
        shown(&drawn(&["--without", "emotions,organisations"])),
        [true, false, false, false]
    );
}

#[test]
fn draws_also_what_it_is_told_to() {
    assert_eq!(shown(&drawn(&["--with", "adviezen"])), [true, true, true, true]);
}

#[test]
fn draws_only_the_lanes_it_is_told_to() {
    assert_eq!(shown(&drawn(&["--lanes", "adviezen"])), [false, false, false, true]);
    assert_eq!(shown(&drawn(&["--lanes", "organisaties"])), [false, false, true, false]);
}

#[test]
fn draws_the_lanes_in_the_order_given() {
    let place = |picture: &str, text: &str| picture.find(text).unwrap();
    let usual = drawn(&["--lanes", "gebeurtenissen,organisaties"]);
    assert!(place(&usual, "Beleving</text>") < place(&usual, "Organisaties</text>"));
    let other = drawn(&["--lanes", "organisaties,gebeurtenissen"]);
    assert!(place(&other, "Organisaties</text>") < place(&other, "Beleving</text>"));
}

#[test]
fn draws_the_strict_reading() {
    assert!(drawn(&[]).contains("1 Probleemsituatie"));
    assert!(drawn(&["--analysis"]).contains("fase 2 Vraag of gedwongen kader"));
}

/// A journey about two people.
const TWO: &str = "\
titel: Bea
stappen:
  - { fase: 1, gebeurtenis: Wij wachten, niveau: neutraal, betreft: Ad }
  - { gebeurtenis: Zij belt, niveau: neutraal, betreft: [Ad, Larissa] }
  - { gebeurtenis: Ik werk, niveau: neutraal }
";

#[test]
fn draws_the_steps_about_one_person() {
    let folder = Folder::with(&[("bea.yaml", TWO)]);
    let ran = folder.run(&["render", "bea.yaml", "--about", "larissa"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains(" px, 1 stap, 1 kader"), "{}", ran.out);
    let picture = folder.read("bea.svg");
    assert!(picture.contains("Bea, over Larissa") && picture.contains("Zij belt"));
    assert!(picture.contains("1 Probleemsituatie") && !picture.contains("Wij wachten"));
}

#[test]
fn somebody_whom_no_step_is_about_is_an_error_that_names_the_others() {
    let folder = Folder::with(&[("bea.yaml", TWO), ("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "bea.yaml", "--about", "Bea"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("Geen stap van “Bea” gaat over Bea."), "{}", ran.err);
    assert!(ran.err.contains("U kunt kiezen uit: Ad, Larissa."), "{}", ran.err);
    let ran = folder.run(&["--lang", "en", "render", "mila.yaml", "--about", "Bea"]);
    assert!(ran.err.contains("Put `about:` and a name with a step."), "{}", ran.err);
    assert_eq!(folder.names(), ["bea.yaml", "mila.yaml"]);
}

#[test]
fn says_what_a_card_leans_on_when_asked_to() {
    let text = TWO.replace("betreft: Ad }", "bewijs: { soort: geciteerd, bron: Gezin 1 } }");
    let folder = Folder::with(&[("bea.yaml", &text)]);
    folder.run(&["render", "bea.yaml"]);
    assert!(!folder.read("bea.svg").contains("Geciteerd"));
    assert_eq!(folder.run(&["render", "bea.yaml", "--with", "bewijs"]).code, Some(0));
    let picture = folder.read("bea.svg");
    assert!(picture.contains(">Geciteerd</text>") && !picture.contains("Gezin 1"), "{picture}");
    let asked = ["render", "bea.yaml", "--with", "bewijs", "--reveal", "bronnen"];
    assert_eq!(folder.run(&asked).code, Some(0));
    let picture = folder.read("bea.svg");
    assert!(picture.contains(">Geciteerd: Gezin 1</text>"), "{picture}");
    assert!(picture.contains("neutraal: Wij wachten. Geciteerd: Gezin 1."), "{picture}");
    let ran = folder.run(&["render", "bea.yaml", "--lanes", "bewijs"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
}

#[test]
fn nothing_stays_inside_that_is_asked_for_and_all_else_does() {
    let text = TWO.replace(
        "betreft: Ad }",
        "notitie: Stil zijn., vraag: Wat nu?, bewijs: { soort: geciteerd, bron: Gezin 1, \
         citaat: Niemand belde., toelichting: hoofdstuk 2 } }",
    );
    let folder = Folder::with(&[("bea.yaml", &text)]);
    let words = [
        ("citaten", "Niemand belde"),
        ("notities", "Stil zijn"),
        ("vragen", "Wat nu"),
        ("bronnen", "Gezin 1"),
    ];
    for asked in [None, Some("citaten"), Some("notities"), Some("vragen"), Some("bronnen")] {
        let mut arguments = vec!["render", "bea.yaml", "-o", "bea.html"];
        arguments.extend(asked.into_iter().flat_map(|it| ["--reveal", it]));
        assert_eq!(folder.run(&arguments).code, Some(0), "{asked:?}");
        let page = folder.read("bea.html");
        for (name, word) in words {
            assert_eq!(page.contains(word), asked == Some(name), "{asked:?}: {word}");
        }
    }
    let ran = folder.run(&["render", "bea.yaml", "--reveal", "namen"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("“namen” is niets dat binnen blijft"), "{}", ran.err);
}

#[test]
fn an_unknown_lane_is_wrong_usage() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--without", "kleuren"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("“kleuren” is geen baan"), "{}", ran.err);
    assert!(ran.err.contains("gebeurtenissen, emoties"), "{}", ran.err);
    assert_eq!(folder.names(), ["mila.yaml"]);
}

#[test]
fn lanes_without_anything_in_them_are_not_drawn() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--lanes", "ervaringen"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("staat er niets in mila.yaml"), "{}", ran.err);
    assert_eq!(folder.names(), ["mila.yaml"]);
}

#[test]
fn the_summary_counts_what_is_drawn() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let summary = |options: &[&str]| {
        folder.run(&[&["render", "mila.yaml"], options].concat()).out.trim_end().to_owned()
    };
    assert!(summary(&[]).contains(" px, 1 stap, 3 kaders"), "{}", summary(&[]));
    assert!(summary(&["--without", "emoties"]).contains(" px, 1 stap, 2 kaders"));
    assert!(summary(&["--lanes", "adviezen"]).contains(" px, 1 kader"));
}

/// A journey with lanes of its own.
const OWN: &str = "\
titel: Noor
eigen_banen: [Kanaal, { naam: Wachttijd, soort: balken }, Leeg]
stappen:
  - { gebeurtenis: Ik bel, niveau: neutraal, eigen: { Kanaal: telefoon, Wachttijd: 3 weken } }
  - { gebeurtenis: Ik wacht, niveau: wanhoop, eigen: { Wachttijd: 3 weken } }
";

#[test]
fn lanes_of_the_journeys_own_are_chosen_by_their_names() {
    let folder = Folder::with(&[("noor.yaml", OWN)]);
    let drawn = |options: &[&str]| {
        let ran = folder.run(&[&["render", "noor.yaml", "-o", "-"], options].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ["telefoon</text>", "3 weken</text>", "Ik bel</text>", "Leeg</text>"]
            .map(|text| ran.out.matches(text).count())
    };
    assert_eq!(drawn(&[]), [1, 1, 1, 0]);
    assert_eq!(drawn(&["--lanes", "wachttijd"]), [0, 1, 0, 0]);
    assert_eq!(drawn(&["--without", "Kanaal"]), [0, 1, 1, 0]);
    assert_eq!(drawn(&["--lanes", "events", "--with", "KANAAL"]), [1, 0, 1, 0]);
    let ran = folder.run(&["render", "noor.yaml", "--with", "Kanalen"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("“Kanalen” is geen baan") && ran.err.contains("Kanaal, Wachttijd"));
}

#[test]
fn a_lane_that_nothing_fills_is_told() {
    let folder = Folder::with(&[("noor.yaml", OWN)]);
    let ran = folder.run(&["check", "noor.yaml"]);
    assert!(ran.out.contains("In de eigen baan “Leeg” staat niets"), "{}{}", ran.out, ran.err);
    let ran = folder.run(&["render", "noor.yaml"]);
    assert!(ran.out.contains("aandachtspunt"), "{}", ran.out);
}
