//! What a label says besides the words that are drawn.
//!
//! A card says "Event, satisfied: we are well" and shows only "we are well": its place shows the
//! rest. Real text is read as it is, so the label gives only what goes before it.

use crate::scene::{Meaning, Node, Scene, Text};

/// The start of `label`, up to the words of `lines`; `None` when the label does not end in just
/// those words, whatever their punctuation, capitals and line ends.
pub(super) fn before(label: &str, lines: &[&Text]) -> Option<String> {
    let words: String = lines.iter().flat_map(|line| bare(&line.content)).collect();
    let said: String = bare(label).collect();
    let lead = said.strip_suffix(&words)?.chars().count();
    Some(label[..label.len() - after(label, lead).len()].to_owned())
}

/// The name of the whole document: that of its first page, without the number of the page where
/// the page shows the name without it.
pub(super) fn title(first: &Scene) -> &str {
    let drawn = lines(&first.nodes);
    let words = drawn.iter().scan(0, |count, line| {
        *count += bare(&line.content).count();
        Some(*count)
    });
    let all: String = drawn.iter().flat_map(|line| bare(&line.content)).collect();
    let named: String = bare(&first.title).collect();
    let starts = words.take_while(|count| {
        let end = all.char_indices().nth(*count).map_or(all.len(), |(at, _)| at);
        named.starts_with(&all[..end])
    });
    match starts.last() {
        Some(count) if count > 0 && count < named.chars().count() => {
            &first.title[..first.title.len() - after(&first.title, count).len()]
        }
        _ => &first.title,
    }
}

/// The words of all lines, the same on every page but for its number.
pub(super) fn words(nodes: &[Node]) -> String {
    let all = lines(nodes).into_iter().flat_map(|line| bare(&line.content));
    all.filter(|c| !c.is_numeric()).collect()
}

/// Whether a text starts with the words of another.
pub(super) fn starts(text: &str, with: &str) -> bool {
    bare(text).collect::<String>().starts_with(&bare(with).collect::<String>())
}

/// Whether two texts have the same words.
pub(super) fn same(one: &str, other: &str) -> bool {
    bare(one).eq(bare(other))
}

/// For each line, whether the hyphen at its end is there only because the line ends: the label
/// that says the same words has none in that place.
pub(super) fn broken(label: &str, lines: &[&Text]) -> Vec<bool> {
    let words: usize = lines.iter().map(|line| bare(&line.content).count()).sum();
    let Some(mut read) = bare(label).count().checked_sub(words) else {
        return vec![false; lines.len()];
    };
    let ends_in_hyphen = |line: &&Text| line.content.ends_with('-');
    let broken = |line: &&Text| {
        read += bare(&line.content).count();
        ends_in_hyphen(line) && !after(label, read).starts_with('-')
    };
    lines.iter().map(broken).collect()
}

/// What follows on so many letters and digits.
fn after(label: &str, count: usize) -> &str {
    let letters = label.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let mut ends = letters.flat_map(|(at, c)| c.to_lowercase().map(move |_| at + c.len_utf8()));
    let end = count.checked_sub(1).map_or(Some(0), |last| ends.nth(last));
    end.map_or("", |end| &label[end..])
}

fn bare(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// All lines of text that are not mere decoration, in the order of the drawing.
pub(super) fn lines<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Vec<&'a Text> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Text(text) => found.push(text),
            Node::Group(group) if !matches!(group.meaning, Meaning::Decoration) => {
                found.extend(lines(&group.nodes));
            }
            Node::Group(_) | Node::Rect(_) | Node::Path(_) | Node::Circle(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Color;

    fn lines(contents: &[&str]) -> Vec<Text> {
        let line = |content: &&str| Text {
            x: 0.0,
            y: 0.0,
            size: 12.0,
            bold: false,
            italic: false,
            color: Color::WHITE,
            content: (*content).to_owned(),
        };
        contents.iter().map(line).collect()
    }

    #[test]
    fn what_goes_before_the_drawn_words_is_found() {
        let cases: [(&str, &[&str], Option<&str>); 5] = [
            (
                "Gebeurtenis, tevreden: Wij hebben het.",
                &["Wij heb-", "ben het."],
                Some("Gebeurtenis, tevreden"),
            ),
            ("Fier. Een moeder.. Zorgen.", &["Fier", "Een moeder.", "Zorgen."], Some("")),
            ("Stap 2: toen Anouk 13 was", &["Toen Anouk 13 was"], Some("Stap 2")),
            ("Kans", &[], Some("Kans")),
            ("Iets anders", &["Wij hebben het."], None),
        ];
        for (label, drawn, lead) in cases {
            let drawn = lines(drawn);
            let drawn: Vec<&Text> = drawn.iter().collect();
            assert_eq!(before(label, &drawn).as_deref(), lead, "{label}");
        }
    }

    #[test]
    fn a_hyphen_of_the_text_itself_is_kept() {
        let drawn = lines(&["De cliënt-", "ondersteuner is er van-", "daag."]);
        let drawn: Vec<&Text> = drawn.iter().collect();
        let label = "Gebeurtenis: De cliënt-ondersteuner is er vandaag.";
        assert_eq!(broken(label, &drawn), [false, true, false]);
    }
}
