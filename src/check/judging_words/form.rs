//! Whether a form of the list stands in a text; see there for how a form is written.

use super::tokens::Token;

/// How many tokens a form takes from the first on, where it stands there within one part of a sentence.
pub(super) fn length(form: &str, tokens: &[Token]) -> Option<usize> {
    let clause = tokens.first()?.clause;
    let end = tokens.iter().position(|token| token.clause != clause);
    rest(form, &tokens[..end.unwrap_or(tokens.len())])
}

/// What a form may begin with; no form of the list begins with what may be left out.
pub(super) fn firsts(form: &str) -> impl Iterator<Item = &str> {
    form.split(' ').next().into_iter().flat_map(|words| words.split('|'))
}

/// Whether a form stands anywhere in a text.
pub(super) fn is_in(form: &str, tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| length(form, &tokens[at..]).is_some())
}

fn rest(form: &str, tokens: &[Token]) -> Option<usize> {
    if form.is_empty() {
        return Some(0);
    }
    let (piece, more) = form.split_once(' ').unwrap_or((form, ""));
    if let Some(most) = piece.strip_prefix("..").and_then(|most| most.parse().ok()) {
        let mut gaps = 0..=tokens.len().min(most);
        return gaps.find_map(|gap| Some(gap + rest(more, &tokens[gap..])?));
    }
    let (words, may_lack) = piece.strip_prefix('?').map_or((piece, false), |words| (words, true));
    let taken =
        tokens.split_first().filter(|(token, _)| words.split('|').any(|it| fits(it, token)));
    let taken = taken.and_then(|(_, after)| Some(1 + rest(more, after)?));
    taken.or_else(|| rest(more, tokens).filter(|_| may_lack))
}

fn fits(word: &str, token: &Token) -> bool {
    word.strip_suffix('*').map_or(token.word == word, |begin| token.word.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::judging_words::tokens::tokens;

    #[test]
    fn words_may_be_left_out_or_stand_between() {
        for (form, text, taken) in [
            ("koos|kiest er ?toch voor", "Koos er voor", Some(3)),
            ("koos|kiest er ?toch voor", "kiest er toch voor", Some(4)),
            ("werkt ..2 mee", "werkt hij niet mee", Some(4)),
            ("werkt ..1 mee", "werkt hij niet mee", None),
            ("werkt ..3 mee", "werkt. Hij doet mee", None),
            ("zorgmijd*", "zorgmijders", Some(1)),
            ("zorgmijd*", "zorg", None),
        ] {
            assert_eq!(length(form, &tokens(text)), taken, "{form}: {text}");
        }
    }
}
