//! Writes a journey as notes that import to the same journey.

use std::fmt::Write;

use klantreis::model::{Action, Evidence, EvidenceKind, Journey, Language, PhaseSet, Scale, Step};

use crate::export::escape::{at_the_beginning, in_list, within};
use crate::export::exported::Exported;
use crate::export::not_held::not_held;
use crate::file::{File, Options};
use crate::notes::{level_mark, moment, speaker};
use crate::read::import;
use crate::refusal::Refusal;

/// Writes a journey as notes in Markdown, in the notation that [`crate::import`] reads.
///
/// # Errors
/// Where several parties tell the journey: notes are of one.
pub fn notes(journey: &Journey, messages: Language) -> Result<Exported, Refusal> {
    if !journey.parties.is_empty() {
        return Err(Refusal::several_tellers(messages));
    }
    let text = Writing::of(journey).text();
    let options = Options { messages, language: journey.language, ..Options::default() };
    let back = import(&File { name: "notes.md", bytes: text.as_bytes() }, &options)?;
    let not_held =
        back.drafts.first().map_or_else(Vec::new, |draft| not_held(journey, &draft.journey));
    Ok(Exported { text, not_held })
}

struct Writing<'j> {
    journey: &'j Journey,
    teller: Option<&'j str>,
    is_standard: bool,
    out: String,
    /// The phase that the last heading names.
    phase: Option<&'j str>,
    /// Whether nothing stands below that heading yet.
    is_fresh: bool,
}

impl<'j> Writing<'j> {
    fn of(journey: &'j Journey) -> Self {
        let teller = journey.narrator.as_ref().map(|narrator| narrator.name.as_str());
        let is_standard = journey.phases.phases == PhaseSet::standard(journey.language).phases;
        Self { journey, teller, is_standard, out: String::new(), phase: None, is_fresh: false }
    }

    fn text(mut self) -> String {
        let journey = self.journey;
        self.line(&format!("# {}", within(&journey.title, &[])));
        self.head();
        for step in &journey.steps {
            self.heading(step);
            self.step(step);
        }
        self.out
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// Who tells the story, and the levels where they are not the usual ones.
    fn head(&mut self) {
        let (journey, language) = (self.journey, self.journey.language);
        if let Some(narrator) = &journey.narrator {
            let age = narrator.age.map(|age| format!(", {age} {}", language.pick("jaar", "years")));
            let who = language.pick("Verteller", "Narrator");
            let name = in_list(&narrator.name);
            let is_invented = narrator.fictional == Some(true);
            let invented = language.pick(", bedachte naam", ", invented name");
            let invented = if is_invented { invented } else { "" };
            self.line(&format!("\n{who}: {name}{}{invented}", age.unwrap_or_default()));
        }
        if let Some(source) = &journey.source {
            let word = language.pick("Bron", "Source");
            self.line(&format!("\n{word}: {}", within(source, &[])));
        }
        if journey.scale != Scale::satisfaction(language) {
            let levels: Vec<String> =
                journey.scale.levels.iter().map(|level| in_list(level)).collect();
            let scale = language.pick("Schaal", "Scale");
            self.line(&format!("\n{scale}: {}", levels.join(", ")));
        }
    }

    /// A heading, where a step is in another phase than the one before or in a new round of it.
    fn heading(&mut self, step: &'j Step) {
        let Some(phase) = step.phase.as_deref() else { return };
        let again = again(step, self.journey.language, |reason| within(reason, &[]));
        if self.phase == Some(phase) && again.is_empty() {
            return;
        }
        let label = self.journey.phases.get(phase).map_or("", |phase| phase.label.as_str());
        let label = within(label, &[]);
        let name =
            if self.is_standard || label.is_empty() { format!("{phase} {label}") } else { label };
        self.line(&format!("\n## {}{again}", name.trim()));
        (self.phase, self.is_fresh) = (Some(phase), true);
    }

    fn step(&mut self, step: &Step) {
        let begins_by_itself = self.is_fresh
            && step.event.is_none()
            && step.emotion.is_none()
            && step.thought.is_none();
        self.is_fresh = false;
        self.line("");
        let opening = self.opening(step);
        if !(opening == "[ ]" && begins_by_itself && step.time.is_none()) {
            self.line(&opening);
        }
        // What does not sound like a time is called one.
        if let Some(time) = step.time.as_ref().filter(|it| !moment::sounds_like_a_time(&it.text)) {
            let word = self.journey.language.pick("Tijd", "Time");
            self.line(&format!("{word}: {}", within(&time.text, &[])));
        }
        let literal = literal(&step.evidence);
        if let Some(emotion) = &step.emotion {
            self.line(&format!("! {}", self.hanging(&emotion.text, &literal)));
        }
        if let Some(thought) = &step.thought {
            self.line(&format!("? {}", self.hanging(&thought.text, &literal)));
        }
        for action in &step.actions {
            let line = self.action(action);
            self.line(&line);
        }
    }

    /// The level, the time and the event of a step: what its first line says.
    fn opening(&self, step: &Step) -> String {
        let mut line = String::new();
        if let Some(level) = step.level() {
            let mark = level_mark::write(level, &self.journey.scale, self.journey.language);
            let _ = write!(line, "[{mark}] ");
        } else if step.event.is_none() {
            line.push_str("[ ] ");
        }
        if let Some(time) = step.time.as_ref().filter(|it| moment::sounds_like_a_time(&it.text)) {
            let _ = write!(line, "({}) ", in_list(&time.text));
        }
        if let Some(event) = &step.event {
            line.push_str(&at_the_beginning(&event.text, &literal(&step.evidence), self.teller));
        }
        line.trim_end().to_owned()
    }

    fn hanging(&self, text: &str, literal: &[String]) -> String {
        at_the_beginning(text, literal, self.teller)
    }

    fn action(&self, action: &Action) -> String {
        let names: Vec<String> =
            action.organisations.iter().map(|own| in_list(&own.label())).collect();
        let person = action.person.as_ref().map(|person| {
            let [name, role] =
                [&person.name, &person.role].map(|word| word.as_deref().map(in_list));
            match (name, role) {
                (Some(name), Some(role)) => format!(" ({name}, {role})"),
                (Some(name), None) => format!(" ({name},)"),
                (None, role) => format!(" (, {})", role.unwrap_or_default()),
            }
        });
        let level = action.level.map(|level| {
            format!("[{}] ", level_mark::write(level, &self.journey.scale, self.journey.language))
        });
        let text = at_the_beginning(&action.text, &literal(&action.evidence), self.teller);
        let person = person.unwrap_or_default();
        let line = format!("{}{person}: {}{text}", names.join(" + "), level.unwrap_or_default());
        let line = line.trim_end().to_owned();
        // A name that would not be taken for one gets the sign of an organisation.
        match speaker::split(&line, self.teller) {
            Some((speaker::Speaker::Organisations(read, _), _)) if read.len() == names.len() => {
                line
            }
            _ => format!("@{line}"),
        }
    }
}

/// "(2e ronde: een ander neemt het over)": which round of a phase a step begins, and why.
pub(crate) fn again(step: &Step, language: Language, escaped: impl Fn(&str) -> String) -> String {
    let reason = step.return_reason.as_deref().map(escaped);
    match (step.round, reason) {
        (None, None) => String::new(),
        (None, Some(reason)) => format!(" ({}: {reason})", language.pick("weer", "again")),
        (Some(round), reason) => {
            let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            format!(" ({} {round}{reason})", language.pick("ronde", "round"))
        }
    }
}

/// The words that were said literally.
fn literal(evidence: &[Evidence]) -> Vec<String> {
    let quoted = evidence.iter().filter(|piece| piece.kind == EvidenceKind::Quoted);
    quoted.filter_map(|piece| piece.quote.clone()).collect()
}
