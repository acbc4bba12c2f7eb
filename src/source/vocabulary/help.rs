//! The keys of how help began and what it did: request or compulsion, what helped, and success.

use crate::model::Entry;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::evidence::EVIDENCE;
use crate::source::vocabulary::record::{Shape, record};

choices! {
    /// The two ways into the second phase.
    ENTRIES: Entry, usual None;
    Entry::Request => "vraag" / "request",
    Entry::Compulsion => "gedwongen" / "compulsion",
}

record! {
    EFFECT, EffectKey: "wat hielp of energie kostte" / "what helped or cost energy";
    "hielp: { tekst: Zij luisterde, bewijs: { soort: geciteerd, bron: Gezin 1 } }" /
    "helped: { text: She listened, evidence: { kind: quoted, source: Family 1 } }";
    Text required "tekst" / "text", Shape::Text,
        "Wat hielp of energie kostte, in een paar woorden.",
        "What helped or cost energy, in a few words.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar het op is gebaseerd. Zonder dit telt het bewijs van de stap.",
        "What it is based on. Without it the evidence of the step counts.";
}

record! {
    SUCCESS, SuccessKey: "een succes" / "a success";
    "succes: { rust: ja, vertrouwen: nee, tekst: Ik slaap weer }" /
    "success: { rest: yes, trust: no, text: I sleep again }";
    Rest optional "rust" / "rest", Shape::YesNo,
        "Of er rust was: ja of nee. Zonder deze regel zegt niemand het.",
        "Whether there was rest: yes or no. Without it nobody says.";
    Trust optional "vertrouwen" / "trust", Shape::YesNo,
        "Of er vertrouwen was in wat komt: ja of nee. Zonder deze regel zegt niemand het.",
        "Whether there was trust in what comes: yes or no. Without it nobody says.";
    Text optional "tekst" / "text", Shape::Text,
        "Hoe dat was, in een paar woorden.",
        "How that was, in a few words.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar het op is gebaseerd. Zonder dit telt het bewijs van de stap.",
        "What it is based on. Without it the evidence of the step counts.";
}
