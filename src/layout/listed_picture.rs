//! One thing in a list of a drawing that is no journey: an item with its picture.

use crate::model::Place;
use crate::scene::{Group, Node, Role, Subject};

/// An item of a list by its name, in it the picture, whose label says the whole of it.
pub(crate) fn listed_picture(
    subject: Subject,
    name: impl Into<String>,
    label: String,
    nodes: Vec<Node>,
    place: Option<Place>,
) -> Node {
    let picture = Group::new(Role::Picture(subject), label, nodes).showing(place);
    Group::new(Role::Item(subject), name, vec![picture.into()]).showing(place).into()
}
