//! What follows from a journey: its passes through phases, who tells what, which parts are drawn.

mod about;
mod alignment;
mod certainty;
mod drawn_parts;
mod going_on;
mod involvement;
mod leads;
mod made_up;
mod other_story;
mod own_bars;
mod own_lanes;
mod parties;
mod pass;
mod passes;
mod return_reason;
mod reveal;
mod selection;
mod step_order;
mod thread_runs;
mod turning_points;

pub use certainty::LevelEstimates;
pub(crate) use going_on::GoesOn;
pub use involvement::changes_of_person;
pub(crate) use own_bars::OwnBar;
pub(crate) use own_lanes::in_lane;
pub use pass::{Pass, WayBack};
pub(crate) use passes::leave_out_counted_rounds;
pub use reveal::Private;
pub use selection::{NotToBeHad, Selection};
pub use step_order::StepOrder;
pub(crate) use thread_runs::thread_runs;
pub use turning_points::Turn;
