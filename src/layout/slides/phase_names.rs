//! Names of phases after one another, in lines that break between them where that can be.

use crate::layout::text_block::TextBlock;
use crate::words;

const NO_BREAK: &str = "\u{a0}";

/// "1 Crisis · 2 Stilte": names in a block of text. Where they take several lines, each stands whole on a line if that
/// takes no more of them, and no number stands apart from its name.
pub(crate) fn phase_names(names: &[String], block: impl Fn(&str) -> TextBlock) -> TextBlock {
    let plain = block(&names.join(words::SEPARATOR));
    if plain.lines() < 2 {
        return plain;
    }
    let between = words::SEPARATOR.replacen(' ', NO_BREAK, 1);
    let joined = |own: &dyn Fn(&String) -> String| {
        block(&names.iter().map(own).collect::<Vec<_>>().join(&between))
    };
    let numbered = |name: &String| name.replacen(' ', NO_BREAK, 1);
    let whole = |name: &String| {
        let whole = name.replace(' ', NO_BREAK);
        if block(&whole).lines() < 2 { whole } else { numbered(name) }
    };
    let (numbered, whole) = (joined(&numbered), joined(&whole));
    if whole.lines() <= numbered.lines() { whole } else { numbered }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::scene::{Color, Node, TextStyle};
    use crate::theme::Theme;

    /// The lines of these names in so much room, in letters of 10.
    fn lines(names: [&str; 3], room: f64) -> Vec<String> {
        let style = TextStyle::plain(10.0, Color::WHITE);
        let block =
            |text: &str| TextBlock::new(text, style, room, Language::Dutch, &Theme::default());
        let names = names.map(str::to_owned);
        let mut drawn = Vec::new();
        phase_names(&names, block).draw_into(0.0, 0.0, &mut drawn);
        let [Node::Paragraph(paragraph)] = &drawn[..] else { panic!("a paragraph") };
        let lines = paragraph.lines.iter();
        lines.map(|line| line.text.replace(NO_BREAK, " ").trim_end().to_owned()).collect()
    }

    #[test]
    fn a_name_stands_whole_on_a_line_and_never_apart_from_its_number() {
        let names = ["1 Vragen", "2 Een antwoord dat niet past", "3 Samen zoeken"];
        let lines = |room| lines(names, room);
        assert_eq!(lines(400.0), ["1 Vragen · 2 Een antwoord dat niet past · 3 Samen zoeken"]);
        assert_eq!(lines(220.0), ["1 Vragen · 2 Een antwoord dat niet past ·", "3 Samen zoeken"]);
        for line in lines(90.0) {
            assert!(!line.ends_with(|last: char| last.is_ascii_digit()), "{line}");
        }
    }
}
