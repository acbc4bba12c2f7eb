//! The narrator and the professionals.

use crate::model::{Consent, Introduction, Narrator, Professional};
use crate::source::form::{Age, Answer, Short, Text, Word, mapped};
use crate::source::form::{Each, Form, LanguageName, Mapped, One, PlainText, TextOr, YesNo};
use crate::source::reader::{Fields, Reader};
use crate::source::vocabulary::{ConsentKey, IntroductionKey, NarratorKey, PersonKey};
use crate::source::writer::{Entries, Writer};

mapped! {
    Narrator by NarratorKey {
        name: Name as Text,
        kind: Kind as Word,
        age: Age as Age,
        fictional: Fictional as Answer,
        introduction: Introduction as TextOr,
    }
}

impl Short for Narrator {
    fn from_text(text: String) -> Self {
        Self::named(text)
    }

    fn as_text(&self) -> Option<&str> {
        (*self == Self::named(&*self.name)).then_some(&self.name)
    }
}

impl Mapped for Introduction {
    type Keys = IntroductionKey;

    fn from_fields<'a>(
        reader: &mut Reader<'a, '_>,
        fields: &Fields<'a, IntroductionKey>,
    ) -> Option<Self> {
        let language = reader.part::<LanguageName, _, _>(fields, IntroductionKey::Language);
        let verbatim = reader.part::<YesNo, _, _>(fields, IntroductionKey::Verbatim);
        let evidence = reader.part::<Each<One>, _, _>(fields, IntroductionKey::Evidence);
        let consent = reader.part::<TextOr, _, _>(fields, IntroductionKey::Consent);
        let text: String = reader.part::<PlainText, _, _>(fields, IntroductionKey::Text)?;
        if let Some(language) = language? {
            reader.text_languages.insert(text.clone(), language);
        }
        Some(Self { text, verbatim: verbatim?, evidence: evidence?, consent: consent? })
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        let language = writer.journey.text_languages.get(&self.text).copied();
        entries.add(IntroductionKey::Text, PlainText::write(&self.text, writer));
        entries.add(IntroductionKey::Language, LanguageName::write(&language, writer));
        entries.add(IntroductionKey::Verbatim, YesNo::write(&self.verbatim, writer));
        entries.add(IntroductionKey::Evidence, Each::<One>::write(&self.evidence, writer));
        entries.add(IntroductionKey::Consent, TextOr::write(&self.consent, writer));
        entries
    }
}

impl Short for Introduction {
    fn from_text(text: String) -> Self {
        Self::retold(text)
    }

    fn as_text(&self) -> Option<&str> {
        (*self == Self::retold(&*self.text)).then_some(&self.text)
    }
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
    Professional by PersonKey {
        name: Name as Text,
        role: Role as Text,
    }
}

impl Short for Professional {
    fn from_text(text: String) -> Self {
        Self { name: Some(text), role: None }
    }

    fn as_text(&self) -> Option<&str> {
        self.name.as_deref().filter(|_| self.role.is_none())
    }
}
