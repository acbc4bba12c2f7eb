//! Whom a part of a sentence is about, and whose words it gives.
//!
//! "Weigert" of a mother is a judgement; of a municipality it is a fact that the story is about.
//! Whom a sentence leaves open is not taken for the family: a false alarm is worse than a miss.

use super::list::Reason;
use super::tokens::{Token, begins_a_part, is_any_of};

/// Who says a text, and so whom "zij" and "wij" are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The family, as retold.
    Family,
    /// A professional.
    Professional,
    /// Whoever made the journey.
    Author,
}

const FAMILY: &str = "moeder moeders vader vaders ouder ouders gezin gezinnen kind kinderen dochter \
    dochters zoon zoons zonen jongen jongens meisje meisjes jongere jongeren puber pubers cliënt client \
    cliënte cliënten oma opa broer broers zus zussen broertje zusje tweeling familie \
    mother father dad mum parent parents family families child children daughter daughters son sons boy \
    boys girl girls teenager clients grandmother grandfather sister brother";
/// To the family itself perhaps a stranger, or who did it harm; an ex is that to all.
const PARTNERS: &str = "man vrouw partner vriend vriendin mevrouw meneer stiefvader stiefmoeder \
    husband wife boyfriend girlfriend stepfather stepmother woman";
/// To a family these are often those who should help.
const PRONOUNS: &str = "hij zij ze he she they";
/// Of one person: of several a family mostly tells what those do who should help.
const ONE: &str = "hij zij ze he she";
/// Those who should help, or did harm; where one of them was named, "zij" may be theirs.
const OTHERS: &str = "gemeente school wijkteam team huisarts arts dokter voogd gezinsvoogd jeugdzorg \
    jeugdbeschermer jeugdbescherming politie agent rechter wethouder ambtenaar consulent hulpverlener \
    hulpverlening begeleider begeleidster coach leraar lerares leerkracht juf meester mentor psycholoog \
    psychiater therapeut verpleegkundige werker werkster casemanager regisseur advocaat raad instelling \
    instantie organisatie ggz uwv verzekeraar bank huisbaas buurman buurvrouw ex man vrouw partner vriend \
    vriendin stiefvader stiefmoeder council doctor gp nurse teacher worker officer police judge guardian \
    counsellor therapist psychologist manager lawyer landlord agency organisation insurer hospital \
    neighbour husband boyfriend girlfriend stepfather stepmother";
/// What they refuse and a family asks for.
const ASKED: &str = "verwijzing indicatie aanvraag verzoek uitkering plek plaats vergoeding betaling \
    alimentatie referral request application claim payment";
const SELF: &str = "ik wij we i";
const FIRST_PERSON: &str = "ik mij me mijn wij we ons onze m'n i my us our";
/// What may stand between somebody and what they do.
const BETWEEN: &str = "daarom dan nu toch ook weer steeds opnieuw later soms daarna toen vervolgens helaas \
    telkens vaak niet altijd wil willen wilde die gewoon still often again always then will would does do \
    did has have had who also";
const PREPOSITIONS: &str = "van aan met bij voor door tegen naar over volgens zonder uit of to with for by \
    from about at against without than";
const DETERMINERS: &str = "de het een mijn haar zijn hun onze ons deze dit dat elk ieder this that the a \
    my her his their our";
/// How a sentence tells what others said.
const SAYING: &str = "zegt zeggen zei zeiden gezegd vindt vinden vond vonden noemt noemen noemde noemden \
    genoemd schrijft schreef stempel etiket volgens says say said call calls \
    called labelled according";
const BEING: &str =
    "ben was zijn waren werd werden word voel voelde voelen bleef am are were feel felt";
/// In English what is done to somebody has the form of what somebody did.
const PASSIVE: &str = "was were is are been be being got gets";
const NEVER: &str = "niet nooit geen not never";

/// How far behind a verb its subject may stand.
const BEHIND: usize = 2;

/// A text, with who says it and the names of the family and of who should help, in small letters.
#[derive(Clone, Copy)]
pub(super) struct Told<'t> {
    pub tokens: &'t [Token],
    pub voice: Voice,
    pub names: &'t Names,
}

/// Who is known by name, in small letters.
#[derive(Default)]
pub(super) struct Names {
    pub family: Vec<String>,
    /// The words that the names of organisations and professionals consist of.
    pub others: Vec<String>,
}

impl Told<'_> {
    /// Whether somebody of the family does what stands from `at` to `end`.
    pub fn is_done_by_family(&self, at: usize, end: usize) -> bool {
        let here = &self.tokens[at];
        let start = self.start(at, |it| it.clause == here.clause);
        let is_theirs = |i: usize| self.is_family(i) || self.is_one_of_family(i, at);
        let skipped = |i: &usize| self.is(*i, BETWEEN) || begins_a_part(&self.tokens[*i].word);
        if at > start && self.is(at - 1, PASSIVE) || self.is(end, NEVER) {
            return false;
        }
        if let Some(before) = (start..at).rev().find(|i| !skipped(i)) {
            return is_theirs(before) || self.first(start, at).is_some_and(is_theirs);
        }
        // "Daarom weigert moeder", or "moeder is boos en weigert".
        let behind = self.first(end, (end + BEHIND).min(self.tokens.len()));
        if behind.is_some_and(|i| self.tokens[i].clause == here.clause && is_theirs(i)) {
            return true;
        }
        let sentence = self.start(at, |it| it.sentence == here.sentence);
        // A note about the family itself: "Weigert hulp".
        let is_note = at == sentence && self.voice != Voice::Family;
        is_note || self.first(sentence, start).is_some_and(is_theirs)
    }

    /// Whether the sentence says from `end` on why it is so, with one of the words for that.
    pub fn gives_reason(&self, end: usize, because: &str) -> bool {
        let sentence = end.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|it| it.sentence);
        let after = self.tokens[end..].iter().take_while(|it| Some(it.sentence) == sentence);
        after.into_iter().any(|it| is_any_of(because, &it.word))
    }

    /// Whether "zij" in the voice of a family is one of them, who does what stands at `deed`: nobody
    /// else was named in the text, and it is nothing that is done to the family.
    fn is_one_of_family(&self, at: usize, deed: usize) -> bool {
        let is_one = self.is(at, ONE) && !self.tokens[deed].word.ends_with("en");
        if !is_one || self.voice == Voice::Professional {
            return false;
        }
        let mut sentence =
            self.tokens.iter().filter(|it| it.sentence == self.tokens[deed].sentence);
        let is_asked = |it: &Token| is_any_of(ASKED, &it.word) || is_any_of(FIRST_PERSON, &it.word);
        if sentence.any(is_asked) {
            return false;
        }
        let is_other =
            |it: &Token| is_any_of(OTHERS, &it.word) || self.names.others.contains(&it.word);
        let first = self.start(at, |it| it.sentence == self.tokens[at].sentence);
        let is_named =
            |it: &Token| is_any_of(FAMILY, &it.word) || self.names.family.contains(&it.word);
        let earlier = &self.tokens[..first];
        !self.tokens[..deed.max(at)].iter().any(is_other)
            && (earlier.is_empty() || earlier.iter().any(is_named))
    }

    /// Whether the sentence says it of oneself, or tells what others said: a fact of the story, and no
    /// judgement of who tells it.
    pub fn is_own_or_reported(&self, at: usize, reason: Reason) -> bool {
        let here = &self.tokens[at];
        let has = |words| {
            self.tokens.iter().any(|it| it.sentence == here.sentence && is_any_of(words, &it.word))
        };
        let in_clause = |words| {
            self.tokens.iter().any(|it| it.clause == here.clause && is_any_of(words, &it.word))
        };
        let is_own_view = self.voice == Voice::Professional && has(SELF);
        let is_of_self = reason.is_of_oneself() && in_clause(SELF) && in_clause(BEING);
        (has(SAYING) && !is_own_view) || is_of_self
    }

    /// Whether somebody tells a text of themselves: what an author writes with "mijn", the family says.
    pub fn is_in_first_person(&self) -> bool {
        self.tokens.iter().any(|it| is_any_of(FIRST_PERSON, &it.word))
    }

    fn is(&self, at: usize, words: &str) -> bool {
        self.tokens.get(at).is_some_and(|it| is_any_of(words, &it.word))
    }

    /// Where the tokens around `at` begin of which the same holds.
    fn start(&self, at: usize, holds: impl Fn(&Token) -> bool) -> usize {
        (0..at).rev().take_while(|i| holds(&self.tokens[*i])).last().unwrap_or(at)
    }

    /// The first word in a range that can name somebody.
    fn first(&self, from: usize, to: usize) -> Option<usize> {
        let is_small = |i: usize| self.is(i, BETWEEN) || self.is(i, DETERMINERS);
        (from..to).find(|i| !is_small(*i) && !begins_a_part(&self.tokens[*i].word))
    }

    /// Whether a word names somebody of the family who does something.
    fn is_family(&self, at: usize) -> bool {
        let word = self.tokens[at].word.as_str();
        let is_theirs = is_any_of(FAMILY, word)
            || self.names.family.iter().any(|name| name == word)
            || (self.voice != Voice::Family && is_any_of(PARTNERS, word))
            || (self.voice == Voice::Professional && is_any_of(PRONOUNS, word));
        let before = at.checked_sub(1 + usize::from(at > 0 && self.is(at - 1, DETERMINERS)));
        is_theirs && !before.is_some_and(|i| self.is(i, PREPOSITIONS))
    }
}
