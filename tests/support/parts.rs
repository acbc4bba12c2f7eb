//! A drawing taken apart into the parts of its page, by their roles.

use klantreis::model::{Part, Place};
use klantreis::scene::{Group, Meaning, Node, Role, Scene};

/// The parts of a drawing; one that is left out holds nothing.
#[derive(Debug, Default)]
pub struct Parts<'a> {
    pub heading: &'a [Node],
    pub header: &'a [Node],
    /// Everything that lies behind the cards of the lanes.
    pub behind: &'a [Node],
    pub story: &'a [Node],
    /// All lists of a lane but the story, from top to bottom.
    pub along: Vec<(Part, &'a [Node])>,
    /// What stands below the lanes, from top to bottom.
    pub panels: Vec<Panel<'a>>,
    pub legend: &'a [Node],
    pub foot: &'a [Node],
}

/// A heading with a list under it.
#[derive(Debug)]
pub struct Panel<'a> {
    pub part: Part,
    pub head: &'a [Node],
    pub list: &'a [Node],
}

/// Takes a drawing apart. Panics on a part that nobody knows, and on one that is drawn twice.
pub fn parts(scene: &Scene) -> Parts<'_> {
    let mut parts = Parts::default();
    for Group { role, nodes, .. } in scene.nodes.iter().map(group) {
        let nodes = nodes.as_slice();
        let place = match *role {
            Role::Title => &mut parts.heading,
            Role::PhaseHeader => &mut parts.header,
            Role::Background => &mut parts.behind,
            Role::Steps => &mut parts.story,
            Role::Legend => &mut parts.legend,
            Role::Account => &mut parts.foot,
            Role::LaneList(part) => {
                assert!(parts.along(part).is_empty(), "twice {part:?}");
                parts.along.push((part, nodes));
                continue;
            }
            Role::PanelHeading(part) => {
                parts.panels.push(Panel { part, head: nodes, list: &[] });
                continue;
            }
            Role::PanelList(part) => {
                let panel = parts.panels.last_mut().expect("a heading");
                assert_eq!(panel.part, part, "a list under its own heading");
                &mut panel.list
            }
            other => panic!("not a part of a page: {other:?}"),
        };
        assert!(place.is_empty(), "twice {role:?}");
        *place = nodes;
    }
    parts
}

pub fn group(node: &Node) -> &Group {
    let Node::Group(group) = node else { panic!("not in a group: {node:?}") };
    group
}

/// What is in the first of these groups that has this role; nothing where none has.
pub fn in_role(nodes: &[Node], role: Role) -> &[Node] {
    let own = nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.role == role => Some(group.nodes.as_slice()),
        _ => None,
    });
    own.unwrap_or_default()
}

impl<'a> Parts<'a> {
    /// The list in the lane of a part; empty where it is not drawn.
    pub fn along(&self, part: Part) -> &'a [Node] {
        self.along.iter().find(|(known, _)| *known == part).map_or(&[], |(_, list)| list)
    }

    /// The panels of a part.
    pub fn panels(&self, part: Part) -> impl Iterator<Item = &Panel<'a>> {
        self.panels.iter().filter(move |panel| panel.part == part)
    }

    /// The only panel of a part.
    pub fn panel(&self, part: Part) -> Option<&Panel<'a>> {
        let mut panels = self.panels(part);
        let panel = panels.next();
        assert!(panels.next().is_none(), "twice {part:?}");
        panel
    }

    /// All of them from top to bottom, the lanes as one.
    pub fn down(&self) -> Vec<Vec<&'a Node>> {
        let along = self.along.iter().map(|(_, list)| *list);
        let lanes = [self.behind, self.story].into_iter().chain(along).collect();
        let mut down = vec![vec![self.heading], vec![self.legend], vec![self.header], lanes];
        down.extend(self.panels.iter().flat_map(|panel| [vec![panel.head], vec![panel.list]]));
        down.push(vec![self.foot]);
        down.into_iter().map(|nodes| nodes.into_iter().flatten().collect()).collect()
    }

    /// What stands under the phases or in a panel, as it comes in the document.
    pub fn beside(&self) -> Vec<Item<'a>> {
        let panels = self.panels.iter().map(|panel| panel.list);
        let lists = self.along.iter().map(|(_, list)| *list).chain(panels);
        lists.flat_map(items).collect()
    }
}

/// An item of a list that is one picture: its name, its whole content in words, and its drawing.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    pub name: &'a str,
    /// The part of the journey that it shows.
    pub place: Option<Place>,
    /// The lines above the picture that say which step it is at.
    pub head: &'a [Node],
    pub told: &'a str,
    pub nodes: &'a [Node],
}

/// The items of a list whose items are one picture each.
pub fn items(list: &[Node]) -> Vec<Item<'_>> {
    let item = |node| {
        let item = group(node);
        assert_eq!(item.role.meaning(), Meaning::Item, "{item:?}");
        let (picture, head) = item.nodes.split_last().expect("a picture");
        let picture = group(picture);
        assert_eq!(picture.role.meaning(), Meaning::Picture, "{picture:?}");
        assert!(head.iter().all(|node| group(node).role == Role::Caption), "not a head: {head:?}");
        let (name, told) = (&item.label, &picture.label);
        Item { name, place: item.place, head, told, nodes: &picture.nodes }
    };
    list.iter().map(item).collect()
}

/// The groups of a role that stand anywhere in a drawing.
pub fn of_role(nodes: &[Node], is: fn(Role) -> bool) -> Vec<&Group> {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    groups
        .flat_map(|group| {
            let own = is(group.role).then_some(group);
            own.into_iter().chain(of_role(&group.nodes, is))
        })
        .collect()
}
