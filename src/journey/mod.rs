//! What follows from a journey: its passes through phases, who tells what, which parts are drawn.

mod about;
mod alignment;
mod drawn_parts;
mod involvement;
mod leads;
mod parties;
mod passes;
mod selection;
mod step_order;

pub use involvement::changes_of_person;
pub(crate) use passes::leave_out_counted_rounds;
pub use passes::{Pass, WayBack};
pub use selection::{NobodyOfThatName, Selection, parts_named};
pub use step_order::StepOrder;
