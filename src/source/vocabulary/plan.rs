//! The keys of opportunities, goals, leads, those involved, problems and reflections.

use crate::model::{GoalStatus, Scenario, Weight};
use crate::source::vocabulary::choice::choices;
use crate::source::vocabulary::record::{Shape, record};

choices! {
    /// What became of a goal.
    STATUSES: GoalStatus, usual Some(GoalStatus::Open);
    GoalStatus::Open => "open" / "open",
    GoalStatus::Busy => "bezig" / "busy",
    GoalStatus::Reached => "bereikt" / "reached",
    GoalStatus::Dropped => "losgelaten" / "dropped",
}

choices! {
    /// How heavy a problem is.
    WEIGHTS: Weight, usual Some(Weight::Moderate);
    Weight::Light => "licht" / "light",
    Weight::Moderate => "matig" / "moderate",
    Weight::Heavy => "zwaar" / "heavy",
}

choices! {
    /// The four scenarios.
    SCENARIOS: Scenario, usual None;
    Scenario::Repeating => "herhalende vraag" / "repeating question",
    Scenario::Overtaking => "inhalende vraag" / "request that catches up",
    Scenario::Confusing => "verwarrend antwoord" / "confusing answer",
    Scenario::Unfitting => "ongepast antwoord" / "ill-fitting answer",
}

record! {
    OPPORTUNITY, OpportunityKey: "een kans" / "an opportunity";
    "kansen: { tekst: De school belt, gemist: ja }" /
    "opportunities: { text: The school calls, missed: yes }";
    Text required "tekst" / "text", Shape::Text,
        "De kans in een paar woorden.",
        "The opportunity in a few words.";
    Missed optional "gemist" / "missed", Shape::YesNo,
        "Of de kans gemist is: ja of nee.",
        "Whether the opportunity was missed: yes or no.";
    Phase optional "fase" / "phase", Shape::PhaseId,
        "De fase waar de kans in ligt, als de kans niet bij een stap staat.",
        "The phase the opportunity lies in, where it does not stand with a step.";
}

record! {
    VALIDATION, ValidationKey: "een validatie" / "a validation";
    "validatie: { herkend: 5, betwist: 1 }" / "validation: { recognised: 5, disputed: 1 }";
    Who optional "wie" / "who", Shape::Text,
        "In welke rol, zoals wijkagent; zonder deze regel allen samen.",
        "In what role, such as police officer; without it all of them together.";
    Category optional "categorie" / "category", Shape::PlainText,
        "Voor welk soort gezin, als dat verschilt: goede bekenden, overweldigden, onzichtbaren, urgenten, hoopvolle nieuwe starters, of een eigen woord.",
        "For what kind of family, where that differs: old acquaintances, overwhelmed, invisible, urgent, hopeful starters, or a word of your own.";
    Session optional "sessie" / "session", Shape::Text,
        "In welke bijeenkomst: de naam van een tafel of van een gegevensbron, zoals dossieranalyse.",
        "In which meeting: the name of a table or of a data source, such as file analysis.";
    Recognised optional "herkend" / "recognised", Shape::Number { low: 0, high: 1_000_000 },
        "Hoeveel professionals het herkenden.",
        "How many professionals recognised it.";
    Added optional "aangevuld" / "added", Shape::Number { low: 0, high: 1_000_000 },
        "Hoeveel professionals er iets aan toevoegden.",
        "How many professionals added to it.";
    Disputed optional "betwist" / "disputed", Shape::Number { low: 0, high: 1_000_000 },
        "Hoeveel professionals het betwistten.",
        "How many professionals disputed it.";
}

record! {
    GOAL, GoalKey: "een doel" / "a goal";
    "- { tekst: Een avond zonder ruzie, van: gezin, tot: 6 }" /
    "- { text: An evening without a quarrel, of: family, until: 6 }";
    Text required "tekst" / "text", Shape::Text,
        "Het doel in een paar woorden.",
        "The goal in a few words.";
    Of required "van" / "of", Shape::Texts,
        "Van wie het doel is: gezin, professional, beide of de naam van een partij.",
        "Whose goal it is: family, professional, both or the name of a party.";
    Means optional "middelen" / "means", Shape::Text,
        "Waarmee het doel bereikt moet worden.",
        "With what the goal is to be reached.";
    Who optional "wie" / "who", Shape::Text,
        "Wie eraan werkt.",
        "Who works on it.";
    Status optional "status" / "status", Shape::Word(&STATUSES),
        "Wat ervan werd: open, bezig, bereikt of losgelaten.",
        "What became of it: open, busy, reached or dropped.";
    From optional "vanaf" / "from", Shape::PlainText,
        "De eerste stap: het nummer of de naam van een stap. Zonder deze regel de eerste van het verhaal.",
        "The first step: the number or the name of a step. Without it the first of the story.";
    Until optional "tot" / "until", Shape::PlainText,
        "De laatste stap: het nummer of de naam van een stap. Zonder deze regel de laatste van het verhaal.",
        "The last step: the number or the name of a step. Without it the last of the story.";
}

record! {
    LEAD, LeadKey: "een regie" / "a lead";
    "- { wie: Wijkteam, vanaf: 3, tot: 6 }" / "- { who: Neighbourhood team, from: 3, until: 6 }";
    Who required "wie" / "who", Shape::Text,
        "Wie de regie heeft.",
        "Who is in charge.";
    From optional "vanaf" / "from", Shape::PlainText,
        "De eerste stap: het nummer of de naam van een stap.",
        "The first step: the number or the name of a step.";
    Until optional "tot" / "until", Shape::PlainText,
        "De laatste stap: het nummer of de naam van een stap.",
        "The last step: the number or the name of a step.";
}

record! {
    INVOLVEMENT, InvolvementKey: "een betrokkene" / "somebody involved";
    "- { organisatie: Wijkteam, persoon: Lisanne, vanaf: 4 }" /
    "- { organisation: Neighbourhood team, person: Lisanne, from: 4 }";
    Organisation required "organisatie" / "organisation", Shape::Text,
        "De organisatie.",
        "The organisation.";
    Person optional "persoon" / "person", Shape::Text,
        "De (verzonnen) voornaam van wie er komt.",
        "The (made-up) first name of who comes.";
    From optional "vanaf" / "from", Shape::PlainText,
        "De eerste stap: het nummer of de naam van een stap.",
        "The first step: the number or the name of a step.";
    Until optional "tot" / "until", Shape::PlainText,
        "De laatste stap: het nummer of de naam van een stap.",
        "The last step: the number or the name of a step.";
}

record! {
    PROBLEM, ProblemKey: "een probleem" / "a problem";
    "- { domein: geld, tekst: Schulden, zwaarte: zwaar, tot: 5 }" /
    "- { domain: money, text: Debts, weight: heavy, until: 5 }";
    Domain required "domein" / "domain", Shape::PlainText,
        "Het leefdomein: opvoeding, school, geld, wonen, veiligheid, gezondheid, relaties, justitie of een eigen woord.",
        "The part of life: parenting, school, money, housing, safety, health, relations, justice or a word of your own.";
    Text required "tekst" / "text", Shape::Text,
        "Het probleem in een paar woorden.",
        "The problem in a few words.";
    Of optional "van" / "of", Shape::Texts,
        "Van wie het probleem is: de naam van een partij, gezin, professional of beide.",
        "Whose problem it is: the name of a party, family, professional or both.";
    Weight optional "zwaarte" / "weight", Shape::Word(&WEIGHTS),
        "Hoe zwaar het probleem is: licht, matig of zwaar.",
        "How heavy the problem is: light, moderate or heavy.";
    From optional "vanaf" / "from", Shape::PlainText,
        "De eerste stap: het nummer of de naam van een stap.",
        "The first step: the number or the name of a step.";
    Until optional "tot" / "until", Shape::PlainText,
        "De laatste stap: het nummer of de naam van een stap.",
        "The last step: the number or the name of a step.";
}

record! {
    REFLECTION, ReflectionKey: "een reflectie" / "a reflection";
    "- { stap: 4, rol: wijkteam, knelpunt: Niemand nam de regie }" /
    "- { step: 4, role: team, bottleneck: Nobody took the lead }";
    Step optional "stap" / "step", Shape::PlainText,
        "De stap waar de reflectie bij hoort: het nummer of de naam.",
        "The step the reflection belongs to: its number or name.";
    Phase optional "fase" / "phase", Shape::PhaseId,
        "De fase waar de reflectie bij hoort, als zij niet bij één stap hoort.",
        "The phase the reflection belongs to, where it belongs to no single step.";
    Of optional "van" / "of", Shape::Texts,
        "Over wiens verhaal het gaat: de naam van een partij, gezin, professional of beide.",
        "Whose story it is about: the name of a party, family, professional or both.";
    Role optional "rol" / "role", Shape::Text,
        "In welke rol iemand dit zegt.",
        "In what role somebody says this.";
    Bottleneck optional "knelpunt" / "bottleneck", Shape::Text,
        "Wat er misging.",
        "What went wrong.";
    Cause optional "oorzaak" / "cause", Shape::Text,
        "Hoe dat kwam.",
        "Why that was so.";
    Lesson optional "les" / "lesson", Shape::Text,
        "Wat ervan te leren is.",
        "What is to be learnt from it.";
    Beyond optional "breder" / "beyond", Shape::YesNo,
        "Of dit ook geldt buiten deze casus: ja of nee.",
        "Whether this holds beyond this case: yes or no.";
    Session optional "sessie" / "session", Shape::Text,
        "In welke bijeenkomst dit is gezegd: de naam van een tafel.",
        "In which meeting this was said: the name of a table.";
}
