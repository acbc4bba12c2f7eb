//! `klantreis import` and `klantreis export` with coded interviews and event logs.

use super::Folder;

/// An invented journey with a quote.
const QUOTED: &str = "\
titel: Reis van Sam
stappen:
  - fase: 2
    gebeurtenis: Ik vraag hulp.
    niveau: ontevreden
    organisaties: Wijkteam
    bewijs: { soort: geciteerd, bron: Gesprek 1, citaat: Help mij dan. }
";
const LOG: &str =
    "case id;activity;timestamp\n7;Melding;2024-01-24\n7;Intake;2024-01-31\n8;Melding;2024-02-01\n";
const XES: &str = "<log><trace><string key=\"concept:name\" value=\"7\"/><event><string key=\"concept:name\" value=\"Melding\"/></event></trace></log>";

#[test]
fn quotes_leave_only_when_asked_for_by_name() {
    let folder = Folder::with(&[("sam.yaml", QUOTED)]);
    for reveal in [&[][..], &["--reveal", "bronnen"], &["--reveal", "citaten,notities"]] {
        let ran = folder.run(&[&["export", "sam.yaml", "-o", "sam.qdpx"], reveal].concat());
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains("--reveal citaten"), "{}", ran.err);
    }
    assert_eq!(folder.run(&["export", "sam.yaml", "--reveal", "citaten"]).code, Some(2));
    assert_eq!(folder.names(), ["sam.yaml"]);
    let ran = folder.run(&["export", "sam.yaml", "-o", "sam.qdpx", "--reveal", "citaten"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "sam.qdpx\n"), "{}", ran.err);
    assert!(ran.err.contains("geef het niet zomaar door"), "{}", ran.err);
}

#[test]
fn coded_quotes_come_back_by_a_mapping_that_was_proposed_and_changed() {
    let folder = Folder::with(&[("sam.yaml", QUOTED)]);
    folder.run(&["export", "sam.yaml", "-o", "sam.qdpx", "--reveal", "citaten"]);
    let ran = folder.run(&["import", "sam.qdpx", "--propose-mapping", "codes.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "codes.toml\n"), "{}", ran.err);
    let mapping = folder.read("codes.toml");
    assert!(mapping.contains("\"Gebeurtenis\" = \"gebeurtenis\"\n"), "{mapping}");
    let changed =
        mapping.replace("\"Gebeurtenis\" = \"gebeurtenis\"", "\"Gebeurtenis\" = \"gedachte\"");
    std::fs::write(folder.path("anders.toml"), &changed).unwrap();
    let ran = folder.run(&["import", "sam.qdpx", "--mapping", "anders.toml"]);
    assert!(ran.out.contains("gedachte: Help mij dan."), "{}", ran.out);
    assert!(ran.out.contains("niveau: ontevreden"), "{}", ran.out);
    std::fs::write(folder.path("fout.toml"), "\n\"Gebeurtenisen\" = \"gebeurtenis\"\n").unwrap();
    let ran = folder.run(&["import", "sam.qdpx", "--mapping", "fout.toml", "-o", "x.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("fout.toml, regel 2") && ran.err.contains("Gebeurtenis"),
        "{}",
        ran.err
    );
    assert!(!folder.names().contains(&"x.yaml".to_owned()));
}

#[test]
fn a_mapping_that_is_there_is_not_replaced() {
    let folder = Folder::with(&[("sam.yaml", QUOTED), ("codes.toml", "mijn werk")]);
    folder.run(&["export", "sam.yaml", "-o", "sam.qdc"]);
    let ran = folder.run(&["import", "sam.qdc", "--propose-mapping", "codes.toml"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(folder.read("codes.toml"), "mijn werk");
    let ran = folder.run(&["import", "sam.qdc", "--propose-mapping", "-"]);
    assert!(ran.out.contains("\"Niveau::Wanhoop\" = \"niveau wanhoop\""), "{}", ran.out);
}

#[test]
fn a_log_is_one_case_or_all_into_a_folder() {
    let folder = Folder::with(&[("log.csv", LOG), ("een.xes", XES)]);
    let ran = folder.run(&["import", "log.csv"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--case"), "{}", ran.err);
    let ran = folder.run(&["import", "log.csv", "--case", "7"]);
    assert!(ran.out.contains("tijd: zeven dagen later\n"), "{}", ran.out);
    let ran = folder.run(&["import", "log.csv", "--case", "9", "-o", "x.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("log.csv: er is geen casus “9”"), "{}", ran.err);
    let ran = folder.run(&["import", "log.csv", "een.xes", "-o", "."]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(folder.names(), ["een-7.yaml", "een.xes", "log-7.yaml", "log-8.yaml", "log.csv"]);
}

#[test]
fn one_bad_file_keeps_all_from_being_written() {
    let folder = Folder::with(&[
        ("log.csv", LOG),
        ("kapot.xes", "<log><trace>"),
        ("kapot.qdpx", "geen zip"),
    ]);
    for bad in ["kapot.xes", "kapot.qdpx"] {
        let ran = folder.run(&["import", "log.csv", bad, "-o", "."]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.contains(bad) && ran.err.contains("beschadigd"), "{}", ran.err);
    }
    assert_eq!(folder.names(), ["kapot.qdpx", "kapot.xes", "log.csv"]);
}
