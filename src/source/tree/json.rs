//! Builds the tree of a file in JSON, with the place of each part.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess};
use serde::de::{SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostic::{Diagnostic, Span, characters};
use crate::language::Language;
use crate::source::limits::{MAX_ERRORS, MAX_NESTING, MAX_PARTS};
use crate::source::messages::{Message, file};
use crate::source::tree::node::{Content, NOTHING, Node, NodeId, Tree, narrow};

/// The tree of a text that is a record in JSON; `None` for any other text, which the reader of YAML
/// looks at: JSON is YAML too.
pub(crate) fn build(text: &str, language: Language) -> Option<Result<Tree<'_>, Vec<Diagnostic>>> {
    let root = text.trim();
    if !root.starts_with('{') {
        return None;
    }
    // About one part in twenty bytes of a typical file.
    let nodes = Vec::with_capacity((text.len() / 20).min(MAX_PARTS));
    let (problems, refused) = (Vec::new(), None);
    let mut builder = Builder { text, language, nodes, at: 0, problems, refused };
    builder.at = builder.span(root).start;
    let mut json = serde_json::Deserializer::from_str(root);
    let part = Part { builder: &mut builder, depth: 0 };
    let read = part.deserialize(&mut json).and_then(|_| json.end());
    let Builder { nodes, mut problems, refused, .. } = builder;
    match refused {
        // What stands behind a part that is refused was not looked at.
        Some(problem) => {
            serde_json::from_str::<IgnoredAny>(root).ok()?;
            problems.truncate(MAX_ERRORS - 1);
            problems.push(*problem);
        }
        None => read.ok()?,
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
    /// Up to where the text is read: between here and the next part is nothing but white space, commas and
    /// colons.
    at: usize,
    problems: Vec<Diagnostic>,
    /// Why the text is read no further.
    refused: Option<Box<Diagnostic>>,
}

impl<'t> Builder<'t> {
    /// Where the next part begins.
    fn start(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        let is_between = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':');
        self.at + rest.iter().take_while(is_between).count()
    }

    /// Why a part that begins with this character and stands so deep is not read.
    fn refusal(&self, first: u8, depth: usize) -> Option<Message> {
        let is_branch = matches!(first, b'{' | b'[');
        if is_branch && depth >= MAX_NESTING {
            return Some(file::nesting(self.language));
        }
        (self.nodes.len() >= MAX_PARTS).then(|| file::too_many_parts(self.language))
    }

    /// What stands between the quotation marks. Only by an escape a character can come in that does
    /// not stand in the file itself.
    fn string(&mut self, written: &'t str) -> serde_json::Result<Cow<'t, str>> {
        if !written.contains('\\') {
            return Ok(Cow::Borrowed(&written[1..written.len() - 1]));
        }
        let text = serde_json::from_str::<String>(written)?;
        if let Some((_, character)) = characters::first_forbidden(&text)
            && self.problems.len() < MAX_ERRORS
        {
            let message = file::forbidden_character(self.language, character);
            self.problems.push(message.at(self.span(written)));
        }
        Ok(Cow::Owned(text))
    }

    /// A text, a number or another word.
    fn leaf(&mut self, raw: &'t RawValue) -> serde_json::Result<NodeId> {
        let written = raw.get();
        let is_string = written.starts_with('"');
        let text = if is_string { self.string(written)? } else { Cow::Borrowed(written) };
        let content = Content::Text { text, plain: written == "null", block: false };
        let Span { start, end } = self.span(written);
        self.at = end;
        Ok(self.add(content, start, end))
    }

    fn add(&mut self, content: Content<'t>, start: usize, end: usize) -> NodeId {
        let id = NodeId(narrow(self.nodes.len()));
        let (start, end) = (narrow(start), narrow(end));
        self.nodes.push(Node { content, start, end, first: NOTHING, next: NOTHING });
        id
    }

    /// Where a part of the text stands in it.
    fn span(&self, part: &str) -> Span {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        Span { start, end: start + part.len() }
    }
}

/// A part of the file that stands so deep, to be read with all that is in it.
struct Part<'b, 't> {
    builder: &'b mut Builder<'t>,
    depth: usize,
}

impl<'t> DeserializeSeed<'t> for Part<'_, 't> {
    type Value = NodeId;

    fn deserialize<D: Deserializer<'t>>(self, json: D) -> Result<NodeId, D::Error> {
        let Self { builder, depth } = self;
        let start = builder.start();
        let first = builder.text.as_bytes().get(start).copied().unwrap_or_default();
        if let Some(message) = builder.refusal(first, depth) {
            let whole = <&RawValue>::deserialize(json)?;
            builder.refused = Some(message.boxed(builder.span(whole.get())));
            return Err(D::Error::custom("refused"));
        }
        let content = match first {
            b'{' => Content::Record,
            b'[' => Content::List,
            _ => return builder.leaf(<&RawValue>::deserialize(json)?).map_err(D::Error::custom),
        };
        // Where it ends is seen when all that is in it is read.
        let id = builder.add(content, start, start);
        builder.at = start + 1;
        let parts = Parts { builder, of: id, last: NOTHING, depth: depth + 1 };
        if first == b'{' {
            json.deserialize_map(parts)?;
        } else {
            json.deserialize_seq(parts)?;
        }
        builder.at = builder.start() + 1;
        builder.nodes[id.0 as usize].end = narrow(builder.at);
        Ok(id)
    }
}

/// What is in a list or record: its items, or its keys, a key as often as it is there, each with what stands
/// behind it.
struct Parts<'b, 't> {
    builder: &'b mut Builder<'t>,
    of: NodeId,
    last: NodeId,
    depth: usize,
}

impl<'t> Parts<'_, 't> {
    fn next(&mut self) -> Part<'_, 't> {
        Part { builder: self.builder, depth: self.depth }
    }

    fn append(&mut self, part: NodeId) {
        match self.last {
            NOTHING => self.builder.nodes[self.of.0 as usize].first = part,
            last => self.builder.nodes[last.0 as usize].next = part,
        }
        self.last = part;
    }
}

impl<'t> Visitor<'t> for Parts<'_, 't> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list or a record")
    }

    fn visit_seq<S: SeqAccess<'t>>(mut self, mut items: S) -> Result<(), S::Error> {
        while let Some(item) = items.next_element_seed(self.next())? {
            self.append(item);
        }
        Ok(())
    }

    fn visit_map<M: MapAccess<'t>>(mut self, mut entries: M) -> Result<(), M::Error> {
        while let Some(key) = entries.next_key_seed(self.next())? {
            self.append(key);
            let value = entries.next_value_seed(self.next())?;
            self.append(value);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tree;

    /// Where each part of a text stands, in the order in which they begin.
    fn spans(tree: &Tree<'_>) -> Vec<Span> {
        (0..tree.nodes.len()).map(|at| tree.span(NodeId(narrow(at)))).collect()
    }

    #[test]
    fn each_part_stands_where_the_reader_of_yaml_finds_it() {
        for text in [
            "{}",
            " {\"a\":[],\"b\":{}} ",
            "{\"a\" : [ 1 , {\"b\":\"c\\\"d\"} , [ ] , { } , -2.5e3 ] ,\n  \"e\\u0041\": null\n}\n",
            "{ \"é\": \"“ja”, {x: [y]}\", \"z\": { \"y\": [ [ true ], \"\" ] } }",
        ] {
            let json = build(text, Language::Dutch).expect(text).expect(text);
            let yaml = tree::build(text, Language::Dutch).expect(text);
            assert_eq!(spans(&json), spans(&yaml), "{text}");
        }
    }

    #[test]
    fn a_part_that_is_too_deep_is_told_whole_and_in_json_alone() {
        let lists = "[".repeat(MAX_NESTING) + &"]".repeat(MAX_NESTING);
        let text = format!("{{\"a\": {lists}, \"b\": 1}}");
        let problems = build(&text, Language::Dutch).expect("is JSON").expect_err("too deep");
        let innermost = text.find("[]").expect("has lists");
        assert_eq!(problems[0].span, Span { start: innermost, end: innermost + 2 });
        assert!(build(&text.replace("1}", "}"), Language::Dutch).is_none());
    }
}
