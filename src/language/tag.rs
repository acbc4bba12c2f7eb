//! The language of a text, whichever it is: a tag of BCP 47.

use crate::language::language::Language;

/// Longest tag that is kept, in letters: language, script and region fit with a variant beside them.
const LONGEST: usize = 15;

/// The language of a text as a tag of BCP 47 (RFC 5646), such as `ar`, `pt-BR` or `sr-Latn`.
///
/// Two tags are the same where they say the same: case is that of the standard, and what does not
/// fit in 15 letters, which comes after language, script and region, is left out.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageTag {
    letters: [u8; LONGEST],
    length: u8,
}

/// Names by which people call the languages of families, in Dutch and English, with their tags.
const NAMES: [(&str, &str, &str); 75] = [
    ("Nederlands", "Dutch", "nl"),
    ("Engels", "English", "en"),
    ("Albanees", "Albanian", "sq"),
    ("Amhaars", "Amharic", "am"),
    ("Arabisch", "Arabic", "ar"),
    ("Aramees", "Aramaic", "arc"),
    ("Armeens", "Armenian", "hy"),
    ("Bengaals", "Bengali", "bn"),
    ("Berbers", "Berber", "ber"),
    ("Birmaans", "Burmese", "my"),
    ("Bosnisch", "Bosnian", "bs"),
    ("Bulgaars", "Bulgarian", "bg"),
    ("Chinees", "Chinese", "zh"),
    ("Dari", "Dari", "prs"),
    ("Deens", "Danish", "da"),
    ("Duits", "German", "de"),
    ("Farsi", "Farsi", "fa"),
    ("Fins", "Finnish", "fi"),
    ("Frans", "French", "fr"),
    ("Fries", "Frisian", "fy"),
    ("Georgisch", "Georgian", "ka"),
    ("Grieks", "Greek", "el"),
    ("Hebreeuws", "Hebrew", "he"),
    ("Hindi", "Hindi", "hi"),
    ("Hongaars", "Hungarian", "hu"),
    ("Indonesisch", "Indonesian", "id"),
    ("Italiaans", "Italian", "it"),
    ("Japans", "Japanese", "ja"),
    ("Jiddisch", "Yiddish", "yi"),
    ("Kantonees", "Cantonese", "yue"),
    ("Khmer", "Khmer", "km"),
    ("Koerdisch", "Kurdish", "ku"),
    ("Koreaans", "Korean", "ko"),
    ("Kroatisch", "Croatian", "hr"),
    ("Laotiaans", "Lao", "lo"),
    ("Limburgs", "Limburgish", "li"),
    ("Lingala", "Lingala", "ln"),
    ("Macedonisch", "Macedonian", "mk"),
    ("Maleis", "Malay", "ms"),
    ("Mandarijn", "Mandarin", "cmn"),
    ("Nepalees", "Nepali", "ne"),
    ("Noors", "Norwegian", "no"),
    ("Oeigoers", "Uyghur", "ug"),
    ("Oekraïens", "Ukrainian", "uk"),
    ("Oerdoe", "Urdu", "ur"),
    ("Oromo", "Oromo", "om"),
    ("Papiaments", "Papiamento", "pap"),
    ("Pasjtoe", "Pashto", "ps"),
    ("Perzisch", "Persian", "fa"),
    ("Pools", "Polish", "pl"),
    ("Portugees", "Portuguese", "pt"),
    ("Punjabi", "Punjabi", "pa"),
    ("Roemeens", "Romanian", "ro"),
    ("Russisch", "Russian", "ru"),
    ("Servisch", "Serbian", "sr"),
    ("Sloveens", "Slovenian", "sl"),
    ("Slowaaks", "Slovak", "sk"),
    ("Somalisch", "Somali", "so"),
    ("Spaans", "Spanish", "es"),
    ("Sranan", "Sranan Tongo", "srn"),
    ("Swahili", "Swahili", "sw"),
    ("Tagalog", "Tagalog", "tl"),
    ("Tamazight", "Tamazight", "zgh"),
    ("Tamil", "Tamil", "ta"),
    ("Thai", "Thai", "th"),
    ("Thais", "Thai", "th"),
    ("Tigrinia", "Tigrinya", "ti"),
    ("Tigrinya", "Tigrinya", "ti"),
    ("Tsjechisch", "Czech", "cs"),
    ("Turks", "Turkish", "tr"),
    ("Urdu", "Urdu", "ur"),
    ("Vietnamees", "Vietnamese", "vi"),
    ("Vlaams", "Flemish", "nl-BE"),
    ("Wit-Russisch", "Belarusian", "be"),
    ("Zweeds", "Swedish", "sv"),
];

impl LanguageTag {
    /// The tag of a text, or of a name in Dutch or English such as "Arabisch"; `None` where it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let named = |(dutch, english, _): &&(&str, &str, &str)| {
            [*dutch, *english].iter().any(|name| name.to_lowercase() == text.to_lowercase())
        };
        // A tag without more than a language is shorter than every name.
        let name = if text.len() > 3 { NAMES.iter().find(named) } else { None };
        let text = name.map_or(text, |(_, _, tag)| tag);
        let mut parts = text.split(['-', '_']);
        let language = parts.next().filter(|part| (2..=3).contains(&part.len()))?;
        let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let mut tag = is_word(language).then(|| Self::of(&language.to_ascii_lowercase()))?;
        let mut whole = true;
        for part in parts {
            if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return None;
            }
            let part = in_usual_case(part);
            // What comes after a single letter is an extension, of no use without its rest.
            whole &= part.len() > 1 && usize::from(tag.length) + 1 + part.len() <= LONGEST;
            if whole {
                tag = Self::of(&format!("{}-{part}", tag.as_str()));
            }
        }
        Some(tag)
    }

    /// A tag that is known to fit.
    pub(super) const fn of(text: &str) -> Self {
        let (mut letters, mut length) = ([0; LONGEST], 0);
        while length < text.len() && length < LONGEST {
            letters[length] = text.as_bytes()[length];
            length += 1;
        }
        Self { letters, length: length as u8 }
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }

    /// The language without script and region, such as `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Which of the languages of our own words it is, if it is one of them.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == self.primary())
    }
}

/// A part after the first as it is usually written: a script as `Latn`, a region as `BR`.
fn in_usual_case(part: &str) -> String {
    let lower = part.to_ascii_lowercase();
    match lower.len() {
        2 => lower.to_ascii_uppercase(),
        4 if lower.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            lower[..1].to_ascii_uppercase() + &lower[1..]
        }
        _ => lower,
    }
}

impl From<Language> for LanguageTag {
    fn from(language: Language) -> Self {
        Self::of(language.tag())
    }
}

impl std::fmt::Debug for LanguageTag {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.as_str())
    }
}

impl std::fmt::Display for LanguageTag {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for LanguageTag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for LanguageTag {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a language tag"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<String> {
        LanguageTag::parse(text).map(|tag| tag.to_string())
    }

    #[test]
    fn tags_and_names_are_read_in_any_case() {
        for (typed, tag) in [
            ("fr", "fr"),
            ("PT-br", "pt-BR"),
            ("zh_hant_tw", "zh-Hant-TW"),
            ("Arabisch", "ar"),
            ("turkish", "tr"),
            ("Thais", "th"),
            ("Laotiaans", "lo"),
            ("Albanian", "sq"),
            ("nl-BE", "nl-BE"),
            ("de-DE-u-co-phonebk", "de-DE"),
            ("sl-IT-nedis", "sl-IT-nedis"),
        ] {
            assert_eq!(parsed(typed).as_deref(), Some(tag), "{typed}");
        }
    }

    #[test]
    fn what_is_no_tag_is_none() {
        for typed in ["", "x", "Klingons", "fr--FR", "fr FR", "123", "fr-wrongwrong"] {
            assert_eq!(parsed(typed), None, "{typed}");
        }
    }

    #[test]
    fn our_own_words_are_dutch_or_english() {
        let language = |text| LanguageTag::parse(text).and_then(|tag| tag.language());
        assert_eq!(language("nl-BE"), Some(Language::Dutch));
        assert_eq!(language("en-GB"), Some(Language::English));
        assert_eq!(language("fr"), None);
    }
}
