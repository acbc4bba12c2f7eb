//! What an author should look at again in a journey that can be drawn: one rule, one file.

mod broken_link;
mod category_near_miss;
mod chooser_near_miss;
mod despair_without_evidence;
mod empty_lane;
mod empty_phase;
mod entry_not_drawn;
mod evidence;
mod fictional_name;
mod figure_without_source;
mod finding;
mod foreword_without_consent;
mod identifying_details;
mod judging_words;
mod level_off_scale;
mod line_without_course;
mod long_text;
mod missing_level;
mod names_to_review;
mod no_consent;
mod no_source;
mod nothing_drawn;
mod organisations_to_review;
mod part_not_drawn;
mod phase_goes_back;
mod pieces;
mod place_name;
mod publish;
mod quote_left_out;
mod quote_without_source;
mod quoted_introduction_without_evidence;
mod real_name;
mod repeated_text;
mod return_reason_not_drawn;
mod return_without_reason;
mod rule;
mod sentence_for_name;
mod silent_party;
mod step_by_number;
mod texts;
mod texts_read;
mod two_domains;
mod unfilled_lane;
mod unknown_line;
mod unknown_party;
mod unknown_phase;
mod unknown_session;
mod unknown_table;
mod validation_over_n;
mod validations;
mod words;

pub use evidence::evidence;
pub use finding::{Finding, Mention};
pub use publish::{Point, SignOff};
pub use rule::Rule;
pub use words::Words;

use crate::check::rule::hold_against;
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Journey;

/// The rules of [`check()`], those that [`publish()`] adds, and those of [`evidence()`].
#[must_use]
pub fn rules() -> [&'static [Rule]; 3] {
    [RULES, publish::RULES, evidence::RULES]
}

/// Holds a journey against every rule, in the order of the story; `messages` is the language of
/// the findings.
#[must_use]
pub fn check(journey: &Journey, messages: Language) -> Vec<Finding> {
    check_with(journey, messages, &Words::default())
}

/// As [`check()`], for an author who allows words that judge people, or knows more of them.
#[must_use]
pub fn check_with(journey: &Journey, messages: Language, words: &Words) -> Vec<Finding> {
    hold_against(RULES, journey, messages, words)
}

/// As [`check_with`], without the notes: those take longest, and who only draws is not told of them.
#[must_use]
pub fn without_notes(journey: &Journey, messages: Language, words: &Words) -> Vec<Finding> {
    let grave = RULES.iter().filter(|rule| rule.severity > Severity::Note);
    hold_against(grave, journey, messages, words)
}

/// As [`check_with`], for a journey that is to be published: a name that is declared nowhere and somebody's
/// own words without consent are warnings, and so are a group so small that somebody can be recognised in
/// it and a village beside an organisation of its region.
#[must_use]
pub fn publish(journey: &Journey, messages: Language, words: &Words) -> Vec<Finding> {
    let mut findings = check_with(journey, messages, words);
    publish::raise(&mut findings);
    findings.extend(hold_against(publish::RULES, journey, messages, words));
    findings
}

/// What a journey says and its drawing does not show. Of a part of a journey, that other phases are not
/// drawn is what was asked for.
#[must_use]
pub fn not_drawn(journey: &Journey, messages: Language) -> Vec<Finding> {
    let of_whole = [empty_phase::RULE.name, return_reason_not_drawn::RULE.name];
    let rules = NOT_DRAWN.iter();
    let rules = rules.filter(|it| journey.excerpt.is_none() || !of_whole.contains(&it.name));
    hold_against(rules, journey, messages, &Words::default())
}

const NOT_DRAWN: &[Rule] = &[
    quote_left_out::RULE,
    empty_phase::RULE,
    empty_lane::RULE,
    part_not_drawn::RULE,
    return_reason_not_drawn::RULE,
    entry_not_drawn::RULE,
];

const RULES: &[Rule] = &[
    nothing_drawn::RULE,
    unknown_phase::RULE,
    unknown_party::RULE,
    broken_link::RULE,
    unfilled_lane::RULE,
    unknown_line::RULE,
    line_without_course::RULE,
    level_off_scale::RULE,
    fictional_name::RULE,
    real_name::RULE,
    sentence_for_name::RULE,
    category_near_miss::RULE,
    chooser_near_miss::RULE,
    phase_goes_back::RULE,
    return_without_reason::RULE,
    return_reason_not_drawn::RULE,
    entry_not_drawn::RULE,
    two_domains::RULE,
    silent_party::RULE,
    empty_phase::RULE,
    empty_lane::RULE,
    part_not_drawn::RULE,
    quote_left_out::RULE,
    unknown_session::RULE,
    unknown_table::RULE,
    validation_over_n::RULE,
    step_by_number::RULE,
    missing_level::RULE,
    identifying_details::RULE,
    long_text::RULE,
    repeated_text::RULE,
    quote_without_source::RULE,
    quoted_introduction_without_evidence::RULE,
    no_consent::RULE,
    foreword_without_consent::RULE,
    figure_without_source::RULE,
    despair_without_evidence::RULE,
    judging_words::RULE,
    no_source::RULE,
    names_to_review::RULE,
    organisations_to_review::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Narrator, Step};

    /// The findings of one rule, in Dutch.
    pub(super) fn found(journey: &Journey, rule: &str) -> Vec<Finding> {
        check(journey, Language::Dutch).into_iter().filter(|f| f.rule == rule).collect()
    }

    #[test]
    fn findings_come_in_the_order_of_the_story() {
        let mut journey = Journey::new("Inge")
            .step(Step::event("Eén", Level(99)))
            .step(Step::event("Twee", Level::NEUTRAL).in_phase("99"));
        journey.narrator = Some(Narrator::named("Inge"));
        let rules: Vec<_> = check(&journey, Language::Dutch).iter().map(|f| f.rule).collect();
        assert_eq!(rules, ["no-source", "fictional-name", "level-off-scale", "unknown-phase"]);
    }

    #[test]
    fn what_is_told_of_a_drawing_is_what_check_finds_without_its_notes() {
        let mut journey = Journey::new("Inge").step(Step::event("Ik bel 0612345678", Level(99)));
        journey.narrator = Some(Narrator::named("Inge"));
        let mut all = check(&journey, Language::Dutch);
        assert!(all.iter().any(|finding| finding.severity == Severity::Note));
        all.retain(|finding| finding.severity > Severity::Note);
        assert_eq!(without_notes(&journey, Language::Dutch, &Words::default()), all);
    }

    #[test]
    fn every_rule_has_its_own_name() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }

    #[test]
    fn findings_exist_in_both_languages() {
        let mut journey = Journey::new("Inge").step(Step::event("Eén", Level(99)));
        journey.narrator = Some(Narrator::named("Inge"));
        let dutch = check(&journey, Language::Dutch);
        let english = check(&journey, Language::English);
        assert_eq!(dutch.len(), english.len());
        for (nl, en) in dutch.iter().zip(&english) {
            assert_eq!((nl.rule, nl.place), (en.rule, en.place));
            assert_ne!(nl.message, en.message);
        }
    }
}
