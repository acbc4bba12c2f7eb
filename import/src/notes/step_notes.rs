//! A step as it is being noted: its words, and what hangs on it.

use klantreis::model::{
    Action, Emotion, Event, Evidence, Language, Level, Scale, Step, Thought, Time,
};

use crate::notes::words::RawWords;

/// What has been noted of a step.
#[derive(Debug, Default)]
pub(crate) struct StepNotes {
    /// Which heading it is under.
    pub phase: Option<usize>,
    /// Where it begins in the file.
    pub number: usize,
    pub level: Option<Level>,
    pub time: Option<String>,
    pub timestamp: Option<String>,
    /// Whose words it has, where that is not who tells the story.
    pub about: Option<String>,
    pub remarks: Vec<String>,
    event: RawWords,
    emotion: RawWords,
    thought: RawWords,
    quotes: Vec<RawWords>,
    actions: Vec<(Action, RawWords)>,
    /// What the next words belong to.
    open: Open,
}

/// What words belong to.
#[derive(Debug, Default, Clone, Copy)]
enum Open {
    #[default]
    Event,
    Feeling(Hangs),
    Action,
}

/// What hangs on an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hangs {
    Emotion,
    Thought,
    /// What somebody said literally.
    Quote,
}

impl StepNotes {
    /// A step that begins at a place of the file, under a heading.
    pub fn at(number: usize, phase: Option<usize>) -> Self {
        Self { phase, number, ..Self::default() }
    }

    /// Whether a level was noted and nothing else.
    pub fn is_lone_mark(&self) -> bool {
        let words = [&self.event, &self.emotion, &self.thought];
        self.level.is_some()
            && self.actions.is_empty()
            && self.quotes.is_empty()
            && words.iter().all(|words| words.text.is_empty())
    }

    /// Whether nothing was noted but what somebody said literally.
    pub fn is_lone_quote(&self) -> bool {
        let words = [&self.emotion, &self.thought];
        self.event.is_quotation()
            && self.actions.is_empty()
            && words.iter().all(|words| words.text.is_empty())
    }

    /// Says whose words it has. How satisfied they are is no level of who tells the story, and stays a
    /// remark.
    pub fn tell_of(
        &mut self,
        name: String,
        level: Option<Level>,
        scale: &Scale,
        language: Language,
    ) {
        if let Some(level) = level {
            let (of, level) =
                (language.pick("niveau van", "level of"), scale.name(level, language));
            self.remarks.push(format!("{of} {name}: {}", level.to_lowercase()));
        }
        self.about = Some(name);
    }

    /// What follows is a feeling, a thought or a quote.
    pub fn begin_feeling(&mut self, hangs: Hangs) {
        match hangs {
            Hangs::Emotion => self.emotion.end_sentence(),
            Hangs::Thought => self.thought.end_sentence(),
            Hangs::Quote => self.quotes.push(RawWords::default()),
        }
        self.open = Open::Feeling(hangs);
    }

    /// What follows is what happens.
    pub fn begin_event(&mut self) {
        self.open = Open::Event;
    }

    /// What organisations do.
    pub fn actions_mut(&mut self) -> impl Iterator<Item = &mut Action> {
        self.actions.iter_mut().map(|(action, _)| action)
    }

    /// Whether an organisation was named last, and not what it does.
    pub fn awaits_a_deed(&self) -> bool {
        matches!(self.open, Open::Action)
            && self.actions.last().is_some_and(|(_, words)| words.text.is_empty())
    }

    /// What follows is said of an action.
    pub fn begin_action(&mut self, action: Action) {
        self.actions.push((action, RawWords::default()));
        self.open = Open::Action;
    }

    /// Adds words to what is open.
    pub fn go_on(&mut self, words: RawWords) {
        let open = match self.open {
            Open::Event => Some(&mut self.event),
            Open::Feeling(Hangs::Emotion) => Some(&mut self.emotion),
            Open::Feeling(Hangs::Thought) => Some(&mut self.thought),
            Open::Feeling(Hangs::Quote) => self.quotes.last_mut(),
            Open::Action => self.actions.last_mut().map(|(_, words)| words),
        };
        if let Some(open) = open {
            open.go_on(words);
        }
    }

    /// The step, with the literal words in it as evidence; `None` where nothing was said.
    pub fn into_step(self, source: &str) -> Option<Step> {
        let own = |words: &RawWords| Some(words.plain()).filter(|text| !text.is_empty());
        let mut step = Step::default();
        step.event =
            own(&self.event).map(|text| Event { text, level: self.level, level_source: None });
        let (has_event, level) = (step.event.is_some(), self.level);
        step.emotion =
            own(&self.emotion).map(|text| Emotion { text, level: level.filter(|_| !has_event) });
        let has_emotion = step.emotion.is_some();
        step.thought = own(&self.thought)
            .map(|text| Thought { text, level: level.filter(|_| !has_event && !has_emotion) });
        for words in [&self.event, &self.emotion, &self.thought] {
            step.evidence.extend(words.evidence(source));
        }
        let quotes = self.quotes.iter().map(RawWords::unquoted).filter(|words| !words.is_empty());
        let quotes: Vec<String> = quotes.collect();
        // Where nothing else is told, what somebody said is what happens.
        if step.card_count() == 0 && self.actions.is_empty() && !quotes.is_empty() {
            let text =
                quotes.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join(" ");
            step.event = Some(Event { text, level, level_source: None });
        }
        step.evidence.extend(quotes.into_iter().map(|words| Evidence::quoted(source, words)));
        for (mut action, words) in self.actions {
            action.text = words.plain();
            action.evidence = words.evidence(source);
            step.actions.push(action);
        }
        step.time = self.time.map(Time::said);
        step.about = self.about.into_iter().collect();
        (step.card_count() > 0).then_some(step)
    }
}
