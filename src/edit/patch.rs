//! Stretches of a text with what comes in their place.

use crate::diagnostic::Span;

/// A stretch of a text, and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// The stretch, in bytes.
    pub span: Span,
    /// What comes in its place.
    pub text: String,
}

impl Patch {
    /// The span in units of UTF-16, as editors and browsers count.
    #[must_use]
    pub fn utf16(&self, text: &str) -> Span {
        utf16(text, self.span)
    }
}

/// A span of a text in units of UTF-16, as editors and browsers count.
#[must_use]
pub fn utf16(text: &str, span: Span) -> Span {
    let count =
        |from: usize, to: usize| text.get(from..to).unwrap_or_default().encode_utf16().count();
    let start = count(0, span.start);
    Span { start, end: start + count(span.start, span.end) }
}

/// Puts patches in the order of the text; `None` where two of them are about the same stretch.
pub(super) fn in_order(mut patches: Vec<Patch>) -> Option<Vec<Patch>> {
    patches.sort_by_key(|patch| (patch.span.start, patch.span.end));
    let apart = patches.windows(2).all(|two| two[0].span.end <= two[1].span.start);
    apart.then_some(patches)
}

/// The text with patches in it that are in order, and the patches that undo them.
pub(super) fn put(text: &str, patches: &[Patch]) -> (String, Vec<Patch>) {
    let mut out = String::with_capacity(text.len() + 64);
    let (mut at, mut undo) = (0, Vec::with_capacity(patches.len()));
    for Patch { span, text: new } in patches {
        out.push_str(&text[at..span.start]);
        let start = out.len();
        out.push_str(new);
        let old = text[span.start..span.end].to_owned();
        undo.push(Patch { span: Span { start, end: out.len() }, text: old });
        at = span.end;
    }
    out.push_str(&text[at..]);
    (out, undo)
}
