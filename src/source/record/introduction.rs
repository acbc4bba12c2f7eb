//! How the narrator introduces themselves.

use crate::model::Introduction;
use crate::source::form::{Each, Form, LanguageName, Mapped, One, PlainText, Short, TextOr, YesNo};
use crate::source::reader::{Fields, Reader};
use crate::source::vocabulary::IntroductionKey;
use crate::source::writer::{Entries, Writer};

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
        reader.note_language(&text, language?);
        Some(Self { text, verbatim: verbatim?, evidence: evidence?, consent: consent? })
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        entries.add(IntroductionKey::Text, PlainText::write(&self.text, writer));
        entries.add(IntroductionKey::Language, writer.language_of(&self.text));
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
