//! What a part of a file says and could say, key by key, for whoever fills in a form.

use crate::diagnostic::{Diagnostics, Message, Span};
use crate::edit::page::Page;
use crate::edit::path::{Kind, Path, Segment, Spot, follow, keys_language};
use crate::edit::set::short_key;
use crate::edit::step_places::numbered;
use crate::language::Language;
use crate::source::reader::tidy;
use crate::source::tree::NodeId;
use crate::source::tree_of;
use crate::source::vocabulary::{Key, Record, Shape};

/// What is filled in behind a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldKind {
    /// A few words on one line.
    Line,
    /// Sentences.
    Text,
    /// Sentences, or a record of which they are the first.
    TextOrMore,
    /// Several texts.
    Texts,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// One of a few words.
    Choice,
    /// A level.
    Level,
    /// A phase.
    Phase,
    /// Keys of its own.
    Record,
    /// Several of those.
    List,
}

/// One key of a part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// Where its value stands, or will stand.
    pub path: Path,
    /// The key, in Dutch and in English.
    pub key: [&'static str; 2],
    /// What it means.
    pub about: &'static str,
    /// What is filled in.
    pub kind: FieldKind,
    /// The words to choose from, in Dutch and in English.
    pub choices: Vec<[&'static str; 2]>,
    /// What it says in one text, where it says something.
    pub value: Option<String>,
    /// Of a list each of its items, in short.
    pub items: Vec<(Path, String)>,
    /// Where that stands in the text.
    pub span: Option<Span>,
    /// Whether what stands behind it, or each item of it, has keys of its own to fill in.
    pub has_form: bool,
    /// Whether the record cannot be without it.
    pub required: bool,
}

/// The keys of a part of a file, whether they are there or not.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Form {
    /// What it is: "een stap".
    pub name: &'static str,
    /// Its keys.
    pub fields: Vec<Field>,
}

impl FieldKind {
    pub(super) const fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Text => Self::Text,
            Shape::PlainText | Shape::Link | Shape::Language | Shape::Duration => Self::Line,
            Shape::Texts => Self::Texts,
            Shape::Number { .. } => Self::Number,
            Shape::YesNo => Self::YesNo,
            Shape::Word(_) => Self::Choice,
            Shape::PhaseId | Shape::PhaseOr(_) => Self::Phase,
            Shape::Level => Self::Level,
            Shape::TextOr(_) => Self::TextOrMore,
            Shape::Scale | Shape::Record(_) | Shape::OnLines | Shape::InLanes(_) => Self::Record,
            Shape::Phases
            | Shape::TextsOr(_)
            | Shape::PhasesOr(_)
            | Shape::List(_)
            | Shape::OneOrMore(_) => Self::List,
        }
    }
}

/// The keys of a part of a file, with what stands behind them; a step is called by its number in the file
/// (`step:4`). A part that is not there yet has keys too. `None` for what has no keys.
///
/// # Errors
/// When the text cannot be read, or has no such step.
pub fn form(text: &str, at: &Path, messages: Language) -> Result<Option<Form>, Diagnostics> {
    let tree = tree_of(text, messages).map_err(Diagnostics::from)?;
    form_on(&Page::new(text, &tree), at, messages)
}

/// As [`form`], of a text that is read already.
pub(super) fn form_on(
    page: &Page<'_>,
    at: &Path,
    messages: Language,
) -> Result<Option<Form>, Diagnostics> {
    let told = |message: Message| Diagnostics::from(message.at(Span::default()));
    let path = numbered(page, at, messages).map_err(told)?;
    let Some((spot, rest)) = follow(page, &path) else { return Ok(None) };
    let (kind, spot) = match rest {
        [] => (spot.kind, Some(spot)),
        [Segment::Key(word)] | [Segment::Key(word), Segment::At(0)] => {
            (spot.kind_behind(word), None)
        }
        // One more than there are.
        [Segment::At(at)] if *at == page.items(spot.node()).len() => (spot.kind, None),
        _ => return Ok(None),
    };
    let Kind::Record(own) = kind else { return Ok(None) };
    let look = Look { page, l: messages };
    let fields = own.keys.iter().enumerate();
    let fields = fields.map(|(nth, key)| look.field(&path, spot.as_ref(), own, (nth, key)));
    Ok(Some(Form { name: own.name.pick(messages), fields: fields.collect() }))
}

/// The language of the keys of a file: Dutch, unless it is clearly written in English.
#[must_use]
pub fn language_of_keys(text: &str) -> Option<Language> {
    let tree = tree_of(text, Language::Dutch).ok()?;
    let page = Page::new(text, &tree);
    Spot::root(&page).map(|root| keys_language(&page, &root))
}

/// Looks at a text.
struct Look<'a> {
    page: &'a Page<'a>,
    l: Language,
}

impl Look<'_> {
    fn field(
        &self,
        path: &Path,
        spot: Option<&Spot>,
        own: &'static Record,
        (nth, key): (usize, &'static Key),
    ) -> Field {
        let path = path.clone().key(key.word.en);
        let behind = |spot: &Spot| {
            if self.page.is_record(spot.node()) {
                return spot.behind(self.page, key.word.en);
            }
            // A text alone stands for one of the keys.
            (short_key(own) == Some(nth)).then(|| spot.clone())
        };
        let there = spot.and_then(behind);
        let is_list = |it: &Spot| self.page.is_list(it.node());
        let items = there.as_ref().filter(|it| is_list(it)).map_or_else(Vec::new, |list| {
            let items = list.items(self.page).into_iter().enumerate();
            items.map(|(at, it)| (path.clone().at(at), self.short(it.node()))).collect()
        });
        Field {
            key: [key.word.nl, key.word.en],
            about: key.about.pick(self.l),
            kind: FieldKind::of(&key.shape),
            has_form: matches!(Kind::of(&key.shape), Kind::Record(_)),
            required: key.required,
            choices: choices(&key.shape),
            value: there.as_ref().filter(|it| !is_list(it)).map(|it| self.short(it.node())),
            items,
            span: there.map(|it| Span {
                start: self.page.start(it.node()),
                end: self.page.end(it.node()),
            }),
            path,
        }
    }

    /// What a part says in one text: its own words, or the first that stand in it.
    fn short(&self, id: NodeId) -> String {
        if self.page.is_record(id) {
            let pairs = self.page.pairs(id);
            let named = |word: &str| pairs.iter().find(|(key, _)| self.page.words(*key) == word);
            let first = TELLING.iter().find_map(|word| named(word)).or(pairs.first());
            return first.map_or_else(String::new, |&(_, value)| self.short(value));
        }
        if self.page.is_list(id) {
            let items: Vec<String> =
                self.page.items(id).into_iter().map(|item| self.short(item)).collect();
            return items.join(", ");
        }
        tidy(self.page.words(id))
    }
}

/// The keys that tell most of a record, in either language.
const TELLING: [&str; 16] = [
    "tekst",
    "text",
    "gebeurtenis",
    "event",
    "emotie",
    "emotion",
    "gedachte",
    "thought",
    "naam",
    "name",
    "wie",
    "who",
    "organisaties",
    "organisations",
    "soort",
    "kind",
];

/// The words that a key allows.
pub(super) fn choices(shape: &Shape) -> Vec<[&'static str; 2]> {
    match shape {
        Shape::Word(words) => words.iter().map(|word| [word.nl, word.en]).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel\n    niveau: neutraal\n    organisaties:\n      - Odion\n      - { naam: WIJ, actie: Wij bellen }\n    emotie: Bang\n";

    fn fields(at: &str) -> Vec<Field> {
        let path = Path::parse(at).expect("a path");
        form(TEXT, &path, Language::Dutch).expect("a text that reads").expect("keys").fields
    }

    fn field(at: &str, key: &str) -> Field {
        fields(at).into_iter().find(|field| field.key.contains(&key)).expect("a key")
    }

    #[test]
    fn a_step_tells_what_it_says_and_what_it_could_say() {
        let event = field("stap:1", "gebeurtenis");
        assert_eq!((event.value.as_deref(), event.kind), (Some("Ik bel"), FieldKind::Text));
        assert_eq!(event.path.to_string(), "steps:1.event");
        assert_eq!(event.span.map(|it| &TEXT[it.start..it.end]), Some("Ik bel"));
        let thought = field("stap:1", "gedachte");
        assert_eq!((thought.value, thought.span), (None, None));
        assert_eq!(field("stap:1", "niveau").kind, FieldKind::Level);
    }

    #[test]
    fn a_list_tells_each_of_its_items() {
        let list = field("stap:1", "organisaties");
        let items: Vec<(String, &str)> =
            list.items.iter().map(|(path, text)| (path.to_string(), text.as_str())).collect();
        let wanted = [("steps:1.organisations:1".to_owned(), "Odion")];
        assert_eq!(items[..1], wanted);
        assert_eq!(items[1].1, "WIJ");
        let steps = "titel: x\nstappen:\n  - fase: 1\n    gebeurtenis: Ik bel\n";
        let form = form(steps, &Path::root(), Language::Dutch).expect("a text that reads");
        let all = form.expect("keys").fields;
        let list = all.iter().find(|field| field.key[1] == "steps").expect("steps");
        assert_eq!(list.items[0].1, "Ik bel");
        assert_eq!(field("stap:1.organisaties:2", "actie").value.as_deref(), Some("Wij bellen"));
    }

    #[test]
    fn a_text_alone_is_the_first_key_of_what_could_be_more() {
        assert_eq!(field("stap:1.emotie", "tekst").value.as_deref(), Some("Bang"));
        assert_eq!(field("stap:1.emotie", "niveau").value, None);
        assert_eq!(field("stap:1.organisaties:1", "naam").value.as_deref(), Some("Odion"));
    }

    #[test]
    fn one_more_than_a_list_holds_has_keys_too() {
        assert_eq!(field("stap:1.organisaties:3", "actie").value, None);
        assert!(field("stap:1.bewijs:1", "soort").required);
        let path = Path::parse("stap:1.organisaties:4").expect("a path");
        assert_eq!(form(TEXT, &path, Language::Dutch).expect("a text that reads"), None);
        assert!(field("stap:1", "organisaties").has_form && !field("stap:1", "niveau").has_form);
    }

    #[test]
    fn what_is_not_there_yet_has_keys_too() {
        assert_eq!(field("stap:1.gedachte", "tekst").value, None);
        assert!(fields("verteller").len() > 3);
        let none = form(TEXT, &Path::parse("titel.x").expect("a path"), Language::Dutch);
        assert_eq!(none.expect("a text that reads"), None);
    }
}
