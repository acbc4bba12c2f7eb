//! Journeys in other files that a file refers to.

use crate::model::Journey;

/// Gives what stands in a file of this name, or why it cannot be read.
///
/// Names lead to the folder of the file that refers to them or to one below it; see
/// [`read_with`](crate::source::read_with).
pub type OtherFiles<'f> = &'f dyn Fn(&str) -> Result<String, String>;

/// What errors with references to other files are called.
pub(crate) const CODE: &str = "other-file";

/// Gives the journey in a file of this name.
pub(crate) type OtherJourneys<'f> = &'f dyn Fn(&str) -> Result<Journey, Unread>;

/// Why there is no journey in another file.
#[derive(Debug, Clone)]
pub(crate) enum Unread {
    /// It cannot be read, and why.
    File(String),
    /// The first of what is wrong in it, with its line, and how much more there is.
    Problem { line: usize, message: String, more: usize },
    /// It refers to files itself.
    RefersOn,
}

/// Whether a name leads to the same folder or one below it, on every system.
pub(crate) fn leads_below(name: &str) -> bool {
    const LONGEST: usize = 300;
    let is_part = |part: &str| !part.is_empty() && part != "..";
    name.chars().count() <= LONGEST
        && !name.chars().any(|c| c.is_control() || "\\:*?\"<>|".contains(c))
        && !name.starts_with('~')
        && name.split('/').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_the_same_folder_or_below() {
        for name in ["inge.yaml", "gezinnen/inge.yaml", "./bea.yaml", "..inge.yaml", "één.yaml"] {
            assert!(leads_below(name), "{name}");
        }
        for name in [
            "/etc/passwd",
            "../inge.yaml",
            "a/../../b.yaml",
            "C:\\a.yaml",
            "C:a.yaml",
            "a\\b.yaml",
            "~/a.yaml",
            "a//b.yaml",
            "",
            "a/",
        ] {
            assert!(!leads_below(name), "{name}");
        }
    }
}
