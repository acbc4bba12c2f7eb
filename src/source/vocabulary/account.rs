//! The keys of the account of a study.

use crate::source::vocabulary::evidence::CONSENT;
use crate::source::vocabulary::record::{Shape, record};

record! {
    ACCOUNT, AccountKey: "de verantwoording" / "the account";
    "verantwoording: { opdrachtgever: WODC, kenmerk: \"2024-17\" }" /
    "account: { client: WODC, reference: \"2024-17\" }";
    Client optional "opdrachtgever" / "client", Shape::Text,
        "Wie de opdracht voor het onderzoek gaf.",
        "Who commissioned the study.";
    Researchers optional "uitvoerders" / "researchers", Shape::Texts,
        "Wie het onderzoek deden.",
        "Who carried out the study.";
    Reference optional "kenmerk" / "reference", Shape::Text,
        "Het kenmerk of nummer van de publicatie.",
        "The reference number of the publication.";
    Date optional "datum" / "date", Shape::Text,
        "Wanneer het onderzoek is uitgekomen, zoals mei 2026.",
        "When the study was published, such as May 2026.";
    Status optional "status" / "status", Shape::Text,
        "Hoe ver het onderzoek is, zoals lopend project.",
        "How far the study is, such as ongoing project.";
    Aim optional "doel" / "aim", Shape::Text,
        "Wat het onderzoek wil weten of bereiken.",
        "What the study wants to know or reach.";
    Definition optional "definitie" / "definition", Shape::TextsOr(&DEFINITION),
        "Wat het onderzoek met een woord bedoelt: een tekst, of begrip, tekst, bron en kanttekeningen.",
        "What the study means by a word: a text, or term, text, source and remarks.";
    Approach optional "werkwijze" / "approach", Shape::Texts,
        "Hoe het onderzoek is gedaan, stap voor stap.",
        "How the study was done, step by step.";
    Data optional "gegevens" / "data", Shape::OneOrMore(&DATA),
        "Welke gegevens zijn verzameld en bij hoeveel mensen of gezinnen.",
        "What data were gathered, and from how many people or families.";
    Figures optional "cijfers" / "figures", Shape::OneOrMore(&FIGURE),
        "Cijfers over het onderwerp, elk met bron en jaar.",
        "Figures about the subject, each with its source and year.";
    Privacy optional "privacy" / "privacy", Shape::Texts,
        "Wat er van de deelnemers is vastgelegd en wat niet, per punt een zin.",
        "What was recorded of those who took part and what was not, one sentence for each point.";
    Limits optional "beperkingen" / "limits", Shape::Texts,
        "Wat het onderzoek niet kan zeggen, per beperking een zin.",
        "What the study cannot say, one sentence for each limit.";
    Foreword optional "voorwoord" / "foreword", Shape::OneOrMore(&FOREWORD),
        "Wat iemand anders vooraf schreef. Zonder toestemming voor publicatie komt het nergens in.",
        "What somebody else wrote to go before it. Without consent to publish it, it is shown nowhere.";
}

record! {
    DATA, DataKey: "een gegevensbron" / "a data source";
    "gegevens: [{ aantal: 10, naam: interviews, met: professionals, n: 17 }]" /
    "data: [{ count: 10, name: interviews, with: professionals, n: 17 }]";
    Count optional "aantal" / "count", Shape::Number { low: 1, high: 1_000_000 },
        "Hoeveel er daarvan waren, zoals 10 interviews.",
        "How many of these there were, such as 10 interviews.";
    Name required "naam" / "name", Shape::Text,
        "Wat er is verzameld, zoals interviews.",
        "What was gathered, such as interviews.";
    With optional "met" / "with", Shape::Text,
        "Met wie, zoals professionals.",
        "With whom, such as professionals.";
    N optional "n" / "n", Shape::Number { low: 0, high: 1_000_000 },
        "Hoeveel mensen of gezinnen meededen.",
        "How many people or families took part.";
}

record! {
    DEFINITION, DefinitionKey: "een definitie" / "a definition";
    "definitie: { begrip: mantelzorger, tekst: Wie lang voor een naaste zorgt., bron: de gemeente }" /
    "definition: { term: carer, text: Who cares for somebody close for long., source: the municipality }";
    Term optional "begrip" / "term", Shape::Text,
        "Het woord waar de definitie van is.",
        "The word that it defines.";
    Text required "tekst" / "text", Shape::Text,
        "Wat het onderzoek ermee bedoelt.",
        "What the study means by it.";
    Source optional "bron" / "source", Shape::Text,
        "Van wie de definitie is.",
        "Whose definition it is.";
    Remarks optional "kanttekeningen" / "remarks", Shape::Texts,
        "Wat deskundigen erbij opmerkten, per opmerking een zin.",
        "What experts remarked on it, one sentence for each remark.";
}

record! {
    FIGURE, FigureKey: "een cijfer" / "a figure";
    "cijfers: [{ tekst: ruim 35.000 gezinnen, bron: een onderzoek, jaar: 2018 }]" /
    "figures: [{ text: over 35,000 families, source: a study, year: 2018 }]";
    Text required "tekst" / "text", Shape::Text,
        "Het cijfer en wat ermee is geteld.",
        "The figure and what was counted.";
    Source optional "bron" / "source", Shape::Text,
        "Wie het zegt.",
        "Who says so.";
    Year optional "jaar" / "year", Shape::Text,
        "Van welk jaar het is, of dat het jaar onbekend is.",
        "Of which year it is, or that the year is unknown.";
}

record! {
    FOREWORD, ForewordKey: "een voorwoord" / "a foreword";
    "voorwoord: { door: Noor, tekst: Ik lees mezelf terug., toestemming: publicatie in het rapport }" /
    "foreword: { by: Noor, text: I recognise myself., consent: publication in the report }";
    By required "door" / "by", Shape::Text,
        "Wie het schreef.",
        "Who wrote it.";
    Text required "tekst" / "text", Shape::Texts,
        "Wat er staat: een tekst, of een lijst met alinea's.",
        "What it says: a text, or a list of paragraphs.";
    Consent optional "toestemming" / "consent", Shape::TextOr(&CONSENT),
        "Waarvoor de schrijver toestemming gaf. Komt niet in de tekening.",
        "What the writer agreed to. Not in the drawing.";
}
