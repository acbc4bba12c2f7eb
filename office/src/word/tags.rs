//! The names that office programs have for languages.

use klantreis::scene::LanguageTag;

/// Languages that these programs know by a country as well.
const WITH_COUNTRY: [(&str, &str); 38] = [
    ("nl", "nl-NL"),
    ("en", "en-GB"),
    ("de", "de-DE"),
    ("fr", "fr-FR"),
    ("es", "es-ES"),
    ("it", "it-IT"),
    ("pt", "pt-PT"),
    ("pl", "pl-PL"),
    ("ro", "ro-RO"),
    ("bg", "bg-BG"),
    ("hu", "hu-HU"),
    ("cs", "cs-CZ"),
    ("sk", "sk-SK"),
    ("sl", "sl-SI"),
    ("hr", "hr-HR"),
    ("bs", "bs-Latn-BA"),
    ("sr", "sr-Latn-RS"),
    ("sq", "sq-AL"),
    ("mk", "mk-MK"),
    ("el", "el-GR"),
    ("tr", "tr-TR"),
    ("ar", "ar-SA"),
    ("fa", "fa-IR"),
    ("he", "he-IL"),
    ("ur", "ur-PK"),
    ("ru", "ru-RU"),
    ("uk", "uk-UA"),
    ("hi", "hi-IN"),
    ("bn", "bn-BD"),
    ("ta", "ta-IN"),
    ("th", "th-TH"),
    ("vi", "vi-VN"),
    ("id", "id-ID"),
    ("zh", "zh-CN"),
    ("ja", "ja-JP"),
    ("ko", "ko-KR"),
    ("so", "so-SO"),
    ("fy", "fy-NL"),
];

/// What kind of script a program takes a language to be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Latin,
    /// Chinese, Japanese, Korean.
    EastAsian,
    /// From right to left.
    Bidirectional,
}

/// The name of a language.
pub(super) fn name(language: LanguageTag) -> String {
    let tag = language.as_str();
    let known = WITH_COUNTRY.iter().find(|(own, _)| *own == tag);
    known.map_or(tag, |(_, name)| name).to_owned()
}

pub(super) fn kind(language: LanguageTag) -> Kind {
    match language.primary() {
        "zh" | "ja" | "ko" => Kind::EastAsian,
        "ar" | "fa" | "he" | "ur" | "ps" | "prs" | "ckb" | "yi" | "ug" | "sd" | "dv" | "arc" => {
            Kind::Bidirectional
        }
        _ => Kind::Latin,
    }
}
