//! Importing again: what notes add comes in, and what was changed by hand stays.

use klantreis::model::{Journey, Language};
use klantreis::source;
use klantreis_import::{Draft, File, Options, Updated, import, update};

const NOTES: &str = "# Reis\n\n## Fase 1\n\nIk verlies mijn baan.\n\n## Fase 2\n\nIk vraag om hulp bij het wijkteam. [-]\n";

fn draft(notes: &str) -> Draft {
    let file = File { name: "n.md", bytes: notes.as_bytes() };
    import(&file, &Options::default()).expect("notes").drafts.remove(0)
}

fn updated(text: &str, notes: &str) -> Updated {
    let updated = update(text, &draft(notes), Language::Dutch).expect("a journey");
    assert!(source::read(&updated.text, Language::Dutch).is_ok(), "{}", updated.text);
    assert_lines_stay(text, &updated.text);
    updated
}

/// Each line of the file stands in the new one, in the same order.
fn assert_lines_stay(before: &str, after: &str) {
    let mut rest = after.lines();
    for line in before.lines() {
        assert!(rest.any(|own| own == line), "{line} is lost:\n{after}");
    }
}

fn journey(text: &str) -> Journey {
    source::read(text, Language::Dutch).expect("a journey").journey
}

fn events(text: &str) -> Vec<String> {
    let steps = journey(text).steps.into_iter();
    steps.filter_map(|step| step.event).map(|event| event.text).collect()
}

#[test]
fn the_same_notes_change_nothing() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let again = updated(&text, NOTES);
    assert_eq!((again.text.as_str(), again.added.len()), (text.as_str(), 0));
}

#[test]
fn a_step_that_the_notes_add_comes_in_where_it_stands_there() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let more = NOTES.replace("## Fase 2", "De huur loopt op. [--]\n! Ik slaap niet.\n\n## Fase 2");
    let more = format!("{more}\nHet gaat weer. [+]\n");
    let updated = updated(&text, &more);
    assert_eq!(
        events(&updated.text),
        [
            "Ik verlies mijn baan.",
            "De huur loopt op.",
            "Ik vraag om hulp bij het wijkteam.",
            "Het gaat weer."
        ]
    );
    let step = &journey(&updated.text).steps[1];
    assert_eq!(step.emotion.as_ref().map(|own| own.text.as_str()), Some("Ik slaap niet."));
    assert_eq!(step.phase.as_deref(), Some("1"));
}

#[test]
fn what_was_changed_by_hand_stays() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let by_hand = text.replace("  # niveau?\n", "  # gebeld op maandag\n").replace(
        "Ik verlies mijn baan.",
        "Ik raak mijn baan kwijt.\n    niveau: wanhoop\n    notitie: eigen notitie",
    );
    let notes = NOTES.replace("Ik verlies mijn baan.", "Ik verlies mijn baan. [-]\n! Bang.");
    let updated = updated(&by_hand, &notes);
    let step = &journey(&updated.text).steps[0];
    assert_eq!(
        step.event.as_ref().map(|event| event.text.as_str()),
        Some("Ik raak mijn baan kwijt.")
    );
    assert_eq!(step.level(), Some(klantreis::model::Level::DESPAIR));
    assert_eq!(step.emotion.as_ref().map(|own| own.text.as_str()), Some("Bang."));
    assert_eq!(updated.otherwise.len(), 2, "{:?}", updated.otherwise);
}

#[test]
fn a_level_that_the_notes_have_now_comes_in() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let updated =
        updated(&text, &NOTES.replace("Ik verlies mijn baan.", "Ik verlies mijn baan. [--]"));
    assert_eq!(updated.added, ["    niveau: wanhoop"]);
}

#[test]
fn a_feeling_of_one_letter_comes_in() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let updated =
        updated(&text, &NOTES.replace("Ik verlies mijn baan.", "Ik verlies mijn baan. [-]\n! x"));
    assert_eq!(updated.added, ["    niveau: ontevreden", "    emotie: x"]);
}

#[test]
fn a_step_that_only_the_file_has_stays_and_is_told() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let own = format!("{text}\n  - fase: 2\n    gebeurtenis: Zelf bedacht na het gesprek.\n");
    let updated = updated(&own, NOTES);
    assert_eq!(updated.added.len(), 0);
    assert_eq!(updated.otherwise, ["stap 3 staat niet in de notities, en blijft"]);
}

#[test]
fn steps_in_short_form_and_at_the_first_column_are_left_in_their_form() {
    let text = "titel: Reis\nstappen:\n- { gebeurtenis: Ik verlies mijn baan., niveau: wanhoop }\n# slot\n";
    let updated = updated(text, NOTES);
    assert_eq!(events(&updated.text).len(), 2);
}

const LATER: &str = "\n## Later\n\nHet gaat eindelijk weer goed. [+]\n";

#[test]
fn a_phase_that_only_the_notes_have_comes_in_where_phases_stand_on_a_line_each() {
    let text = "titel: Reis\nfasen:\n  - Thuis\n  - Hulp\nstappen:\n  - { fase: 1, gebeurtenis: Ik verlies mijn baan. }\n";
    let notes = format!("# Reis\n\n## Thuis\n\nIk verlies mijn baan.\n{LATER}");
    let updated = updated(text, &notes);
    let journey = journey(&updated.text);
    let phase = journey.steps[1].phase.as_deref().and_then(|id| journey.phases.get(id));
    assert_eq!(phase.map(|phase| phase.label.as_str()), Some("Later"), "{}", updated.text);
    assert_eq!(journey.phases.phases[1].label, "Hulp");
    assert!(updated.otherwise.is_empty(), "{:?}", updated.otherwise);
}

#[test]
fn a_step_of_a_phase_that_cannot_come_in_stands_in_none_and_is_told() {
    let text = draft(NOTES).to_yaml(Language::Dutch);
    let updated = updated(&text, &format!("{NOTES}{LATER}"));
    assert_eq!(journey(&updated.text).steps[2].phase, None);
    assert!(updated.text.contains("  # fase? Later\n"), "{}", updated.text);
    assert!(
        updated.otherwise.iter().any(|told| told.contains("“Later”")),
        "{:?}",
        updated.otherwise
    );
}
