//! What stands on the cards of a journey: the title, then every step with its organisations.

use crate::journey::Pass;
use crate::layout::card_frame::CardKind;
use crate::layout::cards::detail::CardDetail;
use crate::layout::cards::outline::Outline;
use crate::layout::cards::paragraph::{CardParagraph, ParagraphStyle};
use crate::layout::cards::section::Section;
use crate::layout::context::Sheet;
use crate::layout::party_style::PartyStyle;
use crate::model::{Action, Journey, Level, Part, Place, Step, StepPart};
use crate::words;

/// How many words it takes to know a text again.
const BEGINNING: usize = 5;

/// What stands on one card, or on several where it is too long.
pub(crate) struct CardText {
    /// What the card is, to a reader who does not see it.
    pub name: String,
    /// What stands first on a card that it continues on.
    pub continued: String,
    pub sections: Vec<Section>,
}

/// The texts of the cards of all steps, in the order of the story, without what is hidden.
pub(crate) fn card_texts(hidden: &[CardDetail], sheet: &Sheet<'_>) -> Vec<CardText> {
    let journey = sheet.journey;
    let mut texts = vec![title(journey)];
    for pass in &sheet.passes {
        let phase = phase_line(pass, hidden, journey);
        let label = words::pass_label(pass, journey);
        for at in pass.first..pass.end {
            let (step, number, phase) = (&journey.steps[at], sheet.numbers[at], phase.as_deref());
            let label = step_label(at, number, &label, hidden, journey);
            let moment = Moment { at, step, phase, number, label, hidden };
            texts.extend(moment.card_texts(sheet));
        }
    }
    texts
}

/// The title, who tells the story, and how they introduce themselves.
fn title(journey: &Journey) -> CardText {
    let mut paragraphs = vec![CardParagraph::new(&journey.title, ParagraphStyle::Title)];
    let narrator = words::narrator_line(journey);
    paragraphs.extend(narrator.map(|line| CardParagraph::new(line, ParagraphStyle::Grey)));
    paragraphs.extend(
        words::introduction(journey).map(|it| CardParagraph::new(it, ParagraphStyle::Italic)),
    );
    let name = journey.language.pick("Titel en verteller", "Title and narrator").to_owned();
    CardText { continued: name.clone(), name, sections: vec![Section::unframed(paragraphs)] }
}

/// A step, and where in the story it stands.
struct Moment<'a> {
    /// Which step of the journey it is, from 0.
    at: usize,
    step: &'a Step,
    phase: Option<&'a str>,
    number: usize,
    /// The step in words, with its place in the story.
    label: String,
    hidden: &'a [CardDetail],
}

impl Moment<'_> {
    /// The text of a card of what the teller tells, and of one for each organisation.
    fn card_texts(&self, sheet: &Sheet<'_>) -> Vec<CardText> {
        let journey = sheet.journey;
        let of_teller = self.of_teller(sheet);
        let mut texts = Vec::new();
        if !of_teller.is_empty() {
            let mut sections = vec![self.placed_head(None, sheet)];
            sections.extend(of_teller);
            texts.push(self.card_text(self.label.clone(), sections, journey));
        }
        if sheet.draws(Part::Organisations) {
            let organisation = journey.language.pick("organisatie", "organisation");
            for (nth, action) in self.step.actions.iter().enumerate() {
                let place = sheet.place(self.at, StepPart::Action(nth));
                let name = format!("{}, {organisation}", self.label);
                let head = self.placed_head(Some(action), sheet);
                let sections = vec![head, self.action(action, place, sheet)];
                texts.push(self.card_text(name, sections, journey));
            }
        }
        texts
    }

    fn card_text(&self, name: String, sections: Vec<Section>, journey: &Journey) -> CardText {
        let number = step_number(self.number, self.hidden, journey);
        let continued = number.unwrap_or_else(|| {
            beginning(sections.iter().find_map(Section::framed_text).unwrap_or_default())
        });
        CardText { name, continued, sections }
    }

    /// The head of a card, with its place on the curve where nothing of that is hidden.
    fn placed_head(&self, of: Option<&Action>, sheet: &Sheet<'_>) -> Section {
        let head = self.head(of, sheet.journey);
        if self.hidden.is_empty() { head.beside_curve(self.at, sheet) } else { head }
    }

    /// Phase, step, teller, and on the card of the teller the time, whom it is about and the level; on
    /// that of an organisation, whether the step is inferred and it has no evidence of its own.
    fn head(&self, of: Option<&Action>, journey: &Journey) -> Section {
        let step = self.step;
        let mut line = Vec::from_iter(step_number(self.number, self.hidden, journey));
        line.extend(teller(journey, step));
        if let Some(action) = of {
            let is_told_here = action.evidence.is_empty() && step.is_inferred();
            line.extend(is_told_here.then(|| inferred(journey)));
        } else {
            line.extend(words::caption(step, journey));
            let level = step.level().filter(|_| !self.hidden.contains(&CardDetail::Level));
            line.extend(level.map(|level| level_name(level, step, journey)));
        }
        head(self.phase, &line)
    }

    /// What happens, is felt and is thought.
    fn of_teller(&self, sheet: &Sheet<'_>) -> Vec<Section> {
        let (journey, step) = (sheet.journey, self.step);
        let party = PartyStyle::of(journey.kind_of(journey.teller(step)));
        let texts = [
            (StepPart::Event, CardKind::Event, step.event.as_ref().map(|it| &it.text)),
            (StepPart::Emotion, CardKind::Emotion, step.emotion.as_ref().map(|it| &it.text)),
            (StepPart::Thought, CardKind::Thought, step.thought.as_ref().map(|it| &it.text)),
        ];
        let drawn = texts.into_iter().filter(|(_, kind, _)| sheet.draws(kind.part()));
        let section = |(part, kind, text): (StepPart, CardKind, Option<&String>)| {
            let is_thought = kind == CardKind::Thought;
            let style = if is_thought { ParagraphStyle::Italic } else { ParagraphStyle::Plain };
            let paragraphs = vec![CardParagraph::new(text?, style)];
            Some(Section::framed(
                Outline::Card(kind, party),
                sheet.place(self.at, part),
                paragraphs,
            ))
        };
        drawn.filter_map(section).collect()
    }

    /// An organisation, who acts for it, what they do and how they experience it.
    fn action(&self, action: &Action, place: Place, sheet: &Sheet<'_>) -> Section {
        let (journey, language) = (sheet.journey, sheet.language());
        let name = words::acting(action, language);
        let mut paragraphs = vec![CardParagraph::new(name, ParagraphStyle::Organisation)];
        let domains = sheet.domains_of(action).into_iter().map(|it| words::domain(it, language));
        let person = action.person.as_ref().map(words::professional);
        let chosen = sheet.choice_of(action).map(|it| words::chosen(it, language));
        let known = domains.chain(person).chain(chosen);
        paragraphs.extend(known.map(|text| CardParagraph::new(text, ParagraphStyle::Grey)));
        paragraphs.push(CardParagraph::new(&action.text, ParagraphStyle::Plain));
        let felt = action.experience.iter();
        paragraphs.extend(felt.map(|text| CardParagraph::new(text, ParagraphStyle::Italic)));
        if let Some(level) = action.level.filter(|_| !self.hidden.contains(&CardDetail::Level)) {
            let scale = journey.scale_of(journey.teller(self.step));
            let level = words::professional_level(scale, level, language);
            paragraphs.push(CardParagraph::new(level, ParagraphStyle::Grey));
        }
        let inferred = action.is_inferred().then(|| inferred(journey));
        paragraphs.extend(inferred.map(|text| CardParagraph::new(text, ParagraphStyle::Grey)));
        let frame = Outline::Card(CardKind::Action, PartyStyle::PROFESSIONAL);
        Section::framed(frame, place, paragraphs)
    }
}

/// "4 Traject, 2e ronde"; nothing where there are no phases, or none is to be seen.
pub(crate) fn phase_line(pass: &Pass, hidden: &[CardDetail], journey: &Journey) -> Option<String> {
    let name = words::pass_name(pass, journey).filter(|_| !hidden.contains(&CardDetail::Phase))?;
    let round = words::turn(pass, journey.language);
    Some([Some(name), round].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// "Stap 5", unless numbers are hidden.
pub(crate) fn step_number(
    number: usize,
    hidden: &[CardDetail],
    journey: &Journey,
) -> Option<String> {
    let shown = !hidden.contains(&CardDetail::Number);
    shown.then(|| format!("{} {number}", journey.language.pick("Stap", "Step")))
}

/// What stands above what a card says: the phase, and a line of small words.
pub(crate) fn head(phase: Option<&str>, line: &[String]) -> Section {
    let phase = phase.map(|phase| CardParagraph::new(phase, ParagraphStyle::Phase));
    let line = CardParagraph::new(line.join(" · "), ParagraphStyle::Small);
    Section::unframed(phase.into_iter().chain([line]).collect())
}

/// The first words of a text: by these somebody finds the card that goes on, where cards have no numbers.
pub(crate) fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(BEGINNING).collect();
    format!("{}…", words.join(" "))
}

/// A step in words, for who does not see its card: no more than the card says.
fn step_label(
    at: usize,
    number: usize,
    pass_label: &str,
    hidden: &[CardDetail],
    journey: &Journey,
) -> String {
    let pass_label = if hidden.contains(&CardDetail::Phase) { "" } else { pass_label };
    if !hidden.contains(&CardDetail::Number) {
        return words::step_label(at, number, pass_label, journey);
    }
    let step = &journey.steps[at];
    let name =
        teller(journey, step).unwrap_or_else(|| journey.language.pick("Stap", "Step").into());
    let caption = words::caption(step, journey).map(|caption| format!(": {caption}"));
    [name, pass_label.to_owned(), caption.unwrap_or_default()].concat()
}

/// What the one who tells a step is called.
fn teller(journey: &Journey, step: &Step) -> Option<String> {
    let party = journey.parties.get(journey.teller(step)).map(|party| party.name.clone());
    party.or_else(|| journey.narrator.as_ref().map(|narrator| narrator.name.clone()))
}

fn inferred(journey: &Journey) -> String {
    words::upper_first(words::inferred(journey.language))
}

fn level_name(level: Level, step: &Step, journey: &Journey) -> String {
    let (scale, estimated) =
        (journey.scale_of(journey.teller(step)), journey.estimates_level_of(step));
    words::upper_first(&words::level_as_known(scale, level, estimated, journey.language))
}
