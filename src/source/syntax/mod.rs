//! What is wrong with how a file is written down, in words a writer understands: the parser says
//! where it got stuck, this module looks around that spot for what was probably meant.

mod beginning;
mod find;
mod wording;

use granit_parser::{ErrorKind as Kind, ScanError};

use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::source::messages::{Message, file};
use crate::source::syntax::find::TextPosition;

/// What is known at the moment reading got stuck.
pub(crate) struct Context<'t> {
    pub text: &'t str,
    pub language: Language,
    /// Where the last thing that was understood ends.
    pub last_end: usize,
    /// Where the innermost bracket that is still open stands.
    pub bracket: Option<usize>,
}

/// A plain explanation of a parser's error, at the place a writer should look at.
pub(crate) fn explain(context: &Context<'_>, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or_default();
    let spot = TextPosition::new(context.text, at);
    let (span, message) = cause(context, spot, error.kind());
    message.at(span)
}

/// What is wrong with how the lines of `span` begin, which explains whatever else is said of it.
pub(crate) fn begun_wrong(text: &str, span: Span, language: Language) -> Option<Diagnostic> {
    let line = TextPosition::new(text, span.start).line();
    let (span, message) = beginning::first_wrong(text, line.start, line.start, language)?;
    Some(message.at(span))
}

type Cause = (Span, Message);

fn cause(context: &Context<'_>, spot: TextPosition<'_>, kind: &Kind) -> Cause {
    let l = context.language;
    match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart
        | Kind::InvalidBlockEntryWhitespace
        | Kind::InvalidMappingValueWhitespace => (spot.tab(), wording::tab(l)),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => unclosed_quote(context, spot),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            after_quote(context, spot)
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => (spot.backslash(), wording::backslash(l)),
        Kind::UnknownAnchor => {
            let word = spot.word();
            (word, file::unknown_alias(l, spot.slice(word)))
        }
        Kind::RecursionLimitExceeded => (spot.character(), file::nesting(l)),
        Kind::BomInsideDocument => (spot.character(), wording::byte_order_mark(l)),
        _ => written(context, spot, kind),
    }
}

/// Colons, brackets, dashes and indentation.
fn written(context: &Context<'_>, spot: TextPosition<'_>, kind: &Kind) -> Cause {
    let l = context.language;
    let from = context.last_end.min(spot.last_key().line_start());
    if context.bracket.is_none()
        && let Some(cause) = beginning::first_wrong(context.text, from, spot.line().start, l)
    {
        return cause;
    }
    match kind {
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::MisplacedFlowCollectionEnd
        | Kind::InvalidColonPlacement
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::FlowMappingValueAdjacentCollection
        | Kind::BlockEntryInFlowCollection
        | Kind::PlainScalarStartsWithDashFlowIndicator
        | Kind::InvalidFlowScalarIndent => bracket(context, spot, kind),
        Kind::MappingValueNotAllowed => colon(context, spot),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => (spot.line(), no_colon(l, spot)),
        Kind::BlockSequenceEntryNotAllowed => (spot.character(), wording::dash(l)),
        Kind::UnexpectedCharacter { .. }
        | Kind::MissingAnchorOrAliasName
        | Kind::ExpectedTagBang
        | Kind::InvalidGlobalTagCharacter
        | Kind::UndeclaredTagHandle
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UnclosedVerbatimTag
        | Kind::InvalidTagEscape
        | Kind::MissingDirectiveName
        | Kind::InvalidDirectiveName
        | Kind::ExpectedDocumentStart
        | Kind::InvalidDirectiveTerminator
        | Kind::InvalidBlockScalarHeader => special_sign(context, spot),
        Kind::CommentInterceptedScalar | Kind::CommentNotSeparated => {
            (spot.remark(), wording::remark(l))
        }
        Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::InvalidIndentation
        | Kind::ZeroBlockScalarIndent
        | Kind::InvalidBlockScalarIndent
        | Kind::UnexpectedEofBlockSequence
        | Kind::UnexpectedEofBlockMapping
        | Kind::ExpectedNodeContent => indentation(context, spot),
        _ => (spot.line(), wording::unclear(l)),
    }
}

fn unclosed_quote(context: &Context<'_>, spot: TextPosition<'_>) -> Cause {
    let opening = find::open_quote(context.text, context.last_end, spot);
    (opening.character(), wording::unclosed_quote(context.language, opening.is_apostrophe()))
}

fn after_quote(context: &Context<'_>, spot: TextPosition<'_>) -> Cause {
    let opening = find::open_quote(context.text, context.last_end, spot);
    if opening.line_start() == spot.line_start() {
        return (spot.rest_of_line(), wording::after_quote(context.language));
    }
    // A quote that closes lines further on was most likely not closed where it should be.
    (opening.character(), wording::unclosed_quote(context.language, opening.is_apostrophe()))
}

fn colon(context: &Context<'_>, spot: TextPosition<'_>) -> Cause {
    let l = context.language;
    if spot.has_earlier_colon() {
        return (spot.character(), wording::colon_in_text(l, spot.curly_quote()));
    }
    match spot.previous_line() {
        Some(above) if !above.has_colon() => (above.line(), no_colon(l, above)),
        Some(above) if above.indentation() < spot.indentation() => {
            (spot.line(), wording::too_deep(l))
        }
        _ => (spot.line(), wording::indentation(l)),
    }
}

fn no_colon(l: Language, spot: TextPosition<'_>) -> Message {
    if spot.has_tight_colon() { wording::tight_colon(l) } else { wording::no_colon(l) }
}

fn bracket(context: &Context<'_>, spot: TextPosition<'_>, kind: &Kind) -> Cause {
    let l = context.language;
    if matches!(kind, Kind::MisplacedFlowCollectionEnd) {
        return (spot.character(), wording::starts_with(l, spot.slice(spot.character())));
    }
    if let Kind::MismatchedFlowCollectionEnd { open, .. } | Kind::UnclosedFlowCollection { open } =
        kind
    {
        return (spot.character(), wording::unclosed_bracket(l, *open, spot.has_remark()));
    }
    let opened = context.bracket.map(|at| TextPosition::new(context.text, at));
    match opened {
        Some(opened) if opened.line_start() != spot.line_start() => {
            let open = opened.first().unwrap_or('[');
            (opened.character(), wording::unclosed_bracket(l, open, opened.has_remark()))
        }
        _ => (spot.character(), wording::inside_brackets(l)),
    }
}

fn special_sign(context: &Context<'_>, spot: TextPosition<'_>) -> Cause {
    let sign = spot.character();
    (sign, wording::starts_with(context.language, spot.slice(sign)))
}

fn indentation(context: &Context<'_>, spot: TextPosition<'_>) -> Cause {
    let l = context.language;
    let last = TextPosition::new(context.text, context.last_end);
    if last.line_start() == spot.line_start() && last.closes_bracket() {
        return (spot.rest_of_line(), wording::after_bracket(l));
    }
    (spot.line(), wording::indentation(l))
}
