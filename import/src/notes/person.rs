//! What is said of a professional in brackets: a name, or what they do. A surname that is taken for a role
//! would be left out by nobody who leaves out names.

/// Words before a name, however that is written: "dhr. bakker".
const TITLES: [&str; 20] = [
    "dhr", "heer", "hr", "meneer", "mevrouw", "mevr", "mw", "mej", "dr", "drs", "ir", "ing", "mr",
    "prof", "mrs", "ms", "miss", "sir", "fam", "familie",
];
/// Words before a surname with a capital, and before other words too: "van Dam", "de Boer", "juf Anna".
const BEFORE_CAPITALS: [&str; 20] = [
    "van", "de", "den", "der", "ter", "ten", "te", "het", "’t", "'t", "el", "al", "la", "le",
    "von", "juf", "meester", "zuster", "dokter", "doctor",
];

/// Whether words are a name of a person.
pub(super) fn is_name(words: &str) -> bool {
    let words = words.trim();
    words.starts_with(char::is_uppercase) || begins_with_title(words) || is_surname(words)
}

/// What they do, and what they are called: "dhr. Bakker", "jurist dhr. Bakker", "wijkagent".
pub(super) fn role_and_name(words: &str) -> (&str, &str) {
    let words = words.trim();
    if is_name(words) {
        return ("", words);
    }
    let starts = words.match_indices(' ').map(|(at, _)| at + 1);
    let name = starts.map(|at| words.split_at(at)).find(|(_, name)| begins_with_title(name));
    name.unwrap_or((words, ""))
}

fn begins_with_title(words: &str) -> bool {
    let mut words = words.split_whitespace().map(|word| word.trim_end_matches('.').to_lowercase());
    let first = words.next().map(|word| if word == "de" { words.next() } else { Some(word) });
    first.flatten().is_some_and(|word| TITLES.contains(&word.as_str())) && words.next().is_some()
}

fn is_surname(words: &str) -> bool {
    let mut behind = words.split_whitespace().skip_while(|word| BEFORE_CAPITALS.contains(word));
    BEFORE_CAPITALS.iter().any(|word| words.split_whitespace().next() == Some(word))
        && behind.next().is_some_and(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_is_no_role() {
        for name in ["dhr. Bakker", "mw bakker", "de heer Bakker", "van der Dam", "juf Anna", "Ad"]
        {
            assert_eq!(role_and_name(name), ("", name));
        }
        assert_eq!(role_and_name("jurist dhr. Bakker"), ("jurist ", "dhr. Bakker"));
    }

    #[test]
    fn what_somebody_does_is_no_name() {
        for role in ["wijkagent", "jurist van de gemeente", "dokter", "meester in opleiding"] {
            assert_eq!(role_and_name(role), (role, ""));
        }
    }
}
