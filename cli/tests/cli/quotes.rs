//! `klantreis quotes`, and the lane of quotes.

use super::{BROKEN, CLEAN, Folder};

/// Two quotes, of which one may be published; of Gezin 2 nothing is quoted.
const QUOTED: &str = "\
titel: Klantreis van Sam
bron: Interviews
stappen:
  - fase: 1
    gebeurtenis: Ik bel drie keer
    niveau: wanhoop
    bewijs: { soort: geciteerd, bron: Gezin 1, citaat: 'Ik gaf het; echt op.', toestemming: publicatie }
  - fase: 2
    gebeurtenis: Toos komt langs
    niveau: tevreden
    bewijs:
      - { soort: geciteerd, bron: Gezin 3, citaat: Dit blijft onder ons, toestemming: alleen intern }
      - { soort: waargenomen, bron: Gezin 4 }
";

#[test]
fn every_quote_is_listed_with_a_count_by_source() {
    let folder = Folder::with(&[("sam.yaml", QUOTED), ("inge.yaml", CLEAN)]);
    let ran = folder.run(&["quotes", "sam.yaml", "inge.yaml"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.out,
        "\
sam.yaml
  Stap 1 · Gezin 1 · 1 Probleemsituatie · wanhoop
    “Ik gaf het; echt op.”
    toestemming: publicatie
  Stap 2 · Gezin 3 · 2 Vraag of gedwongen kader · tevreden
    “Dit blijft onder ons”
    toestemming: alleen intern

inge.yaml
  geen citaten

Per bron
  Gezin 1: 1 keer geciteerd
  Gezin 2: nooit geciteerd, en nergens genoemd
  Gezin 3: 1 keer geciteerd
  Gezin 4: nooit geciteerd, 1 keer anders gebruikt
"
    );
    assert!(ran.err.contains("binnen moet blijven"), "{}", ran.err);
    assert_eq!(folder.run(&["quotes", "inge.yaml"]).err, "");
}

#[test]
fn a_table_has_a_row_for_each_quote() {
    let folder = Folder::with(&[("sam.yaml", QUOTED)]);
    let ran = folder.run(&["quotes", "sam.yaml", "-o", "citaten.csv"]);
    assert!(ran.out.starts_with("citaten.csv  2 citaten\nPer bron\n  Gezin 1: "), "{}", ran.out);
    let table = folder.read("citaten.csv");
    let rows: Vec<&str> = table.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0], "Bestand;Plaats;Fase;Niveau;Bron;Citaat;Toestemming;Tonen");
    assert_eq!(
        rows[1],
        "sam.yaml;Stap 1;1 Probleemsituatie;wanhoop;Gezin 1;\"Ik gaf het; echt op.\";publicatie;ja"
    );
    assert!(rows[2].ends_with(";Dit blijft onder ons;alleen intern;nee"), "{}", rows[2]);
    folder.run(&["--lang", "en", "quotes", "sam.yaml", "-o", "quotes.md"]);
    let page = folder.read("quotes.md");
    assert!(page.starts_with("| File | Place | Phase |"), "{page}");
    assert!(page.contains("| Gezin 2 | 0 | 0 |\n"), "{page}");
}

#[test]
fn what_cannot_be_listed_is_told() {
    let folder = Folder::with(&[("roos.yaml", BROKEN), ("sam.yaml", QUOTED)]);
    let broken = folder.run(&["quotes", "roos.yaml", "sam.yaml"]);
    assert_eq!(broken.code, Some(1));
    assert!(broken.out.contains("Ik gaf het") && broken.err.contains("--> roos.yaml:2:1"));
    let picture = folder.run(&["quotes", "sam.yaml", "-o", "citaten.pdf"]);
    assert_eq!(picture.code, Some(2));
    assert!(picture.err.contains(".csv, .md, .docx of .txt"), "{}", picture.err);
}

#[test]
fn a_quote_is_drawn_where_it_is_asked_for_and_agreed_to_and_others_are_counted() {
    let folder = Folder::with(&[("sam.yaml", QUOTED)]);
    for format in ["svg", "html", "txt"] {
        let out = format!("sam.{format}");
        folder.run(&["render", "sam.yaml", "-o", &out]);
        assert!(!folder.read(&out).contains("echt op"), "{format} without being asked");
        let ran = folder.run(&["render", "sam.yaml", "--with", "citaten", "-o", &out]);
        assert!(ran.out.contains("1 citaat is niet getekend"), "{}", ran.out);
        let made = folder.read(&out);
        assert!(made.contains("echt op") && !made.contains("Gezin 1"), "{format}");
        assert!(!made.contains("onder ons") && !made.contains("Gezin 3"), "{format}");
        assert!(made.contains("1 citaat"), "{format}");
        let reveal = ["render", "sam.yaml", "--with", "citaten", "--reveal", "bronnen", "-o", &out];
        folder.run(&reveal);
        assert!(
            folder.read(&out).contains("Gezin 1"),
            "{format}: who said it, where sources are asked for"
        );
    }
}
