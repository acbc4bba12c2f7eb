//! The words themselves: what judges a person, why, and what to write instead.
//!
//! A word stands here when it says what somebody is or wants, where the story should say what
//! happened and what somebody needed. In a pattern `a|b` is either word, `?a` a word that may be left
//! out, and `..3` at most three other words. Words of feeling ("boos", "bang") and of behaviour
//! ("vraagt steeds om aandacht") judge nobody and stay out, and so do names of organisations and help.

use crate::check::judging_words::entry::{Entry, Reason};
use crate::language::Language;

/// The list for texts in a language.
pub(super) const fn of(language: Language) -> &'static [Entry] {
    language.pick(DUTCH, ENGLISH)
}

const DUTCH: &[Entry] = &[
    Entry::deed(
        Reason::Will,
        &[
            "weigert|weigerde|weigeren|weigerden",
            "heeft|hebben|had|hadden ..6 geweigerd",
            "geweigerd heeft|hebben|had|hadden",
        ],
        "wil niet, want …",
    )
    .unless(&["wordt", "worden", "werd", "werden"], &[]),
    Entry::deed(
        Reason::Will,
        &[
            "werkt|werken|werkte|werkten ..3 niet|nauwelijks|onvoldoende ?goed|meer|langer mee",
            "niet|nauwelijks|onvoldoende ?wil|willen|wilde|wilden|goed|meer meewerkt|meewerken|meewerkte|meewerkten|meegewerkt",
        ],
        "doet niet wat is gevraagd, want …",
    ),
    Entry::label(Reason::Will, &["onwillig|onwillige"], "ziet het nut nog niet"),
    Entry::label(
        Reason::Will,
        &[
            "ongemotiveerd|ongemotiveerde|demotivatie",
            "niet|onvoldoende|nauwelijks|weinig gemotiveerd",
        ],
        "verwacht er niets meer van",
    ),
    Entry::deed(
        Reason::Choice,
        &[
            "kiest|kiezen|koos|kozen er ?dan|toch|weer|steeds|bewust zelf|weer|toch|bewust voor",
            "zelf voor gekozen",
            "kiest|kiezen|koos|kozen voor haar|zijn|hun|de|een ?nieuwe|gewelddadige partner|ex|man|vriend|vriendin",
            "kiest|koos ?ervoor ?om bij hem|haar te blijven",
        ],
        "blijft bij …, omdat …",
    ),
    Entry::phrase(
        Reason::Choice,
        &[
            "weer|opnieuw|steeds|telkens|altijd kies|kiest|kiezen|koos|kozen ..4 man|mannen|partner|partners|vriend|vrouw|vrouwen|relatie|relaties",
            "kies|kiest|kiezen|koos|kozen ..3 weer|opnieuw|steeds|telkens|altijd|verkeerde|foute ..3 man|mannen|partner|partners|vriend|vrouw|vrouwen|relatie|relaties",
        ],
        "ook deze partner …",
    ),
    Entry::label(
        Reason::Named,
        &[
            "probleemgezin|probleemgezinnen|multiprobleemgezin|multiprobleemgezinnen",
            "multiproblem|multiprobleem gezin|gezinnen",
        ],
        "gezin met veel problemen tegelijk",
    ),
    Entry::label(
        Reason::Named,
        &[
            "probleemkind|probleemkinderen|probleemjongere|probleemjongeren|probleemouder|probleemouders",
            "rotkind|rotkinderen",
        ],
        "kind dat het moeilijk heeft",
    ),
    Entry::label(
        Reason::Named,
        &[
            "lastig|moeilijk gezin|kind|mens",
            "lastige|moeilijke gezin|gezinnen|ouder|ouders|moeder|moeders|vader|vaders|kind|jongere|jongeren|jongen|jongens|meisje|meisjes|cliënt|cliënten|mensen|klant|klanten",
        ],
        "gezin dat het moeilijk heeft",
    ),
    Entry::label(
        Reason::Will,
        &["zorgmijder|zorgmijders|zorgmijdend|zorgmijdende|zorgmijding"],
        "krijgt of zoekt nog geen hulp",
    ),
    Entry::label(Reason::Alone, &["slachtoffer|slachtoffers"], "slachtoffer van …").unless(
        &["daarvan", "hiervan", "waarvan", "ervan"],
        &["van", "daarvan", "hiervan", "ervan", "dader", "daders", "dadergesprek"],
    ),
    Entry::label(Reason::Named, &["dader|daders"], "wie het geweld gebruikte")
        .unless(&["wie", "slachtoffer", "slachtoffers"], &[]),
    Entry::label(
        Reason::Named,
        &["verslaafde|verslaafden", "junk|junks|junkie|junkies|alcoholist|alcoholiste|alcoholisten"],
        "iemand met een verslaving",
    )
    .unless(&[], &["food", "mail"]),
    Entry::label(Reason::Named, &["zwerver|zwervers|zwerfster"], "iemand zonder huis"),
    Entry::label(
        Reason::Below,
        &[
            "zwakkeren",
            "zwakkere|zwakke gezin|gezinnen|ouder|ouders|mensen|burgers|medemens|groep|groepen|moeder|vader",
        ],
        "mensen die minder kansen krijgen",
    ),
    Entry::label(
        Reason::Below,
        &[
            "laagopgeleid|laagopgeleide|laagopgeleiden",
            "laag|lager opgeleid|opgeleide|opgeleiden",
            "lageropgeleide|lageropgeleiden",
        ],
        "praktisch opgeleid",
    ),
    Entry::label(
        Reason::Below,
        &["aso|aso's|asociaal|asociale|asocialen|tokkie|tokkies"],
        "geeft overlast: …",
    ),
    Entry::label(Reason::Below, &["hysterisch|hysterische"], "is overstuur"),
    Entry::deed(
        Reason::Intent,
        &["liegt|liegen|loog|logen", "heeft|hebben|had|hadden ..6 gelogen"],
        "vertelt het anders",
    ),
    Entry::deed(
        Reason::Intent,
        &[
            "manipuleert|manipuleren|manipuleerde|manipuleerden",
            "heeft|hebben|had|hadden ..6 gemanipuleerd",
        ],
        "probeert te krijgen wat nodig is",
    ),
    Entry::label(Reason::Intent, &["manipulatief|manipulatieve"], "vraagt op een andere manier"),
    Entry::label(
        Reason::Intent,
        &[
            "aandachttrekker|aandachttrekkers|aandachtstrekker|aandachtstrekkers|aandachttrekkerij",
            "negatieve aandacht ?te vraagt|vragen|trekt|trekken",
            "vraagt|vragen|trekt|trekken negatieve aandacht",
        ],
        "heeft aandacht nodig",
    ),
    Entry::phrase(Reason::Guilt, &["eigen schuld"], "hoe het zo kwam: …")
        .unless(&["mijn", "onze", "m'n"], &[]),
    Entry::phrase(
        Reason::Intent,
        &[
            "krijgt|krijgen|kreeg|kregen ..4 zijn|haar|hun zin",
            "zijn|haar|hun zin ?niet|wil|willen ?niet krijgt|krijgen|kreeg|kregen|doordrijft|doordrijven|hebben",
        ],
        "krijgt niet wat nodig is",
    )
    .unless(&[], &["in", "om"]),
    Entry::phrase(
        Reason::Guilt,
        &["kijk|kijkt|kijken|keek|keken niet|nooit langer|meer toe", "lijdzaam toe"],
        "komen in actie",
    ),
];

const ENGLISH: &[Entry] = &[
    Entry::deed(Reason::Will, &["refuse|refuses|refused|refusing"], "does not want to, because …")
        .unless(&["was", "were", "is", "are", "been", "be", "being", "got", "gets"], &[]),
    Entry::label(
        Reason::Will,
        &[
            "noncompliant|uncooperative|unwilling|unmotivated",
            "non compliant",
            "not ?very|really motivated",
        ],
        "no longer expects anything of it",
    ),
    Entry::deed(
        Reason::Will,
        &[
            "not|n't ?want ?to cooperate|cooperating",
            "doesn't|don't|didn't|won't ?want ?to cooperate",
            "fail|fails|failed to engage|cooperate|attend|comply",
        ],
        "does not do what was asked, because …",
    ),
    Entry::label(Reason::Will, &["hard to reach", "care avoider|avoiders"], "not reached yet")
        .unless(&["it", "it's"], &[]),
    Entry::phrase(
        Reason::Choice,
        &[
            "choose|chooses|chose|picks|picked ..2 men|man|partner|partners ..4 again",
            "again choose|chooses|chose|picks|picked ..4 man|men|partner|partners",
            "choose|chooses|chose|again|picks|picked ?the wrong|violent|bad man|men|partner|partners",
        ],
        "this partner too …",
    ),
    Entry::deed(
        Reason::Choice,
        &[
            "choose|chooses|chose to stay|return|go ?back with|to him|her",
            "brought ?it ?this ?all on herself|himself|themselves",
        ],
        "stays with …, because …",
    ),
    Entry::label(
        Reason::Named,
        &[
            "problem|dysfunctional|troubled|multiproblem|difficult family|families",
            "multi problem family|families",
        ],
        "family with many problems at once",
    ),
    Entry::label(
        Reason::Named,
        &["problem|difficult child|children|kid|kids|teenager|teenagers|mother|father|parents"],
        "child who is having a hard time",
    ),
    Entry::label(Reason::Alone, &["victim|victims"], "victim of …")
        .unless(&["whose"], &["of", "support", "offender", "offenders"]),
    Entry::label(
        Reason::Named,
        &["perpetrator|perpetrators|offender|offenders|abuser|abusers"],
        "the one who used violence",
    )
    .unless(&["who", "victim", "victims"], &[]),
    Entry::label(
        Reason::Named,
        &["addict|addicts|junkie|junkies|alcoholic|alcoholics"],
        "somebody with an addiction",
    )
    .unless(&[], &["drink", "drinks", "anonymous"]),
    Entry::label(Reason::Named, &["tramp|tramps|vagrant|vagrants"], "somebody without a home"),
    Entry::label(
        Reason::Below,
        &[
            "uneducated",
            "low|poorly|lower educated",
            "the weaker families|parents|people|groups",
            "the weak",
        ],
        "people who get fewer chances",
    ),
    Entry::label(Reason::Below, &["antisocial|hysterical", "anti social"], "is upset"),
    Entry::deed(
        Reason::Intent,
        &["lies|lied|lying to|about", "is|are a|an liar|liars", "manipulate|manipulates"],
        "tells it otherwise",
    ),
    Entry::label(Reason::Intent, &["manipulative|liar|liars"], "asks in another way"),
    Entry::label(Reason::Intent, &["attention seeker|seekers|seeking"], "needs attention"),
    Entry::phrase(Reason::Guilt, &["own fault"], "how it came about: …")
        .unless(&["my", "our"], &[]),
    Entry::phrase(
        Reason::Intent,
        &["get|gets|got|getting his|her|their own|way ?way"],
        "does not get what is needed",
    )
    .unless(&[], &["back", "home", "place", "house", "room"]),
    Entry::phrase(
        Reason::Guilt,
        &["no longer stand|stands|stood by", "idly by"],
        "come into action",
    ),
];
