use crate::layout::card::Kind;
use crate::layout::cards::piece::{Paragraph, Piece, Tone};
use crate::layout::context::Sheet;
use crate::layout::party_style::Dress;
use crate::model::{Action, Journey, Level, Part, Place, Step, StepPart};
use crate::words;

/// What stands on one card, or on several where it is too long.
pub(crate) struct Entry {
    /// What the card is, to a reader who does not see it.
    pub name: String,
    /// What stands first on the card that it goes on on.
    pub again: String,
    pub pieces: Vec<Piece>,
}

/// All cards of a journey, in the order of the story.
pub(crate) struct Deck {
    pub entries: Vec<Entry>,
}

impl Deck {
    pub fn of(sheet: &Sheet<'_>) -> Self {
        let journey = sheet.journey;
        let mut entries = vec![title(journey)];
        for pass in &sheet.passes {
            let phase = words::pass_name(pass, journey);
            let label = words::pass_label(pass, journey);
            for step in pass.first..pass.end {
                let number = sheet.numbers[step];
                let name = words::step_label(step, number, &label, journey);
                let place =
                    Standing { step, phase: phase.as_deref(), round: pass.round, number, name };
                entries.extend(place.of_step(&journey.steps[step], sheet));
            }
        }
        Self { entries }
    }
}

/// Who tells, in what they call themselves.
fn title(journey: &Journey) -> Entry {
    let mut paragraphs = vec![Paragraph::new(&journey.title, Tone::Name)];
    paragraphs.extend(words::narrator_line(journey).map(|line| Paragraph::new(line, Tone::Grey)));
    let introduction = journey.narrator.as_ref().and_then(|it| it.introduction.as_deref());
    let introduction = introduction.map(|text| format!("“{}”", words::unquoted(text)));
    paragraphs.extend(introduction.map(|it| Paragraph::new(it, Tone::Slanted)));
    let name = journey.language.pick("Titel en verteller", "Title and narrator").to_owned();
    Entry { again: name.clone(), name, pieces: vec![Piece::bare(paragraphs)] }
}

/// Where in the story a step stands.
struct Standing<'a> {
    /// From 0.
    step: usize,
    phase: Option<&'a str>,
    round: u32,
    number: usize,
    name: String,
}

impl Standing<'_> {
    /// A card of what the teller tells, and one for each organisation.
    fn of_step(&self, step: &Step, sheet: &Sheet<'_>) -> Vec<Entry> {
        let journey = sheet.journey;
        let told = told(self.step, sheet);
        let mut entries = Vec::new();
        if !told.is_empty() {
            let mut pieces = vec![self.head(step, true, journey)];
            pieces.extend(told);
            entries.push(self.entry(self.name.clone(), pieces, journey));
        }
        if sheet.draws(Part::Organisations) {
            let organisation = journey.language.pick("organisatie", "organisation");
            for (nth, action) in step.actions.iter().enumerate() {
                let place = sheet.place(self.step, StepPart::Action(nth));
                let name = format!("{}, {organisation}", self.name);
                let pieces =
                    vec![self.head(step, false, journey), acting(action, place, step, sheet)];
                entries.push(self.entry(name, pieces, journey));
            }
        }
        entries
    }

    fn entry(&self, name: String, pieces: Vec<Piece>, journey: &Journey) -> Entry {
        Entry { name, again: self.step(journey), pieces }
    }

    /// "Stap 5".
    fn step(&self, journey: &Journey) -> String {
        format!("{} {}", journey.language.pick("Stap", "Step"), self.number)
    }

    /// Phase, step, teller, and on the card of the teller the time, whom it is about and the level.
    fn head(&self, step: &Step, of_teller: bool, journey: &Journey) -> Piece {
        let language = journey.language;
        let round = (self.round > 1).then(|| words::round(self.round, language));
        let phase: Vec<&str> = [self.phase, round.as_deref()].into_iter().flatten().collect();
        let mut paragraphs = Vec::new();
        if self.phase.is_some() {
            paragraphs.push(Paragraph::new(phase.join(", "), Tone::Phase));
        }
        let mut line = vec![self.step(journey)];
        line.extend(teller(journey, step));
        if of_teller {
            line.extend(words::caption(step, journey));
            line.extend(step.level().map(|level| level_name(level, step, journey)));
        }
        paragraphs.push(Paragraph::new(line.join(" · "), Tone::Small));
        Piece::bare(paragraphs)
    }
}

fn teller(journey: &Journey, step: &Step) -> Option<String> {
    let party = journey.parties.get(journey.teller(step)).map(|party| party.name.clone());
    party.or_else(|| journey.narrator.as_ref().map(|narrator| narrator.name.clone()))
}

fn level_name(level: Level, step: &Step, journey: &Journey) -> String {
    words::upper_first(&journey.scale_of(journey.teller(step)).name(level, journey.language))
}

/// What happens, is felt and is thought.
fn told(at: usize, sheet: &Sheet<'_>) -> Vec<Piece> {
    let (journey, step) = (sheet.journey, &sheet.journey.steps[at]);
    let dress = Dress::of(journey.kind_of(journey.teller(step)));
    let told = [
        (StepPart::Event, Kind::Event, step.event.as_ref().map(|it| &it.text)),
        (StepPart::Emotion, Kind::Emotion, step.emotion.as_ref().map(|it| &it.text)),
        (StepPart::Thought, Kind::Thought, step.thought.as_ref().map(|it| &it.text)),
    ];
    let drawn = told.into_iter().filter(|(_, kind, _)| sheet.draws(kind.part()));
    drawn
        .filter_map(|(part, kind, text)| {
            let tone = if kind == Kind::Thought { Tone::Slanted } else { Tone::Plain };
            Some(Piece::framed(
                kind,
                dress,
                sheet.place(at, part),
                vec![Paragraph::new(text?, tone)],
            ))
        })
        .collect()
}

/// An organisation, who acts for it, what they do and how they experience it.
fn acting(action: &Action, place: Place, step: &Step, sheet: &Sheet<'_>) -> Piece {
    let (journey, language) = (sheet.journey, sheet.language());
    let mut paragraphs = vec![Paragraph::new(words::acting(action, language), Tone::Organisation)];
    if let Some(person) = &action.person {
        paragraphs.push(Paragraph::new(words::professional(person), Tone::Grey));
    }
    let said = [Some(&action.text), action.experience.as_ref()].into_iter().flatten();
    paragraphs.extend(said.map(|text| Paragraph::new(text, Tone::Plain)));
    if let Some(level) = action.level {
        let scale = journey.scale_of(journey.teller(step));
        let level = words::professional_level(scale, level, language);
        paragraphs.push(Paragraph::new(level, Tone::Grey));
    }
    Piece::framed(Kind::Action, Dress::PROFESSIONAL, place, paragraphs)
}
