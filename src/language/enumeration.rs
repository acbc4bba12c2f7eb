//! How Dutch and English name several things after one another.

use crate::language::language::Language;

/// "a, b en c".
pub(crate) fn listed(names: &[String], language: Language) -> String {
    let and = language.pick(" en ", " and ");
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [&first.join(", "), and, last].concat(),
    }
}

/// "5 tot en met 9, 12 en 13": numbers, those that follow one another as a run.
pub(crate) fn number_runs(numbers: impl Iterator<Item = usize>, language: Language) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): (usize, usize)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![from_to(&first.to_string(), &last.to_string(), language)],
    };
    listed(&runs.into_iter().flat_map(run).collect::<Vec<_>>(), language)
}

/// "5 tot en met 9".
pub(crate) fn from_to(from: &str, to: &str, language: Language) -> String {
    format!("{from} {} {to}", language.pick("tot en met", "to"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_one_another_are_a_run() {
        let told = |numbers: &[usize]| number_runs(numbers.iter().copied(), Language::Dutch);
        assert_eq!(told(&[7]), "7");
        assert_eq!(told(&[5, 6]), "5 en 6");
        assert_eq!(told(&[4, 5, 6, 7, 12, 13]), "4 tot en met 7, 12 en 13");
    }
}
