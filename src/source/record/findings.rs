//! What a study found: themes, experiences, comparisons of views, and advice.

use crate::model::{Advice, Comparison, Experience, Topic};
use crate::source::form::{
    Answer, Each, FamilyKind, One, Owners, PhaseId, Text, TopicName, Word, mapped,
};
use crate::source::vocabulary::{AdviceKey, ComparisonKey, ExperienceKey, ThemeKey};

mapped! {
    Topic by ThemeKey {
        name: Name as Text,
        works: Works as Answer,
        group: Group as Text,
        text: Text as Text,
        of: Of as Owners,
        evidence: Evidence as Each<One>,
        validation: Validation as Each<One>,
    }
}

mapped! {
    Experience by ExperienceKey {
        sign: Sign as Word,
        title: Title as Text,
        text: Text as Text,
        example: Example as Text,
        of: Of as Owners,
        phases: Phase as Each<PhaseId>,
        topic: Theme as TopicName,
        evidence: Evidence as Each<One>,
        validation: Validation as Each<One>,
    }
}

mapped! {
    Comparison by ComparisonKey {
        agrees: Kind as Word,
        title: Title as Text,
        family: Family as Text,
        professional: Professional as Text,
        conclusion: Conclusion as Text,
        phases: Phase as Each<PhaseId>,
        evidence: Evidence as Each<One>,
    }
}

mapped! {
    Advice by AdviceKey {
        title: Title as Text,
        text: Text as Text,
        of: Of as Owners,
        phases: Phase as Each<PhaseId>,
        topics: Themes as Each<TopicName>,
        audience: Audience as Each<Text>,
        categories: Category as Each<FamilyKind>,
        points: Points as Each<Text>,
    }
}
