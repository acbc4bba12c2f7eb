//! What the accounts of several journeys share, said once, and what is left to each.

use std::cmp::Reverse;

use crate::language::Language;
use crate::model::Journey;
use crate::story::story::Passage;
use crate::words::{self, Statements};

/// The accounts of several journeys, without anything said twice.
pub(super) struct Gathered {
    /// What is said for all of them, or for those in the heading.
    pub study: Vec<Passage>,
    /// What is left to each of them.
    pub own: Vec<Vec<Passage>>,
}

/// A statement, and which journeys make it.
struct Shared {
    /// The place of its heading.
    heading: usize,
    text: String,
    of: Vec<usize>,
}

/// Gathers what all journeys say, and of their study and its limits what several of them say.
pub(super) fn gather(journeys: &[&Journey], language: Language) -> Gathered {
    let in_report: Vec<Vec<Statements>> =
        journeys.iter().map(|journey| statements_in(journey, language)).collect();
    let shared = shared(&in_report);
    let own = journeys.iter().enumerate().map(|(at, journey)| {
        let said = in_report[at].iter().zip(words::statements(journey));
        let passage = |(nth, (translated, own)): (usize, (&Statements, Statements))| {
            let is_said = |text: &String| {
                shared.iter().any(|it| it.heading == nth && it.text == *text && it.of.contains(&at))
            };
            let left = own.lines.into_iter().zip(&translated.lines);
            let left = left.filter(|(_, text)| !is_said(text)).map(|(line, _)| line);
            Passage { heading: own.heading.to_owned(), paragraphs: left.collect() }
        };
        let passages = said.enumerate().map(passage);
        passages.filter(|passage| !passage.paragraphs.is_empty()).collect()
    });
    let own = own.collect();
    Gathered { study: passages(&shared, &in_report, journeys, language), own }
}

/// The statements of a journey in the words of the report.
fn statements_in(journey: &Journey, language: Language) -> Vec<Statements> {
    let journey = Journey { language, ..journey.clone() };
    words::statements(&journey)
}

/// What is said once for all, in the order in which it is first met.
fn shared(accounts: &[Vec<Statements>]) -> Vec<Shared> {
    let mut found: Vec<Shared> = Vec::new();
    for (at, account) in accounts.iter().enumerate() {
        for (heading, statements) in account.iter().enumerate() {
            for text in &statements.lines {
                match found.iter_mut().find(|it| it.heading == heading && it.text == *text) {
                    Some(known) if known.of.contains(&at) => {}
                    Some(known) => known.of.push(at),
                    None => found.push(Shared { heading, text: text.clone(), of: vec![at] }),
                }
            }
        }
    }
    let is_of_study = |it: &Shared| it.of.iter().all(|&at| accounts[at][it.heading].is_of_study);
    found.retain(|it| it.of.len() == accounts.len() || it.of.len() > 1 && is_of_study(it));
    found
}

/// What is shared under its headings: of each what all say, and then what some say.
fn passages(
    shared: &[Shared],
    accounts: &[Vec<Statements>],
    journeys: &[&Journey],
    language: Language,
) -> Vec<Passage> {
    let mut out: Vec<(usize, &[usize], Passage)> = Vec::new();
    for it in shared {
        let is_same = |(heading, of, _): &&mut (usize, &[usize], Passage)| {
            *heading == it.heading && **of == *it.of
        };
        if let Some((.., known)) = out.iter_mut().find(is_same) {
            known.paragraphs.push(it.text.clone());
            continue;
        }
        let heading = accounts[it.of[0]][it.heading].heading.to_owned();
        out.push((it.heading, &it.of, Passage { heading, paragraphs: vec![it.text.clone()] }));
    }
    out.sort_by_key(|(heading, of, _)| (*heading, Reverse(of.len())));
    let named = |(_, of, passage): (usize, &[usize], Passage)| {
        if of.len() == journeys.len() {
            return passage;
        }
        let titles: Vec<String> = of.iter().map(|&at| journeys[at].title.clone()).collect();
        let (heading, which) = words::shared_by(&passage.heading, &titles, language);
        Passage { heading, paragraphs: passage.paragraphs.into_iter().chain(which).collect() }
    };
    out.into_iter().map(named).collect()
}
