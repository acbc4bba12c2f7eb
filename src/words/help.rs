//! The words for how help began, who chose it, from which domain it came, and what it did.

use crate::journey::Pass;
use crate::language::Language;
use crate::model::{Chooser, Domain, Entry, Journey, Sign, Success};
use crate::words::phrasing::{SEPARATOR, count, upper_first};

/// "Sociaal domein": as it stands on a card and in the legend.
pub(crate) fn domain(domain: Domain, language: Language) -> String {
    upper_first(domain.name(language))
}

/// "Sociaal domein: 3 organisaties, 5 acties." for each domain, and last for those without one.
pub(crate) fn domain_counts(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let ([organisation, action], none) = language.pick(
        ([["organisatie", "organisaties"], ["actie", "acties"]], "Zonder domein"),
        ([["organisation", "organisations"], ["action", "actions"]], "Without a domain"),
    );
    let line = |it: crate::journey::DomainCount| {
        let name = it.domain.map_or_else(|| none.to_owned(), |it| domain(it, language));
        let (organisations, actions) =
            (count(it.organisations, organisation), count(it.actions, action));
        format!("{name}: {organisations}, {actions}.")
    };
    journey.domain_counts().into_iter().map(line).collect()
}

/// "Gekozen door het gezin".
pub(crate) fn chosen(chooser: &Chooser, language: Language) -> String {
    let (dutch, english) = match chooser {
        Chooser::Family => ("Gekozen door het gezin", "Chosen by the family"),
        Chooser::Professional => ("Gekozen door de professional", "Chosen by the professional"),
        Chooser::Together => ("Samen gekozen", "Chosen together"),
        Chooser::Imposed => ("Opgelegd", "Imposed"),
        Chooser::Own(words) => {
            return format!("{} {words}", language.pick("Gekozen door", "Chosen by"));
        }
    };
    language.pick(dutch, english).to_owned()
}

/// "Gekozen door het gezin: 2 acties.", and last of how many nobody says it.
pub(crate) fn choice_counts(journey: &Journey) -> Vec<String> {
    let language = journey.language;
    let (action, none) =
        language.pick((["actie", "acties"], "Niet gezegd"), (["action", "actions"], "Not said"));
    let line = |it: crate::journey::ChoiceCount| {
        let who = it.chooser.as_ref().map_or_else(|| none.to_owned(), |it| chosen(it, language));
        format!("{who}: {}.", count(it.actions, action))
    };
    journey.choice_counts().into_iter().map(line).collect()
}

/// "op eigen vraag, later in gedwongen kader": how the family came into the phase of a pass.
pub(crate) fn entry(pass: &Pass, journey: &Journey) -> Option<String> {
    let names: Vec<&str> =
        journey.entries(pass).into_iter().map(|it| Entry::name(it, journey.language)).collect();
    (!names.is_empty()).then(|| names.join(", later "))
}

/// "2e ronde · in gedwongen kader": the same behind what else stands with the name of a phase.
pub(crate) fn with_entry(note: String, entry: Option<String>) -> String {
    match entry {
        Some(entry) if note.is_empty() => entry,
        Some(entry) => [&note, SEPARATOR, &entry].concat(),
        None => note,
    }
}

/// "Het gezin kwam hier op eigen vraag."
pub(crate) fn entry_sentence(pass: &Pass, journey: &Journey) -> Option<String> {
    let came = journey.language.pick("Het gezin kwam hier", "The family came here");
    entry(pass, journey).map(|entry| format!("{came} {entry}."))
}

/// What stands beside the sign of something that helped or cost energy.
pub(crate) const fn effect(sign: Sign, language: Language) -> &'static str {
    match sign {
        Sign::Plus => language.pick("Hielp", "Helped"),
        Sign::Minus => language.pick("Kostte energie", "Cost energy"),
    }
}

/// "Rust", "Geen vertrouwen": what is said of success, each with its sign.
pub(crate) fn success(success: &Success, language: Language) -> Vec<(Sign, &'static str)> {
    let rest = language.pick(["Rust", "Geen rust"], ["Rest", "No rest"]);
    let trust = language.pick(["Vertrouwen", "Geen vertrouwen"], ["Trust", "No trust"]);
    let said = |is_there: Option<bool>, [there, missing]: [&'static str; 2]| {
        let (plus, minus) = ((Sign::Plus, there), (Sign::Minus, missing));
        is_there.map(|is_there| if is_there { plus } else { minus })
    };
    [said(success.rest, rest), said(success.trust, trust)].into_iter().flatten().collect()
}
