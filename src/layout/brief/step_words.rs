//! The words of a step in the list, each with how it looks and what it is told as.

use crate::layout::context::Sheet;
use crate::layout::lanes::evidence;
use crate::layout::party_style::PartyStyle;
use crate::model::{Action, Evidence, LanguageTag, Level, Link, Part, Step, StepPart};
use crate::scene::TextStyle;
use crate::words;

/// What one card of another view says: words in one style or more, told by a label.
pub(crate) struct CardWords<'a> {
    pub part: Part,
    pub place: StepPart,
    /// Whether it is what its step's point stands for.
    pub leads: bool,
    /// Who acts, before what they do.
    pub names: Vec<(String, TextStyle)>,
    pub texts: Vec<(String, TextStyle, LanguageTag)>,
    /// What it is based on and where to read more, each on a line of its own.
    pub sources: Vec<(String, LanguageTag)>,
    pub label: String,
    pub link: Option<&'a Link>,
    /// Whether its text begins with when it is and about whom.
    pub has_lead: bool,
}

/// Whether the letters are known in which the words are read. Where they are not, a piece behind another would
/// stand off it: then what leads in a text is one piece with it.
pub(crate) enum Lead<'l> {
    Apart,
    InText(&'l str),
}

impl Lead<'_> {
    /// A text behind what leads in it; nothing where that stands apart, or is in another language.
    fn text_behind(&self, before: &str, text: &str, sheet: &Sheet<'_>) -> Option<String> {
        let Self::InText(lead) = self else { return None };
        let is_one = !text.trim().is_empty() && sheet.language_of(text) == sheet.text_language();
        let said = [*lead, before, text].into_iter().filter(|it| !it.is_empty());
        is_one.then(|| said.collect::<Vec<_>>().join(" "))
    }
}

impl<'a> CardWords<'a> {
    /// The same of a step of which so many organisations stand elsewhere before its own.
    pub fn counted_from(self, first_action: usize) -> Self {
        let place = match self.place {
            StepPart::Action(nth) => StepPart::Action(nth + first_action),
            place => place,
        };
        Self { place, ..self }
    }

    /// The same with what it is based on, and where to read more, as far as that is drawn.
    fn based_on(
        mut self,
        evidence: &'a [Evidence],
        link: Option<&'a Link>,
        sheet: &Sheet<'_>,
    ) -> Self {
        let known = self.sources.len();
        if sheet.draws(Part::Evidence) {
            let lines = evidence::evidence_lines(evidence, sheet.language());
            self.sources.extend(lines.into_iter().map(|line| (line, sheet.text_language())));
        }
        let links: Vec<&Link> =
            link.into_iter().chain(evidence::sources(evidence, sheet)).collect();
        self.link = self.link.or(links.first().copied());
        if sheet.draws(Part::Links) {
            // An address is in no language: no word of it is broken as one.
            let none = LanguageTag::parse("zxx").unwrap_or_else(|| sheet.text_language());
            self.sources.extend(links.iter().map(|link| (link.to_string(), none)));
        }
        let said: Vec<String> =
            self.sources.iter().skip(known).map(|(line, _)| line.clone()).collect();
        if !said.is_empty() {
            self.label = words::sentences(std::iter::once(self.label).chain(said));
        }
        self
    }
}

/// Who tells a step, where that is to be said, with their colour; and when it is and about whom.
pub(crate) fn before(
    step: usize,
    pass: usize,
    says_teller: bool,
    sheet: &Sheet<'_>,
) -> [Option<(String, TextStyle)>; 2] {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let own = &journey.steps[step];
    let teller = journey.teller(own);
    let party = journey.parties.get(teller).filter(|_| says_teller);
    let color = PartyStyle::of(journey.kind_of(teller)).color(&theme.palette);
    let who =
        party.map(|party| (format!("{}:", party.name), TextStyle::bold(theme.body_size, color)));
    // The name of the phase says already about whom all of it is.
    let is_said = !own.about.is_empty() && own.about == sheet.passes[pass].about;
    let about = if is_said { Vec::new() } else { own.about.clone() };
    let shown = Step { about, ..own.clone() };
    let caption = words::drawn_caption(&shown, sheet.marks_estimate(own), journey);
    let turn = sheet.turns.get(&step).map(|turns| words::turns_at(turns, journey));
    let caption: Vec<&str> = caption.as_deref().into_iter().chain(turn.as_deref()).collect();
    let caption = (!caption.is_empty()).then(|| caption.join(words::SEPARATOR));
    let grey = TextStyle::plain(theme.small_size, theme.palette.grey_text);
    let when = caption.map(|text| (format!("{}:", text.replace(words::SEPARATOR, ", ")), grey));
    [who, when]
}

/// What stands before a step that goes on.
pub(crate) fn goes_on(sheet: &Sheet<'_>) -> (String, TextStyle) {
    let grey = TextStyle::plain(sheet.theme.small_size, sheet.theme.palette.grey_text);
    (format!("{}:", words::continued(sheet.language())), grey)
}

/// What is drawn of a step, in the order in which it is told.
pub(crate) fn cards<'a>(step: &'a Step, lead: &Lead<'_>, sheet: &Sheet<'_>) -> Vec<CardWords<'a>> {
    let mut cards = of_teller(step, lead, sheet);
    let is_told = !cards.is_empty();
    if sheet.draws(Part::Organisations) {
        let no_lead = Lead::InText("");
        let actions = step.actions.iter().enumerate().map(|(nth, action)| {
            let own = match lead {
                Lead::InText(_) if is_told || nth > 0 => &no_lead,
                lead => lead,
            };
            let card = of_action(nth, action, step, own, sheet);
            card.based_on(&action.evidence, action.link.as_ref(), sheet)
        });
        cards.extend(actions);
    }
    if !cards.is_empty() {
        let first = cards.remove(0);
        let first = CardWords { leads: true, ..first };
        cards.insert(0, first.based_on(&step.evidence, step.link.as_ref(), sheet));
    }
    cards
}

fn of_teller<'a>(step: &'a Step, lead: &Lead<'_>, sheet: &Sheet<'_>) -> Vec<CardWords<'a>> {
    let (journey, theme, language) = (sheet.journey, sheet.theme, sheet.language());
    let scale = journey.scale_of(journey.teller(step));
    let is_estimated = journey.estimates_level_of(step);
    let ink = theme.palette.ink;
    let plain = TextStyle::plain(theme.body_size, ink);
    let italic = TextStyle::italic(theme.body_size, ink);
    let event = step.event.as_ref().map(|it| (Part::Events, &it.text, it.level));
    let emotion = step.emotion.as_ref().map(|it| (Part::Emotions, &it.text, it.level));
    let thought = step.thought.as_ref().map(|it| (Part::Thoughts, &it.text, it.level));
    let drawn = [event, emotion, thought].into_iter().flatten();
    let drawn = drawn.filter(|(part, ..)| sheet.draws(*part));
    let words = |(nth, (part, text, own)): (usize, (Part, &String, Option<Level>))| {
        // The first of them stands at the level of the step, whichever that is.
        let level = if nth == 0 {
            words::levels_of(step, journey)
        } else {
            own.map(|it| words::level_as_known(scale, it, is_estimated, language))
        };
        let (place, style) = match part {
            Part::Events => (StepPart::Event, plain),
            Part::Emotions => (StepPart::Emotion, italic),
            _ => (StepPart::Thought, italic),
        };
        let whole = lead.text_behind("", text, sheet).filter(|_| nth == 0);
        let has_lead = whole.is_some();
        let said = whole.unwrap_or_else(|| text.clone());
        CardWords {
            part,
            place,
            leads: false,
            names: Vec::new(),
            label: words::card_label(part, &said, level, language),
            texts: vec![(said, style, sheet.language_of(text))],
            sources: Vec::new(),
            link: None,
            has_lead,
        }
    };
    drawn.enumerate().map(words).collect()
}

/// Who acts in bold, and behind it what they do and what is known of them.
fn of_action<'a>(
    nth: usize,
    action: &'a Action,
    step: &Step,
    lead: &Lead<'_>,
    sheet: &Sheet<'_>,
) -> CardWords<'a> {
    let (theme, language, blue) = (sheet.theme, sheet.language(), sheet.theme.palette.blue);
    let (bold, plain) =
        (TextStyle::bold(theme.body_size, blue), TextStyle::plain(theme.body_size, blue));
    let grey = TextStyle::plain(theme.body_size, theme.palette.grey_text);
    let mut after: Vec<(String, TextStyle)> = Vec::new();
    after.push((action.text.clone(), plain));
    after.extend(action.experience.clone().map(|it| (it, TextStyle { italic: true, ..plain })));
    after.extend(action.level.map(|level| {
        let scale = sheet.journey.scale_of(sheet.journey.teller(step));
        (words::professional_level(scale, level, language), grey)
    }));
    let is_silent = action.is_inferred() && !sheet.draws(Part::Evidence);
    after.extend(is_silent.then(|| (words::upper_first(words::inferred(language)), grey)));
    after.retain(|(text, _)| !text.trim().is_empty());
    let (name, person) = (words::acting(action, language), known_of(action, sheet));
    let said = [&name, &person].into_iter().chain(after.iter().map(|(text, _)| text));
    let said: Vec<&str> = said.filter(|it| !it.is_empty()).map(String::as_str).collect();
    let mut label = said.join(". ");
    let texts = after.into_iter().map(|(text, style)| {
        let own = sheet.language_of(&text);
        (text, style, own)
    });
    let mut texts: Vec<_> = texts.collect();
    let colon = if texts.is_empty() { "" } else { ":" };
    let mut names = Vec::with_capacity(2);
    let ends = |text: String, is_last: bool| if is_last { text + colon } else { text };
    if !name.is_empty() {
        names.push((ends(name, person.is_empty()), bold));
    }
    if !person.is_empty() {
        names.push((ends(format!("({person})"), true), plain));
    }
    let before: Vec<&str> = names.iter().map(|(text, _)| text.as_str()).collect();
    let first = texts.first().map(|(text, ..)| text.as_str()).unwrap_or_default();
    let whole = lead.text_behind(&before.join(" "), first, sheet);
    let has_lead = whole.is_some();
    if let (Some(whole), Some((text, ..))) = (whole, texts.first_mut()) {
        *text = whole;
        names.clear();
        if let Lead::InText(lead) = lead {
            label = [lead, label.as_str()]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
        }
    }
    CardWords {
        part: Part::Organisations,
        place: StepPart::Action(nth),
        leads: false,
        names,
        texts,
        sources: Vec::new(),
        label,
        link: None,
        has_lead,
    }
}

/// Who acts, besides the name: the domains, the professional and who chose the help.
fn known_of(action: &Action, sheet: &Sheet<'_>) -> String {
    let language = sheet.language();
    let domains = sheet.domains_of(action).into_iter().map(|it| it.name(language).to_owned());
    let chosen = sheet.choice_of(action).map(|it| words::lower_first(&words::chosen(it, language)));
    let known = domains.chain(action.person.as_ref().map(words::professional)).chain(chosen);
    let known: Vec<String> = known.filter(|it| !it.is_empty()).collect();
    known.join(", ")
}
