//! The fixed words for what a journey holds, in its language: those of the drawing and of the story.

mod account;
mod certainty;
mod goals;
mod headings;
mod help;
mod levels;
mod narrator;
mod organisations;
mod own_lanes;
mod phases;
mod phrasing;
mod quotes;
mod reflections;
mod report;
mod steps;
mod study;
mod study_results;
mod tables;
mod turning_points;
mod validation;

pub(crate) use account::{
    Statements, account, account_further, account_in_short, account_parts, heading_of_limits,
    statements,
};
pub(crate) use certainty::{estimates, inferred, level_estimated, order_uncertain, unknown_levels};
pub(crate) use goals::{weight_and_owner, whose_goal};
pub(crate) use headings::{card, comparisons, topics};
pub(crate) use help::{
    choice_counts, chosen, domain, domain_counts, effect, entry, entry_sentence, success,
    with_entry,
};
pub(crate) use levels::{
    level, level_as_known, level_unknown, level_word, levels_of, no_level_known, not_known,
    not_told, nothing_told, professional_level,
};
pub(crate) use narrator::{introduction, narrator_line, teller, unquoted, wants};
pub(crate) use organisations::{
    acting, involvement_counts, nobody_leads, other_person, professional,
};
pub(crate) use own_lanes::{in_own_lane, phase_label};
pub(crate) use phases::{
    also_in, continued, goes_on, in_phases, party_on_page, pass_label, pass_name, phase_in_short,
    phase_in_short_about, phase_name, return_told_by, return_with_reason, returning, see_pages,
    turn, turn_as_told, turn_going_on, turn_with_reason, way_back, whole_phase, with_page,
};
pub(crate) use phrasing::{
    SEPARATOR, count, listed, lower_first, number_runs, sentences, upper_first,
};
pub(crate) use quotes::{quote, quotes, said_by, withheld};
pub(crate) use reflections::{
    expectations, reflection_end, reflection_lines, reflection_numbers, reflection_title,
};
pub(crate) use report::{
    about_journey, about_study, at_a_glance, contents, default_title, how_to_read,
    how_to_read_curves, in_brief, points, report_in_short, shared_by, the_narrator, the_picture,
    the_story,
};
pub(crate) use steps::{
    caption, card_label, decisive, drawn_caption, lasting, step_label, step_name, step_place,
    while_steps,
};
pub(crate) use study::{
    StudyEntry, StudyLine, as_known, marked, study_entries, study_heading, topic_group,
};
pub(crate) use study_results::{
    advice_label, advice_points, chance, chance_label, comparison_label, example,
    experience_labels, links, signed_topic_label, sources, topic_label, whose,
};
pub(crate) use tables::{
    TableTopic, closing_question, table_line, table_title, table_topic_label, table_topics,
    usual_questions,
};
pub(crate) use turning_points::{computed, turns_at};
pub(crate) use validation::{recognised, validations};
