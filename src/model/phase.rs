//! The phases that a journey passes through, and the ways back between them.

use crate::language::Language;
use crate::model::own_lane::OwnValue;

/// A stretch of the approach (fase).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Phase {
    /// What a step refers to, such as "4" or "7a".
    pub id: String,
    /// What it is called, without its number.
    pub label: String,
    /// The phase it is a part of: "7" for "7a".
    pub parent: Option<String>,
    /// The earlier phase it follows, where that is not the one before it: "5" for "7", since 6 and
    /// 7 are the two outcomes of 5. A part follows nothing.
    pub after: Option<String>,
    /// What it says in lanes of the journey's own, lane by lane.
    pub own: Vec<OwnValue>,
}

/// A way back from one phase to an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Return {
    /// The phase left; `None` when it may be any.
    pub from: Option<String>,
    /// The phase entered again.
    pub to: String,
    /// Why, in a few words.
    pub label: Option<String>,
}

/// A phase together with the pass through it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PhaseVisit {
    /// The phase's id.
    pub phase: String,
    /// The pass, from 1.
    pub round: Option<u32>,
}

/// The phases of a journey in their order, and the ways back between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PhaseSet {
    /// All phases, parents before their parts.
    pub phases: Vec<Phase>,
    /// The ways back.
    pub returns: Vec<Return>,
}

/// The phases that do not follow the one before them, each with the one they do follow.
const STANDARD_AFTER: [(&str, &str); 1] = [("7", "5")];

/// Id, parent, Dutch label, English label.
type StandardPhase = (&'static str, Option<&'static str>, &'static str, &'static str);

/// Source: "We voelen ons niet serieus genomen", chapter 4.
const STANDARD: [StandardPhase; 12] = [
    ("1", None, "Probleemsituatie", "Problem situation"),
    ("2", None, "Vraag of gedwongen kader", "Request or compulsion"),
    ("3", None, "Aanpak wordt bepaald", "Approach is chosen"),
    ("4", None, "Traject", "Programme"),
    ("5", None, "Evaluatie", "Evaluation"),
    ("6", None, "Aanpak werkt", "Approach works"),
    ("6a", Some("6"), "Voortzetten of verlengen", "Continue or extend"),
    ("6b", Some("6"), "Afsluiten, vinger aan de pols", "Close, stay in touch"),
    ("6c", Some("6"), "Eindevaluatie en afsluiting", "Final evaluation and close"),
    ("7", None, "Aanpak werkt niet", "Approach does not work"),
    ("7a", Some("7"), "Overdragen aan gelijkwaardige hulp", "Hand over to equivalent help"),
    (
        "7b",
        Some("7"),
        "Overdragen tussen wijkteam en specialistische zorg",
        "Hand over between district team and specialist care",
    ),
];

/// From, to, Dutch reason, English reason. Source: the same report, chapters 4 and 5.
const STANDARD_RETURNS: [StandardReturn; 3] = [
    (Some("7a"), "4", "overdracht", "hand-over"),
    (Some("7b"), "3", "andere soort hulp", "other kind of help"),
    (Some("6"), "1", "terugval na de hulp", "relapse after the help"),
];

type StandardReturn = (Option<&'static str>, &'static str, &'static str, &'static str);

/// The phase that a standard one follows, where that is not the one before it.
fn standard_after(id: &str) -> Option<&'static str> {
    STANDARD_AFTER.iter().find(|(of, _)| *of == id).map(|(_, to)| *to)
}

impl PhaseSet {
    /// The seven phases with 6a–c and 7a–b, of which 6 and 7 both follow 5, and the returns 7a→4,
    /// 7b→3 and relapse→1.
    #[must_use]
    pub fn standard(language: Language) -> Self {
        let phases = STANDARD.iter().map(|&(id, parent, nl, en)| Phase {
            id: id.to_owned(),
            label: language.pick(nl, en).to_owned(),
            parent: parent.map(str::to_owned),
            after: standard_after(id).map(str::to_owned),
            own: Vec::new(),
        });
        let returns = STANDARD_RETURNS.iter().map(|&(from, to, nl, en)| Return {
            from: from.map(str::to_owned),
            to: to.to_owned(),
            label: Some(language.pick(nl, en).to_owned()),
        });
        Self { phases: phases.collect(), returns: returns.collect() }
    }

    /// Whether they are those of [`Self::standard`]: asked for so often that none are made to see it.
    #[must_use]
    pub fn is_standard(&self, language: Language) -> bool {
        let same_phase = |(own, of): (&Phase, &StandardPhase)| {
            // What a phase says more some day is asked for here too.
            let Phase { id, label, parent, after, own } = own;
            let &(of_id, of_parent, nl, en) = of;
            (id.as_str(), parent.as_deref(), after.as_deref())
                == (of_id, of_parent, standard_after(of_id))
                && label == language.pick(nl, en)
                && own.is_empty()
        };
        let same_return = |(own, of): (&Return, &StandardReturn)| {
            let Return { from, to, label } = own;
            let &(of_from, of_to, nl, en) = of;
            (from.as_deref(), to.as_str(), label.as_deref())
                == (of_from, of_to, Some(language.pick(nl, en)))
        };
        self.phases.len() == STANDARD.len()
            && self.returns.len() == STANDARD_RETURNS.len()
            && self.phases.iter().zip(&STANDARD).all(same_phase)
            && self.returns.iter().zip(&STANDARD_RETURNS).all(same_return)
    }

    /// No phases: the timeline is drawn without a phase header.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Phases numbered from 1 with the given labels, without ways back.
    #[must_use]
    pub fn labelled(labels: &[&str]) -> Self {
        let phases = labels.iter().enumerate().map(|(i, label)| Phase {
            id: (i + 1).to_string(),
            label: (*label).to_owned(),
            parent: None,
            after: None,
            own: Vec::new(),
        });
        Self { phases: phases.collect(), returns: Vec::new() }
    }

    /// The place of a phase in the order, from 0.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.phases.iter().position(|phase| phase.id == id)
    }

    /// The phase with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The declared way back between two phases, if any.
    #[must_use]
    pub fn way_back(&self, from: &str, to: &str) -> Option<&Return> {
        let fits = |r: &&Return| r.to == to && r.from.as_deref().is_none_or(|f| f == from);
        self.returns.iter().find(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_phases_are_known_by_all_that_they_say() {
        for language in Language::ALL {
            assert!(PhaseSet::standard(language).is_standard(language));
        }
        let standard = || PhaseSet::standard(Language::Dutch);
        assert!(
            !standard().is_standard(Language::English)
                && !PhaseSet::none().is_standard(Language::Dutch)
        );
        let changes: [fn(&mut PhaseSet); 5] = [
            |set| set.phases[3].label.push('s'),
            |set| set.phases[9].after = None,
            |set| set.phases[6].parent = None,
            |set| set.returns[0].label = None,
            |set| drop(set.phases.pop()),
        ];
        for change in changes {
            let mut set = standard();
            change(&mut set);
            assert!(!set.is_standard(Language::Dutch), "{set:?}");
        }
    }
}
