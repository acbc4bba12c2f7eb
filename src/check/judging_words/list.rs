//! The words themselves: what judges a person, why, and what to write instead.
//!
//! A word stands here when it says what somebody is or wants, where the story should say what
//! happened and what somebody needed. The list is short on purpose: a word stays out when more often
//! than not it is said of something else ("moeilijk", "probleem"), when it tells a feeling or what can
//! be seen ("boos", "komt niet"), and when somebody chooses what is theirs to choose: "kiest zelf wie
//! er helpt" is what help is for, "kiest steeds weer mannen die slaan" makes a choice of violence.
//!
//! In a form `a|b` is either word, `a*` a word that begins so, `?a` a word that may be left out, and
//! `..3` at most three other words.

use crate::language::Language;

/// A word in its forms, with why it judges and what to write instead.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub reason: Reason,
    /// Whether organisations do it as well: then it judges only somebody of the family who does it.
    pub is_deed: bool,
    pub forms: &'static [&'static str],
    /// What to write instead, in the language of the list.
    pub better: &'static str,
    /// It judges nobody near one of these words.
    pub unless: &'static [&'static str],
}

/// Why a word judges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It makes the problem into the person.
    Named,
    /// It guesses at what somebody wants.
    Will,
    /// It makes a choice of what happened.
    Choice,
    /// It lays blame.
    Guilt,
    /// It guesses at what somebody is after.
    Intent,
    /// It looks down on somebody.
    Below,
    /// It leaves out who or what did the harm.
    Alone,
    /// The settings say so.
    Listed,
}

impl Reason {
    /// What follows "this word": what is wrong with it.
    pub const fn told(self, messages: Language) -> &'static str {
        let (dutch, english) = match self {
            Self::Named => ("noemt iemand naar een probleem", "calls somebody after a problem"),
            Self::Will => (
                "zegt dat iemand niet wil, maar niet waarom",
                "says that somebody does not want to, but not why",
            ),
            Self::Choice => (
                "maakt een keuze van wat iemand overkomt",
                "makes a choice of what happens to somebody",
            ),
            Self::Guilt => ("geeft iemand de schuld", "puts the blame on somebody"),
            Self::Intent => ("raadt waar het iemand om gaat", "guesses at what somebody is after"),
            Self::Below => ("kijkt op iemand neer", "looks down on somebody"),
            Self::Alone => ("zegt niet van wie of wat", "does not say of whom or what"),
            Self::Listed => ("staat in uw eigen lijst", "is in your own list"),
        };
        messages.pick(dutch, english)
    }

    /// Whether it can be said of oneself without blame: "ik ben slachtoffer".
    pub const fn is_of_oneself(self) -> bool {
        matches!(self, Self::Named | Self::Will | Self::Below | Self::Alone)
    }
}

type Words = &'static [&'static str];

/// What somebody is called, or a turn of phrase.
pub(super) const fn name(reason: Reason, forms: Words, better: &'static str) -> Entry {
    Entry { reason, is_deed: false, forms, better, unless: &[] }
}

/// What somebody does.
const fn deed(reason: Reason, forms: Words, better: &'static str) -> Entry {
    Entry { is_deed: true, ..name(reason, forms, better) }
}

impl Entry {
    const fn unless(self, unless: Words) -> Self {
        Self { unless, ..self }
    }
}

/// The list for texts in a language.
pub(super) const fn of(language: Language) -> &'static [Entry] {
    language.pick(DUTCH, ENGLISH)
}

const DUTCH: &[Entry] = &[
    deed(
        Reason::Will,
        &[
            "weigert|weigeren|weigerde|weigerden",
            "heeft|hebben|had|hadden ..6 geweigerd",
            "geweigerd heeft|hebben|had|hadden",
        ],
        "wil niet, want …",
    ),
    deed(
        Reason::Will,
        &[
            "werkt|werken|werkte|werkten ..3 niet|nergens|nauwelijks|onvoldoende ..2 mee",
            "niet|nergens|nauwelijks|onvoldoende ..2 meewerk*|meegewerkt",
            "niet mee ..2 werken",
        ],
        "doet niet wat is gevraagd, want …",
    ),
    name(
        Reason::Will,
        &[
            "onwillig*|ongemotiveerd*|zorgmijd*|zorgmijding",
            "niet|onvoldoende|nauwelijks|weinig gemotiveerd|coöperatief",
        ],
        "verwacht er niets meer van, want …",
    ),
    deed(
        Reason::Choice,
        &[
            "kiest|kiezen|koos|kozen er ?dan|toch|weer|steeds|bewust zelf|weer|toch|bewust voor",
            "kiest|kiezen|koos|kozen ..2 voor haar|zijn|hun ?nieuwe|gewelddadige partner|ex|man|vriend|vriendin",
            "zelf voor gekozen",
        ],
        "blijft bij …, omdat …",
    ),
    name(
        Reason::Choice,
        &[
            "weer|opnieuw|steeds|telkens|altijd kies|kiest|kiezen|koos|kozen ..4 man|mannen|partner*|vriend|vrouw|vrouwen|relatie*",
            "kies|kiest|kiezen|koos|kozen ..3 weer|opnieuw|steeds|telkens|altijd|verkeerde|foute ..3 man|mannen|partner*|vriend|vrouw|vrouwen|relatie*",
        ],
        "ook deze partner …",
    ),
    name(
        Reason::Named,
        &[
            "probleemgezin*|multiprobleem*|probleemkind*|probleemjongere*|probleemouder*",
            "lastig|lastige|moeilijk|moeilijke gezin|gezinnen|ouder|ouders|moeder*|vader*|kind|jongere|jongeren|jongen|jongens|meisje|meisjes|cliënt*|mensen",
        ],
        "heeft veel problemen tegelijk: …",
    ),
    name(Reason::Alone, &["slachtoffer|slachtoffers"], "slachtoffer van …")
        .unless(&["van", "daarvan", "hiervan", "waarvan", "ervan", "dader", "daders"]),
    name(Reason::Named, &["dader|daders"], "wie het geweld gebruikte").unless(&[
        "wie",
        "slachtoffer",
        "slachtoffers",
    ]),
    name(
        Reason::Named,
        &["verslaafde|verslaafden|junk|junks|junkie*|alcoholist*|zwerver*"],
        "iemand met een verslaving, zonder huis …",
    ),
    name(
        Reason::Below,
        &[
            "aso|aso's|asociaal|asociale|tokkie*|hysterisch*|laagopgeleid*|zwakkeren",
            "zwakke|zwakkere gezinnen|ouders|mensen|burgers|groepen",
        ],
        "wat u ziet of wat er ontbreekt: …",
    ),
    deed(
        Reason::Intent,
        &[
            "liegt|liegen|loog|logen|overdrijft|overdrijven|manipuleert|manipuleren|manipuleerde*",
            "heeft|hebben|had|hadden ..6 gelogen|gemanipuleerd",
        ],
        "vertelt het anders: …",
    ),
    name(
        Reason::Intent,
        &[
            "manipulatief|manipulatieve|aandachttrekker*|aandachtstrekker*",
            "negatieve aandacht",
            "krijg*|kreeg|kregen ..4 zijn|haar|hun zin niet",
            "zijn|haar|hun zin niet krijgt|krijgen|kreeg|kregen",
        ],
        "vraagt om … en heeft … nodig",
    ),
    name(Reason::Guilt, &["eigen schuld"], "hoe het zo kwam: …")
        .unless(&["mijn", "onze", "ons", "m'n"]),
    name(Reason::Guilt, &["kijkt|kijken|keek|keken niet|nooit langer|meer toe"], "komt in actie"),
];

const ENGLISH: &[Entry] = &[
    deed(Reason::Will, &["refuse|refuses|refused|refusing"], "does not want to, because …"),
    deed(
        Reason::Will,
        &[
            "not|never|doesn't|don't|didn't|won't ?want ?to cooperate|engage|comply",
            "fail|fails|failed to engage|cooperate|attend|comply",
        ],
        "does not do what was asked, because …",
    ),
    name(
        Reason::Will,
        &["noncompliant|uncooperative|unwilling|unmotivated", "non compliant", "hard to reach"],
        "no longer expects anything of it, because …",
    )
    .unless(&["it", "it's"]),
    name(
        Reason::Choice,
        &[
            "choose|chooses|chose|choosing|pick|picks|picked|picking ?the wrong|violent|bad|abusive man|men|partner*",
            "choose|chooses|chose|choosing|pick|picks|picked|picking ..2 men|man|partner* who|that hit|hits|beat|beats|hurt|hurts|abuse|abuses",
            "choose|chooses|chose|picks|picked ..2 men|man|partner* ..4 again",
            "again choose|chooses|chose|picks|picked ..4 man|men|partner*",
        ],
        "this partner too …",
    ),
    deed(
        Reason::Choice,
        &["choose|chooses|chose to stay|return|go ?back with|to him|her"],
        "stays with …, because …",
    ),
    name(
        Reason::Named,
        &[
            "problem|dysfunctional|troubled|multiproblem|difficult family|families|child|children|kid|kids|teenager*|mother|father|parents",
        ],
        "has many problems at once: …",
    ),
    name(Reason::Alone, &["victim|victims"], "victim of …").unless(&[
        "of",
        "support",
        "offender",
        "offenders",
        "whose",
    ]),
    name(
        Reason::Named,
        &["perpetrator*|offender|offenders|abuser|abusers"],
        "the one who used violence",
    )
    .unless(&["who", "victim", "victims"]),
    name(
        Reason::Named,
        &["addict|addicts|junkie*|alcoholic|alcoholics|tramp|tramps"],
        "somebody with an addiction, without a home …",
    )
    .unless(&["drink", "drinks", "anonymous"]),
    name(
        Reason::Below,
        &["antisocial|hysterical|uneducated", "poorly educated", "the weak"],
        "what you see or what is lacking: …",
    ),
    deed(
        Reason::Intent,
        &["lies|lied|exaggerates|manipulates|manipulated", "is|are lying|manipulating"],
        "tells it otherwise: …",
    )
    .unless(&["in", "on", "with", "awake", "down"]),
    name(
        Reason::Intent,
        &["manipulative|liar|liars", "attention seeker|seekers|seeking"],
        "asks for … and needs …",
    ),
    name(
        Reason::Guilt,
        &["own fault", "brought it on herself|himself|themselves"],
        "how it came about: …",
    )
    .unless(&["my", "our"]),
];
