//! The source of the packages as text.

use std::path::{Path, PathBuf};

/// A file of a package, as a path below its `src` and its lines.
#[derive(Debug)]
pub struct Source {
    pub path: String,
    pub text: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of the library.
pub fn library() -> Vec<Source> {
    below(&root().join("src"))
}

/// Every Rust file of the command line.
pub fn command_line() -> Vec<Source> {
    below(&root().join("cli/src"))
}

/// Every Rust file of what makes journeys of other files.
pub fn import() -> Vec<Source> {
    below(&root().join("import/src"))
}

/// Every Rust file of what writes documents of office programs.
pub fn office() -> Vec<Source> {
    below(&root().join("office/src"))
}

/// Every Rust file of the core of the editor.
pub fn editor() -> Vec<Source> {
    below(&root().join("editor/src"))
}

/// Every Rust file below a folder, in order.
fn below(folder: &Path) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(folder, &mut paths);
    paths.sort();
    let source = |path: PathBuf| Source {
        text: std::fs::read_to_string(&path).unwrap(),
        path: path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"),
    };
    paths.into_iter().map(source).collect()
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

impl Source {
    /// The modules that the file is: `layout/lanes/mod.rs` is `[layout, lanes]`, the root is none.
    pub fn modules(&self) -> Vec<&str> {
        let mut modules: Vec<&str> = self.path.trim_end_matches(".rs").split('/').collect();
        if ["mod", "lib", "main"].contains(modules.last().unwrap()) {
            modules.pop();
        }
        modules
    }

    /// The outermost module that the file is a part of; empty for the root.
    pub fn layer(&self) -> &str {
        self.modules().first().copied().unwrap_or_default()
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
