//! One journey that is being changed: its text, what it says, and what is drawn of it.

use klantreis::edit::{Changed, Edit, OpenFile, language_of_keys};
use klantreis::model::{Journey, Language};
use klantreis::source::Document;
use klantreis::story::tell;
use klantreis::write::{svg, txt};
use serde::Serialize;

use crate::change::{self, Wanted};
use crate::choices::{Choices, choices};
use crate::complete::{Completions, complete};
use crate::drawing::{Drawing, Look, draw};
use crate::exporting::{self, Exported, export};
use crate::findings::{self, Finding};
use crate::history::{self, Change, History};
use crate::key::place;
use crate::panel::{Panel, panel};
use crate::said::said;
use crate::state::State;
use crate::things::{Thing, at, things};
use crate::utf16::{Range, byte};

/// One journey that is being changed.
#[derive(Debug, Default)]
pub struct Session {
    pub(crate) l: Language,
    pub(crate) text: String,
    pub(crate) look: Look,
    /// The text as it was read, where it reads.
    file: Option<OpenFile>,
    /// What the last text that could be drawn says, and the text itself.
    pub(crate) drawn: Option<Drawing>,
    pub(crate) last: Option<Journey>,
    pub(crate) problems: Vec<Finding>,
    /// The language of the keys of the file.
    keys: Language,
    history: History,
    exported: Exported,
}

/// What came of a change.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Edited {
    Done { ok: bool, changes: Vec<Change>, renamed: usize, state: Box<State> },
    Refused { ok: bool, code: &'static str, message: String, help: Option<String> },
}

impl Session {
    /// A session without a text, that speaks Dutch (`nl`) or English (`en`).
    #[must_use]
    pub fn new(language: &str) -> Self {
        let mut session = Self::default();
        session.speak(language);
        session
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: &str) {
        self.l = if language.starts_with("en") { Language::English } else { Language::Dutch };
    }

    /// Begins with a text.
    pub fn open(&mut self, text: impl Into<String>) -> State {
        let text = text.into();
        self.keys = language_of_keys(&text).unwrap_or(self.l);
        (self.history, self.drawn, self.last) = (History::default(), None, None);
        self.take(text);
        self.state(None)
    }

    /// The text as somebody typed it; `together` where one undo takes back what was typed before too.
    pub(crate) fn typed(&mut self, text: String, together: bool) -> State {
        if text != self.text {
            let old = self.take(text);
            self.history.changed(old, together);
        }
        self.state(None)
    }

    pub(crate) fn look(&mut self, look: Look) -> State {
        self.look = look;
        self.draw();
        self.state(None)
    }

    /// Makes changes, all of them or none.
    pub(crate) fn edit(&mut self, wanted: Vec<change::Change>, together: bool) -> Edited {
        let (mut edits, mut select): (Vec<Edit>, Option<String>) = (Vec::new(), None);
        let Some(journey) = self.journey() else { return self.gone() };
        let keys = self.keys;
        for change in wanted {
            let Ok(Wanted { edits: more, select: own }) = change.wanted(journey, keys) else {
                return self.gone();
            };
            // Phases come once, however many steps are put in one.
            let again = edits.contains(&change::usual_phases());
            edits.extend(more.into_iter().filter(|it| !again || *it != change::usual_phases()));
            select = own.or(select);
        }
        let Some(opened) = &self.file else {
            let why = self.problems.first().cloned();
            let said = why.map(|it| (it.message, it.help)).unwrap_or_default();
            return refused("unread", said);
        };
        match opened.apply_all(&edits, self.l) {
            Err(why) => match why.first() {
                Some(it) => refused(it.code, (it.message.clone(), it.help.clone())),
                None => self.gone(),
            },
            Ok(Changed { file, renamed, .. }) => {
                let changes = history::changes(&self.text, file.text());
                let old = std::mem::replace(&mut self.text, file.text().to_owned());
                self.file = Some(file);
                self.problems.clear();
                self.draw();
                if !changes.is_empty() {
                    self.history.changed(old, together);
                }
                Edited::Done { ok: true, changes, renamed, state: Box::new(self.state(select)) }
            }
        }
    }

    pub(crate) fn undo(&mut self) -> Edited {
        let text = self.history.undo(&self.text);
        self.back(text)
    }

    /// Takes back a change for good.
    pub(crate) fn drop(&mut self) -> Edited {
        let text = self.history.drop();
        self.back(text)
    }

    pub(crate) fn redo(&mut self) -> Edited {
        let text = self.history.redo(&self.text);
        self.back(text)
    }

    /// A page as SVG, from 0; empty where there is none.
    #[must_use]
    pub fn svg(&self, page: usize) -> String {
        let page = self.drawn.as_ref().and_then(|drawn| drawn.pages.get(page));
        page.map(svg).unwrap_or_default()
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn hit(&self, page: usize, x: f64, y: f64) -> Option<Thing> {
        let drawn = self.drawn.as_ref()?;
        at(things(drawn.pages.get(page)?, &drawn.journey), x, y)
    }

    pub(crate) fn findings(&self) -> Vec<Finding> {
        match self.document() {
            Some(document) => findings::all(document, &self.text, self.l),
            None => self.problems.clone(),
        }
    }

    pub(crate) fn panel(&self, key: &str) -> Option<Panel> {
        panel(key, self.file.as_ref()?, (self.keys, self.l))
    }

    pub(crate) fn complete(&self, offset: usize) -> Completions {
        complete(&self.text, offset, self.journey(), (self.keys, self.l))
    }

    /// Where a place stands in the text.
    pub(crate) fn range_of(&self, key: &str) -> Option<Range> {
        let span = self.document()?.locate(place(key)?);
        Some(Range::of(&self.text, span))
    }

    /// The smallest thing in the picture of which the text stands around a unit of it.
    pub(crate) fn key_at(&self, offset: usize) -> Option<String> {
        let at = byte(&self.text, offset);
        let document = self.document()?;
        let drawn = self.drawn.as_ref()?;
        let things = drawn.pages.iter().flat_map(|page| things(page, &drawn.journey));
        let spans = things.filter_map(|it| Some((document.locate(place(&it.key)?), it.key)));
        let around = spans.filter(|(span, _)| (span.start..=span.end).contains(&at));
        around.min_by_key(|(span, _)| span.end - span.start).map(|(_, key)| key)
    }

    pub(crate) fn text_of(&self, key: &str) -> String {
        let said = || said(key, self.file.as_ref(), self.journey()?);
        said().unwrap_or_default()
    }

    pub(crate) fn story(&self) -> String {
        self.drawn.as_ref().map(|drawn| txt(&tell(&drawn.journey))).unwrap_or_default()
    }

    /// The short text for whoever does not see the picture.
    pub(crate) fn caption(&self) -> String {
        self.drawn.as_ref().map(|drawn| tell(&drawn.journey).short).unwrap_or_default()
    }

    pub(crate) fn export(
        &mut self,
        format: &str,
        name: &str,
        anyway: bool,
        page: Option<String>,
    ) -> &Exported {
        let page = page.or_else(|| self.look.page.clone());
        let look = &Look { page, ..self.look.clone() };
        let wanted = exporting::Wanted { format, name, anyway, look };
        let document = self.file.as_ref().map(OpenFile::document);
        self.exported = match document {
            Some(document) => export(&wanted, &self.text, document, self.l),
            None => Exported::default(),
        };
        &self.exported
    }

    /// One of the files that were exported last, from 0.
    #[must_use]
    pub fn bytes(&self, file: usize) -> Vec<u8> {
        self.exported.bytes.get(file).cloned().unwrap_or_default()
    }

    pub(crate) fn choices(&self) -> Choices {
        choices(self.journey(), self.drawn.as_ref().map(|drawn| &drawn.journey), self.l)
    }

    /// What the text says, where it reads.
    fn document(&self) -> Option<&Document> {
        self.file.as_ref().map(OpenFile::document)
    }

    /// What the text says, or said last.
    fn journey(&self) -> Option<&Journey> {
        self.document().map(|document| &document.journey).or(self.last.as_ref())
    }

    fn back(&mut self, text: Option<String>) -> Edited {
        let Some(text) = text else { return self.gone() };
        let changes = history::changes(&self.text, &text);
        self.take(text);
        Edited::Done { ok: true, changes, renamed: 0, state: Box::new(self.state(None)) }
    }

    fn gone(&self) -> Edited {
        let message = self.l.pick("Dat is er niet (meer).", "That is not there (any more).");
        refused("gone", (message.to_owned(), None))
    }

    /// Reads and draws another text; gives the one that was there.
    fn take(&mut self, text: String) -> String {
        let old = std::mem::replace(&mut self.text, text);
        match OpenFile::of(&self.text, self.l) {
            Ok(file) => {
                self.file = Some(file);
                self.problems.clear();
                self.draw();
            }
            Err(why) => {
                self.file = None;
                self.problems = why.iter().map(|it| Finding::of(it, &self.text)).collect();
            }
        }
        old
    }

    /// Draws what the text says; where that cannot be, the last picture stays.
    fn draw(&mut self) {
        let Some(document) = self.file.as_ref().map(OpenFile::document) else {
            let again = self.last.as_ref().map(|last| draw(last, &self.look, false, self.l));
            if let Some(Ok(drawn)) = again {
                self.drawn = Some(drawn);
            }
            return;
        };
        self.problems = findings::in_the_way(document, &self.text, self.l);
        if !self.problems.is_empty() {
            return;
        }
        match draw(&document.journey, &self.look, false, self.l) {
            Ok(drawn) => {
                self.last = Some(document.journey.clone());
                self.drawn = Some(drawn);
            }
            Err(why) => self.problems = vec![Finding::refused(why)],
        }
    }

    fn state(&self, select: Option<String>) -> State {
        let keys = self.keys.pick("nl", "en");
        let (can_undo, can_redo) = (self.history.can_undo(), self.history.can_redo());
        let problems = self.problems.clone();
        let ok = self.file.is_some();
        let told = match (&self.drawn, self.document()) {
            (Some(drawn), _) => State::of(drawn, self.l),
            (None, Some(document)) => State::of_journey(&document.journey, self.l),
            (None, None) => State::default(),
        };
        State { ok, problems, keys, can_undo, can_redo, select, ..told }
    }
}

/// Why a change was not made.
fn refused(code: &'static str, (message, help): (String, Option<String>)) -> Edited {
    Edited::Refused { ok: false, code, message, help }
}
