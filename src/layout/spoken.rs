//! Finds what a label says besides the words that are drawn: the part that only a screen reader
//! says.

use crate::scene::{Meaning, Node};

/// Up to which byte a label says what `nodes` do not show as text: from there on it says just their
/// words, whatever their punctuation, capitals and line ends. `None` where it ends in other words.
///
/// A card says "Event, satisfied: we are well" and shows only "we are well".
pub(crate) fn unseen<'a, Nodes>(label: &str, nodes: Nodes) -> Option<usize>
where
    Nodes: IntoIterator<Item = &'a Node, IntoIter: DoubleEndedIterator>,
{
    let mut spoken = letters_from_the_end(label);
    for node in nodes.into_iter().rev() {
        end_in_words_of(node, &mut spoken)?;
    }
    Some(spoken.next().map_or(0, |(end, _)| end))
}

/// The letters and digits of a text in lower case, from the last to the first, each with the byte
/// where it ends.
fn letters_from_the_end(text: &str) -> impl Iterator<Item = (usize, char)> {
    let letters = text.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
    letters.flat_map(|(at, c)| c.to_lowercase().rev().map(move |lower| (at + c.len_utf8(), lower)))
}

/// Takes the words that are read of a node off the end of what is spoken; `None` where it ends in
/// others.
fn end_in_words_of(node: &Node, spoken: &mut impl Iterator<Item = (usize, char)>) -> Option<()> {
    match node {
        Node::Paragraph(paragraph) => {
            let mut drawn = letters_from_the_end(paragraph.lines.letters());
            drawn.all(|(_, letter)| spoken.next().is_some_and(|(_, it)| it == letter)).then_some(())
        }
        Node::Group(group) if group.role.meaning() != Meaning::Hidden => {
            group.nodes.iter().rev().try_for_each(|node| end_in_words_of(node, spoken))
        }
        _ => Some(()),
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
