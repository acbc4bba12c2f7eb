//! What is asked for besides the steps: of each part of the journey its name, and what is in it as a list.

use crate::journey::in_lane;
use crate::layout::brief::columns::ColumnBlock;
use crate::layout::brief::form::Form;
use crate::layout::brief::phase_head;
use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::layout::text_cut::longest;
use crate::model::{Advice, Anchor, Part, Place, Step, StepPart, Table};
use crate::scene::{Group, Point, Role, TextStyle};
use crate::story::{self, Passage};
use crate::words;

/// What stands before an answer.
const ANSWER: &str = "•";

/// The name of a part, or one thing in it.
pub(crate) struct BesideEntry {
    /// Which part; nothing for what is known of the study.
    part: Option<Part>,
    title: String,
    label: String,
    words: TextBlock,
    pub is_head: bool,
    /// The part of the journey that it shows, where it shows one.
    place: Option<Place>,
}

/// All that is drawn besides the steps, part by part.
pub(crate) fn beside(form: &Form, sheet: &Sheet<'_>) -> Vec<BesideEntry> {
    let parts = sheet.parts.iter().copied().filter(|part| sheet.journey.has(*part));
    let own =
        parts.flat_map(|part| passages(part, sheet).into_iter().map(move |it| (Some(part), it)));
    let mut entries = Vec::new();
    for (part, (Passage { heading, paragraphs }, places)) in own {
        if paragraphs.is_empty() {
            continue;
        }
        entries.push(BesideEntry::new(part, &heading, heading.clone(), true, form, sheet));
        let places = places.into_iter().chain(std::iter::repeat(None));
        let paragraph = |(text, place)| BesideEntry {
            place,
            ..BesideEntry::new(part, &heading, text, false, form, sheet)
        };
        entries.extend(paragraphs.into_iter().zip(places).map(paragraph));
    }
    if form.has_account_in_list {
        entries.extend(account(form, sheet));
    }
    entries
}

/// What is known of the study, where the foot of a page has no room for it.
fn account(form: &Form, sheet: &Sheet<'_>) -> Vec<BesideEntry> {
    let label = sheet.language().pick("Verantwoording", "About this journey");
    let head = BesideEntry::new(None, label, label.to_owned(), true, form, sheet);
    let text = words::account_further(sheet.journey);
    if text.is_empty() {
        return Vec::new();
    }
    vec![head, BesideEntry::new(None, label, text, false, form, sheet)]
}

/// What is in a part, in words, and where each of it stands in the journey.
fn passages(part: Part, sheet: &Sheet<'_>) -> Vec<(Passage, Vec<Option<Place>>)> {
    let items: Vec<Said> = match part {
        Part::Opportunities => opportunities(sheet),
        Part::Reflections => reflections(sheet),
        Part::Quotes => quotes(sheet),
        Part::Helped => helped(sheet),
        Part::Success => success(sheet),
        // These stand with the steps and the phases.
        Part::Domains | Part::Choice | Part::Entry => Vec::new(),
        Part::Own(_) => own(part, sheet),
        Part::Advice => advice(sheet).into_iter().map(|text| (text, None)).collect(),
        Part::Tables => return placeless(tables(sheet)),
        part => return placeless(story::beside(sheet.journey, part)),
    };
    let (paragraphs, places) = items.into_iter().unzip();
    vec![(Passage { heading: sheet.journey.heading_of(part).to_owned(), paragraphs }, places)]
}

/// Passages of which no place is known.
fn placeless(told: Vec<Passage>) -> Vec<(Passage, Vec<Option<Place>>)> {
    told.into_iter().map(|passage| (passage, Vec::new())).collect()
}

/// A paragraph, and the part of the journey that it tells.
type Said = (String, Option<Place>);

/// "Stap 4", or "Fase 2".
fn place(at: &Anchor, sheet: &Sheet<'_>) -> Option<String> {
    let journey = sheet.journey;
    let place = match at {
        Anchor::Step(step) => {
            sheet.order.place(*step)?;
            words::step_place(*step, journey, &sheet.order)
        }
        Anchor::Phase(phase) => {
            format!("{} {phase}", journey.language.pick("fase", "phase"))
        }
    };
    Some(words::upper_first(&place))
}

fn opportunities(sheet: &Sheet<'_>) -> Vec<Said> {
    let journey = sheet.journey;
    let line = |(nth, it): (usize, &crate::model::Opportunity)| {
        let place = match &it.at {
            Anchor::Phase(phase) => words::whole_phase(phase, journey.language),
            at @ Anchor::Step(_) => place(at, sheet)?,
        };
        let said = format!("{place}. {}: {}", words::chance(it.missed, journey.language), it.text);
        Some((said, Some(Place::Opportunity(nth))))
    };
    journey.opportunities.iter().enumerate().filter_map(line).collect()
}

fn helped(sheet: &Sheet<'_>) -> Vec<Said> {
    let language = sheet.language();
    let of_step = |step: &Step| {
        let place = place(&Anchor::Step(step.id), sheet).unwrap_or_default();
        let helped = (0..step.helped.len()).map(StepPart::Helped);
        let parts = helped.chain((0..step.cost_energy.len()).map(StepPart::CostEnergy));
        let effects = step.effects().zip(parts).map(|((sign, effect), part)| {
            let said = format!("{place}. {}: {}", words::effect(sign, language), effect.text);
            let said = with_certainty(said, effect.is_inferred(), sheet);
            (said, Some(Place::Step(step.id, part)))
        });
        effects.collect::<Vec<_>>()
    };
    sheet.journey.steps.iter().flat_map(of_step).collect()
}

fn success(sheet: &Sheet<'_>) -> Vec<Said> {
    let line = |step: &Step| {
        let success = step.success.as_ref()?;
        let said = words::success(success, sheet.language());
        let said: Vec<&str> = said.into_iter().map(|(_, word)| word).collect();
        let place = place(&Anchor::Step(step.id), sheet)?;
        let text = success.text.clone().unwrap_or_default();
        let said = words::sentences([place, said.join(", "), text].into_iter());
        let said = with_certainty(said, success.is_inferred(), sheet);
        Some((said, Some(Place::Step(step.id, StepPart::Success))))
    };
    sheet.journey.steps.iter().filter_map(line).collect()
}

/// The same with that it is no more than a conclusion, where that is so.
fn with_certainty(said: String, is_inferred: bool, sheet: &Sheet<'_>) -> String {
    if !is_inferred {
        return said;
    }
    let inferred = words::upper_first(words::inferred(sheet.language()));
    words::sentences([said, inferred].into_iter())
}

fn reflections(sheet: &Sheet<'_>) -> Vec<Said> {
    let (journey, language) = (sheet.journey, sheet.language());
    let reflection = |(nth, it): (usize, &crate::model::Reflection)| {
        place(&it.at, sheet)?;
        let title = words::reflection_title(it, journey, &sheet.order);
        let end = words::reflection_end(it, language);
        let lines = words::reflection_lines(it, language);
        let whose = words::whose(&it.of, language);
        let said = words::sentences(std::iter::once(title).chain(lines).chain(end).chain(whose));
        Some((said, Some(Place::Reflection(nth))))
    };
    let marks = journey.steps.iter().flat_map(|step| {
        let decisive = step.decisive.then(|| words::decisive(language).to_owned());
        let validations = words::validations(&step.validation, language);
        let place = words::upper_first(&words::step_place(step.id, journey, &sheet.order));
        let marks = decisive.into_iter().chain(validations);
        let shown = Some(Place::Step(step.id, StepPart::Whole));
        marks.map(move |mark| (words::sentences([place.clone(), mark].into_iter()), shown))
    });
    let own = journey.reflections.iter().enumerate().filter_map(reflection);
    own.chain(marks).collect()
}

fn quotes(sheet: &Sheet<'_>) -> Vec<Said> {
    let journey = sheet.journey;
    let of_step = |step: &Step| {
        let place = words::upper_first(&words::step_place(step.id, journey, &sheet.order));
        let said: Vec<String> = words::quotes(step.all_evidence(), journey).collect();
        said.into_iter().map(move |said| format!("{place}. {said}")).collect::<Vec<_>>()
    };
    let said = journey.steps.iter().flat_map(of_step).chain(words::withheld(journey));
    said.map(|text| (text, None)).collect()
}

/// Each piece of advice, and under it its points, one by one.
fn advice(sheet: &Sheet<'_>) -> Vec<String> {
    let language = sheet.language();
    let numbered = (1..).zip(&sheet.journey.advice);
    let own = |(number, it): (usize, &Advice)| {
        let head = Advice { points: Vec::new(), ..it.clone() };
        let points = words::advice_points(number, it).into_iter();
        let points = points.map(|(mark, text)| words::marked(Some(&mark), &text));
        let head = words::advice_label(number, &head, language);
        std::iter::once(head).chain(points).collect::<Vec<_>>()
    };
    numbered.flat_map(own).collect()
}

/// Each table: who sat there, and under what was asked its answers, one by one.
fn tables(sheet: &Sheet<'_>) -> Vec<Passage> {
    let (journey, language) = (sheet.journey, sheet.language());
    let in_lines = |passage: Passage| {
        let is_its = |table: &&Table| words::table_title(table, language) == passage.heading;
        let Some(table) = journey.tables.iter().find(is_its) else { return passage };
        let topics = words::table_topics(table, language);
        let said = topics.iter().flat_map(|topic| {
            let answers = topic.said.iter().map(|text| words::marked(Some(ANSWER), text));
            std::iter::once(topic.heading.to_owned()).chain(answers).collect::<Vec<_>>()
        });
        let paragraphs = words::table_line(table, language).into_iter().chain(said).collect();
        Passage { paragraphs, ..passage }
    };
    story::beside(journey, Part::Tables).into_iter().map(in_lines).collect()
}

fn own(part: Part, sheet: &Sheet<'_>) -> Vec<Said> {
    let (journey, language) = (sheet.journey, sheet.language());
    let Some(lane) = journey.own_lane(part) else { return Vec::new() };
    let said = |at: Anchor, texts: Vec<String>| {
        let place = place(&at, sheet).filter(|_| !texts.is_empty())?;
        Some(format!("{place}: {}", words::listed(&texts, language)))
    };
    let steps = journey.steps.iter().filter_map(|step| {
        let texts = in_lane(&step.own, lane).map(|(_, value)| match value.until {
            Some(until) if sheet.order.place(until).is_some() => {
                let to = language.pick("tot en met", "up to and including");
                format!("{}, {to} {}", value.text, words::step_place(until, journey, &sheet.order))
            }
            _ => value.text.clone(),
        });
        said(Anchor::Step(step.id), texts.collect())
    });
    let phases = journey.phases.phases.iter().filter_map(|phase| {
        let texts = in_lane(&phase.own, lane).map(|(_, value)| value.text.clone());
        said(Anchor::Phase(phase.id.clone()), texts.collect())
    });
    steps.chain(phases).map(|text| (text, None)).collect()
}

impl BesideEntry {
    fn new(
        part: Option<Part>,
        title: &str,
        text: String,
        is_head: bool,
        form: &Form,
        sheet: &Sheet<'_>,
    ) -> Self {
        let theme = &form.theme;
        let ink = theme.palette.ink;
        let style = if is_head {
            TextStyle::bold(theme.body_size, ink)
        } else {
            TextStyle::plain(theme.body_size, ink)
        };
        let room = form.column();
        let words = TextBlock::new(&text, style, room, sheet.language_of(&text), theme);
        let words = words.with_line_height(form.line()).flush_in(room);
        let words = if is_head { words.into_heading(2) } else { words };
        Self { part, title: title.to_owned(), label: text, words, is_head, place: None }
    }

    /// The same in pieces that are no higher than this, as far as that can be.
    pub fn in_pieces(self, most: f64, form: &Form, sheet: &Sheet<'_>) -> Vec<Self> {
        if self.is_head || self.words.height() <= most {
            return vec![self];
        }
        let piece = |text: &str| Self {
            place: self.place,
            ..Self::new(self.part, &self.title, text.to_owned(), false, form, sheet)
        };
        let (mut pieces, mut rest) = (Vec::new(), self.label.trim());
        while !rest.is_empty() {
            let end = longest(rest, true, |text| piece(text).words.height() <= most);
            let end = end.unwrap_or(rest.len());
            pieces.push(piece(rest[..end].trim()));
            rest = rest[end..].trim();
        }
        pieces
    }

    /// Its block in a column.
    pub fn block(&self, form: &Form) -> ColumnBlock {
        let words = self.words.height();
        let density = &form.density;
        let (height, gap) = if self.is_head {
            (words + phase_head::under(form), density.above_head)
        } else {
            (words, density.item_gap)
        };
        ColumnBlock { height, gap, lead: 0.0, is_head: self.is_head }
    }

    /// Draws it with its top left corner here, in the list of its part.
    pub fn draw_into(self, (x, y): Point, form: &Form, out: &mut Vec<Group>) {
        let mut nodes = Vec::with_capacity(2);
        let bottom = self.words.draw_into(x, y, &mut nodes);
        if self.is_head {
            nodes.push(phase_head::rule((x, bottom), form));
        }
        let Some(part) = self.part else {
            out.push(Group::new(Role::Account, self.title, nodes));
            return;
        };
        if self.is_head {
            out.push(Group::new(Role::PanelHeading(part), self.label, nodes));
            return;
        }
        let card = Group::new(Role::PanelCard(part), self.label.clone(), nodes);
        let card = card.showing(self.place).into();
        let item = Group::new(Role::PanelItem(part), self.title.clone(), vec![card]);
        let item = item.showing(self.place).into();
        match out.last_mut() {
            Some(list) if list.role == Role::PanelList(part) => list.nodes.push(item),
            _ => out.push(Group::new(Role::PanelList(part), self.title, vec![item])),
        }
    }
}
