//! The fixed words for what a journey holds, in its language: those of the drawing and of the story.

mod account;
mod certainty;
mod goals;
mod headings;
mod levels;
mod narrator;
mod organisations;
mod own_lanes;
mod phases;
mod phrasing;
mod reflections;
mod steps;
mod study_results;
mod turning_points;

pub(crate) use account::{account, account_further, account_in_short, account_of_limits};
pub(crate) use certainty::{estimates, inferred, level_estimated, order_uncertain, unknown_levels};
pub(crate) use goals::{weight_and_owner, whose_goal};
pub(crate) use headings::{card, comparisons, topics};
pub(crate) use levels::{
    level, level_as_known, level_unknown, level_word, no_level_known, not_known, professional_level,
};
pub(crate) use narrator::{introduction, narrator_line, teller, unquoted, wants};
pub(crate) use organisations::{
    acting, involvement_counts, nobody_leads, other_person, professional,
};
pub(crate) use own_lanes::{in_own_lane, phase_label};
pub(crate) use phases::{
    also_in, continued, goes_on, in_phases, pass_label, pass_name, phase_in_short, phase_name,
    turn, turn_with_reason,
};
pub(crate) use phrasing::{
    SEPARATOR, count, listed, lower_first, number_runs, sentences, upper_first,
};
pub(crate) use reflections::{
    beyond, expectations, reflection_lines, reflection_numbers, reflection_title,
};
pub(crate) use steps::{
    caption, card_label, decisive, drawn_caption, lasting, step_label, step_name, step_place,
    validation, while_steps,
};
pub(crate) use study_results::{
    advice_label, chance, comparison_label, example, experience_labels, links, sources,
    topic_label, whose,
};
pub(crate) use turning_points::{computed, largest};
