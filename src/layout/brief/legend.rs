//! The legend of a brief page: on one line, a sign and a few words for each thing that is drawn.

use crate::layout::brief::form::Form;
use crate::layout::brief::step_mark::{self, SignKind};
use crate::layout::context::{Sheet, Thread};
use crate::layout::legend::{SAMPLE_HEIGHT, SAMPLE_WIDTH, Sign};
use crate::layout::text_block::TextBlock;
use crate::model::{Domain, Journey, Part, PartyKind, Step};
use crate::scene::{Group, Node, Point, Role, TextStyle};
use crate::words;

/// Room for a sign, between it and its words, and between two entries.
const SIGN: f64 = 13.0;
const SIGN_GAP: f64 = 5.0;
const ENTRY_GAP: f64 = 14.0;

/// A sign and a few words for each thing that is drawn, in rows.
pub(crate) struct Legend {
    entries: Vec<LegendEntry>,
    line: f64,
    height: f64,
}

struct LegendEntry {
    sign: SignKind,
    words: TextBlock,
    x: f64,
    /// How far its row is from the top.
    top: f64,
    width: f64,
}

impl Legend {
    /// In rows no wider than `room`: what the drawing uses, and what grey means where other pages tell some of
    /// the steps.
    pub fn new(room: f64, has_signs: bool, has_grey: bool, form: &Form, sheet: &Sheet<'_>) -> Self {
        let mut used = if has_signs { used(sheet) } else { Vec::new() };
        used.extend(gap(sheet).filter(|_| has_signs && form.says_gaps));
        let grey = has_grey.then(|| elsewhere(sheet));
        let theme = &form.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let (mut x, mut top, mut bottom) = (0.0, 0.0, 0.0_f64);
        let entry = |(sign, words): (SignKind, String)| {
            let most = room - SIGN - SIGN_GAP;
            let words = TextBlock::new(&words, style, most, sheet.language(), theme);
            let width = SIGN + SIGN_GAP + words.width();
            if x > 0.0 && x + width > room {
                (x, top) = (0.0, bottom);
            }
            bottom = bottom.max(top + words.height());
            let entry = LegendEntry { sign, words, x, top, width };
            x += width + ENTRY_GAP;
            entry
        };
        let entries: Vec<LegendEntry> = used.into_iter().chain(grey).map(entry).collect();
        Self { entries, line: theme.line_height(theme.small_size), height: bottom }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The width of its widest row.
    pub fn width(&self) -> f64 {
        self.entries.iter().map(|entry| entry.x + entry.width).fold(0.0, f64::max)
    }

    pub const fn height(&self) -> f64 {
        self.height
    }

    /// Draws it with its top left corner here.
    pub fn draw(self, (left, top): Point, sheet: &Sheet<'_>) -> Option<Node> {
        if self.entries.is_empty() {
            return None;
        }
        let mut nodes = Vec::new();
        for LegendEntry { sign, words, x, top: down, .. } in self.entries {
            let y = top + down;
            let middle = (left + x + SIGN / 2.0, y + self.line / 2.0);
            let mut drawing = Vec::new();
            step_mark::sample(sign, middle, sheet, &mut drawing);
            nodes.push(Group::silent(Role::Sample, drawing).into());
            words.draw_into(left + x + SIGN + SIGN_GAP, y, &mut nodes);
        }
        let label = sheet.language().pick("Legenda", "Legend");
        Some(Group::new(Role::Legend, label, nodes).into())
    }
}

/// The signs of a brief drawing, for a legend that serves several drawings.
pub(crate) fn signs(sheet: &Sheet<'_>) -> Vec<Sign> {
    let sign = |(kind, name): (SignKind, String)| {
        let mut nodes = Vec::new();
        let middle = (SAMPLE_WIDTH / 2.0, SAMPLE_HEIGHT / 2.0);
        step_mark::numbered_sample(kind, middle, sheet, &mut nodes);
        let meaning = meaning(kind, sheet.journey);
        let meaning = meaning.map_or("", |(dutch, english)| sheet.language().pick(dutch, english));
        Sign { name: words::upper_first(&name), meaning: meaning.to_owned(), nodes }
    };
    used(sheet).into_iter().map(sign).collect()
}

/// What a sign means, where its name does not say all.
fn meaning(sign: SignKind, journey: &Journey) -> Option<(&'static str, &'static str)> {
    Some(match sign {
        SignKind::Event(party) if !journey.parties.is_empty() => match journey.kind_of(party) {
            PartyKind::Plan => ("Wat de bedoeling was.", "What was intended."),
            _ => ("Wat er gebeurt, van deze kant gezien.", "What happens, seen from this side."),
        },
        SignKind::Event(_) => (
            "In het teken staat het nummer van de stap. Hoe hoger op de lijn, hoe meer tevreden.",
            "In the sign stands the number of the step. The higher on the line, the more satisfied.",
        ),
        SignKind::Feeling(_) => (
            "Een open teken: alleen een gevoel of gedachte, zonder gebeurtenis.",
            "A hollow sign: only a feeling or thought, without an event.",
        ),
        SignKind::Organisation(_) => (
            "Wat een organisatie doet. Onder de lijn staat bij welke stap.",
            "What an organisation does. Below the line it says at which step.",
        ),
        SignKind::Uncertain(_) | SignKind::UncertainAction(_) => (
            "Een onderbroken rand. Bij de stap staat waarom.",
            "A broken edge. With the step it says why.",
        ),
        SignKind::EstimatedLevels => (
            "Onderbroken lijnen: niemand heeft de niveaus zelf genoemd.",
            "Broken lines: nobody named the levels.",
        ),
        SignKind::Domain(_) => {
            ("Het domein waarin een organisatie werkt.", "The field that an organisation works in.")
        }
        SignKind::Line(_) => (
            "Een lijn voor ieder van wie een eigen lijn is.",
            "A line for each who has one of their own.",
        ),
        SignKind::Thought | SignKind::Elsewhere | SignKind::Gap(_) => return None,
    })
}

fn elsewhere(sheet: &Sheet<'_>) -> (SignKind, String) {
    let words = sheet.language().pick("grijs: op een andere pagina", "grey: on another page");
    (SignKind::Elsewhere, words.to_owned())
}

/// What a gap in a line is, in the colour of the first that has one.
pub(super) fn gap(sheet: &Sheet<'_>) -> Option<(SignKind, String)> {
    let journey = sheet.journey;
    let tellers = (0..journey.tellers()).filter(|it| journey.kind_of(*it) != PartyKind::Plan);
    let silences = tellers.flat_map(|party| {
        let threads = sheet.threads(party).into_iter();
        let of = move |it: Thread| journey.silences((party, it.line), &sheet.passes, &it.runs);
        threads.map(move |it| (it.style, of(it)))
    });
    let silences: Vec<_> = silences.filter(|(_, own)| !own.is_empty()).collect();
    let (style, _) = silences.first()?;
    let (dutch, english) = if silences.iter().flat_map(|(_, own)| own).any(|it| it.of_other) {
        ("gat in de lijn: niveau niet verteld", "gap in the line: level not told")
    } else {
        ("gat in de lijn: niet verteld", "gap in the line: not told")
    };
    Some((SignKind::Gap(*style), sheet.language().pick(dutch, english).to_owned()))
}

/// What the drawing uses, in the order in which a reader meets it.
pub(super) fn used(sheet: &Sheet<'_>) -> Vec<(SignKind, String)> {
    let (journey, language) = (sheet.journey, sheet.language());
    let mut found = Vec::new();
    let any = |is: &dyn Fn(&Step) -> bool| journey.steps.iter().any(is);
    for party in 0..journey.tellers() {
        let tells = |step: &Step| sheet.tells(party, step) && sheet.draws_words_of(step);
        let named = journey.parties.get(party).map(|it| it.name.clone());
        if sheet.has_lines() {
            let name = |&line: &usize| (SignKind::Line(line), journey.line_name(line).to_owned());
            found.extend(sheet.lines.iter().map(name));
        } else if any(&|step| tells(step) && sheet.leads_with_event(step)) {
            let words = match &named {
                Some(name) if is_sign_of_organisations(party, sheet) => {
                    name.clone() + language.pick(" of organisatie", " or organisation")
                }
                Some(name) => name.clone(),
                None => happens(sheet),
            };
            found.push((SignKind::Event(party), words));
        }
        if any(&|step| tells(step) && !sheet.leads_with_event(step)) {
            let words = match (&named, language.pick("wat {} voelt", "what {} feels")) {
                (Some(name), words) => words.replace("{}", name),
                (None, words) => words.replace("{}", &narrator(sheet)),
            };
            found.push((SignKind::Feeling(party), words));
        }
    }
    if any(&|step| step.thought.is_some()) && sheet.draws(Part::Thoughts) {
        found.push((SignKind::Thought, language.pick("gedachte", "thought").to_owned()));
    }
    if let Some(shape) = organisation_shape(sheet) {
        let words = language.pick("organisatie", "organisation");
        found.push((SignKind::Organisation(shape), words.to_owned()));
    }
    let domain = |it: Domain| (SignKind::Domain(it), it.name(language).to_owned());
    found.extend(sheet.drawn_domains().into_iter().map(domain));
    let uncertain = step_mark::uncertain_sign(sheet);
    found.extend(uncertain.map(|it| (it, language.pick("niet zeker", "not certain").to_owned())));
    let is_estimated = |step: &Step| {
        let own = sheet.estimates.get(journey.teller(step));
        sheet.draws_words_of(step) && step.level().is_some() && own.is_some_and(|it| it.are_all())
    };
    if any(&is_estimated) {
        let words = language.pick("niveaus geschat", "levels estimated").to_owned();
        found.push((SignKind::EstimatedLevels, words));
    }
    found
}

/// Whose shape the sign of an organisation has in the legend: one that is not also that of professionals.
/// Nothing where no organisation acts, or only where both have the same sign.
fn organisation_shape(sheet: &Sheet<'_>) -> Option<PartyKind> {
    let journey = sheet.journey;
    let mut acting = journey.steps.iter().filter(|step| sheet.draws_actions_of(step));
    if journey.tellers() < 2 {
        let is_told_by = journey.kind_of(0) == PartyKind::Professional;
        return acting.next().filter(|_| !is_told_by).map(|_| PartyKind::Professional);
    }
    let mut kinds = acting.map(|step| journey.kind_of(journey.teller(step)));
    kinds.any(|kind| kind != PartyKind::Professional).then_some(PartyKind::Family)
}

/// Whether the sign of what a party tells is that of organisations too, and no other says what those are.
fn is_sign_of_organisations(party: usize, sheet: &Sheet<'_>) -> bool {
    let acts = sheet.journey.steps.iter().any(|step| sheet.draws_actions_of(step));
    let is_professional = sheet.journey.kind_of(party) == PartyKind::Professional;
    acts && is_professional && organisation_shape(sheet).is_none()
}

fn happens(sheet: &Sheet<'_>) -> String {
    let language = sheet.language();
    let words = match sheet.journey.kind_of(0) {
        PartyKind::Family => language.pick("wat er gebeurt", "what happens"),
        PartyKind::Professional if is_sign_of_organisations(0, sheet) => language.pick(
            "wat de professional of een organisatie doet",
            "what the professional or an organisation does",
        ),
        PartyKind::Professional => {
            language.pick("wat de professional doet", "what the professional does")
        }
        PartyKind::Plan => language.pick("wat de bedoeling was", "what was intended"),
    };
    words.to_owned()
}

fn narrator(sheet: &Sheet<'_>) -> String {
    let name = sheet.journey.narrator.as_ref().map(|it| it.name.clone());
    name.unwrap_or_else(|| sheet.language().pick("de verteller", "the narrator").to_owned())
}
