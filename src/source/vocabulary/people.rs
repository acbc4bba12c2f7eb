//! The keys of the narrator, of an action and of the professional who acts.

use crate::model::{Domain, PartyKind};
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::evidence::{CONSENT, EVIDENCE};
use crate::source::vocabulary::record::{Shape, record};

choices! {
    /// Who speaks.
    PARTY_KINDS: PartyKind, usual Some(PartyKind::Family);
    PartyKind::Family => "gezin" / "family",
    PartyKind::Professional => "professional" / "professional",
    PartyKind::Plan => "plan" / "plan",
}

choices! {
    /// The fields of help.
    DOMAINS: Domain, usual None;
    Domain::Social => "sociaal" / "social",
    Domain::Care => "zorg" / "care",
    Domain::Justice => "justitie" / "justice",
}

record! {
    NARRATOR, NarratorKey: "de verteller" / "the narrator";
    "verteller: { naam: Inge, leeftijd: 35, fictief: ja }" /
    "narrator: { name: Inge, age: 35, fictional: yes }";
    Name required "naam" / "name", Shape::Text,
        "De voornaam zoals die in de tekening komt.",
        "The first name as printed on the picture.";
    Kind optional "soort" / "kind", Shape::Word(&PARTY_KINDS),
        "Wie er spreekt: gezin, professional of plan (wat de bedoeling was).",
        "Who speaks: family, professional or plan (what was intended).";
    Age optional "leeftijd" / "age", Shape::Number { low: 0, high: 130 },
        "De leeftijd in jaren.",
        "The age in years.";
    Fictional optional "fictief" / "fictional", Shape::YesNo,
        "Of de naam verzonnen is: ja of nee.",
        "Whether the name is made up: yes or no.";
    Introduction optional "introductie" / "introduction", Shape::TextOr(&INTRODUCTION),
        "Een paar zinnen waarin de verteller zich voorstelt; ze staan boven de tijdlijn.",
        "A few sentences in which the narrator introduces themselves; printed above the timeline.";
}

record! {
    INTRODUCTION, IntroductionKey: "een introductie" / "an introduction";
    "introductie: { tekst: Ik ben Inge, letterlijk: ja, bewijs: { soort: geciteerd, bron: Gezin 1 }, toestemming: publicatie }" /
    "introduction: { text: I am Inge, verbatim: yes, evidence: { kind: quoted, source: Family 1 }, consent: publication }";
    Text required "tekst" / "text", Shape::PlainText,
        "De zinnen waarin de verteller zich voorstelt.",
        "The sentences in which the narrator introduces themselves.";
    Language optional "taal" / "language", Shape::Language,
        "De taal van deze zinnen, als die een andere is dan die van het bestand.",
        "The language of these sentences, where it is not that of the file.";
    Verbatim optional "letterlijk" / "verbatim", Shape::YesNo,
        "Of de verteller het met deze woorden zei: ja of nee. Alleen dan staan er aanhalingstekens omheen.",
        "Whether the narrator said it in these words: yes or no. Only then it stands in quotation marks.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar de introductie op is gebaseerd.",
        "What the introduction is based on.";
    Consent optional "toestemming" / "consent", Shape::TextOr(&CONSENT),
        "Waarvoor de verteller toestemming gaf. Komt niet in de tekening.",
        "What the narrator agreed to. Not in the drawing.";
}

record! {
    ACTION, ActionKey: "een organisatie" / "an organisation";
    "organisaties: [{ naam: Fier, actie: biedt opvang }]" /
    "organisations: [{ name: Fier, action: offers shelter }]";
    Name optional "naam" / "name", Shape::Texts,
        "De naam van de organisatie; een lijst als organisaties samen iets doen.",
        "The name of the organisation; a list when organisations act together.";
    Kind optional "soort" / "kind", Shape::Text,
        "Het soort organisatie, zoals specialistische zorg.",
        "The kind of organisation, such as specialist care.";
    Domain optional "domein" / "domain", Shape::Word(&DOMAINS),
        "Het domein van de organisatie: sociaal, zorg of justitie.",
        "The field of the organisation: social, care or justice.";
    Person optional "persoon" / "person", Shape::TextOr(&PERSON),
        "De professional: alleen een (verzonnen) voornaam, of naam, rol of beide.",
        "The professional: only a (made-up) first name, or a name, a role or both.";
    Action optional "actie" / "action", Shape::Text,
        "Wat de organisatie doet.",
        "What the organisation does.";
    Experience optional "ervaring" / "experience", Shape::Text,
        "Hoe de professional het ervaart.",
        "How the professional experiences it.";
    Level optional "niveau" / "level", Shape::Level,
        "Hoe tevreden de professional zelf is.",
        "How satisfied the professional is.";
    ChosenBy optional "gekozen_door" / "chosen_by", Shape::PlainText,
        "Wie deze hulp koos: gezin, professional, samen, opgelegd, of eigen woorden.",
        "Who chose this help: family, professional, together, imposed, or words of your own.";
    Link optional "link" / "link", Shape::Link,
        "Het adres van een pagina met meer hierover: https://…, http://… of mailto:….",
        "The address of a page with more about this: https://…, http://… or mailto:….";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar op is gebaseerd wat de organisatie doet. Zonder dit telt het bewijs van de stap.",
        "What it is based on that the organisation does this. Without it the evidence of the step counts.";
}

record! {
    PERSON, PersonKey: "een persoon" / "a person";
    "persoon: { naam: Sanne, rol: gezinsbegeleider }" /
    "person: { name: Sanne, role: family worker }";
    Name optional "naam" / "name", Shape::Text,
        "Een verzonnen voornaam van de professional.",
        "A made-up first name of the professional.";
    Role optional "rol" / "role", Shape::Text,
        "Wat de professional doet, zoals gezinsbegeleider.",
        "What the professional does, such as family worker.";
}
