//! Texts of families from everywhere: broken where their script is, read from their own side, and
//! announced as what they are.
#![allow(clippy::unwrap_used)]

mod support;

use klantreis::layout::layout;
use klantreis::model::{Journey, Language};
use klantreis::scene::{Direction, LineEnd, Paragraph, Scene};
use klantreis::source::read;
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis::write::{html, svg};

use support::text::paragraphs;

/// A sentence in each of these languages: its tag, and words that fit on a line of a card.
const SENTENCES: [(&str, &str); 16] = [
    ("uk", "Жінка заповнює контактні дані та чекає"),
    ("el", "Περιμένω απάντηση από την υπηρεσία"),
    ("ar", "أنتظر الاستشارة الاجتماعية منذ ثلاثة أشهر"),
    ("he", "אני ממתינה לתשובה כבר שבועיים ימים"),
    ("hi", "मैं तीन महीने से प्रतीक्षा कर रही हूँ"),
    ("ka", "ველოდები დახმარებას სამი თვეა უკვე"),
    ("hy", "Սպասում եմ պատասխանի արդեն երեք ամիս"),
    ("pl", "Czekam na pomoc od trzech miesięcy"),
    ("tr", "Üç aydır yardım bekliyorum hâlâ kimse aramıyor"),
    ("de", "Ich warte seit drei Monaten auf Hilfe"),
    ("fr", "J’attends la réponse depuis trois mois"),
    ("vi", "Tôi đã chờ ba tháng và không ai gọi"),
    ("fa", "سه ماه است که منتظر پاسخ هستم"),
    ("ru", "Я жду ответа уже третий месяц подряд"),
    ("so", "Waxaan sugayay saddex bilood jawaab"),
    ("nl", "Cafe\u{301} Zoe\u{308} is vandaag weer dicht voor mij"),
];
/// Sentences in languages that put no spaces between words, word by word.
const UNSPACED: [(&str, &[&str]); 6] = [
    ("th", &["ฉัน", "รอ", "ความ", "ช่วย", "เหลือ", "จาก", "เทศบาล", "มา", "สาม", "เดือน", "แล้ว"]),
    ("th", &["หมอ", "ส่ง", "ลูก", "ไป", "โรง", "พยาบาล", "และ", "เรา", "ต้อง", "รอ", "นานๆ"]),
    ("lo", &["ຂ້ອຍ", "ລໍຖ້າ", "ຄຳ", "ຕອບ", "ຈາກ", "ໂຮງໝໍ", "ມາ", "ສາມ", "ເດືອນ", "ແລ້ວ"]),
    ("km", &["ខ្ញុំ", "រង់ចាំ", "ជំនួយ", "ពី", "ពេទ្យ", "អស់", "រយៈពេល", "បី", "ខែ", "ហើយ"]),
    ("my", &["ကျွန်မ", "အကူအညီ", "ကို", "သုံး", "လ", "စောင့်", "နေ", "ပါ", "တယ်"]),
    ("my", &["ဆေးရုံ", "က", "ကျွန်တော်", "တို့", "ကို", "မ", "ခေါ်", "ပါ", "ဘူး"]),
];
/// The side from which these are read.
const FROM_THE_RIGHT: [&str; 3] = ["ar", "he", "fa"];

fn drawn(text: &str) -> (Journey, Scene) {
    let journey = read(text, Language::English).unwrap_or_else(|found| panic!("{found}")).journey;
    let scene = layout(&journey, &Theme::default());
    (journey, scene)
}

/// A journey that says one sentence wherever a text can stand, with or without its language.
fn everywhere(sentence: &str, language: Option<&str>) -> Scene {
    let named = language.map(|tag| format!("language: {tag}\n")).unwrap_or_default();
    let text = format!(
        "title: {sentence}\n{named}fixed_words: en\nphases: ['{sentence}']\nsteps:\n  - phase: 1\n    \
         event: {sentence}\n    level: neutral\n    emotion: {sentence}\n    thought: {sentence}\n    \
         organisations: {{ name: '{sentence}', action: '{sentence}' }}\nthemes:\n  - {{ name: '{sentence}', \
         works: yes, text: '{sentence}' }}\nadvice:\n  - {{ title: '{sentence}', text: '{sentence}' }}\n\
         problems:\n  - {{ domain: money, text: '{sentence}', from: 1 }}\n"
    );
    drawn(&text).1
}

/// The paragraphs that say this sentence.
fn saying<'a>(scene: &'a Scene, sentence: &str) -> Vec<&'a Paragraph> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    paragraphs(&scene.nodes).filter(|it| words(&it.text()) == words(sentence)).collect()
}

#[test]
fn words_that_fit_on_a_line_are_never_broken() {
    for (tag, sentence) in SENTENCES {
        let composed = sentence.replace("e\u{301}", "é").replace("e\u{308}", "ë");
        for language in [None, Some(tag)] {
            let scene = everywhere(sentence, language);
            let found = saying(&scene, &composed);
            assert!(found.len() >= 8, "{tag}: {} times", found.len());
            for line in found.iter().flat_map(|it| it.lines.iter()) {
                assert!(matches!(line.end, LineEnd::Space | LineEnd::Hard), "{tag}: {line:?}");
            }
        }
    }
}

#[test]
fn a_text_is_read_from_the_side_of_its_script() {
    for (tag, sentence) in SENTENCES {
        let scene = everywhere(sentence, None);
        let from_the_right = FROM_THE_RIGHT.contains(&tag);
        let direction =
            if from_the_right { Direction::RightToLeft } else { Direction::LeftToRight };
        let found = saying(&scene, sentence);
        assert!(found.iter().all(|it| it.direction == direction), "{tag}");
        assert_eq!(svg(&scene).contains(" direction=\"rtl\""), from_the_right, "{tag}");
    }
}

#[test]
fn a_text_is_announced_in_its_own_language_and_our_words_in_ours() {
    for (tag, sentence) in SENTENCES {
        let scene = everywhere(sentence, Some(tag));
        let text = svg(&scene);
        assert!(text.contains(&format!(" lang=\"{tag}\" xml:lang=\"{tag}\"")), "{tag}");
        assert!(text.contains(" xml:lang=\"en\">What happens<"), "{tag}");
    }
}

#[test]
fn a_single_text_says_in_which_language_it_is() {
    let (journey, scene) = drawn(
        "title: { text: Mes attentes, language: fr }\nsteps:\n  - event: { text: J’attends, language: fr }\n    \
         emotion: { text: Estou sozinha, level: despair, language: pt-BR }\n    thought: { language: Turkish, text: \
         Yoruldum }\n    time: { text: après, language: fr }\n    organisations: [{ name: { text: Mairie, \
         language: fr }, action: Helps }]\n    question: [{ text: Pourquoi ?, language: fr }, Why?]\n",
    );
    let picture = svg(&scene);
    for (text, tag) in [
        ("Mes attentes", "fr"),
        ("J’attends", "fr"),
        ("Estou sozinha", "pt-BR"),
        ("Yoruldum", "tr"),
        ("Mairie", "fr"),
    ] {
        assert_eq!(journey.language_of(text).as_str(), tag);
        assert!(picture.contains(&format!(" xml:lang=\"{tag}\">{text}<")), "{text}");
        let page = html(&scene, &tell(&journey));
        let said = page
            .split_once("<body")
            .map(|(_, body)| body.contains(&format!(" lang=\"{tag}\">{text}<")));
        assert_eq!(said, Some(true), "{text}");
    }
    assert!(picture.contains(" aria-label=\"Event: J’attends\" xml:lang=\"fr\""), "{picture}");
    assert_eq!(journey.language_of("Pourquoi ?").as_str(), "fr");
    assert_eq!(journey.language_of("Helps").as_str(), "en");
}

#[test]
fn a_text_in_other_letters_is_not_announced_as_the_language_of_the_file() {
    for (sentence, tag) in [
        ("Περιμένω απάντηση", "el"),
        ("Czekam na pomoc", "en"),
        ("أنتظر الاستشارة", "und"),
        ("Я жду ответа", "und"),
        ("ฉันรอคำตอบ", "th"),
        ("家族の旅", "ja"),
    ] {
        let (journey, scene) = drawn(&format!("title: A\nsteps:\n  - event: {sentence}\n"));
        let found = saying(&scene, sentence);
        assert!(found.iter().all(|it| it.language.as_str() == tag), "{sentence}");
        let page = html(&scene, &tell(&journey));
        let language = format!(" lang=\"{tag}\"").repeat(usize::from(tag != "en"));
        let direction =
            if found[0].direction == Direction::RightToLeft { " dir=\"rtl\"" } else { "" };
        assert!(
            page.contains(&format!("<p class=\"event\"{language}{direction}>{sentence}</p>")),
            "{page}"
        );
    }
}

#[test]
fn what_is_wrong_with_the_language_of_a_text_is_told() {
    for (event, code) in [
        ("{ text: Qapla, language: Klingons }", "unknown-language"),
        ("{ language: fr }", "missing-key"),
        ("{ text: Bonjour, langauge: fr }", "unknown-key"),
    ] {
        let found = read(&format!("title: A\nsteps:\n  - event: {event}\n"), Language::English)
            .unwrap_err();
        assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), [code], "{event}");
    }
}

/// Where lines end in a text, in bytes of it.
fn ends_within(paragraph: &Paragraph) -> Vec<usize> {
    let mut at = 0;
    let ends = paragraph.lines.iter().map(|line| {
        at += line.text.len();
        assert!(matches!(line.end, LineEnd::Within | LineEnd::Hard), "{line:?}");
        at
    });
    ends.collect()
}

#[test]
fn words_without_spaces_between_them_are_found_in_a_dictionary() {
    if !cfg!(feature = "languages") {
        return;
    }
    for (tag, words) in UNSPACED {
        let sentence = words.concat();
        let starts: Vec<usize> = (1..=words.len()).map(|n| words[..n].concat().len()).collect();
        for language in [None, Some(tag)] {
            let scene = everywhere(&sentence, language);
            let found = saying(&scene, &sentence);
            assert!(found.len() >= 8, "{tag}: {} times", found.len());
            assert!(found.iter().any(|it| it.lines.len() > 1), "{tag}");
            for end in found.iter().flat_map(|it| ends_within(it)) {
                assert!(
                    starts.contains(&end),
                    "{tag}: {} / {}",
                    &sentence[..end],
                    &sentence[end..]
                );
            }
        }
    }
}

#[test]
fn a_word_without_spaces_around_it_is_cut_only_where_it_is_too_long() {
    if !cfg!(feature = "languages") {
        return;
    }
    let lines = lines_of_event("titel: x", "De gemeente zegt ฉันรอ3เดือน en ฉันไม่รู้ว่าทำไม.");
    assert!(lines.iter().any(|line| line.ends_with("ไม่รู้")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("รอ3เดือน")), "{lines:?}");
    let name = "ฉฏฐฑฒฉฏฐฑฒฉฏฐฑฒฉฏฐฑฒฉฏฐฑฒฉฏฐฑฒ";
    let lines = lines_of_event("titel: x", name);
    assert!(lines.len() > 1 && lines.concat() == name, "{lines:?}");
}

/// The lines of the event of a journey in one step.
fn lines_of_event(head: &str, event: &str) -> Vec<String> {
    let text = format!("{head}\nsteps:\n  - {{ event: '{event}', level: neutral }}\n");
    let (_, scene) = drawn(&text);
    let said = saying(&scene, event);
    said[0].lines.iter().map(|line| line.text.to_owned()).collect()
}

#[test]
fn a_word_is_hyphenated_by_the_patterns_of_its_own_language_alone() {
    let (english, german) = ("title: A form", "title: Ein Formular\nlanguage: de");
    let word = "Form: Arbeitsunfähigkeitsbescheinigung";
    let lines = lines_of_event(english, word);
    assert!(lines[1].ends_with('-') && lines.len() == 3, "{lines:?}");
    if cfg!(feature = "languages") {
        assert_eq!(lines_of_event(german, word)[1], "Arbeitsunfähig-");
    }
    let said = "Blutabnahme (HbA1c) und Harnuntersuchungsergebnisse an.";
    assert!(lines_of_event(english, said).iter().all(|line| !line.contains("Harnun-")));
}

#[test]
fn a_word_longer_than_a_line_gets_a_hyphen_where_its_script_has_one() {
    for word in [
        "niepełnosprawnościniepełnosprawności",
        "çalışabilirliğimizdekilerden",
        "електрифікаційнийелектрифікаційний",
        "ηλεκτροεγκεφαλογραφήματαηλεκτρο",
    ] {
        let lines = lines_of_event("title: A form\nlanguage: xx", word);
        assert!(lines.len() > 1 && lines[0].ends_with('-'), "{lines:?}");
    }
    let lines =
        lines_of_event("title: A form", "三か月待ちました誰も電話してくれない三か月待ちました");
    assert!(lines.len() > 1 && lines.iter().all(|line| !line.ends_with('-')), "{lines:?}");
}

#[test]
fn addresses_units_and_short_parts_stay_whole() {
    for (event, whole) in [
        ("Nieuwe moeder ontvangt e-mail met gegevens", "e-mail"),
        ("Mijn bloedsuiker is 250 mg/dl nuchter", "250 mg/dl"),
        ("Mail naar anna@buurt.nl voor een afspraak", "anna@buurt.nl"),
        ("De afspraak van 12-05-2024 gaat niet door", "12-05-2024"),
    ] {
        let lines = lines_of_event("titel: Afspraken", event);
        assert!(lines.iter().any(|line| line.contains(whole)), "{lines:?}");
    }
}
