//! Looking around a spot in the text.

use crate::diagnostic::Span;

/// How many lines of one text are looked through.
const MOST_LINES: usize = 50;

/// A byte offset in a text, on the boundary of a character.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextPosition<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> TextPosition<'t> {
    pub fn new(text: &'t str, at: usize) -> Self {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        Self { text, at }
    }

    pub fn slice(self, span: Span) -> &'t str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn before(self) -> &'t str {
        &self.text[..self.at]
    }

    fn after(self) -> &'t str {
        &self.text[self.at..]
    }

    pub fn first(self) -> Option<char> {
        self.after().chars().next()
    }

    /// The character itself; at the end of the text, the last one before it that shows.
    pub fn character(self) -> Span {
        let visible = |c: &char| !c.is_whitespace();
        if let Some(c) = self.first().filter(visible) {
            return Span { start: self.at, end: self.at + c.len_utf8() };
        }
        let end = self.before().trim_end().len();
        let last = self.text[..end].chars().next_back().map_or(0, char::len_utf8);
        Span { start: end - last, end }
    }

    /// The characters up to the next space or sign of the format.
    pub fn word(self) -> Span {
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}');
        let length = self.after().find(ends).unwrap_or(self.after().len());
        Span { start: self.at, end: self.at + length }
    }

    pub fn line_start(self) -> usize {
        self.before().rfind(['\n', '\r']).map_or(0, |at| at + 1)
    }

    fn line_text(self) -> &'t str {
        let rest = &self.text[self.line_start()..];
        rest.split(['\n', '\r']).next().unwrap_or_default()
    }

    /// Everything on the line but the spaces around it; for an empty line at the end of the
    /// text, the last line that holds something.
    pub fn line(self) -> Span {
        let line = self.line_text();
        if line.trim().is_empty() {
            return self.character();
        }
        let start = self.line_start() + (line.len() - line.trim_start().len());
        Span { start, end: start + line.trim().len() }
    }

    /// The remark on the line, or the whole line when it holds none.
    pub fn remark(self) -> Span {
        let line = self.line();
        match self.slice(line).find(" #") {
            Some(at) => Span { start: line.start + at + 1, end: line.end },
            None => line,
        }
    }

    /// Whether a remark stands behind this spot.
    pub fn has_remark(self) -> bool {
        self.slice(self.rest_of_line()).contains(" #")
    }

    /// The curly quote with which the text behind the first colon of the line begins.
    pub fn curly_quote(self) -> Option<char> {
        let (_, said) = self.line_text().split_once(": ")?;
        let first = said.trim_start().chars().next()?;
        matches!(first, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»').then_some(first)
    }

    pub fn rest_of_line(self) -> Span {
        let rest = self.after().split(['\n', '\r']).next().unwrap_or_default();
        if rest.trim().is_empty() {
            return self.character();
        }
        Span { start: self.at, end: self.at + rest.trim_end().len() }
    }

    pub fn indentation(self) -> usize {
        self.line_text().len() - self.line_text().trim_start().len()
    }

    /// Whether the line has a key before this spot.
    pub fn has_earlier_colon(self) -> bool {
        let before = &self.text[self.line_start()..self.at];
        before.contains(": ") || before.contains(":\t")
    }

    /// Whether the line has a key at all.
    pub fn has_colon(self) -> bool {
        let line = self.line_text().trim_end();
        line.ends_with(':') || line.contains(": ")
    }

    /// Whether a colon has a letter right behind it, as in `titel:Inge`.
    pub fn has_tight_colon(self) -> bool {
        let line = self.line_text().trim_start().trim_start_matches("- ");
        let word_end = line.find(|c: char| !c.is_alphanumeric() && c != '_');
        let rest = word_end.and_then(|at| line[at..].strip_prefix(':'));
        rest.is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace() && c != '/'))
    }

    /// The nearest line above that holds something other than a remark.
    pub fn previous_line(self) -> Option<Self> {
        let mut start = self.line_start();
        while start > 0 {
            let above = Self::new(self.text, start - 1);
            let line = above.line_text().trim();
            if !line.is_empty() && !line.starts_with('#') {
                return Some(above);
            }
            start = above.line_start();
        }
        None
    }

    /// The nearest line above with a key in it, in which a text may begin that ends here; where
    /// there is none, the first of the lines above.
    pub fn last_key(self) -> Self {
        let above = std::iter::successors(self.previous_line(), |line| line.previous_line());
        let above = above.take(MOST_LINES);
        let mut last = self;
        for line in above {
            last = line;
            if line.has_colon() {
                break;
            }
        }
        last
    }

    /// The first tab from this line on that stands before or between words.
    pub fn tab(self) -> Span {
        let from = self.line_start();
        let mut start = from;
        for line in self.text[from..].split_inclusive('\n') {
            let blank = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
            if let Some(tab) = line[..blank].find('\t') {
                return Span { start: start + tab, end: start + tab + 1 };
            }
            start += line.len();
        }
        self.character()
    }

    /// The first backslash that does not begin one of the usual signs.
    pub fn backslash(self) -> Span {
        let mut rest = self.after().char_indices();
        while let Some((at, c)) = rest.next() {
            if c != '\\' {
                continue;
            }
            let next = rest.next().map_or(' ', |(_, next)| next);
            if !"0abt\tnvfre \"/\\N_LP\n".contains(next) {
                let start = self.at + at;
                return Span { start, end: start + 1 + next.len_utf8() };
            }
        }
        self.character()
    }

    pub fn is_apostrophe(self) -> bool {
        self.first() == Some('\'')
    }

    /// Whether a closing bracket stands right before it.
    pub fn closes_bracket(self) -> bool {
        self.before().ends_with([']', '}'])
    }
}

/// The quote that opens the text in which the parser got stuck: the first one after what was
/// understood that is not closed before that spot.
pub(super) fn open_quote<'t>(
    text: &'t str,
    from: usize,
    stuck: TextPosition<'t>,
) -> TextPosition<'t> {
    if matches!(stuck.first(), Some('"' | '\'')) && starts_text(text, stuck.at) {
        return stuck;
    }
    let mut at = TextPosition::new(text, from.min(stuck.at)).at;
    let mut opening = stuck;
    while let Some(step) = text[at..stuck.at].find(['"', '\'']) {
        at += step;
        if !starts_text(text, at) {
            at += 1;
            continue;
        }
        opening = TextPosition::new(text, at);
        match closing(&text[at..stuck.at]) {
            Some(length) => at += length,
            None => break,
        }
    }
    opening
}

/// Whether a quote here opens a text, instead of being an apostrophe inside one.
fn starts_text(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "[{,:".contains(c))
}

/// The length of a quoted text with both its quotes.
fn closing(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut rest = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = rest.next() {
        if c == '\\' && quote == '"' {
            rest.next();
        } else if c == quote {
            let doubled = quote == '\'' && rest.next_if(|&(_, next)| next == quote).is_some();
            if !doubled {
                return Some(at + 1);
            }
        }
    }
    None
}
