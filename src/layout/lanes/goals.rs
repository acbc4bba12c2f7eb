//! The lane of what is to be reached.

use crate::layout::context::Sheet;
use crate::layout::lanes::bars::{BarContent, BarLane, BarRow, BarText};
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::bar::BarStyle;
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::model::{Goal, GoalStatus, Part, Place};
use crate::scene::{Paint, Stroke, TextStyle};
use crate::words;

/// The lane of goals: a bar for each, from the step where it was set to the step where it ended.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let language = sheet.language();
    let name = Part::Goals.heading(language);
    let title = lane::title(name, sheet.theme.palette.ink, sheet);
    let contents = sheet
        .journey
        .goals
        .iter()
        .enumerate()
        .map(|(nth, goal)| content(nth, goal, sheet))
        .collect();
    BarLane::lanes(Part::Goals, title, vec![BarRow::new(None, contents)], sheet)
}

/// Reached goals have a full edge, others a broken one; whose goal it is says the band.
fn content(nth: usize, goal: &Goal, sheet: &Sheet<'_>) -> BarContent {
    let (theme, language) = (sheet.theme, sheet.language());
    let palette = &theme.palette;
    let owner = goal.of.first().map(|name| sheet.journey.kind_named(name)).unwrap_or_default();
    let color = PartyStyle::of(owner).color(palette);
    let dashed = matches!(goal.status, GoalStatus::Open | GoalStatus::Dropped);
    let stroke = Stroke { color, width: EDGE, dashed };
    let whose = words::whose_goal(&goal.of, language);
    let status = goal.status.name(language).to_owned();
    let how: Vec<&str> =
        [&goal.means, &goal.who].into_iter().flatten().map(String::as_str).collect();
    let small = TextStyle::plain(theme.small_size, palette.grey_text);
    let known = format!("{whose} · {status}");
    let how = how.join(" · ");
    let sentence = [goal.text.clone(), known.clone(), how.clone()];
    let known = BarText::new(known, TextStyle::plain(theme.small_size, color));
    let known = match goal.status {
        GoalStatus::Open | GoalStatus::Busy => known,
        // What became of it, became of it at the end.
        GoalStatus::Reached | GoalStatus::Dropped => {
            known.before_the_end(format!("{whose} · {}", words::goes_on(language)))
        }
    };
    let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
    BarContent {
        place: Some(Place::Goal(nth)),
        along: goal.stretch.into(),
        texts: vec![
            BarText::new(goal.text.clone(), TextStyle::bold(theme.body_size, palette.ink)),
            known,
            BarText::new(how, small),
        ],
        style: BarStyle { paint, band: Some(color), change: false },
        label: goal.text.clone(),
        sentence: words::sentences(sentence.into_iter()),
    }
}
