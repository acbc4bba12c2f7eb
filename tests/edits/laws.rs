//! Made-up changes on made-up files: each gives the journey with that change, leaves the rest of the text
//! as it was, and can be undone.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use klantreis::diagnostic::Diagnostics;
use klantreis::edit::{Changed, Edit, OpenFile, apply_all};
use klantreis::model::{Journey, Language};

use crate::any_value::{self, May};
use crate::file_tree::{Node, tree};
use crate::made_files::{file, said};
use crate::support::dice::Dice;
use crate::typed::{self, effective};
use crate::typed_rest::leaves_the_rest;
use crate::untouched::{behind_remark, only_came, only_went, only_within, remarks};

/// How many changes are made, unless `KLANTREIS_CASES` says otherwise.
const CASES: u64 = 800;
/// How many of them are tried on each file.
const EACH: u64 = 20;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What became of the changes: how often each.
#[derive(Default)]
struct Became(BTreeMap<String, usize>);

impl Became {
    fn count(&mut self, what: &str) {
        *self.0.entry(what.to_owned()).or_default() += 1;
    }

    fn times(&self, what: &str) -> usize {
        self.0.get(what).copied().unwrap_or_default()
    }
}

/// What a law says of a change: what is wrong, or nothing.
type Held = Result<(), String>;

/// A made-up file, read once for all changes that are tried on it, what it says, and its parts.
struct Made {
    text: String,
    file: OpenFile,
    journey: Journey,
    tree: Node,
}

/// Holds a law on each of many files; tells the first few faults.
#[expect(clippy::print_stderr, reason = "who asks for many changes is told what became of them")]
fn on_files(law: impl Fn(&Made, &mut Dice, &mut Became) -> Held) -> Became {
    const TOLD: usize = 4;
    let files = setting("KLANTREIS_CASES").unwrap_or(CASES) / EACH;
    let from = setting("KLANTREIS_SEED").unwrap_or(0);
    let (mut became, mut faults) = (Became::default(), Vec::new());
    for seed in from..from + files {
        let mut dice = Dice::of(seed);
        let text = file(seed, &mut dice);
        let (journey, tree) = (said(&text).unwrap(), tree(&text));
        let made = Made { file: opened(&text), text, journey, tree };
        let mut held = (0..EACH).map(|_| law(&made, &mut dice, &mut became));
        faults.extend(held.find_map(Result::err).map(|fault| format!("file {seed}: {fault}")));
    }
    if setting("KLANTREIS_CASES").is_some() {
        eprintln!("{files} files from {from}: {:?}", became.0);
    }
    let told = faults[..faults.len().min(TOLD)].join("\n\n");
    assert!(faults.is_empty(), "{} of {files} files:\n{told}", faults.len());
    became
}

/// Says what is wrong where something is not so.
fn so(is_so: bool, what: &str, shown: &dyn Fn() -> String) -> Held {
    if is_so { Ok(()) } else { Err(format!("{what}: {}", shown())) }
}

/// The lines that two texts do not have in common, with one line around them.
fn lines_of(old: &str, new: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split('\n').collect(), new.split('\n').collect());
    let least = before.len().min(after.len());
    let first = (0..least).take_while(|&at| before[at] == after[at]).count();
    let same = |at: &usize| before[before.len() - at] == after[after.len() - at];
    let behind = (1..=least - first).take_while(same).count();
    let part = |lines: &[&str], sign: &str| -> String {
        let until = lines.len() - behind;
        let own = &lines[first.saturating_sub(2)..(until + 2).min(lines.len())];
        let own: Vec<String> = own.iter().map(|line| format!("{sign}{line:?}")).collect();
        own.join("\n") + "\n"
    };
    format!("{}{}", part(&before, "-"), part(&after, "+"))
}

fn opened(text: &str) -> OpenFile {
    OpenFile::of(text, Language::Dutch).unwrap()
}

/// Makes a change of a file.
fn changed(file: &OpenFile, edit: &Edit) -> Result<Changed, Diagnostics> {
    file.apply_all(std::slice::from_ref(edit), Language::Dutch)
}

/// The same; a panic is a fault like others.
fn tried(file: &OpenFile, edit: &Edit) -> Result<Result<Changed, Diagnostics>, String> {
    let made = catch_unwind(AssertUnwindSafe(|| changed(file, edit)));
    made.map_err(|_| format!("{edit:?} panics\n{}", file.text()))
}

/// Holds what is so of every change.
fn holds(text: &str, Changed { file, undo, .. }: &Changed, shown: &dyn Fn() -> String) -> Held {
    so(said(file.text()).as_ref() == Some(&file.document().journey), "read again", shown)?;
    so(undo.put(file.text()) == text, "undone", shown)
}

/// Where two journeys differ, in short.
fn difference(got: &Journey, wanted: &Journey, shown: &dyn Fn() -> String) -> Held {
    if got == wanted {
        return Ok(());
    }
    let (got, wanted) = (format!("{got:#?}"), format!("{wanted:#?}"));
    let differ = got.lines().zip(wanted.lines()).filter(|(got, wanted)| got != wanted);
    let lines: Vec<String> =
        differ.take(4).map(|(g, w)| format!("is     {g}\nwanted {w}")).collect();
    Err(format!("{}\n{}", lines.join("\n"), shown()))
}

#[test]
fn a_change_gives_the_journey_with_that_change_and_can_be_undone() {
    let became = on_files(|Made { text, file, journey, tree }, dice, became| {
        let Some((edit, after)) = typed::change(journey, dice) else { return Ok(()) };
        let edited = match tried(file, &edit)? {
            Ok(edited) => edited,
            Err(why) if why[0].code == "edit-impossible" => {
                return Err(format!("{edit:?}\n{text}"));
            }
            Err(why) => {
                became.count(why[0].code);
                return Ok(());
            }
        };
        became.count("made");
        let shown = || format!("{edit:?}\n{}", lines_of(text, edited.file.text()));
        difference(&effective(edited.file.document().journey.clone()), &effective(after), &shown)?;
        holds(text, &edited, &shown)?;
        so(leaves_the_rest((text, edited.file.text()), tree, &edit), "other text", &shown)
    });
    assert!(became.times("made") > 0, "{:?}", became.0);
}

#[test]
fn a_change_of_any_value_gives_what_the_file_says_with_it_and_leaves_the_rest() {
    let became = on_files(|Made { text, file, tree, .. }, dice, became| {
        let Some(change) = any_value::change(text, tree, dice) else { return Ok(()) };
        let edit = &change.edit;
        let wanted = said(&change.after.to_string());
        let edited = match (tried(file, edit)?, &wanted) {
            (Ok(edited), _) => edited,
            (Err(_), None) => {
                became.count("cannot be");
                return Ok(());
            }
            (Err(why), Some(_)) => {
                let what = change.around(text);
                return Err(format!("{edit:?}: {} {}\n{what}", why[0].code, why[0].message));
            }
        };
        let shown = || format!("{edit:?} {:?}\n{}", change.may, lines_of(text, edited.file.text()));
        let wanted = wanted.ok_or_else(|| format!("should be refused: {}", shown()))?;
        difference(&edited.file.document().journey, &wanted, &shown)?;
        holds(text, &edited, &shown)?;
        let stays = match &change.may {
            May::Come => only_came(text, edited.file.text()),
            May::Go { within, .. } => {
                only_went(text, edited.file.text(), &(within.start..within.end.min(text.len())))
            }
            May::Differ(from) => {
                only_within(text, edited.file.text(), &(from.start..behind_remark(text, from.end)))
            }
        };
        so(stays, "other text", &shown)?;
        let left = match &change.may {
            May::Go { whole, .. } => {
                // A remark behind what goes is about that.
                let end = behind_remark(text, whole.end);
                format!("{}{}", &text[..whole.start], &text[end..])
            }
            _ => text.to_owned(),
        };
        let mut marks = [remarks(&left), remarks(edited.file.text())];
        if matches!(edit, Edit::Move { .. }) {
            for own in &mut marks {
                own.sort_unstable();
            }
        }
        so(marks[0] == marks[1] || remarks(text) == marks[1], "remarks", &shown)?;
        became.count("made");
        Ok(())
    });
    assert!(became.times("made") > 0, "{:?}", became.0);
}

#[test]
fn several_changes_are_made_as_one_after_the_other() {
    /// How many changes are made together, and on how many files.
    const TOGETHER: usize = 12;
    let files = setting("KLANTREIS_CASES").unwrap_or(CASES) / EACH;
    let (mut passes, mut made) = (0, 0);
    for seed in 0..files {
        let mut dice = Dice::of(seed);
        let text = file(seed, &mut dice);
        let (journey, tree) = (said(&text).unwrap(), tree(&text));
        let some = (0..TOGETHER).filter_map(|_| match dice.below(2) {
            0 => typed::change(&journey, &mut dice).map(|(edit, _)| edit),
            _ => any_value::change(&text, &tree, &mut dice).map(|change| change.edit),
        });
        let mut now = opened(&text);
        let mut edits = Vec::new();
        for edit in some.collect::<Vec<_>>() {
            // Only what can be made, one after the other.
            if let Ok(changed) = changed(&now, &edit) {
                now = changed.file;
                edits.push(edit);
            }
        }
        let together = apply_all(&text, &edits, Language::Dutch);
        let edited = together.unwrap_or_else(|why| panic!("file {seed}: {why} {edits:?}"));
        let now = now.text();
        assert!(edited.text == now, "file {seed}: {}", lines_of(now, &edited.text));
        assert_eq!(edited.undo.put(&edited.text), text, "file {seed}");
        passes += edited.undo.passes().len();
        made += edits.len();
    }
    assert!(passes < made, "{passes} passes for {made} changes");
}
