//! The words for phases, and for the rounds in which a journey passes through them.

use std::collections::BTreeSet;

use crate::journey::Pass;
use crate::language::Language;
use crate::model::Journey;
use crate::words::goals::with_article;
use crate::words::phrasing::{listed, lower_first};
use crate::words::steps::about;

/// "Fase 4 en 5".
pub(crate) fn in_phases(phases: &[String], language: Language) -> Option<String> {
    let word = language.pick("Fase", "Phase");
    (!phases.is_empty()).then(|| format!("{word} {}", listed(phases, language)))
}

/// "Hele fase 2": what is said of a phase, and of none of its steps.
pub(crate) fn whole_phase(phase: &str, language: Language) -> String {
    format!("{} {phase}", language.pick("Hele fase", "Whole phase"))
}

/// "Ook in fase 7": the phases after the first.
pub(crate) fn also_in(phases: &[String], language: Language) -> Option<String> {
    let more = phases.get(1..).filter(|more| !more.is_empty())?;
    let word = language.pick("Ook in fase", "Also in phase");
    Some(format!("{word} {}", listed(more, language)))
}

/// ", fase 2 Vraag of gedwongen kader, 2e ronde": where in the story the steps of a pass stand.
pub(crate) fn pass_label(pass: &Pass, journey: &Journey) -> String {
    let language = journey.language;
    let Some(name) = pass_name(pass, journey) else { return String::new() };
    let mut label = [", ", language.pick("fase", "phase"), " ", &name].concat();
    if let Some(turn) = turn(pass, language) {
        label.push_str(", ");
        label.push_str(&turn);
    }
    label
}

/// "6a Aanpak werkt: voortzetten of verlengen": a phase's number and name, after its parent's.
pub(crate) fn pass_name(pass: &Pass, journey: &Journey) -> Option<String> {
    Some(phase_name(pass.phase.as_deref()?, journey))
}

/// The same of the phase with this id.
pub(crate) fn phase_name(id: &str, journey: &Journey) -> String {
    let Some(phase) = journey.phases.get(id) else { return id.to_owned() };
    let parent = phase.parent.as_deref().and_then(|parent| journey.phases.get(parent));
    match parent {
        Some(parent) => [id, " ", &parent.label, ": ", &lower_first(&phase.label)].concat(),
        None => [id, " ", &phase.label].concat(),
    }
}

/// "2e ronde".
fn round(n: u32, language: Language) -> String {
    match language {
        Language::Dutch => format!("{n}e ronde"),
        Language::English => format!("round {n}"),
    }
}

/// "4", or "4 (2e)" for the second round.
pub(crate) fn phase_in_short(id: &str, pass: &Pass, language: Language) -> String {
    match (pass.round, language) {
        _ if !pass.about.is_empty() || pass.resumes || pass.round < 2 => id.to_owned(),
        (round, Language::Dutch) => format!("{id} ({round}e)"),
        (round, Language::English) => format!("{id} ({round})"),
    }
}

/// "4 (2e)", or "4 (Larissa)" where a pass tells the story of somebody else.
pub(crate) fn phase_in_short_about(id: &str, pass: &Pass, language: Language) -> String {
    match &pass.about[..] {
        [] => phase_in_short(id, pass, language),
        about => format!("{id} ({})", listed(about, language)),
    }
}

/// "2e ronde"; "over Larissa" where a pass tells the story of somebody else; "vervolg" where the
/// story goes on that was left for it, or where it began before the part that is drawn.
pub(crate) fn turn(pass: &Pass, language: Language) -> Option<String> {
    let continued = (pass.is_cut && !pass.resumes).then(|| continued(language).to_owned());
    let turn: Vec<String> = own_turn(pass, language).into_iter().chain(continued).collect();
    (!turn.is_empty()).then(|| turn.join(", "))
}

/// "over Larissa, vervolg": the same where a band before this one holds the beginning of the pass.
pub(crate) fn turn_going_on(pass: &Pass, language: Language) -> String {
    let continued = continued(language);
    let own = own_turn(pass, language).filter(|own| own != continued);
    own.map_or_else(|| continued.to_owned(), |own| format!("{own}, {continued}"))
}

fn own_turn(pass: &Pass, language: Language) -> Option<String> {
    if !pass.about.is_empty() {
        return Some(about(&pass.about, language));
    }
    if pass.resumes {
        return Some(continued(language).to_owned());
    }
    (pass.round > 1).then(|| round(pass.round, language))
}

/// "2e ronde, verteld door de professionals": the same, with who tell that the story goes back where not
/// all do.
pub(crate) fn turn_as_told(pass: &Pass, journey: &Journey) -> Option<String> {
    let turn = turn(pass, journey.language)?;
    let by = return_told_by(pass, journey);
    Some(by.map_or_else(|| turn.clone(), |by| format!("{turn}, {by}")))
}

/// "verteld door de professionals": who tell that the story goes back to a pass, where not all do.
pub(crate) fn return_told_by(pass: &Pass, journey: &Journey) -> Option<String> {
    let names = returning(pass, journey)?;
    Some(format!("{} {names}", journey.language.pick("verteld door", "told by")))
}

/// "de professionals": the same by name.
pub(crate) fn returning(pass: &Pass, journey: &Journey) -> Option<String> {
    let some = !pass.back.is_empty() && pass.returning.len() < journey.parties.len();
    let parties = pass.returning.iter().filter_map(|&party| journey.parties.get(party));
    let names = parties.map(|party| with_article(&party.name, journey.language));
    let names: Vec<String> = names.collect();
    (some && !names.is_empty()).then(|| listed(&names, journey.language))
}

/// "Terug naar fase 1, pagina 3 en 4": where a way back goes, or where it comes from; "Naar pagina 3" without the
/// phase.
pub(crate) fn way_back(
    is_start: bool,
    phase: Option<&str>,
    pages: &BTreeSet<usize>,
    language: Language,
) -> String {
    let back = language.pick("Terug", "Back");
    let from = language.pick(["van", "naar"], ["from", "to"]);
    let from = if is_start { from[0] } else { from[1] };
    let page = (!pages.is_empty()).then(|| numbered_pages(pages, language));
    let phase = phase.map(|id| format!("{}\u{a0}{id}", language.pick("fase", "phase")));
    let place: Vec<String> = phase.into_iter().chain(page).collect();
    if place.is_empty() { back.to_owned() } else { format!("{back} {from} {}", place.join(", ")) }
}

/// "2e ronde: het past niet": the same, with why the story goes back where the file says it.
pub(crate) fn turn_with_reason(passes: &[Pass], i: usize, journey: &Journey) -> Option<String> {
    let pass = &passes[i];
    let turn = turn_as_told(pass, journey)?;
    if pass.back.is_empty() {
        return Some(turn);
    }
    let reason = journey.return_reason(passes, pass);
    Some(reason.map_or_else(|| turn.clone(), |reason| format!("{turn}: {reason}")))
}

/// "Terug van fase 2: de oorzaak is er nog": why the story goes back to a pass and who tell it, where its round is
/// named elsewhere; nothing where the file says neither.
pub(crate) fn return_with_reason(passes: &[Pass], i: usize, journey: &Journey) -> Option<String> {
    let (pass, language) = (&passes[i], journey.language);
    let reason = journey.return_reason(passes, pass).filter(|_| !pass.back.is_empty());
    let told_by = return_told_by(pass, journey);
    if reason.is_none() && told_by.is_none() {
        return None;
    }
    let mut left: Vec<String> = Vec::with_capacity(1);
    for from in pass.back.iter().map(|way| &passes[way.from]) {
        let id = from.phase.as_deref().map(|id| phase_in_short(id, from, language));
        left.extend(id.filter(|id| !left.contains(id)));
    }
    let left = (!left.is_empty()).then(|| listed(&left, language));
    let mut said = way_back(true, left.as_deref(), &BTreeSet::new(), language);
    if let Some(by) = told_by {
        said.push_str(", ");
        said.push_str(&by);
    }
    Some(reason.map_or_else(|| said.clone(), |reason| format!("{said}: {reason}")))
}

/// "bij pagina 3": stands with lanes whose steps are told on another page.
pub(crate) fn with_page(page: usize, language: Language) -> String {
    format!("{}\u{a0}{page}", language.pick("bij pagina", "with page"))
}

/// "Professionals: pagina 3": stands with lanes of a party where another found no room.
pub(crate) fn party_on_page(name: &str, page: usize, language: Language) -> String {
    format!("{name}: {}", numbered_pages(&BTreeSet::from([page]), language))
}

/// "zie pagina 3": the same in few words.
pub(crate) fn see_pages(pages: &BTreeSet<usize>, language: Language) -> String {
    format!("{} {}", language.pick("zie", "see"), numbered_pages(pages, language))
}

/// "pagina 3 en 4".
fn numbered_pages(pages: &BTreeSet<usize>, language: Language) -> String {
    let page = language.pick(["pagina", "pagina"], ["page", "pages"])[usize::from(pages.len() > 1)];
    let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
    format!("{page}\u{a0}{}", listed(&pages, language))
}

/// Stands with what began on an earlier band.
pub(crate) fn continued(language: Language) -> &'static str {
    language.pick("vervolg", "continued")
}

/// Stands with what ends on a later band.
pub(crate) fn goes_on(language: Language) -> &'static str {
    language.pick("loopt door", "goes on")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Party, PartyKind, Step};

    #[test]
    fn a_phase_that_goes_on_is_still_of_its_round() {
        let step = |id: &str| Step::event("x", Level::NEUTRAL).in_phase(id);
        let journey = Journey::new("x").step(step("1")).step(step("2")).step(step("1"));
        let turns = journey.passes().into_iter().map(|it| turn_going_on(&it, Language::Dutch));
        assert_eq!(turns.collect::<Vec<_>>(), ["vervolg", "vervolg", "2e ronde, vervolg"]);
    }

    #[test]
    fn a_way_back_names_who_tell_of_it_where_not_all_do() {
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let steps = |phases: &[&str]| -> Vec<Step> {
            phases.iter().map(|id| Step::event("x", Level::NEUTRAL).in_phase(*id)).collect()
        };
        let turn = |own: [&[&str]; 2]| {
            let told = vec![(party("Ans"), steps(own[0])), (party("Bo"), steps(own[1]))];
            let journey = Journey::new("x").told_by(told);
            let passes = journey.passes();
            turn_with_reason(&passes, passes.len() - 1, &journey)
        };
        let back = &["1", "4", "1"];
        assert_eq!(turn([&["1", "4"], back]).as_deref(), Some("2e ronde, verteld door Bo"));
        assert_eq!(turn([back, back]).as_deref(), Some("2e ronde"));
    }
}
