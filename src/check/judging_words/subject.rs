//! Whom a sentence is about: somebody of the family, or somebody else.
//!
//! "Weigert" of a mother is a judgement; of a municipality it is a fact that the story is about. The
//! first word of its part of the sentence that names somebody decides. Whom that word leaves open is
//! not taken for the family: a false alarm is worse than a miss.

use crate::check::judging_words::entry::Reason;
use crate::check::judging_words::tokens::Token;

/// Who says a text, and so whom "zij" and "wij" are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The family, in its own words: an introduction.
    Own,
    /// The family, as retold on a card.
    Family,
    /// A professional.
    Professional,
    /// Whoever made the journey.
    Author,
}

const FAMILY: [&str; 61] = [
    "moeder",
    "moeders",
    "vader",
    "vaders",
    "ouder",
    "ouders",
    "gezin",
    "gezinnen",
    "kind",
    "kinderen",
    "dochter",
    "dochters",
    "zoon",
    "zoons",
    "zonen",
    "jongen",
    "jongens",
    "meisje",
    "meisjes",
    "jongere",
    "jongeren",
    "puber",
    "pubers",
    "cliënt",
    "cliënte",
    "cliënten",
    "oma",
    "opa",
    "broer",
    "broers",
    "zus",
    "zussen",
    "broertje",
    "zusje",
    "tweeling",
    "familie",
    "mother",
    "mothers",
    "father",
    "fathers",
    "parent",
    "parents",
    "family",
    "families",
    "child",
    "children",
    "daughter",
    "daughters",
    "son",
    "sons",
    "boy",
    "boys",
    "girl",
    "girls",
    "teenager",
    "client",
    "clients",
    "grandmother",
    "grandfather",
    "sister",
    "brother",
];
/// Family to a professional; to the family itself perhaps the one who did it harm, or a stranger.
const OTHERS: [&str; 27] = [
    "man",
    "mannen",
    "vrouw",
    "vrouwen",
    "ex",
    "partner",
    "partners",
    "vriend",
    "vriendin",
    "stiefvader",
    "stiefmoeder",
    "mevrouw",
    "meneer",
    "hij",
    "zij",
    "ze",
    "husband",
    "wife",
    "boyfriend",
    "girlfriend",
    "stepfather",
    "woman",
    "women",
    "men",
    "he",
    "she",
    "they",
];
/// Of these an author's text does not say who they are.
const PRONOUNS: [&str; 6] = ["hij", "zij", "ze", "he", "she", "they"];
const SELF: [&str; 5] = ["ik", "wij", "we", "i", "ikzelf"];
const FIRST_PERSON: [&str; 15] = [
    "ik", "mij", "me", "mijn", "wij", "we", "ons", "onze", "m'n", "i", "my", "us", "our", "mezelf",
    "myself",
];
const ORGANISATIONS: [&str; 46] = [
    "gemeente",
    "gemeenten",
    "school",
    "scholen",
    "juf",
    "meester",
    "leraar",
    "lerares",
    "leerkracht",
    "rechter",
    "politie",
    "instantie",
    "instanties",
    "organisatie",
    "organisaties",
    "instelling",
    "instellingen",
    "verzekeraar",
    "uwv",
    "bank",
    "corporatie",
    "verhuurder",
    "werkgever",
    "voogd",
    "coach",
    "psycholoog",
    "psychiater",
    "ambtenaar",
    "professional",
    "professionals",
    "opvang",
    "kliniek",
    "ziekenhuis",
    "municipality",
    "council",
    "teacher",
    "doctor",
    "judge",
    "police",
    "agency",
    "agencies",
    "organisation",
    "organisations",
    "landlord",
    "employer",
    "hospital",
];
/// How names of organisations and those who work there end.
const ENDINGS: [&str; 16] = [
    "verlener",
    "verleners",
    "verlening",
    "medewerker",
    "medewerkers",
    "begeleider",
    "begeleiders",
    "team",
    "teams",
    "arts",
    "artsen",
    "zorg",
    "dienst",
    "bescherming",
    "worker",
    "workers",
];
/// What may stand before a verb whose subject comes behind it, or in the part before.
const ADVERBS: [&str; 34] = [
    "daarom",
    "dan",
    "nu",
    "toch",
    "ook",
    "weer",
    "steeds",
    "opnieuw",
    "later",
    "soms",
    "daarna",
    "toen",
    "vervolgens",
    "helaas",
    "telkens",
    "vaak",
    "hulp",
    "niet",
    "altijd",
    "en",
    "maar",
    "want",
    "dus",
    "of",
    "die",
    "and",
    "but",
    "or",
    "who",
    "still",
    "often",
    "again",
    "always",
    "then",
];
/// How far behind a verb its subject may stand.
const BEHIND: usize = 3;
const PREPOSITIONS: [&str; 23] = [
    "van", "aan", "met", "bij", "voor", "door", "tegen", "naar", "over", "volgens", "zonder",
    "uit", "of", "to", "with", "for", "by", "from", "about", "at", "against", "without", "than",
];
const DETERMINERS: [&str; 24] = [
    "de", "het", "een", "mijn", "haar", "zijn", "hun", "onze", "ons", "die", "deze", "dit", "dat",
    "elk", "ieder", "this", "that", "the", "a", "my", "her", "his", "their", "our",
];
/// How a sentence tells what others said.
const SAYING: [&str; 30] = [
    "zegt",
    "zeggen",
    "zei",
    "zeiden",
    "gezegd",
    "vindt",
    "vinden",
    "vond",
    "vonden",
    "noemt",
    "noemen",
    "noemde",
    "noemden",
    "genoemd",
    "denkt",
    "denken",
    "dacht",
    "dachten",
    "schrijft",
    "schreef",
    "stempel",
    "etiket",
    "bestempeld",
    "says",
    "say",
    "said",
    "call",
    "calls",
    "called",
    "labelled",
];
const BEING: [&str; 17] = [
    "ben", "was", "zijn", "waren", "werd", "werden", "word", "voel", "voelde", "voelen", "bleef",
    "geworden", "am", "are", "were", "feel", "felt",
];

/// Whether somebody of the family does what stands at `at`; `names` are theirs, in small letters.
pub(super) fn is_family(tokens: &[Token], at: usize, voice: Voice, names: &[String]) -> bool {
    let here = &tokens[at];
    let sentence = tokens.iter().position(|it| it.sentence == here.sentence).unwrap_or(at);
    let named = |i: usize| named(tokens, i, voice, names);
    let start = (sentence..at).find(|i| tokens[*i].clause == here.clause).unwrap_or(at);
    if let Some(found) = (start..at).find_map(named) {
        return found;
    }
    // "De woningbouw weigert": somebody does it, and is not known here. "Daarom weigert moeder" is
    // another matter.
    let is_adverb = |i: usize| ADVERBS.contains(&tokens[i].word.as_str());
    if !(start..at).all(is_adverb) {
        return false;
    }
    let after = (at + 1..tokens.len()).take_while(|i| tokens[*i].clause == here.clause);
    // A part that names nobody is about whom the part before it is about.
    let near = after.take(BEHIND).find_map(named);
    let found = near.or_else(|| (sentence..start).find_map(named));
    // "Weigert hulp": a note about the family itself.
    let is_note = at == sentence && matches!(voice, Voice::Professional | Voice::Author);
    found.unwrap_or(is_note)
}

/// Whether a word names somebody of the family; `None` where it names nobody who does anything.
fn named(tokens: &[Token], at: usize, voice: Voice, names: &[String]) -> Option<bool> {
    let word = tokens[at].word.as_str();
    let is_in = |words: &[&str]| words.contains(&word);
    let is_organisation =
        is_in(&ORGANISATIONS) || is_in(&SELF) || ENDINGS.iter().any(|end| word.ends_with(end));
    let family = if is_in(&FAMILY) || names.iter().any(|name| name == word) {
        true
    } else if is_in(&OTHERS) {
        voice == Voice::Professional || (voice == Voice::Author && !is_in(&PRONOUNS))
    } else if is_organisation {
        false
    } else {
        return None;
    };
    let before = |n: usize| at.checked_sub(n).map_or("", |i| tokens[i].word.as_str());
    let preposition = if DETERMINERS.contains(&before(1)) { before(2) } else { before(1) };
    (!PREPOSITIONS.contains(&preposition)).then_some(family)
}

/// Whether the sentence around a word says it of oneself, or tells what others said: a fact of the
/// story, and no judgement of who tells it. A professional's own will is the only thing that is told
/// of a professional.
pub(super) fn is_told_of_oneself(
    tokens: &[Token],
    at: usize,
    voice: Voice,
    reason: Reason,
) -> bool {
    let here = &tokens[at];
    let has = |words: &[&str]| {
        let mut sentence = tokens.iter().filter(|it| it.sentence == here.sentence);
        sentence.any(|it| words.contains(&it.word.as_str()))
    };
    let is_self = || {
        let mut clause = tokens.iter().filter(|it| it.clause == here.clause);
        let is_being = clause.clone().any(|it| BEING.contains(&it.word.as_str()));
        is_being && clause.any(|it| SELF.contains(&it.word.as_str()))
    };
    match voice {
        Voice::Own => has(&FIRST_PERSON),
        Voice::Family => (has(&FIRST_PERSON) && has(&SAYING)) || is_self(),
        Voice::Professional => reason == Reason::Will && is_self(),
        Voice::Author => false,
    }
}

/// Whether the sentence around a word is in the first person.
pub(super) fn is_in_first_person(tokens: &[Token], at: usize) -> bool {
    let of_sentence = tokens.iter().filter(|it| it.sentence == tokens[at].sentence);
    of_sentence.into_iter().any(|it| FIRST_PERSON.contains(&it.word.as_str()))
}
