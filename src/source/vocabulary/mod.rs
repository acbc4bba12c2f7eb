//! The words of a journey file: every key once, in Dutch and in English, with what it means and
//! what stands behind it.
//!
//! The reader takes its keys from these tables and the JSON Schema is made from them, so the two
//! cannot drift apart.

mod account;
mod choice;
mod evidence;
mod help;
mod joint;
mod journey;
mod own;
mod people;
mod phase;
mod plan;
mod record;
mod step;
pub(crate) mod synonyms;
mod table;
mod text;

pub(crate) use account::{
    ACCOUNT, AccountKey, DATA, DEFINITION, DataKey, DefinitionKey, FIGURE, FOREWORD, FigureKey,
    ForewordKey,
};
pub(crate) use choice::Choice;
pub(crate) use evidence::{CONSENT, ConsentKey, EVIDENCE, EvidenceKey};
pub(crate) use help::{EFFECT, EffectKey, SUCCESS, SuccessKey};
pub(crate) use joint::{
    ADVICE, AdviceKey, BOTH, COMPARISON, ComparisonKey, EXPERIENCE, ExperienceKey, PARTY, PartyKey,
    THEME, ThemeKey,
};
pub(crate) use journey::{DRAWN, JOURNEY, JourneyKey};
pub(crate) use own::{IN_OWN_LANE, OWN_LANE, OWN_VALUE, OwnLaneKey, OwnValueKey};
pub(crate) use people::{
    ACTION, ActionKey, INTRODUCTION, IntroductionKey, NARRATOR, NarratorKey, PARTY_KINDS, PERSON,
    PersonKey,
};
pub(crate) use phase::{BACK, BackKey, NONE, PHASE, PhaseKey, STANDARD, VISIT, VisitKey};
pub(crate) use plan::{
    GOAL, GoalKey, INVOLVEMENT, InvolvementKey, LEAD, LeadKey, OPPORTUNITY, OpportunityKey,
    PROBLEM, ProblemKey, REFLECTION, ReflectionKey, VALIDATION, ValidationKey,
};
pub(crate) use record::{Key, Keys, MAX_KEYS, Record, Shape, Words};
pub(crate) use step::{FEELING, FeelingKey, ON_LINE, STEP, StepKey, TIME, TimeKey, UNKNOWN_LEVEL};
pub(crate) use table::{TABLE, TABLE_QUESTION, TableKey, TableQuestionKey};
pub(crate) use text::{TEXT, TextKey};

/// Every record, for looking up where a misplaced key belongs.
pub(crate) const RECORDS: [&Record; 37] = [
    &JOURNEY,
    &STEP,
    &ACTION,
    &NARRATOR,
    &INTRODUCTION,
    &CONSENT,
    &FEELING,
    &EVIDENCE,
    &EFFECT,
    &SUCCESS,
    &TIME,
    &PERSON,
    &PHASE,
    &BACK,
    &VISIT,
    &ACCOUNT,
    &DATA,
    &DEFINITION,
    &FIGURE,
    &FOREWORD,
    &PARTY,
    &THEME,
    &EXPERIENCE,
    &COMPARISON,
    &ADVICE,
    &OPPORTUNITY,
    &VALIDATION,
    &GOAL,
    &LEAD,
    &INVOLVEMENT,
    &PROBLEM,
    &REFLECTION,
    &TABLE,
    &TABLE_QUESTION,
    &OWN_LANE,
    &OWN_VALUE,
    &TEXT,
];

#[cfg(test)]
mod tests {
    use crate::source::vocabulary::{MAX_KEYS, RECORDS};

    #[test]
    fn no_word_means_two_things_in_one_record() {
        for record in RECORDS {
            assert!(record.keys.len() <= MAX_KEYS);
            for (at, key) in record.keys.iter().enumerate() {
                assert_eq!(record.find(key.word.nl), Some(at), "{}", key.word.nl);
                assert_eq!(record.find(key.word.en), Some(at), "{}", key.word.en);
            }
        }
    }

    #[test]
    fn every_key_is_explained_in_two_languages() {
        for key in RECORDS.iter().flat_map(|record| record.keys) {
            assert!(key.about.nl.ends_with('.') && key.about.en.ends_with('.'), "{}", key.word.nl);
            assert_ne!(key.about.nl, key.about.en);
        }
    }
}
