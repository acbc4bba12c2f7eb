//! The keys of a step, and of its feelings and time.

use crate::model::{LevelSource, Order};
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::evidence::EVIDENCE;
use crate::source::vocabulary::help::{EFFECT, ENTRIES, SUCCESS};
use crate::source::vocabulary::own::OWN_VALUE;
use crate::source::vocabulary::people::ACTION;
use crate::source::vocabulary::phase::VISIT;
use crate::source::vocabulary::plan::{OPPORTUNITY, VALIDATION};
use crate::source::vocabulary::record::{Key, Shape, Words, record};

choices! {
    /// Who can say what a level or a phase is.
    LEVEL_SOURCES: LevelSource, usual None;
    LevelSource::Family => "gezin" / "family",
    LevelSource::Researcher => "onderzoeker" / "researcher",
    LevelSource::Session => "werksessie" / "session",
}

choices! {
    /// How certain the order of steps is.
    ORDERS: Order, usual Some(Order::Certain);
    Order::Certain => "zeker" / "certain",
    Order::Uncertain => "onzeker" / "uncertain",
}

/// Stands where a level of somebody is not known.
pub(crate) const UNKNOWN_LEVEL: Words = Words::new("onbekend", "unknown");

/// A level on the line of somebody, which that name stands for.
pub(crate) static ON_LINE: Key = Key {
    word: Words::new("lijn", "line"),
    about: Words::new("Het niveau op deze lijn.", "The level on this line."),
    shape: Shape::Level,
    required: false,
};

record! {
    STEP, StepKey: "een stap" / "a step";
    "- gebeurtenis: Ik vraag om hulp" / "- event: I ask for help";
    Phase optional "fase" / "phase", Shape::PhaseId,
        "De fase waarin de stap hoort, zoals 1 of 7a. Zonder deze regel blijft de stap in de fase van de stap ervoor.",
        "The phase the step is in, such as 1 or 7a. Without it the step stays in the phase of the step before.";
    Round optional "ronde" / "round", Shape::Number { low: 1, high: 999 },
        "De hoeveelste keer het gezin in deze fase is.",
        "How many times the family has been in this phase.";
    ReturnReason optional "reden_terug" / "return_reason", Shape::Text,
        "Waarom het gezin terug is in deze fase, in een paar woorden; bij de eerste stap van de nieuwe ronde.",
        "Why the family is back in this phase, in a few words; at the first step of the new round.";
    PhaseSource optional "fase_bron" / "phase_source", Shape::Word(&LEVEL_SOURCES),
        "Wie zegt dat de stap in deze fase hoort: gezin, onderzoeker of werksessie.",
        "Who says that the step belongs in this phase: family, researcher or session.";
    Entry optional "ingang" / "entry", Shape::Word(&ENTRIES),
        "Hoe het gezin in deze fase kwam: vraag (zelf om hulp gevraagd) of gedwongen (gedwongen kader).",
        "How the family came into this phase: request (they asked for help) or compulsion.";
    Analysis optional "analyse" / "analysis", Shape::PhaseOr(&VISIT),
        "De fase met elk mislukt traject apart, als die anders is dan de getekende fase.",
        "The phase by a strict reading, where it differs from the drawn phase.";
    Event optional "gebeurtenis" / "event", Shape::Text,
        "Wat er in het gezin gebeurt en hoe de verteller dat ervaart (rood kader).",
        "What happens in the family and how the narrator experiences it (red card).";
    Level optional "niveau" / "level", Shape::Level,
        "Hoe tevreden de verteller is: tevreden, neutraal, ontevreden, wanhoop, of ertussenin zoals neutraal-ontevreden.",
        "How satisfied the narrator is: satisfied, neutral, dissatisfied, despair, or halfway such as neutral-dissatisfied.";
    Levels optional "niveaus" / "levels", Shape::OnLines,
        "Waar de stap op de lijnen van anderen staat, zoals { Larissa: wanhoop }; onbekend als niemand dat weet.",
        "Where the step stands on the lines of others, such as { Larissa: despair }; unknown where nobody knows.";
    LevelSource optional "niveau_bron" / "level_source", Shape::Word(&LEVEL_SOURCES),
        "Wie zegt dat het niveau zo is: gezin, onderzoeker of werksessie.",
        "Who says that the level is so: family, researcher or session.";
    Emotion optional "emotie" / "emotion", Shape::TextOr(&FEELING),
        "Wat de verteller voelt.",
        "What the narrator feels.";
    Thought optional "gedachte" / "thought", Shape::TextOr(&FEELING),
        "Wat de verteller denkt.",
        "What the narrator thinks.";
    Organisations optional "organisaties" / "organisations", Shape::TextsOr(&ACTION),
        "Welke organisaties betrokken zijn: alleen de naam, of ook wat zij doen.",
        "Which organisations are involved: only the name, or also what they do.";
    Helped optional "hielp" / "helped", Shape::TextsOr(&EFFECT),
        "Wat hielp: een tekst, of een lijst met teksten.",
        "What helped: a text, or a list of texts.";
    CostEnergy optional "kostte_energie" / "cost_energy", Shape::TextsOr(&EFFECT),
        "Wat nutteloos was of energie kostte: een tekst, of een lijst met teksten.",
        "What was useless or cost energy: a text, or a list of texts.";
    Success optional "succes" / "success", Shape::Record(&SUCCESS),
        "Of er rust en vertrouwen was. Een probleem hoeft daarvoor niet te zijn opgelost.",
        "Whether there was rest and trust. A problem need not be solved for that.";
    Own optional "eigen" / "own", Shape::InLanes(&OWN_VALUE),
        "Wat er in de eigen banen komt: de naam van een baan met een tekst, of een lijst met teksten.",
        "What stands in your own lanes: the name of a lane with a text, or a list of texts.";
    About optional "betreft" / "about", Shape::Texts,
        "Over wie de stap gaat, als dat niet de verteller is.",
        "Whom the step is about, where that is not the narrator.";
    Time optional "tijd" / "time", Shape::TextOr(&TIME),
        "Wanneer het gebeurt, in woorden, zoals drie weken later.",
        "When it happens, in words, such as three weeks later.";
    Order optional "volgorde" / "order", Shape::Word(&ORDERS),
        "Of zeker is dat de stap na de vorige komt: zeker of onzeker.",
        "Whether the step certainly comes after the one before: certain or uncertain.";
    Evidence optional "bewijs" / "evidence", Shape::OneOrMore(&EVIDENCE),
        "Waar de stap op is gebaseerd: een citaat, een waarneming, iets wat is naverteld, of een afleiding.",
        "What the step is based on: a quote, an observation, something retold, or an inference.";
    Link optional "link" / "link", Shape::Link,
        "Het adres van een pagina met meer over deze stap: https://…, http://… of mailto:….",
        "The address of a page with more about this step: https://…, http://… or mailto:….";
    Name optional "naam" / "name", Shape::PlainText,
        "De naam waarmee andere delen van het bestand naar de stap verwijzen.",
        "The name by which other parts of the file refer to the step.";
    Opportunities optional "kansen" / "opportunities", Shape::OneOrMore(&OPPORTUNITY),
        "Kansen die bij deze stap gepakt of gemist werden.",
        "Opportunities that were taken or missed at this step.";
    Decisive optional "beslismoment" / "decisive", Shape::YesNo,
        "Of deze stap besliste hoe het verderging: ja of nee.",
        "Whether this step decided how things went on: yes or no.";
    Validation optional "validatie" / "validation", Shape::OneOrMore(&VALIDATION),
        "Hoeveel professionals de stap herkenden, aanvulden of betwistten: allen samen, of een lijst per rol, soort gezin of bijeenkomst.",
        "How many professionals recognised the step, added to it or disputed it: all together, or a list by role, kind of family or meeting.";
    Note optional "notitie" / "note", Shape::Texts,
        "Wat u als trainer bij deze stap wilt onthouden. Komt niet in de tekening.",
        "What you as a trainer want to remember at this step. Not in the drawing.";
    Question optional "vraag" / "question", Shape::Texts,
        "Wat u de groep bij deze stap vraagt. Komt niet in de tekening.",
        "What you ask the group at this step. Not in the drawing.";
}

record! {
    FEELING, FeelingKey: "een emotie of gedachte" / "an emotion or thought";
    "emotie: { tekst: Ik ben bang, niveau: wanhoop }" /
    "emotion: { text: I am afraid, level: despair }";
    Text required "tekst" / "text", Shape::Text,
        "De woorden van de verteller.",
        "The narrator's words.";
    Level optional "niveau" / "level", Shape::Level,
        "Hoe tevreden de verteller is op dit moment.",
        "How satisfied the narrator is at this moment.";
    Language optional "taal" / "language", Shape::Language,
        "De taal van deze woorden, als die een andere is dan die van het bestand.",
        "The language of these words, where it is not that of the file.";
}

record! {
    TIME, TimeKey: "een tijd" / "a time";
    "tijd: { tekst: drie weken later, duur: 3 weken }" /
    "time: { text: three weeks later, duration: 3 weeks }";
    Text required "tekst" / "text", Shape::Text,
        "De tijd in woorden, zoals die in de tekening komt.",
        "The time in words, as shown in the drawing.";
    Duration optional "duur" / "duration", Shape::Duration,
        "De duur als getal met dagen, weken, maanden of jaar.",
        "The length as a number of days, weeks, months or years.";
    Age optional "leeftijd" / "age", Shape::Number { low: 0, high: 130 },
        "Hoe oud de persoon om wie het gaat toen was.",
        "How old the person concerned was then.";
}
