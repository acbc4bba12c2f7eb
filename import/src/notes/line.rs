//! What one line of notes says, by the signs at its beginning and end.

use klantreis::model::{Level, Organisation, Professional, Scale};

use crate::notes::labels::Label;
use crate::notes::level_mark::{self, Bracket};
use crate::notes::moment;
use crate::notes::paragraph::Line;
use crate::notes::signs::is_escaped;
use crate::notes::speaker::{self, Speaker};
use crate::notes::words::RawWords;

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// Words of the story: a step, or more of the line before.
    Story(Telling),
    /// What somebody feels, behind `!`.
    Emotion(Telling),
    /// What somebody thinks, behind `?`.
    Thought(Telling),
    /// What somebody said literally.
    Quote(Telling),
    /// When it happens, on a line of its own.
    Time(String),
    /// What an organisation does that was named above; where none was, a line like any other.
    Deed(Telling),
    /// What an organisation does.
    Action(Vec<Organisation>, Option<Professional>, Telling),
    /// What the interviewer asks.
    Question,
    /// A remark for the author, behind `%`.
    Remark(String),
}

/// Words with the marks around them.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Telling {
    pub words: RawWords,
    /// How satisfied the person is.
    pub level: Option<Level>,
    /// Whose words they are, where that is not who tells the story.
    pub about: Option<String>,
    /// When it happens.
    pub time: Option<String>,
    /// Where it is in a recording.
    pub timestamp: Option<String>,
    /// Whether a mark stands at the beginning: then a step begins here.
    pub begins_step: bool,
    /// Whether a mark stands at the end: then what follows on the next line is another step.
    pub ends_step: bool,
}

/// Reads a line; `teller` is the name of who tells the story.
pub(crate) fn read(line: &Line, scale: &Scale, teller: Option<&str>) -> Said {
    let text = line.text.trim();
    if let Some(remark) = text.strip_prefix('%') {
        return Said::Remark(remark.trim().to_owned());
    }
    // Nothing happens in brackets alone: "(even gestopt)".
    let alone = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(aside) = alone.filter(|aside| !aside.contains(['(', ')', '\\']) && is_words(aside))
    {
        return Said::Remark(aside.trim().to_owned());
    }
    if let Some(feeling) = behind_sign(text, '!') {
        return Said::Emotion(telling_of(feeling, line, scale));
    }
    if let Some(thought) = behind_sign(text, '?') {
        return Said::Thought(telling_of(thought, line, scale));
    }
    let (stamp, unstamped) = moment::leading_timestamp(text);
    let mut said = match speaker::split(unstamped, teller) {
        Some((speaker, what)) => spoken(speaker, what, line, scale),
        None => Said::Story(telling(unstamped, line, scale)),
    };
    if let Said::Story(told)
    | Said::Action(_, _, told)
    | Said::Emotion(told)
    | Said::Thought(told)
    | Said::Quote(told)
    | Said::Deed(told) = &mut said
    {
        told.timestamp = stamp.map(str::to_owned).or(told.timestamp.take());
    }
    said
}

/// What a line says that begins with a word and a colon.
fn spoken(speaker: Speaker, what: &str, line: &Line, scale: &Scale) -> Said {
    let begins = |told| Said::Story(Telling { begins_step: true, ..told });
    match speaker {
        Speaker::Interviewer => Said::Question,
        Speaker::Organisations(organisations, person) => {
            Said::Action(organisations, person, telling_of(what, line, scale))
        }
        Speaker::Family => begins(telling(what, line, scale)),
        Speaker::Relative(name) => {
            let told = telling(what, line, scale);
            begins(Telling { about: Some(name), ..told })
        }
        Speaker::Label(label) => labelled(label, what, line, scale),
    }
}

/// What a line says of which the word before the colon says what it is.
fn labelled(label: Label, what: &str, line: &Line, scale: &Scale) -> Said {
    match label {
        Label::Event => Said::Story(Telling { begins_step: true, ..telling(what, line, scale) }),
        Label::Emotion => Said::Emotion(telling_of(what, line, scale)),
        Label::Thought => Said::Thought(telling_of(what, line, scale)),
        Label::Quote => Said::Quote(telling_of(what, line, scale)),
        Label::Deed => Said::Deed(telling_of(what, line, scale)),
        Label::Time => {
            let bare = what.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            Said::Time(bare.unwrap_or(what).trim().to_owned())
        }
        Label::Organisation => match speaker::split(what, None) {
            Some((Speaker::Organisations(names, person), what)) => {
                Said::Action(names, person, telling_of(what, line, scale))
            }
            _ => Said::Action(speaker::organisations(what), None, Telling::default()),
        },
        Label::Remark => Said::Remark(what.to_owned()),
        Label::Level => {
            let bare = what.trim_start_matches('[').trim_end_matches([']', '.']);
            match level_mark::read(bare, scale) {
                Some(bracket @ Bracket::Level(_)) => Said::Story(Telling {
                    begins_step: true,
                    level: level(bracket),
                    ..Telling::default()
                }),
                _ => Said::Remark(line.text.trim().to_owned()),
            }
        }
    }
}

/// A line as words of the story, whatever word it begins with.
pub(crate) fn as_story(line: &Line, scale: &Scale) -> Said {
    Said::Story(telling(line.text.trim(), line, scale))
}

/// Whether something is said, and not only where a recording is.
fn is_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// What stands behind a sign that begins a line.
fn behind_sign(text: &str, sign: char) -> Option<&str> {
    let rest = text.strip_prefix(sign)?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// Takes the marks off words that hang on a step: a time among them is said of them, and stays.
fn telling_of(text: &str, line: &Line, scale: &Scale) -> Telling {
    read_marks(text, line, scale, false)
}

/// Takes the marks off the beginning and the end of words of the story.
fn telling(text: &str, line: &Line, scale: &Scale) -> Telling {
    read_marks(text, line, scale, true)
}

fn read_marks(text: &str, line: &Line, scale: &Scale, has_time: bool) -> Telling {
    let mut told = Telling::default();
    let mut rest = text.trim();
    loop {
        if let (None, Some((bracket, behind))) = (told.level, leading_level(rest, scale)) {
            told.begins_step = true;
            told.level = level(bracket);
            rest = behind;
        } else if let (None, (Some(stamp), behind)) =
            (&told.timestamp, moment::leading_timestamp(rest))
        {
            told.timestamp = Some(stamp.to_owned());
            rest = behind;
        } else if let (None, true, Some((time, behind))) =
            (&told.time, has_time, moment::leading(rest))
        {
            told.time = Some(time.to_owned());
            rest = behind;
        } else {
            break;
        }
        if told.begins_step && rest.is_empty() {
            break;
        }
    }
    let mut words = rest.to_owned();
    if let Some((before, bracket, after)) = trailing_level(rest, scale) {
        told.ends_step = true;
        told.level = told.level.or(level(bracket));
        words = format!("{}{after}", before.trim_end());
    }
    if let (None, true, Some((before, time, after))) =
        (&told.time, has_time, moment::trailing(&words))
    {
        told.time = Some(time.to_owned());
        words = format!("{before}{after}");
    }
    let highlighted = line.highlighted.iter().filter_map(|range| line.text.get(range.clone()));
    told.words = RawWords { text: words, highlighted: highlighted.map(str::to_owned).collect() };
    told
}

const fn level(bracket: Bracket) -> Option<Level> {
    match bracket {
        Bracket::Level(level) => Some(level),
        Bracket::Empty => None,
    }
}

/// A level in square brackets at the beginning, and what stands behind it.
fn leading_level<'a>(text: &'a str, scale: &Scale) -> Option<(Bracket, &'a str)> {
    let (within, behind) = text.strip_prefix('[')?.split_once(']')?;
    let behind = behind.strip_prefix(':').unwrap_or(behind);
    Some((level_mark::read(within, scale)?, behind.trim_start()))
}

/// What stands before a level in square brackets at the end, the level, and the full stop behind it.
fn trailing_level<'a>(text: &'a str, scale: &Scale) -> Option<(&'a str, Bracket, &'a str)> {
    let end = text.trim_end_matches(['.', '!', '?', ',', ';']);
    let (before, within) = end.strip_suffix(']')?.rsplit_once('[')?;
    if is_escaped(text, before.len()) {
        return None;
    }
    let bracket = level_mark::read(within, scale).filter(|bracket| {
        // "[?]" says that the level is not known; empty brackets at the end say nothing.
        *bracket != Bracket::Empty || within.contains('?')
    })?;
    let already_ended = before.trim_end().ends_with(['.', '!', '?', '"', '”']);
    Some((before, bracket, if already_ended { "" } else { &text[end.len()..] }))
}

#[cfg(test)]
mod tests {
    use klantreis::model::Language;

    use super::*;

    fn said(text: &str) -> Said {
        let line = Line { text: text.to_owned(), ..Line::default() };
        read(&line, &Scale::satisfaction(Language::Dutch), None)
    }

    fn story(text: &str) -> Telling {
        match said(text) {
            Said::Story(telling) => telling,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_level_stands_at_the_beginning_or_at_the_end() {
        for text in
            ["[-] Ik bel.", "Ik bel. [-]", "[ontevreden] Ik bel.", "[-]: Ik bel.", "Ik bel [-]."]
        {
            let telling = story(text);
            assert_eq!(telling.level, Some(Level::DISSATISFIED), "{text}");
            assert_eq!(telling.words.text, "Ik bel.", "{text}");
        }
        assert!(story("[-] Ik bel.").begins_step);
        assert!(story("Ik bel. [-]").ends_step);
    }

    #[test]
    fn a_time_stands_in_brackets_beside_the_level() {
        for text in ["(drie weken later) [-] Ik bel.", "[-] (drie weken later) Ik bel."] {
            let telling = story(text);
            assert_eq!(telling.time.as_deref(), Some("drie weken later"), "{text}");
            assert_eq!((telling.words.text.as_str(), telling.level.is_some()), ("Ik bel.", true));
        }
        assert_eq!(story("Ik bel (nog een keer).").time, None);
        assert_eq!(story("(lacht) Ik bel.").time, None);
    }

    #[test]
    fn a_time_at_the_end_is_known_by_its_words() {
        for text in ["Ik bel. (drie weken later)", "Ik bel (drie weken later). [-]"] {
            let telling = story(text);
            assert_eq!(telling.time.as_deref(), Some("drie weken later"), "{text}");
            assert_eq!(telling.words.text, "Ik bel.", "{text}");
        }
    }

    #[test]
    fn what_hangs_on_a_step_keeps_its_brackets() {
        match said("! (na een week) Bang.") {
            Said::Emotion(telling) => assert_eq!(telling.words.text, "(na een week) Bang."),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_word_and_a_colon_can_stand_for_a_sign() {
        assert!(matches!(said("Emotie: bang"), Said::Emotion(_)));
        assert!(matches!(said("Gedachte: waarom ik"), Said::Thought(_)));
        assert_eq!(story("Niveau: wanhoop").level, Some(Level::DESPAIR));
        assert_eq!(said("Opmerking: navragen"), Said::Remark("navragen".into()));
    }

    #[test]
    fn a_timestamp_is_no_time_of_the_story() {
        for text in ["[00:12:31] Ik bel.", "(12:31) Ik bel.", "00:12:31 Ik bel."] {
            let telling = story(text);
            assert!(telling.timestamp.is_some(), "{text}");
            assert_eq!((telling.time, telling.words.text.as_str()), (None, "Ik bel."), "{text}");
        }
        assert_eq!(story("10:30 belde ik.").timestamp, None);
    }

    #[test]
    fn brackets_that_are_no_level_stay_in_the_text() {
        assert_eq!(
            story("Toen [onverstaanbaar] ging ik.").words.text,
            "Toen [onverstaanbaar] ging ik."
        );
        assert_eq!(story("[lacht] Ja.").words.text, "[lacht] Ja.");
        assert_eq!(story(r"Ik koos \[-]").level, None);
    }

    #[test]
    fn signs_begin_feelings_thoughts_and_remarks() {
        assert!(matches!(said("! Bang."), Said::Emotion(_)));
        assert!(matches!(said("? Waarom ik?"), Said::Thought(_)));
        assert_eq!(said("% navragen"), Said::Remark("navragen".into()));
        assert!(matches!(said("Wijkteam: belt"), Said::Action(..)));
        assert!(matches!(said("!!! Bang."), Said::Story(_)));
    }
}
