//! The outermost keys of a file.

use crate::language::Language;
use crate::model::View;
use crate::source::vocabulary::account::ACCOUNT;
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::evidence::CONSENT;
use crate::source::vocabulary::joint::{ADVICE, COMPARISON, EXPERIENCE, PARTY, THEME};
use crate::source::vocabulary::own::OWN_LANE;
use crate::source::vocabulary::people::NARRATOR;
use crate::source::vocabulary::plan::{
    GOAL, INVOLVEMENT, LEAD, OPPORTUNITY, PROBLEM, REFLECTION, SCENARIOS, VALIDATION,
};
use crate::source::vocabulary::record::{Shape, record};
use crate::source::vocabulary::step::{LEVEL_SOURCES, STEP};
use crate::source::vocabulary::table::TABLE;

choices! {
    /// The languages of our own words.
    OUR_WORDS: Language, usual None;
    Language::Dutch => "nl" / "nl",
    Language::English => "en" / "en",
}

choices! {
    /// The ways to draw a journey.
    VIEWS: View, usual None;
    View::Cards => "kaders" / "cards",
    View::Line => "lijn" / "line",
    View::Brief => "beknopt" / "brief",
    View::Curve => "curve" / "curve",
}

record! {
    JOURNEY, JourneyKey: "de klantreis" / "the journey";
    "titel: Klantreis van Inge" / "title: Inge's journey";
    Title required "titel" / "title", Shape::Text,
        "De titel boven de tekening.",
        "The title above the picture.";
    Language optional "taal" / "language", Shape::Language,
        "De taal van de teksten: nl (Nederlands), en (Engels) of een andere, zoals ar (Arabisch). Zonder deze regel volgt de taal uit titel of title; de vaste woorden zijn Nederlands of Engels.",
        "The language of the texts: nl (Dutch), en (English) or another, such as ar (Arabic). Without it, titel means Dutch and title means English; our own words are Dutch or English.";
    OurWords optional "vaste_woorden" / "fixed_words", Shape::Word(&OUR_WORDS),
        "De taal van de woorden die de tekening zelf toevoegt: nl of en. Zonder deze regel volgt die taal uit taal, en anders uit titel of title.",
        "The language of the words that the picture adds: nl or en. Without it, it follows from language, and else from titel or title.";
    Narrator optional "verteller" / "narrator", Shape::TextOr(&NARRATOR),
        "Wie de klantreis vertelt: alleen een naam, of naam, leeftijd en introductie.",
        "Who tells the journey: only a name, or name, age and introduction.";
    Category optional "categorie" / "category", Shape::Texts,
        "Het soort gezin: goede bekenden, overweldigden, onzichtbaren, urgenten, hoopvolle nieuwe starters, of een eigen woord.",
        "The kind of family: old acquaintances, overwhelmed, invisible, urgent, hopeful starters, or a word of your own.";
    FictionalNames optional "fictieve_namen" / "fictional_names", Shape::Texts,
        "Andere namen in het verhaal die verzonnen zijn.",
        "Other names in the story that are made up.";
    PublicNames optional "openbare_namen" / "public_names", Shape::Texts,
        "Namen die iedereen mag weten, zoals van een grote stad of een landelijke organisatie. Komt niet in de tekening.",
        "Names that everybody may know, such as those of a large city or a national organisation. Not drawn.";
    Source optional "bron" / "source", Shape::Text,
        "Waar het verhaal vandaan komt; staat onder de tekening.",
        "Where the story comes from; printed below the picture.";
    RetoldBy optional "naverteld_door" / "retold_by", Shape::Texts,
        "Wie het verhaal uit de bron heeft naverteld, als dat niet de onderzoekers zelf zijn.",
        "Who retold the story from the source, where that is not the researchers themselves.";
    Consent optional "toestemming" / "consent", Shape::TextOr(&CONSENT),
        "Waarvoor de vertellers toestemming gaven, voor het hele bestand. Komt niet in de tekening.",
        "What those who tell it agreed to, for the whole file. Not in the drawing.";
    LevelSource optional "niveau_bron" / "level_source", Shape::Word(&LEVEL_SOURCES),
        "Wie zegt wat de niveaus zijn, voor alle stappen die dat zelf niet zeggen: gezin, onderzoeker of werksessie.",
        "Who says what the levels are, for all steps that do not say so: family, researcher or session.";
    PhaseSource optional "fase_bron" / "phase_source", Shape::Word(&LEVEL_SOURCES),
        "Wie zegt in welke fase de stappen horen, voor alle stappen die dat zelf niet zeggen: gezin, onderzoeker of werksessie.",
        "Who says in which phase the steps are, for all steps that do not say so: family, researcher or session.";
    Account optional "verantwoording" / "account", Shape::Record(&ACCOUNT),
        "Hoe het onderzoek is gedaan: opdrachtgever, uitvoerders, doel, werkwijze, gegevens en beperkingen.",
        "How the study was done: client, researchers, aim, approach, data and limits.";
    Phases optional "fasen" / "phases", Shape::Phases,
        "De fasen van de aanpak: standaard (de zeven fasen), geen, of een eigen lijst.",
        "The phases of the approach: standard (the seven phases), none, or a list of your own.";
    Scale optional "schaal" / "scale", Shape::Scale,
        "De niveaus van tevredenheid, de beste bovenaan: een lijst met namen, of een reeks getallen zoals 1-10.",
        "The levels of satisfaction, best first: a list of names, or a range of numbers such as 1-10.";
    Steps optional "stappen" / "steps", Shape::List(&STEP),
        "De stappen van het verhaal, in de volgorde waarin ze gebeurden.",
        "The steps of the story, in the order in which they happened.";
    Parties optional "partijen" / "parties", Shape::List(&PARTY),
        "De partijen die de klantreis naast elkaar vertellen, elk met eigen stappen; in plaats van stappen.",
        "The parties that tell the journey side by side, each with steps of its own; instead of steps.";
    Lines optional "lijnen" / "lines", Shape::Texts,
        "Wie in het gezin een eigen lijn heeft naast die van de verteller: een of twee namen, zoals Larissa. Een stap met deze naam bij betreft staat op die lijn.",
        "Who in the family has a line of their own beside that of the narrator: one or two names, such as Larissa. A step with this name behind about stands on that line.";
    Themes optional "themas" / "themes", Shape::List(&THEME),
        "Wat werkt en wat niet werkt, over alle fasen heen.",
        "What works and what does not, over all phases.";
    Experiences optional "ervaringen" / "experiences", Shape::List(&EXPERIENCE),
        "Wat per fase goed of slecht gaat, en van wie die ervaring is.",
        "What goes well or badly in each phase, and whose experience it is.";
    Comparisons optional "vergelijkingen" / "comparisons", Shape::List(&COMPARISON),
        "Waar gezin en professional het eens zijn, en waar zij verschillen.",
        "Where family and professional agree, and where they differ.";
    Advice optional "adviezen" / "advice", Shape::List(&ADVICE),
        "Wat er moet gebeuren, volgens wie, en voor wie.",
        "What should be done, according to whom, and for whom.";
    Opportunities optional "kansen" / "opportunities", Shape::List(&OPPORTUNITY),
        "Kansen die in een fase gepakt of gemist werden.",
        "Opportunities that were taken or missed in a phase.";
    Need optional "behoefte" / "need", Shape::Text,
        "Wat het gezin nodig heeft.",
        "What the family needs.";
    Helps optional "wat_helpt" / "what_helps", Shape::Text,
        "Wat het gezin zou helpen.",
        "What would help the family.";
    Film optional "film" / "film", Shape::PlainText,
        "Het adres van een film bij dit verhaal.",
        "The address of a film with this story.";
    Scenario optional "scenario" / "scenario", Shape::Word(&SCENARIOS),
        "Welk van de vier scenario's het is: herhalende vraag, inhalende vraag, verwarrend antwoord of ongepast antwoord.",
        "Which of the four scenarios it is: repeating question, request that catches up, confusing answer or ill-fitting answer.";
    Goals optional "doelen" / "goals", Shape::List(&GOAL),
        "De doelen van het plan: van wie, met welke middelen, en van welke tot welke stap.",
        "The goals of the plan: whose, with what means, and from which step until which.";
    Lead optional "regie" / "lead", Shape::List(&LEAD),
        "Wie wanneer de regie heeft; wat niemand heeft, staat open in de tekening.",
        "Who is in charge, and when; what nobody has is left open in the picture.";
    Expectation optional "verwachting" / "expectation", Shape::Text,
        "Wat vooraf werd verwacht.",
        "What was expected beforehand.";
    Afterwards optional "ervaring_achteraf" / "experience_after", Shape::Text,
        "Hoe het achteraf was.",
        "How it was afterwards.";
    Involved optional "betrokken" / "involved", Shape::List(&INVOLVEMENT),
        "Wie wanneer betrokken is, als dat anders is dan de organisaties bij de stappen zeggen.",
        "Who is involved and when, where that differs from what the organisations with the steps say.";
    Problems optional "problemen" / "problems", Shape::List(&PROBLEM),
        "Wat er op het gezin drukt, in welk leefdomein, hoe zwaar en wanneer.",
        "What weighs on the family, in which part of life, how heavily and when.";
    Reflections optional "reflecties" / "reflections", Shape::List(&REFLECTION),
        "Wat professionals achteraf over een stap of fase zeiden.",
        "What professionals said afterwards about a step or phase.";
    Tables optional "tafels" / "tables", Shape::List(&TABLE),
        "Wat er aan ronde tafels, leertafels en in een fishbowl is gezegd.",
        "What was said at round tables, learning tables and in a fishbowl.";
    Validation optional "validatie" / "validation", Shape::OneOrMore(&VALIDATION),
        "Hoeveel professionals de klantreis als geheel herkenden, aanvulden of betwistten.",
        "How many professionals recognised the journey as a whole, added to it or disputed it.";
    OwnLanes optional "eigen_banen" / "own_lanes", Shape::TextsOr(&OWN_LANE),
        "Banen die u zelf toevoegt, zoals Kanaal, Systeem of Wachttijd: alleen een naam, of naam, soort en uitleg.",
        "Lanes that you add yourself, such as Channel, System or Waiting time: only a name, or name, kind and about.";
    Lanes optional "banen" / "lanes", Shape::Texts,
        "Wat er wordt getekend, van boven naar beneden: gebeurtenissen, emoties, gedachten, organisaties, kansen, problemen, doelen, regie, betrokkenen, verschillen, ervaringen, reflecties, citaten, verwachtingen, themas, themagroepen, vergelijkingen, adviezen, tafels, onderzoek, bewijs, links, keerpunten, of de naam van een eigen baan.",
        "What is drawn, from top to bottom: events, emotions, thoughts, organisations, opportunities, problems, goals, lead, involved, differences, experiences, reflections, quotes, expectations, themes, theme-groups, comparisons, advice, tables, study, evidence, links, turning-points, or the name of a lane of your own.";
    View optional "beeld" / "view", Shape::Word(&VIEWS),
        "Hoe de klantreis wordt getekend: kaders (kaders op hun hoogte), lijn (de lijn met kaders ernaast), beknopt (lijn met nummers en het verhaal als lijst) of curve (alleen de lijn).",
        "How the journey is drawn: cards (cards at their heights), line (the line with cards beside it), brief (line with numbers and the story as a list) or curve (the line alone).";
}

/// A journey has at least one of these: there is nothing to draw without.
pub(crate) const DRAWN: [JourneyKey; 7] = [
    JourneyKey::Steps,
    JourneyKey::Parties,
    JourneyKey::Themes,
    JourneyKey::Experiences,
    JourneyKey::Comparisons,
    JourneyKey::Advice,
    JourneyKey::Tables,
];
