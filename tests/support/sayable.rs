//! Journeys with everything in them that a file can say, in words that are hard to write: one for each
//! number.

use std::collections::BTreeMap;

use klantreis::model::{
    Action, Advice, Anchor, Category, Chooser, Comparison, Consent, DataSource, Definition, Domain,
    Duration, Effect, Emotion, Entry, Event, Evidence, EvidenceKind, Experience, FamilyCategory,
    Figure, Foreword, Goal, GoalStatus, Introduction, Involvement, Journey, Language, LanguageTag,
    Lead, Level, LevelSource, LifeDomain, LineLevel, Link, Narrator, Opportunity, Order,
    Organisation, OwnLane, OwnLaneKind, OwnValue, Part, Party, PartyKind, Phase, PhaseSet,
    PhaseVisit, Problem, Professional, Reflection, Return, Scale, Scenario, Sign, Step, StepId,
    Stretch, Study, Success, Table, TableKind, TableQuestion, Thought, Time, TimeUnit, Topic,
    Validation, Weight,
};

use super::dice::Dice;

/// Who can say what a level or a phase is.
const SOURCES: [LevelSource; 3] =
    [LevelSource::Family, LevelSource::Researcher, LevelSource::Session];

/// What of a journey is left to chance.
impl Dice {
    fn level(&mut self, scale: &Scale) -> Level {
        Level(self.below(scale.levels.len() * 2 - 1) as u16)
    }

    fn phase(&mut self, phases: &PhaseSet) -> Option<String> {
        let at = self.below(phases.phases.len());
        phases.phases.get(at).map(|phase| phase.id.clone())
    }
}

/// A journey of one teller, or of several.
pub fn sayable(seed: u64) -> Journey {
    let dice = &mut Dice::of(seed);
    let language = dice.one(&Language::ALL);
    let mut journey = Journey::in_language(dice.text(), language);
    let tag = LanguageTag::parse(dice.one(&["ar", "nl-BE", "pt-BR", "en", "nl"])).unwrap();
    journey.other_language = Some(tag).filter(|tag| dice.often(30) && *tag != language.into());
    if dice.often(40) {
        journey.scale = scale(dice);
    }
    if dice.often(50) {
        journey.phases = if dice.often(20) { PhaseSet::none() } else { phases(dice) };
    }
    head(&mut journey, dice);
    if dice.often(40) {
        let tellings: Vec<(Party, Vec<Step>)> =
            (0..2 + dice.below(2)).map(|nth| telling(nth, &journey, dice)).collect();
        journey = journey.told_by(tellings);
    } else {
        let steps: Vec<Step> = (0..=dice.below(8))
            .map(|nth| step(nth, &journey.scale, &journey.phases, dice))
            .collect();
        journey = journey.with_steps(steps);
        lines(&mut journey, dice);
    }
    findings(&mut journey, dice);
    plan(&mut journey, dice);
    own_lanes(&mut journey, dice);
    let parts = journey.all_parts();
    let some = |dice: &mut Dice| parts.iter().copied().filter(|_| dice.often(50)).collect();
    journey.parts = dice.often(30).then(|| some(dice));
    journey.parts = journey.parts.filter(|parts: &Vec<Part>| !parts.is_empty());
    journey.text_languages = text_languages(&journey, dice);
    journey
}

/// Who in the family has a line of their own, and where steps stand on the lines of others.
fn lines(journey: &mut Journey, dice: &mut Dice) {
    journey.lines = dice.some(2, Dice::name);
    let mut steps = std::mem::take(&mut journey.steps);
    for step in &mut steps {
        let own = journey.line_of(step);
        for line in (0..journey.line_count()).filter(|line| *line != own) {
            let name = journey.line_name(line).to_owned();
            if journey.line_named(&name) == Some(line) && dice.often(40) {
                let level = dice.maybe(|dice| dice.level(&journey.scale));
                step.levels.push(LineLevel { line: name, level });
            }
        }
    }
    journey.steps = steps;
}

/// Lanes of the journey's own, and what its steps and phases say in them.
fn own_lanes(journey: &mut Journey, dice: &mut Dice) {
    journey.own_lanes = dice.some(3, |dice, nth| OwnLane {
        name: dice.name(nth),
        kind: dice.one(&OwnLaneKind::ALL),
        about: dice.maybe(Dice::text),
    });
    let lanes = journey.own_lanes.clone();
    let order: Vec<StepId> = journey.steps.iter().map(|step| step.id).collect();
    let say = |until: &[StepId], dice: &mut Dice| {
        let mut own = Vec::new();
        for lane in lanes.iter().rev() {
            own.extend(dice.some(2, |dice, _| {
                let mut value = OwnValue::new(&*lane.name, dice.text());
                let lasts = lane.kind == OwnLaneKind::Bars && !until.is_empty();
                value.until = (lasts && dice.often(50)).then(|| dice.one(until));
                value
            }));
        }
        own
    };
    for (at, step) in journey.steps.iter_mut().enumerate() {
        step.own = say(&order[at..], dice);
    }
    if journey.phases != PhaseSet::standard(journey.language) {
        journey.phases.phases.iter_mut().for_each(|phase| phase.own = say(&[], dice));
    }
}

/// Some of the texts of its steps, each in a language of its own.
fn text_languages(journey: &Journey, dice: &mut Dice) -> BTreeMap<String, LanguageTag> {
    let texts = journey.steps.iter().flat_map(|step| {
        let event = step.event.iter().map(|it| &it.text);
        let emotion = step.emotion.iter().map(|it| &it.text);
        let quotes = step.evidence.iter().filter_map(|it| it.quote.as_ref());
        let time = step.time.iter().map(|it| &it.text);
        let actions = step.actions.iter().filter_map(|it| it.experience.as_ref());
        let own = step.own.iter().map(|it| &it.text);
        let event = event.chain(own);
        event.chain(emotion).chain(quotes).chain(time).chain(actions).chain(&step.questions)
    });
    let chosen = texts.filter(|_| dice.often(8)).cloned().collect::<Vec<_>>();
    let in_one = |text| (text, LanguageTag::parse(dice.one(&["ar", "fr", "zh-Hant"])).unwrap());
    chosen.into_iter().map(in_one).collect()
}

fn scale(dice: &mut Dice) -> Scale {
    if dice.often(50) {
        return Scale::numeric(dice.one(&[-6, -1, 0, 1, 5]), dice.one(&[7, 10, 12]));
    }
    let names = ["Goed", "een 8", "'t Gaat", "Zo: zo", "niet-goed", "Slecht, ja", "#1"];
    let count = 2 + dice.below(names.len() - 1);
    Scale::of(&names[..count])
}

fn phases(dice: &mut Dice) -> PhaseSet {
    let mut set = PhaseSet::none();
    for at in 0..=dice.below(6) {
        let top: Vec<String> =
            set.phases.iter().filter(|it| it.parent.is_none()).map(|it| it.id.clone()).collect();
        let id = if dice.often(60) { (at + 1).to_string() } else { format!("f{at}: x") };
        let earlier = |dice: &mut Dice| top.get(dice.below(top.len())).cloned();
        let parent = dice.maybe(earlier).flatten();
        let after = dice.maybe(earlier).flatten().filter(|_| parent.is_none());
        let returns = dice.some(2, |dice, _| Return {
            from: Some(id.clone()),
            to: set.phases.get(dice.below(at)).map(|it| it.id.clone()).unwrap_or_default(),
            label: dice.maybe(Dice::word),
        });
        set.returns.extend(returns.into_iter().filter(|it| !it.to.is_empty()));
        set.phases.push(Phase { id, label: dice.word(), parent, after, own: Vec::new() });
    }
    set
}

fn head(journey: &mut Journey, dice: &mut Dice) {
    journey.narrator = dice.maybe(|dice| Narrator {
        name: dice.word(),
        kind: dice.one(&PartyKind::ALL),
        age: dice.maybe(|dice| dice.below(130) as u8),
        fictional: dice.maybe(|dice| dice.often(50)),
        introduction: dice.maybe(introduction),
    });
    journey.categories = dice.some(2, |dice, nth| category(nth, dice));
    journey.fictional_names = dice.some(3, Dice::name);
    journey.public_names = dice.some(2, Dice::name);
    journey.source = dice.maybe(Dice::text);
    journey.retold_by = dice.some(2, Dice::name);
    journey.consent = dice.maybe(consent);
    journey.level_source = dice.maybe(|dice| dice.one(&SOURCES));
    journey.phase_source = dice.maybe(|dice| dice.one(&SOURCES));
    journey.study = Study {
        client: dice.maybe(Dice::word),
        researchers: dice.some(2, Dice::name),
        reference: dice.maybe(Dice::word),
        date: dice.maybe(Dice::word),
        status: dice.maybe(Dice::word),
        aim: dice.maybe(Dice::text),
        definitions: dice.some(2, |dice, _| definition(dice)),
        approach: dice.some(2, |dice, _| dice.text()),
        data: dice.some(2, |dice, nth| DataSource {
            count: dice.maybe(|dice| 1 + dice.number(99)),
            name: dice.name(nth),
            with: dice.maybe(Dice::word),
            n: dice.maybe(|dice| dice.number(99)),
        }),
        figures: dice.some(2, |dice, _| figure(dice)),
        privacy: dice.some(2, |dice, _| dice.text()),
        limits: dice.some(2, |dice, _| dice.text()),
        forewords: dice.some(2, |dice, _| foreword(dice)),
    };
    journey.need = dice.maybe(Dice::text);
    journey.helps = dice.maybe(Dice::text);
    journey.film = dice.maybe(Dice::word);
    journey.scenario = dice.maybe(|dice| dice.one(&Scenario::ALL));
    journey.expectation = dice.maybe(Dice::text);
    journey.afterwards = dice.maybe(Dice::text);
}

fn category(nth: usize, dice: &mut Dice) -> Category {
    if dice.often(50) {
        Category::Family(dice.one(&FamilyCategory::ALL))
    } else {
        Category::Own(dice.name(nth))
    }
}

fn definition(dice: &mut Dice) -> Definition {
    Definition {
        term: dice.maybe(Dice::word),
        text: dice.text(),
        source: dice.maybe(Dice::word),
        remarks: dice.some(2, |dice, _| dice.text()),
    }
}

fn figure(dice: &mut Dice) -> Figure {
    let text = dice.text();
    Figure { text, source: dice.maybe(Dice::word), year: dice.maybe(Dice::word) }
}

fn foreword(dice: &mut Dice) -> Foreword {
    let (by, first) = (dice.word(), dice.text());
    let text = std::iter::once(first).chain(dice.some(2, |dice, _| dice.text())).collect();
    Foreword { by, text, consent: dice.maybe(consent) }
}

fn telling(nth: usize, journey: &Journey, dice: &mut Dice) -> (Party, Vec<Step>) {
    let scale = if dice.often(50) { journey.scale.clone() } else { scale(dice) };
    let steps =
        (0..=dice.below(6)).map(|at| step(10 * nth + at, &scale, &journey.phases, dice)).collect();
    let n = dice.maybe(|dice| dice.number(99) + 1);
    (Party { name: dice.name(nth), kind: dice.one(&PartyKind::ALL), n, scale }, steps)
}

fn step(nth: usize, scale: &Scale, phases: &PhaseSet, dice: &mut Dice) -> Step {
    let phase = if dice.often(60) { dice.phase(phases) } else { None };
    let analytic = if dice.often(20) { dice.phase(phases) } else { None };
    let mut step = {
        let mut step = Step::default();
        step.round = phase.as_ref().filter(|_| dice.often(20)).map(|_| dice.number(4) + 1);
        step.phase = phase;
        step.entry = dice.maybe(|dice| dice.one(&Entry::ALL));
        step.helped = dice.some(2, |dice, _| effect(dice));
        step.cost_energy = dice.some(2, |dice, _| effect(dice));
        step.success = dice.maybe(success);
        step.analytic = analytic
            .map(|phase| PhaseVisit { phase, round: dice.maybe(|dice| dice.number(4) + 1) });
        step.phase_source = dice.maybe(|dice| dice.one(&SOURCES));
        step.return_reason = dice.maybe(Dice::text);
        step.about = dice.some(2, Dice::name);
        step.time = dice.maybe(time);
        step.order = dice.one(&[Order::Certain, Order::Uncertain]);
        step.evidence = dice.some(2, |dice, _| evidence(dice));
        step.name = dice.often(30).then(|| dice.name(nth));
        step.decisive = dice.often(20);
        step.link = link(dice);
        step.validation = validations(dice);
        step.notes = dice.some(2, |dice, _| dice.text());
        step.questions = dice.some(2, |dice, _| dice.text());
        step.actions = dice.some(2, |dice, _| action(scale, dice));
        step
    };
    let level = |dice: &mut Dice| dice.often(70).then(|| dice.level(scale));
    if dice.often(60) {
        let level = level(dice);
        let level_source = level.filter(|_| dice.often(40)).map(|_| dice.one(&SOURCES));
        step.event = Some(Event { text: dice.text(), level, level_source });
    }
    step.emotion = dice.often(40).then(|| Emotion { text: dice.text(), level: level(dice) });
    if dice.often(40) || (step.card_count() == 0) {
        step.thought = Some(Thought { text: dice.text(), level: level(dice) });
    }
    step
}

fn effect(dice: &mut Dice) -> Effect {
    Effect { text: dice.text(), evidence: dice.some(1, |dice, _| evidence(dice)) }
}

fn success(dice: &mut Dice) -> Success {
    let (rest, trust) = (dice.often(50), dice.maybe(|dice| dice.often(50)));
    let evidence = dice.some(1, |dice, _| evidence(dice));
    Success { rest: Some(rest), trust, text: dice.maybe(Dice::text), evidence }
}

fn chooser(dice: &mut Dice) -> Chooser {
    let usual = dice.below(Chooser::USUAL.len() * 2);
    Chooser::USUAL.get(usual).cloned().unwrap_or_else(|| Chooser::named(&dice.word()))
}

fn time(dice: &mut Dice) -> Time {
    let duration =
        |dice: &mut Dice| Duration { amount: dice.number(4), unit: dice.one(&TimeUnit::ALL) };
    let (duration, age) = (dice.maybe(duration), dice.maybe(|dice| dice.below(130) as u8));
    Time { text: dice.text(), duration, age }
}

fn evidence(dice: &mut Dice) -> Evidence {
    Evidence {
        kind: dice.one(&EvidenceKind::ALL),
        source: dice.maybe(Dice::word),
        quote: dice.maybe(Dice::text),
        note: dice.maybe(Dice::text),
        link: link(dice),
        consent: dice.maybe(consent),
        is_withheld: false,
    }
}

fn introduction(dice: &mut Dice) -> Introduction {
    Introduction {
        text: dice.text(),
        verbatim: dice.often(50),
        evidence: dice.some(2, |dice, _| evidence(dice)),
        consent: dice.maybe(consent),
    }
}

fn consent(dice: &mut Dice) -> Consent {
    Consent {
        by: dice.maybe(Dice::word),
        to: Some(dice.text()),
        when: dice.maybe(Dice::word),
        name: dice.maybe(Dice::word),
    }
}

fn action(scale: &Scale, dice: &mut Dice) -> Action {
    let several = dice.often(20);
    let organisations = if several {
        (0..2).map(|nth| Organisation::named(dice.name(nth))).collect()
    } else {
        let (name, kind) = (dice.maybe(Dice::word), dice.maybe(Dice::word));
        let name = name.or_else(|| kind.is_none().then(|| dice.word()));
        let domain = dice.maybe(|dice| dice.one(&[Domain::Social, Domain::Care, Domain::Justice]));
        vec![Organisation { name, kind, domain }]
    };
    let experience = dice.maybe(Dice::text);
    let silent = experience.is_some() && dice.often(30);
    Action {
        organisations,
        person: dice
            .maybe(|dice| Professional { name: Some(dice.word()), role: dice.maybe(Dice::word) }),
        text: if silent { String::new() } else { dice.text() },
        experience,
        level: dice.maybe(|dice| dice.level(scale)),
        chosen_by: dice.maybe(chooser),
        link: link(dice),
        evidence: dice.some(2, |dice, _| evidence(dice)),
    }
}

fn link(dice: &mut Dice) -> Option<Link> {
    let some = [
        "https://voorbeeld.nl/a?b=1&c=%20#d",
        "HTTP://x.nl:80",
        "mailto:a'b@x.nl",
        "https://é.nl/ü",
    ];
    Link::parse(dice.one(&some)).ok().filter(|_| dice.often(20))
}

/// Some of the parties, each once.
fn owners(journey: &Journey, dice: &mut Dice) -> Vec<String> {
    let kinds = PartyKind::ALL.map(|kind| kind.label(journey.language).to_owned());
    let parties: Vec<String> = journey.parties.iter().map(|party| party.name.clone()).collect();
    let names = if parties.is_empty() { kinds.to_vec() } else { parties };
    let chosen: Vec<String> = names.iter().filter(|_| dice.often(50)).cloned().collect();
    if chosen.is_empty() { names[..1].to_vec() } else { chosen }
}

fn some_phases(journey: &Journey, dice: &mut Dice) -> Vec<String> {
    (0..2).filter_map(|_| dice.phase(&journey.phases)).collect()
}

fn findings(journey: &mut Journey, dice: &mut Dice) {
    let told = journey.clone();
    journey.topics = dice.some(3, |dice, nth| Topic {
        name: dice.name(nth),
        works: dice.often(50),
        group: dice.often(40).then(|| dice.name(nth % 2)),
        text: dice.maybe(Dice::text),
        of: owners(&told, dice),
        evidence: dice.some(2, |dice, _| evidence(dice)),
        validation: validations(dice),
    });
    let topics: Vec<String> = journey.topics.iter().map(|topic| topic.name.clone()).collect();
    let topic = |dice: &mut Dice| topics.get(dice.below(topics.len() + 1)).cloned();
    journey.experiences = dice.some(3, |dice, _| Experience {
        sign: dice.one(&[Sign::Plus, Sign::Minus]),
        title: dice.word(),
        text: dice.maybe(Dice::text),
        example: dice.maybe(Dice::text),
        of: owners(&told, dice),
        phases: some_phases(&told, dice),
        topic: topic(dice),
        evidence: dice.some(2, |dice, _| evidence(dice)),
        validation: validations(dice),
    });
    journey.experiences.retain(|it| !it.phases.is_empty());
    journey.comparisons = dice.some(2, |dice, _| Comparison {
        agrees: dice.often(50),
        title: dice.word(),
        family: dice.text(),
        professional: dice.text(),
        conclusion: dice.maybe(Dice::text),
        phases: some_phases(&told, dice),
        evidence: dice.some(1, |dice, _| evidence(dice)),
    });
    journey.advice = dice.some(2, |dice, _| Advice {
        title: dice.word(),
        text: dice.maybe(Dice::text),
        of: owners(&told, dice),
        phases: some_phases(&told, dice),
        topics: topic(dice).into_iter().collect(),
        audience: dice.some(2, Dice::name),
        categories: dice.some(2, |dice, nth| category(nth, dice)),
        points: dice.some(2, |dice, _| dice.text()),
    });
}

fn plan(journey: &mut Journey, dice: &mut Dice) {
    let told = journey.clone();
    let order: Vec<StepId> = told.steps.iter().map(|step| step.id).collect();
    let mut in_file = order.clone();
    in_file.sort();
    let stretch = |dice: &mut Dice| {
        let (a, b) = (dice.below(order.len()), dice.below(order.len()));
        let (from, to) = (order[a.min(b)], order[a.max(b)]);
        Stretch { from: dice.often(70).then_some(from), to: dice.often(70).then_some(to) }
    };
    for id in in_file {
        let chances = dice.some(1, |dice, _| (dice.text(), dice.often(50)));
        let chance = |(text, missed)| Opportunity { text, missed, at: Anchor::Step(id) };
        journey.opportunities.extend(chances.into_iter().map(chance));
    }
    for phase in some_phases(&told, dice) {
        let (text, missed, at) = (dice.text(), dice.often(50), Anchor::Phase(phase));
        journey.opportunities.push(Opportunity { text, missed, at });
    }
    let statuses = [GoalStatus::Open, GoalStatus::Busy, GoalStatus::Reached, GoalStatus::Dropped];
    journey.goals = dice.some(2, |dice, _| Goal {
        text: dice.text(),
        of: owners(&told, dice),
        means: dice.maybe(Dice::text),
        who: dice.maybe(Dice::word),
        status: dice.one(&statuses),
        stretch: stretch(dice),
    });
    journey.leads = dice.some(2, |dice, _| Lead { who: dice.word(), stretch: stretch(dice) });
    journey.involved = dice.some(2, |dice, _| Involvement {
        organisation: dice.word(),
        person: dice.maybe(Dice::word),
        stretch: stretch(dice),
    });
    journey.problems = dice.some(2, |dice, nth| Problem {
        domain: if dice.often(50) {
            LifeDomain::Usual(dice.below(LifeDomain::USUAL.len()))
        } else {
            LifeDomain::Own(dice.name(nth))
        },
        text: dice.text(),
        of: dice.maybe(|dice| owners(&told, dice)).unwrap_or_default(),
        weight: dice.one(&[Weight::Light, Weight::Moderate, Weight::Heavy]),
        stretch: stretch(dice),
    });
    journey.reflections = dice.some(3, |dice, _| Reflection {
        at: match dice.phase(&told.phases) {
            Some(phase) if dice.often(50) => Anchor::Phase(phase),
            _ => Anchor::Step(dice.one(&order)),
        },
        of: dice.maybe(|dice| owners(&told, dice)).unwrap_or_default(),
        role: dice.maybe(Dice::word),
        bottleneck: dice.maybe(Dice::text),
        cause: dice.maybe(Dice::text),
        lesson: Some(dice.text()),
        beyond: dice.often(50),
        session: dice.maybe(Dice::word),
    });
    journey.tables = dice.some(2, |dice, nth| table(nth, dice));
    journey.validation = validations(dice);
}

fn table(nth: usize, dice: &mut Dice) -> Table {
    let texts = |dice: &mut Dice| dice.some(2, |dice, _| dice.text());
    Table {
        name: dice.name(nth),
        kind: dice.one(&TableKind::ALL),
        about: texts(dice),
        who: texts(dice),
        n: dice.maybe(|dice| dice.number(99)),
        questions: dice
            .some(2, |dice, _| TableQuestion { question: dice.text(), answers: texts(dice) }),
        best_practices: texts(dice),
        causes: texts(dice),
        lessons: texts(dice),
        insights: texts(dice),
    }
}

fn validations(dice: &mut Dice) -> Vec<Validation> {
    dice.some(2, |dice, nth| Validation {
        who: dice.maybe(Dice::word),
        category: dice.maybe(|dice| category(nth, dice)),
        session: dice.maybe(Dice::word),
        recognised: dice.number(3),
        added: dice.number(3),
        disputed: dice.number(3),
    })
}
