//! Notes with the signs of Markdown: headings, lists, bold words.

use crate::source::recognise::journey_words;

/// How many lines are looked at.
const MOST_LINES: usize = 500;

/// What a line of notes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// `# A heading`, which is a remark in YAML.
    Heading,
    /// `- a point`, `1. a point`.
    Point,
    /// `**bold**`, `| a table |`, `> a quote`, a fence or a link: no other notation has these.
    Marked,
    /// `word: value`.
    Pair,
    /// Anything else.
    Words,
}

/// Whether a text is notes, in which no line begins with a word of a journey. What is mostly words
/// with a colon is some other file in YAML.
pub(super) fn is_markdown(text: &str) -> bool {
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let lines: Vec<Line> = lines.take(MOST_LINES).map(line).collect();
    let count = |kind: Line| lines.iter().filter(|line| **line == kind).count();
    let said = lines.len() - count(Line::Heading);
    // A list by itself may be meant as the steps of a journey.
    let has_signs = count(Line::Heading) > 0 || count(Line::Marked) > 0;
    said > 0 && has_signs && count(Line::Pair) * 2 <= said && !journey_words::begin_a_line(text)
}

fn line(line: &str) -> Line {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return Line::Heading;
    }
    let start = line.trim_start();
    let is_table = start.starts_with('|') && start.ends_with('|') && start.len() > 2;
    let is_fence = start.starts_with("```") || start.starts_with("~~~");
    if is_table || is_fence || is_bold(start) || start.contains("](") || start.starts_with("> ") {
        return Line::Marked;
    }
    match point(start) {
        Some(said) if is_pair(said) => Line::Pair,
        Some(_) => Line::Point,
        None if is_pair(start) => Line::Pair,
        None => Line::Words,
    }
}

fn is_bold(text: &str) -> bool {
    text.split("**").nth(1).is_some_and(|bold| !bold.trim().is_empty())
        && text.matches("**").count() > 1
}

/// What a point of a list says.
fn point(text: &str) -> Option<&str> {
    let bullet = ["- ", "* ", "+ "].into_iter().find_map(|sign| text.strip_prefix(sign));
    let numbered = || {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let said = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
        (rest.len() < text.len()).then_some(said)
    };
    bullet.or_else(numbered)
}

/// Whether a text is one word, a colon, and maybe a value.
fn is_pair(text: &str) -> bool {
    let text = text.trim_start_matches(['-', ' ', '{', '"']);
    let word = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let rest = text[word..].trim_start_matches('"');
    word > 0 && (rest == ":" || rest.starts_with(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_known_by_their_headings_lists_and_signs() {
        for text in [
            "# Interview met gezin 3\n\nZe vertelt dat niemand terugbelt.\n",
            "## Aantekeningen\n\n- bellen\n- wachten\n",
            "# Vandaag\n1. bellen\n2. wachten\n",
            "Een **belangrijk** gesprek.\n",
            "# Gesprek\nDatum: 3 mei\nAanwezig: Jan\n\n- punt een\n- punt twee\n",
            "| fase | gebeurtenis |\n|---|---|\n| 1 | bellen |\n",
        ] {
            assert!(is_markdown(text), "{text}");
        }
    }

    #[test]
    fn journeys_remarks_and_other_files_in_yaml_are_not() {
        for text in [
            "# Alleen een opmerking\n# en nog een\n",
            "# Instellingen\nversie: 3\ndiensten:\n  web:\n    poort: 80\n",
            "- Ik bel de gemeente\n- Niemand belt terug\n",
            "- gebeurtenis Ik bel\n- gebeurtenis Niemand belt\n",
            "# Mijn reis\nstappen\n- Ik bel\n",
            "Gewone zinnen zonder opmaak.\nEn nog een.\n",
            "2 * 3 ** 4\n",
            "",
        ] {
            assert!(!is_markdown(text), "{text}");
        }
    }
}
