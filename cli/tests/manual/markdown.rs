//! As much of Markdown as the pages use.

use std::fmt;
use std::fs;

use klantreis::model::Language;

/// A page, and the language of its reader.
pub struct Page {
    /// Its place in the repository.
    pub name: &'static str,
    pub language: Language,
    pub text: &'static str,
    pub blocks: Vec<Block>,
}

/// A fenced block.
pub struct Block {
    /// The word behind the opening fence.
    pub language: &'static str,
    pub body: String,
    /// The file it is to be saved as, named in the paragraph above it.
    pub file: Option<&'static str>,
    /// Where its first line stands on the page, counted from 0.
    pub first_line: usize,
    place: String,
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.place, self.body)
    }
}

impl Page {
    pub fn read(name: String, language: Language) -> Self {
        let name: &'static str = name.leak();
        let text: &'static str = fs::read_to_string(crate::at(name)).unwrap().leak();
        Self { name, language, text, blocks: blocks(name, text) }
    }

    /// The page with other contents in some of its blocks.
    pub fn with(&self, contents: &[(usize, String)]) -> String {
        let mut lines: Vec<&str> = self.text.lines().collect();
        for (block, content) in contents.iter().rev() {
            let block = &self.blocks[*block];
            let end = block.first_line + block.body.lines().count();
            lines.splice(block.first_line..end, content.lines());
        }
        lines.join("\n") + "\n"
    }

    /// Whether a test makes it, of what the program knows.
    pub fn is_made(&self) -> bool {
        self.name.contains("/reference/")
    }

    /// How many words there are to read, what is typed and what is printed left out.
    pub fn words(&self) -> usize {
        let mut fenced = false;
        let read = self.text.lines().filter(|line| {
            fenced ^= line.starts_with("```");
            !fenced
        });
        read.map(|line| line.split_whitespace().count()).sum()
    }

    /// Every command that stands in a sentence or a table, without the name of the program.
    pub fn commands_in_text(&self) -> impl Iterator<Item = &str> {
        let pieces = self.text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
        pieces.filter_map(|piece| piece.strip_prefix("klantreis "))
    }

    /// Where its links and images lead.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        let targets = self.text.match_indices("](").map(|(at, open)| &self.text[at + open.len()..]);
        targets.filter_map(|rest| Some(rest.split_once(')')?.0))
    }

    /// The names by which its headings can be linked to.
    pub fn anchors(&self) -> Vec<String> {
        let mut fenced = false;
        let lines = self.text.lines().filter(|line| {
            fenced ^= line.starts_with("```");
            !fenced && line.starts_with('#')
        });
        lines.map(anchor).collect()
    }

    /// The cells of every row of a table of which the first one is written as code.
    pub fn rows(&self) -> impl Iterator<Item = Vec<&str>> {
        let rows = self.text.lines().filter(|line| line.starts_with("| `"));
        rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
    }
}

/// Where a link on a page leads, as a place in the repository.
pub fn joined(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || [' ', '-'].contains(c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn blocks(name: &str, text: &'static str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph: Vec<&'static str> = Vec::new();
    let mut ended = false;
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            if ended {
                paragraph.clear();
            }
            ended = line.is_empty();
            paragraph.push(line);
            continue;
        };
        let body: String = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| *line != "```")
            .flat_map(|line| [line, "\n"])
            .collect();
        let named = paragraph.drain(..).find_map(file_named_in);
        let file = named.filter(|_| ["yaml", "toml", "md", "csv", "mermaid"].contains(&language));
        let place = format!("{name}:{}", at + 2);
        blocks.push(Block { language, body, file, first_line: at + 1, place });
    }
    blocks
}

/// "Save this as `sam.yaml`:" names `sam.yaml`.
fn file_named_in(line: &'static str) -> Option<&'static str> {
    let mut words = line.split('`').skip(1).step_by(2);
    let is_file = |word: &str| {
        [".yaml", ".toml", ".md", ".csv", ".mmd"].iter().any(|ending| word.ends_with(ending))
    };
    words.find(|word| is_file(word) && !word.contains(' ') && !word.starts_with('.'))
}
