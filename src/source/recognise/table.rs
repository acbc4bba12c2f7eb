//! Tables as a spreadsheet writes them: rows of values between commas, semicolons or tabs.

/// What stands between two values, the surest first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];
/// Commas also stand in sentences: a table with them has more columns, and rows.
const LEAST_WITH_COMMAS: usize = 3;
/// How many rows are looked at, and how long the name of a column can be.
const MOST_ROWS: usize = 200;
const LONGEST_NAME: usize = 60;

/// Whether a text is a table: every row has as many values as the first.
pub(super) fn is_table(text: &str) -> bool {
    let named = |line: &&str| line.to_ascii_lowercase().starts_with("sep=");
    let rows: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty() && !named(line)).collect();
    SEPARATORS.into_iter().any(|separator| is_separated(&rows, separator))
}

fn is_separated(rows: &[&str], separator: char) -> bool {
    let Some((head, body)) = rows.split_first() else { return false };
    let names = values(head, separator);
    let least = if separator == ',' { LEAST_WITH_COMMAS } else { 2 };
    if names.len() < least || body.len() + 1 < least || !names.iter().all(|name| is_name(name)) {
        return false;
    }
    // A value may hold a line break between its quotes, after which a row seems too short.
    let body = &body[..body.len().min(MOST_ROWS)];
    let fitting = body.iter().filter(|row| values(row, separator).len() == names.len()).count();
    fitting > 0 && fitting * 5 >= body.len() * 4
}

/// The values of a row; a separator between quotes is part of one.
fn values(row: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    let between = |c: char| {
        quoted ^= c == '"';
        c == separator && !quoted
    };
    row.split(between).collect()
}

/// Whether a value can be the name of a column: short, and nothing that a file in YAML begins with.
fn is_name(value: &str) -> bool {
    let value = value.trim();
    !value.is_empty()
        && value.chars().count() <= LONGEST_NAME
        && !value.starts_with(['-', '#', '{', '[', '&', '*'])
        && !value.contains(": ")
        && !value.ends_with([':', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_equal_length_are_a_table() {
        for text in [
            "fase;gebeurtenis;niveau\n1;Ik bel;neutraal\n2;\"Niemand; echt\";wanhoop\n",
            "phase,event,level\n1,\"I call, twice\",neutral\n2,Nobody,despair\n",
            "fase\tniveau\n1\tneutraal\n",
            "\"fase\";\"niveau\"\r\n\"1\";\"neutraal\"\r\n",
            "sep=;\na;b\n1;2\n",
        ] {
            assert!(is_table(text), "{text}");
        }
    }

    #[test]
    fn sentences_and_files_in_yaml_are_not() {
        for text in [
            "Ik bel, ik wacht, en ik hang op.\nDaarna, na een week, bel ik weer.\n",
            "- a, b, c\n- d, e, f\n- g, h, i\n",
            "titel: a, b, c\nbron: d, e, f\nx: g, h, i\n",
            "a,b\n1,2\n",
            "fase;niveau\n",
            "een\ttwee\ndrie\nvier\n",
            "",
        ] {
            assert!(!is_table(text), "{text}");
        }
    }
}
