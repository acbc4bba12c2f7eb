//! The name of a file in a message, and in a command that a user could type.

use std::path::Path;

use klantreis::model::Language;
use klantreis::write::Target;

use crate::messages::told::on_one_line;

/// The path as text on one line that cannot steer a terminal.
pub fn shown(path: &Path) -> String {
    on_one_line(&path.to_string_lossy())
}

/// What a target is called in a message.
pub fn target(target: &Target, language: Language) -> String {
    match target {
        Target::Stdout => language.pick("(standaarduitvoer)", "(standard output)").to_owned(),
        Target::File(path) => shown(path),
    }
}

/// The name as it is typed in a command.
pub fn typed(path: &Path) -> String {
    let path = shown(path);
    let is_plain = |c: char| c.is_alphanumeric() || "._-/\\:~".contains(c);
    if path.chars().all(is_plain) { path } else { format!("\"{path}\"") }
}

#[cfg(test)]
mod tests {
    use super::{shown, typed};
    use std::path::Path;

    #[test]
    fn a_name_steers_no_terminal_and_stays_on_its_line() {
        for (name, shown_as) in [
            ("a\u{1B}[31m.yaml", "a\u{FFFD}[31m.yaml"),
            ("a\nfout: b.yaml", "a\u{FFFD}fout: b.yaml"),
            ("a\u{202E}lmay.b", "a\u{FFFD}lmay.b"),
            ("a\u{9B}2J\u{E0041}.yaml", "a\u{FFFD}2J\u{FFFD}.yaml"),
        ] {
            assert_eq!(shown(Path::new(name)), shown_as);
        }
    }

    #[test]
    fn a_name_with_spaces_is_typed_between_quotes() {
        for (name, command) in [
            ("map/inge-2.yaml", "map/inge-2.yaml"),
            ("mijn reis.yaml", "\"mijn reis.yaml\""),
            ("a&b.yaml", "\"a&b.yaml\""),
            ("é.yaml", "é.yaml"),
        ] {
            assert_eq!(typed(Path::new(name)), command);
        }
    }
}
