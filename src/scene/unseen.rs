//! Finds what the label of a group says besides the words that are drawn in it: the part that only
//! a screen reader says.

use crate::scene::node::{Group, Node};
use crate::scene::role::Meaning;

impl Group {
    /// What the label says that is not drawn as text: from there on it says just the words in the
    /// group, outside the pictures in it, whatever their punctuation, capitals and line ends. `None`
    /// where it ends in other words.
    ///
    /// A card says "Event, satisfied: we are well" and shows only "we are well".
    #[must_use]
    pub fn unseen_label(&self) -> Option<&str> {
        let mut spoken = letters_from_the_end(&self.label).peekable();
        let last = spoken.peek().copied();
        end_in_words_of(&self.nodes, &mut spoken)?;
        match spoken.next() {
            None => Some(""),
            // Nothing is drawn: the label is told with the sign that it ends in.
            left if left == last => Some(&self.label),
            Some((end, _)) => {
                let rest = self.label.get(end..)?;
                let closed = rest.len() - rest.trim_start_matches([')', ']', '”', '’']).len();
                self.label.get(..end + closed)
            }
        }
    }
}

/// The letters and digits of a text in lower case, from the last to the first, each with the byte
/// where it ends.
fn letters_from_the_end(text: &str) -> impl Iterator<Item = (usize, char)> {
    let letters = text.char_indices().rev().filter(|(_, c)| c.is_alphanumeric());
    letters.flat_map(|(at, c)| c.to_lowercase().rev().map(move |lower| (at + c.len_utf8(), lower)))
}

/// Takes the words that are drawn off the end of what is spoken; `None` where it ends in others.
fn end_in_words_of(nodes: &[Node], spoken: &mut impl Iterator<Item = (usize, char)>) -> Option<()> {
    nodes.iter().rev().try_for_each(|node| match node {
        Node::Paragraph(paragraph) => {
            let mut drawn = letters_from_the_end(paragraph.lines.letters());
            drawn.all(|(_, letter)| spoken.next().is_some_and(|(_, it)| it == letter)).then_some(())
        }
        Node::Group(group) => match group.role.meaning() {
            Meaning::Hidden | Meaning::Picture => Some(()),
            _ => end_in_words_of(&group.nodes, spoken),
        },
        Node::Rect(_) | Node::Path(_) | Node::Circle(_) => Some(()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, LanguageTag};
    use crate::scene::{Color, Direction, Paragraph, Role, TextStyle};
    use crate::text::{Style, Weight, Widths, wrap};

    fn card(label: &str, text: &str) -> Group {
        let (size, widths) = (12.0, Widths::default());
        let language = LanguageTag::from(Language::Dutch);
        let measure = Style { size, advances: widths.of(Weight::Regular), language };
        let paragraph = Paragraph {
            x: 0.0,
            centred: false,
            room: 60.0,
            indent: 0.0,
            top: 0.0,
            line_height: 15.0,
            lines: wrap(text, measure, 60.0).into(),
            style: TextStyle::plain(size, Color::WHITE),
            language,
            direction: Direction::LeftToRight,
            heading: None,
        };
        Group::new(Role::Title, label, vec![Node::Paragraph(paragraph)])
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
            ("Emotie (geschat): Rust.", "Rust.", Some("Emotie (geschat)")),
            ("Stap 2: toen Anouk 13 was", "Toen Anouk 13 was", Some("Stap 2")),
            ("Kans (gemist)", "", Some("Kans (gemist)")),
            ("Iets anders", "Wij hebben het.", None),
        ];
        for (label, text, unseen_label) in cases {
            assert_eq!(card(label, text).unseen_label(), unseen_label, "{label}");
        }
    }
}
