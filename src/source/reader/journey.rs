//! Reads the outermost record of a file.

use crate::diagnostic::Span;
use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Category, DataSource, Journey, Scale, Step, Study};
use crate::source::limits::MAX_STEPS;
use crate::source::messages::{file, joint, keys, meaning};
use crate::source::reader::fields::Fields;
use crate::source::reader::state::{Reader, Spot};
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::{AccountKey, DRAWN, DataKey, JourneyKey, Keys};

impl<'a> Reader<'a, '_> {
    /// The whole journey; `None` only when a part without which there is none is missing.
    pub(super) fn journey(&mut self) -> Option<Journey> {
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
        let language = match self.word(fields.get(JourneyKey::Language)) {
            Some(0) => Language::Dutch,
            Some(_) => Language::English,
            None => self.words,
        };
        // Steps refer to phases and levels, which may be written below them; everything else
        // refers to steps, in the order in which they are drawn.
        self.phases_and_scale(fields, language);
        let mut journey = Journey::in_language(title.clone().unwrap_or_default(), language);
        journey.scale = self.scale.clone();
        journey.phases = self.phases.clone();
        self.head(fields, &mut journey);
        let before = self.problems.len();
        journey.steps = self.steps(fields.get(JourneyKey::Steps));
        let tellings = self.parties(fields.get(JourneyKey::Parties), language);
        self.beside_unsure |= self.problems.len() > before;
        if !tellings.is_empty() {
            journey = journey.told_by(tellings);
        }
        self.order = StepOrder::of(&journey);
        self.experienced(fields, &mut journey);
        self.planned(fields, &mut journey);
        journey.parts = self.drawn_parts(fields.get(JourneyKey::Lanes));
        title.map(|_| journey)
    }

    fn title(&mut self, fields: &Fields<'a, JourneyKey>) -> Option<String> {
        if let Some(node) = fields.key_node(JourneyKey::Title) {
            self.places.set_title(self.tree.span(node));
        }
        fields.get(JourneyKey::Title).and_then(|spot| {
            self.places.set_title(self.tree.span(spot.node));
            self.text(spot)
        })
    }

    fn phases_and_scale(&mut self, fields: &Fields<'a, JourneyKey>, language: Language) {
        let before = self.problems.len();
        self.phases = self.phase_set(fields.get(JourneyKey::Phases), language);
        self.phases_unsure = self.problems.len() > before;
        let before = self.problems.len();
        let own = self.scale(fields.get(JourneyKey::Scale));
        self.scale = own.unwrap_or_else(|| Scale::satisfaction(language));
        self.scale_unsure = self.problems.len() > before;
    }

    /// Who tells it, what kind of family it is about, and where it comes from.
    fn head(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        journey.narrator = fields.get(JourneyKey::Narrator).and_then(|spot| self.narrator(spot));
        journey.categories = self.categories(fields.get(JourneyKey::Category));
        journey.scenario = self.scenario(fields.get(JourneyKey::Scenario));
        journey.need = self.optional_text(fields.get(JourneyKey::Need));
        journey.helps = self.optional_text(fields.get(JourneyKey::Helps));
        journey.film = self.optional_text(fields.get(JourneyKey::Film));
        journey.fictional_names = self.texts(fields.get(JourneyKey::FictionalNames));
        journey.source = self.optional_text(fields.get(JourneyKey::Source));
        journey.study = self.study(fields.get(JourneyKey::Account));
    }

    /// What stands beside the steps of a joint journey.
    fn experienced(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        journey.topics = self.topics(fields.get(JourneyKey::Themes));
        journey.experiences = self.experiences(fields.get(JourneyKey::Experiences));
        journey.comparisons = self.comparisons(fields.get(JourneyKey::Comparisons));
        journey.advice = self.advice(fields.get(JourneyKey::Advice));
    }

    /// Chances, the plan, problems, and what was said when looking back.
    fn planned(&mut self, fields: &Fields<'a, JourneyKey>, journey: &mut Journey) {
        journey.opportunities = self.opportunities(fields.get(JourneyKey::Opportunities));
        journey.goals = self.goals(fields.get(JourneyKey::Goals));
        journey.leads = self.leads(fields.get(JourneyKey::Lead));
        journey.expectation = self.optional_text(fields.get(JourneyKey::Expectation));
        journey.afterwards = self.optional_text(fields.get(JourneyKey::Afterwards));
        journey.involved = self.involved(fields.get(JourneyKey::Involved));
        journey.problems = self.problems(fields.get(JourneyKey::Problems));
        journey.reflections = self.reflections(fields.get(JourneyKey::Reflections));
    }

    fn categories(&mut self, spot: Option<Spot<'a>>) -> Vec<Category> {
        let Some(spot) = spot else { return Vec::new() };
        let mut categories = Vec::new();
        for item in self.one_or_more(spot) {
            if let Some(text) = self.text(item) {
                self.places.add_category(self.tree.span(item.node));
                categories.push(Category::named(&text));
            }
        }
        categories
    }

    fn study(&mut self, spot: Option<Spot<'a>>) -> Study {
        let fields = spot.and_then(|spot| self.fields::<AccountKey>(spot));
        let Some(fields) = fields else { return Study::default() };
        Study {
            client: self.optional_text(fields.get(AccountKey::Client)),
            researchers: self.texts(fields.get(AccountKey::Researchers)),
            reference: self.optional_text(fields.get(AccountKey::Reference)),
            data: self.data(fields.get(AccountKey::Data)),
            limits: self.texts(fields.get(AccountKey::Limits)),
        }
    }

    fn data(&mut self, spot: Option<Spot<'a>>) -> Vec<DataSource> {
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        items.into_iter().filter_map(|item| self.data_source(item)).collect()
    }

    fn data_source(&mut self, spot: Spot<'a>) -> Option<DataSource> {
        let fields = self.fields::<DataKey>(spot)?;
        let n = self.number(fields.get(DataKey::N));
        let name = self.optional_text(fields.get(DataKey::Name))?;
        Some(DataSource { name, n })
    }

    pub(super) fn steps(&mut self, spot: Option<Spot<'a>>) -> Vec<Step> {
        let Some(spot) = spot else { return Vec::new() };
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
        let items = items.into_iter().take(MAX_STEPS);
        items.filter_map(|item| self.step(item)).collect()
    }
}

/// 1 for a Dutch key of a journey, -1 for an English one.
fn vote_for_dutch(text: &str) -> i32 {
    let known = JourneyKey::RECORD.find(text).map(|at| &JourneyKey::RECORD.keys[at]);
    known.map_or(0, |key| if key.word.nl == text { 1 } else { -1 })
}
