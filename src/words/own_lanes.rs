//! The words for the lanes that a journey makes for itself.

use crate::language::Language;
use crate::model::Phase;

/// "Kanaal: telefoon".
pub(crate) fn in_own_lane(lane: &str, text: &str) -> String {
    format!("{lane}: {text}")
}

/// "Fase 2 Aanvraag": the phase whose value stands in a lane.
pub(crate) fn phase_label(phase: &Phase, language: Language) -> String {
    format!("{} {} {}", language.pick("Fase", "Phase"), phase.id, phase.label)
}
