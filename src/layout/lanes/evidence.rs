//! What a step is based on, as the last and smallest words of its first card; what an organisation
//! does, of its own.

use crate::language::Language;
use crate::layout::card::Card;
use crate::layout::context::Sheet;
use crate::layout::lanes::links;
use crate::model::{Action, Evidence, EvidenceKind, Link, Part, Step};
use crate::words;

/// The first card of a step with what the step is based on and where to read more at its end, where that
/// is to be drawn; it leads to that page whether the address is drawn or not.
pub(crate) fn with(card: Card, step: &Step, sheet: &Sheet<'_>) -> Card {
    if step.evidence.is_empty() && step.link.is_none() {
        return card;
    }
    let card = with_lines(card, &step.evidence, sheet);
    links::with(card, step.link.iter().chain(sources(&step.evidence, sheet)), sheet)
}

/// The card of an organisation with the evidence of its own and where to read more at its end.
pub(crate) fn with_own(card: Card, action: &Action, sheet: &Sheet<'_>) -> Card {
    let card = with_lines(card, &action.evidence, sheet);
    links::with(card, action.link.iter().chain(sources(&action.evidence, sheet)), sheet)
}

fn with_lines(card: Card, evidence: &[Evidence], sheet: &Sheet<'_>) -> Card {
    if evidence.is_empty() || !sheet.draws(Part::Evidence) {
        return card;
    }
    let lines = evidence_lines(evidence, sheet.language());
    let spoken = words::sentences(lines.iter().cloned());
    card.with_foot(&lines.join("\n"), spoken, sheet.language().into(), sheet)
}

/// Where the sources are to be found: that is said with the sources alone.
pub(crate) fn sources<'a>(
    evidence: &'a [Evidence],
    sheet: &Sheet<'_>,
) -> impl Iterator<Item = &'a Link> {
    let leans = sheet.draws(Part::Evidence);
    evidence.iter().filter(move |_| leans).filter_map(|piece| piece.link.as_ref())
}

/// "Geciteerd: Gezin 3 en Gezin 8", "Afgeleid": each kind once, the strongest first.
pub(crate) fn evidence_lines(evidence: &[Evidence], language: Language) -> Vec<String> {
    let of = |kind: EvidenceKind| {
        let of_kind = || evidence.iter().filter(move |evidence| evidence.kind == kind);
        of_kind().next()?;
        let mut sources: Vec<String> = Vec::new();
        for source in of_kind().filter_map(|evidence| evidence.source.as_ref()) {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        let kind = words::upper_first(kind.name(language));
        if sources.is_empty() {
            return Some(kind);
        }
        Some(format!("{kind}: {}", words::listed(&sources, language)))
    };
    EvidenceKind::ALL.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(kind: EvidenceKind, source: Option<&str>) -> Evidence {
        Evidence { source: source.map(str::to_owned), ..Evidence::unsourced(kind) }
    }

    #[test]
    fn each_kind_is_said_once_with_its_sources_the_strongest_first() {
        let evidence = [
            evidence(EvidenceKind::Inferred, None),
            evidence(EvidenceKind::Quoted, Some("Gezin 1")),
            evidence(EvidenceKind::Quoted, Some("Gezin 3")),
            evidence(EvidenceKind::Quoted, Some("Gezin 1")),
        ];
        let dutch = evidence_lines(&evidence, Language::Dutch);
        assert_eq!(dutch, ["Geciteerd: Gezin 1 en Gezin 3", "Afgeleid"]);
        assert_eq!(evidence_lines(&evidence[..1], Language::English), ["Inferred"]);
    }

    #[test]
    fn nothing_is_said_of_a_step_that_leans_on_nothing() {
        assert!(evidence_lines(&[], Language::Dutch).is_empty());
    }
}
