//! `klantreis report`.

use super::{BROKEN, CLEAN, DOUBTFUL, Folder};

const ENGLISH: &str = "title: Anna's journey\nsteps: [{ event: I call, level: neutral }]\n";
const QUOTED: &str = "\
titel: Klantreis van Cas
stappen:
  - { gebeurtenis: Ik bel, niveau: neutraal, bewijs: { soort: geciteerd, citaat: Ik belde toen } }
";

#[test]
fn puts_the_journeys_in_one_document_and_says_in_which_there_is_something_to_look_at() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", DOUBTFUL)]);
    let ran = folder.run(&["report", "inge.yaml", "bea.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let told: Vec<&str> = ran.out.lines().collect();
    assert!(told[0].starts_with("rapport.pdf  "), "{}", ran.out);
    assert!(told[0].ends_with(" pagina's van 794 × 1123 px, 2 klantreizen"), "{}", ran.out);
    assert_eq!(told[1], "  bea.yaml: 1 aandachtspunt: klantreis check bea.yaml");
    assert_eq!(folder.names(), ["bea.yaml", "inge.yaml", "rapport.pdf"]);
    let english = folder.run(&["--lang", "en", "report", "inge.yaml", "--format", "pdf,html"]);
    assert!(english.out.starts_with("report.pdf, report.html  "), "{}", english.out);
}

#[test]
fn the_web_page_has_the_title_that_is_asked_for_and_the_order_that_is_given() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", DOUBTFUL)]);
    let front = ["--title", "Twee gezinnen", "--subtitle", "Wat wij zagen", "--author", "Wij"];
    let args = [&["report", "bea.yaml", "inge.yaml", "-o", "r.html", "--date", "mei"], &front[..]];
    let ran = folder.run(&args.concat());
    assert!(ran.out.starts_with("r.html  2 klantreizen\n"), "{}", ran.out);
    let page = folder.read("r.html");
    for said in ["<h1>Twee gezinnen</h1>", ">Wat wij zagen<", ">Wij<", ">mei<"] {
        assert!(page.contains(said), "{said}");
    }
    let [bea, inge] = ["Klantreis van Bea", "Klantreis van Inge"]
        .map(|title| page.find(&format!("\">{title}</h2>")).unwrap());
    assert!(bea < inge);
}

#[test]
fn its_language_is_that_of_most_journeys_or_the_one_asked_for() {
    let files = [("inge.yaml", CLEAN), ("bea.yaml", DOUBTFUL), ("anna.yaml", ENGLISH)];
    let folder = Folder::with(&files);
    let language = |options: &[&str]| {
        let args = ["report", "anna.yaml", "bea.yaml", "inge.yaml", "-o", "r.html"];
        folder.run(&[&args[..], options].concat());
        let page = folder.read("r.html");
        page.split("<html lang=\"").nth(1).unwrap()[..2].to_owned()
    };
    assert_eq!([language(&[]), language(&["--language", "en"])], ["nl", "en"]);
}

#[test]
fn all_errors_are_told_at_once_and_the_old_report_stays() {
    let files =
        [("a.yaml", CLEAN), ("roos.yaml", BROKEN), ("sam.yaml", "titel: [\n"), ("r.pdf", "oud")];
    let folder = Folder::with(&files);
    let ran = folder.run(&["report", "a.yaml", "weg.yaml", "roos.yaml", "sam.yaml", "-o", "r.pdf"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    for said in ["weg.yaml bestaat niet", "roos.yaml:2:1", "sam.yaml:"] {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    assert_eq!(folder.read("r.pdf"), "oud");
}

#[test]
fn a_journey_given_twice_is_told_by_whatever_name() {
    let folder = Folder::with(&[("a.yaml", CLEAN)]);
    let ran = folder.run(&["report", "a.yaml", "./a.yaml"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("fout: ./a.yaml staat er twee keer bij.\n"), "{}", ran.err);
    assert_eq!(folder.names(), ["a.yaml"]);
}

#[test]
fn what_was_said_in_confidence_stays_inside_unless_it_is_asked_for() {
    let folder = Folder::with(&[("cas.yaml", QUOTED)]);
    let page = |options: &[&str]| {
        let ran = folder.run(&[&["report", "cas.yaml", "-o", "r.html"][..], options].concat());
        (folder.read("r.html").contains("Ik belde toen"), ran.err)
    };
    assert_eq!(page(&[]), (false, String::new()));
    let (is_there, told) = page(&["--reveal", "citaten"]);
    assert!(is_there && told.contains("geef het niet zomaar door"), "{told}");
}

#[test]
fn other_formats_sizes_and_names_that_cannot_be_are_refused() {
    let folder = Folder::with(&[("a.yaml", CLEAN)]);
    let refused = |options: &[&str], code: i32, said: &str| {
        let ran = folder.run(&[&["report", "a.yaml"][..], options].concat());
        assert_eq!(ran.code, Some(code), "{options:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{options:?}: {}", ran.err);
        assert_eq!(folder.names(), ["a.yaml"]);
    };
    refused(&["-o", "r.svg"], 2, "Laat de naam eindigen op .pdf, .docx of .html.");
    refused(&["-o", "r.odt"], 2, "Laat de naam eindigen op .pdf, .docx of .html.");
    refused(&["--format", "svg"], 2, "svg");
    refused(&["--page", "a5x"], 2, "--page: “a5x” is geen maat van een pagina.");
    refused(&["--page", "60x60"], 1, "te klein voor de tekst van een rapport");
    refused(&["--view", "film"], 2, "--view: “film” is geen beeld.");
    refused(&["-o", "a.yaml"], 2, "");
    refused(&["--lanes", "adviezen"], 1, "staat er niets in a.yaml");
}

#[test]
fn the_settings_of_a_study_count() {
    let settings = "pagina = \"a3\"\nbeeld = \"curve\"\nbron = \"Ons onderzoek\"\n";
    let folder = Folder::with(&[("bea.yaml", "titel: Bea\nstappen: [{ gebeurtenis: Ik bel }]\n")]);
    std::fs::write(folder.path("klantreis.toml"), settings).unwrap();
    let ran = folder.run(&["report", "bea.yaml", "--format", "pdf,html"]);
    assert!(ran.out.contains("van 1587 × 1123 px"), "{}", ran.out);
    assert!(folder.read("rapport.html").contains("<p>Ons onderzoek</p>"));
    let own = folder.run(&["report", "bea.yaml", "--page", "auto"]);
    assert!(own.out.contains("van 794 × 1123 px"), "{}", own.out);
}

#[test]
fn characters_that_no_letter_has_are_told_where_they_stand() {
    let odd = CLEAN.replace("om hulp", "om \u{13000}");
    let folder = Folder::with(&[("a.yaml", CLEAN), ("b.yaml", &odd)]);
    let ran = folder.run(&["report", "a.yaml", "b.yaml"]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(ran.err.contains("b.yaml:6:"), "{}", ran.err);
    assert_eq!(folder.names(), ["a.yaml", "b.yaml"]);
}
