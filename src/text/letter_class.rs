//! What a letter of ordinary European text means for where lines break.

/// What a letter of ordinary European text means for where lines break (UAX #14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterClass {
    Space,
    Letter,
    Quote,
    Closing,
}

/// The letters up to the end of Latin Extended-A, by their number.
const LETTER_CLASSES: [Option<LetterClass>; 0x180] = {
    let mut table = [None; 0x180];
    let mut at = 0;
    while at < table.len() {
        table[at] = match char::from_u32(at as u32) {
            Some(' ') => Some(LetterClass::Space),
            Some('\'' | '"') => Some(LetterClass::Quote),
            Some('.' | ',' | '?' | '!' | ':' | ';' | ')') => Some(LetterClass::Closing),
            Some('×' | '÷') => None,
            Some('a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='ſ') => Some(LetterClass::Letter),
            _ => None,
        };
        at += 1;
    }
    table
};

impl LetterClass {
    pub fn of(letter: char) -> Option<Self> {
        match LETTER_CLASSES.get(letter as usize) {
            Some(class) => *class,
            None => matches!(letter, '‘' | '’' | '“' | '”').then_some(Self::Quote),
        }
    }
}
