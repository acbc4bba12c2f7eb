//! Signs by which an author says at the beginning of lines how it was: "+ wijkteam kwam langs", "- aanvraag
//! afgewezen". They are told from the bullets of a list by standing both among the lines.

/// Whether lines begin with signs that say how it was: as deep as one with a plus stands one with a minus.
pub(crate) fn stand_before<'t>(lines: impl IntoIterator<Item = &'t str>) -> bool {
    let signs: Vec<(usize, bool)> = lines.into_iter().filter_map(sign).collect();
    signs.iter().any(|&(depth, is_plus)| signs.contains(&(depth, !is_plus)))
}

/// Whether a line begins with such a sign.
pub(crate) fn begins(line: &str) -> bool {
    sign(line).is_some()
}

/// How deep a sign stands, and whether it is a plus.
fn sign(line: &str) -> Option<(usize, bool)> {
    let text = line.trim_start();
    let (sign, rest) = text.split_once(char::is_whitespace)?;
    let is_of = |signs: &str| sign.chars().all(|c| signs.contains(c)) && sign.chars().count() <= 3;
    let is_plus = is_of("+");
    let is_sign = (is_plus || is_of("-−–—‑")) && !sign.is_empty();
    (is_sign && !rest.trim().is_empty()).then_some((line.len() - text.len(), is_plus))
}

/// Markdown in which these signs are text, each at the beginning of a paragraph. No line gets another number:
/// Markdown knows the sign that ends lines here, and lines are counted by the other.
pub(crate) fn as_text(markdown: &str) -> String {
    if !stand_before(markdown.lines()) {
        return markdown.to_owned();
    }
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.split_inclusive('\n') {
        let mut signs = line.trim_start().chars();
        match signs.next().filter(|_| begins(line)) {
            Some(sign) => {
                text.extend(["\r\r&#", &u32::from(sign).to_string(), ";", signs.as_str()]);
            }
            None => text.push_str(line),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::stand_before;

    #[test]
    fn a_plus_and_a_minus_say_how_it_was_and_one_of_them_alone_is_a_bullet() {
        assert!(stand_before(["+ kwam langs", "- afgewezen"]));
        assert!(stand_before(["++ kwam langs", "en toen", "-- afgewezen"]));
        assert!(!stand_before(["- kwam langs", "- afgewezen"]));
        assert!(!stand_before(["+ kwam langs", "+ afgewezen"]));
        assert!(!stand_before(["- kwam langs", "  + met zijn tweeën"]));
        assert!(!stand_before(["-", "+", "-5 graden", "+31 6"]));
    }
}
