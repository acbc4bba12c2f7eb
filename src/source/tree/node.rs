//! The nodes of a file, and the ways to go from one to another.

use std::borrow::Cow;

use crate::diagnostic::Span;

/// A node of a [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(pub(super) u32);

/// No node: the end of a chain of siblings.
pub(super) const NOTHING: NodeId = NodeId(u32::MAX);

/// What a node holds.
#[derive(Debug)]
pub(crate) enum Content<'t> {
    Text {
        text: Cow<'t, str>,
        /// Written without quotes and not as a block, so that `null` and nothing mean "empty".
        plain: bool,
        /// Written on lines of its own, behind `|` or `>`.
        block: bool,
    },
    List,
    /// Children are key, value, key, value.
    Record,
    /// The same as an earlier node, which is shared and not copied.
    Same(NodeId),
}

/// A part of the file: what it holds, where it is written, and its neighbours.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub content: Content<'t>,
    /// 32 bits suffice below the limit on the size of a file, and keep the tree small.
    pub start: u32,
    pub end: u32,
    pub first: NodeId,
    pub next: NodeId,
}

/// All nodes of a file in one vector; siblings are chained, so that a list of any length takes
/// no allocation of its own.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    pub(super) nodes: Vec<Node<'t>>,
}

impl<'t> Tree<'t> {
    /// The same tree, apart from the text that it was made of.
    pub fn into_owned(self) -> Tree<'static> {
        let owned = |Node { content, start, end, first, next }: Node<'t>| {
            let content = match content {
                Content::Text { text, plain, block } => {
                    Content::Text { text: Cow::Owned(text.into_owned()), plain, block }
                }
                Content::List => Content::List,
                Content::Record => Content::Record,
                Content::Same(target) => Content::Same(target),
            };
            Node { content, start, end, first, next }
        };
        Tree { nodes: self.nodes.into_iter().map(owned).collect() }
    }

    /// The outermost node; `None` for a file without content.
    pub fn root(&self) -> Option<NodeId> {
        (!self.nodes.is_empty()).then_some(NodeId(0))
    }

    /// What a node holds; never [`Content::Same`].
    pub fn content(&self, id: NodeId) -> &Content<'t> {
        &self.node(self.resolve(id)).content
    }

    /// The earlier node that a repetition stands for; `None` for any other node.
    pub fn repeated(&self, id: NodeId) -> Option<NodeId> {
        match self.node(id).content {
            Content::Same(target) => Some(target),
            _ => None,
        }
    }

    /// The nodes that stand in more places than one.
    pub fn all_repeated(&self) -> impl Iterator<Item = NodeId> {
        (0..self.nodes.len()).filter_map(|at| self.repeated(NodeId(narrow(at))))
    }

    /// Where a node is written; for a repetition, where it is repeated.
    pub fn span(&self, id: NodeId) -> Span {
        let node = self.node(id);
        Span { start: node.start as usize, end: node.end as usize }
    }

    /// The items of a list, or the keys and values of a record in turn.
    pub fn children(&self, id: NodeId) -> Children<'_, 't> {
        Children { tree: self, next: self.node(self.resolve(id)).first }
    }

    fn resolve(&self, id: NodeId) -> NodeId {
        match self.node(id).content {
            Content::Same(target) => target,
            _ => id,
        }
    }

    fn node(&self, id: NodeId) -> &Node<'t> {
        &self.nodes[id.0 as usize]
    }
}

/// Walks along siblings.
#[derive(Debug, Clone)]
pub(crate) struct Children<'a, 't> {
    tree: &'a Tree<'t>,
    next: NodeId,
}

impl Iterator for Children<'_, '_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next;
        if id == NOTHING {
            return None;
        }
        self.next = self.tree.node(id).next;
        Some(id)
    }
}

/// Offsets stay below [`crate::source::MAX_FILE_BYTES`], far under 32 bits.
pub(crate) fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX - 1)
}
