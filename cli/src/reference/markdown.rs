//! Text as Markdown shows it unchanged.

/// A text in which nothing is markup but what stands between backticks.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut code = false;
    for c in text.chars() {
        code ^= c == '`';
        if c == '|' || (!code && ['*', '_', '<', '[', '\\'].contains(&c)) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

/// A row of a table.
pub fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The first row of a table, and the line below it.
pub fn heading(cells: &[&str]) -> String {
    row(cells) + &"|---".repeat(cells.len()) + "|\n"
}

/// How a heading can be linked to.
pub fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || [' ', '-'].contains(c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
}
