//! Every lane there is.

use crate::layout::context::Sheet;
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::{
    differences, events, experiences, goals, involvement, leads, opportunities, organisations, own,
    problems, quotes, reflections, signed,
};
use crate::model::Part;

/// Measures the lanes of one part of the drawing: none when the journey has nothing for it.
type Measure = for<'a> fn(&Sheet<'a>) -> Vec<Box<dyn Lane>>;

/// Every part that is a lane. Emotions and thoughts hang on the events; where the events are left
/// out, they stand in the same lane by themselves.
const LANES: &[(Part, Measure)] = &[
    (Part::Events, events::lanes),
    (Part::Organisations, organisations::lanes),
    (Part::Opportunities, opportunities::lanes),
    (Part::Helped, signed::helped),
    (Part::Success, signed::success),
    (Part::Problems, problems::lanes),
    (Part::Goals, goals::lanes),
    (Part::Leads, leads::lanes),
    (Part::Involvement, involvement::lanes),
    (Part::Differences, differences::lanes),
    (Part::Experiences, experiences::lanes),
    (Part::Reflections, reflections::lanes),
    (Part::Quotes, quotes::lanes),
];

/// The lanes of the drawing, measured, from top to bottom.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let mut lanes = Vec::new();
    let mut made: Vec<Part> = Vec::new();
    for &part in &sheet.parts {
        let part = match part {
            Part::Emotions | Part::Thoughts => Part::Events,
            part => part,
        };
        if made.contains(&part) {
            continue;
        }
        made.push(part);
        lanes.extend(own::lanes(part, sheet));
        let own = LANES.iter().find(|(known, _)| *known == part);
        lanes.extend(own.into_iter().flat_map(|(_, measure)| measure(sheet)));
    }
    let of_party = |lane: &dyn Lane| lane.id().party.is_some();
    for run in lanes.chunk_by_mut(|a, b| of_party(&**a) && of_party(&**b)) {
        run.sort_by_key(|lane| lane.id().party);
    }
    lanes
}
