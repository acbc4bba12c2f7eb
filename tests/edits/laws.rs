//! Made-up changes on made-up files: each gives the journey with that change, leaves the rest of the text
//! as it was, and can be undone.
use std::collections::BTreeMap;

use klantreis::edit::{Edit, Path, apply, apply_all, entry};
use klantreis::model::{
    Action, Anchor, Emotion, Event, Evidence, EvidenceKind, Journey, Language, Level, Opportunity,
    Place, Step, StepId, StepPart, Stretch, Thought, Time,
};
use klantreis::source::{read, write, write_unfolded};

use crate::support::files;
use crate::support::sayable::sayable;

/// How many changes are made, unless `KLANTREIS_CASES` says otherwise.
const CASES: u64 = 800;
/// How many of them are tried on each file.
const EACH: u64 = 20;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn text(&mut self) -> String {
        const WORDS: [&str; 30] = [
            "Ik bel Fier.",
            "a: b",
            "- x",
            "#tag",
            "Ja",
            "null",
            "4",
            "{x}",
            "a #b",
            "“zo”",
            "O'Brien",
            "\"q\"",
            "\\n",
            "😀",
            "[a]",
            "|",
            ">",
            "!",
            "%x",
            "&a",
            "*b",
            "? x",
            "x:",
            "~",
            "2024-01-01",
            "'s",
            "-",
            "---",
            "yes",
            "én dan nog een lange zin met heel wat woorden erin",
        ];
        let words: Vec<&str> =
            (0..=self.below(6)).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(if self.below(12) == 0 { "\n" } else { " " })
    }
}

fn said(text: &str) -> Option<Journey> {
    read(text, Language::Dutch).ok().map(|document| document.journey)
}

/// A journey as a file that a person may have written.
fn file(seed: u64, dice: &mut Dice) -> String {
    let names = files::names();
    let keys = Language::ALL[dice.below(2)];
    let mut text = match dice.below(6) {
        0 => files::text(&names[dice.below(names.len())]),
        1 => write(&files::journey(&names[dice.below(names.len())]), keys),
        2 => write_unfolded(&sayable(seed), keys),
        3 => json(&sayable(seed), keys),
        _ => write(&sayable(seed), keys),
    };
    let told = said(&text).unwrap();
    for nth in 0..12 {
        let other = varied(&text, nth, dice);
        if said(&other).as_ref() == Some(&told) {
            text = other;
        }
    }
    text
}

#[cfg(feature = "json")]
fn json(journey: &Journey, keys: Language) -> String {
    klantreis::source::write_json(journey, keys)
}

#[cfg(not(feature = "json"))]
fn json(journey: &Journey, keys: Language) -> String {
    write(journey, keys)
}

/// The text in another style, which may happen to say something else.
fn varied(text: &str, nth: usize, dice: &mut Dice) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let at = dice.below(lines.len());
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    match dice.below(9) {
        0 => return text.replace("\r\n", "\n").replace('\n', "\r\n"),
        1 => return text.trim_end().to_owned(),
        2 => lines.insert(at, String::new()),
        3 => lines[at] = lines[at].replacen("e ", "e\t", 1),
        4 => {
            let line = lines[at].clone();
            if let Some((key, value)) = line.split_once(": ") {
                let end = value.trim_end_matches('\r').len();
                let (said, end) = (value[..end].replace('\'', "''"), &value[end..]);
                lines[at] = format!("{key}: '{said}'{end}");
            }
        }
        5 => {
            for line in &mut lines {
                *line = line.strip_prefix("  ").map_or(line.clone(), str::to_owned);
            }
        }
        6 => {
            let end = lines[at].trim_end_matches('\r').len();
            lines[at].insert_str(end, &format!(" # merk {nth}"));
        }
        _ => {
            let indent = lines[at].len() - lines[at].trim_start().len();
            lines.insert(at, format!("{}# merk {nth}", " ".repeat(indent)));
        }
    }
    lines.join("\n")
}

/// A change, and the journey that it should give; nothing where the journey has no place for it.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of change")]
fn change(journey: &Journey, dice: &mut Dice) -> Option<(Edit, Journey)> {
    let mut after = journey.clone();
    if dice.below(20) == 0 {
        after.title = dice.text();
        return Some((Edit::SetTitle(after.title.clone()), after));
    }
    let at = dice.below(journey.steps.len());
    let (id, text) = (journey.steps.get(at)?.id, dice.text());
    let own = &mut after.steps[at];
    let part = |part| Place::Step(id, part);
    let level = Level(dice.below(journey.scale_of(id.party).levels.len() * 2 - 1) as u16);
    let edit = match dice.below(16) {
        0 => {
            let level = own.event.as_ref().map_or_else(|| own.level(), |event| event.level);
            let source = own.event.as_ref().and_then(|event| event.level_source);
            if own.event.is_none() {
                // The level of a step stays with the step.
                unlevel(own);
            }
            own.event = Some(Event { text: text.clone(), level, level_source: source });
            Edit::SetText { place: part(StepPart::Event), text }
        }
        1 => {
            let mut own_level = own.emotion.as_ref().and_then(|it| it.level);
            if own.event.is_none() && own.emotion.is_none() {
                own_level = own.level();
                unlevel(own);
            }
            own.emotion = Some(Emotion { text: text.clone(), level: own_level });
            Edit::SetText { place: part(StepPart::Emotion), text }
        }
        2 => {
            let own_level = own.thought.as_ref().and_then(|it| it.level);
            own.thought = Some(Thought { text: text.clone(), level: own_level });
            Edit::SetText { place: part(StepPart::Thought), text }
        }
        3 | 4 => {
            match (&mut own.event, &mut own.emotion, &mut own.thought) {
                (Some(it), ..) => it.level = Some(level),
                (_, Some(it), _) => it.level = Some(level),
                (.., Some(it)) => it.level = Some(level),
                _ => return None,
            }
            Edit::SetLevel { step: id, level: Some(level) }
        }
        5 => {
            let phases = &journey.phases.phases;
            let phase = phases.get(dice.below(phases.len()))?.id.clone();
            after = effective(after);
            after.steps.iter_mut().find(|it| it.id == id)?.phase = Some(phase.clone());
            Edit::SetPhase { step: id, phase: Some(phase) }
        }
        6 => {
            let old =
                own.time.take().unwrap_or(Time { text: String::new(), duration: None, age: None });
            own.time = Some(Time { text: text.clone(), ..old });
            Edit::SetTime { step: id, text: Some(text) }
        }
        7 => {
            if !journey.lines.is_empty() {
                // Whom it is about says on whose line it stands, and so which level is its own.
                return None;
            }
            own.about = (0..=dice.below(2)).map(|_| dice.text()).collect();
            Edit::SetAbout { step: id, about: own.about.clone() }
        }
        8 => {
            let action = Action::by(dice.text(), text);
            own.actions.push(action.clone());
            Edit::AddOrganisation { step: id, action: Box::new(action) }
        }
        9 => {
            let evidence = Evidence::of(EvidenceKind::Quoted, text);
            own.evidence.push(evidence.clone());
            Edit::AddEvidence { step: id, evidence: Box::new(evidence) }
        }
        10 => {
            let missed = dice.below(2) == 0;
            let at = Anchor::Step(id);
            after.opportunities.push(Opportunity { text: text.clone(), missed, at });
            Edit::AddOpportunity { step: id, text, missed }
        }
        11 => {
            let place = dice.below(own.actions.len());
            own.actions.get_mut(place)?.text.clone_from(&text);
            Edit::SetText { place: part(StepPart::Action(place)), text }
        }
        _ => return Some(moved(journey, id, text, dice)),
    };
    Some((edit, after))
}

/// Takes the level from what leads a step.
fn unlevel(step: &mut Step) {
    match (&mut step.emotion, &mut step.thought) {
        (Some(it), _) => it.level = None,
        (_, Some(it)) => it.level = None,
        _ => {}
    }
}

/// A change in which steps there are, or in their order.
#[expect(clippy::too_many_lines, reason = "one arm for each way to change the steps")]
fn moved(journey: &Journey, id: StepId, text: String, dice: &mut Dice) -> (Edit, Journey) {
    let mut own: Vec<StepId> = journey.steps.iter().map(|it| it.id).collect();
    own.retain(|it| it.party == id.party);
    own.sort_unstable();
    let to = dice.below(own.len() + 1);
    let after_id = StepId { number: to, ..id };
    let mut new = Step::event(text, Level(0));
    new.id = StepId { number: usize::MAX, ..id };
    let mut order = own.clone();
    let edit = match dice.below(3) {
        0 => {
            order.insert(to, new.id);
            let mut step = new.clone();
            step.id = StepId::default();
            Edit::AddStep { after: after_id, step: Box::new(step) }
        }
        1 if own.len() > 1 => {
            order.retain(|it| *it != id);
            Edit::RemoveStep(id)
        }
        _ => {
            if after_id != id {
                order.retain(|it| *it != id);
                let at = order.iter().position(|it| *it == after_id).map_or(0, |at| at + 1);
                order.insert(at, id);
            }
            Edit::MoveStep { step: id, after: after_id }
        }
    };
    let mut after = effective(journey.clone());
    if matches!(edit, Edit::AddStep { .. }) {
        let here = after.steps.iter().find(|it| it.id == after_id);
        new.phase = here.and_then(|it| it.phase.clone());
        after.steps.push(new);
    }
    after.steps.retain(|it| it.id.party != id.party || order.contains(&it.id));
    let stays = |at: &Anchor| match at {
        Anchor::Step(at) => at.party != id.party || order.contains(at),
        Anchor::Phase(_) => true,
    };
    after.opportunities.retain(|it| stays(&it.at));
    let number = |old: StepId| match order.iter().position(|it| *it == old) {
        Some(at) if old.party == id.party => StepId { number: at + 1, ..old },
        _ => old,
    };
    let ends = |it: &mut Stretch| {
        it.from = it.from.map(number);
        it.to = it.to.map(number);
    };
    for step in &mut after.steps {
        step.id = number(step.id);
        step.own.iter_mut().for_each(|it| it.until = it.until.map(number));
    }
    after.goals.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.leads.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.involved.iter_mut().for_each(|it| ends(&mut it.stretch));
    after.problems.iter_mut().for_each(|it| ends(&mut it.stretch));
    let anchors = after.reflections.iter_mut().map(|it| &mut it.at);
    for anchor in anchors.chain(after.opportunities.iter_mut().map(|it| &mut it.at)) {
        if let Anchor::Step(step) = anchor {
            *step = number(*step);
        }
    }
    (edit, after)
}

/// The journey with the phase at each step that it is in, and in the order of the file.
fn effective(mut journey: Journey) -> Journey {
    journey.steps.sort_by_key(|step| step.id);
    let mut before: Option<(usize, String)> = None;
    for step in &mut journey.steps {
        let here = before.take().filter(|(party, _)| *party == step.id.party);
        step.phase = step.phase.take().or(here.map(|(_, phase)| phase));
        if !journey.parties.is_empty() {
            // Side by side, passes are counted.
            step.round = None;
        }
        before = step.phase.clone().map(|phase| (step.id.party, phase));
    }
    journey.text_languages = BTreeMap::new();
    journey.opportunities.sort_by_key(|it| format!("{it:?}"));
    journey
}

/// Where changes are refused, why: how often.
type Refused = BTreeMap<String, usize>;

fn hold(seed: u64, refused: &mut Refused) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let text = file(seed, &mut dice);
    let journey = said(&text).unwrap();
    for _ in 0..EACH {
        let Some((edit, after)) = change(&journey, &mut dice) else { continue };
        let edited = match apply(&text, &edit, Language::Dutch) {
            Ok(edited) => edited,
            Err(why) => {
                *refused.entry(why[0].code.to_owned()).or_default() += 1;
                continue;
            }
        };
        *refused.entry("made".to_owned()).or_default() += 1;
        let shown = || format!("{seed}: {edit:?}\n--- {text}\n+++ {}", edited.text);
        let got = effective(edited.document.journey.clone());
        let wanted = effective(after);
        assert!(got == wanted, "{}", difference(&got, &wanted, &shown()));
        assert!(said(&edited.text).as_ref() == Some(&edited.document.journey), "{}", shown());
        assert!(edited.undo.put(&edited.text) == text, "{}", shown());
        keeps_the_rest(&text, &edited.text, &edit, &shown);
    }
}

/// Where two journeys differ, in short.
fn difference(got: &Journey, wanted: &Journey, shown: &str) -> String {
    let (got, wanted) = (format!("{got:#?}"), format!("{wanted:#?}"));
    let differ = got.lines().zip(wanted.lines()).filter(|(got, wanted)| got != wanted);
    let lines: Vec<String> =
        differ.take(12).map(|(g, w)| format!("is     {g}\nwanted {w}")).collect();
    format!("{}\n{shown}", lines.join("\n"))
}

/// What stands around the part that changes is byte for byte as before; remarks stay in any case.
fn keeps_the_rest(old: &str, new: &str, edit: &Edit, shown: &dyn Fn() -> String) {
    let key = match edit {
        Edit::SetTitle(_) => Path::root().key("titel"),
        Edit::SetText { place: Place::Step(step, part), .. } if step.party == 0 => {
            let key = match part {
                StepPart::Event => "gebeurtenis",
                StepPart::Emotion => "emotie",
                StepPart::Thought => "gedachte",
                _ => return,
            };
            Path::root().key("stap").at(step.number - 1).key(key)
        }
        _ => return,
    };
    if let Ok(span) = entry(old, &key, Language::Dutch) {
        assert!(new.starts_with(&old[..span.start]), "{}", shown());
        assert!(new.ends_with(&old[span.end..]), "{}", shown());
    }
    let remarks = |text: &str| -> Vec<String> {
        let at = text.match_indices("# merk ").map(|(at, _)| text[at..].chars().take(9).collect());
        at.collect()
    };
    assert_eq!(remarks(old), remarks(new), "{}", shown());
}

#[test]
fn a_change_gives_the_journey_with_that_change_and_can_be_undone() {
    let cases = setting("KLANTREIS_CASES").unwrap_or(CASES) / EACH;
    let from = setting("KLANTREIS_SEED").unwrap_or(0);
    let mut refused = Refused::new();
    for seed in from..from + cases {
        hold(seed, &mut refused);
    }
    let impossible = refused.get("edit-impossible").copied().unwrap_or_default();
    assert_eq!(impossible, 0, "{refused:?}");
}

#[test]
fn several_changes_are_made_as_one_after_the_other() {
    for seed in 0..40 {
        let mut dice = Dice(seed);
        let text = file(seed, &mut dice);
        let journey = said(&text).unwrap();
        let edits: Vec<Edit> =
            (0..6).filter_map(|_| change(&journey, &mut dice)).map(|(edit, _)| edit).collect();
        let one_by_one = edits.iter().try_fold(text.clone(), |text, edit| {
            apply(&text, edit, Language::Dutch).map(|edited| edited.text)
        });
        let together = apply_all(&text, &edits, Language::Dutch);
        if let (Ok(text_after), Ok(edited)) = (one_by_one, together) {
            assert_eq!(said(&text_after), said(&edited.text), "{seed}");
            assert_eq!(edited.undo.put(&edited.text), text, "{seed}");
        }
    }
}
