//! Builds the tree of a file in JSON, with the place of each part.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostic::{Diagnostic, Span, characters};
use crate::language::Language;
use crate::source::limits::{MAX_ERRORS, MAX_NESTING, MAX_PARTS};
use crate::source::messages::file;
use crate::source::tree::node::{Content, NOTHING, Node, NodeId, Tree, narrow};

/// The tree of a text that is a record in JSON; `None` for any other text, which the reader of YAML
/// looks at: JSON is YAML too.
pub(crate) fn build(text: &str, language: Language) -> Option<Result<Tree<'_>, Vec<Diagnostic>>> {
    let root = text.trim();
    if !root.starts_with('{') {
        return None;
    }
    let pairs: Pairs<'_> = serde_json::from_str(root).ok()?;
    // About one part in twenty bytes of a typical file.
    let nodes = Vec::with_capacity((text.len() / 20).min(MAX_PARTS));
    let mut builder = Builder { text, language, nodes, problems: Vec::new(), broken: false };
    let span = builder.span(root);
    if let Err(problem) = builder.branch(Content::Record, pairs.parts(), span, 0) {
        builder.problems.truncate(MAX_ERRORS - 1);
        builder.problems.push(*problem);
    }
    let Builder { nodes, problems, broken, .. } = builder;
    if broken {
        return None;
    }
    Some(if problems.is_empty() { Ok(Tree { nodes }) } else { Err(problems) })
}

/// What is missing in a text that looks like JSON, between which parts: a comma or a colon. `None` for
/// any other text, and for other mistakes.
pub(crate) fn mistake(text: &str, language: Language) -> Option<Diagnostic> {
    let inside = text.trim_start().strip_prefix('{')?.trim_start();
    let error =
        serde_json::from_str::<IgnoredAny>(text).err().filter(|_| inside.starts_with('"'))?;
    let line = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum::<usize>();
    let before = text.get(..line + error.column().saturating_sub(1))?.trim_end();
    // The part before which it is missing begins here: it is shown behind the part before it.
    let span = Span { start: before.char_indices().next_back()?.0, end: before.len() };
    let said = error.to_string();
    let message = match () {
        () if said.starts_with("expected `,`") => file::json_comma(language),
        () if said.starts_with("expected `:`") => file::json_colon(language),
        () => return None,
    };
    Some(message.at(span))
}

struct Builder<'t> {
    text: &'t str,
    language: Language,
    nodes: Vec<Node<'t>>,
    problems: Vec<Diagnostic>,
    /// Whether an escape stands for no character: then it is no JSON after all.
    broken: bool,
}

type Added = Result<NodeId, Box<Diagnostic>>;

impl<'t> Builder<'t> {
    /// Adds a value with all that is in it.
    fn value(&mut self, raw: &'t RawValue, depth: usize) -> Added {
        match raw.get().as_bytes().first() {
            Some(b'{') => {
                let pairs: Pairs<'_> = parsed(raw);
                self.branch(Content::Record, pairs.parts(), self.span(raw.get()), depth)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = parsed(raw);
                self.branch(Content::List, items.into_iter(), self.span(raw.get()), depth)
            }
            Some(b'"') => {
                let text = self.string(raw);
                self.add(Content::Text { text, plain: false, block: false }, self.span(raw.get()))
            }
            _ => {
                let plain = raw.get() == "null";
                self.add(
                    Content::Text { text: Cow::Borrowed(raw.get()), plain, block: false },
                    self.span(raw.get()),
                )
            }
        }
    }

    /// A list or record with its parts.
    fn branch(
        &mut self,
        content: Content<'t>,
        parts: impl Iterator<Item = &'t RawValue>,
        span: Span,
        depth: usize,
    ) -> Added {
        if depth >= MAX_NESTING {
            return Err(file::nesting(self.language).boxed(span));
        }
        let id = self.add(content, span)?;
        let mut last = NOTHING;
        for part in parts {
            let part = self.value(part, depth + 1)?;
            match last {
                NOTHING => self.nodes[id.0 as usize].first = part,
                last => self.nodes[last.0 as usize].next = part,
            }
            last = part;
        }
        Ok(id)
    }

    /// What stands between the quotation marks. Only by an escape a character can come in that does
    /// not stand in the file itself.
    fn string(&mut self, raw: &'t RawValue) -> Cow<'t, str> {
        let written = raw.get();
        if !written.contains('\\') {
            return Cow::Borrowed(written.trim_matches('"'));
        }
        let Ok(text) = serde_json::from_str::<String>(written) else {
            self.broken = true;
            return Cow::Borrowed(written);
        };
        if let Some((_, character)) = characters::first_forbidden(&text)
            && self.problems.len() < MAX_ERRORS
        {
            let message = file::forbidden_character(self.language, character);
            self.problems.push(message.at(self.span(written)));
        }
        Cow::Owned(text)
    }

    fn add(&mut self, content: Content<'t>, span: Span) -> Added {
        if self.nodes.len() >= MAX_PARTS {
            return Err(file::too_many_parts(self.language).boxed(span));
        }
        let id = NodeId(narrow(self.nodes.len()));
        let (start, end) = (narrow(span.start), narrow(span.end));
        self.nodes.push(Node { content, start, end, first: NOTHING, next: NOTHING });
        Ok(id)
    }

    /// Where a part of the text stands in it.
    fn span(&self, part: &str) -> Span {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        Span { start, end: start + part.len() }
    }
}

/// What a value says, of which it is known that it is JSON of this kind.
fn parsed<'t, T: Deserialize<'t> + Default>(raw: &'t RawValue) -> T {
    serde_json::from_str(raw.get()).unwrap_or_default()
}

/// The keys of a record with what stands behind them, a key as often as it is there.
#[derive(Default)]
struct Pairs<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'t> Pairs<'t> {
    /// Each key, and then what stands behind it.
    fn parts(self) -> impl Iterator<Item = &'t RawValue> {
        self.0.into_iter().flat_map(|(key, value)| [key, value])
    }
}

impl<'t> Deserialize<'t> for Pairs<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'t> Visitor<'t> for Entries {
            type Value = Pairs<'t>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a record")
            }

            fn visit_map<M: MapAccess<'t>>(self, mut map: M) -> Result<Pairs<'t>, M::Error> {
                let mut pairs = Vec::with_capacity(8);
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
