//! What lets an editor complete and explain the words of a new journey: the schema, and the line that names it.

use std::path::{Path, PathBuf};

/// The schema beside a journey.
const FILE: &str = "klantreis.schema.json";

/// The first line of a new journey. The schema is named by where it stands, so that it is found without a network.
pub const NAMED: &str = "# yaml-language-server: $schema=klantreis.schema.json\n";

/// Where the schema of a journey goes, unless there is one.
pub fn missing_beside(journey: &Path) -> Option<PathBuf> {
    let path = journey.with_file_name(FILE);
    (!path.exists()).then_some(path)
}

/// The schema as it is written.
pub fn text() -> String {
    format!("{:#}\n", klantreis::source::schema())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_names_the_file() {
        assert!(NAMED.ends_with(&format!("={FILE}\n")));
    }
}
