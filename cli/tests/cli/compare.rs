//! `klantreis compare`.

use super::{BROKEN, CLEAN, Folder};

const FAMILY: &str = "\
titel: Mila
verteller: { naam: Mila, fictief: ja }
stappen:
  - { fase: 1, gebeurtenis: Ik slaap niet, niveau: wanhoop }
  - { fase: 4, gebeurtenis: Er komt weer iemand nieuw, niveau: wanhoop }
";
const PROFESSIONAL: &str = "\
titel: Sanne
verteller: { naam: Sanne, soort: professional, fictief: ja }
stappen:
  - { fase: 4, gebeurtenis: Wij beginnen, niveau: neutraal }
  - { fase: 5, gebeurtenis: Wij kijken terug, niveau: tevreden }
";
const ELSEWHERE: &str = "\
titel: Elders
stappen:
  - { fase: 6, gebeurtenis: Het gaat goed, niveau: tevreden }
";

fn folder() -> Folder {
    Folder::with(&[("mila.yaml", FAMILY), ("sanne.yaml", PROFESSIONAL), ("elders.yaml", ELSEWHERE)])
}

#[test]
fn draws_two_journeys_side_by_side() {
    let folder = folder();
    let ran = folder.run(&["compare", "mila.yaml", "sanne.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("mila-naast-sanne.svg  "), "{}", ran.out);
    let picture = folder.read("mila-naast-sanne.svg");
    for said in ["Ik slaap niet", "Wij kijken terug", "Verschil", "+2"] {
        assert!(picture.contains(said), "{said}");
    }
}

#[test]
fn says_the_difference_in_each_phase() {
    let ran = folder().run(&["compare", "mila.yaml", "sanne.yaml", "--format", "text"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(
        ran.out,
        "Mila (gezin) naast Sanne (professional)
    ?  Alleen het gezin noemt fase 1.
   +2  In fase 4 is het gezin wanhopig, de professional neutraal.
    ?  Alleen de professional noemt fase 5.
+\u{a0}is Sanne hoger, −\u{a0}is Sanne lager.
"
    );
}

#[test]
fn gives_the_differences_to_programs() {
    let ran = folder().run(&["compare", "mila.yaml", "sanne.yaml", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["parties"][1]["kind"], "professional");
    let phases = told["phases"].as_array().unwrap();
    assert_eq!(phases.len(), 3);
    assert_eq!(phases[1]["phase"], "4");
    assert_eq!(phases[1]["difference"], 2.0);
    assert_eq!(phases[1]["sides"][0]["level"], "Wanhoop");
    assert_eq!(phases[0]["sides"][1]["steps"], 0);
    assert!(phases[0]["difference"].is_null());
}

#[test]
fn compares_the_two_parties_of_one_file() {
    let text = "titel: Els
partijen:
  - { naam: Plan, soort: plan, stappen: [{ fase: 1, gebeurtenis: Rust, niveau: tevreden }] }
  - { naam: Els, stappen: [{ fase: 1, gebeurtenis: Onrust, niveau: ontevreden }] }
";
    let folder = Folder::with(&[("els.yaml", text)]);
    let ran = folder.run(&["compare", "els.yaml", "--format", "text"]);
    assert!(ran.out.contains("Bedoeld in fase 1: tevreden. Beleefd: ontevreden."));
    assert!(folder.run(&["compare", "els.yaml"]).out.starts_with("els-vergelijking.svg  "));
}

#[test]
fn journeys_without_a_common_phase_are_refused_at_a_place() {
    let folder = folder();
    let ran = folder.run(&["compare", "mila.yaml", "elders.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("Geen enkele fase staat ook in mila.yaml."), "{}", ran.err);
    assert!(ran.err.contains("elders.yaml:3:13"), "{}", ran.err);
    assert_eq!(folder.names(), ["elders.yaml", "mila.yaml", "sanne.yaml"]);
}

#[test]
fn a_file_with_errors_is_not_compared() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("roos.yaml", BROKEN)]);
    let ran = folder.run(&["compare", "inge.yaml", "roos.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("roos.yaml"), "{}", ran.err);
}

#[test]
fn one_file_must_have_two_parties() {
    let ran = folder().run(&["compare", "mila.yaml"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("Vergelijken gaat met twee partijen"), "{}", ran.err);
}

#[test]
fn words_and_pictures_are_asked_for_apart() {
    let folder = folder();
    let ran = folder.run(&["compare", "mila.yaml", "sanne.yaml", "--format", "svg,text"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("text en json gaan niet samen"), "{}", ran.err);
}

#[test]
fn the_result_does_not_replace_a_journey() {
    let folder = folder();
    let ran = folder.run(&["compare", "mila.yaml", "sanne.yaml", "-o", "mila.yaml"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(folder.read("mila.yaml"), FAMILY);
}

#[test]
fn another_spelling_of_a_journey_is_still_that_journey() {
    let folder = folder();
    let ran = folder.run(&["compare", "mila.yaml", "sanne.yaml", "-o", "./sanne.yaml"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(folder.read("sanne.yaml"), PROFESSIONAL);
}
