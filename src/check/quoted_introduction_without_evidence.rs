//! # What it does
//! Finds an introduction that is given as somebody's own words, with `letterlijk: ja` or between
//! typed quotation marks, and that has no evidence, or only evidence that is `afgeleid`: nobody inferred
//! the words that somebody said. A journey that is made up, as its `bron` says, is
//! left alone.
//!
//! # Why
//! Quotation marks promise that somebody said it like this. An introduction that the maker wrote in
//! the first person is a retelling, and is drawn without them.
//!
//! # Example
//! ```yaml
//! verteller:
//!   naam: Inge
//!   introductie: "“Ik ben Inge en ik woon met mijn dochter.”"
//! ```
//!
//! # Instead
//! ```yaml
//! verteller:
//!   naam: Inge
//!   introductie:
//!     tekst: Ik ben Inge en ik woon met mijn dochter.
//!     letterlijk: ja
//!     bewijs: { soort: geciteerd, bron: Gezin 1 }
//! ```
//! or the text without quotation marks, where it is retold.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Evidence, EvidenceKind, Place};

pub(super) const RULE: Rule = Rule {
    name: "quoted-introduction-without-evidence",
    finds: [
        "een introductie die letterlijk heet of tussen aanhalingstekens staat, zonder bewijs of met bewijs dat alleen is afgeleid",
        "an introduction marked as said in these words, or in quotation marks, without evidence or with what is only inferred",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let narrator = look.journey.narrator.as_ref();
    let Some(introduction) = narrator.and_then(|it| it.introduction.as_ref()) else { return };
    let is_quoted = introduction.verbatim || stands_in_quotation_marks(&introduction.text);
    let supports = |piece: &Evidence| piece.kind != EvidenceKind::Inferred;
    if !is_quoted || introduction.evidence.iter().any(supports) || look.journey.is_made_up() {
        return;
    }
    match (introduction.evidence.is_empty(), introduction.verbatim) {
        (false, is_verbatim) => report_inferred(look, is_verbatim),
        (true, true) => report_verbatim(look),
        (true, false) => report_typed(look),
    }
}

/// Whether one pair of quotation marks holds the whole text.
fn stands_in_quotation_marks(text: &str) -> bool {
    let text = text.trim();
    let pairs =
        [("“", "”"), ("„", "”"), ("„", "“"), ("\"", "\""), ("«", "»"), ("‘", "’"), ("'", "'")];
    pairs.iter().any(|(open, close)| {
        let inside = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inside.is_some_and(|inside| !inside.contains(open) || open == close)
    })
}

fn report_inferred(look: &mut Inspection<'_>, is_verbatim: bool) {
    let (message, help) = match look.messages {
        Language::Dutch => {
            let else_out = if is_verbatim { "`letterlijk`" } else { "de aanhalingstekens" };
            (
                "De introductie geeft iemands eigen woorden, maar het bewijs is alleen afgeleid.",
                format!(
                    "Uit wat is afgeleid blijkt niet dat iemand het zo zei. Geef bewijs dat `geciteerd` \
                     is, of laat {else_out} weg."
                ),
            )
        }
        Language::English => {
            let else_out = if is_verbatim { "`verbatim`" } else { "the quotation marks" };
            (
                "The introduction gives somebody's own words, but its evidence is only inferred.",
                format!(
                    "What is inferred does not show that somebody said it like this. Give evidence \
                     that is `quoted`, or leave out {else_out}."
                ),
            )
        }
    };
    look.found(Place::Narrator, message.to_owned(), help);
}

fn report_verbatim(look: &mut Inspection<'_>) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            "De introductie is als letterlijk gemarkeerd, maar heeft geen bewijs.",
            "Geef de introductie `bewijs` met een `bron`. Zijn het uw eigen woorden, laat \
             `letterlijk` dan weg.",
        ),
        Language::English => (
            "The introduction is marked as said in these words, but has no evidence.",
            "Give the introduction `evidence` with a `source`. If the words are your own, leave \
             out `verbatim`.",
        ),
    };
    look.found(Place::Narrator, message.to_owned(), help.to_owned());
}

fn report_typed(look: &mut Inspection<'_>) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            "De introductie staat tussen aanhalingstekens, maar heeft geen bewijs.",
            "Is het zo gezegd? Zet er dan `letterlijk: ja` en `bewijs` bij. Laat anders de \
             aanhalingstekens weg.",
        ),
        Language::English => (
            "The introduction stands in quotation marks, but has no evidence.",
            "Was it said like this? Then add `verbatim: yes` and `evidence`. If not, leave out \
             the quotation marks.",
        ),
    };
    look.found(Place::Narrator, message.to_owned(), help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Evidence, EvidenceKind, Introduction, Journey, Narrator, Place};

    fn findings(introduction: Introduction) -> usize {
        let narrator = Narrator { introduction: Some(introduction), ..Narrator::named("Inge") };
        let journey = Journey { narrator: Some(narrator), ..Journey::new("x") };
        let findings = found(&journey, "quoted-introduction-without-evidence");
        assert!(findings.iter().all(|finding| finding.place == Place::Narrator));
        findings.len()
    }

    #[test]
    fn finds_words_that_are_said_to_be_somebodys_own() {
        let verbatim = Introduction { verbatim: true, ..Introduction::retold("Ik ben Inge.") };
        assert_eq!(findings(verbatim), 1);
        for text in ["“Ik ben Inge.”", "„Ik ben Inge.”", "\"Ik ben Inge.\"", " ‘Ik ben Inge.’ "]
        {
            assert_eq!(findings(Introduction::retold(text)), 1, "{text}");
        }
    }

    #[test]
    fn what_is_inferred_supports_no_literal_words() {
        for (kind, found) in [(EvidenceKind::Inferred, 1), (EvidenceKind::Observed, 0)] {
            let evidence = vec![Evidence::unsourced(kind)];
            let text = "Ik ben Inge.";
            let verbatim = Introduction {
                verbatim: true,
                evidence: evidence.clone(),
                ..Introduction::retold(text)
            };
            assert_eq!(findings(verbatim), found);
            let typed = format!("“{text}”");
            let typed = Introduction { evidence: evidence.clone(), ..Introduction::retold(typed) };
            assert_eq!(findings(typed), found);
            let retold = Introduction { evidence, ..Introduction::retold(text) };
            assert_eq!(findings(retold), 0);
        }
        let verbatim = Introduction {
            verbatim: true,
            evidence: vec![
                Evidence::unsourced(EvidenceKind::Inferred),
                Evidence::quoted("Gezin 1", "Ik ben Inge."),
            ],
            ..Introduction::retold("Ik ben Inge.")
        };
        assert_eq!(findings(verbatim), 0);
    }

    #[test]
    fn is_silent_about_a_retelling_and_about_evidence() {
        for text in ["Ik ben Inge.", "Ik zei: “Nee.”", "“Nee”, zei ik. Hij zei: “Ja.”", "\""]
        {
            assert_eq!(findings(Introduction::retold(text)), 0, "{text}");
        }
        let narrator = Narrator {
            introduction: Some(Introduction::retold("“Ik ben Inge.”")),
            ..Narrator::named("Inge")
        };
        let source = Some("Made-up example".to_owned());
        let made_up = Journey { narrator: Some(narrator), source, ..Journey::new("x") };
        assert_eq!(found(&made_up, "quoted-introduction-without-evidence"), []);
        let evidence = vec![Evidence::quoted("Gezin 1", "Ik ben Inge.")];
        let text = "“Ik ben Inge.”".to_owned();
        assert_eq!(findings(Introduction { text, verbatim: true, evidence, consent: None }), 0);
    }
}
