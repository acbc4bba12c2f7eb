//! Takes away the question that stands above a step without a level (`# niveau?`), as importers leave it there,
//! once the step has a level, goes elsewhere or is removed.

use crate::edit::path::find;
use crate::edit::plan::Plan;
use crate::edit::step_places::Steps;
use crate::model::StepId;

/// The question in either language; what is asked of a value that was not understood has more words, and stays.
const QUESTIONS: [&str; 2] = ["niveau?", "level?"];

/// Takes the question away from the remarks right above a step.
pub(super) fn level(plan: &mut Plan<'_>, step: StepId) {
    let page = plan.page;
    let spot =
        Steps::of(page).path(step, plan.language).and_then(|at| find(page, &at, plan.language));
    let Some(dash) = spot.ok().and_then(|spot| page.dash(spot.node())) else { return };
    let mut at = page.line_start(dash);
    while let Some(above) = at.checked_sub(1).map(|end| page.line_start(end)) {
        let Some(remark) = page.text[above..at].trim().strip_prefix('#') else { return };
        if QUESTIONS.contains(&remark.trim()) {
            plan.patch(above, at, "");
            return;
        }
        at = above;
    }
}
