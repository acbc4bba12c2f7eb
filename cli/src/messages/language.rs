//! The language of help and messages.

use std::ffi::OsString;

use klantreis::model::Language;

/// Takes the language from `--lang`, else from the settings of the study, else from the locale, else
/// Dutch.
///
/// The arguments are searched before they are parsed, because the help and the errors of the
/// parser are in that language too.
pub fn choose(
    args: &[OsString],
    of_study: impl FnOnce() -> Option<Language>,
    variable: impl Fn(&str) -> Option<String>,
) -> Language {
    asked_for(args).or_else(of_study).unwrap_or_else(|| of_locale(variable))
}

/// The language with this tag, in any case.
pub fn by_tag(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
}

fn asked_for(args: &[OsString]) -> Option<Language> {
    let mut args =
        args.iter().skip(1).filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        let Some(rest) = arg.strip_prefix("--lang") else { continue };
        let tag = if rest.is_empty() { args.next() } else { rest.strip_prefix('=') };
        if let Some(language) = tag.and_then(by_tag) {
            return Some(language);
        }
    }
    None
}

/// POSIX: the first of these variables that is set and not empty decides.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = names.iter().filter_map(|name| variable(name)).find(|value| !value.is_empty());
    match locale {
        Some(locale) if locale.to_lowercase().starts_with("en") => Language::English,
        _ => Language::Dutch,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(args: &[&str], variables: &[(&str, &str)]) -> Language {
        let args: Vec<OsString> = args.iter().map(Into::into).collect();
        let value =
            |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).into());
        choose(&args, || None, value)
    }

    #[test]
    fn the_settings_of_a_study_go_before_the_locale() {
        let locale = |_: &str| Some("en_GB".to_owned());
        let args: Vec<OsString> = ["k", "check"].map(Into::into).to_vec();
        assert_eq!(choose(&args, || Some(Language::Dutch), locale), Language::Dutch);
        let args: Vec<OsString> = ["k", "--lang", "en"].map(Into::into).to_vec();
        assert_eq!(choose(&args, || Some(Language::Dutch), locale), Language::English);
    }

    #[test]
    fn the_option_goes_before_the_locale() {
        let dutch = [("LANG", "nl_NL.UTF-8")];
        assert_eq!(chosen(&["k", "check", "--lang", "en"], &dutch), Language::English);
        assert_eq!(chosen(&["k", "--lang=EN", "check"], &dutch), Language::English);
        assert_eq!(chosen(&["k", "check", "--", "--lang=en"], &dutch), Language::Dutch);
    }

    #[test]
    fn the_locale_is_read_in_the_order_of_posix() {
        let both = [("LANG", "en_US.UTF-8"), ("LC_ALL", "nl_NL.UTF-8")];
        assert_eq!(chosen(&["k"], &both), Language::Dutch);
        assert_eq!(chosen(&["k"], &[("LC_ALL", ""), ("LANG", "en_GB")]), Language::English);
    }

    #[test]
    fn without_option_or_known_locale_it_is_dutch() {
        assert_eq!(chosen(&["k"], &[]), Language::Dutch);
        assert_eq!(chosen(&["k"], &[("LANG", "C")]), Language::Dutch);
        assert_eq!(chosen(&["k", "--lang"], &[]), Language::Dutch);
        assert_eq!(chosen(&["k", "--lang", "fr"], &[("LANG", "en_GB")]), Language::English);
    }
}
