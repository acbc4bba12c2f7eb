//! What organisations and professionals do in a step.

use crate::language::Language;
use crate::model::chooser::Chooser;
use crate::model::evidence::Evidence;
use crate::model::link::Link;
use crate::model::scale::Level;

/// What one or more organisations do: a white card with a blue edge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Action {
    /// Who acts, in the order printed; several when they decide together.
    pub organisations: Vec<Organisation>,
    /// The professional who acts for them, where known.
    pub person: Option<Professional>,
    /// What is done, in the professional's words; may be empty when only presence is known.
    pub text: String,
    /// How the professional experiences it.
    pub experience: Option<String>,
    /// The professional's own level of satisfaction, on the journey's scale.
    pub level: Option<Level>,
    /// Who chose that they came.
    pub chosen_by: Option<Chooser>,
    /// A page or mail box with more about it.
    pub link: Option<Link>,
    /// What it is based on, where that is not what the step is based on.
    pub evidence: Vec<Evidence>,
}

impl Action {
    /// An action of one named organisation.
    #[must_use]
    pub fn by(organisation: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            organisations: vec![Organisation::named(organisation)],
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same action with evidence of its own.
    #[must_use]
    pub fn leaning_on(mut self, evidence: Evidence) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// Whether it has evidence of its own, and all of that is concluded by the researcher.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        Evidence::is_only_inferred(&self.evidence)
    }

    /// The same action with the professional's own level.
    #[must_use]
    pub fn at(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }
}

/// An organisation by name, by kind, or by both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Organisation {
    /// Its name, such as "Odion".
    pub name: Option<String>,
    /// What kind it is, such as "Specialistische zorg".
    pub kind: Option<String>,
    /// The field it works in.
    pub domain: Option<Domain>,
}

impl Organisation {
    /// An organisation of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..Self::default() }
    }

    /// Kind and name as printed on a card: "Specialistische zorg, Odion".
    #[must_use]
    pub fn label(&self) -> String {
        self.printed().collect()
    }

    /// Whether both are printed the same.
    pub(crate) fn is_called_as(&self, other: &Self) -> bool {
        self.printed().flat_map(str::bytes).eq(other.printed().flat_map(str::bytes))
    }

    /// What is printed of it, in pieces.
    fn printed(&self) -> impl Iterator<Item = &str> {
        let between = (self.kind.is_some() && self.name.is_some()).then_some(", ");
        [self.kind.as_deref(), between, self.name.as_deref()].into_iter().flatten()
    }
}

/// The three fields of help (domeinen) of the source report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Domain {
    /// Sociaal domein.
    Social,
    /// Zorg.
    Care,
    /// Justitie.
    Justice,
}

impl Domain {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Social, Self::Care, Self::Justice];

    /// "sociaal domein": as it stands on a card.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Social => language.pick("sociaal domein", "social domain"),
            Self::Care => language.pick("zorg", "care"),
            Self::Justice => language.pick("justitie", "justice"),
        }
    }
}

/// A professional of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Professional {
    /// A fictitious first name, where they have one.
    pub name: Option<String>,
    /// What they are, such as "gezinsbegeleider".
    pub role: Option<String>,
}
