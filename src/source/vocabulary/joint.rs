//! The keys of what several parties say together: parties, themes, experiences, comparisons, advice.

use crate::model::Sign;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::evidence::EVIDENCE;
use crate::source::vocabulary::people::PARTY_KINDS;
use crate::source::vocabulary::plan::VALIDATION;
use crate::source::vocabulary::record::{Shape, Words, record};
use crate::source::vocabulary::step::STEP;

/// The word for every party.
pub(crate) const BOTH: Words = Words::new("beide", "both");

choices! {
    /// Good or bad.
    SIGNS: Sign, usual None;
    Sign::Plus => "plus" / "plus",
    Sign::Minus => "min" / "minus",
}

choices! {
    /// Whether views agree.
    VIEWS: bool, usual None;
    true => "overeenkomst" / "agreement",
    false => "verschil" / "difference",
}

record! {
    PARTY, PartyKey: "een partij" / "a party";
    "- { naam: Gezinnen, soort: gezin, stappen: […] }" /
    "- { name: Families, kind: family, steps: […] }";
    File optional "bestand" / "file", Shape::PlainText,
        "Een ander bestand met de klantreis van deze partij, in dezelfde map of een map daaronder, in plaats van stappen.",
        "Another file with the journey of this party, in the same folder or one below it, in place of steps.";
    Name optional "naam" / "name", Shape::Text,
        "Hoe de partij heet, zoals Gezinnen of Professionals. Bij een bestand hoeft het niet: dan is het de verteller.",
        "What the party is called, such as Families or Professionals. Not needed with a file: then it is the narrator.";
    Kind optional "soort" / "kind", Shape::Word(&PARTY_KINDS),
        "Wie er spreekt: gezin, professional of plan (wat de bedoeling was).",
        "Who speaks: family, professional or plan (what was intended).";
    N optional "n" / "n", Shape::Number { low: 1, high: 1_000_000 },
        "Uit hoeveel gezinnen of mensen de partij is samengesteld.",
        "How many families or people the party is composed of.";
    Scale optional "schaal" / "scale", Shape::Scale,
        "De niveaus van deze partij, als die anders zijn dan bij de klantreis.",
        "The levels of this party, where they differ from those of the journey.";
    Steps optional "stappen" / "steps", Shape::List(&STEP),
        "Wat deze partij meemaakt, in de volgorde waarin het gebeurde.",
        "What this party lives through, in the order in which it happened.";
}

record! {
    THEME, ThemeKey: "een thema" / "a theme";
    "- { naam: Luisterend oor, werkt: ja, van: gezin }" /
    "- { name: A listening ear, works: yes, of: family }";
    Name required "naam" / "name", Shape::Text,
        "Hoe het thema heet.",
        "What the theme is called.";
    Works required "werkt" / "works", Shape::YesNo,
        "Of dit werkt: ja of nee.",
        "Whether this works: yes or no.";
    Group optional "groep" / "group", Shape::Text,
        "De kop waaronder het thema met andere bij elkaar staat, zoals Succesfactoren.",
        "The heading under which the theme stands together with others, such as Success factors.";
    Text optional "tekst" / "text", Shape::Text,
        "Waar het op neerkomt, in een zin.",
        "What it comes down to, in a sentence.";
    Of optional "van" / "of", Shape::Texts,
        "Van wie het is: de naam van een partij, gezin, professional of beide.",
        "Whose it is: the name of a party, family, professional or both.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar het thema op gebaseerd is.",
        "What the theme is based on.";
    Validation optional "validatie" / "validation", Shape::OneOrMore(&VALIDATION),
        "Hoeveel professionals het thema herkenden, aanvulden of betwistten.",
        "How many professionals recognised the theme, added to it or disputed it.";
}

record! {
    EXPERIENCE, ExperienceKey: "een ervaring" / "an experience";
    "- { teken: plus, titel: Luisterend oor, fase: 2, van: beide }" /
    "- { sign: plus, title: A listening ear, phase: 2, of: both }";
    Sign required "teken" / "sign", Shape::Word(&SIGNS),
        "Of de ervaring goed of slecht is: plus of min.",
        "Whether the experience is good or bad: plus or minus.";
    Title required "titel" / "title", Shape::Text,
        "De ervaring in een paar woorden.",
        "The experience in a few words.";
    Text optional "tekst" / "text", Shape::Text,
        "Waar de ervaring op neerkomt, in een zin.",
        "What the experience comes down to, in a sentence.";
    Example optional "voorbeeld" / "example", Shape::Text,
        "Een voorbeeld uit een verhaal.",
        "An example from a story.";
    Of optional "van" / "of", Shape::Texts,
        "Van wie de ervaring is: de naam van een partij, gezin, professional of beide.",
        "Whose experience it is: the name of a party, family, professional or both.";
    Phase required "fase" / "phase", Shape::Texts,
        "De fase waar de ervaring bij hoort; bij een lijst staat zij onder de eerste.",
        "The phase the experience belongs to; with a list it stands under the first.";
    Theme optional "thema" / "theme", Shape::PlainText,
        "Het thema waar de ervaring een voorbeeld van is.",
        "The theme the experience is a case of.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar de ervaring op gebaseerd is.",
        "What the experience is based on.";
    Validation optional "validatie" / "validation", Shape::OneOrMore(&VALIDATION),
        "Hoeveel professionals de ervaring herkenden, aanvulden of betwistten.",
        "How many professionals recognised the experience, added to it or disputed it.";
}

record! {
    COMPARISON, ComparisonKey: "een vergelijking" / "a comparison";
    "- { soort: verschil, titel: Regie, gezin: …, professional: … }" /
    "- { kind: difference, title: Lead, family: …, professional: … }";
    Kind required "soort" / "kind", Shape::Word(&VIEWS),
        "Of zij het eens zijn: overeenkomst of verschil.",
        "Whether they agree: agreement or difference.";
    Title required "titel" / "title", Shape::Text,
        "Het onderwerp in een paar woorden.",
        "The subject in a few words.";
    Family required "gezin" / "family", Shape::Text,
        "Hoe het gezin het ziet.",
        "How the family sees it.";
    Professional required "professional" / "professional", Shape::Text,
        "Hoe de professional het ziet.",
        "How the professional sees it.";
    Conclusion optional "conclusie" / "conclusion", Shape::Text,
        "Wat eruit volgt.",
        "What follows from it.";
    Phase optional "fase" / "phase", Shape::Texts,
        "De fase of fasen waar het over gaat.",
        "The phase or phases it is about.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar de vergelijking op gebaseerd is.",
        "What the comparison is based on.";
}

record! {
    ADVICE, AdviceKey: "een advies" / "a piece of advice";
    "- { titel: Blijf bereikbaar, van: beide, fase: 6 }" /
    "- { title: Stay in reach, of: both, phase: 6 }";
    Title required "titel" / "title", Shape::Text,
        "Het advies in een paar woorden.",
        "The advice in a few words.";
    Text optional "tekst" / "text", Shape::Text,
        "Waar het advies op neerkomt.",
        "What the advice comes down to.";
    Of optional "van" / "of", Shape::Texts,
        "Van wie het advies komt: de naam van een partij, gezin, professional of beide.",
        "Whose advice it is: the name of a party, family, professional or both.";
    Phase optional "fase" / "phase", Shape::Texts,
        "De fase of fasen waar het advies over gaat.",
        "The phase or phases the advice is about.";
    Themes optional "themas" / "themes", Shape::Texts,
        "De thema's waar het advies een antwoord op is.",
        "The themes the advice answers.";
    Audience optional "voor" / "for", Shape::Texts,
        "Voor wie het advies bedoeld is.",
        "Whom the advice is for.";
    Category optional "categorie" / "category", Shape::Texts,
        "Over welke soort gezinnen het advies gaat: een van de vijf, of een eigen woord.",
        "Which kind of families the advice is about: one of the five, or a word of your own.";
    Points optional "punten" / "points", Shape::Texts,
        "Waar het advies uit bestaat, punt voor punt.",
        "What the advice consists of, point by point.";
}
