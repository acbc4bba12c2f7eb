//! The outermost record of a file.

use crate::diagnostic::Span;
use crate::journey::{StepOrder, Telling};
use crate::language::Language;
use crate::model::{Journey, LanguageTag, Part, PhaseSet, Place, Step};
use crate::source::form::{
    CategoryName, Each, Form, LanguageName, Mapped, One, PlainText, Text, TextOr, Word,
};
use crate::source::limits::{MAX_BESIDE, MAX_STEPS};
use crate::source::messages::{file, joint, keys, meaning};
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::{DRAWN, JourneyKey, Keys};

impl<'a> Reader<'a, '_> {
    /// The whole journey; `None` only when a part without which there is none is missing.
    pub(crate) fn journey(&mut self) -> Option<Journey> {
        let Some(root) = self.tree.root() else {
            self.report(Span::default(), file::empty(self.language));
            return None;
        };
        let key = JourneyKey::Title.key();
        if !self.is_record(root) {
            let empty = self.is_empty(Spot { name: key.word.nl, key, node: root, item: false });
            let message = if empty {
                file::empty(self.language)
            } else {
                meaning::not_a_journey(self.language, self.words)
            };
            self.report(self.first_line(root), message);
            return None;
        }
        self.find_words(root);
        let fields: Fields<'a, JourneyKey> = self.entries(root);
        self.check_required(&fields);
        self.check_tellers(&fields);
        self.fill(&fields)
    }

    /// The language of the file's own words is that of its title's key, or failing that of the
    /// most of its outermost keys.
    fn find_words(&mut self, root: NodeId) {
        let mut balance = 0;
        for key in self.tree.children(root).step_by(2) {
            let Content::Text { text, .. } = self.tree.content(key) else {
                continue;
            };
            balance += match text.as_ref() {
                "titel" => 100,
                "title" => -100,
                _ => vote_for_dutch(text),
            };
        }
        self.words = match balance {
            0 => self.language,
            1.. => Language::Dutch,
            _ => Language::English,
        };
    }

    /// Reports a file that says nothing that can be drawn, or tells it in two ways.
    fn check_tellers(&mut self, fields: &Fields<'a, JourneyKey>) {
        if !DRAWN.iter().any(|&key| fields.has(key)) {
            let (key, record) = (JourneyKey::Steps.key(), JourneyKey::RECORD);
            let message = keys::missing(self.language, self.words, key, record);
            self.report(self.first_line(fields.node()), message);
        }
        let steps = fields.key_node(JourneyKey::Steps);
        if let Some((steps, _)) = steps.zip(fields.key_node(JourneyKey::Parties)) {
            let message = joint::steps_and_parties(self.language);
            self.report(self.tree.span(steps), message);
        }
    }

    fn fill(&mut self, fields: &Fields<'a, JourneyKey>) -> Option<Journey> {
        let title = self.title(fields);
        let named = self.part::<LanguageName, _, _>(fields, JourneyKey::Language).flatten();
        let chosen = self.part::<Word, _, _>(fields, JourneyKey::OurWords).flatten();
        let implied = named.and_then(|tag: LanguageTag| tag.language()).unwrap_or(self.words);
        let language = chosen.unwrap_or(implied);
        self.own = self.own_lanes(fields.get(JourneyKey::OwnLanes));
        // Steps refer to phases and levels, which may be written below them; everything else
        // refers to steps, in the order in which they are drawn.
        let mut journey = Journey::in_language(title.clone().unwrap_or_default(), language);
        self.phases_and_scale(fields, &mut journey);
        journey.other_language = named.filter(|tag| *tag != language.into());
        journey.own_lanes.clone_from(&self.own.lanes);
        self.head(fields, &mut journey);
        journey.lines = self.lines(fields);
        let before = self.problems.len();
        let steps = fields.get(JourneyKey::Steps).map(|spot| self.steps(spot));
        journey.steps = steps.unwrap_or_default();
        let tellings = self.parties(fields.get(JourneyKey::Parties), language);
        self.beside_unsure |= self.problems.len() > before;
        if !tellings.is_empty() {
            if let (false, Some(phases)) = (fields.has(JourneyKey::Phases), phases_of(&tellings)) {
                journey.phases = phases;
            }
            journey = self.joined(journey, &tellings);
        }
        self.settle_lines(&mut journey);
        self.order = StepOrder::of(&journey);
        self.own_untils(&mut journey.steps);
        self.experienced(fields, &mut journey);
        self.planned(fields, &mut journey);
        journey.parts = self.drawn_parts(fields.get(JourneyKey::Lanes), &journey);
        journey.view = self.said::<Word, _>(fields, JourneyKey::View);
        journey.text_languages.append(&mut self.text_languages);
        title.map(|_| journey)
    }

    fn title(&mut self, fields: &Fields<'a, JourneyKey>) -> Option<String> {
        if let Some(node) = fields.key_node(JourneyKey::Title) {
            self.places.set_title(self.tree.span(node));
        }
        fields.get(JourneyKey::Title).and_then(|spot| {
            self.places.set_title(self.tree.span(spot.node));
            Text::read(self, spot)
        })
    }

    fn phases_and_scale(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        let before = self.problems.len();
        if let Some(own) = self.phase_set(fields.get(JourneyKey::Phases)) {
            journey.phases = own;
        }
        self.phases = journey.phases.clone();
        self.phases_unsure = self.problems.len() > before;
        let before = self.problems.len();
        let own = fields.get(JourneyKey::Scale).and_then(|spot| self.scale(spot));
        if let Some(own) = own {
            journey.scale = own;
        }
        self.scale = journey.scale.clone();
        self.scale_unsure = self.problems.len() > before;
    }

    /// Who tells it, what kind of family it is about, and where it comes from.
    fn head(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        if let Some(spot) = fields.get(JourneyKey::Narrator) {
            self.places.set_narrator(self.first_line(spot.node));
        }
        journey.narrator = self.said::<TextOr, _>(fields, JourneyKey::Narrator);
        journey.categories = self.said::<Each<CategoryName>, _>(fields, JourneyKey::Category);
        journey.scenario = self.said::<Word, _>(fields, JourneyKey::Scenario);
        journey.need = self.said::<Text, _>(fields, JourneyKey::Need);
        journey.helps = self.said::<Text, _>(fields, JourneyKey::Helps);
        for (key, place) in [
            (JourneyKey::Expectation, Place::Expectation),
            (JourneyKey::Afterwards, Place::Afterwards),
        ] {
            if let Some(spot) = fields.get(key) {
                self.places.add(place, self.first_line(spot.node));
            }
        }
        journey.expectation = self.said::<Text, _>(fields, JourneyKey::Expectation);
        journey.afterwards = self.said::<Text, _>(fields, JourneyKey::Afterwards);
        journey.film = self.said::<PlainText, _>(fields, JourneyKey::Film);
        journey.fictional_names = self.said::<Each<Text>, _>(fields, JourneyKey::FictionalNames);
        journey.public_names = self.said::<Each<Text>, _>(fields, JourneyKey::PublicNames);
        journey.source = self.said::<Text, _>(fields, JourneyKey::Source);
        journey.retold_by = self.said::<Each<Text>, _>(fields, JourneyKey::RetoldBy);
        journey.consent = self.said::<TextOr, _>(fields, JourneyKey::Consent);
        journey.level_source = self.said::<Word, _>(fields, JourneyKey::LevelSource);
        journey.phase_source = self.said::<Word, _>(fields, JourneyKey::PhaseSource);
        if let Some(node) = fields.key_node(JourneyKey::Account) {
            self.places.add(Place::Study, self.tree.span(node));
        }
        let study: Option<_> = self.said::<One, _>(fields, JourneyKey::Account);
        journey.study = study.unwrap_or_default();
    }

    /// What stands beside the steps of a joint journey.
    fn experienced(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        let before = self.problems.len();
        // What parties in other files say comes after what stands here.
        let own = self.each(fields.get(JourneyKey::Themes), Place::Topic);
        prepend(own, &mut journey.topics);
        self.topic_names = journey.topics.iter().map(|topic| topic.name.clone()).collect();
        self.beside_unsure |= self.problems.len() > before;
        let own = self.each(fields.get(JourneyKey::Experiences), Place::Experience);
        prepend(own, &mut journey.experiences);
        let own = self.each(fields.get(JourneyKey::Comparisons), Place::Comparison);
        prepend(own, &mut journey.comparisons);
        let own = self.each(fields.get(JourneyKey::Advice), Place::Advice);
        prepend(own, &mut journey.advice);
    }

    /// Chances, the plan, problems, and what was said when looking back.
    fn planned(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        let own = self.opportunities(fields.get(JourneyKey::Opportunities));
        prepend(own, &mut journey.opportunities);
        let own = self.each(fields.get(JourneyKey::Goals), Place::Goal);
        prepend(own, &mut journey.goals);
        let own = self.each(fields.get(JourneyKey::Lead), Place::Lead);
        prepend(own, &mut journey.leads);
        let own = self.each(fields.get(JourneyKey::Involved), Place::Involvement);
        prepend(own, &mut journey.involved);
        let own = self.each(fields.get(JourneyKey::Problems), Place::Problem);
        prepend(own, &mut journey.problems);
        let own = self.each(fields.get(JourneyKey::Reflections), Place::Reflection);
        prepend(own, &mut journey.reflections);
        let own = self.each(fields.get(JourneyKey::Tables), Place::Table);
        prepend(own, &mut journey.tables);
        journey.validation = self.each(fields.get(JourneyKey::Validation), Place::Validation);
    }

    /// What a key says in this form; nothing where it is not there or wrong.
    fn said<F: Form<Value>, Value: Default>(
        &mut self,
        fields: &Fields<'a, JourneyKey>,
        key: JourneyKey,
    ) -> Value {
        self.part::<F, _, _>(fields, key).unwrap_or_default()
    }

    /// The items of a list, each with its place.
    fn each<T: Mapped>(&mut self, spot: Option<Spot<'a>>, place: fn(usize) -> Place) -> Vec<T> {
        let Some(spot) = spot else { return Vec::new() };
        let items = self.one_or_more(spot);
        if let Some(extra) = items.get(MAX_BESIDE) {
            let message = joint::too_many(self.language, spot.name, MAX_BESIDE);
            self.report(self.first_line(extra.node), message);
        }
        let mut all = Vec::new();
        for item in items.into_iter().take(MAX_BESIDE) {
            let span = self.first_line(item.node);
            if let Some(read) = One::read(self, item) {
                self.places.add(place(all.len()), span);
                all.push(read);
            }
        }
        all
    }

    fn drawn_parts(&mut self, spot: Option<Spot<'a>>, journey: &Journey) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        for item in self.one_or_more(spot?) {
            let Some(text) = self.raw(item) else { continue };
            match journey.part_named(text) {
                Some(part) if parts.contains(&part) => {
                    let message = joint::part_twice(self.language, text);
                    self.report(self.tree.span(item.node), message);
                }
                Some(part) => parts.push(part),
                None if self.own.unsure => {}
                None => {
                    let message = joint::unknown_part(self.language, self.words, text, journey);
                    self.report(self.tree.span(item.node), message);
                }
            }
        }
        Some(parts)
    }

    pub(crate) fn steps(&mut self, spot: Spot<'a>) -> Vec<Step> {
        if !self.is_list(spot.node) {
            if self.is_empty(spot) {
                self.report_empty(spot);
            } else {
                self.wrong_shape(spot);
            }
            return Vec::new();
        }
        let items = self.items(spot);
        if let Some(extra) = items.get(MAX_STEPS) {
            self.report(self.first_line(extra.node), meaning::too_many_steps(self.language));
        }
        // A step is many times as large as its place: collecting would grow the list over and over, and
        // hand each from one to the next.
        let mut steps: Vec<Step> = Vec::with_capacity(items.len().min(MAX_STEPS));
        for item in items.into_iter().take(MAX_STEPS) {
            if let Some(step) = One::read(self, item) {
                steps.push(step);
            }
        }
        steps
    }
}

/// 1 for a Dutch key of a journey, -1 for an English one.
fn vote_for_dutch(text: &str) -> i32 {
    let known = JourneyKey::RECORD.find(text).map(|at| &JourneyKey::RECORD.keys[at]);
    known.map_or(0, |key| if key.word.nl == text { 1 } else { -1 })
}

/// The phases of the first journey that stands in another file.
fn phases_of(tellings: &[Telling]) -> Option<PhaseSet> {
    tellings.iter().find_map(|telling| match telling {
        Telling::Journey(journey, ..) => Some(journey.phases.clone()),
        Telling::Of(..) => None,
    })
}

/// Puts what comes first before what is there.
fn prepend<T>(first: Vec<T>, all: &mut Vec<T>) {
    let rest = std::mem::replace(all, first);
    all.extend(rest);
}
