//! `klantreis set`, `add`, `move`, `remove` and `rename`.

use super::{BROKEN, Folder};

const STORY: &str = "titel: Sam # mijn buurman
verteller: Sam
stappen:
  # eerst
  - fase: 1
    gebeurtenis: \"Ik bel: niemand\"
    niveau: neutraal
  - gebeurtenis: Sams broer komt
";

fn changed(args: &[&str]) -> (String, String) {
    let folder = Folder::with(&[("sam.yaml", STORY)]);
    let ran = folder.run(args);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
    (ran.out, folder.read("sam.yaml"))
}

#[test]
fn a_change_is_shown_and_leaves_the_rest_of_the_file() {
    let (out, text) =
        changed(&["set", "sam.yaml", "stap:1.niveau=tevreden", "step:2.emotion=Rust"]);
    assert_eq!(
        out,
        "-   7      niveau: neutraal\n+   7      niveau: tevreden\n+   9      emotie: Rust\n"
    );
    let wanted = STORY.replace("niveau: neutraal", "niveau: tevreden");
    assert_eq!(text, wanted + "    emotie: Rust\n");
    let (_, text) = changed(&["remove", "sam.yaml", "stap:1.niveau"]);
    assert_eq!(text, STORY.replace("    niveau: neutraal\n", ""));
}

#[test]
fn a_step_is_added_moved_and_removed() {
    let add = ["add", "sam.yaml", "Ik ga", "--after", "1", "--niveau", "wanhoop"];
    let (_, text) = changed(&add);
    let new = "  - gebeurtenis: Ik ga\n    niveau: wanhoop\n  - gebeurtenis: Sams";
    assert!(text.contains(new), "{text}");
    let (_, text) = changed(&["move", "sam.yaml", "stap:1", "--after", "2"]);
    assert!(
        text.contains("  - fase: 1\n    gebeurtenis: Sams broer komt\n  - fase: 1\n"),
        "{text}"
    );
    let (_, text) = changed(&["move", "sam.yaml", "2", "--phase", "3"]);
    assert!(text.ends_with("  - fase: 3\n    gebeurtenis: Sams broer komt\n"), "{text}");
    let (_, text) = changed(&["remove", "sam.yaml", "stap:2"]);
    assert_eq!(text, STORY.replace("  - gebeurtenis: Sams broer komt\n", ""));
}

#[test]
fn an_item_of_any_list_moves() {
    let file =
        STORY.replace("verteller: Sam", "verteller: Sam\nfictieve_namen: [Noor, Els] # twee");
    let folder = Folder::with(&[("sam.yaml", &file)]);
    let ran = folder.run(&["move", "sam.yaml", "fictieve_namen:2", "--after", "0"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(folder.read("sam.yaml"), file.replace("[Noor, Els]", "[Els, Noor]"));
    for (args, code, said) in [
        (["fictieve_namen:2", "--after", "7"], 1, "Nummer 7 staat niet in de lijst."),
        (["fictieve_namen:2", "--phase", "3"], 2, "Alleen een stap gaat naar een andere fase"),
        (["fictieve_namen:2", "--after", "Els"], 2, "“Els” is geen nummer van de lijst."),
    ] {
        let ran = folder.run(&[&["move", "sam.yaml"][..], &args[..]].concat());
        assert!(ran.code == Some(code) && ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn a_name_changes_everywhere_and_what_still_names_it_is_told() {
    let file = STORY.replace("mijn buurman", "heet echt geen Sam");
    let folder = Folder::with(&[("sam.yaml", &file)]);
    let ran = folder.run(&["rename", "sam.yaml", "Sam", "Noor"]);
    assert!(
        ran.out.ends_with(
            "3 plaatsen\n“Sam” staat nog in 1 regel: in commentaar, een adres of een ander woord.\n"
        ),
        "{}",
        ran.out
    );
    assert!(folder.read("sam.yaml").contains("Noors broer komt"));
}

#[test]
fn a_trial_and_a_change_that_cannot_be_made_write_nothing() {
    let folder = Folder::with(&[("sam.yaml", STORY), ("roos.yaml", BROKEN)]);
    assert_eq!(folder.run(&["remove", "sam.yaml", "stap:2", "--dry-run"]).code, Some(0));
    for (args, code, told) in [
        (["set", "sam.yaml", "stap:1.nivo=tevreden"], 1, "Bedoelt u “niveau”?"),
        (["set", "sam.yaml", "stap:1.niveau=blij"], 1, "tevreden, neutraal"),
        (["set", "sam.yaml", "stap:7.niveau=tevreden"], 1, "Stap 7 bestaat niet"),
        (["set", "sam.yaml", "stap:1"], 2, "stap:4.niveau=tevreden"),
        (["set", "roos.yaml", "titel=x"], 1, "vertelster"),
        (["remove", "sam.yaml", "stap:nul"], 2, "is geen plaats"),
        (["move", "sam.yaml", "stap:1"], 2, "--after"),
    ] {
        let ran = folder.run(&args);
        assert_eq!(ran.code, Some(code), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(told), "{args:?}: {}", ran.err);
    }
    assert_eq!((folder.read("sam.yaml"), folder.read("roos.yaml")), (STORY.into(), BROKEN.into()));
}

#[test]
fn the_mark_and_line_ends_of_windows_stay_and_standard_input_goes_to_the_screen() {
    let file = format!("\u{FEFF}{}", STORY.replace('\n', "\r\n"));
    let folder = Folder::with(&[("sam.yaml", &file)]);
    assert_eq!(folder.run(&["set", "sam.yaml", "titel=Sams reis"]).code, Some(0));
    assert_eq!(folder.read("sam.yaml"), file.replace("titel: Sam ", "titel: Sams reis "));
    let ran = folder.run_with_input(&["set", "-", "titel=Sams reis"], STORY);
    assert_eq!(ran.out, STORY.replace("titel: Sam ", "titel: Sams reis "));
}
