//! What a step or a finding is based on, what somebody agreed to, and when a step happens.

use crate::model::{Consent, Evidence, Time};
use crate::source::form::{Address, Age, Length, Short, Text, TextOr, Word, mapped};
use crate::source::vocabulary::{ConsentKey, EvidenceKey, TimeKey};

mapped! {
    Evidence by EvidenceKey {
        kind: Kind as Word,
        source: Source as Text,
        quote: Quote as Text,
        note: Note as Text,
        link: Link as Address,
        consent: Consent as TextOr,
    } saying nothing of is_withheld: false
}

mapped! {
    Consent by ConsentKey {
        by: Who as Text,
        to: ForWhat as Text,
        when: When as Text,
        name: Name as Text,
    }
}

impl Short for Consent {
    fn from_text(text: String) -> Self {
        Self::to(text)
    }

    fn as_text(&self) -> Option<&str> {
        let text = self.to.as_deref()?;
        (*self == Self::to(text)).then_some(text)
    }
}

mapped! {
    Time by TimeKey {
        text: Text as Text,
        duration: Duration as Length,
        age: Age as Age,
    }
}

impl Short for Time {
    fn from_text(text: String) -> Self {
        Self::said(text)
    }

    fn as_text(&self) -> Option<&str> {
        (self.duration.is_none() && self.age.is_none()).then_some(&self.text)
    }
}
