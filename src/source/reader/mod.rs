//! What every record of a file is read with: its keys, single values, and the problems met.

mod comma;
mod fields;
mod remark;
mod state;
mod text;
mod values;

pub(crate) use fields::Fields;
pub(crate) use state::{DeclaredLanes, Reader, Spot, Until};
pub(crate) use text::tidy;
