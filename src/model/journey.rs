//! The whole of what one file or program says: who tells it, its steps, and all beside them.

use std::collections::BTreeMap;

use crate::language::{Language, LanguageTag};
use crate::model::category::{Category, FamilyCategory};
use crate::model::consent::Consent;
use crate::model::experience::{Advice, Comparison, Experience, Topic};
use crate::model::narrator::Narrator;
use crate::model::own_lane::OwnLane;
use crate::model::part::Part;
use crate::model::party::Party;
use crate::model::phase::PhaseSet;
use crate::model::reflection::{Opportunity, Reflection, Validation};
use crate::model::scale::{LevelSource, Scale};
use crate::model::scenario::Scenario;
use crate::model::step::Step;
use crate::model::step_id::StepId;
use crate::model::stretch::{Goal, Involvement, Lead, Problem};
use crate::model::study::Study;
use crate::model::table::Table;
use crate::model::view::View;

/// One story (klantreis), in order, told by one person or by several parties side by side.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Journey {
    /// The heading of the picture.
    pub title: String,
    /// The language of our own words around it, and of its texts where those have none of their own.
    pub language: Language,
    /// The language of its texts, where it is another one.
    pub other_language: Option<LanguageTag>,
    /// Single texts that are in yet another language, each as it is said in a part of the journey.
    pub text_languages: BTreeMap<String, LanguageTag>,
    /// Who tells it, where it has no parties.
    pub narrator: Option<Narrator>,
    /// The kinds of families it stands for.
    pub categories: Vec<Category>,
    /// Names in the story, other than the narrator's, that are fictitious.
    pub fictional_names: Vec<String>,
    /// Names that everybody may know, of cities or of organisations; said nowhere.
    pub public_names: Vec<String>,
    /// Where the story comes from, printed in the foot.
    pub source: Option<String>,
    /// Who retold it after that source (naverteld door), where that is not who studied it.
    pub retold_by: Vec<String>,
    /// What those who tell it agreed to.
    pub consent: Option<Consent>,
    /// Who says what the levels are that have no source of their own.
    pub level_source: Option<LevelSource>,
    /// Who says in which phase the steps are that do not say so themselves.
    pub phase_source: Option<LevelSource>,
    /// How it was studied.
    pub study: Study,
    /// The phases it passes through; empty for a map without phases.
    pub phases: PhaseSet,
    /// The levels of satisfaction it uses, where its parties have none of their own.
    pub scale: Scale,
    /// Those who tell it side by side; empty when one person tells it. See
    /// [`Journey::told_by`].
    pub parties: Vec<Party>,
    /// Who in the family has a line of their own beside that of the narrator (lijnen); drawn where the
    /// journey has no parties. See [`Journey::line_of`].
    pub lines: Vec<String>,
    /// The moments, in the order of the story. [`Journey::step`], [`Journey::with_steps`] and
    /// [`Journey::told_by`] number them; two steps never have the same [`Step::id`].
    pub steps: Vec<Step>,
    /// Lanes of its own, in the order in which they are drawn unless it says otherwise; what stands
    /// in them is said by its steps ([`Step::own`]) and phases.
    pub own_lanes: Vec<OwnLane>,
    /// What works and what does not.
    pub topics: Vec<Topic>,
    /// What goes well or badly in each phase.
    pub experiences: Vec<Experience>,
    /// Where the views of families and professionals agree, and where they differ.
    pub comparisons: Vec<Comparison>,
    /// What should be done.
    pub advice: Vec<Advice>,
    /// Chances that were taken or missed.
    pub opportunities: Vec<Opportunity>,
    /// What the family needs (behoefte).
    pub need: Option<String>,
    /// What would help.
    pub helps: Option<String>,
    /// The address of a film about it.
    pub film: Option<String>,
    /// Which of the four scenarios it is an example of.
    pub scenario: Option<Scenario>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// Who has the coordination, and when.
    pub leads: Vec<Lead>,
    /// What was expected beforehand.
    pub expectation: Option<String>,
    /// How it was afterwards.
    pub afterwards: Option<String>,
    /// Who is involved and when, where that is not what the actions say.
    pub involved: Vec<Involvement>,
    /// What weighs on the family.
    pub problems: Vec<Problem>,
    /// What professionals said when they looked back.
    pub reflections: Vec<Reflection>,
    /// What was said at round tables, at learning tables and in a fishbowl over them.
    pub tables: Vec<Table>,
    /// How many professionals recognised the journey as a whole; drawn with the tables.
    pub validation: Vec<Validation>,
    /// What is drawn, from top to bottom; `None` leaves it to [`Journey::drawn_parts`].
    pub parts: Option<Vec<Part>>,
    /// How it is drawn; `None` leaves it to the theme.
    pub view: Option<View>,
    /// Whether its steps are numbered only where something calls one by its number; said in no
    /// file.
    pub unnumbered: bool,
    /// The longer journey that it is a part of, where it is not the whole; see
    /// [`Journey::excerpt`].
    pub excerpt: Option<Box<Excerpt>>,
}

/// That a journey is a part of a longer one (fragment): some of its phases, or some of its steps.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Excerpt {
    /// Which part it is, in the language of the journey: "stap 5 tot en met 9 van 22".
    pub what: String,
    /// The journey that it is a part of: what its steps are called, which round they are in and
    /// what lasts for them is what it is there.
    pub whole: Journey,
}

impl Journey {
    /// An empty Dutch journey with the seven phases and the four levels.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self::in_language(title, Language::Dutch)
    }

    /// An empty journey with the seven phases and the four levels, named in a language.
    #[must_use]
    pub fn in_language(title: impl Into<String>, language: Language) -> Self {
        Self {
            title: title.into(),
            language,
            other_language: None,
            text_languages: BTreeMap::new(),
            narrator: None,
            categories: Vec::new(),
            fictional_names: Vec::new(),
            public_names: Vec::new(),
            source: None,
            retold_by: Vec::new(),
            consent: None,
            level_source: None,
            phase_source: None,
            study: Study::default(),
            phases: PhaseSet::standard(language),
            scale: Scale::satisfaction(language),
            parties: Vec::new(),
            lines: Vec::new(),
            steps: Vec::new(),
            own_lanes: Vec::new(),
            topics: Vec::new(),
            experiences: Vec::new(),
            comparisons: Vec::new(),
            advice: Vec::new(),
            opportunities: Vec::new(),
            need: None,
            helps: None,
            film: None,
            scenario: None,
            goals: Vec::new(),
            leads: Vec::new(),
            expectation: None,
            afterwards: None,
            involved: Vec::new(),
            problems: Vec::new(),
            reflections: Vec::new(),
            tables: Vec::new(),
            validation: Vec::new(),
            parts: None,
            view: None,
            unnumbered: false,
            excerpt: None,
        }
    }

    /// The language of its texts.
    #[must_use]
    pub fn text_language(&self) -> LanguageTag {
        self.other_language.unwrap_or_else(|| self.language.into())
    }

    /// The language of one of its texts, in quotation marks or not: the one it was given, or else that
    /// of the others, unless its letters are of another script.
    #[must_use]
    pub fn language_of(&self, text: &str) -> LanguageTag {
        let is_latin = text.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_latin && self.other_language.is_none() && self.text_languages.is_empty() {
            // Nearly every text of nearly every journey.
            return self.language.into();
        }
        let marks = |c| "\"“”„‘’«»".contains(c);
        let given = |text: &str| self.text_languages.get(text).copied();
        let own = given(text).or_else(|| given(text.trim_matches(marks)));
        own.unwrap_or_else(|| self.text_language().of_letters_in(text, self.language))
    }

    /// Adds a lane of its own, below those it has already.
    #[must_use]
    pub fn with_lane(mut self, lane: OwnLane) -> Self {
        self.own_lanes.push(lane);
        self
    }

    /// Says in which language one of its texts is.
    #[must_use]
    pub fn with_text_in(mut self, language: LanguageTag, text: impl Into<String>) -> Self {
        self.text_languages.insert(text.into(), language);
        self
    }

    /// Adds a step at the end, as the next of its party.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        let party = step.id.party;
        let last = self.steps.iter().rev().find(|before| before.id.party == party);
        let id = last.map_or(StepId::new(party, 0), |before| before.id).next();
        self.steps.push(Step { id, ..step });
        self
    }

    /// Adds steps at the end, each as the next of its party.
    #[must_use]
    pub fn with_steps(self, steps: impl IntoIterator<Item = Step>) -> Self {
        steps.into_iter().fold(self, Self::step)
    }

    /// Whether it belongs to a category of families.
    #[must_use]
    pub fn is_of(&self, category: FamilyCategory) -> bool {
        self.categories.contains(&Category::Family(category))
    }

    /// Whether it belongs to any of the five categories or is an example of a scenario.
    #[must_use]
    pub fn is_of_a_kind(&self) -> bool {
        self.scenario.is_some() || FamilyCategory::ALL.into_iter().any(|it| self.is_of(it))
    }

    /// How many cards all steps together are drawn with.
    #[must_use]
    pub fn card_count(&self) -> usize {
        self.steps.iter().map(Step::card_count).sum()
    }
}
