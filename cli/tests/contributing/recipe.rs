//! The blocks of a recipe on a page, and files in which they are followed.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Files by their path within the repository.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A fenced block of a section.
pub struct Block {
    pub language: String,
    /// The file named on the line above it.
    pub file: Option<PathBuf>,
    pub body: String,
}

/// The blocks of the section under this heading.
pub fn blocks(page: &str, heading: &str) -> Vec<Block> {
    let start = format!("\n## {heading}\n");
    let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("no section {heading}"));
    let mut lines = rest.lines().take_while(|line| !line.starts_with("## "));
    let (mut blocks, mut above) = (Vec::new(), "");
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let body = lines.by_ref().take_while(|line| *line != "```");
            let body = body.flat_map(|line| [line, "\n"]).collect();
            let file = above.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
            blocks.push(Block { language: language.to_owned(), file: file.map(Into::into), body });
            above = "";
        } else if !line.is_empty() {
            above = line;
        }
    }
    blocks
}

/// The text with the places of a block of differences changed, or what cannot be found in it.
fn changed(text: &str, differences: &str) -> Result<String, String> {
    let mut text = format!("\n{text}");
    for place in differences.split("@@\n") {
        let side = |left_out: char| {
            let lines = place.lines().filter(|line| !line.starts_with(left_out));
            lines.fold("\n".to_owned(), |all, line| all + line.get(1..).unwrap_or_default() + "\n")
        };
        let (old, new) = (side('+'), side('-'));
        let times = text.matches(&old).count();
        if times != 1 {
            return Err(format!("these lines stand there {times} times, not once:{old}"));
        }
        text = text.replace(&old, &new);
    }
    Ok(text.split_off(1))
}

/// Follows a block of a recipe.
pub fn follow(heading: &str, block: &Block, files: &mut Files) {
    let Block { language, file, body } = block;
    if ["sh", "text"].contains(&language.as_str()) {
        return;
    }
    let file = file.as_ref().unwrap_or_else(|| panic!("{heading}: no file above:\n{body}"));
    let place = format!("{heading}, {}", file.display());
    let contents = if language == "diff" {
        let old = files.get(file).unwrap_or_else(|| panic!("{place}: there is no such file"));
        let old = String::from_utf8(old.clone()).unwrap();
        changed(&old, body).unwrap_or_else(|problem| panic!("{place}: {problem}"))
    } else {
        assert!(!files.contains_key(file), "{place}: the file is there already");
        body.clone()
    };
    files.insert(file.clone(), contents.into_bytes());
}

#[test]
fn a_difference_fits_in_one_place() {
    let text = "a\nb\na\nc\n";
    assert_eq!(changed(text, " b\n+x\n@@\n-c\n+d\n").unwrap(), "a\nb\nx\na\nd\n");
    assert!(changed(text, "-a\n").unwrap_err().contains("2 times"));
    assert!(changed(text, " b\n-c\n").unwrap_err().contains("0 times"));
}
