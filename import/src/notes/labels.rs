//! Words before a colon that say what a line is, instead of a sign: "Emotie: bang", "Tijd: in mei".

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Event,
    Emotion,
    Thought,
    Quote,
    Time,
    Organisation,
    /// What the organisation does that was named above.
    Deed,
    Level,
    Remark,
}

const LABELS: [(Label, &[&str]); 9] = [
    (Label::Event, &["gebeurtenis", "wat gebeurt er", "wat gebeurde er", "event", "what happens"]),
    (
        Label::Emotion,
        &[
            "emotie",
            "emoties",
            "gevoel",
            "gevoelens",
            "voelt",
            "voelt zich",
            "voelde",
            "voel",
            "emotion",
            "emotions",
            "feeling",
            "feelings",
            "feels",
            "felt",
        ],
    ),
    (
        Label::Thought,
        &[
            "gedachte",
            "gedachten",
            "denkt",
            "dacht",
            "denk",
            "gedacht",
            "thought",
            "thoughts",
            "thinks",
        ],
    ),
    (
        Label::Quote,
        &[
            "citaat",
            "citaten",
            "quote",
            "quotes",
            "letterlijk",
            "uitspraak",
            "quotation",
            "literally",
        ],
    ),
    (Label::Time, &["tijd", "tijdstip", "wanneer", "moment", "datum", "time", "when", "date"]),
    (
        Label::Organisation,
        &["organisatie", "organisaties", "instantie", "instanties", "organisation", "organization"],
    ),
    (Label::Deed, &["actie", "acties", "action", "actions"]),
    (Label::Level, &["niveau", "level", "tevredenheid", "satisfaction"]),
    (Label::Remark, &["opmerking", "opmerkingen", "notitie", "observatie", "remark", "remarks"]),
];

/// What a line is of which this word, in small letters, stands before the colon.
pub(crate) fn label(word: &str) -> Option<Label> {
    LABELS.iter().find(|(_, words)| words.contains(&word)).map(|(label, _)| *label)
}
