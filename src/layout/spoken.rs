//! Finds what a label says besides the words that are drawn: the part that only a screen reader
//! says.

use crate::scene::{Meaning, Node};

/// Up to which byte a label says what `nodes` do not show as text: from there on it says just their
/// words, whatever their punctuation, capitals and line ends. `None` where it ends in other words.
///
/// A card says "Event, satisfied: we are well" and shows only "we are well".
pub(crate) fn unseen(label: &str, nodes: &[Node]) -> Option<usize> {
    let mut drawn = String::new();
    push_letters(nodes, &mut drawn);
    let spoken: String = letters(label).collect();
    let unseen = spoken.strip_suffix(&drawn)?.chars().count();
    let ends = label.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let mut ends = ends.flat_map(|(at, c)| c.to_lowercase().map(move |_| at + c.len_utf8()));
    Some(unseen.checked_sub(1).and_then(|last| ends.nth(last)).unwrap_or(0))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The letters of all lines that are read, in the order of the drawing.
fn push_letters(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Paragraph(paragraph) => {
                out.extend(paragraph.lines.iter().flat_map(|line| letters(line.text)));
            }
            Node::Group(group) if group.role.meaning() != Meaning::Hidden => {
                push_letters(&group.nodes, out);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::layout::text_block::TextBlock;
    use crate::scene::{Color, TextStyle};
    use crate::theme::Theme;

    fn drawn(text: &str) -> Vec<Node> {
        let style = TextStyle::plain(12.0, Color::WHITE);
        let block = TextBlock::new(text, style, 60.0, Language::Dutch, &Theme::default());
        let mut nodes = Vec::new();
        block.draw_into(0.0, 0.0, &mut nodes);
        nodes
    }

    #[test]
    fn what_goes_before_the_drawn_words_is_found() {
        let cases = [
            (
                "Gebeurtenis, tevreden: Wij hebben het.",
                "Wij hebben het.",
                Some("Gebeurtenis, tevreden"),
            ),
            ("Fier. Een moeder.. Zorgen.", "Fier\nEen moeder.\nZorgen.", Some("")),
            ("Stap 2: toen Anouk 13 was", "Toen Anouk 13 was", Some("Stap 2")),
            ("Kans", "", Some("Kans")),
            ("Iets anders", "Wij hebben het.", None),
        ];
        for (label, text, unseen_label) in cases {
            let found = unseen(label, &drawn(text)).map(|end| &label[..end]);
            assert_eq!(found, unseen_label, "{label}");
        }
    }
}
