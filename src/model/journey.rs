use super::{Category, Language, Narrator, PhaseSet, Scale, Step, Study};

/// One story (klantreis), told by one person, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// The heading of the picture.
    pub title: String,
    /// The language of every text in it.
    pub language: Language,
    /// Who tells it.
    pub narrator: Option<Narrator>,
    /// The kinds of families it stands for.
    pub categories: Vec<Category>,
    /// Names in the story, other than the narrator's, that are fictitious.
    pub fictional_names: Vec<String>,
    /// Where the story comes from, printed in the foot.
    pub source: Option<String>,
    /// How it was studied.
    pub study: Study,
    /// The phases it passes through; empty for a map without phases.
    pub phases: PhaseSet,
    /// The levels of satisfaction it uses.
    pub scale: Scale,
    /// The moments, in the order of the story.
    pub steps: Vec<Step>,
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
            narrator: None,
            categories: Vec::new(),
            fictional_names: Vec::new(),
            source: None,
            study: Study::default(),
            phases: PhaseSet::standard(language),
            scale: Scale::satisfaction(language),
            steps: Vec::new(),
        }
    }

    /// Adds a step at the end.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// How many cards all steps together are drawn with.
    #[must_use]
    pub fn card_count(&self) -> usize {
        self.steps.iter().map(Step::card_count).sum()
    }
}
