//! What an import says of itself: what became what, and what was left out and why.

use klantreis::model::{EvidenceKind, Language, Step};

/// What became what, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many of what became something, in the order of [`Became`].
    became: Vec<(Became, usize)>,
    /// What was left out, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// What was understood in a way that its author should look at, a sentence each.
    pub to_look_at: Vec<String>,
}

/// What something in the file became.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// A phase.
    Phase,
    /// A step.
    Step,
    /// A step of which the level is known.
    Level,
    /// A feeling.
    Emotion,
    /// A thought.
    Thought,
    /// What an organisation does.
    Action,
    /// When a step happens.
    Time,
    /// Literal words.
    Quote,
    /// A remark in the journey file.
    Remark,
}

impl Became {
    /// One and more of it, in a language.
    const fn words(self, language: Language) -> [&'static str; 2] {
        match self {
            Self::Phase => language.pick(["fase", "fasen"], ["phase", "phases"]),
            Self::Step => language.pick(["stap", "stappen"], ["step", "steps"]),
            Self::Level => language.pick(["niveau", "niveaus"], ["level", "levels"]),
            Self::Emotion => language.pick(["emotie", "emoties"], ["emotion", "emotions"]),
            Self::Thought => language.pick(["gedachte", "gedachten"], ["thought", "thoughts"]),
            Self::Action => language.pick(
                ["actie van een organisatie", "acties van organisaties"],
                ["action of an organisation", "actions of organisations"],
            ),
            Self::Time => language.pick(["tijd", "tijden"], ["time", "times"]),
            Self::Quote => language.pick(["citaat", "citaten"], ["quote", "quotes"]),
            Self::Remark => language.pick(["opmerking", "opmerkingen"], ["remark", "remarks"]),
        }
    }
}

/// Something that is in the file and not in the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it stands, such as "alinea 4" or "cel B7".
    pub place: String,
    /// What it is, in the language of the summary.
    pub what: String,
}

impl Summary {
    /// Nothing that became anything, and this left out.
    pub(crate) fn leaving_out(left_out: Vec<LeftOut>) -> Self {
        Self { left_out, ..Self::default() }
    }

    /// Counts that something became this.
    pub(crate) fn count(&mut self, became: Became) {
        match self.became.binary_search_by_key(&became, |(kind, _)| *kind) {
            Ok(at) => self.became[at].1 += 1,
            Err(at) => self.became.insert(at, (became, 1)),
        }
    }

    /// Counts a step, and what is said with it.
    pub(crate) fn count_step(&mut self, step: &Step) {
        self.count(Became::Step);
        let quotes = step.all_evidence().filter(|piece| piece.kind == EvidenceKind::Quoted);
        quotes.for_each(|_| self.count(Became::Quote));
        let has = [(step.time.is_some(), Became::Time), (step.level().is_some(), Became::Level)];
        has.into_iter().filter(|(has, _)| *has).for_each(|(_, became)| self.count(became));
    }

    /// Says that something was left out.
    pub(crate) fn leave_out(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.left_out.push(LeftOut { place: place.into(), what: what.into() });
    }

    /// Says that something was understood in a way that its author should look at.
    pub(crate) fn look_at(&mut self, sentence: String) {
        self.to_look_at.push(sentence);
    }

    /// How many of something there were.
    #[must_use]
    pub fn number_of(&self, became: Became) -> usize {
        self.became.iter().find(|(kind, _)| *kind == became).map_or(0, |(_, n)| *n)
    }

    /// "12 stappen, 3 fasen, 5 niveaus": what came of the file.
    #[must_use]
    pub fn counts(&self, language: Language) -> String {
        let word = |(kind, n): &(Became, usize)| {
            let [one, more] = kind.words(language);
            format!("{n} {}", if *n == 1 { one } else { more })
        };
        self.became.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    /// All of it, a line each, to be shown below the name of the file.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.counts(language)];
        let without = self.number_of(Became::Step)
            - self.number_of(Became::Level).min(self.number_of(Became::Step));
        if without > 0 {
            let [one, more] = Became::Step.words(language);
            let steps = if without == 1 { one } else { more };
            lines.push(match language {
                Language::Dutch => {
                    format!("{without} {steps} zonder niveau: kijk welke u erbij zet")
                }
                Language::English => {
                    format!("{without} {steps} without a level: see which you add")
                }
            });
        }
        let out = language.pick("niet meegenomen", "left out");
        lines.extend(
            self.left_out.iter().map(|left| format!("{out}: {}: {}", left.place, left.what)),
        );
        lines.extend(self.to_look_at.iter().cloned());
        lines
    }
}
