//! The keys of what a step leans on, and of what somebody agreed to.

use crate::model::EvidenceKind;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::record::{Shape, record};

choices! {
    /// How directly a source speaks.
    EVIDENCE_KINDS: EvidenceKind, usual None;
    EvidenceKind::Quoted => "geciteerd" / "quoted",
    EvidenceKind::Observed => "waargenomen" / "observed",
    EvidenceKind::Retold => "naverteld" / "retold",
    EvidenceKind::Inferred => "afgeleid" / "inferred",
}

record! {
    EVIDENCE, EvidenceKey: "een bewijs" / "a piece of evidence";
    "bewijs: { soort: geciteerd, bron: Gezin 1 }" / "evidence: { kind: quoted, source: Family 1 }";
    Kind required "soort" / "kind", Shape::Word(&EVIDENCE_KINDS),
        "Hoe direct de bron het zegt: geciteerd (in deze woorden), waargenomen (door u gezien of gehoord), naverteld (in andere woorden, uit een verslag) of afgeleid (een aanname).",
        "How directly the source says it: quoted (in these words), observed (seen or heard by you), retold (in other words, from a report) or inferred (an assumption).";
    Source optional "bron" / "source", Shape::Text,
        "Waar het staat of wie het zei, zoals Gezin 1.",
        "Where it stands or who said it, such as Family 1.";
    Quote optional "citaat" / "quote", Shape::Text,
        "De letterlijke woorden.",
        "The exact words.";
    Note optional "toelichting" / "note", Shape::Text,
        "Wat een lezer van het bewijs moet weten.",
        "What a reader of the evidence should know.";
    Link optional "link" / "link", Shape::Link,
        "Het adres waar de bron te lezen is: https://…, http://… of mailto:….",
        "The address where the source can be read: https://…, http://… or mailto:….";
    Consent optional "toestemming" / "consent", Shape::TextOr(&CONSENT),
        "Waarvoor toestemming is gegeven door wie dit zei. Komt niet in de tekening.",
        "What was agreed to by whoever said this. Not in the drawing.";
}

record! {
    CONSENT, ConsentKey: "een toestemming" / "a consent";
    "toestemming: { wie: de verteller, waarvoor: publicatie in het rapport, wanneer: mei 2026, naam: verzonnen }" /
    "consent: { who: the narrator, for_what: publication in the report, when: May 2026, name: made up }";
    Who optional "wie" / "who", Shape::Text,
        "Wie toestemming gaf.",
        "Who agreed.";
    ForWhat optional "waarvoor" / "for_what", Shape::Text,
        "Waarvoor, zoals publicatie in het rapport.",
        "To what, such as publication in the report.";
    When optional "wanneer" / "when", Shape::Text,
        "Wanneer, zoals mei 2026.",
        "When, such as May 2026.";
    Name optional "naam" / "name", Shape::Text,
        "Onder welke naam: de eigen naam of een verzonnen naam.",
        "Under which name: their own or a made-up one.";
}
