//! What the page is told after each change.

use klantreis::model::{Journey, Language, Level, PartyKind, PhaseSet, Scale};
use serde::Serialize;

use crate::bands::{Band, bands};
use crate::drawing::Drawing;
use crate::findings::Finding;
use crate::steps::{Step, steps};
use crate::things::{Thing, things};

/// What the page is told after each change.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "each answers a question of the page")]
pub struct State {
    pub(crate) ok: bool,
    pub(crate) drawn: bool,
    pub(crate) problems: Vec<Finding>,
    pub(crate) title: String,
    pub(crate) narrator: Option<String>,
    pub(crate) keys: &'static str,
    pub(crate) language: String,
    pub(crate) pages: Vec<Page>,
    pub(crate) steps: Vec<Step>,
    pub(crate) tellers: Vec<Teller>,
    pub(crate) phases: Vec<Phase>,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) select: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Page {
    width: f64,
    height: f64,
    things: Vec<Thing>,
    bands: Vec<Band>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Teller {
    name: String,
    /// Whether it is a family: of others it is not always told how they stand.
    family: bool,
    scale: Vec<LevelName>,
}

#[derive(Debug, Serialize)]
pub(crate) struct LevelName {
    level: u16,
    name: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Phase {
    id: String,
    name: String,
}

impl State {
    /// What there is to say of a drawing, in words of a language.
    pub(crate) fn of(drawing: &Drawing, l: Language) -> Self {
        let journey = &drawing.journey;
        let page = |scene: &klantreis::scene::Scene| {
            let mut things = things(scene, journey);
            let bands = bands(scene, journey, &mut things);
            Page { width: scene.width, height: scene.height, things, bands }
        };
        Self {
            drawn: true,
            pages: drawing.pages.iter().map(page).collect(),
            ..Self::of_journey(journey, l)
        }
    }

    /// What there is to say of a journey that is not drawn.
    pub(crate) fn of_journey(journey: &Journey, l: Language) -> Self {
        let phase = |it: klantreis::model::Phase| Phase { id: it.id, name: it.label };
        Self {
            ok: true,
            title: journey.title.clone(),
            narrator: journey.narrator.as_ref().map(|it| it.name.clone()),
            language: journey.text_language().to_string(),
            steps: steps(journey, l),
            tellers: (0..journey.tellers()).map(|party| Teller::of(journey, party, l)).collect(),
            phases: phases(journey).into_iter().map(phase).collect(),
            ..Self::default()
        }
    }
}

/// The phases that a step can be put in: the usual ones where the journey has none.
pub(crate) fn phases(journey: &Journey) -> Vec<klantreis::model::Phase> {
    match &journey.phases.phases {
        none if none.is_empty() => PhaseSet::standard(journey.language).phases,
        own => own.clone(),
    }
}

impl Teller {
    fn of(journey: &Journey, party: usize, l: Language) -> Self {
        let name = match journey.parties.get(party) {
            Some(own) => own.name.clone(),
            None => journey.narrator.as_ref().map_or_else(String::new, |it| it.name.clone()),
        };
        let family = journey.kind_of(party) == PartyKind::Family;
        Self { name, family, scale: levels(journey.scale_of(party), l) }
    }
}

/// Every level of a scale, halfway ones too.
fn levels(scale: &Scale, l: Language) -> Vec<LevelName> {
    let last = (scale.levels.len() * 2).saturating_sub(1) as u16;
    let name = |level: u16| LevelName { level, name: scale.name(Level(level), l) };
    (0..last).map(name).collect()
}
