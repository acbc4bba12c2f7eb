//! The keys of the journey's own lanes, and of what stands in them.

use crate::model::OwnLaneKind;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::record::{Key, Shape, Words, record};

choices! {
    /// How the values of a lane are drawn.
    OWN_LANE_KINDS: OwnLaneKind, usual Some(OwnLaneKind::Tags);
    OwnLaneKind::Cards => "kaartjes" / "cards",
    OwnLaneKind::Tags => "labels" / "tags",
    OwnLaneKind::Bars => "balken" / "bars",
}

record! {
    OWN_LANE, OwnLaneKey: "een eigen baan" / "an own lane";
    "eigen_banen: [Kanaal, { naam: Wachttijd, soort: balken }]" /
    "own_lanes: [Channel, { name: Waiting time, kind: bars }]";
    Name required "naam" / "name", Shape::PlainText,
        "Hoe de baan heet; bij stappen staat onder die naam wat erin komt.",
        "What the lane is called; with steps, what stands in it is written under that name.";
    Kind optional "soort" / "kind", Shape::Word(&OWN_LANE_KINDS),
        "Hoe de baan eruitziet: kaartjes, labels of balken. Zonder deze regel zijn het labels.",
        "What the lane looks like: cards, tags or bars. Without it, tags.";
    About optional "uitleg" / "about", Shape::Text,
        "Wat er in de baan staat, in een zin; komt in de legenda.",
        "What stands in the lane, in a sentence; printed in the legend.";
}

record! {
    OWN_VALUE, OwnValueKey: "een waarde in een eigen baan" / "a value in an own lane";
    "eigen: { Wachttijd: { tekst: 8 weken, tot: 5 } }" /
    "own: { Waiting time: { text: 8 weeks, until: 5 } }";
    Text required "tekst" / "text", Shape::Text,
        "Wat er in de baan komt te staan.",
        "What stands in the lane.";
    Until optional "tot" / "until", Shape::PlainText,
        "De laatste stap waarvoor het geldt: het nummer of de naam van een stap. Alleen in een baan met balken.",
        "The last step that it holds for: the number or the name of a step. Only in a lane of bars.";
    Language optional "taal" / "language", Shape::Language,
        "De taal van deze tekst, als die een andere is dan die van het bestand.",
        "The language of this text, where it is not that of the file.";
}

/// What stands behind the name of a lane, which is no key of its own.
pub(crate) static IN_OWN_LANE: Key = Key {
    word: Words::new("eigen", "own"),
    about: Words::new("Wat er in de baan komt te staan.", "What stands in the lane."),
    shape: Shape::TextsOr(&OWN_VALUE),
    required: false,
};
