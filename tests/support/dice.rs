//! Chances, and words that are hard to write in a file.

/// Words that mean something to YAML or JSON, and words that do not.
const WORDS: [&str; 44] = [
    "Wijkteam",
    "’t Huis",
    "a: b",
    "- x",
    "#tag",
    "Ja",
    "null",
    "4",
    "{x}",
    "één, twee",
    "a #b",
    "“zo”",
    "100%",
    "x:y",
    "C&A",
    "O'Brien",
    "yes",
    "1.5",
    "@home",
    "`code`",
    "\"q\"",
    "\\n",
    "😀",
    "[a]",
    "a]",
    "|",
    ">",
    "!",
    "%x",
    "&a",
    "*b",
    "? x",
    ": x",
    "x:",
    "~",
    "2024-01-01",
    "0x1F",
    "1e3",
    "'s",
    "-",
    "...",
    "---",
    "tussen a en b",
    "a\u{AD}b",
];

/// Chances: the same numbers for the same seed.
pub struct Dice(u64);

impl Dice {
    /// Dice for one of many cases.
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) as usize % most.max(1)
    }

    pub fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.often(50).then(|| make(self))
    }

    /// Up to so many of them.
    pub fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|nth| make(self, nth)).collect()
    }

    pub fn word(&mut self) -> String {
        self.one(&WORDS).to_owned()
    }

    /// A few words, now and then on several lines.
    pub fn text(&mut self) -> String {
        let mut text = self.word();
        for _ in 0..self.below(14) {
            text.push(if self.often(4) { '\n' } else { ' ' });
            text.push_str(&self.word());
        }
        text
    }

    /// A name that nothing else has.
    pub fn name(&mut self, nth: usize) -> String {
        format!("{} {nth}", self.word())
    }

    pub fn number(&mut self, most: usize) -> u32 {
        self.below(most) as u32
    }
}
