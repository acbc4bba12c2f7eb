//! A text as words in sentences, with what stands between quotation marks.

/// A word of a text.
pub(super) struct Token {
    /// In small letters, with straight apostrophes.
    pub word: String,
    pub start: usize,
    pub end: usize,
    /// Which sentence it is in, and which part of it, both counted through the whole text.
    pub sentence: usize,
    pub clause: usize,
    /// Whether it is somebody's own words, between quotation marks.
    pub is_quoted: bool,
}

/// Words that begin a part of a sentence that may have a subject of its own.
const CONJUNCTIONS: &str = "en maar want omdat dus terwijl toen als wanneer dat of zodat nadat voordat \
    hoewel doordat zolang and but because so while when if that or although until after";

/// Whether a word begins a part of a sentence.
pub(super) fn begins_a_part(word: &str) -> bool {
    is_any_of(CONJUNCTIONS, word)
}

/// Whether a word is one of these, with spaces between them.
pub(super) fn is_any_of(words: &str, word: &str) -> bool {
    words.split(' ').any(|it| it == word)
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let quotes = quotes(text);
    let (mut found, mut sentence, mut clause) = (Vec::<Token>::new(), 0, 0);
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if is_letter(text, at, c) {
            from.get_or_insert(at);
            continue;
        }
        if let Some(start) = from.take() {
            let word = text[start..at].to_lowercase().replace('’', "'");
            clause += usize::from(begins_a_part(&word));
            let next = quotes.partition_point(|&(_, close)| close <= start);
            let is_quoted = quotes.get(next).is_some_and(|&(open, _)| open <= start);
            found.push(Token { word, start, end: at, sentence, clause, is_quoted });
        }
        sentence += usize::from(matches!(c, '.' | '!' | '?' | ';' | '…' | '\n'));
        clause += usize::from(matches!(
            c,
            '.' | '!' | '?' | ';' | '…' | '\n' | ',' | ':' | '(' | ')' | '–' | '—'
        ));
    }
    found
}

/// Letters and digits, and an apostrophe between them.
fn is_letter(text: &str, at: usize, c: char) -> bool {
    let is_mark = matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}');
    c.is_alphanumeric() || is_mark || (matches!(c, '\'' | '’') && is_inside(text, at, c))
}

/// Whether a mark stands between two letters.
fn is_inside(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    before && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
}

/// From where to where quotation marks stand; one that is not closed quotes nothing.
fn quotes(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &[char])> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((from, ends)) if ends.contains(&c) && !is_inside(text, at, c) => {
                found.push((from, at));
                open = None;
            }
            Some(_) => {}
            None => open = ends_of(text, at, c).map(|ends| (at, ends)),
        }
    }
    found
}

/// The marks that end what this one begins.
fn ends_of(text: &str, at: usize, c: char) -> Option<&'static [char]> {
    let begins = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let is_before_word = text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
    match c {
        '“' | '„' => Some(&['”', '“', '"']),
        '"' => Some(&['"', '”']),
        '«' => Some(&['»']),
        '‘' | '\'' if begins && is_before_word => Some(&['’', '\'']),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<String> {
        tokens(text).into_iter().filter(|it| it.is_quoted).map(|it| it.word).collect()
    }

    #[test]
    fn words_are_whole_and_know_their_sentence() {
        let found = tokens("Aso’s? Ex-man, non-compliant. Hij");
        let words: Vec<_> = found.iter().map(|it| (it.word.as_str(), it.sentence)).collect();
        let expected =
            [("aso's", 0), ("ex", 1), ("man", 1), ("non", 1), ("compliant", 1), ("hij", 2)];
        assert_eq!(words, expected);
    }

    #[test]
    fn what_somebody_says_is_known_by_its_marks() {
        assert_eq!(quoted("Hij zei: “Jij liegt” en ging"), ["jij", "liegt"]);
        assert_eq!(
            quoted("„Jij liegt”, \"weer\" «en» ‘nog eens’."),
            ["jij", "liegt", "weer", "en", "nog", "eens"]
        );
        assert_eq!(quoted("zo'n 'foto's kijken' avond"), ["foto's", "kijken"]);
        assert_eq!(quoted("'s Nachts “lig ik wakker"), [""; 0]);
    }
}
