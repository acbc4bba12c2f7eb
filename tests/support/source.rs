//! The source of the package as text.

use std::path::{Path, PathBuf};

use super::files::root;

/// A file of the source, as a path below `src` and its lines.
#[derive(Debug)]
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Every Rust file below `src`.
pub fn all() -> Vec<Source> {
    let src = root().join("src");
    let mut paths = Vec::new();
    below(&src, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| Source {
            text: std::fs::read_to_string(&path).unwrap(),
            path: path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/"),
        })
        .collect()
}

fn below(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

impl Source {
    /// The module of the library or the program that the file is a part of.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    pub fn is_of_the_program(&self) -> bool {
        ["main", "cli"].contains(&self.module())
    }

    /// The code without comments, without what stands between quotes, and without its tests.
    pub fn code(&self) -> String {
        let code = bare(&self.text);
        code.split("#[cfg(test)]").next().unwrap().to_owned()
    }
}

/// Takes comments and the insides of literals out, line by line.
fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = comment(rest).or_else(|| raw(rest)).or_else(|| quoted(rest));
        let Some(length) = skipped else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        // The lines stay, so that they can be counted.
        out.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    out
}

fn comment(text: &str) -> Option<usize> {
    text.starts_with("//").then(|| text.find('\n').unwrap_or(text.len()))
}

fn raw(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let count = hashes.bytes().take_while(|b| *b == b'#').count();
    let inner = hashes[count..].strip_prefix('"')?;
    let end = inner.find(&format!("\"{}", "#".repeat(count)))?;
    Some(1 + count + 1 + end + 1 + count)
}

fn quoted(text: &str) -> Option<usize> {
    if let Some(inner) = text.strip_prefix('\'') {
        // A letter between quotes; what has no quote after it is a lifetime.
        let letter = inner.chars().next()?;
        let length = if letter == '\\' {
            let after = &inner[2..];
            2 + after.find('\'')?
        } else {
            letter.len_utf8()
        };
        return inner[length..].starts_with('\'').then_some(length + 2);
    }
    let inner = text.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.bytes().position(|b| {
        let ends = b == b'"' && !escaped;
        escaped = b == b'\\' && !escaped;
        ends
    })?;
    Some(end + 2)
}
