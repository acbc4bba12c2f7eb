//! The lines of a file that a change touches, as they were and as they are.

/// Beyond so many lines on either side, lines are not compared one by one.
const MANY: usize = 2_000;

/// The lines that are gone with `-`, and those that came with `+`, each with its number in the text
/// that it stands in.
pub fn changed(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = |lines: &[&str]| lines.len() - same;
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let behind = behind.min(rest(&old)).min(rest(&new));
    let (a, b) = (&old[same..old.len() - behind], &new[same..new.len() - behind]);
    let mut out = String::new();
    for (sign, at, line) in steps(a, b) {
        out.push_str(format!("{sign}{:>4}  {line}", at + same + 1).trim_end());
        out.push('\n');
    }
    out
}

/// The least lines that go and come between two texts.
fn steps<'t>(a: &[&'t str], b: &[&'t str]) -> Vec<(char, usize, &'t str)> {
    let width = b.len() + 1;
    let mut common = vec![0_u16; (a.len() + 1) * width];
    if a.len() < MANY && b.len() < MANY {
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                common[i * width + j] = if a[i] == b[j] {
                    common[(i + 1) * width + j + 1] + 1
                } else {
                    common[(i + 1) * width + j].max(common[i * width + j + 1])
                };
            }
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        let goes =
            j == b.len() || i < a.len() && common[(i + 1) * width + j] >= common[i * width + j + 1];
        if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else if goes {
            out.push(('-', i, a[i]));
            i += 1;
        } else {
            out.push(('+', j, b[j]));
            j += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::changed;

    #[test]
    fn only_lines_that_differ_are_shown() {
        assert_eq!(
            changed("a\nb\nc\nd\n", "a\nx\nc\ne\n"),
            "-   2  b\n+   2  x\n-   4  d\n+   4  e\n"
        );
        assert_eq!(changed("a\nb\n", "a\nb\n"), "");
        assert_eq!(changed("a\nb\n", "a\nn\nb\n"), "+   2  n\n");
    }
}
