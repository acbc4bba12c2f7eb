//! What follows from a journey: its passes through phases, who tells what, which parts are drawn.

mod about;
mod alignment;
mod certainty;
mod drawn_parts;
mod excerpt;
mod involvement;
mod leads;
mod made_up;
mod other_story;
mod own_bars;
mod own_lanes;
mod parties;
mod pass;
mod passes;
mod passes_of_part;
mod phases_named;
mod return_reason;
mod reveal;
mod selection;
mod step_order;
mod step_range;
mod untold_phases;

pub use certainty::LevelEstimates;
pub use excerpt::NoExcerpt;
pub use involvement::changes_of_person;
pub(crate) use own_bars::OwnBar;
pub(crate) use own_lanes::in_lane;
pub use pass::{Pass, WayBack};
pub(crate) use passes::leave_out_counted_rounds;
pub use reveal::Private;
pub use selection::{NotToBeHad, Selection};
pub use step_order::StepOrder;
pub use step_range::{StepRange, StepRangeError};
