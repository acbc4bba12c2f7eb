//! Journeys that nobody told.

use klantreis::model::{
    Action, Category, Chooser, Domain, Effect, Emotion, Entry, Event, FamilyCategory, Introduction,
    Journey, Language, Level, LevelSource, LineLevel, Narrator, Order, Organisation, PartyKind,
    Phase, PhaseSet, Professional, Return, Scale, Step, Study, Success, Thought, Time,
};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

use super::plan::plan;
use super::study::study;
use super::words::{name, short, text, title};

/// Journeys of 1 to 300 steps.
pub fn journey() -> BoxedStrategy<Journey> {
    let steps = prop_oneof![
        24 => vec(step(), 1..12),
        12 => vec(step(), 12..40),
        1 => vec(step(), 250..=300),
    ];
    with(steps.boxed())
}

/// Journeys of 1 to 12 steps.
pub fn short_journey() -> BoxedStrategy<Journey> {
    with(vec(step(), 1..=12).boxed())
}

/// Journeys of 1 to 12 steps in which people of the family have lines of their own.
pub fn family_journey() -> BoxedStrategy<Journey> {
    let choice = (0..3_usize, vec(weighted(0.3, weighted(0.9, 0..7_u16)), 3));
    (short_journey(), 1..=2_usize, vec(choice, 12))
        .prop_map(|(mut journey, lines, choices)| {
            journey.lines = ["de zoons", "Larissa"][..lines].iter().map(|&it| it.into()).collect();
            let levels = u16::try_from(journey.scale.levels.len() * 2 - 1).unwrap();
            let mut steps = std::mem::take(&mut journey.steps);
            for (step, (own, others)) in steps.iter_mut().zip(choices) {
                let name = |line: usize| journey.line_name(line).to_owned();
                step.about = (own > 0 && own <= lines).then(|| name(own)).into_iter().collect();
                let own = journey.line_of(step);
                let others = (0..=lines).zip(others).filter(|(line, _)| *line != own);
                // The line of a narrator without a name has none that a step could say.
                let others =
                    others.filter(|(line, _)| journey.line_named(&name(*line)) == Some(*line));
                let on_line = |(line, level): (usize, Option<Option<u16>>)| {
                    let level = level?.map(|level| Level(level % levels));
                    Some(LineLevel { line: name(line), level })
                };
                step.levels = others.filter_map(on_line).collect();
            }
            journey.steps = steps;
            journey
        })
        .boxed()
}

fn with(steps: BoxedStrategy<Vec<Step>>) -> BoxedStrategy<Journey> {
    (language(), scale(), phases(), head(), foot(), steps, plan())
        .prop_map(|(language, scale, phases, head, foot, steps, plan)| {
            let mut journey = Journey::in_language(head.title, language);
            journey.narrator = head.narrator;
            journey.categories = head.categories;
            foot.stand_under(&mut journey);
            if let Some(scale) = scale {
                journey.scale = scale;
            }
            if let Some(phases) = phases {
                journey.phases = phases;
            }
            journey = journey.with_steps(steps);
            fit(&mut journey.steps, &journey.scale, &journey.phases);
            if let Some(plan) = plan {
                plan.stand_in(&mut journey);
            }
            journey
        })
        .boxed()
}

/// Brings levels and phases, generated as numbers, into the scale and the set.
pub(super) fn fit(steps: &mut [Step], scale: &Scale, phases: &PhaseSet) {
    let levels = u16::try_from(scale.levels.len() * 2 - 1).unwrap();
    let fit_level = |level: &mut Option<Level>| {
        if let Some(level) = level {
            level.0 %= levels;
        }
    };
    for step in steps {
        fit_level(step.event.as_mut().map_or(&mut None, |event| &mut event.level));
        fit_level(step.emotion.as_mut().map_or(&mut None, |emotion| &mut emotion.level));
        fit_level(step.thought.as_mut().map_or(&mut None, |thought| &mut thought.level));
        step.actions.iter_mut().for_each(|action| fit_level(&mut action.level));
        let number = step.phase.take().and_then(|number| number.parse::<usize>().ok());
        step.phase = number.and_then(|n| id(n, phases));
        if step.phase.is_none() {
            step.round = None;
        }
    }
}

/// The phase of the set that a number stands for.
pub fn id(number: usize, phases: &PhaseSet) -> Option<String> {
    let at = number.checked_rem(phases.phases.len())?;
    Some(phases.phases[at].id.clone())
}

pub(super) fn language() -> BoxedStrategy<Language> {
    prop_oneof![4 => Just(Language::Dutch), 1 => Just(Language::English)].boxed()
}

pub(super) fn scale() -> BoxedStrategy<Option<Scale>> {
    let named = vec(name(), 2..=21).prop_map(|levels| Some(Scale { levels }));
    let numeric = (-10..0, 1..=10).prop_map(|(low, high)| Some(Scale::numeric(low, high)));
    prop_oneof![4 => Just(None), 2 => named, 1 => numeric].boxed()
}

pub(super) fn phases() -> BoxedStrategy<Option<PhaseSet>> {
    let own = (vec(name(), 1..12), of(0_usize..12)).prop_map(|(labels, back)| {
        let phase = |(i, label)| Phase {
            id: format!("f{i}"),
            label,
            parent: None,
            after: None,
            own: Vec::new(),
        };
        let phases: Vec<Phase> = labels.into_iter().enumerate().map(phase).collect();
        let returns = back.map(|to| Return {
            from: None,
            to: phases[to % phases.len()].id.clone(),
            label: Some("terugval".to_owned()),
        });
        Some(PhaseSet { returns: returns.into_iter().collect(), phases })
    });
    prop_oneof![4 => Just(None), 2 => own, 1 => Just(Some(PhaseSet::none()))].boxed()
}

pub(super) fn kind() -> BoxedStrategy<PartyKind> {
    select(PartyKind::ALL.to_vec()).boxed()
}

/// Sets of up to 40 phases with parts in parts, several outcomes and many ways back.
pub fn phase_set() -> BoxedStrategy<PhaseSet> {
    let phase = || (name(), weighted(0.3, 0..40_usize), weighted(0.3, 0..40_usize));
    let count = prop_oneof![1 => Just(0..=1_usize), 8 => Just(2..=9), 2 => Just(10..=40)];
    let reason = weighted(0.8, prop_oneof![2 => Just("terugval".to_owned()), 3 => name()]);
    let back = (weighted(0.85, 0..40_usize), 0..40_usize, reason);
    (count.prop_flat_map(move |count| vec(phase(), count)), vec(back, 0..14))
        .prop_map(|(phases, returns)| {
            let count = phases.len().max(1);
            let id = |n: usize| format!("{}", n + 1);
            let phase = |(at, (label, parent, after)): (usize, (String, Option<_>, Option<_>))| {
                let earlier = |n: Option<usize>| n.filter(|_| at > 0).map(|n| id(n % at.max(1)));
                let (parent, after) = (earlier(parent), earlier(after));
                Phase { id: id(at), label, parent, after, own: Vec::new() }
            };
            let back = |(from, to, label): (Option<usize>, usize, _)| Return {
                from: from.map(|from| id(from % count)),
                to: id(to % count),
                label,
            };
            let phases: Vec<Phase> = phases.into_iter().enumerate().map(phase).collect();
            let returns = returns.into_iter().filter(|_| !phases.is_empty()).map(back);
            PhaseSet { returns: returns.collect(), phases }
        })
        .boxed()
}

#[derive(Debug, Clone)]
pub(super) struct Head {
    pub title: String,
    pub narrator: Option<Narrator>,
    pub categories: Vec<Category>,
}

pub(super) fn head() -> BoxedStrategy<Head> {
    let introduction = (text(), any::<bool>())
        .prop_map(|(text, verbatim)| Introduction { verbatim, ..Introduction::retold(text) });
    let narrator = (name(), kind(), of(0..99_u8), of(any::<bool>()), of(introduction)).prop_map(
        |(name, kind, age, fictional, introduction)| Narrator {
            name,
            kind,
            age,
            fictional,
            introduction,
        },
    );
    let category = prop_oneof![
        select(FamilyCategory::ALL.to_vec()).prop_map(Category::Family),
        short().prop_map(Category::Own),
    ];
    (title(), of(narrator), vec(category, 0..3))
        .prop_map(|(title, narrator, categories)| Head { title, narrator, categories })
        .boxed()
}

#[derive(Debug, Clone)]
pub(super) struct Foot {
    pub source: Option<String>,
    pub retold_by: Vec<String>,
    pub level_source: Option<LevelSource>,
    pub phase_source: Option<LevelSource>,
    pub study: Study,
    pub names: Vec<String>,
}

impl Foot {
    /// Puts it under a journey.
    pub fn stand_under(self, journey: &mut Journey) {
        journey.source = self.source;
        journey.retold_by = self.retold_by;
        journey.level_source = self.level_source;
        journey.phase_source = self.phase_source;
        journey.study = self.study;
        journey.fictional_names = self.names;
    }
}

pub(super) fn foot() -> BoxedStrategy<Foot> {
    let sources = (weighted(0.3, level_source()), weighted(0.2, level_source()));
    (of(text()), vec(name(), 0..3), sources, study(), vec(name(), 0..4))
        .prop_map(|(source, retold_by, (level_source, phase_source), study, names)| Foot {
            source,
            retold_by,
            level_source,
            phase_source,
            study,
            names,
        })
        .boxed()
}

/// Levels and phases are numbers here; [`fit`] brings them into the scale and the set.
pub(super) fn step() -> BoxedStrategy<Step> {
    let phase = weighted(0.4, (0..12_usize).prop_map(|n| n.to_string()));
    let round = weighted(0.1, 1..4_u32);
    let about = weighted(0.2, vec(name(), 1..3)).prop_map(Option::unwrap_or_default);
    let order = prop_oneof![9 => Just(Order::Certain), 1 => Just(Order::Uncertain)];
    let time = weighted(0.3, time());
    (cards(), phase, round, about, order, time, weighted(0.1, short()), help())
        .prop_map(|(mut step, phase, round, about, order, time, reason, help)| {
            (step.entry, step.helped, step.cost_energy, step.success) = help;
            step.return_reason = reason;
            (step.phase, step.round, step.about) = (phase, round, about);
            (step.order, step.time) = (order, time);
            step
        })
        .boxed()
}

/// How help began and what it did.
type Help = (Option<Entry>, Vec<Effect>, Vec<Effect>, Option<Success>);

/// Nothing of it in most steps.
fn help() -> BoxedStrategy<Help> {
    let effects = || {
        let some = vec(text().prop_map(Effect::new), 1..3);
        weighted(0.12, some).prop_map(Option::unwrap_or_default)
    };
    let said = (any::<bool>(), of(any::<bool>()), any::<bool>(), of(text()));
    let success = said.prop_map(|(first, second, rests, text)| {
        let (rest, trust) = if rests { (Some(first), second) } else { (second, Some(first)) };
        Success { rest, trust, text, evidence: Vec::new() }
    });
    let entry = weighted(0.1, select(Entry::ALL.to_vec()));
    (entry, effects(), effects(), weighted(0.1, success)).boxed()
}

/// At least one card, as a file must have it.
fn cards() -> BoxedStrategy<Step> {
    let event = (text(), level(), weighted(0.1, level_source()))
        .prop_map(|(text, level, level_source)| Event { text, level, level_source });
    let emotion = (text(), level()).prop_map(|(text, level)| Emotion { text, level });
    let thought = (text(), level()).prop_map(|(text, level)| Thought { text, level });
    let actions = prop_oneof![
        10 => Just(0..=0_usize),
        6 => Just(1..=1),
        1 => Just(2..=4),
    ]
    .prop_flat_map(|count| vec(action(), count));
    (weighted(0.8, event), weighted(0.3, emotion), weighted(0.15, thought), actions)
        .prop_map(|(event, emotion, thought, actions)| {
            let mut step = {
                let mut step = Step::default();
                step.event = event;
                step.emotion = emotion;
                step.thought = thought;
                step.actions = actions;
                step
            };
            if step.card_count() == 0 {
                step.event = Some(Event { text: "x".into(), level: None, level_source: None });
            }
            step
        })
        .boxed()
}

fn action() -> BoxedStrategy<Action> {
    let domain = weighted(0.4, select(Domain::ALL.to_vec()));
    let organisation = (name(), weighted(0.2, name()), domain)
        .prop_map(|(name, kind, domain)| Organisation { name: Some(name), kind, domain });
    let person = (of(name()), name(), any::<bool>()).prop_map(|(one, other, named)| {
        if named {
            Professional { name: Some(other), role: one }
        } else {
            Professional { name: one, role: Some(other) }
        }
    });
    let chooser = prop_oneof![
        4 => select(Chooser::USUAL.to_vec()),
        1 => name().prop_map(|name| Chooser::named(&name)),
    ];
    let said = (text(), weighted(0.2, text()), level(), weighted(0.3, chooser));
    (vec(organisation, 1..3), weighted(0.2, person), said)
        .prop_map(|(organisations, person, (text, experience, level, chosen_by))| Action {
            organisations,
            person,
            text,
            experience,
            level,
            chosen_by,
            link: None,
            evidence: Vec::new(),
        })
        .boxed()
}

fn level() -> BoxedStrategy<Option<Level>> {
    weighted(0.85, (0..41_u16).prop_map(Level)).boxed()
}

fn level_source() -> BoxedStrategy<LevelSource> {
    select(vec![LevelSource::Family, LevelSource::Researcher, LevelSource::Session]).boxed()
}

fn time() -> BoxedStrategy<Time> {
    (name(), weighted(0.2, 1..99_u8))
        .prop_map(|(text, age)| Time { text, duration: None, age })
        .boxed()
}
