//! The name of a file in a message, and in a command that a user could type.

use std::path::Path;

use klantreis::model::Language;
use klantreis::write::Target;

/// The path as text that cannot steer a terminal.
pub fn shown(path: &Path) -> String {
    path.display().to_string().replace(char::is_control, "\u{FFFD}")
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
    use super::typed;
    use std::path::Path;

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
