//! Figures for a report: a part of a journey, without what stands around it.

use super::Folder;

const TEXT: &str = "\
titel: Klantreis van Mila
verteller: { naam: Mila, fictief: true }
bron: Verzonnen voorbeeld
stappen:
  - { fase: 1, gebeurtenis: Ik slaap niet, niveau: wanhoop }
  - { fase: 2, gebeurtenis: Ik bel, niveau: neutraal }
  - { fase: 3, gebeurtenis: Er komt iemand, niveau: tevreden }
  - { fase: 3, gebeurtenis: Wij maken een plan, niveau: tevreden }
adviezen:
  - { titel: Blijf bereikbaar }
";

/// The picture with these options, and what is said of it.
fn drawn(options: &[&str]) -> (String, String) {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&[&["render", "mila.yaml", "-o", "-"], options].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    (ran.out, ran.err)
}

/// What is said of options that ask for what is not there.
fn refused(options: &[&str]) -> (Option<i32>, String) {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&[&["render", "mila.yaml"], options].concat());
    assert!(!folder.path("mila.svg").exists());
    (ran.code, ran.err)
}

#[test]
fn only_the_steps_asked_for_are_drawn_with_their_numbers() {
    for asked in ["2..3", "2-3", "2,3"] {
        let (picture, said) = drawn(&["--steps", asked]);
        let shown = ["Ik slaap niet", "Ik bel", "Er komt iemand", "Wij maken een plan"]
            .map(|text| picture.contains(text));
        assert_eq!(shown, [false, true, true, false], "{asked}");
        assert!(picture.contains(">2<") && picture.contains(">3<"));
        assert!(picture.contains("Klantreis van Mila, stap 2 en 3 van 4"));
        assert!(said.contains("Een deel van de klantreis: stap 2 en 3 van 4."), "{said}");
    }
}

#[test]
fn only_the_phases_asked_for_are_drawn() {
    for asked in ["2-3", "2,3", "vraag of gedwongen kader,3"] {
        let (picture, said) = drawn(&["--phases", asked]);
        assert!(!picture.contains("Ik slaap niet") && picture.contains("Wij maken een plan"));
        assert!(said.contains("(stap 2 tot en met 4 van 4)"), "{said}");
    }
}

#[test]
fn what_is_not_there_is_said_with_what_is() {
    let cases = [
        (["--steps", "3..9"], 1, "er is geen stap 9", "1 tot en met 4"),
        (["--steps", "9..3"], 2, "de eerste stap na de laatste", "--steps 5..9"),
        (["--steps", "drie"], 2, "“drie”", "--steps 5..9"),
        (["--phases", "8"], 1, "“8” is geen fase", "1 (Probleemsituatie)"),
        (["--phases", "3-2"], 2, "fase 3 komt na fase 2", "--phases 2-3"),
        (["--phases", "6"], 1, "staat geen stap", "1, 2, 3"),
    ];
    for (options, code, message, help) in cases {
        let (ended, said) = refused(&options);
        assert_eq!(ended, Some(code), "{options:?}: {said}");
        assert!(said.contains(message) && said.contains(help), "{options:?}: {said}");
    }
}

#[test]
fn cards_and_words_are_of_the_same_part() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let told = folder.run(&["describe", "mila.yaml", "--steps", "2", "--long"]).out;
    assert!(told.contains("Stap 2. Ik bel") && !told.contains("Ik slaap niet"), "{told}");
    let cards = folder.run(&["cards", "mila.yaml", "--phases", "2", "--format", "svg", "-o", "-"]);
    assert!(cards.out.contains("Ik bel") && !cards.out.contains("Ik slaap niet"));
    assert!(cards.err.contains("Een deel van de klantreis"), "{}", cards.err);
}

#[test]
fn a_bare_picture_has_no_title_legend_and_foot_and_keeps_its_description() {
    for page in [&["--bare"][..], &["--bare", "--page", "a4"]] {
        let (picture, _) = drawn(page);
        assert!(picture.contains("Ik slaap niet"));
        for around in [">Klantreis van Mila<", "Hoe leest u", "Verzonnen voorbeeld", ">Bron"] {
            assert!(!picture.contains(&format!("{around}</text>")), "{around}");
        }
        let title = picture.find("<title").map(|at| &picture[at..]).unwrap_or_default();
        assert!(title.contains(">Klantreis van Mila</title>") && title.contains("<desc"));
    }
}

#[test]
fn a_caption_says_what_a_bare_picture_does_not() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let said = folder.run(&["describe", "mila.yaml", "--steps", "2..3", "--caption"]).out;
    assert!(said.starts_with("Klantreis van Mila, stap 2 en 3 van 4. Mila"), "{said}");
    for text in ["Hoe leest u de klantreis? Gevuld kader:", "Verzonnen voorbeeld", "fictieve naam"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    let both = folder.run(&["describe", "mila.yaml", "--caption", "--short"]);
    assert_eq!(both.code, Some(2));
}

#[test]
fn a_caption_is_of_the_view_that_the_theme_asks_for() {
    let theme = "beeld = \"lijn\"\n";
    let folder = Folder::with(&[("mila.yaml", TEXT), ("huis.toml", theme)]);
    let caption = |options: &[&str]| {
        folder.run(&[&["describe", "mila.yaml", "--caption"], options].concat()).out
    };
    let (themed, lines) = (caption(&["--theme", "huis.toml"]), caption(&["--view", "lijn"]));
    assert_eq!(themed, lines);
    assert_ne!(themed, caption(&[]));
    let settings = ("klantreis.toml", "thema = \"huis.toml\"\n");
    let folder = Folder::with(&[("mila.yaml", TEXT), ("huis.toml", theme), settings]);
    assert_eq!(folder.run(&["describe", "mila.yaml", "--caption"]).out, lines);
}

#[test]
fn the_text_of_pages_tells_each_page() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let options = ["render", "mila.yaml", "--page", "100x200", "--format", "svg,txt"];
    let ran = folder.run(&options);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let (_, pages) = folder
        .read("mila.txt")
        .split_once("Per pagina")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert!(pages.contains("pagina 1 van") && pages.contains("Stap 1"), "{pages}");
    let first = folder.read("mila-1.svg");
    let desc = first.split_once("-desc\">").unwrap().1.split_once('<').unwrap().0;
    assert!(pages.contains(desc), "{desc} in {pages}");
}
