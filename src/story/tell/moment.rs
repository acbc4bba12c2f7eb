use crate::language::Language;
use crate::model::{Action, Anchor, Evidence, Journey, Part, Reflection, Step};
use crate::story::chapters::{Deed, Feeling, Ground, Moment, Passage};
use crate::story::tell::Story;
use crate::words;

/// What is said about steps and phases beside them.
pub(super) struct Beside {
    steps: Vec<Said>,
    phases: Vec<(String, Said)>,
}

/// What is said of one step or phase.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    pub chances: Vec<String>,
    pub reflections: Vec<Passage>,
}

impl Beside {
    pub fn of(story: &Story<'_>) -> Self {
        let journey = story.journey;
        let mut beside = Self { steps: vec![Said::default(); journey.steps.len()], phases: vec![] };
        let chances = journey.opportunities.iter().filter(|_| story.draws(Part::Opportunities));
        for it in chances {
            let said = format!("{}: {}", words::chance(it.missed, journey.language), it.text);
            if let Some(own) = beside.at(&it.at, story) {
                own.chances.push(said);
            }
        }
        for it in &journey.reflections {
            if let Some(own) = beside.at(&it.at, story) {
                own.reflections.push(reflection(it, story));
            }
        }
        beside
    }

    /// Where what is said of this place is kept; none for a step that the journey does not have.
    fn at(&mut self, anchor: &Anchor, story: &Story<'_>) -> Option<&mut Said> {
        let phase = match anchor {
            Anchor::Step(step) => return self.steps.get_mut(story.order.place(*step)?),
            Anchor::Phase(phase) => phase,
        };
        let known = self.phases.iter().position(|(known, _)| known == phase);
        let at = known.unwrap_or(self.phases.len());
        if known.is_none() {
            self.phases.push((phase.clone(), Said::default()));
        }
        self.phases.get_mut(at).map(|(_, said)| said)
    }

    /// Takes out what is said of a phase.
    pub fn take_phase(&mut self, phase: Option<&str>) -> Said {
        let known = self.phases.iter_mut().find(|(known, _)| Some(known.as_str()) == phase);
        known.map(|(_, said)| std::mem::take(said)).unwrap_or_default()
    }

    fn take_step(&mut self, step: usize) -> Said {
        self.steps.get_mut(step).map(std::mem::take).unwrap_or_default()
    }
}

fn reflection(reflection: &Reflection, story: &Story<'_>) -> Passage {
    let journey = story.journey;
    let mut paragraphs = words::reflection_lines(reflection, journey.language);
    if reflection.beyond {
        paragraphs.push(format!("{}.", words::beyond(journey.language)));
    }
    Passage { heading: words::reflection_title(reflection, journey, &story.order), paragraphs }
}

/// A step in words; `number` counts the steps of its teller.
pub(super) fn moment(
    step: usize,
    number: usize,
    pass_label: &str,
    beside: &mut Beside,
    story: &Story<'_>,
) -> Moment {
    let (journey, language) = (story.journey, story.journey.language);
    let told = &journey.steps[step];
    let event = told.event.as_ref().filter(|_| story.draws(Part::Events));
    let actions = told.actions.iter().filter(|_| story.draws(Part::Organisations));
    let Said { chances, reflections } = beside.take_step(step);
    let decisive = told.decisive.then(|| format!("{}.", words::decisive(language)));
    let validation = told.validation.map(|it| format!("{}.", words::validation(it, language)));
    let mut moment = Moment {
        name: words::step_name(step, number, journey),
        label: words::step_label(step, number, pass_label, journey),
        teller: journey.kind_of(journey.teller(told)),
        caption: words::caption(told, journey),
        event: event.map(|event| event.text.clone()),
        level: level(step, story),
        feelings: feelings(told, event.is_some(), story),
        deeds: actions.map(|action| deed(action, told, journey)).collect(),
        marks: decisive.into_iter().chain(validation).collect(),
        chances,
        evidence: told.evidence.iter().map(|it| ground(it, language)).collect(),
        reflections,
        notes: told.notes.clone(),
        questions: told.questions.clone(),
        ..Moment::default()
    };
    moment.told = in_sentences(&moment, language);
    moment
}

/// The moment as running text.
fn in_sentences(moment: &Moment, language: Language) -> String {
    let mut said: Vec<String> = moment.event.iter().cloned().collect();
    said.extend(moment.feelings.iter().map(|it| format!("{}: {}", it.kind, it.text)));
    let level = moment.level.as_ref().map(|it| format!("{}: {it}", words::level_word(language)));
    said.splice(1.min(said.len())..1.min(said.len()), level);
    for deed in &moment.deeds {
        let who = match &deed.person {
            Some(person) => format!("{} ({person})", deed.who),
            None => deed.who.clone(),
        };
        let done = words::sentences(deed.texts.iter().chain(&deed.level).cloned());
        said.push(if done.is_empty() { who } else { format!("{who}: {done}") });
    }
    said.extend(moment.marks.iter().chain(&moment.chances).cloned());
    let said = words::sentences(said.into_iter());
    match &moment.caption {
        Some(caption) => {
            let caption = words::lower_first(caption).replace(words::SEPARATOR, ", ");
            format!("{}, {caption}. {said}", moment.name)
        }
        None => format!("{}. {said}", moment.name),
    }
}

/// The name of the level; that it is not known where others of the same teller have one.
fn level(step: usize, story: &Story<'_>) -> Option<String> {
    let journey = story.journey;
    if !story.tells(step) {
        return None;
    }
    let told = &journey.steps[step];
    let teller = journey.teller(told);
    if let Some(level) = told.level() {
        return Some(words::level(journey.scale_of(teller), level, journey.language));
    }
    let others = journey.steps.iter().filter(|step| journey.teller(step) == teller);
    let levelled = others.into_iter().any(|step| step.level().is_some());
    levelled.then(|| words::not_known(journey.language).to_owned())
}

fn feelings(step: &Step, follow: bool, story: &Story<'_>) -> Vec<Feeling> {
    let (journey, language) = (story.journey, story.journey.language);
    let scale = journey.scale_of(journey.teller(step));
    let emotion = step.emotion.as_ref().map(|it| (Part::Emotions, &it.text, it.level));
    let thought = step.thought.as_ref().map(|it| (Part::Thoughts, &it.text, it.level));
    let drawn = emotion.into_iter().chain(thought).filter(|(part, ..)| story.draws(*part));
    let feeling = |(at, (part, text, own)): (usize, (Part, &String, _))| {
        // The card that leads stands at the level of the step.
        let level = if at == 0 && !follow { step.level() } else { own };
        Feeling {
            kind: words::card(part, language).to_owned(),
            is_thought: part == Part::Thoughts,
            text: text.clone(),
            label: words::card_label(part, text, level, scale, language),
        }
    };
    drawn.enumerate().map(feeling).collect()
}

fn deed(action: &Action, step: &Step, journey: &Journey) -> Deed {
    let scale = journey.scale_of(journey.teller(step));
    let texts = [Some(&action.text), action.experience.as_ref()].into_iter().flatten();
    Deed {
        who: words::acting(action, journey.language),
        person: action.person.as_ref().map(words::professional),
        texts: texts.filter(|text| !text.is_empty()).cloned().collect(),
        level: action.level.map(|it| words::professional_level(scale, it, journey.language)),
    }
}

fn ground(evidence: &Evidence, language: Language) -> Ground {
    let kind = words::upper_first(evidence.kind.name(language));
    Ground {
        source: match &evidence.source {
            Some(source) => format!("{kind}: {source}"),
            None => kind,
        },
        quote: evidence.quote.as_deref().map(|quote| words::unquoted(quote).to_owned()),
        note: evidence.note.clone(),
    }
}
