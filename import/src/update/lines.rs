//! The lines of a step in a journey file, and lines that come in between them.

/// Where a step stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StepLines {
    /// Where its first line begins.
    pub start: usize,
    /// Where the line after its last begins.
    pub end: usize,
    /// The column of its dash.
    dash: usize,
    /// The column of its keys.
    keys: usize,
}

impl StepLines {
    /// Finds the lines of the step of which the first key stands at a place.
    pub fn of(text: &str, first_key: usize) -> Self {
        let dash_at = text[..first_key].rfind('-').unwrap_or(first_key);
        let start = text[..dash_at].rfind('\n').map_or(0, |end| end + 1);
        let key_line = text[..first_key].rfind('\n').map_or(0, |end| end + 1);
        let (dash, keys) = (dash_at - start, first_key - key_line);
        let mut end = start;
        let mut at = start;
        for (nth, line) in text[start..].split_inclusive('\n').enumerate() {
            let content = line.trim();
            let indent = line.len() - line.trim_start_matches(' ').len();
            let is_of_step = nth == 0 || indent > dash;
            at += line.len();
            match () {
                () if content.is_empty() || content.starts_with('#') => {}
                () if is_of_step => end = at,
                () => break,
            }
        }
        Self { start, end, dash, keys }
    }

    /// A step of which the keys are given, with its dash at the column of this one, below its remarks.
    pub fn item(&self, keys: &str, remarks: &[&str]) -> String {
        let indent = " ".repeat(self.dash);
        let mut lines = String::new();
        for remark in remarks {
            lines.extend([indent.as_str(), "# ", remark, "\n"]);
        }
        for (nth, key) in keys.lines().enumerate() {
            lines.extend([indent.as_str(), if nth == 0 { "- " } else { "  " }, key, "\n"]);
        }
        lines
    }

    /// Keys as lines below those of this step.
    pub fn keys(&self, keys: &str) -> String {
        let indent = " ".repeat(self.keys);
        let mut lines = String::new();
        for key in keys.lines() {
            lines.extend([indent.as_str(), key, "\n"]);
        }
        lines
    }
}

/// A text with lines put in at places.
pub(crate) fn insert(text: &str, mut insertions: Vec<(usize, String)>) -> String {
    insertions.sort_by_key(|(at, _)| *at);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, lines) in insertions {
        out.push_str(&text[from..at]);
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str(&lines);
        from = at;
    }
    out.push_str(&text[from..]);
    out
}
