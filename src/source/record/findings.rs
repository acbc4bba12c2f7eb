//! What a study found: themes, experiences, comparisons of views, and advice.

use crate::model::{Advice, Comparison, Experience, Topic};
use crate::source::form::{
    Answer, Many, Owners, PhaseIds, Text, Texts, TopicName, TopicNames, Word, mapped,
};
use crate::source::vocabulary::{AdviceKey, ComparisonKey, ExperienceKey, ThemeKey};

mapped! {
    Topic by ThemeKey {
        name: Name as Text,
        works: Works as Answer,
        text: Text as Text,
        of: Of as Owners,
        evidence: Evidence as Many,
    }
}

mapped! {
    Experience by ExperienceKey {
        sign: Sign as Word,
        title: Title as Text,
        text: Text as Text,
        example: Example as Text,
        of: Of as Owners,
        phases: Phase as PhaseIds,
        topic: Theme as TopicName,
        evidence: Evidence as Many,
    }
}

mapped! {
    Comparison by ComparisonKey {
        agrees: Kind as Word,
        title: Title as Text,
        family: Family as Text,
        professional: Professional as Text,
        conclusion: Conclusion as Text,
        phases: Phase as PhaseIds,
        evidence: Evidence as Many,
    }
}

mapped! {
    Advice by AdviceKey {
        title: Title as Text,
        text: Text as Text,
        of: Of as Owners,
        phases: Phase as PhaseIds,
        topics: Themes as TopicNames,
        audience: Audience as Texts,
    }
}
