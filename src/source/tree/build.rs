//! Builds the tree of a file from what the YAML parser reports.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};

use crate::diagnostic::{Diagnostic, Span, characters};
use crate::language::Language;
use crate::source::limits::{MAX_ERRORS, MAX_NESTING, MAX_PARTS, MAX_REPEATED_PARTS};
use crate::source::messages::{Message, file};
use crate::source::syntax;
use crate::source::tree::node::{Content, NOTHING, Node, NodeId, Tree, narrow};

/// Builds the tree of a text that is free of forbidden characters and small enough to address
/// with 32 bits.
pub(crate) fn build(text: &str, language: Language) -> Result<Tree<'_>, Vec<Diagnostic>> {
    build_of(text, language, MAX_PARTS)
}

fn build_of(text: &str, language: Language, most: usize) -> Result<Tree<'_>, Vec<Diagnostic>> {
    let options = options! {
        block_nesting_limit: MAX_NESTING,
        flow_nesting_limit: MAX_NESTING,
        emit_anchor_events: true,
        emit_comments: false,
    };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder::new(text, language, most);
    while let Some(next) = parser.next_event() {
        let step = match next {
            Ok((event, span)) => builder.take(event, &span),
            Err(error) => Err(Box::new(syntax::explain(&builder.context(), &error))),
        };
        if let Err(diagnostic) = step {
            builder.problems.truncate(MAX_ERRORS - 1);
            builder.problems.push(*diagnostic);
            break;
        }
    }
    builder.finish()
}

fn span_of(span: &granit_parser::Span) -> Span {
    let start = span.start.byte_offset().unwrap_or_default();
    Span { start, end: span.end.byte_offset().unwrap_or(start).max(start) }
}

/// A list or record whose end has not come yet.
struct Open {
    id: NodeId,
    last_child: NodeId,
    /// How many parts it stands for, counting each repetition in full.
    parts: u64,
    anchor: usize,
    flow: bool,
}

/// A node that has been given a name with `&`.
struct Anchor {
    id: usize,
    node: NodeId,
    /// `None` while the node is still open: repeating it inside itself would never end.
    parts: Option<u64>,
    span: Span,
    used: bool,
}

struct Builder<'t> {
    text: &'t str,
    language: Language,
    nodes: Vec<Node<'t>>,
    /// How many nodes there may be.
    most: usize,
    open: Vec<Open>,
    anchors: Vec<Anchor>,
    repeated: u64,
    documents: usize,
    last_end: usize,
    problems: Vec<Diagnostic>,
}

type Step = Result<(), Box<Diagnostic>>;

impl<'t> Builder<'t> {
    fn new(text: &'t str, language: Language, most: usize) -> Self {
        Self {
            text,
            language,
            // About one part in twelve bytes of a typical file.
            nodes: Vec::with_capacity((text.len() / 12).min(most)),
            most,
            open: Vec::new(),
            anchors: Vec::new(),
            repeated: 0,
            documents: 0,
            last_end: 0,
            problems: Vec::new(),
        }
    }

    fn context(&self) -> syntax::Context<'_> {
        let opened = self.open.iter().rfind(|open| open.flow);
        syntax::Context {
            text: self.text,
            language: self.language,
            last_end: self.last_end,
            bracket: opened.map(|open| self.nodes[open.id.0 as usize].start as usize),
        }
    }

    fn take(&mut self, event: Event<'t>, located: &granit_parser::Span) -> Step {
        let span = span_of(located);
        if let Some(tag) = located.tag_span() {
            let message = file::tag(self.language, self.slice(span_of(&tag)));
            self.report(span_of(&tag), message);
        }
        match event {
            Event::DocumentStart(..) => return self.document(span),
            Event::Scalar(text, style, anchor, _) => {
                self.scalar(text, style, anchor, span)?;
            }
            Event::SequenceStart(style, anchor, _) => {
                self.open(Content::List, style, anchor, span)?;
            }
            Event::MappingStart(style, anchor, _) => {
                self.open(Content::Record, style, anchor, span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(anchor) => self.repeat(anchor, span)?,
            Event::Anchor(id, _) => {
                if let Some(anchor) = self.anchor_mut(id) {
                    anchor.span = span;
                }
                return Ok(());
            }
            _ => return Ok(()),
        }
        self.last_end = span.end;
        Ok(())
    }

    fn document(&mut self, span: Span) -> Step {
        self.documents += 1;
        if self.documents > 1 {
            return Err(file::second_document(self.language).boxed(span));
        }
        Ok(())
    }

    fn report(&mut self, span: Span, message: Message) {
        if self.problems.len() < MAX_ERRORS {
            self.problems.push(message.at(span));
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        anchor: usize,
        span: Span,
    ) -> Step {
        if style == ScalarStyle::DoubleQuoted && matches!(text, Cow::Owned(_)) {
            // Only here can a character come in that does not stand in the file itself.
            let found = characters::first_forbidden(&text);
            if let Some((_, character)) = found {
                let message = file::forbidden_character(self.language, character);
                self.report(span, message);
            }
        }
        let plain = style == ScalarStyle::Plain;
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let id = self.add(Content::Text { text, plain, block }, span, 1)?;
        self.anchor(anchor, id, Some(1));
        Ok(())
    }

    fn open(
        &mut self,
        content: Content<'t>,
        style: StructureStyle,
        anchor: usize,
        span: Span,
    ) -> Step {
        if self.open.len() >= MAX_NESTING {
            return Err(file::nesting(self.language).boxed(span));
        }
        let id = self.add(content, span, 1)?;
        self.anchor(anchor, id, None);
        let flow = style == StructureStyle::Flow;
        self.open.push(Open { id, last_child: NOTHING, parts: 1, anchor, flow });
        Ok(())
    }

    fn close(&mut self, span: Span) {
        let Some(closed) = self.open.pop() else { return };
        let node = &mut self.nodes[closed.id.0 as usize];
        node.end = narrow(span.end).max(node.end);
        if closed.anchor > 0
            && let Some(anchor) = self.anchor_mut(closed.anchor)
        {
            anchor.parts = Some(closed.parts);
        }
        if let Some(parent) = self.open.last_mut() {
            // The node itself was counted when it was added.
            parent.parts = parent.parts.saturating_add(closed.parts - 1);
        }
    }

    fn repeat(&mut self, anchor: usize, span: Span) -> Step {
        let Some(anchor) = self.anchor_mut(anchor) else {
            return Err(file::unknown_alias(self.language, self.slice(span)).boxed(span));
        };
        anchor.used = true;
        let (target, parts) = (anchor.node, anchor.parts);
        let Some(parts) = parts else {
            return Err(file::endless_alias(self.language, self.slice(span)).boxed(span));
        };
        self.repeated = self.repeated.saturating_add(parts);
        if self.repeated > MAX_REPEATED_PARTS {
            return Err(file::too_many_repeats(self.language).boxed(span));
        }
        self.add(Content::Same(target), span, parts)?;
        Ok(())
    }

    fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn anchor(&mut self, id: usize, node: NodeId, parts: Option<u64>) {
        if id > 0 {
            self.anchors.push(Anchor { id, node, parts, span: Span::default(), used: false });
        }
    }

    fn anchor_mut(&mut self, id: usize) -> Option<&mut Anchor> {
        // The parser numbers anchors in the order in which it meets them.
        let at = self.anchors.binary_search_by_key(&id, |anchor| anchor.id).ok()?;
        self.anchors.get_mut(at)
    }

    fn add(
        &mut self,
        content: Content<'t>,
        span: Span,
        parts: u64,
    ) -> Result<NodeId, Box<Diagnostic>> {
        if self.nodes.len() >= self.most {
            return Err(file::too_many_parts(self.language).boxed(span));
        }
        let id = NodeId(narrow(self.nodes.len()));
        let (start, end) = (narrow(span.start), narrow(span.end));
        self.nodes.push(Node { content, start, end, first: NOTHING, next: NOTHING });
        if let Some(parent) = self.open.last_mut() {
            parent.parts = parent.parts.saturating_add(parts);
            match parent.last_child {
                NOTHING => self.nodes[parent.id.0 as usize].first = id,
                last => self.nodes[last.0 as usize].next = id,
            }
            parent.last_child = id;
        }
        Ok(id)
    }

    fn finish(mut self) -> Result<Tree<'t>, Vec<Diagnostic>> {
        if self.problems.is_empty() {
            // A name that nothing repeats is a text that happens to start with `&`: dropping its
            // first word in silence would lose what somebody said.
            let unused: Vec<Span> =
                self.anchors.iter().filter(|a| !a.used).map(|a| a.span).collect();
            for span in unused {
                let message = file::unused_anchor(self.language, self.slice(span));
                self.report(span, message);
            }
        }
        if self.problems.is_empty() { Ok(Tree { nodes: self.nodes }) } else { Err(self.problems) }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::source::tree::build::build_of;

    #[test]
    fn too_many_parts_are_refused_where_they_begin() {
        assert!(build_of("[a, b, c]", Language::Dutch, 4).is_ok());
        let problems = build_of("[a, b, c]", Language::Dutch, 3).unwrap_err();
        assert_eq!((problems[0].code, problems[0].span.start), ("too-many-parts", 7));
    }
}
